/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/date.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "model/record.h"

_Static_assert((int)DATE_NONE == (int)NO_DATE && (int)TIME_NONE == (int)NO_TIME,
               "one value for no date, no time");

static int32_t day(const char *text)
{
	int32_t days = DATE_NONE;
	assert_int_equal(date_parse(span_of(text), &days), DATE_GOOD);
	return days;
}

static void assert_iso(int32_t days, const char *expected)
{
	struct text text = {0};
	date_write(days, &text);
	assert_string_equal(text.data, expected);
	text_free(&text);
}

/* Numbers from `date -u -d DAY +%s` divided by 86400. */
static void counts_from_1970(void **state)
{
	(void)state;
	assert_int_equal(day("1970-01-01"), 0);
	assert_int_equal(day("1969-12-31"), -1);
	assert_int_equal(day("2000-02-29"), 11016);
	assert_int_equal(day("2026-12-08"), 20795);
	assert_int_equal(day("1582-10-15"), -141427);
	assert_int_equal(day("0001-01-01"), -719162);
	assert_int_equal(day("9999-12-31"), 2932896);
}

/* Every day of 9999 years follows the day before it, by counting on the fingers. */
static void walks_the_calendar(void **state)
{
	(void)state;
	struct civil expected = {1, 1, 1};
	enum weekday weekday = MONDAY;
	for (int32_t days = -719162; days <= 2932896; days++) {
		struct civil civil = date_civil(days);
		if (civil.year != expected.year || civil.month != expected.month || civil.day != expected.day ||
		    date_of_civil(civil.year, civil.month, civil.day) != days || date_weekday(days) != weekday)
			fail_msg("day %d", days);
		weekday = weekday == SUNDAY ? MONDAY : weekday + 1;
		if (++expected.day > month_length(expected.year, expected.month)) {
			expected.day = 1;
			expected.month = expected.month % 12 + 1;
			expected.year += expected.month == 1;
		}
	}
}

/* The ends of the number range go there and back too. */
static void holds_at_the_ends(void **state)
{
	(void)state;
	const int32_t ends[] = {INT32_MIN + 1, -719529, INT32_MAX};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct civil civil = date_civil(ends[i]);
		assert_int_equal(date_of_civil(civil.year, civil.month, civil.day), ends[i]);
	}
}

static void knows_weekdays(void **state)
{
	(void)state;
	assert_int_equal(date_weekday(day("2026-12-08")), TUESDAY);
	assert_int_equal(date_weekday(day("1970-01-01")), THURSDAY);
	assert_int_equal(date_weekday(day("1969-12-31")), WEDNESDAY);
	assert_int_equal(date_weekday(day("2024-02-29")), THURSDAY);
	assert_int_equal(date_weekday(day("1945-05-05")), SATURDAY);
	assert_int_equal(date_year(day("1969-12-31")), 1969);
}

static void knows_leap_years(void **state)
{
	(void)state;
	assert_true(year_is_leap(2024));
	assert_true(year_is_leap(2000));
	assert_false(year_is_leap(1900));
	assert_false(year_is_leap(2100));
	assert_false(year_is_leap(2026));
	assert_int_equal(month_length(2024, 2), 29);
	assert_int_equal(month_length(2026, 2), 28);
	assert_int_equal(month_length(2026, 4), 30);
	assert_int_equal(month_length(2026, 12), 31);
}

static void says_what_is_wrong(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum date_fault fault;
	} cases[] = {
		{"2026-13-01", DATE_MONTH},    {"2026-00-10", DATE_MONTH},     {"2026-04-31", DATE_DAY},
		{"2026-12-32", DATE_DAY},      {"2026-12-00", DATE_DAY},       {"2024-02-30", DATE_DAY},
		{"2026-02-29", DATE_LEAP_DAY}, {"1900-02-29", DATE_LEAP_DAY},  {"2024-02-29", DATE_GOOD},
		{"0000-01-01", DATE_YEAR},     {"", DATE_FORM},                {"2026-12-8", DATE_FORM},
		{"08-12-2026", DATE_FORM},     {"2026/12/08", DATE_FORM},      {"20261208", DATE_FORM},
		{"2026-12-08 ", DATE_FORM},    {"+026-12-08", DATE_FORM},      {"2026-12-0x", DATE_FORM},
		{"morgen", DATE_FORM},         {"2026-12-08T10:00", DATE_FORM}, {"-026-12-08", DATE_FORM},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int32_t days = 77;
		if (date_parse(span_of(cases[i].text), &days) != cases[i].fault)
			fail_msg("%s", cases[i].text);
		assert_true((days == 77) == (cases[i].fault != DATE_GOOD));
	}
}

static void writes_what_it_reads(void **state)
{
	(void)state;
	struct text text = {0};
	for (int32_t days = -719162; days <= 2932896; days += 5) {
		text_clear(&text);
		date_write(days, &text);
		int32_t again;
		if (date_parse(text_view(&text), &again) != DATE_GOOD || again != days)
			fail_msg("%s", text.data);
	}
	text_free(&text);
}

static void adds_months(void **state)
{
	(void)state;
	assert_iso(date_add_months(day("2026-01-31"), 1), "2026-02-28");
	assert_iso(date_add_months(day("2024-01-31"), 1), "2024-02-29");
	assert_iso(date_add_months(day("2026-03-31"), -1), "2026-02-28");
	assert_iso(date_add_months(day("2026-05-31"), 1), "2026-06-30");
	assert_iso(date_add_months(day("2026-12-08"), 1), "2027-01-08");
	assert_iso(date_add_months(day("2026-01-15"), -1), "2025-12-15");
	assert_iso(date_add_months(day("2026-01-15"), -13), "2024-12-15");
	assert_iso(date_add_months(day("2026-07-01"), 0), "2026-07-01");
	assert_iso(date_add_months(day("2026-11-30"), 24), "2028-11-30");
	assert_iso(date_add_months(day("2026-11-30"), 27), "2029-02-28");
	assert_iso(date_add_years(day("2024-02-29"), 1), "2025-02-28");
	assert_iso(date_add_years(day("2024-02-29"), 4), "2028-02-29");
	assert_iso(date_add_years(day("2026-12-31"), 2), "2028-12-31");
	assert_iso(date_add_years(day("2026-12-31"), -27), "1999-12-31");
}

static void reads_times(void **state)
{
	(void)state;
	static const char *const bad[] = {"24:00",    "12:60", "9:00", "09.00", "0900",  "09:0",
	                                  "09:00:00", " 9:00", "",     "2 uur", "-1:00", "1e:00"};
	int minutes = 77;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (time_parse(span_of(bad[i]), &minutes))
			fail_msg("%s", bad[i]);
	assert_int_equal(minutes, 77);
	struct text text = {0};
	for (int each = 0; each < MINUTES_A_DAY; each++) {
		text_clear(&text);
		time_write(each, &text);
		assert_int_equal(text.length, 5);
		assert_true(time_parse(text_view(&text), &minutes));
		assert_int_equal(minutes, each);
	}
	assert_true(time_parse(SPAN("14:30"), &minutes));
	assert_int_equal(minutes, 870);
	text_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_from_1970),   cmocka_unit_test(walks_the_calendar),
		cmocka_unit_test(holds_at_the_ends),  cmocka_unit_test(knows_weekdays),
		cmocka_unit_test(knows_leap_years),   cmocka_unit_test(says_what_is_wrong),
		cmocka_unit_test(writes_what_it_reads), cmocka_unit_test(adds_months),
		cmocka_unit_test(reads_times),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
