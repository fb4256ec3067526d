/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a record is made from: its own file, and those of all records and files that can be reached from it
 * through references. The fingerprint of that closure tells whether its page can have changed.
 */
#include <stdlib.h>

#include "base/text.h"
#include "model/closure.h"
#include "model/translation.h"

struct closing {
	struct arena *scratch;
	const struct model *model;
	const struct source **sources;
	size_t count, capacity;
	bool stale;
};

static void close_record(struct closing *closing, const struct record *record);

static bool add_source(struct closing *closing, const struct source *source)
{
	for (size_t i = 0; i < closing->count; i++)
		if (closing->sources[i] == source)
			return false;
	ARENA_PUSH(closing->scratch, closing->sources, closing->count, closing->capacity) = source;
	return true;
}

static void close_values(struct closing *closing, const struct field *fields, const struct value *values);

static void close_one(struct closing *closing, const struct field *field, const struct value *value)
{
	if (field->type == FIELD_REFERENCE && value->record)
		close_record(closing, value->record);
	if (field->type == FIELD_GROUP)
		close_values(closing, field->group, value->group);
	if (field->type == FIELD_FILE) {
		const struct file *file = model_file(closing->model, value->text);
		if (file)
			add_source(closing, &file->source);
	}
}

static void close_values(struct closing *closing, const struct field *fields, const struct value *values)
{
	for (size_t i = 0; fields[i].key; i++) {
		if (!values[i].present)
			continue;
		if (!fields[i].list)
			close_one(closing, &fields[i], &values[i]);
		else
			for (size_t n = 0; n < values[i].list.count; n++)
				close_one(closing, &fields[i], &values[i].list.items[n]);
	}
}

/* A body shows pictures; to other records it only links, and their addresses never change. */
static void close_body(struct closing *closing, const struct block *block)
{
	if (block->type == BLOCK_IMAGE && block->record)
		close_record(closing, block->record);
	for (const struct block *child = block->first; child; child = child->next)
		close_body(closing, child);
}

static void close_record(struct closing *closing, const struct record *record)
{
	if (!add_source(closing, record->source))
		return;
	if (record->translation) {
		add_source(closing, record->translation->source);
		closing->stale = closing->stale || record->translation->stale;
	}
	close_values(closing, record->kind->fields, record->values);
	if (record->body)
		close_body(closing, record->body);
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = (*(const struct source *const *)a)->number, y = (*(const struct source *const *)b)->number;
	return (x > y) - (x < y);
}

static struct hash record_closure(struct arena *scratch, const struct model *model, const struct record *record, bool *stale)
{
	struct closing closing = {.scratch = scratch, .model = model};
	close_record(&closing, record);
	qsort(closing.sources, closing.count, sizeof *closing.sources, by_number);
	struct hash *hashes = arena_array(scratch, closing.count, sizeof *hashes);
	for (size_t i = 0; i < closing.count; i++)
		hashes[i] = closing.sources[i]->hash;
	*stale = closing.stale;
	return hash_of(hashes, closing.count * sizeof *hashes);
}

/* The social map is made of the site and shows all organisations: with one that is stale it is stale too. */
static void close_site(struct model *model)
{
	const struct records *records = &model->of[kind_number(kind_named(SPAN("organisatie")))];
	const struct records *sites = &model->of[kind_number(kind_named(SPAN("site")))];
	for (size_t i = 0; i < records->count; i++)
		for (size_t n = 0; n < sites->count; n++)
			sites->list[n]->stale = sites->list[n]->stale || records->list[i]->stale;
}

void model_close(struct model *model)
{
	for (size_t number = 0; kinds[number].name; number++) {
		const struct records *records = &model->of[number];
		#pragma omp parallel if (records->count > 64)
		{
			struct arena *scratch = arena_new();
			#pragma omp for schedule(static)
			for (size_t i = 0; i < records->count; i++) {
				records->list[i]->made = record_closure(scratch, model, records->list[i], &records->list[i]->stale);
				arena_reset(scratch);
			}
			arena_free(scratch);
		}
	}
	close_site(model);
}
