/* SPDX-License-Identifier: EUPL-1.2
 *
 * What one rendering needs beside its templates: the model, the words, and how its output writes links.
 *
 * Every output has its own scene with its own scratch arena, so outputs can be rendered side by side. The
 * shapes of theme/vocabulary.h receive it as their `scene`.
 */
#ifndef MEEDOEN_THEME_SCENE_H
#define MEEDOEN_THEME_SCENE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"
#include "language/phrases.h"
#include "model/record.h"
#include "theme/theme.h"

struct vocabulary;
struct layouts;

/* What the outputs in one language share. An edition in another language than the site's own has a model of its
 * own (model/translation.h), words and phrases of its own, and pages below a folder of its own. Web and print
 * loop over the editions. Templates, layouts and vocabulary are the same for all. */
struct edition {
	const char *language;           /* BCP 47: "nl" */
	const char *root;               /* where its pages stand below site/: "", "ar/" */
	bool rtl;                       /* written from right to left */
	const struct edition *original; /* that of the site's own language; it comes first in `all` */
	const struct edition *all;
	size_t count;
	const struct model *model;
	const struct theme *theme;
	const struct vocabulary *vocabulary;
	const struct vocabulary *office; /* for officers' own papers: also what never goes on the site */
	const struct phrases *phrases;
	const struct layouts *layouts;
};

struct scene {
	struct arena *scratch;              /* reset when the output is done */
	const struct edition *edition;
	const struct model *model;
	const struct theme *theme;
	const struct phrases *phrases;
	const struct vocabulary *vocabulary;
	enum phrase_form form;              /* u or je: how residents are addressed */
	int page;                           /* of paper that is being set; 0: none */
	const char *here;                   /* path of this output below its root: "bijeenkomsten/x.html" */
	bool *wide;                         /* of struct making, set by scene_widen; NULL: nobody asks */

	/* How this output refers to a record's page or file, and how it shows a Markdown body. */
	void (*write_path)(const struct scene *scene, const struct record *record, struct text *text);
	void (*write_body)(const struct scene *scene, const struct record *record, struct text *text);    /* NULL: no bodies */
	void (*write_sentence)(const struct scene *scene, struct span sentence, struct text *text);       /* NULL: no links in them */
	void (*write_picture)(const struct scene *scene, const struct record *picture, struct text *text); /* NULL: none */
};

/* The rendering shows more than the records that can be reached from its own: a list over all of a kind. May be said by
 * the threads that set one paper side by side. */
static inline void scene_widen(const struct scene *scene)
{
	if (scene->wide) {
		#pragma omp atomic write
		*scene->wide = true;
	}
}

/* A scene to fill in: with what the edition gives, and how the site addresses residents. */
struct scene scene_of(const struct edition *edition, struct arena *scratch);

#endif
