/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/scan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { LENGTHS = 70 };

static const struct scan_set marks = {.bytes = {'@', ':', '0', '+', '\xE2'}, .below = ' '};

/* A text of its own size, so that a byte read beside it is noticed under sanitizers. */
static char *letters(size_t length)
{
	char *text = malloc(length + !length);
	assert_non_null(text);
	memset(text, 'a', length);
	return text;
}

static void finds_each_at_each_place(void **state)
{
	static const char wanted[] = {'@', ':', '0', '+', '\xE2', '\n', '\x1F', '\0'};
	(void)state;
	for (size_t length = 1; length < LENGTHS; length++) {
		char *text = letters(length);
		for (size_t at = 0; at < length; at++) {
			for (size_t i = 0; i < sizeof wanted; i++) {
				text[at] = wanted[i];
				assert_ptr_equal(scan_for(&marks, text, text + length), text + at);
			}
			text[at] = 'a';
		}
		free(text);
	}
}

static void finds_the_first_of_two(void **state)
{
	(void)state;
	for (size_t second = 1; second < LENGTHS; second++) {
		char *text = letters(LENGTHS);
		text[second] = '+';
		for (size_t first = 0; first < second; first++) {
			text[first] = '@';
			assert_ptr_equal(scan_for(&marks, text, text + LENGTHS), text + first);
			assert_ptr_equal(scan_for(&marks, text + first + 1, text + LENGTHS), text + second);
			text[first] = 'a';
		}
		free(text);
	}
}

static void finds_nothing_else(void **state)
{
	(void)state;
	for (size_t length = 0; length < LENGTHS; length++) {
		char *text = letters(length);
		for (int byte = ' '; byte < 0x100; byte++) {
			if (byte == 0xE2 || (byte < 0x80 && strchr("@:0+", byte)))
				continue;
			memset(text, byte, length);
			assert_ptr_equal(scan_for(&marks, text, text + length), text + length);
		}
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_each_at_each_place),
		cmocka_unit_test(finds_the_first_of_two),
		cmocka_unit_test(finds_nothing_else),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
