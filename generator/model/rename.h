/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the new name of a record changes in the content: its file and its translations are called so, its former name stays
 * an address that leads to its page, and what names it goes by the new name.
 *
 * Nothing is written here. The content as it will be is read once more, so that a change that would break something is
 * found before it is made.
 */
#ifndef MEEDOEN_MODEL_RENAME_H
#define MEEDOEN_MODEL_RENAME_H

#include "model/record.h"

struct change {
	const struct file *file; /* as it is */
	const char *name;        /* below the folder of the content, as file->name: where it will stand */
	struct span bytes;       /* all that it will hold */
	size_t places;           /* in which the record is named */
	bool moved;              /* another name */
	bool made;               /* it stands there already, from a run that was broken off */
};

/* In the order in which they are made, so that a run which is broken off can be done once more: the record, its
 * translations, other translations (they carry the fingerprint of their original), other records. */
struct changes {
	struct change *list;
	size_t count;
};

/* False when nothing may be changed: there is an error in the report. `before`: what the report said of the model. */
bool rename_plan(struct arena *arena, const struct model *model, const struct record *record, const char *name,
                 const struct report *before, struct report *report, struct changes *changes);

#endif
