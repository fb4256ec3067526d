/* SPDX-License-Identifier: EUPL-1.2
 *
 * From words to glyphs.
 *
 * A word is shaped by HarfBuzz: joined letters, ligatures, kerning, marks in their place. It is first cut
 * where the script or the font changes. The result does not depend on the size of the type, so a word is
 * shaped once per document however often it comes back; most words of a toolkit and nearly all of a sheet of
 * vouchers do.
 *
 * A typesetter belongs to one document and one thread, since it hands out the document's glyph codes in
 * order.
 */
#ifndef MEEDOEN_PRINT_GLYPHS_H
#define MEEDOEN_PRINT_GLYPHS_H

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

#include "print/pdf_font.h"

struct glyph {
	uint16_t code;
	int16_t before, after; /* font units to move before it is drawn, and after it besides its own width */
	int16_t rise;          /* font units above the line */
};

/* Glyphs of one font and direction, in the order in which they stand on paper from left to right. */
struct run {
	const struct font *font;
	bool rtl; /* set from right to left: Arabic, Hebrew */
	const struct glyph *glyphs;
	size_t count;
	int advance; /* font units */
};

struct word {
	const struct run *runs; /* from left to right */
	size_t count;
	uint32_t missing; /* the first character that no font has; 0 when all is well */
};

struct word_table; /* the words shaped so far */

struct typesetter {
	struct pdf_fonts *fonts;
	struct word_table *words;   /* that last as long as the document */
	struct word_table *passing; /* of pages that are drawn and gone; NULL: none yet */
	struct word_table *table;   /* the one that new words go to */
	struct arena *scratch; /* of one paragraph */
	hb_buffer_t *buffer;
	UBiDi *bidi;
	UBreakIterator *breaks;
};

struct typesetter *typesetter_new(struct arena *arena, struct pdf_fonts *fonts);
void typesetter_free(struct typesetter *typesetter);
/* From now on words are of a batch of pages: the next call may forget what was set since this one. So a hundred thousand
 * vouchers, each with a number of its own, take no more room than a few thousand. typesetter_keep ends that. */
void typesetter_pass(struct typesetter *typesetter);
void typesetter_keep(struct typesetter *typesetter);

/* What makes a word the word it is. */
struct word_key {
	const struct typeface *face;
	hb_language_t language;
	const uint16_t *text; /* UTF-16: a word or the spaces between two, all of one direction */
	size_t length;
	bool rtl;
	bool hyphen; /* it ends in a soft hyphen at which the line is broken, so the hyphen shows */
};

const struct word *word_shape(struct typesetter *typesetter, const struct word_key *key);
int word_width(const struct word *word, int size);

#endif
