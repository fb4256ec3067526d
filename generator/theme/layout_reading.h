/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the readers of a layout share. Only theme/layout_read.c and its parts need this.
 */
#ifndef MEEDOEN_THEME_LAYOUT_READING_H
#define MEEDOEN_THEME_LAYOUT_READING_H

#include "theme/layout.h"
#include "theme/layout_keys.h"

struct layout_reading {
	struct key_reading keys; /* first: what the key table needs */
	struct layouts *layouts;
	struct layout *layout;
	size_t texts;            /* compiled so far: their numbers are their names */
};

/* A Mustache text, compiled at its place. */
void read_text(struct layout_reading *reading, const struct node *node, struct layout_text *text);

/* `variants`: for whom files are made, and how. The paper was read before. */
void read_variants(struct layout_reading *reading, const struct node *map);

#endif
