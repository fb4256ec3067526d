/* SPDX-License-Identifier: EUPL-1.2
 *
 * How well known a word is, by itself, by its other forms and by its parts.
 *
 * A reader who knows "tekenen" knows "getekende"; one who knows "huis" and "sleutel" makes out "huissleutel". So
 * the Zipf value of a word is the best of: its own; that of a related form, less a little; that of the verb behind
 * a separable prefix, less more; that of the rarer part of a compound, less some. The sizes were tuned on words
 * that people marked as hard or simple.
 */
#ifndef MEEDOEN_LANGUAGE_FORM_H
#define MEEDOEN_LANGUAGE_FORM_H

#include <stdbool.h>

#include "base/span.h"
#include "language/lexicon.h"

struct compound {
	float weakest;     /* Zipf of the rarer part */
	float last;        /* Zipf of the head */
	uint8_t modifier;  /* bytes of the first part, without what links it; a folded word is short (fold.h) */
	uint8_t head;      /* where the last part begins; 0: no compound */
	uint8_t parts;
};

enum { ZIPF_RATHER_KNOWN = 4 }; /* from here on nobody asks for forms or parts */

/* `key` is folded. The entry is that of the key. `compound`: the parts of a word that is not common. */
float form_zipf(const struct lexicon *lexicon, struct span key, struct entry entry, struct compound *compound);
struct compound form_compound(const struct lexicon *lexicon, struct span key);
/* The value of the key or of the best form that inflects to it; 0 when neither is known. */
float form_inflected(const struct lexicon *lexicon, struct span key);
/* Is it the participle of a verb (gemaakt, opgelost)? From the lexicon, else from its shape. */
bool form_participle(const struct lexicon *lexicon, struct span key, struct entry entry);
/* hiervan, daarnaast: a word that points, and a preposition. Who knows both knows it. */
bool form_pointing(const struct lexicon *lexicon, struct span key);
/* zestal, achttal: a number made into a noun, where the number would do. */
bool form_number_noun(const struct lexicon *lexicon, struct span key);
/* The bytes of the separable prefix (aan-, mee-) that the word starts with; 0: none. */
size_t form_prefix(struct span key);

#endif
