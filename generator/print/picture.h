/* SPDX-License-Identifier: EUPL-1.2
 *
 * The pictures of one document.
 *
 * A picture is a record of kind beeld. A drawing (SVG) goes onto paper as shapes (svg.h). A photograph (JPEG, PNG, WebP, HEIF) is
 * read by meedoen-resize, as on the web: upright, in sRGB, laid on white, and no sharper than 300 dots per inch can show.
 * Colours become the inks of each variant as those of the theme do where it names none (theme/colour.h).
 *
 * Placing asks for pictures, in order on one thread; a mistake in one is reported then, at its place in the drawing, or
 * at the record when a photograph is too coarse for the print shop. Before pages are drawn, pictures_ink puts the
 * photographs into the document; drawing only reads.
 */
#ifndef MEEDOEN_PRINT_PICTURE_H
#define MEEDOEN_PRINT_PICTURE_H

#include "base/report.h"
#include "model/record.h"
#include "print/pdf_image.h"
#include "print/svg.h"
#include "theme/layout.h"

enum { DOTS_PER_INCH = 300 }; /* what a print shop needs for people to see no dots */

struct picture {
	const struct record *record;
	const struct file *file;
	const struct svg *drawing;     /* NULL: a photograph */
	double width, height;          /* units of the drawing, or dots */
	int printed;                   /* widest that it was placed: thousandths of a point */
	const struct image *images[VARIANTS];
	int made[VARIANTS];            /* the width that each was made for */
	bool told, bad;
	struct picture *next;
};

struct pictures {
	struct arena *arena;           /* of the document */
	const struct layout *layout;
	const struct model *model;
	struct report *report;
	struct picture *first;
	bool faulty;                   /* something was reported */
};

/* NULL when it cannot be printed: that was reported. */
struct picture *picture_of(struct pictures *pictures, const struct record *record);
/* It will be seen this wide, whole. */
void picture_placed(struct pictures *pictures, struct picture *picture, int width);
/* What it says to who cannot see it; empty where it only decorates. */
struct span picture_alt(const struct picture *picture);

/* Before what was placed is drawn in this variant. */
void pictures_ink(struct pictures *pictures, struct pdf *pdf, enum variant_kind kind);
/* The whole picture over `box`, as far as `clip` shows it. */
void picture_draw(struct canvas *canvas, const struct picture *picture, enum variant_kind kind, struct box box, struct box clip);

#endif
