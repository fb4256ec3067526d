/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/rename.h"

#include <stdio.h>

#include "base/words.h"
#include "model/rename.h"
#include "model/translation.h"
#include "publish/replace.h"
#include "web/page.h"

/* An address of the site itself: `zoeken` is no name for a pagina. */
static bool is_address_of_site(const struct kind *kind, const char *name)
{
	struct arena *scratch = arena_new();
	const char *path = kind->page ? arena_strings(scratch, kind->page, name, ".html", NULL) : "";
	bool found = false;
	for (const struct page_row *row = page_rows; row->template; row++)
		found = found || (!row->kind && strcmp(row->path, path) == 0);
	arena_free(scratch);
	return found;
}

static void tell(const char *folder, const struct changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		const struct change *change = &changes->list[i];
		if (change->moved)
			fprintf(stderr, _("%s is called %s/%s now"), change->file->path, folder, change->name);
		else
			fputs(change->file->path, stderr);
		if (change->places)
			fprintf(stderr, ngettext(": the new name in %zu place", ": the new name in %zu places", change->places), change->places);
		else if (!change->moved)
			fputs(_(": the fingerprint of its original"), stderr);
		fputc('\n', stderr);
	}
}

enum status rename_run(const struct renaming *renaming)
{
	struct arena *arena = arena_new();
	const struct model *model = renaming->model;
	const struct record *record = renaming->record;
	struct changes changes = {0};
	if (model->site)
		translations_load(arena, model, renaming->before);
	if (is_address_of_site(record->kind, renaming->name))
		report_add(renaming->files, LEVEL_ERROR, "rename", (struct place){record->source, NULL}, _("Choose another name."),
		           _("the site has a page of its own at the address with `%s`"), renaming->name);
	enum status status = STATUS_PROBLEMS;
	if (!rename_plan(arena, model, record, renaming->name, renaming->before, renaming->files, &changes)) {
		report_print(renaming->files, REPORT_TEXT, renaming->colour, stderr);
		fputs(_("Nothing was changed.\n"), stderr);
	} else if (!replace_files(model->folder.path, &changes)) {
		status = STATUS_MACHINE;
	} else {
		status = STATUS_GOOD;
		if (!renaming->quiet)
			tell(model->folder.path, &changes);
		if (!renaming->quiet && record->kind->page)
			fputs(_("Who has the old address still gets to the page, once the site is built again.\n"), stderr);
	}
	arena_free(arena);
	return status;
}
