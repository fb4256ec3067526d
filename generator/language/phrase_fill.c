/* SPDX-License-Identifier: EUPL-1.2
 *
 * Filling the slots of a pattern. The table at the end of the writers says how each slot is written; some of
 * them are filled patterns themselves: {date} in a sentence is the pattern `date`.
 */
#include "base/stop.h"
#include "language/phrase_data.h"
#include "language/phrase_names.h"

/* ---- numbers ---- */

/* A sign between thousands where the number is at least `grouped_from`. */
static void write_grouped(const struct phrases *phrases, int64_t number, int64_t grouped_from,
                          struct text *text)
{
	char digits[24];
	size_t at = sizeof digits;
	for (int64_t rest = number; rest > 0 || at == sizeof digits; rest /= 10)
		digits[--at] = (char)('0' + rest % 10);
	for (size_t left = sizeof digits - at; left > 0; left--, at++) {
		text_char(text, digits[at]);
		if (number >= grouped_from && left > 1 && left % 3 == 1)
			text_span(text, phrases->thousands);
	}
}

static void write_two_digits(int64_t number, struct text *text)
{
	text_char(text, (char)('0' + number / 10 % 10));
	text_char(text, (char)('0' + number % 10));
}

static void write_decimals(const struct phrases *phrases, int64_t cents, int64_t grouped_from,
                           struct text *text)
{
	write_grouped(phrases, cents / 100, grouped_from, text);
	text_span(text, phrases->decimal);
	write_two_digits(cents % 100, text);
}

static const struct number_rule *rule_for(const struct phrases *phrases, int number)
{
	size_t low = 0, high = phrases->number_rule_count;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (phrases->number_rules[middle].base <= number)
			low = middle;
		else
			high = middle;
	}
	return &phrases->number_rules[low];
}

void phrase_spell(const struct phrases *phrases, int number, struct text *text)
{
	if (phrases->number_rule_count == 0) {
		number_in_words(phrases->language, number, text);
		return;
	}
	const struct number_rule *rule = rule_for(phrases, number);
	int times = number / rule->divisor, rest = number % rule->divisor;
	const char *at = rule->words.data, *end = at + rule->words.length;
	while (at < end) {
		if (*at == '[' && rest == 0)
			at = memchr(at, ']', (size_t)(end - at));
		else if (*at == '{') {
			phrase_spell(phrases, at[1] == 't' ? times : rest, text);
			at = memchr(at, '}', (size_t)(end - at));
		} else if (*at != '[' && *at != ']')
			text_char(text, *at);
		at++;
	}
}

/* ---- lists ---- */

/* What stands in front of item `number` of `count`. */
static void write_joint(const struct phrases *phrases, size_t number, size_t count, struct span last,
                        struct text *text)
{
	if (number > 0)
		text_span(text, number + 1 == count ? last : phrases->between);
}

static void fill_list(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrases_list(phrases, value->list.items, value->list.count, text);
}

static void write_languages(const struct phrases *phrases, const union filling *value, struct span last,
                            struct text *text)
{
	for (size_t i = 0; i < value->list.count; i++) {
		write_joint(phrases, i, value->list.count, last, text);
		phrases_language(phrases, value->list.items[i], text);
	}
}

static void fill_languages(const struct phrases *phrases, const union filling *value, struct text *text)
{
	write_languages(phrases, value, phrases->and, text);
}

static void fill_any_language(const struct phrases *phrases, const union filling *value, struct text *text)
{
	write_languages(phrases, value, phrases->or, text);
}

static void fill_weekdays(const struct phrases *phrases, const union filling *value, struct text *text)
{
	size_t count = 0, number = 0;
	for (int day = MONDAY; day <= SUNDAY; day++)
		count += value->number >> day & 1;
	for (int day = MONDAY; day <= SUNDAY; day++)
		if (value->number >> day & 1) {
			write_joint(phrases, number++, count, phrases->and, text);
			text_span(text, phrases->weekdays[day]);
		}
}

