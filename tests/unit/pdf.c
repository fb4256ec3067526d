/* SPDX-License-Identifier: EUPL-1.2
 *
 * The PDF engine: its numbers and strings, that the same document gives the same bytes however it is made,
 * and that what would break PDF/UA ends the run. What other programs make of the files is tested in
 * tests/print.
 */
#include "print/pdf_document.h"

#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "print/line.h"
#include "print/pdf_image.h"

#define ANDIKA "/usr/share/fonts/truetype/andika/Andika-Regular.ttf"

struct bench {
	struct font_library *library;
	const struct font *font;
	struct typeface face;
	struct text_style style;
	struct pdf *pdf;
	struct tags *tags;
};

static const struct sheet sheet = {.width = MM(148), .height = MM(210)};
static const struct box box = {PT(10), PT(10), PT(50), PT(50)};

static void new_document(struct bench *bench, enum inks inks)
{
	bench->pdf = pdf_new(bench->library, &(struct pdf_setup){.title = "Proef",
	                                                         .language = "nl",
	                                                         .year = 2026,
	                                                         .month = 3,
	                                                         .day = 3,
	                                                         .inks = inks,
	                                                         .output_condition = "FOGRA39"});
	bench->tags = pdf_tags(bench->pdf);
}

static int begin(void **state)
{
	const char *why = NULL;
	struct bench *bench = calloc(1, sizeof *bench);
	bench->library = fonts_new();
	bench->font = font_open(bench->library, ANDIKA, &why);
	if (!bench->font)
		fail_msg("Andika %s", why);
	bench->face = (struct typeface){&bench->font, 1};
	bench->style = (struct text_style){&bench->face, PT(14), COLOUR_BLACK};
	new_document(bench, INKS_RGB);
	*state = bench;
	return 0;
}

static int end(void **state)
{
	struct bench *bench = *state;
	if (bench->pdf)
		pdf_abandon(bench->pdf);
	fonts_free(bench->library);
	free(bench);
	return 0;
}

static const struct lines *set(struct bench *bench, const char *text)
{
	struct text_part part = {span_of(text), &bench->style, NULL, 0};
	return lines_set(pdf_typesetter(bench->pdf), pdf_arena(bench->pdf),
	                 &(struct paragraph){.parts = &part, .count = 1, .language = "nl"});
}

static void paragraph(struct tags *tags, enum role role, struct page *page, const struct lines *lines)
{
	tag_open(tags, role, NULL);
	line_draw(page_canvas(page), lines->line, PT(20), PT(40));
	tag_close(tags, role);
}

/* ---- syntax ---- */

static void writes(struct text *text, const char *expected)
{
	assert_string_equal(text->data, expected);
	text_clear(text);
}

