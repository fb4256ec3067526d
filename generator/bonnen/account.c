/* SPDX-License-Identifier: EUPL-1.2
 *
 * The account: what became of each series, and what each shop is to be paid. As CSV the whole register, a line for each
 * voucher that was made, for a spreadsheet with Dutch settings: semicolons, and a comma in amounts.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/words.h"
#include "bonnen/office.h"

struct account {
	struct office *office;
	struct entries entries;
};

static int compare_serial(const void *serial, const void *entry)
{
	return strcmp(serial, ((const struct entry *)entry)->serial);
}

/* The line of a voucher; one with nothing in it for a voucher that has none. */
static struct entry entry_of(const struct account *account, const struct record *series, int64_t number)
{
	const char *serial = series_serial(series, number, account->office->arena);
	const struct entry *entry = account->entries.count
		? bsearch(serial, account->entries.list, account->entries.count, sizeof *entry, compare_serial) : NULL;
	return entry ? *entry : (struct entry){.serial = serial, .series = series->id, .issued = NO_DATE, .redeemed = NO_DATE, .voided = NO_DATE};
}

/* Was it handed in between the two days that were asked for? */
static bool in_period(const struct account *account, const struct entry *entry)
{
	const struct bonnen_options *options = account->office->options;
	return entry->redeemed != NO_DATE && (options->from == NO_DATE || entry->redeemed >= options->from) &&
	       (options->until == NO_DATE || entry->redeemed <= options->until);
}

static void write_figures(const struct account *account, int64_t cents, struct text *text)
{
	text_clear(text);
	phrases_amount_figures(account->office->phrases, cents, text);
}

/* ---- series ---- */

static void print_line(const struct account *account, const char *what, int64_t count, int64_t worth)
{
	struct text figures = {0};
	write_figures(account, count * worth, &figures);
	printf("  %-28s %7lld %14s\n", what, (long long)count, figures.data);
	text_free(&figures);
}

static void print_series(const struct account *account, const struct record *series)
{
	static const char *const words[STATES] = {
		[STATE_DRAWER] = N_("in the drawer"), [STATE_ISSUED] = N_("given out, not back yet"), [STATE_EXPIRED] = N_("past the last day"),
		[STATE_REDEEMED] = N_("handed in by a shop"), [STATE_VOID] = N_("void"),
	};
	struct office *office = account->office;
	int64_t counts[STATES] = {0}, issued = 0, worth = record_number(series, "waarde");
	for (int64_t number = series_first(series); number <= series_last(series); number++) {
		struct entry entry = entry_of(account, series, number);
		counts[state_of(&entry, series, office->options->today)]++;
		issued += entry.issued != NO_DATE;
	}
	printf(_("%s (%s), each %s, until %s\n"), record_title(series).data, series->id, office_amount(office, worth),
	       office_day(office, record_date(series, "geldig_tot")));
	print_line(account, _("made"), record_number(series, "aantal"), worth);
	for (size_t i = 0; i < STATES; i++)
		print_line(account, _(words[i]), counts[i], worth);
	print_line(account, _("ever given out"), issued, worth);
	putchar('\n');
}

/* ---- shops ---- */

static int64_t worth_of(const struct account *account, const struct entry *entry)
{
	return record_number(model_find(account->office->model, kind_named(SPAN("bonserie")), span_of(entry->series)), "waarde");
}

static bool is_of(const struct account *account, const struct entry *entry, const char *shop)
{
	const char *asked = account->office->options->shop;
	return in_period(account, entry) && strcmp(entry->shop, shop) == 0 && (!asked || strcmp(asked, shop) == 0);
}

/* A line a voucher, as on the settlement sheet of the shop. Returns how many there were. */
static size_t print_shop(const struct account *account, const struct record *shop)
{
	struct office *office = account->office;
	struct text figures = {0};
	size_t count = 0;
	int64_t cents = 0;
	for (size_t i = 0; i < account->entries.count; i++) {
		const struct entry *entry = &account->entries.list[i];
		if (!is_of(account, entry, shop->id))
			continue;
		if (count++ == 0)
			printf("%s (%s)\n", record_title(shop).data, shop->id);
		write_figures(account, worth_of(account, entry), &figures);
		printf("  %-20s %-34s %10s\n", entry->serial, office_day(office, entry->redeemed), figures.data);
		cents += worth_of(account, entry);
	}
	if (count)
		printf(ngettext("  %zu voucher, together %s\n\n", "  %zu vouchers, together %s\n\n", count), count, office_amount(office, cents));
	text_free(&figures);
	return count;
}

