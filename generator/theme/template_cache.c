/* SPDX-License-Identifier: EUPL-1.2
 *
 * Values that many pages have in common: which names have them, and what they were on the page before.
 *
 * A name has a place in the cache when each member on its path says `same`, and when its first part can only be
 * the scope's: no other shape that was checked has a member of that name, so nothing can hide it.
 */
#include "theme/template_internal.h"

/* ---- which names ---- */

struct sharing {
	const struct template_set *set;
	const struct shape *scope;
	struct arena *arena;
	const struct piece **first; /* that had the path first, by its place - 1 */
	size_t count, capacity;
};

/* Does each member on the path say so? */
static bool is_same(const struct sharing *sharing, const struct piece *piece)
{
	const struct shape *shape = sharing->scope;
	for (size_t i = 0; i < piece->path_length; i++) {
		if (!shape || !shape->members)
			return false;
		int member = shape_member(shape, shape_row_of(sharing->set, shape), NULL, piece->path[i]);
		if (member < 0 || !shape->members[member].same)
			return false;
		shape = shape->members[member].shape;
	}
	return piece->path_length > 0;
}

static bool same_path(const struct piece *a, const struct piece *b)
{
	return a->path_length == b->path_length && memcmp(a->path, b->path, a->path_length * sizeof *a->path) == 0;
}

static uint32_t place_of(struct sharing *sharing, const struct piece *piece)
{
	if (piece->raw || !is_same(sharing, piece))
		return 0;
	for (size_t i = 0; i < sharing->count; i++)
		if (same_path(sharing->first[i], piece))
			return (uint32_t)i + 1;
	if (!shape_only(sharing->set, sharing->scope, piece->path[0]))
		return 0;
	ARENA_PUSH(sharing->arena, sharing->first, sharing->count, sharing->capacity) = piece;
	return (uint32_t)sharing->count;
}

static void share_pieces(struct sharing *sharing, struct piece *piece)
{
	for (; piece; piece = piece->next) {
		bool looked_up = piece->kind == PIECE_VALUE || piece->kind == PIECE_SECTION || piece->kind == PIECE_INVERTED;
		piece->shared = looked_up ? place_of(sharing, piece) : 0;
		share_pieces(sharing, piece->body);
	}
}

void template_share(struct template_set *set, const struct shape *scope)
{
	struct sharing sharing = {.set = set, .scope = scope, .arena = arena_new()};
	for (size_t i = 0; i < set->word_capacity; i++)
		if (set->words[i] && set->words[i]->template)
			share_pieces(&sharing, set->words[i]->template->body);
	set->shared_count = sharing.count;
	arena_free(sharing.arena);
}

/* ---- their values ---- */

struct template_cache *template_cache_new(struct arena *arena)
{
	struct arena *part = arena_part(arena);
	struct template_cache *cache = arena_alloc(part, sizeof *cache);
	cache->arena = arena_part(part);
	return cache;
}

void template_cache_turn(struct template_cache *cache, const struct template_set *set, const void *edition, struct span folder)
{
	if (cache->set == set && cache->edition == edition && span_equal(cache->folder, folder))
		return;
	arena_reset(cache->arena);
	cache->set = set;
	cache->edition = edition;
	cache->folder = arena_span(cache->arena, folder);
	cache->values = arena_array(cache->arena, set->shared_count, sizeof *cache->values);
}

/* Of a text in another language, or with isolates, what is written depends on what stands before it. */
void cache_value(const struct template_cache *cache, struct cached *cached, const struct item *item)
{
	bool varies = item->language || (item->text.length && memchr(item->text.data, '\xE2', item->text.length));
	cached->value = varies ? VALUE_VARIES : VALUE_KEPT;
	struct text text = {0};
	template_escape(&text, item->text, item->type == ITEM_MARKUP ? ESCAPE_NONE : ESCAPE_HTML);
	cached->text = text_keep(&text, cache->arena);
}
