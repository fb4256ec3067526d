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

/* What stands in a tag, in reading order: a tag, ink on a page, or an annotation. */
struct kid {
	struct kid *next;
	enum { KID_TAG, KID_WRITTEN, KID_INK, KID_ANNOTATION } type;
	unsigned number; /* of the object of a tag that is written, or the MCID of ink */
	union {
		struct tag *tag;
		const struct annotation *annotation;
	};
	const struct marked_page *page; /* of ink and annotation */
};

struct tag {
	enum role role;
	bool closed;
	struct tag *parent;
	struct kid *first, *last;
	struct kid *waiting; /* the first one that is not ready to be written; NULL with `first`: not looked at */
	const char *language;
	struct span alt;
	int box[4]; /* of a Figure, in the file's coordinates: left, bottom, right, top */
	enum numbering numbering;
	enum scope scope;
	int columns, rows, cells; /* that a cell covers; that a TR or Table got so far */
	unsigned object;          /* its number, once something refers to it */
	unsigned note;            /* place among the Notes, from 1 */
};

enum { LEAF_KEYS = 32 }; /* in one leaf of a number or name tree */

struct tags {
	struct arena *arena;
	struct store *store;
	struct tag *root, *open;
	const char *const *artifact; /* the one that is open; NULL mostly */
	int heading;
	bool part;
	unsigned object;             /* of the StructTreeRoot */
	unsigned *notes;             /* objects of the Notes */
	size_t note_count, note_capacity;
	size_t keys;                 /* pages and annotations with a StructParent key so far */
	struct text leaf, leaves;    /* of the parent tree: the one being filled, and references to those before */
	struct text text;            /* what is being written */
};

/* ---- building ---- */

static struct tag *add_tag(struct tags *tags, struct tag *parent, enum role role)
{
	struct tag *tag = arena_alloc(tags->arena, sizeof *tag);
	tag->role = role;
	tag->parent = parent;
	tag->columns = tag->rows = rules[role].kind & KIND_CELL ? 1 : 0;
	return tag;
}

static struct kid *add_kid(struct tags *tags, struct tag *tag)
{
	struct kid *kid = arena_alloc(tags->arena, sizeof *kid);
	if (!tag->waiting)
		tag->waiting = kid;
	if (tag->last)
		tag->last->next = kid;
	else
		tag->first = kid;
	tag->last = kid;
	return kid;
}

static struct tags *new_tags(struct arena *arena, struct store *store)
{
	struct tags *tags = arena_alloc(arena, sizeof *tags);
	tags->arena = arena;
	tags->store = store;
	tags->root = tags->open = add_tag(tags, NULL, ROLE_DOCUMENT);
	return tags;
}

struct tags *tags_new(struct arena *arena, struct store *store)
{
	struct tags *tags = new_tags(arena, store);
	tags->object = store_reserve(store);
	return tags;
}

void tags_free(struct tags *tags)
{
	text_free(&tags->leaf);
	text_free(&tags->leaves);
	text_free(&tags->text);
}

struct arena *tags_arena(const struct tags *tags)
{
	return tags->arena;
}

struct tags *tags_part(struct tags *whole, struct arena *arena)
{
	struct tags *part = new_tags(arena, whole->store);
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
	for (const struct kid *kid = part->root->first; kid; kid = kid->next) {
		struct kid *hung = add_kid(whole, tag); /* of the whole: the part's memory may be used again */
		struct kid *next = hung->next;
		*hung = *kid;
		hung->next = next;
		hung->tag->parent = tag;
	}
	part->root->first = part->root->last = part->root->waiting = NULL;
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
	add_kid(tags, tags->open)->tag = tag; /* KID_TAG is 0 */
	tags->open = tag;
	return tag;
}

/* 14289-1, 7.5 by way of 32000-1, 14.8.4.3.4: rows that differ in width leave a reader lost. Counted as they
 * close, for the first rows of a long table are written long before its last. */
