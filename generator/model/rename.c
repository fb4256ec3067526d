/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/rename.h"

#include <stdlib.h>

#include "base/stop.h"
#include "base/words.h"
#include "model/former.h"
#include "model/front.h"
#include "model/mention.h"
#include "model/translation.h"

struct planning {
	struct mention mention;
	struct arena *arena, *scratch;
	const struct model *model;
	const struct record *record;
	struct report *report;
	struct edits *edits; /* of each file of the model, by its place in the folder */
	size_t *places;
	bool faulty;
};

/* ---- one file ---- */

struct part {
	const struct file *file;
	const struct kind *kind;
	struct span id;
	bool translation, own; /* own: of the record that gets another name */
	struct span front, body;
	const struct node *map;
};

/* Does the file hold a record, or the translation of one? */
static bool find_part(const struct planning *planning, const struct file *file, struct part *part)
{
	const char *slash = strchr(file->name, '/'), *base = slash ? slash + 1 : file->name;
	const char *dot = strchr(base, '.'), *ending = strrchr(base, '.');
	if (!dot || strchr(base, '/') || (strcmp(ending, ".md") != 0 && strcmp(ending, ".yaml") != 0))
		return false;
	*part = (struct part){.file = file, .id = {base, (size_t)(dot - base)}, .translation = dot != ending};
	part->kind = kind_of_file((struct span){file->name, slash ? (size_t)(slash - file->name) : 0}, part->id);
	part->own = part->kind == planning->record->kind && span_is(part->id, planning->record->id);
	return part->kind != NULL;
}

/* What cannot be read could name the record: then nothing is changed. */
static bool read_part(struct planning *planning, struct part *part)
{
	struct span text = part->file->source.text;
	if (!text.data)
		return false;
	part->front = text;
	if (strcmp(strrchr(part->file->name, '.'), ".md") == 0)
		front_split(text, &part->front, &part->body);
	part->map = yaml_read(planning->scratch, &part->file->source, part->front, planning->report);
	if (part->map && part->map->type == NODE_MAP && part->body.length < text.length)
		return true;
	if (part->map)
		report_add(planning->report, LEVEL_ERROR, "form", (struct place){&part->file->source, NULL},
		           _("Look at it with `meedoen check`."), _("the fields of this file cannot be read"));
	return false;
}

/* ---- the fingerprint in a translation ---- */

/* The words of a link are part of the fingerprint: a translation that was up to date stays so. */
static void keep_fresh(struct planning *planning, const struct part *part, const struct record *original)
{
	const struct node *node = node_value(part->map, "origineel");
	const struct edits *edits = original ? &planning->edits[original->source->number] : NULL;
	if (!edits || !edits->count || !node || node->type != NODE_SCALAR)
		return;
	char now[ORIGIN_LENGTH + 1], then[ORIGIN_LENGTH + 1];
	struct source source = {.path = original->source->path, .text = edits_apply(planning->scratch, edits, original->source->text)};
	struct record changed = *original;
	changed.source = &source;
	translation_origin(original, now);
	translation_origin(&changed, then);
	const char *at = node_text_at(node);
	if (at && span_is(node->text, now) && strcmp(now, then) != 0)
		edits_add(planning->arena, &planning->edits[part->file->source.number], at, ORIGIN_LENGTH, span_of(arena_string(planning->arena, then)));
}

/* ---- all files ---- */

static void plan_part(struct planning *planning, struct part *part)
{
	const struct source *source = &part->file->source;
	struct edits *edits = &planning->edits[source->number];
	const struct record *record = planning->record;
	bool good = read_part(planning, part);
	if (good && !part->translation)
		good = mention_fields(&planning->mention, source, part->kind->fields, part->map, edits);
	if (good && part->body.length)
		good = mention_links(&planning->mention, source, part->body, edits);
	planning->places[source->number] = edits->count;
	if (good && source == record->source && record->kind->page)
		good = former_rename(planning->arena, source, part->front, part->map, part->id, planning->mention.name, planning->report, edits);
	if (good && part->translation)
		keep_fresh(planning, part, model_find(planning->model, part->kind, part->id));
	planning->faulty |= !good;
	arena_reset(planning->scratch);
}

