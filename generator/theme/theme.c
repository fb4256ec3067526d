/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/theme.h"

#include <stdio.h>

#include "base/text.h"
#include "base/words.h"
#include "theme/tokens.h"

struct opening {
	struct arena *arena;
	struct report *report;
	const struct folder *themes;
	struct theme *theme;
};

/* ---- the chain of a theme and its parents ---- */

/* The files of one theme, by their names within it. The list of all themes is sorted, so they stand together. */
static struct folder theme_folder(struct opening *opening, struct span name)
{
	const char *prefix = arena_format(opening->arena, "%.*s/", (int)name.length, name.data);
	size_t length = strlen(prefix), first = 0;
	const struct folder *themes = opening->themes;
	while (first < themes->count && strncmp(themes->files[first].name, prefix, length) != 0)
		first++;
	size_t count = 0;
	while (first + count < themes->count && strncmp(themes->files[first + count].name, prefix, length) == 0)
		count++;
	struct file *files = arena_array(opening->arena, count, sizeof *files);
	for (size_t i = 0; i < count; i++) {
		files[i] = themes->files[first + i];
		files[i].name += length;
	}
	return (struct folder){arena_format(opening->arena, "%s/%.*s", themes->path, (int)name.length, name.data), files, count};
}

static const char *nearest_theme(struct opening *opening, struct span name)
{
	const char *names[64];
	size_t count = 0;
	for (size_t i = 0; i < opening->themes->count && count < 64; i++) {
		const char *path = opening->themes->files[i].name, *slash = strchr(path, '/');
		if (slash && strcmp(slash, "/theme.yaml") == 0)
			names[count++] = arena_copy(opening->arena, path, (size_t)(slash - path));
	}
	return nearest_name(name, names, count);
}

static bool open_theme(struct opening *opening, struct span name, struct place place)
{
	struct folder folder = theme_folder(opening, name);
	if (folder.count == 0) {
		const char *nearest = nearest_theme(opening, name);
		report_add(opening->report, LEVEL_ERROR, "theme", place,
		           nearest ? arena_format(opening->arena, _("Did you mean `%s`?"), nearest)
		                   : _("Name a folder that is there; `meedoen theme import` makes one."),
		           _("there is no theme `%.*s` in %s"), (int)name.length, name.data, opening->themes->path);
		return false;
	}
	struct theme *theme = opening->theme;
	if (theme->depth == PARENTS_MOST) {
		report_add(opening->report, LEVEL_ERROR, "theme", place, _("A theme cannot be its own parent."),
		           _("too many parents"));
		return false;
	}
	theme->chain[theme->depth] = folder;
	const struct file *file = files_find(&folder, "theme.yaml");
	if (!file) {
		report_add(opening->report, LEVEL_ERROR, "theme", place, NULL, _("%s/theme.yaml is missing"), folder.path);
		return false;
	}
	const struct node *settings =
		file->source.text.data ? yaml_read(opening->arena, &file->source, file->source.text, opening->report) : NULL;
	theme->settings[theme->depth++] = settings;
	const struct node *parent = node_value(settings, "parent");
	if (!parent || parent->type != NODE_SCALAR || parent->text.length == 0)
		return settings != NULL;
	return open_theme(opening, parent->text, (struct place){&file->source, parent->at});
}

/* ---- what it lacks ---- */

enum { NAMED_MOST = 3 };

void lacking_add(struct lacking *lacking, const char *name)
{
	if (lacking->count++ < NAMED_MOST)
		text_format(&lacking->names, "%s%s", lacking->names.length ? ", " : "", name);
}

void lacking_tell(struct lacking *lacking, const struct theme *theme, const char *id, struct report *report)
{
	const struct file *settings = files_find(&theme->chain[0], "theme.yaml");
	if (lacking->count > NAMED_MOST)
		text_format(&lacking->names, _(" and %zu more"), lacking->count - NAMED_MOST);
	if (lacking->count)
		report_add(report, LEVEL_ERROR, id, (struct place){&settings->source, NULL},
		           _("Write `parent: basis` in theme.yaml: then it has from that theme all that it lacks itself. Or make what is missing."),
		           _("the theme has no %.*s"), (int)lacking->names.length, lacking->names.data);
	text_free(&lacking->names);
}

