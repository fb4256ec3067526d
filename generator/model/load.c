/* SPDX-License-Identifier: EUPL-1.2
 *
 * A folder of files becomes the model, in three steps: each file is parsed and typed by itself (in parallel);
 * the records of each kind are sorted; references and links are connected (in parallel).
 */
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/text.h"
#include "base/words.h"
#include "model/front.h"
#include "model/markdown.h"
#include "model/misplaced.h"
#include "model/network.h"
#include "model/record.h"
#include "model/translation.h"
#include "model/typed.h"

static const char files_folder[] = "bestanden/";

/* ---- one file ---- */

struct loading {
	struct arena *arena;  /* of this thread, kept */
	struct arena *scratch;
	struct report *report;
};

static void refuse_file(const struct file *file, struct report *report, const char *help, const char *message)
{
	report_add(report, LEVEL_ERROR, "file-place", (struct place){&file->source, NULL}, help, "%s", message);
}

/* The kind that a folder holds, or the kind of a file that stands alone. */
const struct kind *kind_of_file(struct span folder, struct span stem)
{
	for (const struct kind *kind = kinds; kind->name; kind++)
		if (kind->folder ? span_is(folder, kind->folder) : folder.length == 0 && span_is(stem, kind->name))
			return kind;
	return NULL;
}

static const char *folder_help(struct arena *arena, struct span folder)
{
	const char *names[KINDS_MOST];
	size_t count = 0;
	for (const struct kind *kind = kinds; kind->name; kind++)
		if (kind->folder)
			names[count++] = kind->folder;
	const char *nearest = nearest_name(folder, names, count);
	return nearest ? arena_format(arena, _("Did you mean the folder `%s`?"), nearest)
	               : _("See `meedoen fields` for the folders that exist.");
}

/* noord.yml, Koffie.MD and koffie.md.txt are texts of ours with another ending, which Windows may not even show. */
static const char *ending_help(struct arena *arena, const struct kind *kind, const char *base)
{
	static const char *const texts[] = {".md", ".markdown", ".yaml", ".yml", ".txt"};
	size_t stem = strcspn(base, ".");
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (strncasecmp(base + stem, texts[i], strlen(texts[i])) == 0)
			return arena_format(arena, _("Call the file `%.*s%s`."), (int)stem, base, kind->body ? ".md" : ".yaml");
	return _("Pictures and other files belong in content/bestanden.");
}

bool record_id_fits(struct span id)
{
	if (id.length < 2 || id.length > 60 || id.data[0] == '-' || id.data[id.length - 1] == '-')
		return false;
	for (size_t i = 0; i < id.length; i++)
		if (!((id.data[i] >= 'a' && id.data[i] <= 'z') || (id.data[i] >= '0' && id.data[i] <= '9') || id.data[i] == '-'))
			return false;
	return true;
}

static const struct node *no_fields(struct loading *loading, const struct file *file, const char *at, const char *id,
                                    const char *help, const char *message)
{
	report_add(loading->report, LEVEL_ERROR, id, (struct place){&file->source, at}, help, "%s", message);
	return NULL;
}

/* The fields, and what stands below them. NULL: there are none to read; that was said. */
static const struct node *read_fields(struct loading *loading, const struct file *file, bool markdown, struct span *body)
{
	struct span text = file->source.text, front = text;
	if (!text.data)
		return NULL;
	if (span_trim(text).length == 0)
		return no_fields(loading, file, text.data, "empty-file", _("Remove it, or fill it in: `meedoen new` makes one to begin with."), _("this file is empty"));
	if (markdown)
		front_split(text, &front, body);
	if (markdown && body->length == text.length) {
		*body = SPAN("");
		return no_fields(loading, file, text.data, "front-matter",
		                 _("Begin the file with a line of three dashes, and write such a line below the last field too."),
		                 _("the fields do not stand between two lines of ---"));
	}
	const struct node *map = yaml_read(loading->scratch, &file->source, front, loading->report);
	if (map && map->type != NODE_MAP)
		return no_fields(loading, file, map->at, "form", _("Start with a key and a colon, like `naam: Noord`."), _("this is not a record"));
	return map;
}

