/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/slug.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

/* U+00C0 to U+017F without their accents; what is no letter becomes a hyphen. */
static const char bare[] = "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy"
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjjjkkklllllll"
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* Letters of other scripts stay as they are: browsers show them in an address. Marks above letters are dropped. */
static void put_other(struct text *slug, uint32_t c)
{
	char bytes[4];
	int32_t length = 0;
	U8_APPEND_UNSAFE(bytes, length, (uint32_t)u_tolower((UChar32)c));
	text_add(slug, bytes, (size_t)length);
}

void slug_write(struct span words, struct text *slug)
{
	size_t start = slug->length;
	const char *at = words.data, *end = at + words.length;
	while (at < end) {
		uint32_t c = utf8_next(&at, end);
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c >= 0xC0 && c <= 0x17F)
			c = (uint32_t)(unsigned char)bare[c - 0xC0];
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			text_char(slug, (char)c);
		else if (c > 0x17F && u_isalnum((UChar32)c))
			put_other(slug, c);
		else if (c != 0x2019 && u_charType((UChar32)c) != U_NON_SPACING_MARK && slug->length > start && slug->data[slug->length - 1] != '-')
			text_char(slug, '-');
	}
	while (slug->length > start && slug->data[slug->length - 1] == '-')
		slug->length--;
	if (slug->length == start)
		text_string(slug, "deel");
}
