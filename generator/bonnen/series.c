/* SPDX-License-Identifier: EUPL-1.2 */
#include "bonnen/series.h"

#include <stdlib.h>

#include "base/words.h"
#include "model/date.h"

/* ---- numbers ---- */

static struct span prefix_of(const struct record *series)
{
	return record_in_group(series, "nummer", "prefix")->text;
}

static int year_of(const struct record *series)
{
	return date_year(record_date(series, "uitgifte"));
}

int64_t series_first(const struct record *series)
{
	return record_in_group(series, "nummer", "start")->number;
}

int64_t series_last(const struct record *series)
{
	return series_first(series) + record_number(series, "aantal") - 1;
}

const char *series_serial(const struct record *series, int64_t number, struct arena *arena)
{
	char *serial = arena_alloc(arena, SERIAL_SIZE);
	serial_write(serial, prefix_of(series), year_of(series), number);
	return serial;
}

const struct record *series_of(const struct model *model, struct span serial)
{
	const struct records *all = model_records(model, "bonserie");
	int64_t number = serial_number(serial);
	for (size_t i = 0; i < all->count; i++) {
		const struct record *series = all->list[i];
		if (span_equal(prefix_of(series), serial_prefix(serial)) && year_of(series) % 100 == serial_year(serial) &&
		    series_first(series) <= number && number <= series_last(series))
			return series;
	}
	return NULL;
}

/* ---- vouchers printed anew ---- */

const char *series_reprint(const struct model *model, const char *old, struct arena *arena)
{
	const struct records *all = model_records(model, "bonserie");
	for (size_t i = 0; i < all->count; i++) {
		const struct value *olds = record_value(all->list[i], "herdruk");
		for (size_t n = 0; olds->present && n < olds->list.count; n++)
			if (span_is(olds->list.items[n].text, old))
				return series_serial(all->list[i], series_first(all->list[i]) + (int64_t)n, arena);
	}
	return NULL;
}

const char *series_reprinted(const struct record *series, int64_t number)
{
	const struct value *olds = record_value(series, "herdruk");
	int64_t place = number - series_first(series);
	return olds->present && place < (int64_t)olds->list.count ? olds->list.items[place].text.data : NULL;
}

int64_t series_next(const struct model *model, const struct record *series)
{
	const struct records *all = model_records(model, "bonserie");
	int64_t last = series_last(series);
	for (size_t i = 0; i < all->count; i++)
		if (span_equal(prefix_of(all->list[i]), prefix_of(series)) && year_of(all->list[i]) == year_of(series) && series_last(all->list[i]) > last)
			last = series_last(all->list[i]);
	return last + 1;
}

/* ---- terms ---- */

bool series_takes(const struct record *series, const struct record *shop)
{
	const struct value *shops = record_value(series, "winkels");
	for (size_t i = 0; i < shops->list.count; i++)
		if (shops->list.items[i].record == shop)
			return true;
	return false;
}

