/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/picture.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/photograph.h"
#include "base/picture_file.h"
#include "base/stop.h"
#include "base/words.h"
#include "print/saving.h"

/* ---- photographs ---- */

/* "P6 480 320 255" and a line end, then three bytes for each dot. */
static const uint8_t *read_dots(const struct text *bytes, int *width, int *height)
{
	int start = 0;
	if (bytes->length < 12 || sscanf(bytes->data, "P6 %d %d 255%n", width, height, &start) != 2 || start == 0 ||
	    bytes->length != (size_t)start + 1 + (size_t)*width * (size_t)*height * 3)
		return NULL;
	return (const uint8_t *)bytes->data + start + 1;
}

static void put_dot(const uint8_t *dot, enum inks inks, uint8_t *sample)
{
	uint8_t parts[4];
	switch (inks) {
	case INKS_RGB:
		memcpy(sample, dot, 3);
		break;
	case INKS_GREY:
		*sample = (uint8_t)colour_luma((struct colour){.red = dot[0], .green = dot[1], .blue = dot[2]});
		break;
	case INKS_CMYK:
		colour_inks((struct rgb){dot[0], dot[1], dot[2]}, parts);
		for (int i = 0; i < 4; i++)
			sample[i] = (uint8_t)(parts[i] * 255 / 100);
		break;
	}
}

static const struct image *image_of_dots(struct pdf *pdf, const struct text *bytes)
{
	static const int components[] = {[INKS_RGB] = 3, [INKS_GREY] = 1, [INKS_CMYK] = 4};
	enum inks inks = pdf_inks(pdf);
	int width, height, each = components[inks];
	const uint8_t *dots = read_dots(bytes, &width, &height);
	if (!dots)
		return NULL;
	size_t count = (size_t)width * (size_t)height;
	uint8_t *samples = malloc(count * (size_t)each);
	if (!samples)
		stop_machine(_("out of memory"));
	for (size_t i = 0; i < count; i++)
		put_dot(dots + 3 * i, inks, samples + i * (size_t)each);
	const struct image *image = image_new(pdf, width, height, each, samples);
	free(samples);
	return image;
}

/* Dots for a width on paper; no more than there are. */
static int dots_for(const struct picture *picture, int length)
{
	int dots = (int)((int64_t)length * DOTS_PER_INCH / PT(72)) + 1;
	return dots < (int)picture->width ? dots : (int)picture->width;
}

static const struct image *make_image(const struct pictures *pictures, const struct picture *picture, struct pdf *pdf)
{
	struct text bytes = {0};
	enum picture_form form = picture_form(picture->file->source.text);
	bool compact = pdf_inks(pdf) == INKS_RGB && (form == PICTURE_JPEG || form == PICTURE_HEIF);
	const struct image *image = NULL;
	unsigned width = (unsigned)dots_for(picture, picture->printed);
	if (photograph_make(pictures->arena, picture->file, width, compact ? "jpg" : "ppm", &bytes) == STATUS_GOOD)
		image = compact ? image_jpeg(pdf, text_view(&bytes)) : image_of_dots(pdf, &bytes);
	text_free(&bytes);
	if (!image)
		stop_machine(_("the picture %s could be read before, and cannot be read now"), picture->file->path);
	return image;
}

void pictures_ink(struct pictures *pictures, struct pdf *pdf, enum variant_kind kind)
{
	for (struct picture *picture = pictures->first; picture; picture = picture->next)
		if (!picture->drawing && !picture->bad && picture->made[kind] < picture->printed) {
			picture->images[kind] = make_image(pictures, picture, pdf);
			picture->made[kind] = picture->printed;
		}
}

/* ---- reading ---- */

static void read_photograph(struct pictures *pictures, struct picture *picture)
{
	struct text said = {0};
	int width = 0, height = 0;
	int status = photograph_make(pictures->arena, picture->file, 1, "size", &said);
	bool good = status == STATUS_GOOD && sscanf(said.data, "%d %d", &width, &height) == 2;
	text_free(&said);
	picture->width = width;
	picture->height = height;
	picture->bad = !good || width < 1 || height < 1;
	if (picture->bad)
		photograph_refuse(pictures->report, record_place(picture->record, "bestand"), picture->file, status);
}

