/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which sentence to say, and what to fill in. How slots are written: phrase_fill.c.
 */
#include "language/phrases.h"

#include <stdlib.h>

#include <unicode/uchar.h>

#include "base/stop.h"
#include "language/phrase_data.h"
#include "language/phrase_names.h"

/* A sentence without slots. */
static void say(const struct phrases *phrases, enum pattern_name name, enum phrase_form form,
                struct text *text)
{
	phrase_fill(phrases, name, form, NULL, text);
}

struct hash phrases_hash(const struct phrases *phrases)
{
	return phrases->hash;
}

/* ---- days ---- */

void phrases_date(const struct phrases *phrases, int32_t days, struct text *text)
{
	struct civil civil = date_civil(days);
	FILL(phrases, PATTERN_DATE, FORM_POLITE, text, [SLOT_WEEKDAY] = {.number = date_weekday(days)},
	     [SLOT_DAY] = {.number = civil.day}, [SLOT_MONTH] = {.number = civil.month},
	     [SLOT_YEAR] = {.number = civil.year});
}

void phrases_weekday(const struct phrases *phrases, enum weekday day, struct text *text)
{
	text_span(text, phrases->weekdays[day]);
}

void phrases_month(const struct phrases *phrases, int month, struct text *text)
{
	text_span(text, phrases->months[month - 1]);
}

void phrases_repeat(const struct phrases *phrases, enum repeat often, int32_t first, struct text *text)
{
	static const enum pattern_name names[] = {
		[REPEAT_WEEKLY] = PATTERN_REPEAT_WEEKLY,
		[REPEAT_FORTNIGHTLY] = PATTERN_REPEAT_FORTNIGHTLY,
		[REPEAT_MONTHLY] = PATTERN_REPEAT_MONTHLY,
	};
	int weekday = date_weekday(first), which = (date_civil(first).day - 1) / DAYS_A_WEEK + 1;
	FILL(phrases, names[often], FORM_POLITE, text, [SLOT_WEEKDAY] = {.number = weekday},
	     [SLOT_ORDINAL] = {.number = which + ORDINAL_DAY * weekday});
}

void phrases_on_date(const struct phrases *phrases, int32_t days, struct text *text)
{
	FILL(phrases, PATTERN_ON_DATE, FORM_POLITE, text, [SLOT_DATE] = {.number = days});
}

void phrases_hosted(const struct phrases *phrases, enum phrase_form form, struct span name, struct text *text)
{
	FILL(phrases, PATTERN_HOSTED, form, text, [SLOT_NAME] = {.text = name});
}

void phrases_repeat_until(const struct phrases *phrases, int32_t last, struct text *text)
{
	FILL(phrases, PATTERN_REPEAT_UNTIL, FORM_POLITE, text, [SLOT_DATE] = {.number = last});
}

/* ---- times of the day ---- */

bool phrases_time(const struct phrases *phrases, int minutes, enum clock clock, struct text *text)
{
	if (!time_can_be_said(minutes))
		return false;
	union filling at = {.number = minutes};
	FILL(phrases, clock == CLOCK_ADDED ? PATTERN_TIME_CLOCK : PATTERN_TIME, FORM_POLITE, text,
	     [SLOT_START] = at, [SLOT_PART] = at, [SLOT_CLOCK] = at);
	return true;
}

bool phrases_span(const struct phrases *phrases, int from, int to, enum clock clock, struct text *text)
{
	/* By whether the parts of the day differ, then by the clock. */
	static const enum pattern_name names[2][2] = {
		{PATTERN_SPAN, PATTERN_SPAN_CLOCK},
		{PATTERN_SPAN_PARTS, PATTERN_SPAN_PARTS_CLOCK},
	};
	if (!span_can_be_said(from, to))
		return false;
	bool differ = day_part_of(phrases, from) != day_part_of(phrases, to);
	union filling start = {.number = from}, end = {.number = to};
	FILL(phrases, names[differ][clock == CLOCK_ADDED], FORM_POLITE, text, [SLOT_START] = start,
	     [SLOT_PART] = start, [SLOT_CLOCK] = start, [SLOT_END] = end, [SLOT_END_PART] = end,
	     [SLOT_END_CLOCK] = end);
	return true;
}

