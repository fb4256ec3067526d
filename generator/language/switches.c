/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rules switched off in the text itself; checker.h says how. The source is searched once for "b1:"; what a switch covers is
 * a stretch of the source, so that it holds for every kind of text alike.
 */
#include <string.h>

#include "language/checker_parts.h"

static bool starts(struct span text, const char *word)
{
	size_t length = strlen(word);
	return text.length >= length && memcmp(text.data, word, length) == 0;
}

static struct span skip(struct span text, size_t bytes)
{
	return span_trim((struct span){text.data + bytes, text.length - bytes});
}

static const char *line_end(const char *at, const char *end)
{
	const char *stop = memchr(at, '\n', (size_t)(end - at));
	return stop ? stop : end;
}

static bool is_blank(const char *from, const char *to)
{
	return span_trim((struct span){from, (size_t)(to - from)}).length == 0;
}

/* The end of the paragraph that follows: the first blank line after words. In YAML, of the next line. `known`: an end that was
 * found before, or NULL. Between it and `at` there are words: it is the end of the same paragraph. */
static const char *next_end(const char *at, const char *end, const char *known, bool yaml)
{
	bool words = false;
	if (!yaml && known && known > at && !is_blank(at, known))
		return known;
	while (at < end) {
		const char *stop = line_end(at, end);
		bool blank = is_blank(at, stop);
		if (words && (blank || yaml))
			return at;
		words |= !blank;
		at = stop + (stop < end);
	}
	return end;
}

static void complain(struct checker *checker, const char *at, struct span text)
{
	struct passage here = {.text = text};
	checker->passage = &here;
	checker_report(checker, RULE_SWITCH, (struct span){at, text.length}, text, false);
	checker->passage = NULL;
}

static void switch_off(struct checker *checker, size_t rule, struct stretch stretch)
{
	struct switched *off = &checker->switched[rule];
	struct stretch *last = off->count ? &off->list[off->count - 1] : NULL;
	if (last && last->to >= stretch.from)
		last->to = stretch.to > last->to ? stretch.to : last->to;
	else
		ARENA_PUSH(checker->arena, off->list, off->count, off->capacity) = stretch;
}

static void switch_all_on(struct checker *checker, const char *at)
{
	for (size_t rule = 0; rule <= ALL_RULES; rule++) {
		struct switched *off = &checker->switched[rule];
		if (off->count && off->list[off->count - 1].to > at)
			off->list[off->count - 1].to = at;
	}
}

static bool is_off(const struct switched *off, const char *at)
{
	size_t low = 0, high = off->count;
	while (low < high) { /* the first stretch that begins behind it */
		size_t middle = low + (high - low) / 2;
		if (off->list[middle].from <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 && at < off->list[low - 1].to;
}

/* The end of the line of a comment that stands alone on it; else where the comment ends. */
static const char *behind_comment(const char *close, const char *end)
{
	const char *at = close + strlen("-->");
	while (at < end && (*at == ' ' || *at == '\t' || *at == '\r'))
		at++;
	return at < end && *at == '\n' ? at : close;
}

/* `text`: behind "b1:", up to the end of the comment. */
static void read_switch(struct checker *checker, struct span text, bool yaml)
{
	struct span rest = span_trim(text);
	const char *at = rest.data, *after = text.data + text.length;
	if (span_is(rest, "aan")) {
		switch_all_on(checker, at);
		return;
	}
	bool next = starts(rest, "uit-volgende");
	if (!next && !starts(rest, "uit")) {
		complain(checker, at, rest);
		return;
	}
	rest = skip(rest, next ? strlen("uit-volgende") : strlen("uit"));
	const char *colon = rest.length ? memchr(rest.data, ':', rest.length) : NULL;
	struct span name = span_trim((struct span){rest.data, colon ? (size_t)(colon - rest.data) : rest.length});
	struct span reason = colon ? skip(rest, (size_t)(colon + 1 - rest.data)) : (struct span){0};
	const struct rule *rule = rule_named(name);
	if ((!rule && !span_is(name, "*")) || reason.length < 3) {
		complain(checker, at, span_trim(text));
		return;
	}
	if (!yaml)
		after = behind_comment(after, checker->end);
	const char *to = checker->end;
	if (next)
		to = checker->next_end = next_end(after, checker->end, checker->next_end, yaml);
	switch_off(checker, rule ? (size_t)(rule - rules) : ALL_RULES, (struct stretch){at, to});
}

/* The next "b1:"; NULL: none. Its digit is the letter that is seldom in a text. */
static const char *next_switch(const char *at, const char *end)
{
	for (const char *digit = at; at && digit < end && (digit = memchr(digit, '1', (size_t)(end - digit))); digit++)
		if (digit > at && digit[-1] == 'b' && digit + 1 < end && digit[1] == ':')
			return digit - 1;
	return NULL;
}

/* NULL: it has no end. */
static const char *comment_end(const char *at, const char *end)
{
	for (const char *sign = at; sign < end && (sign = memchr(sign, '>', (size_t)(end - sign))); sign++)
		if (sign - at >= 2 && sign[-1] == '-' && sign[-2] == '-')
			return sign - 2;
	return NULL;
}

void switches_read(struct checker *checker)
{
	const char *start = checker->source->text.data, *at = start, *end = checker->end;
	bool open = false; /* a comment without an end: those behind it have none either */
	while ((at = next_switch(at, end))) {
		const char *before = at, *stop = NULL;
		while (before > start && before[-1] == ' ')
			before--;
		bool markdown = before - start >= 4 && memcmp(before - 4, "<!--", 4) == 0;
		bool yaml = before > start && before[-1] == '#' && (before - 1 == start || before[-2] == '\n' || before[-2] == ' ');
		at += strlen("b1:");
		if (yaml) {
			stop = line_end(at, end);
		} else if (markdown && !open) {
			stop = comment_end(at, end);
			open = !stop;
		}
		if (!stop)
			continue;
		read_switch(checker, (struct span){at, (size_t)(stop - at)}, yaml);
		at = stop;
	}
}

bool switches_silence(const struct checker *checker, const struct rule *rule, const char *at)
{
	if (rule == &rules[RULE_SWITCH]) /* what is wrong with a switch is always told */
		return false;
	return is_off(&checker->switched[ALL_RULES], at) || is_off(&checker->switched[rule - rules], at);
}
