/* SPDX-License-Identifier: EUPL-1.2
 *
 * A Markdown body as strips of paper.
 *
 * A strip is what cannot be cut: one line, one row of a table. Strips stand below each other, and each says how
 * much room it wants above (not at the top of a column) and whether it must stay with the next one. So the rules of
 * good pages are one bit: a heading stays with its text, the first and the last two lines of a paragraph stay
 * together, a note is not torn.
 *
 * A strip knows the tags that it stands in, from the outside in. Who draws closes and opens what differs from the
 * strip before; at the end of a page all are closed, so each page is tagged by itself and pages may be drawn side
 * by side. A table that goes on has its head once more, as a head.
 *
 * Strips live in the flow's arena and are read-only once set.
 */
#ifndef MEEDOEN_PRINT_BODY_H
#define MEEDOEN_PRINT_BODY_H

#include "model/block.h"
#include "print/flow.h"
#include "theme/theme.h"

enum { LEVELS_MOST = 16 };

struct nest {
	enum role role;
	unsigned id; /* the same for all strips in one tag */
	int how;     /* enum numbering of a list */
};

struct cell {
	const struct lines *lines;
	int x;
	bool head, names; /* in the head row; the first of its row, which names it */
};

struct strip {
	int height, before, hang;
	bool keep;                  /* with the next one */
	struct nest levels[LEVELS_MOST];
	int depth;
	int x;
	const struct line *line;    /* its baseline is the lower side of the strip */
	const struct line *label;   /* of a list item */
	int label_x, label_depth;   /* levels that are open around the label */
	int task;                   /* enum task: a box to tick before the line */
	const struct picture *picture; /* `height` high */
	int width;                  /* of the picture */
	unsigned box;               /* 0: none; strips in one panel have the same */
	bool bar;                   /* that panel is a bar at the left: a quotation */
	struct cell *cells;         /* a row of a table */
	int cell_count, first, leading;
	const struct strip *head;   /* of its table; itself for the head */
	int y, column;              /* set when the body is cut into columns */
};

struct body {
	struct strip *strips;
	size_t count;
	const struct block *odd;    /* what cannot be printed: a picture in a heading or a table; NULL */
};

struct body body_set(struct flow *flow, const struct element *element, const struct theme *theme,
                     const struct block *block, int width);

struct column {
	int x, y, width, height;
	size_t page;
};

/* Draw the strips of one column; the tags are closed after it when `last` on the page. */
void body_draw(const struct drawing *drawing, const struct element *element, const struct strip *strips, size_t count,
               const struct column *column);

#endif
