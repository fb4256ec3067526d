/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/pdf_tag.h"

#include <stdlib.h>
#include <string.h>

#include "base/stop.h"
#include "base/words.h"
#include "print/draw.h"

/* What a role is, to say which may stand in which (ISO 32000-1, 14.8.4). */
enum {
	KIND_DOCUMENT = 1 << 0,
	KIND_GROUP = 1 << 1,
	KIND_BLOCK = 1 << 2,
	KIND_INLINE = 1 << 3,
	KIND_LINK = 1 << 4,
	KIND_CAPTION = 1 << 5,
	KIND_TOC_ITEM = 1 << 6,
	KIND_ITEM = 1 << 7,
	KIND_LABEL = 1 << 8,
	KIND_BODY = 1 << 9,
	KIND_ROW = 1 << 10,
	KIND_CELL = 1 << 11,
	IN_TEXT = KIND_INLINE | KIND_LINK,
	IN_GROUP = KIND_GROUP | KIND_BLOCK
};

struct role_rule {
	const char *name;
	unsigned kind;  /* what it is; a figure and a note are block and inline */
	unsigned takes; /* what may stand in it */
	bool ink;       /* may ink stand in it? */
	int heading;    /* 1-6 */
};

static const struct role_rule rules[] = {
	[ROLE_DOCUMENT] = {"Document", KIND_DOCUMENT, IN_GROUP, false, 0},
	[ROLE_PART] = {"Part", KIND_GROUP, IN_GROUP, false, 0},
	[ROLE_SECT] = {"Sect", KIND_GROUP, IN_GROUP, false, 0},
	[ROLE_DIV] = {"Div", KIND_GROUP, IN_GROUP, false, 0},
	[ROLE_BLOCKQUOTE] = {"BlockQuote", KIND_GROUP, IN_GROUP | KIND_CAPTION, false, 0},
	[ROLE_CAPTION] = {"Caption", KIND_CAPTION, IN_TEXT | KIND_BLOCK, true, 0},
	[ROLE_TOC] = {"TOC", KIND_GROUP, KIND_TOC_ITEM | KIND_GROUP | KIND_CAPTION, false, 0},
	[ROLE_TOCI] = {"TOCI", KIND_TOC_ITEM, KIND_LABEL | IN_TEXT | IN_GROUP, false, 0},
	[ROLE_H1] = {"H1", KIND_BLOCK, IN_TEXT, true, 1},
	[ROLE_H2] = {"H2", KIND_BLOCK, IN_TEXT, true, 2},
	[ROLE_H3] = {"H3", KIND_BLOCK, IN_TEXT, true, 3},
	[ROLE_H4] = {"H4", KIND_BLOCK, IN_TEXT, true, 4},
	[ROLE_H5] = {"H5", KIND_BLOCK, IN_TEXT, true, 5},
	[ROLE_H6] = {"H6", KIND_BLOCK, IN_TEXT, true, 6},
	[ROLE_P] = {"P", KIND_BLOCK, IN_TEXT, true, 0},
	[ROLE_L] = {"L", KIND_BLOCK, KIND_ITEM | KIND_CAPTION, false, 0},
	[ROLE_LI] = {"LI", KIND_ITEM, KIND_LABEL | KIND_BODY, false, 0},
	[ROLE_LBL] = {"Lbl", KIND_LABEL, IN_TEXT, true, 0},
	[ROLE_LBODY] = {"LBody", KIND_BODY, IN_TEXT | IN_GROUP, true, 0},
	[ROLE_TABLE] = {"Table", KIND_BLOCK, KIND_ROW | KIND_CAPTION, false, 0},
	[ROLE_TR] = {"TR", KIND_ROW, KIND_CELL, false, 0},
	[ROLE_TH] = {"TH", KIND_CELL, IN_TEXT | IN_GROUP, true, 0},
	[ROLE_TD] = {"TD", KIND_CELL, IN_TEXT | IN_GROUP, true, 0},
	[ROLE_SPAN] = {"Span", KIND_INLINE, IN_TEXT, true, 0},
	[ROLE_REFERENCE] = {"Reference", KIND_INLINE, IN_TEXT, true, 0},
	[ROLE_NOTE] = {"Note", KIND_INLINE | KIND_BLOCK, KIND_LABEL | IN_TEXT | KIND_BLOCK, true, 0},
	[ROLE_LINK] = {"Link", KIND_LINK, KIND_INLINE, true, 0},
	[ROLE_FIGURE] = {"Figure", KIND_INLINE | KIND_BLOCK, KIND_INLINE | KIND_CAPTION, true, 0},
};
_Static_assert(sizeof rules / sizeof *rules == ROLE_COUNT, "each role has a rule");

