/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/listing_scope.h"

#include "model/occurrence.h"
#include "model/slug.h"
#include "theme/occasion_members.h"
#include "theme/value_shapes.h"
#include "web/calendar.h"
#include "web/changed.h"
#include "web/language_scope.h"
#include "web/listing.h"
#include "web/page.h"

#define NOTHING ((struct item){.type = ITEM_NONE})

static struct item list_of(const struct shape *shape, const void *elements, size_t count)
{
	return (struct item){.type = ITEM_LIST, .shape = shape, .object = elements, .count = count};
}

/* Every list here looks past the page's own record. */
static const struct listing *wide(const struct page *page, const struct scene *scene)
{
	scene_widen(scene);
	return page->web->listing;
}

/* ---- a page in a list ---- */

static struct item listed_title(const void *object, const struct scene *scene)
{
	const struct listed *listed = object;
	struct item title = text_item(listed->title);
	title.language = page_title_language(scene->edition, listed->record);
	return title;
}

static struct item listed_summary(const void *object, const struct scene *scene)
{
	(void)scene;
	return text_item(((const struct listed *)object)->summary);
}

static struct item listed_path(const void *object, const struct scene *scene)
{
	return page_link_item(scene, ((const struct listed *)object)->path);
}

static struct item listed_address(const void *object, const struct scene *scene)
{
	const char *path = ((const struct listed *)object)->path;
	const char *base = record_text(scene->model->site, "basis_url").data;
	return text_item(span_of(arena_strings(scene->scratch, base, "/", strcmp(path, "index.html") == 0 ? "" : path, NULL)));
}

/* By which a feed knows it again, also when it has another address by now (RFC 4287, 4.2.6). */
static struct item listed_lasting(const void *object, const struct scene *scene)
{
	const struct listed *listed = object;
	const struct record *record = listed->record;
	if (!record || !record_former(record)->list.count)
		return listed_address(object, scene);
	return text_item(page_address(scene, record_path_named(scene->scratch, record, record_first_name(record))));
}

static struct item listed_changed(const void *object, const struct scene *scene)
{
	int32_t day = ((const struct listed *)object)->changed;
	return day == NO_DATE ? NOTHING : day_item(day, scene);
}

/* The meeting that the page is of: feeds say when and where it is. */
static struct item listed_meeting(const void *object, const struct scene *scene)
{
	const struct record *record = ((const struct listed *)object)->record;
	return record && is_meeting(record) ? record_item(scene->vocabulary, record) : NOTHING;
}

static struct item listed_versions(const void *object, const struct scene *scene)
{
	const struct listed *listed = object;
	return page_versions(listed->web, listed->row, listed->record, scene);
}

static struct item section_pages(const void *object, const struct scene *scene)
{
	(void)scene;
	const struct section *section = object;
	return list_of(section->web->parts.listed, section->pages, section->count);
}

/* ---- groups of organisations ---- */

static struct item group_title(const void *object, const struct scene *scene)
{
	const struct record_group *group = object;
	struct item item = text_item(group->title);
	if (group->record && record_value(group->record, group->record->kind->title)->original)
		item.language = scene->edition->original->language;
	return item;
}

static struct item group_anchor(const void *object, const struct scene *scene)
{
	struct text slug = {0};
	struct span title = ((const struct record_group *)object)->title;
	text_string(&slug, "groep-");
	slug_write(title.length && *title.data != '#' ? title : SPAN("anders"), &slug);
	return written_item(&slug, scene);
}

static struct item group_organisations(const void *object, const struct scene *scene)
{
	const struct record_group *group = object;
	return records_item(scene->vocabulary, kind_named(SPAN("organisatie")), group->list, group->count);
}

/* ---- lists of all records of a kind ---- */

#define RECORDS(function, member, kind)                                                                     \
	static struct item function(const void *object, const struct scene *scene)                                \
	{                                                                                                         \
		const struct record_list *list = &wide(object, scene)->member;                                         \
		return records_item(scene->vocabulary, kind_named(SPAN(kind)), list->list, list->count);                \
	}

RECORDS(themes_item, themes, "thema")
RECORDS(methods_item, methods, "werkvorm")
RECORDS(summaries_item, summaries, "samenvatting")
RECORDS(evaluations_item, evaluations, "evaluatie")
RECORDS(feedback_item, feedback, "terugkoppeling")
RECORDS(answers_item, answers, "vraagantwoord")
RECORDS(chooser_item, chooser, "pagina")

/* ---- what belongs to the record of this page ---- */

/* The meeting that a page is about: its own record, or the one that a result names. */
static const struct record *meeting_of(const struct record *record)
{
	if (!record || !field_named(record->kind->fields, SPAN("bijeenkomst")))
		return record;
	return record_reference(record, "bijeenkomst");
}

