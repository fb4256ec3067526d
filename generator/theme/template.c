/* SPDX-License-Identifier: EUPL-1.2
 *
 * The set: words, templates, and the rows of shapes. Both tables are open-addressed and at most half full.
 */
#include "theme/template_internal.h"

#include "base/stop.h"

/* ---- words ---- */

static size_t hash_text(struct span text)
{
	uint64_t hash = 0xCBF29CE484222325u; /* FNV-1a */
	for (size_t i = 0; i < text.length; i++)
		hash = (hash ^ (unsigned char)text.data[i]) * 0x100000001B3u;
	return (size_t)(hash ^ hash >> 32);
}

/* Where the word is, or belongs. */
static struct word **word_place(const struct template_set *set, struct span text)
{
	size_t mask = set->word_capacity - 1;
	size_t i = hash_text(text) & mask;
	while (set->words[i] && !span_equal(set->words[i]->text, text))
		i = (i + 1) & mask;
	return &set->words[i];
}

static void widen_words(struct template_set *set)
{
	struct word **old = set->words;
	size_t count = set->word_capacity;
	set->word_capacity = count ? count * 2 : 256;
	set->words = arena_array(set->arena, set->word_capacity, sizeof *set->words);
	for (size_t i = 0; i < count; i++)
		if (old[i])
			*word_place(set, old[i]->text) = old[i];
}

struct word *word_named(struct template_set *set, struct span text)
{
	struct word **place = word_place(set, text);
	if (*place)
		return *place;
	if (set->word_count * 2 >= set->word_capacity) {
		widen_words(set);
		place = word_place(set, text);
	}
	struct word *word = arena_alloc(set->arena, sizeof *word);
	word->text = arena_span(set->arena, text);
	word->number = (uint32_t)set->word_count++;
	return *place = word;
}

/* ---- rows of shapes ---- */

struct shape_rows {
	struct shape_row *rows;
	size_t count, capacity;
};

static struct shape_row *row_place(const struct shape_rows *rows, const struct shape *shape)
{
	size_t mask = rows->capacity - 1;
	uint64_t hash = (uint64_t)(uintptr_t)shape * 0x9E3779B97F4A7C15u;
	size_t i = (size_t)(hash >> 32) & mask;
	while (rows->rows[i].shape && rows->rows[i].shape != shape)
		i = (i + 1) & mask;
	return &rows->rows[i];
}

static void widen_rows(struct shape_rows *rows, struct arena *arena)
{
	struct shape_rows old = *rows;
	rows->capacity = old.capacity ? old.capacity * 2 : 64;
	rows->rows = arena_array(arena, rows->capacity, sizeof *rows->rows);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.rows[i].shape)
			*row_place(rows, old.rows[i].shape) = old.rows[i];
}

void shape_row_make(const struct template_set *set, const struct shape *shape)
{
	struct shape_rows *rows = set->rows;
	struct shape_row *row = row_place(rows, shape);
	if (!shape->members || (row->shape && row->count == set->word_count))
		return;
	if (shape->count >= NO_MEMBER)
		BUG("shape %s has %zu members", shape->name, shape->count);
	if (!row->shape && ++rows->count * 2 > rows->capacity) {
		widen_rows(rows, set->arena);
		row = row_place(rows, shape);
	}
	*row = (struct shape_row){shape, (uint32_t)set->word_count,
				  arena_array(set->arena, set->word_count, sizeof *row->members)};
	for (size_t i = 0; i < set->word_count; i++)
		row->members[i] = NO_MEMBER;
	for (size_t i = shape->count; i-- > 0;) {
		const struct word *word = *word_place(set, span_of(shape->members[i].name));
		if (word)
			row->members[word->number] = (uint16_t)i;
	}
}

const struct shape_row *shape_row_of(const struct template_set *set, const struct shape *shape)
{
	const struct shape_row *row = row_place(set->rows, shape);
	return row->shape ? row : NULL;
}

int shape_member_named(const struct shape *shape, const void *object, struct span name)
{
	if (!shape->members)
		return shape->find(shape, object, name);
	for (size_t i = 0; i < shape->count; i++)
		if (span_is(name, shape->members[i].name))
			return (int)i;
	return -1;
}

bool shape_only(const struct template_set *set, const struct shape *shape, const struct word *word)
{
	for (size_t i = 0; i < set->rows->capacity; i++) {
		const struct shape_row *row = &set->rows->rows[i];
		if (row->shape && row->shape != shape && shape_member(row->shape, row, NULL, word) >= 0)
			return false;
	}
	return true;
}

/* ---- templates ---- */

struct template_set *template_set_new(struct arena *arena, bool strict)
{
	struct template_set *set = arena_alloc(arena, sizeof *set);
	set->arena = arena;
	set->strict = strict;
	set->rows = arena_alloc(arena, sizeof *set->rows);
	widen_words(set);
	widen_rows(set->rows, arena);
	return set;
}

struct template *template_add_at(struct template_set *set, const char *name, struct place place,
				 struct span text, enum template_escape escape, struct report *report)
{
	struct template *template = arena_alloc(set->arena, sizeof *template);
	template->name = arena_string(set->arena, name);
	template->place = place;
	template->text = text;
	template->escape = escape;
	template_parse(set, template, report);
	return word_named(set, span_of(name))->template = template;
}

struct template *template_add(struct template_set *set, const char *name, const struct source *source,
			      struct span text, enum template_escape escape, struct report *report)
{
	return template_add_at(set, name, (struct place){source, NULL}, text, escape, report);
}

struct template *template_named(const struct template_set *set, struct span name)
{
	const struct word *word = *word_place(set, name);
	return word ? word->template : NULL;
}

struct place template_place(const struct template *template, const char *at)
{
	const struct source *source = template->place.source;
	if (!source || !source->text.data || at < source->text.data ||
	    at > source->text.data + source->text.length)
		return template->place;
	return (struct place){source, at};
}
