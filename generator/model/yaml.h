/* SPDX-License-Identifier: EUPL-1.2
 *
 * YAML as a tree with places.
 *
 * The one file that knows libyaml is yaml.c. What comes out is raw: every scalar is a text, so `18:30`, `no`
 * and `010` are never guessed at. Content needs little of YAML, so what only causes trouble is refused, with
 * a place: tabs, aliases, tags, several documents, duplicate keys, keys that are no plain text, and more than
 * the limits below.
 *
 * The tree lives in the arena; texts that stand in the source as they are may point into it.
 */
#ifndef MEEDOEN_MODEL_YAML_H
#define MEEDOEN_MODEL_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/report.h"
#include "base/source.h"

enum {
	YAML_DEPTH = 16,    /* lists and mappings in each other */
	YAML_NODES = 20000, /* values in one file */
	YAML_KEYS = 800,    /* keys in one mapping */
	YAML_LARGE = 64     /* from so many keys on, a mapping is sorted too */
};

enum node_type { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	enum node_type type;
	bool quoted;        /* a scalar in quotes or a block: empty then means an empty text */
	const char *at;     /* where the value starts, in the source */
	struct span text;   /* of a scalar, closed by a NUL */
	const char *remark; /* the # behind a scalar without quotes, on its line; NULL: none */
	struct span key;    /* of a value in a mapping */
	const char *key_at; /* where that key starts */
	size_t count;       /* of values in a list or mapping */
	struct node *first, *next;
	const struct node **sorted; /* the values of a large mapping, by key; NULL: it is small */
};

/* Read a text that is part of the source (all of it, or its front matter). NULL when there is nothing to go
 * on with; that was reported. An empty text is an empty mapping. */
struct node *yaml_read(struct arena *arena, const struct source *source, struct span text, struct report *report);

/* Where the text of a scalar stands in the source, past its quote; NULL: not just so (escapes, several lines). */
const char *node_text_at(const struct node *node);

/* The value of a key; NULL when the mapping lacks it. */
const struct node *node_value(const struct node *map, const char *key);

#endif
