/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/svg.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

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
	const struct svg *svg = svg_read(arena, SPAN(FILE_OF("<rect x=\"1\" y=\"2\" width=\"10.5\" height=\"4\" fill=\"#000000\"/>"
	                                                     "<path d=\"M1 1h2\" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"1.5\"/>"
	                                                     "<circle cx=\"9\" cy=\"9\" r=\"3\"/>")));
	assert_non_null(svg);
	assert_int_equal(svg->width, 60000);
	assert_int_equal(svg->height, 40000);
	assert_int_equal(svg->count, 3);
	assert_string_equal(operators(svg, arena, 1), "1 1 m\n3 1 l\n");
	assert_true(svg->shapes[0].filled);
	assert_int_equal(svg->shapes[0].fill.black, 100); /* black is black ink alone */
	assert_int_equal(svg->shapes[0].fill.cyan, 0);
	assert_false(svg->shapes[1].filled);
	assert_int_equal(svg->shapes[1].pen.width, 1500);
	assert_int_equal(svg->shapes[1].pen.colour.red, 255);
	assert_int_equal(svg->shapes[2].pen.width, 0);
	arena_free(arena);
}

/* Half a picture says something else than the whole. */
static void unknown(void **state)
{
	(void)state;
	static const char *const files[] = {
		FILE_OF(""), "", "<svg", "GIF89a", FILE_OF("<text>Ja</text>"), FILE_OF("<g transform=\"scale(2)\"></g>"),
		FILE_OF("<rect width=\"4\" height=\"4\" fill=\"url(#a)\"/>"), FILE_OF("<rect width=\"50%\" height=\"4\"/>"),
		FILE_OF("<path d=\"M1 x\"/>"), FILE_OF("<path fill=\"none\"/>"),
		FILE_OF("<circle r=\"2\" transform=\"rotate(9)\"/>"), FILE_OF("<circle r=\"2\" style=\"fill:red\"/>"),
		"<svg><circle r=\"2\"/></svg>", "<svg viewBox=\"0 0 0 0\"><circle r=\"2\"/></svg>", "<svg viewBox=\"9 9 9 9\"><circle r=\"2\"/></svg>",
	};
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct arena *arena = arena_new();
		if (svg_read(arena, span_of(files[i])))
			fail_msg("read: %s", files[i]);
		arena_free(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(shapes), cmocka_unit_test(unknown)};
	return cmocka_run_group_tests_name("svg", tests, NULL, NULL);
}
