/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/flow.h"

#include "base/stop.h"

/* ---- texts ---- */

static size_t count_words(struct span text)
{
	size_t words = 0;
	for (size_t i = 0; i < text.length; i++)
		words += text.data[i] != ' ' && (i == 0 || text.data[i - 1] == ' ');
	return words;
}

/* The first words of a text. */
static struct span first_words(struct span text, size_t most)
{
	size_t words = 0;
	for (size_t i = 0; i < text.length; i++)
		if (text.data[i] != ' ' && (i == 0 || text.data[i - 1] == ' ') && ++words > most)
			return (struct span){text.data, i ? i - 1 : 0};
	return text;
}

static struct span render(struct flow *flow, const struct layout_text *text, const struct contexts *contexts)
{
	return layout_text_render(flow->press->layouts, text, contexts);
}

static struct span render_words(struct flow *flow, const struct element *element, const struct contexts *contexts)
{
	bool shorter = element->shorter.template && (flow->terse || flow->step > element->shrinks);
	return render(flow, shorter ? &element->shorter : &element->text, contexts);
}

static int size_at_step(const struct flow *flow, const struct element *element, int whole)
{
	if (flow->step == 0 || element->shrinks == 0)
		return whole;
	return element->shrink[(flow->step < element->shrinks ? flow->step : element->shrinks) - 1];
}

static const struct text_style *text_style(struct flow *flow, const struct element *element)
{
	struct text_style *style = arena_alloc(flow->arena, sizeof *style);
	style->face = &press_face(flow->press, element->style->face)->face;
	style->size = size_at_step(flow, element, element->style->size);
	style->colour = press_colour(element->style->colour);
	return style;
}

enum { KNOWN_MOST = 32 }; /* a card has a handful that differ, so those that do not stay among them */

/* The last texts that were set. */
struct known_texts {
	struct known_text {
		struct span text;
		struct text_style style;
		int width, side;
		const struct lines *lines;
	} list[KNOWN_MOST];
	size_t next;
};

struct known_texts *known_texts_new(struct arena *arena)
{
	return arena_alloc(arena, sizeof(struct known_texts));
}

static const struct lines *known_lines(const struct known_texts *known, const struct known_text *wanted)
{
	for (size_t i = 0; i < KNOWN_MOST; i++) {
		const struct known_text *text = &known->list[i];
		if (text->lines && text->width == wanted->width && text->side == wanted->side &&
		    text->style.face == wanted->style.face && text->style.size == wanted->style.size &&
		    memcmp(&text->style.colour, &wanted->style.colour, sizeof text->style.colour) == 0 &&
		    span_equal(text->text, wanted->text))
			return text->lines;
	}
	return NULL;
}

static const struct lines *set_anew(struct flow *flow, struct span text, const struct text_style *style, int width, int side)
{
	static const enum align aligns[] = {
		[SIDE_LEFT] = ALIGN_START, [SIDE_CENTRE] = ALIGN_CENTRE, [SIDE_RIGHT] = ALIGN_END,
	};
	struct text_part part = {.text = text, .style = style};
	struct paragraph paragraph = {.parts = &part, .count = 1, .width = width, .align = aligns[side],
	                              .rtl = language_is_rtl(flow->language), .language = flow->language};
	return lines_set(flow->typesetter, flow->arena, &paragraph);
}

static const struct lines *set_text(struct flow *flow, struct span text, const struct text_style *style, int width,
                                    int side)
{
	struct known_texts *known = flow->known;
	struct known_text wanted = {text, *style, width, side, NULL};
	const struct lines *lines = known ? known_lines(known, &wanted) : NULL;
	if (!lines) {
		lines = wanted.lines = set_anew(flow, text, style, width, side);
		if (known)
			known->list[known->next++ % KNOWN_MOST] = wanted;
	}
	flow->wide = flow->wide || lines->too_wide;
	flow->missing = flow->missing ? flow->missing : lines->missing;
	return lines;
}

