/* SPDX-License-Identifier: EUPL-1.2
 *
 * The list is written in brackets or with a dash on each line; it stays as somebody wrote it. The oldest name stays first,
 * even when it is the name again: by that calendars and feeds know the record (record_first_name).
 */
#include "model/former.h"

#include "base/words.h"

static const char key[] = "eerdere_namen";

/* How lines end in this file. */
static const char *line_end(const struct source *source)
{
	const char *newline = memchr(source->text.data, '\n', source->text.length);
	return newline && newline > source->text.data && newline[-1] == '\r' ? "\r\n" : "\n";
}

static struct span brackets(struct arena *arena, const char *before, struct span old, const char *after)
{
	return span_of(arena_format(arena, "%s[%.*s]%s", before, (int)old.length, old.data, after));
}

/* As the last field. */
static void add_list(struct arena *arena, const struct source *source, struct span front, struct span old, struct edits *edits)
{
	const char *end = front.data + front.length, *ending = line_end(source);
	const char *above = front.length && end[-1] != '\n' ? ending : "";
	edits_add(arena, edits, end, 0, brackets(arena, arena_format(arena, "%s%s: ", above, key), old, ending));
}

/* Where an item ends that stands in brackets. */
static const char *end_of(const struct node *item)
{
	return node_text_at(item) + item->text.length + (item->quoted ? 1 : 0);
}

/* The blanks and the dash in front of an item on a line of its own; empty in brackets. */
static struct span dash_of(const struct source *source, const struct node *item)
{
	const char *line = item->at;
	while (line > source->text.data && line[-1] != '\n')
		line--;
	size_t length = strspn(line, " -");
	return line + length == item->at && memchr(line, '-', length) ? (struct span){line, length} : (struct span){0};
}

static const char *line_after(const char *at)
{
	return at + strcspn(at, "\r\n");
}

static void add_item(struct arena *arena, const struct source *source, const struct node *last, struct span old, struct edits *edits)
{
	struct span dash = dash_of(source, last);
	const char *put = dash.length ? arena_format(arena, "%s%.*s%.*s", line_end(source), (int)dash.length, dash.data, (int)old.length, old.data)
	                              : arena_format(arena, ", %.*s", (int)old.length, old.data);
	edits_add(arena, edits, dash.length ? line_after(last->at) : end_of(last), 0, span_of(put));
}

static void drop_item(struct arena *arena, const struct source *source, const struct node *before, const struct node *item,
                      struct edits *edits)
{
	bool lines = dash_of(source, item).length > 0;
	const char *from = lines ? line_after(before->at) : end_of(before), *end = lines ? line_after(item->at) : end_of(item);
	edits_add(arena, edits, from, (size_t)(end - from), SPAN(""));
}

static bool refuse(const struct source *source, const char *at, struct report *report)
{
	report_add(report, LEVEL_ERROR, "rename", (struct place){source, at}, _("Write it like this: eerdere_namen: [oude-naam]."),
	           _("`%s` must be %s"), key, _("a list: lines that start with a dash"));
	return false;
}

bool former_rename(struct arena *arena, const struct source *source, struct span front, const struct node *map,
                   struct span old, struct span name, struct report *report, struct edits *edits)
{
	const struct node *list = node_value(map, key), *last = NULL, *again = NULL, *before = NULL;
	bool known = false;
	if (list && list->type == NODE_SCALAR && list->text.length == 0 && !list->quoted) {
		edits_add(arena, edits, strchr(list->key_at, ':') + 1, 0, brackets(arena, " ", old, ""));
		return true;
	}
	if (list && list->type != NODE_LIST)
		return refuse(source, list->at, report);
	for (const struct node *item = list ? list->first : NULL; item; last = item, item = item->next) {
		if (item->type != NODE_SCALAR || !node_text_at(item))
			return refuse(source, item->at, report);
		known = known || span_equal(item->text, old);
		if (last && span_equal(item->text, name)) {
			before = last;
			again = item;
		}
	}
	if (again && !known)
		edits_add(arena, edits, node_text_at(again), again->text.length, old);
	else if (again)
		drop_item(arena, source, before, again, edits);
	else if (!list)
		add_list(arena, source, front, old, edits);
	else if (!last)
		edits_add(arena, edits, list->at + 1, 0, old);
	else if (!known)
		add_item(arena, source, last, old, edits);
	return true;
}
