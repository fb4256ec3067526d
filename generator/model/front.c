/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/front.h"

#include <string.h>

void front_split(struct span text, struct span *front, struct span *body)
{
	*front = (struct span){text.data, 0};
	*body = text;
	if (text.length < 4 || memcmp(text.data, "---", 3) != 0 || (text.data[3] != '\n' && text.data[3] != '\r'))
		return;
	const char *end = text.data + text.length, *first = memchr(text.data, '\n', text.length);
	if (!first) /* as files of an old Mac: a carriage return ends each line */
		return;
	const char *start = first + 1;
	for (const char *line = start; line < end;) {
		const char *next = memchr(line, '\n', (size_t)(end - line));
		size_t length = (size_t)((next ? next : end) - line);
		if (length && line[length - 1] == '\r')
			length--;
		if (length == 3 && memcmp(line, "---", 3) == 0) {
			*front = (struct span){start, (size_t)(line - start)};
			*body = next ? (struct span){next + 1, (size_t)(end - next - 1)} : (struct span){end, 0};
			return;
		}
		if (!next)
			break;
		line = next + 1;
	}
}
