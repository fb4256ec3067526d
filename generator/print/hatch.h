/* SPDX-License-Identifier: EUPL-1.2
 *
 * Hatches: what tells areas apart on paper without colour, as on maps.
 *
 * A colour of the theme may name one (`hatch: rising`). On an office sheet, where areas are light tints, it is drawn
 * over the tint, so that red, green and blue stay three things on a printer that knows black only.
 */
#ifndef MEEDOEN_PRINT_HATCH_H
#define MEEDOEN_PRINT_HATCH_H

#include "print/draw.h"
#include "theme/print_look.h"

void hatch_draw(struct canvas *canvas, struct box box, enum print_hatch hatch, struct colour colour);

#endif
