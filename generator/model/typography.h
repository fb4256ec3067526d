/* SPDX-License-Identifier: EUPL-1.2
 *
 * Quotes and apostrophes as Dutch is printed.
 *
 * People type ' and ". Set right, these are ‘quotes’ and apostrophes: 's middags becomes ’s middags, zo'n
 * becomes zo’n, and never ‘s. A dash between spaces becomes an en dash, three dots one ellipsis.
 */
#ifndef MEEDOEN_MODEL_TYPOGRAPHY_H
#define MEEDOEN_MODEL_TYPOGRAPHY_H

#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"

/* `before` is the character in front of the text, 0 at the start of a paragraph. The text itself is
 * returned when nothing changes. */
struct span typography_set(struct arena *arena, struct span text, uint32_t before);

#endif
