/* SPDX-License-Identifier: EUPL-1.2
 *
 * Texts as the language check reads them: passages, each with its way back to the source.
 *
 * A passage is what a sentence cannot cross: a paragraph, a heading, a list item, a cell. In plain text it lies in
 * the source itself. Out of Markdown and YAML it is put together from pieces, and a piece knows where it
 * stands: marks of quotation, escapes and folded lines are walked over when a finding asks for its place.
 */
#ifndef MEEDOEN_LANGUAGE_PROSE_H
#define MEEDOEN_LANGUAGE_PROSE_H

#include "base/arena.h"
#include "base/source.h"
#include "model/block.h"

enum passage_kind { PASSAGE_PARAGRAPH, PASSAGE_HEADING, PASSAGE_ITEM, PASSAGE_CELL, PASSAGE_QUOTE };

struct piece {
	size_t from;    /* offset in the passage */
	const char *at; /* where that stands in the source */
};

struct passage {
	enum passage_kind kind;
	struct span text;
	const struct piece *pieces; /* NULL: the text lies in the source */
	size_t piece_count;
};

/* How far into a passage its way back to the source was walked; zero: not at all. */
struct walked {
	size_t piece, offset;
	const char *at;
};
/* Walks on to `to` of the text, so that places behind it need no walk from the start. `end`: of the source. */
void passage_walk(const struct passage *passage, struct walked *walked, const char *to, const char *end);
/* Where `at` of the passage's text stands in the source. */
const char *passage_place(const struct passage *passage, const struct walked *walked, const char *at, const char *end);

/* Somebody who takes passages, one after another. A passage lives only during the call. */
struct passages {
	void (*take)(void *taker, const struct passage *passage);
	void *taker;
};

void prose_plain(struct span text, struct passages to);
/* `scratch` holds what a passage is put together from. */
void prose_blocks(struct arena *scratch, const struct block *document, struct passages to);
/* The words of YAML lines: what stands behind the keys. Folded values are one passage. */
void prose_yaml(struct arena *scratch, struct span text, struct passages to);

#endif
