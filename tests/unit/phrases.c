/* SPDX-License-Identifier: EUPL-1.2
 *
 * Run from the top folder: the sentences are those of generator/language/data.
 */
#include "language/phrases.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

static const char nl_path[] = "generator/language/data/nl.yaml";

struct fixture {
	struct arena *arena;
	struct report *report;
	const struct phrases *nl;
	struct text text; /* of the sentence at hand */
};

static int set_up(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
	fixture->arena = arena;
	fixture->report = report_new();
	struct source *source = arena_alloc(fixture->arena, sizeof *source);
	source->path = nl_path;
	if (!file_read(fixture->arena, nl_path, &source->text))
		return -1;
	fixture->nl = phrases_read(fixture->arena, source, "nl", fixture->report);
	report_print(fixture->report, REPORT_TEXT, false, stderr);
	*state = fixture;
	return fixture->nl ? 0 : -1;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	text_free(&fixture->text);
	report_free(fixture->report);
	arena_free(fixture->arena);
	return 0;
}

static int32_t day(const char *iso)
{
	int32_t days = DATE_NONE;
	assert_int_equal(date_parse(span_of(iso), &days), DATE_GOOD);
	return days;
}

static int at(const char *clock)
{
	int minutes = TIME_NONE;
	assert_true(time_parse(span_of(clock), &minutes));
	return minutes;
}

/* What was said since the last time, compared. */
static void said(struct fixture *fixture, const char *expected)
{
	assert_string_equal(fixture->text.data ? fixture->text.data : "", expected);
	text_clear(&fixture->text);
}

/* CALL says something to `text` with the phrases `nl`; EXPECTED is what it must be. */
#define SAYS(call, expected) (call, said(fixture, expected))
#define FIXTURE                                                                                            \
	struct fixture *fixture = *state;                                                                  \
	const struct phrases *nl = fixture->nl;                                                            \
	struct text *text = &fixture->text

/* ---- exact sentences, written by hand ---- */

static void says_dates(void **state)
{
	FIXTURE;
	SAYS(phrases_date(nl, day("2026-12-08"), text), "dinsdag 8 december 2026");
	SAYS(phrases_date(nl, day("2026-03-03"), text), "dinsdag 3 maart 2026");
	SAYS(phrases_date(nl, day("2024-02-29"), text), "donderdag 29 februari 2024");
	SAYS(phrases_date(nl, day("2000-01-01"), text), "zaterdag 1 januari 2000");
	SAYS(phrases_date(nl, day("2027-04-27"), text), "dinsdag 27 april 2027");
	SAYS(phrases_date(nl, day("2027-05-05"), text), "woensdag 5 mei 2027");
	SAYS(phrases_date(nl, day("2028-06-30"), text), "vrijdag 30 juni 2028");
	SAYS(phrases_date(nl, day("2026-07-13"), text), "maandag 13 juli 2026");
	SAYS(phrases_date(nl, day("2026-08-09"), text), "zondag 9 augustus 2026");
	SAYS(phrases_date(nl, day("2026-09-15"), text), "dinsdag 15 september 2026");
	SAYS(phrases_date(nl, day("2026-10-10"), text), "zaterdag 10 oktober 2026");
	SAYS(phrases_date(nl, day("2026-11-25"), text), "woensdag 25 november 2026");
	SAYS(phrases_date(nl, day("2028-12-31"), text), "zondag 31 december 2028");
	SAYS(phrases_weekday(nl, MONDAY, text), "maandag");
	SAYS(phrases_weekday(nl, SUNDAY, text), "zondag");
	SAYS(phrases_month(nl, 1, text), "januari");
	SAYS(phrases_month(nl, 12, text), "december");
}

