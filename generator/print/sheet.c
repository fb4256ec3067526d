/* SPDX-License-Identifier: EUPL-1.2
 *
 * Frames are placed first and drawn after, so a fault is found with nothing half done. In a repeating grid most
 * of a cell is the same on every card: frames that do not vary are placed once and drawn again and again.
 */
#include "print/sheet.h"

#include <stdint.h>

#include "base/stop.h"
#include "base/words.h"
#include "print/flow.h"

struct printing {
	const struct layout *layout;
	const struct record *record;
	const struct print_job *job;
	struct pdf *pdf;
	struct arena *arena;       /* of the document */
	struct arena *passing;     /* of one card */
	struct flow flow;
	struct drawing drawing;
	size_t words;              /* on this side so far */
	bool faulty;
};

/* ---- faults ---- */

/* Where an editor can do something about it: the only field that a frame shows, else the record. */
static struct place fault_place(const struct printing *printing, const struct frame *frame)
{
	const struct record *record = printing->record;
	if (frame && frame->field && field_named(record->kind->fields, span_of(frame->field)))
		return record_place(record, frame->field);
	return (struct place){record->source, record->source->text.data};
}

static void fault_words(struct printing *printing, const struct frame *frame, size_t words)
{
	const struct record *record = printing->record;
	report_add(printing->job->report, LEVEL_ERROR, "text-fit", fault_place(printing, frame),
	           _("Shorten the text, or give the frame more room in the theme."),
	           ngettext("%zu word too many for frame `%.*s` of %s, made of %s/%s",
	                    "%zu words too many for frame `%.*s` of %s, made of %s/%s", words),
	           words, (int)frame->name.length, frame->name.data, printing->layout->name, record->kind->name, record->id);
	printing->faulty = true;
}

static void fault_wide(struct printing *printing, const struct frame *frame)
{
	const struct record *record = printing->record;
	report_add(printing->job->report, LEVEL_ERROR, "text-fit", fault_place(printing, frame),
	           _("Use a shorter word, or give the frame more room in the theme."),
	           _("a word is wider than frame `%.*s` of %s, made of %s/%s"), (int)frame->name.length, frame->name.data,
	           printing->layout->name, record->kind->name, record->id);
	printing->faulty = true;
}

static void fault_character(struct printing *printing, const struct frame *frame, uint32_t character)
{
	struct text shown = {0};
	text_codepoint(&shown, character);
	report_add(printing->job->report, LEVEL_ERROR, "no-glyph", fault_place(printing, frame),
	           _("Write it differently, or add a font that has it to theme.yaml."),
	           _("no font has the character %s (U+%04X), which frame `%.*s` of %s needs"), shown.data, (unsigned)character,
	           (int)frame->name.length, frame->name.data, printing->layout->name);
	text_free(&shown);
	printing->faulty = true;
}

static void fault_code(struct printing *printing, const struct frame *frame)
{
	report_add(printing->job->report, LEVEL_ERROR, "code", fault_place(printing, frame), NULL,
	           _("the text is too long for the code in frame `%.*s` of %s"), (int)frame->name.length, frame->name.data,
	           printing->layout->name);
	printing->faulty = true;
}

/* ---- a frame ---- */

static int steps_of(const struct element *element)
{
	int steps = element->shrinks;
	for (const struct element *child = element->first; child; child = child->next) {
		int below = steps_of(child);
		steps = below > steps ? below : steps;
	}
	return steps;
}

static struct placed *try_frame(struct printing *printing, const struct frame *frame, const struct contexts *contexts,
                                int step, size_t most)
{
	struct flow *flow = &printing->flow;
	*flow = (struct flow){.press = flow->press, .typesetter = flow->typesetter, .arena = flow->arena,
	                      .language = flow->language, .step = step, .most = most};
	return flow_place(flow, frame->content, contexts, frame->area[2] - 2 * frame->panel.padding[0]);
}