/* Of a list, those that refer to `target` by a key. What results there are is in the page's fingerprint. */
static struct item referring(const struct record_list *list, const char *key, const struct record *target,
                             const char *kind, const struct scene *scene)
{
	struct record **found = arena_array(scene->scratch, list->count, sizeof *found);
	size_t count = 0;
	for (size_t i = 0; target && i < list->count; i++)
		if (record_reference(list->list[i], key) == target)
			found[count++] = list->list[i];
	return records_item(scene->vocabulary, kind_named(span_of(kind)), found, count);
}

#define RESULTS(function, member, kind)                                                                     \
	static struct item function(const void *object, const struct scene *scene)                                \
	{                                                                                                         \
		const struct page *page = object;                                                                       \
		return referring(&page->web->listing->member, "bijeenkomst", meeting_of(page->record), kind, scene);    \
	}

RESULTS(own_summaries_item, summaries, "samenvatting")
RESULTS(own_evaluations_item, evaluations, "evaluatie")
RESULTS(own_feedback_item, feedback, "terugkoppeling")
RESULTS(own_answers_item, answers, "vraagantwoord")

static struct item any_results_item(const void *object, const struct scene *scene)
{
	return flag_item(own_summaries_item(object, scene).count || own_evaluations_item(object, scene).count ||
	                 own_feedback_item(object, scene).count || own_answers_item(object, scene).count);
}

/* Meetings of the wijk or the theme that the page is about. */
static struct item own_meetings(const struct page *page, const struct record_list *list, const struct scene *scene)
{
	scene_widen(scene);
	const char *key = page->record ? page->record->kind->name : "wijk";
	bool known = strcmp(key, "wijk") == 0 || strcmp(key, "thema") == 0;
	return referring(list, known ? key : "wijk", known ? page->record : NULL, "bijeenkomst", scene);
}

static struct item own_coming_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return own_meetings(page, &page->web->coming, scene);
}

static struct item own_past_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return own_meetings(page, &page->web->past, scene);
}

static struct item own_organisations_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	const struct listing *listing = wide(page, scene);
	for (size_t i = 0; page->record && i < listing->district_count; i++)
		if (listing->districts[i].record == page->record)
			return records_item(scene->vocabulary, kind_named(SPAN("organisatie")), listing->districts[i].list,
			                    listing->districts[i].count);
	return NOTHING;
}

/* The calendar of this page: of its meeting or wijk, else that of all. */
static struct item calendar_item(const void *object, const struct scene *scene)
{
	static const char *const own[] = {"wijk", "bijeenkomst", "informatiemarkt"};
	const struct page *page = object;
	const struct record *record = NULL;
	for (size_t i = 0; page->record && i < sizeof own / sizeof *own; i++)
		if (strcmp(page->record->kind->name, own[i]) == 0)
			record = page->record;
	return page_link_item(scene, calendar_path(scene->scratch, record));
}

/* ---- the other lists ---- */

static struct item sections_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return list_of(((const struct page *)object)->web->parts.section, listing->sections, listing->section_count);
}

static struct item index_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return list_of(((const struct page *)object)->web->parts.listed, listing->index, listing->index_count);
}

static struct item news_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return list_of(((const struct page *)object)->web->parts.listed, listing->news, listing->news_count);
}

static struct item agenda_news_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return list_of(((const struct page *)object)->web->parts.listed, listing->agenda_news, listing->agenda_count);
}

/* The newest day in a feed; without any, the day from which on content has none. */
static struct item newest(const struct page *page, const struct listed *list, size_t count, const struct scene *scene)
{
	int32_t day = record_changed(page->web->edition->model->site, scene->model->today);
	for (size_t i = 0; i < count; i++)
		if (list[i].changed > day)
			day = list[i].changed;
	return day_item(day, scene);
}

static struct item news_day_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return newest(object, listing->news, listing->news_count, scene);
}

static struct item agenda_day_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return newest(object, listing->agenda_news, listing->agenda_count, scene);
}

static struct item letters_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return list_of(((const struct page *)object)->web->parts.group, listing->letters, listing->letter_count);
}

static struct item districts_item(const void *object, const struct scene *scene)
{
	const struct listing *listing = wide(object, scene);
	return list_of(((const struct page *)object)->web->parts.group, listing->districts, listing->district_count);
}

/* security.txt has to be renewed within a year (RFC 9116, 2.5.5). */
static struct item expires_item(const void *object, const struct scene *scene)
{
	enum { MOST = 360 };
	(void)object;
	return day_item(scene->model->today + MOST, scene);
}

