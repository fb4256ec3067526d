/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/translation.h"

#include <stdarg.h>
#include <stdlib.h>

#include "base/words.h"
#include "model/front.h"
#include "model/markdown.h"
#include "model/typed.h"
#include "model/typography.h"

struct reading {
	struct arena *arena;
	const struct model *model;
	const struct source *source;
	struct report *report;
	struct span language;
	bool stale;   /* the original has changed since: what no longer fits it is no fault */
	bool faulty;
};

__attribute__((format(printf, 4, 5)))
static void fault(struct reading *reading, const char *at, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	reading->faulty = true;
	report_list(reading->report, LEVEL_ERROR, "translation", (struct place){reading->source, at}, help, format, arguments);
	va_end(arguments);
}

/* ---- what can be translated ---- */

bool translation_words(const struct field *field)
{
	if (field->type == FIELD_GROUP)
		for (const struct field *row = field->group; row->key; row++)
			if (translation_words(row))
				return true;
	return field->type == FIELD_TEXT && !field->fixed && field->audience <= AUDIENCE_RESIDENT;
}

/* ---- the fingerprint of the original ---- */

static void add_words(const struct field *fields, const struct value *values, struct text *all);

static void add_word(const struct field *field, const struct value *value, struct text *all)
{
	if (field->type == FIELD_GROUP)
		add_words(field->group, value->group, all);
	else
		text_add(all, value->text.data, value->text.length + 1);
}

static void add_words(const struct field *fields, const struct value *values, struct text *all)
{
	for (size_t i = 0; fields[i].key; i++) {
		if (!values[i].present || !translation_words(&fields[i]))
			continue;
		text_add(all, fields[i].key, strlen(fields[i].key) + 1);
		if (!fields[i].list)
			add_word(&fields[i], &values[i], all);
		for (size_t n = 0; fields[i].list && n < values[i].list.count; n++)
			add_word(&fields[i], &values[i].list.items[n], all);
	}
}

/* As it was typed, so that a change of a link counts too; but not the ends of lines. */
struct span translation_body(const struct record *record)
{
	struct span front, body = {0};
	if (record->body)
		front_split(record->source->text, &front, &body);
	return span_trim(body);
}

void translation_origin(const struct record *record, char origin[ORIGIN_LENGTH + 1])
{
	struct text all = {0};
	char hex[HASH_HEX + 1];
	struct span body = translation_body(record);
	add_words(record->kind->fields, record->values, &all);
	for (size_t i = 0; i < body.length; i++)
		if (body.data[i] != '\r')
			text_char(&all, body.data[i]);
	struct hash hash = hash_lasting(all.data, all.length);
	hash_write(&hash, hex);
	memcpy(origin, hex, ORIGIN_LENGTH);
	origin[ORIGIN_LENGTH] = '\0';
	text_free(&all);
}

/* ---- translated fields in the place of the original ones ---- */

static struct value *put_fields(struct reading *reading, const struct field *fields, const struct value *original,
                                const struct node *map, const char *what);

static bool put_one(struct reading *reading, const struct field *field, const struct value *original,
                    const struct node *node, struct value *value)
{
	*value = *original;
	if (field->type == FIELD_GROUP) {
		if (node->type == NODE_MAP)
			value->group = put_fields(reading, field->group, original->group, node, field->key);
		else
			fault(reading, node->at, NULL, _("`%s` must be %s"), field->key, _("a group: keys on the lines below, moved two spaces in"));
		return true;
	}
	struct span text = span_trim(node->text);
	if (node->type != NODE_SCALAR || text.length == 0) {
		fault(reading, node->type == NODE_SCALAR ? node->key_at : node->at, NULL, _("`%s` is still empty"), field->key);
		return false;
	}
	value->at = node->at;
	value->original = false;
	value->text = typography_set(reading->arena, arena_span(reading->arena, text), 0);
	return true;
}

static void put_list(struct reading *reading, const struct field *field, const struct value *original,
                     const struct node *node, struct value *value)
{
	if (reading->stale && node->type == NODE_LIST && node->count != original->list.count)
		return;
	if (node->type != NODE_LIST || node->count != original->list.count) {
		fault(reading, node->at, _("Keep the order of the original."), _("`%s` must be a list of %zu items, as in the original"),
		      field->key, original->list.count);
		return;
	}
	struct value *items = arena_array(reading->arena, node->count, sizeof *items);
	size_t count = 0;
	for (const struct node *item = node->first; item; item = item->next, count++)
		put_one(reading, field, &original->list.items[count], item, &items[count]);
	value->list.items = items;
}

