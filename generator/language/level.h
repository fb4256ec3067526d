/* SPDX-License-Identifier: EUPL-1.2
 *
 * How hard a text is: a score on the scale of LiNT, and a level.
 *
 * LiNT-II (Kim and Pander Maat, vanboefer/lint_ii) was fitted on what 2,700 pupils understood of 120 texts:
 *
 *   100 - (-4.20782 + 17.283729 freq - 1.624415 sdl - 2.536780 cw + 16.001231 concrete), both kept in 0..100
 *
 * freq: mean Zipf value of the content words, names left out, a compound by its head. sdl: mean over the sentences of the
 * longest distance between a word and the word it depends on. cw: content words for each finite verb. concrete: the
 * part of the nouns that one can see or touch. Higher is harder. Its four levels begin at 0, 34, 46 and 58: hard
 * for 14, 29, 53 and 78 of 100 adults.
 *
 * There is no parser here, so sdl is estimated from words and clauses, and concrete from the endings of nouns:
 * the score is an estimate and is called one.
 *
 * Flesch-Douma (1960): 206.84 - 0.77 syllables in 100 words - 0.93 words in a sentence. Leesindex A (Brouwer 1963): 195 - 2/3
 * syllables in 100 words - 2 words in a sentence. Higher is easier in both.
 */
#ifndef MEEDOEN_LANGUAGE_LEVEL_H
#define MEEDOEN_LANGUAGE_LEVEL_H

#include "language/sentence.h"

enum text_level { LEVEL_SHORT, LEVEL_A2, LEVEL_B1, LEVEL_B2, LEVEL_C1 }; /* SHORT: too short a text to say */

/* The four features of a sentence; freq < 0 where it has no content word. */
struct features {
	double freq, sdl, cw, concrete;
	unsigned content, nouns, finite, syllables;
};

/* Sums over the sentences of a text. Zero to start with. */
struct measures {
	size_t sentences, words, longest, over_15, over_20;
	size_t featured;           /* sentences in the sums of sdl and cw */
	double freq, sdl, cw, concrete;
	size_t content, nouns, syllables, finite, names, numbers;
};

double level_lint(double freq, double sdl, double cw, double concrete);
/* Marks the words that are finite verbs. */
struct features level_features(struct sentence *sentence);
void level_add(struct measures *measures, const struct sentence *sentence, const struct features *features);
double level_score(const struct measures *measures);
/* For setting a text beside another version of itself: the score, the findings, and what LiNT does not count. Finite verbs in
 * a sentence, nouns and names make it harder, numbers in figures easier. The weights were fitted on pairs of sentences that
 * experts of a city made simpler (a regression over six measures, each document judged by a fit on the others; then rounded). */
double level_difficulty(const struct measures *measures, double density);
double level_flesch_douma(double words_in_sentence, double syllables_in_100_words);
double level_leesindex(double words_in_sentence, double syllables_in_100_words);
enum text_level level_of(double score);
const char *level_name(enum text_level level); /* "B1" */

/* Syllables of a folded word: syllable.c */
unsigned syllables(struct span key);

/* What of a folded word counts for the level: bits of enum use (sentence.h). Of the facts it asks entry and roles. */
unsigned level_uses(struct span key, const struct facts *facts);

#endif
