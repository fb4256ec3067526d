/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/draw.h"

#include <math.h>
#include <string.h>

#include "base/stop.h"
#include "print/saving.h"

/* All ink passes here first. */
static struct text *ink(struct canvas *canvas)
{
	if (!canvas->tags)
		return &canvas->operators;
	const void *owner = tags_owner(canvas->tags);
	if (!owner || canvas->mark != owner) {
		canvas_end(canvas);
		tags_mark(canvas->tags, canvas->page, &canvas->operators);
		canvas->mark = owner;
	}
	return &canvas->operators;
}

void canvas_end(struct canvas *canvas)
{
	if (canvas->mark)
		text_string(&canvas->operators, "EMC\n");
	canvas->mark = NULL;
}

void canvas_bounds(const struct canvas *canvas, struct box box, int bounds[4])
{
	int left = canvas->left + canvas->card[0] + box.x, top = canvas->top - canvas->card[1] - box.y;
	int right = left + box.width, bottom = top - box.height;
	if (canvas->turned) { /* a half turn about the middle between both corners: see canvas_open_spot */
		int across = 2 * canvas->left, up = 2 * canvas->top;
		bounds[0] = across - right, bounds[1] = up - top, bounds[2] = across - left, bounds[3] = up - bottom;
	} else {
		bounds[0] = left, bounds[1] = bottom, bounds[2] = right, bounds[3] = top;
	}
}

/* ---- colours ---- */

static void put_parts(struct text *text, const int *parts, size_t count, int whole, const char *operator)
{
	for (size_t i = 0; i < count; i++) {
		put_number(text, (parts[i] * 2000 + whole) / (2 * whole));
		text_char(text, ' ');
	}
	text_string(text, operator);
}

static void put_colour(struct text *text, enum inks inks, struct colour colour, bool stroke)
{
	int rgb[] = {colour.red, colour.green, colour.blue};
	int cmyk[] = {colour.cyan, colour.magenta, colour.yellow, colour.black};
	int grey[] = {(299 * colour.red + 587 * colour.green + 114 * colour.blue + 500) / 1000};
	switch (inks) {
	case INKS_RGB:
		put_parts(text, rgb, 3, 255, stroke ? "RG\n" : "rg\n");
		break;
	case INKS_GREY:
		put_parts(text, grey, 1, 255, stroke ? "G\n" : "g\n");
		break;
	case INKS_CMYK:
		put_parts(text, cmyk, 4, 100, stroke ? "K\n" : "k\n");
		break;
	}
}

static void set_fill(struct canvas *canvas, struct colour colour)
{
	if (canvas->fill_set && memcmp(&canvas->fill, &colour, sizeof colour) == 0)
		return;
	put_colour(&canvas->operators, canvas->inks, colour, false);
	canvas->fill = colour;
	canvas->fill_set = true;
}

static void put_pen(struct canvas *canvas, const struct pen *pen)
{
	struct text *text = &canvas->operators;
	if (pen->registration && canvas->inks == INKS_CMYK)
		text_string(text, "/All CS 1 SCN\n"); /* pdf_document.c names it in the resources */
	else
		put_colour(text, canvas->inks, pen->colour, true);
	put_number(text, pen->width);
	text_string(text, pen->round ? " w 1 J 1 j\n" : " w\n");
	if (pen->dash) {
		text_char(text, '[');
		put_number(text, pen->dash);
		text_char(text, ' ');
		put_number(text, pen->gap);
		text_string(text, "]0 d\n");
	}
}

/* ---- shapes ---- */

static void put_place(const struct canvas *canvas, struct text *text, int x, int y)
{
	put_length(text, (int64_t)(canvas->in_card ? 0 : canvas->left) + x);
	text_char(text, ' ');
	put_length(text, (int64_t)(canvas->in_card ? 0 : canvas->top) - y);
	text_char(text, ' ');
}

static void put_rectangle(const struct canvas *canvas, struct text *text, struct box box)
{
	put_place(canvas, text, box.x, box.y + box.height);
	put_length(text, box.width);
	text_char(text, ' ');
	put_length(text, box.height);
	text_string(text, " re\n");
}

void draw_box(struct canvas *canvas, struct box box, struct colour fill)
{
	struct text *text = ink(canvas);
	set_fill(canvas, fill);
	put_rectangle(canvas, text, box);
	text_string(text, "f\n");
}

static void put_curve(struct canvas *canvas, int x1, int y1, int x2, int y2, int x, int y)
{
	struct text *text = &canvas->operators;
	put_place(canvas, text, x1, y1);
	put_place(canvas, text, x2, y2);
	put_place(canvas, text, x, y);
	text_string(text, "c\n");
}

