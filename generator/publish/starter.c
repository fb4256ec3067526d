/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/starter.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/text.h"
#include "base/words.h"
#include "language/phrase_names.h"
#include "model/reference.h"
#include "model/translation.h"

static void tell_made(const struct starting *starting, const char *path)
{
	if (starting->quiet)
		return;
	if (starting->named)
		fprintf(stderr, _("Made %s. Fill it in, then run `meedoen check --content %s`.\n"), path, starting->content);
	else
		fprintf(stderr, _("Made %s. Fill it in, then run `meedoen check`.\n"), path);
}

/* False: there is a file already. */
static bool write_new(const char *path, struct text *text)
{
	FILE *file = fopen(path, "wx");
	if (!file && errno == EEXIST)
		return false;
	if (!file || fwrite(text->data, 1, text->length, file) != text->length || fclose(file) != 0)
		stop_errno(path);
	return true;
}

/* ---- a record ---- */

static void make_folder(const char *path)
{
	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		stop_errno(path);
}

void starter_record(const struct starting *starting, const struct kind *kind, const char *id)
{
	struct arena *arena = arena_new();
	const char *folder = kind->folder ? arena_format(arena, "%s/%s", starting->content, kind->folder) : starting->content;
	const char *path = arena_format(arena, "%s/%s.%s", folder, kind->folder ? id : kind->name, kind->body ? "md" : "yaml");
	make_folder(starting->content);
	make_folder(folder);
	struct report *report = report_new(); /* what is wrong in other files is for `check` */
	struct folder content = files_read(arena, starting->content, report);
	struct text text = {0};
	reference_starter(kind, &content, &text);
	if (!write_new(path, &text))
		stop_errno(path);
	tell_made(starting, path);
	text_free(&text);
	report_free(report);
	arena_free(arena);
}

/* ---- a translation ---- */

void starter_translation(const struct starting *starting, const struct record *record, const char *language)
{
	struct arena *arena = arena_new();
	const char *source = record->source->path, *dot = strrchr(source, '.');
	const char *path = arena_format(arena, "%.*s.%s%s", (int)(dot - source), source, language, dot);
	struct text text = {0};
	translation_starter(record, language, &text);
	if (write_new(path, &text)) {
		tell_made(starting, path);
	} else {
		char origin[ORIGIN_LENGTH + 1];
		translation_origin(record, origin);
		fprintf(stderr, _("%s is there already. Put it right, then write `origineel: %s`.\n"), path, origin);
	}
	text_free(&text);
	arena_free(arena);
}

/* ---- which languages there are ---- */

static const char *words_folder(struct arena *arena, const char *data)
{
	return arena_format(arena, "%s/language/data", data);
}

bool starter_speaks(struct arena *arena, const char *data, const char *language)
{
	return access(arena_format(arena, "%s/%s.yaml", words_folder(arena, data), language), R_OK) == 0;
}

static int is_words(const struct dirent *entry)
{
	const char *dot = strchr(entry->d_name, '.');
	return dot && strcmp(dot, ".yaml") == 0;
}

const char *starter_languages(struct arena *arena, const char *data, const char *own)
{
	struct dirent **entries = NULL;
	const char *folder = words_folder(arena, data);
	int count = scandir(folder, &entries, is_words, alphasort);
	if (count < 0)
		stop_errno(folder);
	struct text all = {0};
	for (int i = 0; i < count; i++) {
		struct span code = {entries[i]->d_name, strcspn(entries[i]->d_name, ".")};
		struct text name = {0};
		if (!span_is(code, own)) {
			text_format(&all, "%s%.*s", all.length ? ", " : "", (int)code.length, code.data);
			if (name_of_language(own, code, &name))
				text_format(&all, " (%.*s)", (int)name.length, name.data);
		}
		text_free(&name);
		free(entries[i]);
	}
	free(entries);
	return text_keep(&all, arena).data;
}
