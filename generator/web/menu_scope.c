/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/menu_scope.h"

#include "theme/value_shapes.h"

/* An entry of the page's menus: which page it is on decides its link and whether it is the current one. */
struct shown_entry {
	const struct entry *entry;
	const struct page *page;
	bool here, last;
};

static struct item entry_title(const void *object, const struct scene *scene)
{
	(void)scene;
	const struct entry *entry = ((const struct shown_entry *)object)->entry;
	struct item title = text_item(entry->title);
	title.language = entry->language;
	return title;
}

static struct item entry_path(const void *object, const struct scene *scene)
{
	return page_link_item(scene, ((const struct shown_entry *)object)->entry->path);
}

static struct item entry_here(const void *object, const struct scene *scene)
{
	(void)scene;
	return flag_item(((const struct shown_entry *)object)->here);
}

static struct item entry_last(const void *object, const struct scene *scene)
{
	(void)scene;
	return flag_item(((const struct shown_entry *)object)->last);
}

static struct item entry_original(const void *object, const struct scene *scene)
{
	(void)scene;
	return flag_item(((const struct shown_entry *)object)->entry->original);
}

static const struct made_member entry_rows[] = {
	{ "oorspronkelijk", ITEM_FLAG, entry_original, .same = true },
	{ "titel", ITEM_TEXT, entry_title, .same = true },
	{ "pad", ITEM_TEXT, entry_path, .same = true },
	{ "hier", ITEM_FLAG, entry_here },
	{ .name = NULL }
};

static const struct made_member crumb_rows[] = {
	{ "titel", ITEM_TEXT, entry_title },
	{ "pad", ITEM_TEXT, entry_path },
	{ "laatste", ITEM_FLAG, entry_last },
	{ .name = NULL }
};

static struct item entries_item(const struct page *page, const struct scene *scene, const struct entry *entries,
                                size_t count, const struct shape *shape)
{
	struct shown_entry *shown = arena_array(scene->scratch, count, sizeof *shown);
	const char *above = page->row->above;
	for (size_t i = 0; i < count; i++) {
		bool here = strcmp(entries[i].path, page->path) == 0;
		const char *root = scene->edition->root, *name = entries[i].path;
		name += strncmp(name, root, strlen(root)) == 0 ? strlen(root) : 0;
		size_t stem = strcspn(name, ".");
		here = here || (above && strlen(above) == stem && strncmp(name, above, stem) == 0);
		shown[i] = (struct shown_entry){&entries[i], page, here, i + 1 == count};
	}
	return (struct item){.type = ITEM_LIST, .shape = shape, .object = shown, .count = count};
}

static struct item menu_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return entries_item(page, scene, page->web->menu, page->web->menu_count, page->web->parts.menu);
}

static struct item foot_menu_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return entries_item(page, scene, page->web->foot_menu, page->web->foot_count, page->web->parts.menu);
}

static struct item crumbs_item(const void *object, const struct scene *scene)
{
	const struct page *page = object;
	return entries_item(page, scene, page->crumbs, page->crumb_count, page->web->parts.crumb);
}

/* ---- the pages that every site has, by the name of their template ---- */

static struct item linked_page(const struct shape *shape, const void *object, size_t number, void *of)
{
	const struct scene *scene = of;
	const struct page *page = object;
	struct entry *entry = arena_alloc(scene->scratch, sizeof *entry);
	*entry = single_entry(page->web, shape->members[number].name, scene->scratch);
	struct item item = entries_item(page, scene, entry, 1, shape->members[number].shape);
	item.type = ITEM_OBJECT;
	return item;
}

static struct item pages_item(const void *object, const struct scene *scene)
{
	(void)scene;
	return (struct item){.type = ITEM_OBJECT, .shape = ((const struct page *)object)->web->parts.pages, .object = object};
}

static const struct shape *pages_shape(struct arena *arena, const struct shape *entry)
{
	struct member *members = NULL;
	size_t count = 0, capacity = 0;
	for (const struct page_row *row = page_rows; row->template; row++)
		if (!row->kind && !row->hidden)
			ARENA_PUSH(arena, members, count, capacity) = (struct member){.name = row->template, .type = ITEM_OBJECT, .shape = entry, .same = true};
	struct shape *shape = arena_alloc(arena, sizeof *shape);
	*shape = (struct shape){.name = "paginas", .members = members, .count = count, .look = linked_page};
	return shape;
}

const struct made_member *menu_members(struct arena *arena, struct scope_parts *parts)
{
	parts->menu = made_shape(arena, "menu", entry_rows, sizeof(struct shown_entry));
	parts->crumb = made_shape(arena, "kruimels", crumb_rows, sizeof(struct shown_entry));
	parts->pages = pages_shape(arena, parts->menu);
	const struct made_member rows[] = {
		{ "hoofdmenu", ITEM_LIST, menu_item, parts->menu },
		{ "voetmenu", ITEM_LIST, foot_menu_item, parts->menu },
		{ "kruimels", ITEM_LIST, crumbs_item, parts->crumb },
		{ "paginas", ITEM_OBJECT, pages_item, parts->pages, .same = true },
		{ .name = NULL }
	};
	struct made_member *kept = arena_alloc(arena, sizeof rows);
	memcpy(kept, rows, sizeof rows);
	return kept;
}
