/* SPDX-License-Identifier: EUPL-1.2
 *
 * Links in texts: what they lead to must be on the site today, and their words must say what that is.
 */
#include <strings.h>

#include "base/words.h"
#include "check/check.h"
#include "model/markdown.h"

static void check_link(struct checking *checking, const struct record *record, const struct block *link)
{
	const struct record *target = link->record;
	struct place place = {record->source, link->at};
	if (!target->kind->page)
		report_add(checking->report, LEVEL_ERROR, "link-page", place, _("Link to a page, a meeting or an organisation."),
		           _("a %s has no page of its own"), target->kind->name);
	else if (!target->shown && !target->faulty)
		report_add(checking->report, LEVEL_ERROR, "link-hidden", place,
		           _("Remove the link, or look why that is not shown: a draft, its dates, or facts that are out of date."),
		           _("this leads to `%s`, which is not on the site today"), target->id);
}

/* Who has a page read aloud can go from link to link, and then hears these words alone (WCAG 2.2, 2.4.9). */
static void check_words(struct checking *checking, const struct record *record, const struct block *link)
{
	static const char *const vague[] = {"hier", "klik hier", "lees meer", "lees hier meer", "lees verder", "meer", "meer lezen", "meer informatie",
		"link", "deze link", "pagina", "deze pagina", "website", "deze website"};
	struct text words = {0};
	block_plain(link, &words);
	for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
		if (words.length == strlen(vague[i]) && strncasecmp(words.data, vague[i], words.length) == 0)
			report_add(checking->report, LEVEL_WARNING, "link-words", (struct place){record->source, link->at},
			           _("Make a link of the words that say it, as in: [our opening hours](pagina:contact)."),
			           _("\"%s\" does not say where this link leads"), words.data);
	text_free(&words);
}

static void check_block(struct checking *checking, const struct record *record, const struct block *block)
{
	if (block->type == BLOCK_LINK && block->record)
		check_link(checking, record, block);
	if (block->type == BLOCK_LINK)
		check_words(checking, record, block);
	for (const struct block *child = block->first; child; child = child->next)
		check_block(checking, record, child);
}

static void check_links(struct checking *checking, const struct record *record)
{
	if (record->body && record->shown)
		check_block(checking, record, record->body);
}

const struct check link_checks[] = {
	{ "hoofdstuk|pagina|bijeenkomst|informatiemarkt|werkvorm", check_links },
	{ .kinds = NULL }
};
