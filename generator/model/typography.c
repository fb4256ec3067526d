/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/typography.h"

#include <stdbool.h>

#include "base/scan.h"
#include "base/text.h"

/* What can follow an apostrophe that stands for left-out letters at the start of a Dutch word. */
static const char *const shortened[] = {"s", "t", "n", "k", "m", "r", "ns", "ie", "er", "em"};

static bool is_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0xC0;
}

/* An opening quote stands at the start or behind white space, a bracket, a dash or another quote. */
static bool opens(uint32_t before)
{
	return before == 0 || before == ' ' || before == '\n' || before == 0xA0 || before == '(' || before == '[' ||
	       before == '/' || before == '-' || before == 0x2013 || before == 0x201C || before == 0x2018;
}

static bool starts_shortened(const char *at, const char *end)
{
	for (size_t i = 0; i < sizeof shortened / sizeof *shortened; i++) {
		size_t length = strlen(shortened[i]);
		if ((size_t)(end - at) < length || memcmp(at, shortened[i], length) != 0)
			continue;
		const char *after = at + length;
		if (after == end || !is_letter(utf8_next(&after, end)))
			return true;
	}
	/* '90: a year without its century */
	return end - at >= 2 && at[0] >= '0' && at[0] <= '9' && at[1] >= '0' && at[1] <= '9';
}

/* The hyphen behind an area code is no dash: "085 - 000 01 00", "06 - 12 34 56 78". A time is no code: "09 - 12 uur". */
static bool behind_area_code(struct span text, const char *hyphen)
{
	const char *end = hyphen > text.data ? hyphen - 1 : hyphen, *from = end;
	while (from > text.data && from[-1] >= '0' && from[-1] <= '9')
		from--;
	bool alone = from == text.data || (!is_letter((unsigned char)from[-1]) && !strchr(".,:", from[-1]));
	size_t length = (size_t)(end - from);
	return alone && (length == 2 ? from[1] == '6' : length == 3 || length == 4) && from[0] == '0';
}

static const struct scan_set looked_at = {.bytes = {'\'', '"', '-', '.', '.'}};

/* Nothing in it is ever set otherwise. A single stop is none of them, but three are. */
static bool plain(struct span text)
{
	const char *end = text.data + text.length;
	for (const char *at = text.data; (at = scan_for(&looked_at, at, end)) < end; at++)
		if (*at != '.' || (end - at > 2 && at[1] == '.' && at[2] == '.'))
			return false;
	return true;
}

struct span typography_set(struct arena *arena, struct span text, uint32_t before)
{
	if (plain(text))
		return text;
	struct text set = {0};
	const char *at = text.data, *end = at + text.length;
	while (at < end) {
		const char *start = at;
		uint32_t c = utf8_next(&at, end), shown = c;
		if (c == '\'')
			shown = opens(before) && !starts_shortened(at, end) ? 0x2018 : 0x2019;
		else if (c == '"')
			shown = opens(before) ? 0x201C : 0x201D;
		else if (c == '-' && before == ' ' && at < end && *at == ' ' && !behind_area_code(text, start))
			shown = 0x2013;
		else if (c == '.' && end - at >= 2 && at[0] == '.' && at[1] == '.') {
			shown = 0x2026;
			at += 2;
		}
		if (shown == c)
			text_add(&set, start, (size_t)(at - start));
		else
			text_codepoint(&set, shown);
		before = shown;
	}
	return text_keep(&set, arena);
}
