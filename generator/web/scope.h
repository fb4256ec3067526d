/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a page may name beside its record: the site, the menus, the lists. A row in the table of scope.c adds
 * a name. A list over all records marks the page as wide: it is made anew at every build.
 */
#ifndef MEEDOEN_WEB_SCOPE_H
#define MEEDOEN_WEB_SCOPE_H

#include "web/site.h"

/* The shape whose objects are struct page; the shapes of its parts go to `parts`. */
const struct shape *scope_shape(struct arena *arena, const struct vocabulary *vocabulary, struct scope_parts *parts);

#endif
