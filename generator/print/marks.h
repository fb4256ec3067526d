/* SPDX-License-Identifier: EUPL-1.2
 *
 * What stands on an office sheet beside the pages: lines where to cut and fold, a rule of ten centimetres to see that
 * nothing was made smaller, the number of a tile. None of it is read aloud, and none of it lies on a page.
 */
#ifndef MEEDOEN_PRINT_MARKS_H
#define MEEDOEN_PRINT_MARKS_H

#include "print/flow.h"
#include "print/impose.h"

void marks_draw(const struct drawing *drawing, const struct imposition *plan, const struct variant *variant);

#endif
