/* SPDX-License-Identifier: EUPL-1.2
 *
 * All is placed before it is drawn, so a fault is found with nothing half done. In a repeating grid most of a cell
 * is the same on every card: frames that do not vary are placed once and drawn again and again. Text is placed in
 * order on one thread, since that numbers the glyphs; the pages of a batch are then drawn and packed side by side.
 */
#include "print/sheet.h"

#include "base/stop.h"
#include "print/fit.h"

enum { BATCH = 32 }; /* pages that are in the making at once: few enough to stay small */

struct printing {
	const struct print_job *job;
	struct pdf *pdf;
	struct arena *arena; /* of the document */
	struct fitting fitting;
	struct contexts contexts;
};

/* ---- what is set: sides, their frames, the cells of a grid ---- */

/* A frame that is there, and where its contents are. */
struct set_frame {
	const struct frame *frame;
	bool varies;                 /* in a cell: it differs from card to card, so it is placed for each */
	bool shown;
	const struct placed *placed;
	struct set_frame *cells;     /* of a grid: the frames of one cell */
	size_t cell_count;
	struct item list;            /* of a grid that repeats */
};

struct set_side {
	struct set_frame *frames;
	size_t count, pages;
};

static bool element_varies(const struct element *element)
{
	bool varies = element->when.varies || element->text.varies || element->alt.varies;
	for (const struct element *child = element->first; child && !varies; child = child->next)
		varies = element_varies(child);
	return varies;
}

static void place_set(struct printing *printing, struct set_frame *set, const struct contexts *contexts)
{
	const struct frame *frame = set->frame;
	set->shown = layout_text_holds(printing->fitting.layout->all, &frame->when, contexts);
	if (!set->shown || !frame->content)
		return;
	set->placed = fit_frame(&printing->fitting, frame, contexts);
	set->shown = set->placed != NULL;
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
			place_set(printing, cell, &printing->contexts);
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
	struct set_side set = {.pages = 1};
	size_t i = 0;
	for (const struct frame *frame = side->frames; frame; frame = frame->next)
		set.count++;
	set.frames = arena_array(printing->arena, set.count, sizeof *set.frames);
	for (const struct frame *frame = side->frames; frame; frame = frame->next, i++) {
		set.frames[i].frame = frame;
		if (!is_grid(frame)) {
			place_set(printing, &set.frames[i], &printing->contexts);
			continue;
		}
		set_grid(printing, &set.frames[i]);
		size_t cells = cells_on_page(frame->content);
		if (set.frames[i].list.count > cells)
			set.pages = (set.frames[i].list.count + cells - 1) / cells;
	}
	return set;
}

/* ---- a page in the making ---- */

/* The cards of one grid on one page: `cell_count` frames for each card, one after the other. */
struct cards {
	struct set_frame *frames;
	size_t count;
};

struct leaf {
	struct page *page;
	struct tags *tags;    /* the document's, or a part for this page */
	struct arena *kept;   /* for that part: lives as long as the document */
	struct arena *arena;  /* what is placed on this page alone */
	struct cards *cards;  /* for each frame of the side; empty where it is no grid */
};

static void place_card(struct printing *printing, const struct set_frame *grid, const struct contexts *contexts,
                       struct set_frame *frames)
{
	for (size_t i = 0; i < grid->cell_count; i++) {
		frames[i] = grid->cells[i];
		if (frames[i].varies)
			place_set(printing, &frames[i], contexts);
	}
}

/* The cards from `first` of the list on, as many as fit the page; without a list, a page full of the same. */
static struct cards place_cards(struct printing *printing, const struct set_frame *grid, struct arena *arena, size_t first)
{
	const struct element *element = grid->frame->content;
	struct cards cards = {.count = cells_on_page(element)};
	size_t words = printing->fitting.words;
	if (element->repeats && grid->list.count < first + cards.count)
		cards.count = grid->list.count > first ? grid->list.count - first : 0;
	cards.frames = arena_array(arena, cards.count * grid->cell_count, sizeof *cards.frames);
	for (size_t i = 0; i < cards.count && !printing->fitting.faulty; i++) {
		struct contexts inner = element->repeats ? contexts_in(&printing->contexts, &grid->list, first + i)
		                                         : printing->contexts;
		place_card(printing, grid, &inner, &cards.frames[i * grid->cell_count]);
	}
	printing->fitting.words = words;
	return cards;
}

