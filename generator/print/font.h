/* SPDX-License-Identifier: EUPL-1.2
 *
 * Fonts, opened once for a whole build.
 *
 * A font file is mapped into memory, checked, and made immutable; after that any number of threads may read
 * it. Only TrueType outlines (a `glyf` table) are taken, because PDF keeps those as they are (FontFile2);
 * Andika and the Noto fonts have them. The licence bits of the font (OS/2 fsType) must allow embedding.
 *
 * A typeface is an ordered list of fonts: the first that has a character sets it. So a theme writes "Andika,
 * then Noto Naskh Arabic", and no text falls on an empty box: a character that none of them has is reported.
 */
#ifndef MEEDOEN_PRINT_FONT_H
#define MEEDOEN_PRINT_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hb.h>

#include "base/arena.h"
#include "base/text.h"

struct font {
	const char *path;
	const char *name;                       /* PostScript name, "Andika-Bold": ASCII without spaces */
	unsigned number;                        /* place in the library; /F<number> in a file */
	hb_face_t *face;                        /* immutable */
	hb_font_t *shaper;                      /* immutable, scaled to font units */
	const uint8_t *coverage;                /* a bit for each character it has */
	int em;                                 /* font units in the size of the type, 2048 for Andika */
	int ascent, descent, capital, line_gap; /* font units, descent below zero */
	int box[4];                             /* of all glyphs: left, bottom, right, top */
	int angle;                              /* of italics, whole degrees, below zero leans right */
	bool bold, fixed, serif;
};

/* Not asked of HarfBuzz: its sets remember what was asked last, and threads would trample on that. */
static inline bool font_has(const struct font *font, uint32_t codepoint)
{
	return codepoint < 0x110000 && font->coverage[codepoint / 8] >> (codepoint % 8) & 1;
}

struct typeface {
	const struct font *const *fonts; /* in order of preference; the first one gives line heights */
	size_t count;
};

struct font_library;

struct font_library *fonts_new(void);
void fonts_free(struct font_library *library);

/* The same path gives the same font. NULL when it cannot be used; *why then says so in a translated sentence
 * part ("is not there", "has no TrueType outlines"). Not thread-safe: open all that the theme names first. */
const struct font *font_open(struct font_library *library, const char *path, const char **why);
size_t fonts_count(const struct font_library *library);
const struct font *font_at(const struct font_library *library, size_t number);

/* The font of the typeface that sets this character; NULL when none has it. */
const struct font *typeface_font(const struct typeface *face, uint32_t codepoint);

/* The size of a piece of a font: so many units at a size. */
static inline int font_length(const struct font *font, int64_t units, int size)
{
	int64_t twice = 2 * units * size;
	return (int)((twice + (twice < 0 ? -font->em : font->em)) / (2 * font->em));
}

/* The font cut down to these glyphs, as FontFile2 wants it, compressed, and where each old glyph went. Kept
 * in the library, for two hundred flyers ask for much the same glyphs. Thread-safe; what comes back depends
 * on the glyphs alone, never on who asked first. */
struct font_subset {
	struct span program;    /* compressed as deflate_text does */
	size_t length;          /* before compression */
	const uint16_t *glyphs; /* as asked for, sorted */
	const uint16_t *places; /* where each is now */
	size_t count;
};
const struct font_subset *font_subset(struct font_library *library, const struct font *font,
                                      const uint16_t *sorted_glyphs, size_t count);

#endif
