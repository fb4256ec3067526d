/* SPDX-License-Identifier: EUPL-1.2
 *
 * From pieces and items to output. Contexts and fillings live on the stack of C: nothing is allocated per
 * tag.
 *
 * Indentation: each line of a partial, parent or block that stands in is indented, but not the lines of
 * values in it. So indentation is written before the first thing that a template shows on a line; empty
 * lines get none.
 */
#include "theme/template_internal.h"

#include "base/stop.h"
#include "base/words.h"

/* A thing on the stack of contexts. */
struct context {
	const struct context *outer;
	const struct item *item;
	const struct shape *shape; /* whose members can be named; NULL: none */
	const struct shape_row *row;
};

/* A parent under way: its blocks fill in those of the templates below. The outermost filling wins. */
struct filling {
	const struct filling *outer;
	const struct piece *blocks;
};

/* A member that was looked up in this rendering. Templates ask again for what they have just seen ({{#zin}}{{zin}}
 * {{/zin}}, {{dag.dag}} {{dag.maand}}), and for one object its value stays what it was. */
struct seen {
	const struct shape *shape; /* NULL: none */
	const void *object;
	size_t member;
	struct item item;
};
enum { SEEN_MOST = 16 }; /* a power of two */

struct rendering {
	const struct template_set *set;
	void *scene;
	const struct template_cache *cache; /* NULL: none */
	struct text *output;
	enum template_escape escape;
	struct text indent; /* what holds for the current line is the part from indent_from */
	size_t indent_from;
	bool line_start; /* a line of a template begins here */
	unsigned depth;	 /* templates in templates */
	struct seen seen[SEEN_MOST]; /* by word number and step of the path; the last one wins */
};

static void render_pieces(struct rendering *r, const struct piece *piece, const struct context *context,
			  const struct filling *filling);

/* ---- looking up ---- */

/* What is known of the piece from the pages before; NULL: it has no place in the cache, or there is none. */
static struct cached *cached_of(const struct rendering *r, const struct piece *piece)
{
	return piece->shared && r->cache ? &r->cache->values[piece->shared - 1] : NULL;
}

static struct context context_of(const struct rendering *r, const struct item *item,
				 const struct context *outer)
{
	const struct shape *shape = item->type == ITEM_LIST ? NULL : item->shape;
	return (struct context){outer, item, shape, shape ? shape_row_of(r->set, shape) : NULL};
}

static const struct item *look_member(struct rendering *r, const struct shape *shape, const void *object,
				      int member, size_t slot)
{
	struct seen *seen = &r->seen[slot % SEEN_MOST];
	if (seen->shape != shape || seen->object != object || seen->member != (size_t)member)
		*seen = (struct seen){shape, object, (size_t)member,
				      shape->look(shape, object, (size_t)member, r->scene)};
	return &seen->item;
}

static const struct item nothing = {.type = ITEM_NONE};

static const struct item *look_step(struct rendering *r, const struct item *item, const struct word *word,
				    size_t slot)
{
	const struct shape *shape = item->type == ITEM_LIST || item->type == ITEM_NONE ? NULL : item->shape;
	int member = shape ? shape_member(shape, shape_row_of(r->set, shape), item->object, word) : -1;
	return member < 0 ? &nothing : look_member(r, shape, item->object, member, slot);
}

/* The value of a dotted name: its first part is looked for on the stack, the others in what was found. It holds until
 * the next one is looked up. */
static const struct item *look(struct rendering *r, const struct piece *piece, const struct context *context)
{
	if (piece->path_length == 0)
		return context ? context->item : &nothing;
	const struct word *first = piece->path[0];
	for (; context; context = context->outer) {
		if (!context->shape)
			continue;
		int member = shape_member(context->shape, context->row, context->item->object, first);
		if (member < 0)
			continue;
		const struct item *item =
			look_member(r, context->shape, context->item->object, member, first->number);
		for (size_t i = 1; i < piece->path_length; i++)
			item = look_step(r, item, piece->path[i], piece->path[i]->number + i);
		return item;
	}
	return &nothing;
}

