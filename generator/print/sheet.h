/* SPDX-License-Identifier: EUPL-1.2
 *
 * One printed product: a layout filled with a record, in all its variants.
 *
 * The texts are placed once and drawn for each variant: the web as tagged colour pages, the office as sheets of A4
 * with little ink (saving.h, impose.h), the print shop as pages with bleed in four inks. What does not fit is reported
 * with the record, the frame and how many words are too many; then there are no bytes, and the build ends before
 * anything is written.
 *
 * Any thread may print: the model, the layouts and the press are only read, and each product has a scene with a
 * scratch arena of its own. The same input gives the same bytes.
 */
#ifndef MEEDOEN_PRINT_SHEET_H
#define MEEDOEN_PRINT_SHEET_H

#include "print/press.h"

struct print_job {
	const struct press *press;
	struct scene *scene;    /* of this document alone; its write_path gives full addresses */
	struct report *report;
	const char *producer;   /* "meedoen 1.0"; NULL: "meedoen" */
};

/* What came out: the bytes of each variant that the layout has. */
struct printed {
	struct text files[VARIANTS];
	size_t pages;           /* of the product, before they were put on sheets */
	size_t faces;           /* 2: they are fronts and backs in turn */
	size_t sides[VARIANTS]; /* pages of each file: sheets, or pages with the blank ones of a booklet */
};

/* The bytes are added to `printed->files`. False when something was reported: nothing was added. */
bool print_document(const struct layout *layout, const struct record *record, const struct print_job *job,
                    struct printed *printed);

#endif
