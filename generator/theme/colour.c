/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/colour.h"

#include <math.h>
#include <stdio.h>

/* ---- reading and writing ---- */

static int hex_digit(char c)
{
	if ('0' <= c && c <= '9')
		return c - '0';
	c |= 0x20;
	return 'a' <= c && c <= 'f' ? c - 'a' + 10 : -1;
}

bool colour_read(struct span text, struct rgb *colour)
{
	uint8_t *parts[3] = {&colour->red, &colour->green, &colour->blue};
	if (text.length != 7 || text.data[0] != '#')
		return false;
	for (size_t i = 0; i < 3; i++) {
		int high = hex_digit(text.data[1 + 2 * i]), low = hex_digit(text.data[2 + 2 * i]);
		if (high < 0 || low < 0)
			return false;
		*parts[i] = (uint8_t)(high * 16 + low);
	}
	return true;
}

void colour_write(struct rgb colour, char text[COLOUR_TEXT])
{
	snprintf(text, COLOUR_TEXT, "#%02x%02x%02x", colour.red, colour.green, colour.blue);
}

/* ---- contrast: WCAG 2.2, "relative luminance" and "contrast ratio" ---- */

static double linear(uint8_t part)
{
	double x = part / 255.0;
	return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4);
}

static double luminance(struct rgb colour)
{
	return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

int colour_contrast(struct rgb one, struct rgb other)
{
	double a = luminance(one), b = luminance(other);
	return (int)((fmax(a, b) + 0.05) / (fmin(a, b) + 0.05) * 100);
}

/* ---- other colours from it ---- */

/* `share` of 255 parts. */
static uint8_t mix_part(uint8_t one, uint8_t other, int share)
{
	return (uint8_t)((one * (255 - share) + other * share + 127) / 255);
}

static struct rgb mix(struct rgb one, struct rgb other, int share)
{
	return (struct rgb){mix_part(one.red, other.red, share), mix_part(one.green, other.green, share),
	                    mix_part(one.blue, other.blue, share)};
}

struct rgb colour_mix(struct rgb colour, struct rgb other, int share)
{
	return mix(colour, other, (share * 255 + 50) / 100);
}

bool colour_nearest(struct rgb colour, struct rgb against, int least, struct rgb *nearest)
{
	static const struct rgb ends[] = {{0, 0, 0}, {255, 255, 255}};
	for (int share = 0; share <= 255; share++)
		for (size_t i = 0; i < 2; i++) {
			*nearest = mix(colour, ends[i], share);
			if (colour_contrast(*nearest, against) >= least)
				return true;
		}
	return false;
}

/* ---- inks ---- */

static uint8_t per_cent(double share)
{
	return (uint8_t)lround(share * 100);
}

void colour_inks(struct rgb colour, uint8_t inks[4])
{
	enum { NEARLY_GREY = 6 }; /* bytes between the brightest and the darkest part */
	int most = fmax(colour.red, fmax(colour.green, colour.blue)), least = fmin(colour.red, fmin(colour.green, colour.blue));
	double black = 1 - most / 255.0;
	inks[3] = per_cent(black);
	inks[0] = inks[1] = inks[2] = 0;
	if (most - least <= NEARLY_GREY)
		return;
	double parts[3] = {(most - colour.red) / (double)most, (most - colour.green) / (double)most, (most - colour.blue) / (double)most};
	double sum = parts[0] + parts[1] + parts[2], room = INK_MOST / 100.0 - black, scale = sum > room ? room / sum : 1;
	for (size_t i = 0; i < 3; i++)
		inks[i] = (uint8_t)floor(parts[i] * scale * 100);
}

