/* SPDX-License-Identifier: EUPL-1.2
 *
 * Fine waves as on banknotes, another one for each seed.
 *
 * Seeded by the serial number, no two vouchers carry the same lines, and thin curves close together blur on an
 * ordinary copier. It deters; what keeps a voucher safe is the register, in which each number counts once.
 */
#ifndef MEEDOEN_PRINT_PATTERN_H
#define MEEDOEN_PRINT_PATTERN_H

#include "print/draw.h"

/* `thick`: of the lines; a print shop keeps 0.25 points. The box is drawn in its own colours up to its edges. */
void pattern_draw(struct canvas *canvas, struct arena *arena, struct box box, struct span seed, int thick,
                  struct colour colour);

#endif
