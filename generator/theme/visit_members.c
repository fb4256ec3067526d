/* SPDX-License-Identifier: EUPL-1.2
 *
 * Visits to a wijk by day, and the hours they take: part of theme/network_members.h.
 */
#include <stdlib.h>

#include "model/date.h"
#include "model/network.h"
#include "model/occurrence.h"
#include "theme/network_members.h"
#include "theme/occasion_members.h"
#include "theme/value_shapes.h"
#include "theme/vocabulary.h"

struct visit {
	const struct record *record;
	struct occurrence time;
};

/* ---- one visit ---- */

enum { VISIT_DAY, VISIT_TIME, VISIT_WHO, VISIT_WHERE, VISIT_SORT, VISIT_GOAL, VISIT_HOURS };

static const struct member visit_members[] = {
	[VISIT_DAY] = { .name = "datum", .type = ITEM_TEXT },  [VISIT_TIME] = { .name = "tijd", .type = ITEM_TEXT },
	[VISIT_WHO] = { .name = "wie", .type = ITEM_TEXT },    [VISIT_WHERE] = { .name = "waar", .type = ITEM_TEXT },
	[VISIT_SORT] = { .name = "soort", .type = ITEM_TEXT }, [VISIT_GOAL] = { .name = "doel", .type = ITEM_TEXT },
	[VISIT_HOURS] = { .name = "uren", .type = ITEM_TEXT },
};

/* 2; 2,5; 1,25 */
static void write_hours(int64_t minutes, struct text *text)
{
	enum { HOUR = 60, HUNDRED = 100, TEN = 10 };
	int64_t hundredths = (minutes % HOUR * HUNDRED + HOUR / 2) / HOUR;
	text_number(text, minutes / HOUR);
	if (hundredths % TEN)
		text_format(text, ",%02lld", (long long)hundredths);
	else if (hundredths)
		text_format(text, ",%lld", (long long)(hundredths / TEN));
}

static bool is_house(const struct record *place, const struct record *district)
{
	return place->shown && !place->faulty && record_chose(place, "soort", "buurthuis") && record_reference(place, "wijk") == district;
}

static struct item houses_item(const struct record *district, const struct scene *scene)
{
	const struct records *all = model_records(scene->model, "locatie");
	scene_widen(scene);
	struct record **found = arena_array(scene->scratch, all->count, sizeof *found);
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++)
		if (is_house(all->list[i], district))
			found[count++] = all->list[i];
	return records_item(scene->vocabulary, kind_named(SPAN("locatie")), found, count);
}

struct item visit_houses(const struct record *visit, const struct scene *scene)
{
	return houses_item(record_reference(visit, "wijk"), scene);
}

/* The place with its street, the organisation, or, of a round, all houses of the wijk. */
static void write_where(const struct record *visit, const struct scene *scene, struct text *text)
{
	const struct record *place = record_reference(visit, "locatie"), *organisation = record_reference(visit, "organisatie");
	if (place) {
		text_span(text, record_title(place));
		text_string(text, ", ");
		text_span(text, record_text(place, "straat"));
	} else if (organisation) {
		text_span(text, record_title(organisation));
	} else {
		struct item houses = visit_houses(visit, scene);
		struct record *const *list = houses.object;
		struct span *names = arena_array(scene->scratch, houses.count, sizeof *names);
		for (size_t i = 0; i < houses.count; i++)
			names[i] = record_title(list[i]);
		phrases_list(scene->phrases, names, houses.count, text);
	}
}

static struct item look_visit(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	const struct scene *scene = context;
	const struct visit *visit = object;
	struct text text = {0};
	switch (member) {
	case VISIT_DAY:
		phrases_date(scene->phrases, visit->time.day, &text);
		break;
	case VISIT_TIME:
		phrases_clock(scene->phrases, visit->time.begin, &text);
		text_string(&text, " - ");
		phrases_clock(scene->phrases, visit->time.end, &text);
		break;
	case VISIT_WHO:
		return text_item(record_title(record_reference(visit->record, "medewerker")));
	case VISIT_WHERE:
		write_where(visit->record, scene, &text);
		break;
	case VISIT_SORT:
		return text_item(choice_in_words(scene->theme, "soort", record_text(visit->record, "soort")));
	case VISIT_GOAL:
		return text_item(record_text(visit->record, "doel"));
	default:
		write_hours(visit_minutes(visit->record), &text);
	}
	return written_item(&text, scene);
}

