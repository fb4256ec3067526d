/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a page may name of languages: its own, and where the same page stands in others.
 *
 * {{#taalkeuze}} is the switch: every language of the site, under its own name. Where the page does not exist in a
 * language, the entry leads to the home page of that language and is not `bestaat`. {{#vertalingen}} are the
 * versions of this page, this one too, for hreflang; both are empty where there is only one. {{#origineel}} is
 * the page in the language of the site, on the other pages only.
 */
#ifndef MEEDOEN_WEB_LANGUAGE_SCOPE_H
#define MEEDOEN_WEB_LANGUAGE_SCOPE_H

#include "theme/made_shape.h"
#include "web/page.h"

/* Rows for the scope, closed by one without a name. */
const struct made_member *language_members(struct arena *arena, struct scope_parts *parts);

/* A word in the language of an edition; its code where the theme lacks it. */
struct item edition_word(const struct edition *edition, const char *key);

/* The versions of another page; empty where there is only one. */
struct item page_versions(const struct web *web, const struct page_row *row, const struct record *record, const struct scene *scene);

#endif
