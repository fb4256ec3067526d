/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/marks.h"

enum {
	OFF = MILLIMETRES(1000),    /* from a page */
	LONG = MILLIMETRES(4000),   /* up to here from a page */
	SHORT = MILLIMETRES(2000),
	RULE = MILLIMETRES(100000), /* what is to be 10 cm on paper */
	TICK = MILLIMETRES(1000),   /* to both sides at its ends */
	LABEL = 6 * POINT
};

static const struct pen hair = {.width = 250, .colour = {0, 0, 0, 0, 0, 0, 100}};
static const struct pen dashed = {.width = 250, .colour = {0, 0, 0, 0, 0, 0, 100}, .dash = 3 * POINT, .gap = 2 * POINT};

/* ---- words ---- */

static const struct lines *set_label(const struct flow *flow, struct span words)
{
	const struct print_look *look = flow->press->layouts->look;
	const struct print_style *style = print_style_named(look, SPAN("staff"));
	if (!words.length || (!style && !look->style_count))
		return NULL;
	const struct press_face *face = press_face(flow->press, (style ? style : look->styles[0])->face);
	if (!face->face.count)
		return NULL;
	struct text_style *type = arena_alloc(flow->arena, sizeof *type);
	*type = (struct text_style){&face->face, LABEL, COLOUR_BLACK};
	struct text_part *part = arena_alloc(flow->arena, sizeof *part);
	*part = (struct text_part){.text = words, .style = type};
	struct paragraph paragraph = {.parts = part, .count = 1, .width = RULE, .language = flow->language};
	return lines_set(flow->typesetter, flow->arena, &paragraph);
}

static struct span word(const struct theme *theme, const char *key)
{
	const struct node *node = theme_string(theme, key);
	return node ? node->text : (struct span){"", 0};
}

struct marks marks_set(const struct flow *flow, const struct theme *theme, const struct imposition *plan,
                       const struct variant *variant)
{
	struct marks marks = {.plan = plan, .cut = variant->marks == MARKS_CUT};
	struct span row = word(theme, "tegel_rij"), column = word(theme, "tegel_kolom");
	marks.length = set_label(flow, word(theme, "tien_cm"));
	if (plan->kind != IMPOSE_TILE)
		return marks;
	size_t count = (size_t)plan->columns * (size_t)plan->rows;
	marks.tiles = arena_array(flow->arena, count, sizeof(const struct lines *));
	for (size_t i = 0; i < count; i++) {
		const char *words = arena_format(flow->arena, "%.*s %zu, %.*s %zu", (int)row.length, row.data,
		                                 i / (size_t)plan->columns + 1, (int)column.length, column.data,
		                                 i % (size_t)plan->columns + 1);
		marks.tiles[i] = set_label(flow, span_of(words));
	}
	return marks;
}

static void draw_label(const struct drawing *drawing, const struct lines *label, int x, int y)
{
	if (label && label->count)
		line_draw(drawing->canvas, &label->line[0], x, y);
}

/* ---- ten centimetres ---- */

static void level_rule(const struct drawing *drawing, const struct marks *marks, int x, int y)
{
	draw_rule(drawing->canvas, x, y, x + RULE, y, &hair);
	draw_rule(drawing->canvas, x, y - TICK, x, y + TICK, &hair);
	draw_rule(drawing->canvas, x + RULE, y - TICK, x + RULE, y + TICK, &hair);
	draw_label(drawing, marks->length, x + RULE + TICK, y + TICK / 2);
}

static void upright_rule(const struct drawing *drawing, int x, int y)
{
	draw_rule(drawing->canvas, x, y, x, y + RULE, &hair);
	draw_rule(drawing->canvas, x - TICK, y, x + TICK, y, &hair);
	draw_rule(drawing->canvas, x - TICK, y + RULE, x + TICK, y + RULE, &hair);
}

static void scale_mark(const struct drawing *drawing, const struct marks *marks)
{
	const struct imposition *plan = marks->plan;
	int low = plan->sheet_height - OFFICE_MARGIN - TICK, right = plan->left + plan->columns * plan->width;
	int room = plan->sheet_height - OFFICE_MARGIN - plan->top - plan->rows * plan->height;
	bool whole = plan->columns * plan->rows == 1;
	if (plan->kind == IMPOSE_TILE)
		level_rule(drawing, marks, plan->sheet_width - OFFICE_MARGIN - RULE - LONG - LONG, low);
	else if (room >= 2 * TICK || whole)
		level_rule(drawing, marks, (plan->sheet_width - RULE) / 2, low);
	else if (plan->sheet_width - OFFICE_MARGIN - right >= 2 * TICK)
		upright_rule(drawing, plan->sheet_width - OFFICE_MARGIN - TICK, (plan->sheet_height - RULE) / 2);
	else if (plan->kind == IMPOSE_UP && plan->columns > 1)
		upright_rule(drawing, plan->left + plan->width, (plan->sheet_height - RULE) / 2);
	else if (plan->kind == IMPOSE_UP)
		level_rule(drawing, marks, (plan->sheet_width - RULE) / 2, plan->top + plan->height);
}

