/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/json.h"

#include "base/scan.h"

/* Only what was just opened, or nothing at all, has no comma behind it. */
static void begin(struct text *json, const char *key)
{
	char last = json->length ? json->data[json->length - 1] : '[';
	if (last != '{' && last != '[')
		text_char(json, ',');
	if (key) {
		text_char(json, '"');
		text_string(json, key);
		text_string(json, "\":");
	}
}

void json_put_open(struct text *json, const char *key, char opening)
{
	begin(json, key);
	text_char(json, opening);
}

void json_put_close(struct text *json, char closing)
{
	text_char(json, closing);
}

/* One byte that may not stand for itself. */
static void escape(struct text *json, char byte)
{
	static const char shorts[] = "\"\"\\\\\bb\ff\nn\rr\tt"; /* a byte, and the letter that stands for it */
	for (const char *at = shorts; *at; at += 2)
		if (*at == byte) {
			text_char(json, '\\');
			text_char(json, at[1]);
			return;
		}
	text_format(json, "\\u%04x", (unsigned)byte);
}

/* What may not stand for itself (RFC 8259, 7), and what could open a comment in HTML. */
static const struct scan_set special = {.bytes = {'"', '\\', '<'}, .below = 0x20};

void json_put_text(struct text *json, const char *key, struct span text)
{
	const char *end = text.data + text.length;
	json_put_open(json, key, '"');
	for (const char *at = text.data; at < end;) {
		const char *stop = scan_for(&special, at, end);
		text_add(json, at, (size_t)(stop - at));
		at = stop;
		if (at < end)
			escape(json, *at++);
	}
	json_put_close(json, '"');
}

void json_put_string(struct text *json, const char *key, const char *string)
{
	json_put_text(json, key, span_of(string));
}

void json_put_number(struct text *json, const char *key, int64_t number)
{
	begin(json, key);
	text_number(json, number);
}

void json_put_bool(struct text *json, const char *key, bool yes)
{
	begin(json, key);
	text_string(json, yes ? "true" : "false");
}
