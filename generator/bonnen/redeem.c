/* SPDX-License-Identifier: EUPL-1.2
 *
 * A shop hands in its vouchers: each counts once.
 *
 * A shop mostly hands in after the month is over, and what it took on the last day of a voucher it took rightly. When
 * that was, nobody wrote down; so a voucher past its last day is a warning, and an error for who asks for --strict.
 */
#include <stdio.h>

#include "base/words.h"
#include "bonnen/numbers.h"

/* The shop that was named; the only one of the series where none was. NULL: that was reported. */
static const struct record *shop_of(struct office *office, const struct typed *number, const struct record *named)
{
	const struct value *shops = record_value(number->series, "winkels");
	if (named && series_takes(number->series, named))
		return named;
	if (!named && shops->list.count == 1)
		return shops->list.items[0].record;
	const char *list = "";
	for (size_t i = 0; i < shops->list.count; i++)
		list = arena_strings(office->arena, list, i ? ", " : "", shops->list.items[i].record->id, NULL);
	if (named)
		report_add(office->report, LEVEL_ERROR, "voucher-shop", number->place, arena_format(office->arena, _("This voucher counts at: %s."), list),
		           _("%s does not count at %s"), number->serial, record_title(named).data);
	else
		report_add(office->report, LEVEL_ERROR, "voucher-shop", (struct place){NULL, NULL}, arena_format(office->arena, _("Choose from: %s."), list),
		           _("which shop handed in the vouchers of `%s`? Say it with --shop"), number->series->id);
	return NULL;
}

static void look_state(struct office *office, const struct typed *number, const struct entry *entry)
{
	struct report *report = office->report;
	int32_t today = office->options->today;
	if (entry->voided != NO_DATE)
		report_add(report, LEVEL_ERROR, "voucher-void", number->place, _("Ask the shop who gave it in, and do not pay it yet."),
		           _("%s is void since %s: %s"), number->serial, office_day(office, entry->voided), entry->reason);
	else if (entry->redeemed != NO_DATE)
		report_add(report, LEVEL_ERROR, "voucher-redeemed", number->place, _("It counts once. Lay both vouchers side by side, if there are two."),
		           _("%s was handed in before, on %s by %s"), number->serial, office_day(office, entry->redeemed), office_shop(office, entry->shop));
	else if (entry->issued == NO_DATE)
		report_add(report, LEVEL_ERROR, "voucher-drawer", number->place, _("Was it given to somebody? Then first: meedoen bonnen issue."),
		           _("%s was not issued yet"), number->serial);
	else if (entry->issued > today)
		report_add(report, LEVEL_ERROR, "voucher-date", number->place, _("Look at the day behind --date."),
		           _("%s was issued on %s, which is later than this day"), number->serial, office_day(office, entry->issued));
	else if (today > record_date(number->series, "geldig_tot"))
		report_add(report, LEVEL_WARNING, "voucher-expired", number->place, _("Pay it if the shop took it before that day was over."),
		           _("the last day of %s was %s"), number->serial, office_day(office, record_date(number->series, "geldig_tot")));
}

static void tell(const struct office *office, const struct entry *entries, const struct numbers *numbers)
{
	int64_t cents = 0;
	for (size_t i = 0; i < numbers->count; i++)
		cents += record_number(numbers->list[i].series, "waarde");
	const char *shop = entries[0].shop; /* the id of the record itself, so one shop is one pointer */
	for (size_t i = 1; i < numbers->count; i++)
		if (entries[i].shop != shop)
			shop = NULL;
	printf(ngettext("%zu voucher is taken in, together %s.\n", "%zu vouchers are taken in, together %s.\n", numbers->count), numbers->count,
	       office_amount(office, cents));
	if (shop)
		printf(_("Pay that to %s.\n"), office_shop(office, shop));
}

enum status bonnen_redeem(struct office *office)
{
	const struct record *named = office->options->shop ? office_named(office, "winkel", office->options->shop) : NULL;
	struct numbers numbers = numbers_read(office, office->words, office->count);
	struct entry *entries = arena_array(office->arena, numbers.count + 1, sizeof *entries);
	register_begin(office->book);
	for (size_t i = 0; i < numbers.count; i++) {
		register_find(office->book, numbers.list[i].serial, &entries[i]);
		look_state(office, &numbers.list[i], &entries[i]);
		const struct record *shop = named || !office->options->shop ? shop_of(office, &numbers.list[i], named) : NULL;
		entries[i].redeemed = office->options->today;
		entries[i].shop = shop ? shop->id : NULL;
	}
	if (office_refused(office))
		return STATUS_PROBLEMS;
	for (size_t i = 0; i < numbers.count; i++)
		register_write(office->book, &entries[i]);
	register_commit(office->book);
	if (!office->options->quiet)
		tell(office, entries, &numbers);
	return STATUS_GOOD;
}
