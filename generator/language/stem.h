/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is left of a word when its form is taken off: "huizen" and "huis" are found together, and "geld" finds
 * "gelden". For searching only: a stem is a key, not a word.
 *
 * Letters are folded first (case, accents: "reünie" is "reunie"). Dutch then loses its endings and the changes
 * of spelling that come with them (open and closed syllables, v/f and z/s), after the idea of the Snowball stemmer
 * for Dutch, with fewer rules; a search also finds what starts with a word, which does the rest. Other languages are
 * only folded. The script of the search page does the same (themes/basis/web/zoeken.js); a test holds them together.
 */
#ifndef MEEDOEN_LANGUAGE_STEM_H
#define MEEDOEN_LANGUAGE_STEM_H

#include "base/text.h"

/* The next word at *at (letters and digits of any script), folded, added to `word`; *at is moved past it. `hash`: of
 * what is added (fold_hash). False when there is none before `end`. */
bool word_next(const char **at, const char *end, struct text *word, uint32_t *hash);

/* Shorten a folded Dutch word to its stem; the new length. */
size_t stem_dutch(char *word, size_t length);

#endif