static bool is_true(const struct item *item)
{
	switch (item->type) {
	case ITEM_NONE: return false;
	case ITEM_TEXT:
	case ITEM_MARKUP: return item->text.length > 0;
	case ITEM_FLAG: return item->flag;
	case ITEM_OBJECT: return true;
	case ITEM_LIST: return item->count > 0;
	}
	BUG("no such type of item: %d", (int)item->type);
}

/* ---- writing ---- */

static void indent_by(struct rendering *r, struct span margin)
{
	if (margin.length)
		text_span(&r->indent, margin);
}

static void start_line(struct rendering *r)
{
	r->line_start = false;
	if (r->indent.length > r->indent_from)
		text_add(r->output, r->indent.data + r->indent_from, r->indent.length - r->indent_from);
}

static bool is_newline(const char *at, const char *end)
{
	return *at == '\n' || (*at == '\r' && at + 1 < end && at[1] == '\n');
}

static void render_text(struct rendering *r, struct span text)
{
	const char *at = text.data, *end = at + text.length;
	if (r->indent.length == r->indent_from) {
		text_span(r->output, text);
		if (text.length)
			r->line_start = end[-1] == '\n';
		return;
	}
	if (text.length == 0 && r->line_start)
		start_line(r);
	while (at < end) {
		if (r->line_start && !is_newline(at, end))
			start_line(r);
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline ? newline + 1 : end;
		text_add(r->output, at, (size_t)(stop - at));
		r->line_start = newline != NULL;
		at = stop;
	}
}

/* A value that is escaped already. */
static void render_kept(struct rendering *r, struct span text)
{
	if (text.length && r->line_start)
		start_line(r);
	text_span(r->output, text);
}

static void render_value(struct rendering *r, const struct piece *piece, const struct context *context)
{
	struct cached *cached = cached_of(r, piece);
	if (cached && cached->value == VALUE_KEPT) {
		render_kept(r, cached->text);
		return;
	}
	const struct item *item = look(r, piece, context);
	if (item->type == ITEM_NONE || item->type == ITEM_FLAG || item->type == ITEM_LIST)
		return;
	if (cached && cached->value == VALUE_UNKNOWN)
		cache_value(r->cache, cached, item);
	if (item->text.length == 0)
		return;
	if (r->line_start)
		start_line(r);
	bool as_it_is = piece->raw || (item->type == ITEM_MARKUP && r->escape != ESCAPE_JSON);
	enum template_escape escape = as_it_is ? ESCAPE_NONE : r->escape;
	if (escape == ESCAPE_HTML)
		template_text(r->output, item);
	else
		template_escape(r->output, item->text, escape);
}

/* ---- pieces with something in them ---- */

static void render_in(struct rendering *r, const struct piece *section, const struct item *item,
		      const struct context *outer, const struct filling *filling)
{
	struct context context = context_of(r, item, outer);
	render_pieces(r, section->body, &context, filling);
}

/* A section of which the cache knows whether it is shown, and that needs no more of its item. */
static bool render_known(struct rendering *r, const struct cached *cached, const struct piece *piece,
			 const struct context *context, const struct filling *filling)
{
	bool inverted = piece->kind == PIECE_INVERTED;
	if (cached->section == SECTION_UNKNOWN || (cached->section == SECTION_CONTEXT && !inverted && !piece->once))
		return false;
	if (inverted == (cached->section == SECTION_FALSE))
		render_pieces(r, piece->body, context, filling);
	return true;
}

static void render_section(struct rendering *r, const struct piece *piece, const struct context *context,
			   const struct filling *filling)
{
	struct cached *cached = cached_of(r, piece);
	if (cached && render_known(r, cached, piece, context, filling))
		return;
	struct item item = *look(r, piece, context);
	bool truth = is_true(&item);
	if (cached)
		cached->section = !truth ? SECTION_FALSE : item.type == ITEM_FLAG ? SECTION_TRUE : SECTION_CONTEXT;
	if (piece->kind == PIECE_INVERTED || piece->once) {
		if (truth == piece->once)
			render_pieces(r, piece->body, context, filling);
	} else if (truth && item.type == ITEM_LIST) {
		/* Without a shape the elements are out of reach, and so do not exist. */
		for (size_t i = 0; item.shape && i < item.count; i++) {
			struct item element = item.shape->element(item.shape, item.object, i, r->scene);
			render_in(r, piece, &element, context, filling);
		}
	} else if (truth && item.type == ITEM_FLAG) {
		render_pieces(r, piece->body, context, filling);
	} else if (truth) {
		render_in(r, piece, &item, context, filling);
	}
}

