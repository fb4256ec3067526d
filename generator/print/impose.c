/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/impose.h"

#include "base/stop.h"

enum { SLACK = 10 /* thousandths of a point: what rounding of millimetres can differ */ };

/* ---- the plan ---- */

static size_t times(size_t whole, size_t part)
{
	return (whole + part - 1) / part;
}

static void plan_up(struct imposition *plan, const struct layout *layout)
{
	const struct variant *variant = &layout->variants[VARIANT_KANTOOR];
	struct sheet_grid grid = layout_sheet(layout);
	plan->columns = grid.columns;
	plan->rows = grid.rows;
	plan->sheet_width = grid.width;
	plan->sheet_height = grid.height;
	plan->left = grid.left;
	plan->top = grid.top;
	size_t leaves = times(plan->pages, plan->faces), places = (size_t)grid.columns * (size_t)grid.rows;
	plan->copies = leaves == 1 && places > 1;
	plan->sides = (plan->copies ? 1 : times(leaves, places)) * plan->faces;
	bool portrait = grid.height >= grid.width;
	enum profile_turn printer = layout->all->profile.turn;
	bool along = variant->duplex == TURN_LONG || (variant->duplex == TURN_AUTO && printer == PROFILE_TURN_LONG);
	bool across = variant->duplex == TURN_SHORT || (variant->duplex == TURN_AUTO && printer == PROFILE_TURN_SHORT);
	bool over_left = along ? portrait : across ? !portrait : true;
	plan->turning = over_left ? TURN_OVER_LEFT : TURN_OVER_TOP;
}

static void plan_fold(struct imposition *plan)
{
	plan->sheet_width = MM(297);
	plan->sheet_height = MM(210);
	plan->columns = 2;
	plan->rows = 1;
	plan->left = plan->sheet_width / 2 - plan->width;
	plan->top = (plan->sheet_height - plan->height) / 2;
	plan->sides = times(plan->pages, 4) * 2;
	plan->turning = TURN_OVER_LEFT;
}

static int tiles_along(int page, int window)
{
	return page <= window + SLACK ? 1 : (page - GLUE_STRIP - SLACK + window - GLUE_STRIP - 1) / (window - GLUE_STRIP);
}

static void plan_tiles(struct imposition *plan)
{
	int across = MM(210) - 2 * OFFICE_MARGIN, down = MM(297) - 2 * OFFICE_MARGIN;
	int upright = tiles_along(plan->width, across) * tiles_along(plan->height, down - TILE_FOOT);
	int turned = tiles_along(plan->width, down) * tiles_along(plan->height, across - TILE_FOOT);
	int window[2] = {turned < upright ? down : across, (turned < upright ? across : down) - TILE_FOOT};
	plan->sheet_width = window[0] + 2 * OFFICE_MARGIN;
	plan->sheet_height = window[1] + TILE_FOOT + 2 * OFFICE_MARGIN;
	plan->columns = tiles_along(plan->width, window[0]);
	plan->rows = tiles_along(plan->height, window[1]);
	plan->step[0] = window[0] - GLUE_STRIP;
	plan->step[1] = window[1] - GLUE_STRIP;
	plan->left = plan->top = OFFICE_MARGIN;
	plan->sides = plan->pages * (size_t)plan->columns * (size_t)plan->rows;
}

struct imposition impose(const struct layout *layout, enum variant_kind variant, size_t pages, size_t faces, bool from_right)
{
	const struct variant *wanted = &layout->variants[variant];
	struct imposition plan = {.width = layout->width, .height = layout->height, .sheet_width = layout->width,
	                          .sheet_height = layout->height, .columns = 1, .rows = 1, .pages = pages, .faces = faces,
	                          .sides = pages, .order = (enum variant_order)wanted->order, .from_right = from_right};
	if (variant == VARIANT_DRUKKERIJ && layout->variants[VARIANT_KANTOOR].fold)
		plan.sides = times(pages, 4) * 4; /* a print shop folds it as well */
	if (variant != VARIANT_KANTOOR)
		return plan;
	plan.kind = wanted->tile ? IMPOSE_TILE : wanted->fold ? IMPOSE_FOLD : IMPOSE_UP;
	if (plan.kind == IMPOSE_UP && !layout_beyond_a4(layout)) /* a larger sheet is that of the page */
		plan_up(&plan, layout);
	else if (plan.kind == IMPOSE_FOLD)
		plan_fold(&plan);
	else if (plan.kind == IMPOSE_TILE)
		plan_tiles(&plan);
	return plan;
}

/* ---- a side ---- */