static void read_drawing(struct pictures *pictures, struct picture *picture)
{
	struct svg_fault fault;
	const struct source *source = &picture->file->source;
	picture->drawing = svg_read(pictures->arena, source->text, &fault);
	picture->bad = !picture->drawing;
	if (picture->bad) {
		report_add(pictures->report, LEVEL_ERROR, "drawing", (struct place){source, fault.at}, fault.help, "%s", fault.what);
		return;
	}
	picture->width = picture->drawing->width;
	picture->height = picture->drawing->height;
}

static void read_picture(struct pictures *pictures, struct picture *picture)
{
	switch (picture_form(picture->file->source.text)) {
	case PICTURE_JPEG:
	case PICTURE_PNG:
	case PICTURE_WEBP:
	case PICTURE_HEIF: read_photograph(pictures, picture); break;
	case PICTURE_DRAWING: read_drawing(pictures, picture); break;
	case PICTURE_OTHER: picture->bad = true; break; /* check/neighbourhood.c says so */
	}
}

struct picture *picture_of(struct pictures *pictures, const struct record *record)
{
	struct picture *picture = pictures->first;
	while (picture && picture->record != record)
		picture = picture->next;
	if (!picture) {
		picture = arena_alloc(pictures->arena, sizeof *picture);
		*picture = (struct picture){.record = record, .next = pictures->first,
		                            .file = model_file(pictures->model, record_text(record, "bestand"))};
		pictures->first = picture;
		if (picture->file)
			read_picture(pictures, picture);
		else
			picture->bad = true; /* reported when it was loaded */
		pictures->faulty = pictures->faulty || picture->bad;
	}
	return picture->bad ? NULL : picture;
}

void picture_placed(struct pictures *pictures, struct picture *picture, int width)
{
	picture->printed = width > picture->printed ? width : picture->printed;
	if (picture->drawing || picture->told || !pictures->layout->variants[VARIANT_DRUKKERIJ].at)
		return;
	int dots = (int)(picture->width * PT(72) / width);
	if (dots >= DOTS_PER_INCH)
		return;
	int needed = (int)((int64_t)width * DOTS_PER_INCH / PT(72)) + 1;
	report_add(pictures->report, LEVEL_ERROR, "picture-dots", record_place(picture->record, "bestand"),
	           arena_format(pictures->arena, _("Use a picture at least %d dots wide, or show it smaller in the layout."), needed),
	           _("%s of beeld/%s is %d x %d dots: printed %d mm wide in %s that is %d dots per inch, and a print shop needs %d"),
	           picture->file->path, picture->record->id, (int)picture->width, (int)picture->height,
	           (int)((int64_t)width * 127 / 360000), pictures->layout->name, dots, DOTS_PER_INCH);
	picture->told = pictures->faulty = true;
}

struct span picture_alt(const struct picture *picture)
{
	return record_yes(picture->record, "decoratief") ? (struct span){"", 0} : record_text(picture->record, "alt");
}

/* ---- drawing ---- */

static struct colour inks_of(struct rgb rgb)
{
	uint8_t parts[4];
	colour_inks(rgb, parts);
	return (struct colour){rgb.red, rgb.green, rgb.blue, parts[0], parts[1], parts[2], parts[3]};
}

static void draw_drawing(struct canvas *canvas, const struct svg *drawing, struct box box)
{
	double across = box.width / drawing->width, down = box.height / drawing->height;
	for (size_t i = 0; i < drawing->count; i++) {
		const struct svg_shape *shape = &drawing->shapes[i];
		const struct matrix *m = &shape->matrix;
		struct colour fill = inks_of(shape->fill);
		struct outline outline = {.pen = {.width = (int)(shape->thick * 1000), .colour = inks_of(shape->stroke)},
		                          .cap = shape->cap, .join = shape->join};
		const double matrix[6] = {m->a * across, m->b * down, m->c * across, m->d * down, m->e * across + box.x, m->f * down + box.y};
		draw_shape(canvas, shape->path, matrix, shape->filled ? &fill : NULL, shape->even_odd, shape->stroked ? &outline : NULL);
	}
}

void picture_draw(struct canvas *canvas, const struct picture *picture, enum variant_kind kind, struct box box, struct box clip)
{
	draw_clip(canvas, clip);
	if (picture->drawing)
		draw_drawing(canvas, picture->drawing, box);
	else
		draw_image(canvas, picture->images[kind], box);
	draw_unclip(canvas);
}
