/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/new_content.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "base/text.h"
#include "base/words.h"
#include "model/field.h"
#include "publish/create.h"

/* ---- site.yaml without what is of one municipality ---- */

/* The sample has one key on a line, and what is in a group is indented below it. It begins in one language: what an
 * officer fills in is in no other yet. The languages in which the rest is there stay behind a #. */
static void empty_own(struct span settings, struct text *text)
{
	const struct field *fields = kind_named(SPAN("site"))->fields;
	bool own = false;
	for (const char *at = settings.data, *end = at + settings.length; at < end;) {
		const char *newline = memchr(at, '\n', (size_t)(end - at)), *stop = newline ? newline : end;
		const char *colon = memchr(at, ':', (size_t)(stop - at));
		if (colon && *at != ' ' && *at != '#') {
			const struct field *field = field_named(fields, (struct span){at, (size_t)(colon - at)});
			own = field && field->local;
			if (field && span_is(span_of(field->key), "talen")) {
				text_string(text, "talen: [] #");
				at = colon + 1;
			}
		}
		text_add(text, at, (size_t)((own && colon ? colon + 1 : stop) - at));
		text_char(text, '\n');
		at = stop + 1;
	}
}

/* ---- copying ---- */

struct start {
	int from, to; /* the two folders */
	const char *folder;
	struct arena *arena;
};

static bool is_shared(const char *name)
{
	const char *slash = strchr(name, '/');
	struct span folder = {name, slash ? (size_t)(slash - name) : 0};
	if (span_is(folder, "bestanden"))
		return true;
	for (const struct kind *kind = kinds; slash && kind->name; kind++)
		if (kind->shared && kind->folder && span_is(folder, kind->folder))
			return true;
	return false;
}

static void make_folders(const struct start *start, const char *name)
{
	for (const char *slash = strchr(name, '/'); slash; slash = strchr(slash + 1, '/'))
		if (mkdirat(start->to, arena_copy(start->arena, name, (size_t)(slash - name)), 0777) != 0 && errno != EEXIST)
			stop_errno(start->folder);
}

static void put_file(const struct start *start, const struct file *file)
{
	struct stat status;
	struct text settings = {0};
	bool good = true;
	bool site = strncmp(file->name, "site.", 5) == 0; /* its translations as well */
	if (strcmp(file->name, "site.yaml") == 0) {
		empty_own(file->source.text, &settings);
		good = file_create(start->to, file->name, text_view(&settings), &status);
		text_free(&settings);
	} else if (site || is_shared(file->name)) {
		make_folders(start, file->name);
		good = file_copy(start->from, start->to, file->name, &status);
	}
	if (!good)
		stop_errno(arena_format(start->arena, "%s/%s", start->folder, file->name));
}

/* Only an empty folder can be removed and made again. */
static int open_new(const char *folder)
{
	if ((rmdir(folder) != 0 && errno != ENOENT) || mkdir(folder, 0777) != 0) {
		if (errno != ENOTEMPTY && errno != EEXIST && errno != EINVAL) /* EINVAL: the folder one stands in */
			stop_errno(folder);
		fprintf(stderr, _("meedoen: %s is there already; name a new folder\n"), folder);
		return -1;
	}
	return open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

enum status new_content_start(const char *sample, const char *folder, bool quiet)
{
	struct arena *arena = arena_new();
	struct report *report = report_new();
	struct folder files = files_read(arena, sample, report);
	struct start start = {.from = open(sample, O_RDONLY | O_DIRECTORY | O_CLOEXEC), .folder = folder, .arena = arena};
	if (start.from < 0)
		stop_errno(sample);
	start.to = open_new(folder);
	for (size_t i = 0; start.to >= 0 && i < files.count; i++)
		put_file(&start, &files.files[i]);
	if (start.to >= 0 && !quiet)
		printf(_("Made %s. Fill in %s/site.yaml, then run `meedoen check --content %s`:\nit says what is still of the sample.\n"),
		       folder, folder, folder);
	enum status status = start.to >= 0 ? STATUS_GOOD : STATUS_PROBLEMS;
	if (start.to >= 0)
		close(start.to);
	close(start.from);
	report_free(report);
	arena_free(arena);
	return status;
}
