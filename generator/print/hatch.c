/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/hatch.h"

enum { APART = MILLIMETRES(3000), SLANTED = MILLIMETRES(4243) /* so far along a side, at 45 degrees */, DOT = 1600 };

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* Lines from the lower left to the upper right, or mirrored. */
static void slanted(struct canvas *canvas, struct box box, bool falling, const struct pen *pen)
{
	for (int at = SLANTED / 2; at < box.width + box.height; at += SLANTED) {
		int x1 = least(at, box.width), y1 = at - x1, y2 = least(at, box.height), x2 = at - y2;
		if (falling)
			x1 = box.width - x1, x2 = box.width - x2;
		draw_rule(canvas, box.x + x1, box.y + y1, box.x + x2, box.y + y2, pen);
	}
}

static void level(struct canvas *canvas, struct box box, const struct pen *pen)
{
	for (int y = box.y + APART / 2; y < box.y + box.height; y += APART)
		draw_rule(canvas, box.x, y, box.x + box.width, y, pen);
}

static void upright(struct canvas *canvas, struct box box, const struct pen *pen)
{
	for (int x = box.x + APART / 2; x < box.x + box.width; x += APART)
		draw_rule(canvas, x, box.y, x, box.y + box.height, pen);
}

/* A broken line whose dashes have no length but round ends. */
static void dots(struct canvas *canvas, struct box box, struct colour colour)
{
	struct pen pen = {.width = DOT, .colour = colour, .round = true, .dash = 1, .gap = APART - 1};
	for (int row = 0, y = box.y + APART / 2; y < box.y + box.height - DOT; row++, y += APART / 2)
		draw_rule(canvas, box.x + (row % 2 ? APART : APART / 2), y, box.x + box.width - DOT, y, &pen);
}

void hatch_draw(struct canvas *canvas, struct box box, enum print_hatch hatch, struct colour colour)
{
	struct pen pen = {.width = POINT / 2, .colour = colour};
	switch (hatch) {
	case HATCH_NONE:    break;
	case HATCH_RISING:  slanted(canvas, box, false, &pen); break;
	case HATCH_FALLING: slanted(canvas, box, true, &pen); break;
	case HATCH_LEVEL:   level(canvas, box, &pen); break;
	case HATCH_UPRIGHT: upright(canvas, box, &pen); break;
	case HATCH_CROSS:   level(canvas, box, &pen); upright(canvas, box, &pen); break;
	case HATCH_DOTS:    dots(canvas, box, colour); break;
	}
}
