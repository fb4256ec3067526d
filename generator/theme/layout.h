/* SPDX-License-Identifier: EUPL-1.2
 *
 * Print layouts: a paper product as data.
 *
 * A layout is a file in print/ of the theme, "print/flyer-a5.yaml". It says for which kinds of records the
 * product is made, on what paper, and what stands where: frames in millimetres, with texts, icons, rules and
 * codes in stacks, rows and grids. Every text is Mustache. A designer adds a product by adding a file.
 *
 * A frame is a box on the paper that holds one element. An element is a text, or holds others. The order in the
 * file is the order in which the product is read aloud, and each text has its PDF role (H1, P), so every product
 * is tagged as it is drawn. What is only ink (a band of colour, an icon beside its words) is an artifact.
 *
 * A text that does not fit is an error, found before anything is written. Only sizes and words that the layout
 * itself offers (`shrink`, `shorter`) are tried, and never a size below the smallest for who has to read it.
 *
 * All lengths are thousandths of a point (theme/print_look.h). Layouts live in the arena of the build and are
 * read-only once checked, so documents can be made side by side.
 */
#ifndef MEEDOEN_THEME_LAYOUT_H
#define MEEDOEN_THEME_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/record.h"
#include "theme/print_look.h"
#include "theme/print_profile.h"
#include "theme/scene.h"

enum { LAYOUT_KINDS = 8, LAYOUT_SHRINKS = 4 };

enum element_type {
	ELEMENT_TEXT,
	ELEMENT_STACK,   /* children below each other */
	ELEMENT_ROW,     /* children beside each other */
	ELEMENT_LIST,    /* a stack that is tagged as a list; each child is an item with a bullet */
	ELEMENT_GRID,    /* cells with frames of their own, over as many pages as it takes */
	ELEMENT_ICON,
	ELEMENT_RULE,
	ELEMENT_BOX,     /* a plain area: its fill, border and size */
	ELEMENT_QR,
	ELEMENT_PATTERN, /* fine waves that are hard to copy; a different one for each seed */
	ELEMENT_BODY,    /* the Markdown body of the record, over as many pages as it takes */
	ELEMENT_TABLE,   /* a row for each element of a list, under a head, over as many pages as it takes */
	ELEMENT_CONTENTS, /* the parts of the document that have a bookmark, and their pages */
	ELEMENT_PICTURE, /* a record of kind beeld that a field names */
	ELEMENT_MOTIF    /* stripes, dots or waves: what a colour tells, for who does not see the colour */
};

/* What a text or a group is to who cannot see it: roles of ISO 32000-1, 14.8.4. */
enum text_role { TEXT_P, TEXT_H1, TEXT_H2, TEXT_H3, TEXT_H4, TEXT_H5, TEXT_H6, TEXT_CAPTION };
enum group_role { GROUP_NONE, GROUP_SECT, GROUP_DIV, GROUP_PART, GROUP_BLOCKQUOTE, GROUP_P };
/* GROUP_P: its texts are one paragraph to a reader: an amount and its words, the parts of a line. */
enum picture_fit { FIT_WHOLE, FIT_COVER }; /* all of it is seen; it fills its place, and what is over is cut off */
enum motif { MOTIF_STRIPES, MOTIF_DOTS, MOTIF_WAVES, MOTIFS };
enum print_level { LEVEL_TOP, LEVEL_MIDDLE, LEVEL_BOTTOM };

/* A Mustache text of a layout, compiled. */
struct layout_text {
	const struct template *template; /* NULL: not given */
	struct span words;  /* as it stands in the layout, for finding names in it */
	const char *at;
	bool varies;        /* names something of the element that is repeated: it differs from cell to cell */
};

struct panel {
	const struct print_colour *fill, *border;
	int32_t thick;      /* of the border */
	int32_t round;      /* radius of the corners */
	int32_t padding[2]; /* left and right, top and bottom */
};

struct frame;

struct element {
	enum element_type type;
	const char *at;            /* place in the layout */
	int role;                  /* enum text_role for a text, enum group_role for what groups */
	bool artifact;             /* only ink: not read aloud */
	struct layout_text when;   /* left out where this renders empty */
	struct panel panel;
	int32_t width;             /* in a row; of a box; 0: what is left over */
	bool snug;                 /* a text in a row: as wide as its words on one line */
	bool balance;              /* a text: lines of about the same length, for titles */
	int32_t height;            /* of a box; least height of others */
	int32_t gap[2];            /* between children: at least, and at most where the frame has room */
	int32_t even;              /* a stack: its children are equally high and fill the frame, each at most so much; 0: not */
	int side;                  /* enum print_side: where an icon, box or code stands across */
	int align;                 /* enum print_level: how the children of a row stand beside each other */
	bool still;                /* a row that shows a place, such as a room: its left is the left in every language */

