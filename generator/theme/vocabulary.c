/* SPDX-License-Identifier: EUPL-1.2
 *
 * Shapes made from field tables. A worded shape knows for each of its members the row it stems from; members
 * behind those are phrases. Values of one type share a fixed shape for their other sides (a date's .iso).
 */
#include "theme/vocabulary.h"

#include "base/stop.h"
#include "base/text.h"
#include "theme/phrase_members.h"
#include "theme/scene.h"
#include "theme/value_shapes.h"

/* A shape over the values of a record or a group. */
struct worded {
	struct shape shape; /* first: shapes point back at it */
	const struct field *fields;
	const uint8_t *rows;      /* member number -> row, for the first `row_count` members */
	size_t row_count;
	const struct phrase_member *const *phrases; /* of the members behind those */
	bool group;               /* its objects are arrays of values, not records */
};

struct group_entry {
	const struct field *group;
	struct worded *worded;
};

struct reference_list;

struct vocabulary {
	struct arena *arena;
	enum audience most;
	const struct theme *theme;
	struct worded *kinds[KINDS_MOST];
	struct group_entry *groups;
	size_t group_count, group_capacity;
	struct reference_list *references;
	struct shape strings;
};

struct item text_item(struct span text)
{
	return (struct item){.type = ITEM_TEXT, .text = text};
}

struct item flag_item(bool flag)
{
	return (struct item){.type = ITEM_FLAG, .flag = flag};
}

/* ---- fetching values ---- */

struct item record_item(const struct vocabulary *vocabulary, const struct record *record)
{
	bool hidden = record && !record->shown && vocabulary->most <= AUDIENCE_RESIDENT;
	if (!record || hidden)
		return (struct item){.type = ITEM_NONE};
	return (struct item){.type = ITEM_OBJECT, .text = record_title(record),
	                     .shape = vocabulary_kind(vocabulary, record->kind), .object = record};
}

struct item title_item(const struct record *record, const struct scene *scene)
{
	struct item item = text_item(record_title(record));
	if (record_value(record, record->kind->title)->original)
		item.language = scene->edition->original->language;
	return item;
}

struct item records_item(const struct vocabulary *vocabulary, const struct kind *kind,
                         struct record *const *records, size_t count)
{
	return (struct item){.type = ITEM_LIST, .shape = vocabulary_kind(vocabulary, kind), .object = records,
	                     .count = count};
}

static struct item field_item(const struct field *field, const struct member *member, const struct value *value,
                              const struct scene *scene)
{
	if (!value->present)
		return (struct item){.type = ITEM_NONE};
	if (field->list)
		return (struct item){.type = ITEM_LIST, .shape = member->shape, .object = value->list.items,
		                     .count = value->list.count};
	switch (field->type) {
	case FIELD_REFERENCE:
		return record_item(scene->vocabulary, value->record);
	case FIELD_GROUP:
		return (struct item){.type = ITEM_OBJECT, .shape = member->shape, .object = value->group};
	case FIELD_YES_NO:
		return flag_item(value->number != 0);
	default:
		return value_item(field, member->shape, value, scene);
	}
}

static struct item look_worded(const struct shape *shape, const void *object, size_t number, void *scene)
{
	const struct worded *worded = (const struct worded *)shape;
	if (number >= worded->row_count)
		return worded->phrases[number - worded->row_count]->make(object, scene);
	const struct value *values = worded->group ? object : ((const struct record *)object)->values;
	size_t row = worded->rows[number];
	return field_item(&worded->fields[row], &shape->members[number], &values[row], scene);
}

/* Elements of a list of records: an array of pointers. */
static struct item record_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)shape;
	const struct record *const *records = object;
	return record_item(((const struct scene *)scene)->vocabulary, records[index]);
}

static struct item group_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)scene;
	const struct value *items = object;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = items[index].group};
}

/* ---- making shapes ---- */

static const struct shape *group_shape(struct vocabulary *vocabulary, const struct field *group, const char *name);

/* The shape of a list of references: the members of the kind, but its elements are values that hold the
 * records. Kinds refer to each other in circles, so the members are filled in when all kinds have theirs. */
struct reference_list {
	struct shape shape;
	const struct shape *target;
	struct reference_list *next;
};

static struct item reference_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)shape;
	const struct value *items = object;
	return record_item(((const struct scene *)scene)->vocabulary, items[index].record);
}

static const struct shape *reference_shape(struct vocabulary *vocabulary, const struct field *field)
{
	const struct kind *kind = kind_named(choice_at(field->target, 0));
	if (!kind)
		BUG("field `%s` refers to no kind", field->key);
	const struct shape *shape = vocabulary_kind(vocabulary, kind);
	if (!field->list || !shape)
		return shape;
	struct reference_list *list = arena_alloc(vocabulary->arena, sizeof *list);
	list->target = shape;
	list->next = vocabulary->references;
	vocabulary->references = list;
	return &list->shape;
}

static struct member field_member(struct vocabulary *vocabulary, const struct field *field)
{
	struct member member = {.name = field->key, .same = true};
	switch (field->type) {
	case FIELD_REFERENCE:
		member.type = ITEM_OBJECT;
		member.shape = reference_shape(vocabulary, field);
		break;
	case FIELD_GROUP:
		member.type = ITEM_OBJECT;
		member.shape = group_shape(vocabulary, field->group, field->key);
		break;
	case FIELD_YES_NO:
		member.type = ITEM_FLAG;
		break;
	case FIELD_MARKDOWN:
		member.type = ITEM_MARKUP;
		break;
	default:
		member.type = ITEM_TEXT;
		member.shape = value_shape(vocabulary->arena, field, vocabulary->theme);
	}
	if (field->list)
		member.type = ITEM_LIST;
	return member;
}

