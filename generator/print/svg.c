/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/svg.h"

#include <string.h>

#include "print/pdf_object.h"
#include "theme/colour.h"
#include "theme/layout_keys.h"

/* ---- attributes ---- */

/* The value of an attribute in a tag; no data: it is not there. */
static struct span attribute(struct span tag, const char *name)
{
	size_t length = strlen(name);
	for (size_t at = 1; at + length + 2 < tag.length; at++) {
		const char *here = tag.data + at;
		if (!strchr(" \t\r\n", here[-1]) || memcmp(here, name, length) != 0 || here[length] != '=' || here[length + 1] != '"')
			continue;
		const char *start = here + length + 2, *end = memchr(start, '"', (size_t)(tag.data + tag.length - start));
		return end ? (struct span){start, (size_t)(end - start)} : (struct span){NULL, 0};
	}
	return (struct span){NULL, 0};
}

/* In thousandths; 0 where it is absent. False when it is no plain number. */
static bool number(struct span tag, const char *name, int32_t *thousandths)
{
	struct span text = attribute(tag, name);
	*thousandths = 0;
	return !text.data || read_thousandths(text, thousandths);
}

/* False for what is no plain colour; *painted: it is not `none`. */
static bool paint(struct span tag, const char *name, bool absent, struct colour *colour, bool *painted)
{
	struct span text = attribute(tag, name);
	struct rgb rgb = {0, 0, 0};
	uint8_t inks[4];
	*painted = text.data ? !span_is(text, "none") : absent;
	if (text.data && *painted && !colour_read(text, &rgb))
		return false;
	colour_inks(rgb, inks);
	*colour = (struct colour){rgb.red, rgb.green, rgb.blue, inks[0], inks[1], inks[2], inks[3]};
	return true;
}

/* ---- shapes as paths ---- */

static void put(struct text *d, const char *words, const int32_t *numbers, int count)
{
	text_string(d, words);
	for (int i = 0; i < count; i++) {
		text_char(d, ' ');
		put_number(d, numbers[i]);
	}
}

static void put_corner(struct text *d, int32_t rx, int32_t ry, int32_t x, int32_t y)
{
	put(d, "a", (int32_t[]){rx, ry}, 2);
	put(d, " 0 0 1", (int32_t[]){x, y}, 2);
}

static bool rect_path(struct span tag, struct text *d)
{
	int32_t x, y, width, height, round;
	if (!number(tag, "x", &x) || !number(tag, "y", &y) || !number(tag, "width", &width) || !number(tag, "height", &height) ||
	    !number(tag, "rx", &round))
		return false;
	int32_t least = width < height ? width : height, r = round * 2 > least ? least / 2 : round;
	put(d, "M", (int32_t[]){x + r, y}, 2);
	put(d, "h", (int32_t[]){width - 2 * r}, 1);
	put_corner(d, r, r, r, r);
	put(d, "v", (int32_t[]){height - 2 * r}, 1);
	put_corner(d, r, r, -r, r);
	put(d, "h", (int32_t[]){2 * r - width}, 1);
	put_corner(d, r, r, -r, -r);
	put(d, "v", (int32_t[]){2 * r - height}, 1);
	put_corner(d, r, r, r, -r);
	text_char(d, 'z');
	return true;
}

static bool oval_path(struct span tag, bool circle, struct text *d)
{
	int32_t x, y, rx, ry;
	if (!number(tag, "cx", &x) || !number(tag, "cy", &y) || !number(tag, circle ? "r" : "rx", &rx) ||
	    !number(tag, circle ? "r" : "ry", &ry))
		return false;
	put(d, "M", (int32_t[]){x - rx, y}, 2);
	put_corner(d, rx, ry, rx, -ry);
	put_corner(d, rx, ry, rx, ry);
	put_corner(d, rx, ry, -rx, ry);
	put_corner(d, rx, ry, -rx, -ry);
	text_char(d, 'z');
	return true;
}

