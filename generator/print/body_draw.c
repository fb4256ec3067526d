/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/body.h"

/* The tags that are open now. */
struct opened {
	const struct drawing *drawing;
	struct nest levels[LEVELS_MOST];
	int depth;
};

static void close_to(struct opened *opened, int depth)
{
	while (opened->depth > depth)
		tag_close(opened->drawing->tags, opened->levels[--opened->depth].role);
}

/* Close what the strip does not stand in, open what it does. */
static void open_for(struct opened *opened, const struct strip *strip, int depth)
{
	int same = 0;
	if (opened->drawing->artifact)
		return;
	while (same < depth && same < opened->depth && opened->levels[same].id == strip->levels[same].id)
		same++;
	close_to(opened, same);
	for (int i = same; i < depth; i++) {
		const struct nest *level = &strip->levels[i];
		if (level->role == ROLE_L)
			tag_open_list(opened->drawing->tags, (enum numbering)level->how);
		else
			tag_open(opened->drawing->tags, level->role, NULL);
		opened->levels[opened->depth++] = *level;
	}
}

/* The panel behind all strips of one box in this column. */
static void draw_box_of(const struct drawing *drawing, const struct element *element, const struct strip *strips, size_t count,
                        const struct column *column)
{
	size_t last = 0;
	int inset = element->style->leading * 3 / 4;
	while (last + 1 < count && strips[last + 1].box == strips->box)
		last++;
	struct box box = {column->x, column->y + strips->y - inset, column->width,
	                  strips[last].y + strips[last].height - strips->y + 2 * inset};
	if (strips->bar)
		box = (struct box){column->x, box.y + inset / 2, MM(1), box.height - inset};
	struct panel panel = {.fill = strips->bar ? element->heading->colour : element->note, .round = strips->bar ? 0 : MM(1.5)};
	draw_panel(drawing, &panel, box);
}

static void draw_task(const struct drawing *drawing, const struct element *element, const struct strip *strip, int x, int y)
{
	int size = element->style->size * 9 / 10;
	struct pen pen = {.width = PT(1), .colour = press_colour(element->heading->colour)};
	decoration_open(drawing);
	draw_rounded(drawing->canvas, (struct box){x + strip->x - element->style->size * 2, y + (strip->height - size) / 2, size, size},
	             MM(0.5), NULL, &pen);
	decoration_close(drawing);
}

static void draw_row_ink(const struct drawing *drawing, const struct element *element, const struct strip *strip,
                         const struct column *column, int y)
{
	int x = column->x + strip->x;
	struct box box = {x, y, column->width - strip->x, strip->height};
	struct panel panel = {.fill = element->note};
	struct pen pen = {.width = PT(0.5), .colour = press_colour(element->heading->colour)};
	if (strip->cells[0].head) {
		draw_panel(drawing, &panel, box);
		return;
	}
	decoration_open(drawing);
	draw_rule(drawing->canvas, x, y + strip->height, x + box.width, y + strip->height, &pen);
	decoration_close(drawing);
}

static void draw_row(struct opened *opened, const struct element *element, const struct strip *strip,
                     const struct column *column, int y)
{
	const struct drawing *drawing = opened->drawing;
	bool tagged = !drawing->artifact;
	draw_row_ink(drawing, element, strip, column, y);
	if (tagged)
		tag_open(drawing->tags, ROLE_TR, NULL);
	for (int i = 0; i < strip->cell_count; i++) {
		const struct cell *cell = &strip->cells[i];
		bool head = cell->head || cell->names;
		if (tagged && head)
			tag_open_head(drawing->tags, cell->head ? SCOPE_COLUMN : SCOPE_ROW);
		else if (tagged)
			tag_open(drawing->tags, ROLE_TD, NULL);
		for (size_t n = 0; cell->lines && n < cell->lines->count; n++)
			line_draw(drawing->canvas, &cell->lines->line[n], column->x + cell->x, y + strip->first + (int)n * strip->leading);
		if (tagged)
			tag_close(drawing->tags, head ? ROLE_TH : ROLE_TD);
	}
	if (tagged)
		tag_close(drawing->tags, ROLE_TR);
}

static void draw_picture(const struct drawing *drawing, const struct strip *strip, const struct column *column, int y)
{
	struct box box = {column->x + strip->x, y, strip->width, strip->height};
	struct span alt = picture_alt(strip->picture);
	bool figure = alt.length && !drawing->artifact;
	if (drawing->saving && !alt.length)
		return; /* ornament is not worth the toner */
	if (figure)
		tag_open_figure(drawing->tags, alt, drawing->canvas, box);
	else
		decoration_open(drawing);
	picture_draw(drawing->canvas, strip->picture, drawing->variant, box, box);
	if (figure)
		tag_close(drawing->tags, ROLE_FIGURE);
	else
		decoration_close(drawing);
}

static void draw_strip(struct opened *opened, const struct element *element, const struct strip *strip,
                       const struct column *column)
{
	const struct drawing *drawing = opened->drawing;
	int y = column->y + strip->y, base = y + strip->height;
	if (strip->label) {
		open_for(opened, strip, strip->label_depth);
		if (!drawing->artifact)
			tag_open(drawing->tags, ROLE_LBL, NULL);
		line_draw(drawing->canvas, strip->label, column->x + strip->label_x, base);
		if (!drawing->artifact)
			tag_close(drawing->tags, ROLE_LBL);
	}
	open_for(opened, strip, strip->depth);
	if (strip->task != TASK_NONE)
		draw_task(drawing, element, strip, column->x, y);
	if (strip->line)
		line_draw(drawing->canvas, strip->line, column->x + strip->x, base);
	if (strip->picture)
		draw_picture(drawing, strip, column, y);
	if (strip->cells)
		draw_row(opened, element, strip, column, y);
}

void body_draw(const struct drawing *drawing, const struct element *element, const struct strip *strips, size_t count,
               const struct column *column)
{
	struct opened opened = {.drawing = drawing};
	for (size_t i = 0; i < count; i++) {
		const struct strip *strip = &strips[i];
		if (strip->box && (i == 0 || strips[i - 1].box != strip->box))
			draw_box_of(drawing, element, strip, count - i, column);
		if (i == 0 && strip->head && !strip->cells[0].head) { /* the table goes on: its head once more */
			open_for(&opened, strip, strip->depth);
			draw_row(&opened, element, strip->head, column, column->y);
		}
		draw_strip(&opened, element, strip, column);
	}
	if (!drawing->artifact)
		close_to(&opened, 0);
}