static void says_times(void **state)
{
	FIXTURE;
	SAYS(phrases_time(nl, at("14:00"), CLOCK_ADDED, text), "2 uur in de middag (14.00 uur)");
	SAYS(phrases_time(nl, at("14:00"), CLOCK_LEFT_OUT, text), "2 uur in de middag");
	SAYS(phrases_time(nl, at("13:30"), CLOCK_ADDED, text), "1.30 uur in de middag (13.30 uur)");
	SAYS(phrases_time(nl, at("09:00"), CLOCK_ADDED, text), "9 uur in de ochtend (9.00 uur)");
	SAYS(phrases_time(nl, at("09:05"), CLOCK_ADDED, text), "9.05 uur in de ochtend (9.05 uur)");
	SAYS(phrases_time(nl, at("12:00"), CLOCK_ADDED, text), "12 uur in de middag (12.00 uur)");
	SAYS(phrases_time(nl, at("12:30"), CLOCK_ADDED, text), "12.30 uur in de middag (12.30 uur)");
	SAYS(phrases_time(nl, at("17:45"), CLOCK_ADDED, text), "5.45 uur in de middag (17.45 uur)");
	SAYS(phrases_time(nl, at("17:59"), CLOCK_LEFT_OUT, text), "5.59 uur in de middag");
	SAYS(phrases_time(nl, at("18:00"), CLOCK_ADDED, text), "6 uur in de avond (18.00 uur)");
	SAYS(phrases_time(nl, at("23:59"), CLOCK_ADDED, text), "11.59 uur in de avond (23.59 uur)");
	SAYS(phrases_time(nl, at("00:01"), CLOCK_ADDED, text), "12.01 uur in de nacht (0.01 uur)");
	SAYS(phrases_time(nl, at("05:59"), CLOCK_LEFT_OUT, text), "5.59 uur in de nacht");
	SAYS(phrases_time(nl, at("06:00"), CLOCK_LEFT_OUT, text), "6 uur in de ochtend");
	SAYS(phrases_time(nl, at("11:59"), CLOCK_LEFT_OUT, text), "11.59 uur in de ochtend");
	SAYS(phrases_clock(nl, at("14:00"), text), "14.00");
	SAYS(phrases_clock(nl, at("09:30"), text), "9.30");
	SAYS(phrases_clock(nl, 0, text), "0.00");
	SAYS(phrases_door_open(nl, at("13:30"), text), "De deur is open vanaf 1.30 uur in de middag.");
	SAYS(phrases_door_open(nl, at("19:00"), text), "De deur is open vanaf 7 uur in de avond.");
}

static void says_spans(void **state)
{
	FIXTURE;
	SAYS(phrases_span(nl, at("14:00"), at("16:00"), CLOCK_ADDED, text),
	     "van 2 uur tot 4 uur in de middag (14.00 tot 16.00 uur)");
	SAYS(phrases_span(nl, at("14:00"), at("16:00"), CLOCK_LEFT_OUT, text),
	     "van 2 uur tot 4 uur in de middag");
	SAYS(phrases_span(nl, at("11:00"), at("13:30"), CLOCK_ADDED, text),
	     "van 11 uur in de ochtend tot 1.30 uur in de middag (11.00 tot 13.30 uur)");
	SAYS(phrases_span(nl, at("11:00"), at("13:30"), CLOCK_LEFT_OUT, text),
	     "van 11 uur in de ochtend tot 1.30 uur in de middag");
	SAYS(phrases_span(nl, at("09:00"), at("10:45"), CLOCK_ADDED, text),
	     "van 9 uur tot 10.45 uur in de ochtend (9.00 tot 10.45 uur)");
	SAYS(phrases_span(nl, at("09:00"), at("12:00"), CLOCK_ADDED, text),
	     "van 9 uur in de ochtend tot 12 uur in de middag (9.00 tot 12.00 uur)");
	SAYS(phrases_span(nl, at("12:00"), at("13:00"), CLOCK_ADDED, text),
	     "van 12 uur tot 1 uur in de middag (12.00 tot 13.00 uur)");
	SAYS(phrases_span(nl, at("17:00"), at("20:00"), CLOCK_LEFT_OUT, text),
	     "van 5 uur in de middag tot 8 uur in de avond");
	SAYS(phrases_span(nl, at("19:30"), at("21:00"), CLOCK_ADDED, text),
	     "van 7.30 uur tot 9 uur in de avond (19.30 tot 21.00 uur)");
	SAYS(phrases_span(nl, at("00:30"), at("05:00"), CLOCK_LEFT_OUT, text),
	     "van 12.30 uur tot 5 uur in de nacht");
	SAYS(phrases_span(nl, at("06:00"), at("23:59"), CLOCK_ADDED, text),
	     "van 6 uur in de ochtend tot 11.59 uur in de avond (6.00 tot 23.59 uur)");
}