/* ---- where to cut and fold ---- */

/* A stroke outside the pages; where they reach the margin of the printer, a short one on the very line. */
static void upright_mark(const struct drawing *drawing, const struct imposition *plan, int x, const struct pen *pen)
{
	int top = plan->top, bottom = plan->top + plan->rows * plan->height, end = plan->sheet_height - OFFICE_MARGIN;
	bool room = top - OFF - SHORT >= OFFICE_MARGIN;
	int from = top - LONG > OFFICE_MARGIN ? top - LONG : OFFICE_MARGIN;
	int to = bottom + LONG < end ? bottom + LONG : end;
	draw_rule(drawing->canvas, x, from, x, room ? top - OFF : OFFICE_MARGIN + SHORT, pen);
	draw_rule(drawing->canvas, x, room ? bottom + OFF : end - SHORT, x, to, pen);
}

static void level_mark(const struct drawing *drawing, const struct imposition *plan, int y)
{
	int left = plan->left, right = plan->left + plan->columns * plan->width, end = plan->sheet_width - OFFICE_MARGIN;
	bool room = left - OFF - SHORT >= OFFICE_MARGIN;
	int from = left - LONG > OFFICE_MARGIN ? left - LONG : OFFICE_MARGIN;
	int to = right + LONG < end ? right + LONG : end;
	draw_rule(drawing->canvas, from, y, room ? left - OFF : OFFICE_MARGIN + SHORT, y, &hair);
	draw_rule(drawing->canvas, room ? right + OFF : end - SHORT, y, to, y, &hair);
}

/* An edge of the sheet needs no line. */
static void cut_marks(const struct drawing *drawing, const struct imposition *plan)
{
	for (int column = 0; column <= plan->columns; column++) {
		int x = plan->left + column * plan->width;
		bool fold = plan->kind == IMPOSE_FOLD && column == 1;
		if (x > OFFICE_MARGIN && x < plan->sheet_width - OFFICE_MARGIN)
			upright_mark(drawing, plan, x, fold ? &dashed : &hair);
	}
	for (int row = 0; row <= plan->rows; row++) {
		int y = plan->top + row * plan->height;
		if (y > OFFICE_MARGIN && y < plan->sheet_height - OFFICE_MARGIN)
			level_mark(drawing, plan, y);
	}
}

/* A tile is cut at its left and top, and where the poster ends. What lies beyond a broken line is glued over. */
static void tile_marks(const struct drawing *drawing, const struct marks *marks, size_t side)
{
	const struct imposition *plan = marks->plan;
	struct imposed set;
	impose_side(plan, side, &set);
	struct box area = set.spot.clip;
	size_t tile = side % ((size_t)plan->columns * (size_t)plan->rows);
	bool last_column = tile % (size_t)plan->columns + 1 == (size_t)plan->columns;
	bool last_row = tile / (size_t)plan->columns + 1 == (size_t)plan->rows;
	int right = area.x + area.width, bottom = area.y + area.height;
	int across = last_column ? right : right - GLUE_STRIP, down = last_row ? bottom : bottom - GLUE_STRIP;
	draw_rule(drawing->canvas, area.x, area.y, area.x, bottom, &hair);
	draw_rule(drawing->canvas, area.x, area.y, right, area.y, &hair);
	draw_rule(drawing->canvas, across, area.y, across, bottom, last_column ? &hair : &dashed);
	draw_rule(drawing->canvas, area.x, down, right, down, last_row ? &hair : &dashed);
	draw_label(drawing, marks->tiles[tile], area.x + TICK, plan->sheet_height - OFFICE_MARGIN - TICK);
}

void marks_draw(const struct drawing *drawing, const struct marks *marks, size_t side)
{
	if (marks->plan->kind == IMPOSE_PLAIN)
		return;
	artifact_open(drawing->tags, ARTIFACT_PAGE);
	if (marks->plan->kind == IMPOSE_TILE)
		tile_marks(drawing, marks, side);
	else if (marks->cut)
		cut_marks(drawing, marks->plan);
	if (marks->plan->kind == IMPOSE_TILE || marks->cut)
		scale_mark(drawing, marks);
	artifact_close(drawing->tags);
}
