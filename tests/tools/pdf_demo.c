/* SPDX-License-Identifier: EUPL-1.2
 *
 * Makes PDFs with all that print/ can do, for tests/print and for people who want to look.
 *
 *     pdf_demo page OUT [rgb|grey|cmyk]       one A5 page with every kind of content
 *     pdf_demo languages OUT                  Arabic, Turkish, Ukrainian, Tigrinya (needs fonts-noto-core)
 *     pdf_demo book OUT                       headings, bookmarks, contents, a paragraph over two pages
 *     pdf_demo vouchers OUT [PAGES] [THREADS] ten numbered vouchers a page, and how long it took
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "print/code.h"
#include "print/line.h"
#include "print/pdf_document.h"
#include "print/pdf_image.h"

#define ANDIKA "/usr/share/fonts/truetype/andika/Andika-"
#define NOTO "/usr/share/fonts/truetype/noto/Noto"

struct demo {
	struct font_library *library;
	const struct font *fonts[8];
	struct typeface regular, bold;
	struct text_style body, head, title, small, strong, link;
	struct pdf *pdf;
	struct tags *tags;
	struct page *page;
	struct canvas *canvas;
	int x, y, width;
};

static const struct colour ink = {20, 20, 20, 0, 0, 0, 100};
static const struct colour accent = {0, 80, 120, 100, 40, 0, 30};
static const struct colour pale = {225, 240, 248, 12, 2, 0, 0};

static const struct font *open_font(struct demo *demo, const char *path)
{
	const char *why = NULL;
	const struct font *font = font_open(demo->library, path, &why);
	if (!font) {
		fprintf(stderr, "pdf_demo: %s %s\n", path, why);
		exit(3);
	}
	return font;
}

static void begin(struct demo *demo, const char *title, enum inks inks, bool noto)
{
	demo->library = fonts_new();
	demo->fonts[0] = open_font(demo, ANDIKA "Regular.ttf");
	size_t count = 1;
	if (noto) {
		demo->fonts[count++] = open_font(demo, NOTO "NaskhArabic-Regular.ttf");
		demo->fonts[count++] = open_font(demo, NOTO "SansEthiopic-Regular.ttf");
	}
	demo->fonts[7] = open_font(demo, ANDIKA "Bold.ttf");
	demo->regular = (struct typeface){demo->fonts, count};
	demo->bold = (struct typeface){&demo->fonts[7], 1};
	demo->body = (struct text_style){&demo->regular, PT(12), ink};
	demo->small = (struct text_style){&demo->regular, PT(9), ink};
	demo->link = (struct text_style){&demo->regular, PT(12), accent};
	demo->strong = (struct text_style){&demo->bold, PT(12), ink};
	demo->head = (struct text_style){&demo->bold, PT(15), accent};
	demo->title = (struct text_style){&demo->bold, PT(24), accent};
	demo->pdf = pdf_new(demo->library, &(struct pdf_setup){.title = title,
	                                                       .language = "nl",
	                                                       .author = "Gemeente Voorbeeldstad",
	                                                       .producer = "meedoen demo",
	                                                       .subject = "Proef van alles wat op papier kan",
	                                                       .year = 2026,
	                                                       .month = 3,
	                                                       .day = 3,
	                                                       .inks = inks,
	                                                       .output_condition = "FOGRA39",
	                                                       .duplex = DUPLEX_LONG_EDGE});
	demo->tags = pdf_tags(demo->pdf);
}

static void new_page(struct demo *demo, int width, int height, int bleed, int slug)
{
	demo->page = page_new(demo->pdf, demo->tags, &(struct sheet){width, height, bleed, slug});
	demo->canvas = page_canvas(demo->page);
	demo->x = MM(12);
	demo->y = MM(14);
	demo->width = width - 2 * MM(12);
}

static void end(struct demo *demo, const char *path)
{
	struct text out = {0};
	pdf_finish(demo->pdf, &out);
	fonts_free(demo->library);
	FILE *file = fopen(path, "wb");
	if (!file || fwrite(out.data, 1, out.length, file) != out.length || fclose(file) != 0) {
		perror(path);
		exit(3);
	}
	text_free(&out);
}

static const struct lines *set(struct demo *demo, const struct text_part *parts, size_t count, int width,
                               const char *language)
{
	const struct lines *lines = lines_set(pdf_typesetter(demo->pdf), pdf_arena(demo->pdf),
	                                      &(struct paragraph){.parts = parts,
	                                                          .count = count,
	                                                          .width = width,
	                                                          .language = language,
	                                                          .rtl = language_is_rtl(language)});
	if (lines->missing) {
		fprintf(stderr, "pdf_demo: no font has U+%04X\n", lines->missing);
		exit(1);
	}
	return lines;
}

static void draw(struct demo *demo, const struct lines *lines, int x, int leading)
{
	for (size_t i = 0; i < lines->count; i++) {
		demo->y += leading;
		line_draw(demo->canvas, &lines->line[i], x, demo->y);
	}
}

static void write(struct demo *demo, enum role role, const struct text_style *style, const char *text,
                  const char *language)
{
	struct text_part part = {span_of(text), style, NULL, 0};
	tag_open(demo->tags, role, language);
	draw(demo, set(demo, &part, 1, demo->width, language ? language : "nl"), demo->x,
	     style->size * 14 / 10);
	tag_close(demo->tags, role);
	demo->y += PT(6);
}

static void write_list(struct demo *demo)
{
	static const char *const items[] = {
		"Eén kop koffie of thee staat klaar.",
		"U krijgt een bon van 10 euro voor de buurtwinkel, ook als u maar kort kunt blijven.",
	};
	tag_open_list(demo->tags, NUMBERING_DISC);
	for (int i = 0; i < 2; i++) {
		int y = demo->y;
		struct text_part dot = {SPAN("•"), &demo->body, NULL, 0},
				 part = {span_of(items[i]), &demo->body, NULL, 0};
		tag_open(demo->tags, ROLE_LI, NULL);
		tag_open(demo->tags, ROLE_LBL, NULL);
		draw(demo, set(demo, &dot, 1, 0, "nl"), demo->x, PT(17));
		tag_close(demo->tags, ROLE_LBL);
		demo->y = y;
		tag_open(demo->tags, ROLE_LBODY, NULL);
		draw(demo, set(demo, &part, 1, demo->width - PT(14), "nl"), demo->x + PT(14), PT(17));
		tag_close(demo->tags, ROLE_LBODY);
		tag_close(demo->tags, ROLE_LI);
	}
	tag_close(demo->tags, ROLE_L);
	demo->y += PT(8);
}

static void write_table(struct demo *demo)
{
	static const char *const cells[3][2] = {
		{"Wanneer", "Waar"}, {"dinsdag 3 maart", "buurthuis"}, {"woensdag 4 maart", "bibliotheek"}};
	int column = demo->width / 2, height = PT(20);
	tag_open(demo->tags, ROLE_TABLE, NULL);
	for (int row = 0; row < 3; row++) {
		artifact_open(demo->tags, ARTIFACT_LAYOUT);
		if (row == 0)
			draw_box(demo->canvas, (struct box){demo->x, demo->y, demo->width, height}, pale);
		draw_rule(demo->canvas, demo->x, demo->y + height, demo->x + demo->width, demo->y + height,
		          &(struct pen){.width = PT(0.5), .colour = accent});
		artifact_close(demo->tags);
		tag_open(demo->tags, ROLE_TR, NULL);
		for (int i = 0; i < 2; i++) {
			struct text_part part = {span_of(cells[row][i]), row ? &demo->body : &demo->strong,
			                         NULL, 0};
			const struct lines *lines = set(demo, &part, 1, column, "nl");
			if (row == 0)
				tag_open_head(demo->tags, SCOPE_COLUMN);
			else
				tag_open(demo->tags, ROLE_TD, NULL);
			line_draw(demo->canvas, &lines->line[0], demo->x + i * column + PT(4),
			          demo->y + PT(14));
			tag_close(demo->tags, row ? ROLE_TD : ROLE_TH);
		}
		tag_close(demo->tags, ROLE_TR);
		demo->y += height;
	}
	tag_close(demo->tags, ROLE_TABLE);
	demo->y += PT(10);
}

/* A paragraph with a link in it; one link area for each line it is on. */
static void write_link(struct demo *demo)
{
	struct text_part parts[] = {
		{SPAN("Wilt u meer weten? Kijk op "), &demo->body, NULL, 0},
		{SPAN("de website van het buurthuis de Lindeboom"), &demo->link, NULL, 1},
		{SPAN(" of bel 020-1234567."), &demo->body, NULL, 0},
	};
	const struct lines *lines = set(demo, parts, 3, demo->width, "nl");
	bool open = false;
	tag_open(demo->tags, ROLE_P, NULL);
	for (size_t i = 0; i < lines->count; i++) {
		demo->y += PT(17);
		for (size_t k = 0; k < lines->line[i].count; k++) {
			const struct line_part *part = &lines->line[i].parts[k];
			if (open != (part->owner == 1)) {
				if (open)
					tag_close(demo->tags, ROLE_LINK);
				else
					tag_open(demo->tags, ROLE_LINK, NULL);
				open = !open;
			}
			line_part_draw(demo->canvas, part, demo->x, demo->y);
			if (open)
				page_link(demo->page,
				          (struct box){demo->x + part->x, demo->y - PT(12), part->width,
				                       PT(16)},
				          "https://www.voorbeeldstad.example/buurthuis",
				          SPAN("Website van het buurthuis"));
		}
	}
	if (open)
		tag_close(demo->tags, ROLE_LINK);
	tag_close(demo->tags, ROLE_P);
	demo->y += PT(10);
}