/* A quarter circle as one curve: its handles reach 0.5523 of the radius. */
static void put_rounded(struct canvas *canvas, struct box box, int radius)
{
	struct text *text = &canvas->operators;
	int left = box.x, top = box.y, right = box.x + box.width, bottom = box.y + box.height;
	int rest = (int)((int64_t)radius * 4477 / 10000); /* of the side that the handle does not reach */
	put_place(canvas, text, left + radius, top);
	text_string(text, "m\n");
	put_place(canvas, text, right - radius, top);
	text_string(text, "l\n");
	put_curve(canvas, right - rest, top, right, top + rest, right, top + radius);
	put_place(canvas, text, right, bottom - radius);
	text_string(text, "l\n");
	put_curve(canvas, right, bottom - rest, right - rest, bottom, right - radius, bottom);
	put_place(canvas, text, left + radius, bottom);
	text_string(text, "l\n");
	put_curve(canvas, left + rest, bottom, left, bottom - rest, left, bottom - radius);
	put_place(canvas, text, left, top + radius);
	text_string(text, "l\n");
	put_curve(canvas, left, top + rest, left + rest, top, left + radius, top);
	text_string(text, "h\n");
}

/* f, S or B, and the state as it was. */
static void paint(struct text *text, bool fill, bool stroke)
{
	text_string(text, fill && stroke ? "B\nQ\n" : stroke ? "S\nQ\n" : fill ? "f\nQ\n" : "n\nQ\n");
}

static void begin_shape(struct canvas *canvas, const struct colour *fill, const struct pen *pen)
{
	struct text *text = ink(canvas);
	text_string(text, "q\n");
	if (fill)
		put_colour(text, canvas->inks, *fill, false);
	if (pen)
		put_pen(canvas, pen);
}

void draw_rounded(struct canvas *canvas, struct box box, int radius, const struct colour *fill,
                  const struct pen *pen)
{
	bool stroke = pen && pen->width;
	if (stroke) {
		int inset = pen->width / 2;
		box = (struct box){box.x + inset, box.y + inset, box.width - 2 * inset,
		                   box.height - 2 * inset};
		radius = radius > inset ? radius - inset : 0;
	}
	int most = (box.width < box.height ? box.width : box.height) / 2;
	begin_shape(canvas, fill, stroke ? pen : NULL);
	if (radius)
		put_rounded(canvas, box, radius < most ? radius : most);
	else
		put_rectangle(canvas, &canvas->operators, box);
	paint(&canvas->operators, fill, stroke);
}

void draw_rule(struct canvas *canvas, int x1, int y1, int x2, int y2, const struct pen *pen)
{
	begin_shape(canvas, NULL, pen);
	struct text *text = &canvas->operators;
	put_place(canvas, text, x1, y1);
	text_string(text, "m\n");
	put_place(canvas, text, x2, y2);
	text_string(text, "l\n");
	paint(text, false, true);
}

/* ---- spots ---- */

void canvas_open_card(struct canvas *canvas, int x, int y)
{
	struct text *text = &canvas->operators;
	canvas_end(canvas);
	text_string(text, "q\n1 0 0 1 ");
	put_place(canvas, text, x, y);
	text_string(text, "cm\n");
	canvas->card[0] = x;
	canvas->card[1] = y;
	canvas->in_card = true;
	canvas->fill_set = false; /* each card starts alike */
}

void canvas_close_card(struct canvas *canvas)
{
	canvas_end(canvas);
	text_string(&canvas->operators, "Q\n");
	canvas->card[0] = canvas->card[1] = 0;
	canvas->in_card = false;
	canvas->fill_set = false;
}

void canvas_open_spot(struct canvas *canvas, const struct spot *spot)
{
	struct text *text = &canvas->operators;
	canvas_end(canvas);
	text_string(text, "q\n");
	put_rectangle(canvas, text, spot->clip);
	text_string(text, "W n\n");
	canvas->corner[0] = canvas->left;
	canvas->corner[1] = canvas->top;
	canvas->left += spot->x;
	canvas->top -= spot->y;
	canvas->turned = spot->turned;
	canvas->fill_set = false;
	if (!spot->turned)
		return;
	text_string(text, "-1 0 0 -1 ");
	put_length(text, 2 * (int64_t)canvas->left);
	text_char(text, ' ');
	put_length(text, 2 * (int64_t)canvas->top);
	text_string(text, " cm\n");
}

