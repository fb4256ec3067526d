/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/run.h"

#include "base/stop.h"
#include "base/words.h"
#include "theme/around.h"

/* ---- cutting a body into columns ---- */

struct cutting {
	struct printing *printing;
	struct section *run;
	int width;      /* of a column */
	size_t columns; /* made so far */
};

static const struct frame *frame_more(const struct side *side)
{
	for (const struct frame *frame = side->next_frames; frame; frame = frame->next)
		if (frame->more)
			return frame;
	return NULL;
}

static struct column next_column(struct cutting *cutting)
{
	const struct section *run = cutting->run;
	const struct element *body = run->frame->content;
	size_t number = cutting->columns++, page = number / (size_t)body->columns;
	int across = (int)(number % (size_t)body->columns);
	const struct frame *frame = page && run->side->next_frames ? frame_more(run->side) : run->frame;
	const struct printing *printing = cutting->printing;
	int left = printing->job->scene->edition->rtl ? printing->fitting.layout->width - frame->area[0] - frame->area[2] : frame->area[0];
	int up = page ? 0 : run->saved;
	return (struct column){.x = left + across * (cutting->width + body->gap[0]), .y = frame->area[1] - up,
	                       .width = cutting->width, .height = frame->area[3] + up, .page = page};
}

/* Put strips below each other from `start` on; returns the first that does not come along: after the last place
 * where the text may be cut. */
static size_t fill_column(const struct body *body, size_t start, int height)
{
	size_t end = start, good = start;
	int y = 0;
	for (; end < body->count; end++) {
		struct strip *strip = &body->strips[end];
		bool goes_on = end == start && strip->head && !strip->cells[0].head;
		int inset = end == start && strip->box && !strip->bar ? strip->before / 3 : 0;
		y += end == start ? (goes_on ? strip->head->height : inset) : strip->before;
		if (y + strip->height + strip->hang > height)
			break;
		strip->y = y;
		y += strip->height;
		good = strip->keep && end + 1 < body->count ? good : end + 1;
	}
	return good > start ? good : end;
}

static void cut_body(struct cutting *cutting)
{
	struct section *run = cutting->run;
	for (size_t at = 0; at < run->body.count;) {
		struct piece_of piece = {.start = at, .column = next_column(cutting)};
		size_t end = fill_column(&run->body, at, piece.column.height);
		if (end == at) {
			fit_high(&cutting->printing->fitting, run->frame);
			return;
		}
		piece.count = end - at;
		ARENA_PUSH(cutting->printing->arena, run->pieces, run->piece_count, run->piece_capacity) = piece;
		run->pages = piece.column.page + 1;
		at = end;
	}
}

static int lowest_heading(const struct element *element)
{
	int level = element->type == ELEMENT_TEXT && element->role >= TEXT_H1 && element->role <= TEXT_H6 ? element->role - TEXT_H1 + 1 : 0;
	for (const struct element *child = element->first; child; child = child->next) {
		int below = lowest_heading(child);
		level = below > level ? below : level;
	}
	return level;
}

/* The level of the heading that the body stands under: the lowest of those before it. */
static int heading_above(const struct side *side)
{
	int level = 1;
	for (const struct frame *frame = side->frames; frame; frame = frame->next) {
		if (frame_flows(frame))
			break;
		int here = frame->content && !frame->artifact && !frame->running ? lowest_heading(frame->content) : 0;
		level = here > level ? here : level;
	}
	return level;
}

/* The room that a frame leaves which hugs its contents. */
static int room_saved(struct printing *printing, const struct section *run)
{
	struct fitting *fitting = &printing->fitting;
	size_t words = fitting->words;
	int saved = 0;
	for (const struct frame *frame = run->side->frames; frame; frame = frame->next) {
		if (!frame->hug || !frame->content || !layout_text_holds(fitting->layout->all, &frame->when, &run->contexts))
			continue;
		const struct placed *placed = fit_frame(fitting, frame, &run->contexts);
		int height = placed ? placed->height + 2 * frame->panel.padding[1] : frame->area[3];
		saved = height < frame->area[3] ? frame->area[3] - height : 0;
	}
	fitting->words = words;
	return saved;
}

