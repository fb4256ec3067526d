/* SPDX-License-Identifier: EUPL-1.2
 *
 * Every name in a template, looked up as rendering would, but in shapes instead of values.
 *
 * The walk goes where rendering could go: into sections with the shape of the member in view, into partials
 * and parents with what is in view at their tag, into blocks with what fills them. A template is walked once
 * for each combination of what is in view and what fills its blocks. Both are kept in a normal form that can
 * only take so many values, so the walk ends also where templates include each other.
 */
#include "theme/template_internal.h"

#include "base/words.h"

/* A shape on the stack of contexts. Of a shape that is there twice only the inner one is kept: it hides the
 * other altogether. */
struct view {
	const struct view *outer;
	enum item_type type;
	const struct shape *shape;
	const char *choices;
};

/* A parent under way: the blocks it fills. Of a parent that is there twice the outer one is kept: it wins. */
struct filling {
	const struct filling *outer;
	const struct template *template; /* where the blocks are written */
	const struct piece *blocks;
};

/* The templates that include each other on the way here. `conditions`: the sections around the tags. */
struct inclusion {
	const struct inclusion *outer;
	const struct template *template;
	const struct filling *filling;
	unsigned conditions, depth;
};

struct site {
	const struct template *template;
	const struct view *view;
	const struct filling *filling;
	const struct inclusion *inclusion;
	unsigned conditions;
};

struct visit {
	const struct template *template;
	const struct view *view;
	const struct filling *filling;
};

struct checking {
	const struct template_set *set;
	const struct template *page; /* what is rendered in the end */
	struct report *report;
	struct arena *arena; /* for views, fillings and texts, until the check is done */
	struct visit *visits;
	size_t count, capacity;
};

/* Stands for a value that nothing is known about: any name may be in it. */
static const struct shape anything = {.name = "anything"};

static void walk_pieces(struct checking *checking, const struct piece *piece, struct site site);

/* ---- reporting ---- */

static void fault(struct checking *checking, const struct site *site, const char *at, const char *id,
		  const char *help, const char *message)
{
	if (site->template != checking->page)
		help = arena_format(checking->arena, _("This is part of `%s`. %s"), checking->page->name,
				    help ? help : "");
	report_add(checking->report, LEVEL_ERROR, id, template_place(site->template, at), help, "%s",
		   message);
}

/* "Did you mean ...?", or all that there is when it is a short list. */
static const char *suggest(struct checking *checking, struct span name, const char *const *names,
			   size_t count)
{
	enum { LIST_MOST = 20 };
	const char *nearest = nearest_name(name, names, count);
	if (nearest)
		return arena_format(checking->arena, _("Did you mean `%s`?"), nearest);
	if (count == 0 || count > LIST_MOST)
		return NULL;
	const char *all = names[0];
	for (size_t i = 1; i < count; i++)
		all = arena_format(checking->arena, "%s, %s", all, names[i]);
	return arena_format(checking->arena, _("There is: %s."), all);
}

