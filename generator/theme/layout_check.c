/* SPDX-License-Identifier: EUPL-1.2
 *
 * What can be known of a layout before anything is printed: that names exist, that frames lie on the paper and not
 * over each other, that nobody gets type too small or too pale to read, that headings do not skip a level.
 */
#include "theme/layout_check.h"

#include <stdarg.h>

#include "base/stop.h"
#include "base/words.h"
#include "theme/around.h"
#include "theme/vocabulary.h"

enum { BLEED = MILLIMETRES(3000), SLACK = 10 /* thousandths of a point: what rounding of millimetres can differ */ };

struct checking {
	struct layouts *layouts;
	struct layout *layout;
	struct report *report;
	const struct shape *stack[CONTEXTS_MOST];
	size_t depth;
	const struct print_colour *under; /* what the text lies on; NULL: white paper */
	bool artifact;
	int heading;                      /* level of the last heading */
	const char *field;                /* shown by this frame */
	bool many_fields;
};

__attribute__((format(printf, 5, 6)))
static void fault(struct checking *checking, const char *at, const char *id, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(checking->report, LEVEL_ERROR, id, (struct place){checking->layout->source, at}, help, format, arguments);
	va_end(arguments);
}

/* ---- names ---- */

static const struct member *member_named(const struct shape *shape, struct span name)
{
	for (size_t i = 0; shape && shape->members && i < shape->count; i++)
		if (span_is(name, shape->members[i].name))
			return &shape->members[i];
	return NULL;
}

/* Is the first part of a name found in the elements that are repeated (the innermost contexts)? */
static bool is_inner(const struct checking *checking, struct span name)
{
	if (checking->depth <= 2)
		return false;
	if (span_is(name, ".") || name.length == 0)
		return true;
	for (size_t i = 2; i < checking->depth; i++)
		if (!checking->stack[i] || !checking->stack[i]->members || member_named(checking->stack[i], name))
			return true;
	return false;
}

/* Go through the tags of a text: does it vary with what is repeated, and which field does it show? */
static void study_names(struct checking *checking, struct layout_text *text)
{
	const char *end = text->words.data + text->words.length;
	for (const char *at = text->words.data; at && (at = memmem(at, (size_t)(end - at), "{{", 2));) {
		const char *close = memmem(at, (size_t)(end - at), "}}", 2);
		if (!close)
			return;
		struct span tag = span_trim((struct span){at + 2, (size_t)(close - at - 2)});
		at = close + 2;
		bool plain = tag.length && !strchr("#^/!>&<$", tag.data[0]);
		struct span name = plain ? tag : span_trim((struct span){tag.data + 1, tag.length ? tag.length - 1 : 0});
		const char *dot = memchr(name.data, '.', name.length);
		if (dot && name.length > 1)
			name.length = (size_t)(dot - name.data);
		text->varies = text->varies || is_inner(checking, name);
		if (!plain)
			continue;
		if (checking->field && !span_is(name, checking->field))
			checking->many_fields = true;
		checking->field = arena_copy(checking->layouts->arena, name.data, name.length);
	}
}

static void check_text(struct checking *checking, struct layout_text *text)
{
	if (!text->template)
		return;
	template_check(checking->layouts->templates, text->template, checking->stack, checking->depth, checking->report);
	study_names(checking, text);
}

/* "bonnen", or "locatie.foto": the first part from the innermost context outwards. */
static const struct member *find_member(struct checking *checking, struct span name)
{
	const char *dot = memchr(name.data, '.', name.length);
	struct span first = {name.data, dot ? (size_t)(dot - name.data) : name.length};
	const struct member *member = NULL;
	for (size_t i = checking->depth; i-- > 0 && !member;)
		member = member_named(checking->stack[i], first);
	while (member && dot) {
		struct span rest = {dot + 1, (size_t)(name.data + name.length - dot - 1)};
		dot = memchr(rest.data, '.', rest.length);
		member = member_named(member->shape, dot ? (struct span){rest.data, (size_t)(dot - rest.data)} : rest);
	}
	return member;
}

