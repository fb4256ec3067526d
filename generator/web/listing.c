/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/listing.h"

#include <stdlib.h>

#include "language/order.h"
#include "model/date.h"
#include "model/occurrence.h"
#include "web/changed.h"
#include "web/page.h"

/* ---- results, by day ---- */

static int by_day_back(const void *first, const void *second, void *order)
{
	(void)order;
	const struct record *a = *(struct record *const *)first, *b = *(struct record *const *)second;
	int32_t x = record_date(a, "datum"), y = record_date(b, "datum");
	return x != y ? (x > y ? -1 : 1) : strcmp(a->id, b->id);
}

static struct record_list sorted(const struct web *web, const char *kind, int (*compare)(const void *, const void *, void *))
{
	struct record_list list = public_records(web->arena, web->edition->model, kind);
	sort_records(web, list, compare);
	return list;
}

static void fill_results(const struct web *web, struct listing *listing)
{
	listing->themes = sorted(web, "thema", by_title);
	listing->methods = sorted(web, "werkvorm", by_order);
	listing->summaries = sorted(web, "samenvatting", by_day_back);
	listing->evaluations = sorted(web, "evaluatie", by_day_back);
	listing->feedback = sorted(web, "terugkoppeling", by_day_back);
	listing->answers = sorted(web, "vraagantwoord", by_title);
	struct record_list pages = sorted(web, "pagina", by_order);
	listing->chooser.list = arena_array(web->arena, pages.count, sizeof *pages.list);
	for (size_t i = 0; i < pages.count; i++)
		if (record_chose(pages.list[i], "menu", "toolkit"))
			listing->chooser.list[listing->chooser.count++] = pages.list[i];
}

static void fill_agenda(const struct web *web, struct listing *listing)
{
	enum { THREE_MONTHS = 92 };
	int32_t since = web->edition->model->today - THREE_MONTHS;
	listing->agenda.list = arena_array(web->arena, web->coming.count + web->past.count, sizeof *listing->agenda.list);
	for (size_t i = web->past.count; i-- > 0;)
		if (meeting_last_day(web->past.list[i]) >= since)
			listing->agenda.list[listing->agenda.count++] = web->past.list[i];
	for (size_t i = 0; i < web->coming.count; i++)
		listing->agenda.list[listing->agenda.count++] = web->coming.list[i];
}

/* ---- organisations under headings ---- */

static void fill_letters(const struct web *web, struct listing *listing)
{
	const struct record_list *all = &web->organisations;
	struct record_group *group = NULL;
	listing->letters = arena_array(web->arena, all->count, sizeof *listing->letters);
	for (size_t i = 0; i < all->count; i++) {
		struct text letter = {0};
		order_letter(record_title(all->list[i]), &letter);
		if (!group || !span_equal(group->title, text_view(&letter))) {
			group = &listing->letters[listing->letter_count++];
			*group = (struct record_group){.title = text_keep(&letter, web->arena), .list = all->list + i};
		}
		group->count++;
		text_free(&letter);
	}
}

static const struct record *district_of(const struct record *organisation)
{
	const struct record *place = record_reference(organisation, "locatie");
	return place ? record_reference(place, "wijk") : NULL;
}

/* The last group is for those whose place is not on the list of places. */
static void fill_districts(const struct web *web, struct listing *listing)
{
	const struct record_list *all = &web->organisations;
	listing->districts = arena_array(web->arena, web->districts.count + 1, sizeof *listing->districts);
	for (size_t d = 0; d <= web->districts.count; d++) {
		const struct record *district = d < web->districts.count ? web->districts.list[d] : NULL;
		struct record_group group = {.title = district ? record_title(district) : SPAN(""), .record = district,
		                             .list = arena_array(web->arena, all->count, sizeof *group.list)};
		for (size_t i = 0; i < all->count; i++)
			if (district_of(all->list[i]) == district)
				group.list[group.count++] = all->list[i];
		if (group.count)
			listing->districts[listing->district_count++] = group;
	}
}

/* ---- all pages ---- */

