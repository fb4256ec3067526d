/* SPDX-License-Identifier: EUPL-1.2
 *
 * Colours: contrast as WCAG has it, the nearest that can be read, inks; and the checksum that pages give of a file.
 */
#include "theme/colour.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "base/hash.h"
#include "base/text.h"
#include "theme/css.h"
#include "theme/css_colour.h"
#include "web/style.h"

static struct rgb of(const char *text)
{
	struct rgb colour = {0};
	assert_true(colour_read(span_of(text), &colour));
	return colour;
}

/* Pairs whose contrast is known: black on white by the formula, the greys from the WCAG working group's examples. */
static void test_contrast(void **state)
{
	(void)state;
	assert_int_equal(colour_contrast(of("#000000"), of("#ffffff")), 2100);
	assert_int_equal(colour_contrast(of("#ffffff"), of("#ffffff")), 100);
	assert_int_equal(colour_contrast(of("#767676"), of("#ffffff")), 454);
	assert_int_equal(colour_contrast(of("#777777"), of("#ffffff")), 447); /* just not enough, and never rounded up */
}

static void test_reading(void **state)
{
	(void)state;
	struct rgb colour;
	static const char *const wrong[] = {"#fff", "17324d", "#17324", "#17324dd", "#17324g", "", "red"};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(colour_read(span_of(wrong[i]), &colour));
	char text[COLOUR_TEXT];
	colour_write(of("#A0b1C2"), text);
	assert_string_equal(text, "#a0b1c2");
}

/* It passes, and one step less of black or white does not. */
static void test_nearest(void **state)
{
	(void)state;
	struct rgb white = of("#ffffff"), nearest;
	assert_true(colour_nearest(of("#ee9933"), white, 450, &nearest));
	assert_true(colour_contrast(nearest, white) >= 450 && colour_contrast(nearest, white) < 460);
	assert_true(nearest.red > nearest.green && nearest.green > nearest.blue); /* still orange */
	assert_true(colour_nearest(of("#005500"), white, 450, &nearest));
	assert_true(nearest.red == 0 && nearest.green == 0x55 && nearest.blue == 0); /* good as it was */
	assert_false(colour_nearest(of("#777777"), of("#777777"), 700, &nearest));
}

static void expect_inks(const char *colour, int cyan, int magenta, int yellow, int black)
{
	uint8_t inks[4];
	colour_inks(of(colour), inks);
	assert_int_equal(inks[0], cyan);
	assert_int_equal(inks[1], magenta);
	assert_int_equal(inks[2], yellow);
	assert_int_equal(inks[3], black);
}

static void test_inks(void **state)
{
	(void)state;
	expect_inks("#ffffff", 0, 0, 0, 0);
	expect_inks("#000000", 0, 0, 0, 100);
	expect_inks("#808080", 0, 0, 0, 50);  /* grey: black alone */
	expect_inks("#202124", 0, 0, 0, 86);  /* and what is nearly grey */
	expect_inks("#ff0000", 0, 100, 100, 0);
	expect_inks("#00ff00", 100, 0, 100, 0);
	for (int red = 0; red < 256; red += 15)
		for (int green = 0; green < 256; green += 15)
			for (int blue = 0; blue < 256; blue += 15) {
				uint8_t inks[4];
				colour_inks((struct rgb){(uint8_t)red, (uint8_t)green, (uint8_t)blue}, inks);
				assert_true(inks[0] + inks[1] + inks[2] + inks[3] <= INK_MOST);
			}
}

static void expect_css(const char *text, const char *expected)
{
	struct rgb colour;
	char hex[COLOUR_TEXT];
	bool good = css_colour_read(span_of(text), (struct rgb){255, 255, 255}, &colour);
	if (good)
		colour_write(colour, hex);
	if (good != (expected != NULL) || (good && strcmp(hex, expected) != 0))
		fail_msg("%s gave %s, not %s", text, good ? hex : "nothing", expected ? expected : "nothing");
}

static void test_css_colours(void **state)
{
	(void)state;
	expect_css("#abc", "#aabbcc");
	expect_css("#abcf", "#aabbcc");
	expect_css("#00000080", "#7f7f7f");
	expect_css("RebeccaPurple", "#663399");
	expect_css("rgb(10, 20,30)", "#0a141e");
	expect_css("rgb(0 0 0 / 20%)", "#cccccc");
	expect_css("rgba(100%, 0%, 0%, 1)", "#ff0000");
	expect_css("hsl(120, 100%, 25%)", "#008000");
	expect_css("hsl(210deg 50% 40%)", "#336699");
	expect_css("hsl(-150deg 50% 40%)", "#336699");
	expect_css("transparent", NULL);
	expect_css("rgb(1 2)", NULL);
	expect_css("#12", NULL);
	expect_css("url(x)", NULL);
	expect_css("linear-gradient(red, blue)", NULL);
}

static void test_links(void **state)
{
	(void)state;
	struct css_values values = {.arena = arena_new()};
	css_read(&values, SPAN(":root{--a:var(--b,var(--c, red));--b:var(--a);--d:1px var(--e) 2px;--e:x;--q:\"a;b}\";--e:y}"
	                       "@media (prefers-color-scheme: dark){:root{--e:z}} @media print{:root{--e:never}}"));
	assert_true(span_is(css_resolve(&values, SPAN("a"), false), "red")); /* a circle falls back */
	assert_true(span_is(css_resolve(&values, SPAN("d"), false), "1px y 2px"));
	assert_true(span_is(css_resolve(&values, SPAN("d"), true), "1px z 2px"));
	assert_true(span_is(css_resolve(&values, SPAN("q"), false), "\"a;b}\""));
	assert_int_equal(css_resolve(&values, SPAN("none"), false).length, 0);
	arena_free(values.arena);
}

static void test_squeeze(void **state)
{
	(void)state;
	struct text text = {0};
	style_squeeze(SPAN("/* x */ a :hover , b > c {\n\tcontent: \"  /* kept */ ; \" / '' ;\n\tinline-size: calc(1rem + 2px);\n}\n@media (min-width: 30em) { a { color: red; } }"), &text);
	assert_string_equal(text.data, "a :hover,b>c{content:\"  /* kept */ ; \" / '';inline-size:calc(1rem + 2px)}@media (min-width:30em){a{color:red}}");
	text_free(&text);
}

/* FIPS 180-4: the example of "abc". */
static void test_integrity(void **state)
{
	(void)state;
	char text[HASH_INTEGRITY];
	hash_integrity("abc", 3, text);
	assert_string_equal(text, "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_contrast), cmocka_unit_test(test_reading), cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_inks), cmocka_unit_test(test_css_colours), cmocka_unit_test(test_links),
		cmocka_unit_test(test_squeeze), cmocka_unit_test(test_integrity),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
