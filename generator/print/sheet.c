/* SPDX-License-Identifier: EUPL-1.2
 *
 * A product of a few pages is placed whole and then drawn in each variant. A long one, such as a thousand sheets of
 * vouchers, goes a batch of pages at a time, so that it stays small. Sides of sheets are drawn and packed side by side.
 * Placing and appending go page by page, in order, so they are done beside the packing: of the pages behind and before.
 */
#include "print/sheet.h"

#include <stdlib.h>

#include "base/stop.h"
#include "model/date.h"
#include "print/impose.h"
#include "print/marks.h"
#include "print/pages.h"
#include "print/run.h"

enum {
	BATCH = 8,   /* sides that are in the making at once: few enough to stay small */
	PACKED = 6,  /* people fetch a flyer or a booklet, so it is packed well */
	PACKED_FAST = 1, /* a run of cards goes to a printer: packed in a third of the time, a fifth larger */
	BLEED = MILLIMETRES(3000), SLUG = MILLIMETRES(10000)
};

/* A side of a sheet in the making. */
struct leaf {
	struct page *page;
	struct tags *tags;     /* the document's, or a part for this side */
	struct arena *kept;    /* for that part, until the side is appended */
	struct arena *arena;   /* what is drawn here alone */
	struct imposed *spots;
	size_t count;
	size_t side;           /* its number */
};

/* Sides from number `side` on, as many as there are leaves for, with pages from number `first` on. */
struct batch {
	struct leaf *leaves;
	const struct set_page *pages;
	size_t first, side;
	int count;
	bool ordered;        /* a document: drawn in the order in which it is read */
	bool parts;          /* each side has tags of its own until it is appended */
	bool forms;          /* a side draws pages once more: one side at a time */
};

/* One variant in the making. */
struct rendition {
	enum variant_kind kind;
	struct pdf *pdf;
	struct imposition plan;
	struct marks marks;  /* on sheets for the office */
	struct reading reading; /* of a document */
	int packed;          /* how well the pages are */
	struct form **forms; /* for each page: drawn once more, for copies and tiles; NULL: not yet */
	struct leaf *leaves[2]; /* of the batch in the making, and of the one that waits */
	int slots;              /* in each of these */
	int turn;               /* which of them comes next */
	struct batch waiting;   /* packed, not yet appended; count 0: none */
};

/* ---- ink ---- */

static struct drawing drawing_for(const struct printing *printing, struct rendition *rendition, struct canvas *canvas,
                                  struct tags *tags, struct arena *arena)
{
	canvas->saving = rendition->kind == VARIANT_KANTOOR;
	return (struct drawing){.press = printing->job->press, .canvas = canvas, .tags = tags, .arena = arena,
	                        .variant = rendition->kind, .saving = canvas->saving, .reading = &rendition->reading};
}

/* The page as one drawing that is put on sheets again and again. It was read aloud where it stood first. */
static const struct form *form_of(const struct printing *printing, struct rendition *rendition, const struct batch *batch,
                                  size_t number)
{
	struct form **form = &rendition->forms[number];
	if (*form)
		return *form;
	*form = form_new(rendition->pdf, rendition->plan.width, rendition->plan.height);
	struct drawing drawing = drawing_for(printing, rendition, form_canvas(*form), pdf_tags(rendition->pdf), printing->arena);
	drawing.artifact = true;
	page_draw(printing, &drawing, &batch->pages[number - batch->first], false);
	form_finish(rendition->pdf, *form);
	return *form;
}

/* A page in its place on a side. */
static void draw_spot(const struct printing *printing, struct rendition *rendition, const struct batch *batch,
                      const struct leaf *leaf, const struct imposed *set)
{
	struct canvas *canvas = page_canvas(leaf->page);
	struct drawing drawing = drawing_for(printing, rendition, canvas, leaf->tags, leaf->arena);
	const struct set_page *page = &batch->pages[set->page - batch->first];
	bool plain = rendition->plan.kind == IMPOSE_PLAIN, alone = rendition->plan.columns * rendition->plan.rows == 1;
	if (!plain)
		canvas_open_spot(canvas, &set->spot);
	if (set->copy) {
		artifact_open(leaf->tags, ARTIFACT_PAGE);
		draw_form(canvas, form_of(printing, rendition, batch, set->page), 0, 0);
		artifact_close(leaf->tags);
	} else {
		page_draw(printing, &drawing, page, page->back && alone && rendition->kind != VARIANT_WEB);
	}
	if (!plain)
		canvas_close_spot(canvas);
}

