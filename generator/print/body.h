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
 * strip before, and tags stay open at the end of a page: a paragraph, a list or a table that goes on is one element
 * with ink on both pages. So the pages of a document are drawn in the order in which they are read (struct reading).
 * A table that goes on shows its head once more, for the eye only: a reader who listens still knows it.
 *
 * A link is underlined on every paper. In the variant for the web it leads somewhere; elsewhere a reader has the
 * address, which stands behind the words where these do not say it themselves.
 *
 * Footnotes stand under the text, behind a line of their own: a body is short, and so they stand in the order in which
 * they are read aloud. On the web's variant the number leads to its note and the note's number back.
 *
 * Strips live in the flow's arena and are read-only once set.
 */
#ifndef MEEDOEN_PRINT_BODY_H
#define MEEDOEN_PRINT_BODY_H

#include "model/block.h"
#include "print/flow.h"
#include "theme/theme.h"

enum { LEVELS_MOST = 48 }; /* lists take three each; see MARKDOWN_DEPTH */

struct nest {
	enum role role;
	unsigned id; /* the same for all strips in one tag */
	int how;     /* enum numbering of a list */
};

struct cell {
	const struct lines *lines;
	const struct placed *placed; /* of a table in a layout, instead of lines */
	int x, y;                   /* of what was placed, in the row */
	bool head, names; /* in the head row; the first of its row, which names it */
};

struct strip {
	int height, before, hang;
	bool keep;                  /* with the next one */
	const struct nest *levels;
	int depth;
	int x;
	const struct line *line;    /* its baseline is the lower side of the strip */
	const struct line *label;   /* of a list item */
	int label_x, label_depth;   /* levels that are open around the label */
	const struct block *note;   /* its label is the number of this footnote; links to it lead here */
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

struct printing;

struct body_link {
	const struct block *block;  /* a link, or a reference to a footnote */
	struct span words;          /* what a reader hears */
};

struct body {
	struct strip *strips;
	size_t count;
	struct body_link *links;    /* by the owner of a part of a line, which counts from 1 */
	size_t link_count, link_capacity;
	const struct block **notes, **references; /* by their numbers: the footnotes, and where each is first referred to */
	unsigned note_count;
	const struct block *odd;    /* what cannot be printed: a picture in a heading or a table; NULL */
};

/* What a body is set for. `above` is the level of the heading that it stands under: its own headings, which start at
 * the second level, come below that. */
struct body_setting {
	struct printing *printing;
	const struct element *element;
	const struct block *block;
	int width, above;
};

struct body body_set(const struct body_setting *wanted);
/* The address that a link of a body leads to. */
void body_address(const struct scene *scene, const struct block *link, struct text *address);
/* print/table.c: the strips of a table in a layout. What does not fit across is found in the flow. */
struct body table_set(struct printing *printing, const struct element *table, const struct contexts *contexts, int width);

struct column {
	int x, y, width, height;
	size_t page;
};

/* A place that links lead to, by what stands there: a section, a block. */
struct landing {
	const void *key;
	struct target *target;
};

/* A document in one variant, from page to page: the tags that are open, and where its links lead. */
struct reading {
	const struct printing *printing;
	struct pdf *pdf;
	bool live;                  /* links are to be followed: the variant for the web */
	struct page *page;          /* that is being drawn */
	struct nest levels[LEVELS_MOST];
	int depth;
	bool numbered;              /* a part with a bookmark has begun */
	unsigned link;              /* the one that is open, in the innermost tag; 0: none */
	bool refers;                /* that is a reference to a footnote */
	struct landing *landings;
	size_t landing_count, landing_capacity;
};

struct target *reading_target(struct reading *reading, const void *key);
/* What links with this key lead to stands here. */
void reading_land(struct reading *reading, const void *key, int x, int y);
/* Nothing goes on behind this. */
void reading_close(struct reading *reading, struct tags *tags);

struct body_piece {
	const struct body *body;
	const struct element *element;
	size_t start, count;        /* strips */
	struct column column;
};

/* Draw the strips of one column. With the last strip of the body all its tags are closed. */
void body_draw(const struct drawing *drawing, const struct body_piece *piece);

#endif