static void write_pictures(struct demo *demo)
{
	const char *fault;
	struct arena *arena = pdf_arena(demo->pdf);
	const struct path *heart = path_read(
		arena, SPAN("M12 21C5 15 2 12 2 8a5 5 0 0 1 10-2 5 5 0 0 1 10 2c0 4-3 7-10 13z"), &fault);
	const struct path *check = path_read(arena, SPAN("M4 12l6 6L20 6"), &fault);
	const struct code *code =
		code_make(arena, CODE_QR, SPAN("https://www.voorbeeldstad.example/meedoen"));
	const struct code *bars = code_make(arena, CODE_EAN13, SPAN("871234567890"));
	struct box box = {demo->x, demo->y, MM(24), MM(24)};
	tag_open_figure(demo->tags, SPAN("QR-code naar de pagina Meedoen"), demo->canvas, box);
	code_draw(demo->canvas, code, box.x, box.y, box.width, box.height, ink);
	tag_close(demo->tags, ROLE_FIGURE);
	box.x += MM(28);
	tag_open_figure(demo->tags, SPAN("Een hart en een vinkje"), demo->canvas, box);
	draw_rounded(demo->canvas, box, MM(4), &pale, &(struct pen){.width = PT(1), .colour = accent});
	draw_path(demo->canvas, heart, box.x + MM(2), box.y + MM(4), 24, MM(12), &accent, NULL);
	draw_path(demo->canvas, check, box.x + MM(12), box.y + MM(12), 24, MM(10), NULL,
	          &(struct pen){.width = 2500, .colour = ink, .round = true});
	tag_close(demo->tags, ROLE_FIGURE);
	box.x += MM(28);
	tag_open_figure(demo->tags, SPAN("Streepjescode"), demo->canvas, box);
	code_draw(demo->canvas, bars, box.x, box.y, MM(35), MM(15), ink);
	tag_close(demo->tags, ROLE_FIGURE);
	enum { DOTS = 240 }; /* over 20 mm: 305 to the inch */
	static uint8_t grey[DOTS * DOTS];
	for (int i = 0; i < DOTS * DOTS; i++)
		grey[i] = (uint8_t)((i % DOTS + i / DOTS) / 2);
	struct image *image = image_new(demo->pdf, DOTS, DOTS, 1, grey);
	box = (struct box){box.x + MM(40), box.y, MM(20), MM(20)};
	tag_open_figure(demo->tags, SPAN("Een grijs vlak dat lichter wordt"), demo->canvas, box);
	draw_image(demo->canvas, image, box);
	tag_close(demo->tags, ROLE_FIGURE);
	demo->y += MM(28);
}

