/* SPDX-License-Identifier: EUPL-1.2
 *
 * The sentences of one language, as read from language/data/<language>.yaml. For the files of phrases only;
 * others use language/phrases.h.
 *
 * A sentence is a pattern with named slots, "Het kost {amount}.". The name of a slot says what stands there
 * and how it is written, so one table (phrase_fill.c) writes them all, and a pattern can be checked when it
 * is read: an unknown slot, or a slot that got lost in translation, is a fault with a place. A pattern can
 * have a form of its own for how people are addressed (polite, familiar) and for numbers (one, few, many,
 * other: the plural categories of CLDR, Unicode TR 35 part 3).
 *
 * A new sentence is a row in pattern_rows (phrase_data.c), a line in each data file, and a function.
 * The data lives in the arena and points into its source. It is read-only, so threads share it.
 */
#ifndef MEEDOEN_LANGUAGE_PHRASE_DATA_H
#define MEEDOEN_LANGUAGE_PHRASE_DATA_H

#include "base/text.h"
#include "language/phrases.h"

enum slot {
	SLOT_NONE,
	/* number */
	SLOT_DAY, SLOT_YEAR, SLOT_HOUR, /* as it is */
	SLOT_MINUTES,                   /* two digits */
	SLOT_COUNT,                     /* grouped in thousands; chooses the plural form */
	SLOT_WORDS,                     /* a number in words */
	SLOT_FIGURES,                   /* cents as "7,50" */
	SLOT_WEEKDAY, SLOT_MONTH,       /* names */
	SLOT_FIRST_WEEKDAY, SLOT_LAST_WEEKDAY, /* of a run of days */
	SLOT_PART, SLOT_END_PART,       /* minutes: the part of the day they fall in */
	SLOT_START, SLOT_END,           /* minutes: "2 uur", without the part of the day */
	SLOT_CLOCK, SLOT_END_CLOCK,     /* minutes: "14.00" */
	SLOT_TIME,                      /* minutes: "2 uur in de middag" */
	SLOT_DATE, SLOT_OLD_DATE,       /* days */
	SLOT_AMOUNT,                    /* cents */
	SLOT_EUROS, SLOT_CENTS,         /* "zeven euro", "vijftig cent" */
	SLOT_ORDINAL,                   /* 1 to 5 (the last) + ORDINAL_DAY x weekday: "eerste" */
	SLOT_WEEKDAYS,                  /* one bit a day: "maandag en woensdag" */
	/* text */
	SLOT_NAME, SLOT_STREET, SLOT_TOWN, SLOT_EMAIL, SLOT_URL,
	SLOT_PHONE,                     /* grouped */
	/* list */
	SLOT_NAMES,                     /* "a, b en c" */
	SLOT_LANGUAGES, SLOT_ANY_LANGUAGE, /* names for codes, with "en" and with "of" */
	SLOT_HOURS,                     /* openings of one day */
	SLOTS
};

union filling {
	int64_t number;
	struct span text;
	struct {
		const struct span *items;
		size_t count;
	} list;
	struct {
		const struct opening *items;
		size_t count;
	} hours;
};

enum pattern_name {
	PATTERN_DATE,
	PATTERN_CLOCK,
	PATTERN_HOUR,
	PATTERN_HOUR_MINUTES,
	PATTERN_TIME,
	PATTERN_TIME_CLOCK,
	PATTERN_SPAN,
	PATTERN_SPAN_CLOCK,
	PATTERN_SPAN_PARTS,
	PATTERN_SPAN_PARTS_CLOCK,
	PATTERN_AMOUNT,
	PATTERN_AMOUNT_DECIMALS,
	PATTERN_AMOUNT_CENTS,
	PATTERN_EUROS_WORDS,
	PATTERN_CENTS_WORDS,
	PATTERN_AMOUNT_WORDS,
	PATTERN_FREE,
	PATTERN_PRICE,
	PATTERN_ADDRESS,
	PATTERN_PLACE,
	PATTERN_ROOM,
	PATTERN_CAME,
	PATTERN_SIGNUP_NONE,
	PATTERN_CALL,
	PATTERN_CALL_BEFORE,
	PATTERN_MAIL,
	PATTERN_MAIL_BEFORE,
	PATTERN_PAGE,
	PATTERN_PAGE_BEFORE,
	PATTERN_DOOR_OPEN,
	PATTERN_VOUCHER_WORTH,
	PATTERN_VOUCHER_UNTIL,
	PATTERN_VOUCHER_SHOPS,
	PATTERN_CHANGE_YES,
	PATTERN_CHANGE_NO,
	PATTERN_REWARD,
	PATTERN_CHILDREN_YES,
	PATTERN_CHILDREN_NO,
	PATTERN_FOOD_NOTHING,
	PATTERN_FOOD_COFFEE_TEA,
	PATTERN_FOOD_LUNCH,
	PATTERN_FOOD_DINNER,
	PATTERN_INTERPRETER,
	PATTERN_LANGUAGES,
	PATTERN_APPOINTMENT_YES,
	PATTERN_APPOINTMENT_NO,
	PATTERN_CHECKED,
	PATTERN_OPENING_RUN,
	PATTERN_OPENING_DAYS,
	PATTERN_OPENING_DAILY,
	PATTERN_PRESENT_RUN,
	PATTERN_PRESENT_DAYS,
	PATTERN_PRESENT_DAILY,
	PATTERN_WHEELCHAIR_YES,
	PATTERN_WHEELCHAIR_PARTLY,
	PATTERN_WHEELCHAIR_NO,
	PATTERN_TOILET_YES,
	PATTERN_TOILET_NO,
	PATTERN_LIFT_YES,
	PATTERN_LIFT_NO,
	PATTERN_LOOP_YES,
	PATTERN_LOOP_NO,
	PATTERN_FULL,
	PATTERN_MOVED,
	PATTERN_MOVED_FROM,
	PATTERN_CANCELLED,
	PATTERN_PAST,
	PATTERN_REPEAT_WEEKLY,
	PATTERN_REPEAT_FORTNIGHTLY,
	PATTERN_REPEAT_MONTHLY,
	PATTERN_REPEAT_UNTIL,
	PATTERN_ON_DATE,
	PATTERN_DOOR_CLOCK,
	PATTERN_HOSTED,
	PATTERNS
};

