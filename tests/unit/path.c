/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/path.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void check(const char *d, const char *expected)
{
	struct arena *arena = arena_new();
	const char *fault = NULL;
	const struct path *path = path_read(arena, span_of(d), &fault);
	if (!path) {
		fail_msg("%s: fault at '%s'", d, fault);
		return;
	}
	char *got = arena_copy(arena, path->operators.data, path->operators.length);
	assert_string_equal(got, expected);
	arena_free(arena);
}

static void check_fault(const char *d, const char *rest)
{
	struct arena *arena = arena_new();
	const char *fault = NULL;
	assert_null(path_read(arena, span_of(d), &fault));
	assert_string_equal(fault, rest);
	arena_free(arena);
}

static void straight(void **state)
{
	(void)state;
	check("M1 2L3 4", "1 2 m\n3 4 l\n");
	check("m1,2 3,4-1.5.5",
	      "1 2 m\n4 6 l\n2.5 6.5 l\n"); /* numbers after a move are lines; commas may go */
	check("M0 0H5V6h-1v-2z", "0 0 m\n5 0 l\n5 6 l\n4 6 l\n4 4 l\nh\n");
	check("M1 1h2zl1 1",
	      "1 1 m\n3 1 l\nh\n1 1 m\n2 2 l\n"); /* after a close, from the figure's beginning */
	check(" M 1e1 -2.5E-1 ", "10 -.25 m\n");
	check("M0.0004 1.9996L-.5 0", "0 2 m\n-.5 0 l\n");
}

static void curves(void **state)
{
	(void)state;
	check("M0 0C1 2 3 4 5 6", "0 0 m\n1 2 3 4 5 6 c\n");
	check("M0 0C1 2 3 4 5 6s1 1 2 2", "0 0 m\n1 2 3 4 5 6 c\n7 8 6 7 7 8 c\n");
	check("M0 0S1 1 2 2", "0 0 m\n0 0 1 1 2 2 c\n");
	check("M0 0Q3 3 6 0", "0 0 m\n2 2 4 2 6 0 c\n");
	check("M0 0Q3 3 6 0T12 0", "0 0 m\n2 2 4 2 6 0 c\n8 -2 10 -2 12 0 c\n");
}

static void arcs(void **state)
{
	(void)state;
	check("M1 0A1 1 0 0 1 0 1", "1 0 m\n1 .552 .552 1 0 1 c\n");
	check("M1 0a1 1 0 01-1 1", "1 0 m\n1 .552 .552 1 0 1 c\n"); /* flags without spaces */
	check("M1 0A1 1 0 0 0-1 0", "1 0 m\n1 -.552 .552 -1 0 -1 c\n-.552 -1 -1 -.552 -1 0 c\n");
	check("M0 0A0 1 0 0 0 3 3", "0 0 m\n3 3 l\n");
	check("M0 0A1 1 0 0 0 0 0", "0 0 m\n");
	/* too small for its ends: it grows to half their distance */
	check("M-2 0A1 1 0 0 1 2 0", "-2 0 m\n-2 -1.105 -1.105 -2 0 -2 c\n1.105 -2 2 -1.105 2 0 c\n");
}

static void faults(void **state)
{
	(void)state;
	check_fault("L1 1", "L1 1");
	check_fault("M1", "");
	check_fault("M1 1X2 2", "X2 2");
	check_fault("M1 1L2", "");
	check_fault("M0 0A1 1 0 2 0 1 1", "2 0 1 1");
	check_fault("M0 0L1e 2", "2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(straight),
		cmocka_unit_test(curves),
		cmocka_unit_test(arcs),
		cmocka_unit_test(faults),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
