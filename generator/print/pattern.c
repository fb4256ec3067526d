/* SPDX-License-Identifier: EUPL-1.2
 *
 * A braid: waves with the same period and different heights, which meet in the same knots. Half a wave is one curve
 * whose handles reach 0.3642 of its length, which is a cosine to within a thousandth.
 */
#include "print/pattern.h"

#include "base/hash.h"

enum { STRANDS = 5, UNIT = PT(1) / 10 };

/* Places are written in whole tenths of a point: 0.035 mm is finer than the line is thick. */
static void put_point(struct text *text, int x, int y)
{
	text_number(text, x / UNIT);
	text_char(text, ' ');
	text_number(text, y / UNIT);
	text_char(text, ' ');
}

/* One period of a wave, down and up again: `high` above `middle` at both ends. */
static void put_period(struct text *text, int half, int middle, int high)
{
	int handle = (int)((int64_t)half * 3642 / 10000), top = middle + high, low = middle - high;
	put_point(text, 0, top);
	text_string(text, "m\n");
	put_point(text, handle, top);
	put_point(text, half - handle, low);
	put_point(text, half, low);
	text_string(text, "c\n");
	put_point(text, half + handle, low);
	put_point(text, 2 * half - handle, top);
	put_point(text, 2 * half, top);
	text_string(text, "c\n");
}

/* The strands of one period are stroked and repeated further on, in the same words each time: repeated words
 * take next to no room once packed, and of ten thousand vouchers the waves were half. */
static void put_braid(struct text *text, const struct text *period, int width, int times)
{
	for (int i = 0; i < times; i++) {
		text_span(text, text_view(period));
		if (i + 1 == times)
			break; /* the last is stroked by who draws the path */
		text_string(text, "S\n1 0 0 1 ");
		put_point(text, width, 0);
		text_string(text, "cm\n");
	}
}

void pattern_draw(struct canvas *canvas, struct arena *arena, struct box box, struct span seed, int thick,
                  struct colour colour)
{
	struct hash hash = hash_of(seed.data, seed.length);
	struct text period = {0}, braid = {0};
	int middle = box.height / 2, most = middle - thick;
	int times = 4 + hash.bytes[0] % 3; /* four to six knots, so that the ends meet the edges */
	int half = box.width / times / 2 / UNIT * UNIT;
	for (int i = 0; i < STRANDS; i++) {
		int part = 2 * i - (STRANDS - 1); /* -4 to 4 */
		int wobble = (int)hash.bytes[1 + i] * most / 2048;
		put_period(&period, half, middle, most * part / STRANDS + (part < 0 ? -wobble : wobble));
	}
	put_braid(&braid, &period, 2 * half, times);
	text_free(&period);
	struct path path = {text_keep(&braid, arena)};
	struct pen pen = {.width = thick * 1000 / UNIT, .colour = colour, .round = true}; /* in those tenths */
	draw_path(canvas, &path, box.x, box.y, 1000, 1000 * UNIT, NULL, &pen);
}
