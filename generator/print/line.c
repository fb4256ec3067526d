/* SPDX-License-Identifier: EUPL-1.2
 *
 * Three steps: fill lines with pieces until the paper is full; put the pieces of a line in the order in which
 * they stand on paper; write them as operators.
 */
#include "print/line.h"

#include <limits.h>
#include <string.h>

#include "base/stop.h"
#include "print/piece.h"

struct setter {
	struct typesetter *typesetter;
	struct arena *arena;
	const struct paragraph *paragraph;
	struct pieces pieces;
	struct lines *lines;
	struct line *line; /* lines->line while it grows */
	size_t capacity;
};

/* ---- filling ---- */

/* A stretch of pieces that makes a line. */
struct filled {
	size_t start, end;           /* pieces */
	size_t ink;                  /* the piece after the last that is no space */
	int width;                   /* up to there */
	const struct word *hyphened; /* the last word with its soft hyphen showing; NULL mostly */
};

/* The line that starts at this piece: up to the last place where it may end and still fits, or the first
 * place where it may end at all. */
static struct filled fill(struct setter *setter, size_t start)
{
	const struct paragraph *paragraph = setter->paragraph;
	const struct pieces *pieces = &setter->pieces;
	int limit = paragraph->width ? paragraph->width : INT_MAX, width = 0, ink_width = 0;
	size_t ink = start;
	struct filled best = {.start = start, .end = start};
	for (size_t i = start; i < pieces->count; i++) {
		const struct piece *piece = &pieces->piece[i];
		width += piece->width;
		if (!piece->space) {
			ink = i + 1;
			ink_width = width;
		}
		if (ink_width > limit && best.end > start)
			return best;
		if (piece->end == END_NONE && i + 1 < pieces->count)
			continue;
		struct filled here = {start, i + 1, ink, ink_width, NULL};
		const struct word *hyphened =
			i + 1 < pieces->count ? piece_hyphened(setter->typesetter, paragraph, piece) : NULL;
		if (hyphened) {
			here.hyphened = hyphened;
			here.width += word_width(hyphened, piece->part->style->size) - piece->width;
		}
		if (here.width <= limit || best.end == start)
			best = here;
		if (piece->end == END_MUST || here.width > limit)
			return best;
	}
	best.hyphened = NULL; /* the paragraph's end */
	return best;
}

/* ---- writing ---- */

/* What the operators written so far have set. */
struct hand {
	struct text *text;
	const struct font *font;
	int size;
	bool in_array, in_codes, rtl;
	int64_t shift; /* to the right, before the next glyph; in millionths of the size of the type */
};

static void end_codes(struct hand *hand)
{
	if (hand->in_codes)
		text_char(hand->text, ')');
	hand->in_codes = false;
}

static void end_array(struct hand *hand)
{
	end_codes(hand);
	if (hand->in_array)
		text_string(hand->text, "]TJ\n");
	hand->in_array = false;
}

static void set_font(struct hand *hand, const struct font *font, int size)
{
	if (hand->font == font && hand->size == size)
		return;
	end_array(hand);
	text_string(hand->text, "/F");
	text_number(hand->text, font->number);
	text_char(hand->text, ' ');
	put_number(hand->text, size);
	text_string(hand->text, " Tf");
	hand->font = font;
	hand->size = size;
}

/* 14.8.2.3.3: letters that run from right to left are written in the order on paper, and said to be. */
static void set_direction(struct hand *hand, bool rtl)
{
	if (hand->rtl == rtl)
		return;
	end_array(hand);
	text_string(hand->text, rtl ? "/ReversedChars BMC\n" : "EMC\n");
	hand->rtl = rtl;
}

static void shift(struct hand *hand)
{
	int64_t back = -hand->shift;
	hand->shift = 0;
	if (back > -10 && back < 10) /* under a hundred-thousandth of the size */
		return;
	end_codes(hand);
	put_length(hand->text, back);
}

