/* SPDX-License-Identifier: EUPL-1.2
 *
 * cmark-gfm parses; its tree is turned into ours at once and forgotten. Types of extension nodes are only known
 * when the program runs, so those are told apart by name, here and nowhere else.
 */
#include "model/markdown.h"

#include <search.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdlib.h>
#include <strings.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "base/text.h"
#include "base/words.h"
#include "model/slug.h"
#include "model/typography.h"
#include "model/wordless.h"

struct conversion {
	struct arena *arena, *scratch;
	const struct source *source;
	struct report *report;    /* NULL: a text of anybody's, in which all is good */
	const char *const *lines; /* where each line of the body starts */
	size_t line_count;
	const char *end;
	uint32_t before;          /* the last character set: quotes look at it */
	unsigned heading;         /* level of the last heading */
	void *anchors, *notes;    /* trees of struct anchor and of footnotes */
	unsigned footnotes;
	bool notes_meant; /* "[^" stands in the body */
};

void markdown_prepare(void)
{
	cmark_gfm_core_extensions_ensure_registered();
}

/* ---- places and faults ---- */

static const char *place_of(const struct conversion *conversion, cmark_node *node)
{
	int line = cmark_node_get_start_line(node), column = cmark_node_get_start_column(node);
	while (line == 0 && (node = cmark_node_parent(node))) {
		line = cmark_node_get_start_line(node);
		column = cmark_node_get_start_column(node);
	}
	if (line < 1 || (size_t)line > conversion->line_count)
		return conversion->line_count ? conversion->lines[0] : conversion->end;
	const char *at = conversion->lines[line - 1] + (column > 0 ? column - 1 : 0);
	return at < conversion->end ? at : conversion->end;
}

static void fault(struct conversion *conversion, const char *at, const char *id, const char *help,
                  const char *message)
{
	if (conversion->report)
		report_add(conversion->report, LEVEL_ERROR, id, (struct place){conversion->source, at}, help, "%s", message);
}

static struct block *new_block(struct conversion *conversion, enum block_type type, const char *at)
{
	struct block *block = arena_alloc(conversion->arena, sizeof *block);
	block->type = type;
	block->at = at;
	return block;
}

static struct span kept(struct conversion *conversion, const char *string)
{
	struct span span = span_of(string ? string : "");
	return arena_span(conversion->arena, span);
}

/* ---- anchors ---- */

struct anchor {
	struct span name;
	unsigned times; /* it was given, with a number or without */
};

static int compare_anchors(const void *one, const void *other)
{
	const struct anchor *a = one, *b = other;
	return span_compare(a->name, b->name);
}

/* The anchor of this name; NULL: not taken yet. */
static struct anchor *anchor_taken(const struct conversion *conversion, struct span name)
{
	struct anchor **found = tfind(&(struct anchor){.name = name}, &conversion->anchors, compare_anchors);
	return found ? *found : NULL;
}

/* A heading's anchor: its words, and a number where they repeat. */
static struct span new_anchor(struct conversion *conversion, const struct block *heading)
{
	struct text plain = {0}, slug = {0};
	block_plain(heading, &plain);
	slug_write(text_view(&plain), &slug);
	text_free(&plain);
	size_t stem = slug.length;
	struct anchor *first = anchor_taken(conversion, text_view(&slug));
	while (first && anchor_taken(conversion, text_view(&slug))) {
		slug.length = stem;
		text_format(&slug, "-%u", ++first->times);
	}
	struct anchor *anchor = arena_alloc(conversion->scratch, sizeof *anchor);
	*anchor = (struct anchor){text_keep(&slug, conversion->arena), 1};
	tsearch(anchor, &conversion->anchors, compare_anchors);
	return anchor->name;
}

/* ---- nodes ---- */

static struct block *convert(struct conversion *conversion, cmark_node *node, int depth);

static void convert_children(struct conversion *conversion, cmark_node *node, struct block *parent, int depth)
{
	if (depth > MARKDOWN_DEPTH) {
		fault(conversion, parent->at, "markdown-depth", _("Make the text simpler."),
		      _("too many lists, quotes or styles in each other"));
		return;
	}
	struct block **last = &parent->first;
	for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
		struct block *block = convert(conversion, child, depth);
		if (!block)
			continue;
		*last = block;
		last = &block->next;
	}
}

static struct block *parent_block(struct conversion *conversion, enum block_type type, cmark_node *node, int depth)
{
	struct block *block = new_block(conversion, type, place_of(conversion, node));
	if (type < BLOCK_TEXT)
		conversion->before = 0;
	convert_children(conversion, node, block, depth + 1);
	return block;
}

