/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/css_colour.h"

#include <math.h>
#include <stdlib.h>

/* ---- by name: CSS Color 4, 6.1 ---- */

static const struct {
	const char *name;
	uint32_t value;
} names[] = {
	{"aliceblue", 0xF0F8FF}, {"antiquewhite", 0xFAEBD7}, {"aqua", 0x00FFFF}, {"aquamarine", 0x7FFFD4},
	{"azure", 0xF0FFFF}, {"beige", 0xF5F5DC}, {"bisque", 0xFFE4C4}, {"black", 0x000000},
	{"blanchedalmond", 0xFFEBCD}, {"blue", 0x0000FF}, {"blueviolet", 0x8A2BE2}, {"brown", 0xA52A2A},
	{"burlywood", 0xDEB887}, {"cadetblue", 0x5F9EA0}, {"chartreuse", 0x7FFF00}, {"chocolate", 0xD2691E},
	{"coral", 0xFF7F50}, {"cornflowerblue", 0x6495ED}, {"cornsilk", 0xFFF8DC}, {"crimson", 0xDC143C},
	{"cyan", 0x00FFFF}, {"darkblue", 0x00008B}, {"darkcyan", 0x008B8B}, {"darkgoldenrod", 0xB8860B},
	{"darkgray", 0xA9A9A9}, {"darkgreen", 0x006400}, {"darkgrey", 0xA9A9A9}, {"darkkhaki", 0xBDB76B},
	{"darkmagenta", 0x8B008B}, {"darkolivegreen", 0x556B2F}, {"darkorange", 0xFF8C00}, {"darkorchid", 0x9932CC},
	{"darkred", 0x8B0000}, {"darksalmon", 0xE9967A}, {"darkseagreen", 0x8FBC8F}, {"darkslateblue", 0x483D8B},
	{"darkslategray", 0x2F4F4F}, {"darkslategrey", 0x2F4F4F}, {"darkturquoise", 0x00CED1},
	{"darkviolet", 0x9400D3}, {"deeppink", 0xFF1493}, {"deepskyblue", 0x00BFFF}, {"dimgray", 0x696969},
	{"dimgrey", 0x696969}, {"dodgerblue", 0x1E90FF}, {"firebrick", 0xB22222}, {"floralwhite", 0xFFFAF0},
	{"forestgreen", 0x228B22}, {"fuchsia", 0xFF00FF}, {"gainsboro", 0xDCDCDC}, {"ghostwhite", 0xF8F8FF},
	{"gold", 0xFFD700}, {"goldenrod", 0xDAA520}, {"gray", 0x808080}, {"green", 0x008000},
	{"greenyellow", 0xADFF2F}, {"grey", 0x808080}, {"honeydew", 0xF0FFF0}, {"hotpink", 0xFF69B4},
	{"indianred", 0xCD5C5C}, {"indigo", 0x4B0082}, {"ivory", 0xFFFFF0}, {"khaki", 0xF0E68C},
	{"lavender", 0xE6E6FA}, {"lavenderblush", 0xFFF0F5}, {"lawngreen", 0x7CFC00}, {"lemonchiffon", 0xFFFACD},
	{"lightblue", 0xADD8E6}, {"lightcoral", 0xF08080}, {"lightcyan", 0xE0FFFF},
	{"lightgoldenrodyellow", 0xFAFAD2}, {"lightgray", 0xD3D3D3}, {"lightgreen", 0x90EE90},
	{"lightgrey", 0xD3D3D3}, {"lightpink", 0xFFB6C1}, {"lightsalmon", 0xFFA07A}, {"lightseagreen", 0x20B2AA},
	{"lightskyblue", 0x87CEFA}, {"lightslategray", 0x778899}, {"lightslategrey", 0x778899},
	{"lightsteelblue", 0xB0C4DE}, {"lightyellow", 0xFFFFE0}, {"lime", 0x00FF00}, {"limegreen", 0x32CD32},
	{"linen", 0xFAF0E6}, {"magenta", 0xFF00FF}, {"maroon", 0x800000}, {"mediumaquamarine", 0x66CDAA},
	{"mediumblue", 0x0000CD}, {"mediumorchid", 0xBA55D3}, {"mediumpurple", 0x9370DB},
	{"mediumseagreen", 0x3CB371}, {"mediumslateblue", 0x7B68EE}, {"mediumspringgreen", 0x00FA9A},
	{"mediumturquoise", 0x48D1CC}, {"mediumvioletred", 0xC71585}, {"midnightblue", 0x191970},
	{"mintcream", 0xF5FFFA}, {"mistyrose", 0xFFE4E1}, {"moccasin", 0xFFE4B5}, {"navajowhite", 0xFFDEAD},
	{"navy", 0x000080}, {"oldlace", 0xFDF5E6}, {"olive", 0x808000}, {"olivedrab", 0x6B8E23}, {"orange", 0xFFA500},
	{"orangered", 0xFF4500}, {"orchid", 0xDA70D6}, {"palegoldenrod", 0xEEE8AA}, {"palegreen", 0x98FB98},
	{"paleturquoise", 0xAFEEEE}, {"palevioletred", 0xDB7093}, {"papayawhip", 0xFFEFD5}, {"peachpuff", 0xFFDAB9},
	{"peru", 0xCD853F}, {"pink", 0xFFC0CB}, {"plum", 0xDDA0DD}, {"powderblue", 0xB0E0E6}, {"purple", 0x800080},
	{"rebeccapurple", 0x663399}, {"red", 0xFF0000}, {"rosybrown", 0xBC8F8F}, {"royalblue", 0x4169E1},
	{"saddlebrown", 0x8B4513}, {"salmon", 0xFA8072}, {"sandybrown", 0xF4A460}, {"seagreen", 0x2E8B57},
	{"seashell", 0xFFF5EE}, {"sienna", 0xA0522D}, {"silver", 0xC0C0C0}, {"skyblue", 0x87CEEB},
	{"slateblue", 0x6A5ACD}, {"slategray", 0x708090}, {"slategrey", 0x708090}, {"snow", 0xFFFAFA},
	{"springgreen", 0x00FF7F}, {"steelblue", 0x4682B4}, {"tan", 0xD2B48C}, {"teal", 0x008080},
	{"thistle", 0xD8BFD8}, {"tomato", 0xFF6347}, {"turquoise", 0x40E0D0}, {"violet", 0xEE82EE},
	{"wheat", 0xF5DEB3}, {"white", 0xFFFFFF}, {"whitesmoke", 0xF5F5F5}, {"yellow", 0xFFFF00},
	{"yellowgreen", 0x9ACD32},
};

