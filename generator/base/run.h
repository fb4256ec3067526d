/* SPDX-License-Identifier: EUPL-1.2
 *
 * Running another program of ours and taking what it says.
 */
#ifndef MEEDOEN_BASE_RUN_H
#define MEEDOEN_BASE_RUN_H

#include "base/arena.h"
#include "base/text.h"

enum run_takes { TAKE_OUTPUT, TAKE_MESSAGES }; /* standard output; standard error */

/* Runs `path` with `arguments` (the first is its name, the last NULL) and adds what it wrote to one of the two to
 * `said`; the other is this program's own. The exit status, or -1 when it was killed. A program that cannot be
 * started ends the run. */
int program_run(const char *path, const char *const *arguments, enum run_takes takes, struct text *said);
/* The same for a program that reads `input` from its standard input. */
int program_feed(const char *path, const char *const *arguments, struct span input, enum run_takes takes, struct text *said);

/* This program itself, and the folder that it stands in. */
const char *program_path(struct arena *arena);
const char *program_folder(struct arena *arena);
/* A program that came with this one: beside it, or in ../lib/meedoen when it is installed. */
const char *program_beside(struct arena *arena, const char *name);

#endif
