/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which page stands where: leaves that are cut apart and stacked, backs behind their fronts, booklets, tiles.
 */
#include "print/impose.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static struct layouts all;

static struct layout layout_of(double width, double height)
{
	struct layout layout = {.width = MM(width), .height = MM(height), .all = &all};
	layout.variants[VARIANT_KANTOOR].at = "";
	layout.variants[VARIANT_KANTOOR].tile = layout_beyond_a4(&layout);
	return layout;
}

static struct imposition office(const struct layout *layout, size_t pages, size_t faces)
{
	return impose(layout, VARIANT_KANTOOR, pages, faces, false);
}

static void fills_a4(void **state)
{
	(void)state;
	static const struct {
		double width, height;
		int columns, rows;
		bool portrait;
	} sizes[] = {
		{210, 297, 1, 1, true}, {297, 210, 1, 1, false}, {148, 210, 2, 1, false}, {105, 148, 2, 2, true},
		{74, 105, 4, 2, false}, {85, 55, 2, 5, true},    {150, 150, 1, 1, true},
	};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct layout layout = layout_of(sizes[i].width, sizes[i].height);
		struct imposition plan = office(&layout, 1, 1);
		assert_int_equal(plan.columns, sizes[i].columns);
		assert_int_equal(plan.rows, sizes[i].rows);
		assert_int_equal(plan.sheet_height > plan.sheet_width, sizes[i].portrait);
		assert_true(plan.left >= 0 && plan.top >= 0);
	}
}

static void fills_a_sheet_with_one_leaf(void **state)
{
	(void)state;
	struct layout layout = layout_of(105, 148);
	struct imposition plan = office(&layout, 2, 2);
	struct imposed spots[8];
	assert_int_equal(plan.sides, 2);
	for (size_t side = 0; side < 2; side++) {
		assert_int_equal(impose_side(&plan, side, spots), 4);
		for (size_t i = 0; i < 4; i++) {
			assert_int_equal(spots[i].page, side);
			assert_int_equal(spots[i].copy, i > 0);
		}
	}
}

/* Cut all sheets, lay the piles on each other: leaves in order, whatever their number. */
static void stacks_in_order(void **state)
{
	(void)state;
	struct layout layout = layout_of(105, 148);
	layout.variants[VARIANT_KANTOOR].order = ORDER_STACK;
	for (size_t pages = 2; pages < 40; pages++) {
		struct imposition plan = office(&layout, pages, 1);
		size_t next = 0;
		for (int row = 0; row < 2; row++)
			for (int column = 0; column < 2; column++)
				for (size_t side = 0; side < plan.sides; side++) {
					struct imposed spots[8];
					size_t count = impose_side(&plan, side, spots);
					for (size_t i = 0; i < count; i++)
						if (spots[i].spot.x == plan.left + column * plan.width && spots[i].spot.y == plan.top + row * plan.height)
							assert_int_equal(spots[i].page, next++);
				}
		assert_int_equal(next, pages);
	}
}

/* Behind each front lies its own back, as the printer turns the sheet. */
static void meets_backs(void **state)
{
	(void)state;
	static const enum variant_duplex edges[] = {TURN_AUTO, TURN_LONG, TURN_SHORT};
	static const double sizes[][2] = {{85, 55}, {74, 105}, {105, 148}};
	for (size_t size = 0; size < 3; size++)
		for (size_t edge = 0; edge < 3; edge++) {
			struct layout layout = layout_of(sizes[size][0], sizes[size][1]);
			layout.variants[VARIANT_KANTOOR].duplex = edges[edge];
			struct imposition plan = office(&layout, 46, 2);
			bool portrait = plan.sheet_height > plan.sheet_width;
			bool over_left = edges[edge] == TURN_AUTO || (edges[edge] == TURN_LONG) == portrait;
			for (size_t side = 0; side < plan.sides; side += 2) {
				struct imposed fronts[16], backs[16];
				size_t count = impose_side(&plan, side, fronts);
				assert_int_equal(impose_side(&plan, side + 1, backs), count);
				for (size_t i = 0; i < count; i++) {
					const struct box *front = &fronts[i].spot.clip, *back = &backs[i].spot.clip;
					assert_int_equal(backs[i].page, fronts[i].page + 1);
					int x = over_left ? plan.sheet_width - front->x - front->width : front->x;
					int y = over_left ? front->y : plan.sheet_height - front->y - front->height;
					assert_true(abs(back->x - x) <= 1 && abs(back->y - y) <= 1); /* half thousandths of a point */
					assert_int_equal(backs[i].spot.turned, !over_left);
				}
			}
		}
}