/* The opening of its marked content (14.8.2.2). */
static const char *const artifacts[] = {
	[ARTIFACT_LAYOUT] = "/Artifact<</Type/Layout>>BDC\n",
	[ARTIFACT_HEADER] = "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n",
	[ARTIFACT_FOOTER] = "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n",
	[ARTIFACT_PAGE] = "/Artifact<</Type/Page>>BDC\n",
};

/* What stands in a tag, in reading order: one of tag, ink on a page, annotation. */
struct kid {
	struct kid *next;
	struct tag *tag;
	const struct marked_page *page;
	const struct annotation *annotation;
	size_t mcid;
};

struct tag {
	enum role role;
	struct tag *parent;
	struct kid *first, *last;
	const char *language;
	struct span alt;
	int box[4]; /* of a Figure, in the file's coordinates: left, bottom, right, top */
	enum numbering numbering;
	enum scope scope;
	int columns, rows; /* that a cell covers */
	unsigned object;   /* its number, while the tree is written */
	size_t note;       /* place among the Notes, from 1 */
};

struct tags {
	struct arena *arena;
	struct tag *root, *open;
	const char *const *artifact; /* the one that is open; NULL mostly */
	int heading;
	bool part;
};

/* ---- building ---- */

static struct tag *add_tag(struct tags *tags, struct tag *parent, enum role role)
{
	struct tag *tag = arena_alloc(tags->arena, sizeof *tag);
	tag->role = role;
	tag->parent = parent;
	tag->columns = tag->rows = 1;
	return tag;
}

static struct kid *add_kid(struct tags *tags, struct tag *tag)
{
	struct kid *kid = arena_alloc(tags->arena, sizeof *kid);
	if (tag->last)
		tag->last->next = kid;
	else
		tag->first = kid;
	tag->last = kid;
	return kid;
}

struct tags *tags_new(struct arena *arena)
{
	struct tags *tags = arena_alloc(arena, sizeof *tags);
	tags->arena = arena;
	tags->root = tags->open = add_tag(tags, NULL, ROLE_DOCUMENT);
	return tags;
}

struct arena *tags_arena(const struct tags *tags)
{
	return tags->arena;
}

struct tags *tags_part(struct tags *whole, struct arena *arena)
{
	struct tags *part = tags_new(arena);
	part->root->role = whole->open->role;
	part->heading = whole->heading;
	part->part = true;
	return part;
}

void tags_graft(struct tags *whole, struct tags *part)
{
	if (part->open != part->root || part->artifact)
		BUG("a part of the tree is hung in its place with %s open", rules[part->open->role].name);
	if (part->root->role != whole->open->role)
		BUG("a part made for %s is hung in %s", rules[part->root->role].name,
		    rules[whole->open->role].name);
	struct tag *tag = whole->open;
	for (struct kid *kid = part->root->first; kid; kid = kid->next)
		kid->tag->parent = tag;
	if (part->root->first) {
		if (tag->last)
			tag->last->next = part->root->first;
		else
			tag->first = part->root->first;
		tag->last = part->root->last;
	}
	part->root->first = part->root->last = NULL;
	whole->heading = part->heading;
}

int tags_heading(const struct tags *tags)
{
	return tags->heading;
}

struct tag *tag_open(struct tags *tags, enum role role, const char *language)
{
	const struct role_rule *rule = &rules[role], *outer = &rules[tags->open->role];
	if (tags->artifact)
		BUG("the tag %s is opened in an artifact", rule->name);
	if (!(rule->kind & outer->takes))
		BUG("the tag %s may not stand in %s", rule->name, outer->name);
	if (rule->heading > tags->heading + 1)
		BUG("heading level %d comes after level %d", rule->heading, tags->heading);
	if (rule->heading)
		tags->heading = rule->heading;
	struct tag *tag = add_tag(tags, tags->open, role);
	tag->language = language ? arena_string(tags->arena, language) : NULL;
	add_kid(tags, tags->open)->tag = tag;
	tags->open = tag;
	return tag;
}