static void print_period(const struct account *account)
{
	struct office *office = account->office;
	int32_t from = office->options->from, until = office->options->until;
	if (from != NO_DATE && until != NO_DATE)
		printf(_("Handed in from %s until %s\n\n"), office_day(office, from), office_day(office, until));
	else if (from != NO_DATE)
		printf(_("Handed in from %s\n\n"), office_day(office, from));
	else if (until != NO_DATE)
		printf(_("Handed in until %s\n\n"), office_day(office, until));
	else
		printf(_("Handed in until now\n\n"));
}

static void print_account(const struct account *account)
{
	const struct records *series = model_records(account->office->model, "bonserie");
	const struct records *shops = model_records(account->office->model, "winkel");
	for (size_t i = 0; i < series->count; i++)
		print_series(account, series->list[i]);
	print_period(account);
	size_t count = 0;
	for (size_t i = 0; i < shops->count; i++)
		count += print_shop(account, shops->list[i]);
	if (count == 0)
		puts(_("  nothing"));
}

/* ---- CSV (RFC 4180, with semicolons) ---- */

static void csv_text(const char *text, struct text *line)
{
	if (line->length && line->data[line->length - 1] != '\n')
		text_char(line, ';');
	if (!text)
		return;
	bool quoted = strpbrk(text, ";\"\r\n");
	if (quoted)
		text_char(line, '"');
	if (strchr("=+-@", *text) && *text) /* else a spreadsheet reads it as a formula */
		text_char(line, '\'');
	for (; *text; text++) {
		if (*text == '"')
			text_char(line, '"');
		text_char(line, *text);
	}
	if (quoted)
		text_char(line, '"');
}

static void csv_day(int32_t day, struct text *line)
{
	struct text text = {0};
	if (day != NO_DATE)
		date_write(day, &text);
	csv_text(text.data, line);
	text_free(&text);
}

static void csv_voucher(const struct account *account, const struct record *series, const struct entry *entry, struct text *csv)
{
	/* The words of the file are Dutch whoever makes it: another program must be able to count on them. */
	static const char *const words[STATES] = {"in de la", "uitgegeven", "verlopen", "ingeleverd", "ongeldig"};
	char amount[32];
	int64_t worth = record_number(series, "waarde");
	snprintf(amount, sizeof amount, "%lld,%02d", (long long)(worth / 100), (int)(worth % 100));
	csv_text(entry->serial, csv);
	csv_text(series->id, csv);
	csv_text(amount, csv);
	csv_text(words[state_of(entry, series, account->office->options->today)], csv);
	csv_day(entry->issued, csv);
	csv_day(entry->redeemed, csv);
	csv_text(entry->shop, csv);
	csv_day(entry->voided, csv);
	csv_text(entry->reason, csv);
	csv_text(entry->reprint, csv);
	text_string(csv, "\r\n");
}

static bool in_csv(const struct account *account, const struct entry *entry)
{
	const struct bonnen_options *options = account->office->options;
	bool all = options->from == NO_DATE && options->until == NO_DATE && !options->shop;
	return all || (in_period(account, entry) && (!options->shop || strcmp(options->shop, entry->shop) == 0));
}

static void print_csv(const struct account *account)
{
	struct text csv = {0};
	text_string(&csv, "\xEF\xBB\xBF" /* so that Excel knows it is UTF-8 */
	                  "nummer;serie;waarde;status;uitgegeven;ingeleverd;winkel;ongeldig;reden;herdruk\r\n");
	const struct records *all = model_records(account->office->model, "bonserie");
	for (size_t i = 0; i < all->count; i++)
		for (int64_t number = series_first(all->list[i]); number <= series_last(all->list[i]); number++) {
			struct entry entry = entry_of(account, all->list[i], number);
			if (in_csv(account, &entry))
				csv_voucher(account, all->list[i], &entry, &csv);
		}
	fwrite(csv.data, 1, csv.length, stdout);
	text_free(&csv);
}

enum status bonnen_report(struct office *office)
{
	if (office->options->shop && !office_named(office, "winkel", office->options->shop))
		return STATUS_PROBLEMS;
	struct account account = {office, register_entries(office->book)};
	(office->options->csv ? print_csv : print_account)(&account);
	return STATUS_GOOD;
}