/* ---- footnotes ---- */

/* "[^1]" that is still text has no note. */
static void find_footnote(struct conversion *conversion, struct span text, const char *at)
{
	if (!conversion->notes_meant)
		return;
	const char *open = memmem(text.data, text.length, "[^", 2), *end = text.data + text.length;
	const char *close = open ? memchr(open, ']', (size_t)(end - open)) : NULL;
	if (!close || close == open + 2 || memchr(open, ' ', (size_t)(close - open)))
		return;
	const char *here = memmem(at, (size_t)(conversion->end - at), "[^", 2);
	fault(conversion, here ? here : at, "footnote", _("Write the note on a line of its own: [^1]: the words of the note."),
	      _("this footnote has no note"));
}

/* "name" of a text that starts with "[^name]:"; empty: it does not. */
static struct span note_name(struct span text)
{
	const char *line = memchr(text.data, '\n', text.length);
	size_t length = line ? (size_t)(line - text.data) : text.length;
	const char *close = length > 4 && text.data[0] == '[' && text.data[1] == '^' ? memmem(text.data, length, "]:", 2) : NULL;
	return close ? (struct span){text.data + 2, (size_t)(close - text.data - 2)} : (struct span){text.data, 0};
}

/* By name, as cmark compares them. */
static int compare_notes(const void *one, const void *other)
{
	const struct block *a = one, *b = other;
	if (a->text.length != b->text.length)
		return a->text.length < b->text.length ? -1 : 1;
	return strncasecmp(a->text.data, b->text.data, a->text.length);
}

/* A note that no sentence refers to is dropped by cmark: that would be words lost in silence. */
static void find_loose_notes(struct conversion *conversion)
{
	bool code = false;
	for (size_t i = 0; i < conversion->line_count; i++) {
		const char *line = conversion->lines[i];
		const char *end = i + 1 < conversion->line_count ? conversion->lines[i + 1] : conversion->end;
		struct span name = note_name((struct span){line, (size_t)(end - line)});
		code ^= end - line > 3 && memcmp(line, "```", 3) == 0;
		if (!code && name.length && !tfind(&(struct block){.text = name}, &conversion->notes, compare_notes))
			fault(conversion, line, "footnote", _("Refer to it in a sentence, as in: a word[^1]. Or leave it out."),
			      _("no sentence refers to this note"));
	}
}

/* cmark hands the notes over in the order of their references, and tells where the words of each begin. */
static struct block *footnote_block(struct conversion *conversion, cmark_node *node, int depth)
{
	struct block *note = parent_block(conversion, BLOCK_FOOTNOTE, node, depth);
	while (note->at > conversion->source->text.data && note->at[-1] != '\n')
		note->at--;
	note->level = ++conversion->footnotes;
	note->text = note_name((struct span){note->at, (size_t)(conversion->end - note->at)});
	tsearch(note, &conversion->notes, compare_notes);
	return note;
}

static struct block *reference_block(struct conversion *conversion, cmark_node *node)
{
	struct block *block = new_block(conversion, BLOCK_REFERENCE, place_of(conversion, node));
	block->level = (unsigned)strtoul(cmark_node_get_literal(node), NULL, 10);
	for (; node; node = cmark_node_parent(node))
		if (cmark_node_get_type(node) == CMARK_NODE_HEADING || cmark_node_get_type(node) == CMARK_NODE_LINK ||
		    cmark_node_get_type(node) == CMARK_NODE_IMAGE || cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) {
			fault(conversion, block->at, "footnote", _("Put it in a sentence of the text."),
			      _("a footnote in a heading, a link or another note"));
			break;
		}
	return block;
}

/* Mostly the words stand in the source just so: no copy of those. */
static struct span lasting_words(struct conversion *conversion, struct span words, const char *at)
{
	bool here = words.length <= (size_t)(conversion->end - at) && memcmp(words.data, at, words.length) == 0;
	return here ? (struct span){at, words.length} : arena_span(conversion->arena, words);
}

static struct block *text_block(struct conversion *conversion, cmark_node *node)
{
	struct span text = span_of(cmark_node_get_literal(node));
	struct block *block = new_block(conversion, BLOCK_TEXT, place_of(conversion, node));
	find_footnote(conversion, text, block->at);
	struct span set = typography_set(conversion->arena, text, conversion->before);
	block->text = set.data == text.data ? lasting_words(conversion, text, block->at) : set;
	/* What the next quote looks back at. */
	const char *at = set.data + set.length;
	while (at > set.data && ((unsigned char)*--at & 0xC0) == 0x80)
		continue;
	if (set.length)
		conversion->before = utf8_next(&at, set.data + set.length);
	return block;
}

