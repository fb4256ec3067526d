/* SPDX-License-Identifier: EUPL-1.2 */
#include "template_world.h"

/* Rendered twice: by comparing names, and after a check by their numbers. */
static void assert_renders(const char *const (*pairs)[2], enum template_escape escape, const char *expected)
{
	struct bench bench = set_up(false, pairs, escape);
	template_render(bench.set, bench.first, &page_item, 1, NULL, &bench.output);
	assert_string_equal(bench.output.data, expected);
	check(&bench);
	text_clear(&bench.output);
	template_render(bench.set, bench.first, &page_item, 1, NULL, &bench.output);
	assert_string_equal(bench.output.data, expected);
	tear_down(&bench);
}

#define RENDERS(text, expected) assert_renders(PAIRS({"a", (text)}), ESCAPE_HTML, (expected))
#define RENDERS_WITH(expected, ...) assert_renders(PAIRS(__VA_ARGS__), ESCAPE_HTML, (expected))

/* ---- values ---- */

static void shows_values(void **state)
{
	(void)state;
	RENDERS("", "");
	RENDERS("Geen tag { of }}", "Geen tag { of }}");
	RENDERS("{{titel}}", "Praten &amp; &quot;eten&quot;");
	RENDERS("{{{titel}}} {{&titel}} {{& titel }}",
		"Praten & \"eten\" Praten & \"eten\" Praten & \"eten\"");
	RENDERS("{{inhoud}}", "<p>Hallo</p>\n<p>Dag</p>");
	RENDERS("[{{leeg}}{{lus}}{{onbekend}}{{open}}{{dagen}}]", "[]");
	RENDERS("{{datum}} {{datum.iso}} {{locatie}} {{locatie.naam}}",
		"8 december 2026-12-08 Buurthuis De Linde");
	RENDERS("[{{datum.jaar}}{{titel.iso}}{{sprekers.naam}}{{lus.naam}}{{locatie.naam.x}}]", "[]");
}

