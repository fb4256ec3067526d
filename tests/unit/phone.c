/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/phone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static void groups_phone_numbers(void **state)
{
	(void)state;
	struct text text = {0};
	static const struct {
		const char *typed, *written, *link;
	} cases[] = {
		{"0301234567", "030 - 123 45 67", "tel:+31301234567"},
		{"030 - 123 45 67", "030 - 123 45 67", "tel:+31301234567"},
		{" (030) 1234567 ", "030 - 123 45 67", "tel:+31301234567"},
		{"+31 30 123 45 67", "030 - 123 45 67", "tel:+31301234567"},
		{"+31 (0)30 1234567", "030 - 123 45 67", "tel:+31301234567"},
		{"0031301234567", "030 - 123 45 67", "tel:+31301234567"},
		{"085 000 01 02", "085 - 000 01 02", "tel:+31850000102"},
		{"0881234567", "088 - 123 45 67", "tel:+31881234567"},
		{"0201234567", "020 - 123 45 67", "tel:+31201234567"},
		{"0701234567", "070 - 123 45 67", "tel:+31701234567"},
		{"0581234567", "058 - 123 45 67", "tel:+31581234567"},
		{"0101234567", "010 - 123 45 67", "tel:+31101234567"},
		{"0348123456", "0348 - 12 34 56", "tel:+31348123456"},
		{"0111123456", "0111 - 12 34 56", "tel:+31111123456"},
		{"0561123456", "0561 - 12 34 56", "tel:+31561123456"},
		{"0612345678", "06 - 12 34 56 78", "tel:+31612345678"},
		{"+31612345678", "06 - 12 34 56 78", "tel:+31612345678"},
		{"0900-1234", "0900 - 1234", "tel:09001234"},
		{"0800 1234", "0800 - 1234", "tel:08001234"},
		{"08001234567", "0800 - 123 45 67", "tel:08001234567"},
		{"14030", "14 030", "tel:14030"},
		{"14 0348", "14 0348", "tel:140348"},
		{"112", "112", "tel:112"},
		{"+32 2 123 45 67", "+32 2 123 45 67", "tel:+3221234567"},
		{"030 123456", "030 123456", "tel:030123456"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		text_clear(&text);
		phone_write(span_of(cases[i].typed), &text);
		assert_string_equal(text.data, cases[i].written);
		text_clear(&text);
		phone_link(span_of(cases[i].typed), &text);
		assert_string_equal(text.data, cases[i].link);
	}
	text_free(&text);
}

/* What was written reads back as the same number. */
static void writes_what_it_reads(void **state)
{
	(void)state;
	struct text once = {0}, twice = {0};
	for (int area = 1; area < 1000; area++) {
		char number[32];
		snprintf(number, sizeof number, "0%03d%06d", area, area * 997);
		text_clear(&once);
		text_clear(&twice);
		phone_write(span_of(number), &once);
		phone_write(text_view(&once), &twice);
		assert_string_equal(once.data, twice.data);
	}
	text_free(&once);
	text_free(&twice);
}

/* Other figures are no numbers, however they are written. */
static void knows_the_numbering_plan(void **state)
{
	(void)state;
	static const char *const known[] = {"085 - 000 01 00", "(085) 0000100", "06\u00A012345678", "+31 (0)85 000 01 00", "0031850000100",
	                                    "+32 2 123 45 67", "0800 1234", "0909-1234567", "14 030", "14 0348"};
	static const char *const none[] = {"", "112", "085 000 01 0", "085 000 01 000", "0085000010", "+31 85 000 01 0", "+12345678",
	                                   "+1234567890123456", "0800 123", "14 0", "085 000 01 00x", "1850000100"};
	static const char *const valid[] = {"112", "113", "144", "116 111", "14 030", "085 000 01 00"}, *const invalid[] = {"", "111", "116 11", "1161111", "+112", "112x"};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		assert_true(phone_known(span_of(known[i])));
	for (size_t i = 0; i < sizeof valid / sizeof *valid; i++)
		assert_true(phone_valid(span_of(valid[i])));
	for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++)
		assert_false(phone_valid(span_of(invalid[i])));
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_false(phone_known(span_of(none[i])));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(groups_phone_numbers),
		cmocka_unit_test(writes_what_it_reads),
		cmocka_unit_test(knows_the_numbering_plan),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
