/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/run.h"

/* ---- where links lead ---- */

struct target *reading_target(struct reading *reading, const void *key)
{
	for (size_t i = 0; i < reading->landing_count; i++)
		if (reading->landings[i].key == key)
			return reading->landings[i].target;
	struct landing landing = {key, target_new(reading->pdf)};
	ARENA_PUSH(pdf_arena(reading->pdf), reading->landings, reading->landing_count, reading->landing_capacity) = landing;
	return landing.target;
}

void reading_land(struct reading *reading, const void *key, int x, int y)
{
	if (reading && reading->live)
		target_set(reading_target(reading, key), reading->page, x, y);
}

/* ---- tags that go on from page to page ---- */

/* A reference is one on every paper; what it leads to, only where it can be followed. */
static void open_link(struct reading *reading, struct tags *tags, unsigned link, bool refers)
{
	if (refers)
		tag_open(tags, ROLE_REFERENCE, NULL);
	if (reading->live)
		tag_open(tags, ROLE_LINK, NULL);
	reading->link = link;
	reading->refers = refers;
}

static void close_link(struct reading *reading, struct tags *tags)
{
	if (reading->link && reading->live)
		tag_close(tags, ROLE_LINK);
	if (reading->link && reading->refers)
		tag_close(tags, ROLE_REFERENCE);
	reading->link = 0;
}

static void close_to(struct reading *reading, struct tags *tags, int depth)
{
	if (reading->depth > depth)
		close_link(reading, tags);
	while (reading->depth > depth)
		tag_close(tags, reading->levels[--reading->depth].role);
}

void reading_close(struct reading *reading, struct tags *tags)
{
	close_to(reading, tags, 0);
}

/* A heading is never deeper than one below the last. */
static enum role role_of(const struct tags *tags, const struct nest *level)
{
	int most = tags_heading(tags);
	bool heading = level->role >= ROLE_H1 && level->role <= ROLE_H6;
	return heading && (int)level->role - ROLE_H1 > most ? (enum role)(ROLE_H1 + most) : level->role;
}

/* Close what the strip does not stand in, open what it does. */
static void open_for(const struct drawing *drawing, const struct strip *strip, int depth)
{
	struct reading *reading = drawing->reading;
	int same = 0;
	if (drawing->artifact)
		return;
	while (same < depth && same < reading->depth && reading->levels[same].id == strip->levels[same].id)
		same++;
	close_to(reading, drawing->tags, same);
	for (int i = same; i < depth; i++) {
		struct nest level = strip->levels[i];
		level.role = role_of(drawing->tags, &level);
		if (level.role == ROLE_L)
			tag_open_list(drawing->tags, (enum numbering)level.how);
		else
			tag_open(drawing->tags, level.role, NULL);
		reading->levels[reading->depth++] = level;
	}
}

/* ---- words ---- */

static void draw_link_area(const struct drawing *drawing, const struct body *body, const struct body_link *link, struct box box)
{
	struct reading *reading = drawing->reading;
	unsigned note = link->block->type == BLOCK_REFERENCE ? link->block->level : 0;
	if (note && note <= body->note_count) {
		page_link_to(reading->page, box, reading_target(reading, body->notes[note - 1]), link->words);
		return;
	}
	const struct section *section = link->block->record ? run_holds(reading->printing, link->block->record) : NULL;
	if (section) {
		page_link_to(reading->page, box, reading_target(reading, section), link->words);
		return;
	}
	struct text address = {0};
	body_address(reading->printing->job->scene, link->block, &address);
	page_link(reading->page, box, address.data, link->words);
	text_free(&address);
}

static void draw_underline(const struct drawing *drawing, const struct line_part *part, int x, int y, int size)
{
	struct pen pen = {.width = size / 16, .colour = part->colour};
	decoration_open(drawing);
	draw_rule(drawing->canvas, x + part->x, y + size / 7, x + part->x + part->width, y + size / 7, &pen);
	decoration_close(drawing);
}

