/* SPDX-License-Identifier: EUPL-1.2
 *
 * Mustache templates: parsed once, checked against shapes, rendered many times.
 *
 * The language is that of the Mustache specification 1.4 with the optional modules for inheritance
 * ({{<parent}} {{$block}}) and dynamic names ({{>*name}}); lambdas are left out. Escaping is the default.
 * One thing is our own: `{{#list?}} ... {{/list?}}` is shown once where there is something in the list, for
 * what stands around it; what is in view stays so. In themes, `{{{name}}}` and `{{&name}}` are refused at
 * load: markup comes only from members that are markup (ITEM_MARKUP), which {{name}} inserts as it is.
 *
 * A set holds all templates of a theme by name: partials and parents are found there. It is filled by
 * template_add, then read-only: any number of threads may render from it.
 */
#ifndef MEEDOEN_THEME_TEMPLATE_H
#define MEEDOEN_THEME_TEMPLATE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/report.h"
#include "base/source.h"
#include "base/text.h"
#include "theme/shape.h"

enum template_escape {
	ESCAPE_HTML, /* & < > " ' : safe in text and in quoted attributes */
	ESCAPE_XML,  /* the same five, as XML names them */
	ESCAPE_JSON, /* inside a JSON string (RFC 8259, 7), and safe inside a script element; markup too is
	              * escaped, for in a string it is text */
	ESCAPE_NONE  /* print layouts: the text is set, not marked up */
};

struct template_set;
struct template;

/* Everything lives in the arena. `strict`: the rules for themes (no unescaped tags, names are checked);
 * without it the specification's own rules hold. */
struct template_set *template_set_new(struct arena *arena, bool strict);

/* Parse and keep under a name ("bijeenkomst", "delen/kop"). Faults in the syntax are reported at their
 * place; what is left can still be checked. The last one of a name wins (a theme replaces its parent's). */
struct template *template_add(struct template_set *set, const char *name, const struct source *source,
                              struct span text, enum template_escape escape, struct report *report);
/* The same for a text that is not a file of its own, such as a value in YAML: faults in it are shown at
 * `place`, unless the text itself lies in the source. */
struct template *template_add_at(struct template_set *set, const char *name, struct place place,
                                 struct span text, enum template_escape escape, struct report *report);
/* NULL when there is none. */
struct template *template_named(const struct template_set *set, struct span name);

/* Check every name, through sections, partials, parents and dynamic names, as it would be looked up with
 * these shapes on the stack (the outermost first). Unknown names, unknown partials, sections that cannot be
 * sections are reported at their place with the nearest known name. */
void template_check(const struct template_set *set, const struct template *template,
                    const struct shape *const *stack, size_t depth, struct report *report);

/* Render. `stack` holds the contexts, the outermost first. `scene` goes to the shapes. Partials and parents
 * are escaped as `template` is. Templates that include each other without end stop the run. */
void template_render(const struct template_set *set, const struct template *template,
                     const struct item *stack, size_t depth, void *scene, struct text *output);

/* What the pages of one edition and one folder have in common is looked up and escaped once, then copied. To be
 * called when all templates are checked, with the shape of the outermost context of all of them: marks the names
 * whose members are `same` (theme/shape.h). */
void template_share(struct template_set *set, const struct shape *scope);

/* The values of such names, from one rendering to the next of the same thread. It lives in a part of the arena, and so
 * stays when that is reset. */
struct template_cache;
struct template_cache *template_cache_new(struct arena *arena);
/* Before each rendering: what was kept of another set, edition or folder is forgotten. `edition` is only compared. */
void template_cache_turn(struct template_cache *cache, const struct template_set *set, const void *edition, struct span folder);

/* As template_render does it. A template of HTML takes its shared values from the cache. */
void template_render_cached(const struct template_set *set, const struct template *template, const struct item *stack,
                            size_t depth, void *scene, const struct template_cache *cache, struct text *output);

/* Escape as a template would. */
void template_escape(struct text *output, struct span text, enum template_escape escape);
/* The tag that an isolate becomes (language/phrases.h), three bytes long; NULL when none starts here. */
const char *template_isolate(struct span text);

#endif
