/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/svg.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "base/words.h"
#include "print/pdf_object.h"

enum { GROUPS_MOST = 32, ATTRIBUTES_MOST = 40, SHAPES_MOST = 20000 };

/* What a group hands on to what is in it. */
struct state {
	struct svg_shape look;
	struct span tag; /* that is open */
};

struct attribute {
	struct span name, value;
};

struct svg_reader {
	struct arena *arena;
	const char *at, *end;
	struct attribute attributes[ATTRIBUTES_MOST];
	size_t attribute_count;
	struct state stack[GROUPS_MOST];
	size_t depth;
	struct svg_shape *shapes;
	size_t count, capacity;
	struct svg svg;
	struct svg_fault *fault;
};

static bool refuse(struct svg_reader *reader, const char *at, const char *what, const char *help)
{
	*reader->fault = (struct svg_fault){at, what, help};
	return false;
}

static const char *named(struct svg_reader *reader, const char *format, struct span name)
{
	struct text text = {0};
	const char *gap = strstr(format, "%s");
	text_add(&text, format, (size_t)(gap - format));
	text_span(&text, name);
	text_string(&text, gap + 2);
	return text_keep(&text, reader->arena).data;
}

static bool refuse_name(struct svg_reader *reader, struct span name, const char *format)
{
	return refuse(reader, name.data, named(reader, format, name),
	              _("Save it as plain SVG, with texts as paths and without effects. Or use a PNG of 300 dots per inch."));
}

/* ---- numbers ---- */

static bool read_numbers(struct span text, double *numbers, size_t count)
{
	const char *at = text.data, *end = text.data + text.length;
	for (size_t i = 0; i < count; i++)
		if (!path_number(&at, end, &numbers[i]))
			return false;
	return true;
}

/* A length: in units, or in px, which are the same. */
static bool read_length(struct span text, double *length)
{
	const char *at = text.data, *end = text.data + text.length;
	if (!path_number(&at, end, length))
		return false;
	return at == end || (end - at == 2 && memcmp(at, "px", 2) == 0);
}

static const struct span *attribute(const struct svg_reader *reader, const char *name)
{
	for (size_t i = 0; i < reader->attribute_count; i++)
		if (span_is(reader->attributes[i].name, name))
			return &reader->attributes[i].value;
	return NULL;
}

/* ---- transforms (SVG 2, 8.5) ---- */

static struct matrix multiply(struct matrix outer, struct matrix m)
{
	return (struct matrix){
		outer.a * m.a + outer.c * m.b, outer.b * m.a + outer.d * m.b,
		outer.a * m.c + outer.c * m.d, outer.b * m.c + outer.d * m.d,
		outer.a * m.e + outer.c * m.f + outer.e, outer.b * m.e + outer.d * m.f + outer.f};
}

static bool make_step(struct span name, const double *n, int count, struct matrix *step)
{
	double angle = n[0] * M_PI / 180, s = sin(angle), c = cos(angle);
	*step = (struct matrix){1, 0, 0, 1, 0, 0};
	if (span_is(name, "matrix") && count == 6)
		*step = (struct matrix){n[0], n[1], n[2], n[3], n[4], n[5]};
	else if (span_is(name, "translate") && (count == 1 || count == 2))
		step->e = n[0], step->f = n[1];
	else if (span_is(name, "scale") && (count == 1 || count == 2))
		step->a = n[0], step->d = count == 2 ? n[1] : n[0];
	else if (span_is(name, "rotate") && (count == 1 || count == 3))
		*step = (struct matrix){c, s, -s, c, n[1] - c * n[1] + s * n[2], n[2] - s * n[1] - c * n[2]};
	else
		return false;
	return true;
}

