/* SPDX-License-Identifier: EUPL-1.2
 *
 * meedoen-resize: one picture, made fit for the web and for paper.
 *
 * usage: meedoen-resize FILE WIDTH webp|jpg|png|ppm|size
 *
 * With - for FILE a page of a PDF comes in on standard input; it is drawn WIDTH pixels wide, on white.
 * As ppm it is laid on white, three bytes for each dot. As size only its own width and height are said, upright.
 * The picture comes out on standard output, at most WIDTH pixels wide, upright, in sRGB, and without what cameras
 * write beside it (place, time, owner). The same file gives the same bytes. It is a program of its own for two
 * reasons: libvips and all it loads would more than double the start of every build, and a file that makes a
 * decoder fall over then takes down this program and not the build.
 * Exit: 0 good, 1 this is no picture that can be read, 2 wrong use, 3 this machine has nothing that reads such a picture.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <vips/vips.h>

/* Quality where a photograph shows no marks at normal size. */
enum { WEBP_QUALITY = 78, JPEG_QUALITY = 82, EFFORT = 4, WIDTH_MOST = 10000, HEIGHT_MOST = 100000 };

/* The savers have a way to leave it out, but that of WebP keeps what cameras write (libvips 8.14). */
static VipsImage *without_notes(VipsImage *image)
{
	static const char *const notes[] = {"exif-", "xmp-", "iptc-", "photoshop-", "gif-comment", "png-comment", "orientation"};
	VipsImage *bare = NULL;
	if (vips_copy(image, &bare, NULL) != 0)
		return NULL;
	char **fields = vips_image_get_fields(bare);
	for (char **field = fields; *field; field++)
		for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
			if (strncmp(*field, notes[i], strlen(notes[i])) == 0)
				vips_image_remove(bare, *field);
	g_strfreev(fields);
	return bare;
}

/* "P6 480 320 255", a line end, and three bytes for each dot: what a program can read without a library. */
static int save_dots(VipsImage *image, void **bytes, size_t *length)
{
	VipsImage *rgb = NULL, *flat = NULL;
	char head[64];
	size_t size = 0;
	void *dots = NULL;
	if (vips_colourspace(image, &rgb, VIPS_INTERPRETATION_sRGB, NULL) != 0)
		return -1;
	double white[] = {255, 255, 255};
	VipsArrayDouble *ground = vips_array_double_new(white, 3);
	bool good = !vips_image_hasalpha(rgb) || vips_flatten(rgb, &flat, "background", ground, NULL) == 0;
	vips_area_unref(VIPS_AREA(ground));
	VipsImage *made = flat ? flat : rgb;
	good = good && vips_image_get_bands(made) == 3 && vips_image_get_format(made) == VIPS_FORMAT_UCHAR &&
	       (dots = vips_image_write_to_memory(made, &size));
	if (good) {
		int start = snprintf(head, sizeof head, "P6 %d %d 255\n", vips_image_get_width(made), vips_image_get_height(made));
		*length = (size_t)start + size;
		*bytes = g_malloc(*length);
		memcpy(*bytes, head, (size_t)start);
		memcpy((char *)*bytes + start, dots, size);
	}
	g_free(dots);
	if (flat)
		g_object_unref(flat);
	g_object_unref(rgb);
	return good ? 0 : -1;
}

static int save(VipsImage *image, const char *format, void **bytes, size_t *length)
{
	if (strcmp(format, "webp") == 0)
		return vips_webpsave_buffer(image, bytes, length, "Q", WEBP_QUALITY, "effort", EFFORT, "strip", TRUE, NULL);
	if (strcmp(format, "png") == 0)
		return vips_pngsave_buffer(image, bytes, length, "compression", 9, "strip", TRUE, NULL);
	if (strcmp(format, "ppm") == 0)
		return save_dots(image, bytes, length);
	double white[] = {255, 255, 255}; /* shines through */
	VipsArrayDouble *ground = vips_array_double_new(white, 3);
	int status = vips_jpegsave_buffer(image, bytes, length, "Q", JPEG_QUALITY, "optimize_coding", TRUE, "interlace", TRUE,
	                                  "strip", TRUE, "background", ground, NULL);
	vips_area_unref(VIPS_AREA(ground));
	return status;
}

/* Says why a picture cannot be read: of all that libvips said the last, since what it tried comes before. The exit status.
 * Does the machine fall short? libvips may come without the part that knows the file, and libheif without a decoder for what is in
 * it: its errors 4.3000 (Unsupported_codec) and in newer versions 11.6003 (No_matching_decoder_installed). */
