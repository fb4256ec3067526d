/* SPDX-License-Identifier: EUPL-1.2
 *
 * Holidays, working days, and the clock on the wall against that of the world.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/date.h"
#include "model/holiday.h"
#include "model/zone.h"

/* As calendars of those years have it; and the outer cases, 22 March 1818 and 25 April 1943. */
static void easter(void **state)
{
	static const int days[][3] = {{2024, 3, 31}, {2025, 4, 20}, {2026, 4, 5}, {2027, 3, 28}, {2028, 4, 16},
	                              {2029, 4, 1}, {2030, 4, 21}, {1818, 3, 22}, {1943, 4, 25}};
	(void)state;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		assert_int_equal(easter_sunday(days[i][0]), date_of_civil(days[i][0], days[i][1], days[i][2]));
}

static void holidays(void **state)
{
	(void)state;
	assert_true(day_is_holiday(date_of_civil(2026, 4, 27)));  /* King's Day, a Monday */
	assert_false(day_is_holiday(date_of_civil(2025, 4, 27))); /* a Sunday: kept on the Saturday before */
	assert_true(day_is_holiday(date_of_civil(2025, 4, 26)));
	assert_true(day_is_holiday(date_of_civil(2026, 5, 14))); /* Ascension Day */
	assert_true(day_is_holiday(date_of_civil(2026, 5, 25))); /* Whit Monday */
	assert_false(day_is_holiday(date_of_civil(2026, 12, 24)));
}

/* Three weeks after a day, moved off weekends and holidays. */
static void three_weeks_later(void **state)
{
	static const int pairs[][6] = {
		{2026, 11, 7, 2026, 11, 30},  /* a Saturday: to Monday */
		{2026, 12, 4, 2026, 12, 28},  /* Christmas Day, Boxing Day, Sunday */
		{2026, 3, 13, 2026, 4, 7},    /* Good Friday to the Tuesday after Easter */
		{2026, 4, 6, 2026, 4, 28},    /* King's Day */
		{2024, 4, 18, 2024, 5, 10},   /* Ascension Day */
		{2025, 12, 11, 2026, 1, 2},   /* New Year's Day */
		{2028, 4, 14, 2028, 5, 8},    /* Liberation Day, then a weekend */
		{2030, 5, 20, 2030, 6, 11},   /* Whit Monday */
		{2029, 9, 5, 2029, 9, 26},    /* a common day */
	};
	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const int *p = pairs[i];
		assert_int_equal(working_day_from(date_of_civil(p[0], p[1], p[2]) + 21), date_of_civil(p[3], p[4], p[5]));
	}
}

static void offsets(void **state)
{
	int32_t spring = date_of_civil(2026, 3, 29), autumn = date_of_civil(2026, 10, 25);
	(void)state;
	assert_int_equal(zone_offset(spring, 1 * 60 + 59), 60);
	assert_int_equal(zone_offset(spring, 3 * 60), 120);
	assert_int_equal(zone_offset(spring - 1, 12 * 60), 60);
	assert_int_equal(zone_offset(spring + 1, 0), 120);
	assert_int_equal(zone_offset(autumn, 1 * 60), 120);
	assert_int_equal(zone_offset(autumn, 2 * 60 + 30), 120); /* comes twice: the first */
	assert_int_equal(zone_offset(autumn, 3 * 60), 60);
	assert_int_equal(zone_offset(date_of_civil(2027, 1, 1), 0), 60);
	assert_int_equal(zone_offset(date_of_civil(2027, 7, 1), 0), 120);
}

static void to_utc(void **state)
{
	int32_t day = date_of_civil(2026, 7, 1);
	int minutes = 60;
	(void)state;
	zone_to_utc(&day, &minutes);
	assert_int_equal(day, date_of_civil(2026, 6, 30));
	assert_int_equal(minutes, 23 * 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(easter), cmocka_unit_test(holidays), cmocka_unit_test(three_weeks_later),
		cmocka_unit_test(offsets), cmocka_unit_test(to_utc),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
