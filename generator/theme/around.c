/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/around.h"

#include <stdlib.h>

#include "theme/value_shapes.h"

enum { AROUND_SITE, AROUND_STRINGS, AROUND_PAGE, AROUND_FIXED };

const struct kind *around_kind(struct span name)
{
	for (const struct kind *kind = kinds; kind->name; kind++)
		if (kind->folder && span_is(name, kind->folder))
			return kind;
	return NULL;
}

static int64_t order_of(const struct record *record)
{
	return field_named(record->kind->fields, SPAN("volgorde")) ? record_number(record, "volgorde") : 0;
}

static int compare(const void *left, const void *right)
{
	const struct record *one = *(struct record *const *)left, *other = *(struct record *const *)right;
	int64_t first = order_of(one), second = order_of(other);
	return first != second ? (first > second) - (first < second) : strcmp(one->id, other->id);
}

static bool is_there(const struct record *record)
{
	return record->shown && !record->faulty;
}

struct item around_number(const struct record *record, const struct scene *scene)
{
	const struct records *records = model_records(scene->model, record->kind->name);
	size_t number = 1;
	struct text text = {0};
	scene_widen(scene);
	for (size_t i = 0; i < records->count; i++)
		number += is_there(records->list[i]) && compare(&records->list[i], &record) < 0;
	text_number(&text, (long long)number);
	return written_item(&text, scene);
}

/* Of a kind that only colleagues see, which no public shape has, all are shown. */
static struct item all_of(const struct kind *kind, const struct scene *scene)
{
	const struct records *records = model_records(scene->model, kind->name);
	struct record **shown = arena_array(scene->scratch, records->count, sizeof *shown);
	size_t count = 0;
	scene_widen(scene);
	for (size_t i = 0; i < records->count; i++)
		if (!records->list[i]->faulty && (records->list[i]->shown || kind->audience > AUDIENCE_RESIDENT))
			shown[count++] = records->list[i];
	if (count)
		qsort(shown, count, sizeof *shown, compare);
	return records_item(scene->vocabulary, kind, shown, count);
}

static struct item look_around(const struct shape *shape, const void *object, size_t number, void *shared)
{
	const struct scene *scene = shared;
	struct text text = {0};
	(void)object;
	switch (number) {
	case AROUND_SITE:
		return record_item(scene->vocabulary, scene->model->site);
	case AROUND_STRINGS:
		return (struct item){.type = ITEM_OBJECT, .shape = vocabulary_strings(scene->vocabulary)};
	case AROUND_PAGE:
		text_number(&text, scene->page);
		return written_item(&text, scene);
	default:
		return all_of(around_kind(span_of(shape->members[number].name)), scene);
	}
}

const struct shape *around_shape(struct arena *arena, const struct vocabulary *vocabulary)
{
	struct member *members = arena_array(arena, AROUND_FIXED + KINDS_MOST, sizeof *members);
	struct shape *shape = arena_alloc(arena, sizeof *shape);
	size_t count = AROUND_FIXED;
	members[AROUND_SITE] = (struct member){.name = "site", .type = ITEM_OBJECT,
	                                       .shape = vocabulary_kind(vocabulary, kind_named(SPAN("site")))};
	members[AROUND_STRINGS] = (struct member){.name = "t", .type = ITEM_OBJECT, .shape = vocabulary_strings(vocabulary)};
	members[AROUND_PAGE] = (struct member){.name = "pagina", .type = ITEM_TEXT};
	for (const struct kind *kind = kinds; kind->name; kind++)
		if (kind->folder && vocabulary_kind(vocabulary, kind))
			members[count++] = (struct member){.name = kind->folder, .type = ITEM_LIST,
			                                   .shape = vocabulary_kind(vocabulary, kind)};
	*shape = (struct shape){.name = "document", .members = members, .count = count, .look = look_around};
	return shape;
}
