/* SPDX-License-Identifier: EUPL-1.2
 *
 * The pages of the site: a table. A row adds a page, or a page for each record of a kind.
 */
#ifndef MEEDOEN_WEB_PAGE_H
#define MEEDOEN_WEB_PAGE_H

#include "web/site.h"

struct page_row {
	const char *template;  /* theme file web/<template>.mustache */
	const char *kind;      /* one page for each public record of it; NULL: a single page */
	const char *path;      /* single page: below site/ */
	const char *title;     /* single page: the key of its title in strings/<lang>.yaml */
	const char *summary;   /* single page: the key of its description */
	const char *above;     /* template of the page above it in the breadcrumb; NULL: home */
	bool translated;       /* single page: there is one in every language; a record's page where it has a translation */
	bool hidden;           /* not in lists: the page for wrong addresses */
};

/* Closed by a row without a template. */
extern const struct page_row page_rows[];
const struct page_row *page_row_named(const char *template);

/* A page while it is rendered: the object of the page scope. */
struct page {
	const struct web *web;
	const struct page_row *row;
	const struct record *record;
	const char *path;         /* below site/ */
	struct making *making;
	struct entry *crumbs;
	size_t crumb_count;
	struct span *shared_picture; /* its address; without data: not looked for yet */
};

struct span page_title(const struct web *web, const struct page_row *row, const struct record *record);
/* The language of a record's title, where it is not translated; NULL: that of the edition. */
const char *page_title_language(const struct edition *edition, const struct record *record);

/* Where the page stands below site/ in this edition, or in the original one where this has none. */
const char *page_path(const struct edition *edition, const struct page_row *row, const struct record *record,
                      struct arena *arena);
/* Is there such a page in this edition? `record`: as it is in any edition. */
bool page_exists(const struct edition *edition, const struct page_row *row, const struct record *record);

/* The whole address of a path below site/; of a home page that of its folder. */
struct span page_address(const struct scene *scene, const char *path);

/* From one page to another, both below site/: "../organisaties/x.html". */
void page_relative(const char *from, const char *to, struct text *text);
/* The same, from where the output of the scene stands. */
struct item page_link_item(const struct scene *scene, const char *to);

#endif
