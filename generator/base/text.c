/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/scan.h"
#include "base/stop.h"
#include "base/words.h"

void text_widen(struct text *text, size_t length)
{
	if (length > SIZE_MAX / 4)
		stop_machine("%s", _("out of memory"));
	size_t needed = text->length + length + 1, capacity = text->capacity ? text->capacity : 512;
	while (capacity < needed)
		capacity *= 2;
	char *data = realloc(text->data, capacity);
	if (!data)
		stop_machine("%s", _("out of memory"));
	text->data = data;
	text->capacity = capacity;
	data[text->length] = '\0';
}

void text_number(struct text *text, int64_t number)
{
	char digits[24];
	size_t at = sizeof digits;
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	do
		digits[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (number < 0)
		digits[--at] = '-';
	text_add(text, digits + at, sizeof digits - at);
}

void text_format(struct text *text, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	char *room = text_room(text, 80); /* enough, mostly */
	size_t most = text->capacity - text->length;
	int length = vsnprintf(room, most, format, arguments);
	if (length < 0)
		BUG("bad format: %s", format);
	if ((size_t)length >= most)
		vsnprintf(text_room(text, (size_t)length), (size_t)length + 1, format, again);
	va_end(again);
	va_end(arguments);
	text->length += (size_t)length;
}

void text_codepoint(struct text *text, uint32_t c)
{
	char bytes[4];
	size_t length;
	if (c < 0x80) {
		bytes[0] = (char)c;
		length = 1;
	} else if (c < 0x800) {
		bytes[0] = (char)(0xC0 | c >> 6);
		bytes[1] = (char)(0x80 | (c & 0x3F));
		length = 2;
	} else if (c < 0x10000) {
		bytes[0] = (char)(0xE0 | c >> 12);
		bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (c & 0x3F));
		length = 3;
	} else {
		bytes[0] = (char)(0xF0 | c >> 18);
		bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
		bytes[2] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[3] = (char)(0x80 | (c & 0x3F));
		length = 4;
	}
	text_add(text, bytes, length);
}

void text_clear(struct text *text)
{
	text->length = 0;
	if (text->data)
		text->data[0] = '\0';
}

void text_free(struct text *text)
{
	free(text->data);
	*text = (struct text){0};
}

struct span text_keep(struct text *text, struct arena *arena)
{
	struct span kept = arena_span(arena, text_view(text));
	text_free(text);
	return kept;
}

/* ---- UTF-8 ---- */

/* Length of the sequence that starts at `at`, 0 where it is not valid (RFC 3629: shortest form, no
 * surrogates, nothing above U+10FFFF). */
static size_t sequence(const unsigned char *at, size_t left)
{
	unsigned char first = at[0];
	if (first < 0x80)
		return 1;
	size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
	if (first < 0xC2 || first > 0xF4 || left < length)
		return 0;
	unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
	unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
	if (at[1] < low || at[1] > high)
		return 0;
	for (size_t i = 2; i < length; i++)
		if ((at[i] & 0xC0) != 0x80)
			return 0;
	return length;
}

uint32_t utf8_next(const char **at, const char *end)
{
	const unsigned char *bytes = (const unsigned char *)*at;
	size_t length = sequence(bytes, (size_t)(end - *at));
	*at += length ? length : 1;
	switch (length) {
	case 1: return bytes[0];
	case 2: return (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
	case 3: return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
	case 4:
		return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 |
		       (bytes[3] & 0x3Fu);
	default: return 0xFFFD;
	}
}

const char *utf8_fault(const char *data, size_t length)
{
	if (length == 0)
		return NULL;
	const unsigned char *at = (const unsigned char *)data, *end = at + length;
	while (at < end) {
		/* Eight ASCII bytes without a NUL at a time. */
		uint64_t eight;
		if (end - at >= 8) {
			memcpy(&eight, at, 8);
			bool zero = (eight - 0x0101010101010101u) & ~eight & 0x8080808080808080u;
			if (!(eight & 0x8080808080808080u) && !zero) {
				at += 8;
				continue;
			}
		}
		size_t step = *at ? sequence(at, (size_t)(end - at)) : 0;
		if (!step)
			return (const char *)at;
		at += step;
	}
	return NULL;
}

const char *text_control(struct span text)
{
	static const struct scan_set controls = {"\x7F", ' '};
	const char *end = text.data + text.length;
	for (const char *at = text.data; (at = scan_for(&controls, at, end)) < end; at++)
		if (*at != '\n' && *at != '\r' && *at != '\t')
			return at;
	return NULL;
}
