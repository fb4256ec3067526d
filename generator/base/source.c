/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/source.h"

/* A byte that starts a character: not a UTF-8 continuation. */
static bool starts_character(char byte)
{
	return ((unsigned char)byte & 0xC0) != 0x80;
}

struct location source_locate(const struct source *source, const char *at)
{
	struct location location = {.line = 1, .column = 1};
	if (!source->text.data)
		return location;
	const char *start = source->text.data, *end = start + source->text.length;
	if (!at || at < start)
		at = start;
	if (at > end)
		at = end;
	const char *line = start;
	for (const char *p = start; p < at; p++)
		if (*p == '\n') {
			location.line++;
			line = p + 1;
		}
	for (const char *p = line; p < at; p++)
		location.column += starts_character(*p);
	const char *stop = memchr(line, '\n', (size_t)(end - line));
	if (!stop)
		stop = end;
	if (stop > line && stop[-1] == '\r')
		stop--;
	location.line_text = (struct span){line, (size_t)(stop - line)};
	return location;
}
