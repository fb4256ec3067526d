/* SPDX-License-Identifier: EUPL-1.2
 *
 * A voucher counts no longer: it was lost, stolen, or spoilt in the printer. With --reprint another one takes its
 * place. That has a number of its own, past all others, so that two sheets of paper never have the same number; the
 * content says which, and its print says HERDRUK.
 */
#include <stdio.h>

#include "base/words.h"
#include "bonnen/numbers.h"
#include "check/check.h"

struct voiding {
	struct office *office;
	struct numbers numbers;
	struct entry *entries; /* one a number */
};

/* ---- why ---- */

static void refuse(struct office *office, const char *id, const char *help, const char *message)
{
	report_add(office->report, LEVEL_ERROR, id, (struct place){NULL, NULL}, help, "%s", message);
}

/* What is written in the register stays there for years, so no person stands in it. */
static void look_reason(struct office *office)
{
	enum { MOST = 200 };
	const char *reason = office->options->reason;
	if (!reason || span_trim(span_of(reason)).length == 0) {
		refuse(office, "voucher-reason", _("So: --reason \"nat geworden\""), _("say in --reason why it counts no longer"));
		return;
	}
	const char *personal = check_personal(span_of(reason));
	if (strlen(reason) > MOST || utf8_fault(reason, strlen(reason)) || text_control(span_of(reason)) || strpbrk(reason, "\r\n\t"))
		refuse(office, "voucher-reason", NULL, arena_format(office->arena, _("a reason is one line of at most %d bytes"), MOST));
	else if (personal)
		refuse(office, "voucher-reason", _("Say what happened to the voucher, not to whom."), arena_format(office->arena, _("in the reason is %s"), personal));
}

static void look_state(struct office *office, const struct typed *number, const struct entry *entry)
{
	if (entry->voided != NO_DATE)
		report_add(office->report, LEVEL_ERROR, "voucher-void", number->place, NULL, _("%s is void since %s: %s"), number->serial,
		           office_day(office, entry->voided), entry->reason);
	else if (entry->redeemed != NO_DATE)
		report_add(office->report, LEVEL_ERROR, "voucher-redeemed", number->place, _("What a shop handed in was used."),
		           _("%s was handed in before, on %s by %s"), number->serial, office_day(office, entry->redeemed), office_shop(office, entry->shop));
}

/* ---- another in its place ---- */

/* The first number of the series that is in no file and was promised to nobody. */
static int64_t next_free(const struct voiding *voiding, struct entries all, const struct record *series, size_t done)
{
	int64_t next = series_last(series) + 1;
	for (size_t i = 0; i < all.count + done; i++) {
		const struct entry *entry = i < all.count ? &all.list[i] : &voiding->entries[i - all.count];
		if (entry->reprint && strcmp(entry->series, series->id) == 0 && serial_number(span_of(entry->reprint)) >= next)
			next = serial_number(span_of(entry->reprint)) + 1;
	}
	return next;
}

static void find_reprints(struct voiding *voiding)
{
	struct office *office = voiding->office;
	struct entries all = register_entries(office->book);
	for (size_t i = 0; i < voiding->numbers.count; i++) {
		const struct record *series = voiding->numbers.list[i].series;
		const char *listed = series_reprint(series, voiding->entries[i].serial);
		int64_t next = next_free(voiding, all, series, i);
		if (!listed && next > SERIAL_LAST)
			refuse(office, "voucher-number", _("Make a new series."), arena_format(office->arena, _("`%s` has no number left"), series->id));
		else
			voiding->entries[i].reprint = listed ? listed : series_serial(series, next, office->arena);
	}
}

/* What is to be written in the file of a series: how many there are now, and which are printed anew. */
static void tell_series(const struct voiding *voiding, const struct record *series)
{
	int64_t last = 0;
	for (size_t i = 0; i < voiding->numbers.count; i++) {
		const struct entry *entry = &voiding->entries[i];
		if (voiding->numbers.list[i].series != series || series_reprint(series, entry->serial))
			continue;
		if (last == 0)
			printf(_("\nPut this in %s, below what stands there already. Then build, and print the last vouchers:\n\n  herdruk:\n"), series->source->path);
		printf("    - oud: %s\n      nieuw: %s\n", entry->serial, entry->reprint);
		if (serial_number(span_of(entry->reprint)) > last)
			last = serial_number(span_of(entry->reprint));
	}
	if (last)
		printf(_("\nand make of `aantal`:\n\n  aantal: %lld\n"), (long long)(last - series_first(series) + 1));
}

static void tell(const struct voiding *voiding)
{
	for (size_t i = 0; i < voiding->numbers.count; i++)
		if (voiding->entries[i].reprint)
			printf(_("%s is void; %s takes its place.\n"), voiding->entries[i].serial, voiding->entries[i].reprint);
		else
			printf(_("%s is void.\n"), voiding->entries[i].serial);
	const struct records *series = model_records(voiding->office->model, "bonserie");
	for (size_t i = 0; voiding->office->options->reprint && i < series->count; i++)
		tell_series(voiding, series->list[i]);
}

enum status bonnen_void(struct office *office)
{
	struct voiding voiding = {.office = office, .numbers = numbers_read(office, office->words, office->count)};
	size_t count = voiding.numbers.count;
	voiding.entries = arena_array(office->arena, count + 1, sizeof *voiding.entries);
	look_reason(office);
	register_begin(office->book);
	for (size_t i = 0; i < count; i++) {
		struct entry *entry = &voiding.entries[i];
		register_find(office->book, voiding.numbers.list[i].serial, entry);
		look_state(office, &voiding.numbers.list[i], entry);
		entry->series = voiding.numbers.list[i].series->id;
		entry->voided = office->options->today;
		entry->reason = office->options->reason;
	}
	if (office->options->reprint && !office_refused(office))
		find_reprints(&voiding);
	if (office_refused(office))
		return STATUS_PROBLEMS;
	for (size_t i = 0; i < count; i++) {
		struct terms terms = series_terms(voiding.numbers.list[i].series, office->arena);
		register_keep_terms(office->book, &terms);
		register_write(office->book, &voiding.entries[i]);
	}
	register_commit(office->book);
	if (!office->options->quiet)
		tell(&voiding);
	return STATUS_GOOD;
}
