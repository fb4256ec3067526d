/* SPDX-License-Identifier: EUPL-1.2 */
#include "template_world.h"

/* A site that is the same on all pages, a guest that is not, and a count of how often either is asked. */
enum { NAAM, ADRES, VAST, LEEG_VAST, GAST, TAAL };
static const struct member site_members[] = {
	[NAAM] = {.name = "naam", .type = ITEM_TEXT, .same = true},
	[ADRES] = {.name = "adres", .type = ITEM_TEXT},
	[VAST] = {.name = "vast", .type = ITEM_FLAG, .same = true},
	[LEEG_VAST] = {.name = "leeg", .type = ITEM_TEXT, .same = true},
	[GAST] = {.name = "gast", .type = ITEM_OBJECT, .shape = &place_shape, .same = true},
	[TAAL] = {.name = "taal", .type = ITEM_TEXT, .same = true},
};

static struct item ask(const struct shape *shape, const void *object, size_t member, void *scene)
{
	(void)shape;
	++*(int *)scene;
	return ((const struct item *)object)[member];
}

static const struct shape site_shape = SHAPE("site", site_members);
static const struct shape scope_shape = {
	.name = "pagina", .members = site_members, .count = sizeof site_members / sizeof *site_members, .look = ask};

#define OBJECT(name) {TEXT(name), TEXT(name), {.type = ITEM_FLAG, .flag = true}, {.type = ITEM_NONE}, \
                      {.type = ITEM_OBJECT, .shape = &place_shape, .object = place_object}, \
                      {.type = ITEM_TEXT, .text = {(name), sizeof(name) - 1}, .language = "nl"}}
static const struct item one[] = OBJECT("Eén & een"), two[] = OBJECT("Twee");

/* Editions are told apart by where they are. */
static const char dutch[] = "nl", english[] = "en";

struct cached_bench {
	struct bench bench;
	struct template_cache *cache;
	int asked;
};

static struct cached_bench prepare(const char *text, const struct shape *inner)
{
	struct cached_bench made = {.bench = set_up(true, PAIRS({"a", text}), ESCAPE_HTML)};
	const struct shape *stack[] = {&scope_shape, inner};
	template_check(made.bench.set, made.bench.first, stack, inner ? 2 : 1, made.bench.report);
	template_share(made.bench.set, &scope_shape);
	made.cache = template_cache_new(made.bench.arena);
	return made;
}

static void assert_page(struct cached_bench *made, const struct item *object, const char *expected, int asked)
{
	const struct item stack[] = {{.type = ITEM_OBJECT, .shape = &scope_shape, .object = object}};
	made->asked = 0;
	text_clear(&made->bench.output);
	template_render_cached(made->bench.set, made->bench.first, stack, 1, &made->asked, made->cache,
			       &made->bench.output);
	assert_string_equal(made->bench.output.data, expected);
	assert_int_equal(made->asked, asked);
}

static void what_is_the_same_is_asked_once(void **state)
{
	(void)state;
	struct cached_bench made = prepare("{{naam}}, {{adres}}{{#vast}}!{{/vast}}{{^vast}}?{{/vast}}", NULL);
	template_cache_turn(made.cache, made.bench.set, dutch, SPAN("a"));
	assert_page(&made, one, "Eén &amp; een, Eén &amp; een!", 3);
	assert_page(&made, two, "Eén &amp; een, Twee!", 1);
	template_cache_turn(made.cache, made.bench.set, dutch, SPAN("a"));
	assert_page(&made, two, "Eén &amp; een, Twee!", 1);
	tear_down(&made.bench);
}

static void another_place_forgets_it(void **state)
{
	(void)state;
	struct cached_bench made = prepare("{{naam}}", NULL);
	template_cache_turn(made.cache, made.bench.set, dutch, SPAN("a"));
	assert_page(&made, one, "Eén &amp; een", 1);
	template_cache_turn(made.cache, made.bench.set, dutch, SPAN("b"));
	assert_page(&made, two, "Twee", 1);
	template_cache_turn(made.cache, made.bench.set, english, SPAN("b"));
	assert_page(&made, one, "Eén &amp; een", 1);
	tear_down(&made.bench);
}

/* Nothing is known of the members of a guest, and a text in another language shows itself by what it stands in. */
static void what_may_differ_is_asked_again(void **state)
{
	(void)state;
	struct cached_bench made =
		prepare("<p>{{gast.naam}}{{#gast}}{{naam}}{{/gast}}{{^gast}}x{{/gast}}{{#leeg}}x{{/leeg}} {{taal}}</p>"
			"<a b=\"{{taal}}\">", NULL);
	template_cache_turn(made.cache, made.bench.set, dutch, SPAN(""));
	for (int i = 0; i < 2; i++)
		assert_page(&made, two, "<p>De LindeDe Linde <bdi lang=\"nl\">Twee</bdi></p><a b=\"Twee\">", i ? 2 : 3);
	tear_down(&made.bench);
}

/* Where a section could hide the name, it is looked up each time, everywhere. */
static void a_name_that_can_be_hidden_is_not_kept(void **state)
{
	(void)state;
	struct cached_bench made = prepare("{{naam}}{{#gast}}{{naam}}{{/gast}}", NULL);
	template_cache_turn(made.cache, made.bench.set, dutch, SPAN(""));
	assert_page(&made, one, "Eén &amp; eenDe Linde", 2);
	assert_page(&made, two, "TweeDe Linde", 2);
	tear_down(&made.bench);
	made = prepare("{{naam}}", &site_shape);
	template_cache_turn(made.cache, made.bench.set, dutch, SPAN(""));
	assert_page(&made, one, "Eén &amp; een", 1);
	assert_page(&made, two, "Twee", 1);
	tear_down(&made.bench);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_the_same_is_asked_once),
		cmocka_unit_test(another_place_forgets_it),
		cmocka_unit_test(what_may_differ_is_asked_again),
		cmocka_unit_test(a_name_that_can_be_hidden_is_not_kept),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
