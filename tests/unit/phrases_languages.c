/* SPDX-License-Identifier: EUPL-1.2
 *
 * The sentences of the other languages: some written by hand, and what must hold on every day and at every
 * quarter of an hour. Run from the top folder.
 */
#include "language/phrases.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const char *const languages[] = {"nl", "en", "tr", "pl", "uk", "ar", "ti"};
enum { LANGUAGES = sizeof languages / sizeof *languages };

struct fixture {
	struct arena *arena;
	struct report *report;
	const struct phrases *of[LANGUAGES];
};

static int set_up(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
	*fixture = (struct fixture){.arena = arena, .report = report_new()};
	struct folder *folder = arena_alloc(arena, sizeof *folder);
	*folder = files_read(arena, "generator/language/data", fixture->report);
	for (size_t i = 0; i < LANGUAGES; i++)
		fixture->of[i] = phrases_load(arena, folder, languages[i], (struct place){0}, fixture->report);
	report_print(fixture->report, REPORT_TEXT, false, stderr);
	*state = fixture;
	return report_count(fixture->report, LEVEL_ERROR) ? -1 : 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	report_free(fixture->report);
	arena_free(fixture->arena);
	return 0;
}

static const struct phrases *in(const struct fixture *fixture, const char *language)
{
	size_t i = 0;
	while (strcmp(languages[i], language) != 0)
		i++;
	return fixture->of[i];
}

static void same(struct text *text, const char *expected)
{
	assert_string_equal(text->data, expected);
	text_clear(text);
}

enum { HALF_PAST = 13 * 60 + 30, TWO = 14 * 60, FOUR = 16 * 60, ELEVEN = 11 * 60 };

static void says_days(void **state)
{
	static const struct {
		const char *language, *sentence;
	} cases[] = {
		{"en", "Tuesday 8 December 2026"},
		{"tr", "8 Aralık 2026 Salı"},
		{"pl", "wtorek, 8 grudnia 2026 roku"},
		{"uk", "вівторок, 8 грудня 2026 року"},
		{"ar", "الثلاثاء 8 ديسمبر 2026"},
		{"ti", "ሰሉስ 8 ታሕሳስ 2026"},
	};
	struct text text = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		phrases_date(in(*state, cases[i].language), date_of_civil(2026, 12, 8), &text);
		same(&text, cases[i].sentence);
	}
	text_free(&text);
}

static void says_hours(void **state)
{
	static const struct {
		const char *language, *within, *across, *door;
	} cases[] = {
		{"en", "from 2 o’clock to 4 o’clock in the afternoon (14:00 to 16:00)",
		 "from 11 o’clock in the morning to 1:30 in the afternoon (11:00 to 13:30)", "The door is open from 1:30 in the afternoon."},
		{"tr", "saat 14.00 ile 16.00 arası", "saat 11.00 ile 13.30 arası", "Kapının açılışı: saat 13.30."},
		{"pl", "od godziny 14.00 do godziny 16.00", "od godziny 11.00 do godziny 13.30", "Drzwi są otwarte od godziny 13.30."},
		{"uk", "з 14:00 до 16:00", "з 11:00 до 13:30", "Двері відчинено з 13:30."},
		{"ar", "من الساعة 2 إلى الساعة 4 بعد الظهر (14:00 إلى 16:00)",
		 "من الساعة 11 صباحا إلى الساعة 1:30 بعد الظهر (11:00 إلى 13:30)", "الباب مفتوح من الساعة 1:30 بعد الظهر."},
		{"ti", "ካብ ሰዓት 14:00 ክሳብ 16:00", "ካብ ሰዓት 11:00 ክሳብ 13:30", "ማዕጾ ዝኽፈተሉ፦ ሰዓት 13:30።"},
	};
	struct text text = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct phrases *phrases = in(*state, cases[i].language);
		assert_true(phrases_span(phrases, TWO, FOUR, CLOCK_ADDED, &text));
		same(&text, cases[i].within);
		assert_true(phrases_span(phrases, ELEVEN, HALF_PAST, CLOCK_ADDED, &text));
		same(&text, cases[i].across);
		assert_true(phrases_door_open(phrases, HALF_PAST, &text));
		same(&text, cases[i].door);
	}
	text_free(&text);
}

static void says_amounts(void **state)
{
	static const struct {
		const char *language, *price, *words, *cents;
	} cases[] = {
		{"en", "It costs 7.50 euros.", "seven euros and fifty cents", "1 cent"},
		{"tr", "Fiyatı: 7,50 avro.", "yedi avro elli sent", "1 sent"},
		{"pl", "Cena: 7,50 euro.", "siedem euro i pięćdziesiąt centów", "1 cent"},
		{"uk", "Ціна: 7,50 євро.", "сім євро і пʼятдесят центів", "1 цент"},
		{"ar", "السعر 7,50 يورو.", "سبعة يورو وخمسون سنتا", "سنت واحد"},
	};
	struct text text = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct phrases *phrases = in(*state, cases[i].language);
		phrases_price(phrases, FORM_POLITE, 750, &text);
		same(&text, cases[i].price);
		phrases_amount_words(phrases, 750, &text);
		same(&text, cases[i].words);
		phrases_amount(phrases, 1, &text);
		same(&text, cases[i].cents);
	}
	text_free(&text);
}

