/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/block.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <sys/mman.h>

#include "base/stop.h"
#include "base/words.h"

/* Blocks have sizes of two to a power. What is larger than the largest has pages of its own. */
enum { SMALLEST = 4096, SIZES = 9, LARGEST = SMALLEST << (SIZES - 1), LARGE_PAGE = 2 * 1024 * 1024 };

/* By size, the smallest first: blocks that nobody has. The lock is no critical section of OpenMP: the threads of the server are
 * not of its making, and such a section need not hold between those (OpenMP 5.2, 15.2: the contention group). */
static struct block *spare[SIZES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* madvise(2), MADV_HUGEPAGE: what does not reach from one border of 2 MB to the next has small pages. */
static struct block *large_pages(size_t size)
{
	struct block *block = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (block == MAP_FAILED)
		return NULL;
	madvise(block, size, MADV_HUGEPAGE); /* a wish */
	block->size = size - sizeof *block;
	return block;
}

static void give(struct block *block, size_t number)
{
	block->next = spare[number];
	spare[number] = block;
}

/* A clean block of SMALLEST << number bytes: one that is spare, or half of a larger one, of which the other half is
 * spare from then on. NULL: out of memory. */
static struct block *take(size_t number)
{
	struct block *block = spare[number];
	if (block) {
		spare[number] = block->next;
		block_clear(block);
		return block;
	}
	size_t size = (size_t)SMALLEST << number;
	block = number + 1 < SIZES ? take(number + 1) : large_pages(LARGE_PAGE);
	if (!block)
		return NULL;
	for (size_t at = size; at < sizeof *block + block->size; at += size) {
		struct block *other = (struct block *)((char *)block + at);
		other->size = size - sizeof *other;
		give(other, number);
	}
	block->size = size - sizeof *block;
	return block;
}

static size_t number_of(size_t size)
{
	size_t number = 0;
	while ((size_t)SMALLEST << number < size)
		number++;
	return number;
}

struct block *block_new(size_t room)
{
	size_t size = sizeof(struct block) + room;
	struct block *block;
	if (BLOCKS_APART) {
		block = calloc(1, size);
		if (block)
			block->size = room;
	} else if (size > LARGEST) {
		block = large_pages((size + LARGE_PAGE - 1) & ~((size_t)LARGE_PAGE - 1));
	} else {
		pthread_mutex_lock(&lock);
		block = take(number_of(size));
		pthread_mutex_unlock(&lock);
	}
	if (!block)
		stop_machine("%s", _("out of memory"));
	return block;
}

void block_free(struct block *block)
{
	size_t size = sizeof *block + block->size;
	if (BLOCKS_APART) {
		free(block);
	} else if (size > LARGEST) {
		munmap(block, size);
	} else {
		pthread_mutex_lock(&lock);
		give(block, number_of(size));
		pthread_mutex_unlock(&lock);
	}
}

void block_clear(struct block *block)
{
	memset(block->data, 0, block->used);
	block->used = 0;
}
