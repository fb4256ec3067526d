/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/layout.h"

#include "base/stop.h"
#include "base/words.h"
#include "theme/layout_read.h"
#include "theme/vocabulary.h"

bool frame_flows(const struct frame *frame)
{
	return frame->content && (frame->content->type == ELEMENT_BODY || frame->content->type == ELEMENT_TABLE);
}

/* ---- loading ---- */

struct layouts *layouts_load(struct arena *arena, const struct theme *theme, struct report *report)
{
	static const char prefix[] = "print/", ending[] = ".yaml";
	struct layouts *layouts = arena_alloc(arena, sizeof *layouts);
	layouts->arena = arena;
	layouts->look = print_look_load(arena, theme, report);
	layouts->profile = print_profile_usual();
	layouts->templates = template_set_new(arena, true);
	for (const struct file *file = NULL; (file = theme_next(theme, prefix, ending, file ? file->name : NULL));) {
		size_t length = strlen(file->name) - (sizeof prefix - 1) - (sizeof ending - 1);
		const char *name = arena_copy(arena, file->name + sizeof prefix - 1, length);
		struct layout *layout = file->source.text.data ? layout_read(layouts, name, &file->source, report) : NULL;
		if (layout)
			ARENA_PUSH(arena, layouts->list, layouts->count, layouts->capacity) = layout;
	}
	return layouts;
}

/* ---- contexts ---- */

struct contexts contexts_of(const struct layouts *layouts, const struct record *record, struct scene *scene)
{
	struct contexts contexts = {.depth = 2, .scene = scene};
	bool office = scene->edition && scene->vocabulary == scene->edition->office;
	contexts.stack[0] = (struct item){.type = ITEM_OBJECT, .shape = office ? layouts->around_office : layouts->around, .object = scene};
	contexts.stack[1] = record_item(scene->vocabulary, record);
	return contexts;
}

static bool look_up(const struct item *item, struct span name, struct scene *scene, struct item *found)
{
	const struct shape *shape = item->shape;
	for (size_t i = 0; shape && i < shape->count; i++)
		if (shape->members && span_is(name, shape->members[i].name)) {
			*found = shape->look(shape, item->object, i, scene);
			return true;
		}
	return false;
}

/* "bonnen", or "locatie.toegang_zinnen": the first part is looked for from the innermost context outwards. */
static struct item find_item(const struct contexts *contexts, struct span name)
{
	struct item item = {.type = ITEM_NONE};
	const char *dot = memchr(name.data, '.', name.length);
	struct span first = {name.data, dot ? (size_t)(dot - name.data) : name.length};
	bool found = false;
	for (size_t i = contexts->depth; i-- > 0 && !found;)
		found = look_up(&contexts->stack[i], first, contexts->scene, &item);
	while (found && dot) {
		struct span rest = {dot + 1, (size_t)(name.data + name.length - dot - 1)};
		struct item inner = {.type = ITEM_NONE};
		dot = memchr(rest.data, '.', rest.length);
		found = look_up(&item, dot ? (struct span){rest.data, (size_t)(dot - rest.data)} : rest, contexts->scene, &inner);
		item = inner;
	}
	return found ? item : (struct item){.type = ITEM_NONE};
}

struct item contexts_list(const struct contexts *contexts, struct span name)
{
	struct item item = find_item(contexts, name);
	return item.type == ITEM_LIST ? item : (struct item){.type = ITEM_NONE};
}

const struct record *contexts_record(const struct contexts *contexts, struct span name)
{
	struct item item = find_item(contexts, name);
	return item.type == ITEM_OBJECT ? item.object : NULL;
}

struct contexts contexts_in(const struct contexts *contexts, const struct item *list, size_t index)
{
	struct contexts inner = *contexts;
	if (inner.depth == CONTEXTS_MOST)
		BUG("lists in lists, more than %d deep", CONTEXTS_MOST);
	inner.stack[inner.depth++] = list->shape->element(list->shape, list->object, index, contexts->scene);
	return inner;
}

/* ---- texts ---- */

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

