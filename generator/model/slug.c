/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/slug.h"

/* U+00C0 to U+00FF without their accents; what is no letter becomes a hyphen. */
static const char bare[] = "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy";

void slug_write(struct span words, struct text *slug)
{
	size_t start = slug->length;
	const char *at = words.data, *end = at + words.length;
	while (at < end) {
		uint32_t c = utf8_next(&at, end);
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c >= 0xC0 && c <= 0xFF)
			c = (uint32_t)(unsigned char)bare[c - 0xC0];
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			text_char(slug, (char)c);
		else if (c != 0x2019 && slug->length > start && slug->data[slug->length - 1] != '-')
			text_char(slug, '-');
	}
	while (slug->length > start && slug->data[slug->length - 1] == '-')
		slug->length--;
	if (slug->length == start)
		text_string(slug, "deel");
}
