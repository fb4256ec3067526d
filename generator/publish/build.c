/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/build.h"

#include <fnmatch.h>
#include <omp.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/files.h"
#include "base/version.h"
#include "base/words.h"
#include "check/check.h"
#include "model/closure.h"
#include "model/date.h"
#include "model/direction.h"
#include "model/translation.h"
#include "print/paper.h"
#include "publish/due.h"
#include "publish/gone.h"
#include "publish/kit.h"
#include "publish/progress.h"
#include "publish/server.h"
#include "publish/tree.h"
#include "publish/twins.h"
#include "web/site.h"

/* How large the papers are, for links to them. */
struct size {
	const char *path;
	unsigned long long bytes;
};

enum { FILES_MOST = 1 + OUTPUT_BESIDE };

struct sizes {
	struct size *list; /* FILES_MOST of each output, in the order of outputs; then sorted by path */
	size_t count;
};

struct build {
	const struct build_options *options;
	const char *only;  /* glob over the paths of outputs; NULL: all */
	struct arena *arena;
	struct report *report;
	struct tree *tree; /* NULL: nothing is written */
	struct folder content, themes, language, servers;
	struct outputs outputs;
	struct progress progress;
	struct edition *editions; /* one a language, the site's own first */
	size_t edition_count;
	struct translations translations;
	struct paper *paper; /* NULL until the inputs are sound enough to print from */
	struct sizes sizes;
	bool packs;          /* texts of the site get packed twins */
};

/* ---- the inputs ---- */

static void hash_folder(struct text *all, const struct folder *folder)
{
	for (size_t i = 0; i < folder->count; i++) {
		text_add(all, folder->files[i].name, strlen(folder->files[i].name) + 1);
		text_add(all, (const char *)folder->files[i].source.hash.bytes, sizeof(struct hash));
	}
}

/* Everything that decides the bytes of the tree. */
static struct hash hash_inputs(const struct build *build)
{
	struct text all = {0};
	const struct build_options *options = build->options;
	text_format(&all, "%s\n%d\n%s\n%d\n", program_source, options->today, options->only ? options->only : "", options->shown);
	hash_folder(&all, &build->content);
	hash_folder(&all, &build->themes);
	hash_folder(&all, &build->language);
	hash_folder(&all, &build->servers);
	struct hash hash = hash_of(all.data, all.length);
	text_free(&all);
	return hash;
}

static void read_inputs(struct build *build)
{
	const struct build_options *options = build->options;
	build->content = files_read(build->arena, options->content, build->report);
	build->themes = files_read(build->arena, options->themes, build->report);
	const char *language = arena_format(build->arena, "%s/language/data", options->data);
	build->language = files_read(build->arena, language, build->report);
	build->servers = files_read(build->arena, arena_format(build->arena, "%s/server", options->data), build->report);
}

/* ---- from inputs to outputs ---- */

/* NULL when the inputs are too broken to go on with. */
static struct model *load_model(struct build *build)
{
	struct model *model = model_load(build->arena, build->content, build->options->today, build->report);
	if (!model->site)
		return NULL;
	build->translations = translations_load(build->arena, model, build->report);
	model_close(model);
	check_model(model, build->report);
	return model;
}

/* NULL words or phrases: that was reported, and the language is left out. */
static void open_edition(struct build *build, const struct edition *own, const struct value *tag)
{
	struct place place = value_place(own->model->site, tag);
	const char *language = tag->text.data;
	struct edition edition = *own;
	edition.language = language;
	edition.root = arena_format(build->arena, "%s/", language);
	edition.rtl = language_is_rtl(language);
	edition.phrases = phrases_load(build->arena, &build->language, language, place, build->report);
	edition.theme = theme_in_language(build->arena, own->theme, language, place, build->report);
	if (!edition.phrases || !edition.theme)
		return;
	struct model *model = model_in_language(build->arena, own->model, &build->translations, language);
	model_close(model);
	edition.model = model;
	build->editions[build->edition_count++] = edition;
}

