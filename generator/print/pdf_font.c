/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/pdf_font.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/stop.h"

enum {
	CODES_MOST = 65535,
	TABLE_FIRST = 128, /* slots, a power of two */
	BFCHAR_MOST = 100, /* entries in one section of a ToUnicode map (Adobe note 5411) */
	FLAG_FIXED = 1,
	FLAG_SERIF = 2,
	FLAG_SYMBOLIC = 4,
	FLAG_ITALIC = 64 /* 9.8.2 */
};

struct code_entry {
	uint16_t glyph;
	uint16_t length;
	uint16_t meaning[MEANING_MOST];
};

struct used_font {
	const struct font *font;
	struct code_entry *codes; /* code n stands at n - 1 */
	size_t count, capacity;
	uint16_t *slots; /* hash table of codes; 0 is empty */
	size_t slot_count;
};

struct pdf_fonts {
	struct arena *arena;
	struct font_library *library;
	struct used_font *used; /* by number of the font */
	size_t used_count;
};

struct pdf_fonts *pdf_fonts_new(struct arena *arena, struct font_library *library)
{
	struct pdf_fonts *fonts = arena_alloc(arena, sizeof *fonts);
	fonts->arena = arena;
	fonts->library = library;
	fonts->used_count = fonts_count(library);
	fonts->used = arena_array(arena, fonts->used_count, sizeof *fonts->used);
	return fonts;
}

static size_t slot_of(const struct code_entry *entry, size_t slot_count)
{
	uint32_t mix = 2166136261u; /* FNV-1a; order never shows, so any mix will do */
	mix = (mix ^ entry->glyph) * 16777619u;
	for (size_t i = 0; i < entry->length; i++)
		mix = (mix ^ entry->meaning[i]) * 16777619u;
	return (mix ^ mix >> 15) & (slot_count - 1);
}

static bool same_code(const struct code_entry *a, const struct code_entry *b)
{
	return a->glyph == b->glyph && a->length == b->length &&
	       memcmp(a->meaning, b->meaning, a->length * sizeof *a->meaning) == 0;
}

static void enter(struct used_font *used, uint16_t code)
{
	size_t slot = slot_of(&used->codes[code - 1], used->slot_count);
	while (used->slots[slot])
		slot = (slot + 1) & (used->slot_count - 1);
	used->slots[slot] = code;
}

static void grow_slots(struct pdf_fonts *fonts, struct used_font *used)
{
	used->slot_count = used->slot_count ? used->slot_count * 2 : TABLE_FIRST;
	used->slots = arena_array(fonts->arena, used->slot_count, sizeof *used->slots);
	for (size_t i = 0; i < used->count; i++)
		enter(used, (uint16_t)(i + 1));
}

uint16_t pdf_font_code(struct pdf_fonts *fonts, const struct font *font, uint16_t glyph,
                       const uint16_t *meaning, size_t length)
{
	if (font->number >= fonts->used_count)
		BUG("font %s was opened after the document", font->path);
	struct used_font *used = &fonts->used[font->number];
	used->font = font;
	struct code_entry wanted = {.glyph = glyph};
	wanted.length = (uint16_t)(length > MEANING_MOST ? MEANING_MOST : length);
	memcpy(wanted.meaning, meaning, wanted.length * sizeof *meaning);
	if (2 * (used->count + 1) > used->slot_count)
		grow_slots(fonts, used);
	for (size_t slot = slot_of(&wanted, used->slot_count); used->slots[slot];
	     slot = (slot + 1) & (used->slot_count - 1))
		if (same_code(&used->codes[used->slots[slot] - 1], &wanted))
			return used->slots[slot];
	if (used->count == CODES_MOST)
		BUG("one document uses more than %d glyphs of %s", CODES_MOST, font->name);
	ARENA_PUSH(fonts->arena, used->codes, used->count, used->capacity) = wanted;
	enter(used, (uint16_t)used->count);
	return (uint16_t)used->count;
}

/* ---- writing ---- */

static int by_number(const void *a, const void *b)
{
	return *(const uint16_t *)a - *(const uint16_t *)b;
}

/* The used glyphs, each once, sorted. */
static uint16_t *sorted_glyphs(struct pdf_fonts *fonts, const struct used_font *used, size_t *count)
{
	uint16_t *glyphs = arena_array(fonts->arena, used->count, sizeof *glyphs);
	for (size_t i = 0; i < used->count; i++)
		glyphs[i] = used->codes[i].glyph;
	qsort(glyphs, used->count, sizeof *glyphs, by_number);
	*count = 0;
	for (size_t i = 0; i < used->count; i++)
		if (i == 0 || glyphs[i] != glyphs[i - 1])
			glyphs[(*count)++] = glyphs[i];
	return glyphs;
}

static unsigned write_stream(struct store *store, struct deflater *deflater, const char *entries,
                             struct text *data)
{
	struct text packed = {0};
	unsigned number = store_reserve(store);
	deflate_text(deflater, text_view(data), &packed);
	store_stream(store, number, span_of(entries), text_view(&packed), false);
	text_free(&packed);
	text_free(data);
	return number;
}

/* 9.7.4.2: two bytes for each code, the glyph in the cut-down font. */
static unsigned write_places(const struct used_font *used, const struct font_subset *subset,
                             struct store *store, struct deflater *deflater)
{
	struct text map = {0};
	text_add(&map, "\0\0", 2);
	for (size_t i = 0; i < used->count; i++) {
		const uint16_t *found = bsearch(&used->codes[i].glyph, subset->glyphs, subset->count,
		                                sizeof *subset->glyphs, by_number);
		uint16_t place = subset->places[found - subset->glyphs];
		text_char(&map, (char)(place >> 8));
		text_char(&map, (char)(place & 0xFF));
	}
	return write_stream(store, deflater, "", &map);
}

