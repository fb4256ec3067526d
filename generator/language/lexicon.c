/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/lexicon.h"

#include <string.h>

#include "base/files.h"
#include "language/fold.h"

struct lexicon {
	const struct lexicon_head *head;
	const uint32_t *slots;
	const unsigned char *pool;
};

static bool is_sound(const struct lexicon_head *head, size_t size)
{
	if (size < sizeof *head || head->magic != LEXICON_MAGIC || head->slots == 0 || head->slots & (head->slots - 1))
		return false;
	return size == sizeof *head + head->slots * sizeof(uint32_t) + head->pool;
}

struct lexicon *lexicon_open(struct arena *arena, const char *path)
{
	struct span map = file_map(path);
	const struct lexicon_head *head = (const void *)map.data;
	if (!head || !is_sound(head, map.length))
		return NULL;
	struct lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
	lexicon->head = head;
	lexicon->slots = (const uint32_t *)(lexicon->head + 1);
	lexicon->pool = (const unsigned char *)(lexicon->slots + lexicon->head->slots);
	return lexicon;
}

uint32_t lexicon_stamp(const struct lexicon *lexicon)
{
	return fold_hash_more(FOLD_HASH_START, (const char *)lexicon->head, sizeof *lexicon->head);
}

unsigned lexicon_sources(const struct lexicon *lexicon)
{
	return lexicon ? lexicon->head->sources : 0;
}

struct entry lexicon_find(const struct lexicon *lexicon, const char *folded, size_t length)
{
	struct entry none = {0};
	if (!lexicon || length == 0)
		return none;
	uint32_t hash = key_hash(folded, length), mask = lexicon->head->slots - 1, slot;
	for (uint32_t i = hash & mask; (slot = lexicon->slots[i]); i = (i + 1) & mask) {
		if (slot >> 24 != hash >> 24)
			continue;
		const unsigned char *word = lexicon->pool + (size_t)(slot & SLOT_OFFSET) * 4;
		if (word[3] == length && memcmp(word + 4, folded, length) == 0) {
			uint16_t classes;
			memcpy(&classes, word, sizeof classes);
			return (struct entry){(float)word[2] / LEXICON_UNIT, classes};
		}
	}
	return none;
}
