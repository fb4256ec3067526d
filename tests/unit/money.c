/* SPDX-License-Identifier: EUPL-1.2
 *
 * What an agreement comes to in a month, in each year of the calendar and in all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/date.h"
#include "model/money.h"

static struct pay pay(int64_t cents, enum pay_per per, int32_t begin, int32_t end)
{
	return (struct pay){.cents = cents, .per = per, .hours = 7, .times = 3, .begin = begin, .end = end};
}

static void a_month(void **state)
{
	(void)state;
	int32_t day = date_of_civil(2027, 1, 1);
	struct pay hour = pay(505, PAY_PER_HOUR, day, day), month = pay(9999, PAY_PER_MONTH, day, day), time = pay(2501, PAY_PER_TIME, day, day);
	assert_int_equal(pay_a_month(&hour), 3535); /* 7 times 5,05 */
	assert_int_equal(pay_a_month(&month), 9999);
	assert_int_equal(pay_a_month(&time), 7503); /* 3 times 25,01 */
}

/* A month counts from its first day to its last, and in one year only. */
static void months(void **state)
{
	static const struct {
		int begin[3], end[3], year, in_year, in_all;
	} rows[] = {
		{{2027, 1, 1}, {2027, 12, 31}, 2027, 12, 12},
		{{2027, 3, 31}, {2027, 4, 1}, 2027, 2, 2},
		{{2027, 3, 1}, {2027, 3, 31}, 2027, 1, 1},
		{{2026, 12, 31}, {2027, 1, 1}, 2026, 1, 2},
		{{2026, 12, 31}, {2027, 1, 1}, 2027, 1, 2},
		{{2026, 12, 31}, {2027, 1, 1}, 2028, 0, 2},
		{{2026, 6, 15}, {2028, 2, 29}, 2026, 7, 21},
		{{2026, 6, 15}, {2028, 2, 29}, 2027, 12, 21},
		{{2026, 6, 15}, {2028, 2, 29}, 2028, 2, 21},
		{{2027, 5, 2}, {2027, 5, 1}, 2027, 0, 0}, /* it ends before it begins: a check says so */
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const int *b = rows[i].begin, *e = rows[i].end;
		struct pay one = pay(1001, PAY_PER_MONTH, date_of_civil(b[0], b[1], b[2]), date_of_civil(e[0], e[1], e[2]));
		assert_int_equal(pay_months_in(&one, rows[i].year), rows[i].in_year);
		assert_int_equal(pay_in_year(&one, rows[i].year), 1001 * rows[i].in_year);
		assert_int_equal(pay_in_all(&one), 1001 * rows[i].in_all);
	}
}

static void without_days(void **state)
{
	(void)state;
	struct pay none = pay(1001, PAY_PER_MONTH, NO_DATE, date_of_civil(2027, 1, 1));
	assert_int_equal(pay_in_all(&none), 0);
	assert_int_equal(pay_in_year(&none, 2027), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_month),
		cmocka_unit_test(months),
		cmocka_unit_test(without_days),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
