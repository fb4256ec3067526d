/* SPDX-License-Identifier: EUPL-1.2
 *
 * Pages that were on the site and are no longer, because their file has another name or was deleted.
 *
 * Their addresses are on paper that hangs in the neighbourhood. So a build says which they are, once, and what to write
 * to keep an address that only changed (`eerdere_namen`). A record that is hidden for now (a draft, its dates) still has
 * its file, and nothing is said.
 */
#ifndef MEEDOEN_PUBLISH_GONE_H
#define MEEDOEN_PUBLISH_GONE_H

#include "model/record.h"
#include "publish/tree.h"

/* After tree_publish, to standard error. */
void gone_tell(const struct tree *tree, const struct model *model);

#endif