/* The same lines, moved to the side. */
static const struct lines *moved(struct flow *flow, const struct lines *lines, int by)
{
	struct lines *all = arena_alloc(flow->arena, sizeof *all);
	struct line *line = arena_array(flow->arena, lines->count, sizeof *line);
	*all = *lines;
	all->line = line;
	for (size_t i = 0; i < lines->count; i++) {
		line[i] = lines->line[i];
		line[i].x += by;
		line[i].parts = arena_array(flow->arena, line[i].count, sizeof *line[i].parts);
		for (size_t k = 0; k < line[i].count; k++) {
			line[i].parts[k] = lines->line[i].parts[k];
			line[i].parts[k].x += by;
		}
	}
	return all;
}

/* The narrowest setting that needs no more lines, so that a title does not end in one lost word. */
static const struct lines *balance_text(struct flow *flow, struct span text, const struct text_style *style,
                                        const struct lines *lines, int width)
{
	int narrow = 0, wide = width;
	const struct flow found = *flow; /* what does not fit while trying, is no fault */
	while (wide - narrow > PT(1)) {
		int middle = narrow + (wide - narrow) / 2;
		const struct lines *tried = set_text(flow, text, style, middle, SIDE_LEFT);
		if (tried->count > lines->count || tried->too_wide)
			narrow = middle;
		else
			wide = middle;
	}
	*flow = found;
	lines = set_text(flow, text, style, wide, SIDE_LEFT);
	return language_is_rtl(flow->language) ? moved(flow, lines, width - wide) : lines;
}

/* How far the last line reaches down. A line that another font helped with takes all its room. */
static int line_hang(const struct press_face *face, const struct line *line, int size)
{
	const struct font *font = face->face.fonts[0];
	bool helped = line->descent > font_length(font, -font->descent, size);
	return helped ? line->descent : font_length(font, face->depth, size);
}

static struct placed *place_text(struct flow *flow, struct placed *placed, const struct contexts *contexts, int width)
{
	const struct element *element = placed->element;
	struct span text = render_words(flow, element, contexts);
	flow->wanted++;
	if (text.length == 0)
		return NULL;
	flow->said++;
	size_t words = count_words(text);
	flow->words += words;
	flow->beyond += words > flow->most ? words - flow->most : 0;
	text = first_words(text, flow->most);
	const struct text_style *style = text_style(flow, element);
	const struct font *font = style->face->fonts[0];
	placed->lines = set_text(flow, text, style, width, element->style->align);
	if (element->balance && placed->lines->count > 1 && element->style->align == SIDE_LEFT && !flow->wide)
		placed->lines = balance_text(flow, text, style, placed->lines, width);
	int lines = placed->lines->count ? (int)placed->lines->count : 1;
	placed->leading = (int)((int64_t)element->style->leading * style->size / element->style->size);
	placed->first = font_length(font, font->capital, style->size);
	placed->height = placed->first + (lines - 1) * placed->leading;
	const struct line *last = placed->lines->count ? &placed->lines->line[placed->lines->count - 1] : NULL;
	placed->hang = last ? line_hang(press_face(flow->press, element->style->face), last, style->size) : 0;
	return placed;
}

/* ---- things ---- */

static struct placed *place_thing(struct flow *flow, struct placed *placed, const struct contexts *contexts, int width)
{
	const struct element *element = placed->element;
	placed->width = placed->height = size_at_step(flow, element, element->size);
	placed->icon = element->icon;
	if (element->type == ELEMENT_ICON && !element->icon) {
		struct span name = render(flow, &element->text, contexts);
		placed->icon = print_icon_named(flow->press->layouts->look, name);
		if (!placed->icon && !flow->no_icon.length)
			flow->no_icon = name;
		if (!placed->icon)
			return NULL;
	}
	if (element->type == ELEMENT_QR) {
		flow->wanted++;
		struct span text = render(flow, &element->text, contexts);
		if (text.length == 0)
			return NULL;
		flow->said++;
		placed->code = code_make(flow->arena, CODE_QR, text);
		flow->code_full = flow->code_full || !placed->code;
	}
	placed->x = element->side == SIDE_LEFT ? 0 : (width - placed->width) / (element->side == SIDE_CENTRE ? 2 : 1);
	if (language_is_rtl(flow->language))
		placed->x = width - placed->x - placed->width;
	return placed;
}

