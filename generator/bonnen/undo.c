/* SPDX-License-Identifier: EUPL-1.2
 *
 * The wrong shop was typed, the wrong series went out: what was written last of a voucher is taken back, one step. Without it
 * a slip of the hand would stand in the register for ever, and lock a series that nobody has.
 */
#include <stdio.h>

#include "base/words.h"
#include "bonnen/numbers.h"

/* A void voucher does not count again when another one in its place is out: people would have two. */
static void look(struct office *office, const struct typed *number, const struct entry *entry, bool known)
{
	struct entry reprint;
	if (!known)
		report_add(office->report, LEVEL_ERROR, "voucher-drawer", number->place, NULL, _("there is nothing to take back of %s: it was not issued yet"), number->serial);
	else if (entry->reprint && register_find(office->book, entry->reprint, &reprint))
		report_add(office->report, LEVEL_ERROR, "voucher-reprint", number->place,
		           arena_format(office->arena, _("First: meedoen bonnen undo %s"), entry->reprint),
		           _("%s came in the place of %s, and stands in the register"), entry->reprint, number->serial);
}

static void take_back(struct office *office, const struct entry *entry)
{
	struct entry before = *entry;
	if (entry->redeemed != NO_DATE) {
		before.redeemed = NO_DATE;
		before.shop = NULL;
	} else if (entry->voided != NO_DATE) {
		before.voided = NO_DATE;
		before.reason = before.reprint = NULL;
	} else {
		before.issued = NO_DATE;
	}
	if (before.issued == NO_DATE)
		register_erase(office->book, entry);
	else
		register_write(office->book, &before);
}

static void tell(const struct entry *entry)
{
	if (entry->redeemed != NO_DATE)
		printf(_("%s was not handed in after all.\n"), entry->serial);
	else if (entry->voided != NO_DATE)
		printf(_("%s is not void any more.\n"), entry->serial);
	else
		printf(_("%s lies in the drawer again.\n"), entry->serial);
}

enum status bonnen_undo(struct office *office)
{
	struct numbers numbers = numbers_read(office, office->words, office->count);
	struct entry *entries = arena_array(office->arena, numbers.count + 1, sizeof *entries);
	register_begin(office->book);
	for (size_t i = 0; i < numbers.count; i++) {
		bool known = register_find(office->book, numbers.list[i].serial, &entries[i]);
		look(office, &numbers.list[i], &entries[i], known);
	}
	if (office_refused(office))
		return STATUS_PROBLEMS;
	for (size_t i = 0; i < numbers.count; i++)
		take_back(office, &entries[i]);
	register_commit(office->book);
	for (size_t i = 0; !office->options->quiet && i < numbers.count; i++)
		tell(&entries[i]);
	return STATUS_GOOD;
}
