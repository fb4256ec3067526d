/* SPDX-License-Identifier: EUPL-1.2
 *
 * Print layouts: what is read, and that each mistake a designer can make is found at its place.
 */
#include "theme/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#include "theme/tokens.h"
#include "theme/vocabulary.h"

static const char settings[] =
	"print:\n"
	"  fonts: { text: { regular: /fonts/A.ttf, bold: [/fonts/B.ttf, /fonts/C.ttf] } }\n"
	"  colours:\n"
	"    ink: { rgb: \"#1c2732\", cmyk: [0, 0, 0, 100] }\n"
	"    pale: { token: basis-color-info-bg-default, cmyk: [10, 0, 0, 0] }\n"
	"    grey: { rgb: \"#888888\" }\n"
	"    wet: { rgb: \"#003300\", cmyk: [100, 50, 90, 70] }\n"
	"    mixed: { rgb: \"#101010\", cmyk: [60, 50, 50, 90] }\n"
	"  styles:\n"
	"    body: { font: text, size: 14, leading: 20, colour: ink }\n"
	"    title: { base: body, weight: bold, size: 30, leading: 36.5 }\n"
	"    small: { base: body, size: 12, use: small }\n"
	"    four: { base: body, colour: mixed }\n";

static const char tokens[] = "{\"basis-color-info-bg-default\": {\"$type\": \"color\", \"$value\": \"#e4f1ef\"}}";
static const char icon[] = "<svg viewBox=\"0 0 24 24\"><path stroke=\"none\" d=\"M0 0\"/><path d=\"M4 11l16 0\" /></svg>";

/* A theme in memory: its settings, one icon, and the layout under test. */
struct bench {
	struct arena *arena;
	struct report *report;
	struct file files[4];
	struct theme theme;
	struct layouts *layouts;
};

static struct file file_of(const char *name, const char *text)
{
	return (struct file){.path = name, .name = name, .source = {.path = name, .text = span_of(text)}};
}

static struct bench *bench_with(const char *theme, const char *layout)
{
	struct arena *arena = arena_new();
	struct bench *bench = arena_alloc(arena, sizeof *bench);
	bench->arena = arena;
	bench->report = report_new();
	bench->files[0] = file_of("icons/dash.svg", icon);
	bench->files[1] = file_of("print/test.yaml", layout);
	bench->files[2] = file_of("theme.yaml", theme);
	bench->files[3] = file_of("tokens.json", tokens);
	bench->theme = (struct theme){.name = "test", .depth = 1};
	bench->theme.chain[0] = (struct folder){"", bench->files, 4};
	bench->theme.settings[0] = yaml_read(arena, &bench->files[2].source, span_of(theme), bench->report);
	struct report *elsewhere = report_new(); /* that the other tokens are missing */
	bench->theme.tokens = tokens_load(arena, &bench->theme, elsewhere);
	report_free(elsewhere);
	bench->layouts = layouts_load(arena, &bench->theme, bench->report);
	const struct vocabulary *vocabulary = vocabulary_new(arena, AUDIENCE_RESIDENT, &bench->theme);
	layouts_check(bench->layouts, vocabulary, vocabulary, bench->report);
	return bench;
}

static void bench_free(struct bench *bench)
{
	report_free(bench->report);
	arena_free(bench->arena);
}

#define HEAD "for: bonserie\ntitle: \"{{naam}}\"\nvariants: { web: \"print/{{id}}.pdf\" }\npaper: A5\nsafe: 8\nframes:\n"

/* The layout must give exactly one message: at this place, with this id, and these words in it. */
static void expect_one(const char *layout, const char *place, const char *words, const char *id)
{
	struct bench *bench = bench_with(settings, layout);
	char *shown;
	size_t length;
	FILE *stream = open_memstream(&shown, &length);
	report_print(bench->report, REPORT_TEXT, false, stream);
	fclose(stream);
	bool good = report_count(bench->report, LEVEL_ERROR) == 1 && strncmp(shown, place, strlen(place)) == 0 &&
	            strstr(shown, words) && strstr(shown, id);
	if (!good)
		print_error("wanted %s ... %s ... [%s], got:\n%s\n", place, words, id, shown);
	free(shown);
	bench_free(bench);
	assert_true(good);
}

