/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/slug.h"

/* The anchors of headings, in the alphabets of the languages of a site. */
static void keeps_words_that_can_be_read(void **state)
{
	static const struct {
		const char *words, *slug;
	} cases[] = {
		{"Hoe werkt het?", "hoe-werkt-het"},
		{"Wat kost één kopje?", "wat-kost-een-kopje"},
		{"'s Middags: auto’s", "s-middags-autos"},
		{"İçeri girince, yapıyoruz", "iceri-girince-yapiyoruz"},
		{"Trzy tygodnie później, Łódź", "trzy-tygodnie-pozniej-lodz"},
		{"Що ви отримаєте?", "що-ви-отримаєте"},
		{"ماذا نفعل؟", "ماذا-نفعل"},
		{"كَيْفَ", "كيف"}, /* marks above letters */
		{"እንታይ ንገብር?", "እንታይ-ንገብር"},
		{"?!", "deel"},
	};
	(void)state;
	struct text slug = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		slug_write(span_of(cases[i].words), &slug);
		assert_true(span_is(text_view(&slug), cases[i].slug));
		text_clear(&slug);
	}
	text_free(&slug);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_words_that_can_be_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