/* ---- files by name ---- */

const struct file *theme_file(const struct theme *theme, const char *name)
{
	for (size_t i = 0; i < theme->depth; i++) {
		const struct file *file = files_find(&theme->chain[i], name);
		if (file)
			return file;
	}
	return NULL;
}

static bool fits(const char *name, const char *prefix, const char *ending)
{
	if (strncmp(name, prefix, strlen(prefix)) != 0)
		return false;
	size_t length = strlen(name), tail = strlen(ending);
	return length >= tail && strcmp(name + length - tail, ending) == 0;
}

const struct file *theme_next(const struct theme *theme, const char *prefix, const char *ending,
                              const char *previous)
{
	const struct file *next = NULL;
	for (size_t i = 0; i < theme->depth; i++)
		for (size_t n = 0; n < theme->chain[i].count; n++) {
			const struct file *file = &theme->chain[i].files[n];
			if (!fits(file->name, prefix, ending) || (previous && strcmp(file->name, previous) <= 0))
				continue;
			if (!next || strcmp(file->name, next->name) < 0)
				next = file;
		}
	return next;
}

const struct node *theme_setting(const struct theme *theme, const char *key, const struct source **source)
{
	for (size_t i = 0; i < theme->depth; i++) {
		const struct node *node = node_value(theme->settings[i], key);
		if (!node)
			continue;
		if (source)
			*source = &files_find(&theme->chain[i], "theme.yaml")->source;
		return node;
	}
	return NULL;
}

const struct node *theme_string(const struct theme *theme, const char *key)
{
	const struct node *word = node_value(theme->strings, key);
	return word ? word : node_value(theme->fallback, key);
}

/* ---- templates and strings ---- */

/* "web/delen/kop.mustache" is the template "delen/kop". A template for another format names it before the
 * ending: "web/atom.xml.mustache". */
static void add_templates(struct opening *opening)
{
	static const char prefix[] = "web/", ending[] = ".mustache";
	struct theme *theme = opening->theme;
	theme->templates = template_set_new(opening->arena, true);
	for (const struct file *file = NULL; (file = theme_next(theme, prefix, ending, file ? file->name : NULL));) {
		size_t length = strlen(file->name) - (sizeof prefix - 1) - (sizeof ending - 1);
		const char *name = arena_copy(opening->arena, file->name + sizeof prefix - 1, length);
		bool xml = length > 4 && strcmp(name + length - 4, ".xml") == 0;
		bool json = length > 5 && strcmp(name + length - 5, ".json") == 0;
		if (file->source.text.data)
			template_add(theme->templates, name, &file->source, file->source.text,
			             xml ? ESCAPE_XML : json ? ESCAPE_JSON : ESCAPE_HTML, opening->report);
	}
}

/* Headings of texts get an id of their words, without an underscore: those of the page itself must have one. */
static void check_ids(const struct opening *opening, const struct source *source)
{
	static const char before[] = " id=\"";
	for (const char *at = source->text.data; at && (at = strstr(at, before));) {
		at += sizeof before - 1;
		struct span id = {at, strcspn(at, "\"")};
		if (id.length && !memchr(id.data, '_', id.length) && !memmem(id.data, id.length, "{{", 2))
			report_add(opening->report, LEVEL_WARNING, "theme-id", (struct place){source, at},
			           _("Write an underscore in it, and where it is used: the ids of headings have none."),
			           _("a heading of a text can have the id `%.*s` too"), (int)id.length, id.data);
	}
}

