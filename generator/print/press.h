/* SPDX-License-Identifier: EUPL-1.2
 *
 * The press: what all documents of a build are printed with, made ready once, when the first of them is printed.
 *
 * It opens the fonts that the theme's text styles name and reads the theme's icons. After that it is read-only, so
 * any number of threads may print from it. A font file that is not there is a fault of the machine and ends the
 * run (status 3, with the name of the file); one that cannot be used, or an icon that cannot be drawn, is
 * reported as a mistake in the theme.
 */
#ifndef MEEDOEN_PRINT_PRESS_H
#define MEEDOEN_PRINT_PRESS_H

#include "print/draw.h"
#include "print/line.h"
#include "theme/layout.h"

/* The depth of letters (g, p) below the baseline is what must fit in a frame; a font's own descent also has room
 * for the deepest accents of any language, half as much again in Andika. */
struct press_face {
	struct typeface face; /* count 0: could not be used */
	int depth;            /* font units of the first font */
};

struct press {
	struct font_library *fonts;
	const struct layouts *layouts;
	struct press_face *faces;   /* one for each face of the look, in its order */
	const struct path ***icons; /* for each icon of the look the drawings it is made of */
	struct arena *arena;        /* of its own: other threads are at work meanwhile */
	struct report *report;
	bool open;
};

/* In the arena; close it when all is printed. */
struct press *press_new(struct arena *arena, const struct layouts *layouts, struct report *report);
/* Before each document, from any thread: only the first one waits for the fonts. */
void press_open(struct press *press);
void press_close(struct press *press);

const struct press_face *press_face(const struct press *press, const struct print_face *face);
/* The drawings of an icon; as many as its paths. */
const struct path *const *press_icon(const struct press *press, const struct print_icon *icon);

/* A colour of the theme as print knows it. */
struct colour press_colour(const struct print_colour *colour);

#endif
