/* SPDX-License-Identifier: EUPL-1.2
 *
 * The fingerprints that let a build skip what cannot have changed: record->made.
 */
#ifndef MEEDOEN_MODEL_CLOSURE_H
#define MEEDOEN_MODEL_CLOSURE_H

#include "model/record.h"

/* Fill `made` of every record: a hash over its own file and those of all it refers to. */
void model_close(struct model *model);

#endif