static struct span page_summary(const struct web *web, const struct page_row *row, const struct record *record)
{
	static const char *const keys[] = {"samenvatting", "waarover", "wat", "uitleg"};
	for (size_t i = 0; record && i < sizeof keys / sizeof *keys; i++)
		if (field_named(record->kind->fields, span_of(keys[i])))
			return record_text(record, keys[i]);
	const struct node *summary = row && row->summary ? theme_string(web->edition->theme, row->summary) : NULL;
	return summary ? summary->text : SPAN("");
}

static struct listed list_record(const struct web *web, const struct record *record)
{
	const struct page_row *row = page_rows;
	while (row->template && !(row->kind && strcmp(row->kind, record->kind->name) == 0))
		row++;
	return (struct listed){.title = record_title(record), .summary = page_summary(web, NULL, record),
	                       .path = record_path(web->arena, record), .changed = record_dated(record, web->edition->model->today),
	                       .record = record, .row = row, .web = web};
}

static struct listed list_row(const struct web *web, const struct page_row *row)
{
	return (struct listed){.title = page_title(web, row, NULL), .summary = page_summary(web, row, NULL), .path = page_path(web->edition, row, NULL, web->arena),
	                       .changed = NO_DATE, .row = row, .web = web};
}

static bool is_over(const struct web *web, const struct record *record)
{
	return is_meeting(record) && meeting_last_day(record) < web->edition->model->today;
}

/* "Koffie (dinsdag 8 december 2026)" */
static void add_day(const struct web *web, struct listed *meeting)
{
	const struct edition *edition = page_title_language(web->edition, meeting->record) ? web->edition->original : web->edition;
	struct text title = {0};
	meeting->day = meeting_next_day(meeting->record, web->edition->model->today);
	text_span(&title, meeting->title);
	text_string(&title, " (");
	phrases_date(edition->phrases, meeting->day, &title);
	text_char(&title, ')');
	meeting->title = text_keep(&title, web->arena);
}

static int by_day(const void *first, const void *second)
{
	const struct listed *a = first, *b = second;
	return a->day != b->day ? (a->day < b->day ? -1 : 1) : strcmp(a->path, b->path);
}

/* Meetings that are called the same are told apart by their day, and lie in that order. All are of one kind, by title. */
static void date_the_same(const struct web *web, struct listed *pages, size_t count)
{
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && span_equal(record_title(pages[end].record), record_title(pages[i].record));)
			end++;
		if (end - i == 1)
			continue;
		for (size_t n = i; n < end; n++)
			add_day(web, &pages[n]);
		qsort(pages + i, end - i, sizeof *pages, by_day);
	}
}

static void add_below(const struct web *web, struct section *section, const struct page_row *row, size_t *capacity)
{
	if (!row->kind) {
		ARENA_PUSH(web->arena, section->pages, section->count, *capacity) = list_row(web, row);
		return;
	}
	size_t before = section->count;
	struct record_list records = sorted(web, row->kind, field_named(kind_named(span_of(row->kind))->fields, SPAN("volgorde")) ? by_order : by_title);
	for (size_t i = 0; i < records.count; i++)
		if (!is_over(web, records.list[i]))
			ARENA_PUSH(web->arena, section->pages, section->count, *capacity) = list_record(web, records.list[i]);
	if (section->count > before && is_meeting(section->pages[before].record))
		date_the_same(web, section->pages + before, section->count - before);
}

/* A page that lists others is as new as the newest of them. */
static void date_section(struct section *section)
{
	for (size_t i = 0; i < section->count; i++)
		if (section->pages[i].changed > section->head.changed)
			section->head.changed = section->pages[i].changed;
}

/* The page at the top of where a page stands; loose pages of records stand below the home page. */
static const struct page_row *top_of(const struct page_row *row)
{
	while (row->above) {
		const struct page_row *above = page_rows;
		while (strcmp(above->template, row->above) != 0)
			above++;
		row = above;
	}
	return row->kind ? page_rows : row;
}