static bool fits(const struct printing *printing, const struct frame *frame, const struct placed *placed)
{
	int room = frame->area[3] - 2 * frame->panel.padding[1];
	if (printing->flow.wide)
		return false;
	return !placed || (placed->height <= room && placed->height + placed->hang <= room + frame->panel.padding[1]);
}

/* How many words must go: the fewest when the longest texts are cut first. Fewer words never take more room, so
 * the answer is found by halving. */
static size_t words_too_many(struct printing *printing, const struct frame *frame, const struct contexts *contexts, int step)
{
	size_t good = 0, bad = printing->flow.words;
	while (bad - good > 1) {
		size_t most = good + (bad - good) / 2;
		struct placed *placed = try_frame(printing, frame, contexts, step, most);
		if (fits(printing, frame, placed))
			good = most;
		else
			bad = most;
	}
	try_frame(printing, frame, contexts, step, good);
	return printing->flow.beyond ? printing->flow.beyond : 1;
}

/* NULL when there is nothing in it, or when it does not fit: then that was reported. */
static struct placed *place_frame(struct printing *printing, const struct frame *frame, const struct contexts *contexts)
{
	int steps = steps_of(frame->content), step = 0;
	struct placed *placed = try_frame(printing, frame, contexts, 0, SIZE_MAX);
	for (step = 1; !fits(printing, frame, placed) && step <= steps; step++)
		placed = try_frame(printing, frame, contexts, step, SIZE_MAX);
	const struct flow found = printing->flow;
	if (found.missing)
		fault_character(printing, frame, found.missing);
	else if (found.code_full)
		fault_code(printing, frame);
	else if (found.wide)
		fault_wide(printing, frame);
	else if (!fits(printing, frame, placed))
		fault_words(printing, frame, words_too_many(printing, frame, contexts, steps));
	else if (placed) {
		printing->words += found.words;
		flow_spread(placed, frame->area[3] - 2 * frame->panel.padding[1] - placed->hang);
		return placed;
	}
	return NULL;
}

static void draw_frame(struct printing *printing, const struct frame *frame, const struct placed *placed, int x, int y)
{
	struct drawing drawing = printing->drawing;
	x += frame->area[0];
	y += frame->area[1];
	if (frame->artifact)
		artifact_open(drawing.tags, ARTIFACT_LAYOUT);
	drawing.artifact = frame->artifact;
	draw_panel(&drawing, &frame->panel, (struct box){x, y, frame->area[2], frame->area[3]});
	if (placed) {
		int left = frame->area[3] - 2 * frame->panel.padding[1] - placed->height;
		y += frame->panel.padding[1] + (frame->place == LEVEL_TOP ? 0 : left / (frame->place == LEVEL_MIDDLE ? 2 : 1));
		flow_draw(&drawing, placed, x + frame->panel.padding[0], y);
	}
	if (frame->artifact)
		artifact_close(drawing.tags);
}

/* ---- cells ---- */

static bool element_varies(const struct element *element)
{
	bool varies = element->when.varies || element->text.varies || element->alt.varies;
	for (const struct element *child = element->first; child && !varies; child = child->next)
		varies = element_varies(child);
	return varies;
}

/* A frame of a cell: what is the same on every card is placed once. */
struct cell_frame {
	const struct frame *frame;
	bool varies, shown;
	const struct placed *placed;
};

struct cells {
	struct cell_frame *frames;
	size_t count;
};

static struct cells prepare_cells(struct printing *printing, const struct element *grid, const struct contexts *contexts)
{
	struct cells cells = {0};
	for (const struct frame *frame = grid->cells; frame; frame = frame->next)
		cells.count++;
	cells.frames = arena_array(printing->arena, cells.count, sizeof *cells.frames);
	size_t i = 0;
	for (const struct frame *frame = grid->cells; frame; frame = frame->next, i++) {
		struct cell_frame *cell = &cells.frames[i];
		cell->frame = frame;
		cell->varies = frame->when.varies || (frame->content && element_varies(frame->content));
		if (cell->varies)
			continue;
		cell->shown = layout_text_holds(printing->layout->all, &frame->when, contexts);
		if (cell->shown && frame->content)
			cell->placed = place_frame(printing, frame, contexts);
	}
	return cells;
}

