/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/misplaced.h"

static size_t count_unknown(const struct kind *kind, const struct node *map)
{
	size_t count = 0;
	for (const struct node *node = map->first; node; node = node->next)
		count += !field_named(kind->fields, node->key);
	return count;
}

/* How many messages the keys would give. */
static size_t count_faults(const struct kind *kind, const struct node *map)
{
	size_t count = count_unknown(kind, map);
	for (const struct field *field = kind->fields; field->key; field++)
		count += field->required && !node_value(map, field->key);
	return count;
}

/* Some keys with a mistake in them, or those of an older version, are no reason to look elsewhere. */
const struct kind *kind_by_keys(const struct kind *own, const struct node *map)
{
	enum { FEW = 3 };
	size_t strange = own ? count_unknown(own, map) : map->count, least = SIZE_MAX;
	const struct kind *best = own;
	if (strange < FEW || strange * 2 <= map->count || (own && !own->folder))
		return own;
	for (const struct kind *kind = kinds; kind->name; kind++) {
		bool fits = kind->folder && count_unknown(kind, map) * FEW <= strange;
		if (fits && count_faults(kind, map) < least) {
			best = kind;
			least = count_faults(kind, map);
		}
	}
	return best;
}
