/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/new_theme.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "base/words.h"
#include "publish/create.h"
#include "theme/theme_import.h"

static enum status refuse(const char *path, const char *why)
{
	fprintf(stderr, "meedoen: %s: %s\n", path, why);
	return STATUS_PROBLEMS;
}

static const struct node *read_candidates(struct arena *arena, const char *data)
{
	const char *path = arena_format(arena, "%s/theme/data/token-candidates.yaml", data);
	struct source *source = arena_alloc(arena, sizeof *source);
	struct report *report = report_new();
	source->path = path;
	if (!file_read(arena, path, &source->text))
		stop_errno(path);
	const struct node *candidates = yaml_read(arena, source, source->text, report);
	if (!candidates || report_count(report, LEVEL_ERROR))
		report_print(report, REPORT_TEXT, false, stderr);
	if (!candidates)
		stop_machine(_("the program's own data is missing; install it again"));
	report_free(report);
	return candidates;
}

/* A folder of its own, which must not be there yet. */
static enum status write_theme(const char *folder, const struct theme_import *import)
{
	struct stat status;
	if (mkdir(folder, 0777) != 0) {
		if (errno == EEXIST)
			return refuse(folder, _("there is a theme of that name already; choose another one with --name"));
		stop_errno(folder);
	}
	int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (descriptor < 0 || !file_create(descriptor, "theme.yaml", text_view(&import->settings), &status) ||
	    !file_create(descriptor, "tokens.json", text_view(&import->tokens), &status))
		stop_errno(folder);
	close(descriptor);
	return STATUS_GOOD;
}

static bool is_name(struct span name)
{
	return name.length && strspn(name.data, "abcdefghijklmnopqrstuvwxyz0123456789-") == name.length;
}

enum status new_theme_import(const struct new_theme *wish)
{
	struct arena *arena = arena_new();
	struct css_values values = {.arena = arena};
	struct theme_import import;
	enum status status = STATUS_GOOD;
	for (size_t i = 0; status == STATUS_GOOD && i < wish->count; i++) {
		struct span css;
		if (!file_read(arena, wish->sheets[i], &css))
			status = refuse(wish->sheets[i], strerror(errno));
		else
			css_read(&values, css);
	}
	const char *name = wish->name ? wish->name : values.theme.length ? arena_copy(arena, values.theme.data, values.theme.length) : "gemeente";
	if (status == STATUS_GOOD && !is_name(span_of(name)))
		status = refuse(name, _("a theme needs a name of small letters, digits and hyphens"));
	if (status == STATUS_GOOD) {
		const char *folder = arena_format(arena, "%s/%s", wish->themes, name);
		theme_import(&values, read_candidates(arena, wish->data), name, &import);
		if (import.found == 0)
			status = refuse(wish->sheets[0], _("no design token was found; give the style sheet that holds lines such as `--utrecht-link-color: #0b5394;`"));
		else
			status = write_theme(folder, &import);
		if (status == STATUS_GOOD && !wish->quiet)
			printf(_("%sMade %s. Write `thema: %s` in site.yaml, then build.\n"), import.told.data, folder, name);
		text_free(&import.settings);
		text_free(&import.tokens);
		text_free(&import.told);
	}
	arena_free(arena);
	return status;
}