static void expect_none(const char *layout)
{
	struct bench *bench = bench_with(settings, layout);
	size_t errors = report_count(bench->report, LEVEL_ERROR);
	if (errors)
		report_print(bench->report, REPORT_TEXT, false, stderr);
	bench_free(bench);
	assert_int_equal(errors, 0);
}

/* ---- what is read ---- */

static void reads_the_look(void **state)
{
	(void)state;
	struct bench *bench = bench_with(settings, HEAD "  - { name: a, area: [8, 8, 20, 20], text: hallo, style: body }\n");
	const struct print_look *look = bench->layouts->look;
	assert_int_equal(report_count(bench->report, LEVEL_ERROR), 0);
	const struct print_style *title = print_style_named(look, SPAN("title"));
	assert_int_equal(title->size, 30 * POINT);
	assert_int_equal(title->leading, 36500);
	assert_string_equal(title->face->weight, "bold");
	assert_int_equal(title->face->count, 2);
	assert_string_equal(title->colour->name, "ink");
	const struct print_colour *pale = print_colour_named(look, SPAN("pale"));
	assert_int_equal(pale->rgb.red, 0xe4);
	assert_int_equal(pale->cmyk[0], 10);
	const struct print_icon *dash = print_icon_named(look, SPAN("dash"));
	assert_int_equal(dash->count, 1);
	assert_true(span_is(dash->paths[0], "M4 11l16 0"));
	bench_free(bench);
}

static void reads_a_layout(void **state)
{
	(void)state;
	struct bench *bench = bench_with(settings,
		"for: [bonserie, winkel]\ntitle: T\nvariants: { web: \"site/print/a.pdf\", kantoor: { path: \"print/a.pdf\", order: stack } }\npaper: A4 landscape\nframes:\n"
		"  - { name: sheet, area: [10, 10, 180, 100], columns: 2, rows: 1, cell: [90, 100], grid: [\n"
		"      { name: face, area: [0, 0, 90, 50], padding: [3, 2], text: \"Bon van {{naam}}\", style: title, role: H1 } ] }\n");
	assert_int_equal(report_count(bench->report, LEVEL_ERROR), 0);
	const struct layout *layout = bench->layouts->list[0];
	assert_string_equal(layout->name, "test");
	assert_string_equal(layout->format, "A4");
	assert_int_equal(layout->width, MILLIMETRES(297000));
	assert_int_equal(layout->height, 595276); /* 210 mm */
	assert_int_equal(layout->kind_count, 2);
	assert_int_equal(layout->variants[VARIANT_KANTOOR].order, ORDER_STACK);
	assert_null(layout->variants[VARIANT_DRUKKERIJ].at);
	const struct element *grid = layout->sides->frames->content;
	assert_int_equal(grid->type, ELEMENT_GRID);
	assert_int_equal(grid->columns, 2);
	const struct frame *face = grid->cells;
	assert_int_equal(face->panel.padding[0], MILLIMETRES(3000));
	assert_int_equal(face->content->role, TEXT_H1);
	assert_string_equal(face->field, "naam");
	bench_free(bench);
}

static void knows_what_varies(void **state)
{
	(void)state;
	struct bench *bench = bench_with(settings, HEAD
		"  - name: sheet\n    area: [8, 8, 130, 190]\n    cell: [100, 50]\n    repeat: bonnen\n    grid:\n"
		"      - { name: same, area: [0, 0, 100, 20], text: \"{{naam}}\", style: body }\n"
		"      - { name: number, area: [0, 20, 100, 20], text: \"{{#naam}}{{nummer}}{{/naam}}\", style: body }\n");
	assert_int_equal(report_count(bench->report, LEVEL_ERROR), 0);
	const struct frame *same = bench->layouts->list[0]->sides->frames->content->cells;
	assert_false(same->content->text.varies);
	assert_true(same->next->content->text.varies);
	bench_free(bench);
}

