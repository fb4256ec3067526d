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

/* One wave from x to `width`: up and down by `high` around `middle`. */
static void put_wave(struct text *text, int x, int width, int half, int middle, int high)
{
	int handle = (int)((int64_t)half * 3642 / 10000), y = middle + high;
	put_point(text, x, y);
	text_string(text, "m\n");
	while (x < width) {
		int next = 2 * middle - y;
		put_point(text, x + handle, y);
		put_point(text, x + half - handle, next);
		put_point(text, x + half, next);
		text_string(text, "c\n");
		x += half;
		y = next;
	}
}

void pattern_draw(struct canvas *canvas, struct arena *arena, struct box box, struct span seed, int thick,
                  struct colour colour)
{
	struct hash hash = hash_of(seed.data, seed.length);
	struct text text = {0};
	int middle = box.height / 2, most = middle - thick;
	int whole = box.width / (4 + hash.bytes[0] % 3); /* four to six knots, so that the ends meet the edges */
	int half = whole / 2;
	for (int i = 0; i < STRANDS; i++) {
		int part = 2 * i - (STRANDS - 1); /* -4 to 4 */
		int wobble = (int)hash.bytes[1 + i] * most / 2048;
		put_wave(&text, 0, half * (box.width / half), half, middle, most * part / STRANDS + (part < 0 ? -wobble : wobble));
	}
	struct path path = {text_keep(&text, arena)};
	struct pen pen = {.width = thick * 1000 / UNIT, .colour = colour, .round = true}; /* in those tenths */
	draw_path(canvas, &path, box.x, box.y, 1000, 1000 * UNIT, NULL, &pen);
}
