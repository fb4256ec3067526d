/* SPDX-License-Identifier: EUPL-1.2 */
#include "bonnen/office.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/files.h"
#include "base/words.h"
#include "check/check.h"

/* ---- the register: where ---- */

/* The folder that the content folder lies in, as its path says it; "content" lies in the folder one stands in. */
static const char *beside(const char *content, struct arena *arena)
{
	size_t length = strlen(content);
	while (length > 1 && content[length - 1] == '/')
		length--;
	size_t name = length;
	while (name > 0 && content[name - 1] != '/')
		name--;
	struct span last = {content + name, length - name};
	if (last.length == 0 || span_is(last, ".") || span_is(last, ".."))
		return arena_format(arena, "%s/../", content);
	return arena_copy(arena, content, name);
}

/* Is the file in that folder, or in one below it? */
static bool is_within(const char *file, const char *folder)
{
	char place[PATH_MAX], of[PATH_MAX];
	const char *slash = strrchr(file, '/');
	struct text parent = {0};
	text_add(&parent, slash ? file : ".", slash ? (size_t)(slash - file) + 1 : 1);
	bool known = realpath(parent.data, place) && realpath(folder, of);
	text_free(&parent);
	return known && path_within(place, of);
}

/* It is for the office alone: what lies in content may be shared with everybody, and output goes to the web server. */
static bool place_good(struct office *office)
{
	const struct bonnen_options *options = office->options;
	const char *const folders[] = {options->content, options->output};
	office->path = options->file ? options->file : arena_format(office->arena, "%sbonregister.sqlite", beside(options->content, office->arena));
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (is_within(office->path, folders[i])) {
			fprintf(stderr, _("meedoen: the register cannot lie in %s: it is for the office alone\n"), folders[i]);
			return false;
		}
	return true;
}

/* ---- the content ---- */

/* Mistakes elsewhere are no reason to send a shop away; in a series or a shop they are. */
static bool content_good(const struct office *office, struct report *report)
{
	static const char *const folders[] = {"bonseries/", "winkels/"};
	const struct folder *content = &office->model->folder;
	for (size_t i = 0; i < content->count; i++)
		for (size_t n = 0; n < sizeof folders / sizeof *folders; n++)
			if (strncmp(content->files[i].name, folders[n], strlen(folders[n])) == 0 && report_faulty(report, &content->files[i].source))
				return false;
	return true;
}

/* The report is of the whole content. */
static bool read_content(struct office *office, struct report *report)
{
	const struct bonnen_options *options = office->options;
	office->model = model_load(office->arena, files_read(office->arena, options->content, report), options->today, report);
	if (!office->model->site) /* this is no content, and that was reported */
		return false;
	check_model(office->model, report);
	return content_good(office, report);
}

static void read_phrases(struct office *office)
{
	/* TRANSLATORS: the language of these messages, two small letters */
	const char *language = _("en");
	const char *path = arena_format(office->arena, "%s/language/data/%s.yaml", office->options->data, language);
	struct source *source = arena_alloc(office->arena, sizeof *source);
	source->path = path;
	struct report *report = report_new();
	if (!file_read(office->arena, path, &source->text))
		stop_errno(path);
	office->phrases = phrases_read(office->arena, source, language, report);
	report_free(report);
	if (!office->phrases)
		stop_machine(_("the program's own data is missing; install it again"));
}

/* ---- a run ---- */

/* Whether the content keeps to the register is told with the mistakes in it: the one may be why there is the other. */
static enum status open_register(struct office *office, bool make, struct report *report)
{
	office->book = register_open(office->arena, office->path, make);
	if (!office->book) {
		fprintf(stderr, _("There is no register %s yet. It comes with the first vouchers that go out: meedoen bonnen issue SERIES\n"), office->path);
		return STATUS_PROBLEMS;
	}
	series_keep(office->model, register_terms(office->book), register_entries(office->book), report, office->arena);
	return report_count(report, LEVEL_ERROR) ? STATUS_PROBLEMS : STATUS_GOOD;
}

enum status office_open(struct office *office, bool make)
{
	office->arena = arena_new();
	office->report = report_new();
	if (!place_good(office))
		return STATUS_USAGE;
	read_phrases(office);
	struct report *content = report_new();
	if (read_content(office, content)) {
		report_free(content);
		return open_register(office, make, office->report);
	}
	if (office->model->site && access(office->path, F_OK) == 0)
		open_register(office, false, content);
	report_free(office->report);
	office->report = content;
	return STATUS_PROBLEMS;
}

void office_close(struct office *office)
{
	const struct bonnen_options *options = office->options;
	report_print(office->report, options->format, options->colour, options->format == REPORT_TEXT ? stderr : stdout);
	if (office->book)
		register_close(office->book);
	report_free(office->report);
	arena_free(office->arena);
}

bool office_refused(const struct office *office)
{
	return report_count(office->report, LEVEL_ERROR) || (office->options->strict && report_count(office->report, LEVEL_WARNING));
}

/* ---- what is known ---- */

enum state state_of(const struct entry *entry, const struct record *series, int32_t today)
{
	if (entry->voided != NO_DATE)
		return STATE_VOID;
	if (entry->redeemed != NO_DATE)
		return STATE_REDEEMED;
	if (entry->issued == NO_DATE)
		return STATE_DRAWER;
	return today > record_date(series, "geldig_tot") ? STATE_EXPIRED : STATE_ISSUED;
}

const struct record *office_named(const struct office *office, const char *kind, const char *id)
{
	const struct kind *of = kind_named(span_of(kind));
	const struct record *record = model_find(office->model, of, span_of(id));
	if (record)
		return record;
	const char *nearest = model_nearest(office->model, of, span_of(id));
	report_add(office->report, LEVEL_ERROR, "unknown", (struct place){NULL, NULL},
	           nearest ? arena_format(office->arena, _("Did you mean `%s`?"), nearest) : NULL, _("there is no %s `%s`"), kind, id);
	return NULL;
}

/* ---- in words ---- */

const char *office_day(const struct office *office, int32_t day)
{
	struct text text = {0};
	phrases_date(office->phrases, day, &text);
	return text_keep(&text, office->arena).data;
}

const char *office_amount(const struct office *office, int64_t cents)
{
	struct text text = {0};
	phrases_amount(office->phrases, cents, &text);
	return text_keep(&text, office->arena).data;
}

const char *office_shop(const struct office *office, const char *id)
{
	const struct record *shop = model_find(office->model, kind_named(SPAN("winkel")), span_of(id));
	return shop ? record_title(shop).data : id;
}
