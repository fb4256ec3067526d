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

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xB0\0\0\x03\x20\x08"
#define WEBP "RIFF....WEBPVP8X\x0A\0\0\0\x18\0\0\0\xAF\x04\0\x1F\x03\0" "VP8 \x03\0\0\0odd."

/* HEIF: the name of a form, then a box `meta` with the number of the primary item and what items are like. */
#define FORM(brand) "\0\0\0\x10" "ftyp" brand "\0\0\0\0"
#define SIZE(width, height) "\0\0\0\x14" "ispe" "\0\0\0\0" width height
#define TURN(quarters) "\0\0\0\x09" "irot" quarters
/* Item 1 is a tile of 512 x 512; item 3 is the whole, 1200 x 800 before it is turned. */
#define TILED(quarters) "\0\0\0\x74" "meta" "\0\0\0\0" "\0\0\0\x0E" "pitm" "\0\0\0\0" "\0\x03" "\0\0\0\x5A" "iprp" \
	"\0\0\0\x39" "ipco" SIZE("\0\0\x02\0", "\0\0\x02\0") SIZE("\0\0\x04\xB0", "\0\0\x03\x20") TURN(quarters) \
	"\0\0\0\x19" "ipma" "\0\0\0\0" "\0\0\0\x02" "\0\x01\x01\x81" "\0\x03\x02\x02\x83"
/* The long forms of lengths and numbers, and 1280 x 832 cut to a frame of 1200/1 x 1600/2. */
#define FRAMED "\0\0\0\x01" "meta" "\0\0\0\0\0\0\0\x89" "\0\0\0\0" "\0\0\0\x10" "pitm" "\x01\0\0\0" "\0\x01\x11\x70" \
	"\0\0\0\x65" "iprp" "\0\0\0\x44" "ipco" SIZE("\0\0\x05\0", "\0\0\x03\x40") "\0\0\0\x28" "clap" \
	"\0\0\x04\xB0\0\0\0\x01\0\0\x06\x40\0\0\0\x02" "\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x01" \
	"\0\0\0\x19" "ipma" "\x01\0\0\x01" "\0\0\0\x01" "\0\x01\x11\x70\x02\0\x01\x80\x02"

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
	{ "PNG", BYTES(PNG), PICTURE_PNG, 1200, 800 },
	{ "PNG of a telephone that was held upright", BYTES(PNG "\x02\0\0\0...." "\0\0\0\x1A" "eXIf" "MM\0*" ON_ITS_SIDE "...."), PICTURE_PNG, 800, 1200 },
	{ "WebP with loss", BYTES("RIFF....WEBPVP8 ....\x30\x01\0\x9D\x01\x2A\xB0\x04\x20\x03"), PICTURE_WEBP, 1200, 800 },
	{ "WebP without loss", BYTES("RIFF....WEBPVP8L....\x2F\xAF\xC4\xC7\0....."), PICTURE_WEBP, 1200, 800 },
	{ "WebP with more around it", BYTES("RIFF....WEBPVP8X....\x10\0\0\0\xAF\x04\0\x1F\x03\0"), PICTURE_WEBP, 1200, 800 },
	{ "WebP of a telephone that was held upright", BYTES(WEBP "EXIF\x1A\0\0\0" "MM\0*" ON_ITS_SIDE), PICTURE_WEBP, 800, 1200 },
	{ "the same as other programs write it", BYTES(WEBP "EXIF\x20\0\0\0" "Exif\0\0MM\0*" ON_ITS_SIDE), PICTURE_WEBP, 800, 1200 },
	{ "SVG", BYTES("<?xml version=\"1.0\"?><svg viewBox=\"0 0 1200 800\"></svg>"), PICTURE_DRAWING, 1200, 800 },
	{ "HEIC of tiles", BYTES(FORM("heic") TILED("\0")), PICTURE_HEIF, 1200, 800 },
	{ "HEIC of a telephone that was held upright", BYTES(FORM("heic") TILED("\x03")), PICTURE_HEIF, 800, 1200 },
	{ "HEIC of one that was held upside down", BYTES(FORM("mif1") TILED("\x02")), PICTURE_HEIF, 1200, 800 },
	{ "AVIF, cut to a frame", BYTES(FORM("avif") FRAMED), PICTURE_HEIF, 1200, 800 },
	{ "HEIC without a size", BYTES("\0\0\0\x24" "ftypheic................"), PICTURE_OTHER, 0, 0 },
	{ "a film", BYTES(FORM("isom") TILED("\0")), PICTURE_OTHER, 0, 0 },
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

/* Cut off anywhere, in memory of its own, so that a sanitizer sees a byte too many. In some, the way that a camera was held
 * stands behind the size. */
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
			            (size.width == samples[i].height && size.height == samples[i].width) || samples[i].form == PICTURE_DRAWING);
			free(cut);
		}
}

/* Some bytes are others: what is said of lengths and numbers is wrong then. It ends, and a sanitizer sees a byte too many. */
static void survives_anything(void **state)
{
	(void)state;
	srand(1);
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		for (int round = 0; round < 3000 && samples[i].length; round++) {
			char *spoilt = malloc(samples[i].length);
			assert_non_null(spoilt);
			memcpy(spoilt, samples[i].bytes, samples[i].length);
			for (int n = 0; n <= round % 4; n++)
				spoilt[(size_t)rand() % samples[i].length] = (char)(rand() % 3 ? rand() : rand() % 3 - 1);
			struct picture_size size = picture_size((struct span){spoilt, samples[i].length});
			assert_true(picture_form((struct span){spoilt, samples[i].length}) != PICTURE_OTHER || size.width == 0);
			free(spoilt);
		}
}

static void is_called_as_browsers_know_it(void **state)
{
	(void)state;
	static const char *const names[][2] = {
		{ "IMG_0412.HEIC", "IMG_0412.jpg" }, { "straat.2.heif", "straat.2.jpg" }, { "straat.avif", "straat.jpg" }, { "straat.jpg", "straat.jpg" },
		{ "straat.PNG", "straat.PNG" }, { "heic", "heic" }, { "straat.heic.png", "straat.heic.png" }, { "", "" },
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_string_equal(picture_web_name(arena, span_of(names[i][0])), names[i][1]);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_forms_and_sizes), cmocka_unit_test(reads_no_further), cmocka_unit_test(survives_anything),
		cmocka_unit_test(is_called_as_browsers_know_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
