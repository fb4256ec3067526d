/* SPDX-License-Identifier: EUPL-1.2
 *
 * A layout filled with a record: what fits, what is left out, and what an editor is told when it does not fit.
 * The font is the one that themes/basis names.
 */
#include "print/sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "theme/vocabulary.h"

static const char settings[] =
	"print:\n"
	"  fonts: { text: { regular: /usr/share/fonts/truetype/andika/Andika-Regular.ttf } }\n"
	"  colours: { ink: { rgb: \"#000000\" } }\n"
	"  styles: { body: { font: text, size: 14, leading: 20, colour: ink }, title: { base: body, size: 28, leading: 34 } }\n";

static const char icon[] = "<svg viewBox=\"0 0 24 24\"><path d=\"M4 11l16 0\"/></svg>";

static const char site[] =
	"naam: Meedoen\ngemeente: Gemeente Proef\nomschrijving: Een proef.\nbasis_url: https://x.example\naanspreekvorm: u\n"
	"contact: { naam: Team, tel: 085 000 01 00 }\nthema: basis\n";

/* A printer with one shop and one layout. */
struct shop {
	struct arena *arena;
	struct report *report;
	struct file content[2], theme_files[3];
	struct theme theme;
	struct edition edition;
	struct scene scene;
	struct layouts *layouts;
	struct press *press;
};

static struct file file_of(const char *name, const char *text)
{
	return (struct file){.path = name, .name = name, .source = {.path = name, .text = span_of(text)}};
}

static void write_path(const struct scene *scene, const struct record *record, struct text *text)
{
	(void)scene;
	text_string(text, record->id);
}

static struct shop *shop_open(const char *record, const char *layout)
{
	struct arena *arena = arena_new();
	struct shop *shop = arena_alloc(arena, sizeof *shop);
	struct report *ignored = report_new(); /* the records are not complete: here only print counts */
	shop->arena = arena;
	shop->report = report_new();
	shop->content[0] = file_of("site.yaml", site);
	shop->content[1] = file_of("winkels/proef.yaml", record);
	shop->theme_files[0] = file_of("icons/dash.svg", icon);
	shop->theme_files[1] = file_of("print/proef.yaml", layout);
	shop->theme_files[2] = file_of("theme.yaml", settings);
	shop->theme = (struct theme){.name = "proef", .depth = 1};
	shop->theme.chain[0] = (struct folder){"", shop->theme_files, 3};
	shop->theme.settings[0] = yaml_read(arena, &shop->theme_files[2].source, span_of(settings), shop->report);
	struct vocabulary *vocabulary = vocabulary_new(arena, AUDIENCE_RESIDENT, &shop->theme);
	shop->layouts = layouts_load(arena, &shop->theme, shop->report);
	layouts_check(shop->layouts, vocabulary, vocabulary, shop->report);
	shop->press = press_new(arena, shop->layouts, shop->report);
	press_open(shop->press);
	assert_int_equal(report_count(shop->report, LEVEL_ERROR), 0);
	assert_int_equal(shop->layouts->count, 1);
	shop->edition = (struct edition){.language = "nl", .root = ""};
	shop->scene = (struct scene){.scratch = arena, .edition = &shop->edition, .theme = &shop->theme, .vocabulary = vocabulary, .write_path = write_path,
	                             .model = model_load(arena, (struct folder){"", shop->content, 2}, 0, ignored)};
	report_free(ignored);
	return shop;
}

static void shop_close(struct shop *shop)
{
	press_close(shop->press);
	report_free(shop->report);
	arena_free(shop->arena);
}

/* Print; the caller frees the bytes. */
static bool shop_print(struct shop *shop, struct text *pdf)
{
	struct print_job job = {.press = shop->press, .scene = &shop->scene, .report = shop->report};
	struct printed printed = {0};
	bool good = print_document(shop->layouts->list[0], model_records(shop->scene.model, "winkel")->list[0], &job, &printed);
	*pdf = printed.files[VARIANT_WEB];
	return good;
}

#define HEAD "for: winkel\ntitle: Proef\nvariants: { web: proef.pdf }\npaper: A5\nframes:\n"

