/* SPDX-License-Identifier: EUPL-1.2
 *
 * How print looks: the fonts, colours, text styles and icons that print layouts name.
 *
 * They stand in theme.yaml under `print:`, by name; a theme replaces or adds single names of its parent's. A
 * layout may add styles of its own, each based on one of these.
 *
 *   print:
 *     fonts:   { text: { regular: /usr/share/fonts/truetype/andika/Andika-Regular.ttf, bold: ... } }
 *     colours: { navy: { token: basis-heading-color, cmyk: [95, 70, 35, 35] }, mist: { rgb: "#eef2f5" } }
 *     styles:  { body: { font: text, weight: regular, size: 14, leading: 20, colour: ink } }
 *
 * A colour takes its screen value from a design token (tokens.json), so web and paper share it, or has one
 * of its own; `mix: [token, 20]` puts some per cent of another token in it. Its inks for the print shop are
 * written out in per cent, or `black`: black ink alone. Where a theme changes a token without new inks, or gives
 * none, they are computed: theme/colour.h says how.
 *
 * All lengths are whole thousandths of a point (1 mm = 2834.6), so that the same layout gives the same bytes
 * on every machine. Everything lives in the arena of the build and is read-only once loaded.
 */
#ifndef MEEDOEN_THEME_PRINT_LOOK_H
#define MEEDOEN_THEME_PRINT_LOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "theme/colour.h"
#include "theme/theme.h"

enum { POINT = 1000 }; /* one point; MILLIMETRES rounds to the nearest thousandth of one */
#define MILLIMETRES(thousandths) ((int32_t)(((int64_t)(thousandths) * 360 + ((thousandths) < 0 ? -63 : 63)) / 127))

struct print_face {
	const char *font, *weight; /* "text", "bold" */
	const char **paths;        /* font files: the first that has a character sets it; a theme's own before its parent's */
	size_t count;
	struct place place;
};

/* What stands for a colour on a printer that knows black only: print/hatch.h. */
enum print_hatch { HATCH_NONE, HATCH_RISING, HATCH_FALLING, HATCH_LEVEL, HATCH_UPRIGHT, HATCH_CROSS, HATCH_DOTS };

struct print_colour {
	const char *name;
	struct rgb rgb;
	uint8_t cmyk[4];   /* per cent */
	int hatch;         /* enum print_hatch */
	struct place place;
};

/* Who has to read it: the smallest size follows from that. Residents: 14 points for text (UK Association for
 * Accessible Formats, Pharos), 12 for small print such as a sender; who handles the paper (a shop): 9. */
enum print_use { USE_TEXT, USE_SMALL, USE_STAFF, USES };

enum print_side { SIDE_LEFT, SIDE_CENTRE, SIDE_RIGHT };

struct print_style {
	const char *name;
	const struct print_face *face;
	const struct print_colour *colour;
	int32_t size, leading; /* leading: from baseline to baseline */
	enum print_use use;
	enum print_side align;
	struct place place;
};

/* An outline drawing: strokes in a square of 24 x 24 units, y down, as SVG path data (SVG 1.1, 8.3). */
struct print_icon {
	const char *name;
	const struct span *paths;
	size_t count;
	const struct source *source;
};

struct print_look {
	struct print_face **faces;
	size_t face_count, face_capacity;
	struct print_colour **colours;
	size_t colour_count, colour_capacity;
	struct print_style **styles;
	size_t style_count, style_capacity;
	struct print_icon *icons; /* of icons/ in the theme, by name without ending */
	size_t icon_count, icon_capacity;
};

/* Read `print:` of the theme and its icons. Mistakes are reported; what is sound is there. */
struct print_look *print_look_load(struct arena *arena, const struct theme *theme, struct report *report);

/* Read a mapping of styles, each by name, into `look`; they may be based on those of reading->look and on those
 * above them. */
struct key_reading; /* theme/layout_keys.h */
void print_styles_read(const struct key_reading *reading, const struct node *styles, struct print_look *look);

/* By name; NULL when there is none. */
const struct print_face *print_face_named(const struct print_look *look, struct span font, struct span weight);
const struct print_colour *print_colour_named(const struct print_look *look, struct span name);
const struct print_style *print_style_named(const struct print_look *look, struct span name);
const struct print_icon *print_icon_named(const struct print_look *look, struct span name);

/* The contrast of two colours, in hundredths: 700 is 7:1 (WCAG 2.2, relative luminance). */
int print_contrast(const struct print_colour *one, const struct print_colour *other);

#endif