static void set_run_body(struct printing *printing, struct section *run)
{
	struct fitting *fitting = &printing->fitting;
	const struct element *element = run->frame->content;
	const struct record *outer = fitting->record;
	int gaps = (element->columns - 1) * element->gap[0];
	struct cutting cutting = {.printing = printing, .run = run, .width = (run->frame->area[2] - gaps) / element->columns};
	fitting->record = run->record;
	run->saved = room_saved(printing, run);
	if (element->type == ELEMENT_TABLE)
		run->body = table_set(printing, element, &run->contexts, cutting.width);
	else
		run->body = body_set(&(struct body_setting){printing, element, run->record->body, cutting.width, heading_above(run->side)});
	if (run->body.odd) {
		report_add(fitting->report, LEVEL_ERROR, "body-picture", (struct place){run->record->source, run->body.odd->at},
		           _("Put it between two paragraphs."), _("a picture in a heading or a table cannot be printed"));
		fitting->faulty = true;
	}
	fitting->faulty = fitting->faulty || printing->pictures.faulty;
	fit_found(fitting, run->frame);
	if (!fitting->faulty)
		cut_body(&cutting);
	fitting->record = outer;
}

/* ---- runs ---- */

static struct section set_run(struct printing *printing, const struct side *side, const struct contexts *contexts,
                          const struct record *record)
{
	struct section run = {.side = side, .contexts = *contexts, .record = record, .pages = 1, .number = printing->pages + 1};
	if (side->bookmark.template) {
		struct span title = layout_text_render(printing->fitting.layout->all, &side->bookmark, contexts);
		run.title = arena_span(printing->arena, title);
	}
	for (const struct frame *frame = side->frames; frame; frame = frame->next)
		if (frame_flows(frame))
			run.frame = frame;
	bool table = run.frame && run.frame->content->type == ELEMENT_TABLE;
	if (run.frame && (table || record->body) && (frame_more(side) || !side->next_frames)) /* else the layout is faulty */
		set_run_body(printing, &run);
	return run;
}

struct set_side runs_set(struct printing *printing, const struct side *side)
{
	struct set_side set = {0};
	size_t before = printing->pages;
	const struct kind *kind = side->over.repeats ? around_kind(side->over.repeat) : NULL;
	struct item list = side->over.repeats ? contexts_list(&printing->contexts, side->over.repeat) : (struct item){.count = 1};
	set.runs = arena_array(printing->arena, list.count + 1, sizeof *set.runs);
	for (size_t i = 0; i < list.count; i++) {
		struct contexts inner = side->over.repeats ? contexts_in(&printing->contexts, &list, i) : printing->contexts;
		const struct record *record = kind ? inner.stack[inner.depth - 1].object : printing->fitting.record;
		set.runs[set.run_count] = set_run(printing, side, &inner, record);
		set.pages += set.runs[set.run_count].pages;
		printing->pages = before + set.pages;
		set.run_count++;
	}
	printing->pages = before; /* the caller adds them */
	return set;
}

/* Is the record one of the list that a side of the layout repeats? */
static bool will_hold(const struct printing *printing, const struct record *record)
{
	for (const struct side *side = printing->fitting.layout->sides; side; side = side->next) {
		if (!side->over.repeats || around_kind(side->over.repeat) != record->kind)
			continue;
		struct item list = contexts_list(&printing->contexts, side->over.repeat);
		for (size_t i = 0; i < list.count; i++) {
			struct contexts inner = contexts_in(&printing->contexts, &list, i);
			if (inner.stack[inner.depth - 1].object == record)
				return true;
		}
	}
	return false;
}

const struct section *run_holds(const struct printing *printing, const struct record *record)
{
	static const struct section somewhere;
	for (size_t s = 0; s < printing->side_count; s++)
		for (size_t i = 0; i < printing->sides[s].run_count; i++)
			if (printing->sides[s].runs[i].side->over.repeats && printing->sides[s].runs[i].record == record)
				return &printing->sides[s].runs[i];
	return will_hold(printing, record) ? &somewhere : NULL;
}

/* ---- the contents ---- */

struct entry_line {
	const struct section *section;
	struct span words;
	const struct lines *title, *number;
	int y;
};

struct contents {
	struct entry_line *entries;
	size_t count;
	int first, leading, width;
};

static const struct lines *set_entry(struct flow *flow, const struct print_style *style, struct span text, int width)
{
	struct text_style type = {&press_face(flow->press, style->face)->face, style->size, press_colour(style->colour)};
	struct text_part part = {.text = text, .style = &type};
	const struct lines *lines = lines_set(flow->typesetter, flow->arena,
	                                      &(struct paragraph){.parts = &part, .count = 1, .width = width,
	                                                          .rtl = language_is_rtl(flow->language), .language = flow->language});
	flow->missing = flow->missing ? flow->missing : lines->missing;
	flow->wide = flow->wide || lines->too_wide;
	return lines;
}