/* It stands in the list for the first time; else that is told. */
static bool language_is_new(struct build *build, const struct value *tags, size_t number)
{
	const struct record *site = build->editions[0].model->site;
	struct span tag = tags->list.items[number].text;
	for (size_t i = 0; i < number; i++)
		if (span_equal(tags->list.items[i].text, tag)) {
			report_add(build->report, LEVEL_ERROR, "language-twice", value_place(site, &tags->list.items[number]),
			           _("Remove one of the two."), _("the language `%s` is on the list twice"), tag.data);
			return false;
		}
	return true;
}

static void open_editions(struct build *build, const struct edition *own)
{
	const struct value *tags = record_value(own->model->site, "talen");
	size_t count = tags->present ? tags->list.count : 0;
	build->editions = arena_array(build->arena, count + 1, sizeof *build->editions);
	build->editions[build->edition_count++] = *own;
	for (size_t i = 0; i < count; i++)
		if (language_is_new(build, tags, i) && !span_is(tags->list.items[i].text, own->language))
			open_edition(build, own, &tags->list.items[i]);
	for (size_t i = 0; i < build->edition_count; i++) {
		build->editions[i].original = build->editions;
		build->editions[i].all = build->editions;
		build->editions[i].count = build->edition_count;
	}
}

static void list_outputs(struct build *build)
{
	struct arena *arena = build->arena;
	struct model *model = load_model(build);
	if (!model)
		return;
	const char *language = record_text(model->site, "taal").data;
	if (model->site->faulty && !*language) /* it cannot be read: nothing is known, and that was said */
		return;
	struct theme *theme = theme_load(arena, &build->themes, record_text(model->site, "thema"),
	                                 record_place(model->site, "thema"), language, build->report);
	check_language(model, theme, build->options->data, build->report);
	const struct phrases *phrases = phrases_load(arena, &build->language, language, record_place(model->site, "taal"), build->report);
	if (!theme || !theme->strings || !theme->tokens || !phrases)
		return;
	check_theme(theme, build->report);
	const struct vocabulary *vocabulary = vocabulary_new(arena, AUDIENCE_RESIDENT, theme);
	struct layouts *layouts = layouts_load(arena, theme, build->report);
	layouts->profile = print_profile_of(model, build->report);
	const struct vocabulary *office = vocabulary_new(arena, AUDIENCE_OFFICER, theme);
	layouts_check(layouts, vocabulary, office, build->report);
	build->packs = record_yes(model->site, "ingepakt");
	struct edition own = {.language = language, .root = "", .rtl = language_is_rtl(language), .model = model, .theme = theme,
	                      .vocabulary = vocabulary, .office = office, .phrases = phrases, .layouts = layouts};
	open_editions(build, &own);
	const struct web *web = web_prepare(arena, &build->editions[0], build->report);
	web_outputs(web, &build->outputs, build->report);
	due_outputs(model, &build->outputs);
	for (size_t i = 1; i < build->edition_count; i++)
		web_outputs_translated(web_translated(web, &build->editions[i]), &build->outputs);
	server_outputs(&build->servers, model->site, &build->outputs);
	build->paper = paper_open(arena, build->editions, build->report);
	paper_outputs(build->paper, &build->outputs);
	for (size_t i = 1; i < build->edition_count; i++)
		paper_outputs(paper_translated(arena, build->paper, &build->editions[i]), &build->outputs);
	check_outputs(&build->outputs, build->report);
}

/* ---- making ---- */

static bool path_wanted(const struct build *build, const char *path)
{
	return path && fnmatch(build->only, path, 0) == 0;
}

static bool wanted(const struct build *build, const struct output *output)
{
	bool yes = !build->only || path_wanted(build, output->path);
	for (int i = 0; i < OUTPUT_BESIDE && !yes; i++)
		yes = path_wanted(build, output->beside[i]);
	return yes;
}

