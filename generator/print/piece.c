/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/piece.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "base/stop.h"

enum { ISOLATE_LEFT_TO_RIGHT = 0x2066, ISOLATE_END = 0x2069, SOFT_HYPHEN = 0x00AD, RTL_FIRST = 0x0590 };

/* The paragraph in UTF-16, and for each unit the number of its part. */
struct units {
	uint16_t *text;
	uint32_t *part;
	size_t length;
	bool bidi; /* something in it may run from right to left */
};

static void add_unit(struct units *units, uint16_t unit, uint32_t part)
{
	units->text[units->length] = unit;
	units->part[units->length++] = part;
	units->bidi |= unit >= RTL_FIRST;
}

static struct units units_of(struct arena *arena, const struct paragraph *paragraph)
{
	size_t bytes = 0;
	for (size_t i = 0; i < paragraph->count; i++)
		bytes += paragraph->parts[i].text.length;
	struct units units = {
		.text = arena_array(arena, bytes, sizeof *units.text), /* never more units than bytes */
		.part = arena_array(arena, bytes, sizeof *units.part),
		.bidi = paragraph->rtl,
	};
	for (size_t i = 0; i < paragraph->count; i++) {
		const char *at = paragraph->parts[i].text.data, *end = at + paragraph->parts[i].text.length;
		while (at < end) {
			uint32_t codepoint = utf8_next(&at, end);
			if (codepoint > 0xFFFF) {
				add_unit(&units, (uint16_t)(0xD7C0 + (codepoint >> 10)), (uint32_t)i);
				codepoint = 0xDC00 + (codepoint & 0x3FF);
			}
			add_unit(&units, (uint16_t)codepoint, (uint32_t)i);
		}
	}
	return units;
}

/* ---- telephone numbers and addresses in text that runs from right to left ---- */

static bool is_digit(uint16_t unit)
{
	return unit >= '0' && unit <= '9';
}

static bool is_latin(uint16_t unit)
{
	return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}

static bool is_one_of(uint16_t unit, const char *these)
{
	return unit && unit < 0x80 && strchr(these, (char)unit);
}

/* Up to the end of a number that may have spaces in it: "020 123 45 67", "(0228) 12 34 56". */
static size_t number_end(const struct units *units, size_t at, size_t *digits)
{
	size_t end = at;
	*digits = 0;
	for (; at < units->length; at++) {
		uint16_t unit = units->text[at];
		bool goes_on = unit == ' ' && at + 1 < units->length &&
		               (is_digit(units->text[at + 1]) || units->text[at + 1] == '(');
		if (is_digit(unit))
			++*digits;
		else if (!goes_on && !is_one_of(unit, "-+./:()"))
			break;
		if (is_digit(unit) || unit == ')')
			end = at + 1;
	}
	return end;
}

/* Up to the end of a web or e-mail address; 0 when it is none. Punctuation at its end belongs to the
 * sentence: "De Linden." is two words of a name, and stays together. */
static size_t address_end(const struct units *units, size_t at)
{
	size_t end = 0;
	bool dot = false, letter = false;
	for (; at < units->length; at++) {
		uint16_t unit = units->text[at];
		if (is_latin(unit) || is_digit(unit)) {
			dot |= end && is_one_of(units->text[at - 1], ".@");
			letter |= is_latin(unit);
			end = at + 1;
		} else if (is_one_of(unit, "/#")) {
			dot |= unit == '/' && at + 1 < units->length;
			end = at + 1;
		} else if (!is_one_of(unit, ".@:-_~?=&%+")) {
			break;
		}
	}
	return dot && letter ? end : 0;
}

/* Where the foreign matter that starts here ends; 0 when there is none. Five digits with something between
 * them are a telephone number or a date; "3-4" is left to the rules. */
static size_t foreign_end(const struct units *units, size_t at)
{
	uint16_t before = at > 0 ? units->text[at - 1] : ' ';
	if (is_latin(before) || is_digit(before))
		return 0;
	size_t end = address_end(units, at);
	if (end)
		return end;
	if (!is_digit(units->text[at]) && !is_one_of(units->text[at], "+("))
		return 0;
	size_t digits;
	end = number_end(units, at, &digits);
	return digits >= 5 ? end : 0;
}