static void render_inclusion(struct rendering *r, const struct piece *piece, const struct context *context,
			     const struct filling *filling)
{
	const struct template *template = piece->word ? piece->word->template : NULL;
	if (piece->dynamic) {
		struct span name = look(r, piece, context)->text;
		template = name.length ? template_named(r->set, name) : NULL;
	}
	if (!template)
		return;
	if (++r->depth > INCLUSION_MOST)
		stop_machine(_("the template %s includes itself without end"), template->name);
	size_t length = r->indent.length, from = r->indent_from;
	if (piece->alone) {
		indent_by(r, piece->text);
		r->line_start = true;
	} else {
		/* In the middle of a line: this line has its indentation, the next ones get none. */
		if (r->line_start)
			start_line(r);
		r->indent_from = r->indent.length;
	}
	struct filling own = {filling, piece->body};
	render_pieces(r, template->body, context, piece->body ? &own : filling);
	r->indent.length = length;
	r->indent_from = from;
	r->depth--;
}

static void render_block(struct rendering *r, const struct piece *block, const struct context *context,
			 const struct filling *filling)
{
	const struct piece *shown = block;
	const struct filling *around = filling;
	for (; filling; filling = filling->outer)
		for (const struct piece *piece = filling->blocks; piece; piece = piece->next)
			if (piece->word == block->word) {
				shown = piece;
				/* What stands in a filling belongs to the template that wrote it: blocks in
				 * it are filled in by those outside. */
				around = filling->outer;
				break;
			}
	size_t length = r->indent.length, start = r->output->length;
	indent_by(r, block->text);
	render_pieces(r, shown->body, context, around);
	r->indent.length = length;
	if (block->newline.length && r->output->length > start &&
	    r->output->data[r->output->length - 1] != '\n') {
		text_span(r->output, block->newline);
		r->line_start = true;
	}
}

static void render_pieces(struct rendering *r, const struct piece *piece, const struct context *context,
			  const struct filling *filling)
{
	for (; piece; piece = piece->next)
		switch (piece->kind) {
		case PIECE_TEXT: render_text(r, piece->text); break;
		case PIECE_VALUE: render_value(r, piece, context); break;
		case PIECE_SECTION:
		case PIECE_INVERTED: render_section(r, piece, context, filling); break;
		case PIECE_PARTIAL:
		case PIECE_PARENT: render_inclusion(r, piece, context, filling); break;
		case PIECE_BLOCK: render_block(r, piece, context, filling); break;
		}
}

static void render_stack(struct rendering *r, const struct template *template, const struct item *stack,
			 size_t depth, const struct context *outer)
{
	if (depth == 0) {
		render_pieces(r, template->body, outer, NULL);
		return;
	}
	struct context context = context_of(r, stack, outer);
	render_stack(r, template, stack + 1, depth - 1, &context);
}

void template_render_cached(const struct template_set *set, const struct template *template,
			    const struct item *stack, size_t depth, void *scene,
			    const struct template_cache *cache, struct text *output)
{
	struct rendering rendering = {.set = set, .scene = scene, .output = output, .escape = template->escape,
				      .cache = template->escape == ESCAPE_HTML ? cache : NULL, .line_start = true};
	text_add(output, "", 0); /* an empty page is a text too */
	render_stack(&rendering, template, stack, depth, NULL);
	text_free(&rendering.indent);
}

void template_render(const struct template_set *set, const struct template *template,
		     const struct item *stack, size_t depth, void *scene, struct text *output)
{
	template_render_cached(set, template, stack, depth, scene, NULL, output);
}
