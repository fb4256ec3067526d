/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/path.h"

#include <math.h>

#include "base/text.h"
#include "print/pdf_object.h"

struct point {
	double x, y;
};

struct reader {
	const char *at, *end;
	struct text out;
	struct point pen, start; /* where we are, and where this figure began */
	struct point control;    /* the last control point, for S and T */
	char before;             /* the command before this one, in capitals */
};

/* ---- reading ---- */

static void skip_space(struct reader *reader)
{
	while (reader->at < reader->end && strchr(" \t\r\n\f", *reader->at))
		reader->at++;
}

static void skip_comma(struct reader *reader)
{
	skip_space(reader);
	if (reader->at < reader->end && *reader->at == ',') {
		reader->at++;
		skip_space(reader);
	}
}

static bool digit(const struct reader *reader)
{
	return reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9';
}

static bool sign(struct reader *reader)
{
	bool minus = reader->at < reader->end && *reader->at == '-';
	if (minus || (reader->at < reader->end && *reader->at == '+'))
		reader->at++;
	return minus;
}

/* Own reading, since strtod looks at the locale. */
static bool read_number(struct reader *reader, double *number)
{
	skip_comma(reader);
	double value = 0, unit = 1;
	bool minus = sign(reader), any = false;
	for (; digit(reader); any = true)
		value = value * 10 + (*reader->at++ - '0');
	if (reader->at < reader->end && *reader->at == '.') {
		reader->at++;
		for (; digit(reader); any = true) {
			value = value * 10 + (*reader->at++ - '0');
			unit *= 10;
		}
	}
	if (any && reader->at < reader->end && (*reader->at == 'e' || *reader->at == 'E')) {
		reader->at++;
		bool down = sign(reader), some = false;
		int power = 0;
		for (; digit(reader); some = true)
			power = power < 100 ? power * 10 + (*reader->at++ - '0') : (reader->at++, power);
		any = some;
		for (; power > 0; power--)
			*(down ? &unit : &value) *= 10;
	}
	*number = (minus ? -value : value) / unit;
	return any && fabs(*number) < 1e6;
}

bool path_number(const char **at, const char *end, double *number)
{
	struct reader reader = {.at = *at, .end = end};
	bool good = read_number(&reader, number);
	skip_space(&reader);
	*at = reader.at;
	return good;
}

static bool read_point(struct reader *reader, bool relative, struct point *point)
{
	if (!read_number(reader, &point->x) || !read_number(reader, &point->y))
		return false;
	if (relative) {
		point->x += reader->pen.x;
		point->y += reader->pen.y;
	}
	return true;
}

/* A flag of an arc is one digit; SVG allows "01" for two of them. */
static bool read_flag(struct reader *reader, bool *flag)
{
	skip_comma(reader);
	if (reader->at == reader->end || (*reader->at != '0' && *reader->at != '1'))
		return false;
	*flag = *reader->at++ == '1';
	return true;
}

/* ---- writing ---- */

static void put_point(struct reader *reader, struct point point)
{
	put_number(&reader->out, llround(point.x * 1000));
	text_char(&reader->out, ' ');
	put_number(&reader->out, llround(point.y * 1000));
	text_char(&reader->out, ' ');
}

static void move_to(struct reader *reader, struct point to)
{
	put_point(reader, to);
	text_string(&reader->out, "m\n");
	reader->pen = reader->start = to;
}

static void line_to(struct reader *reader, struct point to)
{
	put_point(reader, to);
	text_string(&reader->out, "l\n");
	reader->pen = to;
}

static void curve_to(struct reader *reader, struct point first, struct point second, struct point to)
{
	put_point(reader, first);
	put_point(reader, second);
	put_point(reader, to);
	text_string(&reader->out, "c\n");
	reader->pen = to;
	reader->control = second;
}

