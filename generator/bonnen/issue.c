/* SPDX-License-Identifier: EUPL-1.2
 *
 * Vouchers go out: a whole series, or some of its numbers. From the first one on, the terms of the series stay.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/words.h"
#include "bonnen/numbers.h"

struct wanted {
	struct office *office;
	const struct record *series;
	bool *out;     /* by the place in the series: asked for */
	bool all;      /* what still lies in the drawer */
	size_t count;
	int64_t first, last; /* of what goes out */
};

static void refuse(const struct wanted *wanted, const char *id, const char *help, const char *message)
{
	report_add(wanted->office->report, LEVEL_ERROR, id, (struct place){NULL, NULL}, help, "%s", message);
}

/* ---- which ---- */

static void ask(struct wanted *wanted, int64_t number)
{
	bool *out = &wanted->out[number - series_first(wanted->series)];
	if (*out)
		refuse(wanted, "voucher-number", NULL,
		       arena_format(wanted->office->arena, _("%s is in the list twice"), series_serial(wanted->series, number, wanted->office->arena)));
	*out = true;
}

/* "17" or "1-30". */
static bool read_range(const char *word, long long *from, long long *to)
{
	char *end;
	if (*word < '0' || *word > '9')
		return false;
	*from = *to = strtoll(word, &end, 10);
	if (*end == '-' && end[1] >= '0' && end[1] <= '9')
		*to = strtoll(end + 1, &end, 10);
	return *end == '\0';
}

static void ask_range(struct wanted *wanted, const char *word, long long from, long long to)
{
	int64_t first = series_first(wanted->series), last = series_last(wanted->series);
	if (from > to || from < first || to > last) {
		refuse(wanted, "voucher-number",
		       arena_format(wanted->office->arena, _("This series has the numbers %lld to %lld."), (long long)first, (long long)last),
		       arena_format(wanted->office->arena, _("`%s` is no range in `%s`"), word, wanted->series->id));
		return;
	}
	for (int64_t number = from; number <= to; number++)
		ask(wanted, number);
}

static void ask_words(struct wanted *wanted, const char *const *words, size_t count)
{
	struct office *office = wanted->office;
	const char **serials = arena_array(office->arena, count + 1, sizeof *serials);
	size_t serial_count = 0;
	for (size_t i = 0; i < count; i++) {
		long long from, to;
		if (read_range(words[i], &from, &to))
			ask_range(wanted, words[i], from, to);
		else
			serials[serial_count++] = words[i];
	}
	if (!serial_count)
		return;
	struct numbers numbers = numbers_read(office, serials, serial_count);
	for (size_t i = 0; i < numbers.count; i++)
		if (numbers.list[i].series == wanted->series)
			ask(wanted, serial_number(span_of(numbers.list[i].serial)));
		else
			refuse(wanted, "voucher-number", NULL,
			       arena_format(office->arena, _("%s is of the series `%s`"), numbers.list[i].serial, numbers.list[i].series->id));
}

/* ---- may they ---- */

/* A reprint goes out when the number it is for counts no longer: else both would. */
static void look_reprint(const struct wanted *wanted, int64_t number, const char *serial)
{
	struct office *office = wanted->office;
	const char *old = series_reprinted(wanted->series, number);
	struct entry entry;
	if (old && (!register_find(office->book, old, &entry) || entry.voided == NO_DATE))
		refuse(wanted, "voucher-reprint", arena_format(office->arena, _("First: meedoen bonnen void %s --reprint --reason WHY"), old),
		       arena_format(office->arena, _("%s takes the place of %s, and that one still counts"), serial, old));
}

/* Does this one go out? */
static bool look(const struct wanted *wanted, int64_t number, struct entry *entry)
{
	struct office *office = wanted->office;
	const char *serial = series_serial(wanted->series, number, office->arena);
	bool known = register_find(office->book, serial, entry);
	if (known && wanted->all)
		return false;
	if (entry->voided != NO_DATE)
		refuse(wanted, "voucher-void", _("Tear it up, so that nobody gives it away."),
		       arena_format(office->arena, _("%s is void since %s: %s"), serial, office_day(office, entry->voided), entry->reason));
	else if (known)
		refuse(wanted, "voucher-issued", NULL, arena_format(office->arena, _("%s was issued on %s"), serial, office_day(office, entry->issued)));
	look_reprint(wanted, number, serial);
	*entry = (struct entry){.serial = serial, .series = wanted->series->id, .issued = office->options->today, .redeemed = NO_DATE, .voided = NO_DATE};
	return true;
}

static void write_all(struct wanted *wanted)
{
	int64_t first = series_first(wanted->series), last = series_last(wanted->series);
	for (int64_t number = first; number <= last; number++) {
		struct entry entry;
		if (!wanted->all && !wanted->out[number - first])
			continue;
		if (!look(wanted, number, &entry) || office_refused(wanted->office))
			continue;
		register_write(wanted->office->book, &entry);
		wanted->first = wanted->count++ ? wanted->first : number;
		wanted->last = number;
	}
	if (wanted->count == 0 && !office_refused(wanted->office))
		refuse(wanted, "voucher-issued", _("Make a new series, or raise `aantal`."),
		       arena_format(wanted->office->arena, _("all vouchers of `%s` are out or void already"), wanted->series->id));
}

static void tell(const struct wanted *wanted)
{
	struct office *office = wanted->office;
	int64_t cents = (int64_t)wanted->count * record_number(wanted->series, "waarde");
	const char *first = series_serial(wanted->series, wanted->first, office->arena);
	printf(ngettext("%zu voucher of `%s` is out, together %s: ", "%zu vouchers of `%s` are out, together %s: ", wanted->count), wanted->count,
	       wanted->series->id, office_amount(office, cents));
	if (wanted->count == 1)
		printf("%s.\n", first);
	else
		printf(wanted->last - wanted->first + 1 == (int64_t)wanted->count ? _("%s to %s.\n") : _("between %s and %s.\n"), first,
		       series_serial(wanted->series, wanted->last, office->arena));
}

enum status bonnen_issue(struct office *office)
{
	struct wanted wanted = {.office = office, .series = office_named(office, "bonserie", office->words[0]), .all = office->count == 1};
	if (!wanted.series)
		return STATUS_PROBLEMS;
	if (office->options->today > record_date(wanted.series, "geldig_tot"))
		refuse(&wanted, "voucher-expired", NULL, arena_format(office->arena, _("the last day of these vouchers was %s"),
		       office_day(office, record_date(wanted.series, "geldig_tot"))));
	wanted.out = arena_array(office->arena, (size_t)record_number(wanted.series, "aantal"), sizeof *wanted.out);
	ask_words(&wanted, office->words + 1, office->count - 1);
	struct terms terms = series_terms(wanted.series, office->arena);
	register_begin(office->book);
	register_keep_terms(office->book, &terms);
	write_all(&wanted);
	if (office_refused(office))
		return STATUS_PROBLEMS; /* what was written so far goes with the register that is closed */
	register_commit(office->book);
	if (!office->options->quiet)
		tell(&wanted);
	return STATUS_GOOD;
}