static void escapes_for_each_format(void **state)
{
	(void)state;
	static const struct {
		enum template_escape escape;
		const char *text, *expected;
	} rows[] = {
		{ESCAPE_HTML, "<a href=\"x\">'&'</a>",
		 "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"},
		{ESCAPE_XML, "<\"'&>", "&lt;&quot;&apos;&amp;&gt;"},
		{ESCAPE_NONE, "<\"'&>\\", "<\"'&>\\"},
		{ESCAPE_JSON, "zeg \"ja\\nee\"", "zeg \\\"ja\\\\nee\\\""},
		{ESCAPE_JSON, "a\n\r\t\x01\x1F\x7F", "a\\n\\r\\t\\u0001\\u001f\\u007f"},
		{ESCAPE_JSON, "</script><!--&", "\\u003c/script\\u003e\\u003c!--\\u0026"},
		{ESCAPE_JSON, "\xE2\x80\xA8 \xE2\x80\xA9 \xE2\x82\xAC \xE2",
		 "\\u2028 \\u2029 \xE2\x82\xAC \xE2"},
		{ESCAPE_HTML, "", ""},
		{ESCAPE_HTML, "caf\xC3\xA9", "caf\xC3\xA9"},
		{ESCAPE_HTML, "0123456789abcdef", "0123456789abcdef"},
		{ESCAPE_HTML, "0123456789abcde&", "0123456789abcde&amp;"},
		{ESCAPE_HTML, "&123456789abcdef0", "&amp;123456789abcdef0"},
		{ESCAPE_HTML, "0123456789abcdef<0123456789abcdef>0123456789", "0123456789abcdef&lt;0123456789abcdef&gt;0123456789"},
		{ESCAPE_XML, "0123456789abcdef0123456789abcdef\"'", "0123456789abcdef0123456789abcdef&quot;&apos;"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text output = {0};
		text_string(&output, ">");
		template_escape(&output, span_of(rows[i].text), rows[i].escape);
		assert_string_equal(output.data + 1, rows[i].expected);
		text_free(&output);
	}
}

/* Partials are escaped as the page is, whatever format they were added with; a string of JSON holds no raw
 * quotes or line ends, so there markup is escaped too. */
static void the_page_decides_how_to_escape(void **state)
{
	(void)state;
	assert_renders(PAIRS({"a", "\"{{titel}}\" {{>b}}"}, {"b", "\"{{inhoud}}\""}), ESCAPE_JSON,
		       "\"Praten \\u0026 \\\"eten\\\"\" \"\\u003cp\\u003eHallo\\u003c/p\\u003e\\n"
		       "\\u003cp\\u003eDag\\u003c/p\\u003e\"");
	assert_renders(PAIRS({"a", "{{titel}} {{inhoud}}"}), ESCAPE_NONE,
		       "Praten & \"eten\" <p>Hallo</p>\n<p>Dag</p>");
	struct bench bench = set_up(false, PAIRS({"a", "{{>kaal}}"}), ESCAPE_HTML);
	template_add(bench.set, "kaal", NULL, SPAN("{{titel}}"), ESCAPE_NONE, bench.report);
	template_render(bench.set, bench.first, &page_item, 1, NULL, &bench.output);
	assert_string_equal(bench.output.data, "Praten &amp; &quot;eten&quot;");
	tear_down(&bench);
}

/* ---- sections ---- */

static void sections_follow_values(void **state)
{
	(void)state;
	RENDERS("{{#open}}ja{{/open}}{{^open}}nee{{/open}}", "ja");
	RENDERS("{{#vol}}ja{{/vol}}{{^vol}}nee{{/vol}}", "nee");
	RENDERS("{{#leeg}}ja{{/leeg}}{{^leeg}}nee{{/leeg}}", "nee");
	RENDERS("{{#niets}}ja{{/niets}}{{^niets}}nee{{/niets}}", "nee");
	RENDERS("{{#titel}}[{{.}}]{{/titel}}", "[Praten &amp; &quot;eten&quot;]");
	RENDERS("{{#datum}}{{.}}: {{iso}}, {{#open}}{{dag}}{{/open}}{{/datum}}", "8 december: 2026-12-08, 8");
	RENDERS("{{#locatie}}{{naam}} {{titel}}{{/locatie}}", "De Linde Praten &amp; &quot;eten&quot;");
	RENDERS("{{#dagen}}({{.}}){{/dagen}}", "(ma)(wo)(&lt;vr&gt;)");
	RENDERS("{{#locatie.wifi}}{{naam}}wifi{{/locatie.wifi}}", "wifi");
	RENDERS("{{#dagen?}}<{{#dagen}}{{.}}{{/dagen}}>{{/dagen?}}{{#leeg?}}geen{{/leeg?}}{{#niets?}}niets{{/niets?}}", "<mawo&lt;vr&gt;>");
	RENDERS("{{#locatie?}}{{naam}}{{titel}}{{#locatie.wifi?}} wifi{{/locatie.wifi?}}{{/locatie?}}", "Praten &amp; &quot;eten&quot; wifi");
	RENDERS("{{#sprekers}}{{naam}}{{#kinderen}} met {{naam}}{{/kinderen}}; {{/sprekers}}",
		"Ada met Pim; Bo &amp; co; ");
}

/* A person without a title must not get that of the page. */
static void an_absent_member_hides_outer_ones(void **state)
{
	(void)state;
	RENDERS("{{#sprekers}}[{{titel}}]{{/sprekers}}", "[][dr.]");
	RENDERS("{{#sprekers}}{{^titel}}{{naam}} heeft geen titel{{/titel}}{{/sprekers}}",
		"Ada heeft geen titel");
}

static void the_stack_is_searched_inside_out(void **state)
{
	(void)state;
	struct bench bench =
		set_up(true, PAIRS({"a", "{{naam}} {{titel}} {{open}}{{#locatie}}{{naam}}{{/locatie}}"}),
		       ESCAPE_HTML);
	const struct item stack[] = {page_item, people[1]};
	template_render(bench.set, bench.first, stack, 2, NULL, &bench.output);
	assert_string_equal(bench.output.data, "Bo &amp; co dr. De Linde");
	text_clear(&bench.output);
	template_render(bench.set, bench.first, NULL, 0, NULL, &bench.output);
	assert_string_equal(bench.output.data, "  ");
	tear_down(&bench);
}

/* ---- lines, comments, delimiters ---- */

static void lonely_tags_take_their_line(void **state)
{
	(void)state;
	RENDERS("<ul>\n  {{#dagen}}\n  <li>{{.}}\n  {{/dagen}}\n</ul>\n",
		"<ul>\n  <li>ma\n  <li>wo\n  <li>&lt;vr&gt;\n</ul>\n");
	RENDERS("a\n \t{{! weg }}\t\nb", "a\nb");
	RENDERS("a\r\n{{#open}}\r\nb\r\n{{/open}}\r\n", "a\r\nb\r\n");
	RENDERS("a\n{{#open}}{{/open}}\nb", "a\n\nb");
	RENDERS("a {{! midden }} b\n{{! over\n drie\n regels }}\nc", "a  b\nc");
	RENDERS("  {{leeg}}\n", "  \n");
	RENDERS("{{=<% %>=}}\n<%datum%> {{datum}}\n<%={{ }}=%>{{datum}}", "8 december {{datum}}\n8 december");
	RENDERS("{{=| |=}}|#open||datum||/open|", "8 december");
	RENDERS("{{=<% %>=}}<%{titel}%>", "Praten & \"eten\"");
}

/* ---- partials ---- */

static void partials_are_indented(void **state)
{
	(void)state;
	RENDERS_WITH("<ul>\n  <li>\n    ma\n\n  <p>Hallo</p>\n<p>Dag</p>\n</ul>\n",
		     {"a", "<ul>\n  {{>b}}\n</ul>\n"}, {"b", "<li>\n  {{>c}}\n\n{{inhoud}}\n"},
		     {"c", "ma\n"});
	RENDERS_WITH("x\n   een\n   twee\n", {"a", "x\n   {{>b}}\n"},
		     {"b", "een\n{{#open}}\ntwee\n{{/open}}\n"});
	RENDERS_WITH("  > een\ntwee <\n", {"a", "  > {{>b}} <\n"}, {"b", "een\ntwee"});
	RENDERS_WITH("  een\n  een\n", {"a", "  {{>b}}\n  {{>b}}\n"}, {"b", "een\n"});
	RENDERS_WITH(" Ada Bo &amp; co \n", {"a", " {{#sprekers}}{{>b}} {{/sprekers}}\n"}, {"b", "{{naam}}"});
}

static void partials_see_where_they_stand(void **state)
{
	(void)state;
	RENDERS_WITH("Ada(Pim())Bo &amp; co()", {"a", "{{#sprekers}}{{>b}}{{/sprekers}}"},
		     {"b", "{{naam}}({{#kinderen}}{{>b}}{{/kinderen}})"});
	RENDERS_WITH("waardebon", {"a", "{{>*soort}}"}, {"bon", "waardebon"}, {"geen", "niets"});
	RENDERS_WITH("[]", {"a", "[{{>weg}}{{>*titel}}{{>*leeg}}]"});
	RENDERS_WITH("later", {"a", "{{>b}}"}, {"b", "eerder"}, {"b", "later"});
}

static void templates_may_go_deep(void **state)
{
	(void)state;
	struct bench bench = set_up(true, PAIRS({"deel-99", "bodem"}), ESCAPE_HTML);
	char name[32], text[32];
	struct template *top = NULL;
	for (int i = 98; i >= 0; i--) {
		snprintf(name, sizeof name, "deel-%d", i);
		snprintf(text, sizeof text, "{{>deel-%d}}", i + 1);
		top = template_add(bench.set, name, NULL, span_of(text), ESCAPE_HTML, bench.report);
	}
	const struct shape *stack[] = {&page_shape};
	template_check(bench.set, top, stack, 1, bench.report);
	assert_int_equal(report_count(bench.report, LEVEL_ERROR), 0);
	template_render(bench.set, top, &page_item, 1, NULL, &bench.output);
	assert_string_equal(bench.output.data, "bodem");
	tear_down(&bench);
}

/* ---- inheritance ---- */

static void blocks_are_filled(void **state)
{
	(void)state;
	RENDERS_WITH(
		"<title>Kort</title><main>Lang</main>",
		{"a", "{{<basis}} weg {{$titel}}Kort{{/titel}}{{/basis}}"},
		{"basis", "<title>{{$titel}}Titel{{/titel}}</title><main>{{$main}}Lang{{/main}}</main>"});
	/* The outermost filling wins, through a parent in between and through a partial. */
	RENDERS_WITH("A b", {"a", "{{<m}}{{$x}}A{{/x}}{{/m}}"},
		     {"m", "{{<b}}{{$x}}M{{/x}}{{$y}}b{{/y}}{{/b}}"}, {"b", "{{>c}}"},
		     {"c", "{{$x}}{{/x}} {{$y}}{{/y}}"});
	/* Two of the same parent beside each other do not share fillings. */
	RENDERS_WITH("1 . 2", {"a", "{{<b}}{{$x}}1{{/x}}{{/b}} {{<b}}{{/b}} {{<b}}{{$x}}2{{/x}}{{/b}}"},
		     {"b", "{{$x}}.{{/x}}"});
	RENDERS_WITH("Ada Bo &amp; co ", {"a", "{{<b}}{{$x}}{{naam}} {{/x}}{{/b}}"},
		     {"b", "{{#sprekers}}{{$x}}?{{/x}}{{/sprekers}}"});
	RENDERS_WITH("(waarde)", {"a", "{{<*soort}}{{$x}}waarde{{/x}}{{/* soort}}"},
		     {"bon", "({{$x}}{{/x}})"});
}

/* A block in a filling belongs to the template that wrote it, so a filling never ends up inside itself. */
static void fillings_belong_to_their_template(void **state)
{
	(void)state;
	RENDERS_WITH("[(d)]", {"a", "{{<b}}{{$x}}({{$x}}d{{/x}}){{/x}}{{/b}}"}, {"b", "[{{$x}}{{/x}}]"});
	RENDERS_WITH("[y]", {"a", "{{<b}}{{$x}}{{$y}}y{{/y}}{{/x}}{{$y}}z{{/y}}{{/b}}"},
		     {"b", "[{{$x}}{{/x}}]"});
	RENDERS_WITH("[top]", {"a", "{{<m}}{{$y}}top{{/y}}{{/m}}"},
		     {"m", "{{<b}}{{$x}}{{$y}}y{{/y}}{{/x}}{{/b}}"}, {"b", "[{{$x}}{{/x}}]"});
}

static void blocks_move_to_another_margin(void **state)
{
	(void)state;
	/* Written four in, shown two in; deeper lines keep their distance, empty lines stay empty. */
	RENDERS_WITH("<main>\n  <p>\n    {x}\n\n  </p>\n</main>\n",
		     {"a", "{{<b}}\n    {{$x}}\n    <p>\n      {x}\n\n    </p>\n    {{/x}}\n{{/b}}\n"},
		     {"b", "<main>\n  {{$x}}\n  {{/x}}\n</main>\n"});
	/* A default is shown as it is written. */
	RENDERS("{{$x}}\n  een\n    twee\n{{/x}}\n", "  een\n    twee\n");
	RENDERS("<a>\n  {{$x}}\n    een\n\n  twee\n  {{>geen}}\n  {{/x}}\n</a>",
		"<a>\n    een\n\n  twee\n</a>");
	RENDERS("  <a>{{$x}}een\n    twee\n  {{/x}}</a>", "  <a>een\n    twee\n  </a>");
	RENDERS("{{$x}}\n  een {{#open}}\n drie{{/open}} vier\n{{/x}}\n", "  een \n drie vier\n");
	/* A block alone on its line is a line when it is filled, and nothing when it is not. */
	RENDERS_WITH("<head>\n  <meta>\n</head>\n", {"a", "{{<b}}{{$x}}<meta>{{/x}}{{/b}}"},
		     {"b", "<head>\n  {{$x}}{{/x}}\n  {{$y}}{{/y}}\n</head>\n"});
	RENDERS_WITH("<head>\r\n  <meta>\r\n</head>\r\n", {"a", "{{<b}}{{$x}}<meta>{{/x}}{{/b}}"},
		     {"b", "<head>\r\n  {{$x}}\r\n  {{/x}}\r\n</head>\r\n"});
	RENDERS("{{$x}}{{/x}}{{$y}}{{/y}}\n", "\n");
	/* Windows line ends, and a parent that stands in itself. */
	RENDERS_WITH("<div>\n  <p>\n    hoi\n  </p>\n</div>\n",
		     {"a", "<div>\n  {{<b}}\n    {{$x}}\nhoi\n    {{/x}}\n  {{/b}}\n</div>\n"},
		     {"b", "<p>\n  {{$x}}\n  {{/x}}\n</p>\n"});
}

/* ---- sets ---- */

static void faults_in_a_value_show_where_it_stands(void **state)
{
	(void)state;
	struct bench bench = set_up(true, PAIRS({"a", ""}), ESCAPE_NONE);
	struct source source = {.path = "flyer.yaml", .text = SPAN("tekst: \"{{#a}}\\n\"\n")};
	template_add_at(bench.set, "flyer/tekst", (struct place){&source, source.text.data + 7},
			SPAN("{{#a}}\n"), ESCAPE_NONE, bench.report);
	assert_true(report_faulty(bench.report, &source));
	char *shown;
	size_t length;
	FILE *stream = open_memstream(&shown, &length);
	report_print(bench.report, REPORT_TEXT, false, stream);
	fclose(stream);
	assert_non_null(strstr(shown, "flyer.yaml:1:8: error: `#a` is never closed"));
	free(shown);
	tear_down(&bench);
}

static void many_names_are_kept_apart(void **state)
{
	(void)state;
	struct bench bench = set_up(true, PAIRS({"a", ""}), ESCAPE_HTML);
	char name[32];
	for (int i = 0; i < 3000; i++) {
		snprintf(name, sizeof name, "deel-%d", i);
		template_add(bench.set, name, NULL, span_of(name), ESCAPE_HTML, bench.report);
	}
	for (int i = 0; i < 3000; i++) {
		snprintf(name, sizeof name, "deel-%d", i);
		text_clear(&bench.output);
		const struct template *template = template_named(bench.set, span_of(name));
		assert_non_null(template);
		template_render(bench.set, template, &page_item, 1, NULL, &bench.output);
		assert_string_equal(bench.output.data, name);
	}
	assert_null(template_named(bench.set, SPAN("deel-3000")));
	tear_down(&bench);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows_values),
		cmocka_unit_test(escapes_for_each_format),
		cmocka_unit_test(the_page_decides_how_to_escape),
		cmocka_unit_test(sections_follow_values),
		cmocka_unit_test(an_absent_member_hides_outer_ones),
		cmocka_unit_test(the_stack_is_searched_inside_out),
		cmocka_unit_test(lonely_tags_take_their_line),
		cmocka_unit_test(partials_are_indented),
		cmocka_unit_test(partials_see_where_they_stand),
		cmocka_unit_test(templates_may_go_deep),
		cmocka_unit_test(blocks_are_filled),
		cmocka_unit_test(fillings_belong_to_their_template),
		cmocka_unit_test(blocks_move_to_another_margin),
		cmocka_unit_test(faults_in_a_value_show_where_it_stands),
		cmocka_unit_test(many_names_are_kept_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
