/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/paper.h"

#include <string.h>

#include "base/run.h"
#include "base/stop.h"
#include "base/version.h"
#include "base/words.h"
#include "print/press.h"
#include "print/ticket.h"

struct paper {
	const struct edition *edition;
	struct press *press;
	struct hash all;    /* fingerprint of all records */
	struct hash common; /* fingerprint of what every document is made from */
};

/* What an output is about. */
struct order {
	const struct record *record;
	struct document document;
};

/* On paper an address must be whole: people type it. */
static void write_path(const struct scene *scene, const struct record *record, struct text *text)
{
	const char *path = record_path(scene->scratch, record);
	text_span(text, record_text(scene->model->site, "basis_url"));
	text_char(text, '/');
	if (path)
		text_string(text, path);
}

struct scene paper_scene(const struct edition *edition, struct arena *scratch)
{
	struct scene scene = scene_of(edition, scratch);
	scene.write_path = write_path;
	return scene;
}

/* A file for the web whose name ends in .jpg is a picture of the first page. */
static bool is_picture(struct span path)
{
	return path.length > 4 && memcmp(path.data + path.length - 4, ".jpg", 4) == 0;
}

static void draw_picture(struct text *file, struct arena *scratch)
{
	static const char *const arguments[] = {"meedoen-resize", "-", "1200", "jpg", NULL};
	struct text jpeg = {0};
	if (program_feed(program_beside(scratch, arguments[0]), arguments, text_view(file), TAKE_OUTPUT, &jpeg) != STATUS_GOOD)
		stop_machine(_("%s cannot draw a page; look whether libvips has its part for PDF"), arguments[0]);
	text_free(file);
	*file = jpeg;
}

static void make_document(const struct output *output, struct making *making)
{
	const struct paper *paper = output->maker;
	const struct order *order = output->subject;
	press_open(paper->press);
	struct scene scene = paper_scene(paper->edition, making->scratch);
	scene = layout_scene(order->document.layout, &scene);
	scene.wide = &making->wide;
	struct print_job job = {.press = paper->press, .scene = &scene, .report = making->report};
	struct text *target[1 + OUTPUT_BESIDE] = {&making->bytes, &making->beside[0], &making->beside[1], &making->beside[2]};
	struct printed printed = {0};
	int count = 0;
	for (int kind = 0; kind < VARIANTS; kind++)
		if (order->document.paths[kind].length)
			printed.files[kind] = *target[count++]; /* memory that the last document left */
	bool good = print_document(order->document.layout, order->record, &job, &printed);
	if (good && is_picture(order->document.paths[VARIANT_WEB]))
		draw_picture(&printed.files[VARIANT_WEB], making->scratch);
	count = 0;
	for (int kind = 0; kind < VARIANTS; kind++)
		if (order->document.paths[kind].length)
			*target[count++] = printed.files[kind];
	if (good && order->document.paths[VARIANT_DRUKKERIJ].length)
		ticket_write(&order->document, order->record, &job, &printed, target[count]);
}

/* "x.pdf" has its ticket in "x.txt". */
static const char *ticket_path(struct arena *arena, const char *path)
{
	size_t length = strlen(path);
	bool pdf = length > 4 && strcmp(path + length - 4, ".pdf") == 0;
	return arena_format(arena, "%.*s.txt", (int)(pdf ? length - 4 : length), path);
}

static void add_document(const struct paper *paper, struct outputs *outputs, const struct record *record,
                         const struct document *document, bool wide)
{
	struct order *order = arena_alloc(outputs->arena, sizeof *order);
	*order = (struct order){record, *document};
	struct output output = {.make = make_document, .maker = paper, .subject = order, .traced = true, .finds = true,
	                        .unseen = is_picture(document->paths[VARIANT_WEB])};
	struct hash parts[2] = {paper->common, record->made}, all[2] = {paper->common, paper->all};
	output.from_all = hash_of(all, sizeof all);
	output.from = wide ? output.from_all : hash_of(parts, sizeof parts);
	order->document.title = arena_span(outputs->arena, document->title);
	const char *paths[1 + OUTPUT_BESIDE] = {0};
	int count = 0;
	for (int kind = 0; kind < VARIANTS; kind++)
		if (document->paths[kind].length) {
			order->document.paths[kind] = arena_span(outputs->arena, document->paths[kind]);
			paths[count++] = order->document.paths[kind].data;
		}
	if (document->paths[VARIANT_DRUKKERIJ].length)
		paths[count] = ticket_path(outputs->arena, paths[count - 1]);
	output.path = paths[0];
	memcpy(output.beside, paths + 1, sizeof output.beside);
	outputs_add(outputs, output);
}

/* What is not shown to the public has no paper either; papers for officers are made of what is only theirs. */
bool record_printed(const struct record *record)
{
	return !record->faulty && (record->shown || record->kind->audience == AUDIENCE_OFFICER);
}

void paper_outputs(const struct paper *paper, struct outputs *outputs)
{
	struct arena *scratch = arena_new();
	for (size_t number = 0; kinds[number].name; number++) {
		const struct records *records = &paper->edition->model->of[number];
		for (size_t i = 0; i < records->count; i++) {
			const struct record *record = records->list[i];
			struct document document, previous;
			struct scene scene = paper_scene(paper->edition, scratch);
			bool printed = record_printed(record), wide = false;
			scene.wide = &wide;
			for (bool first = true; printed && layout_next_for(paper->edition->layouts, record, &scene, first ? NULL : &previous, &document);
			     first = false) {
				add_document(paper, outputs, record, &document, wide);
				previous = document;
				wide = false;
			}
			arena_reset(scratch);
		}
	}
	arena_free(scratch);
}

static struct hash hash_model(const struct model *model)
{
	struct text all = {0};
	for (size_t number = 0; kinds[number].name; number++)
		for (size_t i = 0; i < model->of[number].count; i++)
			text_add(&all, (const char *)model->of[number].list[i]->made.bytes, sizeof(struct hash));
	struct hash hash = hash_of(all.data, all.length);
	text_free(&all);
	return hash;
}

struct paper *paper_open(struct arena *arena, const struct edition *edition, struct report *report)
{
	struct paper *paper = arena_alloc(arena, sizeof *paper);
	*paper = (struct paper){.edition = edition, .press = press_new(arena, edition->layouts, report)};
	paper->all = hash_model(edition->model);
	struct text all = {0};
	text_add(&all, (const char *)edition->theme->hash.bytes, sizeof edition->theme->hash.bytes);
	text_add(&all, (const char *)edition->model->site->made.bytes, sizeof edition->model->site->made.bytes);
	const struct print_profile *profile = &edition->layouts->profile;
	text_format(&all, "%d %s %d %d %s %d %d %d", edition->model->today, program_source, profile->colour, profile->turn,
	            profile->condition, profile->ink_limit, profile->crop_marks, profile->x4);
	text_span(&all, profile->icc);
	paper->common = hash_of(all.data, all.length);
	text_free(&all);
	return paper;
}

struct paper *paper_translated(struct arena *arena, const struct paper *original, const struct edition *edition)
{
	struct paper *paper = arena_alloc(arena, sizeof *paper);
	*paper = (struct paper){.edition = edition, .press = original->press};
	struct hash parts[3] = {original->common, edition->model->site->made, phrases_hash(edition->phrases)};
	paper->common = hash_of(parts, sizeof parts);
	paper->all = hash_model(edition->model);
	return paper;
}

void paper_close(struct paper *paper)
{
	press_close(paper->press);
}
