/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/site.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/version.h"
#include "base/words.h"
#include "language/order.h"
#include "model/date.h"
#include "model/occurrence.h"
#include "web/listing.h"
#include "web/page.h"
#include "web/scope.h"
#include "web/style.h"

/* ---- lists ---- */

struct record_list public_records(struct arena *arena, const struct model *model, const char *kind)
{
	const struct records *records = model_records(model, kind);
	struct record_list list = {arena_array(arena, records->count, sizeof *list.list), 0};
	for (size_t i = 0; i < records->count; i++)
		if (records->list[i]->shown && !records->list[i]->faulty)
			list.list[list.count++] = records->list[i];
	return list;
}

int by_order(const void *first, const void *second, void *order)
{
	(void)order;
	const struct record *a = *(struct record *const *)first, *b = *(struct record *const *)second;
	int64_t x = record_number(a, "volgorde"), y = record_number(b, "volgorde");
	return x != y ? (x < y ? -1 : 1) : strcmp(a->id, b->id);
}

int by_title(const void *first, const void *second, void *order)
{
	const struct record *a = *(struct record *const *)first, *b = *(struct record *const *)second;
	int way = order_compare(order, record_title(a), record_title(b));
	return way ? way : strcmp(a->id, b->id);
}

/* A meeting with the day that counts for it: the next one it is held, else the last. */
struct held {
	struct record *meeting;
	int32_t day;
	bool over;
};

static int by_moment(const void *first, const void *second)
{
	const struct held *a = first, *b = second;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	int x = record_time(a->meeting, "begin"), y = record_time(b->meeting, "begin");
	return x != y ? (x < y ? -1 : 1) : strcmp(a->meeting->id, b->meeting->id);
}

void sort_records(const struct web *web, struct record_list list, int (*compare)(const void *, const void *, void *))
{
	if (list.count)
		qsort_r(list.list, list.count, sizeof *list.list, compare, web->order);
}

static void fill_chapters(struct web *web)
{
	web->chapters = public_records(web->arena, web->edition->model, "hoofdstuk");
	sort_records(web, web->chapters, by_order);
	web->core.list = arena_array(web->arena, web->chapters.count, sizeof *web->core.list);
	web->extra.list = arena_array(web->arena, web->chapters.count, sizeof *web->extra.list);
	for (size_t i = 0; i < web->chapters.count; i++) {
		struct record_list *part = record_chose(web->chapters.list[i], "groep", "extra") ? &web->extra : &web->core;
		part->list[part->count++] = web->chapters.list[i];
	}
}

static size_t add_held(const struct web *web, const char *kind, struct held *held, size_t count)
{
	const struct model *model = web->edition->model;
	const struct record_list meetings = public_records(web->arena, model, kind);
	for (size_t i = 0; i < meetings.count; i++) {
		int32_t day = meeting_next_day(meetings.list[i], model->today);
		held[count++] = (struct held){meetings.list[i], day, day < model->today || record_chose(meetings.list[i], "status", "geweest")};
	}
	return count;
}

/* Meetings and markets in one list by day: to come first, the past the other way round. */
static void fill_meetings(struct web *web)
{
	const struct model *model = web->edition->model;
	size_t most = model_records(model, "bijeenkomst")->count + model_records(model, "informatiemarkt")->count;
	struct held *held = arena_array(web->arena, most, sizeof *held);
	size_t count = add_held(web, "informatiemarkt", held, add_held(web, "bijeenkomst", held, 0));
	if (count)
		qsort(held, count, sizeof *held, by_moment);
	web->coming.list = arena_array(web->arena, most, sizeof *web->coming.list);
	web->past.list = arena_array(web->arena, most, sizeof *web->past.list);
	for (size_t i = 0; i < count; i++)
		if (!held[i].over)
			web->coming.list[web->coming.count++] = held[i].meeting;
	for (size_t i = count; i-- > 0;)
		if (held[i].over)
			web->past.list[web->past.count++] = held[i].meeting;
	enum { SOON = 3 };
	web->soon.list = arena_array(web->arena, SOON, sizeof *web->soon.list);
	for (size_t i = 0; i < web->coming.count && web->soon.count < SOON; i++)
		if (!record_chose(web->coming.list[i], "status", "geannuleerd"))
			web->soon.list[web->soon.count++] = web->coming.list[i];
}

static void fill_organisations(struct web *web)
{
	web->organisations = public_records(web->arena, web->edition->model, "organisatie");
	sort_records(web, web->organisations, by_title);
	web->districts = public_records(web->arena, web->edition->model, "wijk");
	sort_records(web, web->districts, by_title);
	enum { HOME_QUESTIONS = 24 };
	web->questions = questions_of(web->arena, &web->organisations, web->order);
	web->most_asked = questions_most_asked(web->arena, &web->questions, HOME_QUESTIONS);
}

/* ---- menus ---- */

