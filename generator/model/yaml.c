/* SPDX-License-Identifier: EUPL-1.2
 *
 * libyaml gives events; this makes a tree of them. Its marks count characters, our places are pointers, so a
 * cursor walks along with the events and turns the one into the other in one pass.
 */
#include "model/yaml.h"

#include <stdlib.h>
#include <yaml.h>

#include "base/stop.h"
#include "base/text.h"
#include "base/words.h"

struct reading {
	struct arena *arena;
	const struct source *source;
	struct report *report;
	yaml_parser_t parser;
	const char *start, *cursor, *end; /* `cursor`: where character `index` of the text stands in the source */
	size_t index;
	size_t nodes;
	const char *quoted;       /* the last value, when it stands in quotes; they end on line `quoted_end` */
	size_t quoted_end;
	bool tabs;   /* were reported: what libyaml says of the indentation then is no news */
	bool broken;
};

static const char *place_of(struct reading *reading, yaml_mark_t mark)
{
	const char *at = reading->cursor;
	while (reading->index < mark.index && at < reading->end) {
		at++;
		while (at < reading->end && ((unsigned char)*at & 0xC0) == 0x80)
			at++;
		reading->index++;
	}
	reading->cursor = at;
	return at;
}

static void fault(struct reading *reading, const char *at, const char *id, const char *help, const char *message)
{
	reading->broken = true;
	report_add(reading->report, LEVEL_ERROR, id, (struct place){reading->source, at}, help, "%s", message);
}

/* ---- faults that libyaml finds, in an editor's words ---- */

static const struct {
	const char *part, *help;
} explained[] = {
	{ "mapping values are not allowed", N_("There is a colon in the text. Put the whole text in double quotes.") },
	{ "could not find expected ':'", N_("Each line needs a key and a colon, like `naam: Noord`.") },
	{ "did not find expected key", N_("Check the spaces at the start of this line and the line above.") },
	{ "did not find expected '-'", N_("Check the spaces in front of the dashes: they must be the same.") },
	{ "unexpected end of stream", N_("The quote that begins here is never closed. Put double quotes around the whole text.") },
	{ "cannot start any token", N_("Put the text in double quotes: it starts with a sign that YAML uses.") },
	{ "control characters", N_("There is an invisible sign in the text. Type the line anew.") },
	{ "did not find expected node content", N_("A list that opens with [ ends with ], a group that opens with { ends with }.") },
	{ "did not find expected ','", N_("What opens here with [ or { is not closed, or a comma is missing in it.") },
	{ "block sequence entries are not allowed", N_("Start the list on a line of its own.") },
};

/* Is this the colon of a key, the first on its line? Then the line stands too far in, or the colon above misses its space. */
static bool ends_key(const struct reading *reading, const char *at)
{
	const char *line = at;
	while (line > reading->start && line[-1] != '\n' && line[-1] != ' ')
		line--;
	while (line > reading->start && line[-1] == ' ')
		line--;
	return line == reading->start || line[-1] == '\n';
}

/* Where the mistake was made. Quotes that nobody closed are seen at the end of the file or at the next quote only:
 * 's-Hertogenbosch, and a page further 't Hof. */
static const char *fault_at(struct reading *reading, const char *problem, const char **help)
{
	const yaml_parser_t *parser = &reading->parser;
	if (parser->error == YAML_READER_ERROR)
		return NULL;
	if (strstr(problem, "unexpected end of stream"))
		return place_of(reading, parser->context_mark);
	if (parser->context && strstr(parser->context, "flow")) { /* what opened lies behind us */
		reading->cursor = reading->start;
		reading->index = 0;
		return place_of(reading, parser->context_mark);
	}
	if (reading->quoted && parser->problem_mark.line == reading->quoted_end) {
		*help = _("A text that begins with a quote ends at the next one, and more stands behind that. Put double quotes around all of it.");
		return reading->quoted;
	}
	const char *at = place_of(reading, parser->problem_mark);
	if (strstr(problem, "mapping values are not allowed") && ends_key(reading, at))
		*help = _("Look at this line and the one above: each key needs a colon and a space, and begins right below the key above it.");
	return at;
}

static void fault_of_parser(struct reading *reading)
{
	const yaml_parser_t *parser = &reading->parser;
	if (parser->error == YAML_MEMORY_ERROR)
		stop_machine("%s", _("out of memory"));
	const char *problem = parser->problem ? parser->problem : "", *help = NULL;
	for (size_t i = 0; i < sizeof explained / sizeof *explained && !help; i++)
		if (strstr(problem, explained[i].part))
			help = _(explained[i].help);
	const char *at = fault_at(reading, problem, &help);
	reading->broken = true;
	if (reading->tabs)
		return;
	struct place place = {reading->source, at};
	if (help)
		report_add(reading->report, LEVEL_ERROR, "yaml", place, help, "%s", _("this cannot be read"));
	else
		report_add(reading->report, LEVEL_ERROR, "yaml", place, NULL, _("this cannot be read as YAML (%s)"), problem);
}