/* What stands on the sheet itself. */
static void draw_marks(const struct printing *printing, struct rendition *rendition, const struct leaf *leaf)
{
	struct drawing drawing = drawing_for(printing, rendition, page_canvas(leaf->page), leaf->tags, leaf->arena);
	if (rendition->kind == VARIANT_DRUKKERIJ && printing->fitting.layout->all->profile.crop_marks)
		page_crop_marks(leaf->page);
	if (rendition->kind == VARIANT_KANTOOR)
		marks_draw(&drawing, &rendition->marks, leaf->side);
}

static void draw_side(const struct printing *printing, struct rendition *rendition, const struct batch *batch,
                      const struct leaf *leaf)
{
	for (size_t i = 0; i < leaf->count; i++)
		draw_spot(printing, rendition, batch, leaf, &leaf->spots[i]);
	draw_marks(printing, rendition, leaf);
}

/* Where a page of a document is drawn. */
struct place_of {
	const struct leaf *leaf;
	const struct imposed *set;
};

static int by_page(const void *one, const void *other)
{
	const struct place_of *a = one, *b = other;
	if (a->set->page != b->set->page)
		return a->set->page < b->set->page ? -1 : 1;
	return (int)a->set->copy - (int)b->set->copy;
}

/* The pages of a document in the order in which they are read, wherever they stand: a paragraph, a list and the levels of
 * headings go on from one to the next. */
static void draw_in_order(const struct printing *printing, struct rendition *rendition, const struct batch *batch)
{
	struct arena *arena = arena_new();
	struct place_of *places = NULL;
	size_t placed = 0, capacity = 0;
	for (int i = 0; i < batch->count; i++)
		for (size_t n = 0; n < batch->leaves[i].count; n++) {
			struct place_of place = {&batch->leaves[i], &batch->leaves[i].spots[n]};
			ARENA_PUSH(arena, places, placed, capacity) = place;
		}
	if (placed)
		qsort(places, placed, sizeof *places, by_page);
	for (size_t i = 0; i < placed; i++) {
		rendition->reading.page = places[i].leaf->page;
		draw_spot(printing, rendition, batch, places[i].leaf, places[i].set);
	}
	for (int i = 0; i < batch->count; i++)
		draw_marks(printing, rendition, &batch->leaves[i]);
	arena_free(arena);
}

/* ---- pages ---- */

/* Pages to place: from number `first`, BATCH or fewer; what they hold lives in `arena`. */
struct placing {
	struct printing *printing;
	struct set_page *pages;
	size_t first, most;
	struct arena *arena;
};

/* How many there were. */
static size_t place_pages(const struct placing *placing)
{
	struct printing *printing = placing->printing;
	size_t left = printing->pages > placing->first ? printing->pages - placing->first : 0;
	size_t count = left < placing->most ? left : placing->most;
	for (size_t i = 0; i < count && !printing->fitting.faulty; i++)
		placing->pages[i] = page_place(printing, placing->first + i, placing->arena);
	return count;
}

/* The same for the next batch: what was set for the one before may be forgotten, so that must have been drawn. */
static size_t place_batch(const struct placing *placing)
{
	typesetter_pass(placing->printing->fitting.flow.typesetter);
	return place_pages(placing);
}

/* ---- sides, a batch at a time ---- */

static struct batch batch_open(const struct printing *printing, struct rendition *rendition, const struct set_page *pages,
                               size_t first, size_t side, int count)
{
	struct leaf *leaves = rendition->leaves[rendition->turn];
	struct tags *tags = pdf_tags(rendition->pdf);
	bool shop = rendition->kind == VARIANT_DRUKKERIJ;
	const struct sheet sheet = {.width = rendition->plan.sheet_width, .height = rendition->plan.sheet_height,
	                            .bleed = shop ? BLEED : 0, .slug = shop ? SLUG : 0};
	struct batch batch = {leaves, pages, first, side, count, .ordered = printing->fitting.layout->document};
	batch.parts = rendition->slots > 1 && !batch.ordered; /* also a last side alone: the batch before it waits */
	for (int i = 0; i < count; i++) {
		if (!leaves[i].spots)
			BUG("a leaf is used before leaves_open");
		leaves[i].tags = batch.parts ? tags_part(tags, leaves[i].kept) : tags;
		leaves[i].page = page_new(rendition->pdf, leaves[i].tags, &sheet);
		leaves[i].side = side + (size_t)i;
		leaves[i].count = impose_side(&rendition->plan, leaves[i].side, leaves[i].spots);
		for (size_t n = 0; n < leaves[i].count; n++)
			batch.forms = batch.forms || leaves[i].spots[n].copy;
	}
	return batch;
}