static void lets_a_child_theme_replace(void **state)
{
	(void)state;
	static const char own[] = "print: { colours: { ink: { rgb: \"#000000\" } } }\n";
	struct bench *bench = bench_with(settings, HEAD "  - { name: a, area: [8, 8, 20, 20], fill: pale }\n");
	struct file child = file_of("theme.yaml", own);
	bench->theme.chain[1] = bench->theme.chain[0];
	bench->theme.settings[1] = bench->theme.settings[0];
	bench->theme.chain[0] = (struct folder){"", &child, 1};
	bench->theme.settings[0] = yaml_read(bench->arena, &child.source, span_of(own), bench->report);
	bench->theme.depth = 2;
	const struct print_look *look = print_look_load(bench->arena, &bench->theme, bench->report);
	assert_int_equal(report_count(bench->report, LEVEL_ERROR), 0);
	assert_int_equal(print_style_named(look, SPAN("body"))->colour->rgb.red, 0);
	assert_int_equal(print_colour_named(look, SPAN("pale"))->rgb.red, 0xe4);
	bench_free(bench);
}

static void measures_contrast(void **state)
{
	(void)state;
	struct print_colour black = {.rgb = {0, 0, 0}}, white = {.rgb = {255, 255, 255}}, grey = {.rgb = {0x76, 0x76, 0x76}};
	assert_int_equal(print_contrast(&black, &white), 2100);
	assert_int_equal(print_contrast(&white, &grey), 454);
	assert_int_equal(print_contrast(&grey, &grey), 100);
}

/* ---- mistakes ---- */

static void finds_wrong_keys_and_names(void **state)
{
	(void)state;
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, stile: body, style: body }\n", "print/test.yaml:7:47: error",
	           "Did you mean `style`?", "unknown-key");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: boddy }\n", "print/test.yaml:7:54: error",
	           "Did you mean `body`?", "unknown-style");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], fill: pail }\n", "print/test.yaml:7:44: error",
	           "Did you mean `pale`?", "unknown-colour");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], icon: dasj, colour: ink }\n", "print/test.yaml:7:44: error",
	           "Did you mean `dash`?", "unknown-icon");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: body, role: H7 }\n", "print/test.yaml:7:66: error",
	           "Did you mean `H1`?", "choice");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], stack: [ { style: body } ] }\n", "print/test.yaml:7:47: error",
	           "Choose from: text, stack", "element");
	expect_one("for: bonseries\ntitle: T\nvariants: { web: p }\npaper: A5\nframes: []\n", "print/test.yaml:1:6: error",
	           "Did you mean `bonserie`?", "unknown-kind");
	expect_one("for: bonserie\ntitle: T\nvariants: { web: p }\npaper: A9\nframes: []\n", "print/test.yaml:4:8: error", "no paper `A9`", "paper");
	expect_one("for: bonserie\nvariants: { web: p }\npaper: A5\nframes: []\n", "print/test.yaml:1:1: error", "lacks the key `title`", "missing-key");
}

#define OF_VARIANTS(paper, of) "for: bonserie\ntitle: T\npaper: " paper "\nvariants: { " of " }\nframes: []\n"

static void finds_wrong_variants(void **state)
{
	(void)state;
	expect_one(OF_VARIANTS("A5", "kantor: a"), "print/test.yaml:4:13: error", "Did you mean `kantoor`?", "unknown-variant");
	expect_one(OF_VARIANTS("A5", "web: { path: a, up: 2 }"), "print/test.yaml:4:29: error", "`web` has no key `up`", "unknown-key");
	expect_one(OF_VARIANTS("A5", "kantoor: { up: 2 }"), "print/test.yaml:4:22: error", "`kantoor` lacks the key `path`", "missing-key");
	expect_one(OF_VARIANTS("A5", "kantoor: { path: a, up: 3 }"), "print/test.yaml:4:37: error", "3 pages of this size do not fit on A4; 2 do",
	           "variant-sheet");
	expect_one(OF_VARIANTS("A4", "kantoor: { path: a, fold: true }"), "print/test.yaml:4:22: error", "side by side", "variant-sheet");
	expect_one(OF_VARIANTS("A5", "kantoor: { path: a, order: pile }"), "print/test.yaml:4:40: error", "no order `pile`", "choice");
	expect_one(OF_VARIANTS("A5", "drukkerij: { path: a, run: naam }"), "print/test.yaml:4:40: error", "`bonserie` has no number `naam`",
	           "variant-run");
	expect_one(OF_VARIANTS("A5", "drukkerij: \"d/{{id}} a5.pdf\""), "print/test.yaml:4:24: error", "cannot take every sign", "variant-name");
	expect_none(OF_VARIANTS("A5", "drukkerij: { path: \"d_d/{{id}}-a5.pdf\", run: aantal }"));
	expect_one(OF_VARIANTS("A5", "web: \"{{naaam}}\""), "print/test.yaml:4:19", "naaam", "template-name");
	expect_one("for: bonserie\ntitle: T\npaper: A5\nframes: []\n", "print/test.yaml:1:1: error", "lacks the key `variants`", "missing-key");
}

