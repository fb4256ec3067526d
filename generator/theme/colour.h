/* SPDX-License-Identifier: EUPL-1.2
 *
 * Colours: read, compared, mixed, and turned into inks.
 *
 * A colour is three bytes of sRGB (IEC 61966-2-1), written #17324d. Contrast is that of WCAG 2.2: the ratio of
 * relative luminances, here in hundredths (700 is 7:1), rounded down so that what does not pass never seems to.
 */
#ifndef MEEDOEN_THEME_COLOUR_H
#define MEEDOEN_THEME_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

struct rgb {
	uint8_t red, green, blue;
};

enum {
	COLOUR_TEXT = 8,  /* room for "#17324d" and a NUL */
	INK_MOST = 260    /* per cent of all four inks together: what every print shop dries in time */
};

/* "#17324d"; false when it is anything else. */
bool colour_read(struct span text, struct rgb *colour);
void colour_write(struct rgb colour, char text[COLOUR_TEXT]);

int colour_contrast(struct rgb one, struct rgb other);

/* `share` per cent of `other` in `colour`, byte by byte. */
struct rgb colour_mix(struct rgb colour, struct rgb other, int share);

/* The colour nearest to this one that has at least `least` contrast with `against`: as little black or white
 * mixed in as it takes. False when even black and white do not do. */
bool colour_nearest(struct rgb colour, struct rgb against, int least, struct rgb *nearest);

/* Inks in per cent, cyan, magenta, yellow, black. What the three colours have in common is printed in black alone
 * (so greys and black text never need four plates to fit), and all together stay within INK_MOST. */
void colour_inks(struct rgb colour, uint8_t inks[4]);

#endif
