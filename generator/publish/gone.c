/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/gone.h"

#include <stdio.h>

#include "base/words.h"

enum { LINES_MOST = 5 };

/* A page of a record, by its path: "site/organisaties/buurthulp.html". */
struct former {
	const char *page;  /* its folder: kind->page */
	struct span name;
};

/* A page in the language of the site whose name no record has; else false. */
static bool read_path(const char *path, const struct model *model, struct former *former)
{
	static const char site[] = "site/", html[] = ".html";
	size_t length = strlen(path), ending = sizeof html - 1;
	if (strncmp(path, site, sizeof site - 1) != 0 || length < ending || strcmp(path + length - ending, html) != 0)
		return false;
	const char *slash = strrchr(path, '/'), *folder = path + sizeof site - 1;
	bool known = false;
	former->name = (struct span){slash + 1, (size_t)(path + length - ending - (slash + 1))};
	for (const struct kind *kind = kinds; kind->name; kind++) {
		size_t size = kind->page ? strlen(kind->page) : 0;
		if (!kind->page || folder + size != slash + 1 || strncmp(folder, kind->page, size) != 0)
			continue;
		former->page = kind->page;
		known = true;
		if (model_find(model, kind, former->name))
			return false;
	}
	return known;
}

/* The one record in that folder of the site that has a page since now; NULL: none, or several. */
static const struct record *only_new(const struct tree *tree, const struct model *model, const char *page)
{
	const struct record *found = NULL;
	size_t count = 0;
	struct arena *scratch = arena_new();
	for (const struct kind *kind = kinds; kind->name; kind++) {
		const struct records *records = &model->of[kind_number(kind)];
		for (size_t i = 0; kind->page && strcmp(kind->page, page) == 0 && i < records->count; i++) {
			const char *path = arena_strings(scratch, "site/", record_path(scratch, records->list[i]), NULL);
			if (!records->list[i]->shown || tree_had(tree, path))
				continue;
			found = records->list[i];
			count++;
		}
	}
	arena_free(scratch);
	return count == 1 ? found : NULL;
}

static void tell(const struct tree *tree, const struct model *model, const char *path, const struct former *former)
{
	const struct record *record = only_new(tree, model, former->page);
	fprintf(stderr, _("%s is no longer there. Does its file have another name now? Then write in %s:\n"), path,
	        record ? record->source->path : _("that file"));
	fprintf(stderr, "    eerdere_namen: [%.*s]\n", (int)former->name.length, former->name.data);
}

void gone_tell(const struct tree *tree, const struct model *model)
{
	size_t at = 0, told = 0;
	struct former former;
	for (const char *path; (path = tree_gone(tree, &at));)
		if (read_path(path, model, &former) && told++ < LINES_MOST)
			tell(tree, model, path, &former);
	if (told > LINES_MOST)
		fprintf(stderr, ngettext("And %zu page more is gone.\n", "And %zu pages more are gone.\n", told - LINES_MOST), told - LINES_MOST);
	if (told)
		fputs(_("Next time, `meedoen rename` does that for you, also in what refers to it.\n"), stderr);
}