/* What its folder does not take can be of another kind: a meeting (.md) among the places (.yaml). */
static const struct kind *look_inside(struct loading *loading, const struct file *file, bool markdown, const struct kind *own)
{
	struct loading quiet = {loading->arena, loading->scratch, report_new()};
	struct span body = {0};
	const struct node *map = read_fields(&quiet, file, markdown, &body);
	const struct kind *kind = map ? kind_by_keys(own, map) : own;
	report_free(quiet.report);
	return kind;
}

/* A record that cannot be read has no values; what refers to it is right all the same. So is what refers to one in the wrong
 * folder (`own`: its kind), which is read as what it is. */
static void fill_record(struct loading *loading, const struct file *file, bool markdown, const struct kind *own, const struct kind *kind,
                        struct record *record)
{
	struct span body = {0};
	const struct node *map = read_fields(loading, file, markdown, &body);
	const struct kind *meant = map ? kind_by_keys(kind, map) : NULL;
	kind = meant ? meant : kind;
	if (kind != own)
		refuse_file(file, loading->report,
		            arena_format(loading->arena, _("Move it to %.*s%s."), (int)(strlen(file->path) - strlen(file->name)), file->path, kind->folder),
		            arena_format(loading->arena, _("by its keys this file belongs in the folder %s"), kind->folder));
	struct typing typing = {loading->arena, &file->source, loading->report, false};
	record->kind = kind;
	if (map)
		record->values = typed_fields(&typing, kind->fields, map, kind->name);
	else
		record->values = arena_array(loading->arena, field_count(kind->fields), sizeof(struct value));
	if (body.length)
		record->body = markdown_read(loading->arena, loading->scratch, &file->source, body, loading->report);
	record->faulty = !map || typing.faulty;
}

/* NULL when the file is no record: an image, or a mistake that was reported. */
static struct record *load_file(struct loading *loading, const struct file *file)
{
	const char *slash = strchr(file->name, '/'), *base = slash ? slash + 1 : file->name;
	struct span folder = {file->name, slash ? (size_t)(slash - file->name) : 0};
	const char *dot = strrchr(base, '.');
	struct span stem = {base, dot ? (size_t)(dot - base) : strlen(base)};
	if (strncmp(file->name, files_folder, sizeof files_folder - 1) == 0)
		return NULL;
	if (translation_named(base))
		return NULL; /* model/translation.c */
	bool deeper = strchr(base, '/') != NULL;
	const struct kind *own = deeper ? NULL : kind_of_file(folder, stem), *kind = own;
	bool markdown = dot && strcmp(dot, ".md") == 0, yaml = dot && strcmp(dot, ".yaml") == 0;
	if (!deeper && (own ? markdown && !own->body : markdown || yaml))
		kind = look_inside(loading, file, markdown, kind);
	if (!kind)
		refuse_file(file, loading->report, folder_help(loading->arena, folder), _("nothing is kept here"));
	else if (!yaml && !(markdown && kind->body))
		refuse_file(file, loading->report, ending_help(loading->arena, kind, base),
		            kind->body ? _("the name must end in .md or .yaml") : _("the name must end in .yaml"));
	else if (!record_id_fits(stem))
		refuse_file(file, loading->report, _("Use small letters, digits and hyphens; 2 to 60 in all."),
		            _("this file name cannot be an id"));
	else {
		struct record *record = arena_alloc(loading->arena, sizeof *record);
		record->id = arena_copy(loading->arena, stem.data, stem.length);
		record->source = &file->source;
		record->root = "";
		fill_record(loading, file, markdown, own, kind, record);
		return record;
	}
	return NULL;
}

