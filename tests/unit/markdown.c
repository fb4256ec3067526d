/* SPDX-License-Identifier: EUPL-1.2
 *
 * Markdown to blocks: structure, places, typography, and what is refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/report.h"
#include "base/text.h"
#include "model/front.h"
#include "model/markdown.h"

struct reading {
	struct arena *arena;
	struct report *report;
	struct source source;
	struct block *body;
};

static struct reading read_body(const char *body)
{
	struct reading reading = {.arena = arena_new(), .report = report_new()};
	struct source *source = arena_alloc(reading.arena, sizeof *source);
	source->path = "test.md";
	source->text = span_of(arena_string(reading.arena, body));
	markdown_prepare();
	reading.source = *source;
	reading.body = markdown_read(reading.arena, reading.arena, source, source->text, reading.report);
	return reading;
}

static void end(struct reading reading)
{
	report_free(reading.report);
	arena_free(reading.arena);
}

static void assert_plain(const char *body, const char *expected)
{
	struct reading reading = read_body(body);
	struct text text = {0};
	block_plain(reading.body, &text);
	assert_string_equal(text.data, expected);
	text_free(&text);
	end(reading);
}

static void assert_refused(const char *body)
{
	struct reading reading = read_body(body);
	assert_true(report_count(reading.report, LEVEL_ERROR) > 0);
	end(reading);
}

static void test_structure(void **state)
{
	(void)state;
	struct reading reading = read_body("## Een kop\n\nTekst met **nadruk**.\n\n1. een\n2. twee\n");
	const struct block *heading = reading.body->first, *paragraph = heading->next, *list = paragraph->next;
	assert_int_equal(heading->type, BLOCK_HEADING);
	assert_int_equal(heading->level, 2);
	assert_true(span_is(heading->text, "een-kop"));
	assert_int_equal(paragraph->type, BLOCK_PARAGRAPH);
	assert_int_equal(paragraph->first->next->type, BLOCK_STRONG);
	assert_int_equal(list->type, BLOCK_LIST);
	assert_true(list->ordered && list->tight);
	assert_int_equal(report_count(reading.report, LEVEL_ERROR), 0);
	end(reading);
}

static void test_places(void **state)
{
	(void)state;
	struct reading reading = read_body("Eerst.\n\nDan [een link](https://voorbeeld.example).\n");
	const struct block *link = reading.body->first->next->first->next;
	assert_int_equal(link->type, BLOCK_LINK);
	struct location location = source_locate(&reading.source, link->at);
	assert_int_equal(location.line, 3);
	assert_int_equal(location.column, 5);
	end(reading);
}

static void test_anchors_are_unique(void **state)
{
	(void)state;
	struct reading reading = read_body("## Eén idee\n\n## Eén idee\n\n## 's Middags?\n");
	const struct block *first = reading.body->first;
	assert_true(span_is(first->text, "een-idee"));
	assert_true(span_is(first->next->text, "een-idee-2"));
	assert_true(span_is(first->next->next->text, "s-middags"));
	end(reading);
	reading = read_body("## a 2\n\n## a\n\n## a\n\n## a\n\n## a 2\n");
	const char *const anchors[] = {"a-2", "a", "a-3", "a-4", "a-2-2"};
	const struct block *heading = reading.body->first;
	for (size_t i = 0; i < sizeof anchors / sizeof *anchors; i++, heading = heading->next)
		assert_true(span_is(heading->text, anchors[i]));
	end(reading);
}

static void test_notes(void **state)
{
	(void)state;
	struct reading reading = read_body("> [!TIP]\n> Neem koffie mee.\n\n> Gewoon een citaat.\n");
	const struct block *note = reading.body->first;
	assert_int_equal(note->type, BLOCK_NOTE);
	assert_int_equal(note->level, NOTE_TIP);
	assert_int_equal(note->next->type, BLOCK_QUOTE);
	end(reading);
	assert_plain("> [!NOTE]\n> Let op.\n", "Let op.");
	reading = read_body("> [!TIP]  \n> Neem koffie mee.\n"); /* two spaces at the end of a line break it */
	assert_int_equal(reading.body->first->type, BLOCK_NOTE);
	assert_int_equal(reading.body->first->first->first->type, BLOCK_TEXT);
	end(reading);
}

static void test_footnotes(void **state)
{
	(void)state;
	struct reading reading = read_body("Zie[^b] en[^a] en weer[^b].\n\n[^a]: De *tweede*.\n[^b]: De eerste.\n");
	assert_int_equal(report_count(reading.report, LEVEL_ERROR), 0);
	const struct block *text = reading.body->first, *first = text->next, *second = first->next;
	assert_int_equal(text->first->next->type, BLOCK_REFERENCE);
	assert_int_equal(text->first->next->level, 1);
	assert_int_equal(first->type, BLOCK_FOOTNOTE); /* in the order in which they are referred to */
	assert_int_equal(first->level, 1);
	assert_true(span_is(first->text, "b"));
	assert_int_equal(second->level, 2);
	assert_int_equal(second->first->type, BLOCK_PARAGRAPH);
	assert_null(second->next);
	end(reading);
}

static void test_tables_and_tasks(void **state)
{
	(void)state;
	struct reading reading = read_body("| a | b |\n| - | - |\n| 1 | 2 |\n\n- [ ] open\n- [x] klaar\n");
	const struct block *table = reading.body->first, *list = table->next;
	assert_int_equal(table->type, BLOCK_TABLE);
	assert_true(table->first->head);
	assert_false(table->first->next->head);
	assert_int_equal(list->first->task, TASK_OPEN);
	assert_int_equal(list->first->next->task, TASK_DONE);
	end(reading);
}

