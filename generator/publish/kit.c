/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/kit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "base/words.h"
#include "language/phrase_names.h"
#include "print/paper.h"
#include "publish/create.h"
#include "theme/layout.h"
#include "theme/made_shape.h"
#include "theme/template.h"
#include "theme/vocabulary.h"

static const char *const moment_folders[KIT_MOMENTS] = {
	[KIT_BEFORE] = "1-vooraf", [KIT_ON_THE_DAY] = "2-op-de-dag", [KIT_AFTER] = "3-daarna",
};

/* One file of the kit. */
struct kit_file {
	const char *path, *from; /* below the kit, below output/ */
	struct span title, copies, reader;
	const char *format;
	const char *code;     /* of the language, where that is not the site's: "ar"; else NULL */
	struct span language; /* what it is called: "Arabisch" */
	bool shop;
};

struct kit_list {
	struct kit_file *files;
	size_t count, capacity;
};

struct kit {
	struct arena *arena;
	const struct edition *edition;
	const struct record *meeting;
	struct kit_list of[KIT_MOMENTS];
	const struct record **seen;
	size_t seen_count, seen_capacity;
};

static const char *const meetings[] = {"bijeenkomst", "informatiemarkt"};
enum { MEETINGS = sizeof meetings / sizeof *meetings };

const struct record *kit_meeting(const struct model *model, const char *name)
{
	const struct record *named = model_named(model, name), *meeting = NULL;
	for (size_t i = 0; i < MEETINGS && !meeting; i++) {
		const struct kind *kind = kind_named(span_of(meetings[i]));
		meeting = named && named->kind == kind ? named : model_find(model, kind, span_of(name));
	}
	return meeting;
}

const char *kit_nearest(struct arena *arena, const struct model *model, const char *name)
{
	const char **ids = NULL;
	size_t count = 0, capacity = 0;
	for (size_t i = 0; i < MEETINGS; i++) {
		const struct records *records = model_records(model, meetings[i]);
		for (size_t n = 0; n < records->count; n++)
			ARENA_PUSH(arena, ids, count, capacity) = records->list[n]->id;
	}
	return nearest_name(span_of(name), ids, count);
}

/* ---- what belongs to it ---- */

/* In another language than the site's; its name is for who prints. */
static void name_language(const struct kit *kit, const struct edition *edition, struct kit_file *file)
{
	struct text name = {0};
	if (edition == edition->original)
		return;
	file->code = edition->language;
	if (!name_of_language(edition->original->language, span_of(edition->language), &name))
		text_string(&name, edition->language);
	file->language = text_keep(&name, kit->arena);
}

static void add_file(struct kit *kit, const struct record *record, const struct edition *edition, const struct document *document,
                     enum variant_kind kind, struct span copies, struct span reader)
{
	int moment = document->layout->kit.moment;
	bool shop = kind == VARIANT_DRUKKERIJ;
	bool own = record->kind == kit->meeting->kind && strcmp(record->id, kit->meeting->id) == 0;
	struct kit_list *list = &kit->of[moment];
	struct kit_file file = {.shop = shop, .format = document->format};
	name_language(kit, edition, &file);
	file.path = arena_format(kit->arena, "%s/%s%s%s%s%s%s.pdf", moment_folders[moment], shop ? "drukkerij/" : "",
	                         document->layout->name, own ? "" : "-", own ? "" : record->id, file.code ? "-" : "",
	                         file.code ? file.code : "");
	file.from = arena_span(kit->arena, document->paths[kind]).data;
	file.title = arena_span(kit->arena, document->title);
	file.copies = arena_span(kit->arena, copies);
	file.reader = arena_span(kit->arena, reader);
	ARENA_PUSH(kit->arena, list->files, list->count, list->capacity) = file;
}

static void add_documents(struct kit *kit, const struct record *record, const struct edition *edition)
{
	struct arena *scratch = arena_new();
	struct scene scene = paper_scene(edition, scratch);
	struct document document, previous;
	for (bool first = true; layout_next_for(edition->layouts, record, &scene, first ? NULL : &previous, &document);
	     first = false) {
		previous = document;
		if (document.layout->kit.moment == KIT_NEVER)
			continue;
		struct span copies, reader;
		document_kit(&document, record, &scene, &copies, &reader);
		enum variant_kind office = document.paths[VARIANT_KANTOOR].length ? VARIANT_KANTOOR : VARIANT_WEB;
		if (document.paths[office].length)
			add_file(kit, record, edition, &document, office, copies, reader);
		if (document.paths[VARIANT_DRUKKERIJ].length)
			add_file(kit, record, edition, &document, VARIANT_DRUKKERIJ, copies, reader);
	}
	arena_free(scratch);
}

static bool seen(const struct kit *kit, const struct record *record)
{
	for (size_t i = 0; i < kit->seen_count; i++)
		if (kit->seen[i] == record)
			return true;
	return false;
}

static void add_record(struct kit *kit, const struct record *record, int steps);

