/* SPDX-License-Identifier: EUPL-1.2
 *
 * Motifs: stripes, dots and waves that fill an area.
 *
 * What a colour tells must also be told without it: on a grey printer, and to who sees colours badly. A motif beside
 * each colour does that from afar. All are lines, cut off at the edges of their box; a dot is a line of no length
 * with round ends (ISO 32000-1, 8.5.3.2).
 */
#ifndef MEEDOEN_PRINT_MOTIF_H
#define MEEDOEN_PRINT_MOTIF_H

#include "print/draw.h"
#include "theme/layout.h"

/* `step`: from one stripe, row of dots or wave to the next; `thick`: of the lines. */
void motif_draw(struct canvas *canvas, struct arena *arena, struct box box, enum motif motif, int step, int thick,
                struct colour colour);

#endif