	/* text, icon, QR, pattern */
	struct layout_text text;   /* the words; the name of an icon that a field chooses; what the code says; the seed */
	struct layout_text alt;    /* what a reader hears: makes an icon or code a Figure */
	const struct print_style *style;
	int32_t shrink[LAYOUT_SHRINKS];        /* smaller sizes that are allowed, in order: of type, an icon, the height of a picture */
	int shrinks;
	struct layout_text shorter;            /* the words where it does not fit in any of these; empty ones: it goes */

	/* icon, rule, pattern, motif */
	const struct print_icon *icon; /* NULL: `text` says which */
	const struct print_colour *colour;
	int32_t size, thick;       /* size of an icon or code; thickness of its lines */
	int32_t dash;              /* of a rule; 0: unbroken */
	bool upright;              /* a rule from top to bottom */
	int motif;                 /* enum motif */
	int32_t step;              /* of a motif: from one line to the next */

	struct span field;         /* picture: the field, "beeld" or "locatie.foto" */
	int fit;                   /* enum picture_fit */

	/* body: style is that of its text */
	const struct print_style *heading, *subheading;
	const struct print_colour *note; /* behind a note and the head of a table */

	/* table: style is that of its head, note is behind it; children are its columns, `rows` is the least number of rows */
	struct layout_text head;   /* of a column */

	/* what groups */
	struct span repeat;        /* name of a list: the children once for each element of it */
	bool repeats;
	struct element *first, *next;

	/* grid */
	int columns, rows;
	int32_t cell[2];
	struct frame *cells;       /* frames of one cell, from its own corner */
	int marks;                 /* 1: cut marks in the margin around the cards */
};

struct frame {
	struct span name;
	const char *at;
	int32_t area[4];           /* x, y, width, height from the top left corner of the paper, or of the cell */
	bool over;                 /* may lie over others */
	bool hug;                  /* no higher than its contents: the body of the same side begins so much higher up */
	bool more;                 /* the body that began on the first page goes on here */
	int running;               /* enum running: a head or foot with the number of the page */
	int on;                    /* enum page_side: shown on left, right or last pages only */
	bool artifact;             /* only ink: may leave the safe area, up to the bleed */
	int place;                 /* enum print_level: where the contents stand */
	struct layout_text when;
	struct panel panel;
	struct element *content;   /* NULL: the panel only */
	const char *field;         /* the only field that it shows; NULL: none or several */
	struct frame *next;
};

enum running { RUNNING_NONE, RUNNING_HEAD, RUNNING_FOOT }; /* said on every page, so not read aloud */
enum page_side { ON_ALL, ON_LEFT, ON_RIGHT, ON_LAST }; /* the first page of a document is a right one; the last of a side */

/* A page; with a body or a table, as many as it takes: `next` are the frames of those behind the first. Without them a
 * table goes on in the frames of the first page, of which the others are only seen again. */
struct side {
	const char *at;
	struct frame *frames, *next_frames;
	struct element over;       /* its `repeat`: all of this once for each element of a list */
	struct layout_text bookmark;
	bool runs;                 /* has a body, or repeats */
	struct side *next;
};

/* Does it hold what goes on on the next page: a body or a table? */
bool frame_flows(const struct frame *frame);

/* ---- variants: for whom a file of a product is ---- */

enum variant_kind {
	VARIANT_WEB,       /* on the site: tagged, in colours of a screen */
	VARIANT_KANTOOR,   /* for an office printer: on A4, little ink, marks where to cut */
	VARIANT_DRUKKERIJ, /* for a print shop: four inks, bleed, crop marks */
	VARIANTS
};

enum variant_order { ORDER_ROW, ORDER_STACK };         /* how numbered pages follow each other on sheets */
enum variant_duplex { TURN_AUTO, TURN_NONE, TURN_LONG, TURN_SHORT };
enum variant_marks { MARKS_CUT, MARKS_NONE };

struct variant {
	const char *at;            /* place in the layout; NULL: there is no such file */
	struct layout_text path;   /* below output/ */
	int up;                    /* pages on a side of A4; 0: as many as fit */
	bool fold;                 /* pages in the order of a folded or stapled booklet */
	bool tile;                 /* over sheets of A4 that are glued together */
	int order, duplex, marks; /* the enums above */
	struct span run;           /* for a print shop: the field that says how many; empty: not known */
};

/* How pages of a size stand on A4. */
struct sheet_grid {
	int columns, rows;
	int32_t width, height;     /* of the sheet, upright or on its side */
	int32_t left, top;         /* where the first page stands */
};

enum { OFFICE_MARGIN = MILLIMETRES(5000) }; /* what an office printer leaves white */

/* ---- the kit: all that one meeting needs ---- */

enum kit_moment { KIT_NEVER, KIT_BEFORE, KIT_ON_THE_DAY, KIT_AFTER, KIT_MOMENTS };

