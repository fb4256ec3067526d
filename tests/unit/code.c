/* SPDX-License-Identifier: EUPL-1.2
 *
 * Codes as drawn; that a scanner reads them is tested in tests/print.
 */
#include "print/code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int begin(void **state)
{
	*state = arena_new();
	return 0;
}

static int end(void **state)
{
	arena_free(*state);
	return 0;
}

/* Rectangles of a code that leave the grid or enter the quiet zone. */
static int outside(const struct code *code, int left, int right, int above)
{
	int bad = 0, x, y, width, height;
	char *text = strndup(code->operators.data, code->operators.length), *rest = text;
	for (char *line; (line = strsep(&rest, "\n")) && *line;) {
		if (sscanf(line, "%d %d %d %d re", &x, &y, &width, &height) != 4)
			fail_msg("not a rectangle: %s", line);
		bad += x < left || x + width > code->columns - right || y < above || y + height > code->rows - above;
	}
	free(text);
	return bad;
}

static void qr_has_its_quiet_zone(void **state)
{
	const struct code *code = code_make(*state, CODE_QR, SPAN("https://bon.example/BW-26-000001"));
	assert_int_equal(code->columns, 29 + 8); /* version 3 holds 42 bytes at level M */
	assert_int_equal(code->rows, code->columns);
	assert_int_equal(outside(code, 4, 4, 4), 0);
	/* the finder pattern in the corner, after its zone: seven dark modules around three by three of them */
	assert_memory_equal(code->operators.data, "4 4 7 1 re\n", 11);
	assert_non_null(strstr(code->operators.data, "\n6 6 3 3 re\n"));
	assert_int_equal(code_module(code, PT(37)), PT(1));
}

static void the_same_text_gives_the_same_code(void **state)
{
	const struct code *a = code_make(*state, CODE_QR, SPAN("buurt")),
			  *b = code_make(*state, CODE_QR, SPAN("buurt"));
	const struct code *c = code_make(*state, CODE_QR, SPAN("buurs"));
	assert_true(span_equal(a->operators, b->operators));
	assert_false(span_equal(a->operators, c->operators));
}

static void bars(void **state)
{
	const struct code *code = code_make(*state, CODE_EAN13, SPAN("871234567890"));
	assert_int_equal(code->columns, 95 + 18);
	assert_int_equal(code->rows, 1);
	assert_int_equal(outside(code, 11, 7, 0), 0);
	code = code_make(*state, CODE_128, SPAN("BW-26-000001"));
	assert_int_equal(outside(code, 10, 10, 0), 0);
}

static void refuses_what_cannot_be(void **state)
{
	assert_null(code_make(*state, CODE_EAN13, SPAN("12345")));
	assert_null(code_make(*state, CODE_EAN13, SPAN("8712345678901"))); /* a wrong check digit */
	assert_null(code_make(*state, CODE_EAN13, SPAN("87123456789x")));
	assert_null(code_make(*state, CODE_QR, SPAN("")));
	char *long_text = arena_alloc(*state, 4000);
	memset(long_text, 'x', 3999);
	assert_null(code_make(*state, CODE_QR, (struct span){long_text, 3999}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(qr_has_its_quiet_zone, begin, end),
		cmocka_unit_test_setup_teardown(the_same_text_gives_the_same_code, begin, end),
		cmocka_unit_test_setup_teardown(bars, begin, end),
		cmocka_unit_test_setup_teardown(refuses_what_cannot_be, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
