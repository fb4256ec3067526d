/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/source.h"

#include <string.h>

/* A byte that starts a character: not a UTF-8 continuation. */
static bool starts_character(char byte)
{
	return ((unsigned char)byte & 0xC0) != 0x80;
}

static unsigned characters(const char *from, const char *to)
{
	unsigned count = 0;
	for (; from < to; from++)
		count += starts_character(*from);
	return count;
}

/* The line that starts at `line`, without its end. */
static struct span whole_line(const char *line, const char *end)
{
	const char *stop = memchr(line, '\n', (size_t)(end - line));
	if (!stop)
		stop = end;
	if (stop > line && stop[-1] == '\r')
		stop--;
	return (struct span){line, (size_t)(stop - line)};
}

/* Puts the locator on the line of `at`, at its first column; one that is there already stays. */
static void find_line(struct locator *locator, const char *at)
{
	const char *start = locator->source->text.data, *end = start + locator->source->text.length;
	const char *line = locator->location.line_text.data, *first = line;
	const char *from = locator->at && locator->at < at ? locator->at : line;
	for (const char *next; from < at && (next = memchr(from, '\n', (size_t)(at - from))); from = line) {
		line = next + 1;
		locator->location.line++;
	}
	while (at < line) {
		line--;
		while (line > start && line[-1] != '\n')
			line--;
		locator->location.line--;
	}
	if (line == first && locator->at)
		return;
	locator->location.line_text = whole_line(line, end);
	locator->location.column = 1;
	locator->at = line;
}

struct location locator_find(struct locator *locator, const struct source *source, const char *at)
{
	if (!source->text.data)
		return (struct location){.line = 1, .column = 1};
	const char *start = source->text.data, *end = start + source->text.length;
	at = !at || at < start ? start : at > end ? end : at;
	if (locator->source != source)
		*locator = (struct locator){source, NULL, {1, 1, {start, 0}}};
	find_line(locator, at);
	locator->location.column += characters(locator->at, at);
	locator->location.column -= characters(at, locator->at);
	locator->at = at;
	return locator->location;
}

struct location source_locate(const struct source *source, const char *at)
{
	struct locator locator = {0};
	return locator_find(&locator, source, at);
}
