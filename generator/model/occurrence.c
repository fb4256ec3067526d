/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/occurrence.h"

#include <stdlib.h>

#include "model/date.h"

bool is_meeting(const struct record *record)
{
	return strcmp(record->kind->name, "bijeenkomst") == 0 || strcmp(record->kind->name, "informatiemarkt") == 0;
}

bool meeting_repeats(const struct record *meeting)
{
	return record_value(meeting, "herhaling")->present;
}

static const struct field *repeat_row(const struct record *meeting)
{
	return field_named(meeting->kind->fields, SPAN("herhaling"));
}

const struct value *meeting_repeat(const struct record *meeting, const char *key)
{
	return record_in_group(meeting, "herhaling", key);
}

int weekday_of_month(int32_t day)
{
	int number = (date_civil(day).day - 1) / DAYS_A_WEEK + 1;
	return number == 5 ? -1 : number;
}

/* The same weekday in the month `months` further on. */
static int32_t month_later(int32_t first, int months)
{
	struct civil civil = date_civil(first);
	int count = civil.month - 1 + months, year = civil.year + count / MONTHS_A_YEAR, month = count % MONTHS_A_YEAR + 1;
	int number = weekday_of_month(first);
	if (number > 0) {
		int32_t start = date_of_civil(year, month, 1);
		int ahead = ((int)date_weekday(first) - (int)date_weekday(start) + DAYS_A_WEEK) % DAYS_A_WEEK;
		return start + ahead + (number - 1) * DAYS_A_WEEK;
	}
	int32_t end = date_of_civil(year, month, month_length(year, month));
	return end - ((int)date_weekday(end) - (int)date_weekday(first) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/* The n-th day of the rule alone. */
static int32_t planned_day(const struct record *meeting, int number)
{
	int32_t first = record_date(meeting, "datum");
	struct span often = meeting_repeat(meeting, "hoe_vaak")->text;
	if (span_is(often, "maandelijks"))
		return month_later(first, number);
	return first + number * (span_is(often, "tweewekelijks") ? 2 * DAYS_A_WEEK : DAYS_A_WEEK);
}

static bool falls_out(const struct record *meeting, int32_t day)
{
	const struct value *except = meeting_repeat(meeting, "behalve");
	for (size_t i = 0; i < except->list.count; i++)
		if (except->list.items[i].number == day)
			return true;
	return false;
}

static void move(const struct record *meeting, struct occurrence *occurrence)
{
	const struct field *group = field_named(repeat_row(meeting)->group, SPAN("verplaatst"))->group;
	const struct value *moves = meeting_repeat(meeting, "verplaatst");
	for (size_t i = 0; i < moves->list.count; i++) {
		const struct value *moved = moves->list.items[i].group;
		if (group_value(group, moved, "van")->number != occurrence->planned)
			continue;
		const struct value *begin = group_value(group, moved, "begin"), *end = group_value(group, moved, "einde");
		occurrence->day = (int32_t)group_value(group, moved, "naar")->number;
		if (begin->present)
			occurrence->begin = (int)begin->number;
		if (end->present)
			occurrence->end = (int)end->number;
	}
	occurrence->other_time = occurrence->begin != record_time(meeting, "begin") || occurrence->end != record_time(meeting, "einde");
}

/* On this day, at the hours of the meeting. */
static struct occurrence planned_at(const struct record *meeting, int32_t day)
{
	return (struct occurrence){day, day, record_time(meeting, "begin"), record_time(meeting, "einde"), false};
}

/* The n-th that is held or falls out; false past the end. */
static bool occurrence_at(const struct record *meeting, int number, struct occurrence *occurrence, bool *held)
{
	bool repeats = meeting_repeats(meeting);
	int32_t day = repeats ? planned_day(meeting, number) : record_date(meeting, "datum");
	*occurrence = planned_at(meeting, day);
	*held = true;
	if (!repeats)
		return number == 0;
	if (number >= OCCURRENCES_MOST || day > meeting_repeat(meeting, "tot")->number)
		return false;
	*held = !falls_out(meeting, day);
	move(meeting, occurrence);
	return true;
}

static int by_day(const void *first, const void *second)
{
	const struct occurrence *a = first, *b = second;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return a->begin != b->begin ? (a->begin < b->begin ? -1 : 1) : (a->planned > b->planned) - (a->planned < b->planned);
}

static struct occurrences gather(struct arena *arena, const struct record *meeting, bool whole)
{
	struct occurrences all = {NULL, 0};
	size_t capacity = 0;
	struct occurrence occurrence;
	bool held;
	for (int number = 0; occurrence_at(meeting, number, &occurrence, &held); number++)
		if (held || whole)
			ARENA_PUSH(arena, all.list, all.count, capacity) = occurrence;
	if (all.count)
		qsort(all.list, all.count, sizeof *all.list, by_day);
	return all;
}

struct occurrences meeting_occurrences(struct arena *arena, const struct record *meeting)
{
	return gather(arena, meeting, false);
}

struct occurrences meeting_planned(struct arena *arena, const struct record *meeting)
{
	return gather(arena, meeting, true);
}

struct occurrence meeting_next(const struct record *meeting, int32_t today)
{
	if (!meeting_repeats(meeting))
		return planned_at(meeting, record_date(meeting, "datum"));
	struct occurrence next, last, time;
	bool held, coming = false, any = false;
	occurrence_at(meeting, 0, &last, &held); /* where all fall out, the first */
	for (int number = 0; occurrence_at(meeting, number, &time, &held); number++) {
		if (!held)
			continue;
		if (!any || by_day(&time, &last) > 0)
			last = time;
		if (time.day >= today && (!coming || by_day(&time, &next) < 0))
			next = time;
		any = true;
		coming = coming || time.day >= today;
	}
	return coming ? next : last;
}

int32_t meeting_next_day(const struct record *meeting, int32_t today)
{
	return meeting_next(meeting, today).day;
}

int32_t meeting_last_day(const struct record *meeting)
{
	return meeting_next(meeting, INT32_MAX).day;
}