static struct block *literal_block(struct conversion *conversion, enum block_type type, cmark_node *node)
{
	struct block *block = new_block(conversion, type, place_of(conversion, node));
	block->text = kept(conversion, cmark_node_get_literal(node));
	conversion->before = 'x';
	return block;
}

static struct block *heading_block(struct conversion *conversion, cmark_node *node, int depth)
{
	struct block *block = parent_block(conversion, BLOCK_HEADING, node, depth);
	block->level = (unsigned)cmark_node_get_heading_level(node);
	if (block->level == 1)
		fault(conversion, block->at, "heading-level", _("Start with ##. The title above is the only heading with one #."),
		      _("a heading of the first level in the text"));
	else if (block->level > conversion->heading + 1 && conversion->report)
		report_add(conversion->report, LEVEL_ERROR, "heading-level", (struct place){conversion->source, block->at},
		           _("Screen readers go by the levels: use the next one."),
		           _("a heading of level %u below one of level %u"), block->level, conversion->heading);
	conversion->heading = block->level;
	block->text = new_anchor(conversion, block);
	return block;
}

static struct block *list_block(struct conversion *conversion, cmark_node *node, int depth)
{
	struct block *list = parent_block(conversion, BLOCK_LIST, node, depth);
	list->ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	list->level = list->ordered ? (unsigned)cmark_node_get_list_start(node) : 0;
	list->tight = cmark_node_get_list_tight(node);
	for (struct block *item = list->first; item && list->tight; item = item->next)
		for (struct block *part = item->first; part; part = part->next)
			part->tight = part->type == BLOCK_PARAGRAPH;
	return list;
}

static const struct {
	const char *word;
	enum note note;
} notes[] = {{"[!TIP]", NOTE_TIP}, {"[!NOTE]", NOTE_NOTE}, {"[!IMPORTANT]", NOTE_IMPORTANT}};

/* A quote whose first line is [!TIP] is a note. cmark leaves the mark as text: take it out. */
static struct block *quote_block(struct conversion *conversion, cmark_node *node, int depth)
{
	struct block *quote = parent_block(conversion, BLOCK_QUOTE, node, depth);
	struct block *paragraph = quote->first;
	if (!paragraph || paragraph->type != BLOCK_PARAGRAPH || !paragraph->first)
		return quote;
	struct text mark = {0};
	struct block *after = paragraph->first;
	for (; after && after->type == BLOCK_TEXT && mark.length < 16; after = after->next)
		text_span(&mark, after->text);
	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
		size_t length = strlen(notes[i].word);
		/* the soft break behind the mark was turned into a space */
		bool whole = mark.length == length;
		if (!mark.data || mark.length < length || memcmp(mark.data, notes[i].word, length) != 0 || (!whole && mark.data[length] != ' '))
			continue;
		quote->type = BLOCK_NOTE;
		quote->level = notes[i].note;
		size_t drop = length + !whole;
		struct block *part = paragraph->first;
		while (part && part->text.length <= drop) {
			drop -= part->text.length;
			part = part->next;
			if (drop == 0)
				break;
		}
		if (part && drop) {
			part->text.data += drop;
			part->text.length -= drop;
		}
		if (whole && part && part->type == BLOCK_BREAK) /* spaces behind the mark */
			part = part->next;
		paragraph->first = part;
		if (!part)
			quote->first = paragraph->next;
		break;
	}
	text_free(&mark);
	return quote;
}

static struct block *link_block(struct conversion *conversion, cmark_node *node, enum block_type type, int depth)
{
	struct block *block = parent_block(conversion, type, node, depth);
	block->text = kept(conversion, cmark_node_get_url(node));
	if (type == BLOCK_IMAGE)
		conversion->before = 'x';
	return block;
}

/* The words of a block of HTML, with blanks for the tags so that places hold. */
static struct block *html_words(struct conversion *conversion, cmark_node *node, const char *literal)
{
	struct block *paragraph = new_block(conversion, BLOCK_PARAGRAPH, place_of(conversion, node));
	struct block *words = new_block(conversion, BLOCK_TEXT, paragraph->at);
	size_t length = strlen(literal);
	char *text = arena_copy(conversion->arena, literal, length);
	bool tag = false;
	for (size_t i = 0; i < length; i++) {
		tag = tag || text[i] == '<';
		bool closing = text[i] == '>';
		text[i] = tag ? ' ' : text[i];
		tag = tag && !closing;
	}
	words->text = (struct span){text, length};
	paragraph->first = words;
	return paragraph;
}

