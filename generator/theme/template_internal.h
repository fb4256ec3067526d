/* SPDX-License-Identifier: EUPL-1.2
 *
 * Inside the template engine: what the parser makes and what checking and rendering walk over.
 *
 *   template_scan.c    text -> tokens and lines: which tags stand alone, how far lines stand in
 *   template_parse.c   tokens -> pieces: the tree of a template
 *   template.c         the set: its words, its templates, and where shapes keep their members
 *   template_check.c   every name against the shapes
 *   template_render.c  pieces and items -> output
 *   template_cache.c   values that many pages have in common
 *   template_language.c  texts in another language, and of another direction
 *   template_escape.c  the four ways to escape
 *
 * Every name in a set is a word with a number. A shape that was checked has a row: word number -> member
 * number. So rendering compares no strings.
 */
#ifndef MEEDOEN_THEME_TEMPLATE_INTERNAL_H
#define MEEDOEN_THEME_TEMPLATE_INTERNAL_H

#include <stdint.h>

#include "theme/template.h"

enum {
	NESTING_MOST = 32,   /* sections and blocks in each other, in one template */
	INCLUSION_MOST = 100 /* templates in templates */
};

/* A name as it stands in tags: of a member, a template or a block. */
struct word {
	struct span text;
	uint32_t number;
	struct template *template; /* of that name; NULL: none */
};

enum piece_kind {
	PIECE_TEXT,
	PIECE_VALUE,    /* {{path}} */
	PIECE_SECTION,  /* {{#path}} */
	PIECE_INVERTED, /* {{^path}} */
	PIECE_PARTIAL,  /* {{>word}} {{>*path}} */
	PIECE_PARENT,   /* {{<word}} {{<*path}}; its body holds the blocks it fills in, nothing else */
	PIECE_BLOCK     /* {{$word}} */
};

struct piece {
	enum piece_kind kind;
	bool once;    /* PIECE_SECTION: {{#path?}} */
	bool raw;     /* PIECE_VALUE: {{{path}}}, not escaped */
	bool alone;   /* PIECE_PARTIAL, PIECE_PARENT: on a line of its own, which the tag takes away */
	bool dynamic; /* PIECE_PARTIAL, PIECE_PARENT: the value of the path is the name */
	/* PIECE_TEXT: the text. PIECE_PARTIAL, PIECE_PARENT: the white space before a tag that stands alone.
	 * PIECE_BLOCK: how far its lines stand in; its body is kept without that. */
	struct span text;
	struct span newline; /* PIECE_BLOCK on lines of its own: what closes such a line */
	struct word *word;
	struct word **path;  /* a dotted name; of length 0: {{.}} */
	size_t path_length;
	uint32_t shared;     /* the place of its value in a cache; 0: none */
	struct piece *body, *next;
	const char *at;      /* the tag in the text of the template */
};

struct template {
	const char *name;
	struct place place; /* where faults are shown whose text is not in the source */
	struct span text;
	enum template_escape escape;
	struct piece *body;
};

/* Where the members of a shape are, by word number. */
struct shape_row {
	const struct shape *shape;
	uint32_t count;    /* words known when the row was made */
	uint16_t *members; /* NO_MEMBER: the shape has no such name */
};
enum { NO_MEMBER = UINT16_MAX };

struct template_set {
	struct arena *arena;
	bool strict;
	struct word **words; /* hash table by text; its capacity is a power of two */
	size_t word_count, word_capacity;
	size_t shared_count; /* names with a place in a cache */
	struct shape_rows *rows; /* apart, for checking a set that is otherwise read-only */
};

/* ---- template.c ---- */

struct word *word_named(struct template_set *set, struct span text);
struct place template_place(const struct template *template, const char *at);