static struct placed *place_area(struct flow *flow, struct placed *placed, const struct contexts *contexts, int width)
{
	const struct element *element = placed->element;
	bool rule = element->type == ELEMENT_RULE;
	placed->width = element->width ? element->width : rule && element->upright ? element->thick : width;
	placed->height = element->height ? element->height : rule && !element->upright ? element->thick : 0;
	if (element->type == ELEMENT_BOX && placed->width < width && element->side != SIDE_LEFT)
		placed->x = (width - placed->width) / (element->side == SIDE_CENTRE ? 2 : 1);
	if (language_is_rtl(flow->language))
		placed->x = width - placed->x - placed->width;
	if (element->type == ELEMENT_PATTERN)
		placed->seed = render(flow, &element->text, contexts);
	return placed;
}

/* A side of a picture to go with the other one. */
static int scaled(int length, double part, double whole)
{
	return (int)(length * part / whole + 0.5);
}

static struct placed *place_picture(struct flow *flow, struct placed *placed, const struct contexts *contexts, int width)
{
	const struct element *element = placed->element;
	const struct record *record = contexts_record(contexts, element->field);
	struct picture *picture = record ? picture_of(flow->pictures, record) : NULL;
	if (!picture)
		return NULL;
	int wide = element->width ? element->width : width, high = scaled(wide, picture->height, picture->width);
	int most = size_at_step(flow, element, element->height);
	if (most && most < high && element->fit == FIT_WHOLE) {
		high = most;
		wide = scaled(high, picture->width, picture->height);
	}
	placed->picture = picture;
	placed->width = wide;
	placed->height = most && element->fit == FIT_COVER ? most : high;
	if (placed->height > high) /* wider than its place, so that it fills it */
		wide = scaled(high = placed->height, picture->width, picture->height);
	placed->whole = (struct box){(placed->width - wide) / 2, (placed->height - high) / 2, wide, high};
	placed->x = element->side == SIDE_LEFT ? 0 : (width - placed->width) / (element->side == SIDE_CENTRE ? 2 : 1);
	if (language_is_rtl(flow->language))
		placed->x = width - placed->x - placed->width;
	picture_placed(flow->pictures, picture, wide);
	return placed;
}

/* ---- what groups ---- */

typedef void (*place_child)(struct flow *flow, struct placed *group, const struct element *child,
                            const struct contexts *contexts, int width);

static void each_child(struct flow *flow, struct placed *group, const struct contexts *contexts, int width,
                       place_child place)
{
	const struct element *element = group->element;
	if (!element->repeats) {
		for (const struct element *child = element->first; child; child = child->next)
			place(flow, group, child, contexts, width);
		return;
	}
	struct item list = contexts_list(contexts, element->repeat);
	for (size_t i = 0; i < list.count; i++) {
		struct contexts inner = contexts_in(contexts, &list, i);
		for (const struct element *child = element->first; child; child = child->next)
			place(flow, group, child, &inner, width);
	}
}

static struct placed **last_child(struct placed *group)
{
	struct placed **last = &group->children;
	while (*last)
		last = &(*last)->next;
	return last;
}

static void stack_child(struct flow *flow, struct placed *stack, const struct element *child,
                        const struct contexts *contexts, int width)
{
	struct placed *placed = flow_place(flow, child, contexts, width);
	if (!placed)
		return;
	placed->y = stack->children ? stack->height + stack->element->gap[0] : 0;
	stack->height = placed->y + placed->height;
	stack->hang = placed->hang;
	*last_child(stack) = placed;
}

/* A bullet in the type of the first text of the item. */
static const struct element *first_text(const struct element *element)
{
	if (element->type == ELEMENT_TEXT)
		return element;
	const struct element *found = NULL;
	for (const struct element *child = element->first; child && !found; child = child->next)
		found = first_text(child);
	return found;
}

static void list_child(struct flow *flow, struct placed *list, const struct element *child,
                       const struct contexts *contexts, int width)
{
	const struct element *text = first_text(child);
	if (!text) {
		stack_child(flow, list, child, contexts, width);
		return;
	}
	const struct text_style *style = text_style(flow, text);
	const struct lines *bullet = set_text(flow, SPAN("•"), style, 0, SIDE_LEFT);
	int indent = bullet->width + style->size / 2;
	struct placed **last = last_child(list);
	stack_child(flow, list, child, contexts, width - indent);
	if (!*last)
		return;
	bool rtl = language_is_rtl(flow->language);
	(*last)->x = rtl ? 0 : indent;
	(*last)->bullet = rtl ? moved(flow, bullet, width - bullet->width) : bullet;
}

