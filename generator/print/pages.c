/* SPDX-License-Identifier: EUPL-1.2
 *
 * All is placed before it is drawn, so a fault is found with nothing half done. In a repeating grid most of a cell
 * is the same on every card: frames that do not vary are placed once and drawn again and again.
 */
#include "print/pages.h"

#include "print/run.h"

#include "base/stop.h"

/* ---- what is set: sides, their frames, the cells of a grid ---- */

static bool element_varies(const struct element *element)
{
	bool varies = element->when.varies || element->text.varies || element->shorter.varies || element->alt.varies;
	for (const struct element *child = element->first; child && !varies; child = child->next)
		varies = element_varies(child);
	return varies;
}

static bool from_right(const struct printing *printing)
{
	return printing->job->scene->edition->rtl;
}

/* `whole`: how wide that is in which the frame stands, the page or a cell of a grid. */
static void place_within(struct printing *printing, struct set_frame *set, const struct contexts *contexts, int whole)
{
	const struct frame *frame = set->frame;
	set->shown = layout_text_holds(printing->fitting.layout->all, &frame->when, contexts);
	if (from_right(printing))
		set->across = whole - 2 * frame->area[0] - frame->area[2];
	if (!set->shown || !frame->content)
		return;
	set->placed = fit_frame(&printing->fitting, frame, contexts);
	set->shown = set->placed != NULL;
}

void frame_place(struct printing *printing, struct set_frame *set, const struct contexts *contexts)
{
	place_within(printing, set, contexts, printing->fitting.layout->width);
}

static size_t cells_on_page(const struct element *grid)
{
	return (size_t)grid->columns * (size_t)grid->rows;
}

static void set_grid(struct printing *printing, struct set_frame *set)
{
	const struct element *grid = set->frame->content;
	size_t words = printing->fitting.words; /* a ceiling is for a side that is read, not for a sheet of cards */
	set->shown = layout_text_holds(printing->fitting.layout->all, &set->frame->when, &printing->contexts);
	for (const struct frame *frame = grid->cells; frame; frame = frame->next)
		set->cell_count++;
	set->cells = arena_array(printing->arena, set->cell_count, sizeof *set->cells);
	size_t i = 0;
	for (const struct frame *frame = grid->cells; frame; frame = frame->next, i++) {
		struct set_frame *cell = &set->cells[i];
		cell->frame = frame;
		cell->varies = frame->when.varies || (frame->content && element_varies(frame->content));
		if (!cell->varies)
			place_within(printing, cell, &printing->contexts, grid->cell[0]);
	}
	if (grid->repeats)
		set->list = contexts_list(&printing->contexts, grid->repeat);
	printing->fitting.words = words;
}

static bool is_grid(const struct frame *frame)
{
	return frame->content && frame->content->type == ELEMENT_GRID;
}

static struct set_side set_side(struct printing *printing, const struct side *side)
{
	if (printing->fitting.layout->document)
		return runs_set(printing, side);
	struct set_side set = {.pages = 1};
	size_t i = 0;
	for (const struct frame *frame = side->frames; frame; frame = frame->next)
		set.count++;
	set.frames = arena_array(printing->arena, set.count, sizeof *set.frames);
	for (const struct frame *frame = side->frames; frame; frame = frame->next, i++) {
		set.frames[i].frame = frame;
		if (!is_grid(frame)) {
			frame_place(printing, &set.frames[i], &printing->contexts);
			continue;
		}
		set_grid(printing, &set.frames[i]);
		set.repeats = set.repeats || frame->content->repeats;
		size_t cells = cells_on_page(frame->content);
		if (set.frames[i].list.count > cells)
			set.pages = (set.frames[i].list.count + cells - 1) / cells;
	}
	return set;
}

/* A side that says too much says it in the shorter words of the layout. The sides of a document have no end. */
static struct set_side set_shortly(struct printing *printing, const struct side *side)
{
	struct fitting *fitting = &printing->fitting;
	fitting->words = 0;
	struct set_side set = set_side(printing, side);
	if (!fitting->layout->document && !fitting->faulty && fit_over(fitting)) {
		fitting->words = 0;
		fitting->terse = true;
		set = set_side(printing, side);
		fitting->terse = false;
	}
	return set;
}

/* ---- a page ---- */

static void place_card(struct printing *printing, const struct set_frame *grid, const struct contexts *contexts,
                       struct set_frame *frames)
{
	for (size_t i = 0; i < grid->cell_count; i++) {
		frames[i] = grid->cells[i];
		if (frames[i].varies)
			place_within(printing, &frames[i], contexts, grid->frame->content->cell[0]);
	}
}