/* A line whose links are links: one tag for all the lines that one runs over. */
static void draw_line(const struct drawing *drawing, const struct body_piece *piece, const struct line *line, int x, int y)
{
	struct reading *reading = drawing->reading;
	int size = piece->element->style->size;
	for (size_t i = 0; i < line->count; i++) {
		const struct line_part *part = &line->parts[i];
		const struct body_link *link = part->owner ? &piece->body->links[part->owner - 1] : NULL;
		bool refers = link && link->block->type == BLOCK_REFERENCE, live = link && reading->live && !drawing->artifact;
		if (!drawing->artifact && reading->link && reading->link != part->owner)
			close_link(reading, drawing->tags);
		if (!drawing->artifact && link && !reading->link)
			open_link(reading, drawing->tags, part->owner, refers);
		line_part_draw(drawing->canvas, part, x, y);
		if (link && !refers)
			draw_underline(drawing, part, x, y, size);
		if (live)
			draw_link_area(drawing, piece->body, link,
			               (struct box){x + part->x, y - line->ascent, part->width, line->ascent + line->descent});
		if (live && refers && link->block == piece->body->references[link->block->level - 1])
			reading_land(reading, link->block, x, y - line->ascent);
	}
}

/* The panel behind all strips of one box in this column. */
static void draw_box_of(const struct drawing *drawing, const struct element *element, const struct strip *strips, size_t count,
                        const struct column *column)
{
	size_t last = 0;
	int inset = element->style->leading * 3 / 4;
	while (last + 1 < count && strips[last + 1].box == strips->box)
		last++;
	struct box box = {column->x, column->y + strips->y - inset, column->width,
	                  strips[last].y + strips[last].height - strips->y + 2 * inset};
	if (strips->bar)
		box = (struct box){column->x, box.y + inset / 2, MM(1), box.height - inset};
	struct panel panel = {.fill = strips->bar ? element->heading->colour : element->note, .round = strips->bar ? 0 : MM(1.5)};
	draw_panel(drawing, &panel, box);
}

static void draw_task(const struct drawing *drawing, const struct element *element, const struct strip *strip, int x, int y)
{
	int size = element->style->size * 9 / 10;
	struct pen pen = {.width = PT(1), .colour = press_colour(element->heading->colour)};
	decoration_open(drawing);
	draw_rounded(drawing->canvas, (struct box){x + strip->x - element->style->size * 2, y + (strip->height - size) / 2, size, size},
	             MM(0.5), NULL, &pen);
	decoration_close(drawing);
}

static void draw_row_ink(const struct drawing *drawing, const struct element *element, const struct strip *strip,
                         const struct column *column, int y)
{
	int x = column->x + strip->x;
	struct box box = {x, y, column->width - strip->x, strip->height};
	struct panel panel = {.fill = element->note};
	const struct print_style *lines = element->heading ? element->heading : element->style;
	struct pen pen = {.width = PT(0.5), .colour = press_colour(lines->colour)};
	if (strip->cells[0].head && element->note) {
		draw_panel(drawing, &panel, box);
		return;
	}
	decoration_open(drawing);
	draw_rule(drawing->canvas, x, y + strip->height, x + box.width, y + strip->height, &pen);
	decoration_close(drawing);
}

/* What was placed in a cell. A text there is the cell's own, and no paragraph in it. */
static void draw_cell_placed(const struct drawing *drawing, const struct cell *cell, int x, int y)
{
	struct drawing inner = *drawing;
	inner.paragraph = cell->placed->element->type == ELEMENT_TEXT;
	flow_draw(&inner, cell->placed, x + cell->x + cell->placed->x, y + cell->y);
}

static void draw_row(const struct drawing *drawing, const struct body_piece *piece, const struct strip *strip, int y)
{
	const struct column *column = &piece->column;
	bool tagged = !drawing->artifact;
	draw_row_ink(drawing, piece->element, strip, column, y);
	if (tagged)
		tag_open(drawing->tags, ROLE_TR, NULL);
	for (int i = 0; i < strip->cell_count; i++) {
		const struct cell *cell = &strip->cells[i];
		bool head = cell->head || cell->names;
		if (tagged && head)
			tag_open_head(drawing->tags, cell->head ? SCOPE_COLUMN : SCOPE_ROW);
		else if (tagged)
			tag_open(drawing->tags, ROLE_TD, NULL);
		for (size_t n = 0; cell->lines && n < cell->lines->count; n++)
			draw_line(drawing, piece, &cell->lines->line[n], column->x + cell->x, y + strip->first + (int)n * strip->leading);
		if (cell->placed)
			draw_cell_placed(drawing, cell, column->x, y);
		if (tagged) {
			close_link(drawing->reading, drawing->tags);
			tag_close(drawing->tags, head ? ROLE_TH : ROLE_TD);
		}
	}
	if (tagged)
		tag_close(drawing->tags, ROLE_TR);
}