static int compare_ids(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *shops_of(const struct record *series, struct arena *arena)
{
	const struct value *shops = record_value(series, "winkels");
	const char **ids = arena_array(arena, shops->list.count, sizeof *ids);
	for (size_t i = 0; i < shops->list.count; i++)
		ids[i] = shops->list.items[i].record->id;
	qsort(ids, shops->list.count, sizeof *ids, compare_ids);
	const char *all = ids[0];
	for (size_t i = 1; i < shops->list.count; i++)
		all = arena_strings(arena, all, " ", ids[i], NULL);
	return all;
}

struct terms series_terms(const struct record *series, struct arena *arena)
{
	return (struct terms){
		.series = series->id, .prefix = prefix_of(series).data, .year = year_of(series), .start = series_first(series),
		.worth = record_number(series, "waarde"), .until = record_date(series, "geldig_tot"), .shops = shops_of(series, arena),
	};
}

/* ---- does the content keep them? ---- */

struct keeping {
	const struct record *series;
	struct report *report;
	struct arena *arena;
};

/* `value` is what stands at the key, `was` what the register holds, as it is written in the content. */
static void broken(const struct keeping *keeping, const struct value *value, const char *key, const char *was)
{
	const char *help = arena_format(keeping->arena, _("Write `%s: %s` again. For other vouchers, make a new series."), key, was);
	report_add(keeping->report, LEVEL_ERROR, "voucher-lock", value_place(keeping->series, value), help,
	           _("vouchers of this series are out, so `%s` cannot change any more"), key);
}

static const char *day_text(int32_t day, struct arena *arena)
{
	struct text text = {0};
	date_write(day, &text);
	return text_keep(&text, arena).data;
}

static const char *shop_list(const char *ids, struct arena *arena)
{
	struct text text = {0};
	text_char(&text, '[');
	for (; *ids; ids++)
		text_string(&text, *ids == ' ' ? ", " : (char[]){*ids, '\0'});
	text_char(&text, ']');
	return text_keep(&text, arena).data;
}

/* The highest number in the register: so many vouchers there must be. */
static int64_t highest(const struct record *series, struct entries entries)
{
	int64_t most = 0;
	for (size_t i = 0; i < entries.count; i++)
		if (strcmp(entries.list[i].series, series->id) == 0 && serial_number(span_of(entries.list[i].serial)) > most)
			most = serial_number(span_of(entries.list[i].serial));
	return most;
}

static void keep_number(const struct keeping *keeping, const struct terms *was, const struct terms *now)
{
	const struct record *series = keeping->series;
	if (strcmp(was->prefix, now->prefix) != 0)
		broken(keeping, record_in_group(series, "nummer", "prefix"), "prefix", was->prefix);
	if (was->start != now->start)
		broken(keeping, record_in_group(series, "nummer", "start"), "start", arena_format(keeping->arena, "%lld", (long long)was->start));
	if (was->year != now->year)
		report_add(keeping->report, LEVEL_ERROR, "voucher-lock", record_place(series, "uitgifte"),
		           _("The year stands in the numbers. For other vouchers, make a new series."),
		           _("vouchers of this series are out, so `uitgifte` must stay in %d"), was->year);
}

static void keep_count(const struct keeping *keeping, const struct terms *was, struct entries entries)
{
	int64_t most = highest(keeping->series, entries), least = most - was->start + 1;
	if (least > record_number(keeping->series, "aantal"))
		report_add(keeping->report, LEVEL_ERROR, "voucher-lock", record_place(keeping->series, "aantal"),
		           _("Write at least that many."), _("in the register are vouchers up to the %lldth of this series"),
		           (long long)least);
}

static void keep_terms(const struct keeping *keeping, const struct terms *was, struct entries entries)
{
	const struct record *series = keeping->series;
	struct terms now = series_terms(series, keeping->arena);
	keep_number(keeping, was, &now);
	if (was->worth != now.worth)
		broken(keeping, record_value(series, "waarde"), "waarde",
		       arena_format(keeping->arena, "%lld,%02d", (long long)(was->worth / 100), (int)(was->worth % 100)));
	if (was->until != now.until)
		broken(keeping, record_value(series, "geldig_tot"), "geldig_tot", day_text(was->until, keeping->arena));
	if (strcmp(was->shops, now.shops) != 0)
		broken(keeping, record_value(series, "winkels"), "winkels", shop_list(was->shops, keeping->arena));
	keep_count(keeping, was, entries);
}

void series_keep(const struct model *model, struct terms_list terms, struct entries entries, struct report *report,
                 struct arena *arena)
{
	for (size_t i = 0; i < terms.count; i++) {
		const char *id = terms.list[i].series;
		const struct record *series = model_find(model, kind_named(SPAN("bonserie")), span_of(id));
		if (series && series->faulty)
			continue; /* that was reported */
		if (series)
			keep_terms(&(struct keeping){series, report, arena}, &terms.list[i], entries);
		else
			report_add(report, LEVEL_ERROR, "voucher-lock", (struct place){NULL, NULL},
			           arena_format(arena, _("Put the file %s/bonseries/%s.yaml back."), model->folder.path, id),
			           _("vouchers of the series `%s` are out, and the content does not have it any more"), id);
	}
}