/* 9.10.3 */
static unsigned write_meanings(const struct used_font *used, struct store *store, struct deflater *deflater)
{
	struct text map = {0};
	text_string(&map, "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
	                  "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
	                  "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
	                  "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
	for (size_t i = 0; i < used->count; i++) {
		if (i % BFCHAR_MOST == 0) {
			size_t rest = used->count - i;
			text_number(&map, (int64_t)(rest < BFCHAR_MOST ? rest : BFCHAR_MOST));
			text_string(&map, " beginbfchar\n");
		}
		text_char(&map, '<');
		put_hex16(&map, (unsigned)i + 1);
		text_string(&map, "><");
		for (size_t k = 0; k < used->codes[i].length; k++)
			put_hex16(&map, used->codes[i].meaning[k]);
		text_string(&map, ">\n");
		if ((i + 1) % BFCHAR_MOST == 0 || i + 1 == used->count)
			text_string(&map, "endbfchar\n");
	}
	text_string(&map, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
	return write_stream(store, deflater, "", &map);
}

/* Thousandths of the size of the type, as fonts in PDF count. */
static void put_units(struct text *text, const struct font *font, int units)
{
	put_number(text, font_length(font, (int64_t)units * 1000, 1000));
}

static void put_widths(struct text *text, const struct used_font *used)
{
	text_string(text, "/W[1[");
	for (size_t i = 0; i < used->count; i++) {
		if (i)
			text_char(text, ' ');
		put_units(text, used->font,
		          hb_font_get_glyph_h_advance(used->font->shaper, used->codes[i].glyph));
	}
	text_string(text, "]]");
}

/* Six capitals that name a subset (9.9), from the glyphs in it. */
static void put_name(struct text *text, const struct font *font, const struct font_subset *subset)
{
	struct hash hash = hash_of(subset->program.data, subset->program.length);
	text_char(text, '/');
	for (int i = 0; i < 6; i++)
		text_char(text, (char)('A' + hash.bytes[i] % 26));
	text_char(text, '+');
	text_string(text, font->name);
}

static unsigned write_descriptor(const struct font *font, const struct font_subset *subset,
                                 struct store *store)
{
	struct text text = {0};
	text_string(&text, "/Length1 ");
	text_number(&text, (int64_t)subset->length);
	unsigned program = store_reserve(store), number = store_reserve(store);
	store_stream(store, program, text_view(&text), subset->program, false);
	text_clear(&text);
	text_string(&text, "/Type/FontDescriptor/FontName");
	put_name(&text, font, subset);
	text_string(&text, "/Flags ");
	text_number(&text, (font->fixed ? FLAG_FIXED : 0) | (font->serif ? FLAG_SERIF : 0) | FLAG_SYMBOLIC |
	                           (font->angle ? FLAG_ITALIC : 0));
	text_string(&text, "/FontBBox[");
	for (int side = 0; side < 4; side++) {
		if (side)
			text_char(&text, ' ');
		put_units(&text, font, font->box[side]);
	}
	text_string(&text, "]/ItalicAngle ");
	text_number(&text, font->angle);
	text_string(&text, "/Ascent ");
	put_units(&text, font, font->ascent);
	text_string(&text, "/Descent ");
	put_units(&text, font, font->descent);
	text_string(&text, "/CapHeight ");
	put_units(&text, font, font->capital);
	/* the format asks for a stem; viewers of embedded fonts do not */
	text_string(&text, font->bold ? "/StemV 140" : "/StemV 80");
	text_string(&text, "/FontFile2 ");
	put_reference(&text, program);
	store_dictionary(store, number, text_view(&text));
	text_free(&text);
	return number;
}

/* 9.7: a Type0 font, its one descendant, and what those point to. The number of the font. */
static unsigned write_font(struct pdf_fonts *fonts, const struct used_font *used, struct store *store,
                           struct deflater *deflater)
{
	size_t count;
	const uint16_t *glyphs = sorted_glyphs(fonts, used, &count);
	const struct font_subset *subset = font_subset(fonts->library, used->font, glyphs, count);
	unsigned descendant = store_reserve(store), number = store_reserve(store);
	struct text text = {0};
	text_string(&text, "/Type/Font/Subtype/CIDFontType2/BaseFont");
	put_name(&text, used->font, subset);
	text_string(&text,
	            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ");
	put_reference(&text, write_descriptor(used->font, subset, store));
	text_string(&text, "/CIDToGIDMap ");
	put_reference(&text, write_places(used, subset, store, deflater));
	put_widths(&text, used);
	store_dictionary(store, descendant, text_view(&text));
	text_clear(&text);
	text_string(&text, "/Type/Font/Subtype/Type0/BaseFont");
	put_name(&text, used->font, subset);
	text_string(&text, "/Encoding/Identity-H/DescendantFonts[");
	put_reference(&text, descendant);
	text_string(&text, "]/ToUnicode ");
	put_reference(&text, write_meanings(used, store, deflater));
	store_dictionary(store, number, text_view(&text));
	text_free(&text);
	return number;
}

void pdf_fonts_write(struct pdf_fonts *fonts, struct store *store, struct deflater *deflater,
                     struct text *resources)
{
	for (size_t i = 0; i < fonts->used_count; i++) {
		const struct used_font *used = &fonts->used[i];
		if (!used->count)
			continue;
		text_string(resources, "/F");
		text_number(resources, used->font->number);
		text_char(resources, ' ');
		put_reference(resources, write_font(fonts, used, store, deflater));
	}
}
