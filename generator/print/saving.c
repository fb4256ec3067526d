/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/saving.h"

enum {
	DARK = 150,       /* luma below which an area gets an outline, and a line is black */
	TINT_DARK = 8,    /* per cent that is left of a dark area */
	TINT_LIGHT = 45,  /* and of a light one */
	PALE = 205,       /* of decoration */
	HATCH = 150
};

int colour_luma(struct colour colour)
{
	return (299 * colour.red + 587 * colour.green + 114 * colour.blue + 500) / 1000;
}

static struct colour grey(int level)
{
	uint8_t value = (uint8_t)level, ink = (uint8_t)((255 - level) * 100 / 255);
	return (struct colour){value, value, value, 0, 0, 0, ink};
}

struct colour saving_text(struct colour colour)
{
	(void)colour;
	return COLOUR_BLACK;
}

struct colour saving_line(struct colour colour, bool decoration)
{
	if (decoration)
		return grey(PALE);
	return colour_luma(colour) < DARK ? COLOUR_BLACK : grey(DARK - 40);
}

static uint8_t thinned(int part, int left)
{
	return (uint8_t)(255 - (255 - part) * left / 100);
}

struct colour saving_fill(struct colour colour)
{
	int left = saving_outlined(colour) ? TINT_DARK : TINT_LIGHT;
	struct colour tint = {.red = thinned(colour.red, left), .green = thinned(colour.green, left),
	                      .blue = thinned(colour.blue, left)};
	tint.black = (uint8_t)((255 - colour_luma(tint)) * 100 / 255);
	return tint;
}

bool saving_outlined(struct colour colour)
{
	return colour_luma(colour) < DARK;
}

struct colour saving_hatch(void)
{
	return grey(HATCH);
}