static void batch_draw(const struct printing *printing, struct rendition *rendition, const struct batch *batch)
{
	if (batch->ordered) {
		draw_in_order(printing, rendition, batch);
		return;
	}
	#pragma omp taskgroup
	for (int i = 0; i < batch->count; i++)
		#pragma omp task if (batch->count > 1 && !batch->forms)
		draw_side(printing, rendition, batch, &batch->leaves[i]);
}

static void batch_append(struct rendition *rendition, const struct batch *batch)
{
	for (int i = 0; i < batch->count; i++) {
		struct leaf *leaf = &batch->leaves[i];
		if (batch->parts)
			tags_graft(pdf_tags(rendition->pdf), leaf->tags);
		if (batch->ordered && rendition->kind == VARIANT_WEB)
			run_announce(&rendition->reading, &batch->pages[leaf->side - batch->first]);
		pdf_append(rendition->pdf, leaf->page);
		if (batch->parts)
			arena_reset(leaf->kept);
		arena_reset(leaf->arena);
	}
}

static void append_waiting(struct rendition *rendition)
{
	batch_append(rendition, &rendition->waiting);
	rendition->waiting.count = 0;
}

static void pack_side(const struct leaf *leaf, int level)
{
	struct deflater *deflater = deflater_new(level);
	page_pack(leaf->page, deflater);
	deflater_free(deflater);
}

/* Packing is a third of the work of a long document and needs nothing but what was drawn: beside it the next pages are placed,
 * if there are any, and the batch before is appended. Returns how many were placed. */
static size_t batch_pack(struct rendition *rendition, const struct batch *batch, const struct placing *next)
{
	size_t placed = 0;
	#pragma omp taskgroup
	{
		#pragma omp task shared(placed) if (next)
		placed = next ? place_batch(next) : 0;
		#pragma omp task if (rendition->waiting.count)
		append_waiting(rendition);
		for (int i = 0; i < batch->count; i++)
			#pragma omp task if (batch->count > 1)
			pack_side(&batch->leaves[i], rendition->packed);
	}
	return placed;
}

/* Cards are read a page at a time, so these may wait until the next batch is packed. A document is one whole. */
static void batch_end(struct rendition *rendition, const struct batch *batch)
{
	if (batch->parts) {
		rendition->waiting = *batch;
		rendition->turn = !rendition->turn;
	} else {
		batch_append(rendition, batch);
	}
}

/* How many sides are made at once. The sheets of a booklet hold pages from its begin and its end: all of them. */
static int slots_of(const struct printing *printing, const struct rendition *rendition)
{
	size_t sides = rendition->plan.sides;
	bool mixed = printing->fitting.layout->document && rendition->plan.kind != IMPOSE_PLAIN;
	return mixed || sides < BATCH ? (int)sides : BATCH;
}

static void leaves_open(const struct printing *printing, struct rendition *rendition)
{
	int slots = rendition->slots = slots_of(printing, rendition);
	for (int turn = 0; turn < 2; turn++) {
		rendition->leaves[turn] = arena_array(printing->arena, (size_t)slots, sizeof **rendition->leaves);
		for (int i = 0; i < slots; i++) {
			struct leaf *leaf = &rendition->leaves[turn][i];
			leaf->arena = arena_new();
			leaf->kept = slots > 1 ? arena_part(printing->arena) : NULL;
			leaf->spots = arena_array(printing->arena, impose_most(&rendition->plan), sizeof *leaf->spots);
		}
	}
}

static void leaves_close(struct rendition *rendition)
{
	append_waiting(rendition);
	for (int turn = 0; turn < 2; turn++)
		for (int i = 0; i < rendition->slots; i++)
			arena_free(rendition->leaves[turn][i].arena);
}

