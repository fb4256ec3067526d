/* SPDX-License-Identifier: EUPL-1.2
 *
 * A file in the folder of another kind. Its keys say what it is: a meeting is not mistaken for a place because of where it lies,
 * with a message for each key.
 */
#ifndef MEEDOEN_MODEL_MISPLACED_H
#define MEEDOEN_MODEL_MISPLACED_H

#include "model/field.h"
#include "model/yaml.h"

/* The kind that a file with these fields is of: `own`, that of its folder (NULL: the folder has none), unless most of the
 * fields are unknown there and those of another kind. */
const struct kind *kind_by_keys(const struct kind *own, const struct node *map);

#endif
