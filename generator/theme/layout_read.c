/* SPDX-License-Identifier: EUPL-1.2
 *
 * A mapping in a layout is read by a table: each key is one row that says in which mappings it may stand and
 * where its value goes. A frame is written as the element it holds, with a place on the paper.
 */
#include "theme/layout_read.h"

#include "base/words.h"
#include "theme/layout_reading.h"

#define BIT(type) (1u << (type))

enum {
	IN_TEXT = BIT(ELEMENT_TEXT), IN_STACK = BIT(ELEMENT_STACK), IN_ROW = BIT(ELEMENT_ROW), IN_LIST = BIT(ELEMENT_LIST),
	IN_GRID = BIT(ELEMENT_GRID), IN_ICON = BIT(ELEMENT_ICON), IN_RULE = BIT(ELEMENT_RULE), IN_BOX = BIT(ELEMENT_BOX),
	IN_QR = BIT(ELEMENT_QR), IN_PATTERN = BIT(ELEMENT_PATTERN),
	IN_MOTIF = BIT(ELEMENT_MOTIF), IN_PICTURE = BIT(ELEMENT_PICTURE), IN_BODY = BIT(ELEMENT_BODY), IN_CONTENTS = BIT(ELEMENT_CONTENTS), IN_TABLE = BIT(ELEMENT_TABLE),
	IN_GROUP = IN_STACK | IN_ROW | IN_LIST,
	IN_FRAME = 1u << 20, /* the mapping is that of a frame */
	IN_BARE = 1u << 21,  /* a frame without contents */
	ANYWHERE = IN_TEXT | IN_GROUP | IN_ICON | IN_RULE | IN_BOX | IN_QR | IN_PATTERN | IN_MOTIF | IN_PICTURE
};

/* ---- texts ---- */

/* The piece of the source that a scalar was read from. Mustache reports places in its text, so it must be given
 * the source itself. Folded lines are allowed: white space there equals white space here. Empty: the scalar has
 * escapes, and what was read is not what is written. */
static struct span as_written(const struct source *source, const struct node *node)
{
	const char *start = node->at, *end = source->text.data + source->text.length;
	if (node->quoted && start < end && (*start == '>' || *start == '|'))
		while (start < end && *start++ != '\n')
			;
	else if (node->quoted && start < end)
		start++;
	const char *at = start;
	for (size_t i = 0; i < node->text.length;) {
		bool here = strchr(" \n", node->text.data[i]) != NULL, there = at < end && strchr(" \n\r", *at) && *at;
		if (at == start && there && !here) { /* the indent of a folded text */
			start = ++at;
			continue;
		}
		if (here && (there || i + 1 == node->text.length)) {
			while (i < node->text.length && strchr(" \n", node->text.data[i]))
				i++;
			while (at < end && *at && strchr(" \n\r", *at))
				at++;
		} else if (at == end || *at++ != node->text.data[i++]) {
			return (struct span){NULL, 0};
		}
	}
	return (struct span){start, (size_t)(at - start)};
}

void read_text(struct layout_reading *reading, const struct node *node, struct layout_text *text)
{
	if (!node_wanted(&reading->keys, node, NODE_SCALAR, node->key.length ? node->key.data : "path"))
		return;
	text->words = as_written(reading->keys.source, node);
	text->at = node->at;
	if (!text->words.data && node->text.length) {
		layout_fault(&reading->keys, node->at, "layout-text", _("Write it without backslashes and doubled quotes."),
		             _("this text is not read as it is written"));
		return;
	}
	const char *name = arena_format(reading->keys.arena, "%s#%zu", reading->layout->name, ++reading->texts);
	text->template = template_add(reading->layouts->templates, name, reading->keys.source, text->words, ESCAPE_NONE,
	                              reading->keys.report);
}

static void read_text_of(struct layout_reading *reading, const struct node *map, const char *key,
                         struct layout_text *text)
{
	const struct node *node = node_value(map, key);
	if (node)
		read_text(reading, node, text);
}

