/* SPDX-License-Identifier: EUPL-1.2
 *
 * A theme out of the style sheets that a municipality already has.
 *
 * The 28 design tokens are looked for under the names that municipalities use (theme/data/token-candidates.yaml). What
 * is not there gets a stated value. Colours that people could not read next to each other are replaced by the nearest
 * that they can, and so are the colours of print. Nothing of that goes unsaid: `told` says what was found where, what
 * was not, and what was changed and why, so that it can be taken up with who made the style sheets.
 */
#ifndef MEEDOEN_THEME_THEME_IMPORT_H
#define MEEDOEN_THEME_THEME_IMPORT_H

#include "base/text.h"
#include "model/yaml.h"
#include "theme/css.h"

struct theme_import {
	struct text settings; /* theme.yaml */
	struct text tokens;   /* tokens.json */
	struct text told;     /* for who asked for it */
	size_t found;         /* tokens, out of TOKENS */
};

/* `candidates`: what token-candidates.yaml holds. `name`: of the theme, also shown. The texts are the caller's. */
void theme_import(const struct css_values *values, const struct node *candidates, const char *name,
                  struct theme_import *import);

#endif