static void test_typography(void **state)
{
	(void)state;
	assert_plain("'s Middags om 2 uur in 't buurthuis, zo'n plek.\n", "’s Middags om 2 uur in ’t buurthuis, zo’n plek.");
	assert_plain("Zij zei: 'Kom binnen.'\n", "Zij zei: ‘Kom binnen.’");
	assert_plain("Het heet \"samen\".\n", "Het heet “samen”.");
	assert_plain("**Vraag** 'wie?' - en wacht...\n", "Vraag ‘wie?’ – en wacht…");
	assert_plain("Bel 085 - 000 01 00, 0123 - 45 67 89 of 06 - 12 34 56 78 - of kom.\n", "Bel 085 - 000 01 00, 0123 - 45 67 89 of 06 - 12 34 56 78 – of kom.");
	assert_plain("09 - 12 uur, 10.00 - 12.00 uur, 1000 - 2000, 8 - 10\n", "09 – 12 uur, 10.00 – 12.00 uur, 1000 – 2000, 8 – 10");
	assert_plain("thema's en foto's uit '24\n", "thema’s en foto’s uit ’24");
}

static void test_refused(void **state)
{
	(void)state;
	assert_refused("# Te hoog\n");
	assert_refused("## \n\nTekst.\n");
	assert_refused("## **-**\n\nTekst.\n");
	assert_refused("Kijk [](https://voorbeeld.example).\n");
	assert_refused("Kijk [ *!* ](https://voorbeeld.example).\n");
	assert_refused("Een woord[^1].\n\n[^1]:\n");
	assert_refused("## Goed\n\n#### Te diep\n");
	assert_refused("Tekst met <b>vet</b>.\n");
	assert_refused("Zie de noot.[^1]\n"); /* no note */
	assert_refused("Geen noot.\n\n[^1]: Niemand verwijst hierheen.\n");
	assert_refused("## Kop[^1]\n\n[^1]: In een kop.\n");
	assert_plain("Kies [een ^ hoedje] of [^] of a[^ b].\n", "Kies [een ^ hoedje] of [^] of a[^ b].");
	assert_refused("<div>blok</div>\n");
}

static void test_words_that_are_there(void **state)
{
	(void)state;
	assert_plain("## 2\n\nKijk [**eens** `a`](https://voorbeeld.example) of [![](beeld:buurt)](pagina:contact).\n", "2Kijk eens a of .");
	struct reading reading = read_body("- Een.\n-\n- ```\n  twee\n  ```\n");
	assert_int_equal(report_count(reading.report, LEVEL_WARNING), 1);
	assert_int_equal(report_count(reading.report, LEVEL_ERROR), 0);
	end(reading);
}

static void test_comments_are_left_out(void **state)
{
	(void)state;
	assert_plain("<!-- voor de redactie -->\n\nTekst.\n", "Tekst.");
	assert_plain("<!-- een -->  <!-- twee -->\n<!-- vier\nregels -->\nTekst <!-- drie --> hier.\n", "Tekst  hier.");
	assert_plain("<!-->\nTekst.\n", "Tekst.");
}

/* Words behind a comment belong to it, to cmark: to the end of the line, or without an end of the whole text. */
static void test_comments_hide_no_words(void **state)
{
	(void)state;
	assert_refused("<!-- voor de redactie --> Kom langs!\n");
	assert_refused("Tekst.\n\n<!-- voor de redactie\n\nKom langs!\n");
}

/* The fields stand between two lines of dashes. */
static void test_front(void **state)
{
	static const char *const whole[] = {"---\ntitel: x\n---\nTekst.\n", "---\r\ntitel: x\r\n---\r\nTekst.\n"};
	static const char *const none[] = {"", "---", "---\n", "---\ntitel: x\n", "Tekst.\n---\n", "---\rtitel: x\r---\rTekst.\r"};
	struct span front, body;
	(void)state;
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
		front_split(span_of(whole[i]), &front, &body);
		assert_true(span_is(span_trim(front), "titel: x"));
		assert_true(span_is(body, "Tekst.\n"));
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		front_split(span_of(none[i]), &front, &body);
		assert_int_equal(front.length, 0);
		assert_int_equal(body.length, strlen(none[i]));
	}
}

/* Crafted texts end in a message, not in minutes or a crash. */
static void test_limits(void **state)
{
	(void)state;
	struct text pipes = {0}, quotes = {0}, brackets = {0};
	for (int i = 0; i < 30000; i++) {
		text_string(&pipes, "|a");
		text_string(&quotes, "> ");
		text_string(&brackets, "[");
	}
	text_string(&pipes, "\n|-|\n");
	text_string(&quotes, "x\n");
	assert_refused(pipes.data);
	assert_refused(quotes.data);
	struct reading reading = read_body(brackets.data);
	assert_non_null(reading.body);
	end(reading);
	text_free(&pipes);
	text_free(&quotes);
	text_free(&brackets);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_structure),      cmocka_unit_test(test_places),
		cmocka_unit_test(test_anchors_are_unique), cmocka_unit_test(test_notes),
		cmocka_unit_test(test_footnotes),
		cmocka_unit_test(test_tables_and_tasks),   cmocka_unit_test(test_typography),
		cmocka_unit_test(test_refused),        cmocka_unit_test(test_words_that_are_there), cmocka_unit_test(test_comments_are_left_out),
		cmocka_unit_test(test_comments_hide_no_words), cmocka_unit_test(test_front),
		cmocka_unit_test(test_limits),
	};
	return cmocka_run_group_tests_name("markdown", tests, NULL, NULL);
}