static void refuses_midnight(void **state)
{
	FIXTURE;
	assert_false(phrases_time(nl, 0, CLOCK_ADDED, text));
	assert_false(phrases_time(nl, MINUTES_A_DAY, CLOCK_ADDED, text));
	assert_false(phrases_time(nl, TIME_NONE, CLOCK_ADDED, text));
	assert_false(phrases_span(nl, at("20:00"), 0, CLOCK_ADDED, text));
	assert_false(phrases_span(nl, 0, at("08:00"), CLOCK_ADDED, text));
	assert_false(phrases_span(nl, at("20:00"), MINUTES_A_DAY, CLOCK_ADDED, text));
	assert_false(phrases_span(nl, at("20:00"), at("20:00"), CLOCK_ADDED, text));
	assert_false(phrases_span(nl, at("22:00"), at("02:00"), CLOCK_ADDED, text));
	assert_false(phrases_door_open(nl, 0, text));
	assert_int_equal(text->length, 0);
}

static void says_amounts(void **state)
{
	FIXTURE;
	SAYS(phrases_amount(nl, 1000, text), "10 euro");
	SAYS(phrases_amount(nl, 750, text), "7,50 euro");
	SAYS(phrases_amount(nl, 705, text), "7,05 euro");
	SAYS(phrases_amount(nl, 100, text), "1 euro");
	SAYS(phrases_amount(nl, 50, text), "50 cent");
	SAYS(phrases_amount(nl, 1, text), "1 cent");
	SAYS(phrases_amount(nl, 0, text), "0 euro");
	SAYS(phrases_amount(nl, 125000, text), "1250 euro");
	SAYS(phrases_amount(nl, 1234567, text), "12.345,67 euro");
	SAYS(phrases_amount(nl, 100000000, text), "1.000.000 euro");
	SAYS(phrases_amount_figures(nl, 750, text), "7,50");
	SAYS(phrases_amount_figures(nl, 1000, text), "10,00");
	SAYS(phrases_amount_figures(nl, 5, text), "0,05");
	SAYS(phrases_amount_figures(nl, 125000, text), "1.250,00");
	SAYS(phrases_amount_words(nl, 1000, text), "tien euro");
	SAYS(phrases_amount_words(nl, 750, text), "zeven euro en vijftig cent");
	SAYS(phrases_amount_words(nl, 1500, text), "vijftien euro");
	SAYS(phrases_amount_words(nl, 2200, text), "tweeëntwintig euro");
	SAYS(phrases_amount_words(nl, 50, text), "vijftig cent");
	SAYS(phrases_amount_words(nl, 101, text), "een euro en een cent");
	SAYS(phrases_amount_words(nl, 0, text), "nul euro");
	SAYS(phrases_amount_words(nl, 200000, text), "tweeduizend euro");
	SAYS(phrases_amount_words(nl, 212300, text), "tweeduizend honderddrieëntwintig euro");
	SAYS(phrases_amount_words(nl, 999999, text),
	     "negenduizend negenhonderdnegenennegentig euro en negenennegentig cent");
	SAYS(phrases_amount_words(nl, 1000000, text), "10.000 euro");
	SAYS(phrases_price(nl, FORM_POLITE, 0, text), "Het is gratis. U betaalt niets.");
	SAYS(phrases_price(nl, FORM_FAMILIAR, 0, text), "Het is gratis. Je betaalt niets.");
	SAYS(phrases_price(nl, FORM_POLITE, 750, text), "Het kost 7,50 euro.");
	SAYS(phrases_price(nl, FORM_FAMILIAR, 200, text), "Het kost 2 euro.");
}

static void says_places_and_lists(void **state)
{
	FIXTURE;
	const struct span names[] = {SPAN("a"), SPAN("b"), SPAN("c")};
	SAYS(phrases_list(nl, names, 0, text), "");
	SAYS(phrases_list(nl, names, 1, text), "a");
	SAYS(phrases_list(nl, names, 2, text), "a en b");
	SAYS(phrases_list(nl, names, 3, text), "a, b en c");
	SAYS(phrases_address(nl, SPAN("Hoofdstraat 12"), SPAN("Utrecht"), text), "Hoofdstraat 12 in Utrecht");
	SAYS(phrases_place(nl, SPAN("Buurthuis De Wijk"), SPAN("Hoofdstraat 12"), SPAN("Utrecht"), text),
	     "Buurthuis De Wijk. Hoofdstraat 12 in Utrecht.");
	SAYS(phrases_language(nl, SPAN("ti"), text), "Tigrinya");
	SAYS(phrases_language(nl, SPAN("uk"), text), "Oekraïens");
	SAYS(phrases_language(nl, SPAN("zh-Hant-TW"), text), "Chinees");
	assert_false(phrases_language(nl, SPAN("qqq"), text));
	said(fixture, "qqq");
	SAYS((text_string(text, "om "), text_string(text, "elke dag"), phrases_sentence(text, 3)),
	     "om Elke dag.");
	SAYS((text_string(text, "ijs is er ook!"), phrases_sentence(text, 0)), "IJs is er ook!");
	SAYS((text_string(text, "één"), phrases_sentence(text, 0)), "Één.");
	SAYS(phrases_sentence(text, 0), "");
}