/* The shape of the elements of a list that is named; reports what is no list. */
static bool find_list(struct checking *checking, const struct element *element, const struct shape **shape)
{
	struct span name = element->repeat;
	const struct member *member = find_member(checking, name);
	if (member && member->type == ITEM_LIST) {
		*shape = member->shape;
		return true;
	}
	const char *names[128];
	size_t count = 0;
	for (size_t i = 0; i < checking->depth; i++)
		for (size_t n = 0; checking->stack[i] && checking->stack[i]->members && n < checking->stack[i]->count; n++)
			if (checking->stack[i]->members[n].type == ITEM_LIST && count < 128)
				names[count++] = checking->stack[i]->members[n].name;
	const char *nearest = nearest_name(name, names, count);
	fault(checking, name.data && element->at ? element->at : NULL, "unknown-list",
	      nearest ? arena_format(checking->layouts->arena, _("Did you mean `%s`?"), nearest) : NULL,
	      _("there is no list `%.*s` to repeat"), (int)name.length, name.data);
	return false;
}

static void check_picture(struct checking *checking, const struct element *element)
{
	const struct member *member = find_member(checking, element->field);
	if (!member || member->type != ITEM_OBJECT || !member->shape || strcmp(member->shape->name, "beeld") != 0)
		fault(checking, element->at, "unknown-picture", _("Name a field that refers to a picture: see `meedoen fields`."),
		      _("there is no picture `%.*s`"), (int)element->field.length, element->field.data);
}

/* ---- type ---- */

static void check_size(struct checking *checking, const struct element *element, int32_t size)
{
	static const int32_t least[][USES] = {
		[LAYOUT_RESIDENT] = {[USE_TEXT] = 14 * POINT, [USE_SMALL] = 12 * POINT, [USE_STAFF] = 9 * POINT},
		[LAYOUT_OFFICER] = {[USE_TEXT] = 10 * POINT, [USE_SMALL] = 9 * POINT, [USE_STAFF] = 9 * POINT},
	};
	static const char *const help[USES] = {
		[USE_TEXT] = N_("Make room instead. For small print such as a sender, the style may say `use: small`."),
		[USE_SMALL] = N_("Make room instead. What only a shop or colleague reads, may say `use: staff`."),
		[USE_STAFF] = N_("Make room instead."),
	};
	int32_t limit = least[checking->layout->audience][element->style->use];
	if (size < limit)
		fault(checking, element->at, "type-small", _(help[element->style->use]),
		      _("type of %d points is too small: at least %d here"), (int)(size / POINT), (int)(limit / POINT));
}

static void check_contrast(struct checking *checking, const struct element *element, const struct print_colour *colour,
                           int least)
{
	static const struct print_colour white = {.name = "white", .rgb = {255, 255, 255}};
	const struct print_colour *under = checking->under ? checking->under : &white;
	int contrast = print_contrast(colour, under);
	if (contrast < least)
		fault(checking, element->at, "contrast", _("Choose a darker or a lighter colour for one of them."),
		      _("`%s` on `%s` has a contrast of %d.%d to 1; at least %d.%d is needed"), colour->name, under->name,
		      contrast / 100, contrast / 10 % 10, least / 100, least / 10 % 10);
}

static void check_type(struct checking *checking, const struct element *element)
{
	bool resident = checking->layout->audience == LAYOUT_RESIDENT;
	check_size(checking, element, element->style->size);
	for (int i = 0; i < element->shrinks; i++)
		check_size(checking, element, element->shrink[i]);
	check_contrast(checking, element, element->style->colour, resident ? 700 : 450);
	if (checking->artifact)
		fault(checking, element->at, "layout-artifact", _("Leave out `artifact`."),
		      _("a text in an artifact is not read aloud"));
	if (element->role < TEXT_H1 || element->role > TEXT_H6)
		return;
	int level = element->role - TEXT_H1 + 1;
	if (level > checking->heading + 1)
		fault(checking, element->at, "heading-skip", NULL, _("this heading skips a level: H%d comes after %s%d"), level,
		      checking->heading ? "H" : "", checking->heading);
	checking->heading = level;
}

/* The head of a table, on its ground. */
static void check_head(struct checking *checking, const struct element *table)
{
	const struct print_colour *under = checking->under;
	checking->under = table->note ? table->note : under;
	check_size(checking, table, table->style->size);
	check_contrast(checking, table, table->style->colour, checking->layout->audience == LAYOUT_RESIDENT ? 700 : 450);
	checking->under = under;
}