static bool shape_path(struct span name, struct span tag, struct text *d)
{
	if (span_is(name, "rect"))
		return rect_path(tag, d);
	if (span_is(name, "circle") || span_is(name, "ellipse"))
		return oval_path(tag, span_is(name, "circle"), d);
	text_span(d, attribute(tag, "d"));
	return span_is(name, "path") && d->length;
}

static bool add_shape(struct arena *arena, struct svg *svg, struct span name, struct span tag)
{
	static const char *const unknown[] = {"transform", "style", "class", "opacity", "fill-opacity", "stroke-dasharray", "clip-path"};
	struct svg_shape shape = {0};
	struct text d = {0};
	int32_t thick;
	bool stroked;
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
		if (attribute(tag, unknown[i]).data)
			return false;
	if (!shape_path(name, tag, &d) || !paint(tag, "fill", true, &shape.fill, &shape.filled) ||
	    !paint(tag, "stroke", false, &shape.pen.colour, &stroked) || !number(tag, "stroke-width", &thick)) {
		text_free(&d);
		return false;
	}
	const char *fault;
	shape.pen.width = stroked ? thick ? thick : 1000 : 0;
	shape.pen.round = span_is(attribute(tag, "stroke-linecap"), "round");
	shape.path = path_read(arena, text_keep(&d, arena), &fault);
	if (shape.path)
		ARENA_PUSH(arena, svg->shapes, svg->count, svg->capacity) = shape;
	return shape.path;
}

/* ---- the file ---- */

static bool read_box(struct span tag, struct svg *svg)
{
	struct span box = attribute(tag, "viewBox");
	int32_t numbers[4] = {1, 1, 0, 0};
	for (int i = 0; i < 4; i++) {
		size_t length = 0;
		while (box.length && strchr(" ,", *box.data))
			box = (struct span){box.data + 1, box.length - 1};
		while (length < box.length && !strchr(" ,", box.data[length]))
			length++;
		if (!length || !read_thousandths((struct span){box.data, length}, &numbers[i]))
			return false;
		box = (struct span){box.data + length, box.length - length};
	}
	svg->width = numbers[2];
	svg->height = numbers[3];
	return numbers[0] == 0 && numbers[1] == 0 && numbers[2] >= 1000 && numbers[3] >= 1000;
}

/* Tags that draw nothing and change nothing. */
static bool silent(struct span name)
{
	return name.length == 0 || strchr("/?!", name.data[0]) || span_is(name, "title") || span_is(name, "desc");
}

const struct svg *svg_read(struct arena *arena, struct span bytes)
{
	struct svg *svg = arena_alloc(arena, sizeof *svg);
	const char *end = bytes.data + bytes.length, *close;
	for (const char *at = bytes.data; at && (at = memchr(at, '<', (size_t)(end - at))); at = close) {
		if (!(close = memchr(at, '>', (size_t)(end - at))))
			return NULL;
		struct span tag = {at + 1, (size_t)(close - at - 1)}, name = {tag.data, 0};
		while (name.length < tag.length && !strchr(" \t\r\n/", tag.data[name.length]))
			name.length++;
		if (span_is(name, "svg") ? !read_box(tag, svg) : !silent(name) && !add_shape(arena, svg, name, tag))
			return NULL;
	}
	return svg->width && svg->count ? svg : NULL;
}

void svg_draw(struct canvas *canvas, struct arena *arena, const struct svg *svg, struct box box)
{
	for (size_t i = 0; i < svg->count; i++) {
		const struct svg_shape *shape = &svg->shapes[i];
		struct text text = {0};
		put(&text, "0 0", (int32_t[]){svg->width, svg->height}, 2);
		text_string(&text, " re W n\n");
		text_span(&text, shape->path->operators);
		struct path path = {text_keep(&text, arena)};
		draw_path(canvas, &path, box.x, box.y, svg->width / 1000, box.width, shape->filled ? &shape->fill : NULL,
		          shape->pen.width ? &shape->pen : NULL);
	}
}