static bool read_transform(struct span text, struct matrix *matrix)
{
	const char *at = text.data, *end = at + text.length;
	for (;;) {
		while (at < end && strchr(" \t\r\n,", *at))
			at++;
		if (at == end)
			return true;
		const char *open = memchr(at, '(', (size_t)(end - at));
		const char *close = open ? memchr(open, ')', (size_t)(end - open)) : NULL;
		if (!close)
			return false;
		struct span name = span_trim((struct span){at, (size_t)(open - at)});
		double numbers[6] = {0};
		int count = 0;
		for (at = open + 1; count < 6 && path_number(&at, close, &numbers[count]);)
			count++;
		struct matrix step;
		if (at != close || !make_step(name, numbers, count, &step))
			return false;
		*matrix = multiply(*matrix, step);
		at = close + 1;
	}
}

/* ---- how it looks ---- */

static bool read_paint(struct span value, bool *painted, struct rgb *colour)
{
	char full[] = "#000000";
	*painted = !span_is(value, "none");
	if (!*painted || colour_read(value, colour))
		return true;
	if (span_is(value, "black") || span_is(value, "white"))
		memset(colour, span_is(value, "white") ? 255 : 0, sizeof *colour);
	else if (value.length == 4 && value.data[0] == '#') {
		for (size_t i = 0; i < 6; i++)
			full[1 + i] = value.data[1 + i / 2];
		return colour_read(SPAN(full), colour);
	} else {
		return false;
	}
	return true;
}

static bool read_word(struct span value, const char *const words[3], int *number)
{
	for (int i = 0; i < 3; i++)
		if (span_is(value, words[i])) {
			*number = i;
			return true;
		}
	return false;
}

static bool is_one(struct span value)
{
	double number;
	return read_length(value, &number) && number == 1;
}

static bool read_rule(struct span value, bool *even_odd)
{
	*even_odd = span_is(value, "evenodd");
	return *even_odd || span_is(value, "nonzero");
}

/* One attribute that says how a shape looks. *known: it is one; false: its value cannot be drawn. */
static bool read_look(const struct attribute *attribute, struct svg_shape *look, bool *known)
{
	static const char *const caps[] = {"butt", "round", "square"}, *const joins[] = {"miter", "round", "bevel"};
	struct span name = attribute->name, value = attribute->value;
	*known = true;
	if (span_is(name, "fill"))
		return read_paint(value, &look->filled, &look->fill);
	if (span_is(name, "stroke"))
		return read_paint(value, &look->stroked, &look->stroke);
	if (span_is(name, "stroke-width"))
		return read_length(value, &look->thick) && look->thick >= 0;
	if (span_is(name, "stroke-linecap"))
		return read_word(value, caps, &look->cap);
	if (span_is(name, "stroke-linejoin"))
		return read_word(value, joins, &look->join);
	if (span_is(name, "fill-rule"))
		return read_rule(value, &look->even_odd);
	if (span_is(name, "transform"))
		return read_transform(value, &look->matrix);
	if (span_is(name, "opacity") || span_is(name, "fill-opacity") || span_is(name, "stroke-opacity"))
		return is_one(value);
	if (span_is(name, "stroke-dasharray"))
		return span_is(value, "none");
	*known = false;
	return true;
}

/* What says nothing about how it looks, or is read with the shape. */
static bool is_silent(struct span name)
{
	static const char *const silent[] = {
		"id", "version", "role", "width", "height", "viewBox", "x", "y", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2",
		"points", "d", "focusable", "stroke-miterlimit", "preserveAspectRatio", "baseProfile",
	};
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
		if (span_is(name, silent[i]))
			return true;
	return (name.length >= 5 && (memcmp(name.data, "xmlns", 5) == 0 || memcmp(name.data, "aria-", 5) == 0 ||
	                             memcmp(name.data, "data-", 5) == 0)) ||
	       (name.length >= 4 && memcmp(name.data, "xml:", 4) == 0);
}