static void make_page(const char *path, enum inks inks)
{
	struct demo demo = {0};
	begin(&demo, "Praat mee over de buurt", inks, false);
	bool shop = inks == INKS_CMYK;
	new_page(&demo, MM(148), MM(210), shop ? MM(3) : 0, shop ? MM(10) : 0);
	artifact_open(demo.tags, ARTIFACT_LAYOUT);
	draw_box(demo.canvas, (struct box){-MM(3), -MM(3), MM(154), MM(12)}, accent);
	artifact_close(demo.tags);
	struct target *top = target_new(demo.pdf);
	target_set(top, demo.page, 0, 0);
	pdf_bookmark(demo.pdf, 1, SPAN("Praat mee over de buurt"), top);
	write(&demo, ROLE_H1, &demo.title, "Praat mee over de buurt", NULL);
	write(&demo, ROLE_P, &demo.body,
	      "Wat vindt ú van de buurt? Kom langs: om 2 uur 's middags, "
	      "café ’t Hoekje – voor € 0. Ideeën, vóór én na de koffie. Wijkregisseur Zoë: officiële "
	      "fluitist.",
	      NULL);
	write(&demo, ROLE_H2, &demo.head, "Wat krijgt u?", NULL);
	write_list(&demo);
	write_table(&demo);
	write_link(&demo);
	write_pictures(&demo);
	artifact_open(demo.tags, ARTIFACT_FOOTER);
	struct text_part footer = {SPAN("Gemeente Voorbeeldstad, maart 2026"), &demo.small, NULL, 0};
	line_draw(demo.canvas, set(&demo, &footer, 1, 0, "nl")->line, demo.x, MM(203));
	artifact_close(demo.tags);
	if (shop)
		page_crop_marks(demo.page);
	pdf_append(demo.pdf, demo.page);
	end(&demo, path);
}

