/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "language/order.h"

/* Names as they stand in an index of the language: each comes before the next. */
static void names_come_where_readers_look(void **state)
{
	static const struct {
		const char *language, *names[8];
	} cases[] = {
		{"nl", {"Anker", "Dak", "Élan", "Emma", "IJsclub", "Wijk 2", "Wijk 10", "Zaal"}},
		{"nl", {"de Linden", "De Vlieger", "een plan", "Een vraag"}}, /* capitals do not count */
		{"tr", {"Cami", "Çarşı", "Deniz", "Irmak", "İnci", "Okul", "Öğretmen", "Para"}},
		{"pl", {"Lublin", "Łódź", "Mazury", "Sanok", "Świdnica", "Toruń", "Zamek", "Żary"}},
		{"uk", {"Гора", "Ґанок", "Дім", "Житло", "Игри", "Їжа", "Школа", "Ялина"}},
		{"ar", {"أمل", "بيت", "تعليم", "حي"}},
		{"nl", {"3e Lijn", "Buurtkamer", "'t Anker", "Wereldhuis"}},
		{"xx", {"Anker", "Élan", "Zaal"}}, /* nobody's */
	};
	(void)state;
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct order *order = order_open(arena, cases[i].language);
		for (size_t n = 1; n < 8 && cases[i].names[n]; n++) {
			assert_true(order_compare(order, span_of(cases[i].names[n - 1]), span_of(cases[i].names[n])) < 0);
			assert_true(order_compare(order, span_of(cases[i].names[n]), span_of(cases[i].names[n - 1])) > 0);
		}
		assert_int_equal(order_compare(order, SPAN("Anker"), SPAN("Anker")), 0);
		order_close(order);
	}
	arena_free(arena);
}

static void names_stand_under_a_letter(void **state)
{
	static const char *const cases[][2] = {
		{"Anker", "A"}, {"élan", "E"}, {"Łódź", "L"}, {"'t Anker", "T"}, {"3e Lijn", "#"}, {"Їжа", "Ї"}, {"أمل", "أ"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text letter = {0};
		order_letter(span_of(cases[i][0]), &letter);
		assert_string_equal(letter.data, cases[i][1]);
		text_free(&letter);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_come_where_readers_look),
		cmocka_unit_test(names_stand_under_a_letter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