/* When and for whom a product is printed; a layout without it is in no kit. */
struct kit_note {
	int moment;                /* enum kit_moment */
	struct layout_text copies; /* how many: "een per deelnemer" */
	struct layout_text reader; /* who gets it: "bewoners" */
};

/* Whose paper it is: residents have their own smallest sizes and contrast. */
enum layout_languages { LAYOUT_OWN, LAYOUT_ALL };
enum layout_audience { LAYOUT_RESIDENT, LAYOUT_OFFICER };

struct layout {
	const char *name;          /* of the file, without folder and ending: "flyer-a5" */
	const struct source *source;
	const struct kind *kinds[LAYOUT_KINDS];
	size_t kind_count;
	struct layout_text title, when;
	struct variant variants[VARIANTS];
	struct kit_note kit;
	int audience;              /* enum layout_audience */
	int languages;             /* enum layout_languages: also in the languages into which the record is translated */
	const char *format;        /* "A5"; "90 x 54 mm" for a size of one's own */
	int32_t width, height, safe;
	int words;                 /* most words on a side; 0: no limit */
	struct side *sides;
	bool document;             /* some side has a body or repeats: pages are set one by one */
	struct print_look styles;  /* the layout's own text styles */
	const struct layouts *all;
};

struct layouts {
	struct arena *arena;
	const struct print_look *look;
	struct template_set *templates;
	struct layout **list;      /* by name */
	size_t count, capacity;
	struct print_profile profile; /* the usual one; the caller may set another before layouts_check */
	const struct shape *around, *around_office; /* outermost context of every text: `site` and `t`; of private layouts */
};

/* Read the look and all layouts of a theme. Mistakes are reported at their place; layouts with mistakes in their
 * form are left out, so that what is listed can be checked further. */
struct layouts *layouts_load(struct arena *arena, const struct theme *theme, struct report *report);

/* Check what needs the vocabulary and the whole: names in texts, lists, frames on paper and safe area, overlaps,
 * smallest sizes, contrast, heading roles. Once, before the first document. `office` is for private layouts. */
void layouts_check(struct layouts *layouts, const struct vocabulary *vocabulary, const struct vocabulary *office,
                   struct report *report);

/* ---- the documents of one record ---- */

struct document {
	const struct layout *layout;
	struct span title;                /* of the document */
	struct span paths[VARIANTS];      /* below output/: "site/print/flyer-x-a5.pdf"; empty: no such file */
	const char *format;               /* "A5" */
};

/* The document after `previous` (NULL: the first) that is made of a record, in order of layout names; false when
 * there are no more. Texts are in the scene's scratch arena. With errors in the layouts nothing is asked of this. */
bool layout_next_for(const struct layouts *layouts, const struct record *record, struct scene *scene,
                     const struct document *previous, struct document *document);

/* The document of this layout; false when it makes none of the record, in the language of the scene. */
bool layout_document(const struct layout *layout, const struct record *record, const struct scene *scene,
                     struct document *document);

/* How many of a document are printed and for whom, in words; in the scene's scratch arena. */
void document_kit(const struct document *document, const struct record *record, struct scene *scene,
                  struct span *copies, struct span *reader);

/* The part of the path for the web below site/, for a link from a page: "print/flyer-x-a5.pdf"; empty when there
 * is none. */
struct span document_public_path(const struct document *document);

/* How pages of this layout stand on A4 for an office printer: as many as fit, or as `up` says. */
struct sheet_grid layout_sheet(const struct layout *layout);
/* Does it not fit on A4, either way up? */
bool layout_beyond_a4(const struct layout *layout);
/* A paper for officers with no file on the site: it may show what only officers may know. */
bool layout_private(const struct layout *layout);
/* The scene to print it in: with what its readers may know. */
struct scene layout_scene(const struct layout *layout, const struct scene *scene);

/* ---- rendering texts, for print/ ---- */

enum { CONTEXTS_MOST = 8 };

/* What a text is rendered in: the outermost context, the record, and the elements of the lists around it. */
struct contexts {
	struct item stack[CONTEXTS_MOST];
	size_t depth;
	struct scene *scene;
};

struct contexts contexts_of(const struct layouts *layouts, const struct record *record, struct scene *scene);
/* The text, with its white space joined to single spaces, in the scene's scratch arena. */
struct span layout_text_render(const struct layouts *layouts, const struct layout_text *text,
                               const struct contexts *contexts);
/* Is it absent, or does it render to something? */
bool layout_text_holds(const struct layouts *layouts, const struct layout_text *when, const struct contexts *contexts);
/* The list that an element repeats. */
struct item contexts_list(const struct contexts *contexts, struct span name);
/* The record that a field refers to; NULL: none. */
const struct record *contexts_record(const struct contexts *contexts, struct span name);
struct contexts contexts_in(const struct contexts *contexts, const struct item *list, size_t index);

#endif