static void count_cells(const struct tag *tag)
{
	struct tag *outer = tag->parent;
	if (rules[tag->role].kind & KIND_CELL) {
		outer->columns += tag->columns;
		outer->cells += tag->columns * tag->rows;
	} else if (tag->role == ROLE_TR) {
		outer->columns = outer->rows ? outer->columns : tag->columns;
		outer->cells += tag->cells;
		outer->rows++;
	} else if (tag->role == ROLE_TABLE && tag->cells != tag->rows * tag->columns) {
		BUG("a table of %d rows and %d columns has room for %d cells and gets %d", tag->rows, tag->columns,
		    tag->rows * tag->columns, tag->cells);
	}
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
	count_cells(tag);
	tag->closed = true;
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
	kid->type = KID_INK;
	kid->page = page;
	kid->number = (unsigned)add_owner(page, tags->open);
	text_char(operators, '/');
	text_string(operators, rules[tags->open->role].name);
	text_string(operators, "<</MCID ");
	text_number(operators, kid->number);
	text_string(operators, ">>BDC\n");
}

void tags_annotation(struct tags *tags, struct marked_page *page, struct annotation *annotation)
{
	if (tags->open->role != ROLE_LINK)
		BUG("a link area in %s", rules[tags->open->role].name);
	struct kid *kid = add_kid(tags, tags->open);
	kid->type = KID_ANNOTATION;
	kid->page = page;
	kid->annotation = annotation;
	annotation->owner = tags->open;
}

/* ---- writing ---- */

/* Numbers are given when something first refers to a tag. That is while pages are appended, in order, so they are the
 * same however the pages were made. */
static unsigned number_of(struct tags *tags, struct tag *tag)
{
	if (tag->object)
		return tag->object;
	tag->object = store_reserve(tags->store);
	if (tag->role == ROLE_NOTE) {
		ARENA_PUSH(tags->arena, tags->notes, tags->note_count, tags->note_capacity) = tag->object;
		tag->note = (unsigned)tags->note_count;
	}
	return tag->object;
}

static void put_note(struct text *text, size_t note)
{
	/* all of one length, so that their order is that of names */
	text_format(text, "(noot-%06zu)", note);
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
	if (kid->type == KID_WRITTEN) {
		put_reference(text, kid->number);
		return;
	}
	if (kid->type == KID_INK && kid->page == own) {
		text_number(text, kid->number);
		return;
	}
	text_string(text, kid->type == KID_INK ? "<</Type/MCR/Pg " : "<</Type/OBJR/Pg ");
	put_reference(text, kid->page->object);
	text_string(text, kid->type == KID_INK ? "/MCID " : "/Obj ");
	if (kid->type == KID_INK)
		text_number(text, kid->number);
	else
		put_reference(text, kid->annotation->object);
	text_string(text, ">>");
}

static void put_kids(struct text *text, const struct tag *tag)
{
	const struct marked_page *own = NULL;
	for (const struct kid *kid = tag->first; kid && !own; kid = kid->next)
		own = kid->type == KID_INK ? kid->page : NULL;
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

static void write_tag(struct tags *tags, struct tag *tag)
{
	struct text *text = &tags->text;
	unsigned number = number_of(tags, tag), parent = tag->parent ? number_of(tags, tag->parent) : tags->object;
	text_clear(text);
	text_string(text, "/S/");
	text_string(text, rules[tag->role].name);
	text_string(text, "/P ");
	put_reference(text, parent);
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
		put_note(text, tag->note);
	}
	put_attributes(text, tag);
	put_kids(text, tag);
	store_dictionary(tags->store, number, text_view(text));
}

/* Write what is closed and whose pages have all been appended, the innermost first. True: nothing in the tag waits any
 * more, and it is written itself if it is closed. Each kid is looked at until it is ready and never again. */
static bool write_ready(struct tags *tags, struct tag *tag)
{
	bool all = true;
	for (struct kid *kid = tag->waiting; kid; kid = kid->next) {
		bool ready = true;
		if (kid->type == KID_TAG) {
			struct tag *inner = kid->tag;
			ready = write_ready(tags, inner) && inner->closed;
			if (ready) {
				kid->type = KID_WRITTEN;
				kid->number = inner->object;
				kid->tag = NULL;
			}
		} else if (kid->type != KID_WRITTEN) {
			ready = kid->page->object;
		}
		all = all && ready;
		if (all)
			tag->waiting = kid->next;
	}
	if (all && tag->closed)
		write_tag(tags, tag);
	return all;
}