static bool holds(struct flow *flow, const struct element *element, const struct contexts *contexts)
{
	return layout_text_holds(flow->press->layouts, &element->when, contexts);
}

static int text_width(struct flow *flow, const struct element *element, const struct contexts *contexts)
{
	struct span text = first_words(render_words(flow, element, contexts), flow->most);
	return set_text(flow, text, text_style(flow, element), 0, SIDE_LEFT)->width + 2 * element->panel.padding[0];
}

/* The width that a child of a row has of itself; 0: it takes a share of what is left. */
static int own_width(struct flow *flow, const struct element *element, const struct contexts *contexts)
{
	if (element->width)
		return element->width;
	if (element->snug)
		return text_width(flow, element, contexts);
	if (element->type == ELEMENT_ICON || element->type == ELEMENT_QR)
		return size_at_step(flow, element, element->size);
	return element->type == ELEMENT_RULE && element->upright ? element->thick : 0;
}

struct shares {
	int taken, count, sharing;
};

static struct shares share_row(struct flow *flow, const struct element *row, const struct contexts *contexts)
{
	struct shares shares = {0};
	struct item list = row->repeats ? contexts_list(contexts, row->repeat) : (struct item){.count = 1};
	for (size_t i = 0; i < list.count; i++) {
		struct contexts inner = row->repeats ? contexts_in(contexts, &list, i) : *contexts;
		for (const struct element *child = row->first; child; child = child->next) {
			if (!holds(flow, child, &inner))
				continue;
			int own = own_width(flow, child, &inner);
			shares.taken += own + (shares.count++ ? row->gap[0] : 0);
			shares.sharing += own == 0;
		}
	}
	return shares;
}

/* `width` is the share of a child without a width of its own. An empty text keeps its place in the row. */
static void row_child(struct flow *flow, struct placed *row, const struct element *child, const struct contexts *contexts,
                      int width)
{
	if (!holds(flow, child, contexts))
		return;
	int own = own_width(flow, child, contexts);
	own = own ? own : width;
	struct placed *placed = flow_place(flow, child, contexts, own);
	int x = row->width;
	row->width += own + row->element->gap[0];
	if (!placed)
		return;
	placed->x += x;
	row->height = placed->height > row->height ? placed->height : row->height;
	*last_child(row) = placed;
}

static void align_row(struct placed *row)
{
	for (struct placed *child = row->children; child; child = child->next) {
		bool stretches = child->height == 0 || (child->element->type == ELEMENT_RULE && child->element->upright);
		int left = row->height - child->height;
		if (stretches)
			child->height = row->height;
		else
			child->y = row->element->align == LEVEL_TOP ? 0 : left / (row->element->align == LEVEL_MIDDLE ? 2 : 1);
		int hang = child->y + child->height + child->hang - row->height;
		row->hang = hang > row->hang ? hang : row->hang;
	}
}

static void place_row(struct flow *flow, struct placed *row, const struct contexts *contexts, int width)
{
	struct shares shares = share_row(flow, row->element, contexts);
	int share = shares.sharing ? (width - shares.taken) / shares.sharing : 0;
	flow->wide = flow->wide || shares.taken > width || (shares.sharing && share <= 0);
	if (shares.sharing && share <= 0)
		return;
	row->width = 0;
	each_child(flow, row, contexts, share, row_child);
	row->width = width;
	bool turns = language_is_rtl(flow->language) && !row->element->still;
	for (struct placed *child = row->children; child && turns; child = child->next)
		child->x = width - child->x - child->width;
	align_row(row);
}

static struct placed *place_group(struct flow *flow, struct placed *group, const struct contexts *contexts, int width)
{
	size_t wanted = flow->wanted, said = flow->said;
	if (group->element->type == ELEMENT_ROW)
		place_row(flow, group, contexts, width);
	else
		each_child(flow, group, contexts, width, group->element->type == ELEMENT_LIST ? list_child : stack_child);
	bool silent = flow->wanted > wanted && flow->said == said;
	return silent || !group->children ? NULL : group;
}

