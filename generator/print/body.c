/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/run.h"

#include <ctype.h>
#include <string.h>

#include "base/stop.h"
#include "model/markdown.h"

enum { COLUMNS_MOST = 8, PICTURES_MOST = 16 };

struct setting {
	struct printing *printing;
	struct flow *flow;
	const struct element *element;
	int above;              /* level of the heading over the body */
	struct body body;
	size_t capacity;
	struct nest levels[LEVELS_MOST];
	int depth;
	const struct nest *kept; /* a copy for strips, while no other tag is opened; NULL: none yet */
	int x, width;           /* what is left between the indents */
	int before;             /* room above the next strip */
	unsigned id, box;
	bool bar;
	bool together;          /* all strips stay with the next */
	const struct line *label;
	const struct block *note;
	int label_x, label_depth, task;
};

/* The parts of a paragraph: runs of plain and of bold text. */
struct run_on {
	struct arena *arena;
	struct text_part *part;
	size_t count, capacity;
	const struct text_style *plain, *bold;
	unsigned owner;         /* the link that is being added; 0: none */
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
	setting->kept = NULL;
}

static struct strip *add_strip(struct setting *setting)
{
	struct strip *strip = &ARENA_PUSH(setting->flow->arena, setting->body.strips, setting->body.count, setting->capacity);
	*strip = (struct strip){.before = setting->before, .depth = setting->depth, .x = setting->x, .box = setting->box,
	                        .bar = setting->bar, .keep = setting->together, .task = setting->task,
	                        .note = setting->note, .label = setting->label, .label_x = setting->label_x, .label_depth = setting->label_depth};
	if (!setting->kept)
		setting->kept = memcpy(arena_array(setting->flow->arena, (size_t)setting->depth + 1, sizeof *setting->kept), setting->levels,
		                       (size_t)setting->depth * sizeof *setting->kept);
	strip->levels = setting->kept;
	setting->label = NULL;
	setting->note = NULL;
	setting->task = TASK_NONE;
	return strip;
}

/* ---- words ---- */

static void add_part(struct run_on *run, struct span text, bool bold)
{
	const struct text_style *style = bold ? run->bold : run->plain;
	struct text_part part = {.text = text, .style = style, .owner = run->owner};
	if (text.length)
		ARENA_PUSH(run->arena, run->part, run->count, run->capacity) = part;
}

static void add_picture(struct setting *setting, struct run_on *run, const struct block *block)
{
	if (run->picture_count == PICTURES_MOST)
		setting->body.odd = block;
	else if (block->record)
		run->pictures[run->picture_count++] = block;
}

/* ---- links ---- */

void body_address(const struct scene *scene, const struct block *link, struct text *address)
{
	if (link->record) {
		scene->write_path(scene, link->record, address);
		text_string(address, link->text.length ? "#" : "");
	}
	text_span(address, link->text);
}

/* An address as people write it. */
static struct span spelt(struct span address)
{
	static const char *const starts[] = {"https://", "http://", "mailto:", "tel:", "www."};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		size_t length = strlen(starts[i]);
		if (address.length > length && memcmp(address.data, starts[i], length) == 0)
			address = (struct span){address.data + length, address.length - length};
	}
	address.length -= address.length > 1 && address.data[address.length - 1] == '/';
	return address;
}

static struct text letters_of(struct span text)
{
	struct text letters = {0};
	for (size_t i = 0; i < text.length; i++)
		if (isalnum((unsigned char)text.data[i]) || (unsigned char)text.data[i] > 127)
			text_char(&letters, (char)tolower((unsigned char)text.data[i]));
	return letters;
}

/* Do the words of a link say where it leads? */
static bool says(struct span words, struct span address)
{
	struct text said = letters_of(words), wanted = letters_of(address);
	bool found = said.data && wanted.data && memmem(said.data, said.length, wanted.data, wanted.length);
	text_free(&said);
	text_free(&wanted);
	return found;
}

static struct span words_of(struct setting *setting, const struct block *link)
{
	struct text words = {0};
	for (const struct block *child = link->first; child; child = child->next)
		block_plain(child, &words);
	return text_keep(&words, setting->flow->arena);
}

/* The number of a footnote, raised. */
static void add_reference(struct setting *setting, struct run_on *run, const struct block *reference, bool bold)
{
	static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	struct arena *arena = setting->flow->arena;
	const struct node *word = theme_string(setting->printing->job->scene->theme, "noot");
	const char *number = arena_format(arena, "%u", reference->level);
	struct text raised = {0};
	for (const char *digit = number; *digit; digit++)
		text_string(&raised, digits[*digit - '0']);
	struct body_link made = {.block = reference};
	made.words = span_of(arena_format(arena, "%.*s %s", word ? (int)word->text.length : 0, word ? word->text.data : "", number));
	ARENA_PUSH(arena, setting->body.links, setting->body.link_count, setting->body.link_capacity) = made;
	if (reference->level && reference->level <= setting->body.note_count && !setting->body.references[reference->level - 1])
		setting->body.references[reference->level - 1] = reference;
	run->owner = (unsigned)setting->body.link_count;
	add_part(run, text_keep(&raised, arena), bold);
	run->owner = 0;
}

static void add_inlines(struct setting *setting, struct run_on *run, const struct block *block, bool bold);