static void says_how_to_sign_up(void **state)
{
	FIXTURE;
	struct span tel = SPAN("0301234567"), mail = SPAN("noor@voorbeeldstad.example"),
				url = SPAN("https://voorbeeldstad.example");
	int32_t before = day("2026-12-01");
	SAYS(phrases_signup(nl, FORM_POLITE, SIGNUP_NOT_NEEDED, SPAN(""), DATE_NONE, text),
	     "U hoeft zich niet aan te melden.");
	SAYS(phrases_signup(nl, FORM_FAMILIAR, SIGNUP_NOT_NEEDED, SPAN(""), before, text),
	     "Je hoeft je niet aan te melden.");
	SAYS(phrases_signup(nl, FORM_POLITE, SIGNUP_PHONE, tel, before, text),
	     "Bel voor dinsdag 1 december 2026: 030\u00A0-\u2060\u00A0123\u00A045\u00A067.");
	SAYS(phrases_signup(nl, FORM_POLITE, SIGNUP_PHONE, tel, DATE_NONE, text),
	     "Bel om u aan te melden: 030\u00A0-\u2060\u00A0123\u00A045\u00A067.");
	SAYS(phrases_signup(nl, FORM_FAMILIAR, SIGNUP_PHONE, tel, DATE_NONE, text),
	     "Bel om je aan te melden: 030\u00A0-\u2060\u00A0123\u00A045\u00A067.");
	SAYS(phrases_signup(nl, FORM_POLITE, SIGNUP_MAIL, mail, DATE_NONE, text),
	     "Stuur een mail naar noor@voorbeeldstad.example om u aan te melden.");
	SAYS(phrases_signup(nl, FORM_FAMILIAR, SIGNUP_MAIL, mail, before, text),
	     "Stuur voor dinsdag 1 december 2026 een mail naar noor@voorbeeldstad.example om je aan te melden.");
	SAYS(phrases_signup(nl, FORM_POLITE, SIGNUP_PAGE, url, DATE_NONE, text),
	     "Ga naar https://voorbeeldstad.example om u aan te melden.");
	SAYS(phrases_signup(nl, FORM_POLITE, SIGNUP_PAGE, url, before, text),
	     "Ga voor dinsdag 1 december 2026 naar https://voorbeeldstad.example om u aan te melden.");
}

static void says_what_a_meeting_has(void **state)
{
	FIXTURE;
	const struct span tags[] = {SPAN("ar"), SPAN("tr"), SPAN("pt-BR")};
	SAYS(phrases_room(nl, FORM_POLITE, 20, text), "Er is plek voor 20 mensen.");
	SAYS(phrases_room(nl, FORM_POLITE, 1, text), "Er is plek voor 1 persoon.");
	SAYS(phrases_room(nl, FORM_POLITE, 0, text), "Het is vol. U kunt zich niet meer aanmelden.");
	SAYS(phrases_children(nl, FORM_POLITE, true, text), "Kinderen zijn welkom.");
	SAYS(phrases_children(nl, FORM_POLITE, false, text), "U kunt geen kinderen meenemen.");
	SAYS(phrases_children(nl, FORM_FAMILIAR, false, text), "Je kunt geen kinderen meenemen.");
	SAYS(phrases_food(nl, FOOD_NOTHING, text), "Er is geen eten of drinken.");
	SAYS(phrases_food(nl, FOOD_COFFEE_TEA, text), "Er is koffie en thee.");
	SAYS(phrases_food(nl, FOOD_LUNCH, text), "Er is lunch.");
	SAYS(phrases_food(nl, FOOD_DINNER, text), "Er is avondeten.");
	SAYS(phrases_interpreter(nl, FORM_POLITE, tags, 1, text),
	     "Spreekt u Arabisch? Er is iemand die voor u vertaalt.");
	SAYS(phrases_interpreter(nl, FORM_FAMILIAR, tags, 3, text),
	     "Spreek je Arabisch, Turks of Portugees? Er is iemand die voor je vertaalt.");
	assert_false(phrases_interpreter(nl, FORM_POLITE, NULL, 0, text));
	SAYS(phrases_spoken(nl, tags, 2, text), "Wij spreken Arabisch en Turks.");
	assert_false(phrases_spoken(nl, NULL, 0, text));
	assert_false(phrases_status(nl, FORM_POLITE, HAPPENING_PLANNED, DATE_NONE, DATE_NONE, text));
	SAYS(phrases_status(nl, FORM_POLITE, HAPPENING_FULL, DATE_NONE, 0, text),
	     "Het is vol. U kunt zich niet meer aanmelden.");
	SAYS(phrases_status(nl, FORM_FAMILIAR, HAPPENING_FULL, DATE_NONE, 0, text),
	     "Het is vol. Je kunt je niet meer aanmelden.");
	SAYS(phrases_status(nl, FORM_POLITE, HAPPENING_MOVED, day("2026-11-26"), day("2026-12-03"), text),
	     "Let op: de dag is anders. Eerst was het op donderdag 26 november 2026. Nu is het op donderdag 3 "
	     "december 2026.");
	SAYS(phrases_status(nl, FORM_POLITE, HAPPENING_MOVED, DATE_NONE, day("2026-12-03"), text),
	     "Let op: de dag is anders. Nu is het op donderdag 3 december 2026.");
	SAYS(phrases_status(nl, FORM_POLITE, HAPPENING_CANCELLED, DATE_NONE, 0, text), "Het gaat niet door.");
	SAYS(phrases_status(nl, FORM_POLITE, HAPPENING_PAST, DATE_NONE, 0, text), "Dit is al geweest.");
}