/* ---- elements ---- */

/* What a mapping can fill: a frame is written as the element it holds. */
struct part {
	struct element element;
	struct frame frame;
};

#define KEY(name, type_, member, where_, choices_) {name, type_, offsetof(struct part, member), where_, choices_}

enum { IN_PANEL = IN_TEXT | IN_GROUP | IN_QR | IN_FRAME, LINES = IN_PANEL | IN_BOX };

static const struct key_row part_keys[] = {
	/* what it is */
	{ .key = "text", .where = IN_TEXT },
	{ .key = "stack", .where = IN_STACK },
	{ .key = "row", .where = IN_ROW },
	{ .key = "list", .where = IN_LIST },
	{ .key = "grid", .where = IN_GRID },
	KEY("icon", KEY_ICON, element.icon, IN_ICON, NULL),
	KEY("rule", KEY_COLOUR, element.colour, IN_RULE, NULL),
	KEY("box", KEY_COLOUR, element.panel.fill, IN_BOX, NULL),
	{ .key = "qr", .where = IN_QR },
	{ .key = "table", .where = IN_TABLE },
	KEY("body", KEY_STYLE, element.style, IN_BODY, NULL),
	KEY("contents", KEY_STYLE, element.style, IN_CONTENTS, NULL),
	KEY("pattern", KEY_COLOUR, element.colour, IN_PATTERN, NULL),
	KEY("picture", KEY_NAME, element.field, IN_PICTURE, NULL),
	KEY("fit", KEY_CHOICE, element.fit, IN_PICTURE, "whole|cover"),
	KEY("motif", KEY_CHOICE, element.motif, IN_MOTIF, "stripes|dots|waves"),
	/* how it is read and whether it is there */
	KEY("role", KEY_CHOICE, element.role, IN_TEXT, "P|H1|H2|H3|H4|H5|H6|Caption"),
	KEY("role", KEY_CHOICE, element.role, IN_STACK | IN_ROW, "none|Sect|Div|Part|BlockQuote|P"),
	KEY("artifact", KEY_FLAG, element.artifact, 0, NULL),
	{ .key = "alt", .where = IN_ICON | IN_QR },
	{ .key = "when" },
	{ .key = "head" },
	/* its place and size */
	KEY("width", KEY_MM, element.width, 0, NULL),
	KEY("height", KEY_MM, element.height, 0, NULL),
	KEY("snug", KEY_FLAG, element.snug, IN_TEXT, NULL),
	KEY("balance", KEY_FLAG, element.balance, IN_TEXT, NULL),
	KEY("gap", KEY_PAIR_MM, element.gap, IN_GROUP | IN_GRID | IN_BODY | IN_CONTENTS | IN_TABLE, NULL),
	KEY("even", KEY_MM, element.even, IN_STACK, NULL),
	KEY("side", KEY_CHOICE, element.side, IN_ICON | IN_BOX | IN_QR | IN_PICTURE, "left|centre|right"),
	KEY("align", KEY_CHOICE, element.align, IN_ROW, "top|middle|bottom"),
	KEY("still", KEY_FLAG, element.still, IN_ROW, NULL),
	/* how it looks */
	KEY("fill", KEY_COLOUR, element.panel.fill, IN_PANEL, NULL),
	KEY("border", KEY_COLOUR, element.panel.border, LINES, NULL),
	KEY("thick", KEY_POINTS, element.thick, IN_ICON | IN_RULE | IN_PATTERN | IN_MOTIF, NULL), /* before that of a frame */
	KEY("thick", KEY_POINTS, element.panel.thick, LINES, NULL),
	KEY("round", KEY_MM, element.panel.round, LINES, NULL),
	KEY("padding", KEY_PAIR_MM, element.panel.padding, IN_PANEL, NULL),
	KEY("style", KEY_STYLE, element.style, IN_TEXT | IN_TABLE, NULL),
	{ .key = "shrink", .where = IN_TEXT | IN_ICON | IN_PICTURE },
	{ .key = "shorter", .where = IN_TEXT },
	KEY("colour", KEY_COLOUR, element.colour, IN_ICON | IN_QR | IN_MOTIF, NULL),
	KEY("size", KEY_MM, element.size, IN_ICON | IN_QR, NULL),
	KEY("dash", KEY_POINTS, element.dash, IN_RULE, NULL),
	KEY("upright", KEY_FLAG, element.upright, IN_RULE, NULL),
	KEY("step", KEY_MM, element.step, IN_MOTIF, NULL),
	KEY("heading", KEY_STYLE, element.heading, IN_BODY, NULL),
	KEY("subheading", KEY_STYLE, element.subheading, IN_BODY, NULL),
	KEY("note", KEY_COLOUR, element.note, IN_BODY | IN_TABLE, NULL),
	{ .key = "seed", .where = IN_PATTERN },
	/* what it repeats */
	KEY("repeat", KEY_NAME, element.repeat, IN_GROUP | IN_GRID | IN_TABLE, NULL),
	KEY("columns", KEY_COUNT, element.columns, IN_GRID | IN_BODY, NULL),
	KEY("rows", KEY_COUNT, element.rows, IN_GRID | IN_TABLE, NULL),
	KEY("cell", KEY_PAIR_MM, element.cell, IN_GRID, NULL),
	KEY("marks", KEY_CHOICE, element.marks, IN_GRID, "none|cut"),
	/* a frame's own */
	KEY("name", KEY_NAME, frame.name, IN_FRAME, NULL),
	KEY("area", KEY_AREA, frame.area, IN_FRAME, NULL),
	KEY("more", KEY_FLAG, frame.more, IN_FRAME, NULL),
	KEY("hug", KEY_FLAG, frame.hug, IN_FRAME, NULL),
	KEY("running", KEY_CHOICE, frame.running, IN_FRAME, "none|head|foot"),
	KEY("on", KEY_CHOICE, frame.on, IN_FRAME, "all|left|right|last"),
	KEY("over", KEY_FLAG, frame.over, IN_FRAME, NULL),
	KEY("place", KEY_CHOICE, frame.place, IN_FRAME, "top|middle|bottom"),
	{ .key = NULL },
};

