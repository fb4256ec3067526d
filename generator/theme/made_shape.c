/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/made_shape.h"

struct made {
	struct shape shape; /* first: look_made gets a pointer to it */
	const struct made_member *rows;
	size_t size;
};

static struct item look_made(const struct shape *shape, const void *object, size_t number, void *scene)
{
	return ((const struct made *)shape)->rows[number].make(object, scene);
}

static struct item made_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)scene;
	size_t size = ((const struct made *)shape)->size;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const char *)object + index * size};
}

struct shape *made_shape(struct arena *arena, const char *name, const struct made_member *rows, size_t size)
{
	struct made *made = arena_alloc(arena, sizeof *made);
	size_t count = 0;
	while (rows[count].name)
		count++;
	struct member *members = arena_array(arena, count, sizeof *members);
	for (size_t i = 0; i < count; i++)
		members[i] = (struct member){rows[i].name, rows[i].type, rows[i].shape, rows[i].choices, rows[i].same};
	made->rows = rows;
	made->size = size;
	made->shape = (struct shape){.name = name, .members = members, .count = count, .look = look_made,
	                             .element = made_element};
	return &made->shape;
}
