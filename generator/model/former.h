/* SPDX-License-Identifier: EUPL-1.2
 *
 * The list `eerdere_namen` of a file that gets another name.
 */
#ifndef MEEDOEN_MODEL_FORMER_H
#define MEEDOEN_MODEL_FORMER_H

#include "base/edit.h"
#include "base/report.h"
#include "model/yaml.h"

/* `front`: the fields in the source, `map`: what was read of them. The list gets the old name, and loses the new one when the
 * record gets back a name that it had. False when what stands there is no list; that was reported. */
bool former_rename(struct arena *arena, const struct source *source, struct span front, const struct node *map,
                   struct span old, struct span name, struct report *report, struct edits *edits);

#endif