static struct contents *set_contents(struct printing *printing, const struct frame *frame)
{
	struct flow *flow = &printing->fitting.flow;
	const struct print_style *style = frame->content->style;
	struct contents *contents = arena_alloc(flow->arena, sizeof *contents);
	size_t capacity = 0;
	int y = 0, room = style->size * 3;
	contents->first = font_length(press_face(flow->press, style->face)->face.fonts[0],
	                              press_face(flow->press, style->face)->face.fonts[0]->capital, style->size);
	contents->leading = style->leading;
	contents->width = frame->area[2];
	for (size_t s = 0; s < printing->side_count; s++)
		for (size_t i = 0; i < printing->sides[s].run_count; i++) {
			const struct section *run = &printing->sides[s].runs[i];
			if (!run->title.length)
				continue;
			struct text number = {0};
			text_number(&number, (int64_t)run->number);
			struct entry_line entry = {.section = run, .words = run->title, .y = y};
			/* a space behind the title, or its last word and the number are one to who listens */
			const char *title = arena_format(flow->arena, "%.*s ", (int)run->title.length, run->title.data);
			entry.title = set_entry(flow, style, span_of(title), frame->area[2] - room);
			entry.number = set_entry(flow, style, text_view(&number), 0);
			y += (int)(entry.title->count - 1) * style->leading + contents->first + frame->content->gap[0];
			ARENA_PUSH(flow->arena, contents->entries, contents->count, capacity) = entry;
			text_free(&number);
		}
	if (y - frame->content->gap[0] > frame->area[3])
		fit_high(&printing->fitting, frame);
	fit_found(&printing->fitting, frame);
	return contents;
}

static void draw_entry(const struct drawing *drawing, const struct contents *contents, const struct entry_line *entry,
                       const struct frame *frame)
{
	int x = frame->area[0], y = frame->area[1] + entry->y + contents->first;
	for (size_t i = 0; i < entry->title->count; i++)
		line_draw(drawing->canvas, &entry->title->line[i], x, y + (int)i * contents->leading);
	y += (int)(entry->title->count - 1) * contents->leading;
	line_draw(drawing->canvas, &entry->number->line[0], x + contents->width - entry->number->width, y);
}

/* In the web's variant the whole entry leads to its page. */
static void draw_entry_link(const struct drawing *drawing, const struct contents *contents, const struct entry_line *entry,
                            const struct frame *frame)
{
	struct reading *reading = drawing->reading;
	int height = contents->first + (int)(entry->title->count - 1) * contents->leading, hang = contents->leading - contents->first;
	struct box box = {frame->area[0], frame->area[1] + entry->y - hang / 2, contents->width, height + hang};
	page_link_to(reading->page, box, reading_target(reading, entry->section), entry->words);
}

static void draw_leader(const struct drawing *drawing, const struct contents *contents, const struct entry_line *entry,
                        const struct frame *frame)
{
	int y = frame->area[1] + entry->y + contents->first + (int)(entry->title->count - 1) * contents->leading;
	const struct element *element = frame->content;
	if (!element)
		BUG("a list of contents has no element");
	int below = y + element->gap[0] / 2;
	struct pen pen = {.width = PT(0.5), .colour = press_colour(element->style->colour)};
	if (!drawing->artifact)
		artifact_open(drawing->tags, ARTIFACT_LAYOUT);
	draw_rule(drawing->canvas, frame->area[0], below, frame->area[0] + contents->width, below, &pen);
	if (!drawing->artifact)
		artifact_close(drawing->tags);
}

static void draw_contents(const struct drawing *drawing, const struct contents *contents, const struct frame *frame)
{
	bool tagged = !drawing->artifact, live = tagged && drawing->reading->live;
	if (tagged)
		tag_open(drawing->tags, ROLE_TOC, NULL);
	for (size_t i = 0; i < contents->count; i++) {
		if (tagged) {
			tag_open(drawing->tags, ROLE_TOCI, NULL);
			tag_open(drawing->tags, ROLE_REFERENCE, NULL);
		}
		if (live)
			tag_open(drawing->tags, ROLE_LINK, NULL);
		draw_entry(drawing, contents, &contents->entries[i], frame);
		if (live) {
			draw_entry_link(drawing, contents, &contents->entries[i], frame);
			tag_close(drawing->tags, ROLE_LINK);
		}
		if (tagged) {
			tag_close(drawing->tags, ROLE_REFERENCE);
			tag_close(drawing->tags, ROLE_TOCI);
		}
		if (i + 1 < contents->count)
			draw_leader(drawing, contents, &contents->entries[i], frame);
	}
	if (tagged)
		tag_close(drawing->tags, ROLE_TOC);
}

