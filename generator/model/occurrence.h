/* SPDX-License-Identifier: EUPL-1.2
 *
 * The times that a meeting is held: once, or again and again (its key `herhaling`). A visit (kind bezoek) has the same
 * keys, and is a meeting here.
 *
 * A repeated meeting is on the weekday of its `datum`: every week, every second week, or every month on that
 * one of the month (the second Tuesday; where `datum` is a fifth, the last). It ends with `tot`. A day in
 * `behalve` falls out, a day in `verplaatst` moves; a moved day that lies past `tot` still counts. That is
 * what RRULE, EXDATE and RECURRENCE-ID say in a calendar (RFC 5545).
 */
#ifndef MEEDOEN_MODEL_OCCURRENCE_H
#define MEEDOEN_MODEL_OCCURRENCE_H

#include "base/arena.h"
#include "model/record.h"

struct occurrence {
	int32_t day;     /* when it is */
	int32_t planned; /* when the rule says it would be */
	int begin, end;  /* minutes since midnight */
	bool other_time; /* they are not those of the meeting: it moved to another hour */
};

struct occurrences {
	struct occurrence *list; /* by day */
	size_t count;
};

enum { OCCURRENCES_MOST = 520 }; /* ten years of weeks; the rest is left out */

struct occurrences meeting_occurrences(struct arena *arena, const struct record *meeting);
/* By the rule alone, with the days that fall out. */
struct occurrences meeting_planned(struct arena *arena, const struct record *meeting);

/* The first time from `today` on that it is held, else its last. */
struct occurrence meeting_next(const struct record *meeting, int32_t today);
/* The days of that, and of the last. */
int32_t meeting_next_day(const struct record *meeting, int32_t today);
int32_t meeting_last_day(const struct record *meeting);

/* Of a kind that is held on a day: a bijeenkomst, an informatiemarkt. */
bool is_meeting(const struct record *record);
bool meeting_repeats(const struct record *meeting);
/* A key of `herhaling`, of a meeting that repeats. */
const struct value *meeting_repeat(const struct record *meeting, const char *key);
/* Which one of the month a day is: 1 to 4, or -1 for the last where it is the fifth. */
int weekday_of_month(int32_t day);

#endif