static bool read_looks(struct svg_reader *reader, struct svg_shape *look)
{
	for (size_t i = 0; i < reader->attribute_count; i++) {
		const struct attribute *attribute = &reader->attributes[i];
		bool known;
		if (!read_look(attribute, look, &known))
			return refuse_name(reader, attribute->value, _("paper cannot show `%s` of a drawing"));
		if (!known && !is_silent(attribute->name))
			return refuse_name(reader, attribute->name, _("paper cannot show the attribute `%s` of a drawing"));
	}
	return true;
}

/* ---- shapes: each becomes the d of a path ---- */

static void put(struct text *d, const char *command, const double *numbers, size_t count)
{
	text_string(d, command);
	for (size_t i = 0; i < count; i++) {
		text_char(d, ' ');
		put_number(d, llround(numbers[i] * 1000));
	}
}

/* The numbers of a shape by the names of its attributes; what is not there is 0. */
static bool lengths_of(struct svg_reader *reader, const char *const *names, size_t count, double *numbers)
{
	for (size_t i = 0; i < count; i++) {
		const struct span *value = attribute(reader, names[i]);
		numbers[i] = 0;
		if (value && !read_length(*value, &numbers[i]))
			return refuse_name(reader, *value, _("`%s` is no length of a drawing"));
	}
	return true;
}

static bool make_rectangle(struct svg_reader *reader, struct text *d)
{
	static const char *const names[] = {"x", "y", "width", "height", "rx", "ry"};
	double n[6];
	if (!lengths_of(reader, names, 6, n))
		return false;
	double rx = n[4] ? n[4] : n[5], ry = n[5] ? n[5] : n[4];
	rx = fmin(rx, n[2] / 2);
	ry = fmin(ry, n[3] / 2);
	if (rx <= 0 || ry <= 0) {
		put(d, "M", (double[]){n[0], n[1]}, 2);
		put(d, "h", &n[2], 1);
		put(d, "v", &n[3], 1);
		put(d, "h", (double[]){-n[2]}, 1);
	} else {
		put(d, "M", (double[]){n[0] + rx, n[1]}, 2);
		put(d, "h", (double[]){n[2] - 2 * rx}, 1);
		put(d, "a", (double[]){rx, ry, 0, 0, 1, rx, ry}, 7);
		put(d, "v", (double[]){n[3] - 2 * ry}, 1);
		put(d, "a", (double[]){rx, ry, 0, 0, 1, -rx, ry}, 7);
		put(d, "h", (double[]){2 * rx - n[2]}, 1);
		put(d, "a", (double[]){rx, ry, 0, 0, 1, -rx, -ry}, 7);
		put(d, "v", (double[]){2 * ry - n[3]}, 1);
		put(d, "a", (double[]){rx, ry, 0, 0, 1, rx, -ry}, 7);
	}
	text_string(d, "Z");
	return true;
}

static bool make_ellipse(struct svg_reader *reader, bool circle, struct text *d)
{
	static const char *const round[] = {"cx", "cy", "r", "r"}, *const oval[] = {"cx", "cy", "rx", "ry"};
	double n[4];
	if (!lengths_of(reader, circle ? round : oval, 4, n))
		return false;
	put(d, "M", (double[]){n[0] - n[2], n[1]}, 2);
	put(d, "a", (double[]){n[2], n[3], 0, 0, 1, 2 * n[2], 0}, 7);
	put(d, "a", (double[]){n[2], n[3], 0, 0, 1, -2 * n[2], 0}, 7);
	text_string(d, "Z");
	return true;
}

static bool make_line(struct svg_reader *reader, struct text *d)
{
	static const char *const names[] = {"x1", "y1", "x2", "y2"};
	double n[4];
	if (!lengths_of(reader, names, 4, n))
		return false;
	put(d, "M", n, 2);
	put(d, "L", n + 2, 2);
	return true;
}