static void write_glyph(struct hand *hand, const struct glyph *glyph)
{
	const struct font *font = hand->font;
	if (glyph->rise) {
		end_array(hand);
		text_char(hand->text, ' '); /* a number would run into the operator before it */
		put_length(hand->text, font_length(font, glyph->rise, hand->size));
		text_string(hand->text, " Ts");
	}
	if (!hand->in_array)
		text_char(hand->text, '[');
	hand->in_array = true;
	hand->shift += font_length(font, (int64_t)glyph->before * 1000, 1000);
	shift(hand);
	if (!hand->in_codes)
		text_char(hand->text, '(');
	hand->in_codes = true;
	put_code(hand->text, glyph->code);
	hand->shift = font_length(font, (int64_t)glyph->after * 1000, 1000);
	if (glyph->rise) {
		end_array(hand);
		text_string(hand->text, "0 Ts\n");
	}
}

static void write_word(struct hand *hand, const struct word *word, int size)
{
	for (size_t i = 0; i < word->count; i++) {
		const struct run *run = &word->runs[i];
		set_direction(hand, run->rtl);
		set_font(hand, run->font, size);
		for (size_t g = 0; g < run->count; g++)
			write_glyph(hand, &run->glyphs[g]);
	}
}

/* ---- order on paper ---- */

/* A piece in its place on the line. */
struct placed {
	size_t piece;
	const struct word *word;
	int x, width;
	bool trailing; /* spaces at the end of the line: written, for who reads aloud, but not measured */
};

/* Pieces from left to right. Spaces at the line's end go along; in a right-to-left paragraph they stand left
 * of the ink, at x below zero. */
static struct placed *place(struct setter *setter, const struct filled *filled, size_t *count)
{
	struct arena *scratch = setter->typesetter->scratch;
	size_t length = filled->end - filled->start;
	uint8_t *levels = arena_array(scratch, length, sizeof *levels);
	int32_t *order = arena_array(scratch, length, sizeof *order);
	for (size_t i = 0; i < length; i++) {
		const struct piece *piece = &setter->pieces.piece[filled->start + i];
		levels[i] = filled->start + i < filled->ink ? piece->level : setter->paragraph->rtl;
	}
	ubidi_reorderVisual(levels, (int32_t)length, order);
	struct placed *placed = arena_array(scratch, length, sizeof *placed);
	int x = 0;
	for (size_t i = 0; i < length; i++) {
		size_t number = filled->start + (size_t)order[i];
		const struct piece *piece = &setter->pieces.piece[number];
		bool hyphened = filled->hyphened && number + 1 == filled->end;
		const struct word *word = hyphened ? filled->hyphened : piece->word;
		int width = hyphened ? word_width(word, piece->part->style->size) : piece->width;
		placed[i] = (struct placed){number, word, x, width, number >= filled->ink};
		x += width;
	}
	int left = setter->paragraph->rtl ? x - filled->width : 0;
	for (size_t i = 0; i < length; i++)
		placed[i].x -= left;
	*count = length;
	return placed;
}

/* Neighbours on paper that belong to one part, as one stretch of operators. */
static struct line_part write_part(struct setter *setter, const struct placed *placed, size_t count)
{
	const struct text_part *part = setter->pieces.piece[placed->piece].part;
	struct text text = {0};
	struct hand hand = {.text = &text};
	struct line_part made = {.owner = part->owner, .colour = part->style->colour, .x = placed->x};
	bool inked = false;
	for (size_t i = 0; i < count; i++) {
		if (placed[i].trailing && !inked && setter->paragraph->rtl) {
			/* spaces left of the ink: step back before they are set */
			made.x = placed[i].x + placed[i].width;
			hand.shift = -(int64_t)placed[i].width * 1000 * 1000 / part->style->size;
		}
		inked |= !placed[i].trailing;
		made.width += placed[i].trailing ? 0 : placed[i].width;
		write_word(&hand, placed[i].word, part->style->size);
	}
	set_direction(&hand, false);
	end_array(&hand);
	made.operators = text_keep(&text, setter->arena);
	return made;
}

