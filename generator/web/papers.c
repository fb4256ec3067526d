/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/papers.h"

#include "model/occurrence.h"
#include "theme/vocabulary.h"
#include "web/language_scope.h"
#include "web/listing.h"

struct paper_entry {
	const struct page *page;
	const struct record *record;
	struct document document;
	unsigned long long bytes;      /* 0: not known */
	const struct edition *edition; /* whose language it is in */
};

/* A record with its papers. */
struct material {
	const struct page *page;
	const struct record *record;
};

/* ---- one paper ---- */

static struct item paper_title(const void *object, const struct scene *scene)
{
	(void)scene;
	return text_item(((const struct paper_entry *)object)->document.title);
}

static struct item paper_path(const void *object, const struct scene *scene)
{
	return page_link_item(scene, document_public_path(&((const struct paper_entry *)object)->document).data);
}

static struct item paper_format(const void *object, const struct scene *scene)
{
	(void)scene;
	return text_item(span_of(((const struct paper_entry *)object)->document.format));
}

/* "48 kB" with a space that does not break: in thousands of bytes, as the SI says it, rounded up. */
static struct item paper_size(const void *object, const struct scene *scene)
{
	enum { KILO = 1000 };
	unsigned long long bytes = ((const struct paper_entry *)object)->bytes;
	if (!bytes)
		return (struct item){.type = ITEM_NONE};
	return text_item(span_of(arena_format(scene->scratch, "%llu\u00A0kB", (bytes + KILO - 1) / KILO)));
}

static struct item paper_language(const void *object, const struct scene *scene)
{
	(void)scene;
	return edition_word(((const struct paper_entry *)object)->edition, "taal_naam");
}

static struct item paper_code(const void *object, const struct scene *scene)
{
	(void)scene;
	return text_item(span_of(((const struct paper_entry *)object)->edition->language));
}

#define PAPER_MEMBERS \
	{ "titel", ITEM_TEXT, paper_title },    \
	{ "pad", ITEM_TEXT, paper_path },       \
	{ "formaat", ITEM_TEXT, paper_format }, \
	{ "grootte", ITEM_TEXT, paper_size }

static const struct made_member version_members[] = {
	PAPER_MEMBERS,
	{ "taal", ITEM_TEXT, paper_language },
	{ "taalcode", ITEM_TEXT, paper_code },
	{ .name = NULL }
};

static unsigned long long bytes_of(const struct page *page, const struct document *document, struct arena *scratch)
{
	const struct making *making = page->making;
	const char *path = arena_format(scratch, "site/%s", document_public_path(document).data);
	return making->size_of ? making->size_of(making->sizes, path) : 0;
}

/* Not a paper, but the picture of a page: see print/paper.c. */
static bool is_picture(const struct document *document)
{
	struct span path = document_public_path(document);
	return path.length > 4 && memcmp(path.data + path.length - 4, ".jpg", 4) == 0;
}

/* The papers of one record that may be had from the site. */
static struct item papers_of(const struct page *page, const struct record *record, const struct scene *scene)
{
	struct paper_entry *papers = NULL;
	struct document *previous = NULL, found;
	struct scene own = *scene;
	size_t count = 0, capacity = 0;
	while (record && layout_next_for(page->web->edition->layouts, record, &own, previous, &found)) {
		previous = arena_alloc(scene->scratch, sizeof *previous);
		*previous = found;
		if (document_public_path(previous).length && !is_picture(previous))
			ARENA_PUSH(scene->scratch, papers, count, capacity) = (struct paper_entry){page, record, found, bytes_of(page, previous, scene->scratch), scene->edition};
	}
	return (struct item){.type = ITEM_LIST, .shape = page->web->parts.paper, .object = papers, .count = count};
}

/* The same paper in the other languages in which it is printed. */
static struct item paper_versions(const void *object, const struct scene *scene)
{
	const struct paper_entry *paper = object;
	const struct edition *own = scene->edition;
	struct paper_entry *versions = arena_array(scene->scratch, own->count, sizeof *versions);
	size_t count = 0;
	for (const struct edition *other = own->all; other < own->all + own->count; other++) {
		const struct record *record = model_own(other->model, paper->record);
		const struct scene there = scene_of(other, scene->scratch);
		struct document found;
		if (other != own && layout_document(paper->document.layout, record, &there, &found))
			versions[count++] = (struct paper_entry){paper->page, record, found, bytes_of(paper->page, &found, scene->scratch), other};
	}
	return (struct item){.type = ITEM_LIST, .shape = paper->page->web->parts.paper_version, .object = versions, .count = count};
}

