/* SPDX-License-Identifier: EUPL-1.2 */
#include "template_world.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/stop.h"

/* All that a strict set has to say, as an editor would read it, without the totals at the end. */
static void assert_reports(const char *const (*pairs)[2], const char *expected)
{
	struct bench bench = set_up(true, pairs, ESCAPE_HTML);
	check(&bench);
	char *shown;
	size_t length;
	FILE *stream = open_memstream(&shown, &length);
	assert_non_null(stream);
	report_print(bench.report, REPORT_TEXT, false, stream);
	fclose(stream);
	char *total = strstr(shown, " error");
	for (char *next; total && (next = strstr(total + 1, "\n")) && next[1];)
		total = next;
	if (total && length) {
		while (total > shown && *total != '\n')
			total--;
		*(total > shown ? total + 1 : total) = '\0';
	}
	assert_string_equal(shown, expected);
	free(shown);
	tear_down(&bench);
}

#define REPORTS(expected, ...) assert_reports(PAIRS(__VA_ARGS__), (expected))
#define SILENT(...) REPORTS("", __VA_ARGS__)

/* ---- faults in the syntax ---- */

static void reports_tags_that_do_not_fit(void **state)
{
	(void)state;
	REPORTS("a.mustache:2:3: error: `#open` is never closed [template-syntax]\n"
		"    {{#open}}\n    ^\n",
		{"a", "x\n  {{#open}}\n{{titel}}"});
	REPORTS("a.mustache:1:5: error: `/open` closes nothing [template-syntax]\n"
		"  caf\xC3\xA9{{/open}}\n      ^\n",
		{"a", "caf\xC3\xA9{{/open}}"});
	REPORTS("a.mustache:1:10: error: `^vol` is never closed [template-syntax]\n"
		"  {{#open}}{{^vol}}{{/open}}{{/vol}}\n           ^\n"
		"a.mustache:1:27: error: `/vol` closes nothing [template-syntax]\n"
		"  {{#open}}{{^vol}}{{/open}}{{/vol}}\n                            ^\n",
		{"a", "{{#open}}{{^vol}}{{/open}}{{/vol}}"});
	REPORTS("a.mustache:1:10: error: `/opn` stands where `/open` is due [template-syntax]\n"
		"  {{#open}}{{/opn}}{{/open}}\n           ^\n",
		{"a", "{{#open}}{{/opn}}{{/open}}"});
	REPORTS("a.mustache:1:3: error: a tag opens with {{ and is never closed [template-syntax]\n"
		"  x {{titel}\n    ^\n"
		"  Close the tag on the line where it opens.\n"
		"a.mustache:2:1: error: this tag has no name [template-syntax]\n  {{}} {{# }}\n  ^\n"
		"a.mustache:2:6: error: this tag has no name [template-syntax]\n  {{}} {{# }}\n       ^\n",
		{"a", "x {{titel}\n{{}} {{# }}\n{{titel}}"});
	REPORTS("a.mustache:1:1: error: two delimiters with a space between them belong here "
		"[template-syntax]\n"
		"  {{=<%=}}\n  ^\n  Write for example {{=<% %>=}}.\n",
		{"a", "{{=<%=}}"});
}

static void themes_are_held_to_more(void **state)
{
	(void)state;
	REPORTS("a.mustache:1:1: error: themes cannot switch off escaping [template-raw]\n"
		"  {{{titel}}}{{&titel}}\n  ^\n"
		"  Write {{name}}: what is markup is shown as markup without it.\n"
		"a.mustache:1:12: error: themes cannot switch off escaping [template-raw]\n"
		"  {{{titel}}}{{&titel}}\n             ^\n"
		"  Write {{name}}: what is markup is shown as markup without it.\n",
		{"a", "{{{titel}}}{{&titel}}"});
	REPORTS("a.mustache:1:1: error: `twee woorden` is not a name [template-syntax]\n"
		"  {{#twee woorden}}{{/twee woorden}}{{datum..iso}}\n  ^\n"
		"a.mustache:1:35: error: `datum..iso` is not a name [template-syntax]\n"
		"  {{#twee woorden}}{{/twee woorden}}{{datum..iso}}\n                                    ^\n",
		{"a", "{{#twee woorden}}{{/twee woorden}}{{datum..iso}}"});
	REPORTS("a.mustache:2:3: error: this is never shown: in a parent only blocks count "
		"[template-syntax]\n"
		"    zomaar\n    ^\n  Put it in a block: {{$name}} ... {{/name}}.\n"
		"a.mustache:3:1: error: this is never shown: in a parent only blocks count "
		"[template-syntax]\n"
		"  {{titel}}\n  ^\n  Put it in a block: {{$name}} ... {{/name}}.\n",
		{"a", "{{<b}}{{! dit mag }}\n  zomaar\n{{titel}}\n{{$x}}dit ook{{/x}}\n{{/b}}"},
		{"b", "{{$x}}{{/x}}"});
}