/* The sides from `side` to `end`. `next`: pages to place meanwhile, when the last of them are drawn; NULL: none. */
static size_t print_sides(struct printing *printing, struct rendition *rendition, const struct set_page *pages,
                          size_t first, size_t side, size_t end, const struct placing *next)
{
	size_t slots = (size_t)rendition->slots, placed = 0;
	pictures_ink(&printing->pictures, rendition->pdf, rendition->kind);
	for (; side < end; side += slots) {
		int count = (int)(end - side < slots ? end - side : slots);
		struct batch batch = batch_open(printing, rendition, pages, first, side, count);
		batch_draw(printing, rendition, &batch);
		placed = batch_pack(rendition, &batch, side + slots < end ? NULL : next);
		batch_end(rendition, &batch);
	}
	return placed;
}

/* Pages that stand on sheets of their own, as they come. While the last variant of some is packed, the next are placed. */
static void print_streaming(struct printing *printing, struct rendition *renditions, size_t count)
{
	struct set_page pages[2][BATCH];
	struct arena *arenas[2] = {arena_new(), arena_new()};
	struct placing now = {printing, pages[0], 0, BATCH, arenas[0]};
	size_t placed = place_batch(&now);
	for (int turn = 0; placed && !printing->fitting.faulty; turn = !turn) {
		struct placing next = {printing, pages[!turn], now.first + placed, BATCH, arenas[!turn]};
		size_t coming = 0;
		for (size_t i = 0; i < count && !printing->fitting.faulty; i++)
			coming = print_sides(printing, &renditions[i], now.pages, now.first, now.first, now.first + placed,
			                     i + 1 == count ? &next : NULL);
		arena_reset(now.arena);
		now = next;
		placed = coming;
	}
	typesetter_keep(printing->fitting.flow.typesetter);
	arena_free(arenas[0]);
	arena_free(arenas[1]);
}

/* All pages first: sheets take them in an order of their own. */
static void print_held(struct printing *printing, struct rendition *renditions, size_t count)
{
	struct set_page *pages = arena_array(printing->arena, printing->pages, sizeof *pages);
	place_pages(&(struct placing){printing, pages, 0, printing->pages, printing->arena});
	for (size_t i = 0; i < count && !printing->fitting.faulty; i++) {
		renditions[i].forms = arena_array(printing->arena, printing->pages, sizeof(struct form *));
		print_sides(printing, &renditions[i], pages, 0, 0, renditions[i].plan.sides, NULL);
	}
}

/* ---- the document ---- */

static struct pdf *open_document(const struct printing *printing, enum variant_kind kind, struct pdf *like)
{
	static const enum inks inks[VARIANTS] = {
		[VARIANT_WEB] = INKS_RGB, [VARIANT_KANTOOR] = INKS_GREY, [VARIANT_DRUKKERIJ] = INKS_CMYK,
	};
	const struct print_job *job = printing->job;
	const struct layout *layout = printing->fitting.layout;
	const struct record *site = job->scene->model->site;
	struct civil day = date_civil(job->scene->model->today);
	struct span title = layout_text_render(layout->all, &layout->title, &printing->contexts);
	struct pdf_setup setup = {
		.title = title.length ? title.data : printing->fitting.record->id,
		.language = job->scene->edition->language,
		.author = record_text(site, "gemeente").data,
		.publisher = record_text(site, "gemeente").data,
		.producer = job->producer ? job->producer : "meedoen",
		.inks = inks[kind],
		.like = like,
	};
	if (kind == VARIANT_KANTOOR && layout->all->profile.colour)
		setup.inks = INKS_RGB;
	if (kind == VARIANT_DRUKKERIJ) { /* a file for a print shop says when it was made */
		setup.year = day.year, setup.month = day.month, setup.day = day.day;
		setup.output_condition = layout->all->profile.condition;
		setup.x4 = layout->all->profile.x4;
		setup.output_profile = setup.x4 ? layout->all->profile.icc : SPAN("");
	}
	return pdf_new(job->press->fonts, &setup);
}

