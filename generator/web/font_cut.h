/* SPDX-License-Identifier: EUPL-1.2
 *
 * A font for the site, cut out of a whole one.
 *
 * Only the letters asked for stay, without the instructions for coarse screens. A cut font is a modified version, so
 * where its licence reserves its name (SIL Open Font License, 3) it must go by another one: all names are written
 * anew but the copyright and the licence, which stay (OFL, 2).
 */
#ifndef MEEDOEN_WEB_FONT_CUT_H
#define MEEDOEN_WEB_FONT_CUT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { FONT_CUT_VERSION = 1 }; /* one more when the same wish gives other bytes: it goes into the names of the files */

struct font_range {
	uint32_t first, last; /* code points, both included */
};

struct font_wish {
	struct span whole;               /* the font file */
	const char *family, *style;      /* what it will be called: "Meedoen Sans", "Bold" */
	const struct font_range *ranges; /* closed by last == 0 */
};

/* Adds the cut font as WOFF2 to `text`; false when the file is no font that can be cut. */
bool font_cut(const struct font_wish *wish, struct text *text);

/* Who holds the copyright (name ID 0, or above the licence in 13), and the first name the licence reserves that is in `family`; empty and NULL
 * when there is none. False when the file is no font. */
struct font_rights {
	struct span copyright;
	const char *reserved;
};
bool font_rights(struct arena *arena, struct span whole, const char *family, struct font_rights *rights);

#endif
