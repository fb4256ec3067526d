/* SPDX-License-Identifier: EUPL-1.2
 *
 * A text that grows: what pages, messages and page contents are written into.
 *
 * Start with `struct text text = {0};`, end with text_free or text_keep. `data` is closed by a NUL whenever
 * it is not NULL. Growing never fails: out of memory ends the run with status 3.
 */
#ifndef MEEDOEN_BASE_TEXT_H
#define MEEDOEN_BASE_TEXT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/span.h"

struct text {
	char *data;
	size_t length, capacity;
};

void text_number(struct text *text, int64_t number);
void text_format(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* One code point as UTF-8. */
void text_codepoint(struct text *text, uint32_t codepoint);
/* Makes room; for text_room. */
void text_widen(struct text *text, size_t length);

/* What follows is inline: contents of pages are written in pieces of a few bytes, and mostly there is room. */

/* Room for `length` more bytes and a NUL; returns where they start. The caller fills them, closes them with a
 * NUL and adds to `length` what it filled. */
static inline char *text_room(struct text *text, size_t length)
{
	if (text->capacity - text->length <= length)
		text_widen(text, length);
	return text->data + text->length;
}

static inline void text_add(struct text *text, const char *data, size_t length)
{
	char *room = text_room(text, length);
	if (length)
		memcpy(room, data, length);
	room[length] = '\0';
	text->length += length;
}

static inline void text_char(struct text *text, char byte)
{
	char *room = text_room(text, 1);
	room[0] = byte;
	room[1] = '\0';
	text->length++;
}

static inline void text_string(struct text *text, const char *string)
{
	text_add(text, string, strlen(string));
}

static inline void text_span(struct text *text, struct span span)
{
	text_add(text, span.data, span.length);
}

static inline struct span text_view(const struct text *text)
{
	return (struct span){text->data, text->length};
}

/* Empty it, keep its memory. */
void text_clear(struct text *text);
void text_free(struct text *text);
/* Move the contents into the arena and free the text. */
struct span text_keep(struct text *text, struct arena *arena);

/* The code point at *at, which is moved past it; U+FFFD for a byte that is not UTF-8. *at < end. */
uint32_t utf8_next(const char **at, const char *end);
/* The first byte that is not valid UTF-8 (RFC 3629) or is a NUL; NULL when all is well. */
const char *utf8_fault(const char *data, size_t length);
/* The first control character but line ends and tabs: nobody sees it, and no page, feed or paper can have it; NULL when
 * there is none. */
const char *text_control(struct span text);

#endif