struct span layout_text_render(const struct layouts *layouts, const struct layout_text *text,
                               const struct contexts *contexts)
{
	if (!text->template)
		return (struct span){"", 0};
	struct text raw = {0};
	template_render(layouts->templates, text->template, contexts->stack, contexts->depth, contexts->scene, &raw);
	char *joined = arena_alloc(contexts->scene->scratch, raw.length + 1);
	size_t length = 0;
	for (size_t i = 0; i < raw.length; i++)
		if (!is_space(raw.data[i]))
			joined[length++] = raw.data[i];
		else if (length && joined[length - 1] != ' ')
			joined[length++] = ' ';
	if (length && joined[length - 1] == ' ')
		joined[--length] = '\0';
	text_free(&raw);
	return (struct span){joined, length};
}

bool layout_text_holds(const struct layouts *layouts, const struct layout_text *when, const struct contexts *contexts)
{
	return !when->template || layout_text_render(layouts, when, contexts).length > 0;
}

/* ---- the documents of a record ---- */

bool layout_private(const struct layout *layout)
{
	return layout->audience == LAYOUT_OFFICER && !layout->variants[VARIANT_WEB].at;
}

struct scene layout_scene(const struct layout *layout, const struct scene *scene)
{
	struct scene own = *scene;
	own.vocabulary = layout_private(layout) ? scene->edition->office : scene->vocabulary;
	return own;
}

/* In another language from a fresh translation only: paper cannot be taken back. */
static bool made_for(const struct layout *layout, const struct record *record, const struct contexts *contexts)
{
	const struct scene *scene = contexts->scene;
	bool translated = scene->edition && scene->edition != scene->edition->original;
	if (translated && (layout->languages != LAYOUT_ALL || !record->translation || record->stale))
		return false;
	for (size_t i = 0; i < layout->kind_count; i++)
		if (layout->kinds[i] == record->kind)
			return layout_text_holds(layout->all, &layout->when, contexts);
	return false;
}

/* "x.pdf" is "x-ar.pdf" in Arabic. */
static struct span path_in_language(struct span path, const struct scene *scene)
{
	const char *dot = path.length ? memrchr(path.data, '.', path.length) : NULL;
	if (!dot || !scene->edition || scene->edition == scene->edition->original)
		return path;
	return span_of(arena_format(scene->scratch, "%.*s-%s%s", (int)(dot - path.data), path.data, scene->edition->language, dot));
}

bool layout_document(const struct layout *layout, const struct record *record, const struct scene *scene,
                     struct document *document)
{
	struct scene own = layout_scene(layout, scene);
	struct contexts contexts = contexts_of(layout->all, record, &own);
	if (!made_for(layout, record, &contexts))
		return false;
	*document = (struct document){.layout = layout, .format = layout->format};
	document->title = layout_text_render(layout->all, &layout->title, &contexts);
	for (size_t n = 0; n < VARIANTS; n++)
		document->paths[n] = path_in_language(layout_text_render(layout->all, &layout->variants[n].path, &contexts), scene);
	return true;
}

bool layout_next_for(const struct layouts *layouts, const struct record *record, struct scene *scene,
                     const struct document *previous, struct document *document)
{
	const struct layout *last = previous ? previous->layout : NULL;
	bool behind = !last;
	for (size_t i = 0; i < layouts->count; i++) {
		const struct layout *layout = layouts->list[i];
		if (behind && layout_document(layout, record, scene, document))
			return true;
		behind = behind || layout == last;
	}
	return false;
}

void document_kit(const struct document *document, const struct record *record, struct scene *scene,
                  struct span *copies, struct span *reader)
{
	const struct layout *layout = document->layout;
	struct scene own = layout_scene(layout, scene);
	struct contexts contexts = contexts_of(layout->all, record, &own);
	*copies = layout_text_render(layout->all, &layout->kit.copies, &contexts);
	*reader = layout_text_render(layout->all, &layout->kit.reader, &contexts);
}

struct span document_public_path(const struct document *document)
{
	static const char site[] = "site/";
	struct span path = document->paths[VARIANT_WEB];
	if (path.length > sizeof site - 1 && memcmp(path.data, site, sizeof site - 1) == 0)
		return (struct span){path.data + sizeof site - 1, path.length - (sizeof site - 1)};
	return (struct span){"", 0};
}