static struct item visit_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)scene;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct visit *)object + index};
}

const struct shape visit_shape = {.name = "bezoek", .members = visit_members,
                                  .count = sizeof visit_members / sizeof *visit_members, .look = look_visit,
                                  .element = visit_element};

/* ---- all of a wijk ---- */

struct visits {
	struct visit *list;
	size_t count, capacity;
};

static int by_time(const void *first, const void *second)
{
	const struct visit *a = first, *b = second;
	if (a->time.day != b->time.day)
		return a->time.day < b->time.day ? -1 : 1;
	return a->time.begin != b->time.begin ? (a->time.begin < b->time.begin ? -1 : 1) : strcmp(a->record->id, b->record->id);
}

/* From `first` up to `end`, which is not one of them. */
static struct visits visits_between(const struct record *district, int32_t first, int32_t end, const struct scene *scene)
{
	const struct records *all = model_records(scene->model, "bezoek");
	struct visits visits = {0};
	scene_widen(scene);
	for (size_t i = 0; i < all->count; i++) {
		if (all->list[i]->faulty || record_reference(all->list[i], "wijk") != district)
			continue;
		struct occurrences times = meeting_occurrences(scene->scratch, all->list[i]);
		for (size_t n = 0; n < times.count; n++)
			if (times.list[n].day >= first && times.list[n].day < end)
				ARENA_PUSH(scene->scratch, visits.list, visits.count, visits.capacity) = (struct visit){all->list[i], times.list[n]};
	}
	if (visits.count)
		qsort(visits.list, visits.count, sizeof *visits.list, by_time);
	return visits;
}

struct item district_visits(const struct record *district, const struct scene *scene)
{
	enum { MONTHS_AHEAD = 3 };
	int32_t today = scene->model->today;
	struct visits visits = visits_between(district, today, date_add_months(today, MONTHS_AHEAD), scene);
	return (struct item){.type = ITEM_LIST, .shape = &visit_shape, .object = visits.list, .count = visits.count};
}

/* ---- hours in this quarter ---- */

struct quarter {
	int32_t first, end; /* the end is the first day of the next */
};

static struct quarter quarter_of(int32_t day)
{
	enum { MONTHS = 3 };
	struct civil civil = date_civil(day);
	int32_t first = date_of_civil(civil.year, (civil.month - 1) / MONTHS * MONTHS + 1, 1);
	return (struct quarter){first, date_add_months(first, MONTHS)};
}

struct item hours_from(const struct record *district, const struct scene *scene)
{
	(void)district;
	return day_item(quarter_of(scene->model->today).first, scene);
}

struct item hours_until(const struct record *district, const struct scene *scene)
{
	(void)district;
	return day_item(quarter_of(scene->model->today).end - 1, scene);
}

static struct item hours_item(int64_t minutes, const struct scene *scene)
{
	struct text text = {0};
	write_hours(minutes, &text);
	return written_item(&text, scene);
}

struct item hours_planned(const struct record *district, const struct scene *scene)
{
	struct quarter quarter = quarter_of(scene->model->today);
	struct visits visits = visits_between(district, quarter.first, quarter.end, scene);
	int64_t minutes = 0;
	for (size_t i = 0; i < visits.count; i++)
		minutes += visit_minutes(visits.list[i].record);
	return hours_item(minutes, scene);
}

struct item hours_done(const struct record *district, const struct scene *scene)
{
	struct quarter quarter = quarter_of(scene->model->today);
	const struct records *all = model_records(scene->model, "bezoek");
	int64_t minutes = 0;
	scene_widen(scene);
	for (size_t i = 0; i < all->count; i++) {
		if (all->list[i]->faulty || record_reference(all->list[i], "wijk") != district)
			continue;
		const struct field *row = field_named(all->list[i]->kind->fields, SPAN("gedaan"));
		const struct value *done = record_value(all->list[i], "gedaan");
		for (size_t n = 0; n < done->list.count; n++) {
			int64_t day = group_value(row->group, done->list.items[n].group, "datum")->number;
			if (day >= quarter.first && day < quarter.end)
				minutes += visit_minutes(all->list[i]);
		}
	}
	return hours_item(minutes, scene);
}
