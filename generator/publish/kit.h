/* SPDX-License-Identifier: EUPL-1.2
 *
 * The kit of a meeting: all the paper that it needs, in one folder, with a list of contents.
 *
 * What belongs to it follows from the layouts themselves (`kit:` says for which moment, how many and for whom) and
 * from the content: the documents of the meeting, of what it refers to (who receives people, the vouchers of its
 * reward), of what refers to it, and of the site. A new layout with a `kit:` is in every kit of its kind.
 *
 *   kit/samen-praten/inhoud.html
 *   kit/samen-praten/1-vooraf/flyer-a5.pdf             2-op-de-dag/ 3-daarna/
 *   kit/samen-praten/1-vooraf/drukkerij/flyer-a5.pdf   for a print shop
 *
 * A paper in another language than the site's ends in it: flyer-a5-ar.pdf. The files are copies of what was published just before. What an earlier kit put there and this one does not is
 * taken away; a file of somebody else is never touched.
 */
#ifndef MEEDOEN_PUBLISH_KIT_H
#define MEEDOEN_PUBLISH_KIT_H

#include "base/stop.h"
#include "theme/scene.h"

struct kit_order {
	const char *name;    /* of a meeting or market, as kit_meeting() takes it */
	const char *output;  /* folder where the papers were published */
	const char *folder;  /* where the kit goes; NULL: kit/ID */
	bool quiet;
};

/* The meeting or market with this id, or named as model_named() has it; NULL when there is none. */
const struct record *kit_meeting(const struct model *model, const char *name);

/* The id of a meeting or market that is nearly this; NULL when none is. */
const char *kit_nearest(struct arena *arena, const struct model *model, const char *name);

/* Stops the run when the machine fails; STATUS_PROBLEMS when the theme's list of contents is faulty. */
enum status kit_make(const struct edition *edition, const struct kit_order *order, struct report *report);

#endif
