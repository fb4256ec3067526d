/* SPDX-License-Identifier: EUPL-1.2
 *
 * Where lines break, where they stand, and what is isolated in text that runs from right to left.
 */
#include "print/line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "print/piece.h"

#define ANDIKA "/usr/share/fonts/truetype/andika/Andika-"

struct bench {
	struct font_library *library;
	const struct font *font;
	struct typeface face;
	struct text_style style, large;
	struct arena *arena;
	struct typesetter *typesetter;
};

static int begin(void **state)
{
	const char *why = NULL;
	struct bench *bench = calloc(1, sizeof *bench);
	bench->library = fonts_new();
	bench->font = font_open(bench->library, ANDIKA "Regular.ttf", &why);
	if (!bench->font)
		fail_msg("Andika %s", why);
	bench->face = (struct typeface){&bench->font, 1};
	bench->style = (struct text_style){&bench->face, PT(12), COLOUR_BLACK};
	bench->large = (struct text_style){&bench->face, PT(20), COLOUR_BLACK};
	bench->arena = arena_new();
	bench->typesetter = typesetter_new(bench->arena, pdf_fonts_new(bench->arena, bench->library));
	*state = bench;
	return 0;
}

static int end(void **state)
{
	struct bench *bench = *state;
	typesetter_free(bench->typesetter);
	arena_free(bench->arena);
	fonts_free(bench->library);
	free(bench);
	return 0;
}

static const struct lines *set(struct bench *bench, const char *text, int width)
{
	struct text_part part = {span_of(text), &bench->style, NULL, 0};
	return lines_set(bench->typesetter, bench->arena,
	                 &(struct paragraph){.parts = &part, .count = 1, .width = width, .language = "nl"});
}

static int natural(struct bench *bench, const char *text)
{
	return set(bench, text, 0)->width;
}

static void breaks_between_words(void **state)
{
	struct bench *bench = *state;
	int width = natural(bench, "Kom praten over");
	const struct lines *lines = set(bench, "Kom praten over de buurt", width);
	assert_int_equal(lines->count, 2);
	assert_int_equal(lines->line[0].width, width); /* without the space at its end */
	assert_int_equal(lines->line[1].width, natural(bench, "de buurt"));
	assert_false(lines->too_wide);
	assert_int_equal(set(bench, "Kom praten over de buurt", width - 1)->line[0].width,
	                 natural(bench, "Kom praten"));
}

static void no_line_is_wider_than_the_paper(void **state)
{
	struct bench *bench = *state;
	const char *text = "In het buurthuis drinken we koffie en praten we over geld, wonen en de straat.";
	int sum = natural(bench, text);
	for (int width = PT(60); width < PT(300); width += PT(7)) {
		const struct lines *lines = set(bench, text, width);
		int together = 0;
		for (size_t i = 0; i < lines->count; i++) {
			assert_true(lines->line[i].width <= width);
			together +=
				lines->line[i].width + (i ? natural(bench, " x") - natural(bench, "x") : 0);
		}
		assert_true(abs(together - sum) < PT(0.1));
	}
}

static void a_word_too_wide_is_said(void **state)
{
	struct bench *bench = *state;
	const struct lines *lines = set(bench, "de inkomensondersteuning nu", PT(50));
	assert_true(lines->too_wide);
	assert_int_equal(lines->count, 3);
	assert_false(lines->line[0].too_wide);
	assert_true(lines->line[1].too_wide);
	assert_int_equal(lines->width, natural(bench, "inkomensondersteuning"));
}

static void keeps_together_what_belongs_together(void **state)
{
	struct bench *bench = *state;
	const char *text = "bel 020-1234567";
	assert_int_equal(set(bench, text, natural(bench, text) - 1)->count, 2);
	assert_int_equal(set(bench, text, natural(bench, "bel 020-"))->line[0].width, natural(bench, "bel"));
	text = "om 2\xC2\xA0uur"; /* a space that does not break */
	assert_int_equal(set(bench, text, natural(bench, "om 2"))->line[0].width, natural(bench, "om"));
}

static void a_telephone_number_stays_on_one_line(void **state)
{
	struct bench *bench = *state;
	const char *numbers[] = {"Bel ons op 085 - 000 01 00", "Bel ons op +31 85 000 01 00"};
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(set(bench, numbers[i], natural(bench, numbers[i]) - 1)->line[0].width, natural(bench, "Bel ons op"));
	const char *years = "In 2024 2025 2026"; /* no telephone number */
	assert_int_equal(set(bench, years, natural(bench, years) - 1)->line[0].width, natural(bench, "In 2024 2025"));
}

static void a_time_in_brackets_stays_on_one_line(void **state)
{
	struct bench *bench = *state;
	const char *times = "in de middag (14.00 tot 15.30 uur)";
	assert_int_equal(set(bench, times, natural(bench, times) - 1)->line[0].width, natural(bench, "in de middag"));
	const char *words = "in de middag (of in de avond)", *wide = "in de zaal (3 trappen op en dan aan het einde)";
	assert_int_equal(set(bench, words, natural(bench, words) - 1)->line[0].width, natural(bench, "in de middag (of in de"));
	assert_int_equal(set(bench, wide, natural(bench, wide) - 1)->line[0].width, natural(bench, "in de zaal (3 trappen op en dan aan het"));
}

