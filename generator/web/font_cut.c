/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/font_cut.h"

#include <stdlib.h>

#include <hb-ot.h>
#include <hb-subset.h>

#include "web/woff2.h"

/* Identifiers of the table `name` (OpenType 1.9). */
enum { NAME_COPYRIGHT, NAME_FAMILY, NAME_STYLE, NAME_UNIQUE, NAME_FULL, NAME_VERSION, NAME_POSTSCRIPT, NAME_LICENCE = 13,
       NAME_LICENCE_ADDRESS, NAME_LAST };

enum { TABLES_MOST = 64, HEAD_FLAGS = 16, HEAD_FLAG_CHANGED = 0x08 /* bit 11, in the first byte of the flags */ };

static hb_face_t *open_face(struct span whole)
{
	hb_blob_t *blob = hb_blob_create(whole.data, (unsigned)whole.length, HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);
	hb_blob_destroy(blob);
	if (hb_face_get_glyph_count(face))
		return face;
	hb_face_destroy(face);
	return NULL;
}

/* ---- names ---- */

static struct span name_of(struct arena *arena, hb_face_t *face, hb_ot_name_id_t id)
{
	hb_language_t english = hb_language_from_string("en", 2);
	unsigned length = hb_ot_name_get_utf8(face, id, english, NULL, NULL), size = length + 1;
	char *name = arena_alloc(arena, size);
	hb_ot_name_get_utf8(face, id, english, &size, name);
	return (struct span){name, length};
}

static void put_short(struct text *text, size_t number)
{
	text_char(text, (char)(number >> 8));
	text_char(text, (char)number);
}

static void put_utf16(struct text *text, struct span name)
{
	for (const char *at = name.data, *end = at + name.length; at < end;) {
		uint32_t code = utf8_next(&at, end);
		if (code >= 0x10000) {
			put_short(text, 0xD7C0 + (code >> 10));
			code = 0xDC00 + (code & 0x3FF);
		}
		put_short(text, code);
	}
}

/* The name without what PostScript does not allow in it. */
static struct span postscript_name(struct arena *arena, const char *family, const char *style)
{
	char *name = arena_format(arena, "%s-%s", family, style), *to = name;
	for (const char *from = name; *from; from++)
		if (*from != ' ')
			*to++ = *from;
	return (struct span){name, (size_t)(to - name)};
}

/* The table `name`: what the whole font says of its rights, everything else by its new name. */
static struct span name_table(struct arena *arena, hb_face_t *face, const struct font_wish *wish)
{
	enum { RECORD = 12, START = 6 };
	struct span full = span_of(arena_format(arena, "%s %s", wish->family, wish->style));
	struct span names[NAME_LAST] = {
		[NAME_COPYRIGHT] = name_of(arena, face, NAME_COPYRIGHT), [NAME_FAMILY] = span_of(wish->family),
		[NAME_STYLE] = span_of(wish->style), [NAME_UNIQUE] = full, [NAME_FULL] = full,
		[NAME_VERSION] = name_of(arena, face, NAME_VERSION),
		[NAME_POSTSCRIPT] = postscript_name(arena, wish->family, wish->style),
		[NAME_LICENCE] = name_of(arena, face, NAME_LICENCE), [NAME_LICENCE_ADDRESS] = name_of(arena, face, NAME_LICENCE_ADDRESS),
	};
	struct text records = {0}, strings = {0}, table = {0};
	size_t count = 0;
	for (size_t i = 0; i < NAME_LAST; i++) {
		if (names[i].length == 0)
			continue;
		size_t start = strings.length;
		put_utf16(&strings, names[i]);
		size_t record[] = {3, 1, 0x409, i, strings.length - start, start}; /* Windows, Unicode, English */
		for (size_t n = 0; n < sizeof record / sizeof *record; n++)
			put_short(&records, record[n]);
		count++;
	}
	put_short(&table, 0);
	put_short(&table, count);
	put_short(&table, START + RECORD * count);
	text_span(&table, text_view(&records));
	text_span(&table, text_view(&strings));
	text_free(&records);
	text_free(&strings);
	return text_keep(&table, arena);
}

/* ---- cutting ---- */

