/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/body.h"

#include "base/stop.h"

enum { PARTS_MOST = 256, COLUMNS_MOST = 8, PICTURES_MOST = 16 };

struct setting {
	struct flow *flow;
	const struct element *element;
	const struct theme *theme;
	struct body body;
	size_t capacity;
	struct nest levels[LEVELS_MOST];
	int depth;
	int x, width;           /* what is left between the indents */
	int before;             /* room above the next strip */
	unsigned id, box;
	bool bar;
	bool together;          /* all strips stay with the next */
	const struct line *label;
	int label_x, label_depth, task;
};

/* The parts of a paragraph: runs of plain and of bold text. */
struct run_on {
	struct text_part part[PARTS_MOST];
	size_t count;
	const struct text_style *plain, *bold;
	const struct block *pictures[PICTURES_MOST]; /* among the words: they stand below the paragraph */
	size_t picture_count;
};

static const struct text_style *style_of(struct setting *setting, const struct print_style *style, bool bold)
{
	struct text_style *made = arena_alloc(setting->flow->arena, sizeof *made);
	const struct print_face *face = style->face, *heavy = NULL;
	if (bold)
		heavy = print_face_named(setting->flow->press->layouts->look, span_of(face->font), SPAN("bold"));
	made->face = &press_face(setting->flow->press, heavy ? heavy : face)->face;
	made->size = style->size;
	made->colour = press_colour(style->colour);
	return made;
}

static void push(struct setting *setting, enum role role, int how)
{
	if (setting->depth == LEVELS_MOST)
		BUG("a body is nested more than %d deep", LEVELS_MOST);
	setting->levels[setting->depth++] = (struct nest){role, ++setting->id, how};
}

static struct strip *add_strip(struct setting *setting)
{
	struct strip *strip = &ARENA_PUSH(setting->flow->arena, setting->body.strips, setting->body.count, setting->capacity);
	*strip = (struct strip){.before = setting->before, .depth = setting->depth, .x = setting->x, .box = setting->box,
	                        .bar = setting->bar, .keep = setting->together, .task = setting->task,
	                        .label = setting->label, .label_x = setting->label_x, .label_depth = setting->label_depth};
	memcpy(strip->levels, setting->levels, sizeof strip->levels);
	setting->label = NULL;
	setting->task = TASK_NONE;
	return strip;
}

/* ---- words ---- */

static void add_part(struct run_on *run, struct span text, bool bold)
{
	const struct text_style *style = bold ? run->bold : run->plain;
	if (run->count == PARTS_MOST)
		BUG("a paragraph of more than %d pieces", PARTS_MOST);
	if (text.length)
		run->part[run->count++] = (struct text_part){.text = text, .style = style};
}

static void add_picture(struct setting *setting, struct run_on *run, const struct block *block)
{
	if (run->picture_count == PICTURES_MOST)
		setting->body.odd = block;
	else if (block->record)
		run->pictures[run->picture_count++] = block;
}

/* No italics: they are hard to read for who is new to it. What was meant to stand out, is bold. */
static void add_inlines(struct setting *setting, struct run_on *run, const struct block *block, bool bold)
{
	for (; block; block = block->next) {
		if (block->type == BLOCK_TEXT || block->type == BLOCK_MONO)
			add_part(run, block->text, bold);
		else if (block->type == BLOCK_BREAK)
			add_part(run, SPAN("\n"), bold);
		else if (block->type == BLOCK_IMAGE)
			add_picture(setting, run, block);
		else
			add_inlines(setting, run, block->first, bold || block->type != BLOCK_LINK);
	}
}

static const struct lines *set_lines(struct setting *setting, const struct run_on *run, int width)
{
	struct flow *flow = setting->flow;
	struct paragraph paragraph = {.parts = run->part, .count = run->count, .width = width,
	                              .rtl = language_is_rtl(flow->language), .language = flow->language};
	const struct lines *lines = lines_set(flow->typesetter, flow->arena, &paragraph);
	flow->wide = flow->wide || lines->too_wide;
	flow->missing = flow->missing ? flow->missing : lines->missing;
	return lines;
}

