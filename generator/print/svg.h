/* SPDX-License-Identifier: EUPL-1.2
 *
 * Pictures drawn as SVG, for paper: sharp at every size, in the inks of the document.
 *
 * What is read is what drawing programs export when shapes are flattened (SVG 2, chapters 9 and 10): rect, circle,
 * ellipse and path, each with a plain fill and stroke (#rrggbb or none). Anything else that would draw, such as a
 * text, a gradient or a transform, makes the whole picture unknown here: half a picture says something else.
 */
#ifndef MEEDOEN_PRINT_SVG_H
#define MEEDOEN_PRINT_SVG_H

#include "print/draw.h"

struct svg_shape {
	const struct path *path;
	bool filled;
	struct colour fill;
	struct pen pen;    /* width in thousandths of the picture's units; 0: no stroke */
};

struct svg {
	int width, height; /* of the viewBox, in thousandths of a unit */
	struct svg_shape *shapes;
	size_t count, capacity;
};

/* In the arena. NULL when it is no SVG, or draws what is not known here. */
const struct svg *svg_read(struct arena *arena, struct span bytes);

/* In a box of its own proportions: what lies outside the viewBox is cut off. */
void svg_draw(struct canvas *canvas, struct arena *arena, const struct svg *svg, struct box box);

#endif
