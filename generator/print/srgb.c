/* SPDX-License-Identifier: EUPL-1.2
 *
 * The sRGB profile: a header, a list of tags, and their data (ICC.1:2004-10, clauses 7 to 10). Numbers are
 * big-endian; fractions count 65536 to the whole.
 */
#include "print/pdf_metadata.h"

#include <string.h>

enum { HEADER_SIZE = 128, ENTRY_SIZE = 12, TAGS = 10 };

#define FOUR(a, b, c, d) ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

static void put32(struct text *text, uint32_t value)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		text_char(text, (char)(value >> shift & 0xFF));
}

static void put_fractions(struct text *text, uint32_t type, const int32_t *values, size_t count)
{
	put32(text, type);
	put32(text, 0);
	for (size_t i = 0; i < count; i++)
		put32(text, (uint32_t)values[i]);
}

/* multiLocalizedUnicodeType with one text, for all. */
static void put_words(struct text *text, const char *words)
{
	size_t length = strlen(words);
	put32(text, FOUR('m', 'l', 'u', 'c'));
	put32(text, 0);
	put32(text, 1);
	put32(text, 12);
	put32(text, FOUR('e', 'n', 'U', 'S'));
	put32(text, (uint32_t)(2 * length));
	put32(text, 28);
	for (size_t i = 0; i < length; i++) {
		text_char(text, '\0');
		text_char(text, words[i]);
	}
	while (text->length % 4)
		text_char(text, '\0');
}

static void put_header(struct text *text, uint32_t size)
{
	static const uint32_t date[] = {FOUR(7, 234, 0, 1), FOUR(0, 1, 0, 0),
	                                0}; /* 1 January 2026: when it was made */
	put32(text, size);
	put32(text, 0);
	put32(text, 0x04200000); /* version 4.2 */
	put32(text, FOUR('m', 'n', 't', 'r'));
	put32(text, FOUR('R', 'G', 'B', ' '));
	put32(text, FOUR('X', 'Y', 'Z', ' '));
	for (int i = 0; i < 3; i++)
		put32(text, date[i]);
	put32(text, FOUR('a', 'c', 's', 'p'));
	while (text->length < 68)
		put32(text, 0);
	put32(text, 0x0000F6D6); /* the white of the connection space, D50 */
	put32(text, 0x00010000);
	put32(text, 0x0000D32D);
	while (text->length < HEADER_SIZE)
		put32(text, 0);
}

/* The data of the tags, each at a multiple of four. The three curves are one. */
static void put_data(struct text *data, uint32_t ends[TAGS])
{
	static const int32_t white[] = {0xF6D6, 0x10000, 0xD32D};
	static const int32_t adapted[] = {0x10C42, 0x5DE,  -0xCC5, 0x796, 0xFDA4,
	                                  -0x458,  -0x25D, 0x3DF,  0xC06D};
	static const int32_t red[] = {0x6FA2, 0x38F5, 0x0390}; /* primaries of sRGB, adapted to D50 */
	static const int32_t green[] = {0x6299, 0xB785, 0x18DA};
	static const int32_t blue[] = {0x24A0, 0x0F84, 0xB6CF};
	/* function 3: (a x + b)^g above d, else c x: 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045 */
	static const int32_t curve[] = {0x00030000, 0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B};
	put_words(data, "sRGB");
	ends[0] = (uint32_t)data->length;
	put_words(data, "No copyright, use freely");
	ends[1] = (uint32_t)data->length;
	put_fractions(data, FOUR('X', 'Y', 'Z', ' '), white, 3);
	ends[2] = (uint32_t)data->length;
	put_fractions(data, FOUR('s', 'f', '3', '2'), adapted, 9);
	ends[3] = (uint32_t)data->length;
	put_fractions(data, FOUR('X', 'Y', 'Z', ' '), red, 3);
	ends[4] = (uint32_t)data->length;
	put_fractions(data, FOUR('X', 'Y', 'Z', ' '), green, 3);
	ends[5] = (uint32_t)data->length;
	put_fractions(data, FOUR('X', 'Y', 'Z', ' '), blue, 3);
	ends[6] = (uint32_t)data->length;
	put_fractions(data, FOUR('p', 'a', 'r', 'a'), curve, 6);
	ends[7] = ends[8] = ends[9] = (uint32_t)data->length;
}

void srgb_profile(struct text *out)
{
	static const uint32_t names[TAGS] = {
		FOUR('d', 'e', 's', 'c'), FOUR('c', 'p', 'r', 't'), FOUR('w', 't', 'p', 't'),
		FOUR('c', 'h', 'a', 'd'), FOUR('r', 'X', 'Y', 'Z'), FOUR('g', 'X', 'Y', 'Z'),
		FOUR('b', 'X', 'Y', 'Z'), FOUR('r', 'T', 'R', 'C'), FOUR('g', 'T', 'R', 'C'),
		FOUR('b', 'T', 'R', 'C'),
	};
	struct text data = {0}, profile = {0};
	uint32_t ends[TAGS], first = HEADER_SIZE + 4 + TAGS * ENTRY_SIZE;
	put_data(&data, ends);
	put_header(&profile, first + (uint32_t)data.length);
	put32(&profile, TAGS);
	for (int i = 0; i < TAGS; i++) {
		int same = i < 7 ? i : 7; /* gTRC and bTRC share rTRC's data */
		uint32_t start = same ? ends[same - 1] : 0;
		put32(&profile, names[i]);
		put32(&profile, first + start);
		put32(&profile, ends[same] - start);
	}
	text_span(&profile, text_view(&data));
	text_span(out, text_view(&profile));
	text_free(&profile);
	text_free(&data);
}