static bool is_listed(const char *const *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

/* The names of the members of the shapes in view, the innermost first. */
static const char **names_in_view(struct checking *checking, const struct view *view, size_t *count)
{
	const char **names = NULL;
	size_t capacity = 0;
	*count = 0;
	for (; view; view = view->outer)
		for (size_t i = 0; view->shape && view->shape->members && i < view->shape->count; i++)
			if (!is_listed(names, *count, view->shape->members[i].name))
				ARENA_PUSH(checking->arena, names, *count, capacity) =
					view->shape->members[i].name;
	return names;
}

static void unknown_name(struct checking *checking, const struct site *site, const struct piece *piece,
			 size_t part, const struct view *view)
{
	struct span name = piece->path[part]->text;
	size_t count;
	const char **names = names_in_view(checking, view, &count);
	const char *help = suggest(checking, name, names, count);
	const char *message;
	if (part == 0) {
		message = arena_format(checking->arena, _("there is nothing called `%.*s` here"),
				       (int)name.length, name.data);
	} else {
		struct span whole = piece->path[part - 1]->text;
		message = arena_format(checking->arena, _("`%.*s` has nothing called `%.*s`"),
				       (int)whole.length, whole.data, (int)name.length, name.data);
	}
	fault(checking, site, piece->at, "template-name", help, message);
}

/* ---- what is in view ---- */

static const struct view *add_view(struct checking *checking, const struct view *outer, struct view view)
{
	const struct view *kept = NULL, **end = &kept;
	for (; outer; outer = outer->outer) {
		if (!outer->shape || outer->shape == view.shape)
			continue;
		struct view *copy = arena_alloc(checking->arena, sizeof *copy);
		*copy = (struct view){.type = outer->type, .shape = outer->shape, .choices = outer->choices};
		*end = copy;
		end = &copy->outer;
	}
	struct view *added = arena_alloc(checking->arena, sizeof *added);
	*added = view;
	added->outer = kept;
	return added;
}

static const struct member *member_named(struct checking *checking, const struct shape *shape,
					 const struct word *word)
{
	shape_row_make(checking->set, shape);
	int number = shape_member(shape, shape_row_of(checking->set, shape), NULL, word);
	return number < 0 ? NULL : &shape->members[number];
}

static struct view view_of(const struct member *member)
{
	return (struct view){.type = member->type, .shape = member->shape, .choices = member->choices};
}

/* The first part of a name: the innermost shape that has it. */
static bool find_first(struct checking *checking, const struct view *view, const struct word *word,
		       struct view *found)
{
	for (; view; view = view->outer) {
		if (!view->shape || view->type == ITEM_LIST)
			continue;
		if (!view->shape->members) {
			*found = (struct view){.type = ITEM_OBJECT, .shape = &anything};
			return true;
		}
		const struct member *member = member_named(checking, view->shape, word);
		if (member) {
			*found = view_of(member);
			return true;
		}
	}
	return false;
}

/* What a tag names; false when that was reported. */
static bool find(struct checking *checking, const struct site *site, const struct piece *piece,
		 struct view *found)
{
	if (piece->path_length == 0) {
		*found = site->view ? *site->view : (struct view){.type = ITEM_NONE};
		return true;
	}
	if (!find_first(checking, site->view, piece->path[0], found)) {
		unknown_name(checking, site, piece, 0, site->view);
		return false;
	}
	for (size_t i = 1; i < piece->path_length; i++) {
		if (found->shape && !found->shape->members)
			return true;
		const struct span whole = piece->path[i - 1]->text;
		if (found->type == ITEM_LIST) {
			fault(checking, site, piece->at, "template-use",
			      arena_format(checking->arena, _("Use {{#%.*s}} ... {{/%.*s}}."),
					   (int)whole.length, whole.data, (int)whole.length, whole.data),
			      arena_format(checking->arena,
					   _("`%.*s` is a list: its elements have names, not the list"),
					   (int)whole.length, whole.data));
			return false;
		}
		const struct member *member =
			found->shape ? member_named(checking, found->shape, piece->path[i]) : NULL;
		if (!member) {
			found->outer = NULL;
			unknown_name(checking, site, piece, i, found);
			return false;
		}
		*found = view_of(member);
	}
	return true;
}

/* ---- values and sections ---- */

/* The dotted name as it stands in the tag. */
static const char *path_text(struct checking *checking, const struct piece *piece)
{
	const char *all = piece->path_length ? "" : ".";
	for (size_t i = 0; i < piece->path_length; i++)
		all = arena_format(checking->arena, "%s%s%s", all, i ? "." : "", piece->path[i]->text.data);
	return all;
}

static void walk_value(struct checking *checking, const struct piece *piece, const struct site *site)
{
	struct view found;
	if (!find(checking, site, piece, &found) || (found.type != ITEM_FLAG && found.type != ITEM_LIST))
		return;
	const char *name = path_text(checking, piece);
	fault(checking, site, piece->at, "template-use",
	      arena_format(checking->arena, _("Use {{#%s}} ... {{/%s}}."), name, name),
	      arena_format(checking->arena,
			   found.type == ITEM_LIST ? _("`%s` is a list and cannot be shown")
						   : _("`%s` is yes or no and cannot be shown"),
			   name));
}

static void walk_section(struct checking *checking, const struct piece *piece, struct site site)
{
	struct view found;
	/* Names in a section that is not known would be called unknown too: one mistake, one message. */
	if (!find(checking, &site, piece, &found))
		return;
	site.conditions++;
	if (piece->kind == PIECE_SECTION && !piece->once && found.type != ITEM_FLAG && found.type != ITEM_NONE) {
		if (found.type == ITEM_LIST)
			found = (struct view){.type = ITEM_OBJECT, .shape = found.shape};
		site.view = add_view(checking, site.view, found);
	}
	walk_pieces(checking, piece->body, site);
}

/* ---- partials and parents ---- */

static bool same_view(const struct view *a, const struct view *b)
{
	for (; a && b; a = a->outer, b = b->outer)
		if (a->type != b->type || a->shape != b->shape || a->choices != b->choices)
			return false;
	return a == b;
}

static bool same_filling(const struct filling *a, const struct filling *b)
{
	for (; a && b; a = a->outer, b = b->outer)
		if (a->blocks != b->blocks)
			return false;
	return a == b;
}

static bool visited(struct checking *checking, const struct site *site)
{
	for (size_t i = 0; i < checking->count; i++) {
		const struct visit *visit = &checking->visits[i];
		if (visit->template == site->template && same_view(visit->view, site->view) &&
		    same_filling(visit->filling, site->filling))
			return true;
	}
	ARENA_PUSH(checking->arena, checking->visits, checking->count, checking->capacity) =
		(struct visit){site->template, site->view, site->filling};
	return false;
}

/* Does the template include itself with no section between that could end it? */
static bool endless(const struct inclusion *inclusion, const struct site *inside)
{
	if (inclusion && inclusion->depth == INCLUSION_MOST)
		return true;
	for (; inclusion; inclusion = inclusion->outer)
		if (inclusion->template == inside->template && inclusion->conditions == inside->conditions &&
		    same_filling(inclusion->filling, inside->filling))
			return true;
	return false;
}

static const struct filling *add_filling(struct checking *checking, const struct piece *parent,
					 const struct site *site)
{
	for (const struct filling *filling = site->filling; filling; filling = filling->outer)
		if (filling->blocks == parent->body)
			return site->filling;
	struct filling *added = arena_alloc(checking->arena, sizeof *added);
	*added = (struct filling){site->filling, site->template, parent->body};
	return added;
}

static void walk_template(struct checking *checking, const struct template *template, const struct piece *tag,
			  const struct site *site)
{
	struct site inside = *site;
	inside.template = template;
	if (tag->body)
		inside.filling = add_filling(checking, tag, site);
	if (endless(site->inclusion, &inside)) {
		fault(checking, site, tag->at, "template-loop",
		      _("Put a section around it that ends at some point."),
		      arena_format(checking->arena, _("`%s` includes itself without end"), template->name));
		return;
	}
	if (visited(checking, &inside))
		return;
	struct inclusion inclusion = {site->inclusion, template, inside.filling, site->conditions,
				      site->inclusion ? site->inclusion->depth + 1 : 1};
	inside.inclusion = &inclusion;
	walk_pieces(checking, template->body, inside);
}

/* The names of all templates, in the order in which they were first heard of. */
static const char **template_names(struct checking *checking, size_t *count)
{
	const struct template_set *set = checking->set;
	const char **names = arena_array(checking->arena, set->word_count, sizeof *names);
	for (size_t i = 0; i < set->word_capacity; i++)
		if (set->words[i] && set->words[i]->template)
			names[set->words[i]->number] = set->words[i]->text.data;
	*count = 0;
	for (size_t i = 0; i < set->word_count; i++)
		if (names[i])
			names[(*count)++] = names[i];
	return names;
}

static void no_template(struct checking *checking, const struct piece *tag, const struct site *site,
			struct span name, const char *message)
{
	size_t count;
	const char **names = template_names(checking, &count);
	fault(checking, site, tag->at, "template-partial", suggest(checking, name, names, count), message);
}

/* {{>*soort}}: every value that `soort` can have is the name of a template. */
static void walk_choices(struct checking *checking, const struct piece *tag, const struct site *site)
{
	struct view found;
	if (!find(checking, site, tag, &found) || (found.shape && !found.shape->members))
		return;
	const char *path = path_text(checking, tag);
	if (!found.choices) {
		fault(checking, site, tag->at, "template-use",
		      _("Only a field with fixed choices can name a template."),
		      arena_format(checking->arena,
				   _("`%s` can have any value, so it cannot name a template"), path));
		return;
	}
	for (const char *at = found.choices;; at++) {
		struct span choice = {at, strcspn(at, "|")};
		const struct template *template = template_named(checking->set, choice);
		if (template)
			walk_template(checking, template, tag, site);
		else
			no_template(checking, tag, site, choice,
				    arena_format(checking->arena,
						 _("`%s` can be `%.*s`, and there is no such template"), path,
						 (int)choice.length, choice.data));
		at += choice.length;
		if (!*at)
			return;
	}
}

/* ---- blocks ---- */

/* The blocks that a template has, with those of the templates in it. */
struct block_names {
	struct arena *arena;
	const struct template **templates;
	size_t template_count, template_capacity;
	const char **names;
	size_t count, capacity;
	bool open; /* a dynamic name: which templates are in it is not known */
};

static void gather_blocks(struct block_names *blocks, const struct piece *piece);

static void gather_template(struct block_names *blocks, const struct template *template)
{
	for (size_t i = 0; i < blocks->template_count; i++)
		if (blocks->templates[i] == template)
			return;
	ARENA_PUSH(blocks->arena, blocks->templates, blocks->template_count, blocks->template_capacity) =
		template;
	gather_blocks(blocks, template->body);
}

static void gather_blocks(struct block_names *blocks, const struct piece *piece)
{
	for (; piece; piece = piece->next) {
		if (piece->kind == PIECE_BLOCK &&
		    !is_listed(blocks->names, blocks->count, piece->word->text.data))
			ARENA_PUSH(blocks->arena, blocks->names, blocks->count, blocks->capacity) =
				piece->word->text.data;
		blocks->open = blocks->open || piece->dynamic;
		if (piece->kind == PIECE_PARENT) /* its fillings name no blocks, but may have some in them */
			for (const struct piece *filled = piece->body; filled; filled = filled->next)
				gather_blocks(blocks, filled->body);
		else
			gather_blocks(blocks, piece->body);
		if (piece->word && piece->word->template && piece->kind != PIECE_BLOCK)
			gather_template(blocks, piece->word->template);
	}
}

/* A filling for a block that the parent does not have would silently disappear. */
static void check_fillings(struct checking *checking, const struct piece *parent, const struct site *site)
{
	const struct template *template = parent->word->template;
	struct block_names blocks = {.arena = checking->arena};
	gather_template(&blocks, template);
	for (const struct piece *piece = parent->body; piece && !blocks.open; piece = piece->next)
		if (!is_listed(blocks.names, blocks.count, piece->word->text.data))
			fault(checking, site, piece->at, "template-block",
			      suggest(checking, piece->word->text, blocks.names, blocks.count),
			      arena_format(checking->arena, _("`%s` has no block `%s`"), template->name,
					   piece->word->text.data));
}

static void walk_inclusion(struct checking *checking, const struct piece *piece, const struct site *site)
{
	if (piece->dynamic) {
		walk_choices(checking, piece, site);
	} else if (!piece->word->template) {
		no_template(checking, piece, site, piece->word->text,
			    arena_format(checking->arena, _("there is no template `%s`"),
					 piece->word->text.data));
	} else {
		check_fillings(checking, piece, site);
		walk_template(checking, piece->word->template, piece, site);
	}
}

/* As rendering does it: the outermost filling is shown, and belongs to the template that wrote it. */
static void walk_block(struct checking *checking, const struct piece *block, struct site site)
{
	const struct piece *shown = block;
	for (const struct filling *filling = site.filling, *next; filling; filling = next) {
		next = filling->outer;
		for (const struct piece *piece = filling->blocks; piece; piece = piece->next)
			if (piece->word == block->word) {
				shown = piece;
				site.filling = filling->outer;
				site.template = filling->template;
				break;
			}
	}
	walk_pieces(checking, shown->body, site);
}

/* ---- the walk ---- */

static void walk_pieces(struct checking *checking, const struct piece *piece, struct site site)
{
	for (; piece; piece = piece->next)
		switch (piece->kind) {
		case PIECE_TEXT: break;
		case PIECE_VALUE: walk_value(checking, piece, &site); break;
		case PIECE_SECTION:
		case PIECE_INVERTED: walk_section(checking, piece, site); break;
		case PIECE_PARTIAL:
		case PIECE_PARENT: walk_inclusion(checking, piece, &site); break;
		case PIECE_BLOCK: walk_block(checking, piece, site); break;
		}
}

void template_check(const struct template_set *set, const struct template *template,
		    const struct shape *const *stack, size_t depth, struct report *report)
{
	struct checking checking = {.set = set, .page = template, .report = report, .arena = arena_new()};
	struct inclusion page = {.template = template, .depth = 1};
	struct site site = {.template = template, .inclusion = &page};
	for (size_t i = 0; i < depth; i++) {
		if (stack[i])
			shape_row_make(set, stack[i]);
		site.view =
			add_view(&checking, site.view, (struct view){.type = ITEM_OBJECT, .shape = stack[i]});
	}
	walk_pieces(&checking, template->body, site);
	arena_free(checking.arena);
}
