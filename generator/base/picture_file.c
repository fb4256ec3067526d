/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/picture_file.h"

#include <stdlib.h>
#include <strings.h>

#include "base/heif.h"

static unsigned big_endian(const char *at, int bytes)
{
	unsigned number = 0;
	for (int i = 0; i < bytes; i++)
		number = number << 8 | (unsigned char)at[i];
	return number;
}

static bool starts_with(struct span bytes, struct span start)
{
	return bytes.length > start.length && memcmp(bytes.data, start.data, start.length) == 0;
}

static struct span behind(struct span bytes, size_t length)
{
	return (struct span){bytes.data + length, bytes.length - length};
}

static struct picture_size turned_size(struct picture_size size, bool turned)
{
	return turned ? (struct picture_size){size.height, size.width} : size;
}

/* A number of a TIFF, whose first letter says which byte comes first: I for Intel, M for Motorola. */
static unsigned tiff_number(struct span tiff, size_t at, int bytes)
{
	unsigned number = 0;
	for (int i = 0; i < bytes; i++)
		number = number << 8 | (unsigned char)tiff.data[*tiff.data == 'M' ? at + (size_t)i : at + (size_t)(bytes - 1 - i)];
	return number;
}

/* Does a camera say that the picture lies on its side? Orientation 5 to 8, in the first directory of the TIFF of Exif, which
 * stands behind a head in a JPEG, and elsewhere often without one. */
static bool is_turned(struct span exif)
{
	static const struct span head = {"Exif\0\0", 6};
	enum { FIRST = 8, ENTRY = 12, ORIENTATION = 0x0112 };
	struct span tiff = starts_with(exif, head) ? behind(exif, head.length) : exif;
	if (tiff.length < FIRST || (!starts_with(tiff, SPAN("II*\0")) && !starts_with(tiff, SPAN("MM\0*"))))
		return false;
	size_t at = tiff_number(tiff, 4, 4);
	if (at > tiff.length - 2)
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
			return turned_size((struct picture_size){big_endian(segment + 7, 2), big_endian(segment + 5, 2)}, turned);
		}
		if (marker == APP1 && length > 2 && at + 2 + length <= bytes.length)
			turned = turned || is_turned((struct span){segment + 4, length - 2});
		at += 2 + length;
	}
	return (struct picture_size){0, 0};
}

/* IHDR, and before the dots eXIf (ISO 15948, third edition). */
static struct picture_size png_size(struct span bytes)
{
	enum { HEAD = 8, ENDS = 12 }; /* length and type; with a checksum behind the data */
	struct picture_size size = {big_endian(bytes.data + 16, 4), big_endian(bytes.data + 20, 4)};
	for (struct span rest = behind(bytes, 8); rest.length >= ENDS;) {
		size_t length = big_endian(rest.data, 4);
		if (length > rest.length - ENDS || memcmp(rest.data + 4, "IDAT", 4) == 0)
			break;
		if (memcmp(rest.data + 4, "eXIf", 4) == 0)
			return turned_size(size, is_turned((struct span){rest.data + HEAD, length}));
		rest = behind(rest, ENDS + length);
	}
	return size;
}

static unsigned little_endian(const char *at, int bytes)
{
	unsigned number = 0;
	for (int i = bytes; i--;)
		number = number << 8 | (unsigned char)at[i];
	return number;
}

enum { WEBP_CHUNKS = 12 }; /* behind RIFF, a length and WEBP */

/* One that says more than its picture has a chunk for what a camera writes; it stands behind the picture. */
static bool is_webp_turned(struct span bytes)
{
	enum { HEAD = 8 };
	for (struct span rest = behind(bytes, WEBP_CHUNKS); rest.length > HEAD;) {
		size_t length = little_endian(rest.data + 4, 4), even = length + (length & 1);
		if (length > rest.length - HEAD)
			break;
		if (memcmp(rest.data, "EXIF", 4) == 0)
			return is_turned((struct span){rest.data + HEAD, length});
		if (even > rest.length - HEAD)
			break;
		rest = behind(rest, HEAD + even);
	}
	return false;
}

/* The first chunk of a WebP (RFC 9649, 2.5 to 2.7): simple, without loss, or extended. */
static struct picture_size webp_size(struct span bytes)
{
	enum { DATA = 20, END = 30 };
	const char *chunk = bytes.data + WEBP_CHUNKS, *data = bytes.data + DATA;
	if (bytes.length < END)
		return (struct picture_size){0, 0};
	if (memcmp(chunk, "VP8 ", 4) == 0) /* behind the start code of a frame: 14 bits and a scale, twice */
		return (struct picture_size){little_endian(data + 6, 2) & 0x3FFF, little_endian(data + 8, 2) & 0x3FFF};
	if (memcmp(chunk, "VP8L", 4) == 0) { /* behind a signature: 14 bits each, less one */
		unsigned bits = little_endian(data + 1, 4);
		return (struct picture_size){(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
	}
	if (memcmp(chunk, "VP8X", 4) == 0) /* behind flags: 24 bits each, less one */
		return turned_size((struct picture_size){little_endian(data + 4, 3) + 1, little_endian(data + 7, 3) + 1}, is_webp_turned(bytes));
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

enum picture_form picture_form(struct span bytes)
{
	enum { IHDR_END = 24 };
	if (bytes.length > IHDR_END && starts_with(bytes, SPAN("\x89PNG\r\n\x1a\n")))
		return PICTURE_PNG;
	if (starts_with(bytes, SPAN("\xFF\xD8\xFF")) && jpeg_size(bytes).width)
		return PICTURE_JPEG;
	if (starts_with(bytes, SPAN("RIFF")) && bytes.length > 12 && memcmp(bytes.data + 8, "WEBP", 4) == 0 && webp_size(bytes).width)
		return PICTURE_WEBP;
	if (heif_size(bytes).width)
		return PICTURE_HEIF;
	return bytes.length && memmem(bytes.data, bytes.length, "<svg", 4) ? PICTURE_DRAWING : PICTURE_OTHER;
}

bool picture_is_photograph(struct span bytes)
{
	enum picture_form form = picture_form(bytes);
	return form != PICTURE_OTHER && form != PICTURE_DRAWING;
}

const char *picture_web_name(struct arena *arena, struct span name)
{
	static const char *const endings[] = {".heic", ".heif", ".hif", ".avif"};
	const char *dot = memrchr(name.data, '.', name.length);
	struct span ending = dot ? behind(name, (size_t)(dot - name.data)) : SPAN("");
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ending.length == strlen(endings[i]) && strncasecmp(ending.data, endings[i], ending.length) == 0)
			return arena_format(arena, "%.*s.jpg", (int)(dot - name.data), name.data);
	return arena_copy(arena, name.data, name.length);
}

struct picture_size picture_size(struct span bytes)
{
	switch (picture_form(bytes)) {
	case PICTURE_PNG: return png_size(bytes);
	case PICTURE_JPEG: return jpeg_size(bytes);
	case PICTURE_WEBP: return webp_size(bytes);
	case PICTURE_HEIF: return heif_size(bytes);
	case PICTURE_DRAWING: return svg_size(bytes);
	case PICTURE_OTHER: break;
	}
	return (struct picture_size){0, 0};
}