void phrases_clock(const struct phrases *phrases, int minutes, struct text *text)
{
	FILL(phrases, PATTERN_CLOCK, FORM_POLITE, text, [SLOT_HOUR] = {.number = minutes / 60},
	     [SLOT_MINUTES] = {.number = minutes % 60});
}

void phrases_door_clock(const struct phrases *phrases, int minutes, struct text *text)
{
	FILL(phrases, PATTERN_DOOR_CLOCK, FORM_POLITE, text, [SLOT_CLOCK] = {.number = minutes});
}

bool phrases_door_open(const struct phrases *phrases, int minutes, struct text *text)
{
	if (!time_can_be_said(minutes))
		return false;
	FILL(phrases, PATTERN_DOOR_OPEN, FORM_POLITE, text, [SLOT_TIME] = {.number = minutes});
	return true;
}

/* ---- amounts ---- */

static void check_amount(int64_t cents)
{
	if (cents < 0)
		BUG("an amount below zero");
}

void phrases_amount(const struct phrases *phrases, int64_t cents, struct text *text)
{
	check_amount(cents);
	if (cents % 100 == 0)
		FILL(phrases, PATTERN_AMOUNT, FORM_POLITE, text, [SLOT_COUNT] = {.number = cents / 100});
	else if (cents < 100)
		FILL(phrases, PATTERN_AMOUNT_CENTS, FORM_POLITE, text, [SLOT_COUNT] = {.number = cents});
	else
		FILL(phrases, PATTERN_AMOUNT_DECIMALS, FORM_POLITE, text, [SLOT_FIGURES] = {.number = cents});
}

void phrases_amount_words(const struct phrases *phrases, int64_t cents, struct text *text)
{
	check_amount(cents);
	union filling euros = {.number = cents / 100}, rest = {.number = cents % 100};
	if (euros.number > SPELLED_MOST)
		phrases_amount(phrases, cents, text);
	else if (rest.number == 0)
		FILL(phrases, PATTERN_EUROS_WORDS, FORM_POLITE, text, [SLOT_COUNT] = euros, [SLOT_WORDS] = euros);
	else if (euros.number == 0)
		FILL(phrases, PATTERN_CENTS_WORDS, FORM_POLITE, text, [SLOT_COUNT] = rest, [SLOT_WORDS] = rest);
	else
		FILL(phrases, PATTERN_AMOUNT_WORDS, FORM_POLITE, text, [SLOT_EUROS] = euros, [SLOT_CENTS] = rest);
}

void phrases_price(const struct phrases *phrases, enum phrase_form form, int64_t cents, struct text *text)
{
	check_amount(cents);
	if (cents == 0)
		say(phrases, PATTERN_FREE, form, text);
	else
		FILL(phrases, PATTERN_PRICE, form, text, [SLOT_AMOUNT] = {.number = cents});
}

/* ---- lists and names ---- */

void phrases_list(const struct phrases *phrases, const struct span *items, size_t count, struct text *text)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			text_span(text, i + 1 == count ? phrases->and : phrases->between);
		phrase_isolate(phrases, items[i], OWN_DIRECTION, text);
	}
}

bool phrases_language(const struct phrases *phrases, struct span tag, struct text *text)
{
	/* The whole tag, then what stands before its last hyphen: zh-Hant-TW, zh-Hant, zh. */
	for (struct span code = tag; code.length > 0;) {
		for (size_t i = 0; i < phrases->language_count; i++)
			if (span_equal(phrases->languages[i].code, code)) {
				text_span(text, phrases->languages[i].name);
				return true;
			}
		const char *hyphen = memrchr(code.data, '-', code.length);
		code.length = hyphen ? (size_t)(hyphen - code.data) : 0;
	}
	if (name_of_language(phrases->language, tag, text))
		return true;
	text_span(text, tag);
	return false;
}

void phrases_address(const struct phrases *phrases, struct span street, struct span town, struct text *text)
{
	FILL(phrases, PATTERN_ADDRESS, FORM_POLITE, text, [SLOT_STREET] = {.text = street},
	     [SLOT_TOWN] = {.text = town});
}