static void says_what_a_voucher_is(void **state)
{
	FIXTURE;
	const struct span shops[] = {SPAN("Bakkerij De Korst"), SPAN("Groentehal Waterrijk")};
	SAYS(phrases_voucher_worth(nl, 1000, text), "Deze bon is 10 euro waard.");
	SAYS(phrases_voucher_worth(nl, 1250, text), "Deze bon is 12,50 euro waard.");
	SAYS(phrases_voucher_until(nl, FORM_POLITE, day("2028-12-31"), text),
	     "U kunt de bon gebruiken tot en met zondag 31 december 2028.");
	SAYS(phrases_voucher_until(nl, FORM_FAMILIAR, day("2028-12-31"), text),
	     "Je kunt de bon gebruiken tot en met zondag 31 december 2028.");
	SAYS(phrases_voucher_shops(nl, FORM_POLITE, shops, 2, text),
	     "U kunt de bon gebruiken bij Bakkerij De Korst en Groentehal Waterrijk.");
	SAYS(phrases_change(nl, FORM_POLITE, false, text), "U krijgt geen geld terug.");
	SAYS(phrases_change(nl, FORM_FAMILIAR, true, text), "Koop je voor minder geld? Dan krijg je geld terug.");
	SAYS(phrases_reward(nl, FORM_POLITE, SPAN("een bon van 10 euro"), text), "U krijgt een bon van 10 euro.");
}

static void says_about_organisations(void **state)
{
	FIXTURE;
	SAYS(phrases_appointment(nl, FORM_POLITE, true, text), "Maak eerst een afspraak.");
	SAYS(phrases_appointment(nl, FORM_FAMILIAR, false, text), "Je hoeft geen afspraak te maken.");
	SAYS(phrases_checked(nl, day("2026-11-03"), text),
	     "Wij hebben dit nagekeken op dinsdag 3 november 2026.");
	SAYS(phrases_present(nl, 1 << MONDAY | 1 << WEDNESDAY, text),
	     "Ik ben in de wijk op maandag en woensdag.");
	SAYS(phrases_present(nl, 1 << TUESDAY, text), "Ik ben in de wijk op dinsdag.");
	SAYS(phrases_present(nl, 1 << MONDAY | 1 << TUESDAY, text), "Ik ben in de wijk op maandag en dinsdag.");
	SAYS(phrases_present(nl, 0xF, text), "Ik ben in de wijk van maandag tot en met donderdag.");
	SAYS(phrases_present(nl, 0x17, text), "Ik ben in de wijk op maandag, dinsdag, woensdag en vrijdag.");
	SAYS(phrases_present(nl, 0x7F, text), "Ik ben elke dag in de wijk.");
	assert_false(phrases_present(nl, 0, text));
}

static void assert_lines(struct phrase_lines lines, const char *const *expected)
{
	size_t count = 0;
	for (; expected[count]; count++) {
		assert_true(count < lines.count);
		assert_string_equal(lines.items[count].data, expected[count]);
	}
	assert_int_equal(lines.count, count);
}