static struct item papers_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return papers_of(page, page->record, scene);
}

static struct span find_shared_picture(const struct page *page, const struct scene *scene)
{
	struct document *previous = NULL, found;
	struct scene own = *scene;
	while (page->record && layout_next_for(page->web->edition->layouts, page->record, &own, previous, &found)) {
		previous = arena_alloc(scene->scratch, sizeof *previous);
		*previous = found;
		if (is_picture(previous))
			return page_address(scene, document_public_path(previous).data);
	}
	return SPAN("");
}

/* The whole address of the picture that is shown with a link to this page. */
static struct item shared_picture_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	if (!record_yes(scene->model->site, "deelplaatjes"))
		return (struct item){.type = ITEM_NONE};
	if (!page->shared_picture->data) /* a page names it more than once */
		*page->shared_picture = find_shared_picture(page, scene);
	return page->shared_picture->length ? text_item(*page->shared_picture) : (struct item){.type = ITEM_NONE};
}

/* ---- all papers ---- */

static struct item material_title(const void *object, const struct scene *scene)
{
	(void)scene;
	return text_item(record_title(((const struct material *)object)->record));
}

/* The page that says the same as the papers. */
static struct item material_path(const void *object, const struct scene *scene)
{
	const struct record *record = ((const struct material *)object)->record;
	const char *path = record_path(scene->scratch, record);
	return path ? page_link_item(scene, path) : (struct item){.type = ITEM_NONE};
}

static struct item material_papers(const void *object, const struct scene *scene)
{
	const struct material *material = object;
	return papers_of(material->page, material->record, scene);
}

/* Flyers of what is over are of no use any more. */
static bool is_useful(const struct record *record, const struct model *model)
{
	bool gone = is_meeting(record) && (meeting_last_day(record) < model->today || record_chose(record, "status", "geannuleerd"));
	return !gone;
}

struct materials {
	struct material *list;
	size_t count, capacity;
};

static void add_materials(const struct page *page, const struct scene *scene, struct record_list records, struct materials *materials)
{
	for (size_t i = 0; i < records.count; i++)
		if (is_useful(records.list[i], scene->model) && papers_of(page, records.list[i], scene).count)
			ARENA_PUSH(scene->scratch, materials->list, materials->count, materials->capacity) = (struct material){page, records.list[i]};
}

/* What most people come for first: the meetings, by day. Then kind by kind, chapters in their order. */
static struct item materials_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	struct materials materials = {0};
	scene_widen(scene);
	add_materials(page, scene, page->web->coming, &materials);
	for (const struct kind *kind = kinds; kind->name; kind++) {
		struct record_list records = public_records(scene->scratch, scene->model, kind->name);
		if (field_named(kind->fields, SPAN("volgorde")))
			sort_records(page->web, records, by_order);
		if (!records.count || !is_meeting(records.list[0]))
			add_materials(page, scene, records, &materials);
	}
	return (struct item){.type = ITEM_LIST, .shape = page->web->parts.material, .object = materials.list, .count = materials.count};
}

const struct made_member *paper_members(struct arena *arena, struct scope_parts *parts)
{
	parts->paper_version = made_shape(arena, "drukwerk_taal", version_members, sizeof(struct paper_entry));
	const struct made_member paper[] = {
		PAPER_MEMBERS,
		{ "in_talen", ITEM_LIST, paper_versions, parts->paper_version },
		{ .name = NULL }
	};
	struct made_member *entries = arena_alloc(arena, sizeof paper);
	memcpy(entries, paper, sizeof paper);
	parts->paper = made_shape(arena, "drukwerk", entries, sizeof(struct paper_entry));
	const struct made_member material[] = {
		{ "titel", ITEM_TEXT, material_title },
		{ "pad", ITEM_TEXT, material_path },
		{ "drukwerk", ITEM_LIST, material_papers, parts->paper },
		{ .name = NULL }
	};
	struct made_member *kept = arena_alloc(arena, sizeof material);
	memcpy(kept, material, sizeof material);
	parts->material = made_shape(arena, "materiaal", kept, sizeof(struct material));
	const struct made_member rows[] = {
		{ "drukwerk", ITEM_LIST, papers_item, parts->paper },
		{ "deelplaatje", ITEM_TEXT, shared_picture_item },
		{ "alle_drukwerk", ITEM_LIST, materials_item, parts->material },
		{ .name = NULL }
	};
	struct made_member *members = arena_alloc(arena, sizeof rows);
	memcpy(members, rows, sizeof rows);
	return members;
}