/* What is printed of a page in a place: no more than the place, nor within the margin of the printer. */
static struct box printable(const struct imposition *plan, int x, int y, int width, int height)
{
	int left = x > OFFICE_MARGIN ? x : OFFICE_MARGIN, top = y > OFFICE_MARGIN ? y : OFFICE_MARGIN;
	int right = plan->sheet_width - OFFICE_MARGIN, bottom = plan->sheet_height - OFFICE_MARGIN;
	right = x + width < right ? x + width : right;
	bottom = y + height < bottom ? y + height : bottom;
	return (struct box){left, top, right - left, bottom - top};
}

static struct imposed set_at(const struct imposition *plan, size_t page, int column, int row, bool turned)
{
	int x = plan->left + column * plan->width, y = plan->top + row * plan->height;
	struct imposed set = {.page = page};
	set.spot.clip = printable(plan, x, y, plan->width, plan->height);
	set.spot.x = turned ? x + plan->width : x;
	set.spot.y = turned ? y + plan->height : y;
	set.spot.turned = turned;
	return set;
}

static size_t side_up(const struct imposition *plan, size_t side, struct imposed *spots)
{
	size_t places = (size_t)plan->columns * (size_t)plan->rows, leaves = times(plan->pages, plan->faces);
	size_t sheet = side / plan->faces, sheets = plan->sides / plan->faces, count = 0;
	bool back = side % plan->faces == 1;
	for (size_t place = 0; place < places; place++) {
		size_t leaf = plan->copies ? 0 : plan->order == ORDER_STACK ? place * sheets + sheet : sheet * places + place;
		size_t page = leaf * plan->faces + back;
		int column = (int)(place % (size_t)plan->columns), row = (int)(place / (size_t)plan->columns);
		if (back && plan->turning == TURN_OVER_LEFT)
			column = plan->columns - 1 - column;
		if (back && plan->turning == TURN_OVER_TOP)
			row = plan->rows - 1 - row;
		if (leaf >= leaves || page >= plan->pages)
			continue;
		spots[count] = set_at(plan, page, column, row, back && plan->turning == TURN_OVER_TOP);
		spots[count].copy = plan->copies && count > 0;
		count++;
	}
	return count;
}

/* The page in one of the places of a booklet. What fills up stands before the last page, which is the back cover. False:
 * nothing stands there. */
static bool booklet_page(const struct imposition *plan, size_t places, size_t place, size_t *page)
{
	bool cover = place + 1 == places && plan->pages > 1;
	*page = cover ? plan->pages - 1 : place;
	return cover || place == 0 || place + 1 < plan->pages;
}

/* Of n pages (filled up to a multiple of four) the sheet s, counted from the outside, has n - 2s and 2s + 1 on its
 * outside, and 2s + 2 and n - 2s - 1 on its inside, counted from 1. */
static size_t side_fold(const struct imposition *plan, size_t side, struct imposed *spots)
{
	size_t all = plan->sides * 2, sheet = side / 2, low = 2 * sheet, high = all - 1 - 2 * sheet, count = 0;
	size_t places[2] = {side % 2 ? low + 1 : high, side % 2 ? high - 1 : low}, page;
	for (int column = 0; column < 2; column++)
		if (booklet_page(plan, all, places[plan->from_right ? 1 - column : column], &page))
			spots[count++] = set_at(plan, page, column, 0, false);
	return count;
}

static size_t side_tile(const struct imposition *plan, size_t side, struct imposed *spots)
{
	size_t tiles = (size_t)plan->columns * (size_t)plan->rows, tile = side % tiles;
	int across = (int)(tile % (size_t)plan->columns) * plan->step[0];
	int down = (int)(tile / (size_t)plan->columns) * plan->step[1];
	struct box window = {plan->left, plan->top, plan->step[0] + GLUE_STRIP, plan->step[1] + GLUE_STRIP};
	window.width = plan->width - across < window.width ? plan->width - across : window.width;
	window.height = plan->height - down < window.height ? plan->height - down : window.height;
	spots[0] = (struct imposed){.page = side / tiles, .copy = tile > 0};
	spots[0].spot = (struct spot){window, plan->left - across, plan->top - down, false};
	return 1;
}

size_t impose_side(const struct imposition *plan, size_t side, struct imposed *spots)
{
	switch (plan->kind) {
	case IMPOSE_UP:   return side_up(plan, side, spots);
	case IMPOSE_FOLD: return side_fold(plan, side, spots);
	case IMPOSE_TILE: return side_tile(plan, side, spots);
	case IMPOSE_PLAIN: break;
	}
	spots[0] = (struct imposed){0};
	return booklet_page(plan, plan->sides, side, &spots[0].page);
}

size_t impose_most(const struct imposition *plan)
{
	return plan->kind == IMPOSE_TILE ? 1 : (size_t)plan->columns * (size_t)plan->rows;
}