static void put_field(struct reading *reading, const struct field *fields, const struct value *original,
                      const struct node *node, const char *what, struct value *values)
{
	const struct field *field = field_named(fields, node->key);
	if (!field) {
		const char *names[FIELDS_MOST];
		size_t count = 0;
		for (size_t i = 0; fields[i].key; i++)
			if (translation_words(&fields[i]))
				names[count++] = fields[i].key;
		const char *nearest = nearest_name(node->key, names, count);
		fault(reading, node->key_at, nearest ? arena_format(reading->arena, _("Did you mean `%s`?"), nearest) : NULL,
		      _("`%s` has no key `%s`"), what, node->key.data);
		return;
	}
	size_t number = (size_t)(field - fields);
	if (!translation_words(field))
		fault(reading, node->key_at, _("Leave it out: it comes from the original."), _("`%s` is the same in every language"), field->key);
	else if (!original[number].present || !original[number].at) {
		if (!reading->stale)
			fault(reading, node->key_at, _("Translate what is there; change the original first."), _("the original has no `%s`"), field->key);
	} else if (field->list)
		put_list(reading, field, &original[number], node, &values[number]);
	else
		put_one(reading, field, &original[number], node, &values[number]);
}

/* A copy of the original values in which texts are marked as original, until a translation takes their place. */
static struct value *marked_values(struct arena *arena, const struct field *fields, const struct value *original)
{
	size_t count = field_count(fields);
	struct value *values = arena_array(arena, count, sizeof *values);
	memcpy(values, original, count * sizeof *values);
	for (size_t i = 0; i < count; i++) {
		values[i].original = fields[i].type == FIELD_TEXT;
		if (!values[i].present || !fields[i].list || fields[i].type == FIELD_REFERENCE) {
			if (values[i].present && !fields[i].list && fields[i].type == FIELD_GROUP)
				values[i].group = marked_values(arena, fields[i].group, original[i].group);
			continue;
		}
		struct value *items = arena_array(arena, values[i].list.count, sizeof *items);
		for (size_t n = 0; n < values[i].list.count; n++) {
			items[n] = original[i].list.items[n];
			items[n].original = fields[i].type == FIELD_TEXT;
			if (fields[i].type == FIELD_GROUP)
				items[n].group = marked_values(arena, fields[i].group, items[n].group);
		}
		values[i].list.items = items;
	}
	return values;
}

static struct value *put_fields(struct reading *reading, const struct field *fields, const struct value *original,
                                const struct node *map, const char *what)
{
	size_t count = field_count(fields);
	struct value *values = arena_array(reading->arena, count, sizeof *values);
	memcpy(values, original, count * sizeof *values);
	for (const struct node *node = map->first; node; node = node->next)
		put_field(reading, fields, original, node, what, values);
	return values;
}

/* ---- one file ---- */

/* "samen-praten.ar.md" */
static bool split_name(const char *base, struct span *id, struct span *language)
{
	const char *first = strchr(base, '.'), *second = first ? strchr(first + 1, '.') : NULL;
	if (!second || (strcmp(second, ".md") != 0 && strcmp(second, ".yaml") != 0))
		return false;
	*id = (struct span){base, (size_t)(first - base)};
	*language = (struct span){first + 1, (size_t)(second - first - 1)};
	return true;
}

bool translation_named(const char *base)
{
	struct span id = {0}, language = {0};
	return !strchr(base, '/') && split_name(base, &id, &language);
}

/* Could a language be called so (BCP 47: two or three letters)? */
bool translation_code(struct span language)
{
	for (size_t i = 0; i < language.length; i++)
		if (language.data[i] < 'a' || language.data[i] > 'z')
			return false;
	return language.length == 2 || language.length == 3;
}

struct span translation_language(const char *base)
{
	struct span id = {0}, language = {0};
	return split_name(base, &id, &language) && translation_code(language) ? language : (struct span){0};
}

/* The record whose file lies beside this one: both in the wrong folder. That was told of the record. */
static const struct record *original_beside(const struct reading *reading, struct span id)
{
	const char *path = reading->source->path;
	size_t folder = (size_t)(strrchr(path, '/') + 1 - path);
	for (const struct kind *kind = kinds; kind->name; kind++) {
		const struct record *record = model_find(reading->model, kind, id);
		if (record && strncmp(record->source->path, path, folder) == 0 && !strchr(record->source->path + folder, '/'))
			return record;
	}
	return NULL;
}