/* The head of a table that goes on, for the eye: it was read aloud where the table began. */
static void draw_head_again(const struct drawing *drawing, const struct body_piece *piece, const struct strip *head)
{
	struct drawing again = *drawing;
	if (!drawing->artifact)
		artifact_open(drawing->tags, ARTIFACT_HEADER);
	again.artifact = true;
	draw_row(&again, piece, head, piece->column.y);
	decoration_close(drawing);
}

static void draw_picture(const struct drawing *drawing, const struct strip *strip, const struct column *column, int y)
{
	struct box box = {column->x + strip->x, y, strip->width, strip->height};
	struct span alt = picture_alt(strip->picture);
	bool figure = alt.length && !drawing->artifact;
	if (drawing->saving && !alt.length)
		return; /* ornament is not worth the toner */
	if (figure)
		tag_open_figure(drawing->tags, alt, drawing->canvas, box);
	else
		decoration_open(drawing);
	picture_draw(drawing->canvas, strip->picture, drawing->variant, box, box);
	if (figure)
		tag_close(drawing->tags, ROLE_FIGURE);
	else
		decoration_close(drawing);
}

/* The number of a footnote leads back to where it was referred to. */
static void draw_way_back(const struct drawing *drawing, const struct body_piece *piece, const struct strip *strip, int x, int y)
{
	struct reading *reading = drawing->reading;
	const struct block *from = piece->body->references[strip->note->level - 1];
	const struct node *word = theme_string(reading->printing->job->scene->theme, "terug_bij_noot");
	const char *words = arena_format(drawing->arena, "%.*s %u", word ? (int)word->text.length : 0, word ? word->text.data : "",
	                                 strip->note->level);
	struct box box = {x, y - strip->label->ascent, strip->label->width, strip->label->ascent + strip->label->descent};
	reading_land(reading, strip->note, x, box.y);
	if (from)
		tag_open(drawing->tags, ROLE_LINK, NULL);
	line_draw(drawing->canvas, strip->label, x, y);
	if (from) {
		page_link_to(reading->page, box, reading_target(reading, from), span_of(words));
		tag_close(drawing->tags, ROLE_LINK);
	}
}

static void draw_label(const struct drawing *drawing, const struct body_piece *piece, const struct strip *strip, int y)
{
	int x = piece->column.x + strip->label_x;
	open_for(drawing, strip, strip->label_depth);
	if (!drawing->artifact)
		tag_open(drawing->tags, ROLE_LBL, NULL);
	if (strip->note && drawing->reading->live && !drawing->artifact)
		draw_way_back(drawing, piece, strip, x, y);
	else
		line_draw(drawing->canvas, strip->label, x, y);
	if (!drawing->artifact)
		tag_close(drawing->tags, ROLE_LBL);
}

static void draw_strip(const struct drawing *drawing, const struct body_piece *piece, const struct strip *strip)
{
	const struct column *column = &piece->column;
	int y = column->y + strip->y, base = y + strip->height;
	if (strip->label)
		draw_label(drawing, piece, strip, base);
	open_for(drawing, strip, strip->depth);
	if (strip->task != TASK_NONE)
		draw_task(drawing, piece->element, strip, column->x, y);
	if (strip->line)
		draw_line(drawing, piece, strip->line, column->x + strip->x, base);
	if (strip->picture)
		draw_picture(drawing, strip, column, y);
	if (strip->cells)
		draw_row(drawing, piece, strip, y);
}

void body_draw(const struct drawing *drawing, const struct body_piece *piece)
{
	const struct strip *strips = &piece->body->strips[piece->start];
	for (size_t i = 0; i < piece->count; i++) {
		const struct strip *strip = &strips[i];
		if (strip->box && (i == 0 || strips[i - 1].box != strip->box))
			draw_box_of(drawing, piece->element, strip, piece->count - i, &piece->column);
		if (i == 0 && strip->head && !strip->cells[0].head)
			draw_head_again(drawing, piece, strip->head);
		draw_strip(drawing, piece, strip);
	}
	if (!drawing->artifact && piece->start + piece->count == piece->body->count)
		reading_close(drawing->reading, drawing->tags);
}
