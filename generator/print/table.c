/* SPDX-License-Identifier: EUPL-1.2
 *
 * A table of a layout as strips: a column for each element that it holds, a row for each element of its list, and empty
 * rows to write in until there are as many as it asks for. Each cell is placed as any element is. A row is never cut; the
 * head comes back wherever the table goes on.
 */
#include "print/run.h"

enum { TABLE_COLUMNS = 12 };

struct table {
	struct flow *flow;
	const struct element *element;
	struct nest *nest;
	int width, widths[TABLE_COLUMNS], count;
	struct body body;
	size_t capacity;
};

/* Columns without a width share what is left. */
static void share_width(struct table *table, int width)
{
	int sharing = 0;
	for (const struct element *column = table->element->first; column && table->count < TABLE_COLUMNS; column = column->next) {
		width -= column->width + (table->count ? table->element->gap[0] : 0);
		sharing += column->width == 0;
		table->widths[table->count++] = column->width;
	}
	table->flow->wide = table->flow->wide || width < 0 || (sharing && width <= 0);
	for (int i = 0; i < table->count && sharing; i++)
		table->widths[i] = table->widths[i] ? table->widths[i] : width / sharing;
}

static bool has_words(const struct placed *placed)
{
	bool words = placed && placed->lines;
	for (const struct placed *child = placed ? placed->children : NULL; child && !words; child = child->next)
		words = has_words(child);
	return words;
}

static struct strip *add_row(struct table *table, const struct placed *const *placed, bool head)
{
	struct arena *arena = table->flow->arena;
	int pad = table->element->gap[1], x = 0, height = 0;
	struct cell *cells = arena_array(arena, (size_t)table->count, sizeof *cells);
	struct strip *strip = &ARENA_PUSH(arena, table->body.strips, table->body.count, table->capacity);
	for (int i = 0; i < table->count; i++) {
		int high = placed[i] ? placed[i]->height : 0;
		height = high > height ? high : height;
	}
	*strip = (struct strip){.levels = table->nest, .depth = 1, .cells = cells, .cell_count = table->count, .keep = head};
	strip->height = height + 2 * pad;
	if (!head && strip->height < table->element->height)
		strip->height = table->element->height;
	for (int i = 0; i < table->count; i++) {
		int left = strip->height - (placed[i] ? placed[i]->height : 0);
		int from = language_is_rtl(table->flow->language) ? table->width - x - table->widths[i] : x;
		cells[i] = (struct cell){.placed = placed[i], .x = from, .y = head ? left - pad : left / 2, .head = head};
		cells[i].names = i == 0 && has_words(placed[i]);
		x += table->widths[i] + table->element->gap[0];
	}
	return strip;
}

/* The words over a column stand as its text does. */
static const struct placed *place_head(struct table *table, const struct element *column, const struct contexts *contexts, int width)
{
	struct element *head = arena_alloc(table->flow->arena, sizeof *head);
	struct print_style *style = arena_alloc(table->flow->arena, sizeof *style);
	*style = *table->element->style;
	style->align = column->style ? column->style->align : style->align;
	*head = (struct element){.type = ELEMENT_TEXT, .at = column->at, .text = column->head, .style = style};
	return column->head.template ? flow_place(table->flow, head, contexts, width) : NULL;
}

/* What is there to write in or to tick, without the words of an element. */
static bool is_blank(const struct element *element)
{
	bool blank = element->type == ELEMENT_BOX || element->type == ELEMENT_RULE || element->type == ELEMENT_STACK ||
	             element->type == ELEMENT_ROW || (element->type == ELEMENT_ICON && element->icon);
	for (const struct element *child = element->first; child && blank; child = child->next)
		blank = is_blank(child);
	return blank;
}

static struct strip *set_row(struct table *table, const struct contexts *contexts, bool empty)
{
	const struct placed *placed[TABLE_COLUMNS] = {0};
	int i = 0;
	for (const struct element *column = table->element->first; i < table->count; column = column->next, i++)
		if (!empty || is_blank(column))
			placed[i] = flow_place(table->flow, column, contexts, table->widths[i]);
	return add_row(table, placed, false);
}

static struct strip *set_head(struct table *table, const struct contexts *contexts)
{
	const struct placed *placed[TABLE_COLUMNS] = {0};
	bool any = false;
	int i = 0;
	for (const struct element *column = table->element->first; i < table->count; column = column->next, i++) {
		placed[i] = place_head(table, column, contexts, table->widths[i]);
		any = any || placed[i];
	}
	return any ? add_row(table, placed, true) : NULL;
}

struct body table_set(struct printing *printing, const struct element *element, const struct contexts *contexts, int width)
{
	struct flow *flow = &printing->fitting.flow;
	struct table table = {.flow = flow, .element = element, .width = width};
	struct item list = element->repeats ? contexts_list(contexts, element->repeat) : (struct item){0};
	size_t rows = list.count > (size_t)element->rows ? list.count : (size_t)element->rows;
	table.nest = arena_alloc(flow->arena, sizeof *table.nest);
	*table.nest = (struct nest){ROLE_TABLE, 1, 0};
	flow->step = 0;
	flow->most = SIZE_MAX;
	share_width(&table, width);
	if (flow->wide || rows == 0)
		return table.body;
	struct strip *head = set_head(&table, contexts);
	struct strip *kept = head ? arena_alloc(flow->arena, sizeof *kept) : NULL;
	if (kept)
		table.body.strips[0].head = memcpy(kept, head, sizeof *kept);
	for (size_t i = 0; i < rows; i++) {
		struct contexts inner = i < list.count ? contexts_in(contexts, &list, i) : *contexts;
		struct strip *strip = set_row(&table, &inner, i >= list.count);
		strip->head = kept;
		strip->keep = rows > 2 && (i == 0 || i + 2 == rows); /* no row stands alone */
	}
	return table.body;
}
