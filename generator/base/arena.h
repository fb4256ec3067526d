/* SPDX-License-Identifier: EUPL-1.2
 *
 * Memory that is given back all at once.
 *
 * A build keeps what it reads and makes until the end, and each output has a scratch arena that is reset
 * when the output is written. So there is one owner, the arena, and no free functions elsewhere.
 *
 * Every request is zeroed, aligned for any type, and never fails: out of memory ends the run with status 3.
 * An arena belongs to one thread at a time. In sanitizer builds each request is its own malloc, so that a
 * write past its end is caught.
 */
#ifndef MEEDOEN_BASE_ARENA_H
#define MEEDOEN_BASE_ARENA_H

#include <stdalign.h>
#include <stddef.h>

#include "base/span.h"

struct arena;

struct arena *arena_new(void);
/* Forget all requests, keep the memory for the next ones. */
void arena_reset(struct arena *arena);
void arena_free(struct arena *arena);
/* A part for another thread: an arena of its own that is freed with the whole. Not to be freed apart; making
 * one is not thread-safe. */
struct arena *arena_part(struct arena *whole);

/* How every arena begins: what is left of the block in use, always some times the alignment. Only arena_alloc() looks here. */
struct arena_room {
	char *at;
	size_t left;
};
/* When that is too little, or nothing is asked for. */
void *arena_more(struct arena *arena, size_t size) __attribute__((returns_nonnull));

__attribute__((returns_nonnull))
static inline void *arena_alloc(struct arena *arena, size_t size)
{
	struct arena_room *room = (struct arena_room *)arena;
	if (size - 1 >= room->left)
		return arena_more(arena, size);
	char *data = room->at;
	size_t rounded = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	room->at += rounded;
	room->left -= rounded;
	return data;
}

/* count x size bytes; an overflow of the product ends the run. */
void *arena_array(struct arena *arena, size_t count, size_t size);
/* A copy, closed by a NUL. */
char *arena_copy(struct arena *arena, const char *data, size_t length);
char *arena_string(struct arena *arena, const char *string);
struct span arena_span(struct arena *arena, struct span span);
/* The strings one behind the other; NULL closes them. Several times as fast as a format. */
char *arena_strings(struct arena *arena, const char *first, ...) __attribute__((sentinel));
char *arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Room for one more element in an array that grows by doubling. The array lives in the arena; old copies
 * stay there until the reset. Use: ARENA_PUSH(arena, list, count, capacity) = element; */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size);
#define ARENA_PUSH(arena, array, count, capacity)                                                          \
	(*((array) = arena_grow((arena), (array), (count), &(capacity), sizeof *(array)),                  \
	   (array) + (count)++))

#endif
