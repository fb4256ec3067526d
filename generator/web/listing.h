/* SPDX-License-Identifier: EUPL-1.2
 *
 * The lists that pages over many records are made from: all pages for the site map, what is new for the feeds,
 * organisations by letter and by wijk, results by day.
 *
 * Made once by listing_make, then read-only; web/listing_scope.c gives them names in templates. Only what is
 * shown today is in them.
 */
#ifndef MEEDOEN_WEB_LISTING_H
#define MEEDOEN_WEB_LISTING_H

#include "web/page.h"

/* A page in a list. */
struct listed {
	struct span title, summary;
	int32_t day;        /* by which meetings that are called the same are told apart in their title; else 0 */
	const char *path;   /* below site/; may end in an anchor */
	int32_t changed;    /* by what the content says (web/changed.h); NO_DATE */
	const struct record *record; /* whose page it is; NULL: a single page */
	const struct page_row *row;  /* which page that is */
	const struct web *web;
};

/* A single page, with the pages below it. */
struct section {
	struct listed head;
	struct listed *pages;
	size_t count;
	const struct web *web;
};

/* Organisations under one heading. */
struct record_group {
	struct span title;
	const struct record *record; /* what the heading is, when it is a record */
	struct record **list;
	size_t count;
};

struct listing {
	struct section *sections;
	size_t section_count;
	struct listed *index;              /* all of them by title: the site from A to Z */
	size_t index_count;
	struct listed *news, *agenda_news; /* for feeds, the newest first */
	size_t news_count, agenda_count;
	struct record_list agenda;         /* meetings for calendars: to come, and those of the last three months */
	struct record_list themes, methods, summaries, evaluations, feedback, answers, chooser;
	struct record_group *letters, *districts;
	size_t letter_count, district_count;
};

const struct listing *listing_make(const struct web *web);

/* Public records of a kind, by id. */
struct record_list public_records(struct arena *arena, const struct model *model, const char *kind);
void sort_records(const struct web *web, struct record_list list, int (*compare)(const void *, const void *, void *));
int by_order(const void *first, const void *second, void *order);
int by_title(const void *first, const void *second, void *order); /* as language/order.h has it */

#endif
