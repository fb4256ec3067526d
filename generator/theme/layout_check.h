/* SPDX-License-Identifier: EUPL-1.2
 *
 * A part of layouts_check with a file of its own. Only theme/layout_check.c needs this.
 */
#ifndef MEEDOEN_THEME_LAYOUT_CHECK_H
#define MEEDOEN_THEME_LAYOUT_CHECK_H

#include "theme/layout.h"

/* `told` has a flag for each colour of the look: a colour is reported once for all layouts. */
void layout_variants_check(const struct layout *layout, struct report *report, bool *told);

#endif
