/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <sys/mman.h>

#include "base/stop.h"
#include "base/words.h"

#if defined(__SANITIZE_ADDRESS__)
#define EACH_ITS_OWN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EACH_ITS_OWN 1
#endif
#endif
#ifndef EACH_ITS_OWN
#define EACH_ITS_OWN 0
#endif

enum { BLOCK_FIRST = 64 * 1024, BLOCK_MOST = 4 * 1024 * 1024, LARGE_PAGE = 2 * 1024 * 1024 };

struct block {
	struct block *next;
	size_t size, used;
	alignas(max_align_t) char data[];
};

struct arena {
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

static bool is_large(size_t size)
{
	return size > LARGE_PAGE / 4 && !EACH_ITS_OWN;
}

/* Much memory is asked for in pages of 2 MB, where the machine has those: it hands out one at once, and 512 small ones each apart.
 * madvise(2), MADV_HUGEPAGE: what does not reach from one border of 2 MB to the next has small pages as before. */
static void *large_pages(size_t size)
{
	void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (pages == MAP_FAILED)
		return NULL;
	madvise(pages, size, MADV_HUGEPAGE); /* a wish */
	return pages;
}

/* Zeroed, with room for `room` bytes or somewhat more. */
static struct block *make_block(size_t room)
{
	size_t size = sizeof(struct block) + room;
	bool large = is_large(size);
	if (large)
		size = (size + LARGE_PAGE - 1) & ~((size_t)LARGE_PAGE - 1);
	struct block *block = large ? large_pages(size) : calloc(1, size);
	if (!block)
		stop_machine("%s", _("out of memory"));
	block->size = size - sizeof *block;
	return block;
}

static void free_blocks(struct block *block)
{
	while (block) {
		struct block *next = block->next;
		size_t size = sizeof *block + block->size;
		if (is_large(size))
			munmap(block, size);
		else
			free(block);
		block = next;
	}
}

void arena_reset(struct arena *arena)
{
	if (EACH_ITS_OWN) {
		free_blocks(arena->blocks);
		arena->blocks = NULL;
		return;
	}
	while (arena->blocks) {
		struct block *block = arena->blocks;
		arena->blocks = block->next;
		memset(block->data, 0, block->used);
		block->used = 0;
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
		block = make_block(size > mostly || EACH_ITS_OWN ? size : mostly);
		if (arena->next_size < BLOCK_MOST)
			arena->next_size *= 2;
	}
	block->next = arena->blocks;
	arena->blocks = block;
	return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX / 2)
		stop_machine("%s", _("out of memory"));
	struct block *block = arena->blocks;
	size_t rounded =
		EACH_ITS_OWN ? size : (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	if (EACH_ITS_OWN || !block || block->size - block->used < rounded)
		block = new_block(arena, rounded);
	void *data = block->data + block->used;
	block->used += rounded;
	return data;
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
