/* SPDX-License-Identifier: EUPL-1.2
 *
 * The pages of a document: set once, drawn in every variant.
 *
 * pages_set looks at all sides of the layout and finds how many pages there are. page_place puts all texts of one
 * page in their places; that happens in order on one thread, since it numbers the glyphs. page_draw only reads, so
 * placed pages may be drawn side by side, and as often as there are variants.
 */
#ifndef MEEDOEN_PRINT_PAGES_H
#define MEEDOEN_PRINT_PAGES_H

#include "print/fit.h"
#include "print/sheet.h"

/* A frame that is there, and where its contents are. */
struct set_frame {
	const struct frame *frame;
	bool varies;                 /* in a cell: it differs from card to card, so it is placed for each */
	bool shown;
	int less;                    /* it is so much lower than its area: it hugs its contents */
	bool again;                  /* on a page behind the first, where it was read: only seen */
	const struct placed *placed;
	int across;                  /* right to left: how far it moves, so that the page or the cell is mirrored */
	struct set_frame *cells;     /* of a grid: the frames of one cell */
	size_t cell_count;
	struct contents *contents;   /* of a document */
	struct item list;            /* of a grid that repeats */
};

struct set_side {
	struct set_frame *frames;
	size_t count, pages;
	bool repeats;                /* a grid fills its pages */
	struct section *runs;            /* of a document: the pages of each element of the list */
	size_t run_count;
};

struct printing {
	const struct print_job *job;
	struct arena *arena;         /* of the document */
	struct fitting fitting;
	struct pictures pictures;
	struct contexts contexts;
	enum variant_order order;    /* of the cards in a grid that repeats */
	struct set_side *sides;
	size_t side_count;
	size_t pages;                /* in the order in which they are read */
	size_t faces;                /* 2: pages are fronts and backs in turn */
};

/* The cards of one grid on one page: `cell_count` frames for each card, one after the other. */
struct cards {
	struct set_frame *frames;
	size_t count;
};

struct set_page {
	const struct set_side *side;
	struct cards *cards;         /* for each frame of the side; empty where it is no grid */
	bool back;
	const struct section *run;       /* of a document; else NULL */
	size_t at;                   /* the page within the run */
	struct set_frame *frames;    /* set for this page alone */
	size_t frame_count;
};

void pages_set(struct printing *printing);
struct set_page page_place(struct printing *printing, size_t number, struct arena *arena);
/* `mirrored`: cards stand the other way round, behind those on the front. */
void page_draw(const struct printing *printing, const struct drawing *drawing, const struct set_page *page, bool mirrored);

#endif