static void draw_cell(struct printing *printing, const struct cells *cells, const struct contexts *contexts, int x, int y)
{
	tag_open(printing->drawing.tags, ROLE_SECT, NULL);
	for (size_t i = 0; i < cells->count; i++) {
		const struct cell_frame *cell = &cells->frames[i];
		const struct placed *placed = cell->placed;
		bool shown = cell->varies ? layout_text_holds(printing->layout->all, &cell->frame->when, contexts) : cell->shown;
		if (!shown)
			continue;
		if (cell->varies && cell->frame->content)
			placed = place_frame(printing, cell->frame, contexts);
		if (placed || !cell->frame->content)
			draw_frame(printing, cell->frame, placed, x, y);
	}
	tag_close(printing->drawing.tags, ROLE_SECT);
}

/* Lines in the margin where to cut, a millimetre off the cards and three long. */
static void draw_cut_marks(struct printing *printing, const struct frame *frame)
{
	const struct element *grid = frame->content;
	struct canvas *canvas = printing->drawing.canvas;
	struct pen pen = {.width = PT(0.25), .colour = COLOUR_BLACK};
	int width = grid->columns * (grid->cell[0] + grid->gap[0]) - grid->gap[0];
	int height = grid->rows * (grid->cell[1] + grid->gap[1]) - grid->gap[1];
	int left = frame->area[0], top = frame->area[1], off = MM(1), end = MM(4);
	artifact_open(printing->drawing.tags, ARTIFACT_PAGE);
	for (int i = 0; i < 2 * grid->columns; i++) {
		int x = left + i / 2 * (grid->cell[0] + grid->gap[0]) + i % 2 * grid->cell[0];
		draw_rule(canvas, x, top - end, x, top - off, &pen);
		draw_rule(canvas, x, top + height + off, x, top + height + end, &pen);
	}
	for (int i = 0; i < 2 * grid->rows; i++) {
		int y = top + i / 2 * (grid->cell[1] + grid->gap[1]) + i % 2 * grid->cell[1];
		draw_rule(canvas, left - end, y, left - off, y, &pen);
		draw_rule(canvas, left + width + off, y, left + width + end, y, &pen);
	}
	artifact_close(printing->drawing.tags);
}

/* The cells of one page: elements `from` on of the list, or as many as there are cells when nothing is repeated. */
static void draw_grid_page(struct printing *printing, const struct frame *frame, const struct cells *cells,
                           const struct contexts *contexts, const struct item *list, size_t from)
{
	const struct element *grid = frame->content;
	size_t count = (size_t)grid->columns * (size_t)grid->rows;
	size_t words = printing->words; /* a ceiling is for a side that is read, not for a sheet of cards */
	struct arena *arena = printing->flow.arena;
	printing->flow.arena = printing->passing;
	if (grid->marks)
		draw_cut_marks(printing, frame);
	size_t left = !grid->repeats ? count : list->count > from ? list->count - from : 0;
	for (size_t i = 0; i < count && i < left && !printing->faulty; i++) {
		struct contexts inner = grid->repeats ? contexts_in(contexts, list, from + i) : *contexts;
		int column = (int)(i % (size_t)grid->columns), row = (int)(i / (size_t)grid->columns);
		draw_cell(printing, cells, &inner, frame->area[0] + column * (grid->cell[0] + grid->gap[0]),
		          frame->area[1] + row * (grid->cell[1] + grid->gap[1]));
		arena_reset(printing->passing);
	}
	printing->flow.arena = arena;
	printing->words = words;
}

/* ---- a side ---- */

static bool is_grid(const struct frame *frame)
{
	return frame->content && frame->content->type == ELEMENT_GRID;
}

/* A frame of the side that is there: its contents are placed, or its cells are. */
struct set_frame {
	const struct frame *frame;
	const struct placed *placed;
	struct cells cells;
	struct item list;
};

struct set_side {
	struct set_frame *frames;
	size_t count, pages;
};