/* 14289-1, 7.5 by way of 32000-1, 14.8.4.3.4: rows that differ in width leave a reader lost. */
static void check_table(const struct tag *table)
{
	int rows = 0, cells = 0, columns = 0;
	for (const struct kid *row = table->first; row; row = row->next) {
		if (!row->tag || row->tag->role != ROLE_TR)
			continue;
		rows++;
		for (const struct kid *cell = row->tag->first; cell; cell = cell->next) {
			cells += cell->tag->columns * cell->tag->rows;
			columns += rows == 1 ? cell->tag->columns : 0;
		}
	}
	if (cells != rows * columns)
		BUG("a table of %d rows and %d columns has room for %d cells and gets %d", rows, columns,
		    rows * columns, cells);
}

void tag_close(struct tags *tags, enum role role)
{
	struct tag *tag = tags->open;
	if (tags->artifact)
		BUG("the tag %s is closed in an artifact", rules[role].name);
	if (tag->role != role || tag == tags->root)
		BUG("the tag %s is closed while %s is open", rules[role].name, rules[tag->role].name);
	if (role == ROLE_FIGURE && tag->alt.length == 0)
		BUG("a Figure without alternative text");
	if (role == ROLE_TABLE)
		check_table(tag);
	tags->open = tag->parent;
}

struct tag *tag_open_figure(struct tags *tags, struct span alt, struct canvas *canvas, struct box box)
{
	struct tag *tag = tag_open(tags, ROLE_FIGURE, NULL);
	tag->alt = arena_span(tags->arena, alt);
	canvas_bounds(canvas, box, tag->box);
	return tag;
}

struct tag *tag_open_list(struct tags *tags, enum numbering numbering)
{
	struct tag *tag = tag_open(tags, ROLE_L, NULL);
	tag->numbering = numbering;
	return tag;
}

struct tag *tag_open_head(struct tags *tags, enum scope scope)
{
	struct tag *tag = tag_open(tags, ROLE_TH, NULL);
	tag->scope = scope;
	return tag;
}

void tag_span_cells(struct tags *tags, int columns, int rows)
{
	if (!(rules[tags->open->role].kind & KIND_CELL))
		BUG("%s is no cell", rules[tags->open->role].name);
	tags->open->columns = columns;
	tags->open->rows = rows;
}

void artifact_open(struct tags *tags, enum artifact kind)
{
	if (tags->artifact)
		BUG("an artifact in an artifact");
	tags->artifact = &artifacts[kind];
}

void artifact_close(struct tags *tags)
{
	if (!tags->artifact)
		BUG("no artifact is open");
	tags->artifact = NULL;
}

/* ---- ink ---- */

const void *tags_owner(const struct tags *tags)
{
	if (tags->artifact)
		return tags->artifact;
	return rules[tags->open->role].ink && !(tags->part && tags->open == tags->root) ? tags->open : NULL;
}

static size_t add_owner(struct marked_page *page, struct tag *tag)
{
	if (page->count == page->capacity) {
		page->capacity = page->capacity ? 2 * page->capacity : 16;
		struct tag **owners = realloc(page->owners, page->capacity * sizeof *owners);
		if (!owners)
			stop_machine("%s", _("out of memory"));
		page->owners = owners;
	}
	page->owners[page->count] = tag;
	return page->count++;
}

void tags_mark(struct tags *tags, struct marked_page *page, struct text *operators)
{
	if (tags->artifact) {
		text_string(operators, *tags->artifact);
		return;
	}
	if (!tags_owner(tags))
		BUG("ink straight in %s: open a tag for text, or an artifact", rules[tags->open->role].name);
	struct kid *kid = add_kid(tags, tags->open);
	kid->page = page;
	kid->mcid = add_owner(page, tags->open);
	text_char(operators, '/');
	text_string(operators, rules[tags->open->role].name);
	text_string(operators, "<</MCID ");
	text_number(operators, (int64_t)kid->mcid);
	text_string(operators, ">>BDC\n");
}

void tags_annotation(struct tags *tags, struct marked_page *page, struct annotation *annotation)
{
	if (tags->open->role != ROLE_LINK)
		BUG("a link area in %s", rules[tags->open->role].name);
	struct kid *kid = add_kid(tags, tags->open);
	kid->page = page;
	kid->annotation = annotation;
	annotation->owner = tags->open;
}

