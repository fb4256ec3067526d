/* SPDX-License-Identifier: EUPL-1.2
 *
 * Colours as CSS writes them: #rgb and its longer forms, rgb(), hsl(), a name (CSS Color 4). Only for taking over what
 * others wrote; our own files say #rrggbb.
 */
#ifndef MEEDOEN_THEME_CSS_COLOUR_H
#define MEEDOEN_THEME_CSS_COLOUR_H

#include "theme/colour.h"

/* What shines through is laid on `ground`. False for what is no such colour, or cannot be seen at all. */
bool css_colour_read(struct span text, struct rgb ground, struct rgb *colour);

#endif
