/* SPDX-License-Identifier: EUPL-1.2
 *
 * The fonts of the site: which there are, and which page gets which.
 *
 *   fonts:
 *     - family: Meedoen Sans
 *       scripts: [latin, cyrillic]
 *       regular: /usr/share/fonts/truetype/andika/Andika-Regular.ttf
 *       bold: /usr/share/fonts/truetype/andika/Andika-Bold.ttf
 *
 * stands in theme.yaml; a path that does not start with / is a file of the theme. For each script that the languages
 * of the site need, the first theme of the chain that has a font for it gives it. Latin goes by the family's own name,
 * which design tokens name. Other scripts have a name apart that only pages of their languages ask for, so that the
 * one Arabic word in the choice of languages does not bring a whole Arabic font along.
 *
 * The name of a file follows from the font, the letters and how it is cut, so nothing needs to be cut to know it, and a
 * build cuts only what is neither in the tree yet nor among those that `make` cut ahead (make/fonts.c).
 */
#ifndef MEEDOEN_WEB_WEB_FONT_H
#define MEEDOEN_WEB_WEB_FONT_H

#include "model/record.h"
#include "theme/output.h"
#include "theme/theme.h"

struct web_fonts;

/* `site` says in which languages there are pages; NULL: in all. */
struct web_fonts *web_fonts_load(struct arena *arena, const struct theme *theme, const struct record *site,
                                 struct report *report);

/* The @font-face rules, for a style sheet that lies beside the fonts. */
void web_fonts_style(const struct web_fonts *fonts, struct text *text);
/* What pages in other scripts than Latin ask for: goes behind the design tokens. */
void web_fonts_languages(const struct web_fonts *fonts, struct text *text);

/* Where the regular font of a page in this language lies, below site/; NULL when there is none. */
const char *web_fonts_regular(const struct web_fonts *fonts, struct span language);

void web_fonts_outputs(const struct web_fonts *fonts, struct outputs *outputs);

#endif
