/* SPDX-License-Identifier: EUPL-1.2
 *
 * Dates, times, amounts, places and the small sentences around them, in plain words.
 *
 * What is said here is said the same way on the web and on paper, and is easy to read by construction (level
 * B1): whole words, no abbreviations, no dashes, no "half 2" (which means 1.30 in Dutch and 2.30 to an
 * English ear), one idea a sentence. The words stand in language/data/<language>.yaml; another language is
 * another file.
 *
 * Load the phrases once; threads share them. Every function adds to the text it is given and takes plain
 * values: days since 1970-01-01 and minutes since midnight (model/date.h), amounts in cents, texts as spans.
 * Those that return false have added nothing. Sources of the rules: see the data file.
 */
#ifndef MEEDOEN_LANGUAGE_PHRASES_H
#define MEEDOEN_LANGUAGE_PHRASES_H

#include "base/files.h"
#include "base/report.h"
#include "base/text.h"
#include "model/date.h"
#include "model/phone.h"

struct phrases;

/* Isolates (Unicode Standard Annex 9): what stands between them keeps its own order. Pages write them as bdi. */
#define LEFT_TO_RIGHT "\xE2\x81\xA6" /* U+2066 */
#define OWN_DIRECTION "\xE2\x81\xA8" /* U+2068: that of its first letter */
#define ISOLATE_END "\xE2\x81\xA9"   /* U+2069 */

/* How residents are addressed: "u" or "je". */
enum phrase_form { FORM_POLITE, FORM_FAMILIAR };

/* Read <language>.yaml in the folder. `language` is a BCP 47 tag. NULL when it is missing or has mistakes:
 * these were reported, at `place`
 * (where the language was chosen) when the file is not there. The folder must live as long as the phrases. */
const struct phrases *phrases_load(struct arena *arena, const struct folder *folder, const char *language,
                                   struct place place, struct report *report);
const struct phrases *phrases_read(struct arena *arena, const struct source *source, const char *language,
                                   struct report *report);

/* Fingerprint of the words, for what is made from them. */
struct hash phrases_hash(const struct phrases *phrases);

/* ---- days ---- */

/* dinsdag 8 december 2026 */
void phrases_date(const struct phrases *phrases, int32_t days, struct text *text);
/* dinsdag */
void phrases_weekday(const struct phrases *phrases, enum weekday day, struct text *text);
/* december; 1 to 12 */
void phrases_month(const struct phrases *phrases, int month, struct text *text);

/* Elke dinsdag. Elke eerste dinsdag van de maand: by the first day, the fifth counts as the last. */
enum repeat { REPEAT_WEEKLY, REPEAT_FORTNIGHTLY, REPEAT_MONTHLY };
void phrases_repeat(const struct phrases *phrases, enum repeat often, int32_t first, struct text *text);
/* Op dinsdag 8 december 2026 */
void phrases_on_date(const struct phrases *phrases, int32_t days, struct text *text);
/* Noor ontvangt u. */
void phrases_hosted(const struct phrases *phrases, enum phrase_form form, struct span name, struct text *text);
/* Tot en met zaterdag 5 juni 2027. */
void phrases_repeat_until(const struct phrases *phrases, int32_t last, struct text *text);

/* ---- times of the day ---- */

/* Midnight can be yesterday or today to a reader, and an end before the start falls on a day that is not
 * named: neither is said. Ask for 23:59 or for the day. */
static inline bool time_can_be_said(int minutes)
{
	return minutes > 0 && minutes < MINUTES_A_DAY;
}

static inline bool span_can_be_said(int from, int to)
{
	return time_can_be_said(from) && time_can_be_said(to) && from < to;
}

/* Whether the time follows in figures of 24 hours, between brackets. */
enum clock { CLOCK_LEFT_OUT, CLOCK_ADDED };

/* 2 uur in de middag (14.00 uur). False for what cannot be said. */
bool phrases_time(const struct phrases *phrases, int minutes, enum clock clock, struct text *text);
/* van 11 uur in de ochtend tot 1.30 uur in de middag (11.00 tot 13.30 uur). False for what cannot be said. */
bool phrases_span(const struct phrases *phrases, int from, int to, enum clock clock, struct text *text);
/* Figures only, any time: 14.00, 9.30, 0.00. */
void phrases_clock(const struct phrases *phrases, int minutes, struct text *text);
/* De deur is open vanaf 1.30 uur in de middag. False for what cannot be said. */
bool phrases_door_open(const struct phrases *phrases, int minutes, struct text *text);

/* Shorter, for paper: De deur is open vanaf 13.30 uur. */
void phrases_door_clock(const struct phrases *phrases, int minutes, struct text *text);

/* ---- amounts, in cents from 0 ---- */

/* 10 euro; 7,50 euro; 50 cent */
void phrases_amount(const struct phrases *phrases, int64_t cents, struct text *text);
/* zeven euro en vijftig cent; in figures from 10000 euro on. */
void phrases_amount_words(const struct phrases *phrases, int64_t cents, struct text *text);
/* For columns and sheets: 7,50; 1.250,00. */
void phrases_amount_figures(const struct phrases *phrases, int64_t cents, struct text *text);
/* Het kost 7,50 euro. / Het is gratis. U betaalt niets. */
void phrases_price(const struct phrases *phrases, enum phrase_form form, int64_t cents, struct text *text);

