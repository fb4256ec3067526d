/* SPDX-License-Identifier: EUPL-1.2
 *
 * A passage of text as sentences, a sentence as words, each with its place.
 *
 * A sentence ends at . ! ? … before a space and a capital, a digit or a quote, and at the end of the passage; not behind an
 * abbreviation ("dhr.", "nr."), an initial or the number of a list item. A word is letters with apostrophes and
 * hyphens inside. Web addresses, mail addresses and numbers are words of a kind of their own: they count, and no
 * rule for words looks at them.
 *
 * The reader holds one sentence at a time in room of a fixed size, so that a text of any length costs the same memory.
 * A sentence of more than WORDS_MOST words is cut there.
 */
#ifndef MEEDOEN_LANGUAGE_SENTENCE_H
#define MEEDOEN_LANGUAGE_SENTENCE_H

#include "base/arena.h"
#include "base/span.h"
#include "language/fold.h"
#include "language/form.h"
#include "language/lexicon.h"

enum {
	WORDS_MOST = 1000,
	KNOWN_SETS = 8192,  /* a power of two */
	KNOWN_WAYS = 4,     /* words in a set */
	KNOWN_PART = 512,   /* words for which room is taken at once */
	KNOWN_LETTERS = 28  /* longer words are looked up each time */
};

enum word_kind {
	WORD_PLAIN,
	WORD_NUMBER,  /* 12, 14.30, 10e, 8-12-2026 */
	WORD_SHORT,   /* an abbreviation with dots: m.b.t. dhr. */
	WORD_ADDRESS  /* a web or mail address */
};

/* What a word can be in a sentence. */
enum use {
	USE_FINITE = 1 << 0,         /* a verb that goes with a subject: most often */
	USE_MAYBE_FINITE = 1 << 1,   /* now and then */
	USE_CONTENT = 1 << 2,        /* counts for the level: it carries sense */
	USE_NOUN = 1 << 3,
	USE_ABSTRACT = 1 << 4,       /* its ending says: nothing that one can see or touch */
	USE_PARTICIPLE = 1 << 5,     /* of the passive */
	USE_KNOWN = 1 << 6,          /* a list says that everybody knows it, where no fixed words begin with it */
	USE_ALLOWED = 1 << 7         /* the same of a name of the municipality: no rule speaks about it */
};

/* What holds of a word wherever it stands. Found out once and then copied (know.c), so it is kept small. */
struct facts {
	const uint32_t *listed; /* what the lists have for the key (hard.h); NULL: nothing */
	uint64_t wants;      /* bits of words: without any of them the lists say nothing; 0: they never do (hard.h) */
	uint64_t seconds;    /* bits of the words that go on with fixed words of the lists that begin with it */
	struct entry entry;  /* what the lexicon says of the key */
	float zipf;          /* with what its forms and parts say (form.h); 0: not asked, it has none */
	float content;       /* the same, a compound by its head: for the level */
	float reading;       /* how common a reader finds it, at the least (rule_words.c) */
	struct compound compound; /* of a word that is not common; head 0: none */
	uint32_t roles;      /* bits of enum role (roles.h) */
	uint8_t opens, second; /* kinds of fixed words in the lists that begin with it, that go on with it (hard.h) */
	uint8_t syllables;
	uint8_t uses;        /* bits of enum use */
};

struct word {
	struct span text;    /* as it stands in the passage */
	struct span key;     /* folded (fold.h); empty where the word is too long to look up */
	uint32_t hash;       /* of the key */
	uint8_t kind;        /* enum word_kind */
	bool capital;        /* starts with one, or has one behind a hyphen */
	bool capitals;       /* two or more letters, all capitals */
	bool quoted;         /* between quotation marks, or the whole passage is */
	bool slashed;        /* a slash between the word before and this one */
	bool comma;          /* a comma, colon, semicolon, bracket or dash before it */
	bool name;           /* a capital where the sentence does not ask for one */
	bool finite;         /* a verb that goes with a subject (level.h) */
	bool said;           /* a rule has spoken about this word */
	bool known;          /* a list says that everybody knows it: no rule asks how common it is */
	struct facts facts;  /* of the key; filled by know_words() */
};

/* A word as one bit of 64. Of few words the bits together tell which others are surely not among them. */
static inline uint64_t word_bit(uint32_t hash)
{
	return (uint64_t)1 << (hash & 63);
}

struct sentence {
	struct span text;
	struct word *words;
	size_t count;
	uint64_t bits;       /* of all its words together: a word whose bit is not here does not stand in it */
	unsigned roles, uses; /* the same: what is not here, no rule needs to look for */
	float reading;       /* the least of all its words */
	unsigned names, numbers; /* words of this kind */
	bool slashed, capitals, quoted; /* is there a word of this kind in it? */
	bool cut;            /* longer than WORDS_MOST: the rest follows as a sentence of its own */
	bool closed;         /* ends in . ! ? or … */
};

/* What was found out about a word the last time: most words of a text are words it had before. */
struct known {
	char key[KNOWN_LETTERS];
	uint8_t length;
	struct facts facts;
};

/* A word has a few places to be in, and the one that was not met again makes room. What is known stands elsewhere, in the
 * order in which it was found out, so that few words take little memory. */
struct known_set {
	uint32_t hash[KNOWN_WAYS];
	uint16_t at[KNOWN_WAYS];    /* in `known`, from 1; 0: not in use */
	bool again[KNOWN_WAYS];     /* met since a word of the set had to go: it may stay */
};

struct reader {
	struct arena *arena;
	const char *at, *end;
	bool quote_open;
	struct word words[WORDS_MOST];
	char keys[WORDS_MOST * FOLDED_MOST * 2 + sizeof(uint64_t)]; /* of words that are not their own key; folded twice where the first try falls short */
	size_t keys_used;
	struct known_set sets[KNOWN_SETS];     /* by the hash of the key; for one language */
	unsigned known_count;
	struct known *known[KNOWN_SETS * KNOWN_WAYS / KNOWN_PART];
};

/* It takes room from the arena for the words that it comes to know: at most 3 MB. */
struct reader *reader_new(struct arena *arena);
void reader_start(struct reader *reader, struct span passage);
/* The next sentence with at least one word; false at the end. It lives until the next call. */
bool reader_next(struct reader *reader, struct sentence *sentence);

#endif
