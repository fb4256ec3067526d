/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/font.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <hb-ot.h>
#include <hb-subset.h>

#include "base/hash.h"
#include "base/stop.h"
#include "base/words.h"
#include "print/pdf_object.h"

enum {
	EMBEDDING_RESTRICTED = 0x0002, /* OS/2 fsType: may not be embedded */
	EMBEDDING_BITMAP = 0x0200,     /* only its bitmaps may */
	PACK_LEVEL = 9                 /* a subset is packed once and used often */
};

struct kept_subset {
	struct hash key;
	struct font_subset subset;
	struct kept_subset *next;
};

struct font_library {
	struct arena *arena;
	struct font **fonts;
	size_t count, capacity;
	pthread_mutex_t lock; /* of all below */
	struct arena *subset_arena;
	struct kept_subset *subsets;
	struct deflater *deflater;
};

struct font_library *fonts_new(void)
{
	struct arena *arena = arena_new();
	struct font_library *library = arena_alloc(arena, sizeof *library);
	library->arena = arena;
	library->subset_arena = arena_part(arena);
	library->deflater = deflater_new(PACK_LEVEL);
	pthread_mutex_init(&library->lock, NULL);
	return library;
}

void fonts_free(struct font_library *library)
{
	for (size_t i = 0; i < library->count; i++) {
		hb_font_destroy(library->fonts[i]->shaper);
		hb_face_destroy(library->fonts[i]->face);
	}
	pthread_mutex_destroy(&library->lock);
	deflater_free(library->deflater);
	arena_free(library->arena);
}

/* ---- reading what a font says of itself ---- */

/* A table of the font; its bytes live as long as the face. */
static struct span table_of(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	unsigned length = 0;
	const char *data = hb_blob_get_data(blob, &length);
	hb_blob_destroy(blob);
	return (struct span){data, length};
}

/* A big-endian number in a table; 0 past its end. */
static int field(struct span table, size_t at)
{
	if (at + 2 > table.length)
		return 0;
	const uint8_t *bytes = (const uint8_t *)table.data + at;
	int value = bytes[0] << 8 | bytes[1];
	return value >= 0x8000 ? value - 0x10000 : value;
}

static void read_measures(struct font *font)
{
	struct span head = table_of(font->face, HB_TAG('h', 'e', 'a', 'd'));
	struct span os2 = table_of(font->face, HB_TAG('O', 'S', '/', '2'));
	struct span post = table_of(font->face, HB_TAG('p', 'o', 's', 't'));
	font->em = (int)hb_face_get_upem(font->face);
	for (int side = 0; side < 4; side++)
		font->box[side] = field(head, 36 + 2 * (size_t)side);
	hb_font_extents_t extents = {0};
	hb_font_get_h_extents(font->shaper, &extents);
	font->ascent = extents.ascender;
	font->descent = extents.descender;
	font->line_gap = extents.line_gap;
	hb_position_t capital = 0;
	if (!hb_ot_metrics_get_position(font->shaper, HB_OT_METRICS_TAG_CAP_HEIGHT, &capital) || capital <= 0)
		capital = font->ascent * 7 / 10;
	font->capital = capital;
	font->bold = field(os2, 4) >= 600;
	int family = field(os2, 30) >> 8; /* sFamilyClass: 1 to 5 and 7 have serifs */
	font->serif = (family >= 1 && family <= 5) || family == 7;
	font->angle = field(post, 4);
	font->fixed = field(post, 12) != 0 || field(post, 14) != 0;
}

static const char *read_name(struct arena *arena, hb_face_t *face, size_t number)
{
	char name[100];
	unsigned length = sizeof name;
	hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
	size_t kept = 0;
	for (size_t i = 0; i < length && name[i]; i++) {
		bool letter = (name[i] >= 'a' && name[i] <= 'z') || (name[i] >= 'A' && name[i] <= 'Z');
		if (letter || (name[i] >= '0' && name[i] <= '9') || name[i] == '-')
			name[kept++] = name[i];
	}
	return kept ? arena_copy(arena, name, kept) : arena_format(arena, "Font%zu", number);
}

static const uint8_t *read_coverage(struct arena *arena, hb_face_t *face)
{
	uint8_t *bits = arena_alloc(arena, 0x110000 / 8);
	hb_set_t *set = hb_set_create();
	hb_face_collect_unicodes(face, set);
	for (hb_codepoint_t codepoint = HB_SET_VALUE_INVALID; hb_set_next(set, &codepoint);)
		if (codepoint < 0x110000)
			bits[codepoint / 8] |= (uint8_t)(1 << codepoint % 8);
	hb_set_destroy(set);
	return bits;
}

/* Why a face cannot be used; NULL when it can. */
static const char *fault_of(hb_face_t *face)
{
	if (hb_face_get_glyph_count(face) == 0)
		return _("is not a font");
	if (table_of(face, HB_TAG('g', 'l', 'y', 'f')).length == 0)
		return _("has no TrueType outlines (a .ttf file is needed)");
	if (hb_ot_var_has_data(face))
		return _("is a variable font; a fixed one is needed");
	int rights = field(table_of(face, HB_TAG('O', 'S', '/', '2')), 8);
	if ((rights & 0x000F) == EMBEDDING_RESTRICTED || rights & EMBEDDING_BITMAP)
		return _("may not be put in a PDF, its own licence field says");
	return NULL;
}

