/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/json.h"

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

static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte != '"' && byte != '\\' && byte != '<';
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

void json_put_text(struct text *json, const char *key, struct span text)
{
	json_put_open(json, key, '"');
	for (size_t at = 0, start = 0; at <= text.length; at++) {
		if (at < text.length && is_plain((unsigned char)text.data[at]))
			continue;
		text_add(json, text.data + start, at - start);
		if (at < text.length)
			escape(json, text.data[at]);
		start = at + 1;
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