static struct units isolate(struct arena *arena, const struct units *from)
{
	struct units to = {
		.text = arena_array(arena, 3 * from->length, sizeof *to.text),
		.part = arena_array(arena, 3 * from->length, sizeof *to.part),
	};
	for (size_t at = 0; at < from->length;) {
		size_t end = foreign_end(from, at);
		if (!end) {
			add_unit(&to, from->text[at], from->part[at]);
			at++;
			continue;
		}
		add_unit(&to, ISOLATE_LEFT_TO_RIGHT, from->part[at]);
		for (; at < end; at++)
			add_unit(&to, from->text[at], from->part[at]);
		add_unit(&to, ISOLATE_END, from->part[at - 1]);
	}
	to.bidi = true;
	return to;
}

/* ---- the cuts ---- */

static const UBiDiLevel *levels_of(struct typesetter *typesetter, const struct units *units, bool rtl)
{
	UErrorCode status = U_ZERO_ERROR;
	ubidi_setPara(typesetter->bidi, units->text, (int32_t)units->length, rtl ? 1 : 0, NULL, &status);
	const UBiDiLevel *levels = ubidi_getLevels(typesetter->bidi, &status);
	if (U_FAILURE(status))
		BUG("ICU bidi: %s", u_errorName(status));
	return levels;
}

/* A small number stays on the line of the word that it counts: "3 december", "10 uur", "15 euro". */
enum { SMALL_NUMBER = 3 };

static bool counts_next(const struct units *units, size_t space)
{
	size_t digits = 0;
	while (digits < space && u_isdigit(units->text[space - 1 - digits]))
		digits++;
	bool whole = digits == space || units->text[space - 1 - digits] == ' ';
	return units->text[space] == ' ' && whole && digits > 0 && digits <= SMALL_NUMBER &&
	       space + 1 < units->length && u_islower(units->text[space + 1]);
}

/* A telephone number stays on one line: "085 - 000 01 00", "+31 85 000 01 00". It begins with 0 or + and has nine to
 * fifteen digits (ITU-T E.164, 6). One looks no further than a long one with its signs is wide: a page of digits must not
 * be gone over again at each of its spaces. */
enum { NUMBER_LEAST = 9, NUMBER_MOST = 15, NUMBER_WIDE = 2 * NUMBER_MOST };

static bool in_number(const struct units *units, size_t space)
{
	size_t from = space, to = space, digits = 0;
	while (from > 0 && space - from < NUMBER_WIDE && (is_digit(units->text[from - 1]) || is_one_of(units->text[from - 1], " -+")))
		from--;
	while (to + 1 < units->length && to - space < NUMBER_WIDE && (is_digit(units->text[to + 1]) || is_one_of(units->text[to + 1], " -")))
		to++;
	while (from < space && units->text[from] == ' ')
		from++;
	while (to > space && !is_digit(units->text[to]))
		to--;
	for (size_t i = from; i <= to; i++)
		digits += is_digit(units->text[i]);
	return from < space && space < to && is_one_of(units->text[from], "0+") && digits >= NUMBER_LEAST && digits <= NUMBER_MOST;
}

/* A time or a price in brackets stays on one line: "(14.00 tot 15.30 uur)". */
enum { BRACKETS_WIDE = 24 };

static bool is_isolate(uint16_t unit)
{
	return unit >= ISOLATE_LEFT_TO_RIGHT && unit <= ISOLATE_END;
}

static bool in_brackets(const struct units *units, size_t space)
{
	size_t from = space, to = space;
	while (from > 0 && space - from < BRACKETS_WIDE && !is_one_of(units->text[from], "()"))
		from--;
	while (to + 1 < units->length && to - from < BRACKETS_WIDE && !is_one_of(units->text[to], "()"))
		to++;
	size_t inner = from + 1;
	while (inner < to && is_isolate(units->text[inner]))
		inner++;
	return units->text[from] == '(' && units->text[to] == ')' && is_digit(units->text[inner]);
}

