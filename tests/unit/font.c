/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/font.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "print/pdf_font.h"

#define ANDIKA "/usr/share/fonts/truetype/andika/Andika-"

static int begin(void **state)
{
	*state = fonts_new();
	return 0;
}

static int end(void **state)
{
	fonts_free(*state);
	return 0;
}

static const struct font *must_open(struct font_library *library, const char *path)
{
	const char *why = NULL;
	const struct font *font = font_open(library, path, &why);
	if (!font)
		fail_msg("%s %s", path, why);
	return font;
}

static void opens_once(void **state)
{
	const struct font *regular = must_open(*state, ANDIKA "Regular.ttf");
	const struct font *bold = must_open(*state, ANDIKA "Bold.ttf");
	assert_ptr_equal(must_open(*state, ANDIKA "Regular.ttf"), regular);
	assert_int_equal(fonts_count(*state), 2);
	assert_ptr_equal(font_at(*state, 1), bold);
	assert_string_equal(regular->name, "Andika");
	assert_string_equal(bold->name, "Andika-Bold");
	assert_int_equal(regular->em, 2048);
	assert_true(regular->ascent > 0 && regular->descent < 0 && regular->capital > 0);
	assert_false(regular->bold);
	assert_true(bold->bold);
	assert_false(regular->fixed);
}

static void says_why_not(void **state)
{
	const char *why = NULL;
	assert_null(font_open(*state, "/nowhere/none.ttf", &why));
	assert_string_equal(why, "is not there");
	assert_null(font_open(*state, "/bin/sh", &why));
	assert_string_equal(why, "is not a font");
	assert_int_equal(fonts_count(*state), 0);
}

static void finds_the_first_font_that_has_it(void **state)
{
	const struct font *fonts[] = {must_open(*state, ANDIKA "Regular.ttf"),
	                              must_open(*state, ANDIKA "Bold.ttf")};
	struct typeface face = {fonts, 2};
	assert_ptr_equal(typeface_font(&face, 'a'), fonts[0]);
	assert_ptr_equal(typeface_font(&face, 0x20AC), fonts[0]); /* euro */
	assert_null(typeface_font(&face, 0x4E00));                /* no Chinese in Andika */
}

static void rounds_lengths_to_the_nearest(void **state)
{
	(void)state;
	struct font font = {.em = 2048};
	assert_int_equal(font_length(&font, 2048, 12000), 12000);
	assert_int_equal(font_length(&font, 1, 12000), 6); /* 5.86 */
	assert_int_equal(font_length(&font, -1, 12000), -6);
	assert_int_equal(font_length(&font, 0, 12000), 0);
}

static void cuts_down_and_keeps(void **state)
{
	const struct font *font = must_open(*state, ANDIKA "Regular.ttf");
	const uint16_t few[] = {20, 40, 60};
	const struct font_subset *subset = font_subset(*state, font, few, 3);
	assert_int_equal(subset->count, 3);
	assert_true(subset->program.length > 100 && subset->program.length < 10000);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(subset->glyphs[i], few[i]);
	assert_true(subset->places[0] > 0 && subset->places[0] < subset->places[1]);
	assert_ptr_equal(font_subset(*state, font, few, 3), subset);
	assert_ptr_not_equal(font_subset(*state, font, few, 2), subset);
}

/* A glyph has one code for each thing it means, and codes are handed out in order. */
static void codes_are_numbered_by_first_use(void **state)
{
	const struct font *font = must_open(*state, ANDIKA "Regular.ttf");
	struct arena *arena = arena_new();
	struct pdf_fonts *fonts = pdf_fonts_new(arena, *state);
	const uint16_t hyphen[] = {'-'}, soft[] = {0xAD}, two[] = {'f', 'i'};
	assert_int_equal(pdf_font_code(fonts, font, 70, hyphen, 1), 1);
	assert_int_equal(pdf_font_code(fonts, font, 70, soft, 1), 2);
	assert_int_equal(pdf_font_code(fonts, font, 71, two, 2), 3);
	assert_int_equal(pdf_font_code(fonts, font, 70, hyphen, 1), 1);
	for (uint16_t glyph = 100; glyph < 600; glyph++)
		assert_int_equal(pdf_font_code(fonts, font, glyph, hyphen, 1), glyph - 96);
	assert_int_equal(pdf_font_code(fonts, font, 71, two, 2), 3);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(opens_once, begin, end),
		cmocka_unit_test_setup_teardown(says_why_not, begin, end),
		cmocka_unit_test_setup_teardown(finds_the_first_font_that_has_it, begin, end),
		cmocka_unit_test(rounds_lengths_to_the_nearest),
		cmocka_unit_test_setup_teardown(cuts_down_and_keeps, begin, end),
		cmocka_unit_test_setup_teardown(codes_are_numbered_by_first_use, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
