/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which colours of a theme lie on each other, and how much they must differ.
 *
 * WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for the edges of what people use and for the focus (1.4.11). A style
 * sheet that puts text on another ground adds its row here; then every theme is checked for it, and the import of
 * a theme looks for a colour that does.
 */
#ifndef MEEDOEN_THEME_TOKEN_PAIRS_H
#define MEEDOEN_THEME_TOKEN_PAIRS_H

#include "theme/tokens.h"

/* Which of the two an import may change when a municipality's own colours do not do. */
enum pair_moves { MOVES_FRONT, MOVES_BACK };

struct token_pair {
	const char *front, *back;
	int least; /* hundredths */
	enum pair_moves moves;
};

/* Closed by a row without a front. */
extern const struct token_pair token_pairs[];

#endif