static const char *const kind_keys[] = {
	[ELEMENT_TEXT] = "text", [ELEMENT_STACK] = "stack", [ELEMENT_ROW] = "row", [ELEMENT_LIST] = "list",
	[ELEMENT_GRID] = "grid", [ELEMENT_ICON] = "icon", [ELEMENT_RULE] = "rule", [ELEMENT_BOX] = "box",
	[ELEMENT_QR] = "qr", [ELEMENT_PATTERN] = "pattern", [ELEMENT_MOTIF] = "motif",
	[ELEMENT_PICTURE] = "picture", [ELEMENT_BODY] = "body", [ELEMENT_CONTENTS] = "contents", [ELEMENT_TABLE] = "table",
};
enum { KIND_KEYS = sizeof kind_keys / sizeof *kind_keys };

/* The key that says what an element is; NULL: none. */
static const struct node *kind_of(const struct node *map, enum element_type *type)
{
	for (size_t i = 0; i < KIND_KEYS; i++) {
		const struct node *node = node_value(map, kind_keys[i]);
		*type = (enum element_type)i;
		if (node)
			return node;
	}
	return NULL;
}

static struct part *read_part(struct layout_reading *reading, const struct node *map, bool frame);

static void read_children(struct layout_reading *reading, const struct node *list, struct element *element)
{
	if (!node_wanted(&reading->keys, list, NODE_LIST, list->key.data))
		return;
	struct element **last = &element->first;
	for (const struct node *node = list->first; node; node = node->next) {
		struct part *part = read_part(reading, node, false);
		if (part) {
			*last = &part->element;
			last = &part->element.next;
		}
	}
}