static struct set_side set_side(struct printing *printing, const struct side *side, const struct contexts *contexts)
{
	struct set_side set = {.pages = 1};
	size_t capacity = 0;
	for (const struct frame *frame = side->frames; frame; frame = frame->next) {
		if (!layout_text_holds(printing->layout->all, &frame->when, contexts))
			continue;
		struct set_frame *here = &ARENA_PUSH(printing->arena, set.frames, set.count, capacity);
		*here = (struct set_frame){.frame = frame};
		if (!is_grid(frame)) {
			here->placed = frame->content ? place_frame(printing, frame, contexts) : NULL;
			continue;
		}
		const struct element *grid = frame->content;
		here->cells = prepare_cells(printing, grid, contexts);
		if (grid->repeats)
			here->list = contexts_list(contexts, grid->repeat);
		size_t cells = (size_t)grid->columns * (size_t)grid->rows;
		if (here->list.count > cells)
			set.pages = (here->list.count + cells - 1) / cells;
	}
	return set;
}

static void draw_page(struct printing *printing, const struct set_side *set, const struct contexts *contexts, size_t number)
{
	const struct layout *layout = printing->layout;
	const struct sheet sheet = {.width = layout->width, .height = layout->height};
	struct page *page = page_new(printing->pdf, printing->drawing.tags, &sheet);
	printing->drawing.canvas = page_canvas(page);
	for (size_t i = 0; i < set->count; i++) {
		const struct set_frame *here = &set->frames[i];
		const struct frame *frame = here->frame;
		if (is_grid(frame))
			draw_grid_page(printing, frame, &here->cells, contexts, &here->list,
			               number * (size_t)frame->content->columns * (size_t)frame->content->rows);
		else if (here->placed || !frame->content)
			draw_frame(printing, frame, here->placed, 0, 0);
	}
	pdf_append(printing->pdf, page);
}

static void print_side(struct printing *printing, const struct side *side, const struct contexts *contexts)
{
	const struct layout *layout = printing->layout;
	printing->words = 0;
	struct set_side set = set_side(printing, side, contexts);
	if (layout->words && printing->words > (size_t)layout->words) {
		size_t beyond = printing->words - (size_t)layout->words;
		report_add(printing->job->report, LEVEL_ERROR, "words-too-many", fault_place(printing, NULL),
		           _("Say it shorter: who reads with difficulty, puts away a full page."),
		           ngettext("%zu word too many on %s, made of %s/%s: at most %d on a side",
		                    "%zu words too many on %s, made of %s/%s: at most %d on a side", beyond),
		           beyond, layout->name, printing->record->kind->name, printing->record->id, layout->words);
		printing->faulty = true;
	}
	for (size_t number = 0; number < set.pages && !printing->faulty; number++)
		draw_page(printing, &set, contexts, number);
}

/* ---- the document ---- */

static struct pdf *open_document(const struct printing *printing, const struct contexts *contexts)
{
	const struct print_job *job = printing->job;
	const struct record *site = job->scene->model->site;
	struct span title = layout_text_render(printing->layout->all, &printing->layout->title, contexts);
	const struct pdf_setup setup = {
		.title = title.length ? title.data : printing->record->id,
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
	struct contexts contexts = contexts_of(layout->all, record, job->scene);
	struct printing printing = {.layout = layout, .record = record, .job = job};
	printing.pdf = open_document(&printing, &contexts);
	printing.arena = pdf_arena(printing.pdf);
	printing.passing = arena_new();
	printing.flow = (struct flow){.press = job->press, .typesetter = pdf_typesetter(printing.pdf), .arena = printing.arena,
	                              .language = record_text(job->scene->model->site, "taal").data};
	printing.drawing = (struct drawing){.press = job->press, .tags = pdf_tags(printing.pdf), .arena = printing.arena};
	for (const struct side *side = layout->sides; side; side = side->next)
		print_side(&printing, side, &contexts);
	if (printing.faulty)
		pdf_abandon(printing.pdf);
	else
		pdf_finish(printing.pdf, pdf);
	arena_free(printing.passing);
	return !printing.faulty;
}
