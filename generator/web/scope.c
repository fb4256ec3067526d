/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/scope.h"

#include "theme/made_shape.h"
#include "theme/occasion_members.h"
#include "theme/value_shapes.h"
#include "theme/tokens.h"
#include "web/changed.h"
#include "web/listing_scope.h"
#include "web/language_scope.h"
#include "web/menu_scope.h"
#include "web/page.h"
#include "web/search.h"
#include "web/papers.h"
#include "web/structured.h"
#include "web/style.h"

/* ---- the page itself ---- */

static struct item page_title_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return page->record ? title_item(page->record, scene) : text_item(page_title(page->web, page->row, NULL));
}

/* The keys under which kinds keep what they are about, the first that a kind has. */
static struct item page_summary_item(const void *object, const struct scene *scene)
{
	static const char *const keys[] = {"samenvatting", "waarover", "wat", "uitleg"};
	const struct page *page = object;
	if (!page->record) {
		const struct node *summary = theme_string(scene->theme, page->row->summary);
		return text_item(summary ? summary->text : SPAN(""));
	}
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (field_named(page->record->kind->fields, span_of(keys[i])))
			return text_item(record_text(page->record, keys[i]));
	return text_item(record_title(page->record));
}

/* The address that search engines keep; the home page is the site's own address. */
static struct item page_address_item(const void *object, const struct scene *scene)
{
	return text_item(page_address(scene, ((const struct page *)object)->path));
}

/* For a page that leads here: every other one has its own address in hand. */
static struct item page_path_item(const void *object, const struct scene *scene)
{
	return page_link_item(scene, ((const struct page *)object)->path);
}

static struct item page_language_item(const void *object, const struct scene *scene)
{
	(void)object;
	return text_item(span_of(scene->edition->language));
}

static struct item page_changed_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	int32_t day = page->record ? record_dated(page->record, scene->model->today) : NO_DATE;
	return day == NO_DATE ? (struct item){.type = ITEM_NONE} : day_item(day, scene);
}

/* JSON-LD, escaped for the script element that the template puts around it. */
static struct item page_data_item(const void *object, const struct scene *scene)
{
	struct text json = {0};
	structured_write(object, scene, &json);
	return (struct item){.type = ITEM_MARKUP, .text = text_keep(&json, scene->scratch)};
}

static const struct made_member page_members[] = {
	{ "titel", ITEM_TEXT, page_title_item },
	{ "omschrijving", ITEM_TEXT, page_summary_item },
	{ "adres", ITEM_TEXT, page_address_item },
	{ "pad", ITEM_TEXT, page_path_item },
	{ "taal", ITEM_TEXT, page_language_item, .same = true },
	{ "gewijzigd", ITEM_TEXT, page_changed_item, &day_shape },
	{ "gegevens", ITEM_MARKUP, page_data_item },
	{ .name = NULL }
};

/* ---- questions ---- */

static struct item question_text(const void *object, const struct scene *scene)
{
	const struct question *question = object;
	struct item item = text_item(question->text);
	if (question->original)
		item.language = scene->edition->original->language;
	return item;
}

static struct item question_anchor(const void *object, const struct scene *scene)
{
	(void)scene;
	return text_item(((const struct question *)object)->anchor);
}

static struct item question_organisations(const void *object, const struct scene *scene)
{
	const struct question *question = object;
	return records_item(scene->vocabulary, kind_named(SPAN("organisatie")), question->organisations, question->count);
}

/* ---- the scope: shapes that depend on the vocabulary are made with it ---- */

static struct item self_item(const void *object, const struct scene *scene)
{
	(void)scene;
	return (struct item){.type = ITEM_OBJECT, .shape = ((const struct page *)object)->web->parts.page, .object = object};
}

static struct item site_item(const void *object, const struct scene *scene)
{
	(void)object;
	return record_item(scene->vocabulary, scene->model->site);
}

