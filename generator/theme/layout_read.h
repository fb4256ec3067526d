/* SPDX-License-Identifier: EUPL-1.2
 *
 * From a layout's YAML to its structs. Only theme/layout.c and its tests need this.
 */
#ifndef MEEDOEN_THEME_LAYOUT_READ_H
#define MEEDOEN_THEME_LAYOUT_READ_H

#include "theme/layout.h"

/* NULL when it has mistakes: they were reported. */
struct layout *layout_read(struct layouts *layouts, const char *name, const struct source *source,
                           struct report *report);

#endif
