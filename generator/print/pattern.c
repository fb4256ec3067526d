/* SPDX-License-Identifier: EUPL-1.2
 *
 * A braid: waves with the same period and different heights, which meet in the same knots. Half a wave is one curve
 * whose handles reach 0.3642 of its length, which is a cosine to within a thousandth.
 */
#include "print/pattern.h"

#include <stdlib.h>

#include "base/hash.h"

enum {
	STRANDS = 5,
	HEIGHTS = 16,     /* of each strand: steps of 1/128 of the room */
	UNIT = PT(1) / 10 /* places are whole tenths of a point: 0.035 mm is finer than the line is thick */
};

/* In those tenths; above the middle at both ends if `high` is above 0. */
struct wave {
	int times, half, high;
	int thick; /* thousandths of a point */
};

static void put_name(struct text *text, const struct wave *wave)
{
	text_string(text, "/W");
	text_number(text, wave->times);
	text_char(text, '.');
	text_number(text, wave->half);
	text_char(text, '.');
	text_number(text, wave->high);
	text_char(text, '.');
	text_number(text, wave->thick);
}

static int by_shape(const void *one, const void *other)
{
	return memcmp(one, other, sizeof(struct wave));
}

static void need(struct waves *waves, const struct wave *wave)
{
	for (size_t i = 0; i < waves->count; i++)
		if (by_shape(&waves->list[i], wave) == 0)
			return;
	ARENA_PUSH(waves->arena, waves->list, waves->count, waves->capacity) = *wave;
}

void pattern_draw(struct canvas *canvas, struct box box, struct span seed, int thick, struct colour colour)
{
	struct hash hash = hash_lasting(seed.data, seed.length);
	struct text braid = {0};
	int most = (box.height / 2 - thick) / UNIT;
	struct wave wave = {.times = 4 + hash.bytes[0] % 3, .thick = thick}; /* so that the ends meet the edges */
	wave.half = box.width / wave.times / 2 / UNIT;
	for (int i = 0; i < STRANDS; i++) {
		int part = 2 * i - (STRANDS - 1); /* -4 to 4 */
		int wobble = hash.bytes[1 + i] % HEIGHTS * most / (8 * HEIGHTS);
		wave.high = most * part / STRANDS + (part < 0 ? -wobble : wobble);
		#pragma omp critical(waves)
		need(canvas->waves, &wave);
		put_name(&braid, &wave);
		text_string(&braid, " Do\n");
	}
	struct pen pen = {.width = thick * 1000 / UNIT, .colour = colour, .round = true};
	draw_forms(canvas, box.x, box.y + box.height / 2, UNIT, &pen, text_view(&braid));
	text_free(&braid);
}

static void put_points(struct text *text, const int *numbers, size_t count, const char *operator)
{
	for (size_t i = 0; i < count; i++) {
		text_number(text, numbers[i]);
		text_char(text, ' ');
	}
	text_string(text, operator);
}

/* Down and up again, so many times. */
static void put_curves(struct text *text, const struct wave *wave)
{
	int half = wave->half, handle = (int)((int64_t)half * 3642 / 10000), y = wave->high;
	put_points(text, (const int[]){0, y}, 2, "m\n");
	for (int i = 0, x = 0; i < 2 * wave->times; i++, x += half, y = -y)
		put_points(text, (const int[]){x + handle, y, x + half - handle, -y, x + half, -y}, 6, "c\n");
	text_string(text, "S\n");
}

void waves_write(struct waves *waves, struct store *store, struct deflater *deflater, struct text *drawings)
{
	if (waves->count)
		qsort(waves->list, waves->count, sizeof *waves->list, by_shape);
	for (size_t i = 0; i < waves->count; i++) {
		const struct wave *wave = &waves->list[i];
		struct text entries = {0}, curves = {0}, packed = {0};
		unsigned number = store_reserve(store);
		int edge = wave->thick / UNIT + 1, high = abs(wave->high) + edge;
		put_name(drawings, wave);
		text_char(drawings, ' ');
		put_reference(drawings, number);
		text_format(&entries, "/Type/XObject/Subtype/Form/BBox[%d %d %d %d]/Resources<<>>", -edge, -high,
		            2 * wave->times * wave->half + edge, high);
		put_curves(&curves, wave);
		deflate_text(deflater, text_view(&curves), &packed);
		store_stream(store, number, text_view(&entries), text_view(&packed), false);
		text_free(&entries);
		text_free(&curves);
		text_free(&packed);
	}
}
