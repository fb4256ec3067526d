/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/glyphs.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "base/stop.h"
#include "base/words.h"

enum {
	TABLE_FIRST = 1024,
	PASSING_MOST = 4096, /* words before they are forgotten: most come back on each page */
	SOFT_HYPHEN = 0x00AD,
	HYPHEN = 0x002D,
	NO_WIDTH = 0x200B,
	ISOLATE_FIRST = 0x2066,
	ISOLATE_LAST = 0x2069
};

struct known_word {
	struct word_key key;
	struct word word;
	uint32_t mix;
};

struct word_table {
	struct arena *arena;       /* of the words and of the table */
	struct known_word **slots; /* open addressing; a power of two */
	size_t slot_count, count;
};

static struct word_table *table_new(struct arena *arena)
{
	struct word_table *table = arena_alloc(arena, sizeof *table);
	table->arena = arena;
	table->slot_count = TABLE_FIRST;
	table->slots = arena_array(arena, TABLE_FIRST, sizeof *table->slots);
	return table;
}

struct typesetter *typesetter_new(struct arena *arena, struct pdf_fonts *fonts)
{
	struct typesetter *typesetter = arena_alloc(arena, sizeof *typesetter);
	UErrorCode status = U_ZERO_ERROR;
	typesetter->fonts = fonts;
	typesetter->scratch = arena_part(arena);
	typesetter->words = typesetter->table = table_new(arena);
	typesetter->buffer = hb_buffer_create();
	typesetter->bidi = ubidi_open();
	typesetter->breaks = ubrk_open(UBRK_LINE, "", NULL, 0, &status); /* the rules for all languages */
	if (!typesetter->bidi || U_FAILURE(status))
		stop_machine(_("ICU is not complete: %s"), u_errorName(status));
	return typesetter;
}

void typesetter_free(struct typesetter *typesetter)
{
	hb_buffer_destroy(typesetter->buffer);
	ubidi_close(typesetter->bidi);
	ubrk_close(typesetter->breaks);
}

void typesetter_pass(struct typesetter *typesetter)
{
	struct word_table *passing = typesetter->passing;
	if (!passing) {
		passing = table_new(arena_part(typesetter->words->arena));
	} else if (passing->count > PASSING_MOST) {
		struct arena *arena = passing->arena;
		arena_reset(arena);
		passing = table_new(arena);
	}
	typesetter->passing = typesetter->table = passing;
}

void typesetter_keep(struct typesetter *typesetter)
{
	typesetter->table = typesetter->words;
}

int word_width(const struct word *word, int size)
{
	int width = 0;
	for (size_t i = 0; i < word->count; i++)
		width += font_length(word->runs[i].font, word->runs[i].advance, size);
	return width;
}

/* ---- where script and font change ---- */

/* A piece of a word that one font and one script set. */
struct stretch {
	size_t start, length;
	const struct font *font; /* NULL: no font has it */
	hb_script_t script;
};

struct stretches {
	struct stretch *list;
	size_t count, capacity;
};