static void make_languages(const char *path)
{
	struct demo demo = {0};
	begin(&demo, "Talen", INKS_RGB, true);
	new_page(&demo, MM(148), MM(210), 0, 0);
	write(&demo, ROLE_H1, &demo.title, "Talen", NULL);
	write(&demo, ROLE_P, &demo.body, "Türkçe: Mahalleniz hakkında konuşalım, İstanbul ılık ğüşöç.", "tr");
	write(&demo, ROLE_P, &demo.body, "Українська: Поговорімо про ваш район, їжа й кава.", "uk");
	write(&demo, ROLE_P, &demo.body, "Polski: Zażółć gęślą jaźń.", "pl");
	write(&demo, ROLE_P, &demo.body,
	      "مرحبا بكم في الحي! اتصل على الرقم 020-1234567 أو 020 123 45 67 (كل يوم) واكتب إلى "
	      "info@voorbeeldstad.example أو زر www.voorbeeldstad.example/buurt اليوم.",
	      "ar");
	write(&demo, ROLE_P, &demo.body, "ትግርኛ: ብዛዕባ ከባቢኹም ንዛረብ 14.00 (ሰዓት).", "ti");
	write(&demo, ROLE_P, &demo.body,
	      "gemeente\xC2\xADlijke samen\xC2\xADwerkings\xC2\xADover\xC2\xAD"
	      "een\xC2\xADkomsten "
	      "over schuld\xC2\xADhulp\xC2\xADverlening en inkomens\xC2\xADonder\xC2\xADsteuning.",
	      NULL);
	pdf_append(demo.pdf, demo.page);
	end(&demo, path);
}

/* A contents list that refers forward, bookmarks on two levels, roman and decimal page numbers, a paragraph
 * that runs on, a note, a quotation. */