static bool packed(const struct build *build, const struct output *output)
{
	return build->packs && twins_wanted(output->path);
}

/* The fingerprint of what nobody kept one of. */
static const struct hash unknown;

/* Was a file that was made from this made from what there is now? */
static bool same_origin(const struct output *output, const struct hash *from)
{
	return !hash_equal(from, &unknown) && (hash_equal(from, &output->from) || hash_equal(from, &output->from_all));
}

/* Can the files of the published tree stay as they are? */
static bool unchanged(struct build *build, const struct output *output)
{
	struct hash from;
	bool known = tree_origin(build->tree, output->path, &from), same = known && same_origin(output, &from);
	for (int i = 0; i < OUTPUT_BESIDE; i++)
		if (output->beside[i]) {
			known = known && tree_origin(build->tree, output->beside[i], &from);
			same = same && known && same_origin(output, &from);
		}
	if (known && packed(build, output))
		known = twins_stand(build->tree, output->path);
	return known && (!wanted(build, output) || (build->options->shown && output->unseen) || (output->traced && same));
}

/* Papers only: pages link to them, and they are made first. */
static void note_size(struct build *build, const struct output *output, const char *path, unsigned long long bytes)
{
	struct size *sizes = build->sizes.list + FILES_MOST * (size_t)(output - build->outputs.list);
	if (!output->finds)
		return;
	while (sizes->path)
		sizes++;
	*sizes = (struct size){path, bytes};
}

/* NULL: what it was made from is not known. */
static const struct hash *origin_of(const struct output *output, const struct making *making)
{
	const struct hash *from = making->wide ? &output->from_all : &output->from;
	return output->traced && !hash_equal(from, &unknown) ? from : NULL;
}

static void put(struct build *build, const struct output *output, const struct making *making, struct packer *packer)
{
	const struct hash *from = origin_of(output, making);
	tree_put(build->tree, output->path, text_view(&making->bytes), from);
	note_size(build, output, output->path, making->bytes.length);
	for (int i = 0; i < OUTPUT_BESIDE; i++)
		if (output->beside[i]) {
			tree_put(build->tree, output->beside[i], text_view(&making->beside[i]), from);
			note_size(build, output, output->beside[i], making->beside[i].length);
		}
	if (packed(build, output))
		twins_put(build->tree, output->path, text_view(&making->bytes), packer);
}

static void keep(struct build *build, const struct output *output)
{
	tree_keep(build->tree, output->path);
	note_size(build, output, output->path, tree_size(build->tree, output->path));
	for (int i = 0; i < OUTPUT_BESIDE; i++)
		if (output->beside[i]) {
			tree_keep(build->tree, output->beside[i]);
			note_size(build, output, output->beside[i], tree_size(build->tree, output->beside[i]));
		}
	if (packed(build, output))
		twins_keep(build->tree, output->path);
}

static void make_one(struct build *build, const struct output *output, struct making *making, struct packer *packer)
{
	if (build->tree && unchanged(build, output)) {
		keep(build, output);
		return;
	}
	if (!wanted(build, output))
		return;
	making->wide = false;
	text_clear(&making->bytes);
	for (int i = 0; i < OUTPUT_BESIDE; i++)
		text_clear(&making->beside[i]);
	output->make(output, making);
	if (build->tree)
		put(build, output, making, packer);
	arena_reset(making->scratch);
}

static int by_size_path(const void *first, const void *second)
{
	return strcmp(((const struct size *)first)->path, ((const struct size *)second)->path);
}

/* When the papers are made, and before the pages. */
static void sort_sizes(struct sizes *sizes)
{
	size_t count = 0;
	for (size_t i = 0; i < sizes->count; i++)
		if (sizes->list[i].path)
			sizes->list[count++] = sizes->list[i];
	sizes->count = count;
	if (count)
		qsort(sizes->list, count, sizeof *sizes->list, by_size_path);
}

