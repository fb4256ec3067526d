/* SPDX-License-Identifier: EUPL-1.2
 *
 * Changes in the content, written so that no moment loses a word.
 *
 * Every file is first written whole beside its place, under a name that is passed over (base/files.h); a full disk shows then,
 * and nothing has changed yet. After that each takes its place in one step, and last the old names go. A run that is
 * broken off in between is done once more with the same command: it goes on where it stopped.
 */
#ifndef MEEDOEN_PUBLISH_REPLACE_H
#define MEEDOEN_PUBLISH_REPLACE_H

#include "model/rename.h"

/* False when the machine fails: what was changed by then was said on standard error. */
bool replace_files(const char *folder, const struct changes *changes);

#endif