/* Which card of the list stands in a place of the page: in rows it goes on page by page; to stack, each place has the
 * next cards of its own on the pages behind. */
static size_t card_number(const struct printing *printing, const struct set_side *side, size_t cells, size_t page, size_t place)
{
	return printing->order == ORDER_STACK ? place * side->pages + page : page * cells + place;
}

/* The cards of a page; without a list, a page full of the same. Where the list has no card the place stays empty. */
static struct cards place_cards(struct printing *printing, const struct set_side *side, const struct set_frame *grid,
                                struct arena *arena, size_t page)
{
	struct scene scene = *printing->contexts.scene; /* texts of a card live as long as its page, not as the document */
	struct contexts contexts = printing->contexts;
	scene.scratch = arena;
	contexts.scene = &scene;
	const struct element *element = grid->frame->content;
	struct cards cards = {.count = cells_on_page(element)};
	size_t words = printing->fitting.words;
	cards.frames = arena_array(arena, cards.count * grid->cell_count, sizeof *cards.frames);
	printing->fitting.flow.known = known_texts_new(arena);
	for (size_t i = 0; i < cards.count && !printing->fitting.faulty; i++) {
		size_t number = card_number(printing, side, cards.count, page, i);
		if (element->repeats && number >= grid->list.count)
			continue;
		struct contexts inner = element->repeats ? contexts_in(&contexts, &grid->list, number) : contexts;
		place_card(printing, grid, &inner, &cards.frames[i * grid->cell_count]);
	}
	printing->fitting.flow.known = NULL;
	printing->fitting.words = words;
	return cards;
}

struct set_page page_place(struct printing *printing, size_t number, struct arena *arena)
{
	struct arena *before = printing->fitting.flow.arena;
	struct set_page page = {0};
	bool leaf = printing->faces == 2 && printing->side_count == 2;
	size_t at = leaf ? number / 2 : number, side = leaf ? number % 2 : 0;
	while (!leaf && at >= printing->sides[side].pages)
		at -= printing->sides[side++].pages;
	page.side = &printing->sides[side];
	page.back = leaf && side == 1;
	if (page.side->runs) {
		run_place(printing, &page, number, at, arena);
		return page;
	}
	printing->fitting.flow.arena = arena;
	page.cards = arena_array(arena, page.side->count, sizeof *page.cards);
	for (size_t i = 0; i < page.side->count; i++) {
		const struct set_frame *grid = &page.side->frames[i];
		if (is_grid(grid->frame) && grid->shown)
			page.cards[i] = place_cards(printing, page.side, grid, arena, at);
	}
	printing->fitting.flow.arena = before;
	return page;
}

/* Two sides are the front and back of a leaf, unless the text of one runs on over pages of its own. The pages of one
 * side are so where the layout says over which edge they turn. */
void pages_set(struct printing *printing)
{
	size_t i = 0, most = 1;
	bool leaf = true;
	printing->pages = printing->side_count = 0;
	for (const struct side *side = printing->fitting.layout->sides; side; side = side->next)
		printing->side_count++;
	printing->sides = arena_array(printing->arena, printing->side_count, sizeof *printing->sides);
	for (const struct side *side = printing->fitting.layout->sides; side; side = side->next, i++) {
		struct set_side set = printing->sides[i] = set_shortly(printing, side);
		fit_side(&printing->fitting);
		printing->pages += set.pages;
		most = set.pages > most ? set.pages : most;
		leaf = leaf && !set.runs && (set.repeats || set.pages == 1);
	}
	int duplex = printing->fitting.layout->variants[VARIANT_KANTOOR].duplex;
	bool turned = printing->side_count == 1 && printing->pages > 1 && (duplex == TURN_LONG || duplex == TURN_SHORT);
	bool backed = printing->side_count == 2 && duplex != TURN_NONE;
	printing->faces = turned || (leaf && backed) ? 2 : 1;
	if (backed && leaf)
		printing->pages = 2 * most;
}

/* ---- ink ---- */