static unsigned long long size_of(const struct sizes *sizes, const char *path)
{
	struct size wanted = {path, 0};
	const struct size *found = sizes->count ? bsearch(&wanted, sizes->list, sizes->count, sizeof wanted, by_size_path) : NULL;
	return found ? found->bytes : 0;
}

/* Outputs that can still find mistakes (texts that do not fit on paper) are made even when there are mistakes
 * already, so that an editor sees all of them; the others only for a tree that will be published. */
static void make_outputs(struct build *build, bool finding)
{
	#pragma omp parallel
	{
		struct making making = {.scratch = arena_new(), .report = build->report, .size_of = size_of, .sizes = &build->sizes};
		struct packer *packer = packer_new();
		#pragma omp for schedule(dynamic)
		for (size_t i = 0; i < build->outputs.count; i++)
			if (build->outputs.list[i].finds == finding) {
				make_one(build, &build->outputs.list[i], &making, packer);
				progress_step(&build->progress);
			}
		packer_free(packer);
		text_free(&making.bytes);
		for (int i = 0; i < OUTPUT_BESIDE; i++)
			text_free(&making.beside[i]);
		arena_free(making.scratch);
	}
}

static bool sound(const struct build *build)
{
	return report_count(build->report, LEVEL_ERROR) == 0 &&
	       !(build->options->strict && report_count(build->report, LEVEL_WARNING));
}

/* ---- telling ---- */

static void tell(const struct build *build, struct tree_counts counts)
{
	const char *output = build->options->output;
	if (build->options->quiet)
		return;
	fprintf(stderr, _("%zu files: %zu written, %zu as they were, %zu removed.\n"), counts.files, counts.written,
	        counts.kept, counts.removed);
	gone_tell(build->tree, build->editions[0].model);
	fprintf(stderr, _("The site:  %s/site/index.html\n"), output);
	fprintf(stderr, _("To print:  %s/print/\n"), output);
	struct text day = {0};
	date_write(due_day((build->editions ? build->editions[0].model : NULL)), &day);
	fprintf(stderr, _("Build again on %s: then it is no longer right.\n"), day.data);
	text_free(&day);
}

static void tell_current(const struct build *build)
{
	if (!build->options->quiet)
		fprintf(stderr, _("Nothing has changed; %s is up to date.\n"), build->options->output);
}

static size_t count_files(const struct outputs *outputs)
{
	size_t count = outputs->count;
	for (size_t i = 0; i < outputs->count; i++)
		for (int n = 0; n < OUTPUT_BESIDE; n++)
			count += outputs->list[i].beside[n] != NULL;
	return count;
}

static void tell_problems(struct build *build)
{
	const struct build_options *options = build->options;
	bool text = options->format == REPORT_TEXT;
	report_print(build->report, options->format, options->colour, text ? stderr : stdout);
	if (text && !sound(build) && build->options->write)
		fprintf(stderr, _("Nothing was written; %s is as it was.\n"), options->output);
	else if (text && sound(build) && !options->write && !options->quiet)
		fprintf(stderr, _("The content is good: %zu files would be made.\n"), count_files(&build->outputs));
}

/* ---- what was asked for, and is not there ---- */

/* What stands behind the folder of output is what counts: a shell completes that too. */
static const char *only_of(const struct build_options *options)
{
	size_t length = strlen(options->output);
	while (length && options->output[length - 1] == '/')
		length--;
	bool whole = options->only && strncmp(options->only, options->output, length) == 0 && options->only[length] == '/';
	return whole ? options->only + length + 1 : options->only;
}

/* A layout with a mistake in it has no files: that mistake is what has to be told. */
static bool only_known(const struct build *build)
{
	if (!build->only || report_count(build->report, LEVEL_ERROR) > 0)
		return true;
	for (size_t i = 0; i < build->outputs.count; i++)
		if (wanted(build, &build->outputs.list[i]))
			return true;
	fprintf(stderr, _("meedoen: no file is called `%s`. Write it as in %s: 'site/index.html', 'print/kantoor/*'\n"), build->only, build->options->output);
	return false;
}

