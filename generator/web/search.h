/* SPDX-License-Identifier: EUPL-1.2
 *
 * Search without a server: the words of all pages in one file, and a script that looks in it.
 *
 * The file names each page once and each stem with the pages that have it, so it stays small (`tests/web/search.t`
 * measures it). What stands in the public fields of a record, in what it refers to and in its body counts; what is
 * on more than half of the pages tells nothing and is left out. A page adds some 200 bytes to what a reader waits for.
 * Who searches with a prepaid phone should not wait for more than 100 kB, so on a site of more than 500 pages
 * bodies do not count. The script is themes/basis/web/zoeken.js; without it the page is the whole site from A to Z.
 */
#ifndef MEEDOEN_WEB_SEARCH_H
#define MEEDOEN_WEB_SEARCH_H

#include "web/site.h"

/* A list for this edition beside its search page; the script is the same for all. */
void search_outputs(const struct web *web, struct outputs *outputs);
/* The search page of this edition, below site/. */
const char *search_page(struct arena *arena, const struct edition *edition);
/* Where the script is, below site/: its name changes with its bytes. */
const char *search_script(struct arena *arena, const struct theme *theme);

#endif