static void numbers(void **state)
{
	(void)state;
	struct text text = {0};
	static const struct {
		int64_t value;
		const char *exact, *rounded;
	} rows[] = {
		{0, "0", "0"},
		{1000, "1", "1"},
		{14500, "14.5", "14.5"},
		{-1, "-.001", "0"},
		{5, ".005", ".01"},
		{-14526, "-14.526", "-14.53"},
		{14524, "14.524", "14.52"},
		{999999, "999.999", "1000"},
		{1020, "1.02", "1.02"},
		{-4, "-.004", "0"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		put_number(&text, rows[i].value);
		writes(&text, rows[i].exact);
		put_length(&text, rows[i].value);
		writes(&text, rows[i].rounded);
	}
	put_scale(&text, 583333);
	writes(&text, ".583333");
	put_scale(&text, -2000001);
	writes(&text, "-2.000001");
	assert_int_equal(MM(25.4), PT(72));
	assert_int_equal(MM(-25.4), PT(-72));
	text_free(&text);
}

static void strings(void **state)
{
	(void)state;
	struct text text = {0};
	put_text(&text, SPAN("Praat (mee) \\ nu"));
	writes(&text, "(Praat \\(mee\\) \\\\ nu)");
	put_text(&text, SPAN("één"));
	writes(&text, "<FEFF00E900E9006E>");
	put_text(&text, SPAN("\xF0\x9F\x98\x80")); /* beyond 16 bits */
	writes(&text, "<FEFFD83DDE00>");
	put_bytes(&text, SPAN(""));
	writes(&text, "()");
	text_free(&text);
}

/* ---- files ---- */

/* Pages with a heading and a picture; `parts`: each page in a part of the tree, made in the other order. */
static struct text make(struct bench *bench, enum inks inks, bool parts)
{
	struct page *pages[5];
	struct tags *trees[5];
	const struct lines *lines[5];
	if (bench->pdf)
		pdf_abandon(bench->pdf);
	new_document(bench, inks);
	for (int i = 0; i < 5; i++) {
		char words[40];
		snprintf(words, sizeof words, "Bladzijde %d – één", i);
		lines[i] = set(bench, words);
		trees[i] = parts ? tags_part(bench->tags, arena_part(pdf_arena(bench->pdf))) : bench->tags;
		pages[i] = page_new(bench->pdf, trees[i], &sheet);
	}
	for (int k = 0; k < 5; k++) {
		int i = parts ? 4 - k : k;
		paragraph(trees[i], ROLE_H1, pages[i], lines[i]);
		tag_open_figure(trees[i], SPAN("Een vlak"), page_canvas(pages[i]), box);
		draw_box(page_canvas(pages[i]), box, COLOUR_BLACK);
		tag_close(trees[i], ROLE_FIGURE);
	}
	for (int i = 0; i < 5; i++) {
		if (parts)
			tags_graft(bench->tags, trees[i]);
		pdf_append(bench->pdf, pages[i]);
	}
	assert_int_equal(pdf_page_count(bench->pdf), 5);
	struct text out = {0};
	pdf_finish(bench->pdf, &out);
	bench->pdf = NULL;
	return out;
}

static bool holds(const struct text *text, const char *words)
{
	return memmem(text->data, text->length, words, strlen(words));
}

static void same_bytes_however_made(void **state)
{
	struct text once = make(*state, INKS_RGB, false), again = make(*state, INKS_RGB, false);
	struct text parts = make(*state, INKS_RGB, true);
	assert_true(span_equal(text_view(&once), text_view(&again)));
	assert_true(span_equal(text_view(&once), text_view(&parts)));
	text_free(&once);
	text_free(&again);
	text_free(&parts);
}

enum { THREADS = 4, EACH = 6 };

struct worker {
	struct bench bench;
	struct text files[EACH];
};

static void *make_some(void *data)
{
	struct worker *worker = data;
	for (int i = 0; i < EACH; i++)
		worker->files[i] = make(&worker->bench, i % 2 ? INKS_RGB : INKS_CMYK, i % 3 == 0);
	return NULL;
}

/* Documents share the fonts, and the cut-down fonts in the library. */
static void documents_side_by_side(void **state)
{
	static struct worker workers[THREADS];
	struct bench *bench = *state;
	pthread_t threads[THREADS];
	pdf_abandon(bench->pdf);
	bench->pdf = NULL;
	for (int t = 0; t < THREADS; t++) {
		workers[t].bench = *bench;
		workers[t].bench.style.face = &workers[t].bench.face;
		assert_int_equal(pthread_create(&threads[t], NULL, make_some, &workers[t]), 0);
	}
	for (int t = 0; t < THREADS; t++)
		pthread_join(threads[t], NULL);
	for (int t = 0; t < THREADS; t++)
		for (int i = 0; i < EACH; i++) {
			struct text *file = &workers[t].files[i];
			if (t > 0 || i > 1)
				assert_true(span_equal(text_view(file), text_view(&workers[0].files[i % 2])));
			if (t > 0)
				text_free(file);
		}
	for (int i = 0; i < EACH; i++)
		text_free(&workers[0].files[i]);
}

static void each_kind_of_file(void **state)
{
	struct text screen = make(*state, INKS_RGB, false), shop = make(*state, INKS_CMYK, false);
	assert_memory_equal(screen.data, "%PDF-1.7\n", 9);
	assert_true(holds(&screen, "/Type/ObjStm") && holds(&screen, "/Type/XRef"));
	assert_true(holds(&screen, "<pdfuaid:part>1</pdfuaid:part>"));
	assert_memory_equal(shop.data, "%PDF-1.4\n", 9);
	assert_true(holds(&shop, "/GTS_PDFXVersion(PDF/X-1a:2003)") && holds(&shop, "\ntrailer\n"));
	assert_false(holds(&shop, "/ObjStm") || holds(&shop, "<pdfuaid:part>") || holds(&shop, "DeviceRGB"));
	text_free(&screen);
	text_free(&shop);
}

static void images(void **state)
{
	struct bench *bench = *state;
	static const uint8_t samples[2 * 2 * 3] = {255};
	assert_int_equal(image_new(bench->pdf, 2, 2, 3, samples)->width, 2);
	static const char jpeg[] = "\xFF\xD8\xFF\xE0\x00\x04xx\xFF\xC2\x00\x11\x08\x00\x20\x00\x40\x03"
				   "\x01\x11\x00\x02\x11\x00\x03\x11\x00\xFF\xDA\x00\x04";
	struct image *image = image_jpeg(bench->pdf, (struct span){jpeg, sizeof jpeg - 1});
	assert_non_null(image);
	assert_int_equal(image->width, 64);
	assert_int_equal(image->height, 32);
	for (size_t length = 0; length < sizeof jpeg - 3; length++)
		assert_null(image_jpeg(bench->pdf, (struct span){jpeg, length}));
	assert_null(image_jpeg(bench->pdf, SPAN("\x89PNG\r\n\x1A\n0000000000000")));
	pdf_abandon(bench->pdf);
	new_document(bench, INKS_CMYK);
	assert_null(image_jpeg(bench->pdf, (struct span){jpeg, sizeof jpeg - 1})); /* RGB in a shop's file */
}

/* ---- what must not be ---- */

/* Runs it in a child; true when that aborts, as BUG does. */
static bool stops(struct bench *bench, void (*wrong)(struct bench *, struct page *))
{
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		if (!freopen("/dev/null", "w", stderr))
			_exit(9);
		signal(SIGABRT, SIG_DFL); /* cmocka catches it */
		wrong(bench, page_new(bench->pdf, bench->tags, &sheet));
		_exit(0);
	}
	int status = 0;
	waitpid(child, &status, 0);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void ink_in_nothing(struct bench *bench, struct page *page)
{
	(void)bench;
	draw_box(page_canvas(page), box, COLOUR_BLACK);
}

static void ink_in_a_list(struct bench *bench, struct page *page)
{
	tag_open_list(bench->tags, NUMBERING_NONE);
	draw_box(page_canvas(page), box, COLOUR_BLACK);
}

static void item_outside_list(struct bench *bench, struct page *page)
{
	(void)page;
	tag_open(bench->tags, ROLE_LI, NULL);
}

static void paragraph_in_paragraph(struct bench *bench, struct page *page)
{
	(void)page;
	tag_open(bench->tags, ROLE_P, NULL);
	tag_open(bench->tags, ROLE_P, NULL);
}

static void skipped_heading(struct bench *bench, struct page *page)
{
	paragraph(bench->tags, ROLE_H1, page, set(bench, "een"));
	paragraph(bench->tags, ROLE_H3, page, set(bench, "drie"));
}

static void no_first_heading(struct bench *bench, struct page *page)
{
	paragraph(bench->tags, ROLE_H2, page, set(bench, "twee"));
}

static void figure_without_words(struct bench *bench, struct page *page)
{
	tag_open_figure(bench->tags, SPAN(""), page_canvas(page), box);
	tag_close(bench->tags, ROLE_FIGURE);
}

static void artifact_in_artifact(struct bench *bench, struct page *page)
{
	(void)page;
	artifact_open(bench->tags, ARTIFACT_LAYOUT);
	artifact_open(bench->tags, ARTIFACT_FOOTER);
}

static void tag_in_artifact(struct bench *bench, struct page *page)
{
	(void)page;
	artifact_open(bench->tags, ARTIFACT_LAYOUT);
	tag_open(bench->tags, ROLE_P, NULL);
}

static void closed_out_of_order(struct bench *bench, struct page *page)
{
	(void)page;
	tag_open(bench->tags, ROLE_SECT, NULL);
	tag_open(bench->tags, ROLE_P, NULL);
	tag_close(bench->tags, ROLE_SECT);
}

static void left_open(struct bench *bench, struct page *page)
{
	struct text out = {0};
	tag_open(bench->tags, ROLE_SECT, NULL);
	pdf_append(bench->pdf, page);
	pdf_finish(bench->pdf, &out);
}

static void uneven_table(struct bench *bench, struct page *page)
{
	(void)page;
	tag_open(bench->tags, ROLE_TABLE, NULL);
	for (int row = 0; row < 2; row++) {
		tag_open(bench->tags, ROLE_TR, NULL);
		for (int cell = 0; cell < 2 - row; cell++) {
			tag_open(bench->tags, ROLE_TD, NULL);
			tag_close(bench->tags, ROLE_TD);
		}
		tag_close(bench->tags, ROLE_TR);
	}
	tag_close(bench->tags, ROLE_TABLE);
}

static void link_outside_link(struct bench *bench, struct page *page)
{
	tag_open(bench->tags, ROLE_P, NULL);
	page_link(page, box, "https://voorbeeld.example/", SPAN("voorbeeld"));
}

static void link_to_nowhere(struct bench *bench, struct page *page)
{
	struct text out = {0};
	tag_open(bench->tags, ROLE_P, NULL);
	tag_open(bench->tags, ROLE_LINK, NULL);
	line_draw(page_canvas(page), set(bench, "hier")->line, 0, PT(20));
	page_link_to(page, box, target_new(bench->pdf), SPAN("hier"));
	tag_close(bench->tags, ROLE_LINK);
	tag_close(bench->tags, ROLE_P);
	pdf_append(bench->pdf, page);
	pdf_finish(bench->pdf, &out);
}

static void bookmark_too_deep(struct bench *bench, struct page *page)
{
	(void)page;
	pdf_bookmark(bench->pdf, 2, SPAN("twee"), target_new(bench->pdf));
}

static void page_never_appended(struct bench *bench, struct page *page)
{
	struct text out = {0};
	paragraph(bench->tags, ROLE_P, page, set(bench, "weg"));
	pdf_append(bench->pdf, page_new(bench->pdf, bench->tags, &sheet));
	pdf_finish(bench->pdf, &out);
}

static void all_well(struct bench *bench, struct page *page)
{
	struct text out = {0};
	paragraph(bench->tags, ROLE_H1, page, set(bench, "goed"));
	pdf_append(bench->pdf, page);
	pdf_finish(bench->pdf, &out);
}

static void refuses_what_breaks_the_rules(void **state)
{
	static const struct {
		void (*wrong)(struct bench *, struct page *);
		const char *name;
	} rows[] = {
		{ink_in_nothing, "ink in nothing"},
		{ink_in_a_list, "ink in a list"},
		{item_outside_list, "LI outside L"},
		{paragraph_in_paragraph, "P in P"},
		{skipped_heading, "H3 after H1"},
		{no_first_heading, "H2 first"},
		{figure_without_words, "a figure without words"},
		{artifact_in_artifact, "an artifact in an artifact"},
		{tag_in_artifact, "a tag in an artifact"},
		{closed_out_of_order, "closed out of order"},
		{left_open, "left open"},
		{uneven_table, "an uneven table"},
		{link_outside_link, "a link in P"},
		{link_to_nowhere, "a link to nowhere"},
		{bookmark_too_deep, "a bookmark too deep"},
		{page_never_appended, "a page never appended"},
	};
	assert_false(stops(*state, all_well));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!stops(*state, rows[i].wrong))
			fail_msg("%s went through", rows[i].name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(strings),
		cmocka_unit_test_setup_teardown(same_bytes_however_made, begin, end),
		cmocka_unit_test_setup_teardown(documents_side_by_side, begin, end),
		cmocka_unit_test_setup_teardown(each_kind_of_file, begin, end),
		cmocka_unit_test_setup_teardown(images, begin, end),
		cmocka_unit_test_setup_teardown(refuses_what_breaks_the_rules, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