/* ---- lists and names ---- */

/* a, b en c */
void phrases_list(const struct phrases *phrases, const struct span *items, size_t count, struct text *text);
/* Nederlands, for a BCP 47 tag; the tag itself where the name is not known: false. */
bool phrases_language(const struct phrases *phrases, struct span tag, struct text *text);
/* Hoofdstraat 12 in Utrecht */
void phrases_address(const struct phrases *phrases, struct span street, struct span town, struct text *text);
/* Buurthuis De Wijk. Hoofdstraat 12 in Utrecht. */
void phrases_place(const struct phrases *phrases, struct span name, struct span street, struct span town,
                   struct text *text);
/* Make what stands in the text from `start` on a sentence: a capital first, a full stop last. */
void phrases_sentence(struct text *text, size_t start);

/* ---- a meeting ---- */

enum signup { SIGNUP_NOT_NEEDED, SIGNUP_PHONE, SIGNUP_MAIL, SIGNUP_PAGE };

/* Bel voor dinsdag 1 december 2026: 030 - 123 45 67. `contact` is the number, the mail address or the web
 * address; `before` is DATE_NONE where there is no last day. */
void phrases_signup(const struct phrases *phrases, enum phrase_form form, enum signup how,
                    struct span contact, int32_t before, struct text *text);

/* Er is plek voor 20 mensen. With no room left: that it is full. */
void phrases_room(const struct phrases *phrases, enum phrase_form form, int64_t people, struct text *text);
/* Er waren 34 mensen. */
void phrases_came(const struct phrases *phrases, enum phrase_form form, int64_t people, struct text *text);
void phrases_children(const struct phrases *phrases, enum phrase_form form, bool welcome, struct text *text);

enum food { FOOD_NOTHING, FOOD_COFFEE_TEA, FOOD_LUNCH, FOOD_DINNER };
void phrases_food(const struct phrases *phrases, enum food food, struct text *text);

/* Spreekt u Arabisch of Turks? Er is iemand die voor u vertaalt. False for an empty list. */
bool phrases_interpreter(const struct phrases *phrases, enum phrase_form form, const struct span *tags,
                         size_t count, struct text *text);

enum happening { HAPPENING_PLANNED, HAPPENING_FULL, HAPPENING_MOVED, HAPPENING_CANCELLED, HAPPENING_PAST };

/* `was` and `now` are the days before and after a move; `was` may be DATE_NONE. False for what is simply
 * planned: there is nothing to say. */
bool phrases_status(const struct phrases *phrases, enum phrase_form form, enum happening status, int32_t was,
                    int32_t now, struct text *text);

/* ---- vouchers and rewards ---- */

/* Deze bon is 10 euro waard. */
void phrases_voucher_worth(const struct phrases *phrases, int64_t cents, struct text *text);
/* U kunt de bon gebruiken tot en met zondag 31 december 2028. */
void phrases_voucher_until(const struct phrases *phrases, enum phrase_form form, int32_t last,
                           struct text *text);
/* U kunt de bon gebruiken bij Bakker Jansen en de markt. */
void phrases_voucher_shops(const struct phrases *phrases, enum phrase_form form, const struct span *shops,
                           size_t count, struct text *text);
void phrases_change(const struct phrases *phrases, enum phrase_form form, bool given, struct text *text);
/* U krijgt een bon van 10 euro. `what` with its article. */
void phrases_reward(const struct phrases *phrases, enum phrase_form form, struct span what,
                    struct text *text);

/* ---- places and organisations ---- */

/* Times on one day of the week. A day can have several. */
struct opening {
	enum weekday day;
	int from, to; /* minutes */
};

struct phrase_lines {
	const struct span *items;
	size_t count;
};

/* One line for all days with the same hours, in the order of the week, without a capital or a full stop (see
 * phrases_sentence): "maandag tot en met donderdag van 9 uur in de ochtend tot 5 uur in de middag", "op
 * maandag en woensdag van ...", "elke dag van ...". Hours that cannot be said are left out: check them
 * before. */
struct phrase_lines phrases_opening(const struct phrases *phrases, const struct opening *openings,
                                    size_t count, struct arena *arena);
/* Ik ben in de wijk op maandag en woensdag. One bit a weekday: 1 << MONDAY. False for none. */
bool phrases_present(const struct phrases *phrases, unsigned weekdays, struct text *text);

enum answer { ANSWER_UNKNOWN, ANSWER_NO, ANSWER_PARTLY, ANSWER_YES };

struct access {
	enum answer wheelchair;
	enum answer toilet; /* for wheelchairs */
	enum answer lift;
	enum answer loop;   /* for hearing aids */
};

/* One line a subject; none where the answer is not known. */
struct phrase_lines phrases_access(const struct phrases *phrases, enum phrase_form form,
                                   const struct access *access, struct arena *arena);

/* Wij spreken Nederlands en Turks. False for an empty list. */
bool phrases_spoken(const struct phrases *phrases, const struct span *tags, size_t count, struct text *text);
void phrases_appointment(const struct phrases *phrases, enum phrase_form form, bool needed,
                         struct text *text);
/* Wij hebben dit nagekeken op ... */
void phrases_checked(const struct phrases *phrases, int32_t days, struct text *text);

#endif