void phrases_place(const struct phrases *phrases, struct span name, struct span street, struct span town,
                   struct text *text)
{
	FILL(phrases, PATTERN_PLACE, FORM_POLITE, text, [SLOT_NAME] = {.text = name},
	     [SLOT_STREET] = {.text = street}, [SLOT_TOWN] = {.text = town});
}

void phrases_sentence(struct text *text, size_t start)
{
	if (start >= text->length)
		return;
	const char *after = text->data + start;
	uint32_t first = utf8_next(&after, text->data + text->length);
	uint32_t capital = (uint32_t)u_toupper((UChar32)first);
	if (capital != first) {
		struct text tail = {0};
		text_add(&tail, after, (size_t)(text->data + text->length - after));
		/* Dutch: IJ is one letter. */
		if (first == 'i' && tail.length > 0 && tail.data[0] == 'j')
			tail.data[0] = 'J';
		text->length = start;
		text_codepoint(text, capital);
		text_span(text, text_view(&tail));
		text_free(&tail);
	}
	if (!strchr(".?!", text->data[text->length - 1]))
		text_char(text, '.');
}

/* ---- a meeting ---- */

void phrases_signup(const struct phrases *phrases, enum phrase_form form, enum signup how,
                    struct span contact, int32_t before, struct text *text)
{
	bool dated = before != DATE_NONE;
	union filling to = {.text = contact}, date = {.number = before};
	switch (how) {
	case SIGNUP_NOT_NEEDED:
		say(phrases, PATTERN_SIGNUP_NONE, form, text);
		break;
	case SIGNUP_PHONE:
		FILL(phrases, dated ? PATTERN_CALL_BEFORE : PATTERN_CALL, form, text, [SLOT_PHONE] = to,
		     [SLOT_DATE] = date);
		break;
	case SIGNUP_MAIL:
		FILL(phrases, dated ? PATTERN_MAIL_BEFORE : PATTERN_MAIL, form, text, [SLOT_EMAIL] = to,
		     [SLOT_DATE] = date);
		break;
	case SIGNUP_PAGE:
		FILL(phrases, dated ? PATTERN_PAGE_BEFORE : PATTERN_PAGE, form, text, [SLOT_URL] = to,
		     [SLOT_DATE] = date);
		break;
	}
}

void phrases_room(const struct phrases *phrases, enum phrase_form form, int64_t people, struct text *text)
{
	if (people <= 0)
		say(phrases, PATTERN_FULL, form, text);
	else
		FILL(phrases, PATTERN_ROOM, form, text, [SLOT_COUNT] = {.number = people});
}

void phrases_came(const struct phrases *phrases, enum phrase_form form, int64_t people, struct text *text)
{
	FILL(phrases, PATTERN_CAME, form, text, [SLOT_COUNT] = {.number = people});
}

void phrases_children(const struct phrases *phrases, enum phrase_form form, bool welcome, struct text *text)
{
	say(phrases, welcome ? PATTERN_CHILDREN_YES : PATTERN_CHILDREN_NO, form, text);
}

void phrases_food(const struct phrases *phrases, enum food food, struct text *text)
{
	static const enum pattern_name names[] = {
		[FOOD_NOTHING] = PATTERN_FOOD_NOTHING,
		[FOOD_COFFEE_TEA] = PATTERN_FOOD_COFFEE_TEA,
		[FOOD_LUNCH] = PATTERN_FOOD_LUNCH,
		[FOOD_DINNER] = PATTERN_FOOD_DINNER,
	};
	say(phrases, names[food], FORM_POLITE, text);
}

bool phrases_interpreter(const struct phrases *phrases, enum phrase_form form, const struct span *tags,
                         size_t count, struct text *text)
{
	if (count > 0)
		FILL(phrases, PATTERN_INTERPRETER, form, text, [SLOT_ANY_LANGUAGE] = {.list = {tags, count}});
	return count > 0;
}

bool phrases_status(const struct phrases *phrases, enum phrase_form form, enum happening status, int32_t was,
                    int32_t now, struct text *text)
{
	switch (status) {
	case HAPPENING_PLANNED:
		return false;
	case HAPPENING_FULL:
		say(phrases, PATTERN_FULL, form, text);
		break;
	case HAPPENING_MOVED:
		FILL(phrases, was == DATE_NONE ? PATTERN_MOVED : PATTERN_MOVED_FROM, form, text,
		     [SLOT_DATE] = {.number = now}, [SLOT_OLD_DATE] = {.number = was});
		break;
	case HAPPENING_CANCELLED:
		say(phrases, PATTERN_CANCELLED, form, text);
		break;
	case HAPPENING_PAST:
		say(phrases, PATTERN_PAST, form, text);
		break;
	}
	return true;
}