/* In the order of CLDR. */
enum plural { PLURAL_ZERO, PLURAL_ONE, PLURAL_TWO, PLURAL_FEW, PLURAL_MANY, PLURAL_OTHER, PLURALS };

enum { FORMS = FORM_FAMILIAR + 1 };

struct piece {
	struct span literal; /* then the slot, if any */
	enum slot slot;
};

struct pattern {
	const struct piece *pieces;
	size_t count;
};

/* "in de ochtend", from this minute on until the next part. */
struct day_part {
	int from;
	struct span words;
};

/* How numbers from `base` on are spelled: "[{rest}en]dertig". `divisor` is the highest power of ten that base
 * holds: {times} is the number divided by it, {rest} what is left; [...] is left out when nothing is left. */
struct number_rule {
	int base, divisor;
	struct span words;
};

struct language_name {
	struct span code, name;
};

enum {
	DAY_PARTS_MOST = 12,
	SPELLED_MOST = 9999, /* the highest number written in words */
	PLURAL_ROUND = 200   /* see plural_of */
};

enum { ORDINALS = 5, ORDINAL_DAY = 10 }; /* the first to the fourth, the last */

struct phrases {
	const char *language;
	struct hash hash;      /* of the file */
	bool rtl;              /* names and numbers in a sentence are isolated */
	struct span ordinals[2][ORDINALS]; /* the second row for days of the other gender */
	unsigned feminine_days;            /* one bit a day */
	struct span weekdays[DAYS_A_WEEK], months[MONTHS_A_YEAR];
	struct span weekdays_in_run[DAYS_A_WEEK]; /* as they stand after "from" and "to" */
	struct day_part day_parts[DAY_PARTS_MOST];
	size_t day_part_count; /* 0: the clock of 24 hours */
	struct span between, and, or; /* of lists: ", ", " en ", " of " */
	struct span decimal, thousands;
	int64_t grouped_from;  /* smaller numbers are written without a sign for thousands */
	struct number_rule *number_rules; /* by base; none: ICU spells */
	size_t number_rule_count;
	struct language_name *languages;
	size_t language_count;
	uint8_t plurals[PLURAL_ROUND];
	const struct pattern *patterns[PATTERNS][FORMS][PLURALS]; /* none is NULL */
};

/* In every language of CLDR that is spoken by many here, the category of a whole number follows from the
 * number itself below 100 and from its last two digits above. */
static inline enum plural plural_of(const struct phrases *phrases, int64_t count)
{
	return (enum plural)phrases->plurals[count < PLURAL_ROUND ? count : 100 + count % 100];
}

/* The number of the part of the day in which these minutes fall; 0 in a language without. */
static inline size_t day_part_of(const struct phrases *phrases, int64_t minutes)
{
	size_t part = 0;
	while (part + 1 < phrases->day_part_count && phrases->day_parts[part + 1].from <= minutes)
		part++;
	return part;
}

/* `values`: SLOTS of them, by slot; NULL where the pattern has no slots. */
void phrase_fill(const struct phrases *phrases, enum pattern_name name, enum phrase_form form,
                 const union filling *values, struct text *text);

/* FILL(phrases, PATTERN_PRICE, form, text, [SLOT_AMOUNT] = {.number = cents}); */
#define FILL(phrases, name, form, text, ...)                                                               \
	phrase_fill((phrases), (name), (form), (const union filling[SLOTS]){__VA_ARGS__}, (text))

/* A text from elsewhere, between the isolate `open` and its end where the language runs from right to left. */
void phrase_isolate(const struct phrases *phrases, struct span own, const char *open, struct text *text);

/* 0 to SPELLED_MOST. */
void phrase_spell(const struct phrases *phrases, int number, struct text *text);

#endif
