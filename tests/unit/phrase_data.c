/* SPDX-License-Identifier: EUPL-1.2
 *
 * Data files of phrases: with mistakes, and for languages of another sort. Each is the Dutch file with a passage
 * changed. Run from the top folder.
 */
#include "language/phrase_data.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

static const char nl_path[] = "generator/language/data/nl.yaml";

struct fixture {
	struct arena *arena;
	struct report *report;
	struct text text; /* of the sentence at hand */
};

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof *fixture);
	fixture->arena = arena_new();
	fixture->report = report_new();
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	text_free(&fixture->text);
	report_free(fixture->report);
	arena_free(fixture->arena);
	free(fixture);
	return 0;
}

static int at(const char *clock)
{
	int minutes = TIME_NONE;
	assert_true(time_parse(span_of(clock), &minutes));
	return minutes;
}

static void said(struct fixture *fixture, const char *expected)
{
	assert_string_equal(fixture->text.data ? fixture->text.data : "", expected);
	text_clear(&fixture->text);
}

#define SAYS(call, expected) (call, said(fixture, expected))

/* The Dutch file with one passage replaced; read as the language given. NULL `from`: as it is. */
static const struct phrases *read_changed(struct fixture *fixture, const char *language, const char *from,
                                          const char *to, struct report *report, struct source *source)
{
	struct span bytes;
	struct text changed = {0};
	assert_true(file_read(fixture->arena, nl_path, &bytes));
	const char *found = from ? strstr(bytes.data, from) : bytes.data + bytes.length;
	assert_non_null(found);
	text_add(&changed, bytes.data, (size_t)(found - bytes.data));
	if (from) {
		text_string(&changed, to);
		text_string(&changed, found + strlen(from));
	}
	*source = (struct source){.path = "changed.yaml", .text = text_keep(&changed, fixture->arena)};
	return phrases_read(fixture->arena, source, language, report);
}

static void assert_fault(struct fixture *fixture, const char *from, const char *to, const char *message)
{
	struct report *report = report_new();
	struct source *source = arena_alloc(fixture->arena, sizeof *source);
	assert_null(read_changed(fixture, "nl", from, to, report, source));
	char *printed = NULL;
	size_t length = 0;
	FILE *stream = open_memstream(&printed, &length);
	report_print(report, REPORT_TEXT, false, stream);
	fclose(stream);
	if (!strstr(printed, message))
		fail_msg("expected `%s` in:\n%s", message, printed);
	free(printed);
	report_free(report);
}

static void reports_mistakes_in_data(void **state)
{
	struct fixture *fixture = *state;
	assert_fault(fixture, "kost {amount}.", "kost {prijs}.", "{prijs} does not belong in this sentence");
	assert_fault(fixture, "kost {amount}.", "kost {amount.", "does not belong in this sentence");
	assert_fault(fixture, "kost {amount}.", "kost geld.", "{amount} is missing in this sentence");
	assert_fault(fixture, "{start} {part}\"", "{start}\"", "{part} is missing in this sentence");
	assert_fault(fixture, "\"Het gaat niet door.\"", "\"\"", "a sentence belongs here");
	assert_fault(fixture, "  cancelled:", "  canceled:", "the sentence `cancelled` is missing");
	assert_fault(fixture, "  cancelled:", "  canceled:", "Did you mean `cancelled`?");
	assert_fault(fixture, "zaterdag, zondag]", "zaterdag]", "`weekdays` has 6 names; it needs 7");
	assert_fault(fixture, "mei, juni", "mei, lente, juni", "`months` has 13 names; it needs 12");
	assert_fault(fixture, "  20: ", "  2: ", "stands here twice");
	assert_fault(fixture, "  24: ", "  21: ", "`21` is out of order");
	assert_fault(fixture, "  2000:", "  99999999999999999999:", "is out of order");
	assert_fault(fixture, "  0: nul", "", "`1` is out of order");
	assert_fault(fixture, "[{rest}en]twintig", "[{rest}en twintig", "this is no rule for a number");
	assert_fault(fixture, "[{rest}en]twintig", "{unit}entwintig", "this is no rule for a number");
	assert_fault(fixture, "1: een", "1: \"{rest}een\"", "this is no rule for a number");
	assert_fault(fixture, "06:00", "6.00", "`from` is not right");
	assert_fault(fixture, "00:00", "01:00", "`from` is not right");
	assert_fault(fixture, "or: \" of \"", "of: \" of \"", "`or` is missing");
	assert_fault(fixture, "\"10000\"", "veel", "`grouped_from` is not a number");
	assert_fault(fixture, "    one: \"Er is", "    few: \"Er is", "this language needs `one` here");
	assert_fault(fixture, "    other: \"Er is", "    many: \"Er is", "`other` is missing");
	assert_fault(fixture, "past: \"Dit is al geweest.\"", "past: { one: a, other: b }",
	             "has no number, so no plural");
	assert_fault(fixture, "    familiar: \"Het is gratis. Je betaalt niets.\"\n", "",
	             "`familiar` is missing");
	assert_fault(fixture, "languages:", "language_names:", "`language_names` is not known here");
}