/* ---- vouchers and rewards ---- */

void phrases_voucher_worth(const struct phrases *phrases, int64_t cents, struct text *text)
{
	FILL(phrases, PATTERN_VOUCHER_WORTH, FORM_POLITE, text, [SLOT_AMOUNT] = {.number = cents});
}

void phrases_voucher_until(const struct phrases *phrases, enum phrase_form form, int32_t last,
                           struct text *text)
{
	FILL(phrases, PATTERN_VOUCHER_UNTIL, form, text, [SLOT_DATE] = {.number = last});
}

void phrases_voucher_shops(const struct phrases *phrases, enum phrase_form form, const struct span *shops,
                           size_t count, struct text *text)
{
	FILL(phrases, PATTERN_VOUCHER_SHOPS, form, text, [SLOT_NAMES] = {.list = {shops, count}});
}

void phrases_change(const struct phrases *phrases, enum phrase_form form, bool given, struct text *text)
{
	say(phrases, given ? PATTERN_CHANGE_YES : PATTERN_CHANGE_NO, form, text);
}

void phrases_reward(const struct phrases *phrases, enum phrase_form form, struct span what, struct text *text)
{
	FILL(phrases, PATTERN_REWARD, form, text, [SLOT_NAME] = {.text = what});
}

/* ---- places and organisations ---- */

enum { EVERY_DAY = (1 << DAYS_A_WEEK) - 1, RUN_LEAST = 3 };

/* Whether these days follow each other, so many that first and last say it shorter. */
static bool is_run(unsigned days, enum weekday *first, enum weekday *last)
{
	*first = (enum weekday)__builtin_ctz(days);
	*last = (enum weekday)(31 - __builtin_clz(days));
	unsigned shifted = days >> *first;
	return (shifted & (shifted + 1)) == 0 && *last - *first + 1 >= RUN_LEAST;
}

/* Days in one of three patterns that stand behind each other: a run, a list, every day. */
static void say_days(const struct phrases *phrases, enum pattern_name run, unsigned days, union filling hours,
                     struct text *text)
{
	enum weekday first, last;
	bool in_a_row = is_run(days, &first, &last);
	enum pattern_name name = days == EVERY_DAY ? run + 2 : in_a_row ? run : run + 1;
	FILL(phrases, name, FORM_POLITE, text, [SLOT_FIRST_WEEKDAY] = {.number = first},
	     [SLOT_LAST_WEEKDAY] = {.number = last}, [SLOT_WEEKDAYS] = {.number = days}, [SLOT_HOURS] = hours);
}

bool phrases_present(const struct phrases *phrases, unsigned weekdays, struct text *text)
{
	_Static_assert(PATTERN_PRESENT_DAYS - PATTERN_PRESENT_RUN == 1 &&
	                   PATTERN_PRESENT_DAILY - PATTERN_PRESENT_RUN == 2,
	               "see say_days");
	weekdays &= EVERY_DAY;
	if (weekdays)
		say_days(phrases, PATTERN_PRESENT_RUN, weekdays, (union filling){0}, text);
	return weekdays != 0;
}

static int opening_compare(const void *first, const void *second)
{
	const struct opening *a = first, *b = second;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->to > b->to) - (a->to < b->to);
}

/* The openings of one day among the sorted ones. */
struct day_hours {
	const struct opening *items;
	size_t count;
};

static bool same_hours(struct day_hours a, struct day_hours b)
{
	if (a.count != b.count)
		return false;
	for (size_t i = 0; i < a.count; i++)
		if (a.items[i].from != b.items[i].from || a.items[i].to != b.items[i].to)
			return false;
	return true;
}

