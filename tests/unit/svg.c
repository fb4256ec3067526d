/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/svg.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FILE_OF(shapes) "<?xml version=\"1.0\"?><svg xmlns=\"x\" viewBox=\"0 0 60 40\"><title>Huis</title>" shapes "</svg>"

static const char *operators(const struct svg *svg, struct arena *arena, size_t number)
{
	struct span span = svg->shapes[number].path->operators;
	return arena_copy(arena, span.data, span.length);
}

static void shapes(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct svg_fault fault;
	const struct svg *svg = svg_read(arena, SPAN(FILE_OF("<rect x=\"1\" y=\"2\" width=\"10.5\" height=\"4\" fill=\"#000000\"/>"
	                                                     "<path d=\"M1 1h2\" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"1.5\"/>"
	                                                     "<circle cx=\"9\" cy=\"9\" r=\"3\"/>")), &fault);
	assert_non_null(svg);
	assert_float_equal(svg->width, 60, 1e-6);
	assert_float_equal(svg->height, 40, 1e-6);
	assert_int_equal(svg->count, 3);
	assert_string_equal(operators(svg, arena, 1), "1 1 m\n3 1 l\n");
	assert_true(svg->shapes[0].filled);
	assert_int_equal(svg->shapes[0].fill.red, 0);
	assert_false(svg->shapes[1].filled);
	assert_true(svg->shapes[1].stroked);
	assert_float_equal(svg->shapes[1].thick, 1.5, 1e-6);
	assert_int_equal(svg->shapes[1].stroke.red, 255);
	assert_false(svg->shapes[2].stroked);
	arena_free(arena);
}

/* Where a point of a shape comes to lie. */
static void lands(const char *file, double x, double y, double to_x, double to_y)
{
	struct arena *arena = arena_new();
	struct svg_fault fault;
	const struct svg *svg = svg_read(arena, span_of(file), &fault);
	assert_non_null(svg);
	const struct matrix *m = &svg->shapes[0].matrix;
	assert_float_equal(m->a * x + m->c * y + m->e, to_x, 1e-6);
	assert_float_equal(m->b * x + m->d * y + m->f, to_y, 1e-6);
	arena_free(arena);
}

static void transforms(void **state)
{
	(void)state;
	lands(FILE_OF("<circle r=\"2\" transform=\"translate(3 4)\"/>"), 1, 1, 4, 5);
	lands(FILE_OF("<g transform=\"scale(2)\"><g transform=\"translate(3,4)\"><circle r=\"2\"/></g></g>"), 1, 1, 8, 10);
	lands(FILE_OF("<circle r=\"2\" transform=\"rotate(90)\"/>"), 1, 0, 0, 1);
	lands(FILE_OF("<circle r=\"2\" transform=\"rotate(90 5 5)\"/>"), 6, 5, 5, 6);
	lands(FILE_OF("<circle r=\"2\" transform=\"translate(1) matrix(1 2 3 4 5 6)\"/>"), 1, 1, 10, 12);
	lands("<svg viewBox=\"10 20 30 40\"><circle r=\"2\"/></svg>", 10, 20, 0, 0);
}

/* Half a picture says something else than the whole. */
static void unknown(void **state)
{
	(void)state;
	static const char *const files[] = {
		"", "<svg", "GIF89a", "<circle r=\"2\"/>", FILE_OF("<text>Ja</text>"), FILE_OF("<g transform=\"skewX(2)\"></g>"),
		FILE_OF("<rect width=\"4\" height=\"4\" fill=\"url(#a)\"/>"), FILE_OF("<rect width=\"50%\" height=\"4\"/>"),
		FILE_OF("<path d=\"M1 x\"/>"), FILE_OF("<circle r=\"2\" transform=\"rotate(9\"/>"), FILE_OF("<circle r=\"2\" style=\"fill:red\"/>"),
		FILE_OF("<circle r=\"2\" opacity=\"0.5\"/>"), FILE_OF("<g><circle r=\"2\"/>"), FILE_OF("<circle r=\"2/>"),
		"<svg><circle r=\"2\"/></svg>", "<svg viewBox=\"0 0 0 0\"><circle r=\"2\"/></svg>",
	};
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct arena *arena = arena_new();
		struct svg_fault fault = {0};
		if (svg_read(arena, span_of(files[i]), &fault))
			fail_msg("read: %s", files[i]);
		assert_non_null(fault.what);
		assert_true(fault.at >= files[i] && fault.at <= files[i] + strlen(files[i]));
		arena_free(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(shapes), cmocka_unit_test(transforms), cmocka_unit_test(unknown)};
	return cmocka_run_group_tests_name("svg", tests, NULL, NULL);
}
