/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/contact.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Everything found in the sentence, each between square brackets with its address. */
static void assert_found(const char *sentence, const char *expected)
{
	struct text all = {0};
	struct span rest = span_of(sentence);
	for (;;) {
		struct contact contact = contact_find(rest);
		if (contact.way == CONTACT_NONE)
			break;
		text_char(&all, '[');
		text_span(&all, contact.text);
		text_string(&all, "=");
		contact_link(&contact, &all);
		text_char(&all, ']');
		const char *after = contact.text.data + contact.text.length;
		rest = (struct span){after, (size_t)(rest.data + rest.length - after)};
	}
	assert_string_equal(all.length ? all.data : "", expected);
	text_free(&all);
}

static void finds_telephone_numbers(void **state)
{
	(void)state;
	assert_found("Bel 085 - 000 01 00.", "[085 - 000 01 00=tel:+31850000100]");
	assert_found("Bel 085-0000100, of app 06-12345678!", "[085-0000100=tel:+31850000100][06-12345678=tel:+31612345678]");
	assert_found("(085) 000 01 00", "[(085) 000 01 00=tel:+31850000100]");
	assert_found("(bel 085 000 01 00)", "[085 000 01 00=tel:+31850000100]");
	assert_found("Bel 085\u00A0000\u00A001\u00A000", "[085\u00A0000\u00A001\u00A000=tel:+31850000100]");
	assert_found("Bel 085\u00A0-\u2060\u00A0000\u00A001\u00A000.", "[085\u00A0-\u2060\u00A0000\u00A001\u00A000=tel:+31850000100]");
	assert_found("Bel 0850000100", "[0850000100=tel:+31850000100]");
	assert_found("Bel +31 85 000 01 00 nu", "[+31 85 000 01 00=tel:+31850000100]");
	assert_found("Bel +31 (0)85 000 01 00", "[+31 (0)85 000 01 00=tel:+31850000100]");
	assert_found("Bel 0031 85 000 01 00", "[0031 85 000 01 00=tel:+31850000100]");
	assert_found("Bel +32 2 123 45 67", "[+32 2 123 45 67=tel:+3221234567]");
	assert_found("Bel 0800 - 1234, gratis", "[0800 - 1234=tel:08001234]");
	assert_found("Bel 0900-1234567", "[0900-1234567=tel:09001234567]");
	assert_found("Bel 085 000 01 00 2 dagen eerder", "[085 000 01 00=tel:+31850000100]");
	assert_found("Bel +31 85 000 01 00 2 dagen eerder", "[+31 85 000 01 00=tel:+31850000100]");
	assert_found("اتصل بـ 085 - 000 01 00.", "[085 - 000 01 00=tel:+31850000100]");
}

static void other_figures_are_no_telephone_numbers(void **state)
{
	(void)state;
	static const char *const sentences[] = {
		"NL00 BANK 0123 4567 89", "NL00BANK0123456789", "Om 09.00 tot 10.00 uur", "Op 01-02-2026 10:00", "Op 06-02-2026 10 uur", "Op 010220 2610:00", "1000 AA Testdam",
		"0,50 euro", "1.085.000.010 euro", "12345678", "085 000 01", "085 000 01 000", "00 85 000 01 00", "x0850000100",
		"0850000100x", "30-0850000100", "Zaak 2026/0850000100", "+31", "+", "(0", "0", "112 mensen", "+31 85 000 01 0",
	};
	for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
		assert_found(sentences[i], "");
}

static void finds_addresses(void **state)
{
	(void)state;
	assert_found("Mail meedoen@voorbeeld.example.", "[meedoen@voorbeeld.example=mailto:meedoen@voorbeeld.example]");
	assert_found("(mail an.de-w_1+x@a-b.example, of bel)", "[an.de-w_1+x@a-b.example=mailto:an.de-w_1+x@a-b.example]");
	assert_found("Kijk op https://www.voorbeeld.example/a?b=c&d=e#f.",
	             "[https://www.voorbeeld.example/a?b=c&d=e#f=https://www.voorbeeld.example/a?b=c&d=e#f]");
	assert_found("(zie http://voorbeeld.example/a_(b)) nu", "[http://voorbeeld.example/a_(b)=http://voorbeeld.example/a_(b)]");
	assert_found("(zie http://voorbeeld.example)", "[http://voorbeeld.example=http://voorbeeld.example]");
	static const char *const none[] = {"a @ b.example", "@naam", "naam@", "naam@huis", "é@voorbeeld.example", "https://", "https:// x",
	                                   "xhttps://voorbeeld.example", "javascript:x", "@", "a@.b"};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_found(none[i], "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_telephone_numbers),
		cmocka_unit_test(other_figures_are_no_telephone_numbers),
		cmocka_unit_test(finds_addresses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