#define SHOP(frames) "for: bonserie\ntitle: T\nvariants: { drukkerij: a.pdf }\npaper: A5\nframes:\n" frames

/* What a print shop cannot print well. */
static void finds_what_does_not_print(void **state)
{
	(void)state;
	expect_one(SHOP("  - { name: a, area: [0, 20, 148, 20], fill: ink }\n"), "print/test.yaml:6:5: error", "frame `a` touches the edge",
	           "frame-bleed");
	expect_one(SHOP("  - { name: a, area: [-2, 20, 153, 20], fill: ink }\n"), "print/test.yaml:6:5: error", "without bleed", "frame-bleed");
	expect_none(SHOP("  - { name: a, area: [-3, 20, 154, 20], fill: ink }\n  - { name: b, area: [1, 50, 20, 9], fill: ink }\n"));
	expect_one(SHOP("  - { name: a, area: [10, 20, 48, 20], fill: wet }\n"), "theme.yaml:7:", "colour `wet` takes 310 % ink", "ink-limit");
	expect_one(SHOP("  - { name: a, area: [10, 20, 48, 20], text: x, style: four }\n"), "theme.yaml:8:", "more inks than black", "ink-black");
	/* only a print shop minds */
	expect_none("for: bonserie\ntitle: T\nvariants: { web: a.pdf }\npaper: A5\nframes:\n"
	            "  - { name: a, area: [0, 20, 148, 20], fill: wet }\n");
}

static void finds_what_an_office_cannot_print(void **state)
{
	(void)state;
#define OFFICE(paper, frames) "for: bonserie\ntitle: T\nvariants: { kantoor: a.pdf }\npaper: " paper "\nframes:\n" frames
	expect_one(OFFICE("A5", "  - { name: a, area: [4, 20, 99, 20], text: x, style: body }\n"), "print/test.yaml:6:5: error",
	           "frame `a` lies partly where the office cannot print", "frame-margin");
	expect_none(OFFICE("A5", "  - { name: a, area: [5, 20, 99, 20], text: x, style: body }\n"));
	/* small cards stand in the middle of the sheet */
	expect_none(OFFICE("[85, 55]", "  - { name: a, area: [1, 1, 80, 20], text: x, style: body }\n"));
}

static void finds_wrong_values(void **state)
{
	(void)state;
	expect_one(HEAD "  - { name: a, area: [8, 8, 50], text: x, style: body }\n", "print/test.yaml:7:22: error",
	           "list of 4 lengths", "form");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, veel], text: x, style: body }\n", "print/test.yaml:7:33: error",
	           "not a number", "number");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], stack: [ { icon: dash, colour: ink, size: 9, shrink: [9.1] } ] }\n",
	           "print/test.yaml:7:91: error", "below", "shrink");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: title, shrink: [26, 28] }\n",
	           "print/test.yaml:7:69: error", "each smaller", "shrink");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], over: ja, text: x, style: body }\n", "print/test.yaml:7:44: error",
	           "true or false", "yes-no");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], style: body, text: \"een \\\"bon\\\"\" }\n",
	           "print/test.yaml:7:57: error", "as it is written", "layout-text");
}

static void finds_unknown_names_in_texts(void **state)
{
	(void)state;
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: \"Bon: {{naaam}}\", style: body }\n",
	           "print/test.yaml:7:5", "naam", "template-name");
	/* also in a text over several lines */
	expect_one(HEAD "  - name: a\n    area: [8, 8, 50, 20]\n    style: body\n    text: >\n      Een bon\n      van {{gevr}}\n",
	           "print/test.yaml:12:1", "gevr", "template-name");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], list: [ { text: \"{{.}}\", style: body } ], repeat: winkel }\n",
	           "print/test.yaml:7:5: error", "Did you mean `winkels`?", "unknown-list");
	/* what only officers may see does not exist here */
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: \"{{kostenplaats}}\", style: body }\n",
	           "print/test.yaml:7:4", "kostenplaats", "template-name");
}

