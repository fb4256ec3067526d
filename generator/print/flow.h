/* SPDX-License-Identifier: EUPL-1.2
 *
 * Elements of a layout, measured and put in their places.
 *
 * It takes two steps. Placing renders the texts, breaks them into lines and gives every element its size and its
 * place in what holds it; nothing is drawn, so it can be tried again with smaller type. Drawing puts ink and
 * tags on the page; what was placed once may be drawn many times.
 *
 * A text is measured as designers do: its height runs from the top of the capitals on the first line to the
 * baseline of the last one. What hangs below (g, p) hangs into the gap; `hang` says how far.
 *
 * What is empty is left out: a text that renders to nothing, and a row or stack all of whose texts do, so an icon
 * never stands beside nothing.
 */
#ifndef MEEDOEN_PRINT_FLOW_H
#define MEEDOEN_PRINT_FLOW_H

#include "print/code.h"
#include "print/pdf_document.h"
#include "print/picture.h"
#include "print/press.h"

struct known_texts;

struct flow {
	const struct press *press;
	struct typesetter *typesetter;
	struct arena *arena;   /* for what is placed: it lives until the caller resets this */
	const char *language;
	struct pictures *pictures; /* of the document */
	struct known_texts *known; /* of the cards of a page; NULL: each text is set anew */
	int step;              /* 0: as it is; n: the n-th smaller size where an element offers one, behind the last its shorter words */
	bool terse;            /* the shorter words at once, in any size */
	size_t most;           /* words of each text that are kept: to find out how many are too many */
	/* What placing found; the caller clears it. */
	size_t words;          /* in all texts */
	size_t beyond;         /* words left out because of `most` */
	size_t wanted, said;   /* texts there could be, texts there are */
	bool wide;             /* a word is wider than its place */
	uint32_t missing;      /* a character that no font has */
	bool code_full;        /* a text is too long for its code */
	struct span no_icon;   /* a field names an icon that the theme does not have */
};

/* Texts that are set once and used again while the arena lives: most of a card is the same on each card beside it. */
struct known_texts *known_texts_new(struct arena *arena);

struct placed {
	const struct element *element;
	int x, y;              /* in what holds it */
	int width, height;
	int hang;              /* how far ink reaches below */
	const struct lines *lines;
	int first, leading;    /* from the top to the first baseline; from baseline to baseline */
	struct span alt, seed;
	const struct code *code;
	const struct print_icon *icon;
	const struct picture *picture;
	struct box whole;      /* where all of it would be, from x and y of this */
	const struct lines *bullet; /* of the child of a list */
	struct placed *children, *next;
};

/* NULL when the element is left out. */
struct placed *flow_place(struct flow *flow, const struct element *element, const struct contexts *contexts, int width);
/* Give the gaps of a stack what they may take of the height that is left over. */
void flow_spread(struct placed *placed, int height);

struct reading;

/* Where ink goes. */
struct drawing {
	const struct press *press;
	struct canvas *canvas;
	struct tags *tags;
	struct arena *arena;   /* for figures and patterns */
	bool artifact;         /* nothing here is read aloud */
	bool paragraph;        /* texts here are parts of a paragraph that is open */
	bool decoration;       /* what is drawn is no more than ornament */
	enum variant_kind variant;
	bool saving;           /* little ink: saving.h */
	struct reading *reading; /* of a document (body.h); else NULL */
};

void flow_draw(const struct drawing *drawing, const struct placed *placed, int x, int y);
/* Ink that is only decoration, between these: an artifact of its own, unless all around it is one. */
void decoration_open(const struct drawing *drawing);
void decoration_close(const struct drawing *drawing);
/* A panel behind something. */
void draw_panel(const struct drawing *drawing, const struct panel *panel, struct box box);

#endif
