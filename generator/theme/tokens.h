/* SPDX-License-Identifier: EUPL-1.2
 *
 * Design tokens: the 28 values that make a theme.
 *
 * Colours, fonts and corners have names, those of the NL Design System where it has one. They stand in the
 * theme's tokens.json, in the Design Tokens Format (W3C community group): {"name": {"$type": ..., "$value": ...}}.
 * A theme may say only a few; the others are its parent's. The group "dark" holds what differs on a dark screen.
 * Web and print both take their colours from here, so that they cannot differ.
 *
 * A dark set belongs to the colours beside it: a theme with colours of its own and no "dark" has none, whatever
 * its parent has. Mistakes are reported with a place; a token that is wrong counts as absent.
 */
#ifndef MEEDOEN_THEME_TOKENS_H
#define MEEDOEN_THEME_TOKENS_H

#include "theme/colour.h"
#include "theme/theme.h"

enum token_type { TOKEN_COLOUR, TOKEN_FONT, TOKEN_WEIGHT, TOKEN_LENGTH };

enum { TOKENS = 28 };

struct token_row {
	const char *name;
	enum token_type type;
};

extern const struct token_row token_rows[TOKENS];

struct token {
	struct span value;   /* as CSS takes it; data NULL: there is none */
	struct rgb colour;   /* of TOKEN_COLOUR */
	size_t depth;        /* which theme of the chain said so: 0 is the theme itself */
	struct place place;
};

struct tokens {
	struct token light[TOKENS];
	struct token dark[TOKENS]; /* whole as well: what "dark" does not name is that of light */
	bool has_dark;
};

/* Of the theme and its parents, in the arena; NULL when one of their files cannot be read. */
const struct tokens *tokens_load(struct arena *arena, const struct theme *theme, struct report *report);

/* The number of a token; -1 when there is none of that name. */
int token_number(struct span name);

/* "#17324d", "0.5rem", "700", "Verdana, sans-serif": can the value be one of this type? */
bool token_fits(enum token_type type, struct span value);

#endif