/* Records first: of those the translations keep a fingerprint. */
static void plan_files(struct planning *planning)
{
	const struct folder *folder = &planning->model->folder;
	struct part part;
	for (int translations = 0; translations < 2; translations++)
		for (size_t i = 0; i < folder->count; i++)
			if (find_part(planning, &folder->files[i], &part) && part.translation == translations)
				plan_part(planning, &part);
}

/* ---- the changes ---- */

/* With the mark that Windows editors put in front of a text, which is no part of the source. */
static struct span whole_bytes(struct planning *planning, const struct file *file)
{
	struct span now, text = edits_apply(planning->arena, &planning->edits[file->source.number], file->source.text);
	if (!file_read(planning->scratch, file->path, &now) || now.length < file->source.text.length)
		stop_errno(file->path);
	size_t mark = now.length - file->source.text.length;
	char *bytes = arena_alloc(planning->arena, mark + text.length + 1);
	memcpy(bytes, now.data, mark);
	memcpy(bytes + mark, text.data, text.length);
	arena_reset(planning->scratch);
	return (struct span){bytes, mark + text.length};
}

static void add_change(struct planning *planning, const struct part *part, struct changes *changes)
{
	struct change change = {.file = part->file, .name = part->file->name, .moved = part->own,
	                        .places = planning->places[part->file->source.number]};
	if (part->own)
		change.name = arena_format(planning->arena, "%s/%s%s", part->kind->folder, planning->mention.name.data, part->id.data + part->id.length);
	change.bytes = whole_bytes(planning, part->file);
	changes->list[changes->count++] = change;
}

/* model/rename.h says why in this order. */
static int step_of(const struct part *part)
{
	return part->own ? part->translation : 3 - part->translation;
}

static void list_changes(struct planning *planning, struct changes *changes)
{
	const struct folder *folder = &planning->model->folder;
	struct part part;
	changes->list = arena_array(planning->arena, folder->count, sizeof *changes->list);
	for (int step = 0; step < 4; step++)
		for (size_t i = 0; i < folder->count; i++)
			if (find_part(planning, &folder->files[i], &part) && step_of(&part) == step && (part.own || planning->edits[i].count))
				add_change(planning, &part, changes);
}

/* ---- is the name free ---- */

/* Said once: its translations have the name as well. */
static void name_taken(struct planning *planning, const struct source *source, const char *message)
{
	if (planning->faulty)
		return;
	planning->faulty = true;
	report_add(planning->report, LEVEL_ERROR, "rename", (struct place){source, NULL}, _("Choose another name."), "%s", message);
}

static const char *there_already(const struct planning *planning)
{
	return arena_format(planning->arena, _("there is a file with the name `%s` already"), planning->mention.name.data);
}

/* Nothing that is there is written over. What stands there byte for byte is of a run that was broken off. */
static void check_files(struct planning *planning, struct changes *changes)
{
	const struct folder *folder = &planning->model->folder;
	struct part part;
	for (size_t i = 0; i < changes->count && changes->list[i].moved; i++) {
		struct change *change = &changes->list[i];
		const struct file *there = files_find(folder, change->name);
		struct hash hash = hash_of(change->bytes.data, change->bytes.length);
		change->made = there && memcmp(&hash, &there->source.hash, sizeof hash) == 0;
		if (there && !change->made)
			name_taken(planning, &there->source, there_already(planning));
	}
	for (size_t i = 0; i < folder->count && !changes->list[0].made && !planning->faulty; i++)
		if (find_part(planning, &folder->files[i], &part) && part.kind == planning->record->kind && span_equal(part.id, planning->mention.name))
			name_taken(planning, &part.file->source, there_already(planning));
}