/* ---- elements ---- */

static void check_element(struct checking *checking, struct element *element);
static void check_frames(struct checking *checking, struct frame *frames, const struct print_colour *under);

static void check_children(struct checking *checking, struct element *element)
{
	const struct shape *shape;
	size_t depth = checking->depth;
	for (struct element *child = element->first; child; child = child->next)
		check_text(checking, &child->head);
	if (element->repeats) {
		if (!find_list(checking, element, &shape))
			return;
		if (depth == CONTEXTS_MOST) {
			fault(checking, element->at, "layout-depth", NULL, _("too many lists in lists"));
			return;
		}
		checking->stack[checking->depth++] = shape;
	}
	for (struct element *child = element->first; child; child = child->next)
		check_element(checking, child);
	if (element->type == ELEMENT_GRID)
		check_frames(checking, element->cells, checking->under);
	checking->depth = depth;
}

static void check_element(struct checking *checking, struct element *element)
{
	const struct print_colour *under = checking->under;
	bool artifact = checking->artifact;
	checking->artifact = artifact || element->artifact;
	if (element->panel.fill)
		checking->under = element->panel.fill;
	check_text(checking, &element->when);
	check_text(checking, &element->text);
	check_text(checking, &element->shorter);
	check_text(checking, &element->alt);
	if (element->type == ELEMENT_PICTURE)
		check_picture(checking, element);
	if (element->type == ELEMENT_TEXT)
		check_type(checking, element);
	if (element->type == ELEMENT_TABLE && element->style)
		check_head(checking, element);
	if ((element->type == ELEMENT_BODY || element->type == ELEMENT_CONTENTS) && element->style)
		check_size(checking, element, element->style->size);
	if ((element->type == ELEMENT_ICON && !checking->artifact) || element->type == ELEMENT_QR)
		check_contrast(checking, element, element->colour, element->type == ELEMENT_QR ? 700 : 300);
	check_children(checking, element);
	checking->under = under;
	checking->artifact = artifact;
}

/* ---- places ---- */

static bool overlap(const int32_t a[4], const int32_t b[4])
{
	return a[0] + a[2] > b[0] + SLACK && b[0] + b[2] > a[0] + SLACK && a[1] + a[3] > b[1] + SLACK &&
	       b[1] + b[3] > a[1] + SLACK;
}

/* Does a lie within the box, less a margin on all sides? */
static bool within(const int32_t a[4], const int32_t box[4], int32_t margin)
{
	return a[0] + SLACK >= box[0] + margin && a[1] + SLACK >= box[1] + margin &&
	       a[0] + a[2] <= box[0] + box[2] - margin + SLACK && a[1] + a[3] <= box[1] + box[3] - margin + SLACK;
}

static void check_grid_size(struct checking *checking, const struct frame *frame)
{
	const struct element *grid = frame->content;
	int64_t width = (int64_t)grid->columns * grid->cell[0] + (int64_t)(grid->columns - 1) * grid->gap[0];
	int64_t height = (int64_t)grid->rows * grid->cell[1] + (int64_t)(grid->rows - 1) * grid->gap[1];
	if (width > frame->area[2] + SLACK || height > frame->area[3] + SLACK)
		fault(checking, grid->at, "grid-size", _("Make the cells smaller or the frame larger."),
		      _("%d x %d cells do not fit in frame `%.*s`"), grid->columns, grid->rows, (int)frame->name.length,
		      frame->name.data);
}

static bool is_grid(const struct frame *frame)
{
	return frame->content && frame->content->type == ELEMENT_GRID;
}

/* What stands in the cells of a grid must be safe on the paper, in the first cell as in the last. */
static void check_cells_safe(struct checking *checking, const struct frame *grid, const int32_t paper[4], int32_t safe)
{
	const struct element *element = grid->content;
	int32_t last[2] = {(element->columns - 1) * (element->cell[0] + element->gap[0]),
	                   (element->rows - 1) * (element->cell[1] + element->gap[1])};
	for (const struct frame *frame = element->cells; frame; frame = frame->next) {
		const int32_t area[4] = {grid->area[0] + frame->area[0], grid->area[1] + frame->area[1],
		                         frame->area[2] + last[0], frame->area[3] + last[1]};
		if (!frame->artifact && !within(area, paper, safe))
			fault(checking, frame->at, "frame-safe", _("Move it in: what stands there can be cut off."),
			      _("frame `%.*s` lies partly outside the safe area"), (int)frame->name.length, frame->name.data);
	}
}