static bool kit_known(const struct build *build)
{
	const char *id = build->options->kit;
	const struct model *model = build->editions ? build->editions[0].model : NULL;
	if (!id || !model || kit_meeting(model, id))
		return true;
	const char *nearest = kit_nearest(build->arena, model, id);
	if (nearest)
		fprintf(stderr, _("meedoen: there is no meeting or market `%s`; did you mean %s?\n"), id, nearest);
	else
		fprintf(stderr, _("meedoen: there is no meeting or market `%s`\n"), id);
	return false;
}

static enum status make_kit(struct build *build)
{
	const struct build_options *options = build->options;
	const struct kit_order order = {.name = options->kit, .output = options->output, .folder = options->kit_folder,
	                                .quiet = options->quiet};
	enum status status = kit_make(&build->editions[0], &order, build->report);
	if (status != STATUS_GOOD)
		report_print(build->report, REPORT_TEXT, options->colour, stderr);
	return status;
}

/* Is there nothing to make, and nothing to tell? Which warnings there were, the tree does not say: --strict looks again. */
static bool is_current(const struct build *build, const struct hash *inputs)
{
	return build->tree && !build->options->kit && !build->options->strict && report_count(build->report, LEVEL_ERROR) == 0 &&
	       tree_current(build->tree, inputs);
}

static enum status run(struct build *build)
{
	read_inputs(build);
	struct hash inputs = hash_inputs(build);
	if (is_current(build, &inputs)) {
		tell_current(build);
		return STATUS_GOOD;
	}
	progress_part(&build->progress, _("inputs read"));
	list_outputs(build);
	progress_part(&build->progress, _("loaded and checked"));
	if (!kit_known(build) || !only_known(build))
		return STATUS_USAGE;
	build->progress.all = build->outputs.count;
	bool keeps = build->tree && sound(build);
	struct tree *tree = build->tree;
	if (!keeps)
		build->tree = NULL; /* the tree is not touched for a build that will not be published */
	build->sizes.count = FILES_MOST * build->outputs.count;
	build->sizes.list = arena_array(build->arena, build->sizes.count, sizeof *build->sizes.list);
	make_outputs(build, true);
	sort_sizes(&build->sizes);
	bool good = sound(build);
	if (good && keeps)
		make_outputs(build, false);
	progress_end(&build->progress);
	progress_part(&build->progress, _("made"));
	build->tree = tree;
	good = sound(build);
	tell_problems(build);
	if (good && keeps) {
		struct tree_counts counts = tree_publish(tree, &inputs);
		progress_part(&build->progress, _("synced and switched"));
		tell(build, counts);
		if (build->options->kit)
			return make_kit(build);
	}
	return good ? STATUS_GOOD : STATUS_PROBLEMS;
}

/* Without a number: a thread more than there are processors. Only then does libgomp let a thread that waits for the others
 * sleep at once (its manual, GOMP_SPINCOUNT); else it keeps a processor busy for milliseconds at the end of each loop. */
static void share_out(int jobs)
{
	if (jobs > 0)
		omp_set_num_threads(jobs);
	else if (!getenv("OMP_NUM_THREADS"))
		omp_set_num_threads(omp_get_num_procs() + 1);
}

enum status build_run(const struct build_options *options)
{
	struct build build = {.options = options, .arena = arena_new(), .report = report_new()};
	build.outputs.arena = build.arena;
	build.progress = progress_start(options->verbose, options->quiet);
	build.only = only_of(options);
	share_out(options->jobs);
	enum status status = STATUS_MACHINE;
	if (options->write)
		build.tree = tree_open(build.arena, options->output);
	if (build.tree || !options->write)
		status = run(&build);
	if (build.tree)
		tree_close(build.tree);
	if (build.paper)
		paper_close(build.paper);
	report_free(build.report);
	arena_free(build.arena);
	return status;
}