static void place_page(struct printing *printing, const struct set_side *set, struct leaf *leaf, size_t number)
{
	struct arena *arena = printing->fitting.flow.arena;
	printing->fitting.flow.arena = leaf->arena;
	leaf->cards = arena_array(leaf->arena, set->count, sizeof *leaf->cards);
	for (size_t i = 0; i < set->count; i++) {
		const struct set_frame *grid = &set->frames[i];
		if (is_grid(grid->frame) && grid->shown)
			leaf->cards[i] = place_cards(printing, grid, leaf->arena, number * cells_on_page(grid->frame->content));
	}
	printing->fitting.flow.arena = arena;
}

/* ---- ink ---- */

static void draw_frame(const struct drawing *page, const struct set_frame *set, int x, int y)
{
	const struct frame *frame = set->frame;
	struct drawing drawing = *page;
	x += frame->area[0];
	y += frame->area[1];
	if (frame->artifact)
		artifact_open(drawing.tags, ARTIFACT_LAYOUT);
	drawing.artifact = frame->artifact;
	draw_panel(&drawing, &frame->panel, (struct box){x, y, frame->area[2], frame->area[3]});
	if (set->placed) {
		int left = frame->area[3] - 2 * frame->panel.padding[1] - set->placed->height;
		y += frame->panel.padding[1] + (frame->place == LEVEL_TOP ? 0 : left / (frame->place == LEVEL_MIDDLE ? 2 : 1));
		flow_draw(&drawing, set->placed, x + frame->panel.padding[0], y);
	}
	if (frame->artifact)
		artifact_close(drawing.tags);
}

/* Lines in the margin where to cut, a millimetre off the cards and three long. */
static void draw_cut_marks(const struct drawing *drawing, const struct frame *frame)
{
	const struct element *grid = frame->content;
	struct pen pen = {.width = PT(0.25), .colour = COLOUR_BLACK};
	int width = grid->columns * (grid->cell[0] + grid->gap[0]) - grid->gap[0];
	int height = grid->rows * (grid->cell[1] + grid->gap[1]) - grid->gap[1];
	int left = frame->area[0], top = frame->area[1], off = MM(1), end = MM(4);
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
	artifact_close(drawing->tags);
}

static void draw_cards(const struct drawing *drawing, const struct set_frame *grid, const struct cards *cards)
{
	const struct frame *frame = grid->frame;
	const struct element *element = frame->content;
	if (element->marks)
		draw_cut_marks(drawing, frame);
	for (size_t i = 0; i < cards->count; i++) {
		int column = (int)(i % (size_t)element->columns), row = (int)(i / (size_t)element->columns);
		int x = frame->area[0] + column * (element->cell[0] + element->gap[0]);
		int y = frame->area[1] + row * (element->cell[1] + element->gap[1]);
		tag_open(drawing->tags, ROLE_SECT, NULL);
		for (size_t n = 0; n < grid->cell_count; n++) {
			const struct set_frame *cell = &cards->frames[i * grid->cell_count + n];
			if (cell->shown)
				draw_frame(drawing, cell, x, y);
		}
		tag_close(drawing->tags, ROLE_SECT);
	}
}

static void draw_page(const struct printing *printing, const struct set_side *set, const struct leaf *leaf)
{
	const struct drawing drawing = {.press = printing->job->press, .canvas = page_canvas(leaf->page), .tags = leaf->tags,
	                                .arena = leaf->arena};
	for (size_t i = 0; i < set->count; i++) {
		if (!set->frames[i].shown)
			continue;
		if (is_grid(set->frames[i].frame))
			draw_cards(&drawing, &set->frames[i], &leaf->cards[i]);
		else
			draw_frame(&drawing, &set->frames[i], 0, 0);
	}
}