static void check_templates(const struct opening *opening)
{
	const struct theme *theme = opening->theme;
	for (size_t i = 0; i < theme->depth; i++)
		for (size_t n = 0; n < theme->chain[i].count; n++) {
			const struct file *file = &theme->chain[i].files[n];
			bool other = fits(file->name, "web/", ".xml.mustache") || fits(file->name, "web/", ".json.mustache");
			if (!other && fits(file->name, "web/", ".mustache"))
				check_ids(opening, &file->source);
		}
}

/* False: the theme does not have them. */
static bool read_strings(struct opening *opening, const char *name)
{
	const struct file *file = theme_file(opening->theme, name);
	if (!file || !file->source.text.data)
		return false;
	opening->theme->strings_source = &file->source;
	opening->theme->strings = yaml_read(opening->arena, &file->source, file->source.text, opening->report);
	return true;
}

static const char *strings_name(struct arena *arena, const char *language)
{
	return arena_format(arena, "strings/%s.yaml", language);
}

static void load_strings(struct opening *opening, const char *language)
{
	struct lacking lacking = {0};
	const char *name = strings_name(opening->arena, language);
	if (!read_strings(opening, name))
		lacking_add(&lacking, name);
	lacking_tell(&lacking, opening->theme, "theme", opening->report);
}

static struct hash hash_chain(const struct theme *theme)
{
	struct text all = {0};
	for (size_t i = 0; i < theme->depth; i++)
		for (size_t n = 0; n < theme->chain[i].count; n++) {
			const struct file *file = &theme->chain[i].files[n];
			text_add(&all, file->name, strlen(file->name) + 1);
			text_add(&all, (const char *)file->source.hash.bytes, sizeof file->source.hash.bytes);
		}
	struct hash hash = hash_of(all.data, all.length);
	text_free(&all);
	return hash;
}

struct theme *theme_load(struct arena *arena, const struct folder *themes, struct span name, struct place place,
                         const char *language, struct report *report)
{
	struct theme *theme = arena_alloc(arena, sizeof *theme);
	theme->name = arena_copy(arena, name.data, name.length);
	struct opening opening = {arena, report, themes, theme};
	if (!open_theme(&opening, name, place))
		return NULL;
	theme->tokens = tokens_load(arena, theme, report);
	add_templates(&opening);
	check_templates(&opening);
	load_strings(&opening, language);
	theme->hash = hash_chain(theme);
	return theme;
}

/* A word that the theme does not have is a typing error: nothing would ever show it. */
static bool known_words(const struct theme *translated, const struct node *original, const struct node *words, struct report *report)
{
	bool good = true;
	for (const struct node *node = words->first; node; node = node->next) {
		const struct node *known = node_value(original, node->key.data);
		if (known && known->type == node->type) {
			good = (node->type != NODE_MAP || known_words(translated, known, node, report)) && good;
			continue;
		}
		const char *names[400];
		size_t count = 0;
		for (const struct node *name = original->first; name && count < 400; name = name->next)
			names[count++] = name->key.data;
		const char *nearest = nearest_name(node->key, names, count);
		struct text help = {0};
		if (nearest)
			text_format(&help, _("Did you mean `%s`?"), nearest);
		report_add(report, LEVEL_ERROR, "theme", (struct place){translated->strings_source, node->key_at},
		           help.data, _("no word in the theme has the key `%s`"), node->key.data);
		text_free(&help);
		good = false;
	}
	return good;
}

struct theme *theme_in_language(struct arena *arena, const struct theme *theme, const char *language, struct place place,
                                struct report *report)
{
	struct theme *translated = arena_alloc(arena, sizeof *translated);
	*translated = *theme;
	translated->strings = NULL;
	translated->fallback = theme->strings;
	struct opening opening = {arena, report, NULL, translated};
	const char *name = strings_name(arena, language);
	if (!read_strings(&opening, name))
		report_add(report, LEVEL_ERROR, "theme", place, NULL, _("the theme has no %s"), name);
	if (!translated->strings || !theme->strings || !known_words(translated, theme->strings, translated->strings, report))
		return NULL;
	return translated;
}