static hb_face_t *subset(hb_face_t *whole, const struct font_range *ranges)
{
	static const hb_tag_t unwanted[] = { /* of other font engines and of tools */
		HB_TAG('S', 'i', 'l', 'f'), HB_TAG('S', 'i', 'l', 'l'), HB_TAG('F', 'e', 'a', 't'), HB_TAG('G', 'l', 'a', 't'),
		HB_TAG('G', 'l', 'o', 'c'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('m', 'e', 't', 'a'),
		HB_TAG('S', 'T', 'A', 'T'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('n', 'a', 'm', 'e'),
	};
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	if (!input)
		return NULL;
	for (const struct font_range *range = ranges; range->last; range++)
		hb_set_add_range(hb_subset_input_unicode_set(input), range->first, range->last);
	hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
		hb_set_add(drop, unwanted[i]);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	hb_face_t *made = hb_subset_or_fail(whole, input), *face = NULL;
	hb_subset_input_destroy(input);
	if (made) { /* a face that was just built cannot list its tables; one that is read can */
		hb_blob_t *blob = hb_face_reference_blob(made);
		face = hb_face_create(blob, 0);
		hb_blob_destroy(blob);
		hb_face_destroy(made);
	}
	return face;
}

static int by_tag(const void *first, const void *second)
{
	return memcmp(((const struct woff2_table *)first)->tag, ((const struct woff2_table *)second)->tag, 4);
}

static size_t list_tables(struct arena *arena, hb_face_t *face, struct woff2_table *tables)
{
	hb_tag_t tags[TABLES_MOST];
	unsigned count = TABLES_MOST - 1;
	hb_face_get_table_tags(face, 0, &count, tags);
	for (size_t i = 0; i < count; i++) {
		hb_blob_t *blob = hb_face_reference_table(face, tags[i]);
		unsigned length;
		const char *data = hb_blob_get_data(blob, &length);
		char *copy = arena_copy(arena, data ? data : "", length);
		hb_tag_to_string(tags[i], tables[i].tag);
		if (tags[i] == HB_TAG('h', 'e', 'a', 'd') && length > HEAD_FLAGS)
			copy[HEAD_FLAGS] |= HEAD_FLAG_CHANGED;
		tables[i].bytes = (struct span){copy, length};
		hb_blob_destroy(blob);
	}
	return count;
}

bool font_cut(const struct font_wish *wish, struct text *text)
{
	hb_face_t *whole = open_face(wish->whole), *face = whole ? subset(whole, wish->ranges) : NULL;
	if (face) {
		struct arena *scratch = arena_new();
		struct woff2_table tables[TABLES_MOST];
		size_t count = list_tables(scratch, face, tables);
		tables[count++] = (struct woff2_table){{'n', 'a', 'm', 'e'}, name_table(scratch, whole, wish)};
		qsort(tables, count, sizeof *tables, by_tag);
		woff2_write(tables, count, text);
		arena_free(scratch);
		hb_face_destroy(face);
	}
	if (whole)
		hb_face_destroy(whole);
	return face != NULL;
}

/* ---- rights ---- */

/* The first name in quotes behind "Reserved Font Name" that is in the family's name. */
static const char *reserved_in(struct arena *arena, struct span text, const char *family)
{
	static const char words[] = "Reserved Font Name";
	const char *at = memmem(text.data, text.length, words, sizeof words - 1), *end = text.data + text.length;
	while (at && (at = memchr(at, '"', (size_t)(end - at)))) {
		const char *close = memchr(at + 1, '"', (size_t)(end - at - 1));
		const char *name = close ? arena_copy(arena, at + 1, (size_t)(close - at - 1)) : "";
		if (*name && strcasestr(family, name))
			return name;
		at = close ? close + 1 : NULL;
	}
	return NULL;
}

/* Some fonts name who holds the copyright, and what names are reserved, above the licence. */
static struct span first_line(struct span text)
{
	size_t length = 0;
	while (length < text.length && text.data[length] != '\n' && text.data[length] != '\r')
		length++;
	return (struct span){text.data, length};
}

bool font_rights(struct arena *arena, struct span whole, const char *family, struct font_rights *rights)
{
	hb_face_t *face = open_face(whole);
	if (!face)
		return false;
	struct span copyright = name_of(arena, face, NAME_COPYRIGHT), line = first_line(name_of(arena, face, NAME_LICENCE));
	rights->copyright = line.length > 9 && memcmp(line.data, "Copyright", 9) == 0 ? line : copyright;
	rights->reserved = reserved_in(arena, rights->copyright, family);
	hb_face_destroy(face);
	return true;
}