static void make_book(const char *path)
{
	struct demo demo = {0};
	struct target *targets[3];
	static const char *const heads[] = {"Begin in de wijk", "Wees duidelijk", "Kom terug"};
	begin(&demo, "Een klein boek", INKS_RGB, false);
	pdf_page_label(demo.pdf, PAGES_ROMAN, NULL, 1);
	new_page(&demo, MM(148), MM(210), 0, 0);
	write(&demo, ROLE_H1, &demo.title, "Een klein boek", NULL);
	tag_open(demo.tags, ROLE_TOC, NULL);
	for (int i = 0; i < 3; i++) {
		struct text_part part = {span_of(heads[i]), &demo.link, NULL, 0};
		targets[i] = target_new(demo.pdf);
		tag_open(demo.tags, ROLE_TOCI, NULL);
		tag_open(demo.tags, ROLE_REFERENCE, NULL);
		tag_open(demo.tags, ROLE_LINK, NULL);
		draw(&demo, set(&demo, &part, 1, demo.width, "nl"), demo.x, PT(17));
		page_link_to(demo.page, (struct box){demo.x, demo.y - PT(12), PT(150), PT(16)}, targets[i],
		             span_of(heads[i]));
		tag_close(demo.tags, ROLE_LINK);
		tag_close(demo.tags, ROLE_REFERENCE);
		tag_close(demo.tags, ROLE_TOCI);
	}
	tag_close(demo.tags, ROLE_TOC);
	pdf_append(demo.pdf, demo.page);
	pdf_page_label(demo.pdf, PAGES_DECIMAL, NULL, 1);
	for (int i = 0; i < 3; i++) {
		new_page(&demo, MM(148), MM(210), 0, 0);
		target_set(targets[i], demo.page, 0, demo.y);
		pdf_bookmark(demo.pdf, i == 1 ? 2 : 1, span_of(heads[i]), targets[i]);
		tag_open(demo.tags, ROLE_SECT, NULL);
		write(&demo, ROLE_H2, &demo.head, heads[i], NULL);
		struct text_part parts[] = {
			{SPAN("Deze alinea begint op de ene bladzijde en "), &demo.body, NULL, 0},
			{SPAN("gaat verder op de volgende bladzijde."), &demo.body, NULL, 0}};
		tag_open(demo.tags, ROLE_P, NULL);
		draw(&demo, set(&demo, parts, 1, demo.width, "nl"), demo.x, PT(17));
		struct page *before = demo.page;
		new_page(&demo, MM(148), MM(210), 0, 0);
		pdf_append(demo.pdf, before);
		draw(&demo, set(&demo, parts + 1, 1, demo.width, "nl"), demo.x, PT(17));
		tag_close(demo.tags, ROLE_P);
		tag_open(demo.tags, ROLE_BLOCKQUOTE, NULL);
		write(&demo, ROLE_P, &demo.body, "„Ik kwam voor de koffie en bleef voor het plan.”", NULL);
		tag_close(demo.tags, ROLE_BLOCKQUOTE);
		write(&demo, ROLE_NOTE, &demo.small, "1. Een noot bij deze bladzijde.", NULL);
		tag_close(demo.tags, ROLE_SECT);
		pdf_append(demo.pdf, demo.page);
	}
	end(&demo, path);
}

/* ---- vouchers ---- */

enum { VOUCHERS = 10, THREADS_MOST = 64 };

struct voucher_texts {
	const struct lines *face, *valid, **serials;
	const struct form *frame;
	int pages;
};

static void serial_of(char serial[32], int number)
{
	snprintf(serial, 32, "BW-26-%06d", number);
}

static void draw_voucher(struct demo *demo, struct page *page, struct tags *tags, struct arena *arena,
                         const struct voucher_texts *texts, int number)
{
	struct canvas *canvas = page_canvas(page);
	int slot = number % VOUCHERS, x = MM(8) + slot % 2 * MM(97), y = MM(10) + slot / 2 * MM(55);
	char url[80], serial[32];
	serial_of(serial, number);
	snprintf(url, sizeof url, "https://bon.example/%s", serial);
	tag_open(tags, ROLE_SECT, NULL);
	artifact_open(tags, ARTIFACT_LAYOUT);
	draw_form(canvas, texts->frame, x, y);
	artifact_close(tags);
	tag_open(tags, ROLE_P, NULL);
	line_draw(canvas, texts->face->line, x + MM(5), y + MM(12));
	line_draw(canvas, texts->valid->line, x + MM(5), y + MM(20));
	line_draw(canvas, texts->serials[number]->line, x + MM(5), y + MM(44));
	tag_close(tags, ROLE_P);
	struct box box = {x + MM(66), y + MM(18), MM(26), MM(26)};
	tag_open_figure(tags, SPAN("QR-code met het nummer van de bon"), canvas, box);
	code_draw(canvas, code_make(arena, CODE_QR, span_of(url)), box.x, box.y, box.width, box.height,
	          demo->body.colour);
	tag_close(tags, ROLE_FIGURE);
	tag_close(tags, ROLE_SECT);
}

