/* SPDX-License-Identifier: EUPL-1.2
 *
 * Reading a mapping of a layout by a table of its keys.
 *
 * Each key of a frame, an element or a style is one row: its name, what sort of value it takes, and where the
 * value goes. Unknown keys, wrong values and names that the theme does not have are reported at their place,
 * with the nearest name that exists.
 */
#ifndef MEEDOEN_THEME_LAYOUT_KEYS_H
#define MEEDOEN_THEME_LAYOUT_KEYS_H

#include "theme/print_look.h"

enum key_type {
	KEY_OWN,     /* the reader of the whole looks after it */
	KEY_FLAG,    /* true, false -> bool */
	KEY_COUNT,   /* a whole number from 1 to 1000 -> int */
	KEY_MM,      /* millimetres, with decimals after a dot -> int32_t, thousandths of a point */
	KEY_POINTS,  /* points -> int32_t, thousandths of a point */
	KEY_PAIR_MM, /* one or two lengths -> int32_t[2]; one counts for both */
	KEY_AREA,    /* four lengths -> int32_t[4] */
	KEY_CHOICE,  /* one of `choices` -> int, its number */
	KEY_NAME,    /* a plain word -> struct span */
	KEY_COLOUR,  /* -> const struct print_colour * */
	KEY_STYLE,   /* -> const struct print_style * */
	KEY_ICON     /* -> const struct print_icon * */
};

struct key_row {
	const char *key;
	enum key_type type;
	size_t offset;       /* in the struct that is filled */
	unsigned where;      /* bit mask: in which mappings it may stand; 0: in all */
	const char *choices; /* "top|middle|bottom" */
};

struct key_reading {
	struct arena *arena;
	struct report *report;
	const struct source *source;
	const struct print_look *look;  /* for colours, styles and icons */
	const struct print_look *own;   /* styles of the layout itself come first; may be NULL */
};

/* Fill `target` from the mapping. Rows are closed by one without a key. `what` names the mapping for messages:
 * "a frame". Only rows with a bit of `where` are keys here. */
void keys_read(const struct key_reading *reading, const struct key_row *rows, unsigned where,
               const struct node *map, void *target, const char *what);

/* Is it a mapping (list, scalar)? Reports what it should have been. */
bool node_wanted(const struct key_reading *reading, const struct node *node, enum node_type type, const char *key);

/* A decimal number such as 12.5 in thousandths, at most three decimals; false when it is not one. */
bool read_thousandths(struct span text, int32_t *thousandths);/* `count` lengths in millimetres from a list of that many. */
void read_lengths(const struct key_reading *reading, const struct node *list, size_t count, int32_t *lengths);

/* Report a name that is not there, with the nearest one that is. */
void report_unknown(const struct key_reading *reading, const char *id, const struct node *node, const char *what,
                    const char *const *names, size_t count);

void layout_fault(const struct key_reading *reading, const char *at, const char *id, const char *help,
                  const char *format, ...) __attribute__((format(printf, 5, 6)));

#endif
