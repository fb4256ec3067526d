/* SPDX-License-Identifier: EUPL-1.2
 *
 * From a paragraph to lines.
 *
 * A paragraph is a list of parts: pieces of text with a style, a language and an owner, a number of the
 * caller's that tells the plain text from the link and the bold word. Lines are broken by Unicode's rules
 * (UAX 14, by ICU), ragged, without hyphenation, which is what new readers need; a soft hyphen in the text is
 * honoured. Right-to-left text follows UAX 9. Telephone numbers, web and e-mail addresses in it are isolated,
 * or 020-1234567 would come out as 1234567-020: a number that a reader would dial.
 *
 * Everything returned lives in the arena given and is read-only, so lines set on one thread may be drawn by
 * several, and drawn more than once: each part holds its page operators ready.
 *
 *     struct text_part part = {SPAN("Praat mee over de buurt"), &style, NULL, 0};
 *     const struct lines *lines = lines_set(typesetter, arena, &(struct paragraph){
 *             .parts = &part, .count = 1, .width = MM(128), .language = "nl"});
 *     if (lines->missing) ... report the character, the text cannot be printed
 *     for each line: y += leading; line_draw(canvas, &lines->line[i], x, y);
 */
#ifndef MEEDOEN_PRINT_LINE_H
#define MEEDOEN_PRINT_LINE_H

#include "model/direction.h"
#include "print/draw.h"
#include "print/glyphs.h"

struct text_style {
	const struct typeface *face;
	int size;
	struct colour colour;
};

struct text_part {
	struct span text; /* UTF-8; \n is a forced break */
	const struct text_style *style;
	const char *language; /* BCP 47; NULL: the paragraph's */
	unsigned owner;
};

enum align { ALIGN_START, ALIGN_CENTRE, ALIGN_END }; /* start is left, or right in right-to-left text */

struct paragraph {
	const struct text_part *parts;
	size_t count;
	int width; /* 0: as wide as it comes, so only \n breaks */
	enum align align;
	bool rtl; /* the paragraph runs from right to left, see language_is_rtl */
	const char *language;
};

/* What one owner has on one line, in one piece. */
struct line_part {
	unsigned owner;
	int x, width; /* x from the left side of the paragraph */
	struct colour colour;
	struct span operators;
};

struct line {
	int x, width;        /* of the ink without trailing spaces, x from the left side of the paragraph */
	int ascent, descent; /* of the fonts on it; both above zero */
	bool too_wide;       /* one word is wider than the paragraph */
	struct line_part *parts; /* in reading order, so that tags come in reading order too */
	size_t count;
};

struct lines {
	const struct line *line;
	size_t count;
	int width;        /* of the widest */
	uint32_t missing; /* a character that no font of its typeface has; 0: none */
	bool too_wide;    /* some line is */
};

const struct lines *lines_set(struct typesetter *typesetter, struct arena *arena,
                              const struct paragraph *paragraph);

/* The whole line with its baseline at y; x is the left side of the paragraph. */
void line_draw(struct canvas *canvas, const struct line *line, int x, int y);
/* One part of it, where tags change within a line (a link, a phrase in another language). */
void line_part_draw(struct canvas *canvas, const struct line_part *part, int x, int y);

#endif
