/* SPDX-License-Identifier: EUPL-1.2
 *
 * A shape from a table of names and functions: for things that are not records, such as a page, a menu entry
 * or the sides of a date. A row adds a name that templates may use.
 */
#ifndef MEEDOEN_THEME_MADE_SHAPE_H
#define MEEDOEN_THEME_MADE_SHAPE_H

#include "base/arena.h"
#include "theme/shape.h"

struct scene;

struct made_member {
	const char *name;
	enum item_type type;
	struct item (*make)(const void *object, const struct scene *scene);
	const struct shape *shape; /* of an object, or of the elements of a list */
	const char *choices;       /* the values that the text can have, for {{>*name}} */
	bool same;                 /* theme/shape.h; of the scope of a page: it does not depend on which page it is */
};

/* Rows are closed by one without a name. `size`: bytes of an element where lists of this shape are arrays. */
struct shape *made_shape(struct arena *arena, const char *name, const struct made_member *rows, size_t size);

#endif