static const struct record *find_original(struct reading *reading, const char *name, const char *base, struct span id)
{
	struct span folder = {name, base > name ? (size_t)(base - name - 1) : 0};
	const struct kind *kind = kind_of_file(folder, id);
	const struct record *original = kind ? model_find(reading->model, kind, id) : NULL;
	if (original || (original = original_beside(reading, id)))
		return original;
	if (!kind) {
		fault(reading, NULL, _("See `meedoen fields` for the folders that exist."), _("nothing is kept here"));
		return NULL;
	}
	const char *nearest = model_nearest(reading->model, kind, id);
	fault(reading, NULL, nearest ? arena_format(reading->arena, _("Did you mean `%s`?"), nearest)
	                             : _("A translation lies beside its original and has its name."),
	      _("there is no original `%.*s` to translate"), (int)id.length, id.data);
	return NULL;
}

static const struct field checked_fields[] = {
	{ "rol", .required = true, .help = "Wie het nakeek: alleen de rol, bijvoorbeeld: tolk." },
	{ "datum", FIELD_DATE, .required = true, .help = "De dag waarop de vertaling is nagekeken." },
	{ .key = NULL }
};

static const struct field head_fields[] = {
	{ "origineel", .required = true, .help = "De controlecode van de tekst in het Nederlands." },
	{ "nagekeken_door", FIELD_GROUP, .required = true, .group = checked_fields, .help = "Wie de vertaling nakeek, en wanneer." },
	{ .key = NULL }
};

/* The mapping without `velden`, which follows the table of the original's kind. */
static struct node head_of(struct arena *arena, const struct node *map)
{
	struct node head = *map, **last = &head.first;
	for (const struct node *node = map->first; node; node = node->next) {
		if (span_is(node->key, "velden"))
			continue;
		*last = arena_alloc(arena, sizeof **last);
		**last = *node;
		last = &(*last)->next;
	}
	*last = NULL;
	return head;
}

static void check_stale(struct reading *reading, struct translation *translation, const struct value *origin)
{
	char now[ORIGIN_LENGTH + 1];
	translation_origin(translation->original, now);
	translation->stale = reading->stale = !span_is(origin->text, now);
	if (translation->stale && !translation->original->faulty) /* first things first */
		report_add(reading->report, LEVEL_WARNING, "translation-stale", (struct place){reading->source, origin->at},
		           arena_format(reading->arena, _("Put the translation right, then write `origineel: %s` and the day on which it was looked over."), now),
		           _("%s has changed since this was translated"), translation->original->source->path);
}

static void read_body(struct reading *reading, struct translation *translation, struct span body)
{
	if (!body.length)
		return;
	if (!translation->original->body && reading->stale)
		return;
	if (!translation->original->body) {
		fault(reading, body.data, NULL, _("the original has no text of its own below the fields"));
		return;
	}
	if (span_equal(body, translation_body(translation->original))) {
		fault(reading, body.data, _("Put the words of the other language in its place."), _("this text is still the original"));
		return;
	}
	struct record own = {.kind = translation->original->kind, .id = translation->id, .source = reading->source, .root = ""};
	struct arena *scratch = arena_new();
	translation->body = markdown_read(reading->arena, scratch, reading->source, body, reading->report);
	arena_free(scratch);
	own.body = translation->body;
	record_connect_body(reading->model, &own, own.body, reading->arena, reading->report);
	reading->faulty = reading->faulty || own.faulty;
}