/* The shape that a tag draws. *shape: it is one. */
static bool make_path(struct svg_reader *reader, struct span tag, struct text *d, bool *shape)
{
	const struct span *given = attribute(reader, span_is(tag, "path") ? "d" : "points");
	*shape = true;
	if (span_is(tag, "rect"))
		return make_rectangle(reader, d);
	if (span_is(tag, "circle") || span_is(tag, "ellipse"))
		return make_ellipse(reader, span_is(tag, "circle"), d);
	if (span_is(tag, "line"))
		return make_line(reader, d);
	*shape = span_is(tag, "path") || span_is(tag, "polyline") || span_is(tag, "polygon");
	if (!*shape || !given)
		return true;
	text_string(d, span_is(tag, "path") ? "" : "M ");
	text_span(d, *given);
	text_string(d, span_is(tag, "polygon") ? " Z" : "");
	return true;
}

static bool add_shape(struct svg_reader *reader, struct span tag, const struct svg_shape *look)
{
	struct text d = {0};
	bool shape, good = make_path(reader, tag, &d, &shape);
	if (good && !shape)
		good = refuse_name(reader, tag, _("paper cannot show <%s> of a drawing"));
	if (good && reader->count == SHAPES_MOST)
		good = refuse_name(reader, tag, _("this drawing has too many shapes, at <%s>"));
	if (good && d.length && (look->filled || look->stroked)) {
		const char *wrong;
		struct svg_shape made = *look;
		made.path = path_read(reader->arena, text_view(&d), &wrong);
		if (made.path)
			ARENA_PUSH(reader->arena, reader->shapes, reader->count, reader->capacity) = made;
		else
			good = refuse_name(reader, tag, _("the shape of this <%s> cannot be read"));
	}
	text_free(&d);
	return good;
}

/* ---- tags ---- */

static bool name_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr("-_:.", c);
}

static void skip_space(struct svg_reader *reader)
{
	while (reader->at < reader->end && strchr(" \t\r\n", *reader->at))
		reader->at++;
}

static struct span read_name(struct svg_reader *reader)
{
	const char *start = reader->at;
	while (reader->at < reader->end && *reader->at && name_byte(*reader->at))
		reader->at++;
	return (struct span){start, (size_t)(reader->at - start)};
}

static bool read_attributes(struct svg_reader *reader)
{
	for (reader->attribute_count = 0;;) {
		skip_space(reader);
		struct span name = read_name(reader);
		if (!name.length)
			return true;
		skip_space(reader);
		if (reader->at + 1 >= reader->end || *reader->at++ != '=')
			return refuse(reader, name.data, _("this is no SVG"), NULL);
		skip_space(reader);
		const char *close = reader->at < reader->end && (*reader->at == '"' || *reader->at == '\'')
		                            ? memchr(reader->at + 1, *reader->at, (size_t)(reader->end - reader->at - 1))
		                            : NULL;
		if (!close || reader->attribute_count == ATTRIBUTES_MOST)
			return refuse(reader, name.data, _("this is no SVG"), NULL);
		struct span value = span_trim((struct span){reader->at + 1, (size_t)(close - reader->at - 1)});
		reader->attributes[reader->attribute_count++] = (struct attribute){name, value};
		reader->at = close + 1;
	}
}

/* The drawing itself: its size, and its corner to 0, 0. */
static bool open_drawing(struct svg_reader *reader, struct span tag, struct svg_shape *look)
{
	const struct span *view = attribute(reader, "viewBox"), *width = attribute(reader, "width"), *height = attribute(reader, "height");
	double box[4] = {0};
	bool good = view ? read_numbers(*view, box, 4) : width && height && read_length(*width, &box[2]) && read_length(*height, &box[3]);
	if (!good || box[2] <= 0 || box[3] <= 0)
		return refuse(reader, tag.data, _("this drawing does not say how large it is"), _("Give it a viewBox: viewBox=\"0 0 600 400\"."));
	reader->svg.width = box[2];
	reader->svg.height = box[3];
	look->matrix = (struct matrix){1, 0, 0, 1, -box[0], -box[1]};
	return true;
}

