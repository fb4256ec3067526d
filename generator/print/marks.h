/* SPDX-License-Identifier: EUPL-1.2
 *
 * What stands on an office sheet beside the pages: lines where to cut, fold and glue, ten centimetres to see that
 * nothing was made smaller, and the number of a tile. None of it is read aloud, and but for the strip that is glued
 * over, none of it lies on what is kept.
 *
 * Where pages fill the sheet to its edges there is no room beside them: then the marks lie on the very lines where
 * the sheet is cut, and the longest of them is the ten centimetres.
 */
#ifndef MEEDOEN_PRINT_MARKS_H
#define MEEDOEN_PRINT_MARKS_H

#include "print/flow.h"
#include "print/impose.h"

struct marks {
	const struct imposition *plan;
	bool cut;                     /* the layout wants lines where to cut */
	const struct lines *length;   /* "10 cm" */
	const struct lines **tiles;   /* "rij 1, kolom 2" */
};

/* Set the words, on the thread that sets texts. The plan must stay where it is. */
struct marks marks_set(const struct flow *flow, const struct theme *theme, const struct imposition *plan,
                       const struct variant *variant);
void marks_draw(const struct drawing *drawing, const struct marks *marks, size_t side);

#endif