static bool no_script(hb_script_t script)
{
	return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

/* A mark stays with its letter where it can, and what shows nothing needs no font of its own. */
static const struct font *font_for(const struct typeface *face, UChar32 codepoint, const struct font *before)
{
	bool ignorable = u_hasBinaryProperty(codepoint, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
	if (ignorable)
		return before ? before : face->fonts[0];
	bool mark = U_GET_GC_MASK(codepoint) & U_GC_M_MASK;
	if (mark && before && font_has(before, (uint32_t)codepoint))
		return before;
	return typeface_font(face, (uint32_t)codepoint);
}

static struct stretches split(struct arena *arena, const struct word_key *key, uint32_t *missing)
{
	struct stretches all = {0};
	hb_unicode_funcs_t *data = hb_unicode_funcs_get_default();
	struct stretch *last = NULL;
	for (size_t at = 0, next = 0; at < key->length; at = next) {
		UChar32 codepoint;
		U16_NEXT(key->text, next, key->length, codepoint);
		const struct font *font = font_for(key->face, codepoint, last ? last->font : NULL);
		hb_script_t script = hb_unicode_script(data, (hb_codepoint_t)codepoint);
		if (!font && !*missing)
			*missing = (uint32_t)codepoint;
		bool goes_on = last && last->font == font &&
		               (no_script(script) || no_script(last->script) || script == last->script);
		if (!goes_on) {
			ARENA_PUSH(arena, all.list, all.count, all.capacity) =
				(struct stretch){.start = at, .font = font, .script = script};
			last = &all.list[all.count - 1];
		} else if (no_script(last->script)) {
			last->script = script;
		}
		last->length = next - last->start;
	}
	return all;
}

/* ---- shaping ---- */

/* UTF-16 that somebody else owns. */
struct span16 {
	const uint16_t *data;
	size_t length;
};

/* The units that the glyph at `index` stands for: from its cluster up to the next. Of several glyphs in one
 * cluster the first in reading order gets the text. */
static struct span16 meaning_of(const struct word_key *key, const struct stretch *stretch,
                                const hb_glyph_info_t *infos, unsigned count, unsigned index)
{
	static const uint16_t nothing[] = {NO_WIDTH};
	uint32_t cluster = infos[index].cluster;
	size_t end = stretch->start + stretch->length;
	if (key->rtl) {
		if (index + 1 < count && infos[index + 1].cluster == cluster)
			return (struct span16){nothing, 1};
		for (unsigned i = index; i-- > 0 && end == stretch->start + stretch->length;)
			if (infos[i].cluster != cluster)
				end = infos[i].cluster;
	} else {
		if (index > 0 && infos[index - 1].cluster == cluster)
			return (struct span16){nothing, 1};
		for (unsigned i = index + 1; i < count && end == stretch->start + stretch->length; i++)
			if (infos[i].cluster != cluster)
				end = infos[i].cluster;
	}
	return (struct span16){key->text + cluster, end - cluster};
}

/* A soft hyphen that does not show, and the signs that isolate an address, are no part of what is read. */
static bool is_unread(uint16_t unit)
{
	return unit == SOFT_HYPHEN || (unit >= ISOLATE_FIRST && unit <= ISOLATE_LAST);
}

static uint16_t code_of(struct typesetter *typesetter, const struct font *font, uint16_t glyph,
                        struct span16 meaning)
{
	uint16_t read[MEANING_MOST];
	size_t length = 0;
	for (size_t i = 0; i < meaning.length && length < MEANING_MOST; i++)
		if (meaning.length == 1 || !is_unread(meaning.data[i]))
			read[length++] = meaning.data[i];
	return pdf_font_code(typesetter->fonts, font, glyph, read, length);
}

static void fill_buffer(hb_buffer_t *buffer, const struct word_key *key, const struct stretch *stretch)
{
	hb_buffer_clear_contents(buffer);
	hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	size_t length = stretch->length;
	bool hyphen = key->hyphen && stretch->start + length == key->length;
	hb_buffer_add_utf16(buffer, key->text, (int)key->length, (unsigned)stretch->start,
	                    (int)(hyphen ? length - 1 : length));
	if (hyphen)
		hb_buffer_add(buffer, HYPHEN, (unsigned)key->length - 1);
	hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
	hb_buffer_set_direction(buffer, key->rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, stretch->script);
	hb_buffer_set_language(buffer, key->language);
}

static struct run shape_stretch(struct typesetter *typesetter, const struct word_key *key,
                                const struct stretch *stretch)
{
	hb_buffer_t *buffer = typesetter->buffer;
	const struct font *font = stretch->font;
	fill_buffer(buffer, key, stretch);
	hb_shape(font->shaper, buffer, NULL, 0);
	unsigned count;
	const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
	const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
	struct glyph *glyphs = arena_array(typesetter->table->arena, count, sizeof *glyphs);
	struct run run = {.font = font, .rtl = key->rtl, .glyphs = glyphs, .count = count};
	for (unsigned i = 0; i < count; i++) {
		const hb_glyph_position_t *place = &positions[i];
		struct span16 meaning = meaning_of(key, stretch, infos, count, i);
		int own = hb_font_get_glyph_h_advance(font->shaper, infos[i].codepoint);
		glyphs[i].code = code_of(typesetter, font, (uint16_t)infos[i].codepoint, meaning);
		glyphs[i].before = (int16_t)place->x_offset;
		glyphs[i].after = (int16_t)(place->x_advance - own - place->x_offset);
		glyphs[i].rise = (int16_t)place->y_offset;
		run.advance += place->x_advance;
	}
	return run;
}

static struct word shape(struct typesetter *typesetter, const struct word_key *key)
{
	struct word word = {0};
	struct stretches all = split(typesetter->scratch, key, &word.missing);
	struct run *runs = arena_array(typesetter->table->arena, all.count, sizeof *runs);
	for (size_t i = 0; i < all.count; i++) {
		const struct stretch *stretch = &all.list[i];
		if (!stretch->font)
			continue;
		/* from left to right on paper, but shaped in reading order, in which codes are handed out */
		size_t place = key->rtl ? all.count - 1 - i : i;
		runs[place] = shape_stretch(typesetter, key, stretch);
	}
	for (size_t i = 0; i < all.count; i++)
		if (runs[i].font)
			runs[word.count++] = runs[i];
	word.runs = runs;
	return word;
}

/* ---- the words known so far ---- */

static uint32_t mix_of(const struct word_key *key)
{
	uint32_t mix = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < key->length; i++)
		mix = (mix ^ key->text[i]) * 16777619u;
	mix = (mix ^ (unsigned)key->rtl ^ (unsigned)key->hyphen << 1) * 16777619u;
	return mix ^ mix >> 15;
}

static bool same_word(const struct word_key *a, const struct word_key *b)
{
	return a->length == b->length && a->face == b->face && a->language == b->language &&
	       a->rtl == b->rtl && a->hyphen == b->hyphen &&
	       memcmp(a->text, b->text, a->length * sizeof *a->text) == 0;
}

static void enter(struct word_table *table, struct known_word *known)
{
	size_t slot = known->mix & (table->slot_count - 1);
	while (table->slots[slot])
		slot = (slot + 1) & (table->slot_count - 1);
	table->slots[slot] = known;
}

static void grow(struct word_table *table)
{
	struct known_word **old = table->slots;
	size_t count = table->slot_count;
	table->slot_count *= 2;
	table->slots = arena_array(table->arena, table->slot_count, sizeof *table->slots);
	for (size_t i = 0; i < count; i++)
		if (old[i])
			enter(table, old[i]);
}

static const struct word *find(const struct word_table *table, const struct word_key *key, uint32_t mix)
{
	for (size_t slot = mix & (table->slot_count - 1); table->slots[slot];
	     slot = (slot + 1) & (table->slot_count - 1)) {
		const struct known_word *known = table->slots[slot];
		if (known->mix == mix && same_word(&known->key, key))
			return &known->word;
	}
	return NULL;
}

const struct word *word_shape(struct typesetter *typesetter, const struct word_key *key)
{
	struct word_table *table = typesetter->table;
	uint32_t mix = mix_of(key);
	const struct word *word = find(typesetter->words, key, mix);
	if (!word && table != typesetter->words)
		word = find(table, key, mix);
	if (word)
		return word;
	struct known_word *known = arena_alloc(table->arena, sizeof *known);
	size_t size = key->length * sizeof *key->text;
	known->key = *key;
	known->key.text = memcpy(arena_alloc(table->arena, size), key->text, size);
	known->mix = mix;
	known->word = shape(typesetter, &known->key);
	if (2 * ++table->count > table->slot_count)
		grow(table);
	enter(table, known);
	return &known->word;
}