/* ---- events to tree ---- */

static bool next_event(struct reading *reading, yaml_event_t *event)
{
	if (!yaml_parser_parse(&reading->parser, event)) {
		fault_of_parser(reading);
		return false;
	}
	return true;
}

static struct node *new_node(struct reading *reading, enum node_type type, const char *at)
{
	if (++reading->nodes > YAML_NODES) {
		fault(reading, at, "yaml-size", _("Split the file."), _("too many values in one file"));
		return NULL;
	}
	struct node *node = arena_alloc(reading->arena, sizeof *node);
	node->type = type;
	node->at = at;
	return node;
}

static void refuse_extras(struct reading *reading, const char *at, const void *anchor, const void *tag)
{
	if (anchor)
		fault(reading, at, "yaml-alias", _("Write the value out again."), _("anchors with & cannot be used here"));
	if (tag)
		fault(reading, at, "yaml-tag", _("Leave out the word with the exclamation mark."), _("tags are not used here"));
}

/* The # of a remark behind a text without quotes, on its line; NULL: none. Who wrote "Bon # 12" meant it as text. */
static const char *remark_behind(struct reading *reading, const yaml_event_t *event)
{
	if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE || event->data.scalar.length == 0)
		return NULL;
	const char *at = place_of(reading, event->end_mark);
	while (at < reading->end && *at == ' ')
		at++;
	return at < reading->end && *at == '#' ? at : NULL;
}

/* In double quotes "\b" is a control character, so who typed "C:\bestanden" has one; so is "\r". Elsewhere none can come up:
 * the text of a file has none (files.h). */
static void refuse_controls(struct reading *reading, const struct node *node)
{
	if (text_control(node->text) || memchr(node->text.data, '\r', node->text.length))
		fault(reading, node->at, "control", _("In double quotes a backslash has a meaning of its own: write it twice."),
		      _("a backslash makes an invisible sign here"));
}