static struct frame *read_frames(struct layout_reading *reading, const struct node *list)
{
	struct frame *first = NULL, **last = &first;
	if (!node_wanted(&reading->keys, list, NODE_LIST, list->key.data))
		return NULL;
	for (const struct node *node = list->first; node; node = node->next) {
		struct part *part = read_part(reading, node, true);
		if (part) {
			*last = &part->frame;
			last = &part->frame.next;
		}
	}
	return first;
}

/* What it shrinks from: a text from the size of its style, in points; an icon and a picture from millimetres. */
static int32_t whole_size(const struct element *element)
{
	if (element->type == ELEMENT_TEXT)
		return element->style ? element->style->size : INT32_MAX;
	return element->type == ELEMENT_ICON ? element->size : element->height;
}

static void read_shrink(struct layout_reading *reading, const struct node *list, struct element *element)
{
	const struct node *node = list->type == NODE_LIST ? list->first : NULL;
	bool good = list->type == NODE_LIST && list->count >= 1 && list->count <= LAYOUT_SHRINKS;
	for (int32_t size = whole_size(element); node && good; node = node->next) {
		int32_t smaller = 0;
		good = node->type == NODE_SCALAR && read_thousandths(node->text, &smaller) && smaller > 0;
		smaller = element->type == ELEMENT_TEXT ? smaller : MILLIMETRES(smaller);
		good = good && smaller < size;
		element->shrink[element->shrinks++] = size = smaller;
	}
	if (!good)
		layout_fault(&reading->keys, list->at, "shrink", _("Write one to four sizes, each smaller: [26, 24]."),
		             _("`shrink` must be a list of sizes below that of the style, the `size` of an icon or the `height` of a picture, each smaller than the last"));
}

/* What no layout needs to say every time. */
static void fill_defaults(struct element *element)
{
	element->panel.thick = POINT;
	element->thick = element->type == ELEMENT_PATTERN ? POINT * 3 / 10 : element->type == ELEMENT_ICON ? 0 : POINT;
	element->step = MILLIMETRES(5000);
	element->size = MILLIMETRES(element->type == ELEMENT_ICON ? 8000 : 20000);
	element->columns = 1;
	element->rows = element->type == ELEMENT_TABLE ? 0 : 1;
	if (element->type == ELEMENT_TABLE) {
		element->gap[0] = MILLIMETRES(5000);
		element->gap[1] = MILLIMETRES(2000);
	}
}

static void read_contents(struct layout_reading *reading, const struct node *kind, struct element *element)
{
	switch (element->type) {
	case ELEMENT_TEXT:
	case ELEMENT_QR:
		read_text(reading, kind, &element->text);
		break;
	case ELEMENT_STACK:
	case ELEMENT_ROW:
	case ELEMENT_LIST:
	case ELEMENT_TABLE:
		read_children(reading, kind, element);
		break;
	case ELEMENT_GRID:
		element->cells = read_frames(reading, kind);
		break;
	case ELEMENT_ICON:
		if (!element->icon) /* {{icoon}}: a field chooses */
			read_text(reading, kind, &element->text);
		break;
	case ELEMENT_BODY:
	case ELEMENT_CONTENTS:
	case ELEMENT_PATTERN:
	case ELEMENT_MOTIF:
	case ELEMENT_PICTURE:
	case ELEMENT_RULE:
	case ELEMENT_BOX:
		break;
	}
}

/* The keys that something cannot do without, besides the one that says what it is. */
static void need_keys(struct layout_reading *reading, const struct node *map, const char *what, const char *needed)
{
	struct span key;
	for (size_t i = 0; (key = choice_at(needed, i)).length; i++) {
		const char *name = arena_copy(reading->keys.arena, key.data, key.length);
		if (!node_value(map, name))
			layout_fault(&reading->keys, map->at, "missing-key", NULL, _("`%s` lacks the key `%s`"), what, name);
	}
}

