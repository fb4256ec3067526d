/* SPDX-License-Identifier: EUPL-1.2
 *
 * Runs the test cases of the Mustache specification (https://github.com/mustache/spec) through our engine and
 * prints TAP:
 *
 *     mustache_spec DIR/comments.json DIR/sections.json ...
 *
 * The data of a case is any JSON, so here the shapes are dynamic: names are looked for when rendering.
 * Status 0 when all cases pass, 1 when one fails, 2 when a file cannot be read.
 */
#include <stdio.h>
#include <stdlib.h>

#include <jansson.h>

#include "theme/template.h"

static struct item json_item(json_t *json, struct arena *arena);

static struct item json_number(json_t *json, struct arena *arena)
{
	char *text = json_dumps(json, JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
	struct span span = arena_span(arena, span_of(text));
	free(text);
	return (struct item){.type = ITEM_TEXT, .text = span};
}

/* Jansson keeps no numbers for keys, so the value is looked up twice: here, and by iterating in `look`. */
static int json_find(const struct shape *shape, const void *object, struct span name)
{
	(void)shape;
	int number = 0;
	const char *key;
	json_t *value;
	json_object_foreach((json_t *)object, key, value)
	{
		if (span_is(name, key))
			return number;
		number++;
	}
	return -1;
}

static struct item json_look(const struct shape *shape, const void *object, size_t member, void *scene)
{
	(void)shape;
	void *at = json_object_iter((json_t *)object);
	while (member--)
		at = json_object_iter_next((json_t *)object, at);
	return json_item(json_object_iter_value(at), scene);
}

static struct item json_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)shape;
	return json_item(json_array_get(object, index), scene);
}

static const struct shape json_shape = {
	.name = "json", .find = json_find, .look = json_look, .element = json_element};

static struct item json_item(json_t *json, struct arena *arena)
{
	switch (json_typeof(json)) {
	case JSON_OBJECT: return (struct item){.type = ITEM_OBJECT, .shape = &json_shape, .object = json};
	case JSON_ARRAY:
		return (struct item){.type = ITEM_LIST,
				     .shape = &json_shape,
				     .object = json,
				     .count = json_array_size(json)};
	case JSON_STRING:
		return (struct item){.type = ITEM_TEXT,
				     .text = {json_string_value(json), json_string_length(json)}};
	case JSON_INTEGER:
	case JSON_REAL: return json_number(json, arena);
	case JSON_TRUE: return (struct item){.type = ITEM_FLAG, .flag = true};
	case JSON_FALSE: return (struct item){.type = ITEM_FLAG};
	case JSON_NULL: break;
	}
	return (struct item){.type = ITEM_NONE};
}

static struct template *add(struct template_set *set, const char *name, const json_t *text,
			    struct report *report)
{
	struct span span = {json_string_value(text), json_string_length(text)};
	return template_add(set, name, NULL, span, ESCAPE_HTML, report);
}

/* What the engine makes of a case; false when it reported an error. */
static bool run_case(json_t *test, struct arena *arena, struct text *output)
{
	struct report *report = report_new();
	struct template_set *set = template_set_new(arena, false);
	const char *name;
	json_t *text;
	json_object_foreach(json_object_get(test, "partials"), name, text) add(set, name, text, report);
	struct template *template = add(set, "the case", json_object_get(test, "template"), report);
	struct item data = json_item(json_object_get(test, "data"), arena);
	template_render(set, template, &data, 1, arena, output);
	bool good = report_count(report, LEVEL_ERROR) == 0;
	report_free(report);
	return good;
}

static void show(const char *what, const char *text)
{
	json_t *string = json_string(text);
	char *quoted = json_dumps(string, JSON_ENCODE_ANY);
	printf("#   %s: %s\n", what, quoted);
	free(quoted);
	json_decref(string);
}

static bool check_case(json_t *test, const char *file, unsigned number)
{
	struct arena *arena = arena_new();
	struct text output = {0};
	const char *expected = json_string_value(json_object_get(test, "expected"));
	bool quiet = run_case(test, arena, &output);
	bool good = quiet && strcmp(output.data, expected) == 0;
	printf("%sok %u - %s: %s\n", good ? "" : "not ", number, file,
	       json_string_value(json_object_get(test, "name")));
	if (!good) {
		show("template", json_string_value(json_object_get(test, "template")));
		show("expected", expected);
		show("rendered", output.data);
		if (!quiet)
			puts("#   and the template was called faulty");
	}
	text_free(&output);
	arena_free(arena);
	return good;
}

int main(int count, char **files)
{
	unsigned number = 0, failed = 0;
	for (int i = 1; i < count; i++) {
		json_error_t error;
		json_t *file = json_load_file(files[i], 0, &error);
		json_t *tests = json_object_get(file, "tests");
		if (!json_is_array(tests)) {
			fprintf(stderr, "mustache_spec: %s: %s\n", files[i],
				file ? "no tests in it" : error.text);
			return 2;
		}
		const char *slash = strrchr(files[i], '/');
		for (size_t t = 0; t < json_array_size(tests); t++)
			failed +=
				!check_case(json_array_get(tests, t), slash ? slash + 1 : files[i], ++number);
		json_decref(file);
	}
	printf("1..%u\n", number);
	if (number == 0)
		fprintf(stderr, "usage: mustache_spec FILE.json ...\n");
	return number == 0 ? 2 : failed != 0;
}