struct entry single_entry(const struct web *web, const char *template, struct arena *arena)
{
	const struct page_row *row = page_row_named(template);
	return (struct entry){page_title(web, row, NULL), page_path(web->edition, row, NULL, arena), !page_exists(web->edition, row, NULL), NULL};
}

static struct entry page_entry(const struct web *web, const struct record *page)
{
	const struct edition *edition = web->edition;
	bool original = edition != edition->original && !page->translation;
	return (struct entry){record_title(page), record_path(web->arena, page), original, original ? edition->original->language : NULL};
}

/* In another language the site is for residents. */
static bool officers_only(const struct web *web, const struct record *page)
{
	return web->edition != web->edition->original && !page->translation && record_chose(page, "voor_wie", "ambtenaren");
}

static size_t fill_menu(const struct web *web, const struct record_list *pages, const char *menu, struct entry *entries,
                        size_t count)
{
	for (size_t i = 0; i < pages->count; i++)
		if (record_chose(pages->list[i], "menu", menu) && !officers_only(web, pages->list[i]))
			entries[count++] = page_entry(web, pages->list[i]);
	return count;
}

static void fill_menus(struct web *web)
{
	static const char *const fixed[] = {"home", "toolkit", "bijeenkomsten", "organisaties"};
	size_t fixed_count = sizeof fixed / sizeof *fixed;
	struct record_list pages = public_records(web->arena, web->edition->model, "pagina");
	sort_records(web, pages, by_order);
	web->menu = arena_array(web->arena, pages.count + fixed_count, sizeof *web->menu);
	web->foot_menu = arena_array(web->arena, pages.count, sizeof *web->foot_menu);
	for (size_t i = 0; i < fixed_count; i++)
		if (web->edition == web->edition->original || strcmp(fixed[i], "toolkit") != 0) /* for officers */
			web->menu[web->menu_count++] = single_entry(web, fixed[i], web->arena);
	web->menu_count = fill_menu(web, &pages, "hoofd", web->menu, web->menu_count);
	web->foot_count = fill_menu(web, &pages, "voet", web->foot_menu, 0);
}

/* ---- the whole ---- */

/* The page of a meeting shows what came out of it, though it does not refer to that. */
static void add_results(const struct web *web, struct text *all)
{
	const struct listing *listing = web->listing;
	const struct record_list *const lists[] = {&listing->summaries, &listing->evaluations, &listing->feedback, &listing->answers};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (size_t n = 0; n < lists[i]->count; n++)
			text_add(all, (const char *)lists[i]->list[n]->made.bytes, sizeof lists[i]->list[n]->made.bytes);
}

/* What every page is made from: theme, site, menus, day. */
static struct hash common_hash(const struct web *web)
{
	struct text all = {0};
	text_add(&all, (const char *)web->edition->theme->hash.bytes, sizeof web->edition->theme->hash.bytes);
	text_add(&all, (const char *)web->edition->model->site->made.bytes, sizeof web->edition->model->site->made.bytes);
	struct hash words = phrases_hash(web->edition->phrases);
	text_add(&all, (const char *)words.bytes, sizeof words.bytes);
	text_format(&all, "%d %s %s", web->edition->model->today, program_source, web->edition->language);
	for (size_t i = 0; i < web->edition->count; i++)
		text_format(&all, "\n%s", web->edition->all[i].language);
	for (size_t i = 0; i < web->menu_count; i++)
		text_format(&all, "\n%s %s", web->menu[i].path, web->menu[i].title.data);
	for (size_t i = 0; i < web->foot_count; i++)
		text_format(&all, "\n%s %s", web->foot_menu[i].path, web->foot_menu[i].title.data);
	add_results(web, &all);
	struct hash hash = hash_of(all.data, all.length);
	text_free(&all);
	return hash;
}

static void fill_lists(struct web *web)
{
	web->order = order_open(web->arena, web->edition->language);
	fill_chapters(web);
	fill_meetings(web);
	fill_organisations(web);
	fill_menus(web);
	web->listing = listing_make(web);
	order_close(web->order);
	web->order = NULL;
	web->common = common_hash(web);
}

struct web *web_prepare(struct arena *arena, const struct edition *edition, struct report *report)
{
	struct web *web = arena_alloc(arena, sizeof *web);
	*web = (struct web){.arena = arena, .edition = edition};
	web->scope = scope_shape(arena, edition->vocabulary, &web->parts);
	web->fonts = web_fonts_load(arena, edition->theme, edition->model->site, report);
	web->style = style_make(arena, edition->theme, web->fonts, report);
	fill_lists(web);
	return web;
}

struct web *web_translated(const struct web *original, const struct edition *edition)
{
	struct web *web = arena_alloc(original->arena, sizeof *web);
	*web = (struct web){.arena = original->arena, .edition = edition, .scope = original->scope, .parts = original->parts,
	                    .fonts = original->fonts, .style = original->style};
	fill_lists(web);
	return web;
}