static void fill_hours(const struct phrases *phrases, const union filling *value, struct text *text)
{
	for (size_t i = 0; i < value->hours.count; i++) {
		write_joint(phrases, i, value->hours.count, phrases->and, text);
		phrases_span(phrases, value->hours.items[i].from, value->hours.items[i].to, CLOCK_LEFT_OUT, text);
	}
}

/* ---- texts and plain numbers ---- */

/* In a language that runs from right to left, what comes from elsewhere keeps its own order. */
void phrase_isolate(const struct phrases *phrases, struct span own, const char *open, struct text *text)
{
	if (phrases->rtl)
		text_string(text, open);
	text_span(text, own);
	if (phrases->rtl)
		text_string(text, ISOLATE_END);
}

static void fill_text(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrase_isolate(phrases, value->text, OWN_DIRECTION, text);
}

static void fill_code(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrase_isolate(phrases, value->text, LEFT_TO_RIGHT, text);
}

/* Within a sentence a number stays on one line: half a number is dialled wrong, in Arabic most of all. */
static void write_unbroken(struct span number, struct text *text)
{
	for (const char *at = number.data; at < number.data + number.length; at++) {
		if (*at == ' ')
			text_string(text, "\u00A0");
		else
			text_char(text, *at);
		if (*at == '-')
			text_string(text, "\u2060"); /* word joiner: a line may break behind a hyphen, even before that space */
	}
}

static void fill_phone(const struct phrases *phrases, const union filling *value, struct text *text)
{
	struct text number = {0}, whole = {0};
	phone_write(value->text, &number);
	write_unbroken(text_view(&number), &whole);
	phrase_isolate(phrases, text_view(&whole), LEFT_TO_RIGHT, text);
	text_free(&number);
	text_free(&whole);
}

static void fill_number(const struct phrases *phrases, const union filling *value, struct text *text)
{
	(void)phrases;
	text_number(text, value->number);
}

static void fill_two_digits(const struct phrases *phrases, const union filling *value, struct text *text)
{
	(void)phrases;
	write_two_digits(value->number, text);
}

static void fill_count(const struct phrases *phrases, const union filling *value, struct text *text)
{
	write_grouped(phrases, value->number, phrases->grouped_from, text);
}

static void fill_words(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrase_spell(phrases, (int)value->number, text);
}

static void fill_figures(const struct phrases *phrases, const union filling *value, struct text *text)
{
	write_decimals(phrases, value->number, phrases->grouped_from, text);
}

/* ---- days and times ---- */

static void fill_weekday(const struct phrases *phrases, const union filling *value, struct text *text)
{
	text_span(text, phrases->weekdays[value->number]);
}

static void fill_weekday_in_run(const struct phrases *phrases, const union filling *value, struct text *text)
{
	text_span(text, phrases->weekdays_in_run[value->number]);
}

/* The day stands in the higher bits: its gender may choose the word. */
static void fill_ordinal(const struct phrases *phrases, const union filling *value, struct text *text)
{
	int64_t number = value->number % ORDINAL_DAY, weekday = value->number / ORDINAL_DAY;
	text_span(text, phrases->ordinals[phrases->feminine_days >> weekday & 1][number - 1]);
}

static void fill_month(const struct phrases *phrases, const union filling *value, struct text *text)
{
	text_span(text, phrases->months[value->number - 1]);
}

static void fill_date(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrases_date(phrases, (int32_t)value->number, text);
}

static void fill_part(const struct phrases *phrases, const union filling *value, struct text *text)
{
	if (phrases->day_part_count > 0)
		text_span(text, phrases->day_parts[day_part_of(phrases, value->number)].words);
}

/* Said aloud: hours to 12 where a part of the day follows. */
static void fill_spoken(const struct phrases *phrases, const union filling *value, struct text *text)
{
	int64_t hour = value->number / 60, minutes = value->number % 60;
	if (phrases->day_part_count > 0)
		hour = hour % 12 == 0 ? 12 : hour % 12;
	FILL(phrases, minutes ? PATTERN_HOUR_MINUTES : PATTERN_HOUR, FORM_POLITE, text, [SLOT_HOUR] = {.number = hour},
	     [SLOT_MINUTES] = {.number = minutes});
}

