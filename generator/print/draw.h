/* SPDX-License-Identifier: EUPL-1.2
 *
 * Ink: rectangles, rules, drawings.
 *
 * A canvas is the contents of one page, or of a form: a drawing that is kept once and put on many pages.
 * Places are from the top left corner, y down, in thousandths of a point (measure.h); they are written with
 * two decimals, an error of at most 0.002 mm. Colours turn into the inks of the document.
 *
 * On a page all ink belongs to the tag or artifact that is open (pdf_tag.h). A form holds no tags: the tag
 * that is open where it is put owns it whole.
 */
#ifndef MEEDOEN_PRINT_DRAW_H
#define MEEDOEN_PRINT_DRAW_H

#include "print/measure.h"
#include "print/path.h"
#include "print/pdf_tag.h"

struct canvas;
struct waves;

void draw_box(struct canvas *canvas, struct box box, struct colour fill);
/* Rounded corners; fill NULL for an outline only, pen NULL for none. The outline lies inside the box. */
void draw_rounded(struct canvas *canvas, struct box box, int radius, const struct colour *fill,
                  const struct pen *pen);
void draw_rule(struct canvas *canvas, int x1, int y1, int x2, int y2, const struct pen *pen);
/* A path in a square of `view` units, set in a square of `size` whose corner is at x, y. The pen's width is
 * in thousandths of the path's own units, as SVG's stroke-width. */
void draw_path(struct canvas *canvas, const struct path *path, int x, int y, int view, int size,
               const struct colour *fill, const struct pen *pen);
/* The line of a shape; cap and join as PDF counts them: butt, round, square; mitre, round, bevel. */
struct outline {
	struct pen pen; /* its width in thousandths of the shape's own units */
	int cap, join;
};
/* A path with a matrix of its own, as SVG's, that leads to thousandths of a point on the page, y down. fill or outline
 * NULL: none. */
void draw_shape(struct canvas *canvas, const struct path *path, const double matrix[6], const struct colour *fill,
                bool even_odd, const struct outline *outline);
/* Between these, only what lies within the box is seen; all of it belongs to one tag. */
void draw_clip(struct canvas *canvas, struct box box);
void draw_unclip(struct canvas *canvas);
/* Ready operators "Tf ... TJ" of a text at a baseline: see line.h. */
void draw_text(struct canvas *canvas, int x, int y, struct colour colour, struct span operators);

/* Operators that fill shapes on a grid of so many units, y down, stretched over a box: for codes. */
void draw_grid(struct canvas *canvas, struct box box, int columns, int rows, struct colour fill,
               struct span operators);

/* Names of forms of the document that stroke, each with "Do": with that pen, on units of so many thousandths of a point
 * from x, y on, y down. The pen's width is in thousandths of a unit. */
void draw_forms(struct canvas *canvas, int x, int y, int unit, const struct pen *pen, struct span names);

struct form;  /* pdf_document.h: form_new */
struct image; /* pdf_image.h: image_new */
void draw_form(struct canvas *canvas, const struct form *form, int x, int y);
void draw_image(struct canvas *canvas, const struct image *image, struct box box);

/* A part of the page to draw in: only within `clip`, and with the top left corner of what follows at x, y. Turned is
 * upside down: that corner then lies at the bottom right. All are places on the page; one is open at a time. */
struct spot {
	struct box clip;
	int x, y;
	bool turned;
};
void canvas_open_spot(struct canvas *canvas, const struct spot *spot);
void canvas_close_spot(struct canvas *canvas);

/* One of many like it: its top left corner is the corner of what follows, so that what is the same on all cards is
 * written in the same words, which takes next to no room once packed. Within a spot or without; one at a time. */
void canvas_open_card(struct canvas *canvas, int x, int y);
void canvas_close_card(struct canvas *canvas);

/* ---- for print/ itself ---- */

struct canvas {
	struct text operators;
	enum inks inks;
	int left, top;            /* where the corner is in the file's own coordinates, y up */
	int card[2];              /* the corner of the card that is open, from `left` and `top` */
	bool in_card;
	int corner[2];            /* `left` and `top` of the page, while a spot is open */
	bool turned;              /* the spot is upside down */
	bool saving;              /* texts and lines for an office printer: saving.h */
	struct waves *waves;      /* of the document: pattern.h */
	struct tags *tags;        /* NULL in a form */
	struct marked_page *page; /* NULL in a form */
	const void *mark;         /* whose mark is open; NULL: none is */
	struct colour fill;       /* as last set */
	bool fill_set;
};

struct form {
	struct canvas canvas;
	unsigned object;
	int width, height;
	bool finished;
};

struct image {
	unsigned object;
	int width, height; /* dots */
};

/* Close the mark that is open. */
void canvas_end(struct canvas *canvas);
/* Where a box lies in the file's own coordinates: left, bottom, right, top. */
void canvas_bounds(const struct canvas *canvas, struct box box, int bounds[4]);

#endif
