/* SPDX-License-Identifier: EUPL-1.2
 *
 * Drawings: an SVG file as shapes for paper (SVG 2).
 *
 * What a drawing program makes when it saves "plain SVG": rect, circle, ellipse, line, polyline, polygon, path and g,
 * with fill and stroke in plain colours, and transforms. Every shape becomes a path (path.h) in its own coordinates,
 * with the matrix that leads to those of the drawing. All else that would be seen (text, pictures, gradients, opacity,
 * style sheets) is refused at its place: paper that differs from the screen is found out too late.
 *
 * A drawing lives in the arena it was read into and is read-only.
 */
#ifndef MEEDOEN_PRINT_SVG_H
#define MEEDOEN_PRINT_SVG_H

#include "print/measure.h"
#include "print/path.h"
#include "theme/colour.h"

/* x' = a x + c y + e, y' = b x + d y + f */
struct matrix {
	double a, b, c, d, e, f;
};

struct svg_shape {
	const struct path *path;
	struct matrix matrix;      /* to the units of the drawing, its corner at 0, 0 */
	bool filled, stroked, even_odd;
	struct rgb fill, stroke;
	double thick;              /* of the line, in the shape's own units */
	int cap, join;             /* as PDF counts them: butt, round, square; mitre, round, bevel */
};

struct svg {
	double width, height;      /* units of its own */
	const struct svg_shape *shapes;
	size_t count;
};

struct svg_fault {
	const char *at;            /* in the text */
	const char *what, *help;   /* for people, translated; in the arena */
};

/* NULL when there is something in it that cannot be drawn; *fault then says what. */
const struct svg *svg_read(struct arena *arena, struct span text, struct svg_fault *fault);

#endif
