/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/language_scope.h"

#include "theme/value_shapes.h"

/* A language in the switch. */
struct version {
	const struct edition *edition;
	const char *path;
	bool exists;
};

struct item edition_word(const struct edition *edition, const char *key)
{
	const struct node *word = theme_string(edition->theme, key);
	return text_item(word ? word->text : span_of(edition->language));
}

static struct item version_name(const void *object, const struct scene *scene)
{
	(void)scene;
	return edition_word(((const struct version *)object)->edition, "taal_naam");
}

static struct item version_home_name(const void *object, const struct scene *scene)
{
	(void)scene;
	return edition_word(((const struct version *)object)->edition, "home");
}

static struct item version_code(const void *object, const struct scene *scene)
{
	(void)scene;
	return text_item(span_of(((const struct version *)object)->edition->language));
}

static struct item version_rtl(const void *object, const struct scene *scene)
{
	(void)scene;
	return flag_item(((const struct version *)object)->edition->rtl);
}

static struct item version_path(const void *object, const struct scene *scene)
{
	return page_link_item(scene, ((const struct version *)object)->path);
}

static struct item version_address(const void *object, const struct scene *scene)
{
	const struct version *version = object;
	return text_item(page_address(scene, version->path));
}

static struct item version_here(const void *object, const struct scene *scene)
{
	return flag_item(((const struct version *)object)->edition == scene->edition);
}

static struct item version_exists(const void *object, const struct scene *scene)
{
	(void)scene;
	return flag_item(((const struct version *)object)->exists);
}

/* What a browser gets that asks for none of these languages. */
static struct item version_default(const void *object, const struct scene *scene)
{
	(void)scene;
	const struct edition *edition = ((const struct version *)object)->edition;
	return flag_item(edition == edition->original);
}

static const struct made_member version_rows[] = {
	{ "naam", ITEM_TEXT, version_name },
	{ "naam_home", ITEM_TEXT, version_home_name },
	{ "code", ITEM_TEXT, version_code },
	{ "rtl", ITEM_FLAG, version_rtl },
	{ "pad", ITEM_TEXT, version_path },
	{ "adres", ITEM_TEXT, version_address },
	{ "hier", ITEM_FLAG, version_here },
	{ "bestaat", ITEM_FLAG, version_exists },
	{ "standaard", ITEM_FLAG, version_default },
	{ .name = NULL }
};

static struct version version_of(const struct page *page, const struct edition *edition, struct arena *scratch)
{
	bool exists = page_exists(edition, page->row, page->record);
	const char *path = exists ? page_path(edition, page->row, page->record, scratch)
	                          : page_path(edition, &page_rows[0], NULL, scratch);
	return (struct version){edition, path, exists};
}

static struct item versions_item(const struct page *page, const struct scene *scene, bool all)
{
	const struct edition *edition = scene->edition;
	struct version *versions = arena_array(scene->scratch, edition->count, sizeof *versions);
	size_t count = 0;
	for (size_t i = 0; i < edition->count; i++) {
		struct version version = version_of(page, &edition->all[i], scene->scratch);
		if (all || version.exists)
			versions[count++] = version;
	}
	return (struct item){.type = ITEM_LIST, .shape = page->web->parts.version, .object = versions, .count = count > 1 ? count : 0};
}

struct item page_versions(const struct web *web, const struct page_row *row, const struct record *record, const struct scene *scene)
{
	struct page page = {.web = web, .row = row, .record = record};
	return versions_item(&page, scene, false);
}

static struct item switch_item(const void *object, const struct scene *scene)
{
	return versions_item(object, scene, true);
}

static struct item alternates_item(const void *object, const struct scene *scene)
{
	return versions_item(object, scene, false);
}

static struct item original_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	struct version *version = arena_alloc(scene->scratch, sizeof *version);
	*version = version_of(page, scene->edition->original, scene->scratch);
	bool translated = scene->edition != scene->edition->original;
	return translated ? (struct item){.type = ITEM_OBJECT, .shape = page->web->parts.version, .object = version}
	                  : (struct item){.type = ITEM_NONE};
}

static struct item rtl_item(const void *object, const struct scene *scene)
{
	(void)object;
	return flag_item(scene->edition->rtl);
}

static struct item many_item(const void *object, const struct scene *scene)
{
	(void)object;
	return flag_item(scene->edition->count > 1);
}

/* The home page of this language. */
static struct item home_item(const void *object, const struct scene *scene)
{
	(void)object;
	return page_link_item(scene, page_path(scene->edition, &page_rows[0], NULL, scene->scratch));
}

static struct item stale_item(const void *object, const struct scene *scene)
{
	(void)scene;
	const struct page *page = object;
	return flag_item(page->record && page->record->stale);
}

const struct made_member *language_members(struct arena *arena, struct scope_parts *parts)
{
	parts->version = made_shape(arena, "taalkeuze", version_rows, sizeof(struct version));
	const struct made_member rows[] = {
		{ "taalkeuze", ITEM_LIST, switch_item, parts->version },
		{ "vertalingen", ITEM_LIST, alternates_item, parts->version },
		{ "origineel", ITEM_OBJECT, original_item, parts->version, .same = true },
		{ "rtl", ITEM_FLAG, rtl_item },
		{ "meertalig", ITEM_FLAG, many_item, .same = true },
		{ "naar_home", ITEM_TEXT, home_item, .same = true },
		{ "verouderd", ITEM_FLAG, stale_item },
		{ .name = NULL }
	};
	struct made_member *kept = arena_alloc(arena, sizeof rows);
	memcpy(kept, rows, sizeof rows);
	return kept;
}