static struct item strings_item(const void *object, const struct scene *scene)
{
	(void)object;
	return (struct item){.type = ITEM_OBJECT, .shape = vocabulary_strings(scene->vocabulary), .object = object};
}

static struct item top_item(const void *object, const struct scene *scene)
{
	(void)object;
	return page_link_item(scene, "");
}

static struct item style_item(const void *object, const struct scene *scene)
{
	return page_link_item(scene, ((const struct page *)object)->web->style->path);
}

/* "sha384-...", for a site that says so: a browser then refuses a sheet with other bytes, but it also refuses the
 * right one on a page that is opened from a folder. */
static struct item integrity_item(const void *object, const struct scene *scene)
{
	bool wanted = record_yes(scene->model->site, "controlesom");
	return text_item(wanted ? span_of(((const struct page *)object)->web->style->integrity) : SPAN(""));
}

static struct item search_script_item(const void *object, const struct scene *scene)
{
	(void)object;
	return page_link_item(scene, search_script(scene->scratch, scene->theme));
}

/* The font that the page will need before all others. */
static struct item font_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	const char *font = web_fonts_regular(page->web->fonts, page_language_item(page, scene).text);
	return font ? page_link_item(scene, font) : text_item(SPAN(""));
}

static struct item has_dark_item(const void *object, const struct scene *scene)
{
	(void)object;
	return flag_item(scene->theme->tokens->has_dark);
}

static struct item today_item(const void *object, const struct scene *scene)
{
	(void)object;
	struct value *today = arena_alloc(scene->scratch, sizeof *today);
	*today = (struct value){.present = true, .number = scene->model->today};
	static const struct field date = {.key = "vandaag", .type = FIELD_DATE};
	return value_item(&date, value_shape_of(FIELD_DATE), today, scene);
}

/* Lists over all records of a kind. Meetings and markets stand in one list: their shapes differ in what a
 * market has more, so the list has the shape of a meeting. */
#define RECORDS(function, member, kind)                                                                     \
	static struct item function(const void *object, const struct scene *scene)                                \
	{                                                                                                         \
		const struct page *page = object;                                                                       \
		scene_widen(scene);                                                                                     \
		return records_item(scene->vocabulary, kind_named(SPAN(kind)), page->web->member.list,                  \
		                    page->web->member.count);                                                           \
	}

RECORDS(chapters_item, chapters, "hoofdstuk")
RECORDS(core_item, core, "hoofdstuk")
RECORDS(extra_item, extra, "hoofdstuk")
RECORDS(coming_item, coming, "bijeenkomst")
RECORDS(soon_item, soon, "bijeenkomst")
RECORDS(past_item, past, "bijeenkomst")
RECORDS(organisations_item, organisations, "organisatie")
RECORDS(districts_item, districts, "wijk")

static struct item question_list(const struct page *page, const struct questions *questions, const struct scene *scene)
{
	scene_widen(scene);
	return (struct item){.type = ITEM_LIST, .shape = page->web->parts.question, .object = questions->list, .count = questions->count};
}

static struct item questions_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return question_list(page, &page->web->questions, scene);
}

static struct item most_asked_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return question_list(page, &page->web->most_asked, scene);
}

/* Are there questions that are not among those asked most? */
static struct item more_questions_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	scene_widen(scene);
	return flag_item(page->web->questions.count > page->web->most_asked.count);
}

/* The chapter before (step -1) or after (1) this one. */
static struct item neighbour(const struct page *page, const struct scene *scene, int step)
{
	scene_widen(scene);
	const struct record_list *chapters = &page->web->chapters;
	for (size_t i = 0; i < chapters->count; i++)
		if (chapters->list[i] == page->record && i + (size_t)step < chapters->count)
			return record_item(scene->vocabulary, chapters->list[i + (size_t)step]);
	return (struct item){.type = ITEM_NONE};
}

static struct item before_item(const void *object, const struct scene *scene)
{
	return neighbour(object, scene, -1);
}

static struct item after_item(const void *object, const struct scene *scene)
{
	return neighbour(object, scene, 1);
}

