/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/wordless.h"

#include <unicode/uchar.h>

#include "base/text.h"
#include "base/words.h"

static const struct {
	enum block_type type;
	enum level level;
	const char *id, *message, *help;
} kinds[] = {
	{BLOCK_HEADING, LEVEL_ERROR, "heading-empty", N_("this heading has no words"), N_("Write what the part below it is about, or leave the heading out.")},
	{BLOCK_LINK, LEVEL_ERROR, "link-empty", N_("this link has no words"), N_("Write between the brackets where it leads to: [our opening hours](pagina:contact).")},
	{BLOCK_FOOTNOTE, LEVEL_ERROR, "footnote", N_("this note has no words"), N_("Write the note, or leave it out.")},
	{BLOCK_ITEM, LEVEL_WARNING, "item-empty", N_("this point of a list has no words"), N_("Write it, or leave it out.")},
};

static bool has_letter(struct span text)
{
	for (const char *at = text.data, *end = at + text.length; at < end;)
		if (u_isalnum((UChar32)utf8_next(&at, end)))
			return true;
	return false;
}

/* A picture has the words of its record. */
static bool has_words(const struct block *block)
{
	if (block->type == BLOCK_IMAGE)
		return true;
	if ((block->type == BLOCK_TEXT || block->type == BLOCK_MONO || block->type == BLOCK_CODE) && has_letter(block->text))
		return true;
	for (const struct block *child = block->first; child; child = child->next)
		if (has_words(child))
			return true;
	return false;
}

void wordless_report(const struct block *document, const struct source *source, struct report *report)
{
	for (const struct block *block = document->first; block; block = block->next) {
		for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
			if (kinds[i].type == block->type && !has_words(block))
				report_add(report, kinds[i].level, kinds[i].id, (struct place){source, block->at}, _(kinds[i].help), "%s", _(kinds[i].message));
		wordless_report(block, source, report);
	}
}