/* NULL when it has mistakes. */
static struct translation *read_translation(struct reading *reading, const struct file *file)
{
	const char *slash = strrchr(file->name, '/'), *base = slash ? slash + 1 : file->name;
	struct span id = {0}, front = file->source.text, body = {0};
	split_name(base, &id, &reading->language);
	struct translation *translation = arena_alloc(reading->arena, sizeof *translation);
	translation->original = find_original(reading, file->name, base, id);
	if (!translation->original)
		return NULL;
	if (strcmp(base + strlen(base) - 3, ".md") == 0)
		front_split(file->source.text, &front, &body);
	const struct node *map = yaml_read(reading->arena, &file->source, front, reading->report);
	if (!map || map->type != NODE_MAP)
		return NULL;
	translation->kind = translation->original->kind;
	translation->id = translation->original->id;
	translation->language = arena_copy(reading->arena, reading->language.data, reading->language.length);
	translation->source = &file->source;
	struct typing typing = {reading->arena, &file->source, reading->report, false};
	struct node head = head_of(reading->arena, map);
	const struct value *values = typed_fields(&typing, head_fields, &head, "vertaling");
	const struct node *fields = node_value(map, "velden");
	if (!fields || fields->type != NODE_MAP)
		fault(reading, map->at, _("Below `velden` stand the translated fields."), _("`%s` lacks the key `%s`"), "vertaling", "velden");
	if (reading->faulty || typing.faulty)
		return NULL;
	translation->checked = values[1].group;
	check_stale(reading, translation, &values[0]);
	const struct value *marked = marked_values(reading->arena, translation->kind->fields, translation->original->values);
	translation->values = put_fields(reading, translation->kind->fields, marked, fields, translation->kind->name);
	read_body(reading, translation, span_trim(body));
	return reading->faulty ? NULL : translation;
}

static int by_original(const void *first, const void *second)
{
	const struct translation *a = *(struct translation *const *)first, *b = *(struct translation *const *)second;
	size_t x = kind_number(a->kind), y = kind_number(b->kind);
	if (x != y)
		return x < y ? -1 : 1;
	int order = strcmp(a->id, b->id);
	return order ? order : strcmp(a->language, b->language);
}

/* What stands where the name of a translation has its language; empty for another file. Files that records point at may
 * have any name. */
static struct span language_of(const struct file *file)
{
	const char *slash = strchr(file->name, '/'), *base = slash ? slash + 1 : file->name;
	struct span id, language = {0};
	bool listed = strncmp(file->name, "bestanden/", 10) != 0 && file->source.text.data && translation_named(base);
	return listed && split_name(base, &id, &language) ? language : (struct span){0};
}

static bool has_language(const struct model *model, struct span language)
{
	const struct value *languages = record_value(model->site, "talen");
	for (size_t i = 0; languages->present && i < languages->list.count; i++)
		if (span_equal(languages->list.items[i].text, language))
			return true;
	return false;
}

bool translation_waits(const struct model *model, const struct file *file)
{
	struct span language = language_of(file);
	return language.length && !has_language(model, language);
}

static bool is_told(const struct span *told, size_t count, struct span language)
{
	for (size_t i = 0; i < count; i++)
		if (span_equal(told[i], language))
			return true;
	return false;
}

/* What a new municipality begins with is there in all languages: nobody has to do anything about those it does not show. */
static bool came_along(const struct file *file)
{
	const char *slash = strchr(file->name, '/'), *base = slash ? slash + 1 : file->name;
	const struct kind *kind = kind_of_file((struct span){file->name, slash ? (size_t)(slash - file->name) : 0}, (struct span){base, strcspn(base, ".")});
	return kind && kind->shared;
}

/* Translations may wait until the site shows their languages: that is told once. "brief.v2.md" is none. */
static void tell_unused(const struct model *model, struct report *report)
{
	struct span told[64];
	size_t count = 0;
	for (size_t i = 0; i < model->folder.count; i++) {
		const struct file *file = &model->folder.files[i];
		struct span language = language_of(file);
		if (!translation_waits(model, file) || is_told(told, count, language))
			continue;
		if (!translation_code(language)) {
			report_add(report, LEVEL_ERROR, "translation", (struct place){&file->source, NULL}, _("Rename it: only a translation has a second dot."),
			           _("there is no language `%.*s`"), (int)language.length, language.data);
		} else if (!came_along(file) && count < sizeof told / sizeof *told) {
			told[count++] = language;
		}
	}
	struct text languages = {0};
	for (size_t i = 0; i < count; i++)
		text_format(&languages, "%s%.*s", i ? ", " : "", (int)told[i].length, told[i].data);
	if (count && !model->site->faulty)
		report_add(report, LEVEL_WARNING, "translation-unused", record_place(model->site, "talen"),
		           _("Add to `talen` which languages you want, or remove the files in the others."),
		           _("the site does not show the translations in %s"), languages.data);
	text_free(&languages);
}

