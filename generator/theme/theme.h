/* SPDX-License-Identifier: EUPL-1.2
 *
 * A theme: how everything looks, as data.
 *
 * A theme is a folder in themes/ with a theme.yaml, templates and styles in web/, print layouts in print/,
 * words in strings/<lang>.yaml and drawings in icons/. It may inherit from a parent: a file of the same name
 * in the child replaces the parent's. So a municipal theme is mostly a few colours, and keeps working when
 * the parent gets better.
 *
 * Everything lives in the arena of the build and is read-only after theme_load.
 */
#ifndef MEEDOEN_THEME_THEME_H
#define MEEDOEN_THEME_THEME_H

#include <stdbool.h>

#include "base/files.h"
#include "base/report.h"
#include "base/text.h"
#include "model/yaml.h"
#include "theme/template.h"

enum { PARENTS_MOST = 8 };

struct tokens;

struct theme {
	const char *name;
	struct folder chain[PARENTS_MOST]; /* the theme's own folder first, then its parent, ... */
	const struct node *settings[PARENTS_MOST]; /* theme.yaml of each */
	size_t depth;
	const struct tokens *tokens;       /* theme/tokens.h: colours, fonts, corners; NULL: could not be read */
	struct template_set *templates;    /* those of web/, by name without folder and ending */
	const struct node *strings;        /* strings/<lang>.yaml: words of the interface */
	const struct node *fallback;       /* words of the original language, for what `strings` lacks; NULL: none */
	const struct source *strings_source;
	struct hash hash;                  /* of all files in the chain */
};

/* `themes` is the folder of all themes, as read; `place` is where the name stands in site.yaml, for messages.
 * NULL when there is no such theme or it cannot be read: that was reported. */
struct theme *theme_load(struct arena *arena, const struct folder *themes, struct span name, struct place place,
                         const char *language, struct report *report);

/* The same theme with the words of another language, strings/<lang>.yaml. A word that is missing there stays that
 * of the original, so an officer's page needs no translation. NULL when the file is not there or has a word that
 * the theme does not know: that was reported, at `place` when the file is missing. */
struct theme *theme_in_language(struct arena *arena, const struct theme *theme, const char *language, struct place place,
                                struct report *report);

/* The file that counts: the child's before the parent's. NULL when there is none. */
const struct file *theme_file(const struct theme *theme, const char *name);

/* The next file after `previous` (NULL: the first) whose name starts with `prefix` and ends in `ending`, by
 * name, each name once. */
const struct file *theme_next(const struct theme *theme, const char *prefix, const char *ending,
                              const char *previous);

/* A setting of theme.yaml by key, the child's before the parent's; NULL when none has it. */
const struct node *theme_setting(const struct theme *theme, const char *key, const struct source **source);

/* What a theme must have and does not, in one message: who forgot to name a parent lacks nearly all of it. Start with
 * `struct lacking lacking = {0};`; telling frees it, and says nothing when nothing lacks. */
struct lacking {
	struct text names;
	size_t count;
};
void lacking_add(struct lacking *lacking, const char *name);
void lacking_tell(struct lacking *lacking, const struct theme *theme, const char *id, struct report *report);

/* A word of the interface by key, "ga_naar_inhoud"; NULL when it is missing. */
const struct node *theme_string(const struct theme *theme, const char *key);

#endif