static void fill_clock(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrases_clock(phrases, (int)value->number, text);
}

static void fill_time(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrases_time(phrases, (int)value->number, CLOCK_LEFT_OUT, text);
}

/* ---- amounts ---- */

static void fill_amount(const struct phrases *phrases, const union filling *value, struct text *text)
{
	phrases_amount(phrases, value->number, text);
}

static void fill_euros(const struct phrases *phrases, const union filling *value, struct text *text)
{
	FILL(phrases, PATTERN_EUROS_WORDS, FORM_POLITE, text, [SLOT_COUNT] = *value, [SLOT_WORDS] = *value);
}

static void fill_cents(const struct phrases *phrases, const union filling *value, struct text *text)
{
	FILL(phrases, PATTERN_CENTS_WORDS, FORM_POLITE, text, [SLOT_COUNT] = *value, [SLOT_WORDS] = *value);
}

void phrases_amount_figures(const struct phrases *phrases, int64_t cents, struct text *text)
{
	enum { FIRST_THOUSAND = 1000 };
	write_decimals(phrases, cents, FIRST_THOUSAND, text);
}

/* ---- all slots ---- */

static void (*const fillers[SLOTS])(const struct phrases *, const union filling *, struct text *) = {
	[SLOT_DAY] = fill_number,
	[SLOT_YEAR] = fill_number,
	[SLOT_HOUR] = fill_number,
	[SLOT_MINUTES] = fill_two_digits,
	[SLOT_COUNT] = fill_count,
	[SLOT_WORDS] = fill_words,
	[SLOT_FIGURES] = fill_figures,
	[SLOT_WEEKDAY] = fill_weekday,
	[SLOT_FIRST_WEEKDAY] = fill_weekday_in_run,
	[SLOT_LAST_WEEKDAY] = fill_weekday_in_run,
	[SLOT_MONTH] = fill_month,
	[SLOT_ORDINAL] = fill_ordinal,
	[SLOT_PART] = fill_part,
	[SLOT_END_PART] = fill_part,
	[SLOT_START] = fill_spoken,
	[SLOT_END] = fill_spoken,
	[SLOT_CLOCK] = fill_clock,
	[SLOT_END_CLOCK] = fill_clock,
	[SLOT_TIME] = fill_time,
	[SLOT_DATE] = fill_date,
	[SLOT_OLD_DATE] = fill_date,
	[SLOT_AMOUNT] = fill_amount,
	[SLOT_EUROS] = fill_euros,
	[SLOT_CENTS] = fill_cents,
	[SLOT_WEEKDAYS] = fill_weekdays,
	[SLOT_NAME] = fill_text,
	[SLOT_STREET] = fill_text,
	[SLOT_TOWN] = fill_text,
	[SLOT_EMAIL] = fill_code,
	[SLOT_URL] = fill_code,
	[SLOT_PHONE] = fill_phone,
	[SLOT_NAMES] = fill_list,
	[SLOT_LANGUAGES] = fill_languages,
	[SLOT_ANY_LANGUAGE] = fill_any_language,
	[SLOT_HOURS] = fill_hours,
};

void phrase_fill(const struct phrases *phrases, enum pattern_name name, enum phrase_form form,
                 const union filling *values, struct text *text)
{
	enum plural plural = values ? plural_of(phrases, values[SLOT_COUNT].number) : PLURAL_OTHER;
	const struct pattern *pattern = phrases->patterns[name][form][plural];
	for (size_t i = 0; i < pattern->count; i++) {
		const struct piece *piece = &pattern->pieces[i];
		text_span(text, piece->literal);
		if (piece->slot != SLOT_NONE) {
			if (!values)
				BUG("pattern %d needs values", (int)name);
			fillers[piece->slot](phrases, &values[piece->slot], text);
		}
	}
}