static void make_shapes(struct arena *arena, const struct vocabulary *vocabulary, struct scope_parts *parts)
{
	/* A section is a page as well, the list of those below it comes last: one table serves both. */
	const struct made_member listed[] = {
		{ "titel", ITEM_TEXT, listed_title },
		{ "omschrijving", ITEM_TEXT, listed_summary },
		{ "pad", ITEM_TEXT, listed_path },
		{ "adres", ITEM_TEXT, listed_address },
		{ "vast_adres", ITEM_TEXT, listed_lasting },
		{ "gewijzigd", ITEM_TEXT, listed_changed, &day_shape },
		{ "bijeenkomst", ITEM_OBJECT, listed_meeting, vocabulary_kind(vocabulary, kind_named(SPAN("bijeenkomst"))) },
		{ "vertalingen", ITEM_LIST, listed_versions, parts->version },
		{ .name = NULL }
	};
	enum { LISTED = sizeof listed / sizeof *listed };
	struct made_member *kept_listed = arena_alloc(arena, sizeof listed);
	memcpy(kept_listed, listed, sizeof listed);
	parts->listed = made_shape(arena, "bladzijde", kept_listed, sizeof(struct listed));
	struct made_member sections[LISTED + 1];
	memcpy(sections, listed, sizeof listed);
	sections[LISTED - 1] = (struct made_member){ "onder", ITEM_LIST, section_pages, parts->listed };
	sections[LISTED] = (struct made_member){ .name = NULL };
	const struct made_member groups[] = {
		{ "titel", ITEM_TEXT, group_title },
		{ "anker", ITEM_TEXT, group_anchor },
		{ "organisaties", ITEM_LIST, group_organisations, vocabulary_kind(vocabulary, kind_named(SPAN("organisatie"))) },
		{ .name = NULL }
	};
	struct made_member *kept = arena_alloc(arena, sizeof sections), *kept_groups = arena_alloc(arena, sizeof groups);
	memcpy(kept, sections, sizeof sections);
	memcpy(kept_groups, groups, sizeof groups);
	parts->section = made_shape(arena, "afdeling", kept, sizeof(struct section));
	parts->group = made_shape(arena, "groep", kept_groups, sizeof(struct record_group));
}

const struct made_member *listing_members(struct arena *arena, const struct vocabulary *vocabulary,
                                          struct scope_parts *parts)
{
#define KIND(name) vocabulary_kind(vocabulary, kind_named(SPAN(name)))
	make_shapes(arena, vocabulary, parts);
	const struct made_member rows[] = {
		{ "themas", ITEM_LIST, themes_item, KIND("thema") },
		{ "werkvormen_lijst", ITEM_LIST, methods_item, KIND("werkvorm") },
		{ "samenvattingen", ITEM_LIST, summaries_item, KIND("samenvatting") },
		{ "evaluaties", ITEM_LIST, evaluations_item, KIND("evaluatie") },
		{ "terugkoppelingen", ITEM_LIST, feedback_item, KIND("terugkoppeling") },
		{ "vraagantwoorden", ITEM_LIST, answers_item, KIND("vraagantwoord") },
		{ "kieshulp", ITEM_LIST, chooser_item, KIND("pagina") },
		{ "resultaten_hier", ITEM_FLAG, any_results_item },
		{ "samenvattingen_hier", ITEM_LIST, own_summaries_item, KIND("samenvatting") },
		{ "evaluaties_hier", ITEM_LIST, own_evaluations_item, KIND("evaluatie") },
		{ "terugkoppelingen_hier", ITEM_LIST, own_feedback_item, KIND("terugkoppeling") },
		{ "vraagantwoorden_hier", ITEM_LIST, own_answers_item, KIND("vraagantwoord") },
		{ "komende_hier", ITEM_LIST, own_coming_item, KIND("bijeenkomst") },
		{ "geweest_hier", ITEM_LIST, own_past_item, KIND("bijeenkomst") },
		{ "organisaties_hier", ITEM_LIST, own_organisations_item, KIND("organisatie") },
		{ "agenda_bestand", ITEM_TEXT, calendar_item },
		{ "afdelingen", ITEM_LIST, sections_item, parts->section },
		{ "van_a_tot_z", ITEM_LIST, index_item, parts->listed },
		{ "nieuws", ITEM_LIST, news_item, parts->listed },
		{ "nieuws_dag", ITEM_TEXT, news_day_item, &day_shape },
		{ "agenda", ITEM_LIST, agenda_news_item, parts->listed },
		{ "agenda_dag", ITEM_TEXT, agenda_day_item, &day_shape },
		{ "letters", ITEM_LIST, letters_item, parts->group },
		{ "per_wijk", ITEM_LIST, districts_item, parts->group },
		{ "verloopt", ITEM_TEXT, expires_item, &day_shape },
		{ .name = NULL }
	};
#undef KIND
	struct made_member *members = arena_alloc(arena, sizeof rows);
	memcpy(members, rows, sizeof rows);
	return members;
}
