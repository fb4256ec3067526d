/* SPDX-License-Identifier: EUPL-1.2
 *
 * Does it fit? The contents of a frame, placed, with what an editor must know when they do not.
 *
 * Only the sizes that the layout offers are tried. What still does not fit is an error at the field that the frame
 * shows, else at the record, with the number of words that are too many.
 */
#ifndef MEEDOEN_PRINT_FIT_H
#define MEEDOEN_PRINT_FIT_H

#include "print/flow.h"

struct fitting {
	const struct layout *layout;
	const struct record *record;
	struct report *report;
	struct flow flow;  /* its arena may be changed between frames */
	size_t words;      /* of what was placed on this side so far */
	bool terse;        /* the side says too much: with the shorter words of the layout, where it has them */
	bool faulty;       /* something was reported */
};

/* NULL when there is nothing in the frame, or when it does not fit: then that was reported. */
const struct placed *fit_frame(struct fitting *fitting, const struct frame *frame, const struct contexts *contexts);

/* Report what placing outside of fit_frame found: a character that no font has, a word that is too wide. */
void fit_found(struct fitting *fitting, const struct frame *frame);
/* What cannot be cut is higher than the frame. */
void fit_high(struct fitting *fitting, const struct frame *frame);

/* More words on a side than the layout allows. */
bool fit_over(const struct fitting *fitting);
/* They are reported. */
void fit_side(struct fitting *fitting);

#endif
