/* SPDX-License-Identifier: EUPL-1.2
 *
 * Words as lists hold them: small letters, a straight apostrophe.
 *
 * "Thema’s" and "thema's" are one word for every list. Only what Dutch and its loan words use is folded: ASCII,
 * Latin-1 and Latin Extended-A; a folded word is never longer than the word.
 */
#ifndef MEEDOEN_LANGUAGE_FOLD_H
#define MEEDOEN_LANGUAGE_FOLD_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/span.h"

enum { FOLDED_MOST = 80 }; /* bytes of a word that is looked up; a longer one is no word of a list */

/* Writes at most FOLDED_MOST bytes; the length, or 0 where the word is longer. */
size_t fold_word(struct span word, char folded[static FOLDED_MOST]);
/* Takes the accents off that Dutch puts on for stress (géén, vóór). True when there were any. */
bool fold_stress(char *folded, size_t *length);

static inline bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Is the key one of these words? The first letter decides nearly always: no lengths are counted. */
static inline bool is_one_of(struct span key, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (key.length && *key.data == *list[i] && strncmp(key.data, list[i], key.length) == 0 && list[i][key.length] == '\0')
			return true;
	return false;
}
#define ONE_OF(key, ...)                                                                                             \
	is_one_of((key), (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* Does it end so, with more before it? The last letter decides nearly always. */
static inline bool word_ends(struct span word, const char *end, size_t length)
{
	if (length == 0)
		return word.length > 0;
	return word.length > length && word.data[word.length - 1] == end[length - 1] && memcmp(word.data + word.length - length, end, length) == 0;
}

/* ---- the hash of a key, by which lists and tables find it: eight bytes at a time, as the reader meets them ---- */

/* Up to eight bytes as one number, the first the lowest; what is not there is 0. No key holds a byte 0. */
static inline uint64_t key_group(const char *data, size_t length)
{
	uint64_t group = 0;
	if (length >= sizeof group)
		memcpy(&group, data, sizeof group);
	else
		memcpy(&group, data, length);
	return le64toh(group);
}

/* Each group goes in by a multiplication, of which the upper half is the mixed one (D. Knuth, TAOCP 3, 6.4). */
static inline uint64_t key_hash_more(uint64_t hash, uint64_t group)
{
	hash = (hash ^ group) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 32;
}

static inline uint32_t key_hash(const char *data, size_t length)
{
	uint64_t hash = 0;
	for (size_t at = 0; at < length; at += sizeof hash)
		hash = key_hash_more(hash, key_group(data + at, length - at));
	return (uint32_t)hash;
}

/* ---- the hash of what is met byte by byte ---- */

/* FNV-1a, 32 bits: the public hash of Fowler, Noll and Vo; for who meets the bytes one by one. */
#define FOLD_HASH_START 2166136261u
static inline uint32_t fold_hash_more(uint32_t hash, const char *data, size_t length)
{
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)data[i]) * 16777619u;
	return hash;
}
static inline uint32_t fold_hash_end(uint32_t hash)
{
	return hash ^ hash >> 15;
}

static inline uint32_t fold_hash(const char *data, size_t length)
{
	return fold_hash_end(fold_hash_more(FOLD_HASH_START, data, length));
}

/* The letters and digits of ASCII in lower case, of which most words are made; 0 for all other bytes. */
extern const char fold_plain[256];
/* Folds the plain letters and digits from `at` on and adds them to the hash. Returns where they end. The room at `folded` is as long
 * as the bytes up to `end`: one behind the last letter may be written. */
static inline const char *fold_plain_run(const char *at, const char *end, char *folded, uint32_t *hash)
{
	uint32_t so_far = *hash;
	for (; at < end && (*folded = fold_plain[(unsigned char)*at]); at++)
		so_far = fold_hash_more(so_far, folded++, 1);
	*hash = so_far;
	return at;
}

#endif
