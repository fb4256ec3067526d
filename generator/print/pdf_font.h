/* SPDX-License-Identifier: EUPL-1.2
 *
 * The fonts of one document: which glyphs it uses, and what they mean.
 *
 * A PDF shows codes, not characters. Each font of a document is a Type0 font with Identity-H codes of two
 * bytes (ISO 32000-1, 9.7), numbered from 1 in order of first use. A code stands for a glyph AND the text it
 * stands for, since one glyph may mean two things: the hyphen at the end of a broken line is a soft hyphen
 * when read aloud. The ToUnicode table (9.10.3) says the meaning of each, so that text can be searched,
 * copied and read aloud (PDF/UA-1, 7.21.7).
 *
 * Because codes are handed out while text is set, page contents can be written before the font is cut down,
 * which happens once at the end. Setting happens in order on one thread: that is what makes the numbers the
 * same in every run. Drawing what was set only reads, and may be shared out.
 */
#ifndef MEEDOEN_PRINT_PDF_FONT_H
#define MEEDOEN_PRINT_PDF_FONT_H

#include "print/font.h"
#include "print/pdf_object.h"

struct pdf_fonts;

struct pdf_fonts *pdf_fonts_new(struct arena *arena, struct font_library *library);

enum { MEANING_MOST = 8 }; /* UTF-16 units that one glyph may stand for */

/* The code of a glyph that means these UTF-16 units. */
uint16_t pdf_font_code(struct pdf_fonts *fonts, const struct font *font, uint16_t glyph,
                       const uint16_t *meaning, size_t length);

/* Write the used fonts; adds "/F0 12 0 R ..." to the resources. */
void pdf_fonts_write(struct pdf_fonts *fonts, struct store *store, struct deflater *deflater,
                     struct text *resources);

#endif