/* A sorted copy by day, without what cannot be said and what stands there twice. */
static void sort_openings(const struct opening *openings, size_t count, struct arena *arena,
                          struct day_hours days[DAYS_A_WEEK])
{
	struct opening *sorted = arena_array(arena, count, sizeof *sorted);
	size_t kept = 0;
	for (size_t i = 0; i < count; i++)
		if (span_can_be_said(openings[i].from, openings[i].to))
			sorted[kept++] = openings[i];
	if (kept > 0)
		qsort(sorted, kept, sizeof *sorted, opening_compare);
	size_t unique = 0;
	for (size_t i = 0; i < kept; i++) {
		if (unique > 0 && opening_compare(&sorted[unique - 1], &sorted[i]) == 0)
			continue;
		sorted[unique] = sorted[i];
		struct day_hours *day = &days[sorted[unique].day];
		if (day->count++ == 0)
			day->items = &sorted[unique];
		unique++;
	}
}

struct phrase_lines phrases_opening(const struct phrases *phrases, const struct opening *openings,
                                    size_t count, struct arena *arena)
{
	_Static_assert(PATTERN_OPENING_DAYS - PATTERN_OPENING_RUN == 1 &&
	                   PATTERN_OPENING_DAILY - PATTERN_OPENING_RUN == 2,
	               "see say_days");
	struct day_hours days[DAYS_A_WEEK] = {0};
	sort_openings(openings, count, arena, days);
	struct span *lines = arena_array(arena, DAYS_A_WEEK, sizeof *lines);
	size_t line_count = 0;
	unsigned done = 0;
	for (unsigned day = MONDAY; day <= SUNDAY; day++) {
		unsigned alike = 0;
		if (days[day].count == 0 || done >> day & 1)
			continue;
		for (unsigned other = day; other <= SUNDAY; other++)
			if (same_hours(days[day], days[other]))
				alike |= 1u << other;
		struct text line = {0};
		union filling hours = {.hours = {days[day].items, days[day].count}};
		say_days(phrases, PATTERN_OPENING_RUN, alike, hours, &line);
		lines[line_count++] = text_keep(&line, arena);
		done |= alike;
	}
	return (struct phrase_lines){lines, line_count};
}

struct phrase_lines phrases_access(const struct phrases *phrases, enum phrase_form form,
                                   const struct access *access, struct arena *arena)
{
	enum { SUBJECTS = 4 };
	/* Only a wheelchair can get in partly; for the others that counts as yes. */
	static const enum pattern_name names[SUBJECTS][ANSWER_YES + 1] = {
		{0, PATTERN_WHEELCHAIR_NO, PATTERN_WHEELCHAIR_PARTLY, PATTERN_WHEELCHAIR_YES},
		{0, PATTERN_TOILET_NO, PATTERN_TOILET_YES, PATTERN_TOILET_YES},
		{0, PATTERN_LIFT_NO, PATTERN_LIFT_YES, PATTERN_LIFT_YES},
		{0, PATTERN_LOOP_NO, PATTERN_LOOP_YES, PATTERN_LOOP_YES},
	};
	const enum answer answers[SUBJECTS] = {access->wheelchair, access->toilet, access->lift, access->loop};
	struct span *lines = arena_array(arena, SUBJECTS, sizeof *lines);
	size_t count = 0;
	for (size_t i = 0; i < SUBJECTS; i++) {
		if (answers[i] == ANSWER_UNKNOWN)
			continue;
		struct text line = {0};
		say(phrases, names[i][answers[i]], form, &line);
		lines[count++] = text_keep(&line, arena);
	}
	return (struct phrase_lines){lines, count};
}

bool phrases_spoken(const struct phrases *phrases, const struct span *tags, size_t count, struct text *text)
{
	if (count > 0)
		FILL(phrases, PATTERN_LANGUAGES, FORM_POLITE, text, [SLOT_LANGUAGES] = {.list = {tags, count}});
	return count > 0;
}

void phrases_appointment(const struct phrases *phrases, enum phrase_form form, bool needed, struct text *text)
{
	say(phrases, needed ? PATTERN_APPOINTMENT_YES : PATTERN_APPOINTMENT_NO, form, text);
}

void phrases_checked(const struct phrases *phrases, int32_t days, struct text *text)
{
	FILL(phrases, PATTERN_CHECKED, FORM_POLITE, text, [SLOT_DATE] = {.number = days});
}
