/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/marks.h"

enum { OFF = MILLIMETRES(1000), LONG = MILLIMETRES(4000), SHORT = MILLIMETRES(2000) };

static const struct pen hair = {.width = 250, .colour = {0, 0, 0, 0, 0, 0, 100}};

/* A stroke in the margin around the pages; where pages reach the margin of the printer, short and on the very line. */
static void upright_mark(const struct drawing *drawing, const struct imposition *plan, int x)
{
	int top = plan->top, bottom = plan->top + plan->rows * plan->height, end = plan->sheet_height - OFFICE_MARGIN;
	bool room = top - OFF - SHORT >= OFFICE_MARGIN;
	int from = top - LONG > OFFICE_MARGIN ? top - LONG : OFFICE_MARGIN;
	int to = bottom + LONG < end ? bottom + LONG : end;
	draw_rule(drawing->canvas, x, from, x, room ? top - OFF : OFFICE_MARGIN + SHORT, &hair);
	draw_rule(drawing->canvas, x, room ? bottom + OFF : end - SHORT, x, to, &hair);
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

/* Only where there is something to cut: an edge of the sheet needs no line. */
static void cut_marks(const struct drawing *drawing, const struct imposition *plan)
{
	for (int column = 0; column <= plan->columns; column++) {
		int x = plan->left + column * plan->width;
		if (x > OFFICE_MARGIN && x < plan->sheet_width - OFFICE_MARGIN)
			upright_mark(drawing, plan, x);
	}
	for (int row = 0; row <= plan->rows; row++) {
		int y = plan->top + row * plan->height;
		if (y > OFFICE_MARGIN && y < plan->sheet_height - OFFICE_MARGIN)
			level_mark(drawing, plan, y);
	}
}

void marks_draw(const struct drawing *drawing, const struct imposition *plan, const struct variant *variant)
{
	if (plan->kind == IMPOSE_PLAIN)
		return;
	artifact_open(drawing->tags, ARTIFACT_PAGE);
	if (plan->kind == IMPOSE_UP && variant->marks == MARKS_CUT)
		cut_marks(drawing, plan);
	artifact_close(drawing->tags);
}
