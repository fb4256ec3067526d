/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/pdf_image.h"

#include "base/stop.h"

static bool may_hold(const struct pdf *pdf, int components)
{
	switch (pdf_inks(pdf)) {
	case INKS_RGB:
		return components == 1 || components == 3;
	case INKS_GREY:
		return components == 1;
	case INKS_CMYK:
		return components == 1 || components == 4;
	}
	return false;
}

static struct image *add(struct pdf *pdf, int width, int height, int components, const char *more,
                         struct span data, bool raw)
{
	struct image *image = arena_alloc(pdf_arena(pdf), sizeof *image);
	struct text entries = {0};
	image->object = store_reserve(pdf_store(pdf));
	image->width = width;
	image->height = height;
	text_format(&entries,
	            "/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s%s",
	            width, height,
	            components == 1   ? "DeviceGray"
	            : components == 3 ? "DeviceRGB"
	                              : "DeviceCMYK",
	            more);
	store_stream(pdf_store(pdf), image->object, text_view(&entries), data, raw);
	text_free(&entries);
	pdf_add_drawing(pdf, image->object);
	return image;
}

struct image *image_new(struct pdf *pdf, int width, int height, int components, const uint8_t *samples)
{
	if (width <= 0 || height <= 0 || !may_hold(pdf, components))
		BUG("an image of %d x %d with %d components", width, height, components);
	struct text packed = {0};
	struct span data = {(const char *)samples, (size_t)width * (size_t)height * (size_t)components};
	deflate_text(pdf_deflater(pdf), data, &packed);
	struct image *image = add(pdf, width, height, components, "", text_view(&packed), false);
	text_free(&packed);
	return image;
}

/* ---- JPEG (ITU-T T.81, annex B) ---- */

struct jpeg {
	int width, height, components, bits;
	bool adobe; /* an Adobe segment: with four components the inks are upside down */
};

enum { START_OF_IMAGE = 0xD8, END_OF_IMAGE = 0xD9, START_OF_SCAN = 0xDA, ADOBE = 0xEE };

/* Baseline, extended and progressive, by Huffman: what PDF's DCTDecode knows. */
static bool is_frame(int marker)
{
	return marker >= 0xC0 && marker <= 0xC2;
}

/* Goes from segment to segment up to the frame header and on to the scan. */
static bool read_jpeg(struct span bytes, struct jpeg *jpeg)
{
	const uint8_t *data = (const uint8_t *)bytes.data;
	size_t at = 2;
	if (bytes.length < 4 || data[0] != 0xFF || data[1] != START_OF_IMAGE)
		return false;
	while (at + 4 <= bytes.length && data[at] == 0xFF) {
		int marker = data[at + 1];
		size_t length = (size_t)data[at + 2] << 8 | data[at + 3];
		if (marker == 0xFF) { /* filling */
			at++;
			continue;
		}
		if (marker == START_OF_SCAN)
			return jpeg->components > 0;
		if (marker == END_OF_IMAGE || length < 2 || at + 2 + length > bytes.length)
			return false;
		if (is_frame(marker) && length >= 8) {
			jpeg->bits = data[at + 4];
			jpeg->height = data[at + 5] << 8 | data[at + 6];
			jpeg->width = data[at + 7] << 8 | data[at + 8];
			jpeg->components = data[at + 9];
		}
		jpeg->adobe |= marker == ADOBE && length >= 14;
		at += 2 + length;
	}
	return false;
}

struct image *image_jpeg(struct pdf *pdf, struct span bytes)
{
	struct jpeg jpeg = {0};
	if (!read_jpeg(bytes, &jpeg) || jpeg.bits != 8 || jpeg.width == 0 || jpeg.height == 0 ||
	    !may_hold(pdf, jpeg.components))
		return NULL;
	bool inverted = jpeg.components == 4 && jpeg.adobe;
	return add(pdf, jpeg.width, jpeg.height, jpeg.components,
	           inverted ? "/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]" : "/Filter/DCTDecode", bytes, true);
}