/* One table of the rows of several. */
static struct made_member *joined(struct arena *arena, const struct made_member *const *tables, size_t count)
{
	size_t rows = 0, filled = 0;
	for (size_t table = 0; table < count; table++)
		for (const struct made_member *row = tables[table]; row->name; row++)
			rows++;
	struct made_member *all = arena_array(arena, rows + 1, sizeof *all);
	for (size_t table = 0; table < count; table++)
		for (const struct made_member *row = tables[table]; row->name; row++)
			all[filled++] = *row;
	return all;
}

const struct shape *scope_shape(struct arena *arena, const struct vocabulary *vocabulary, struct scope_parts *parts)
{
	parts->page = made_shape(arena, "pagina", page_members, sizeof(struct page));
	const struct shape *chapter = vocabulary_kind(vocabulary, kind_named(SPAN("hoofdstuk")));
	const struct shape *meeting = vocabulary_kind(vocabulary, kind_named(SPAN("bijeenkomst")));
	const struct shape *organisation = vocabulary_kind(vocabulary, kind_named(SPAN("organisatie")));
	const struct made_member questions[] = {
		{ "vraag", ITEM_TEXT, question_text },
		{ "anker", ITEM_TEXT, question_anchor },
		{ "organisaties", ITEM_LIST, question_organisations, organisation },
		{ .name = NULL }
	};
	struct made_member *kept = arena_alloc(arena, sizeof questions);
	memcpy(kept, questions, sizeof questions);
	parts->question = made_shape(arena, "vragen", kept, sizeof(struct question));
	const struct made_member rows[] = {
		{ "pagina", ITEM_OBJECT, self_item, parts->page, .same = true },
		{ "site", ITEM_OBJECT, site_item, vocabulary_kind(vocabulary, kind_named(SPAN("site"))), .same = true },
		{ "t", ITEM_OBJECT, strings_item, vocabulary_strings(vocabulary), .same = true },
		{ "naar_top", ITEM_TEXT, top_item, .same = true },
		{ "stijl", ITEM_TEXT, style_item, .same = true },
		{ "stijl_som", ITEM_TEXT, integrity_item, .same = true },
		{ "zoekscript", ITEM_TEXT, search_script_item, .same = true },
		{ "lettertype", ITEM_TEXT, font_item, .same = true },
		{ "donker", ITEM_FLAG, has_dark_item, .same = true },
		{ "vandaag", ITEM_TEXT, today_item, value_shape_of(FIELD_DATE), .same = true },
		{ "hoofdstukken", ITEM_LIST, chapters_item, chapter },
		{ "kern", ITEM_LIST, core_item, chapter },
		{ "extra", ITEM_LIST, extra_item, chapter },
		{ "komende", ITEM_LIST, coming_item, meeting },
		{ "binnenkort", ITEM_LIST, soon_item, meeting },
		{ "geweest", ITEM_LIST, past_item, meeting },
		{ "organisaties", ITEM_LIST, organisations_item, organisation },
		{ "wijken", ITEM_LIST, districts_item, vocabulary_kind(vocabulary, kind_named(SPAN("wijk"))) },
		{ "vragen", ITEM_LIST, questions_item, parts->question },
		{ "vragen_vaakst", ITEM_LIST, most_asked_item, parts->question },
		{ "vragen_meer", ITEM_FLAG, more_questions_item },
		{ "vorige", ITEM_OBJECT, before_item, chapter },
		{ "volgende", ITEM_OBJECT, after_item, chapter },
		{ .name = NULL }
	};
	const struct made_member *languages = language_members(arena, parts); /* first: lists of pages have versions too */
	const struct made_member *const tables[] = {rows, menu_members(arena, parts), listing_members(arena, vocabulary, parts), paper_members(arena, parts),
	                                             languages};
	return made_shape(arena, "pagina", joined(arena, tables, sizeof tables / sizeof *tables), sizeof(struct page));
}