/* What is said when this record is printed; "" when all is well. To be freed. */
static char *printed(const char *record, const char *layout)
{
	struct shop *shop = shop_open(record, layout);
	struct text pdf = {0};
	bool good = shop_print(shop, &pdf);
	char *said;
	size_t length;
	FILE *stream = open_memstream(&said, &length);
	report_print(shop->report, REPORT_TEXT, false, stream);
	fclose(stream);
	assert_int_equal(good, report_count(shop->report, LEVEL_ERROR) == 0);
	assert_int_equal(good, pdf.length > 0);
	if (good)
		assert_memory_equal(pdf.data, "%PDF-1.7", 8);
	text_free(&pdf);
	shop_close(shop);
	return said;
}

/* "naam: aap noot mies ..." of so many words. */
static const char *name_of(struct text *text, int words)
{
	static const char *const list[] = {"aap", "noot", "mies", "wim", "zus", "jet", "teun", "vuur", "gijs", "lam"};
	text_clear(text);
	text_string(text, "naam:");
	for (int i = 0; i < words; i++)
		text_format(text, " %s", list[i * 7 % 10]);
	text_char(text, '\n');
	return text->data;
}

/* ---- what does not fit ---- */

/* The number of words that are too many is exact: without them it fits, with one of them back it does not. */
static void counts_the_words_too_many(void **state)
{
	(void)state;
	static const char layout[] = HEAD "  - { name: vak, area: [10, 10, 60, 20], text: \"{{naam}}\", style: body }\n";
	struct text record = {0};
	char *said = printed(name_of(&record, 40), layout);
	int beyond = 0;
	assert_int_equal(sscanf(said, "winkels/proef.yaml:1:7: error: %d words too many for frame `vak` of proef", &beyond), 1);
	assert_non_null(strstr(said, "made of winkel/proef [text-fit]"));
	assert_true(beyond >= 1 && beyond <= 39);
	free(said);
	said = printed(name_of(&record, 40 - beyond), layout);
	assert_string_equal(said, "");
	free(said);
	said = printed(name_of(&record, 41 - beyond), layout);
	assert_non_null(strstr(said, "1 word too many"));
	free(said);
	text_free(&record);
}

static void points_at_the_field_or_the_record(void **state)
{
	(void)state;
	static const char record[] = "# een winkel\nwat: brood en koek en nog veel meer\nnaam: De Korst in het hart van de wijk\n";
	char *said = printed(record, HEAD "  - { name: a, area: [10, 10, 40, 8], text: \"Bij {{naam}}\", style: body }\n");
	assert_int_equal(strncmp(said, "winkels/proef.yaml:3:7: error", 29), 0);
	free(said);
	said = printed(record, HEAD "  - { name: a, area: [10, 10, 40, 8], text: \"{{naam}} met {{wat}}\", style: body }\n");
	assert_int_equal(strncmp(said, "winkels/proef.yaml:1:1: error", 29), 0);
	free(said);
}

static void tells_of_words_wider_than_the_frame(void **state)
{
	(void)state;
	char *said = printed("naam: Buurtsupermarktvereniging\n", HEAD "  - { name: a, area: [10, 10, 30, 40], text: \"{{naam}}\", style: body }\n");
	assert_non_null(strstr(said, "a word is wider than frame `a`"));
	free(said);
}

static void tells_of_characters_without_a_font(void **state)
{
	(void)state;
	char *said = printed("naam: 漢 De Korst\n", HEAD "  - { name: a, area: [10, 10, 100, 40], text: \"{{naam}}\", style: body }\n");
	assert_non_null(strstr(said, "no font has the character 漢 (U+6F22)"));
	assert_non_null(strstr(said, "[no-glyph]"));
	free(said);
}

static void shrinks_only_to_sizes_that_are_offered(void **state)
{
	(void)state;
	static const char record[] = "naam: De Korst van het Plein\n"; /* 123 mm at 28 points on one line */
	char *said = printed(record, HEAD "  - { name: a, area: [10, 10, 100, 12], text: \"{{naam}}\", style: title }\n");
	assert_non_null(strstr(said, "too many"));
	free(said);
	said = printed(record, HEAD "  - { name: a, area: [10, 10, 100, 12], text: \"{{naam}}\", style: title, shrink: [26, 20] }\n");
	assert_string_equal(said, "");
	free(said);
}

