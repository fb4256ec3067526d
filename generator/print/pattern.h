/* SPDX-License-Identifier: EUPL-1.2
 *
 * Fine waves as on banknotes, another braid of them for each seed.
 *
 * Seeded by the serial number, two vouchers seldom carry the same lines, and thin curves close together blur on an
 * ordinary copier. It deters; what keeps a voucher safe is the register, in which each number counts once.
 *
 * A braid has five waves, each of one of sixteen heights, with four, five or six knots. So a document has a few hundred
 * different waves at most, however many braids: each is kept in the file once, and a braid only names its five.
 */
#ifndef MEEDOEN_PRINT_PATTERN_H
#define MEEDOEN_PRINT_PATTERN_H

#include "print/draw.h"
#include "print/pdf_object.h"

/* `thick`: of the lines; a print shop keeps 0.25 points. The box is drawn in its own colours up to its edges. Braids may
 * be drawn side by side on pages of one document. */
void pattern_draw(struct canvas *canvas, struct box box, struct span seed, int thick, struct colour colour);

/* The waves of a document, as its canvases named them. The arena is theirs alone. */
struct wave;
struct waves {
	struct arena *arena;
	struct wave *list;
	size_t count, capacity;
};

/* Write each wave as a form (ISO 32000-1, 8.10), in an order that does not depend on who drew first, and name it in the
 * entries of the resource XObject. */
void waves_write(struct waves *waves, struct store *store, struct deflater *deflater, struct text *drawings);

#endif
