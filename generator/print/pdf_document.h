/* SPDX-License-Identifier: EUPL-1.2
 *
 * A PDF document: pages, links, bookmarks, and who made it.
 *
 *     struct pdf *pdf = pdf_new(fonts, &(struct pdf_setup){.title = ..., .language = "nl", ...});
 *     struct tags *tags = pdf_tags(pdf);
 *     struct page *page = page_new(pdf, tags, &(struct sheet){.width = MM(148), .height = MM(210)});
 *     tag_open(tags, ROLE_H1, NULL); line_draw(page_canvas(page), ...); tag_close(tags, ROLE_H1);
 *     pdf_append(pdf, page);
 *     pdf_finish(pdf, &bytes);
 *
 * The tag Document is open from the start. Each output has a document of its own, so documents are made side
 * by side. Within one document text is set in order on one thread (pdf_font.h); pages of ready text may be
 * drawn and packed side by side, each with tags_part and page_pack, and are then grafted and appended in
 * order. Bytes never depend on the number of threads, the clock, the locale or addresses.
 *
 * RGB documents conform to PDF/UA-1 and PDF/A-2a; they carry an sRGB profile of our own making. CMYK
 * documents are PDF/X-1a:2003 (ISO 15930-4: PDF 1.4, no links, page boxes, a named output condition) or PDF/X-4
 * (ISO 15930-7: PDF 1.6, packed, transparency stays live, the profile of the condition is in the file), and keep
 * their tags.
 */
#ifndef MEEDOEN_PRINT_PDF_DOCUMENT_H
#define MEEDOEN_PRINT_PDF_DOCUMENT_H

#include "print/draw.h"
#include "print/glyphs.h"

enum duplex { DUPLEX_NONE, DUPLEX_LONG_EDGE, DUPLEX_SHORT_EDGE };

struct pdf_setup {
	const char *title, *language;             /* both needed; language is a BCP 47 tag */
	const char *author, *publisher, *subject; /* NULL: not said */
	const char *producer;                     /* "meedoen 1.0" */
	int year, month, day; /* of the contents: there is no clock here; 0: no date in the file */
	enum inks inks;
	enum duplex duplex;           /* what the print dialogue proposes; none: as the printer is set */
	const char *output_condition; /* CMYK: a registered name, "FOGRA39" */
	struct span output_profile;   /* CMYK: the ICC profile of that, kept by the caller; empty: the name only */
	bool x4;                      /* CMYK: PDF/X-4, which needs the profile; else PDF/X-1a:2003 */
	int level;                    /* of compression, 0: 6 */
	struct pdf *like;             /* texts set for that document are drawn in this one too; NULL: none */
};

/* The paper. MediaBox is the trim plus `slug` on all sides, BleedBox the trim plus `bleed`. */
struct sheet {
	int width, height; /* trimmed */
	int bleed, slug;   /* 0 on screen and office paper; slug >= bleed, room for crop marks */
};

struct pdf;
struct page;

struct pdf *pdf_new(struct font_library *fonts, const struct pdf_setup *setup);
/* What the print dialogue proposes, when that is known only later. */
void pdf_propose_duplex(struct pdf *pdf, enum duplex duplex);
struct arena *pdf_arena(struct pdf *pdf); /* lives until pdf_finish */
struct typesetter *pdf_typesetter(struct pdf *pdf);
struct tags *pdf_tags(struct pdf *pdf);

/* A page not yet in the document. Several may be open at once, with the same tags: a footer can wait until
 * the number of pages is known. Not thread-safe: make pages first, then share them out. */
struct page *page_new(struct pdf *pdf, struct tags *tags, const struct sheet *sheet);
struct canvas *page_canvas(struct page *page);
/* Compress it now, on any thread, with that thread's deflater; nothing can be drawn on it after. */
void page_pack(struct page *page, struct deflater *deflater);
/* The next page of the document; packs it where that was not done. Every page made must be appended. */
void pdf_append(struct pdf *pdf, struct page *page);
size_t pdf_page_count(const struct pdf *pdf); /* appended so far */

/* Crop marks in the slug, in all inks; opens and closes its own artifact. */
void page_crop_marks(struct page *page);

/* A place to go to. Make it first, set it when the place is known; links to it may come before or after. */
struct target;
struct target *target_new(struct pdf *pdf);
void target_set(struct target *target, struct page *page, int x, int y);

/* The open tag Link covers `box` on the page; call it once a line. `contents` is what a reader hears:
 * "Website van het buurthuis". In CMYK files a link is text and no more. */
void page_link(struct page *page, struct box box, const char *uri, struct span contents);
void page_link_to(struct page *page, struct box box, struct target *target, struct span contents);

/* Bookmarks, in order; level 1 is the highest, and no level is skipped. */
void pdf_bookmark(struct pdf *pdf, int level, struct span title, struct target *target);

enum page_numbers { PAGES_DECIMAL, PAGES_ROMAN, PAGES_NONE };
/* How pages are called from the next appended page on: prefix "Bijlage " or NULL, first number. */
void pdf_page_label(struct pdf *pdf, enum page_numbers numbers, const char *prefix, int first);

/* A drawing kept once and put on many pages. It holds no tags. Finish it before it is drawn. */
struct form *form_new(struct pdf *pdf, int width, int height);
struct canvas *form_canvas(struct form *form);
void form_finish(struct pdf *pdf, struct form *form);

/* The file, added to `out`; frees the document and all that was made of it. */
void pdf_finish(struct pdf *pdf, struct text *out);
/* Free it unwritten: an error was found. */
void pdf_abandon(struct pdf *pdf);

/* ---- for print/ itself ---- */

struct store *pdf_store(struct pdf *pdf);
struct deflater *pdf_deflater(struct pdf *pdf);
enum inks pdf_inks(const struct pdf *pdf);
/* Makes /X<number> known to all pages. */
void pdf_add_drawing(struct pdf *pdf, unsigned number);

#endif