static void finds_frames_in_wrong_places(void **state)
{
	(void)state;
	expect_one(HEAD "  - { name: a, area: [100, 8, 60, 20], text: x, style: body }\n", "print/test.yaml:7:5: error",
	           "off the paper", "frame-off");
	expect_one(HEAD "  - { name: a, area: [7, 8, 60, 20], text: x, style: body }\n", "print/test.yaml:7:5: error",
	           "outside the safe area", "frame-safe");
	expect_one(HEAD "  - { name: a, area: [8, 8, 60, 20], text: x, style: body }\n"
	                "  - { name: b, area: [60, 20, 60, 20], text: x, style: body }\n", "print/test.yaml:8:5: error",
	           "frame `b` lies over frame `a`", "frame-overlap");
	expect_one(HEAD "  - { name: s, area: [8, 8, 100, 100], columns: 3, cell: [40, 20], grid: [] }\n", "print/test.yaml:7:5: error",
	           "3 x 1 cells do not fit", "grid-size");
	expect_one(HEAD "  - { name: s, area: [8, 8, 100, 100], cell: [40, 20], grid: [ { name: c, area: [30, 0, 20, 20], fill: ink } ] }\n"
	           "  - { name: t, area: [8, 120, 100, 20], text: x, style: body }\n", "print/test.yaml:7:64: error", "off the paper",
	           "frame-off");
}

static void allows_what_is_meant(void **state)
{
	(void)state;
	struct bench *bench = bench_with(settings, HEAD
		"  - { name: band, area: [-3, -3, 154, 40], fill: pale }\n"   /* into the bleed */
		"  - { name: title, area: [8, 8, 100, 20], over: true, text: x, style: body }\n"
		"  - { name: next, area: [8, 37, 100, 20], text: x, style: body }\n"); /* edges meet */
	assert_int_equal(report_count(bench->report, LEVEL_ERROR), 0);
	bench_free(bench);
}

static void finds_what_people_cannot_read(void **state)
{
	(void)state;
	expect_one("styles: { tiny: { base: body, size: 13 } }\n" HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: tiny }\n",
	           "print/test.yaml:8:5: error", "at least 14", "type-small");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: small, shrink: [11] }\n", "print/test.yaml:7:5: error",
	           "at least 12", "type-small");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: body, fill: grey }\n", "print/test.yaml:7:5: error",
	           "`ink` on `grey` has a contrast of 4.2", "contrast");
	/* the ground is the band below */
	expect_one(HEAD "  - { name: band, area: [0, 0, 148, 40], fill: grey }\n"
	           "  - { name: a, area: [8, 8, 50, 20], over: true, text: x, style: body }\n", "print/test.yaml:8:5: error",
	           "`ink` on `grey`", "contrast");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: body, artifact: true }\n", "print/test.yaml:7:5: error",
	           "not read aloud", "layout-artifact");
	expect_one(HEAD "  - { name: a, area: [8, 8, 50, 20], text: x, style: body, role: H1 }\n"
	           "  - { name: b, area: [8, 28, 50, 20], text: x, style: body, role: H3 }\n", "print/test.yaml:8:5: error",
	           "H3 comes after H1", "heading-skip");
}

/* ---- lengths ---- */

static void turns_millimetres_into_points(void **state)
{
	(void)state;
	assert_int_equal(MILLIMETRES(25400), 72 * POINT);
	assert_int_equal(MILLIMETRES(-25400), -72 * POINT);
	assert_int_equal(MILLIMETRES(210000), 595276);
	assert_int_equal(MILLIMETRES(1), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_the_look),
		cmocka_unit_test(reads_a_layout),
		cmocka_unit_test(knows_what_varies),
		cmocka_unit_test(lets_a_child_theme_replace),
		cmocka_unit_test(measures_contrast),
		cmocka_unit_test(finds_wrong_keys_and_names),
		cmocka_unit_test(finds_wrong_variants),
		cmocka_unit_test(finds_what_does_not_print),
		cmocka_unit_test(finds_what_an_office_cannot_print),
		cmocka_unit_test(finds_wrong_values),
		cmocka_unit_test(finds_unknown_names_in_texts),
		cmocka_unit_test(finds_frames_in_wrong_places),
		cmocka_unit_test(allows_what_is_meant),
		cmocka_unit_test(finds_what_people_cannot_read),
		cmocka_unit_test(turns_millimetres_into_points),
	};
	return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