static void a_small_number_stays_with_what_it_counts(void **state)
{
	struct bench *bench = *state;
	const char *date = "Op donderdag 3 december 2026"; /* the year, like a house number, may stand alone */
	assert_int_equal(set(bench, date, natural(bench, "Op donderdag 3"))->line[0].width, natural(bench, "Op donderdag"));
	assert_int_equal(set(bench, date, natural(bench, "Op donderdag 3 december"))->line[0].width,
	                 natural(bench, "Op donderdag 3 december"));
	assert_int_equal(set(bench, "om 10 uur", natural(bench, "om 10"))->line[0].width, natural(bench, "om"));
	assert_int_equal(set(bench, "in 2026 begint", natural(bench, "in 2026"))->line[0].width, natural(bench, "in 2026"));
	assert_int_equal(set(bench, "lijn B7 rijdt", natural(bench, "lijn B7"))->line[0].width, natural(bench, "lijn B7"));
}

static void forced_breaks_and_empty_lines(void **state)
{
	struct bench *bench = *state;
	const struct lines *lines = set(bench, "een\n\ntwee", 0);
	assert_int_equal(lines->count, 3);
	assert_int_equal(lines->line[1].width, 0);
	assert_int_equal(lines->line[1].count, 0);
	assert_int_equal(lines->line[1].ascent, lines->line[0].ascent);
	assert_int_equal(lines->line[2].width, natural(bench, "twee"));
	assert_int_equal(set(bench, "", PT(100))->count, 0);
}

static void a_soft_hyphen_shows_at_the_end_only(void **state)
{
	struct bench *bench = *state;
	const char *text = "schuldhulp\xC2\xADverlening";
	assert_int_equal(natural(bench, text), natural(bench, "schuldhulpverlening"));
	const struct lines *lines = set(bench, text, natural(bench, "schuldhulp-"));
	assert_int_equal(lines->count, 2);
	assert_int_equal(lines->line[0].width, natural(bench, "schuldhulp-"));
	assert_int_equal(set(bench, text, natural(bench, "schuldhulp-") + PT(1))->count, 2);
}

static void aligns(void **state)
{
	struct bench *bench = *state;
	struct text_part part = {SPAN("hoi"), &bench->style, NULL, 0};
	struct paragraph paragraph = {.parts = &part, .count = 1, .width = PT(100), .language = "nl"};
	int rest = PT(100) - natural(bench, "hoi");
	for (int rtl = 0; rtl < 2; rtl++) {
		paragraph.rtl = rtl;
		paragraph.align = ALIGN_START;
		const struct lines *lines = lines_set(bench->typesetter, bench->arena, &paragraph);
		assert_int_equal(lines->line->x, rtl ? rest : 0);
		assert_int_equal(lines->line->parts->x, lines->line->x);
		paragraph.align = ALIGN_END;
		assert_int_equal(lines_set(bench->typesetter, bench->arena, &paragraph)->line->x,
		                 rtl ? 0 : rest);
		paragraph.align = ALIGN_CENTRE;
		assert_int_equal(lines_set(bench->typesetter, bench->arena, &paragraph)->line->x, rest / 2);
	}
}

static void reports_a_character_no_font_has(void **state)
{
	struct bench *bench = *state;
	assert_int_equal(set(bench, "Ideeën: € 0, ’s middags – één", 0)->missing, 0);
	assert_int_equal(set(bench, "een \xE4\xB8\x80 teken", 0)->missing, 0x4E00);
}

static void parts_keep_their_owners(void **state)
{
	struct bench *bench = *state;
	struct text_part parts[] = {{SPAN("kijk op "), &bench->style, NULL, 7},
	                            {SPAN("de site"), &bench->large, NULL, 8},
	                            {SPAN(" nu"), &bench->style, NULL, 9}};
	const struct lines *lines =
		lines_set(bench->typesetter, bench->arena,
	                  &(struct paragraph){.parts = parts, .count = 3, .language = "nl"});
	const struct line *line = lines->line;
	assert_int_equal(line->count, 3);
	for (unsigned i = 0; i < 3; i++)
		assert_int_equal(line->parts[i].owner, 7 + i);
	assert_int_equal(line->parts[1].x, line->parts[0].x + line->parts[0].width);
	assert_int_equal(line->ascent, font_length(bench->font, bench->font->ascent, PT(20)));
	assert_memory_equal(line->parts[1].operators.data, "/F0 20 Tf[(", 11);
}

static void words_are_shaped_once(void **state)
{
	struct bench *bench = *state;
	const uint16_t text[] = {'b', 'u', 'u', 'r', 't'};
	struct word_key key = {.face = &bench->face, .text = text, .length = 5};
	const struct word *word = word_shape(bench->typesetter, &key);
	assert_ptr_equal(word_shape(bench->typesetter, &key), word);
	assert_int_equal(word->count, 1);
	assert_int_equal(word->runs[0].count, 5);
	assert_int_equal(word->runs[0].glyphs[1].code, word->runs[0].glyphs[2].code); /* u */
	key.rtl = true;
	assert_ptr_not_equal(word_shape(bench->typesetter, &key), word);
}