static void add_value(struct kit *kit, const struct field *field, const struct value *value, int steps)
{
	if (!value->present || field->type != FIELD_REFERENCE)
		return;
	size_t count = field->list ? value->list.count : 1;
	for (size_t i = 0; i < count; i++) {
		const struct record *target = field->list ? value->list.items[i].record : value->record;
		if (target)
			add_record(kit, target, steps);
	}
}

/* A record and what it refers to, at most `steps` away: a meeting, its reward, the vouchers of that. */
static void add_record(struct kit *kit, const struct record *record, int steps)
{
	if (seen(kit, record))
		return;
	ARENA_PUSH(kit->arena, kit->seen, kit->seen_count, kit->seen_capacity) = record;
	for (size_t i = 0; i < kit->edition->count; i++) {
		const struct edition *edition = &kit->edition->all[i];
		const struct record *same = model_find(edition->model, record->kind, span_of(record->id));
		if (same && record_printed(same))
			add_documents(kit, same, edition);
	}
	for (size_t i = 0; steps > 0 && record->kind->fields[i].key; i++)
		add_value(kit, &record->kind->fields[i], &record->values[i], steps - 1);
}

static bool refers_to(const struct record *record, const struct record *target)
{
	for (size_t i = 0; record->kind->fields[i].key; i++) {
		const struct field *field = &record->kind->fields[i];
		if (field->type == FIELD_REFERENCE && !field->list && record->values[i].present && record->values[i].record == target)
			return true;
	}
	return false;
}

/* The meeting, or what people get there: what a reward means for a benefit is told with it. */
static bool is_about(const struct record *record, const struct record *meeting)
{
	const struct record *reward = record_reference(meeting, "vergoeding");
	bool message = strcmp(record->kind->name, "uitkeringsbericht") == 0;
	return refers_to(record, meeting) || (message && reward && refers_to(record, reward));
}

static void gather(struct kit *kit)
{
	const struct model *model = kit->edition->model;
	add_record(kit, kit->meeting, 2);
	for (size_t number = 0; kinds[number].name; number++)
		for (size_t i = 0; i < model->of[number].count; i++)
			if (is_about(model->of[number].list[i], kit->meeting))
				add_record(kit, model->of[number].list[i], 0);
	add_record(kit, model->site, 0);
}

/* ---- the list of contents ---- */

#define FILE_TEXT(name, expression)                                                                             \
	static struct item name(const void *object, const struct scene *scene)                                        \
	{                                                                                                             \
		(void)scene;                                                                                                \
		const struct kit_file *file = object;                                                                       \
		return text_item(expression);                                                                               \
	}

FILE_TEXT(file_title, file->title)
FILE_TEXT(file_path, span_of(file->path))
FILE_TEXT(file_format, span_of(file->format))
FILE_TEXT(file_copies, file->copies)
FILE_TEXT(file_reader, file->reader)

static struct item file_language(const void *object, const struct scene *scene)
{
	(void)scene;
	const struct kit_file *file = object;
	return file->code ? text_item(file->language) : (struct item){.type = ITEM_NONE};
}

static struct item file_code(const void *object, const struct scene *scene)
{
	(void)scene;
	const struct kit_file *file = object;
	return file->code ? text_item(span_of(file->code)) : (struct item){.type = ITEM_NONE};
}

static struct item file_shop(const void *object, const struct scene *scene)
{
	(void)scene;
	return flag_item(((const struct kit_file *)object)->shop);
}

static const struct made_member file_members[] = {
	{ .name = "titel", .type = ITEM_TEXT, .make = file_title },   { .name = "bestand", .type = ITEM_TEXT, .make = file_path },
	{ .name = "maat", .type = ITEM_TEXT, .make = file_format },   { .name = "aantal", .type = ITEM_TEXT, .make = file_copies },
	{ .name = "voor", .type = ITEM_TEXT, .make = file_reader },   { .name = "drukkerij", .type = ITEM_FLAG, .make = file_shop },
	{ .name = "taal", .type = ITEM_TEXT, .make = file_language }, { .name = "taalcode", .type = ITEM_TEXT, .make = file_code },
	{ .name = NULL }
};

/* `vooraf`, `op_de_dag`, `daarna`, in this order. */
static struct item look_moment(const struct shape *shape, const void *object, size_t member, void *scene)
{
	(void)scene;
	const struct kit_list *list = &((const struct kit *)object)->of[KIT_BEFORE + member];
	return (struct item){.type = ITEM_LIST, .shape = shape->members[member].shape, .object = list->files, .count = list->count};
}