/* ---- any element ---- */

static struct placed *place_contents(struct flow *flow, struct placed *placed, const struct contexts *contexts, int width)
{
	switch (placed->element->type) {
	case ELEMENT_TEXT:
		return place_text(flow, placed, contexts, width);
	case ELEMENT_ICON:
	case ELEMENT_QR:
		return place_thing(flow, placed, contexts, width);
	case ELEMENT_PICTURE:
		return place_picture(flow, placed, contexts, width);
	case ELEMENT_RULE:
	case ELEMENT_BOX:
	case ELEMENT_PATTERN:
	case ELEMENT_MOTIF:
		return place_area(flow, placed, contexts, width);
	case ELEMENT_STACK:
	case ELEMENT_ROW:
	case ELEMENT_LIST:
		return place_group(flow, placed, contexts, width);
	case ELEMENT_BODY:
	case ELEMENT_TABLE:
	case ELEMENT_CONTENTS:
	case ELEMENT_GRID:
		break;
	}
	BUG("this is no part of a flow");
}

/* Room for the panel around the contents. */
static void pad(struct placed *placed)
{
	const struct element *element = placed->element;
	int across = element->panel.padding[0], along = element->panel.padding[1];
	for (struct placed *child = placed->children; child; child = child->next) {
		child->x += across;
		child->y += along;
	}
	placed->first += along;
	placed->height += 2 * along;
	placed->hang = placed->hang > along ? placed->hang - along : 0;
	if (placed->height < element->height)
		placed->height = element->height;
}

struct placed *flow_place(struct flow *flow, const struct element *element, const struct contexts *contexts, int width)
{
	if (!holds(flow, element, contexts))
		return NULL;
	struct placed *placed = arena_alloc(flow->arena, sizeof *placed);
	placed->element = element;
	placed->width = width;
	int inner = width - 2 * element->panel.padding[0];
	if (inner <= 0) {
		flow->wide = true;
		return NULL;
	}
	if (!place_contents(flow, placed, contexts, inner))
		return NULL;
	placed->alt = placed->picture ? picture_alt(placed->picture) : render(flow, &element->alt, contexts);
	if (placed->children || placed->lines) {
		placed->width = width;
		pad(placed);
	}
	return placed;
}

/* Squares of a row become as high as the row; what has no ground of its own keeps its place in it. */
static void stretch(struct placed *row, int height)
{
	int more = height - row->height;
	for (struct placed *child = row->children; child; child = child->next) {
		const struct panel *panel = &child->element->panel;
		if (row->element->type != ELEMENT_ROW || !(panel->fill || panel->border)) {
			child->y += more / 2;
			continue;
		}
		for (struct placed *inner = child->children; inner; inner = inner->next)
			inner->y += (height - child->height) / 2;
		child->first += (height - child->height) / 2;
		child->y = 0;
		child->height = height;
	}
	row->height = height;
}

/* All children equally high: no lower than the highest, and together as high as the frame. */
static void even_out(struct placed *stack, int height)
{
	int count = 0, gap = stack->element->gap[0], y = 0;
	for (const struct placed *child = stack->children; child; child = child->next)
		count++;
	int each = count ? (height - (count - 1) * gap) / count : 0;
	each = each < stack->element->even ? each : stack->element->even;
	for (const struct placed *child = stack->children; child; child = child->next)
		if (child->height > each)
			return; /* they fit as they are, and no better */
	for (struct placed *child = stack->children; child; child = child->next, y += each + gap) {
		child->y = y;
		stretch(child, each);
	}
	stack->height = y - gap;
}

void flow_spread(struct placed *placed, int height)
{
	const struct element *element = placed->element;
	if (element->even && placed->children) {
		even_out(placed, height);
		return;
	}
	int count = 0, more = height - placed->height, most = element->gap[1] - element->gap[0];
	for (const struct placed *child = placed->children; child; child = child->next)
		count++;
	if (element->type != ELEMENT_STACK || count < 2 || more <= 0 || most <= 0)
		return;
	int each = more / (count - 1) < most ? more / (count - 1) : most, down = 0;
	for (struct placed *child = placed->children; child; child = child->next, down += each)
		child->y += down;
	placed->height += each * (count - 1);
}
