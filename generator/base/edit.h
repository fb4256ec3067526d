/* SPDX-License-Identifier: EUPL-1.2
 *
 * Changing a text at some places, and leaving the rest of it as it is, to the byte.
 *
 * Start with `struct edits edits = {0};`. Places point into the text that will be changed; they come in any order and do
 * not overlap. Edits, and the texts that they put, live in the arena.
 */
#ifndef MEEDOEN_BASE_EDIT_H
#define MEEDOEN_BASE_EDIT_H

#include "base/arena.h"

struct edit {
	const char *at;
	size_t length;   /* bytes that go; 0: something is put in between */
	struct span put; /* what comes there */
};

struct edits {
	struct edit *list;
	size_t count, capacity;
};

void edits_add(struct arena *arena, struct edits *edits, const char *at, size_t length, struct span put);

/* The text with all edits made, closed by a NUL. */
struct span edits_apply(struct arena *arena, const struct edits *edits, struct span text);

#endif
