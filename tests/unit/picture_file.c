/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a file with a picture says of itself: its form and its size, from the first bytes; no byte behind the last is read.
 */
#include "base/picture_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define BYTES(text) text, sizeof(text) - 1
#define EXIF(order) "\xFF\xD8\xFF\xE1\x00\x22" "Exif\0\0" order
#define FRAME "\xFF\xC0\x00\x11\x08\x03\x20\x04\xB0\x03" "........"
#define ON_ITS_SIDE "\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
#define TURNED_BACK "\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00"

static const struct sample {
	const char *name;
	const char *bytes;
	size_t length;
	enum picture_form form;
	unsigned width, height;
} samples[] = {
	{ "JPEG", BYTES("\xFF\xD8" FRAME), PICTURE_JPEG, 1200, 800 },
	{ "JPEG of a telephone that was held upright", BYTES(EXIF("MM\0*") ON_ITS_SIDE FRAME), PICTURE_JPEG, 800, 1200 },
	{ "JPEG of one that was held upside down", BYTES(EXIF("II*\0") TURNED_BACK FRAME), PICTURE_JPEG, 1200, 800 },
	{ "JPEG without a frame", BYTES("\xFF\xD8\xFF\xD9......................"), PICTURE_OTHER, 0, 0 },
	{ "PNG", BYTES("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xB0\0\0\x03\x20\x08"), PICTURE_PNG, 1200, 800 },
	{ "WebP with loss", BYTES("RIFF....WEBPVP8 ....\x30\x01\0\x9D\x01\x2A\xB0\x04\x20\x03"), PICTURE_WEBP, 1200, 800 },
	{ "WebP without loss", BYTES("RIFF....WEBPVP8L....\x2F\xAF\xC4\xC7\0....."), PICTURE_WEBP, 1200, 800 },
	{ "WebP with more around it", BYTES("RIFF....WEBPVP8X....\x10\0\0\0\xAF\x04\0\x1F\x03\0"), PICTURE_WEBP, 1200, 800 },
	{ "SVG", BYTES("<?xml version=\"1.0\"?><svg viewBox=\"0 0 1200 800\"></svg>"), PICTURE_DRAWING, 1200, 800 },
	{ "HEIC", BYTES("\0\0\0\x24" "ftypheic................"), PICTURE_OTHER, 0, 0 },
	{ "nothing", BYTES(""), PICTURE_OTHER, 0, 0 },
};

static void knows_forms_and_sizes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct span bytes = {samples[i].bytes, samples[i].length};
		struct picture_size size = picture_size(bytes);
		if (picture_form(bytes) != samples[i].form || size.width != samples[i].width || size.height != samples[i].height)
			fail_msg("%s: form %d, %u x %u", samples[i].name, picture_form(bytes), size.width, size.height);
	}
}

/* Cut off anywhere, in memory of its own, so that a sanitizer sees a byte too many. */
static void reads_no_further(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		for (size_t length = 0; length < samples[i].length; length++) {
			char *cut = malloc(length ? length : 1);
			assert_non_null(cut);
			memcpy(cut, samples[i].bytes, length);
			struct picture_size size = picture_size((struct span){cut, length});
			assert_true((size.width == samples[i].width && size.height == samples[i].height) || (size.width == 0 && size.height == 0) ||
			            samples[i].form == PICTURE_DRAWING);
			free(cut);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(knows_forms_and_sizes), cmocka_unit_test(reads_no_further)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
