/* SPDX-License-Identifier: EUPL-1.2
 *
 * Custom properties out of a style sheet: `--name: value;`, with their links `var(--other, fallback)` followed.
 *
 * This is the one form that the design tokens of all municipalities come in; their JSON has five. It is no reading of
 * CSS in full: which element a rule is for does not count, the last value of a name does. What stands under a width of
 * screen or in print is passed over. What stands under a selector or a query with "dark" in it is kept apart.
 */
#ifndef MEEDOEN_THEME_CSS_H
#define MEEDOEN_THEME_CSS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/span.h"

struct css_value {
	struct span name, value; /* the name without its two hyphens */
	bool dark;
};

struct css_values {
	struct arena *arena;
	struct css_value *list;
	size_t count, capacity;
	struct span theme; /* "utrecht", of the first class .utrecht-theme; empty: none */
};

/* Adds those of a style sheet. Values point into a copy in the arena. */
void css_read(struct css_values *values, struct span css);

/* The value of a name with all links followed; on a dark screen, where `dark` says so. Empty when it has none. */
struct span css_resolve(const struct css_values *values, struct span name, bool dark);

#endif