static void check_place(struct checking *checking, const struct frame *frame, const int32_t paper[4], int32_t safe)
{
	bool bleeds = frame->artifact || (frame->content && frame->content->type == ELEMENT_PICTURE);
	if (frame->area[2] <= 0 || frame->area[3] <= 0)
		fault(checking, frame->at, "frame-size", NULL, _("frame `%.*s` has no size"), (int)frame->name.length,
		      frame->name.data);
	else if (bleeds ? !within(frame->area, paper, -BLEED) : !within(frame->area, paper, 0))
		fault(checking, frame->at, "frame-off", NULL, _("frame `%.*s` lies partly off the paper"), (int)frame->name.length,
		      frame->name.data);
	else if (!bleeds && !is_grid(frame) && !within(frame->area, paper, safe))
		fault(checking, frame->at, "frame-safe", _("Move it in: what stands there can be cut off."),
		      _("frame `%.*s` lies partly outside the safe area"), (int)frame->name.length, frame->name.data);
	for (const struct frame *other = frame->next; other; other = other->next)
		if (frame->on * other->on != ON_LEFT * ON_RIGHT && !frame->over && !other->over && overlap(frame->area, other->area))
			fault(checking, other->at, "frame-overlap", _("Move one, or write `over: true` if this is meant."),
			      _("frame `%.*s` lies over frame `%.*s`"), (int)other->name.length, other->name.data,
			      (int)frame->name.length, frame->name.data);
}

/* What a frame lies on: the last one before it that has a colour and covers it. */
static const struct print_colour *ground(const struct frame *frames, const struct frame *frame,
                                         const struct print_colour *under)
{
	for (const struct frame *below = frames; below != frame; below = below->next)
		if (below->panel.fill && within(frame->area, below->area, 0))
			under = below->panel.fill;
	return frame->panel.fill ? frame->panel.fill : under;
}

static void check_frames(struct checking *checking, struct frame *frames, const struct print_colour *under)
{
	for (struct frame *frame = frames; frame; frame = frame->next) {
		const char *outer = checking->field;
		bool outer_many = checking->many_fields;
		checking->under = ground(frames, frame, under);
		check_text(checking, &frame->when);
		checking->field = NULL;
		checking->many_fields = false;
		if (frame->content)
			check_element(checking, frame->content);
		frame->field = checking->many_fields ? NULL : checking->field;
		checking->field = outer;
		checking->many_fields = outer_many;
	}
	checking->under = under;
}

static void check_places(struct checking *checking, const struct frame *frames, const int32_t paper[4], int32_t safe)
{
	for (const struct frame *frame = frames; frame; frame = frame->next) {
		check_place(checking, frame, paper, safe);
		if (!is_grid(frame))
			continue;
		const int32_t cell[4] = {0, 0, frame->content->cell[0], frame->content->cell[1]};
		check_grid_size(checking, frame);
		check_cells_safe(checking, frame, paper, safe);
		check_places(checking, frame->content->cells, cell, 0);
	}
}

/* What makes pages must be the whole of a frame, and of grids that repeat there is one on a side. */
static void check_grids(struct checking *checking, const struct element *element, bool alone, int *repeating)
{
	bool flows = element->type == ELEMENT_BODY || element->type == ELEMENT_TABLE || element->type == ELEMENT_CONTENTS;
	if (flows && !alone)
		fault(checking, element->at, "grid-place", _("Give it a frame of its own."),
		      _("a body, a table or the contents cannot stand inside something else"));
	if (element->type == ELEMENT_GRID) {
		if (!alone)
			fault(checking, element->at, "grid-place", _("Give it a frame of its own."),
			      _("a grid cannot stand inside something else"));
		*repeating += element->repeats;
		if (element->repeats && *repeating > 1)
			fault(checking, element->at, "grid-place", NULL, _("only one grid on a side can repeat a list"));
		for (const struct frame *frame = element->cells; frame; frame = frame->next)
			if (frame->content)
				check_grids(checking, frame->content, false, repeating);
	}
	for (const struct element *child = element->first; child; child = child->next)
		check_grids(checking, child, false, repeating);
}