void frame_draw(const struct drawing *page, const struct set_frame *set, int x, int y)
{
	const struct frame *frame = set->frame;
	struct drawing drawing = *page;
	x += frame->area[0] + set->across;
	y += frame->area[1];
	static const enum artifact kinds_of[] = {
		[RUNNING_NONE] = ARTIFACT_LAYOUT, [RUNNING_HEAD] = ARTIFACT_HEADER, [RUNNING_FOOT] = ARTIFACT_FOOTER,
	};
	bool ornament = frame->artifact || frame->running || set->again, decoration = ornament && !page->artifact;
	if (decoration)
		artifact_open(drawing.tags, set->again && !frame->artifact ? ARTIFACT_HEADER : kinds_of[frame->running]);
	drawing.artifact = ornament || page->artifact;
	drawing.decoration = frame->artifact;
	int height = frame->area[3] - set->less;
	draw_panel(&drawing, &frame->panel, (struct box){x, y, frame->area[2], height});
	if (set->placed) {
		int left = height - 2 * frame->panel.padding[1] - set->placed->height;
		y += frame->panel.padding[1] + (frame->place == LEVEL_TOP ? 0 : left / (frame->place == LEVEL_MIDDLE ? 2 : 1));
		flow_draw(&drawing, set->placed, x + frame->panel.padding[0] + set->placed->x, y);
	}
	if (decoration)
		artifact_close(drawing.tags);
}

/* Lines in the margin where to cut, a millimetre off the cards and three long. */
static void draw_cut_marks(const struct drawing *drawing, const struct frame *frame, int mirror)
{
	const struct element *grid = frame->content;
	struct pen pen = {.width = PT(0.25), .colour = COLOUR_BLACK};
	int width = grid->columns * (grid->cell[0] + grid->gap[0]) - grid->gap[0];
	int height = grid->rows * (grid->cell[1] + grid->gap[1]) - grid->gap[1];
	int left = mirror ? mirror - frame->area[0] - width : frame->area[0], top = frame->area[1], off = MM(1), end = MM(4);
	if (!drawing->artifact)
		artifact_open(drawing->tags, ARTIFACT_PAGE);
	for (int i = 0; i < 2 * grid->columns; i++) {
		if (i && i % 2 == 0 && !grid->gap[0])
			continue; /* where cards touch, one cut serves both */
		int x = left + i / 2 * (grid->cell[0] + grid->gap[0]) + i % 2 * grid->cell[0];
		draw_rule(drawing->canvas, x, top - end, x, top - off, &pen);
		draw_rule(drawing->canvas, x, top + height + off, x, top + height + end, &pen);
	}
	for (int i = 0; i < 2 * grid->rows; i++) {
		if (i && i % 2 == 0 && !grid->gap[1])
			continue;
		int y = top + i / 2 * (grid->cell[1] + grid->gap[1]) + i % 2 * grid->cell[1];
		draw_rule(drawing->canvas, left - end, y, left - off, y, &pen);
		draw_rule(drawing->canvas, left + width + off, y, left + width + end, y, &pen);
	}
	if (!drawing->artifact)
		artifact_close(drawing->tags);
}

/* `mirror`: the width of the page, when the first card of a row stands at its right; else 0. */
static void draw_cards(const struct drawing *drawing, const struct set_frame *grid, const struct cards *cards, int mirror)
{
	const struct frame *frame = grid->frame;
	const struct element *element = frame->content;
	if (element->marks)
		draw_cut_marks(drawing, frame, mirror);
	for (size_t i = 0; i < cards->count; i++) {
		int column = (int)(i % (size_t)element->columns), row = (int)(i / (size_t)element->columns);
		int x = frame->area[0] + column * (element->cell[0] + element->gap[0]);
		int y = frame->area[1] + row * (element->cell[1] + element->gap[1]);
		if (!cards->frames[i * grid->cell_count].frame)
			continue; /* an empty place behind the last card */
		if (mirror)
			x = mirror - x - element->cell[0];
		if (!drawing->artifact)
			tag_open(drawing->tags, ROLE_SECT, NULL);
		canvas_open_card(drawing->canvas, x, y);
		for (size_t n = 0; n < grid->cell_count; n++) {
			const struct set_frame *cell = &cards->frames[i * grid->cell_count + n];
			if (cell->shown)
				frame_draw(drawing, cell, 0, 0);
		}
		canvas_close_card(drawing->canvas);
		if (!drawing->artifact)
			tag_close(drawing->tags, ROLE_SECT);
	}
}

void page_draw(const struct printing *printing, const struct drawing *drawing, const struct set_page *page, bool mirrored)
{
	if (page->run) {
		run_draw(drawing, page);
		return;
	}
	int mirror = mirrored != from_right(printing) ? printing->fitting.layout->width : 0;
	for (size_t i = 0; i < page->side->count; i++) {
		const struct set_frame *set = &page->side->frames[i];
		if (!set->shown)
			continue;
		if (is_grid(set->frame))
			draw_cards(drawing, set, &page->cards[i], mirror);
		else
			frame_draw(drawing, set, 0, 0);
	}
}
