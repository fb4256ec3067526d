/* SPDX-License-Identifier: EUPL-1.2 */
#include "bonnen/numbers.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/words.h"

struct reading {
	struct office *office;
	struct typed *list;
	size_t count, capacity;
};

/* The text that was typed, for a message: no more of it than a number is long, and nothing that a terminal obeys. */
static const char *shown(struct reading *reading, struct span typed)
{
	enum { MOST = 32 };
	char *text = arena_copy(reading->office->arena, typed.data, typed.length < MOST ? typed.length : MOST);
	for (char *at = text; *at; at++)
		if ((unsigned char)*at < ' ' || (unsigned char)*at > '~')
			*at = '?';
	return text;
}

static void add_number(struct reading *reading, struct span typed, struct place place)
{
	struct office *office = reading->office;
	char *serial = arena_alloc(office->arena, SERIAL_SIZE);
	if (!serial_read(typed, serial)) {
		report_add(office->report, LEVEL_ERROR, "voucher-number", place, _("A number looks like this: BVK-26-000017-66."),
		           _("`%s` is no number of a voucher"), shown(reading, typed));
		return;
	}
	if (!serial_good(span_of(serial))) {
		report_add(office->report, LEVEL_ERROR, "voucher-number", place, _("Read the number on the voucher again."),
		           _("%s has a typing error: the last two figures do not fit the rest"), serial);
		return;
	}
	const struct record *series = series_of(office->model, span_of(serial));
	if (!series)
		report_add(office->report, LEVEL_ERROR, "voucher-number", place, _("Look who issued the voucher."),
		           _("%s is no number of a series of yours"), serial);
	else
		ARENA_PUSH(office->arena, reading->list, reading->count, reading->capacity) = (struct typed){serial, series, place};
}

/* ---- standard input ---- */

static struct span read_all(struct arena *arena)
{
	struct text text = {0};
	for (;;) {
		enum { STEP = 1 << 16 };
		ssize_t length = read(STDIN_FILENO, text_room(&text, STEP), STEP);
		if (length < 0)
			stop_errno(_("standard input"));
		if (length == 0)
			return text_keep(&text, arena);
		text.length += (size_t)length;
		text.data[text.length] = '\0';
	}
}

static void read_lines(struct reading *reading)
{
	struct arena *arena = reading->office->arena;
	struct source *source = arena_alloc(arena, sizeof *source);
	struct span text = read_all(arena);
	if (text.length >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0) /* as Notepad and Excel write it */
		text = (struct span){text.data + 3, text.length - 3};
	*source = (struct source){.path = _("standard input"), .text = text};
	const char *at = text.data, *end = at + text.length;
	while (at < end) {
		const char *line_end = memchr(at, '\n', (size_t)(end - at));
		line_end = line_end ? line_end : end;
		struct span line = span_trim((struct span){at, (size_t)(line_end - at)});
		if (line.length)
			add_number(reading, line, (struct place){source, line.data});
		at = line_end + 1;
	}
}

/* ---- doubles ---- */

static int compare(const void *a, const void *b)
{
	const struct typed *x = *(const struct typed *const *)a, *y = *(const struct typed *const *)b;
	int order = strcmp(x->serial, y->serial);
	return order ? order : (x > y) - (x < y);
}

static void find_doubles(struct reading *reading)
{
	struct office *office = reading->office;
	const struct typed **sorted = arena_array(office->arena, reading->count + 1, sizeof *sorted);
	for (size_t i = 0; i < reading->count; i++)
		sorted[i] = &reading->list[i];
	qsort(sorted, reading->count, sizeof *sorted, compare);
	for (size_t i = 1; i < reading->count; i++)
		if (strcmp(sorted[i - 1]->serial, sorted[i]->serial) == 0)
			report_add(office->report, LEVEL_ERROR, "voucher-number", sorted[i]->place, _("Is it another voucher? Else take one out."),
			           _("%s is in the list twice"), sorted[i]->serial);
}

struct numbers numbers_read(struct office *office, const char *const *words, size_t count)
{
	struct reading reading = {.office = office};
	for (size_t i = 0; i < count; i++)
		if (strcmp(words[i], "-") == 0)
			read_lines(&reading);
		else
			add_number(&reading, span_of(words[i]), (struct place){NULL, NULL});
	find_doubles(&reading);
	if (reading.count == 0 && !office_refused(office))
		report_add(office->report, LEVEL_ERROR, "voucher-number", (struct place){NULL, NULL}, NULL, "%s", _("there is no number in the list"));
	return (struct numbers){reading.list, reading.count};
}