/* ---- writing ---- */

enum { LEAF_KEYS = 32 }; /* in one leaf of a number or name tree */

struct writer {
	struct store *store;
	struct text text;
	unsigned root;
	struct tag **notes;
	size_t note_count, note_capacity;
	struct arena *arena;
};

static void reserve(struct writer *writer, struct tag *tag)
{
	tag->object = store_reserve(writer->store);
	if (tag->role == ROLE_NOTE) {
		ARENA_PUSH(writer->arena, writer->notes, writer->note_count, writer->note_capacity) = tag;
		tag->note = writer->note_count;
	}
	for (struct kid *kid = tag->first; kid; kid = kid->next)
		if (kid->tag)
			reserve(writer, kid->tag);
}

static void put_note(struct text *text, const struct tag *tag)
{
	/* all of one length, so that their order is that of names */
	text_format(text, "(noot-%06zu)", tag->note);
}

static void put_attributes(struct text *text, const struct tag *tag)
{
	static const char *const numberings[] = {"None", "Disc", "Decimal"};
	if (tag->role == ROLE_FIGURE) {
		bool block = !tag->parent || !rules[tag->parent->role].ink;
		text_string(text, block ? "/A<</O/Layout/Placement/Block/BBox["
		                        : "/A<</O/Layout/Placement/Inline/BBox[");
		for (int side = 0; side < 4; side++) {
			if (side)
				text_char(text, ' ');
			put_length(text, tag->box[side]);
		}
		text_string(text, "]>>");
	} else if (tag->role == ROLE_L) {
		text_string(text, "/A<</O/List/ListNumbering/");
		text_string(text, numberings[tag->numbering]);
		text_string(text, ">>");
	} else if (rules[tag->role].kind & KIND_CELL &&
	           (tag->role == ROLE_TH || tag->columns * tag->rows > 1)) {
		text_string(text, "/A<</O/Table");
		if (tag->role == ROLE_TH)
			text_string(text, tag->scope == SCOPE_ROW ? "/Scope/Row" : "/Scope/Column");
		if (tag->columns > 1)
			text_format(text, "/ColSpan %d", tag->columns);
		if (tag->rows > 1)
			text_format(text, "/RowSpan %d", tag->rows);
		text_string(text, ">>");
	}
}

/* Ink on the tag's own page is a bare number; elsewhere it says which page. */
static void put_kid(struct text *text, const struct kid *kid, const struct marked_page *own)
{
	if (kid->tag) {
		put_reference(text, kid->tag->object);
		return;
	}
	if (!kid->page->object)
		BUG("a page was made and never appended");
	if (!kid->annotation && kid->page == own) {
		text_number(text, (int64_t)kid->mcid);
		return;
	}
	text_string(text, kid->annotation ? "<</Type/OBJR/Pg " : "<</Type/MCR/Pg ");
	put_reference(text, kid->page->object);
	text_string(text, kid->annotation ? "/Obj " : "/MCID ");
	if (kid->annotation)
		put_reference(text, kid->annotation->object);
	else
		text_number(text, (int64_t)kid->mcid);
	text_string(text, ">>");
}

static void put_kids(struct text *text, const struct tag *tag)
{
	const struct marked_page *own = NULL;
	for (const struct kid *kid = tag->first; kid && !own; kid = kid->next)
		own = kid->tag || kid->annotation ? NULL : kid->page;
	if (own) {
		text_string(text, "/Pg ");
		put_reference(text, own->object);
	}
	if (!tag->first)
		return;
	text_string(text, "/K[");
	for (const struct kid *kid = tag->first; kid; kid = kid->next) {
		if (kid != tag->first)
			text_char(text, ' ');
		put_kid(text, kid, own);
	}
	text_char(text, ']');
}

static void write_tag(struct writer *writer, const struct tag *tag)
{
	struct text *text = &writer->text;
	text_clear(text);
	text_string(text, "/S/");
	text_string(text, rules[tag->role].name);
	text_string(text, "/P ");
	put_reference(text, tag->parent ? tag->parent->object : writer->root);
	if (tag->language) {
		text_string(text, "/Lang");
		put_text(text, span_of(tag->language));
	}
	if (tag->alt.length) {
		text_string(text, "/Alt");
		put_text(text, tag->alt);
	}
	if (tag->note) {
		text_string(text, "/ID");
		put_note(text, tag);
	}
	put_attributes(text, tag);
	put_kids(text, tag);
	store_dictionary(writer->store, tag->object, text_view(text));
	for (const struct kid *kid = tag->first; kid; kid = kid->next)
		if (kid->tag)
			write_tag(writer, kid->tag);
}