/* ---- pages ---- */

static void place_frame(struct printing *printing, struct set_frame *set, const struct section *run, bool last)
{
	const struct frame *frame = set->frame;
	enum page_side here = printing->job->scene->page % 2 ? ON_RIGHT : ON_LEFT;
	bool special = frame_flows(frame) || (frame->content && frame->content->type == ELEMENT_CONTENTS);
	bool there = frame->on == ON_ALL || (frame->on == ON_LAST ? last : frame->on == (int)here);
	if (!there)
		return;
	if (!special) {
		frame_place(printing, set, &run->contexts);
		return;
	}
	set->shown = layout_text_holds(printing->fitting.layout->all, &frame->when, &run->contexts);
	if (set->shown && frame->content->type == ELEMENT_CONTENTS)
		set->contents = set_contents(printing, frame);
}

void run_place(struct printing *printing, struct set_page *page, size_t number, size_t at, struct arena *arena)
{
	struct arena *before = printing->fitting.flow.arena;
	const struct record *outer = printing->fitting.record;
	const struct section *run = page->side->runs;
	while (at >= run->pages)
		at -= run++->pages;
	page->run = run;
	page->at = at;
	bool again = at && !run->side->next_frames;
	const struct frame *frames = at && !again ? run->side->next_frames : run->side->frames;
	for (const struct frame *frame = frames; frame; frame = frame->next)
		page->frame_count++;
	printing->fitting.flow.arena = arena;
	printing->fitting.record = run->record;
	printing->job->scene->page = (int)number + 1;
	page->frames = arena_array(arena, page->frame_count, sizeof *page->frames);
	size_t i = 0;
	for (const struct frame *frame = frames; frame; frame = frame->next) {
		page->frames[i].frame = frame;
		page->frames[i].less = frame->hug ? run->saved : 0;
		page->frames[i].again = again && frame->on != ON_LAST;
		place_frame(printing, &page->frames[i++], run, at + 1 == run->pages);
	}
	printing->fitting.flow.arena = before;
	printing->fitting.record = outer;
}

/* ---- ink ---- */

static void draw_pieces(const struct drawing *drawing, const struct set_page *page)
{
	const struct section *run = page->run;
	for (size_t i = 0; i < run->piece_count; i++) {
		const struct piece_of *piece = &run->pieces[i];
		struct body_piece drawn = {&run->body, run->frame->content, piece->start, piece->count, piece->column};
		if (piece->column.page == page->at)
			body_draw(drawing, &drawn);
	}
}

void run_draw(const struct drawing *drawing, const struct set_page *page)
{
	if (page->at == 0 && !drawing->artifact)
		reading_land(drawing->reading, page->run, 0, 0);
	for (size_t i = 0; i < page->frame_count; i++) {
		const struct set_frame *set = &page->frames[i];
		const struct frame *frame = set->frame;
		bool body = frame->more || frame_flows(frame);
		if (!set->shown)
			continue;
		if (!body && !frame->artifact && !frame->running && !set->again && !drawing->artifact)
			reading_close(drawing->reading, drawing->tags); /* the body goes on behind this, as an element of its own */
		if (body)
			draw_pieces(drawing, page);
		else if (set->contents)
			draw_contents(drawing, set->contents, frame);
		else
			frame_draw(drawing, set, 0, 0);
	}
}

void run_announce(struct reading *reading, const struct set_page *set)
{
	const struct section *run = set->run;
	bool begins = run && !set->at && run->title.length;
	int number = (int)pdf_page_count(reading->pdf);
	if (run && number == 0 && !begins)
		pdf_page_label(reading->pdf, PAGES_ROMAN, NULL, 1);
	if (begins && !reading->numbered)
		pdf_page_label(reading->pdf, PAGES_DECIMAL, NULL, number + 1);
	reading->numbered = reading->numbered || begins;
	if (begins)
		pdf_bookmark(reading->pdf, 1, run->title, reading_target(reading, run));
}
