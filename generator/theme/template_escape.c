/* SPDX-License-Identifier: EUPL-1.2
 *
 * Escaping, by runs: what needs no escape is added in one go.
 */
#include "theme/template.h"

#include "base/scan.h"
#include "base/stop.h"

/* Bytes to look at in JSON: control characters (RFC 8259, 7); < > & so that no tag or comment can open in a
 * script element; 0xE2 because U+2028 and U+2029 end a line in older JavaScript. */
/* clang-format off */
static const bool special_json[256] = {
	true, true, true, true, true, true, true, true,
	true, true, true, true, true, true, true, true,
	true, true, true, true, true, true, true, true,
	true, true, true, true, true, true, true, true,
	['"'] = true, ['\\'] = true, ['<'] = true, ['>'] = true, ['&'] = true,
	[0x7F] = true, [0xE2] = true};
/* clang-format on */

static const struct scan_set special = {.bytes = {'&', '<', '>', '"', '\''}};

/* The end of what needs no escape. */
static const char *plain_end(const char *at, const char *end, enum template_escape escape)
{
	if (escape != ESCAPE_JSON)
		return scan_for(&special, at, end);
	while (at < end && !special_json[(unsigned char)*at])
		at++;
	return at;
}

static void add_entity(struct text *output, char byte, enum template_escape escape)
{
	switch (byte) {
	case '&': text_add(output, "&amp;", 5); break;
	case '<': text_add(output, "&lt;", 4); break;
	case '>': text_add(output, "&gt;", 4); break;
	case '"': text_add(output, "&quot;", 6); break;
	case '\'': text_string(output, escape == ESCAPE_XML ? "&apos;" : "&#39;"); break;
	default: BUG("no entity for byte %d", byte);
	}
}

/* Returns how many bytes of the text were dealt with. */
static size_t add_json(struct text *output, const char *at, const char *end)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char byte = (unsigned char)*at;
	if (byte == 0xE2) {
		bool separator = end - at >= 3 && at[1] == '\x80' && (at[2] == '\xA8' || at[2] == '\xA9');
		if (separator)
			text_string(output, at[2] == '\xA8' ? "\\u2028" : "\\u2029");
		else
			text_char(output, *at);
		return separator ? 3 : 1;
	}
	switch (byte) {
	case '"': text_add(output, "\\\"", 2); break;
	case '\\': text_add(output, "\\\\", 2); break;
	case '\n': text_add(output, "\\n", 2); break;
	case '\r': text_add(output, "\\r", 2); break;
	case '\t': text_add(output, "\\t", 2); break;
	default: text_add(output, (char[]){'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]}, 6);
	}
	return 1;
}

/* From a byte that must be escaped to the end. */
static void add_escaped(struct text *output, const char *at, const char *end, enum template_escape escape)
{
	while (at < end) {
		if (escape == ESCAPE_JSON)
			at += add_json(output, at, end);
		else
			add_entity(output, *at++, escape);
		const char *run = at;
		at = plain_end(at, end, escape);
		text_add(output, run, (size_t)(at - run));
	}
}

void template_escape(struct text *output, struct span text, enum template_escape escape)
{
	if (escape == ESCAPE_NONE || text.length == 0) {
		text_span(output, text);
		return;
	}
	const char *end = text.data + text.length, *plain = plain_end(text.data, end, escape);
	text_add(output, text.data, (size_t)(plain - text.data));
	if (plain < end)
		add_escaped(output, plain, end, escape);
}
