/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is known of a voucher, for who is called by a shop; without a number, whether the register is whole.
 */
#include <stdio.h>

#include "base/words.h"
#include "bonnen/numbers.h"

static void print_state(const struct office *office, const struct entry *entry, const struct record *series)
{
	switch (state_of(entry, series, office->options->today)) {
	case STATE_DRAWER:
		printf(_("  It was not issued yet, so it does not count.\n"));
		break;
	case STATE_ISSUED:
		printf(_("  It is good. Issued on %s; the last day is %s.\n"), office_day(office, entry->issued),
		       office_day(office, record_date(series, "geldig_tot")));
		break;
	case STATE_EXPIRED:
		printf(_("  It is too late: the last day was %s.\n"), office_day(office, record_date(series, "geldig_tot")));
		break;
	case STATE_REDEEMED:
		printf(_("  It was used: handed in on %s by %s.\n"), office_day(office, entry->redeemed), office_shop(office, entry->shop));
		break;
	case STATE_VOID:
		printf(_("  It counts no longer, since %s: %s.\n"), office_day(office, entry->voided), entry->reason);
		if (entry->reprint)
			printf(_("  In its place came %s.\n"), entry->reprint);
		break;
	case STATES:
		break;
	}
}

static void print_voucher(struct office *office, const struct typed *number)
{
	struct entry entry;
	register_find(office->book, number->serial, &entry);
	printf(_("%s: %s, %s\n"), number->serial, record_title(number->series).data, office_amount(office, record_number(number->series, "waarde")));
	const char *old = series_reprinted(number->series, serial_number(span_of(number->serial)));
	if (old)
		printf(_("  It was printed anew, in place of %s.\n"), old);
	print_state(office, &entry, number->series);
	const struct value *shops = record_value(number->series, "winkels");
	const char *list = "";
	for (size_t i = 0; i < shops->list.count; i++)
		list = arena_strings(office->arena, list, i ? ", " : "", record_title(shops->list.items[i].record).data, NULL);
	printf(_("  Shops: %s.\n"), list);
}

/* A voucher that was to be printed anew, and of which the content does not know. */
static void look_reprint(struct office *office, const struct entry *entry)
{
	const char *listed = series_reprint(office->model, entry->serial, office->arena);
	if (!listed || strcmp(listed, entry->reprint) != 0)
		report_add(office->report, LEVEL_WARNING, "voucher-reprint", (struct place){NULL, NULL},
		           _("Put the file of the reprint back, in bonseries."), _("%s takes the place of %s, and no series says so"),
		           entry->reprint, entry->serial);
}

/* One that the content calls printed anew, and that still counts. */
static void look_olds(struct office *office, const struct record *series)
{
	const struct value *olds = record_value(series, "herdruk");
	for (size_t i = 0; olds->present && i < olds->list.count; i++) {
		const char *old = olds->list.items[i].text.data;
		struct entry entry;
		register_find(office->book, old, &entry);
		if (entry.voided == NO_DATE)
			report_add(office->report, LEVEL_WARNING, "voucher-reprint", value_place(series, &olds->list.items[i]),
			           arena_format(office->arena, _("First: meedoen bonnen void %s --reprint --reason WHY"), old),
			           _("%s was printed anew, and it still counts"), old);
	}
}

static void look_whole(struct office *office)
{
	const char *damage = register_damage(office->book);
	if (damage)
		report_add(office->report, LEVEL_ERROR, "voucher-register", (struct place){NULL, NULL},
		           _("Put back the last copy that was made of it."), _("the register %s is damaged: %s"), office->path, damage);
	struct entries entries = register_entries(office->book);
	for (size_t i = 0; i < entries.count; i++)
		if (entries.list[i].reprint)
			look_reprint(office, &entries.list[i]);
	const struct records *series = model_records(office->model, "bonserie");
	for (size_t i = 0; i < series->count; i++)
		look_olds(office, series->list[i]);
	bool silent = office->options->quiet || report_count(office->report, LEVEL_ERROR) + report_count(office->report, LEVEL_WARNING);
	if (!silent)
		printf(ngettext("The register is whole, and the content keeps to it: %zu voucher.\n",
		                "The register is whole, and the content keeps to it: %zu vouchers.\n", entries.count), entries.count);
}

enum status bonnen_check(struct office *office)
{
	if (office->count == 0) {
		look_whole(office);
	} else {
		struct numbers numbers = numbers_read(office, office->words, office->count);
		for (size_t i = 0; i < numbers.count; i++)
			print_voucher(office, &numbers.list[i]);
	}
	return office_refused(office) ? STATUS_PROBLEMS : STATUS_GOOD;
}