static struct record **load_files(struct arena *arena, const struct folder *folder, struct report *report)
{
	struct record **records = arena_array(arena, folder->count, sizeof *records);
	markdown_prepare();
	#pragma omp parallel
	{
		struct loading loading = {.scratch = arena_new(), .report = report};
		#pragma omp critical(load_arena)
		loading.arena = arena_part(arena);
		#pragma omp for schedule(dynamic, 16)
		for (size_t i = 0; i < folder->count; i++) {
			records[i] = load_file(&loading, &folder->files[i]);
			arena_reset(loading.scratch);
		}
		arena_free(loading.scratch);
	}
	return records;
}

/* ---- by kind ---- */

static int record_compare(const void *a, const void *b)
{
	return strcmp((*(struct record *const *)a)->id, (*(struct record *const *)b)->id);
}

static void report_doubles(const struct records *records, struct report *report)
{
	for (size_t i = 1; i < records->count; i++)
		if (strcmp(records->list[i - 1]->id, records->list[i]->id) == 0)
			report_add(report, LEVEL_ERROR, "duplicate-id", (struct place){records->list[i]->source, NULL},
			           _("Rename or remove one of the two."), _("%s has the same id"),
			           records->list[i - 1]->source->path);
}

static void sort_records(struct model *model, struct arena *arena, struct record **loaded, struct report *report)
{
	size_t capacities[KINDS_MOST] = {0};
	for (size_t i = 0; i < model->folder.count; i++) {
		if (!loaded[i])
			continue;
		size_t number = kind_number(loaded[i]->kind);
		struct records *records = &model->of[number];
		ARENA_PUSH(arena, records->list, records->count, capacities[number]) = loaded[i];
	}
	for (size_t number = 0; kinds[number].name; number++) {
		struct records *records = &model->of[number];
		if (records->count)
			qsort(records->list, records->count, sizeof *records->list, record_compare);
		for (size_t i = 0; i < records->count; i++)
			records->list[i]->number = i;
		report_doubles(records, report);
	}
}

const struct records *model_records(const struct model *model, const char *kind)
{
	const struct kind *found = kind_named(span_of(kind));
	if (!found)
		BUG("no kind `%s`", kind);
	return &model->of[kind_number(found)];
}

