/* SPDX-License-Identifier: EUPL-1.2
 *
 * A paragraph cut into pieces: words, and the spaces between them.
 *
 * A piece ends where a line may be broken (UAX 14), where the direction changes (UAX 9), where a part of the
 * paragraph ends, and between letters and spaces. Pieces are shaped each by itself. They live in the
 * typesetter's scratch arena until the next paragraph.
 */
#ifndef MEEDOEN_PRINT_PIECE_H
#define MEEDOEN_PRINT_PIECE_H

#include "print/line.h"

enum line_end { END_NONE, END_MAY, END_MUST };

struct piece {
	const uint16_t *text; /* UTF-16 */
	size_t length;
	const struct text_part *part;
	uint8_t level; /* of UAX 9; odd runs from right to left */
	bool space;
	enum line_end end; /* may or must a line end after it? */
	const struct word *word;
	int width;
};

struct pieces {
	struct piece *piece;
	size_t count, capacity;
};

struct pieces pieces_cut(struct typesetter *typesetter, const struct paragraph *paragraph);

/* The piece as it stands at the end of a line: a soft hyphen shows. NULL when it ends in none. */
const struct word *piece_hyphened(struct typesetter *typesetter, const struct paragraph *paragraph,
                                  const struct piece *piece);

#endif