static const char *needed_of(const struct element *element)
{
	switch (element->type) {
	case ELEMENT_TEXT: return "style";
	case ELEMENT_ICON: return "colour";
	case ELEMENT_MOTIF: return "colour|height";
	case ELEMENT_QR:   return element->artifact ? "colour" : "colour|alt";
	case ELEMENT_GRID: return "cell";
	case ELEMENT_TABLE: return "style";
	case ELEMENT_BODY: return "heading|subheading|note";
	default:           return "";
	}
}

/* A frame takes over what surrounds its contents: its panel fills the whole frame. A plain box is no more than
 * that panel. */
static void make_frame(struct part *part, bool filled)
{
	struct element *element = &part->element;
	struct frame *frame = &part->frame;
	frame->at = element->at;
	frame->content = filled && element->type != ELEMENT_BOX ? element : NULL;
	frame->artifact = element->artifact || (!frame->content && !frame->more);
	frame->when = element->when;
	frame->panel = element->panel;
	element->when = (struct layout_text){0};
	element->panel = (struct panel){0};
}

static struct part *read_part(struct layout_reading *reading, const struct node *map, bool frame)
{
	struct part *part = arena_alloc(reading->keys.arena, sizeof *part);
	struct element *element = &part->element;
	if (!node_wanted(&reading->keys, map, NODE_MAP, frame ? _("a frame") : _("an element")))
		return NULL;
	const struct node *kind = kind_of(map, &element->type);
	if (!kind && !frame) {
		layout_fault(&reading->keys, map->at, "element",
		             _("Choose from: text, stack, row, list, grid, icon, rule, box, qr, pattern, motif, picture, body, table, contents."),
		             _("this does not say what it is"));
		return NULL;
	}
	if (!kind)
		element->type = ELEMENT_BOX;
	element->at = map->at;
	fill_defaults(element);
	const char *what = frame ? _("a frame") : kind_keys[element->type];
	keys_read(&reading->keys, part_keys, BIT(element->type) | (frame ? IN_FRAME : 0), map, part, what);
	need_keys(reading, map, what, needed_of(element));
	element->repeats = element->repeat.length > 0;
	if (kind)
		read_contents(reading, kind, element);
	read_text_of(reading, map, "when", &element->when);
	read_text_of(reading, map, "alt", &element->alt);
	read_text_of(reading, map, "head", &element->head);
	read_text_of(reading, map, "shorter", &element->shorter);
	read_text_of(reading, map, "seed", &element->text);
	const struct node *shrink = node_value(map, "shrink");
	if (shrink && (element->type == ELEMENT_TEXT || element->type == ELEMENT_ICON || element->type == ELEMENT_PICTURE))
		read_shrink(reading, shrink, element);
	if (frame) {
		need_keys(reading, map, what, "name|area");
		make_frame(part, kind != NULL);
	}
	return part;
}

/* ---- paper ---- */

static const struct paper {
	const char *name;
	int32_t width, height; /* millimetres, ISO 216 */
} papers[] = {
	{ "A7", 74, 105 }, { "A6", 105, 148 }, { "A5", 148, 210 }, { "A4", 210, 297 }, { "A3", 297, 420 }, { "A2", 420, 594 },
};
enum { PAPERS = sizeof papers / sizeof *papers };

static void read_named_paper(struct layout_reading *reading, const struct node *node, struct layout *layout)
{
	static const char turned[] = " landscape";
	struct span name = node->text;
	size_t tail = sizeof turned - 1;
	bool landscape = name.length > tail && memcmp(name.data + name.length - tail, turned, tail) == 0;
	name.length -= landscape ? tail : 0;
	const char *names[PAPERS];
	for (size_t i = 0; i < PAPERS; i++) {
		names[i] = papers[i].name;
		if (!span_is(name, papers[i].name))
			continue;
		int32_t width = MILLIMETRES(papers[i].width * 1000), height = MILLIMETRES(papers[i].height * 1000);
		layout->width = landscape ? height : width;
		layout->height = landscape ? width : height;
		layout->format = papers[i].name;
		return;
	}
	report_unknown(&reading->keys, "paper", node, _("paper"), names, PAPERS);
}

