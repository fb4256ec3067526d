/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/occasion_members.h"

#include "model/date.h"
#include "model/holiday.h"
#include "model/occurrence.h"
#include "theme/value_shapes.h"
#include "theme/vocabulary.h"

/* ---- a day ---- */

static const struct member day_members[] = {
	{ .name = "iso", .type = ITEM_TEXT },
	{ .name = "dag", .type = ITEM_TEXT },
	{ .name = "weekdag", .type = ITEM_TEXT },
	{ .name = "maand", .type = ITEM_TEXT },
	{ .name = "jaar", .type = ITEM_TEXT },
};

/* The sides of a date field, found by name. */
static struct item look_day(const struct shape *shape, const void *object, size_t number, void *scene)
{
	const struct shape *sides = value_shape_of(FIELD_DATE);
	for (size_t i = 0; i < sides->count; i++)
		if (strcmp(sides->members[i].name, shape->members[number].name) == 0)
			return sides->look(sides, object, i, scene);
	return (struct item){.type = ITEM_NONE};
}

const struct shape day_shape = {.name = "dag", .members = day_members,
                                .count = sizeof day_members / sizeof *day_members, .look = look_day};

struct item day_item(int32_t day, const struct scene *scene)
{
	static const struct field date = {.key = "dag", .type = FIELD_DATE};
	struct value *value = arena_alloc(scene->scratch, sizeof *value);
	*value = (struct value){.present = true, .number = day};
	return value_item(&date, &day_shape, value, scene);
}

struct item next_day_item(const struct record *meeting, const struct scene *scene)
{
	return day_item(meeting_next_day(meeting, scene->model->today), scene);
}

/* ---- the times of a meeting that repeats ---- */

enum { TIME_DATE, TIME_ISO, TIME_HOURS, TIME_OTHER, TIME_WAS };

static const struct member time_members[] = {
	[TIME_DATE] = { .name = "datum", .type = ITEM_TEXT },
	[TIME_ISO] = { .name = "iso", .type = ITEM_TEXT },
	[TIME_HOURS] = { .name = "tijd_zin", .type = ITEM_TEXT },
	[TIME_OTHER] = { .name = "andere_tijd", .type = ITEM_FLAG },
	[TIME_WAS] = { .name = "was", .type = ITEM_TEXT },
};

static struct item look_time(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	const struct scene *scene = context;
	const struct occurrence *time = object;
	struct text text = {0};
	switch (member) {
	case TIME_DATE:
		return text_item(day_item(time->day, scene).text);
	case TIME_OTHER:
		return flag_item(time->other_time);
	case TIME_WAS:
		return time->day == time->planned ? (struct item){.type = ITEM_NONE} : text_item(day_item(time->planned, scene).text);
	case TIME_ISO:
		date_write(time->day, &text);
		text_char(&text, 'T');
		time_write(time->begin, &text);
		break;
	default:
		phrases_span(scene->phrases, time->begin, time->end, CLOCK_ADDED, &text);
	}
	return written_item(&text, scene);
}

static struct item time_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)scene;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct occurrence *)object + index};
}

const struct shape times_shape = {.name = "keren", .members = time_members,
                                  .count = sizeof time_members / sizeof *time_members, .look = look_time,
                                  .element = time_element};

struct item times_item(const struct record *meeting, const struct scene *scene)
{
	struct occurrences all = {NULL, 0};
	if (meeting_repeats(meeting))
		all = meeting_occurrences(scene->scratch, meeting);
	size_t past = 0;
	while (past < all.count && all.list[past].day < scene->model->today)
		past++;
	return (struct item){.type = ITEM_LIST, .shape = &times_shape, .object = all.list + past, .count = all.count - past};
}

/* ---- evaluations ---- */

int32_t evaluation_day(const struct record *evaluation)
{
	enum { THREE_WEEKS = 21 };
	int32_t own = record_date(evaluation, "datum");
	const struct record *meeting = record_reference(evaluation, "bijeenkomst");
	return own != NO_DATE || !meeting ? own : working_day_from(meeting_last_day(meeting) + THREE_WEEKS);
}

struct item return_day_item(const struct record *evaluation, const struct scene *scene)
{
	int32_t day = evaluation_day(evaluation);
	return day == NO_DATE ? (struct item){.type = ITEM_NONE} : day_item(day, scene);
}