void canvas_close_spot(struct canvas *canvas)
{
	canvas_end(canvas);
	text_string(&canvas->operators, "Q\n");
	canvas->left = canvas->corner[0];
	canvas->top = canvas->corner[1];
	canvas->turned = false;
	canvas->fill_set = false;
}

/* ---- things with coordinates of their own ---- */

/* From a grid of columns x rows, y down, to a box. */
static void put_grid(struct canvas *canvas, struct box box, int columns, int rows)
{
	struct text *text = &canvas->operators;
	if (columns <= 0 || rows <= 0)
		BUG("a grid of %d x %d units", columns, rows);
	put_scale(text, (int64_t)box.width * 1000 / columns);
	text_string(text, " 0 0 ");
	put_scale(text, (int64_t)box.height * -1000 / rows);
	text_char(text, ' ');
	put_place(canvas, text, box.x, box.y);
	text_string(text, "cm\n");
}

void draw_path(struct canvas *canvas, const struct path *path, int x, int y, int view, int size,
               const struct colour *fill, const struct pen *pen)
{
	bool stroke = pen && pen->width;
	begin_shape(canvas, fill, stroke ? pen : NULL);
	put_grid(canvas, (struct box){x, y, size, size}, view, view);
	text_span(&canvas->operators, path->operators);
	paint(&canvas->operators, fill, stroke);
}

void draw_forms(struct canvas *canvas, int x, int y, int unit, const struct pen *pen, struct span names)
{
	begin_shape(canvas, NULL, pen);
	put_grid(canvas, (struct box){x, y, 1000 * unit, 1000 * unit}, 1000, 1000);
	text_span(&canvas->operators, names);
	text_string(&canvas->operators, "Q\n");
}

void draw_shape(struct canvas *canvas, const struct path *path, const double matrix[6], const struct colour *fill,
                bool even_odd, const struct outline *outline)
{
	struct text *text = &canvas->operators;
	bool stroke = outline && outline->pen.width;
	begin_shape(canvas, fill, stroke ? &outline->pen : NULL);
	for (int i = 0; i < 4; i++) { /* y goes up on paper */
		put_scale(text, llround(matrix[i] * (i % 2 ? -1000 : 1000)));
		text_char(text, ' ');
	}
	put_place(canvas, text, (int)lround(matrix[4]), (int)lround(matrix[5]));
	text_string(text, "cm\n");
	if (stroke)
		text_format(text, "%d J %d j\n", outline->cap, outline->join);
	text_span(text, path->operators);
	if (fill && even_odd)
		text_string(text, stroke ? "B*\nQ\n" : "f*\nQ\n");
	else
		paint(text, fill, stroke);
}

void draw_clip(struct canvas *canvas, struct box box)
{
	struct text *text = ink(canvas);
	text_string(text, "q\n");
	put_rectangle(canvas, text, box);
	text_string(text, "W n\n");
}

void draw_unclip(struct canvas *canvas)
{
	text_string(&canvas->operators, "Q\n");
}

void draw_grid(struct canvas *canvas, struct box box, int columns, int rows, struct colour fill,
               struct span operators)
{
	struct text *text = ink(canvas);
	set_fill(canvas, fill);
	text_string(text, "q\n");
	put_grid(canvas, box, columns, rows);
	text_span(text, operators);
	text_string(text, "f\nQ\n");
}

void draw_text(struct canvas *canvas, int x, int y, struct colour colour, struct span operators)
{
	struct text *text = ink(canvas);
	set_fill(canvas, canvas->saving ? saving_text(colour) : colour);
	text_string(text, "BT\n");
	put_place(canvas, text, x, y);
	text_string(text, "Td\n");
	text_span(text, operators);
	text_string(text, "ET\n");
}

void draw_form(struct canvas *canvas, const struct form *form, int x, int y)
{
	if (!form->finished)
		BUG("a form is drawn before form_finish");
	struct text *text = ink(canvas);
	text_string(text, "q\n1 0 0 1 ");
	put_place(canvas, text, x, y + form->height);
	text_string(text, "cm\n/X");
	text_number(text, form->object);
	text_string(text, " Do\nQ\n");
}

void draw_image(struct canvas *canvas, const struct image *image, struct box box)
{
	struct text *text = ink(canvas);
	text_string(text, "q\n");
	put_length(text, box.width);
	text_string(text, " 0 0 ");
	put_length(text, box.height);
	text_char(text, ' ');
	put_place(canvas, text, box.x, box.y + box.height);
	text_string(text, "cm\n/X");
	text_number(text, image->object);
	text_string(text, " Do\nQ\n");
}