static int refuse(const char *path)
{
	char *said = vips_error_buffer_copy();
	const char *last = said;
	for (const char *end = said; (end = strchr(end, '\n')) && *++end;)
		if (*end != ' ') /* else it goes on */
			last = end;
	bool known = strcmp(path, "-") == 0 || vips_foreign_find_load(path);
	int status = !known || strstr(last, "(4.3000)") || strstr(last, "(11.6003)") ? 3 : 1;
	fputs(last, stderr);
	g_free(said);
	return status;
}

/* From its head; what follows is read when it is needed. */
static int say_size(const char *path)
{
	VipsImage *image = vips_image_new_from_file(path, "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
	double mean; /* asked for to have all of it read: half a picture has a size as well */
	if (!image || vips_avg(image, &mean, NULL) != 0)
		return refuse(path);
	bool turned = vips_image_get_orientation_swap(image);
	int width = vips_image_get_width(image), height = vips_image_get_height(image);
	printf("%d %d\n", turned ? height : width, turned ? width : height);
	g_object_unref(image);
	return fflush(stdout) == 0 ? 0 : 1;
}

/* Are its colours other than those of sRGB, by a profile or as inks? From its head. */
static bool needs_profile(const char *path)
{
	VipsImage *head = vips_image_new_from_file(path, NULL);
	bool needs = head && (vips_image_get_typeof(head, VIPS_META_ICC_NAME) != 0 ||
	                      vips_image_get_interpretation(head) == VIPS_INTERPRETATION_CMYK);
	if (head)
		g_object_unref(head);
	return needs;
}

/* Asked for a profile where there is nothing to convert, libvips 8.14 shifts all colours: white is no longer white. */
static VipsImage *take_picture(const char *path, int width)
{
	VipsImage *image = NULL;
	vips_thumbnail(path, &image, width, "height", HEIGHT_MOST, "size", VIPS_SIZE_DOWN, "fail_on", VIPS_FAIL_ON_TRUNCATED,
	               needs_profile(path) ? "export_profile" : NULL, "srgb", NULL); /* the first NULL ends the list */
	return image;
}

/* The first page of the PDF on standard input. */
static VipsImage *draw_page(int width)
{
	VipsImage *drawn = NULL, *image = NULL;
	VipsSource *source = vips_source_new_from_descriptor(STDIN_FILENO);
	if (source && vips_thumbnail_source(source, &drawn, width, "height", HEIGHT_MOST, "size", VIPS_SIZE_BOTH, NULL) == 0 &&
	    vips_image_get_bands(drawn) == 4) {
		double white[] = {255, 255, 255};
		VipsArrayDouble *ground = vips_array_double_new(white, 3);
		vips_flatten(drawn, &image, "background", ground, NULL);
		vips_area_unref(VIPS_AREA(ground));
		g_object_unref(drawn);
	} else {
		image = drawn;
	}
	if (source)
		g_object_unref(source);
	return image;
}

/* What libvips thinks of a profile helps nobody who made a photograph. */
static void say_nothing(const char *domain, GLogLevelFlags level, const char *message, void *data)
{
	(void)domain, (void)level, (void)message, (void)data;
}

int main(int count, char **arguments)
{
	int width = count == 4 ? atoi(arguments[2]) : 0;
	if (width < 1 || width > WIDTH_MOST) {
		fputs("usage: meedoen-resize FILE WIDTH webp|jpg|png|ppm|size\n", stderr);
		return 2;
	}
	if (VIPS_INIT(arguments[0]) != 0)
		vips_error_exit(NULL);
	g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, say_nothing, NULL);
	vips_concurrency_set(1); /* builds run several of these side by side */
	vips_cache_set_max(0);
	if (strcmp(arguments[3], "size") == 0)
		return say_size(arguments[1]);
	VipsImage *image = strcmp(arguments[1], "-") == 0 ? draw_page(width) : take_picture(arguments[1], width), *bare = NULL;
	void *bytes = NULL;
	size_t length = 0;
	if (!image || !(bare = without_notes(image)) || save(bare, arguments[3], &bytes, &length) != 0)
		return refuse(arguments[1]);
	bool written = fwrite(bytes, 1, length, stdout) == length && fflush(stdout) == 0;
	g_free(bytes);
	g_object_unref(bare);
	g_object_unref(image);
	return written ? 0 : 1;
}
