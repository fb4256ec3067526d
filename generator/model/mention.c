/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/mention.h"

#include "base/words.h"
#include "model/markdown.h"

static bool refuse(const struct mention *mention, const struct source *source, const char *at)
{
	report_add(mention->report, LEVEL_ERROR, "rename", (struct place){source, at},
	           _("Write it without escapes, on one line: waterrijk, or [words](wijk:waterrijk)."),
	           _("the name of a %s stands here in a form that cannot be changed"), mention->record->kind->name);
	return false;
}

/* ---- fields ---- */

static bool in_value(const struct mention *mention, const struct source *source, const struct field *field,
                     const struct node *node, struct edits *edits)
{
	if (field->type == FIELD_GROUP && node->type == NODE_MAP)
		return mention_fields(mention, source, field->group, node, edits);
	if (field->type != FIELD_REFERENCE || node->type != NODE_SCALAR ||
	    model_target(mention->model, field->target, node->text) != mention->record)
		return true;
	const char *at = node_text_at(node);
	if (!at)
		return refuse(mention, source, node->at);
	edits_add(mention->arena, edits, at, node->text.length, mention->name);
	return true;
}

bool mention_fields(const struct mention *mention, const struct source *source, const struct field *fields,
                    const struct node *map, struct edits *edits)
{
	bool good = true;
	for (const struct node *node = map->first; node; node = node->next) {
		const struct field *field = field_named(fields, node->key);
		if (!field)
			continue;
		if (!field->list)
			good &= in_value(mention, source, field, node, edits);
		for (const struct node *item = field->list && node->type == NODE_LIST ? node->first : NULL; item; item = item->next)
			good &= in_value(mention, source, field, item, edits);
	}
	return good;
}

/* ---- links ---- */

/* How many links lead to `target`, "wijk:noord", or a heading there; the place of the first. */
static size_t count_links(const struct block *block, struct span target, const char **first)
{
	struct span to = block->text;
	size_t count = (block->type == BLOCK_LINK || block->type == BLOCK_IMAGE) && to.length >= target.length &&
	               memcmp(to.data, target.data, target.length) == 0 &&
	               (to.length == target.length || to.data[target.length] == '#');
	if (count && !*first)
		*first = block->at;
	for (const struct block *child = block->first; child; child = child->next)
		count += count_links(child, target, first);
	return count;
}

static size_t links_in(const struct source *source, struct span body, struct span target, const char **first)
{
	struct arena *scratch = arena_new();
	struct source own = {.path = source->path, .text = body};
	size_t count = count_links(markdown_read(scratch, scratch, &own, body, NULL), target, first);
	arena_free(scratch);
	return count;
}

/* The words of a target stand in a text for many reasons: in a link, the definition of one, an example of how to write
 * one. It is a link where the text has one less when they are changed: Markdown itself says so. */
static bool change_links(const struct mention *mention, const struct source *source, struct span body, struct span from,
                         struct span to, struct edits *edits)
{
	const char *first = NULL, *end = body.data + body.length;
	struct edits own = {0};
	size_t links = links_in(source, body, from, &first);
	for (const char *at = body.data; links && (at = memmem(at, (size_t)(end - at), from.data, from.length)); at += from.length) {
		edits_add(mention->arena, &own, at, from.length, to);
		size_t left = links_in(source, edits_apply(mention->arena, &own, body), from, &(const char *){NULL});
		if (left == links)
			own.count--;
		links = left;
	}
	for (size_t i = 0; i < own.count; i++)
		edits_add(mention->arena, edits, own.list[i].at, own.list[i].length, own.list[i].put);
	return links ? refuse(mention, source, first) : true;
}

static bool change_name(const struct mention *mention, const struct source *source, struct span body, struct span name, struct edits *edits)
{
	const char *kind = mention->record->kind->name;
	if (model_target(mention->model, kind, name) != mention->record)
		return true; /* since then the name of another record */
	struct span from = span_of(arena_strings(mention->arena, kind, ":", name.data, NULL));
	struct span to = span_of(arena_strings(mention->arena, kind, ":", mention->name.data, NULL));
	return change_links(mention, source, body, from, to, edits);
}

bool mention_links(const struct mention *mention, const struct source *source, struct span body, struct edits *edits)
{
	const char *start = arena_strings(mention->arena, mention->record->kind->name, ":", NULL);
	const struct value *former = record_former(mention->record);
	struct span id = span_of(mention->record->id);
	if (!memmem(body.data, body.length, start, strlen(start))) /* most texts: Markdown is not read for nothing */
		return true;
	bool good = change_name(mention, source, body, id, edits);
	for (size_t i = 0; i < former->list.count; i++)
		if (!span_equal(former->list.items[i].text, id)) /* the oldest can be its name again */
			good &= change_name(mention, source, body, former->list.items[i].text, edits);
	return good;
}