static void deep_nesting_is_refused(void **state)
{
	(void)state;
	struct text text = {0};
	for (int i = 0; i < 100000; i++)
		text_string(&text, "{{#open}}");
	struct bench bench = set_up(true, PAIRS({"a", text.data}), ESCAPE_HTML);
	assert_true(report_count(bench.report, LEVEL_ERROR) > 0);
	check(&bench);
	template_render(bench.set, bench.first, &page_item, 1, NULL, &bench.output);
	assert_string_equal(bench.output.data, "");
	tear_down(&bench);
	text_free(&text);
}

/* ---- names ---- */

static void known_names_pass(void **state)
{
	(void)state;
	SILENT({"a",
		"{{titel}} {{inhoud}} {{datum.iso}} {{#locatie}}{{naam}}{{titel}}{{/locatie}} "
		"{{locatie.naam}}"
		"{{#sprekers}}{{naam}}{{#kinderen}}{{>b}}{{/kinderen}}{{/sprekers}}{{#dagen}}{{.}}{{/dagen}}"
		"{{^niets}}{{titel}}{{/niets}}{{#datum}}{{iso}}{{.}}{{/datum}}{{#open}}{{titel}}{{/"
		"open}}{{>*soort}}"},
	       {"b", "{{naam}}{{#kinderen}}{{>b}}{{/kinderen}}"}, {"bon", "{{titel}}"}, {"geen", ""});
}

static void unknown_names_are_reported(void **state)
{
	(void)state;
	REPORTS("a.mustache:1:4: error: there is nothing called `titl` here [template-name]\n"
		"  <p>{{titl}}\n     ^\n  Did you mean `titel`?\n",
		{"a", "<p>{{titl}}"});
	REPORTS("a.mustache:1:1: error: `datum` has nothing called `uur` [template-name]\n"
		"  {{datum.uur}}\n  ^\n  There is: iso, dag.\n",
		{"a", "{{datum.uur}}"});
	REPORTS("a.mustache:1:1: error: `naam` has nothing called `voor` [template-name]\n"
		"  {{locatie.naam.voor}}\n  ^\n",
		{"a", "{{locatie.naam.voor}}"});
	/* One mistake, one message: the names in a section that is not known are left alone. */
	REPORTS("a.mustache:1:1: error: there is nothing called `spreker` here [template-name]\n"
		"  {{#spreker}}{{rol}}{{/spreker}}{{^nee}}{{/nee}}\n  ^\n  Did you mean `sprekers`?\n"
		"a.mustache:1:32: error: there is nothing called `nee` here [template-name]\n"
		"  {{#spreker}}{{rol}}{{/spreker}}{{^nee}}{{/nee}}\n                                 ^\n"
		"  There is: titel, inhoud, open, vol, datum, locatie, sprekers, dagen, soort, leeg, niets, "
		"lus.\n",
		{"a", "{{#spreker}}{{rol}}{{/spreker}}{{^nee}}{{/nee}}"});
	/* What is known in one place is not in another. */
	REPORTS("a.mustache:1:36: error: there is nothing called `iso` here [template-name]\n"
		"  {{#datum}}{{iso}}{{/datum}}{{^vol}}{{iso}}{{/vol}}\n                                     "
		"^\n"
		"  There is: titel, inhoud, open, vol, datum, locatie, sprekers, dagen, soort, leeg, niets, "
		"lus.\n",
		{"a", "{{#datum}}{{iso}}{{/datum}}{{^vol}}{{iso}}{{/vol}}"});
}

static void partials_are_checked_where_they_stand(void **state)
{
	(void)state;
	SILENT({"a", "{{#locatie}}{{>b}}{{/locatie}}"}, {"b", "{{naam}}{{#wifi}}{{titel}}{{/wifi}}"});
	REPORTS("b.mustache:2:1: error: there is nothing called `adres` here [template-name]\n"
		"  {{adres}}\n  ^\n  This is part of `a`. There is: naam, titel, kinderen, inhoud, open, "
		"vol, datum, locatie, "
		"sprekers, dagen, soort, leeg, niets, lus.\n",
		{"a", "{{#locatie}}{{>b}}{{/locatie}}{{#sprekers}}{{>b}}{{/sprekers}}"},
		{"b", "{{naam}}\n{{adres}}"});
	REPORTS("a.mustache:1:1: error: there is no template `delen/kopp` [template-partial]\n"
		"  {{>delen/kopp}}{{<weg}}{{/weg}}\n  ^\n  Did you mean `delen/kop`?\n"
		"a.mustache:1:16: error: there is no template `weg` [template-partial]\n"
		"  {{>delen/kopp}}{{<weg}}{{/weg}}\n                 ^\n  There is: a, delen/kop.\n",
		{"a", "{{>delen/kopp}}{{<weg}}{{/weg}}"}, {"delen/kop", ""});
	REPORTS("a.mustache:1:1: error: `soort` can be `geen`, and there is no such template "
		"[template-partial]\n"
		"  {{>*soort}}{{>*titel}}\n  ^\n  There is: a, bon.\n"
		"a.mustache:1:12: error: `titel` can have any value, so it cannot name a template "
		"[template-use]\n"
		"  {{>*soort}}{{>*titel}}\n             ^\n  Only a field with fixed choices can name a "
		"template.\n"
		"bon.mustache:1:1: error: there is nothing called `waarde` here [template-name]\n"
		"  {{waarde}}\n  ^\n  This is part of `a`. "
		"There is: titel, inhoud, open, vol, datum, locatie, sprekers, dagen, soort, leeg, niets, "
		"lus.\n",
		{"a", "{{>*soort}}{{>*titel}}"}, {"bon", "{{waarde}}"});
}

