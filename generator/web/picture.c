/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/picture.h"

#include <stdlib.h>

#include "theme/template.h"

static unsigned big_endian(const char *at, int bytes)
{
	unsigned number = 0;
	for (int i = 0; i < bytes; i++)
		number = number << 8 | (unsigned char)at[i];
	return number;
}

/* Segments from the start up to a frame header (SOF0 to SOF15, without DHT, JPG and DAC). */
static struct picture_size jpeg_size(struct span bytes)
{
	for (size_t at = 2; at + 9 < bytes.length;) {
		const char *segment = bytes.data + at;
		unsigned marker = (unsigned char)segment[1];
		if ((unsigned char)segment[0] != 0xFF)
			break;
		if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
			return (struct picture_size){big_endian(segment + 7, 2), big_endian(segment + 5, 2)};
		at += 2 + big_endian(segment + 2, 2);
	}
	return (struct picture_size){0, 0};
}

/* viewBox="0 0 640 400": the third and the fourth number. */
static struct picture_size svg_size(struct span bytes)
{
	const char *box = memmem(bytes.data, bytes.length, "viewBox=\"", 9);
	struct picture_size size = {0, 0};
	if (!box)
		return size;
	char *at = (char *)box + 9;
	long numbers[4] = {0};
	for (int i = 0; i < 4; i++) {
		numbers[i] = strtol(at, &at, 10);
		at += strcspn(at, " ,\"");
		at += strspn(at, " ,");
	}
	if (numbers[2] > 0 && numbers[3] > 0)
		size = (struct picture_size){(unsigned)numbers[2], (unsigned)numbers[3]};
	return size;
}

struct picture_size picture_size(struct span bytes)
{
	if (bytes.length > 24 && memcmp(bytes.data, "\x89PNG\r\n\x1a\n", 8) == 0)
		return (struct picture_size){big_endian(bytes.data + 16, 4), big_endian(bytes.data + 20, 4)};
	if (bytes.length > 4 && memcmp(bytes.data, "\xFF\xD8\xFF", 3) == 0)
		return jpeg_size(bytes);
	return svg_size(bytes);
}

void picture_write(const struct scene *scene, const struct record *picture, struct text *html)
{
	if (!picture)
		return;
	const struct file *file = model_file(scene->model, record_text(picture, "bestand"));
	struct picture_size size = file ? picture_size(file->source.text) : (struct picture_size){0, 0};
	struct text path = {0};
	scene->write_path(scene, picture, &path);
	text_string(html, "<img class=\"meedoen-picture\" src=\"");
	template_escape(html, text_view(&path), ESCAPE_HTML);
	text_string(html, "\" alt=\"");
	if (!record_yes(picture, "decoratief"))
		template_escape(html, record_text(picture, "alt"), ESCAPE_HTML);
	text_string(html, "\"");
	if (size.width)
		text_format(html, " width=\"%u\" height=\"%u\"", size.width, size.height);
	text_string(html, " loading=\"lazy\" decoding=\"async\">\n");
	text_free(&path);
}