/* Plurals: one, few, many. */
static void counts_people(void **state)
{
	static const struct {
		const char *language;
		int people;
		const char *sentence;
	} cases[] = {
		{"en", 1, "There is room for 1 person."},       {"en", 20, "There is room for 20 people."},
		{"tr", 20, "20 kişilik yer var."},              {"pl", 1, "Jest miejsce dla 1 osoby."},
		{"pl", 22, "Jest miejsce dla 22 osób."},        {"pl", 25, "Jest miejsce dla 25 osób."},
		{"uk", 21, "Є місце для 21 людини."},           {"uk", 22, "Є місце для 22 людей."},
		{"ar", 1, "هناك مكان لشخص واحد."},              {"ar", 2, "هناك مكان لشخصين."},
		{"ar", 5, "هناك مكان لـ 5 أشخاص."},             {"ar", 30, "هناك مكان لـ 30 شخصا."},
		{"ar", 100, "هناك مكان لـ 100 شخص."},
	};
	struct text text = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		phrases_room(in(*state, cases[i].language), FORM_POLITE, cases[i].people, &text);
		same(&text, cases[i].sentence);
	}
	static const struct {
		const char *language;
		int people;
		const char *sentence;
	} came[] = {
		{"en", 1, "There was 1 person."}, {"en", 34, "There were 34 people."}, {"tr", 34, "34 kişi vardı."},
		{"pl", 1, "Była 1 osoba."},       {"pl", 34, "Były 34 osoby."},        {"pl", 21, "Było 21 osób."},
		{"uk", 21, "Була 21 людина."},    {"uk", 34, "Було 34 людини."},       {"uk", 19, "Було 19 людей."},
		{"ar", 5, "حضر 5 أشخاص."},        {"ar", 34, "حضر 34 شخصا."},
	};
	for (size_t i = 0; i < sizeof came / sizeof *came; i++) {
		phrases_came(in(*state, came[i].language), FORM_POLITE, came[i].people, &text);
		same(&text, came[i].sentence);
	}
	text_free(&text);
}

/* The gender of the day chooses the word in Polish and Ukrainian. */
static void says_what_comes_back(void **state)
{
	static const struct {
		const char *language;
		int day; /* of December 2026, which starts on a Tuesday */
		enum repeat often;
		const char *sentence;
	} cases[] = {
		{"nl", 1, REPEAT_WEEKLY, "Elke dinsdag."},
		{"nl", 8, REPEAT_FORTNIGHTLY, "Elke twee weken op dinsdag."},
		{"nl", 1, REPEAT_MONTHLY, "Elke eerste dinsdag van de maand."},
		{"nl", 29, REPEAT_MONTHLY, "Elke laatste dinsdag van de maand."},
		{"en", 9, REPEAT_MONTHLY, "Every second Wednesday of the month."},
		{"tr", 1, REPEAT_MONTHLY, "Her ayın ilk Salı günü."},
		{"pl", 1, REPEAT_MONTHLY, "Co miesiąc: pierwszy wtorek miesiąca."},
		{"pl", 2, REPEAT_MONTHLY, "Co miesiąc: pierwsza środa miesiąca."},
		{"uk", 1, REPEAT_MONTHLY, "Щомісяця: перший вівторок місяця."},
		{"uk", 4, REPEAT_MONTHLY, "Щомісяця: перша пʼятниця місяця."},
		{"ar", 1, REPEAT_MONTHLY, "كل شهر: يوم الثلاثاء الأول من الشهر."},
	};
	struct text text = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		phrases_repeat(in(*state, cases[i].language), cases[i].often, date_of_civil(2026, 12, cases[i].day), &text);
		same(&text, cases[i].sentence);
	}
	text_free(&text);
}

/* From Monday to Friday: the days stand in another case there in Polish and Ukrainian. */
static void says_days_in_a_row(void **state)
{
	static const struct {
		const char *language, *sentence, *hours;
	} cases[] = {
		{"nl", "Ik ben in de wijk van maandag tot en met vrijdag.", "maandag tot en met vrijdag van 9 uur in de ochtend tot 5 uur in de middag"},
		{"en", "I am in the neighbourhood from Monday to Friday.", "Monday to Friday from 9 o’clock in the morning to 5 o’clock in the afternoon"},
		{"pl", "Jestem w dzielnicy od poniedziałku do piątku.", "od poniedziałku do piątku od godziny 9.00 do godziny 17.00"},
		{"uk", "Я в районі з понеділка до пʼятниці.", "з понеділка до пʼятниці з 9:00 до 17:00"},
	};
	struct opening week[5];
	struct text text = {0};
	struct arena *arena = arena_new();
	for (int day = 0; day < 5; day++)
		week[day] = (struct opening){(enum weekday)day, 9 * 60, 17 * 60};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		phrases_present(in(*state, cases[i].language), 0x1F, &text);
		same(&text, cases[i].sentence);
		struct phrase_lines lines = phrases_opening(in(*state, cases[i].language), week, 5, arena);
		assert_int_equal(lines.count, 1);
		text_span(&text, lines.items[0]);
		same(&text, cases[i].hours);
	}
	arena_free(arena);
	text_free(&text);
}