/* Parts of the line in reading order: by the first of their pieces. */
static void order_parts(struct line_part *parts, size_t *first, size_t count)
{
	for (size_t i = 1; i < count; i++)
		for (size_t k = i; k > 0 && first[k - 1] > first[k]; k--) {
			struct line_part part = parts[k];
			parts[k] = parts[k - 1];
			parts[k - 1] = part;
			size_t swap = first[k];
			first[k] = first[k - 1];
			first[k - 1] = swap;
		}
}

static void make_parts(struct setter *setter, const struct filled *filled, struct line *line)
{
	size_t count, made = 0;
	const struct placed *placed = place(setter, filled, &count);
	struct line_part *parts = arena_array(setter->arena, count, sizeof *parts);
	size_t *first = arena_array(setter->typesetter->scratch, count, sizeof *first);
	for (size_t start = 0, end; start < count; start = end) {
		const struct text_part *part = setter->pieces.piece[placed[start].piece].part;
		size_t least = placed[start].piece;
		for (end = start; end < count && setter->pieces.piece[placed[end].piece].part == part; end++)
			least = placed[end].piece < least ? placed[end].piece : least;
		parts[made] = write_part(setter, placed + start, end - start);
		if (parts[made].operators.length)
			first[made++] = least;
	}
	order_parts(parts, first, made);
	line->parts = parts;
	line->count = made;
}

/* ---- lines ---- */

static void measure_fonts(struct line *line, const struct text_style *style, const struct font *font)
{
	int ascent = font_length(font, font->ascent, style->size);
	int descent = font_length(font, -font->descent, style->size);
	line->ascent = ascent > line->ascent ? ascent : line->ascent;
	line->descent = descent > line->descent ? descent : line->descent;
}

static void add_line(struct setter *setter, const struct filled *filled)
{
	const struct paragraph *paragraph = setter->paragraph;
	struct lines *lines = setter->lines;
	struct line line = {.width = filled->width};
	line.too_wide = paragraph->width && line.width > paragraph->width;
	lines->too_wide |= line.too_wide;
	lines->width = line.width > lines->width ? line.width : lines->width;
	for (size_t i = filled->start; i < filled->end; i++) {
		const struct piece *piece = &setter->pieces.piece[i];
		measure_fonts(&line, piece->part->style, piece->part->style->face->fonts[0]);
		for (size_t r = 0; r < piece->word->count; r++)
			measure_fonts(&line, piece->part->style, piece->word->runs[r].font);
		if (!lines->missing)
			lines->missing = piece->word->missing;
	}
	make_parts(setter, filled, &line);
	ARENA_PUSH(setter->arena, setter->line, lines->count, setter->capacity) = line;
}

static void align(struct setter *setter)
{
	const struct paragraph *paragraph = setter->paragraph;
	int limit = paragraph->width ? paragraph->width : setter->lines->width;
	bool right = (paragraph->align == ALIGN_START) == paragraph->rtl;
	for (struct line *line = setter->line; line && line < setter->line + setter->lines->count; line++) {
		int room = limit - line->width;
		line->x = paragraph->align == ALIGN_CENTRE ? room / 2 : right ? room : 0;
		for (size_t k = 0; k < line->count; k++)
			line->parts[k].x += line->x;
	}
}

const struct lines *lines_set(struct typesetter *typesetter, struct arena *arena,
                              const struct paragraph *paragraph)
{
	struct setter setter = {.typesetter = typesetter, .arena = arena, .paragraph = paragraph};
	setter.pieces = pieces_cut(typesetter, paragraph);
	setter.lines = arena_alloc(arena, sizeof *setter.lines);
	for (size_t at = 0; at < setter.pieces.count;) {
		struct filled filled = fill(&setter, at);
		add_line(&setter, &filled);
		at = filled.end;
	}
	align(&setter);
	setter.lines->line = setter.line;
	return setter.lines;
}

void line_part_draw(struct canvas *canvas, const struct line_part *part, int x, int y)
{
	draw_text(canvas, x + part->x, y, part->colour, part->operators);
}

void line_draw(struct canvas *canvas, const struct line *line, int x, int y)
{
	for (size_t i = 0; i < line->count; i++)
		line_part_draw(canvas, &line->parts[i], x, y);
}