/* ---- pages, a batch at a time ---- */

/* Packing is half the work of a long document: this level is faster than the usual one, for a twentieth more
 * bytes (`make bench`). */
enum { PACKED = 4 };

/* Drawn on any thread; hung in the document in order. */
static void print_batch(struct printing *printing, const struct set_side *set, struct leaf *leaves, int count)
{
	struct tags *tags = pdf_tags(printing->pdf);
	const struct sheet sheet = {.width = printing->fitting.layout->width, .height = printing->fitting.layout->height};
	for (int i = 0; i < count; i++) {
		leaves[i].tags = count > 1 ? tags_part(tags, leaves[i].kept) : tags;
		leaves[i].page = page_new(printing->pdf, leaves[i].tags, &sheet);
	}
	#pragma omp parallel if (count > 1)
	{
		struct deflater *deflater = deflater_new(PACKED);
		#pragma omp for schedule(dynamic)
		for (int i = 0; i < count; i++) {
			draw_page(printing, set, &leaves[i]);
			page_pack(leaves[i].page, deflater);
		}
		deflater_free(deflater);
	}
	for (int i = 0; i < count; i++) {
		if (count > 1)
			tags_graft(tags, leaves[i].tags);
		pdf_append(printing->pdf, leaves[i].page);
		arena_reset(leaves[i].arena);
	}
}

static void print_side(struct printing *printing, const struct side *side)
{
	printing->fitting.words = 0;
	struct set_side set = set_side(printing, side);
	fit_side(&printing->fitting);
	int slots = set.pages < BATCH ? (int)set.pages : BATCH;
	struct leaf *leaves = arena_array(printing->arena, (size_t)slots, sizeof *leaves);
	for (int i = 0; i < slots; i++) {
		leaves[i].arena = arena_new();
		leaves[i].kept = slots > 1 ? arena_part(printing->arena) : NULL;
	}
	for (size_t done = 0; done < set.pages && !printing->fitting.faulty; done += BATCH) {
		int count = set.pages - done < BATCH ? (int)(set.pages - done) : BATCH;
		for (int i = 0; i < count; i++)
			place_page(printing, &set, &leaves[i], done + (size_t)i);
		if (!printing->fitting.faulty)
			print_batch(printing, &set, leaves, count);
	}
	for (int i = 0; i < slots; i++)
		arena_free(leaves[i].arena);
}

/* ---- the document ---- */

static struct pdf *open_document(const struct layout *layout, const struct record *record, const struct print_job *job,
                                 const struct contexts *contexts)
{
	const struct record *site = job->scene->model->site;
	struct span title = layout_text_render(layout->all, &layout->title, contexts);
	const struct pdf_setup setup = {
		.title = title.length ? title.data : record->id,
		.language = record_text(site, "taal").data,
		.author = record_text(site, "gemeente").data,
		.publisher = record_text(site, "gemeente").data,
		.producer = job->producer ? job->producer : "meedoen",
		.inks = INKS_RGB,
	};
	return pdf_new(job->press->fonts, &setup);
}

bool print_document(const struct layout *layout, const struct record *record, const struct print_job *job,
                    struct text *pdf)
{
	struct printing printing = {.job = job, .contexts = contexts_of(layout->all, record, job->scene)};
	printing.pdf = open_document(layout, record, job, &printing.contexts);
	printing.arena = pdf_arena(printing.pdf);
	const struct flow flow = {.press = job->press, .typesetter = pdf_typesetter(printing.pdf), .arena = printing.arena,
	                          .language = record_text(job->scene->model->site, "taal").data};
	printing.fitting = (struct fitting){.layout = layout, .record = record, .report = job->report, .flow = flow};
	for (const struct side *side = layout->sides; side; side = side->next)
		print_side(&printing, side);
	if (printing.fitting.faulty)
		pdf_abandon(printing.pdf);
	else
		pdf_finish(printing.pdf, pdf);
	return !printing.fitting.faulty;
}
