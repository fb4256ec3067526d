/* SPDX-License-Identifier: EUPL-1.2
 *
 * The names under which templates find the lists of web/listing.h: a table beside that of web/scope.c.
 */
#ifndef MEEDOEN_WEB_LISTING_SCOPE_H
#define MEEDOEN_WEB_LISTING_SCOPE_H

#include "theme/made_shape.h"
#include "web/site.h"

/* Makes the shapes of its lists in `parts` and returns its rows, closed by one without a name. */
const struct made_member *listing_members(struct arena *arena, const struct vocabulary *vocabulary,
                                          struct scope_parts *parts);

#endif