/* Fold the sheets together and leaf through: every page once, in order, and the last one is the back cover. */
static void leaf_through(bool from_right)
{
	struct layout layout = layout_of(148, 210);
	layout.variants[VARIANT_KANTOOR].fold = true;
	for (size_t pages = 1; pages <= 21; pages++) {
		struct imposition plan = impose(&layout, VARIANT_KANTOOR, pages, 1, from_right);
		size_t sheets = plan.sides / 2, *read = calloc(sheets * 4, sizeof *read);
		assert_int_equal(sheets, (pages + 3) / 4);
		for (size_t side = 0; side < plan.sides; side++) {
			struct imposed spots[2];
			size_t count = impose_side(&plan, side, spots), sheet = side / 2, last = sheets * 4 - 1;
			for (size_t i = 0; i < count; i++) {
				bool right = spots[i].spot.x >= plan.sheet_width / 2, first = right != from_right;
				/* the right half of an outer side is leafed to before its back, on the left of the inner side */
				size_t at = side % 2 == 0 ? (first ? 2 * sheet : last - 2 * sheet) : (first ? last - 2 * sheet - 1 : 2 * sheet + 1);
				read[at] = spots[i].page + 1;
			}
		}
		for (size_t i = 0; i < sheets * 4; i++)
			assert_int_equal(read[i], i + 1 == sheets * 4 && pages > 1 ? pages : i == 0 || i + 1 < pages ? i + 1 : 0);
		free(read);
	}
}

static void folds_in_order(void **state)
{
	(void)state;
	leaf_through(false);
	leaf_through(true);
}

/* An office with a printer for A3 may print a poster whole; its margin stays white. */
static void keeps_the_margin_of_a_large_sheet(void **state)
{
	(void)state;
	struct layout layout = layout_of(297, 420);
	layout.variants[VARIANT_KANTOOR].tile = false;
	struct imposition plan = office(&layout, 1, 1);
	struct imposed spot;
	assert_int_equal(plan.sides, 1);
	assert_int_equal(plan.sheet_width, layout.width);
	assert_int_equal(impose_side(&plan, 0, &spot), 1);
	assert_int_equal(spot.spot.clip.x, OFFICE_MARGIN);
	assert_int_equal(spot.spot.clip.width, layout.width - 2 * OFFICE_MARGIN);
	assert_int_equal(spot.spot.x, 0);
}

/* Every place of a poster is on a tile, and neighbours share ten millimetres. */
static void tiles_overlap(void **state)
{
	(void)state;
	static const struct {
		double width, height;
		size_t tiles;
	} sizes[] = {{297, 420, 4}, {420, 594, 8}};
	for (size_t i = 0; i < 2; i++) {
		struct layout layout = layout_of(sizes[i].width, sizes[i].height);
		struct imposition plan = office(&layout, 1, 1);
		struct imposed tile;
		assert_int_equal(plan.sides, sizes[i].tiles);
		int right = 0, bottom = 0;
		for (size_t side = 0; side < plan.sides; side++) {
			assert_int_equal(impose_side(&plan, side, &tile), 1);
			int x = tile.spot.clip.x - tile.spot.x, y = tile.spot.clip.y - tile.spot.y; /* on the poster */
			assert_true(side % (size_t)plan.columns == 0 ? x == 0 : x == right - GLUE_STRIP);
			assert_true(side < (size_t)plan.columns ? y == 0 : y == bottom - GLUE_STRIP);
			right = x + tile.spot.clip.width;
			if (side % (size_t)plan.columns + 1 == (size_t)plan.columns) {
				bottom = y + tile.spot.clip.height;
				assert_int_equal(right, plan.width);
			}
			assert_true(tile.spot.clip.x >= OFFICE_MARGIN && tile.spot.clip.y >= OFFICE_MARGIN);
			assert_true(tile.spot.clip.x + tile.spot.clip.width <= plan.sheet_width - OFFICE_MARGIN);
		}
		assert_int_equal(bottom, plan.height);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fills_a4),
		cmocka_unit_test(fills_a_sheet_with_one_leaf),
		cmocka_unit_test(stacks_in_order),
		cmocka_unit_test(meets_backs),
		cmocka_unit_test(folds_in_order),
		cmocka_unit_test(keeps_the_margin_of_a_large_sheet),
		cmocka_unit_test(tiles_overlap),
	};
	return cmocka_run_group_tests_name("impose", tests, NULL, NULL);
}