static struct run_on run_of(struct setting *setting, const struct print_style *style, const struct block *first, bool bold)
{
	struct run_on run = {.plain = style_of(setting, style, false), .bold = style_of(setting, style, true)};
	add_inlines(setting, &run, first, bold);
	return run;
}

static int capital_of(const struct text_style *style)
{
	return font_length(style->face->fonts[0], style->face->fonts[0]->capital, style->size);
}

/* No line stands alone at the foot or the head of a column: the first two and the last two stay together. */
static void add_lines(struct setting *setting, const struct run_on *run, const struct print_style *style, bool with_next)
{
	const struct lines *lines = set_lines(setting, run, setting->width);
	int capital = capital_of(run->plain);
	for (size_t i = 0; i < lines->count; i++) {
		struct strip *strip = add_strip(setting);
		strip->line = &lines->line[i];
		strip->height = capital;
		strip->hang = style->size / 4;
		strip->before = i ? style->leading - capital : strip->before;
		bool last = i + 1 == lines->count;
		strip->keep = strip->keep || (last ? with_next : i == 0 || i + 2 == lines->count);
	}
}

/* A picture as wide as the text, but no more than three quarters of that high. */
static void set_picture(struct setting *setting, const struct block *block)
{
	struct picture *picture = picture_of(setting->flow->pictures, block->record);
	if (!picture)
		return;
	double most = setting->width * 0.75, share = picture->height / picture->width, width = setting->width;
	width = width * share > most ? most / share : width;
	struct strip *strip = add_strip(setting);
	strip->picture = picture;
	strip->width = (int)width;
	strip->height = (int)(width * share);
	picture_placed(setting->flow->pictures, picture, strip->width);
	setting->before = setting->element->style->leading * 3 / 2;
}

static void set_paragraph(struct setting *setting, const struct block *block, const struct print_style *style,
                          enum role role, bool with_next)
{
	struct run_on run = run_of(setting, style, block->first, false);
	push(setting, role, 0);
	if (run.count)
		add_lines(setting, &run, style, with_next);
	setting->depth--;
	setting->before = setting->body.count ? setting->element->style->leading : 0;
	for (size_t i = 0; i < run.picture_count; i++)
		if (role == ROLE_P)
			set_picture(setting, run.pictures[i]);
		else
			setting->body.odd = run.pictures[i];
}

/* ---- blocks ---- */

static void set_blocks(struct setting *setting, const struct block *block);

static void set_heading(struct setting *setting, const struct block *block)
{
	bool top = block->level <= 2;
	const struct print_style *style = top ? setting->element->heading : setting->element->subheading;
	setting->before = setting->body.count ? style->leading + setting->element->style->leading * (top ? 2 : 1) / 2 : 0;
	set_paragraph(setting, block, style, (enum role)(ROLE_H1 + (block->level < 6 ? block->level : 6) - 1), true);
	setting->before = setting->element->style->leading * 3 / 4;
}

static const struct line *label_line(struct setting *setting, const struct block *list, unsigned number)
{
	struct run_on run = {.plain = style_of(setting, setting->element->style, true)};
	run.plain = list->ordered ? run.plain : style_of(setting, setting->element->style, false);
	const char *label = list->ordered ? arena_format(setting->flow->arena, "%u.", number) : "•";
	add_part(&run, span_of(label), false);
	return &set_lines(setting, &run, 0)->line[0];
}

static void set_item(struct setting *setting, const struct block *list, const struct block *item, unsigned number, int indent)
{
	push(setting, ROLE_LI, 0);
	setting->task = item->task;
	if (item->task == TASK_NONE) {
		setting->label = label_line(setting, list, number);
		setting->label_x = setting->x;
		setting->label_depth = setting->depth;
	}
	push(setting, ROLE_LBODY, 0);
	setting->x += indent;
	setting->width -= indent;
	set_blocks(setting, item->first);
	setting->x -= indent;
	setting->width += indent;
	setting->depth -= 2;
	setting->before = setting->element->style->leading * 3 / 4;
}

