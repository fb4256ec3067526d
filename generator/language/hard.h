/* SPDX-License-Identifier: EUPL-1.2
 *
 * Lists of words: hard ones with what to write instead, needed ones with an explanation, those that hurt people,
 * those that everybody knows though they are seldom counted, and names that are always good.
 *
 * A list is a text with tabs (data/moeilijk.nl.tsv says which columns). Every form of a word counts: for
 * "continueren" also "continueert", "gecontinueerd", for a verb that comes apart both halves. Fixed words count
 * in a row, with their verb before, between or behind: "in aanmerking komen" finds "komt u in aanmerking".
 *
 * Working out the forms of our own lists takes longer than all else at the start, and nothing of it depends on the content.
 * So `make` does it once and writes them down (make/forms.c); a list that changed since then is worked out again.
 *
 * Everything lives in the arena given; a list is read-only once it is read, so many threads can share it.
 */
#ifndef MEEDOEN_LANGUAGE_HARD_H
#define MEEDOEN_LANGUAGE_HARD_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/span.h"
#include "language/lexicon.h"
#include "language/sentence.h"

enum hard_kind {
	HARD_WORD, HARD_PHRASE, HARD_SHORT,
	HARD_DIGNITY,  /* a word or fixed words that put people down */
	HARD_NEEDED,   /* hard, but there is no other: `instead` is its explanation */
	HARD_ALLOWED   /* a name: no rule speaks about it */
};

enum { HARD_B1 = 2, HARD_B2, HARD_C1 }; /* the level of a word; of B1: everybody knows it */

/* A word of a list. Many keys lead to it: its forms. */
struct hard_word {
	struct span term;
	struct span instead; /* alternatives with a bar between; empty: write it in another way */
	struct span guard;   /* conditions with a space between; see the list */
	uint8_t kind;        /* enum hard_kind */
	uint8_t level;       /* HARD_B1 ... */
	uint8_t count;       /* PHRASE: words in a row */
	const struct span *row;   /* PHRASE: those words */
	const struct span *verb;  /* forms of the verb that belongs to it, in any place; closed by an empty one; NULL: none */
	struct span particle;     /* for a form of a verb that came apart: "mee" must follow */
	/* Bits of words (sentence.h) that have to be there: all of the row, or the particle of what came apart; and one of the verb. */
	uint64_t all, any;
};

/* How a key leads to a word: its number among the words of all lists, with these bits below. */
enum {
	LINK_BASE = 1,  /* the word as the list has it, not a form of it: "indien" is no form of "indienen" */
	LINK_APART = 2, /* half of a verb: the particle must follow */
	LINK_NUMBER = 2 /* shift */
};
#define LINKS_END UINT32_MAX

struct hard_words;

struct hard_words *hard_new(struct arena *arena, const struct lexicon *lexicon);
/* A list of five columns; `dignity`: one of words that put people down, where two columns will do. */
void hard_read(struct hard_words *words, struct span text, bool dignity);
/* A list of words that everybody knows, with a space between. */
void hard_read_known(struct hard_words *words, struct span text);
/* A list of words and explanations. */
void hard_read_needed(struct hard_words *words, struct span text);
/* Takes the forms from the file where it was made from these texts, which are read next in this order, and from this
 * lexicon. The map stays until the end of the run. Without it they are worked out. */
void hard_open_forms(struct hard_words *words, const char *path, const struct span *texts, size_t count);
/* Writes what was worked out for the texts of hard_open_forms, when all are read. False: it could not. */
bool hard_write_forms(const struct hard_words *words, FILE *file);
void hard_add(struct hard_words *words, enum hard_kind kind, unsigned level, struct span term, struct span instead, struct span guard);

/* What the lists have for a key. Fixed words stand in the table by their first two words, since "in" and "het" begin many:
 * one is looked for only where a word that opens some comes before a word that is the second of some. */
struct in_lists {
	const uint32_t *links;         /* closed by LINKS_END; NULL: nothing */
	uint64_t wants;                /* bits of words, of which one must be there for anything of this; all bits: nothing need be */
	uint64_t seconds;              /* bits of the words that are the second of fixed words with this one */
	uint8_t opens, second;         /* enum row_kind: of which fixed words it is the first, the second */
};
enum row_kind { ROW_PLAIN = 1, ROW_WITH_VERB = 2 }; /* with a verb, before, between or behind */
struct in_lists hard_look(const struct hard_words *words, struct span key);
/* The word that it surely is wherever no fixed words begin with it; NULL: that depends on the sentence, or it is none. */
const struct hard_word *hard_surely(const struct hard_words *words, struct in_lists found);
/* The first word that the links lead to; NULL: none. */
const struct hard_word *hard_first(const struct hard_words *words, struct in_lists found);
/* A word of the lists in a sentence. */
struct match {
	const struct hard_word *word; /* NULL: the lists say nothing */
	size_t count;    /* words it covers from its place on */
	size_t particle; /* the number of the word that is the other half, of a verb that came apart; else its place */
	bool base;       /* as the list has it, not a form of it */
};
/* What the lists say of word `at` of the sentence. */
struct match hard_find(const struct hard_words *words, const struct sentence *sentence, size_t at);

/* The forms of a word as it stands in a list, the word first; closed by an empty span. With the lexicon to tell verbs
 * from nouns. forms.c */
const struct span *hard_forms(struct arena *arena, const struct lexicon *lexicon, struct span term);
/* The forms of a verb whose prefix comes apart, without it ("neemt" of "meenemen"); empty where it does not. */
const struct span *hard_halves(struct arena *arena, const struct lexicon *lexicon, struct span term, size_t prefix);

#endif