static void read_paper(struct layout_reading *reading, const struct node *node, struct layout *layout)
{
	if (node->type == NODE_SCALAR) {
		read_named_paper(reading, node, layout);
		return;
	}
	int32_t size[2] = {0, 0};
	read_lengths(&reading->keys, node, 2, size);
	layout->width = size[0];
	layout->height = size[1];
	if (size[0] > 0 && size[1] > 0)
		layout->format = arena_format(reading->keys.arena, "%s x %s mm", node->first->text.data, node->first->next->text.data);
}

/* ---- the layout ---- */

static const struct key_row layout_keys[] = {
	{ .key = "for" },
	{ .key = "title" },
	{ .key = "variants" },
	{ .key = "when" },
	{ .key = "kit" },
	{ "audience", KEY_CHOICE, offsetof(struct layout, audience), 0, "resident|officer" },
	{ "languages", KEY_CHOICE, offsetof(struct layout, languages), 0, "own|all" },
	{ .key = "paper" },
	{ "safe", KEY_MM, offsetof(struct layout, safe), 0, NULL },
	{ "words", KEY_COUNT, offsetof(struct layout, words), 0, NULL },
	{ .key = "styles" },
	{ .key = "frames" },
	{ .key = "sides" },
	{ .key = NULL },
};

/* A value, or a list of values: calls `each` for every one. */
static void each_value(struct layout_reading *reading, const struct node *node, size_t most,
                       void (*each)(struct layout_reading *reading, const struct node *value))
{
	if (node->type == NODE_LIST && (node->count == 0 || node->count > most))
		layout_fault(&reading->keys, node->at, "list-length", NULL, _("`%s` has %zu items; it must be from %d to %d"),
		             node->key.data, node->count, 1, (int)most);
	else if (node->type == NODE_LIST)
		for (const struct node *value = node->first; value; value = value->next)
			each(reading, value);
	else
		each(reading, node);
}

static void add_kind(struct layout_reading *reading, const struct node *node)
{
	struct layout *layout = reading->layout;
	const char *names[KINDS_MOST];
	size_t count = 0;
	if (!node_wanted(&reading->keys, node, NODE_SCALAR, "for"))
		return;
	for (const struct kind *kind = kinds; kind->name; kind++)
		names[count++] = kind->name;
	const struct kind *kind = kind_named(node->text);
	if (kind)
		layout->kinds[layout->kind_count++] = kind;
	else
		report_unknown(&reading->keys, "unknown-kind", node, _("kind of record"), names, count);
}

static struct side *add_side(struct layout_reading *reading, struct frame *frames)
{
	struct side **last = &reading->layout->sides;
	while (*last)
		last = &(*last)->next;
	*last = arena_alloc(reading->keys.arena, sizeof **last);
	(*last)->frames = frames;
	for (const struct frame *frame = frames; frame; frame = frame->next)
		(*last)->runs = (*last)->runs || frame_flows(frame) || (frame->content && frame->content->type == ELEMENT_CONTENTS);
	reading->layout->document = reading->layout->document || (*last)->runs;
	return *last;
}

static const struct key_row side_keys[] = {
	{ "repeat", KEY_NAME, offsetof(struct side, over.repeat), 0, NULL },
	{ .key = "bookmark" },
	{ .key = "frames" },
	{ .key = "next" },
	{ .key = NULL },
};