static enum duplex duplex_of(const struct imposition *plan)
{
	bool portrait = plan->sheet_height >= plan->sheet_width, two = plan->faces == 2 || plan->kind == IMPOSE_FOLD;
	if (!two || plan->kind == IMPOSE_TILE)
		return DUPLEX_NONE;
	return (plan->turning == TURN_OVER_LEFT) == portrait ? DUPLEX_LONG_EDGE : DUPLEX_SHORT_EDGE;
}

/* Make the variants that have the same order of cards, from one placing. */
static void print_together(struct printing *printing, struct rendition *renditions, size_t count)
{
	bool plain = true;
	pages_set(printing);
	for (size_t i = 0; i < count; i++) {
		struct imposition *plan = &renditions[i].plan;
		*plan = impose(printing->fitting.layout, renditions[i].kind, printing->pages, printing->faces,
		               printing->job->scene->edition->rtl);
		if (renditions[i].kind == VARIANT_KANTOOR) {
			pdf_propose_duplex(renditions[i].pdf, duplex_of(plan));
			renditions[i].marks = marks_set(&printing->fitting.flow, printing->job->scene->theme, plan,
			                                &printing->fitting.layout->variants[VARIANT_KANTOOR]);
		}
		plain = plain && (plan->kind == IMPOSE_PLAIN || (plan->columns * plan->rows == 1 && plan->kind == IMPOSE_UP));
	}
	if (printing->fitting.faulty)
		return;
	bool run = plain && printing->pages > BATCH && !printing->fitting.layout->document;
	for (size_t i = 0; i < count; i++) {
		renditions[i].packed = run ? PACKED_FAST : PACKED;
		leaves_open(printing, &renditions[i]);
		renditions[i].reading = (struct reading){.printing = printing, .pdf = renditions[i].pdf,
		                                         .live = renditions[i].kind == VARIANT_WEB};
	}
	if (plain && printing->pages > BATCH)
		print_streaming(printing, renditions, count);
	else
		print_held(printing, renditions, count);
	for (size_t i = 0; i < count; i++)
		leaves_close(&renditions[i]);
}

bool print_document(const struct layout *layout, const struct record *record, const struct print_job *job,
                    struct printed *printed)
{
	struct printing printing = {.job = job, .contexts = contexts_of(layout->all, record, job->scene)};
	struct rendition renditions[VARIANTS] = {0};
	size_t count = 0;
	printing.fitting = (struct fitting){.layout = layout, .record = record, .report = job->report};
	for (int kind = 0; kind < VARIANTS; kind++)
		if (layout->variants[kind].at) {
			struct pdf *first = count ? renditions[0].pdf : NULL;
			renditions[count++] = (struct rendition){.kind = (enum variant_kind)kind,
			                                         .pdf = open_document(&printing, (enum variant_kind)kind, first)};
		}
	if (!count)
		BUG("layout %s has no variants", layout->name);
	printing.arena = pdf_arena(renditions[0].pdf);
	printing.pictures = (struct pictures){.arena = printing.arena, .layout = layout, .model = job->scene->model, .report = job->report};
	printing.fitting.flow = (struct flow){.press = job->press, .typesetter = pdf_typesetter(renditions[0].pdf),
	                                      .arena = printing.arena, .pictures = &printing.pictures,
	                                      .language = job->scene->edition->language};
	/* Cards in the order of a stack are placed apart from a variant that is read. */
	bool apart = layout->variants[VARIANT_KANTOOR].order == ORDER_STACK && renditions[0].kind == VARIANT_WEB && count > 1;
	size_t together = apart ? 1 : count;
	printing.order = apart ? ORDER_ROW : (enum variant_order)layout->variants[VARIANT_KANTOOR].order;
	print_together(&printing, renditions, together);
	printing.order = ORDER_STACK;
	if (apart && !printing.fitting.faulty)
		print_together(&printing, renditions + 1, count - 1);
	printed->pages = printing.pages;
	printed->faces = printing.faces;
	for (size_t i = 0; i < count; i++)
		printed->sides[renditions[i].kind] = renditions[i].plan.sides;
	while (count-- > 0) /* the first one last: the others have their texts from it */
		if (printing.fitting.faulty)
			pdf_abandon(renditions[count].pdf);
		else
			pdf_finish(renditions[count].pdf, &printed->files[renditions[count].kind]);
	return !printing.fitting.faulty;
}
