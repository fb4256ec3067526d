/* SPDX-License-Identifier: EUPL-1.2
 *
 * When what is published stops being true, though nobody changed a word: a meeting is over, an answer ran out, a
 * chapter may be seen, facts get too old, security.txt has to be renewed.
 *
 * A build writes that day in `output/volgende-bouw`. `meedoen actueel` looks whether it has come, so that a timer
 * needs to build only when there is something to build.
 */
#ifndef MEEDOEN_PUBLISH_DUE_H
#define MEEDOEN_PUBLISH_DUE_H

#include "base/stop.h"
#include "model/record.h"
#include "theme/output.h"

#define DUE_NAME "volgende-bouw"

/* The first day after today on which a build would give other pages. */
int32_t due_day(const struct model *model);

/* The file that says so. */
void due_outputs(const struct model *model, struct outputs *outputs);

/* Good when the tree in the folder `output` is still true today; STATUS_PROBLEMS, with a message, when it is not or
 * when there is none. */
enum status due_check(const char *output, int32_t today, bool quiet);

#endif