void tags_ready(struct tags *tags)
{
	write_ready(tags, tags->root);
}

/* ---- from ink and annotations back to tags (14.7.4.4) ---- */

/* Leaves of a tree of keys (7.9.6, 7.9.7): write the leaf and refer to it. */
static void close_leaf(struct tags *tags, struct text *leaf, const char *key, size_t first, size_t last, struct text *kids)
{
	struct text body = {0};
	unsigned number = store_reserve(tags->store);
	text_string(&body, "/Limits[");
	if (key) {
		put_note(&body, first);
		put_note(&body, last);
	} else {
		text_format(&body, "%zu %zu", first, last);
	}
	text_format(&body, "]/%s[", key ? key : "Nums");
	text_span(&body, text_view(leaf));
	text_char(&body, ']');
	store_dictionary(tags->store, number, text_view(&body));
	text_free(&body);
	text_clear(leaf);
	put_reference(kids, number);
	text_char(kids, ' ');
}

static size_t end_key(struct tags *tags)
{
	size_t key = tags->keys++;
	if (tags->keys % LEAF_KEYS == 0)
		close_leaf(tags, &tags->leaf, NULL, tags->keys - LEAF_KEYS, key, &tags->leaves);
	return key;
}

size_t tags_page(struct tags *tags, struct marked_page *page)
{
	text_format(&tags->leaf, "%zu[", tags->keys);
	for (size_t i = 0; i < page->count; i++) {
		put_reference(&tags->leaf, number_of(tags, page->owners[i]));
		text_char(&tags->leaf, ' ');
	}
	text_char(&tags->leaf, ']');
	free(page->owners);
	page->owners = NULL;
	return end_key(tags);
}

size_t tags_annotated(struct tags *tags, const struct annotation *annotation)
{
	text_format(&tags->leaf, "%zu %u 0 R ", tags->keys, number_of(tags, annotation->owner));
	return end_key(tags);
}

/* 14.7.2: the names of tags that have one; a Note must. */
static void write_names(struct tags *tags, struct text *root)
{
	struct text leaf = {0};
	text_string(root, "/IDTree<</Kids[");
	for (size_t note = 1; note <= tags->note_count; note++) {
		put_note(&leaf, note);
		put_reference(&leaf, tags->notes[note - 1]);
		text_char(&leaf, ' ');
		if (note % LEAF_KEYS == 0 || note == tags->note_count)
			close_leaf(tags, &leaf, "Names", (note - 1) / LEAF_KEYS * LEAF_KEYS + 1, note, root);
	}
	text_string(root, "]>>");
	text_free(&leaf);
}

unsigned tags_write(struct tags *tags)
{
	if (tags->open != tags->root || tags->artifact)
		BUG("the tag %s stays open", rules[tags->open->role].name);
	tags->root->closed = true;
	if (!write_ready(tags, tags->root))
		BUG("a page was made and never appended");
	if (tags->keys % LEAF_KEYS)
		close_leaf(tags, &tags->leaf, NULL, tags->keys / LEAF_KEYS * LEAF_KEYS, tags->keys - 1, &tags->leaves);
	struct text text = {0};
	unsigned parents = store_reserve(tags->store);
	text_string(&text, "/Kids[");
	text_span(&text, text_view(&tags->leaves));
	text_char(&text, ']');
	store_dictionary(tags->store, parents, text_view(&text));
	text_clear(&text);
	text_string(&text, "/Type/StructTreeRoot/K[");
	put_reference(&text, tags->root->object);
	text_string(&text, "]/ParentTree ");
	put_reference(&text, parents);
	text_format(&text, "/ParentTreeNextKey %zu", tags->keys);
	if (tags->note_count)
		write_names(tags, &text);
	store_dictionary(tags->store, tags->object, text_view(&text));
	text_free(&text);
	return tags->object;
}
