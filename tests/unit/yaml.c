/* SPDX-License-Identifier: EUPL-1.2
 *
 * YAML as a tree with places, and what is refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/report.h"
#include "base/text.h"
#include "model/yaml.h"

struct reading {
	struct arena *arena;
	struct report *report;
	struct source *source;
	struct node *root;
};

static struct reading read_text(const char *text)
{
	struct reading reading = {.arena = arena_new(), .report = report_new()};
	reading.source = arena_alloc(reading.arena, sizeof *reading.source);
	reading.source->path = "test.yaml";
	reading.source->text = span_of(arena_string(reading.arena, text));
	reading.root = yaml_read(reading.arena, reading.source, reading.source->text, reading.report);
	return reading;
}

static void end(struct reading reading)
{
	report_free(reading.report);
	arena_free(reading.arena);
}

/* The messages as text must hold `expected`: id and place. */
static void assert_reports(const char *text, const char *expected)
{
	struct reading reading = read_text(text);
	char *shown = NULL;
	size_t length;
	FILE *stream = open_memstream(&shown, &length);
	report_print(reading.report, REPORT_TEXT, false, stream);
	fclose(stream);
	if (!strstr(shown, expected))
		fail_msg("`%s` is not in: %s", expected, shown);
	free(shown);
	end(reading);
}

static void test_quotes_and_brackets_are_shown_where_they_open(void **state)
{
	(void)state;
	assert_reports("naam: 's-Gravenhage\nkern: Noord\n", "test.yaml:1:7: error:");
	assert_reports("naam: 's-Gravenhage\nkern: in 't Hof\nwijk: a\n", "test.yaml:1:7: error:");
	assert_reports("wijk: a\nnaam: \"De\" Linden\n", "test.yaml:2:7: error:");
	assert_reports("naam: \"De\" Linden\n", "Put double quotes around all of it.");
	assert_reports("naam: \"De Linden\"\n  kern: Noord\n", "test.yaml:2:3: error:"); /* no fault of the quotes */
	assert_reports("wijk: a\ndagen: [ma, di\nnaam: b\n", "test.yaml:2:8: error:");
	assert_reports("wijk: a\ndagen: [\n", "ends with ]");
}

/* libyaml says the same of three mistakes. */
static void test_a_colon_too_many_is_told_from_a_key_too_far_in(void **state)
{
	(void)state;
	const char *text = "There is a colon in the text.", *key = "Look at this line and the one above";
	assert_reports("naam: wij praten: over geld\n", text);
	assert_reports("naam: Noord\n  kern: Dorp\n", key);
	assert_reports("naam:Noord\nkern: Dorp\n", key);
}

static void test_scalars_stay_text(void **state)
{
	(void)state;
	struct reading reading = read_text("tijd: 18:30\nnee: no\ngetal: 010\nleeg:\n");
	assert_true(span_is(node_value(reading.root, "tijd")->text, "18:30"));
	assert_true(span_is(node_value(reading.root, "nee")->text, "no"));
	assert_true(span_is(node_value(reading.root, "getal")->text, "010"));
	assert_int_equal(node_value(reading.root, "leeg")->text.length, 0);
	assert_null(node_value(reading.root, "anders"));
	end(reading);
}

static void test_places_count_characters(void **state)
{
	(void)state;
	struct reading reading = read_text("één: ja\nlijst: [a, ë, c]\n");
	const struct node *list = node_value(reading.root, "lijst");
	const struct node *last = list->first->next->next;
	struct location location = source_locate(reading.source, last->at);
	assert_int_equal(location.line, 2);
	assert_int_equal(location.column, 15);
	assert_int_equal(list->count, 3);
	end(reading);
}

static void test_empty_is_an_empty_mapping(void **state)
{
	(void)state;
	struct reading reading = read_text("# niets\n");
	assert_non_null(reading.root);
	assert_int_equal(reading.root->count, 0);
	end(reading);
}

static void test_refused(void **state)
{
	(void)state;
	assert_reports("a: 1\nb: 2\na: 3\n", "test.yaml:3:1: error:");
	assert_reports("a: 1\nb: 2\na: 3\n", "[duplicate-key]");
	assert_reports("a:\n\t- b\n", "test.yaml:2:1: error: there is a tab here [tab]");
	assert_reports("a: &x 1\nb: *x\n", "[yaml-alias]");
	assert_reports("a: !!str 1\n", "[yaml-tag]");
	assert_reports("a: 1\n---\nb: 2\n", "[yaml-documents]");
	assert_reports("titel: Let op: dit gaat mis\n", "test.yaml:1:14: error:");
	assert_reports("? [a]\n: b\n", "[yaml-key]");
}

static void test_depth(void **state)
{
	(void)state;
	struct text deep = {0};
	text_string(&deep, "a: ");
	for (int i = 0; i < 10000; i++)
		text_char(&deep, '[');
	assert_reports(deep.data, "[yaml-depth]");
	text_free(&deep);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scalars_stay_text), cmocka_unit_test(test_a_colon_too_many_is_told_from_a_key_too_far_in),
		cmocka_unit_test(test_quotes_and_brackets_are_shown_where_they_open),         cmocka_unit_test(test_places_count_characters),
		cmocka_unit_test(test_empty_is_an_empty_mapping), cmocka_unit_test(test_refused),
		cmocka_unit_test(test_depth),
	};
	return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
