/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/serial.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void writes_the_parts(void **state)
{
	(void)state;
	char serial[SERIAL_SIZE];
	assert_int_equal(serial_write(serial, SPAN("BVK"), 2026, 17), 16);
	assert_memory_equal(serial, "BVK-26-000017-", 14);
	/* 11 31 20 26 000017 00 leaves 32 when divided by 97: the check digits are 98 - 32 = 66. */
	assert_string_equal(serial, "BVK-26-000017-66");
	assert_int_equal(serial_write(serial, SPAN("WXYZ"), 2031, SERIAL_LAST), SERIAL_SIZE - 1);
	assert_true(serial_good(span_of(serial)));
}

static void knows_good_prefixes(void **state)
{
	(void)state;
	assert_true(serial_prefix_good(SPAN("BV")));
	assert_true(serial_prefix_good(SPAN("BVKL")));
	assert_false(serial_prefix_good(SPAN("B")));
	assert_false(serial_prefix_good(SPAN("BVKLM")));
	assert_false(serial_prefix_good(SPAN("BON")));
	assert_false(serial_prefix_good(SPAN("BIN")));
	assert_false(serial_prefix_good(SPAN("BSN")));
	assert_false(serial_prefix_good(SPAN("bvk")));
	assert_false(serial_prefix_good(SPAN("B2")));
}

/* Each character replaced by each other one of its sort. */
static void finds_every_wrong_character(void **state)
{
	(void)state;
	for (int64_t number = 1; number <= 2000; number += 37) {
		char serial[SERIAL_SIZE];
		size_t length = serial_write(serial, SPAN("BVK"), 2026, number);
		assert_true(serial_good(span_of(serial)));
		for (size_t i = 0; i < length; i++) {
			char right = serial[i];
			int first = right >= 'A' ? 'A' : '0', last = right >= 'A' ? 'Z' : '9';
			for (int wrong = first; wrong <= last; wrong++) {
				if (right == '-' || wrong == right)
					continue;
				serial[i] = (char)wrong;
				assert_false(serial_good(span_of(serial)));
			}
			serial[i] = right;
		}
	}
}

/* Each two neighbours swapped, also over a dash. */
static void finds_every_swap(void **state)
{
	(void)state;
	for (int64_t number = 1; number <= 100000; number += 991) {
		char serial[SERIAL_SIZE];
		size_t length = serial_write(serial, SPAN("BVK"), 2026, number);
		for (size_t i = 0; i + 1 < length; i++) {
			size_t next = serial[i + 1] == '-' ? i + 2 : i + 1;
			if (serial[i] == '-' || serial[i] == serial[next])
				continue;
			char first = serial[i];
			serial[i] = serial[next];
			serial[next] = first;
			assert_false(serial_good(span_of(serial)));
			serial[next] = serial[i];
			serial[i] = first;
		}
	}
}

static void refuses_other_forms(void **state)
{
	(void)state;
	assert_true(serial_good(SPAN("BVK-26-000017-66")));
	assert_false(serial_good(SPAN("")));
	assert_false(serial_good(SPAN("BVK")));
	assert_false(serial_good(SPAN("bvk-26-000017-66")));
	assert_false(serial_good(SPAN("BVK-26-00017-52")));
	assert_false(serial_good(SPAN("BVK26-000017-66")));
	assert_false(serial_good(SPAN("BVK-26-000017-66 ")));
}

static void reads_what_was_typed(void **state)
{
	(void)state;
	static const char *const typed[] = {
		"BVK-26-000017-66", "bvk-26-000017-66", "BVK 26 000017 66", " bvk26000017 66\t", "BVK.26.000017.66", "BVK-26-OOOO17-66", "bvk-26-ooool7-66",
		"BVK-26-0000I7-66", "BV-K2-60000-17-66",
	};
	char serial[SERIAL_SIZE];
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		assert_true(serial_read(span_of(typed[i]), serial));
		assert_string_equal(serial, "BVK-26-000017-66");
	}
	assert_true(serial_read(SPAN("bvk-26-0000s7-66"), serial)); /* as a number it is well formed */
	assert_string_equal(serial, "BVK-26-000057-66");
	assert_false(serial_good(span_of(serial)));
}

static void refuses_what_is_no_number(void **state)
{
	(void)state;
	static const char *const typed[] = {
		"", "-", "17", "BVK-26-00017-66", "BVK-26-0000017-66", "BVKLM-26-000017-66", "B-26-000017-66", "BVK-26-00A017-66", "8VK-26-000017-66",
		"BOK-26-000017-66", ("BVK\xE2\x80\x93" "26-000017-66"), "BVK-26-000017-66BVK-26-000017-66",
	};
	char serial[SERIAL_SIZE];
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
		assert_false(serial_read(span_of(typed[i]), serial));
	assert_false(serial_read((struct span){"BVK-26-000017-66\0", 17}, serial));
}

static void takes_it_apart(void **state)
{
	(void)state;
	assert_int_equal(serial_number(SPAN("BVK-26-000017-66")), 17);
	assert_int_equal(serial_year(SPAN("BVK-26-000017-66")), 26);
	assert_true(span_is(serial_prefix(SPAN("BVK-26-000017-66")), "BVK"));
	assert_true(span_is(serial_prefix(SPAN("TD-26-000001-73")), "TD"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_the_parts),
		cmocka_unit_test(knows_good_prefixes),
		cmocka_unit_test(finds_every_wrong_character),
		cmocka_unit_test(finds_every_swap),
		cmocka_unit_test(refuses_other_forms),
		cmocka_unit_test(reads_what_was_typed),
		cmocka_unit_test(refuses_what_is_no_number),
		cmocka_unit_test(takes_it_apart),
	};
	return cmocka_run_group_tests_name("serial", tests, NULL, NULL);
}
