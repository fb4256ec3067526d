/* SPDX-License-Identifier: EUPL-1.2
 *
 * A page with the text as it was written and the findings marked in it. A mark has a number, an underline and a word
 * for how grave it is, so that nobody needs to see its colour; the number leads to the message below.
 */
#include <stdlib.h>

#include "base/words.h"
#include "check/lint.h"

static const char *const level_signs[] = {"!!", "!", "i"};

void lint_page_start(struct text *page, const char *language)
{
	text_format(page, "<!doctype html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n", language);
	text_format(page, "<title>%s</title>\n<style>\n", _("Language check"));
	text_string(page, "body { font: 1.1rem/1.6 sans-serif; max-width: 45em; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }\n"
		"pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border-left: 4px solid #ccc; padding-left: 1rem }\n"
		"mark { color: inherit; background: #eef3ff; text-decoration: underline dotted 2px }\n"
		"mark.error { background: #ffe3e0; text-decoration: underline wavy 2px }\n"
		"mark.warning { background: #fff3c4; text-decoration: underline solid 2px }\n"
		"sup a { padding: 0 .2em; font-weight: bold; color: #003c8f }\nli { margin: .6em 0 }\n</style>\n</head>\n<body>\n");
	text_format(page, "<h1>%s</h1>\n<p>%s</p>\n", _("Language check"),
		_("The level is an estimate. The best check is still: let a few readers try it. !! is an error, ! a warning, i a tip."));
}

static void add_escaped(struct text *page, struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		switch (text.data[i]) {
		case '<': text_string(page, "&lt;"); break;
		case '>': text_string(page, "&gt;"); break;
		case '&': text_string(page, "&amp;"); break;
		case '"': text_string(page, "&quot;"); break;
		default: text_char(page, text.data[i]);
		}
	}
}

static int by_place(const void *first, const void *second)
{
	const struct finding *a = *(const struct finding *const *)first, *b = *(const struct finding *const *)second;
	return a->at < b->at ? -1 : a->at > b->at ? 1 : a->rule < b->rule ? -1 : a->rule > b->rule;
}

static bool inside_character(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

static void add_marked(struct text *page, struct span text, const struct finding *finding, size_t number, int document)
{
	static const char *const classes[] = {"error", "warning", "advice"};
	text_format(page, "<mark class=\"%s\">", classes[finding->level]);
	add_escaped(page, text);
	text_format(page, "<sup><a id=\"t%d-%zu\" href=\"#m%d-%zu\">%s%zu</a></sup></mark>", document, number, document, number,
		level_signs[finding->level], number);
}

static void add_text(struct text *page, const struct source *source, const struct finding **sorted, size_t count, int document)
{
	const char *at = source->text.data, *end = at + source->text.length;
	text_string(page, "<pre>");
	for (size_t i = 0; i < count; i++) {
		const char *from = sorted[i]->at < at ? at : sorted[i]->at, *to = sorted[i]->at + sorted[i]->length;
		to = to > end ? end : to < from ? from : to;
		while (to < end && inside_character(*to))
			to++;
		add_escaped(page, (struct span){at, (size_t)(from - at)});
		add_marked(page, (struct span){from, (size_t)(to - from)}, sorted[i], i + 1, document);
		at = to;
	}
	add_escaped(page, (struct span){at, (size_t)(end - at)});
	text_string(page, "</pre>\n");
}

static void add_list(struct text *page, const struct finding **sorted, size_t count, int document)
{
	text_string(page, "<ol>\n");
	for (size_t i = 0; i < count; i++) {
		struct text words = {0};
		finding_message(sorted[i], &words);
		text_format(page, "<li id=\"m%d-%zu\">%s ", document, i + 1, level_signs[sorted[i]->level]);
		add_escaped(page, text_view(&words));
		text_string(page, words.data[words.length - 1] == '?' ? " " : ". ");
		text_clear(&words);
		finding_help(sorted[i], &words);
		add_escaped(page, text_view(&words));
		text_format(page, " <a href=\"#t%d-%zu\">%s</a> <small>[%s]</small></li>\n", document, i + 1, _("back to the text"), sorted[i]->rule->id);
		text_free(&words);
	}
	text_string(page, "</ol>\n");
}

void lint_page_document(struct text *page, const struct source *source, const struct checker *checker, struct span summary)
{
	size_t count = checker_count(checker);
	const struct finding *findings = checker_findings(checker);
	const struct finding **sorted = calloc(count + 1, sizeof *sorted);
	if (!sorted)
		stop_machine("%s", _("out of memory"));
	for (size_t i = 0; i < count; i++)
		sorted[i] = &findings[i];
	qsort(sorted, count, sizeof *sorted, by_place);
	int document = 1;
	for (const char *at = page->data; (at = strstr(at, "<h2>")); at++)
		document++;
	text_string(page, "<h2>");
	add_escaped(page, span_of(source->path));
	text_string(page, "</h2>\n<p>");
	add_escaped(page, span_trim(summary));
	text_string(page, "</p>\n");
	add_text(page, source, sorted, count, document);
	add_list(page, sorted, count, document);
	free(sorted);
}

void lint_page_end(struct text *page)
{
	text_string(page, "</body>\n</html>\n");
}
