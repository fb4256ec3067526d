/* SPDX-License-Identifier: EUPL-1.2
 *
 * Markdown to the block tree. The one file that knows cmark-gfm is markdown.c.
 *
 * The subset: headings from level 2, paragraphs, lists, task lists, quotes, notes (`> [!TIP]`), tables, code,
 * links, images, bold, emphasis, footnotes. Raw HTML is an error. A link goes to a record (`hoofdstuk:sleutelpersonen`,
 * with `#anchor` if wanted), to a heading on the page (`#anchor`), or to https:, mailto: or tel:. An image is
 * a record too: `![](beeld:id)`.
 *
 * cmark-gfm's extensions for inlines (autolink, strikethrough) share hidden state between threads and are not
 * attached; those for blocks (table, tasklist) are safe.
 */
#ifndef MEEDOEN_MODEL_MARKDOWN_H
#define MEEDOEN_MODEL_MARKDOWN_H

#include "base/arena.h"
#include "base/report.h"
#include "base/source.h"
#include "model/block.h"

enum {
	MARKDOWN_LIMIT = 512 * 1024, /* bytes of one body */
	MARKDOWN_LINE = 20000,       /* bytes of one line */
	MARKDOWN_PIPES = 120,        /* of a line: tables cost the square of them (cmark-gfm issue 241) */
	MARKDOWN_DEPTH = 24          /* blocks in each other */
};

/* Once, before the first thread that reads Markdown. */
void markdown_prepare(void);

/* The body is part of the source. Never NULL: a body with mistakes has fewer blocks. Without a report it is a text
 * of anybody's, read for its words: nothing in it is a mistake, and HTML is read as well. A text over the limits has no
 * blocks then. `scratch` is what the parser works with: nothing of it is needed afterwards. */
struct block *markdown_read(struct arena *arena, struct arena *scratch, const struct source *source, struct span body,
                            struct report *report);

/* The text of a block without its markup. */
struct text;
void block_plain(const struct block *block, struct text *text);

#endif
