/* SPDX-License-Identifier: EUPL-1.2 */
#include "serve/live.h"

#include "base/words.h"

static void put_escaped(struct span span, struct text *text)
{
	for (size_t i = 0; i < span.length; i++) {
		char byte = span.data[i];
		if (byte == '<' || byte == '&')
			text_string(text, byte == '<' ? "&lt;" : "&amp;");
		else
			text_char(text, byte);
	}
}

static void put_head(unsigned long state, struct text *out)
{
	text_format(out, "<link rel=\"stylesheet\" href=\"" LIVE_PLACE "live.css\">\n"
	                 "<script src=\"" LIVE_PLACE "live.js?%lu\" defer></script>\n", state);
}

static void put_problems(struct span problems, struct text *out)
{
	if (!problems.length)
		return;
	text_format(out, "\n<section class=\"meedoen-live\" role=\"alert\" aria-label=\"meedoen serve\">\n<p><strong>%s</strong> %s</p>\n<pre>",
	            _("Something is not right yet."), _("Below is the last good version of the site. Save the file and this page looks again."));
	put_escaped(problems, out);
	text_string(out, "</pre>\n</section>\n");
}

static const char *after(const char *at, const char *end, const char *what)
{
	const char *found = memmem(at, (size_t)(end - at), what, strlen(what));
	return found ? found + strlen(what) : end;
}

void live_page(struct span page, unsigned long state, struct span problems, struct text *out)
{
	const char *end = page.data + page.length;
	const char *head = memmem(page.data, page.length, "</head>", strlen("</head>"));
	if (!head) {
		text_span(out, page); /* a fragment, not a page of ours */
		return;
	}
	const char *body = after(after(head, end, "<body"), end, ">");
	text_add(out, page.data, (size_t)(head - page.data));
	put_head(state, out);
	text_add(out, head, (size_t)(body - head));
	put_problems(problems, out);
	text_add(out, body, (size_t)(end - body));
}

void live_only(unsigned long state, struct span problems, struct text *out)
{
	text_string(out, "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>meedoen serve</title>\n");
	put_head(state, out);
	text_string(out, "</head>\n<body>\n");
	put_problems(problems, out);
	text_string(out, "</body>\n</html>\n");
}

/* A state that is no number is nobody's. */
void live_script(const char *state, struct text *out)
{
	bool number = state && *state && state[strspn(state, "0123456789")] == '\0';
	text_format(out, "new EventSource('" LIVE_PLACE "live?%s').onmessage = () => location.reload();\n",
	            number ? state : "0");
}

struct span live_style(void)
{
	return SPAN(".meedoen-live { position: sticky; inset-block-start: 0; z-index: 9; max-block-size: 60vh; overflow: auto;\n"
	            "\tmargin: 0; padding: 0.75rem 1rem; background: #fff4d6; color: #1c1c1c; border-block-end: 0.25rem solid #a33;\n"
	            "\tfont: 1rem/1.5 sans-serif; }\n"
	            ".meedoen-live p { margin: 0 0 0.5rem; max-inline-size: none; }\n"
	            ".meedoen-live pre { margin: 0; white-space: pre-wrap; font: 0.875rem/1.5 monospace; }\n");
}

void live_plain(struct span said, struct text *out)
{
	for (size_t i = 0; i < said.length; i++) {
		if (said.data[i] == '\033' && i + 1 < said.length && said.data[i + 1] == '[') {
			while (i < said.length && said.data[i] != 'm')
				i++;
			continue;
		}
		text_char(out, said.data[i]);
	}
}
