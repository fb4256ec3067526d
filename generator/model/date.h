/* SPDX-License-Identifier: EUPL-1.2
 *
 * Calendar days and wall-clock times.
 *
 * A day is a number: days since 1970-01-01, before that negative, in the Gregorian calendar also where it was
 * not yet in use. So days are compared, counted and sorted as numbers, and no time zone, clock or locale has
 * a say. A time is minutes since midnight by the clock on the wall: 14:30 is 870.
 *
 * Nothing here allocates or fails, other than the parsers, which say what is wrong.
 */
#ifndef MEEDOEN_MODEL_DATE_H
#define MEEDOEN_MODEL_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "base/text.h"

/* The values of NO_DATE and NO_TIME in model/record.h. */
enum { DATE_NONE = INT32_MIN, TIME_NONE = -1 };

enum { MINUTES_A_DAY = 24 * 60, DAYS_A_WEEK = 7, MONTHS_A_YEAR = 12 };

enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

struct civil {
	int year, month, day; /* month 1 to 12, day 1 to 31 */
};

/* Why a text is no date. */
enum date_fault {
	DATE_GOOD,
	DATE_FORM,    /* not four digits, two and two with hyphens between */
	DATE_YEAR,    /* year 0000 */
	DATE_MONTH,   /* month 13 */
	DATE_DAY,     /* 31 April, day 0 */
	DATE_LEAP_DAY /* 29 February of a year that is no leap year */
};

/* The month must be 1 to 12; a day past the end of the month counts on into the next. */
int32_t date_of_civil(int year, int month, int day);
struct civil date_civil(int32_t days);
int date_year(int32_t days);
enum weekday date_weekday(int32_t days);
bool year_is_leap(int year);
int month_length(int year, int month);

/* ISO 8601, extended form, years 0001 to 9999: "2026-12-08". `days` is set only when all is good. */
enum date_fault date_parse(struct span text, int32_t *days);
void date_write(int32_t days, struct text *text);

/* The same day of another month or year. Where that month is shorter, its last day: one month after 31
 * January is 28 or 29 February. */
int32_t date_add_months(int32_t days, int months);
int32_t date_add_years(int32_t days, int years);

/* ISO 8601 with hours and minutes, 00:00 to 23:59, both of two digits. There is no 24:00: that is the next
 * day. */
bool time_parse(struct span text, int *minutes);
void time_write(int minutes, struct text *text);

#endif
