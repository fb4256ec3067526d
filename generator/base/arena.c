/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/block.h"
#include "base/stop.h"
#include "base/words.h"

enum { BLOCK_FIRST = 16 * 1024, BLOCK_MOST = 1024 * 1024 }; /* bytes, with what is before the data */

struct arena {
	struct arena_room room; /* first: arena.h knows; none in sanitizer builds */
	struct block *blocks; /* the one in use first */
	struct block *spare;  /* kept by arena_reset */
	size_t next_size;
	struct arena *parts; /* freed with this one */
	struct arena *next_part;
};

struct arena *arena_new(void)
{
	struct arena *arena = calloc(1, sizeof *arena);
	if (!arena)
		stop_machine("%s", _("out of memory"));
	arena->next_size = BLOCK_FIRST;
	return arena;
}

struct arena *arena_part(struct arena *whole)
{
	struct arena *part = arena_new();
	part->next_part = whole->parts;
	whole->parts = part;
	return part;
}

static void free_blocks(struct block *block)
{
	while (block) {
		struct block *next = block->next;
		block_free(block);
		block = next;
	}
}

/* The block in use is no longer: what was taken of it is written down. */
static void close_block(struct arena *arena)
{
	if (arena->blocks && !BLOCKS_APART)
		arena->blocks->used = (size_t)(arena->room.at - arena->blocks->data);
	arena->room = (struct arena_room){NULL, 0};
}

void arena_reset(struct arena *arena)
{
	close_block(arena);
	if (BLOCKS_APART) {
		free_blocks(arena->blocks);
		arena->blocks = NULL;
		return;
	}
	while (arena->blocks) {
		struct block *block = arena->blocks;
		arena->blocks = block->next;
		block_clear(block);
		block->next = arena->spare;
		arena->spare = block;
	}
}

void arena_free(struct arena *arena)
{
	while (arena->parts) {
		struct arena *part = arena->parts;
		arena->parts = part->next_part;
		arena_free(part);
	}
	close_block(arena);
	free_blocks(arena->blocks);
	free_blocks(arena->spare);
	free(arena);
}

/* A block with room for `size` bytes becomes the one in use. */
static struct block *new_block(struct arena *arena, size_t size)
{
	struct block **spare = &arena->spare;
	while (*spare && (*spare)->size < size)
		spare = &(*spare)->next;
	struct block *block = *spare;
	if (block) {
		*spare = block->next;
	} else {
		size_t mostly = arena->next_size - sizeof *block;
		block = block_new(size > mostly || BLOCKS_APART ? size : mostly);
		if (arena->next_size < BLOCK_MOST)
			arena->next_size *= 2;
	}
	block->next = arena->blocks;
	arena->blocks = block;
	return block;
}

void *arena_more(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX / 2)
		stop_machine("%s", _("out of memory"));
	if (size == 0 && !BLOCKS_APART)
		return arena_alloc(arena, 1);
	close_block(arena);
	struct block *block = new_block(arena, size);
	if (BLOCKS_APART)
		return block->data;
	arena->room = (struct arena_room){block->data, block->size};
	return arena_alloc(arena, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(count, size, &bytes))
		stop_machine("%s", _("out of memory"));
	return arena_alloc(arena, bytes);
}

char *arena_copy(struct arena *arena, const char *data, size_t length)
{
	char *copy = arena_alloc(arena, length + 1);
	if (length)
		memcpy(copy, data, length);
	return copy;
}

char *arena_string(struct arena *arena, const char *string)
{
	return arena_copy(arena, string, strlen(string));
}

struct span arena_span(struct arena *arena, struct span span)
{
	return (struct span){arena_copy(arena, span.data, span.length), span.length};
}

char *arena_strings(struct arena *arena, const char *first, ...)
{
	va_list strings, again;
	size_t length = 0;
	va_start(strings, first);
	va_copy(again, strings);
	for (const char *string = first; string; string = va_arg(strings, const char *))
		length += strlen(string);
	char *joined = arena_alloc(arena, length + 1), *at = joined;
	for (const char *string = first; string; string = va_arg(again, const char *))
		at = stpcpy(at, string);
	va_end(again);
	va_end(strings);
	return joined;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	va_list arguments, again;
	char mostly[256];
	va_start(arguments, format);
	va_copy(again, arguments);
	int length = vsnprintf(mostly, sizeof mostly, format, arguments);
	if (length < 0)
		BUG("bad format: %s", format);
	bool short_enough = (size_t)length < sizeof mostly;
	char *string = short_enough ? arena_copy(arena, mostly, (size_t)length) : arena_alloc(arena, (size_t)length + 1);
	if (!short_enough)
		vsnprintf(string, (size_t)length + 1, format, again);
	va_end(again);
	va_end(arguments);
	return string;
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	size_t wider = *capacity ? *capacity * 2 : 8;
	void *grown = arena_array(arena, wider, size);
	if (count)
		memcpy(grown, array, count * size);
	*capacity = wider;
	return grown;
}
