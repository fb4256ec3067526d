/* SPDX-License-Identifier: EUPL-1.2
 *
 * Codes for telephones and tills: QR, Code 128, EAN-13, by libzint.
 *
 * A code is drawn as exact rectangles, so it stays sharp at any resolution. The quiet zone that the standard
 * asks for belongs to the size: 4 modules around a QR code (ISO/IEC 18004, 5.3.8), 10 beside Code 128, 11 and
 * 7 beside EAN-13. QR codes are written with one fixed mask: choosing the best of eight costs ten times as
 * much, and every mask can be read.
 *
 * Threads: making a code uses no shared state.
 */
#ifndef MEEDOEN_PRINT_CODE_H
#define MEEDOEN_PRINT_CODE_H

#include "print/draw.h"

enum code_kind { CODE_QR, CODE_128, CODE_EAN13 };

struct code {
	int columns, rows;     /* modules, quiet zone included; rows is 1 for bars */
	struct span operators; /* unit rectangles, in the arena given */
};

/* NULL when the text cannot be written in this kind of code (too long, not 12 or 13 digits). QR: error
 * correction level M, bytes. */
const struct code *code_make(struct arena *arena, enum code_kind kind, struct span text);
/* Its top left corner, quiet zone included; `width` is that of the whole. QR is square; bars get `height`. */
void code_draw(struct canvas *canvas, const struct code *code, int x, int y, int width, int height,
               struct colour colour);
/* The width of one module at this width of the whole: under 0.4 mm a QR code becomes hard to read. */
int code_module(const struct code *code, int width);

#endif
