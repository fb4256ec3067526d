/* SPDX-License-Identifier: EUPL-1.2
 *
 * Blocks of memory, for arenas only.
 *
 * They are cut from pages of 2 MB, where the machine has those: it hands out one at once, and 512 small ones each
 * apart, at many times the cost. What is given back is for the next that asks, in any thread; the machine has it back
 * when the program ends. In sanitizer builds each block is a malloc of its own, as small as was asked.
 */
#ifndef MEEDOEN_BASE_BLOCK_H
#define MEEDOEN_BASE_BLOCK_H

#include <stdalign.h>
#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define BLOCKS_APART 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BLOCKS_APART 1
#endif
#endif
#ifndef BLOCKS_APART
#define BLOCKS_APART 0
#endif

struct block {
	struct block *next; /* of its owner */
	size_t size;        /* bytes of data; outside of sanitizer builds some times the alignment */
	size_t used;        /* by its owner, from the start; the rest is zero */
	alignas(max_align_t) char data[];
};

/* Zeroed, with room for `room` bytes or more. Out of memory ends the run with status 3. */
struct block *block_new(size_t room);
void block_free(struct block *block);
/* Zeroed again, and not in use. */
void block_clear(struct block *block);

#endif
