/* SPDX-License-Identifier: EUPL-1.2
 *
 * What leads from one page to another: the menus, the breadcrumb, and the pages that every site has. Those are asked for
 * by the name of their template, {{paginas.resultaten.pad}}: the one in the language of the page, else the original,
 * which then says so (`oorspronkelijk`).
 */
#ifndef MEEDOEN_WEB_MENU_SCOPE_H
#define MEEDOEN_WEB_MENU_SCOPE_H

#include "theme/made_shape.h"
#include "web/page.h"

/* The rows for the page scope; the shapes of menus go to `parts`. Owned by the arena. */
const struct made_member *menu_members(struct arena *arena, struct scope_parts *parts);

#endif
