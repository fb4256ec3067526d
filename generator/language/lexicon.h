/* SPDX-License-Identifier: EUPL-1.2
 *
 * The lexicon: how common a word is, and what kinds of word it can be.
 *
 * `make` builds the file (make/lexicon.c) from what Debian packages know of Dutch, and the program maps it into
 * memory: nothing is read or unpacked at the start. The file holds a hash table of offsets and a pool of words.
 * It is made on the machine that uses it, so its byte order is the machine's.
 *
 * How common is told on the scale of Zipf (van Heuven et al. 2014): the logarithm of the count in a billion
 * words. 7 is "de", 5 "huis", 3 is a word that many readers do not meet.
 */
#ifndef MEEDOEN_LANGUAGE_LEXICON_H
#define MEEDOEN_LANGUAGE_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"

enum word_class {
	CLASS_NOUN = 1 << 0,
	CLASS_FINITE = 1 << 1,      /* a form of a verb that goes with a subject */
	CLASS_INFINITIVE = 1 << 2,
	CLASS_PARTICIPLE = 1 << 3,  /* gemaakt */
	CLASS_ADJECTIVE = 1 << 4,
	CLASS_ADVERB = 1 << 5,
	CLASS_FUNCTION = 1 << 6,    /* articles, pronouns, prepositions, conjunctions, numbers */
	CLASS_NAME = 1 << 7,        /* more often a name than a word */
	CLASS_PLURAL = 1 << 8,      /* of a noun */
	CLASS_COMMON = 1 << 9,      /* in the list of the most common words */
	CLASS_SPELLED = 1 << 10,    /* in the spelling dictionary */
	CLASS_PREPOSITION = 1 << 11,
	CLASS_PRONOUN = 1 << 12,
	CLASS_MAIN = 13             /* shift: the three bits above hold the number of the most frequent of the first seven */
};
#define CLASS_VERB (CLASS_FINITE | CLASS_INFINITIVE | CLASS_PARTICIPLE)

struct entry {
	float zipf;       /* 0: not in the lexicon */
	uint16_t classes;
};

/* The class that a word most often has: one of the first seven bits; 0 when nothing is known. */
static inline unsigned entry_main(struct entry entry)
{
	return entry.classes & 0x7F ? 1u << (entry.classes >> CLASS_MAIN) : 0;
}

enum lexicon_source { LEXICON_COUNTS = 1, LEXICON_RANKS = 2, LEXICON_SPELLING = 4 };

struct lexicon;

/* NULL when there is no such file, or it is not one of ours. The map stays until the end of the run. */
struct lexicon *lexicon_open(struct arena *arena, const char *path);
/* What it was made from: LEXICON_... bits. */
unsigned lexicon_sources(const struct lexicon *lexicon);
/* What its head says as one number, so that what was worked out with a lexicon of other words can be told to be old. A start for
 * fold_hash_more(). */
uint32_t lexicon_stamp(const struct lexicon *lexicon);
/* A folded word (fold.h). */
struct entry lexicon_find(const struct lexicon *lexicon, const char *folded, size_t length);

/* ---- the file ---- */

#define LEXICON_MAGIC 0x31584C44u /* "DLX1" */
enum { LEXICON_UNIT = 30 };       /* steps of a byte in one unit of Zipf */

struct lexicon_head {
	uint32_t magic, sources, slots /* a power of two */, words, pool /* bytes */;
};
/* Behind the head: `slots` times a slot: 0 for an empty one, else the top 8 bits of the hash and the offset of the word in the
 * pool in units of 4 bytes. Behind them the pool, a word each: classes (2 bytes), zipf, length, letters. */
enum { SLOT_OFFSET = 0xFFFFFF };

#endif