/* Where a mistake is: at the brace itself, counted in characters. */
static void shows_the_place(void **state)
{
	struct fixture *fixture = *state;
	assert_fault(fixture, "cancelled: \"Het gaat", "cancelled: \"Hét {gaat}",
	             ":19: error: {gaat} does not belong");
}

static void reports_a_language_without_data(void **state)
{
	struct fixture *fixture = *state;
	struct report *report = report_new();
	struct folder folder = files_read(fixture->arena, "generator/language/data", report);
	assert_non_null(phrases_load(fixture->arena, &folder, "nl", (struct place){0}, report));
	assert_int_equal(report_count(report, LEVEL_ERROR), 0);
	assert_null(phrases_load(fixture->arena, &folder, "tlh", (struct place){0}, report));
	assert_int_equal(report_count(report, LEVEL_ERROR), 1);
	report_free(report);
}

/* The two sentences of the Dutch file that count people: other languages count in other ways. */
static const char dutch_plurals[] = "    one: \"Er is plek voor {count} persoon.\"\n    other: \"Er is plek voor {count} mensen.\"\n"
				    "  came:\n    one: \"Er was {count} persoon.\"\n    other: \"Er waren {count} mensen.\"\n";

/* A language with more plurals, and one without parts of the day: Polish rules, the clock of 24 hours. */
static void follows_other_languages(void **state)
{
	struct fixture *fixture = *state;
	struct text *text = &fixture->text;
	struct source *source = arena_alloc(fixture->arena, sizeof *source);
	const struct phrases *pl = read_changed(fixture, "pl", dutch_plurals,
	                                        "    one: \"{count} miejsce\"\n    few: \"{count} miejsca\"\n"
	                                        "    many: \"{count} miejsc\"\n    other: \"{count} miejsca\"\n  came: \"{count}\"\n",
	                                        fixture->report, source);
	assert_non_null(pl);
	SAYS(phrases_room(pl, FORM_POLITE, 1, text), "1 miejsce");
	SAYS(phrases_room(pl, FORM_POLITE, 3, text), "3 miejsca");
	SAYS(phrases_room(pl, FORM_POLITE, 5, text), "5 miejsc");
	SAYS(phrases_room(pl, FORM_POLITE, 12, text), "12 miejsc");
	SAYS(phrases_room(pl, FORM_POLITE, 22, text), "22 miejsca");
	SAYS(phrases_room(pl, FORM_POLITE, 112, text), "112 miejsc");
	SAYS(phrases_room(pl, FORM_POLITE, 1222, text), "1222 miejsca");

	struct span bytes;
	struct source *clock = arena_alloc(fixture->arena, sizeof *clock);
	assert_true(file_read(fixture->arena, nl_path, &bytes));
	/* Comments in place of the parts of the day: the sentences may have them, but need not. */
	char *own = (char *)bytes.data;
	for (char *line = own; (line = strstr(line, "  - { from:"));)
		line[0] = '#';
	*strstr(own, "day_parts:") = '#';
	*clock = (struct source){.path = "clock.yaml", .text = bytes};
	const struct phrases *ti = phrases_read(fixture->arena, clock, "ti", fixture->report);
	assert_non_null(ti);
	SAYS(phrases_span(ti, at("14:00"), at("16:30"), CLOCK_LEFT_OUT, text), "van 14 uur tot 16.30 uur ");
}


/* The table that stands in for ICU agrees with it. */
static void has_the_plurals_of_icu(void **state)
{
	struct fixture *fixture = *state;
	static const char *const languages[] = {"nl", "en", "tr", "pl", "uk", "ar", "ti", "ro", "so", "ru"};
	static const char *const names[PLURALS] = {"zero", "one", "two", "few", "many", "other"};
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
		struct source *source = arena_alloc(fixture->arena, sizeof *source);
		struct text forms = {0};
		for (int each = 0; each <= PLURAL_OTHER; each++)
			text_format(&forms, "    %s: \"{count}\"\n", names[each]);
		text_string(&forms, "  came: \"{count}\"\n");
		const struct phrases *phrases =
			read_changed(fixture, languages[i], dutch_plurals, forms.data, fixture->report, source);
		text_free(&forms);
		assert_non_null(phrases);
		UErrorCode status = U_ZERO_ERROR;
		UPluralRules *rules = uplrules_open(languages[i], &status);
		for (int count = 0; count <= 9999; count++) {
			UChar keyword[16], expected[16];
			uplrules_select(rules, count, keyword, 16, &status);
			u_uastrcpy(expected, names[plural_of(phrases, count)]);
			if (u_strcmp(keyword, expected) != 0)
				fail_msg("%s: %d", languages[i], count);
		}
		assert_true(U_SUCCESS(status));
		uplrules_close(rules);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reports_mistakes_in_data),
		cmocka_unit_test(shows_the_place),
		cmocka_unit_test(reports_a_language_without_data),
		cmocka_unit_test(follows_other_languages),
		cmocka_unit_test(has_the_plurals_of_icu),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