/* Words about the drawing, which are not drawn; and definitions, which are refused where they are used. */
static bool is_unseen(struct span tag)
{
	return span_is(tag, "title") || span_is(tag, "desc") || span_is(tag, "metadata") || span_is(tag, "defs");
}

/* Past the end of a tag that is not looked into. */
static bool skip_tag(struct svg_reader *reader, struct span tag)
{
	const char *close = named(reader, "</%s", tag);
	const char *end = memmem(reader->at, (size_t)(reader->end - reader->at), close, strlen(close));
	end = end ? memchr(end, '>', (size_t)(reader->end - end)) : NULL;
	reader->at = end ? end + 1 : reader->at;
	return end || refuse(reader, tag.data, _("this is no SVG"), NULL);
}

static bool read_opening(struct svg_reader *reader)
{
	struct span tag = read_name(reader);
	if (!tag.length)
		return refuse(reader, reader->at, _("this is no SVG"), NULL);
	if (!read_attributes(reader))
		return false;
	bool closed = reader->at < reader->end && *reader->at == '/';
	reader->at += closed;
	if (reader->at >= reader->end || *reader->at++ != '>')
		return refuse(reader, tag.data, _("this is no SVG"), NULL);
	if (is_unseen(tag))
		return closed || skip_tag(reader, tag);
	struct svg_shape look = reader->stack[reader->depth].look;
	bool outer = span_is(tag, "svg"), group = outer || span_is(tag, "g");
	if ((reader->depth == 0) != outer)
		return refuse_name(reader, tag, _("paper cannot show <%s> of a drawing"));
	if ((outer && !open_drawing(reader, tag, &look)) || !read_looks(reader, &look))
		return false;
	if (!group && !add_shape(reader, tag, &look))
		return false;
	if (closed)
		return true;
	if (reader->depth + 1 == GROUPS_MOST)
		return refuse_name(reader, tag, _("too many groups in groups, at <%s>"));
	reader->stack[++reader->depth] = (struct state){look, tag};
	return true;
}

static bool read_closing(struct svg_reader *reader)
{
	const char *start = reader->at++;
	struct span tag = read_name(reader);
	skip_space(reader);
	bool good = reader->depth && span_equal(tag, reader->stack[reader->depth].tag) && reader->at < reader->end && *reader->at++ == '>';
	if (!good)
		return refuse(reader, start, _("this is no SVG"), NULL);
	reader->depth--;
	return true;
}

/* A comment, the line that says it is XML, a document type. */
static bool skip_aside(struct svg_reader *reader)
{
	const char *start = reader->at, *close = reader->at + 3 < reader->end && memcmp(reader->at, "!--", 3) == 0 ? "-->" : ">";
	const char *end = memmem(start, (size_t)(reader->end - start), close, strlen(close));
	reader->at = end ? end + strlen(close) : reader->end;
	return end || refuse(reader, start, _("this is no SVG"), NULL);
}

static bool read_all(struct svg_reader *reader)
{
	while ((reader->at = memchr(reader->at, '<', (size_t)(reader->end - reader->at)))) {
		char next = ++reader->at < reader->end ? *reader->at : '\0';
		bool good = next == '/' ? read_closing(reader) : next == '!' || next == '?' ? skip_aside(reader) : read_opening(reader);
		if (!good)
			return false;
	}
	return reader->depth == 0;
}

const struct svg *svg_read(struct arena *arena, struct span text, struct svg_fault *fault)
{
	struct svg_reader reader = {.arena = arena, .at = text.data, .end = text.data + text.length, .fault = fault};
	reader.stack[0].look = (struct svg_shape){.matrix = {1, 0, 0, 1, 0, 0}, .filled = true, .thick = 1};
	*fault = (struct svg_fault){text.data, _("this is no SVG"), NULL};
	if (!read_all(&reader) || reader.svg.width <= 0)
		return NULL;
	struct svg *svg = arena_alloc(arena, sizeof *svg);
	*svg = reader.svg;
	svg->shapes = reader.shapes;
	svg->count = reader.count;
	return svg;
}
