/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/template_internal.h"

#include "language/phrases.h"

/* Can an element open here? Not in a tag (an attribute), and not in an element that holds bare text. What was
 * written so far tells: values are escaped, so each angle bracket is one of a tag. */
static bool takes_elements(const struct text *output)
{
	static const char *const bare[] = {"<title", "<script", "<style", "<textarea", "<option"};
	const char *data = output->data;
	const char *open = output->length ? memrchr(data, '<', output->length) : NULL;
	if (!open)
		return true;
	size_t rest = output->length - (size_t)(open - data);
	if (!memchr(open, '>', rest))
		return false;
	for (size_t i = 0; i < sizeof bare / sizeof *bare; i++)
		if (rest > strlen(bare[i]) && memcmp(open, bare[i], strlen(bare[i])) == 0)
			return false;
	return true;
}

const char *template_isolate(struct span text)
{
	static const struct {
		const char *sign, *element;
	} signs[] = {{LEFT_TO_RIGHT, "<bdi dir=\"ltr\">"}, {OWN_DIRECTION, "<bdi>"}, {ISOLATE_END, "</bdi>"}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (text.length >= 3 && memcmp(text.data, signs[i].sign, 3) == 0)
			return signs[i].element;
	return NULL;
}

static void write_isolated(struct text *output, struct span text)
{
	const char *end = text.data + text.length;
	for (const char *run = text.data, *at = run; run < end;) {
		const char *element = NULL;
		while ((at = memchr(at, '\xE2', (size_t)(end - at))) && !(element = template_isolate((struct span){at, (size_t)(end - at)})))
			at++;
		template_escape(output, (struct span){run, (size_t)((at ? at : end) - run)}, ESCAPE_HTML);
		if (!at)
			return;
		text_string(output, element);
		run = at += 3;
	}
}

void template_text(struct text *output, const struct item *item)
{
	bool needs_element = item->language || (item->text.length && memchr(item->text.data, '\xE2', item->text.length));
	if (!needs_element || !takes_elements(output)) {
		template_escape(output, item->text, ESCAPE_HTML);
		return;
	}
	if (item->language)
		text_format(output, "<bdi lang=\"%s\">", item->language);
	write_isolated(output, item->text);
	if (item->language)
		text_string(output, "</bdi>");
}
