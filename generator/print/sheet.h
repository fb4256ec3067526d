/* SPDX-License-Identifier: EUPL-1.2
 *
 * One printed document: a layout filled with a record.
 *
 * It sets the frames of each side, over as many sheets as a repeating grid needs, and gives the bytes of a tagged
 * PDF. What does not fit is reported with the record, the frame and how many words are too many; then there are
 * no bytes, and the build ends before anything is written.
 *
 * Any thread may print: the model, the layouts and the press are only read, and each document has a scene with a
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

/* The bytes are added to `pdf`. False when something was reported: nothing was added. */
bool print_document(const struct layout *layout, const struct record *record, const struct print_job *job,
                    struct text *pdf);

#endif
