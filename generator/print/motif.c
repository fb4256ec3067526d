/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/motif.h"

enum { UNIT = PT(1) / 10 }; /* places are written in whole tenths of a point */

static void put(struct text *text, int x, int y, const char *operator)
{
	text_number(text, x);
	text_char(text, ' ');
	text_number(text, y);
	text_string(text, operator);
}

/* At 45 degrees, rising to the right. */
static void put_stripes(struct text *text, int width, int height, int step)
{
	int across = step * 1414 / 1000;
	for (int x = -height + across / 2; x < width; x += across) {
		put(text, x, height, " m\n");
		put(text, x + height, 0, " l\n");
	}
}

/* Each row half a step further than the one above it. */
static void put_dots(struct text *text, int width, int height, int step)
{
	bool odd = false;
	for (int y = step / 2; y < height; y += step, odd = !odd)
		for (int x = odd ? step : step / 2; x < width; x += step) {
			put(text, x, y, " m\n");
			put(text, x, y, " l\n");
		}
}

/* Each half of a wave is a curve whose handles reach 0.3642 of its length: a cosine to within a thousandth. */
static void put_waves(struct text *text, int width, int height, int step)
{
	int half = step, high = step / 4, handle = half * 3642 / 10000;
	for (int middle = step / 2; middle < height + high; middle += step) {
		int y = middle - high;
		put(text, -half / 2, y, " m\n");
		for (int x = -half / 2; x < width; x += half, y = 2 * middle - y) {
			put(text, x + handle, y, " ");
			put(text, x + half - handle, 2 * middle - y, " ");
			put(text, x + half, 2 * middle - y, " c\n");
		}
	}
}

void motif_draw(struct canvas *canvas, struct arena *arena, struct box box, enum motif motif, int step, int thick,
                struct colour colour)
{
	static void (*const put_motif[MOTIFS])(struct text *text, int width, int height, int step) = {
		[MOTIF_STRIPES] = put_stripes, [MOTIF_DOTS] = put_dots, [MOTIF_WAVES] = put_waves,
	};
	struct text text = {0};
	int width = box.width / UNIT, height = box.height / UNIT, least = PT(2) / UNIT;
	put(&text, 0, 0, " ");
	put(&text, width, height, " re W n\n");
	put_motif[motif](&text, width, height, step / UNIT > least ? step / UNIT : least);
	struct path path = {text_keep(&text, arena)};
	struct pen pen = {.width = thick * 1000 / UNIT, .colour = colour, .round = true};
	draw_path(canvas, &path, box.x, box.y, 1000, 1000 * UNIT, NULL, &pen);
}
