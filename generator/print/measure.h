/* SPDX-License-Identifier: EUPL-1.2
 *
 * The measures and colours of paper.
 *
 * Every length in print/ is an int that counts thousandths of a point (1 pt = 1/72 inch = 0.3528 mm), so sums
 * are exact, "does it fit" has one answer on every machine, and 745 metres fit in an int. Write PT(14) and
 * MM(148). A place on a page is counted from the top left corner of the trimmed paper: x to the right, y
 * down. Bleed lies at negative places.
 */
#ifndef MEEDOEN_PRINT_MEASURE_H
#define MEEDOEN_PRINT_MEASURE_H

#include <stdbool.h>
#include <stdint.h>

/* For constants as well as for values; MM rounds to the nearest thousandth: 1 mm = 360000/127 of them. */
#define PT(points) ((int)((points) * 1000))
#define MM(millimetres) ((int)((millimetres) * 360000.0 / 127 + ((millimetres) < 0 ? -0.5 : 0.5)))

struct box {
	int x, y; /* the top left corner */
	int width, height;
};

/* One colour in two inks, because a print shop's black is not a screen's black: sRGB black turned into CMYK
 * by a profile becomes four inks on top of each other. The theme gives both. */
struct colour {
	uint8_t red, green, blue;             /* 0-255, sRGB */
	uint8_t cyan, magenta, yellow, black; /* 0-100 per cent */
};

#define COLOUR_BLACK ((struct colour){0, 0, 0, 0, 0, 0, 100})
#define COLOUR_WHITE ((struct colour){255, 255, 255, 0, 0, 0, 0})

/* Which inks a file is written with. */
enum inks {
	INKS_RGB,  /* screen */
	INKS_GREY, /* office printer: luminance of the RGB */
	INKS_CMYK  /* print shop */
};

struct pen {
	int width; /* 0: no line */
	struct colour colour;
	bool round;    /* round ends and corners; else butt and mitre */
	int dash, gap; /* 0: unbroken */
	bool registration; /* shows on every plate of a print shop: for crop marks */
};

#endif