const struct record *model_find(const struct model *model, const struct kind *kind, struct span id)
{
	const struct records *records = &model->of[kind_number(kind)];
	size_t low = 0, high = records->count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = span_compare(span_of(records->list[middle]->id), id);
		if (order == 0)
			return records->list[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct record *model_formerly(const struct model *model, const struct kind *kind, struct span name)
{
	const struct records *records = &model->of[kind_number(kind)];
	for (size_t i = 0; i < records->count; i++)
		if (record_had_name(records->list[i], name))
			return records->list[i];
	return NULL;
}

const struct record *model_target(const struct model *model, const char *targets, struct span id)
{
	const struct record *record = NULL;
	struct span target;
	for (size_t i = 0; (target = choice_at(targets, i)).length && !record; i++)
		record = model_find(model, kind_named(target), id);
	for (size_t i = 0; (target = choice_at(targets, i)).length && !record; i++)
		record = model_formerly(model, kind_named(target), id);
	return record;
}

/* A kind without pages has no addresses: there a name is of one record of the kind. */
const struct record *model_at_address(const struct model *model, const struct record *record, struct span name, bool formerly)
{
	const char *page = record->kind->page;
	for (const struct kind *kind = kinds; kind->name; kind++) {
		const struct records *records = &model->of[kind_number(kind)];
		bool beside = kind == record->kind || (page && kind->page && strcmp(kind->page, page) == 0);
		for (size_t i = 0; beside && i < records->count; i++) {
			const struct record *other = records->list[i];
			if (other != record && (formerly ? record_had_name(other, name) : span_is(name, other->id)))
				return other;
		}
	}
	return NULL;
}

/* The candidate, when it is nearer to the name than the nearest so far. */
static const char *nearer_name(struct span name, const char *candidate, const char *nearest)
{
	const char *names[] = {nearest, candidate};
	return nearest ? nearest_name(name, names, 2) : nearest_name(name, &candidate, 1);
}

const char *model_nearest(const struct model *model, const struct kind *kind, struct span id)
{
	const struct records *records = &model->of[kind_number(kind)];
	const struct record *renamed = model_formerly(model, kind, id);
	const char *nearest = renamed ? renamed->id : NULL;
	for (size_t i = 0; i < records->count && !renamed; i++)
		nearest = nearer_name(id, records->list[i]->id, nearest);
	return nearest;
}

static const struct record *record_of_file(const struct model *model, const char *path)
{
	for (size_t number = 0; kinds[number].name; number++)
		for (size_t i = 0; i < model->of[number].count; i++)
			if (strcmp(model->of[number].list[i]->source->path, path) == 0)
				return model->of[number].list[i];
	return NULL;
}

const struct record *model_named(const struct model *model, const char *name)
{
	size_t length = strcspn(name, "/");
	const struct kind *kind = kind_named((struct span){name, length});
	const struct record *record = kind ? model_find(model, kind, span_of(name[length] ? name + length + 1 : name)) : NULL;
	return record ? record : record_of_file(model, name);
}

const struct file *model_file(const struct model *model, struct span name)
{
	char path[300];
	if (name.length + sizeof files_folder > sizeof path)
		return NULL;
	memcpy(path, files_folder, sizeof files_folder - 1);
	memcpy(path + sizeof files_folder - 1, name.data, name.length);
	path[sizeof files_folder - 1 + name.length] = '\0';
	return files_find(&model->folder, path);
}

/* ---- connecting ---- */

struct connecting {
	const struct model *model;
	struct record *record;
	struct arena *arena;
	struct report *report;
};

static void wrong(struct connecting *connecting, const char *at, const char *id, const char *help, const char *message)
{
	connecting->record->faulty = true;
	report_add(connecting->report, LEVEL_ERROR, id, (struct place){connecting->record->source, at}, help, "%s", message);
}

/* What `model_target` says, with a warning where it goes by a former name; NULL and the nearest id when there is none. */
static const struct record *find_target(const struct connecting *connecting, const char *targets, struct span id, const char *at,
                                        const char **nearest)
{
	const struct model *model = connecting->model;
	const struct record *record = model_target(model, targets, id);
	struct span target;
	*nearest = NULL;
	if (record && !span_is(id, record->id))
		report_add(connecting->report, LEVEL_WARNING, "reference-former", (struct place){connecting->record->source, at},
		           _("It works like this too. Write the new name when you are here again."),
		           _("`%.*s` is called `%s` now"), (int)id.length, id.data, record->id);
	for (size_t i = 0; (target = choice_at(targets, i)).length && !record && !*nearest; i++)
		*nearest = model_nearest(model, kind_named(target), id);
	return record;
}

/* bijeenkomst|informatiemarkt: "bijeenkomst or informatiemarkt" */
static const char *target_names(struct arena *arena, const char *targets)
{
	const char *names = "";
	struct span target;
	for (size_t i = 0; (target = choice_at(targets, i)).length; i++)
		names = arena_format(arena, "%s%s%.*s", names, i ? _(" or ") : "", (int)target.length, target.data);
	return names;
}

static void connect_reference(struct connecting *connecting, const struct field *field, struct value *value)
{
	const char *nearest, *help;
	struct span id = value->text;
	const struct record *record = find_target(connecting, field->target, id, value->at, &nearest);
	if (!record) {
		help = nearest ? arena_format(connecting->arena, _("Did you mean `%s`?"), nearest)
		               : _("Make that record first, or check the spelling.");
		wrong(connecting, value->at, "reference", help,
		      arena_format(connecting->arena, _("there is no %s with the id `%s`"), target_names(connecting->arena, field->target), id.data));
	}
	value->record = record;
	value->present = record != NULL;
}

/* The file that was meant: Foto.JPG for foto.jpg; NULL when none is like it. */
static const char *nearest_file(const struct model *model, struct span name)
{
	const char *nearest = NULL;
	for (size_t i = 0; i < model->folder.count; i++) {
		const char *path = model->folder.files[i].name;
		if (strncmp(path, files_folder, sizeof files_folder - 1) == 0)
			nearest = nearer_name(name, path + sizeof files_folder - 1, nearest);
	}
	return nearest;
}

static void connect_file(struct connecting *connecting, struct value *value)
{
	if (model_file(connecting->model, value->text))
		return;
	const char *nearest = nearest_file(connecting->model, value->text);
	const char *help = nearest ? arena_format(connecting->arena, _("Did you mean `%s`?"), nearest)
	                           : _("Put the file there, or check the name.");
	wrong(connecting, value->at, "file-missing", help,
	      arena_format(connecting->arena, _("there is no file content/bestanden/%s"), value->text.data));
}

static void connect_values(struct connecting *connecting, const struct field *fields, struct value *values);

static void connect_one(struct connecting *connecting, const struct field *field, struct value *value)
{
	if (field->type == FIELD_REFERENCE)
		connect_reference(connecting, field, value);
	else if (field->type == FIELD_FILE)
		connect_file(connecting, value);
	else if (field->type == FIELD_GROUP)
		connect_values(connecting, field->group, (struct value *)value->group);
}

/* Others are left alone: `eerdere_namen` are read by other threads meanwhile. */
static bool leads_elsewhere(const struct field *field)
{
	return field->type == FIELD_REFERENCE || field->type == FIELD_FILE || field->type == FIELD_GROUP;
}

static void connect_values(struct connecting *connecting, const struct field *fields, struct value *values)
{
	for (size_t i = 0; fields[i].key; i++) {
		if (!values[i].present || !leads_elsewhere(&fields[i]))
			continue;
		if (!fields[i].list) {
			connect_one(connecting, &fields[i], &values[i]);
			continue;
		}
		/* A wrong reference leaves no hole in a list. */
		struct value *items = (struct value *)values[i].list.items;
		size_t kept = 0;
		for (size_t n = 0; n < values[i].list.count; n++) {
			connect_one(connecting, &fields[i], &items[n]);
			if (items[n].present)
				items[kept++] = items[n];
		}
		values[i].list.count = kept;
	}
}

/* ---- links in bodies ---- */

static bool has_anchor(const struct block *block, struct span anchor)
{
	if (block->type == BLOCK_HEADING && span_equal(block->text, anchor))
		return true;
	for (const struct block *child = block->first; child; child = child->next)
		if (child->type < BLOCK_TEXT && has_anchor(child, anchor))
			return true;
	return false;
}

static void check_anchor(struct connecting *connecting, const struct block *link, const struct record *target,
                         struct span anchor)
{
	if (anchor.length && !(target->body && has_anchor(target->body, anchor)))
		wrong(connecting, link->at, "link-anchor", _("Use the words of the heading, in small letters, with hyphens."),
		      arena_format(connecting->arena, _("there is no heading `#%.*s` there"), (int)anchor.length, anchor.data));
}

/* kind:id#anchor, with or without the anchor. */
static void connect_record_link(struct connecting *connecting, struct block *link, size_t colon)
{
	struct span name = {link->text.data, colon};
	struct span id = {link->text.data + colon + 1, link->text.length - colon - 1}, anchor = {0};
	const char *hash = memchr(id.data, '#', id.length);
	if (hash) {
		anchor = (struct span){hash + 1, id.length - (size_t)(hash + 1 - id.data)};
		id.length = (size_t)(hash - id.data);
	}
	const char *nearest, *kind = arena_copy(connecting->arena, name.data, name.length);
	const struct record *record = find_target(connecting, kind, id, link->at, &nearest);
	if (!record) {
		wrong(connecting, link->at, "link",
		      nearest ? arena_format(connecting->arena, _("Did you mean `%s:%s`?"), kind, nearest)
		              : _("Make that record first, or take the link out."),
		      arena_format(connecting->arena, _("there is no %s with the id `%.*s`"), kind, (int)id.length, id.data));
		return;
	}
	check_anchor(connecting, link, record, anchor);
	link->record = record;
	link->text = anchor;
}

static bool starts_with(struct span text, const char *start)
{
	size_t length = strlen(start);
	return text.length > length && memcmp(text.data, start, length) == 0;
}

static void connect_link(struct connecting *connecting, struct block *link)
{
	struct span text = link->text;
	const char *colon = memchr(text.data, ':', text.length);
	struct span scheme = {text.data, colon ? (size_t)(colon - text.data) : 0};
	const struct kind *kind = colon ? kind_named(scheme) : NULL;
	if (kind && (link->type == BLOCK_LINK || strcmp(kind->name, "beeld") == 0))
		connect_record_link(connecting, link, scheme.length);
	else if (link->type == BLOCK_IMAGE)
		wrong(connecting, link->at, "image", _("Make a record in content/beelden and write ![](beeld:its-id)."),
		      _("an image must be a beeld"));
	else if (text.length > 1 && text.data[0] == '#') {
		check_anchor(connecting, link, connecting->record, (struct span){text.data + 1, text.length - 1});
	} else if (!starts_with(text, "https://") && !starts_with(text, "http://") && !starts_with(text, "mailto:") &&
	           !starts_with(text, "tel:"))
		wrong(connecting, link->at, "link", _("Link to a record (pagina:contact), a heading (#anchor), or https://, mailto: or tel:."),
		      arena_format(connecting->arena, _("`%.*s` leads nowhere"), (int)(text.length < 60 ? text.length : 60), text.data));
}

static void connect_body(struct connecting *connecting, struct block *block)
{
	if (block->type == BLOCK_LINK || block->type == BLOCK_IMAGE)
		connect_link(connecting, block);
	for (struct block *child = block->first; child; child = child->next)
		connect_body(connecting, child);
}

static void connect_all(struct model *model, struct arena *arena, struct report *report)
{
	for (size_t number = 0; kinds[number].name; number++) {
		const struct records *records = &model->of[number];
		#pragma omp parallel if (records->count > 64)
		{
			struct arena *own;
			#pragma omp critical(load_arena)
			own = arena_part(arena);
			#pragma omp for schedule(dynamic, 32)
			for (size_t i = 0; i < records->count; i++) {
				struct record *record = records->list[i];
				struct connecting connecting = {model, record, own, report};
				connect_values(&connecting, record->kind->fields, (struct value *)record->values);
				if (record->body)
					connect_body(&connecting, (struct block *)record->body);
				record->shown = record_public(record, model->today);
			}
		}
	}
}

void record_connect_body(const struct model *model, struct record *record, const struct block *body, struct arena *arena,
                         struct report *report)
{
	struct connecting connecting = {model, record, arena, report};
	connect_body(&connecting, (struct block *)body);
}

/* ---- the whole ---- */

struct model *model_load(struct arena *arena, struct folder folder, int32_t today, struct report *report)
{
	struct model *model = arena_alloc(arena, sizeof *model);
	model->today = today;
	model->folder = folder;
	struct record **loaded = load_files(arena, &model->folder, report);
	sort_records(model, arena, loaded, report);
	connect_all(model, arena, report);
	network_hide_photos(model);
	const struct records *sites = model_records(model, "site");
	if (sites->count)
		model->site = sites->list[0];
	else if (access(folder.path, F_OK) == 0) /* else that was told */
		report_add(report, LEVEL_ERROR, "site-missing", (struct place){0},
		           access("site.yaml", R_OK) == 0 ? _("You are in the folder of the content itself. Go one folder up, and give its name with --content.")
		                                          : _("Make it with `meedoen new site`."), _("%s/site.yaml is missing"), folder.path);
	return model;
}
