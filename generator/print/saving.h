/* SPDX-License-Identifier: EUPL-1.2
 *
 * Little ink: how a design for the screen looks on an office printer.
 *
 * An office prints hundreds of a flyer on a machine that may know black only. A band of dark colour empties its
 * toner, comes out in stripes and makes thin paper curl. So areas become a light tint, with an outline where they
 * were dark; all text is black; lines and icons are black, or grey when they were pale. Nothing is told by colour
 * alone there: what is dark on the screen has an outline on paper.
 *
 * The colours made here keep their hue, lightly, for offices that print in colour.
 */
#ifndef MEEDOEN_PRINT_SAVING_H
#define MEEDOEN_PRINT_SAVING_H

#include "print/measure.h"

/* Luma of a colour, 0 (black) to 255: ITU-R BT.601. */
int colour_luma(struct colour colour);

struct colour saving_text(struct colour colour);
/* Of an icon or a line; `decoration` is drawn pale. */
struct colour saving_line(struct colour colour, bool decoration);
/* Of an area, and whether it needs an outline to be seen. */
struct colour saving_fill(struct colour colour);
bool saving_outlined(struct colour colour);
struct colour saving_hatch(void);

#endif