static void blocks_are_checked_where_they_are_shown(void **state)
{
	(void)state;
	SILENT({"a", "{{<b}}{{$x}}{{naam}}{{/x}}{{/b}}"}, {"b", "{{#sprekers}}{{$x}}{{/x}}{{/sprekers}}"});
	REPORTS("a.mustache:2:1: error: there is nothing called `functie` here [template-name]\n"
		"  {{functie}}{{/x}}{{/b}}\n  ^\n"
		"  There is: naam, titel, kinderen, inhoud, open, vol, datum, locatie, sprekers, dagen, "
		"soort, "
		"leeg, niets, lus.\n",
		{"a", "{{<b}}{{$x}}\n{{functie}}{{/x}}{{/b}}"},
		{"b", "{{#sprekers}}{{$x}}{{weg}}{{/x}}{{/sprekers}}"});
	REPORTS("a.mustache:1:7: error: `b` has no block `titl` [template-block]\n"
		"  {{<b}}{{$titl}}{{/titl}}{{/b}}\n        ^\n  Did you mean `titel`?\n",
		{"a", "{{<b}}{{$titl}}{{/titl}}{{/b}}"}, {"b", "{{>c}}"},
		{"c", "{{#open}}{{$titel}}{{/titel}}{{/open}}"});
}

static void what_cannot_be_shown_is_reported(void **state)
{
	(void)state;
	REPORTS("a.mustache:1:1: error: `open` is yes or no and cannot be shown [template-use]\n"
		"  {{open}}\n  ^\n  Use {{#open}} ... {{/open}}.\n"
		"a.mustache:2:1: error: `dagen` is a list and cannot be shown [template-use]\n"
		"  {{dagen}}\n  ^\n  Use {{#dagen}} ... {{/dagen}}.\n"
		"a.mustache:3:1: error: `sprekers` is a list: its elements have names, not the list "
		"[template-use]\n"
		"  {{sprekers.naam}}\n  ^\n  Use {{#sprekers}} ... {{/sprekers}}.\n"
		"a.mustache:4:1: error: `locatie.wifi` is yes or no and cannot be shown [template-use]\n"
		"  {{locatie.wifi}}\n  ^\n  Use {{#locatie.wifi}} ... {{/locatie.wifi}}.\n",
		{"a", "{{open}}\n{{dagen}}\n{{sprekers.naam}}\n{{locatie.wifi}}"});
}

/* ---- without end ---- */

static void circles_are_reported(void **state)
{
	(void)state;
	REPORTS("a.mustache:1:1: error: `a` includes itself without end [template-loop]\n"
		"  {{>a}}\n  ^\n  Put a section around it that ends at some point.\n",
		{"a", "{{>a}}"});
	REPORTS("b.mustache:1:1: error: `c` includes itself without end [template-loop]\n"
		"  {{<c}}{{$x}}{{/x}}{{/c}}\n  ^\n"
		"  This is part of `a`. Put a section around it that ends at some point.\n",
		{"a", "{{#open}}{{>b}}{{/open}}"}, {"b", "{{<c}}{{$x}}{{/x}}{{/c}}"},
		{"c", "{{$x}}{{/x}}{{>b}}"});
	/* It ends: the second time round the block is filled. */
	SILENT({"a", "{{>b}}"}, {"b", "{{$x}}{{<b}}{{$x}}klaar{{/x}}{{/b}}{{/x}}"});
}

static void rendering_without_end_is_stopped(void **state)
{
	(void)state;
	pid_t child = fork();
	if (child == 0) {
		if (!freopen("/dev/null", "w", stderr))
			_exit(99);
		struct bench bench = set_up(true, PAIRS({"a", "{{#open}}x{{>a}}{{/open}}"}), ESCAPE_HTML);
		check(&bench);
		if (report_count(bench.report, LEVEL_ERROR))
			_exit(98);
		template_render(bench.set, bench.first, &page_item, 1, NULL, &bench.output);
		_exit(0);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), STATUS_MACHINE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reports_tags_that_do_not_fit),
		cmocka_unit_test(themes_are_held_to_more),
		cmocka_unit_test(deep_nesting_is_refused),
		cmocka_unit_test(known_names_pass),
		cmocka_unit_test(unknown_names_are_reported),
		cmocka_unit_test(partials_are_checked_where_they_stand),
		cmocka_unit_test(blocks_are_checked_where_they_are_shown),
		cmocka_unit_test(what_cannot_be_shown_is_reported),
		cmocka_unit_test(circles_are_reported),
		cmocka_unit_test(rendering_without_end_is_stopped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
