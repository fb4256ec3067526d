/* SPDX-License-Identifier: EUPL-1.2
 *
 * A text as an address: its words in small letters with hyphens between, accents dropped, letters of other scripts
 * kept. The same text gives the same address for ever, so that links to it stay good.
 */
#ifndef MEEDOEN_MODEL_SLUG_H
#define MEEDOEN_MODEL_SLUG_H

#include "base/span.h"
#include "base/text.h"

/* "deel" where the text has no letter or digit. */
void slug_write(struct span words, struct text *slug);

#endif