static void fill_sections(const struct web *web, struct listing *listing)
{
	size_t rows = 0;
	while (page_rows[rows].template)
		rows++;
	listing->sections = arena_array(web->arena, rows, sizeof *listing->sections);
	for (const struct page_row *row = page_rows; row->template; row++) {
		if (row->kind || row->above || row->hidden)
			continue;
		struct section *section = &listing->sections[listing->section_count++];
		section->head = list_row(web, row);
		section->web = web;
		size_t capacity = 0;
		for (const struct page_row *below = page_rows; below->template; below++) {
			if (below != row && !below->hidden && top_of(below) == row)
				add_below(web, section, below, &capacity);
		}
		date_section(section);
	}
}

static struct span without_day(const struct listed *listed)
{
	return listed->day ? record_title(listed->record) : listed->title;
}

static int listed_by_title(const void *first, const void *second, void *order)
{
	const struct listed *a = first, *b = second;
	int way = order_compare(order, without_day(a), without_day(b));
	return way ? way : by_day(first, second);
}

/* In another language: what there is in that language. */
static void index_page(const struct web *web, struct listing *listing, const struct listed *listed)
{
	if (page_exists(web->edition, listed->row, listed->record))
		listing->index[listing->index_count++] = *listed;
}

static void fill_index(const struct web *web, struct listing *listing)
{
	size_t count = listing->section_count;
	for (size_t i = 0; i < listing->section_count; i++)
		count += listing->sections[i].count;
	listing->index = arena_array(web->arena, count, sizeof *listing->index);
	for (size_t i = 0; i < listing->section_count; i++) {
		const struct section *section = &listing->sections[i];
		index_page(web, listing, &section->head);
		for (size_t n = 0; n < section->count; n++)
			index_page(web, listing, &section->pages[n]);
	}
	if (listing->index_count)
		qsort_r(listing->index, listing->index_count, sizeof *listing->index, listed_by_title, web->order);
}

/* ---- news ---- */

static int newest_first(const void *first, const void *second)
{
	const struct listed *a = first, *b = second;
	return a->changed != b->changed ? (a->changed > b->changed ? -1 : 1) : strcmp(a->path, b->path);
}

struct news {
	struct listed *list;
	size_t count, capacity;
};

static void add_news(const struct web *web, struct news *news, const struct record_list *records)
{
	int32_t today = web->edition->model->today;
	for (size_t i = 0; i < records->count; i++)
		if (record_dated(records->list[i], today) != NO_DATE)
			ARENA_PUSH(web->arena, news->list, news->count, news->capacity) = list_record(web, records->list[i]);
}

static void fill_news(const struct web *web, struct listing *listing)
{
	enum { NEWS_MOST = 40, AGENDA_MOST = 200 };
	struct news news = {NULL, 0, 0};
	struct record_list pages = public_records(web->arena, web->edition->model, "pagina");
	const struct record_list *const lists[] = {&listing->summaries, &listing->feedback, &pages, &web->coming};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		add_news(web, &news, lists[i]);
	if (news.count)
		qsort(news.list, news.count, sizeof *news.list, newest_first);
	listing->news = news.list;
	listing->news_count = news.count < NEWS_MOST ? news.count : NEWS_MOST;
	listing->agenda_count = web->coming.count < AGENDA_MOST ? web->coming.count : AGENDA_MOST;
	listing->agenda_news = arena_array(web->arena, listing->agenda_count, sizeof *listing->agenda_news);
	for (size_t i = 0; i < listing->agenda_count; i++) {
		listing->agenda_news[i] = list_record(web, web->coming.list[i]);
		listing->agenda_news[i].changed = record_changed(web->coming.list[i], web->edition->model->today);
	}
}

const struct listing *listing_make(const struct web *web)
{
	struct listing *listing = arena_alloc(web->arena, sizeof *listing);
	fill_results(web, listing);
	fill_agenda(web, listing);
	fill_letters(web, listing);
	fill_districts(web, listing);
	fill_sections(web, listing);
	fill_index(web, listing);
	fill_news(web, listing);
	return listing;
}
