/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/picture_file.h"

#include <stdlib.h>

static unsigned big_endian(const char *at, int bytes)
{
	unsigned number = 0;
	for (int i = 0; i < bytes; i++)
		number = number << 8 | (unsigned char)at[i];
	return number;
}

/* A number of a TIFF, whose first letter says which byte comes first: I for Intel, M for Motorola. */
static unsigned tiff_number(struct span tiff, size_t at, int bytes)
{
	unsigned number = 0;
	for (int i = 0; i < bytes; i++)
		number = number << 8 | (unsigned char)tiff.data[*tiff.data == 'M' ? at + (size_t)i : at + (size_t)(bytes - 1 - i)];
	return number;
}

/* Does a camera say that the picture lies on its side? Orientation 5 to 8, in the first directory of the TIFF of Exif. */
static bool is_turned(struct span segment)
{
	enum { HEAD = 6, ENTRY = 12, ORIENTATION = 0x0112 };
	if (segment.length < HEAD + 8 || memcmp(segment.data, "Exif\0\0", HEAD) != 0)
		return false;
	struct span tiff = {segment.data + HEAD, segment.length - HEAD};
	size_t at = tiff_number(tiff, 4, 4);
	if (tiff.length < 2 || at > tiff.length - 2)
		return false;
	unsigned count = tiff_number(tiff, at, 2);
	for (at += 2; count-- && at + ENTRY <= tiff.length; at += ENTRY)
		if (tiff_number(tiff, at, 2) == ORIENTATION) {
			unsigned way = tiff_number(tiff, at + 8, 2);
			return way >= 5 && way <= 8;
		}
	return false;
}

/* Segments from the start up to a frame header (SOF0 to SOF15, without DHT, JPG and DAC). */
static struct picture_size jpeg_size(struct span bytes)
{
	enum { APP1 = 0xE1 };
	bool turned = false;
	for (size_t at = 2; at + 9 < bytes.length;) {
		const char *segment = bytes.data + at;
		unsigned marker = (unsigned char)segment[1], length = big_endian(segment + 2, 2);
		if ((unsigned char)segment[0] != 0xFF)
			break;
		if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
			unsigned height = big_endian(segment + 5, 2), width = big_endian(segment + 7, 2);
			return turned ? (struct picture_size){height, width} : (struct picture_size){width, height};
		}
		if (marker == APP1 && length > 2 && at + 2 + length <= bytes.length)
			turned = turned || is_turned((struct span){segment + 4, length - 2});
		at += 2 + length;
	}
	return (struct picture_size){0, 0};
}

/* The first chunk of a WebP (RFC 9649, 2.5 to 2.7): simple, without loss, or extended; sizes are in little-endian bits. */
static struct picture_size webp_size(struct span bytes)
{
	enum { CHUNK = 12, DATA = 20, END = 30 };
	const unsigned char *data = (const unsigned char *)bytes.data + DATA;
	if (bytes.length < END)
		return (struct picture_size){0, 0};
	if (memcmp(bytes.data + CHUNK, "VP8 ", 4) == 0) /* behind the start code of a frame: 14 bits and a scale, twice */
		return (struct picture_size){(data[6] | data[7] << 8) & 0x3FFF, (data[8] | data[9] << 8) & 0x3FFF};
	if (memcmp(bytes.data + CHUNK, "VP8L", 4) == 0) { /* behind a signature: 14 bits each, less one */
		unsigned bits = data[1] | (unsigned)data[2] << 8 | (unsigned)data[3] << 16 | (unsigned)data[4] << 24;
		return (struct picture_size){(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
	}
	if (memcmp(bytes.data + CHUNK, "VP8X", 4) == 0) /* behind flags: 24 bits each, less one */
		return (struct picture_size){(data[4] | (unsigned)data[5] << 8 | (unsigned)data[6] << 16) + 1,
		                             (data[7] | (unsigned)data[8] << 8 | (unsigned)data[9] << 16) + 1};
	return (struct picture_size){0, 0};
}

/* viewBox="0 0 640 400": the third and the fourth number. */
static struct picture_size svg_size(struct span bytes)
{
	static const char name[] = "viewBox=\"";
	struct picture_size size = {0, 0};
	const char *box = memmem(bytes.data, bytes.length, name, sizeof name - 1);
	const char *start = box ? box + sizeof name - 1 : NULL, *end = box ? memchr(start, '"', (size_t)(bytes.data + bytes.length - start)) : NULL;
	char numbers[100];
	if (!end || (size_t)(end - start) >= sizeof numbers)
		return size;
	memcpy(numbers, start, (size_t)(end - start));
	numbers[end - start] = '\0';
	char *at = numbers;
	long sides[4] = {0};
	for (int i = 0; i < 4; i++) {
		sides[i] = strtol(at, &at, 10);
		at += strcspn(at, " ,");
		at += strspn(at, " ,");
	}
	if (sides[2] > 0 && sides[3] > 0)
		size = (struct picture_size){(unsigned)sides[2], (unsigned)sides[3]};
	return size;
}

static bool starts_with(struct span bytes, struct span start)
{
	return bytes.length > start.length && memcmp(bytes.data, start.data, start.length) == 0;
}

enum picture_form picture_form(struct span bytes)
{
	enum { IHDR_END = 24 };
	if (bytes.length > IHDR_END && starts_with(bytes, SPAN("\x89PNG\r\n\x1a\n")))
		return PICTURE_PNG;
	if (starts_with(bytes, SPAN("\xFF\xD8\xFF")) && jpeg_size(bytes).width)
		return PICTURE_JPEG;
	if (starts_with(bytes, SPAN("RIFF")) && bytes.length > 12 && memcmp(bytes.data + 8, "WEBP", 4) == 0 && webp_size(bytes).width)
		return PICTURE_WEBP;
	return bytes.length && memmem(bytes.data, bytes.length, "<svg", 4) ? PICTURE_DRAWING : PICTURE_OTHER;
}

const char *picture_photograph(struct span bytes)
{
	static const char *const formats[] = {[PICTURE_JPEG] = "jpg", [PICTURE_PNG] = "png", [PICTURE_WEBP] = "webp", [PICTURE_DRAWING] = NULL};
	return formats[picture_form(bytes)];
}

struct picture_size picture_size(struct span bytes)
{
	switch (picture_form(bytes)) {
	case PICTURE_PNG: return (struct picture_size){big_endian(bytes.data + 16, 4), big_endian(bytes.data + 20, 4)};
	case PICTURE_JPEG: return jpeg_size(bytes);
	case PICTURE_WEBP: return webp_size(bytes);
	case PICTURE_DRAWING: return svg_size(bytes);
	case PICTURE_OTHER: break;
	}
	return (struct picture_size){0, 0};
}