static void set_vouchers(struct demo *demo, struct voucher_texts *texts)
{
	struct text_part face = {SPAN("10 euro – tien euro"), &demo->title, NULL, 0};
	struct text_part valid = {SPAN("Geldig tot en met zondag 31 december 2028"), &demo->small, NULL, 0};
	struct form *frame = form_new(demo->pdf, MM(93), MM(51));
	draw_rounded(form_canvas(frame), (struct box){0, 0, MM(93), MM(51)}, MM(3), NULL,
	             &(struct pen){.width = PT(1), .colour = accent});
	form_finish(demo->pdf, frame);
	texts->frame = frame;
	texts->face = set(demo, &face, 1, 0, "nl");
	texts->valid = set(demo, &valid, 1, 0, "nl");
	texts->serials =
		arena_array(pdf_arena(demo->pdf), (size_t)texts->pages * VOUCHERS, sizeof *texts->serials);
	for (int i = 0; i < texts->pages * VOUCHERS; i++) {
		char serial[32];
		serial_of(serial, i);
		struct text_part part = {span_of(serial), &demo->strong, NULL, 0};
		texts->serials[i] = set(demo, &part, 1, 0, "nl");
	}
}

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Pages are drawn and packed side by side, then hung in place in order. */
static void make_vouchers(const char *path, int count, int threads)
{
	struct demo demo = {0};
	struct voucher_texts texts = {.pages = count};
	if (count < 1 || threads < 1 || threads > THREADS_MOST) {
		fprintf(stderr, "pdf_demo: at least one page, 1 to %d threads\n", THREADS_MOST);
		exit(2);
	}
	double start = seconds();
	begin(&demo, "Bonnen", INKS_RGB, false);
	tag_open(demo.tags, ROLE_H1, NULL);
	set_vouchers(&demo, &texts);
	double set_at = seconds();
	struct page **pages = calloc((size_t)count, sizeof(struct page *));
	struct tags **parts = calloc((size_t)count, sizeof(struct tags *));
	if (!pages || !parts)
		exit(3);
	struct arena *arenas[THREADS_MOST] = {0};
	for (int i = 0; i < threads; i++)
		arenas[i] = arena_part(pdf_arena(demo.pdf));
	struct sheet sheet = {.width = MM(210), .height = MM(297)};
	struct text_part head = {SPAN("Bonnen"), &demo.small, NULL, 0};
	const struct lines *title = set(&demo, &head, 1, 0, "nl");
	struct page *first = page_new(demo.pdf, demo.tags, &sheet);
	line_draw(page_canvas(first), title->line, MM(8), MM(7));
	tag_close(demo.tags, ROLE_H1);
	pdf_append(demo.pdf, first);
	for (int i = 0; i < count; i++) {
		parts[i] = tags_part(demo.tags, arenas[i % threads]);
		pages[i] = page_new(demo.pdf, parts[i], &sheet);
	}
#pragma omp parallel for schedule(static, 1) num_threads(threads)
	for (int t = 0; t < threads; t++) {
		struct deflater *deflater = deflater_new(6);
		for (int i = t; i < count; i += threads) {
			for (int k = 0; k < VOUCHERS; k++)
				draw_voucher(&demo, pages[i], parts[i], arenas[t], &texts, i * VOUCHERS + k);
			page_pack(pages[i], deflater);
		}
		deflater_free(deflater);
	}
	double drawn_at = seconds();
	for (int i = 0; i < count; i++) {
		tags_graft(demo.tags, parts[i]);
		pdf_append(demo.pdf, pages[i]);
	}
	end(&demo, path);
	free(pages);
	free(parts);
	fprintf(stderr, "set %.3f s, draw and pack %.3f s, write %.3f s, together %.3f s\n", set_at - start,
	        drawn_at - set_at, seconds() - drawn_at, seconds() - start);
}

int main(int argc, char **argv)
{
	const char *what = argc > 2 ? argv[1] : "";
	if (strcmp(what, "page") == 0)
		make_page(argv[2], argc > 3 && strcmp(argv[3], "cmyk") == 0   ? INKS_CMYK
		                   : argc > 3 && strcmp(argv[3], "grey") == 0 ? INKS_GREY
		                                                              : INKS_RGB);
	else if (strcmp(what, "languages") == 0)
		make_languages(argv[2]);
	else if (strcmp(what, "book") == 0)
		make_book(argv[2]);
	else if (strcmp(what, "vouchers") == 0)
		make_vouchers(argv[2], argc > 3 ? atoi(argv[3]) : 1000, argc > 4 ? atoi(argv[4]) : 1);
	else {
		fprintf(stderr, "pdf_demo page|languages|book|vouchers OUT [...]\n");
		return 2;
	}
	return 0;
}
