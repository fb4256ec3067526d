/* SPDX-License-Identifier: EUPL-1.2
 *
 * The pages of a document: a cover, contents, chapters that are as long as they are.
 *
 * A side of the layout becomes a run of pages for each element of the list it repeats: the first page and as many
 * following pages as the body takes. Bodies are cut into columns first (runs_set), so all page numbers are known
 * when the frames of a page are placed (run_place): the contents and the running feet need them.
 */
#ifndef MEEDOEN_PRINT_RUN_H
#define MEEDOEN_PRINT_RUN_H

#include "print/body.h"
#include "print/pages.h"

struct piece_of {
	size_t start, count; /* strips */
	struct column column;
};

struct section {
	const struct side *side;
	struct contexts contexts;
	const struct record *record;
	struct span title;           /* of its bookmark; empty: none */
	struct body body;
	const struct frame *frame;   /* of the body; NULL: none */
	struct piece_of *pieces;     /* one a column, in order */
	size_t piece_count, piece_capacity;
	int saved;                   /* how much lower than its area the frame is that hugs its contents */
	size_t pages;
	size_t number;               /* of its first page, from 1 */
};

/* What stands in a contents list, and where a link to a record of the document leads: the section of that record; NULL:
 * it has none. Before all sides are set, only whether there will be one is sure: then any place will do. */
const struct section *run_holds(const struct printing *printing, const struct record *record);

struct set_side runs_set(struct printing *printing, const struct side *side);
void run_place(struct printing *printing, struct set_page *page, size_t number, size_t at, struct arena *arena);
void run_draw(const struct drawing *drawing, const struct set_page *page);
/* When the next page of the web's variant is to be added: the bookmark of a run that begins there, and what pages are
 * called: those before the first bookmark i, ii, and from there on by the number that stands on them. */
void run_announce(struct reading *reading, const struct set_page *set);

/* print/pages.c */
void frame_place(struct printing *printing, struct set_frame *set, const struct contexts *contexts);
void frame_draw(const struct drawing *page, const struct set_frame *set, int x, int y);

#endif