static void groups_opening_hours(void **state)
{
	FIXTURE;
	(void)text;
	const struct opening week[] = {
		{WEDNESDAY, at("09:00"), at("17:00")}, {MONDAY, at("09:00"), at("17:00")},
		{TUESDAY, at("09:00"), at("17:00")},   {THURSDAY, at("09:00"), at("17:00")},
		{FRIDAY, at("09:00"), at("12:30")},    {MONDAY, at("09:00"), at("17:00")},
	};
	assert_lines(phrases_opening(nl, week, sizeof week / sizeof *week, fixture->arena),
	             (const char *const[]){
						 "maandag tot en met donderdag van 9 uur in de ochtend tot 5 uur in de middag",
						 "op vrijdag van 9 uur in de ochtend tot 12.30 uur in de middag", NULL});
	const struct opening mixed[] = {
		{MONDAY, at("13:00"), at("16:00")},    {MONDAY, at("09:00"), at("11:00")},
		{WEDNESDAY, at("09:00"), at("11:00")}, {WEDNESDAY, at("13:00"), at("16:00")},
		{TUESDAY, at("19:00"), at("21:30")},   {SUNDAY, 0, at("08:00")},
		{SATURDAY, at("19:00"), at("21:30")},  {SUNDAY, at("18:00"), at("18:00")},
	};
	assert_lines(
		phrases_opening(nl, mixed, sizeof mixed / sizeof *mixed, fixture->arena),
		(const char *const[]){
			"op maandag en woensdag van 9 uur tot 11 uur in de ochtend en van 1 uur tot 4 uur in de middag",
			"op dinsdag en zaterdag van 7 uur tot 9.30 uur in de avond", NULL});
	struct opening daily[DAYS_A_WEEK];
	for (int each = MONDAY; each <= SUNDAY; each++)
		daily[each] = (struct opening){(enum weekday)each, at("08:00"), at("20:00")};
	assert_lines(phrases_opening(nl, daily, DAYS_A_WEEK, fixture->arena),
	             (const char *const[]){"elke dag van 8 uur in de ochtend tot 8 uur in de avond", NULL});
	assert_lines(phrases_opening(nl, NULL, 0, fixture->arena), (const char *const[]){NULL});
}

static void says_who_can_get_in(void **state)
{
	FIXTURE;
	(void)text;
	assert_lines(phrases_access(nl, FORM_POLITE,
	                            &(struct access){ANSWER_YES, ANSWER_YES, ANSWER_YES, ANSWER_YES},
	                            fixture->arena),
	             (const char *const[]){"U kunt met een rolstoel naar binnen.",
	                                   "Er is een toilet voor mensen met een rolstoel.", "Er is een lift.",
	                                   "Hebt u een gehoorapparaat? Er is een ringleiding.", NULL});
	assert_lines(phrases_access(nl, FORM_FAMILIAR,
	                            &(struct access){ANSWER_PARTLY, ANSWER_NO, ANSWER_UNKNOWN, ANSWER_YES},
	                            fixture->arena),
	             (const char *const[]){"Je kunt met een rolstoel naar binnen. Je kunt niet overal komen.",
	                                   "Er is geen toilet voor mensen met een rolstoel.",
	                                   "Heb je een gehoorapparaat? Er is een ringleiding.", NULL});
	assert_lines(phrases_access(nl, FORM_POLITE, &(struct access){ANSWER_NO, ANSWER_NO, ANSWER_NO, ANSWER_NO},
	                            fixture->arena),
	             (const char *const[]){"U kunt niet met een rolstoel naar binnen.",
	                                   "Er is geen toilet voor mensen met een rolstoel.", "Er is geen lift.",
	                                   "Er is geen ringleiding.", NULL});
	assert_lines(phrases_access(nl, FORM_POLITE, &(struct access){0}, fixture->arena),
	             (const char *const[]){NULL});
}

/* ---- what holds for all sentences ---- */

static void assert_plain(const char *sentence)
{
	static const char *const refused[] = {"half ", "kwart", " - ",    "–",  "—", "v.a.", "p.p.", "a.u.b.",
	                                      "bijv.", "t/m",   "m.b.t.", "  ", "{", "}",    ":0",   "/"};
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (strstr(sentence, refused[i]))
			fail_msg("`%s` in: %s", refused[i], sentence);
}