/* Leaves of a tree of keys (7.9.6, 7.9.7): write the leaf that `text` holds and refer to it. */
static void close_leaf(struct writer *writer, struct text *leaf, struct text *kids)
{
	unsigned number = store_reserve(writer->store);
	text_char(leaf, ']');
	store_dictionary(writer->store, number, text_view(leaf));
	text_clear(leaf);
	put_reference(kids, number);
	text_char(kids, ' ');
}

/* 14.7.4.4: from ink and annotations back to tags. */
static unsigned write_parents(struct writer *writer, struct marked_page *const *pages, size_t page_count,
                              struct annotation *const *annotations, size_t annotation_count)
{
	struct text leaf = {0}, kids = {0};
	size_t total = page_count + annotation_count;
	text_string(&kids, "/Kids[");
	for (size_t key = 0; key < total; key++) {
		if (key % LEAF_KEYS == 0) {
			size_t last = key + LEAF_KEYS < total ? key + LEAF_KEYS - 1 : total - 1;
			text_format(&leaf, "/Limits[%zu %zu]/Nums[", key, last);
		}
		text_number(&leaf, (int64_t)key);
		text_string(&leaf, key < page_count ? "[" : " ");
		if (key < page_count)
			for (size_t i = 0; i < pages[key]->count; i++) {
				put_reference(&leaf, pages[key]->owners[i]->object);
				text_char(&leaf, ' ');
			}
		else
			put_reference(&leaf, annotations[key - page_count]->owner->object);
		text_string(&leaf, key < page_count ? "]" : " ");
		if ((key + 1) % LEAF_KEYS == 0 || key + 1 == total)
			close_leaf(writer, &leaf, &kids);
	}
	text_char(&kids, ']');
	unsigned number = store_reserve(writer->store);
	store_dictionary(writer->store, number, text_view(&kids));
	text_free(&leaf);
	text_free(&kids);
	return number;
}

/* 14.7.2: the names of tags that have one; a Note must. */
static void write_names(struct writer *writer, struct text *root)
{
	struct text leaf = {0};
	text_string(root, "/IDTree<</Kids[");
	for (size_t i = 0; i < writer->note_count; i++) {
		if (i % LEAF_KEYS == 0) {
			size_t last = i + LEAF_KEYS < writer->note_count ? i + LEAF_KEYS - 1
			                                                 : writer->note_count - 1;
			text_string(&leaf, "/Limits[");
			put_note(&leaf, writer->notes[i]);
			put_note(&leaf, writer->notes[last]);
			text_string(&leaf, "]/Names[");
		}
		put_note(&leaf, writer->notes[i]);
		put_reference(&leaf, writer->notes[i]->object);
		text_char(&leaf, ' ');
		if ((i + 1) % LEAF_KEYS == 0 || i + 1 == writer->note_count)
			close_leaf(writer, &leaf, root);
	}
	text_string(root, "]>>");
	text_free(&leaf);
}

unsigned tags_write(struct tags *tags, struct store *store, struct marked_page *const *pages,
                    size_t page_count, struct annotation *const *annotations, size_t annotation_count)
{
	if (tags->open != tags->root || tags->artifact)
		BUG("the tag %s stays open", rules[tags->open->role].name);
	struct writer writer = {.store = store, .root = store_reserve(store), .arena = tags->arena};
	reserve(&writer, tags->root);
	write_tag(&writer, tags->root);
	struct text root = {0};
	text_string(&root, "/Type/StructTreeRoot/K[");
	put_reference(&root, tags->root->object);
	text_string(&root, "]/ParentTree ");
	put_reference(&root, write_parents(&writer, pages, page_count, annotations, annotation_count));
	text_format(&root, "/ParentTreeNextKey %zu", page_count + annotation_count);
	if (writer.note_count)
		write_names(&writer, &root);
	store_dictionary(store, writer.root, text_view(&root));
	text_free(&root);
	text_free(&writer.text);
	return writer.root;
}