/* Give the shape a row, before rendering starts. */
void shape_row_make(const struct template_set *set, const struct shape *shape);
/* NULL for a shape that was never checked. */
const struct shape_row *shape_row_of(const struct template_set *set, const struct shape *shape);
/* The number of the member, -1 for none, of a shape without a row or of a word that is newer than it: names are
 * compared. */
int shape_member_named(const struct shape *shape, const void *object, struct span name);
/* The same. `row` may be NULL. Inline, since rendering asks it for every tag. */
static inline int shape_member(const struct shape *shape, const struct shape_row *row, const void *object,
                               const struct word *word)
{
	if (!row || word->number >= row->count)
		return shape_member_named(shape, object, word->text);
	return row->members[word->number] == NO_MEMBER ? -1 : row->members[word->number];
}

/* Is this the only shape with a row that has such a member? */
bool shape_only(const struct template_set *set, const struct shape *shape, const struct word *word);

/* ---- template_cache.c ---- */

/* What is known of a shared name so far, as a value and as a section. */
struct cached {
	enum { VALUE_UNKNOWN, VALUE_KEPT, VALUE_VARIES } value;
	enum { SECTION_UNKNOWN, SECTION_FALSE, SECTION_TRUE, SECTION_CONTEXT /* true, and to be looked up for what is in it */ } section;
	struct span text; /* VALUE_KEPT: as it is written, escaped */
};

struct template_cache {
	struct arena *arena; /* of all below, until another set, edition or folder comes */
	const struct template_set *set;
	const void *edition;
	struct span folder;
	struct cached *values; /* by `shared` of the pieces - 1 */
};

/* Keep what a value shows. */
void cache_value(const struct template_cache *cache, struct cached *cached, const struct item *item);

/* ---- template_scan.c ---- */

enum token_kind {
	TOKEN_TEXT = 't',
	TOKEN_VALUE = 'v',
	TOKEN_RAW = '&',
	TOKEN_SECTION = '#',
	TOKEN_INVERTED = '^',
	TOKEN_PARTIAL = '>',
	TOKEN_PARENT = '<',
	TOKEN_BLOCK = '$',
	TOKEN_CLOSE = '/',
	TOKEN_SILENT = '!' /* comments, other delimiters, and tags with faults */
};

/* A tag, or a stretch of text that ends where its line ends or a tag begins. */
struct token {
	enum token_kind kind;
	struct span text;  /* the text; of a tag its name */
	const char *at;    /* where it starts */
	uint32_t line;
	uint32_t partner;  /* of an opening tag: where its element ends; of a closing tag: what opened */
	struct span margin; /* TOKEN_BLOCK: the white space that all lines of its element start with */
};

/* A line of the template: the tokens between two line ends. A tag over several lines joins them. */
struct line {
	uint32_t first, end; /* tokens */
	bool alone;          /* nothing but tags that take their line away */
	bool blank;          /* nothing but white space */
	struct span margin;  /* white space at its start */
};

struct parsing {
	struct template_set *set;
	struct template *template;
	struct report *report;
	struct arena *scratch; /* tokens and lines */
	struct token *tokens;
	size_t count, capacity;
	struct line *lines;
	size_t line_count, line_capacity;
};

/* Report an error at a place in the template. */
void tag_fault(const struct parsing *parsing, const char *id, const char *at, const char *help,
               const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Cut the text into tokens. */
void scan_tokens(struct parsing *parsing);
/* Once partners are known: the lines, which of them fall away, and the margins of blocks. */
void scan_lines(struct parsing *parsing);

bool is_blank(struct span text);
/* What both start with. */
struct span shared_start(struct span a, struct span b);

/* ---- template_language.c ---- */

/* A text in HTML. Where an element can stand, a text in another language says so itself (WCAG 2.2, 3.1.2), and
 * isolates become elements (HTML, 4.5.24 "The bdi element"); so templates need not know of either. */
void template_text(struct text *output, const struct item *item);

/* ---- template_parse.c ---- */

void template_parse(struct template_set *set, struct template *template, struct report *report);

#endif