/* A number in Arabic keeps its order, between U+2066 and U+2069; in Polish there is nothing around it. */
static void keeps_the_order_of_numbers(void **state)
{
	struct text text = {0};
	phrases_signup(in(*state, "ar"), FORM_POLITE, SIGNUP_PHONE, SPAN("0850000100"), DATE_NONE, &text);
	same(&text, "للتسجيل اتصل بالرقم: \u2066085\u00A0-\u2060\u00A0000\u00A001\u00A000\u2069.");
	phrases_address(in(*state, "ar"), SPAN("Lindeplein 3"), SPAN("Voorbeeldstad"), &text);
	same(&text, "\u2066\u2068Lindeplein 3\u2069, \u2068Voorbeeldstad\u2069\u2069");
	phrases_signup(in(*state, "pl"), FORM_POLITE, SIGNUP_PHONE, SPAN("0850000100"), DATE_NONE, &text);
	same(&text, "Aby się zapisać, proszę zadzwonić: 085\u00A0-\u2060\u00A0000\u00A001\u00A000.");
	text_free(&text);
}

static void names_languages(void **state)
{
	const struct span tags[] = {SPAN("ar"), SPAN("pl")};
	struct text text = {0};
	phrases_spoken(in(*state, "en"), tags, 2, &text);
	same(&text, "We speak Arabic and Polish.");
	phrases_spoken(in(*state, "tr"), tags, 2, &text);
	same(&text, "Konuştuğumuz diller: Arapça ve Lehçe.");
	phrases_spoken(in(*state, "ar"), tags, 2, &text);
	same(&text, "نتكلم العربية والبولندية.");
	text_free(&text);
}

/* ---- what must hold always ---- */

/* No space twice, at an end or before a mark; nothing left to fill in; at most fifteen words. */
static void assert_plain(const char *sentence, size_t words_most)
{
	size_t words = 1;
	assert_true(*sentence && *sentence != ' ');
	for (const char *at = sentence; *at; at++) {
		words += *at == ' ';
		if (*at == ' ' && (at[1] == ' ' || at[1] == '\0' || at[1] == '.' || at[1] == ',' || at[1] == ')'))
			fail_msg("a space too many: %s", sentence);
		if (*at == '{' || *at == '}')
			fail_msg("not filled in: %s", sentence);
	}
	if (words > words_most)
		fail_msg("%zu words: %s", words, sentence);
}

/* The name of the month and of the day of the week, which is the right one; figures for day and year only. */
static void says_every_day(void **state)
{
	const struct fixture *fixture = *state;
	int32_t first = date_of_civil(2025, 1, 1), last = date_of_civil(2028, 12, 31);
	struct text text = {0}, name = {0};
	for (size_t i = 0; i < LANGUAGES; i++)
		for (int32_t day = first; day <= last; day++) {
			phrases_date(fixture->of[i], day, &text);
			assert_plain(text.data, 6);
			phrases_weekday(fixture->of[i], (enum weekday)((day + 3) % DAYS_A_WEEK), &name);
			assert_non_null(strstr(text.data, name.data));
			text_clear(&name);
			phrases_month(fixture->of[i], date_civil(day).month, &name);
			assert_non_null(strstr(text.data, name.data));
			text_clear(&name);
			size_t figures = 0;
			for (const char *at = text.data; *at; at++)
				figures += *at >= '0' && *at <= '9' && !(at[1] >= '0' && at[1] <= '9');
			assert_int_equal(figures, 2);
			text_clear(&text);
		}
	text_free(&text);
	text_free(&name);
}

static void says_every_quarter(void **state)
{
	const struct fixture *fixture = *state;
	enum { QUARTER = 15 };
	struct text text = {0};
	for (size_t i = 0; i < LANGUAGES; i++)
		for (int from = QUARTER; from < MINUTES_A_DAY; from += QUARTER) {
			assert_true(phrases_door_open(fixture->of[i], from, &text));
			assert_plain(text.data, 15);
			text_clear(&text);
			for (int to = from + QUARTER; to < MINUTES_A_DAY; to += QUARTER) {
				assert_true(phrases_span(fixture->of[i], from, to, CLOCK_LEFT_OUT, &text));
				assert_plain(text.data, 15);
				text_clear(&text);
			}
		}
	text_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_days),
		cmocka_unit_test(says_hours),
		cmocka_unit_test(says_amounts),
		cmocka_unit_test(counts_people),
		cmocka_unit_test(says_what_comes_back),
		cmocka_unit_test(says_days_in_a_row),
		cmocka_unit_test(keeps_the_order_of_numbers),
		cmocka_unit_test(names_languages),
		cmocka_unit_test(says_every_day),
		cmocka_unit_test(says_every_quarter),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