static void set_list(struct setting *setting, const struct block *list)
{
	bool tasks = list->first && list->first->task != TASK_NONE;
	int indent = setting->element->style->size * (list->ordered ? 2 : 3) / (list->ordered ? 1 : 2);
	unsigned number = list->level;
	push(setting, ROLE_L, tasks ? NUMBERING_NONE : list->ordered ? NUMBERING_DECIMAL : NUMBERING_DISC);
	if (setting->body.count)
		setting->before = setting->element->style->leading * 3 / 4;
	for (const struct block *item = list->first; item; item = item->next)
		set_item(setting, list, item, number++, tasks ? setting->element->style->size * 2 : indent);
	setting->depth--;
	setting->before = setting->element->style->leading;
}

static const char *const note_words[] = {[NOTE_TIP] = "tip", [NOTE_NOTE] = "let_op", [NOTE_IMPORTANT] = "belangrijk"};

/* A note and a quotation: a panel that stays whole. */
static void set_panel(struct setting *setting, const struct block *block)
{
	struct setting before = *setting;
	int leading = setting->element->style->leading, inset = leading * 3 / 4;
	bool quote = block->type == BLOCK_QUOTE;
	setting->box = ++setting->id;
	setting->bar = quote;
	setting->together = true;
	setting->x += inset;
	setting->width -= 2 * inset;
	setting->before = leading + inset;
	push(setting, quote ? ROLE_BLOCKQUOTE : ROLE_DIV, 0);
	const struct node *word = quote ? NULL : theme_string(setting->theme, note_words[block->level]);
	if (word) {
		struct run_on run = {.plain = style_of(setting, setting->element->style, true)};
		add_part(&run, word->text, false);
		push(setting, ROLE_P, 0);
		add_lines(setting, &run, setting->element->style, true);
		setting->depth--;
		setting->before = leading / 2;
	}
	set_blocks(setting, block->first);
	if (setting->body.count)
		setting->body.strips[setting->body.count - 1].keep = before.together;
	setting->box = before.box, setting->bar = before.bar, setting->together = before.together;
	setting->x = before.x, setting->width = before.width, setting->depth = before.depth;
	setting->before = leading + inset;
}

static void set_code(struct setting *setting, const struct block *block)
{
	struct run_on run = {.plain = style_of(setting, setting->element->style, false)};
	add_part(&run, block->text, false);
	push(setting, ROLE_P, 0);
	add_lines(setting, &run, setting->element->style, false);
	setting->depth--;
	setting->before = setting->element->style->leading;
}

/* ---- tables ---- */

/* The widest line of a cell; the widest word when `width` is next to nothing. */
static int cell_width(struct setting *setting, const struct block *cell, bool bold, int width)
{
	struct run_on run = run_of(setting, setting->element->style, cell->first, bold);
	bool wide = setting->flow->wide; /* what does not fit while trying, is no fault */
	int found = run.count ? set_lines(setting, &run, width)->width : 0;
	setting->flow->wide = wide;
	return found;
}

/* Each column gets its widest word, and of what is left a share by how long its longest cell is. */
static int set_widths(struct setting *setting, const struct block *table, int widths[COLUMNS_MOST])
{
	int natural[COLUMNS_MOST] = {0}, count = 0, left = setting->width, pad = setting->element->style->leading / 2;
	int64_t wanted = 0;
	for (const struct block *row = table->first; row; row = row->next) {
		int i = 0;
		for (const struct block *cell = row->first; cell && i < COLUMNS_MOST; cell = cell->next, i++) {
			int least = cell_width(setting, cell, row->head, 1) + pad + PT(0.1);
			int whole = cell_width(setting, cell, row->head, 0) + pad;
			widths[i] = widths[i] > least ? widths[i] : least;
			natural[i] = natural[i] > whole ? natural[i] : whole;
			count = i + 1 > count ? i + 1 : count;
		}
	}
	for (int i = 0; i < count; i++) {
		wanted += natural[i];
		left -= widths[i];
	}
	for (int i = 0; i < count && left > 0 && wanted; i++)
		widths[i] += (int)(left * (int64_t)natural[i] / wanted);
	return count;
}

