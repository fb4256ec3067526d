/* SPDX-License-Identifier: EUPL-1.2
 *
 * The outermost context of every text of a layout: `site`, `t`, `pagina` (the number of the page) and, for each kind
 * under the name of its folder, all its records that are shown: {{#hoofdstukken}}. They come in the order of their
 * `volgorde`, else of their ids. Private layouts also have the kinds that are for officers only: {{#bedragen}}.
 */
#ifndef MEEDOEN_THEME_AROUND_H
#define MEEDOEN_THEME_AROUND_H

#include "base/arena.h"
#include "theme/scene.h"
#include "theme/vocabulary.h"

/* What a record of such a list is counted as: 1 for the first, whatever its `volgorde` says. */
struct item around_number(const struct record *record, const struct scene *scene);

const struct shape *around_shape(struct arena *arena, const struct vocabulary *vocabulary);

/* The kind whose records a list of this name has; NULL: it is no such list. */
const struct kind *around_kind(struct span name);

#endif