static bool write_contents(const struct kit *kit, struct text *html, struct report *report)
{
	static const char name[] = "kit/inhoud.mustache";
	const struct file *file = theme_file(kit->edition->theme, name);
	if (!file)
		return true; /* a theme may leave it out */
	struct template_set *set = template_set_new(kit->arena, true);
	struct template *template = template_add(set, name, &file->source, file->source.text, ESCAPE_HTML, report);
	const struct shape *files = made_shape(kit->arena, "bestand", file_members, sizeof(struct kit_file));
	const struct member members[] = {
		{ .name = "vooraf", .type = ITEM_LIST, .shape = files }, { .name = "op_de_dag", .type = ITEM_LIST, .shape = files },
		{ .name = "daarna", .type = ITEM_LIST, .shape = files },
	};
	const struct shape lists = {.name = "kit", .members = members, .count = sizeof members / sizeof *members, .look = look_moment};
	struct scene scene = paper_scene(kit->edition, kit->arena);
	const struct contexts around = contexts_of(kit->edition->layouts, kit->meeting, &scene);
	const struct item stack[] = {around.stack[0], around.stack[1], {.type = ITEM_OBJECT, .shape = &lists, .object = kit}};
	const struct shape *const shapes[] = {stack[0].shape, stack[1].shape, &lists};
	if (!template || report_count(report, LEVEL_ERROR))
		return false;
	template_check(set, template, shapes, 3, report);
	if (report_count(report, LEVEL_ERROR))
		return false;
	template_render(set, template, stack, 3, &scene, html);
	return true;
}

/* ---- on disk ---- */

/* The folder and those above it. */
static void make_folders(struct arena *arena, const char *path)
{
	char *folder = arena_copy(arena, path, strlen(path));
	for (char *stroke = folder + 1; (stroke = strchr(stroke, '/')); stroke++) {
		*stroke = '\0';
		if (mkdir(folder, 0777) != 0 && errno != EEXIST)
			stop_errno(folder);
		*stroke = '/';
	}
	if (mkdir(folder, 0777) != 0 && errno != EEXIST)
		stop_errno(folder);
}

static void write_file(int folder, const char *path, struct span bytes)
{
	struct stat status;
	if (unlinkat(folder, path, 0) != 0 && errno != ENOENT)
		stop_errno(path);
	if (!file_create(folder, path, bytes, &status))
		stop_errno(path);
}

static const char register_name[] = ".inhoud"; /* which files the last kit put here, one a line */

/* What the last kit put here goes; nothing else. */
static void clear_old(struct arena *arena, int folder, const char *path)
{
	struct span old;
	if (!file_read(arena, arena_format(arena, "%s/%s", path, register_name), &old))
		return;
	for (const char *line = old.data, *end; line < old.data + old.length; line = end + 1) {
		end = memchr(line, '\n', (size_t)(old.data + old.length - line));
		if (!end)
			return;
		const char *name = arena_copy(arena, line, (size_t)(end - line));
		bool below = name[0] != '/' && !strstr(name, "..");
		if (below && unlinkat(folder, name, 0) != 0 && errno != ENOENT)
			stop_errno(name);
	}
}

static void copy_files(struct kit *kit, const char *output, int folder, const char *target, struct text *list)
{
	for (int moment = KIT_BEFORE; moment < KIT_MOMENTS; moment++)
		for (size_t i = 0; i < kit->of[moment].count; i++) {
			const struct kit_file *file = &kit->of[moment].files[i];
			const char *from = arena_format(kit->arena, "%s/%s", output, file->from);
			struct span bytes;
			if (!file_read(kit->arena, from, &bytes))
				stop_errno(from);
			size_t length = (size_t)(strrchr(file->path, '/') - file->path);
			make_folders(kit->arena, arena_format(kit->arena, "%s/%.*s", target, (int)length, file->path));
			write_file(folder, file->path, bytes);
			text_format(list, "%s\n", file->path);
		}
}

static size_t file_count(const struct kit *kit)
{
	size_t count = 0;
	for (int moment = KIT_BEFORE; moment < KIT_MOMENTS; moment++)
		count += kit->of[moment].count;
	return count;
}

enum status kit_make(const struct edition *edition, const struct kit_order *order, struct report *report)
{
	struct kit kit = {.arena = arena_new(), .edition = edition, .meeting = kit_meeting(edition->model, order->name)};
	struct text html = {0}, list = {0};
	const char *target = order->folder ? order->folder : arena_format(kit.arena, "kit/%s", kit.meeting->id);
	gather(&kit);
	bool good = write_contents(&kit, &html, report);
	if (good) {
		make_folders(kit.arena, target);
		int folder = open(target, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (folder < 0)
			stop_errno(target);
		clear_old(kit.arena, folder, target);
		copy_files(&kit, order->output, folder, target, &list);
		if (html.length)
			write_file(folder, "inhoud.html", text_view(&html));
		text_string(&list, "inhoud.html\n");
		write_file(folder, register_name, text_view(&list));
		close(folder);
		if (!order->quiet)
			fprintf(stderr, ngettext("The kit is in %s: %zu file. Open inhoud.html first.\n",
			                         "The kit is in %s: %zu files. Open inhoud.html first.\n", file_count(&kit)),
			        target, file_count(&kit));
	}
	text_free(&html);
	text_free(&list);
	arena_free(kit.arena);
	return good ? STATUS_GOOD : STATUS_PROBLEMS;
}