const struct font *font_open(struct font_library *library, const char *path, const char **why)
{
	for (size_t i = 0; i < library->count; i++)
		if (strcmp(library->fonts[i]->path, path) == 0)
			return library->fonts[i];
	hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
	if (!blob) {
		*why = errno == ENOENT ? _("is not there") : _("cannot be read");
		return NULL;
	}
	hb_face_t *face = hb_face_create(blob, 0);
	hb_blob_destroy(blob);
	*why = fault_of(face);
	if (*why) {
		hb_face_destroy(face);
		return NULL;
	}
	struct font *font = arena_alloc(library->arena, sizeof *font);
	font->path = arena_string(library->arena, path);
	font->number = (unsigned)library->count;
	font->name = read_name(library->arena, face, library->count);
	font->face = face;
	font->shaper = hb_font_create(face); /* its scale is the face's font units */
	font->coverage = read_coverage(library->arena, face);
	read_measures(font);
	hb_face_make_immutable(face);
	hb_font_make_immutable(font->shaper);
	ARENA_PUSH(library->arena, library->fonts, library->count, library->capacity) = font;
	return font;
}

size_t fonts_count(const struct font_library *library)
{
	return library->count;
}

const struct font *font_at(const struct font_library *library, size_t number)
{
	return library->fonts[number];
}

const struct font *typeface_font(const struct typeface *face, uint32_t codepoint)
{
	for (size_t i = 0; i < face->count; i++)
		if (font_has(face->fonts[i], codepoint))
			return face->fonts[i];
	return NULL;
}

/* ---- cutting down ---- */

/* What a PDF viewer needs of a font is outlines and widths. Names, layout rules, kerning and the character
 * map have done their work by now: text is written in glyphs. */
static void drop_tables(hb_subset_input_t *input)
{
	static const hb_tag_t unwanted[] = {
		HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
		HB_TAG('n', 'a', 'm', 'e'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('p', 'o', 's', 't'),
		HB_TAG('O', 'S', '/', '2'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'),
		HB_TAG('m', 'e', 't', 'a'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('S', 'T', 'A', 'T'),
		HB_TAG('S', 'i', 'l', 'f'), HB_TAG('S', 'i', 'l', 'l'), HB_TAG('F', 'e', 'a', 't'),
		HB_TAG('G', 'l', 'a', 't'), HB_TAG('G', 'l', 'o', 'c'),
	};
	hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
		hb_set_add(drop, unwanted[i]);
}

/* Runs outside the lock: this is the slow part. */
static hb_face_t *cut(const struct font *font, const uint16_t *glyphs, size_t count, uint16_t *places)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	if (!input)
		stop_machine("%s", _("out of memory"));
	hb_set_t *wanted = hb_subset_input_glyph_set(input);
	for (size_t i = 0; i < count; i++)
		hb_set_add(wanted, glyphs[i]);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
	drop_tables(input);
	hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(font->face, input);
	hb_face_t *face = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
	if (!face)
		stop_machine(_("the font %s is damaged: it cannot be cut down"), font->path);
	const hb_map_t *moved = hb_subset_plan_old_to_new_glyph_mapping(plan);
	for (size_t i = 0; i < count; i++)
		places[i] = (uint16_t)hb_map_get(moved, glyphs[i]);
	hb_subset_plan_destroy(plan);
	hb_subset_input_destroy(input);
	return face;
}

static struct hash key_of(const struct font *font, const uint16_t *glyphs, size_t count)
{
	struct text text = {0};
	text_number(&text, font->number);
	text_char(&text, ':');
	text_add(&text, (const char *)glyphs, count * sizeof *glyphs);
	struct hash key = hash_of(text.data, text.length);
	text_free(&text);
	return key;
}

static const struct font_subset *find_kept(struct font_library *library, const struct hash *key)
{
	for (struct kept_subset *kept = library->subsets; kept; kept = kept->next)
		if (hash_equal(&kept->key, key))
			return &kept->subset;
	return NULL;
}

/* With the lock held. Two threads may have made the same one: they are equal, and the first is kept. */
static const struct font_subset *keep(struct font_library *library, const struct hash *key, hb_face_t *face,
                                      const uint16_t *glyphs, const uint16_t *places, size_t count)
{
	struct arena *arena = library->subset_arena;
	struct kept_subset *kept = arena_alloc(arena, sizeof *kept);
	hb_blob_t *blob = hb_face_reference_blob(face);
	unsigned length = 0;
	const char *data = hb_blob_get_data(blob, &length);
	struct text packed = {0};
	deflate_text(library->deflater, (struct span){data, length}, &packed);
	hb_blob_destroy(blob);
	kept->key = *key;
	kept->subset.length = length;
	kept->subset.program = text_keep(&packed, arena);
	size_t size = count * sizeof *glyphs;
	kept->subset.glyphs = memcpy(arena_alloc(arena, size), glyphs, size);
	kept->subset.places = memcpy(arena_alloc(arena, size), places, size);
	kept->subset.count = count;
	kept->next = library->subsets;
	library->subsets = kept;
	return &kept->subset;
}

const struct font_subset *font_subset(struct font_library *library, const struct font *font,
                                      const uint16_t *sorted_glyphs, size_t count)
{
	struct hash key = key_of(font, sorted_glyphs, count);
	pthread_mutex_lock(&library->lock);
	const struct font_subset *subset = find_kept(library, &key);
	pthread_mutex_unlock(&library->lock);
	if (subset)
		return subset;
	uint16_t *places = calloc(count ? count : 1, sizeof *places);
	if (!places)
		stop_machine("%s", _("out of memory"));
	hb_face_t *face = cut(font, sorted_glyphs, count, places);
	pthread_mutex_lock(&library->lock);
	subset = find_kept(library, &key);
	if (!subset)
		subset = keep(library, &key, face, sorted_glyphs, places, count);
	pthread_mutex_unlock(&library->lock);
	hb_face_destroy(face);
	free(places);
	return subset;
}