static struct strip *set_row(struct setting *setting, const struct block *row, const int *widths, int count)
{
	const struct print_style *style = setting->element->style;
	int pad = style->leading / 2, lines = 1, x = setting->x;
	struct cell *cells = arena_array(setting->flow->arena, (size_t)count, sizeof *cells);
	const struct block *block = row->first;
	struct run_on run = {0};
	for (int i = 0; i < count; i++, block = block ? block->next : NULL) {
		run = run_of(setting, style, block ? block->first : NULL, row->head);
		setting->body.odd = run.picture_count ? run.pictures[0] : setting->body.odd;
		cells[i] = (struct cell){.x = x + pad / 2, .head = row->head, .names = i == 0};
		cells[i].lines = run.count ? set_lines(setting, &run, widths[i] - pad) : NULL;
		lines = cells[i].lines && (int)cells[i].lines->count > lines ? (int)cells[i].lines->count : lines;
		x += widths[i];
	}
	struct strip *strip = add_strip(setting);
	strip->cells = cells;
	strip->cell_count = count;
	strip->leading = style->leading;
	strip->first = pad + capital_of(style_of(setting, style, false));
	strip->height = strip->first + (lines - 1) * style->leading + pad;
	return strip;
}

static void set_table(struct setting *setting, const struct block *table)
{
	int widths[COLUMNS_MOST] = {0}, count = set_widths(setting, table, widths);
	struct strip *head = arena_alloc(setting->flow->arena, sizeof *head);
	bool headed = false;
	int rows = 0;
	push(setting, ROLE_TABLE, 0);
	for (const struct block *row = table->first; row; row = row->next) {
		struct strip *strip = set_row(setting, row, widths, count);
		/* The head stays with two rows, the last two rows stay together. */
		bool first = rows++ == (headed ? 1 : 0);
		strip->keep = strip->keep || row->head || (row->next && (first || !row->next->next));
		if (row->head) {
			*head = *strip;
			headed = true;
		}
		strip->head = headed ? head : NULL;
		setting->before = 0;
	}
	setting->depth--;
	setting->before = setting->element->style->leading * 3 / 2;
}

static void set_block(struct setting *setting, const struct block *block)
{
	switch (block->type) {
	case BLOCK_DOCUMENT: set_blocks(setting, block->first); break;
	case BLOCK_HEADING: set_heading(setting, block); break;
	case BLOCK_PARAGRAPH: set_paragraph(setting, block, setting->element->style, ROLE_P, false); break;
	case BLOCK_LIST: set_list(setting, block); break;
	case BLOCK_QUOTE:
	case BLOCK_NOTE: set_panel(setting, block); break;
	case BLOCK_TABLE: set_table(setting, block); break;
	case BLOCK_CODE: set_code(setting, block); break;
	case BLOCK_RULE: setting->before = setting->element->style->leading * 2; break; /* a pause */
	case BLOCK_ITEM:
	case BLOCK_ROW:
	case BLOCK_CELL:
	case BLOCK_TEXT:
	case BLOCK_STRONG:
	case BLOCK_EMPHASIS:
	case BLOCK_LINK:
	case BLOCK_IMAGE:
	case BLOCK_MONO:
	case BLOCK_BREAK: BUG("this is no block of a body");
	}
}

static void set_blocks(struct setting *setting, const struct block *block)
{
	for (; block; block = block->next)
		set_block(setting, block);
}

struct body body_set(struct flow *flow, const struct element *element, const struct theme *theme,
                     const struct block *block, int width)
{
	struct setting setting = {.flow = flow, .element = element, .theme = theme, .width = width};
	set_block(&setting, block);
	return setting.body;
}