/* Each day of four years and around: its parts in order, and back to the same day. */
static void says_every_day(void **state)
{
	FIXTURE;
	static const char *const months[] = {"januari",   "februari", "maart",    "april",
	                                     "mei",       "juni",     "juli",     "augustus",
	                                     "september", "oktober",  "november", "december"};
	for (int32_t days = day("2026-01-01"); days <= day("2030-01-01"); days++) {
		text_clear(text);
		phrases_date(nl, days, text);
		char weekday[16], month[16];
		int number, year, length = 0;
		assert_int_equal(sscanf(text->data, "%15s %d %15s %d%n", weekday, &number, month, &year, &length), 4);
		assert_int_equal(length, text->length);
		int found = 0;
		while (found < MONTHS_A_YEAR && strcmp(months[found], month) != 0)
			found++;
		assert_true(found < MONTHS_A_YEAR);
		assert_int_equal(date_of_civil(year, found + 1, number), days);
		size_t end = text->length;
		phrases_weekday(nl, date_weekday(days), text);
		assert_string_equal(text->data + end, weekday);
		assert_plain(text->data);
	}
	text_clear(text);
}

/* What a reader makes of "1.30 uur in de middag": minutes, and how far the text was read. */
static int understood(const char **said_at, int part_from, bool has_part)
{
	static const struct {
		const char *words;
		int from;
	} parts[] = {
		{" in de nacht", 0}, {" in de ochtend", 360}, {" in de middag", 720}, {" in de avond", 1080}};
	const char *reading = *said_at;
	char *end;
	long hour = strtol(reading, &end, 10), minutes = 0;
	if (*end == '.')
		minutes = strtol(end + 1, &end, 10);
	assert_memory_equal(end, " uur", 4);
	reading = end + 4;
	for (size_t i = 0; has_part && i < sizeof parts / sizeof *parts; i++)
		if (strncmp(reading, parts[i].words, strlen(parts[i].words)) == 0) {
			part_from = parts[i].from;
			reading += strlen(parts[i].words);
		}
	assert_true(hour >= 1 && hour <= 12);
	*said_at = reading;
	return (int)((hour % 12) * 60 + minutes) + (part_from >= 720 ? 720 : 0);
}

/* Each pair of quarters of an hour: a reader gets the same minutes, from the words and from the figures. */
static void says_every_span(void **state)
{
	FIXTURE;
	for (int from = 15; from < MINUTES_A_DAY; from += 15)
		for (int to = from + 15; to < MINUTES_A_DAY; to += 15) {
			text_clear(text);
			assert_true(phrases_span(nl, from, to, CLOCK_ADDED, text));
			assert_plain(text->data);
			const char *reading = text->data, *last = strstr(text->data, " tot ");
			assert_memory_equal(reading, "van ", 4);
			reading += 4;
			/* One part of the day for both stands behind the second time. */
			const char *end = last + 5, *bracket = strchr(text->data, '(');
			int to_read = understood(&end, -1, true);
			int from_read = understood(&reading, to / 360 * 360, true);
			assert_ptr_equal(reading, last);
			assert_ptr_equal(end + 1, bracket);
			int h1, m1, h2, m2, length = 0;
			assert_int_equal(sscanf(bracket, "(%d.%2d tot %d.%2d uur)%n", &h1, &m1, &h2, &m2, &length), 4);
			assert_int_equal(bracket[length], '\0');
			if (from_read != from || to_read != to || h1 * 60 + m1 != from || h2 * 60 + m2 != to)
				fail_msg("%d to %d: %s", from, to, text->data);
		}
	text_clear(text);
}

/* Short sentences: at most 15 words up to a full stop. */
static void keeps_sentences_short(void **state)
{
	FIXTURE;
	const struct span tags[] = {SPAN("ar"), SPAN("ti")};
	int32_t days = day("2026-09-24");
	for (enum phrase_form form = FORM_POLITE; form <= FORM_FAMILIAR; form++) {
		for (int how = SIGNUP_NOT_NEEDED; how <= SIGNUP_PAGE; how++)
			phrases_signup(nl, form, (enum signup)how, SPAN("x@y"), days, text), text_char(text, ' ');
		for (int what = HAPPENING_PLANNED; what <= HAPPENING_PAST; what++)
			phrases_status(nl, form, (enum happening)what, days, days, text), text_char(text, ' ');
		phrases_voucher_until(nl, form, days, text), text_char(text, ' ');
		phrases_change(nl, form, true, text), text_char(text, ' ');
		phrases_interpreter(nl, form, tags, 2, text), text_char(text, ' ');
		phrases_checked(nl, days, text), text_char(text, ' ');
	}
	int words = 1;
	for (size_t i = 0; i < text->length; i++) {
		bool stop = strchr(".?!", text->data[i]) && text->data[i + 1] == ' ';
		words = stop ? 0 : words + (text->data[i] == ' ' && text->data[i + 1] != ' ');
		if (words > 15)
			fail_msg("too long, up to: %.*s", (int)i, text->data);
	}
	text_clear(text);
}

