/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/forms_file.h"

#include <string.h>

#include "base/files.h"
#include "base/text.h"
#include "language/fold.h"

#define FORMS_MAGIC 0x32524644u /* "DFR2" */

struct forms_head {
	uint32_t magic, stamp, slots, words, links, keys /* bytes */;
};
/* Behind the head: the slots, the links, for each word the bytes of its particle, the keys. */
struct forms_slot {
	uint64_t wants, seconds;
	uint32_t hash, key /* offset */, links /* number of the first */;
	uint8_t length /* of the key; 0: an empty slot */, opens, second;
};

struct forms_file {
	const struct forms_head *head;
	const struct forms_slot *slots;
	const uint32_t *links;
	const uint8_t *particles;
	const char *keys;
};

static size_t forms_size(const struct forms_head *head)
{
	return sizeof *head + head->slots * sizeof(struct forms_slot) + head->links * sizeof(uint32_t) + head->words + head->keys;
}

struct forms_file *forms_open(struct arena *arena, const char *path, uint32_t stamp)
{
	struct span map = file_map(path);
	const struct forms_head *head = (const void *)map.data;
	if (map.length < sizeof *head || head->magic != FORMS_MAGIC || head->stamp != stamp || map.length != forms_size(head))
		return NULL;
	struct forms_file *file = arena_alloc(arena, sizeof *file);
	file->head = head;
	file->slots = (const struct forms_slot *)(head + 1);
	file->links = (const uint32_t *)(file->slots + head->slots);
	file->particles = (const uint8_t *)(file->links + head->links);
	file->keys = (const char *)(file->particles + head->words);
	return file;
}

size_t forms_words(const struct forms_file *file)
{
	return file ? file->head->words : 0;
}

size_t forms_particle(const struct forms_file *file, size_t number)
{
	return file->particles[number];
}

struct in_lists forms_look(const struct forms_file *file, struct span key)
{
	if (!file)
		return (struct in_lists){0};
	uint32_t hash = key_hash(key.data, key.length), mask = file->head->slots - 1;
	const struct forms_slot *slot;
	for (uint32_t at = hash & mask; (slot = &file->slots[at])->length; at = (at + 1) & mask)
		if (slot->hash == hash && slot->length == key.length && memcmp(file->keys + slot->key, key.data, key.length) == 0) {
			const uint32_t *links = file->links + slot->links;
			return (struct in_lists){*links == LINKS_END ? NULL : links, slot->wants, slot->seconds, slot->opens, slot->second};
		}
	return (struct in_lists){0};
}

size_t links_count(const uint32_t *links)
{
	size_t count = 0;
	while (links && links[count] != LINKS_END)
		count++;
	return count;
}

bool forms_write(const struct forms *forms, FILE *file)
{
	struct forms_head head = {FORMS_MAGIC, forms->stamp, (uint32_t)forms->size, (uint32_t)forms->words, 0, 0};
	struct text slots = {0}, links = {0}, keys = {0};
	for (size_t i = 0; i < forms->size; i++) {
		const struct forms_key *from = &forms->slots[i];
		const struct in_lists *found = &from->found;
		struct forms_slot slot = {found->wants, found->seconds, from->hash, (uint32_t)keys.length, head.links, (uint8_t)from->key.length, found->opens, found->second};
		if (!from->key.length)
			slot = (struct forms_slot){0};
		text_add(&slots, (const char *)&slot, sizeof slot);
		if (!from->key.length)
			continue;
		const uint32_t end = LINKS_END, *list = found->links ? found->links : &end;
		size_t count = links_count(list) + 1;
		text_span(&keys, from->key);
		text_add(&links, (const char *)list, count * sizeof *list);
		head.links += (uint32_t)count;
	}
	head.keys = (uint32_t)keys.length;
	bool good = fwrite(&head, sizeof head, 1, file) == 1 && fwrite(slots.data, 1, slots.length, file) == slots.length &&
	            fwrite(links.data, 1, links.length, file) == links.length &&
	            fwrite(forms->particles, 1, forms->words, file) == forms->words && fwrite(keys.data, 1, keys.length, file) == keys.length;
	text_free(&slots);
	text_free(&links);
	text_free(&keys);
	return good;
}