static void check_side(struct checking *checking, const struct side *side)
{
	const int32_t paper[4] = {0, 0, checking->layout->width, checking->layout->height};
	int repeating = 0;
	check_places(checking, side->frames, paper, checking->layout->safe);
	check_places(checking, side->next_frames, paper, checking->layout->safe);
	for (const struct frame *frame = side->frames; frame; frame = frame->next)
		if (frame->content)
			check_grids(checking, frame->content, true, &repeating);
}

/* ---- the whole ---- */

/* The texts of a side, in the list that it repeats. */
static void check_names_of(struct checking *checking, struct side *side)
{
	const struct shape *shape;
	size_t depth = checking->depth;
	if (side->over.repeats && find_list(checking, &side->over, &shape))
		checking->stack[checking->depth++] = shape;
	check_text(checking, &side->bookmark);
	check_frames(checking, side->frames, NULL);
	check_frames(checking, side->next_frames, NULL);
	checking->depth = depth;
}

/* A body and where it goes on. */
static void check_body(struct checking *checking, const struct side *side)
{
	const struct frame *body = NULL, *more = NULL;
	for (const struct frame *frame = side->frames; frame; frame = frame->next)
		if (frame_flows(frame)) {
			if (body)
				fault(checking, frame->at, "body", NULL, _("a side can have only one body or table"));
			body = frame;
		}
	for (const struct frame *frame = side->next_frames; frame; frame = frame->next)
		more = frame->more ? frame : more;
	if (body && !more && body->content->type == ELEMENT_TABLE && !side->next_frames)
		return; /* it goes on in the same frames */
	if (body && !more)
		fault(checking, body->at, "body", _("Give the side a list `next`, with a frame that has `more: true`."),
		      _("there is no frame where the body of `%.*s` can go on"), (int)body->name.length, body->name.data);
	else if (body && more->area[2] != body->area[2])
		fault(checking, more->at, "body", NULL, _("frame `%.*s` must be as wide as `%.*s`: the text goes on there"),
		      (int)more->name.length, more->name.data, (int)body->name.length, body->name.data);
}

static void check_layout(struct checking *checking, const struct vocabulary *vocabulary)
{
	struct layout *layout = checking->layout;
	const struct layouts *all = checking->layouts;
	for (size_t i = 0; i < layout->kind_count; i++) {
		checking->stack[0] = layout_private(layout) ? all->around_office : all->around;
		checking->stack[1] = vocabulary_kind(vocabulary, layout->kinds[i]);
		checking->depth = 2;
		checking->heading = 0;
		if (!checking->stack[1]) {
			fault(checking, layout->source->text.data, "kind-private", _("Write `audience: officer`, and make no variant for the web."),
			      _("`%s` is only for colleagues, and this layout is for residents"), layout->kinds[i]->name);
			continue;
		}
		check_text(checking, &layout->title);
		check_text(checking, &layout->when);
		check_text(checking, &layout->kit.copies);
		check_text(checking, &layout->kit.reader);
		for (size_t n = 0; n < VARIANTS; n++)
			check_text(checking, &layout->variants[n].path);
		for (struct side *side = layout->sides; side; side = side->next)
			check_names_of(checking, side);
	}
	for (const struct side *side = layout->sides; side; side = side->next) {
		check_side(checking, side);
		check_body(checking, side);
	}
}

void layouts_check(struct layouts *layouts, const struct vocabulary *vocabulary, const struct vocabulary *office,
                   struct report *report)
{
	layouts->around = around_shape(layouts->arena, vocabulary);
	layouts->around_office = around_shape(layouts->arena, office);
	bool *told = arena_array(layouts->arena, layouts->look->colour_count, sizeof *told);
	for (size_t i = 0; i < layouts->count; i++) {
		struct checking checking = {.layouts = layouts, .layout = layouts->list[i], .report = report};
		check_layout(&checking, layout_private(layouts->list[i]) ? office : vocabulary);
		layout_variants_check(layouts->list[i], report, told);
	}
}