/* For each unit: may a line end after it? */
static uint8_t *ends_of(struct typesetter *typesetter, const struct units *units)
{
	UErrorCode status = U_ZERO_ERROR;
	uint8_t *ends = arena_array(typesetter->scratch, units->length, sizeof *ends);
	ubrk_setText(typesetter->breaks, units->text, (int32_t)units->length, &status);
	if (U_FAILURE(status))
		BUG("ICU line breaks: %s", u_errorName(status));
	ubrk_first(typesetter->breaks);
	for (int32_t at; (at = ubrk_next(typesetter->breaks)) != UBRK_DONE;) {
		bool must = ubrk_getRuleStatus(typesetter->breaks) >= UBRK_LINE_HARD;
		size_t last = (size_t)at - 1;
		if (must || !(counts_next(units, last) || in_number(units, last) || in_brackets(units, last)))
			ends[last] = must ? END_MUST : END_MAY;
	}
	return ends;
}

static bool is_space(uint16_t unit)
{
	return unit == ' ' || (unit >= '\t' && unit <= '\r') || unit == 0x2028 || unit == 0x2029;
}

static struct word_key key_of(const struct paragraph *paragraph, const struct piece *piece)
{
	const char *language = piece->part->language ? piece->part->language : paragraph->language;
	return (struct word_key){
		.face = piece->part->style->face,
		.language = language ? hb_language_from_string(language, -1) : HB_LANGUAGE_INVALID,
		.text = piece->text,
		.length = piece->length,
		.rtl = piece->level & 1,
	};
}

/* Tabs are spaces here, and ends of lines are nothing. */
static size_t plain_spaces(uint16_t *text, size_t length)
{
	size_t kept = 0;
	for (size_t i = 0; i < length; i++)
		if (text[i] == ' ' || text[i] == '\t')
			text[kept++] = ' ';
	return kept;
}

/* Isolates have done their work once the levels are known: they are no ink, and no text to copy. */
static size_t without_isolates(uint16_t *text, size_t length)
{
	size_t kept = 0;
	for (size_t i = 0; i < length; i++)
		if (!is_isolate(text[i]))
			text[kept++] = text[i];
	return kept;
}

static void shape_piece(struct typesetter *typesetter, const struct paragraph *paragraph, struct piece *piece)
{
	struct word_key key = key_of(paragraph, piece);
	piece->word = word_shape(typesetter, &key);
	piece->width = word_width(piece->word, piece->part->style->size);
}

struct pieces pieces_cut(struct typesetter *typesetter, const struct paragraph *paragraph)
{
	struct arena *scratch = typesetter->scratch;
	arena_reset(scratch);
	struct pieces pieces = {0};
	struct units units = units_of(scratch, paragraph);
	if (units.length == 0)
		return pieces;
	if (paragraph->rtl)
		units = isolate(scratch, &units);
	const UBiDiLevel *levels = units.bidi ? levels_of(typesetter, &units, paragraph->rtl) : NULL;
	const uint8_t *ends = ends_of(typesetter, &units);
	for (size_t start = 0, at = 1; at <= units.length; at++) {
		bool cut = at == units.length || ends[at - 1] || units.part[at] != units.part[start] ||
		           (levels && levels[at] != levels[start]) ||
		           is_space(units.text[at]) != is_space(units.text[start]);
		if (!cut)
			continue;
		bool space = is_space(units.text[start]);
		size_t length = space ? plain_spaces(units.text + start, at - start) : without_isolates(units.text + start, at - start);
		if (!space && length == 0) {
			if (pieces.count && !pieces.piece[pieces.count - 1].end)
				pieces.piece[pieces.count - 1].end = ends[at - 1];
			start = at;
			continue;
		}
		ARENA_PUSH(scratch, pieces.piece, pieces.count, pieces.capacity) = (struct piece){
			.text = units.text + start,
			.length = length,
			.part = &paragraph->parts[units.part[start]],
			.level = levels ? levels[start] : 0,
			.space = space,
			.end = ends[at - 1],
		};
		shape_piece(typesetter, paragraph, &pieces.piece[pieces.count - 1]);
		start = at;
	}
	return pieces;
}

const struct word *piece_hyphened(struct typesetter *typesetter, const struct paragraph *paragraph,
                                  const struct piece *piece)
{
	if (piece->length == 0 || piece->text[piece->length - 1] != SOFT_HYPHEN)
		return NULL;
	struct word_key key = key_of(paragraph, piece);
	key.hyphen = true;
	return word_shape(typesetter, &key);
}
