/* SPDX-License-Identifier: EUPL-1.2
 *
 * Imposition: which page stands where on which side of which sheet.
 *
 * Pages of a product are counted from 0, in the order in which they are read. A leaf is what is one thing after
 * cutting: one page, or a front and its back. Everything here is counting; nothing is drawn.
 *
 *   plain   a page on a sheet of its own size; of a booklet, with the blank pages that fold has, for a print shop
 *   up      leaves side by side and below each other, to cut apart. A single leaf fills the sheet. In rows: 1 2 / 3 4.
 *           To stack: cut all sheets at once, lay the stacks on each other, and the leaves are in order.
 *   fold    sheets that are laid in each other, folded, and stapled in the fold: of four pages, 4 and 1 stand on the
 *           outside, 2 and 3 inside. Blank pages before the last one fill up, so that this is the back cover. A language
 *           that is written from right to left turns its pages the other way: 1 and 4 outside, 3 and 2 inside.
 *   tile    a large page over many sheets that overlap by a strip for glue
 *
 * Two-sided: a printer turns the sheet over its left edge or its top edge. Over the left edge, what stands left on
 * the front has its back right. Over the top edge, what stands at the top has its back at the bottom, and upside
 * down. The edges are those of the sheet as it is seen, upright or on its side.
 */
#ifndef MEEDOEN_PRINT_IMPOSE_H
#define MEEDOEN_PRINT_IMPOSE_H

#include <stddef.h>

#include "print/draw.h"
#include "theme/layout.h"

enum imposing { IMPOSE_PLAIN, IMPOSE_UP, IMPOSE_FOLD, IMPOSE_TILE };
enum turning { TURN_OVER_LEFT, TURN_OVER_TOP };

enum { GLUE_STRIP = MILLIMETRES(10000), TILE_FOOT = MILLIMETRES(7000) /* below a tile, for its number */ };

struct imposition {
	enum imposing kind;
	int width, height;         /* of a page */
	int sheet_width, sheet_height;
	int columns, rows;         /* of pages, or of tiles */
	int left, top;             /* the corner of the first */
	int step[2];               /* of tiles */
	size_t pages;
	size_t faces;              /* pages of a leaf: 1, or 2 with a back */
	enum turning turning;
	enum variant_order order;
	bool copies;               /* one leaf, as often as it fits */
	bool from_right;           /* a booklet that is read from right to left: its fold is at the right of the cover */
	size_t sides;              /* of sheets: the pages of the file */
};

struct imposition impose(const struct layout *layout, enum variant_kind variant, size_t pages, size_t faces, bool from_right);

/* What stands on a side of a sheet: at most IMPOSE_SPOTS. Blank places are left out. */
enum { IMPOSE_SPOTS = 400 };
struct imposed {
	size_t page;
	struct spot spot;
	bool copy;                 /* the same was on this side before */
};
size_t impose_side(const struct imposition *plan, size_t side, struct imposed *spots);
/* Most that stand on one side. */
size_t impose_most(const struct imposition *plan);

#endif
