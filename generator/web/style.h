/* SPDX-License-Identifier: EUPL-1.2
 *
 * The one style sheet of the site.
 *
 * It is made of the web fonts, the design tokens (light, and dark where the theme has it) and the style sheets
 * that theme.yaml names, in that order, without comments and needless space. Its name changes with its bytes, so a
 * server may let browsers keep it for ever.
 */
#ifndef MEEDOEN_WEB_STYLE_H
#define MEEDOEN_WEB_STYLE_H

#include "base/hash.h"
#include "base/text.h"
#include "theme/theme.h"
#include "web/web_font.h"

struct style {
	struct span sheet;
	const char *path;      /* below site/: "stijl/site.1a2b3c4d.css" */
	char integrity[HASH_INTEGRITY]; /* what Subresource Integrity wants: "sha384-..." */
};

const struct style *style_make(struct arena *arena, const struct theme *theme, const struct web_fonts *fonts, struct report *report);

/* CSS without comments and needless space, added to `text`. */
void style_squeeze(struct span css, struct text *text);

/* A drawing outside the pages (an icon) cannot see the style sheet: it gets the values of its var(--token), in light. */
void style_fill(const struct theme *theme, struct span drawing, struct text *text);

#endif