struct translations translations_load(struct arena *arena, const struct model *model, struct report *report)
{
	const struct folder *folder = &model->folder;
	struct translation **read = arena_array(arena, folder->count, sizeof *read);
	#pragma omp parallel
	{
		struct arena *own;
		#pragma omp critical(load_arena)
		own = arena_part(arena);
		#pragma omp for schedule(dynamic, 16)
		for (size_t i = 0; i < folder->count; i++) {
			const struct file *file = &folder->files[i];
			struct span language = language_of(file);
			struct reading reading = {.arena = own, .model = model, .source = &file->source, .report = report};
			read[i] = language.length && has_language(model, language) ? read_translation(&reading, file) : NULL;
		}
	}
	tell_unused(model, report);
	struct translations translations = {read, 0};
	for (size_t i = 0; i < folder->count; i++)
		if (read[i])
			read[translations.count++] = read[i];
	if (translations.count)
		qsort(read, translations.count, sizeof *read, by_original);
	return translations;
}

/* ---- a whole model in a language ---- */

static void own_references(const struct model *model, const struct field *fields, struct value *values);

static void own_reference(const struct model *model, const struct field *field, struct value *value)
{
	if (field->type == FIELD_REFERENCE && value->record)
		value->record = model_own(model, value->record);
	if (field->type == FIELD_GROUP)
		own_references(model, field->group, (struct value *)value->group);
}

static void own_references(const struct model *model, const struct field *fields, struct value *values)
{
	for (size_t i = 0; fields[i].key; i++) {
		if (!values[i].present || (fields[i].type != FIELD_REFERENCE && fields[i].type != FIELD_GROUP))
			continue;
		if (!fields[i].list)
			own_reference(model, &fields[i], &values[i]);
		for (size_t n = 0; fields[i].list && n < values[i].list.count; n++)
			own_reference(model, &fields[i], (struct value *)&values[i].list.items[n]);
	}
}

/* Groups and lists of references are copied: their references are about to point into another model. */
static struct value *copied_values(struct arena *arena, const struct field *fields, const struct value *original)
{
	size_t count = field_count(fields);
	struct value *values = arena_array(arena, count, sizeof *values);
	memcpy(values, original, count * sizeof *values);
	for (size_t i = 0; i < count; i++) {
		bool group = fields[i].type == FIELD_GROUP;
		if (!values[i].present || (!group && fields[i].type != FIELD_REFERENCE))
			continue;
		if (fields[i].list) {
			struct value *items = arena_array(arena, values[i].list.count, sizeof *items);
			for (size_t n = 0; n < values[i].list.count; n++) {
				items[n] = values[i].list.items[n];
				if (group)
					items[n].group = copied_values(arena, fields[i].group, items[n].group);
			}
			values[i].list.items = items;
		} else if (group)
			values[i].group = copied_values(arena, fields[i].group, values[i].group);
	}
	return values;
}

static const struct translation *find_translation(const struct translations *translations, const struct record *record,
                                                  const char *language)
{
	struct translation wanted = {.kind = record->kind, .id = record->id, .language = language}, *key = &wanted;
	struct translation *const *found =
		translations->count ? bsearch(&key, translations->list, translations->count, sizeof key, by_original) : NULL;
	return found ? *found : NULL;
}

static struct record *record_in(struct arena *arena, const struct record *original, const struct translation *translation,
                                const char *root)
{
	struct record *record = arena_alloc(arena, sizeof *record);
	*record = *original;
	record->translation = translation;
	record->root = translation && !original->kind->staff ? root : "";
	const struct value *values = translation ? translation->values : marked_values(arena, original->kind->fields, original->values);
	record->values = copied_values(arena, original->kind->fields, values);
	record->body_original = original->body && !(translation && translation->body);
	if (!record->body_original && original->body)
		record->body = translation->body;
	return record;
}

struct model *model_in_language(struct arena *arena, const struct model *original,
                                const struct translations *translations, const char *language)
{
	struct model *model = arena_alloc(arena, sizeof *model);
	*model = *original;
	model->language = language;
	const char *root = arena_format(arena, "%s/", language);
	for (size_t number = 0; kinds[number].name; number++) {
		const struct records *from = &original->of[number];
		struct records *to = &model->of[number];
		to->list = arena_array(arena, from->count, sizeof *to->list);
		for (size_t i = 0; i < from->count; i++)
			to->list[i] = record_in(arena, from->list[i], find_translation(translations, from->list[i], language), root);
	}
	for (size_t number = 0; kinds[number].name; number++)
		for (size_t i = 0; i < model->of[number].count; i++) {
			struct record *record = model->of[number].list[i];
			own_references(model, record->kind->fields, (struct value *)record->values);
		}
	if (original->site)
		model->site = model_own(model, original->site);
	return model;
}
