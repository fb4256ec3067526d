/* SPDX-License-Identifier: EUPL-1.2
 *
 * What people put at the top of the output folder and no build made: a .gitignore, a folder with notes.
 *
 * It goes along to every new generation. A file is linked into the new tree before the switch, so it is there
 * at every moment. What cannot be linked, a folder above all, is moved after the switch. The manifest of the
 * tree that was published says which names are ours.
 *
 * What lies deeper, in folders that builds make, is not carried over: such a folder holds what was made.
 */
#ifndef MEEDOEN_PUBLISH_FOREIGN_H
#define MEEDOEN_PUBLISH_FOREIGN_H

#include <stdbool.h>

#include "publish/manifest.h"

/* `path` is always for messages; the folders are open. */

/* Has everything in a folder that no build made a name with a dot in front? */
bool foreign_is_hidden(const char *path, int folder);

/* Before the switch: link into `beside` what is foreign in `published`. The new tree may not have a file or
 * folder of the same name; that ends the run, with a message. */
void foreign_link(const char *path, int published, int beside, const struct manifest *old,
                  const struct manifest *new);

/* After the switch: move from `beside`, which was published with the manifest `old`, what is not in
 * `published` yet. Doing it twice does no harm. The run ends when something cannot be moved. */
void foreign_move(const char *path, int beside, int published, const struct manifest *old);

#endif