static bool phrase_applies(const struct vocabulary *vocabulary, const struct phrase_member *phrase, const struct kind *kind)
{
	if (phrase->about && kind_named(span_of(phrase->about))->audience > vocabulary->most)
		return false;
	if (strcmp(phrase->kinds, "*") == 0)
		return true;
	struct span name;
	for (size_t i = 0; (name = choice_at(phrase->kinds, i)).length; i++)
		if (span_is(name, kind->name))
			return true;
	return false;
}

static void fill_phrases(struct vocabulary *vocabulary, struct worded *worded, struct member *members,
                         const struct kind *kind)
{
	const struct phrase_member **phrases = arena_array(vocabulary->arena, 64, sizeof *phrases);
	size_t count = 0;
	for (const struct phrase_member *phrase = phrase_members; phrase->name; phrase++) {
		if (!phrase_applies(vocabulary, phrase, kind))
			continue;
		if (count == 64)
			BUG("too many phrases for a %s", kind->name);
		bool records = phrase->type == ITEM_LIST && !phrase->shape;
		const struct shape *shape = records ? vocabulary_kind(vocabulary, kind_named(span_of(phrase->about))) : phrase->shape;
		members[worded->row_count + count] = (struct member){phrase->name, phrase->type, shape, NULL};
		phrases[count++] = phrase;
	}
	worded->phrases = phrases;
	worded->shape.count = worded->row_count + count;
}

/* Fill a shape that exists already: kinds refer to each other in circles. */
static void fill_worded(struct vocabulary *vocabulary, struct worded *worded, const char *name,
                        const struct field *fields, const struct kind *kind)
{
	size_t rows = field_count(fields);
	struct member *members = arena_array(vocabulary->arena, rows + 64, sizeof *members);
	uint8_t *numbers = arena_alloc(vocabulary->arena, rows);
	worded->fields = fields;
	worded->rows = numbers;
	worded->group = !kind;
	for (size_t i = 0; i < rows; i++) {
		if (fields[i].audience > vocabulary->most)
			continue;
		struct member member = field_member(vocabulary, &fields[i]);
		if (fields[i].type == FIELD_REFERENCE && !member.shape)
			continue; /* a whole kind that this audience may not see */
		numbers[worded->row_count] = (uint8_t)i;
		members[worded->row_count++] = member;
	}
	worded->shape = (struct shape){.name = name, .members = members, .count = worded->row_count, .look = look_worded,
	                               .element = kind ? record_element : group_element};
	if (kind)
		fill_phrases(vocabulary, worded, members, kind);
}

static const struct shape *group_shape(struct vocabulary *vocabulary, const struct field *group, const char *name)
{
	for (size_t i = 0; i < vocabulary->group_count; i++)
		if (vocabulary->groups[i].group == group)
			return &vocabulary->groups[i].worded->shape;
	struct worded *worded = arena_alloc(vocabulary->arena, sizeof *worded);
	ARENA_PUSH(vocabulary->arena, vocabulary->groups, vocabulary->group_count, vocabulary->group_capacity) =
		(struct group_entry){group, worded};
	fill_worded(vocabulary, worded, name, group, NULL);
	return &worded->shape;
}

const struct shape *vocabulary_kind(const struct vocabulary *vocabulary, const struct kind *kind)
{
	struct worded *worded = vocabulary->kinds[kind_number(kind)];
	return worded ? &worded->shape : NULL;
}

/* ---- words of the interface ---- */

static struct item look_string(const struct shape *shape, const void *object, size_t number, void *scene)
{
	(void)object;
	const struct scene *shown = scene;
	const char *key = shape->members[number].name;
	struct item item = text_item(theme_string(shown->theme, key)->text);
	if (shown->theme->fallback && !node_value(shown->theme->strings, key))
		item.language = shown->edition->original->language;
	return item;
}

static void fill_strings(struct vocabulary *vocabulary)
{
	const struct node *strings = vocabulary->theme->strings;
	size_t count = 0;
	struct member *members = arena_array(vocabulary->arena, strings ? strings->count : 0, sizeof *members);
	for (const struct node *node = strings ? strings->first : NULL; node; node = node->next)
		if (node->type == NODE_SCALAR)
			members[count++] = (struct member){.name = node->key.data, .type = ITEM_TEXT, .same = true};
	vocabulary->strings = (struct shape){.name = "t", .members = members, .count = count, .look = look_string};
}

const struct shape *vocabulary_strings(const struct vocabulary *vocabulary)
{
	return &vocabulary->strings;
}

struct vocabulary *vocabulary_new(struct arena *arena, enum audience most, const struct theme *theme)
{
	struct vocabulary *vocabulary = arena_alloc(arena, sizeof *vocabulary);
	vocabulary->arena = arena;
	vocabulary->most = most;
	vocabulary->theme = theme;
	for (const struct kind *kind = kinds; kind->name; kind++)
		if (kind->audience <= most)
			vocabulary->kinds[kind_number(kind)] = arena_alloc(arena, sizeof(struct worded));
	for (const struct kind *kind = kinds; kind->name; kind++)
		if (kind->audience <= most)
			fill_worded(vocabulary, vocabulary->kinds[kind_number(kind)], kind->name, kind->fields, kind);
	for (struct reference_list *list = vocabulary->references; list; list = list->next) {
		list->shape = *list->target;
		list->shape.element = reference_element;
	}
	fill_strings(vocabulary);
	return vocabulary;
}
