/* SPDX-License-Identifier: EUPL-1.2
 *
 * The file in which `make` keeps the forms of the words of our lists (make/forms.c), as the table of hard.c has them, so that
 * a key is found in it without reading it. It is made on the machine that uses it: the order of its bytes is the machine's.
 */
#ifndef MEEDOEN_LANGUAGE_FORMS_FILE_H
#define MEEDOEN_LANGUAGE_FORMS_FILE_H

#include <stdint.h>
#include <stdio.h>

#include "language/hard.h"

/* A slot of the table: a key, and what the lists have for it. No key: an empty slot. */
struct forms_key {
	struct span key;
	uint32_t hash; /* key_hash of the key */
	struct in_lists found;
};

/* What is written. */
struct forms {
	uint32_t stamp;                /* of what it was made from */
	const struct forms_key *slots; /* open addressing by `hash` */
	size_t size;                   /* of them; a power of two */
	const uint8_t *particles;      /* of each word: the bytes of its particle */
	size_t words;
};

struct forms_file;

/* NULL: there is none with this stamp. The map stays until the end of the run. */
struct forms_file *forms_open(struct arena *arena, const char *path, uint32_t stamp);
/* False: it could not be written. */
bool forms_write(const struct forms *forms, FILE *file);

/* How many words it has the forms of: those with the first numbers; 0 without a file. */
size_t forms_words(const struct forms_file *file);
/* Bytes of the particle of a word. */
size_t forms_particle(const struct forms_file *file, size_t number);
/* What the lists have for a key; nothing without a file. */
struct in_lists forms_look(const struct forms_file *file, struct span key);

/* Before LINKS_END; NULL: 0. */
size_t links_count(const uint32_t *links);

#endif
