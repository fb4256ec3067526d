/* SPDX-License-Identifier: EUPL-1.2
 *
 * The website as a whole: what pages there are, what stands in its menus and lists.
 *
 * web_prepare gathers the lists once (chapters in order, meetings to come, questions with their organisations)
 * and checks every page template against what it may name. web_outputs then lists the pages and files. From
 * there on everything is read-only, and each page renders by itself.
 */
#ifndef MEEDOEN_WEB_SITE_H
#define MEEDOEN_WEB_SITE_H

#include "theme/layout.h"
#include "theme/output.h"
#include "theme/scene.h"
#include "theme/vocabulary.h"
#include "web/questions.h"

/* An entry in a menu, a step of the breadcrumb. */
struct entry {
	struct span title;
	const char *path; /* below site/: "toolkit.html" */
	bool original;    /* its page is not in the language of the edition */
	const char *language; /* of the title, where that is not the edition's; NULL: it is */
};

struct record_list {
	struct record **list;
	size_t count;
};

/* Shapes of what a page names beside records: web/scope.c. */
struct scope_parts {
	const struct shape *page, *menu, *crumb, *pages, *question, *paper, *paper_version, *listed, *section, *group, *material, *version;
};

struct style;
struct web_fonts;
struct listing;

struct web {
	struct arena *arena;
	const struct edition *edition;
	const struct shape *scope;      /* what a page may name beside its record: web/scope.c */
	struct scope_parts parts;
	struct record_list chapters, core, extra, coming, past, organisations, districts;
	struct record_list soon;        /* the first three to come that go on */
	struct questions questions;
	struct questions most_asked;    /* for the home page */
	struct order *order;            /* of names, while the lists are filled */
	struct entry *menu, *foot_menu;
	size_t menu_count, foot_count;
	const struct web_fonts *fonts;  /* web/web_font.h */
	const struct listing *listing;  /* site map, feeds, results: web/listing.h */
	const struct style *style;      /* the style sheet: web/style.h */
	struct hash common;             /* fingerprint of what every page is made from */
};

/* The single page of a template, as an entry: that of this edition, or the original one. */
struct entry single_entry(const struct web *web, const char *template, struct arena *arena);

struct web *web_prepare(struct arena *arena, const struct edition *edition, struct report *report);

/* The same site in another language: its own lists, menus and pages; the style, pictures, feeds and calendars are
 * those of the original. */
struct web *web_translated(const struct web *original, const struct edition *edition);
void web_outputs_translated(const struct web *web, struct outputs *outputs);

void web_outputs(const struct web *web, struct outputs *outputs, struct report *report);

#endif