/* A heading on the same page needs no link on paper. Where the words do not say the address, it stands behind them;
 * a part of this document is found in its contents. */
static void add_link(struct setting *setting, struct run_on *run, const struct block *link, bool bold)
{
	struct arena *arena = setting->flow->arena;
	struct text address = {0};
	bool here = !link->record && link->text.length && link->text.data[0] == '#';
	if (here || run->owner) {
		add_inlines(setting, run, link->first, bold);
		return;
	}
	struct body_link made = {link, words_of(setting, link)};
	ARENA_PUSH(arena, setting->body.links, setting->body.link_count, setting->body.link_capacity) = made;
	run->owner = (unsigned)setting->body.link_count;
	add_inlines(setting, run, link->first, bold);
	run->owner = 0;
	body_address(setting->printing->job->scene, link, &address);
	struct span written = spelt(text_view(&address));
	bool inside = link->record && run_holds(setting->printing, link->record);
	if (!inside && written.length && !says(made.words, written))
		add_part(run, span_of(arena_format(arena, " (%.*s)", (int)written.length, written.data)), bold);
	text_free(&address);
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
		else if (block->type == BLOCK_LINK)
			add_link(setting, run, block, bold);
		else if (block->type == BLOCK_REFERENCE)
			add_reference(setting, run, block, bold);
		else
			add_inlines(setting, run, block->first, true);
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
	struct run_on run = {.arena = setting->flow->arena, .plain = style_of(setting, style, false), .bold = style_of(setting, style, true)};
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
	int level = (int)block->level - 1 + setting->above;
	set_paragraph(setting, block, style, (enum role)(ROLE_H1 + (level < 6 ? level : 6) - 1), true);
	setting->before = setting->element->style->leading * 3 / 4;
}

static const struct line *label_line(struct setting *setting, const struct block *list, unsigned number)
{
	struct run_on run = {.arena = setting->flow->arena, .plain = style_of(setting, setting->element->style, true)};
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
	for (const struct block *item = list->first; item; item = item->next) {
		set_item(setting, list, item, number++, tasks ? setting->element->style->size * 2 : indent);
		/* No item stands alone: the first two and the last two stay together. */
		if (setting->body.count && item->next && (item == list->first || !item->next->next))
			setting->body.strips[setting->body.count - 1].keep = true;
	}
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
	const struct node *word = quote ? NULL : theme_string(setting->printing->job->scene->theme, note_words[block->level]);
	if (word) {
		struct run_on run = {.arena = setting->flow->arena, .plain = style_of(setting, setting->element->style, true)};
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
	struct run_on run = {.arena = setting->flow->arena, .plain = style_of(setting, setting->element->style, false)};
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

/* ---- footnotes ---- */

static void set_notes_title(struct setting *setting)
{
	const struct node *word = theme_string(setting->printing->job->scene->theme, "noten");
	struct run_on run = {.arena = setting->flow->arena, .plain = style_of(setting, setting->element->style, true)};
	if (word)
		add_part(&run, word->text, false);
	setting->before = setting->element->style->leading * 2;
	push(setting, ROLE_P, 0);
	add_lines(setting, &run, setting->element->style, true);
	setting->depth--;
	setting->before = setting->element->style->leading;
}

static void set_footnote(struct setting *setting, const struct block *note)
{
	int indent = setting->element->style->size * 3 / 2;
	struct run_on run = {.arena = setting->flow->arena, .plain = style_of(setting, setting->element->style, true)};
	if (note->level == 1)
		set_notes_title(setting);
	push(setting, ROLE_NOTE, 0);
	add_part(&run, span_of(arena_format(setting->flow->arena, "%u", note->level)), false);
	setting->label = &set_lines(setting, &run, 0)->line[0];
	setting->note = note;
	setting->label_x = setting->x;
	setting->label_depth = setting->depth;
	setting->x += indent;
	setting->width -= indent;
	set_blocks(setting, note->first);
	setting->x -= indent;
	setting->width += indent;
	setting->depth--;
	setting->before = setting->element->style->leading * 3 / 4;
}

/* All footnotes are children of the document, in order. */
static void find_notes(struct setting *setting, const struct block *document)
{
	size_t capacity = 0, count = 0;
	for (const struct block *block = document->first; block; block = block->next)
		if (block->type == BLOCK_FOOTNOTE)
			ARENA_PUSH(setting->flow->arena, setting->body.notes, count, capacity) = block;
	setting->body.references = arena_array(setting->flow->arena, count, sizeof *setting->body.references);
	setting->body.note_count = (unsigned)count;
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
	case BLOCK_FOOTNOTE: set_footnote(setting, block); break;
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
	case BLOCK_REFERENCE:
	case BLOCK_BREAK: BUG("this is no block of a body");
	}
}

static void set_blocks(struct setting *setting, const struct block *block)
{
	for (; block; block = block->next)
		set_block(setting, block);
}

struct body body_set(const struct body_setting *wanted)
{
	struct setting setting = {.printing = wanted->printing, .flow = &wanted->printing->fitting.flow,
	                          .element = wanted->element, .width = wanted->width, .above = wanted->above};
	find_notes(&setting, wanted->block);
	set_block(&setting, wanted->block);
	return setting.body;
}