static struct node *scalar_node(struct reading *reading, const yaml_event_t *event)
{
	struct node *node = new_node(reading, NODE_SCALAR, place_of(reading, event->start_mark));
	if (!node)
		return NULL;
	bool real_tag = event->data.scalar.tag && !event->data.scalar.plain_implicit && !event->data.scalar.quoted_implicit;
	refuse_extras(reading, node->at, event->data.scalar.anchor, real_tag ? event->data.scalar.tag : NULL);
	const char *value = (const char *)event->data.scalar.value;
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	bool marks = event->data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	reading->quoted = marks ? node->at : NULL;
	reading->quoted_end = event->end_mark.line;
	node->text = (struct span){arena_copy(reading->arena, value, event->data.scalar.length), event->data.scalar.length};
	if (event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
		refuse_controls(reading, node);
	node->remark = remark_behind(reading, event);
	return node;
}

static struct node *read_value(struct reading *reading, const yaml_event_t *event, int depth);

/* The value that the next event starts; NULL at the end of the list or when reading broke off. */
static struct node *read_next(struct reading *reading, int depth)
{
	yaml_event_t event;
	if (reading->broken || !next_event(reading, &event))
		return NULL;
	struct node *node = read_value(reading, &event, depth);
	yaml_event_delete(&event);
	return node;
}

static void fill_list(struct reading *reading, struct node *list, int depth)
{
	struct node **last = &list->first;
	for (struct node *item; (item = read_next(reading, depth)); last = &item->next, list->count++)
		*last = item;
}

static void check_key(struct reading *reading, const struct node *map, const struct node *key)
{
	for (const struct node *value = map->first; value; value = value->next)
		if (span_equal(value->key, key->text)) {
			struct location first = source_locate(reading->source, value->key_at);
			report_add(reading->report, LEVEL_ERROR, "duplicate-key", (struct place){reading->source, key->at},
			           _("Remove one of the two."), _("the key `%s` stands here twice; the first is on line %u"),
			           key->text.data, first.line);
			return;
		}
	if (map->count >= YAML_KEYS)
		fault(reading, key->at, "yaml-size", _("Split the file."), _("too many keys in one group"));
}

static void fill_map(struct reading *reading, struct node *map, int depth)
{
	struct node **last = &map->first;
	for (struct node *key; !reading->broken && (key = read_next(reading, depth)); map->count++) {
		if (key->type != NODE_SCALAR || key->text.length == 0) {
			fault(reading, key->at, "yaml-key", _("A key is a word with a colon behind it."), _("this is not a key"));
			return;
		}
		check_key(reading, map, key);
		struct node *value = read_next(reading, depth);
		if (!value)
			return;
		value->key = key->text;
		value->key_at = key->at;
		*last = value;
		last = &value->next;
	}
}

static int by_key(const void *a, const void *b)
{
	return span_compare((*(const struct node *const *)a)->key, (*(const struct node *const *)b)->key);
}

/* The words of the interface are asked for by their key, on every page. */
static void sort_map(struct reading *reading, struct node *map)
{
	if (map->count < YAML_LARGE || reading->broken)
		return;
	map->sorted = arena_array(reading->arena, map->count, sizeof *map->sorted);
	size_t count = 0;
	for (const struct node *value = map->first; value; value = value->next)
		map->sorted[count++] = value;
	qsort(map->sorted, count, sizeof *map->sorted, by_key);
}

static const struct node *find_sorted(const struct node *map, struct span key)
{
	size_t low = 0, high = map->count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = span_compare(map->sorted[middle]->key, key);
		if (order == 0)
			return map->sorted[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static struct node *read_value(struct reading *reading, const yaml_event_t *event, int depth)
{
	bool list = event->type == YAML_SEQUENCE_START_EVENT;
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return scalar_node(reading, event);
	case YAML_ALIAS_EVENT:
		fault(reading, place_of(reading, event->start_mark), "yaml-alias", _("Write the value out again."),
		      _("aliases with * cannot be used here"));
		return NULL;
	case YAML_SEQUENCE_START_EVENT:
	case YAML_MAPPING_START_EVENT:
		break;
	default: /* the end of a list, a mapping or the text */
		return NULL;
	}
	struct node *node = new_node(reading, list ? NODE_LIST : NODE_MAP, place_of(reading, event->start_mark));
	if (!node)
		return NULL;
	if (depth >= YAML_DEPTH) {
		fault(reading, node->at, "yaml-depth", _("Content is never more than a few levels deep."),
		      _("too many lists or groups in each other"));
		return NULL;
	}
	if (list)
		refuse_extras(reading, node->at, event->data.sequence_start.anchor, event->data.sequence_start.tag);
	else
		refuse_extras(reading, node->at, event->data.mapping_start.anchor, event->data.mapping_start.tag);
	(list ? fill_list : fill_map)(reading, node, depth + 1);
	if (!list)
		sort_map(reading, node);
	return node;
}

/* ---- the whole ---- */

/* Tabs look like spaces and mean something else. Each line with one is reported; a copy with spaces instead
 * is read, so that the other mistakes show as well. */
static struct span without_tabs(struct reading *reading, struct span text)
{
	if (!memchr(text.data, '\t', text.length))
		return text;
	char *copy = arena_copy(reading->arena, text.data, text.length);
	bool reported = false;
	for (size_t i = 0; i < text.length; i++) {
		if (copy[i] == '\n')
			reported = false;
		if (copy[i] != '\t')
			continue;
		copy[i] = ' ';
		if (!reported)
			report_add(reading->report, LEVEL_ERROR, "tab", (struct place){reading->source, text.data + i},
			           _("Use spaces instead of the Tab key."), _("there is a tab here"));
		reported = true;
	}
	reading->tabs = true;
	return (struct span){copy, text.length};
}

static struct node *read_document(struct reading *reading)
{
	struct node *root = NULL;
	yaml_event_t event;
	for (bool done = false; !done && !reading->broken && next_event(reading, &event); yaml_event_delete(&event)) {
		if (event.type == YAML_STREAM_END_EVENT)
			done = true;
		else if (event.type == YAML_STREAM_START_EVENT || event.type == YAML_DOCUMENT_END_EVENT)
			continue;
		else if (event.type != YAML_DOCUMENT_START_EVENT)
			root = read_value(reading, &event, 0);
		else if (root)
			fault(reading, place_of(reading, event.start_mark), "yaml-documents",
			      _("Put each record in a file of its own."), _("a second document starts here"));
	}
	return root;
}

struct node *yaml_read(struct arena *arena, const struct source *source, struct span text, struct report *report)
{
	struct reading reading = {.arena = arena, .source = source, .report = report,
	                          .start = text.data, .cursor = text.data, .end = text.data + text.length};
	struct span input = without_tabs(&reading, text);
	if (!yaml_parser_initialize(&reading.parser))
		stop_machine("%s", _("out of memory"));
	yaml_parser_set_encoding(&reading.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reading.parser, (const unsigned char *)input.data, input.length);
	struct node *root = read_document(&reading);
	yaml_parser_delete(&reading.parser);
	if (reading.broken)
		return NULL;
	if (!root) {
		root = arena_alloc(arena, sizeof *root);
		root->type = NODE_MAP;
		root->at = text.data;
	}
	return root;
}

const struct node *node_value(const struct node *map, const char *key)
{
	if (!map || map->type != NODE_MAP)
		return NULL;
	struct span wanted = span_of(key);
	if (map->sorted)
		return find_sorted(map, wanted);
	for (const struct node *value = map->first; value; value = value->next)
		if (span_equal(value->key, wanted))
			return value;
	return NULL;
}

const char *node_text_at(const struct node *node)
{
	const char *at = node->at + (node->quoted ? strspn(node->at, "'\"|>-+ \r\n") : 0);
	return strncmp(at, node->text.data, node->text.length) == 0 ? at : NULL;
}
