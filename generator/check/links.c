/* SPDX-License-Identifier: EUPL-1.2
 *
 * Links in texts: what they lead to must be on the site today.
 */
#include "base/words.h"
#include "check/check.h"

static void check_link(struct checking *checking, const struct record *record, const struct block *link)
{
	const struct record *target = link->record;
	struct place place = {record->source, link->at};
	if (!target->kind->page)
		report_add(checking->report, LEVEL_ERROR, "link-page", place, _("Link to a page, a meeting or an organisation."),
		           _("a %s has no page of its own"), target->kind->name);
	else if (!target->shown)
		report_add(checking->report, LEVEL_ERROR, "link-hidden", place,
		           _("Remove the link, or look why that is not shown: a draft, its dates, or facts that are out of date."),
		           _("this leads to `%s`, which is not on the site today"), target->id);
}

static void check_block(struct checking *checking, const struct record *record, const struct block *block)
{
	if (block->type == BLOCK_LINK && block->record)
		check_link(checking, record, block);
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
