/* SPDX-License-Identifier: EUPL-1.2
 *
 * Where a file names a record: in fields that refer to one, and in links of a text.
 *
 * Both functions add an edit (base/edit.h) for each place that names it, also by a former name, so that it has the new name
 * there. They are false when a place cannot be changed; that was reported.
 */
#ifndef MEEDOEN_MODEL_MENTION_H
#define MEEDOEN_MODEL_MENTION_H

#include "base/edit.h"
#include "model/record.h"
#include "model/yaml.h"

struct mention {
	struct arena *arena;
	const struct model *model;
	const struct record *record;
	struct span name;            /* that it will have */
	struct report *report;
};

/* `map`: of the source, by the table of its kind. */
bool mention_fields(const struct mention *mention, const struct source *source, const struct field *fields,
                    const struct node *map, struct edits *edits);

/* `body`: the Markdown of the source. */
bool mention_links(const struct mention *mention, const struct source *source, struct span body, struct edits *edits);

#endif