/* Words of pages that are gone make room; those that last keep their place, and all keep their codes. */
static void words_that_pass(void **state)
{
	struct bench *bench = *state;
	uint16_t text[] = {'A', '0', '0', '0', '0'};
	struct word_key key = {.face = bench->style.face, .language = hb_language_from_string("nl", -1), .text = text, .length = 5};
	const struct word *lasting = word_shape(bench->typesetter, &key);
	uint16_t code = lasting->runs[0].glyphs[4].code;
	for (int number = 1; number < 9999; number++) {
		if (number % 1000 == 1)
			typesetter_pass(bench->typesetter);
		for (int place = 4, rest = number; place > 0; place--, rest /= 10)
			text[place] = (uint16_t)('0' + rest % 10);
		const struct word *word = word_shape(bench->typesetter, &key);
		assert_int_equal(word->count, 1);
		assert_int_equal(word->runs[0].count, 5);
		if (number % 10 == 0)
			assert_int_equal(word->runs[0].glyphs[4].code, code);
	}
	typesetter_keep(bench->typesetter);
	text[1] = text[2] = text[3] = text[4] = '0';
	assert_ptr_equal(word_shape(bench->typesetter, &key), lasting);
}

/* Is this stretch of the Arabic sentence set from left to right, in one piece or more? Andika has no Arabic;
 * that does not matter for where the cuts are. */
static void check_isolated(struct bench *bench, const char *before, const char *address, const char *after)
{
	char text[300];
	snprintf(text, sizeof text, "%s%s%s", before, address, after);
	struct text_part part = {span_of(text), &bench->style, NULL, 0};
	struct pieces pieces =
		pieces_cut(bench->typesetter,
	                   &(struct paragraph){.parts = &part, .count = 1, .rtl = true, .language = "ar"});
	char seen[300];
	size_t length = 0;
	for (size_t i = 0; i < pieces.count; i++)
		for (size_t k = 0; k < pieces.piece[i].length && pieces.piece[i].level >= 2; k++)
			if (pieces.piece[i].text[k] < 0x80)
				seen[length++] = (char)pieces.piece[i].text[k];
	seen[length] = '\0';
	assert_string_equal(seen, address);
}

static void addresses_and_names_in_arabic_stay_whole(void **state)
{
	static const char *const addresses[] = {
		"020-1234567",
		"020 123 45 67",
		"+31 20 123 45 67",
		"(0228) 12 34 56",
		"31-12-2028",
		"info@buurt.example",
		"www.buurt.example/meedoen",
		"https://buurt.example/a?b=c&d=1",
		"14 020",
		"De Linden",
	};
	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		check_isolated(*state, "\xD8\xA7\xD8\xAA\xD8\xB5\xD9\x84 ", addresses[i],
		               " \xD8\xA7\xD9\x84\xD9\x8A");
		check_isolated(*state, "\xD8\xA7\xD8\xAA\xD8\xB5\xD9\x84: ", addresses[i], ".");
		check_isolated(*state, "\xD9\x81\xD9\x8A ", addresses[i], ". \xD9\x84\xD8\xA7");
		check_isolated(*state, "", addresses[i], "");
	}
}

static void knows_languages_from_right_to_left(void **state)
{
	(void)state;
	assert_true(language_is_rtl("ar") && language_is_rtl("fa-AF") && language_is_rtl("he"));
	assert_false(language_is_rtl("nl") || language_is_rtl("ti") || language_is_rtl("arn"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(breaks_between_words, begin, end),
		cmocka_unit_test_setup_teardown(no_line_is_wider_than_the_paper, begin, end),
		cmocka_unit_test_setup_teardown(a_word_too_wide_is_said, begin, end),
		cmocka_unit_test_setup_teardown(keeps_together_what_belongs_together, begin, end),
		cmocka_unit_test_setup_teardown(a_small_number_stays_with_what_it_counts, begin, end),
		cmocka_unit_test_setup_teardown(a_telephone_number_stays_on_one_line, begin, end),
		cmocka_unit_test_setup_teardown(a_time_in_brackets_stays_on_one_line, begin, end),
		cmocka_unit_test_setup_teardown(forced_breaks_and_empty_lines, begin, end),
		cmocka_unit_test_setup_teardown(a_soft_hyphen_shows_at_the_end_only, begin, end),
		cmocka_unit_test_setup_teardown(aligns, begin, end),
		cmocka_unit_test_setup_teardown(reports_a_character_no_font_has, begin, end),
		cmocka_unit_test_setup_teardown(parts_keep_their_owners, begin, end),
		cmocka_unit_test_setup_teardown(words_are_shaped_once, begin, end),
		cmocka_unit_test_setup_teardown(words_that_pass, begin, end),
		cmocka_unit_test_setup_teardown(addresses_and_names_in_arabic_stay_whole, begin, end),
		cmocka_unit_test(knows_languages_from_right_to_left),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