/* What stands behind the comments that it begins with; NULL: the last of them is never closed. */
static const char *behind_comments(const char *literal)
{
	while (literal && strncmp(literal, "<!--", 4) == 0) {
		literal = strstr(literal + 2, "-->"); /* of "<!-->" too */
		literal = literal ? literal + 3 + strspn(literal + 3, " \t\r\n") : NULL;
	}
	return literal;
}

/* A comment is a note between editors: it is left out. To cmark all that stands behind it on its line belongs to it, and
 * without an end all of the text: that would be words lost in silence. */
static struct block *html_fault(struct conversion *conversion, cmark_node *node)
{
	const char *literal = cmark_node_get_literal(node), *rest = behind_comments(literal);
	if (rest && rest > literal && *rest == '\0')
		return NULL;
	if (!conversion->report)
		return literal && cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK ? html_words(conversion, node, literal) : NULL;
	const char *at = place_of(conversion, node);
	if (literal && !rest)
		fault(conversion, at, "raw-html", _("Write --> where the remark ends."), _("this remark is never closed"));
	else if (rest > literal)
		fault(conversion, at, "raw-html", _("Give the remark a line of its own."), _("nobody sees what stands behind this remark"));
	else
		fault(conversion, at, "raw-html", _("Use Markdown, or leave the tag out."), _("there is HTML in the text"));
	return NULL;
}

static struct block *extension_block(struct conversion *conversion, cmark_node *node, int depth)
{
	const char *name = cmark_node_get_type_string(node);
	if (strcmp(name, "table") == 0)
		return parent_block(conversion, BLOCK_TABLE, node, depth);
	if (strcmp(name, "table_cell") == 0)
		return parent_block(conversion, BLOCK_CELL, node, depth);
	if (strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0) {
		struct block *row = parent_block(conversion, BLOCK_ROW, node, depth);
		row->head = strcmp(name, "table_header") == 0;
		return row;
	}
	if (strcmp(name, "tasklist") == 0) {
		struct block *item = parent_block(conversion, BLOCK_ITEM, node, depth);
		item->task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? TASK_DONE : TASK_OPEN;
		return item;
	}
	fault(conversion, place_of(conversion, node), "markdown", NULL, _("this kind of text is not used here"));
	return NULL;
}

static struct block *convert(struct conversion *conversion, cmark_node *node, int depth)
{
	cmark_node_type type = cmark_node_get_type(node);
	switch ((int)type) {
	case CMARK_NODE_DOCUMENT: return parent_block(conversion, BLOCK_DOCUMENT, node, depth);
	case CMARK_NODE_BLOCK_QUOTE: return quote_block(conversion, node, depth);
	case CMARK_NODE_LIST: return list_block(conversion, node, depth);
	case CMARK_NODE_PARAGRAPH: return parent_block(conversion, BLOCK_PARAGRAPH, node, depth);
	case CMARK_NODE_HEADING: return heading_block(conversion, node, depth);
	case CMARK_NODE_CODE_BLOCK: return literal_block(conversion, BLOCK_CODE, node);
	case CMARK_NODE_FOOTNOTE_REFERENCE: return reference_block(conversion, node);
	case CMARK_NODE_FOOTNOTE_DEFINITION: return footnote_block(conversion, node, depth);
	case CMARK_NODE_THEMATIC_BREAK: return new_block(conversion, BLOCK_RULE, place_of(conversion, node));
	case CMARK_NODE_TEXT: return text_block(conversion, node);
	case CMARK_NODE_CODE: return literal_block(conversion, BLOCK_MONO, node);
	case CMARK_NODE_EMPH: return parent_block(conversion, BLOCK_EMPHASIS, node, depth);
	case CMARK_NODE_STRONG: return parent_block(conversion, BLOCK_STRONG, node, depth);
	case CMARK_NODE_LINK: return link_block(conversion, node, BLOCK_LINK, depth);
	case CMARK_NODE_IMAGE: return link_block(conversion, node, BLOCK_IMAGE, depth);
	case CMARK_NODE_LINEBREAK: conversion->before = ' '; return new_block(conversion, BLOCK_BREAK, place_of(conversion, node));
	case CMARK_NODE_HTML_BLOCK:
	case CMARK_NODE_HTML_INLINE: return html_fault(conversion, node);
	case CMARK_NODE_SOFTBREAK: {
		struct block *space = new_block(conversion, BLOCK_TEXT, place_of(conversion, node));
		space->text = SPAN(" ");
		conversion->before = ' ';
		return space;
	}
	case CMARK_NODE_ITEM:
		if (strcmp(cmark_node_get_type_string(node), "tasklist") != 0)
			return parent_block(conversion, BLOCK_ITEM, node, depth);
		break;
	}
	return extension_block(conversion, node, depth);
}