static void says_the_shorter_words_where_nothing_else_fits(void **state)
{
	(void)state;
	static const char layout[] = HEAD "  - name: a\n    area: [10, 10, 100, 16]\n    stack:\n      - { text: \"{{naam}}\", style: body }\n"
	                             "      - { text: \"{{wat}}\", style: title, shrink: [20], shorter: \"\" }\n";
	char *said = printed("naam: De Korst\nwat: brood\n", layout);
	assert_string_equal(said, "");
	free(said);
	said = printed("naam: De Korst\nwat: brood, koek en taart van het plein aan de overkant van de straat\n", layout);
	assert_string_equal(said, "");
	free(said);
	said = printed("naam: De Korst van het Plein aan de overkant van de straat bij de kerk met de toren en de twee klokken\nwat: brood\n", layout);
	assert_non_null(strstr(said, "too many"));
	free(said);
}

static void has_a_ceiling_of_words(void **state)
{
	(void)state;
	static const char layout[] = "words: 5\n" HEAD "  - { name: a, area: [10, 10, 100, 60], text: \"{{naam}}\", style: body }\n"
	                             "  - { name: b, area: [10, 70, 100, 60], text: \"{{wat}}\", style: body }\n";
	char *said = printed("naam: De Korst\nwat: brood en koek\n", layout);
	assert_string_equal(said, "");
	free(said);
	said = printed("naam: De Korst\nwat: brood en warme koek nu\n", layout);
	assert_non_null(strstr(said, "2 words too many on proef, made of winkel/proef: at most 5 on a side [words-too-many]"));
	free(said);
	said = printed("naam: De Korst\nwat: brood en warme koek nu\n", "words: 5\n" HEAD
	               "  - { name: a, area: [10, 10, 100, 60], text: \"{{naam}}\", style: body }\n"
	               "  - { name: b, area: [10, 70, 100, 60], text: \"{{wat}}\", style: body, shorter: brood }\n");
	assert_string_equal(said, "");
	free(said);
}

/* ---- what is left out ---- */

/* A row whose text is empty goes, with its icon: the stack then fits where it would not. */
static void leaves_out_what_is_empty(void **state)
{
	(void)state;
	static const char layout[] = HEAD
		"  - name: a\n    area: [10, 10, 100, 11]\n    stack:\n"
		"      - { row: [ { icon: dash, colour: ink, size: 9 }, { text: \"{{naam}}\", style: body } ], gap: 2 }\n"
		"      - { row: [ { icon: dash, colour: ink, size: 9 }, { text: \"{{wat}}\", style: body } ], gap: 2 }\n";
	char *said = printed("naam: De Korst\n", layout);
	assert_string_equal(said, "");
	free(said);
	said = printed("naam: De Korst\nwat: brood\n", layout);
	assert_non_null(strstr(said, "text-fit"));
	free(said);
}

/* ---- pages ---- */

/* A list of seven on a grid of two by two: two pages, made by several threads. */
static void gives_the_same_bytes_again(void **state)
{
	(void)state;
	static const char record[] = "naam: A\nproducten_uitgesloten: [een, twee, drie, vier, vijf, zes, zeven]\n";
	static const char layout[] = HEAD
		"  - name: g\n    area: [10, 10, 120, 80]\n    columns: 2\n    rows: 2\n    cell: [60, 40]\n    marks: cut\n"
		"    repeat: producten_uitgesloten\n    grid:\n      - { name: c, area: [2, 2, 50, 20], text: \"{{.}}\", style: body }\n";
	struct shop *shop = shop_open(record, layout);
	struct text first = {0}, second = {0};
	assert_true(shop_print(shop, &first));
	assert_true(shop_print(shop, &second));
	assert_int_equal(first.length, second.length);
	assert_memory_equal(first.data, second.data, first.length);
	text_free(&first);
	text_free(&second);
	shop_close(shop);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_the_words_too_many),
		cmocka_unit_test(points_at_the_field_or_the_record),
		cmocka_unit_test(tells_of_words_wider_than_the_frame),
		cmocka_unit_test(tells_of_characters_without_a_font),
		cmocka_unit_test(shrinks_only_to_sizes_that_are_offered),
		cmocka_unit_test(says_the_shorter_words_where_nothing_else_fits),
		cmocka_unit_test(has_a_ceiling_of_words),
		cmocka_unit_test(leaves_out_what_is_empty),
		cmocka_unit_test(gives_the_same_bytes_again),
	};
	return cmocka_run_group_tests_name("sheet", tests, NULL, NULL);
}
