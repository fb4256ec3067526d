/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the ink means: the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8).
 *
 * Who draws says first what it is: open a tag, draw, close it. All ink between belongs to that tag, also
 * where a paragraph runs on to a next page. What is no content (a background, a rule, a page number, a crop
 * mark) is drawn inside an artifact. Marks in the page are put by the canvas, when the first ink comes.
 *
 *     tag_open(tags, ROLE_H1, NULL);  line_draw(...);  tag_close(tags, ROLE_H1);
 *     artifact_open(tags, ARTIFACT_LAYOUT);  draw_box(...);  artifact_close(tags);
 *
 * Files conform to PDF/UA-1 (ISO 14289-1) because nothing else can be made. These end the run as a bug: ink
 * outside a tag or artifact, ink straight in a tag that groups (Table, L, Sect), a child where it may not be
 * (LI outside L, P in P), a skipped heading level, a Figure without alternative text, a tag or an artifact
 * inside an artifact, a Table whose rows do not fill a rectangle, a tag that stays open or is closed out of
 * order.
 *
 * A tree belongs to one thread. Pages made side by side each fill a part of the tree (tags_part) that is hung
 * in its place afterwards (tags_graft), in order. A tag is written as soon as it is closed and all pages with
 * ink of its own have been appended; what stays of it is a number in the tag around it. So a file of a hundred
 * thousand cards takes little memory, and a paragraph, a list or a table may run on over any number of pages.
 */
#ifndef MEEDOEN_PRINT_PDF_TAG_H
#define MEEDOEN_PRINT_PDF_TAG_H

#include "print/measure.h"
#include "print/pdf_object.h"

enum role {
	ROLE_DOCUMENT,
	ROLE_PART,
	ROLE_SECT,
	ROLE_DIV,
	ROLE_BLOCKQUOTE,
	ROLE_CAPTION,
	ROLE_TOC,
	ROLE_TOCI,
	ROLE_H1,
	ROLE_H2,
	ROLE_H3,
	ROLE_H4,
	ROLE_H5,
	ROLE_H6,
	ROLE_P,
	ROLE_L,
	ROLE_LI,
	ROLE_LBL,
	ROLE_LBODY,
	ROLE_TABLE,
	ROLE_TR,
	ROLE_TH,
	ROLE_TD,
	ROLE_SPAN,
	ROLE_REFERENCE,
	ROLE_NOTE,
	ROLE_LINK,
	ROLE_FIGURE,
	ROLE_COUNT
};

enum artifact {
	ARTIFACT_LAYOUT, /* backgrounds, frames, rules */
	ARTIFACT_HEADER, /* running head */
	ARTIFACT_FOOTER, /* page number */
	ARTIFACT_PAGE    /* crop marks, cut lines */
};

enum numbering { NUMBERING_NONE, NUMBERING_DISC, NUMBERING_DECIMAL }; /* how a list is numbered */
enum scope { SCOPE_COLUMN, SCOPE_ROW };                               /* what a TH is head of */

struct tags;
struct tag;
struct canvas;

/* language: BCP 47, NULL when it is that of the surrounding tag. Strings are copied. */
struct tag *tag_open(struct tags *tags, enum role role, const char *language);
void tag_close(struct tags *tags, enum role role);

/* A Figure: `alt` is what a reader hears; `box` is where it is on `canvas`. */
struct tag *tag_open_figure(struct tags *tags, struct span alt, struct canvas *canvas, struct box box);
struct tag *tag_open_list(struct tags *tags, enum numbering numbering);
struct tag *tag_open_head(struct tags *tags, enum scope scope); /* TH */
void tag_span_cells(struct tags *tags, int columns, int rows);  /* of the open TH or TD */
/* ActualText is not offered: it reverses right-to-left text in three of four readers that were tried. */

void artifact_open(struct tags *tags, enum artifact kind);
void artifact_close(struct tags *tags);

/* The level of the last heading opened, 0 at the start. */
int tags_heading(const struct tags *tags);

/* A part of the tree for another thread, and hanging it below the tag that is now open. `arena` is of that
 * thread and may be used again when the pages with ink of that part have been appended. Making and grafting happen on
 * the thread of the whole. */
struct tags *tags_part(struct tags *whole, struct arena *arena);
void tags_graft(struct tags *whole, struct tags *part);

/* ---- for print/ itself ---- */

/* Where on a page or in an annotation a tag has its ink: kept with the page, known to the tree. */
struct marked_page {
	unsigned object;     /* the page's number in the file, known when it is appended */
	struct tag **owners; /* by MCID; its own piece of memory, for pages are made side by side */
	size_t count, capacity;
};

struct annotation {
	unsigned object;
	struct tag *owner;
};

struct tags *tags_new(struct arena *arena, struct store *store);
void tags_free(struct tags *tags); /* what lies outside the arena */
struct arena *tags_arena(const struct tags *tags);
/* The opening of a marked-content sequence for what is open now; adds it to the page. BUG when nothing is. */
void tags_mark(struct tags *tags, struct marked_page *page, struct text *operators);
/* Whose ink it is now, to compare with: a mark stays open as long as this is the same. NULL: nobody's. */
const void *tags_owner(const struct tags *tags);
/* The open Link gets an annotation. */
void tags_annotation(struct tags *tags, struct marked_page *page, struct annotation *annotation);
/* The next page of the document, grafted but not yet written, and then its annotations: their StructParent(s) keys.
 * Page and annotations have their numbers by then. */
size_t tags_page(struct tags *tags, struct marked_page *page);
size_t tags_annotated(struct tags *tags, const struct annotation *annotation);
/* Write the tags that wait for nothing any more. */
void tags_ready(struct tags *tags);
/* Write the rest of the tree. The number of StructTreeRoot. */
unsigned tags_write(struct tags *tags);

#endif