/* ---- the whole ---- */

/* Limits that keep a crafted text from costing minutes. */
static bool within_limits(struct conversion *conversion, struct span body)
{
	if (body.length > MARKDOWN_LIMIT) {
		fault(conversion, body.data, "markdown-size", _("Split the page."), _("the text is longer than 512 kB"));
		return false;
	}
	for (size_t i = 0; i < conversion->line_count; i++) {
		const char *line = conversion->lines[i];
		const char *end = i + 1 < conversion->line_count ? conversion->lines[i + 1] : conversion->end;
		size_t pipes = 0;
		for (const char *p = line; p < end && pipes <= MARKDOWN_PIPES && (p = memchr(p, '|', (size_t)(end - p))); p++)
			pipes++;
		if (pipes > MARKDOWN_PIPES || end - line > MARKDOWN_LINE) {
			fault(conversion, line, "markdown-size", _("Break the line, or make the table smaller."),
			      _("this line is too long"));
			return false;
		}
	}
	return true;
}

static void find_lines(struct conversion *conversion, struct span body)
{
	const char **lines = NULL, *end = body.data + body.length;
	size_t count = 0, capacity = 0;
	for (const char *line = body.data; line; line = memchr(line, '\n', (size_t)(end - line))) {
		line += count > 0;
		ARENA_PUSH(conversion->scratch, lines, count, capacity) = line;
	}
	conversion->lines = lines;
	conversion->line_count = count;
	conversion->end = end;
}

/* cmark asks for each node apart and gives each back. Here its memory is of the scratch arena: it goes with that, and
 * nothing is given back before. A request knows its size, which growing needs. */
static _Thread_local struct arena *parsing;

struct request {
	size_t size;
	alignas(max_align_t) char data[];
};

static void *take(size_t count, size_t size)
{
	struct request *request = arena_alloc(parsing, sizeof *request + count * size);
	request->size = count * size;
	return request->data;
}

static void *take_more(void *before, size_t size)
{
	size_t had = before ? ((struct request *)((char *)before - offsetof(struct request, data)))->size : 0;
	if (size <= had)
		return before;
	void *more = take(1, size);
	if (had)
		memcpy(more, before, had);
	return more;
}

/* What is of an arena goes with it. */
static void leave(void *data)
{
	(void)data;
}

static cmark_mem memory = {take, take_more, leave};

/* Each part of GFM looks at every line, or walks over the whole tree once more: it is there where its sign is in the text. */
static cmark_parser *parser_for(struct span body, bool *notes_meant)
{
	bool task = false;
	*notes_meant = false;
	const char *end = body.data + body.length;
	for (const char *at = body.data; at + 2 < end && (at = memchr(at, '[', (size_t)(end - at - 2))); at++) {
		*notes_meant |= at[1] == '^';
		task |= at[2] == ']';
	}
	cmark_parser *parser = cmark_parser_new_with_mem(*notes_meant ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT, &memory);
	if (memchr(body.data, '|', body.length))
		cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	if (task)
		cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
	return parser;
}

struct block *markdown_read(struct arena *arena, struct arena *scratch, const struct source *source, struct span body,
                            struct report *report)
{
	struct conversion conversion = {.arena = arena, .scratch = scratch, .source = source, .report = report, .heading = 1};
	find_lines(&conversion, body);
	if (!within_limits(&conversion, body))
		return new_block(&conversion, BLOCK_DOCUMENT, body.data);
	parsing = scratch;
	cmark_parser *parser = parser_for(body, &conversion.notes_meant);
	cmark_parser_feed(parser, body.data, body.length);
	cmark_node *document = cmark_parser_finish(parser);
	struct block *block = convert(&conversion, document, 0);
	if (conversion.notes_meant)
		find_loose_notes(&conversion);
	if (report)
		wordless_report(block, source, report);
	tdestroy(conversion.anchors, leave);
	tdestroy(conversion.notes, leave);
	return block;
}

void block_plain(const struct block *block, struct text *text)
{
	if (block->type == BLOCK_TEXT || block->type == BLOCK_MONO || block->type == BLOCK_CODE)
		text_span(text, block->text);
	if (block->type == BLOCK_BREAK)
		text_char(text, ' ');
	for (const struct block *child = block->first; child; child = child->next)
		block_plain(child, text);
}
