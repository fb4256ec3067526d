/* SPDX-License-Identifier: EUPL-1.2
 *
 * Drawings from SVG: the d of a path, turned into PDF's own words (SVG 2, 9.3).
 *
 * All commands are known, in capitals and small: M L H V C S Q T A Z. An arc becomes curves that differ from
 * it by less than a thousandth of its radius. Coordinates keep three decimals; their y goes down, as in SVG.
 */
#ifndef MEEDOEN_PRINT_PATH_H
#define MEEDOEN_PRINT_PATH_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/span.h"

struct path {
	struct span operators; /* m l c h */
};

/* In the arena. NULL when it is no path; *fault is then the first byte that is wrong. */
const struct path *path_read(struct arena *arena, struct span d, const char **fault);

/* The next number as SVG writes them, past white space and a comma; false when there is none. */
bool path_number(const char **at, const char *end, double *number);

#endif