static void check_name(struct planning *planning, struct changes *changes)
{
	const struct record *record = planning->record, *other;
	if (!changes->count || changes->list[0].file->source.number != record->source->number) {
		planning->faulty = true;
		report_add(planning->report, LEVEL_ERROR, "rename", (struct place){record->source, NULL}, _("Look at it with `meedoen check`."),
		           _("this file lies in the wrong folder"));
		return;
	}
	check_files(planning, changes);
	if (changes->list[0].made || planning->faulty)
		return;
	if ((other = model_at_address(planning->model, record, planning->mention.name, false)))
		name_taken(planning, other->source, arena_format(planning->arena, _("the page of this file has the address with `%s`"), planning->mention.name.data));
	else if ((other = model_at_address(planning->model, record, planning->mention.name, true)))
		name_taken(planning, other->source, arena_format(planning->arena, _("`%s` is a former name of this file: its address leads here"), planning->mention.name.data));
}

/* ---- the content as it will be ---- */

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct file *)a)->name, ((const struct file *)b)->name);
}

static struct file changed_file(struct planning *planning, const struct change *change)
{
	struct file file = *change->file;
	file.name = change->name;
	file.path = file.source.path = arena_strings(planning->arena, planning->model->folder.path, "/", change->name, NULL);
	file.source.text = edits_apply(planning->arena, &planning->edits[change->file->source.number], file.source.text);
	file.source.hash = hash_of(change->bytes.data, change->bytes.length);
	return file;
}

static struct folder folder_after(struct planning *planning, const struct changes *changes)
{
	struct arena *arena = planning->arena;
	const struct folder *now = &planning->model->folder;
	struct folder after = {now->path, arena_array(arena, now->count, sizeof(struct file)), 0};
	const struct change **of = arena_array(arena, now->count, sizeof *of);
	bool *gone = arena_array(arena, now->count, sizeof *gone);
	for (size_t i = 0; i < changes->count; i++) {
		const struct change *change = &changes->list[i];
		of[change->file->source.number] = change;
		if (change->made)
			gone[files_find(now, change->name)->source.number] = true;
	}
	for (size_t i = 0; i < now->count; i++)
		if (!gone[i])
			after.files[after.count++] = of[i] ? changed_file(planning, of[i]) : now->files[i];
	qsort(after.files, after.count, sizeof *after.files, by_name);
	for (size_t i = 0; i < after.count; i++)
		after.files[i].source.number = (uint32_t)i;
	return after;
}

static void read_again(struct planning *planning, struct folder folder, struct report *report)
{
	const struct model *model = model_load(planning->arena, folder, planning->model->today, report);
	if (model->site)
		translations_load(planning->arena, model, report);
}

/* Mistakes that were there already are for `check`; a new one would be ours. */
static void check_result(struct planning *planning, const struct changes *changes, const struct report *before)
{
	struct folder folder = folder_after(planning, changes);
	struct report *after = report_new();
	read_again(planning, folder, after);
	bool worse = report_count(after, LEVEL_ERROR) > report_count(before, LEVEL_ERROR) ||
	             report_count(after, LEVEL_WARNING) > report_count(before, LEVEL_WARNING);
	report_free(after);
	if (!worse)
		return;
	planning->faulty = true;
	read_again(planning, folder, planning->report);
	report_add(planning->report, LEVEL_ERROR, "rename", (struct place){planning->record->source, NULL}, NULL,
	           _("with the name `%s` the content would not be right any more"), planning->mention.name.data);
}

bool rename_plan(struct arena *arena, const struct model *model, const struct record *record, const char *name,
                 const struct report *before, struct report *report, struct changes *changes)
{
	size_t count = model->folder.count;
	struct planning planning = {.mention = {arena, model, record, span_of(name), report}, .arena = arena, .scratch = arena_new(),
	                            .model = model, .record = record, .report = report};
	planning.edits = arena_array(arena, count, sizeof *planning.edits);
	planning.places = arena_array(arena, count, sizeof *planning.places);
	plan_files(&planning);
	if (!planning.faulty && report_count(report, LEVEL_ERROR) == 0) {
		list_changes(&planning, changes);
		check_name(&planning, changes);
	}
	if (!planning.faulty && report_count(report, LEVEL_ERROR) == 0)
		check_result(&planning, changes, before);
	arena_free(planning.scratch);
	return !planning.faulty && report_count(report, LEVEL_ERROR) == 0;
}