/* ---- against ICU: names and spelled numbers ---- */

static void utf8_of(const UChar *from, char *to, int32_t size)
{
	UErrorCode status = U_ZERO_ERROR;
	u_strToUTF8(to, size, NULL, from, -1, &status);
	assert_true(U_SUCCESS(status));
}

static void has_the_names_of_icu(void **state)
{
	FIXTURE;
	UErrorCode status = U_ZERO_ERROR;
	UDateFormat *format = udat_open(UDAT_FULL, UDAT_FULL, "nl", NULL, 0, NULL, 0, &status);
	assert_true(U_SUCCESS(status));
	UChar name[64];
	char utf8[128];
	for (int each = 0; each < DAYS_A_WEEK; each++) {
		/* ICU counts from Sunday, which is 1. */
		udat_getSymbols(format, UDAT_WEEKDAYS, (each + 1) % DAYS_A_WEEK + 1, name, 64, &status);
		utf8_of(name, utf8, sizeof utf8);
		SAYS(phrases_weekday(nl, (enum weekday)each, text), utf8);
	}
	for (int month = 1; month <= MONTHS_A_YEAR; month++) {
		udat_getSymbols(format, UDAT_MONTHS, month - 1, name, 64, &status);
		utf8_of(name, utf8, sizeof utf8);
		SAYS(phrases_month(nl, month, text), utf8);
	}
	udat_close(format);
	static const char *const tags[] = {"ar",  "bg", "de", "en", "es", "fa", "fr", "hu",  "nl",
	                                   "pap", "pl", "ps", "pt", "ro", "ru", "so", "sq",  "srn",
	                                   "ti",  "tr", "uk", "ur", "vi", "zh", "am", "ary", "ku"};
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		uloc_getDisplayLanguage(tags[i], "nl", name, 64, &status);
		utf8_of(name, utf8, sizeof utf8);
		SAYS(phrases_language(nl, span_of(tags[i]), text), utf8);
	}
	assert_true(U_SUCCESS(status));
}

/* The same letters as the spelling rules of CLDR, which has soft hyphens and no space behind duizend. */
static void spells_as_icu(void **state)
{
	FIXTURE;
	UErrorCode status = U_ZERO_ERROR;
	UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, "nl", NULL, &status);
	assert_true(U_SUCCESS(status));
	for (int number = 0; number <= 9999; number++) {
		UChar name[256], bare[256];
		char expected[512], spelled[512];
		int32_t length = unum_format(format, number, name, 256, NULL, &status), kept = 0;
		for (int32_t i = 0; i < length; i++)
			if (name[i] != 0xAD)
				bare[kept++] = name[i];
		bare[kept] = 0;
		utf8_of(bare, expected, sizeof expected);
		text_clear(text);
		phrases_amount_words(nl, number * INT64_C(100), text);
		size_t end = 0;
		for (size_t i = 0; i < text->length - strlen(" euro"); i++)
			if (text->data[i] != ' ')
				spelled[end++] = text->data[i];
		spelled[end] = '\0';
		assert_string_equal(spelled, expected);
	}
	unum_close(format);
	text_clear(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_dates),
		cmocka_unit_test(says_times),
		cmocka_unit_test(says_spans),
		cmocka_unit_test(refuses_midnight),
		cmocka_unit_test(says_amounts),
		cmocka_unit_test(says_places_and_lists),
		cmocka_unit_test(says_how_to_sign_up),
		cmocka_unit_test(says_what_a_meeting_has),
		cmocka_unit_test(says_what_a_voucher_is),
		cmocka_unit_test(says_about_organisations),
		cmocka_unit_test(groups_opening_hours),
		cmocka_unit_test(says_who_can_get_in),
		cmocka_unit_test(says_every_day),
		cmocka_unit_test(says_every_span),
		cmocka_unit_test(keeps_sentences_short),
		cmocka_unit_test(has_the_names_of_icu),
		cmocka_unit_test(spells_as_icu),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
