/* SPDX-License-Identifier: EUPL-1.2
 *
 * A voucher counts no longer: it was lost, stolen, or spoilt in the printer. With --reprint another one takes its
 * place (bonnen/reprint.h).
 */
#include <stdio.h>

#include "base/words.h"
#include "bonnen/reprint.h"
#include "check/check.h"

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

static void tell(const struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (entries[i].reprint)
			printf(_("%s is void; %s takes its place.\n"), entries[i].serial, entries[i].reprint);
		else
			printf(_("%s is void.\n"), entries[i].serial);
}

/* What the register will say, and what is against it. */
static struct entry *look(struct office *office, const struct numbers *numbers)
{
	struct entry *entries = arena_array(office->arena, numbers->count + 1, sizeof *entries);
	for (size_t i = 0; i < numbers->count; i++) {
		register_find(office->book, numbers->list[i].serial, &entries[i]);
		look_state(office, &numbers->list[i], &entries[i]);
		entries[i].series = numbers->list[i].series->id;
		entries[i].voided = office->options->today;
		entries[i].reason = office->options->reason;
	}
	return entries;
}

enum status bonnen_void(struct office *office)
{
	struct numbers numbers = numbers_read(office, office->words, office->count);
	struct reprints reprints = {0};
	look_reason(office);
	register_begin(office->book);
	struct entry *entries = look(office, &numbers);
	if (office->options->reprint && !office_refused(office))
		reprints = reprints_plan(office, &numbers, entries);
	if (office_refused(office))
		return STATUS_PROBLEMS;
	for (size_t i = 0; i < numbers.count; i++) {
		struct terms terms = series_terms(numbers.list[i].series, office->arena);
		register_keep_terms(office->book, &terms);
		register_write(office->book, &entries[i]);
	}
	reprints_write(&reprints); /* before the commit: a file too many is seen by the next check, one too few is not */
	register_commit(office->book);
	if (!office->options->quiet) {
		tell(entries, numbers.count);
		reprints_tell(office, &reprints);
	}
	return STATUS_GOOD;
}
