/* SPDX-License-Identifier: EUPL-1.2
 *
 * A font in the form browsers load: WOFF 2.0 (W3C Recommendation).
 *
 * The tables of the font one behind the other, compressed together with Brotli, behind a directory. The tables stay
 * as they are (the null transform of 5.1 and 5.3): a decoder of outlines would save a tenth and cost more code
 * than all of this.
 */
#ifndef MEEDOEN_WEB_WOFF2_H
#define MEEDOEN_WEB_WOFF2_H

#include <stdint.h>

#include "base/text.h"

struct woff2_table {
	char tag[4];
	struct span bytes;
};

/* Adds the font made of these tables, sorted by tag, to `text`. Same tables, same bytes. */
void woff2_write(const struct woff2_table *tables, size_t count, struct text *text);

#endif