/* A list of frames, or what says that it repeats and how its pages go on. */
static void read_side(struct layout_reading *reading, const struct node *node)
{
	if (node->type == NODE_LIST) {
		add_side(reading, read_frames(reading, node));
		return;
	}
	if (!node_wanted(&reading->keys, node, NODE_MAP, "sides"))
		return;
	need_keys(reading, node, _("a side"), "frames");
	const struct node *frames = node_value(node, "frames"), *next = node_value(node, "next");
	struct side *side = add_side(reading, frames ? read_frames(reading, frames) : NULL);
	keys_read(&reading->keys, side_keys, 0, node, side, _("a side"));
	side->at = side->over.at = node->at;
	side->over.repeats = side->over.repeat.length > 0;
	read_text_of(reading, node, "bookmark", &side->bookmark);
	side->next_frames = next ? read_frames(reading, next) : NULL;
	side->runs = side->runs || side->over.repeats;
	reading->layout->document = reading->layout->document || side->runs;
}

/* `frames` of the only side, or `sides`: a list of lists of frames. */
static void read_sides(struct layout_reading *reading, const struct node *root)
{
	const struct node *frames = node_value(root, "frames"), *sides = node_value(root, "sides");
	if (!frames == !sides)
		layout_fault(&reading->keys, root->at, "missing-key", _("`frames` for one side, `sides` for more."),
		             _("a layout has either `frames` or `sides`"));
	else if (frames)
		add_side(reading, read_frames(reading, frames));
	else if (node_wanted(&reading->keys, sides, NODE_LIST, "sides"))
		for (const struct node *side = sides->first; side; side = side->next)
			read_side(reading, side);
}

static const struct key_row kit_keys[] = {
	{ "moment", KEY_CHOICE, offsetof(struct kit_note, moment), 0, "none|before|day|after" },
	{ .key = "copies" },
	{ .key = "reader" },
	{ .key = NULL },
};

static void read_kit(struct layout_reading *reading, const struct node *map, struct kit_note *kit)
{
	if (!node_wanted(&reading->keys, map, NODE_MAP, "kit"))
		return;
	keys_read(&reading->keys, kit_keys, 0, map, kit, "kit");
	need_keys(reading, map, "kit", "moment|copies|reader");
	read_text_of(reading, map, "copies", &kit->copies);
	read_text_of(reading, map, "reader", &kit->reader);
}

static void read_layout(struct layout_reading *reading, const struct node *root)
{
	struct layout *layout = reading->layout;
	const struct node *node;
	keys_read(&reading->keys, layout_keys, 0, root, layout, _("a layout"));
	need_keys(reading, root, _("a layout"), "for|title|variants|paper");
	if ((node = node_value(root, "for")))
		each_value(reading, node, LAYOUT_KINDS, add_kind);
	if ((node = node_value(root, "paper")))
		read_paper(reading, node, layout);
	if ((node = node_value(root, "variants"))) /* for the kinds and on the paper that were read */
		read_variants(reading, node);
	if ((node = node_value(root, "styles")) && node_wanted(&reading->keys, node, NODE_MAP, "styles"))
		print_styles_read(&reading->keys, node, &layout->styles);
	read_text_of(reading, root, "title", &layout->title);
	read_text_of(reading, root, "when", &layout->when);
	if ((node = node_value(root, "kit")))
		read_kit(reading, node, &layout->kit);
	read_sides(reading, root);
}

struct layout *layout_read(struct layouts *layouts, const char *name, const struct source *source,
                           struct report *report)
{
	const struct node *root = yaml_read(layouts->arena, source, source->text, report);
	if (!root)
		return NULL;
	struct layout *layout = arena_alloc(layouts->arena, sizeof *layout);
	layout->name = name;
	layout->source = source;
	layout->all = layouts;
	struct key_reading keys = {layouts->arena, report, source, layouts->look, &layout->styles};
	struct layout_reading reading = {keys, layouts, layout, 0};
	if (!node_wanted(&keys, root, NODE_MAP, _("a layout")))
		return NULL;
	read_layout(&reading, root);
	return report_faulty(report, source) ? NULL : layout;
}
