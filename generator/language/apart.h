/* SPDX-License-Identifier: EUPL-1.2
 *
 * Verbs that come apart: "wij leggen het plan voor", "om het plan voor te leggen". Where the particle of such a verb
 * stands, so that half a verb is not taken for the whole: "lever uw pas in" has no form of "inpassen", and in "daar
 * schrijven wij een brief voor" the word "voor" belongs to "daar".
 */
#ifndef MEEDOEN_LANGUAGE_APART_H
#define MEEDOEN_LANGUAGE_APART_H

#include "base/span.h"
#include "language/sentence.h"

/* The number of the word that is the particle of the verb at `at`; `at` itself: that is no half of a verb with this particle. */
size_t apart_particle(const struct sentence *sentence, size_t at, struct span particle);

#endif