static struct rgb of_number(uint32_t number)
{
	return (struct rgb){(uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number};
}

static bool by_name(const char *word, struct rgb *colour)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcasecmp(word, names[i].name) == 0) {
			*colour = of_number(names[i].value);
			return true;
		}
	return false;
}

/* ---- #rgb, #rgba, #rrggbb, #rrggbbaa ---- */

static bool by_hex(const char *word, struct rgb *colour, double *alpha)
{
	size_t length = strlen(++word), digits = length > 4 ? 2 : 1;
	if ((length != 3 && length != 4 && length != 6 && length != 8) || strspn(word, "0123456789abcdefABCDEF") != length)
		return false;
	uint8_t parts[4] = {0, 0, 0, 255};
	for (size_t i = 0; i < length / digits; i++) {
		char part[3] = {word[i * digits], word[i * digits + digits - 1], '\0'};
		parts[i] = (uint8_t)strtol(part, NULL, 16);
	}
	*colour = (struct rgb){parts[0], parts[1], parts[2]};
	*alpha = parts[3] / 255.0;
	return true;
}

/* ---- rgb() and hsl(), with commas or with spaces ---- */

struct argument {
	double number;
	bool per_cent;
};

/* Three numbers and perhaps an alpha; false when there is anything else. */
static bool read_arguments(const char *at, struct argument arguments[4])
{
	size_t count = 0;
	while (*at && *at != ')') {
		char *end;
		if (count == 4)
			return false;
		arguments[count].number = strtod(at, &end);
		if (end == at)
			return false;
		arguments[count].per_cent = *end == '%';
		at = end + (*end == '%');
		if (strncmp(at, "deg", 3) == 0)
			at += 3;
		at += strspn(at, " ,/");
		count++;
	}
	return *at == ')' && count >= 3;
}

static uint8_t to_byte(double part)
{
	return (uint8_t)lround(fmin(fmax(part, 0), 1) * 255);
}

/* CSS Color 4, 7.1. */
static double hsl_part(double hue, double saturation, double lightness, double n)
{
	double k = fmod(n + hue / 30, 12);
	return lightness - saturation * fmin(lightness, 1 - lightness) * fmax(-1, fmin(fmin(k - 3, 9 - k), 1));
}

static bool by_function(const char *word, struct rgb *colour, double *alpha)
{
	bool hsl = strncasecmp(word, "hsl", 3) == 0, rgb = strncasecmp(word, "rgb", 3) == 0;
	const char *open = strchr(word, '(');
	struct argument a[4] = {[3] = {1, false}};
	if ((!hsl && !rgb) || !open || !read_arguments(open + 1 + strspn(open + 1, " "), a))
		return false;
	*alpha = a[3].per_cent ? a[3].number / 100 : a[3].number;
	if (hsl) {
		double hue = fmod(fmod(a[0].number, 360) + 360, 360), s = a[1].number / 100, l = a[2].number / 100;
		*colour = (struct rgb){to_byte(hsl_part(hue, s, l, 0)), to_byte(hsl_part(hue, s, l, 8)), to_byte(hsl_part(hue, s, l, 4))};
		return true;
	}
	uint8_t parts[3];
	for (size_t i = 0; i < 3; i++)
		parts[i] = to_byte(a[i].number / (a[i].per_cent ? 100 : 255));
	*colour = (struct rgb){parts[0], parts[1], parts[2]};
	return true;
}

bool css_colour_read(struct span text, struct rgb ground, struct rgb *colour)
{
	enum { LONGEST = 64 };
	char word[LONGEST];
	double alpha = 1;
	text = span_trim(text);
	if (text.length == 0 || text.length >= LONGEST)
		return false;
	memcpy(word, text.data, text.length);
	word[text.length] = '\0';
	bool good = *word == '#' ? by_hex(word, colour, &alpha) : by_name(word, colour) || by_function(word, colour, &alpha);
	if (!good || alpha <= 0)
		return false;
	if (alpha < 1)
		*colour = colour_mix(ground, *colour, (int)lround(alpha * 100));
	return true;
}
