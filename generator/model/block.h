/* SPDX-License-Identifier: EUPL-1.2
 *
 * A Markdown body as a tree: what both the web and print walk.
 *
 * Blocks hold blocks or inlines; a text is always a leaf. Every node knows its place in the source. A
 * renderer switches over `type` without a default, so that the compiler names each place to fill in when a
 * type is added. The tree lives in the arena of the build and is read-only after loading.
 */
#ifndef MEEDOEN_MODEL_BLOCK_H
#define MEEDOEN_MODEL_BLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

struct record;

enum block_type {
	/* blocks */
	BLOCK_DOCUMENT,
	BLOCK_HEADING,   /* level 2 to 6: the title of the record is level 1; text is its anchor */
	BLOCK_PARAGRAPH,
	BLOCK_LIST,      /* ordered: level is the first number */
	BLOCK_ITEM,
	BLOCK_QUOTE,
	BLOCK_NOTE,      /* `> [!TIP]`; level is an enum note */
	BLOCK_TABLE,
	BLOCK_ROW,       /* head: the first row */
	BLOCK_CELL,
	BLOCK_CODE,      /* text: as it was written */
	BLOCK_RULE,
	BLOCK_FOOTNOTE,  /* at the end of the document, in order; level is its number, text its name in the source */
	/* inlines */
	BLOCK_TEXT,
	BLOCK_STRONG,
	BLOCK_EMPHASIS,
	BLOCK_LINK,      /* record and its anchor in text, or an address in text */
	BLOCK_IMAGE,     /* record: a beeld */
	BLOCK_MONO,      /* `code` in a sentence */
	BLOCK_REFERENCE, /* to the footnote with the number in level */
	BLOCK_BREAK      /* a line break that was meant */
};

enum note { NOTE_TIP, NOTE_NOTE, NOTE_IMPORTANT };
enum task { TASK_NONE, TASK_OPEN, TASK_DONE };

struct block {
	enum block_type type;
	uint8_t task;        /* BLOCK_ITEM: enum task */
	bool ordered;        /* BLOCK_LIST */
	bool tight;          /* BLOCK_LIST: items without blank lines between; BLOCK_PARAGRAPH: in such an item */
	bool head;           /* BLOCK_ROW */
	uint32_t level;
	const char *at;      /* place in the source */
	struct span text;    /* of the source where it stands there just so */
	const struct record *record;
	struct block *first, *next;
};

#endif