static struct point between(struct point a, struct point b, double share)
{
	return (struct point){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

static void quadratic_to(struct reader *reader, struct point control, struct point to)
{
	curve_to(reader, between(reader->pen, control, 2.0 / 3), between(to, control, 2.0 / 3), to);
	reader->control = control;
}

/* An ellipse with its axes turned. */
struct ellipse {
	struct point centre, radius;
	double cosine, sine;
};

static struct point on_ellipse(const struct ellipse *ellipse, double x, double y)
{
	x *= ellipse->radius.x;
	y *= ellipse->radius.y;
	return (struct point){ellipse->centre.x + x * ellipse->cosine - y * ellipse->sine,
	                      ellipse->centre.y + x * ellipse->sine + y * ellipse->cosine};
}

/* Quarter turns at most, each one curve. */
static void sweep(struct reader *reader, const struct ellipse *ellipse, double from, double turn,
                  struct point to)
{
	int steps = (int)ceil(fabs(turn) / (M_PI / 2) - 1e-9);
	double step = turn / steps, reach = 4.0 / 3 * tan(step / 4);
	for (int i = 0; i < steps; i++) {
		double a = from + i * step, b = a + step;
		struct point first = on_ellipse(ellipse, cos(a) - reach * sin(a), sin(a) + reach * cos(a));
		struct point second = on_ellipse(ellipse, cos(b) + reach * sin(b), sin(b) - reach * cos(b));
		curve_to(reader, first, second, i + 1 < steps ? on_ellipse(ellipse, cos(b), sin(b)) : to);
	}
}

/* SVG 2, B.2.4: from two ends to a centre. */
static void arc_to(struct reader *reader, struct point radius, double angle, bool large, bool clockwise,
                   struct point to)
{
	struct point from = reader->pen;
	struct ellipse ellipse = {
		.radius = {fabs(radius.x), fabs(radius.y)}, .cosine = cos(angle), .sine = sin(angle)};
	if (ellipse.radius.x == 0 || ellipse.radius.y == 0) {
		line_to(reader, to);
		return;
	}
	if (from.x == to.x && from.y == to.y)
		return;
	double dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
	double x = (ellipse.cosine * dx + ellipse.sine * dy) / ellipse.radius.x;
	double y = (ellipse.cosine * dy - ellipse.sine * dx) / ellipse.radius.y;
	double apart = x * x + y * y;
	if (apart > 1) { /* the ends are too far apart for this ellipse: it grows */
		ellipse.radius.x *= sqrt(apart);
		ellipse.radius.y *= sqrt(apart);
		x /= sqrt(apart);
		y /= sqrt(apart);
		apart = 1;
	}
	double off = sqrt(1 / apart - 1) * (large == clockwise ? -1 : 1);
	double cx = off * y, cy = -off * x; /* the centre, on a unit circle */
	ellipse.centre = (struct point){0, 0};
	struct point shift = on_ellipse(&ellipse, cx, cy);
	ellipse.centre = (struct point){(from.x + to.x) / 2 + shift.x, (from.y + to.y) / 2 + shift.y};
	double start = atan2(y - cy, x - cx), turn = atan2(-y - cy, -x - cx) - start;
	if (clockwise && turn < 0)
		turn += 2 * M_PI;
	else if (!clockwise && turn > 0)
		turn -= 2 * M_PI;
	sweep(reader, &ellipse, start, turn, to);
}

/* ---- commands ---- */

static struct point mirrored(const struct reader *reader, const char *curves)
{
	if (!reader->before || !strchr(curves, reader->before))
		return reader->pen;
	return (struct point){2 * reader->pen.x - reader->control.x, 2 * reader->pen.y - reader->control.y};
}

static bool read_straight(struct reader *reader, char command, bool relative)
{
	struct point to = reader->pen;
	double number;
	if (command == 'L') {
		if (!read_point(reader, relative, &to))
			return false;
	} else {
		if (!read_number(reader, &number))
			return false;
		if (command == 'H')
			to.x = relative ? to.x + number : number;
		else
			to.y = relative ? to.y + number : number;
	}
	line_to(reader, to);
	return true;
}

static bool read_curve(struct reader *reader, char command, bool relative)
{
	struct point first, second, to;
	if (command == 'S')
		first = mirrored(reader, "CS");
	else if (command == 'T')
		first = mirrored(reader, "QT");
	else if (!read_point(reader, relative, &first))
		return false;
	if ((command == 'C' || command == 'S') && !read_point(reader, relative, &second))
		return false;
	if (!read_point(reader, relative, &to))
		return false;
	if (command == 'C' || command == 'S')
		curve_to(reader, first, second, to);
	else
		quadratic_to(reader, first, to);
	return true;
}

static bool read_arc(struct reader *reader, bool relative)
{
	struct point radius, to;
	double degrees;
	bool large, clockwise;
	if (!read_number(reader, &radius.x) || !read_number(reader, &radius.y) ||
	    !read_number(reader, &degrees) || !read_flag(reader, &large) || !read_flag(reader, &clockwise) ||
	    !read_point(reader, relative, &to))
		return false;
	arc_to(reader, radius, degrees * M_PI / 180, large, clockwise, to);
	return true;
}

/* One command with one set of numbers. */
static bool read_one(struct reader *reader, char command, bool relative)
{
	struct point to;
	switch (command) {
	case 'M':
		if (!read_point(reader, relative, &to))
			return false;
		move_to(reader, to);
		return true;
	case 'L':
	case 'H':
	case 'V':
		return read_straight(reader, command, relative);
	case 'C':
	case 'S':
	case 'Q':
	case 'T':
		return read_curve(reader, command, relative);
	case 'A':
		return read_arc(reader, relative);
	default:
		return false;
	}
}

static bool more_numbers(struct reader *reader)
{
	skip_comma(reader);
	return reader->at < reader->end && strchr("+-.0123456789", *reader->at);
}

static bool read_command(struct reader *reader)
{
	char letter = *reader->at++, command = (char)(letter & ~0x20);
	bool relative = letter & 0x20;
	if (!reader->before && command != 'M')
		return false; /* a path begins with a move */
	if (command == 'Z') {
		text_string(&reader->out, "h\n");
		reader->pen = reader->start;
		reader->before = 'Z';
		return true;
	}
	do {
		if (!read_one(reader, command, relative))
			return false;
		reader->before = command;
		if (command == 'M')
			command = 'L'; /* more numbers after a move are lines */
	} while (more_numbers(reader));
	return true;
}

const struct path *path_read(struct arena *arena, struct span d, const char **fault)
{
	struct reader reader = {.at = d.data, .end = d.data + d.length};
	bool good = true;
	for (skip_space(&reader); good && reader.at < reader.end; skip_space(&reader)) {
		if (reader.before == 'Z' && strchr("LlHhVvCcSsQqTtAa", *reader.at))
			move_to(&reader, reader.pen);
		const char *begin = reader.at;
		good = read_command(&reader);
		if (!good && reader.at == begin + 1)
			reader.at = begin;
	}
	if (!good) {
		*fault = reader.at < reader.end ? reader.at : reader.end;
		text_free(&reader.out);
		return NULL;
	}
	struct path *path = arena_alloc(arena, sizeof *path);
	path->operators = text_keep(&reader.out, arena);
	return path;
}
