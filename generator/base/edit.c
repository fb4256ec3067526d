/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/edit.h"

#include <stdlib.h>

#include "base/text.h"

void edits_add(struct arena *arena, struct edits *edits, const char *at, size_t length, struct span put)
{
	ARENA_PUSH(arena, edits->list, edits->count, edits->capacity) = (struct edit){at, length, put};
}

static int by_place(const void *a, const void *b)
{
	const struct edit *first = a, *second = b;
	return first->at < second->at ? -1 : first->at > second->at;
}

struct span edits_apply(struct arena *arena, const struct edits *edits, struct span text)
{
	struct text changed = {0};
	const char *at = text.data, *end = text.data + text.length;
	if (edits->count)
		qsort(edits->list, edits->count, sizeof *edits->list, by_place);
	for (size_t i = 0; i < edits->count; i++) {
		const struct edit *edit = &edits->list[i];
		text_add(&changed, at, (size_t)(edit->at - at));
		text_span(&changed, edit->put);
		at = edit->at + edit->length;
	}
	text_add(&changed, at, (size_t)(end - at));
	return text_keep(&changed, arena);
}
