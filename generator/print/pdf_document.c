/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/pdf_document.h"

#include <stdlib.h>
#include <string.h>

#include "base/stop.h"
#include "model/direction.h"
#include "print/pattern.h"
#include "print/pdf_metadata.h"

struct link {
	struct annotation annotation;
	struct link *next; /* on the same page; or one that waits as well */
	size_t key;        /* its StructParent */
	int bounds[4]; /* left, bottom, right, top */
	const char *uri; /* or */
	struct target *target;
	struct span contents;
};

struct page {
	struct pdf *pdf;
	struct page *next; /* in order of making */
	struct sheet sheet;
	struct canvas canvas;
	struct marked_page marked;
	struct link *first, *last;
	struct text packed;
	bool is_packed;
};

struct target {
	struct page *page;
	int left, top;
};

struct bookmark {
	int level;
	struct span title;
	struct target *target;
	unsigned object;
};

struct label {
	size_t page; /* from this one on, counted from 0 */
	enum page_numbers numbers;
	const char *prefix;
	int first;
};

struct pdf {
	struct arena *arena;
	struct pdf_setup setup;
	struct store *store;
	struct deflater *deflater;
	struct pdf_fonts *fonts;
	struct typesetter *typesetter;
	struct tags *tags;
	struct page *made;          /* all, the last one first */
	size_t page_count;          /* appended */
	struct link *waiting;       /* links to places that may not be known yet */
	struct bookmark *bookmarks;
	size_t bookmark_count, bookmark_capacity;
	struct label *labels;
	size_t label_count, label_capacity;
	unsigned resources;
	struct text drawings; /* entries of the resource XObject */
	struct waves waves;
};

enum { LEVEL_USUAL = 6 };

static const char *copied(struct arena *arena, const char *string)
{
	return string ? arena_string(arena, string) : NULL;
}

struct pdf *pdf_new(struct font_library *fonts, const struct pdf_setup *setup)
{
	if (!setup->title || !setup->title[0] || !setup->language || !setup->language[0])
		BUG("a document without a title or a language");
	struct arena *arena = arena_new();
	struct pdf *pdf = arena_alloc(arena, sizeof *pdf);
	pdf->arena = arena;
	pdf->setup = *setup;
	pdf->setup.title = copied(arena, setup->title);
	pdf->setup.language = copied(arena, setup->language);
	pdf->setup.author = copied(arena, setup->author);
	pdf->setup.publisher = copied(arena, setup->publisher);
	pdf->setup.subject = copied(arena, setup->subject);
	pdf->setup.producer = copied(arena, setup->producer ? setup->producer : "meedoen");
	pdf->setup.output_condition = copied(arena, setup->output_condition);
	pdf->deflater = deflater_new(setup->level ? setup->level : LEVEL_USUAL);
	bool shop = setup->inks == INKS_CMYK, classic = shop && !setup->x4;
	pdf->store = store_new(classic ? NULL : pdf->deflater, classic ? 14 : shop ? 16 : 17);
	pdf->fonts = setup->like ? setup->like->fonts : pdf_fonts_new(arena, fonts);
	pdf->typesetter = setup->like ? setup->like->typesetter : typesetter_new(arena, pdf->fonts);
	pdf->tags = tags_new(arena_part(arena), pdf->store);
	pdf->waves.arena = arena_part(arena);
	pdf->resources = store_reserve(pdf->store);
	return pdf;
}

void pdf_propose_duplex(struct pdf *pdf, enum duplex duplex)
{
	pdf->setup.duplex = duplex;
}

struct arena *pdf_arena(struct pdf *pdf)
{
	return pdf->arena;
}

struct typesetter *pdf_typesetter(struct pdf *pdf)
{
	return pdf->typesetter;
}

struct tags *pdf_tags(struct pdf *pdf)
{
	return pdf->tags;
}

struct store *pdf_store(struct pdf *pdf)
{
	return pdf->store;
}

struct deflater *pdf_deflater(struct pdf *pdf)
{
	return pdf->deflater;
}

enum inks pdf_inks(const struct pdf *pdf)
{
	return pdf->setup.inks;
}

void pdf_add_drawing(struct pdf *pdf, unsigned number)
{
	text_string(&pdf->drawings, "/X");
	text_number(&pdf->drawings, number);
	text_char(&pdf->drawings, ' ');
	put_reference(&pdf->drawings, number);
}

/* ---- pages ---- */

struct page *page_new(struct pdf *pdf, struct tags *tags, const struct sheet *sheet)
{
	if (sheet->slug < sheet->bleed)
		BUG("a slug smaller than the bleed");
	struct page *page = arena_alloc(pdf->arena, sizeof *page);
	page->pdf = pdf;
	page->sheet = *sheet;
	page->canvas.inks = pdf->setup.inks;
	page->canvas.left = sheet->slug;
	page->canvas.top = sheet->slug + sheet->height;
	page->canvas.waves = &pdf->waves;
	page->canvas.tags = tags;
	page->canvas.page = &page->marked;
	page->next = pdf->made;
	pdf->made = page;
	return page;
}

struct canvas *page_canvas(struct page *page)
{
	return &page->canvas;
}

void page_pack(struct page *page, struct deflater *deflater)
{
	if (page->is_packed)
		BUG("a page is packed twice");
	canvas_end(&page->canvas);
	deflate_text(deflater, text_view(&page->canvas.operators), &page->packed);
	text_free(&page->canvas.operators);
	page->is_packed = true;
}

static void put_boundary(struct text *text, const char *name, const struct sheet *sheet, int around)
{
	text_string(text, name);
	text_char(text, '[');
	put_length(text, (int64_t)sheet->slug - around);
	text_char(text, ' ');
	put_length(text, (int64_t)sheet->slug - around);
	text_char(text, ' ');
	put_length(text, (int64_t)sheet->slug + sheet->width + around);
	text_char(text, ' ');
	put_length(text, (int64_t)sheet->slug + sheet->height + around);
	text_char(text, ']');
}

static void put_destination(struct text *text, const struct target *target);

static void write_link(struct pdf *pdf, const struct link *link)
{
	struct text body = {0};
	text_string(&body, "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
	for (int side = 0; side < 4; side++) {
		if (side)
			text_char(&body, ' ');
		put_length(&body, link->bounds[side]);
	}
	text_string(&body, "]/StructParent ");
	text_number(&body, (int64_t)link->key);
	text_string(&body, "/Contents");
	put_text(&body, link->contents);
	if (link->uri) {
		text_string(&body, "/A<</S/URI/URI");
		put_bytes(&body, span_of(link->uri));
		text_string(&body, ">>");
	} else {
		text_string(&body, "/Dest");
		put_destination(&body, link->target);
	}
	store_dictionary(pdf->store, link->annotation.object, text_view(&body));
	text_free(&body);
}

/* Numbers for the links of a page; those to a place wait until all places are known. */
static void add_links(struct pdf *pdf, struct page *page, struct text *body)
{
	if (!page->first)
		return;
	text_string(body, "/Annots[");
	for (struct link *link = page->first; link; link = link->next) {
		link->annotation.object = store_reserve(pdf->store);
		put_reference(body, link->annotation.object);
		text_char(body, ' ');
	}
	text_char(body, ']');
}

static void end_links(struct pdf *pdf, struct page *page)
{
	for (struct link *link = page->first; link; link = link->next) {
		link->key = tags_annotated(pdf->tags, &link->annotation);
		if (link->uri) {
			write_link(pdf, link);
			continue;
		}
		struct arena *arena = tags_arena(pdf->tags); /* the link itself lies in the arena of its page */
		struct link *kept = arena_alloc(arena, sizeof *kept);
		*kept = *link;
		kept->contents = arena_span(arena, link->contents);
		kept->next = pdf->waiting;
		pdf->waiting = kept;
	}
	page->first = page->last = NULL;
}

void pdf_append(struct pdf *pdf, struct page *page)
{
	if (page->marked.object)
		BUG("a page is appended twice");
	if (!page->is_packed)
		page_pack(page, pdf->deflater);
	unsigned contents = store_reserve(pdf->store);
	store_stream(pdf->store, contents, SPAN(""), text_view(&page->packed), false);
	text_free(&page->packed);
	page->marked.object = store_reserve(pdf->store);
	struct text body = {0};
	put_boundary(&body, "/MediaBox", &page->sheet, page->sheet.slug);
	put_boundary(&body, "/TrimBox", &page->sheet, 0);
	put_boundary(&body, "/BleedBox", &page->sheet, page->sheet.bleed);
	text_string(&body, "/Resources ");
	put_reference(&body, pdf->resources);
	text_string(&body, "/Contents ");
	put_reference(&body, contents);
	text_string(&body, "/Tabs/S/StructParents ");
	text_number(&body, (int64_t)tags_page(pdf->tags, &page->marked));
	add_links(pdf, page, &body);
	store_page(pdf->store, page->marked.object, text_view(&body));
	text_free(&body);
	end_links(pdf, page);
	tags_ready(pdf->tags);
	pdf->page_count++;
}

size_t pdf_page_count(const struct pdf *pdf)
{
	return pdf->page_count;
}

/* Two strokes at each corner, outside the bleed, so that nothing is left of them on a card cut a bit off. */
void page_crop_marks(struct page *page)
{
	const struct sheet *sheet = &page->sheet;
	static const struct colour all_inks = {0, 0, 0, 100, 100, 100, 100}; /* marks show on each plate */
	struct pen pen = {.width = PT(0.25), .colour = all_inks, .registration = true};
	int from = sheet->bleed, to = sheet->slug;
	artifact_open(page->canvas.tags, ARTIFACT_PAGE);
	for (int corner = 0; corner < 4; corner++) {
		int across = corner & 1 ? 1 : -1, down = corner & 2 ? 1 : -1;
		int x = corner & 1 ? sheet->width : 0, y = corner & 2 ? sheet->height : 0;
		draw_rule(&page->canvas, x + across * from, y, x + across * to, y, &pen);
		draw_rule(&page->canvas, x, y + down * from, x, y + down * to, &pen);
	}
	artifact_close(page->canvas.tags);
}

/* ---- places, links, bookmarks ---- */

struct target *target_new(struct pdf *pdf)
{
	return arena_alloc(pdf->arena, sizeof(struct target));
}

void target_set(struct target *target, struct page *page, int x, int y)
{
	*target = (struct target){page, page->canvas.left + x, page->canvas.top - y};
}

static void put_destination(struct text *text, const struct target *target)
{
	if (!target->page || !target->page->marked.object)
		BUG("a link or bookmark to a place that was never set");
	text_char(text, '[');
	put_reference(text, target->page->marked.object);
	text_string(text, "/XYZ ");
	put_length(text, target->left);
	text_char(text, ' ');
	put_length(text, target->top);
	text_string(text, " null]");
}

static struct link *add_link(struct page *page, struct box box, struct span contents)
{
	if (page->pdf->setup.inks == INKS_CMYK)
		return NULL;
	if (contents.length == 0)
		BUG("a link without a description");
	struct arena *arena = tags_arena(page->canvas.tags);
	struct link *link = arena_alloc(arena, sizeof *link);
	canvas_bounds(&page->canvas, box, link->bounds);
	link->contents = arena_span(arena, contents);
	if (page->last)
		page->last->next = link;
	else
		page->first = link;
	page->last = link;
	tags_annotation(page->canvas.tags, &page->marked, &link->annotation);
	return link;
}

void page_link(struct page *page, struct box box, const char *uri, struct span contents)
{
	struct link *link = add_link(page, box, contents);
	if (link)
		link->uri = arena_string(tags_arena(page->canvas.tags), uri);
}

void page_link_to(struct page *page, struct box box, struct target *target, struct span contents)
{
	struct link *link = add_link(page, box, contents);
	if (link)
		link->target = target;
}

void pdf_bookmark(struct pdf *pdf, int level, struct span title, struct target *target)
{
	int before = pdf->bookmark_count ? pdf->bookmarks[pdf->bookmark_count - 1].level : 0;
	if (level < 1 || level > before + 1)
		BUG("a bookmark of level %d comes after level %d", level, before);
	ARENA_PUSH(pdf->arena, pdf->bookmarks, pdf->bookmark_count, pdf->bookmark_capacity) =
		(struct bookmark){level, arena_span(pdf->arena, title), target, 0};
}

void pdf_page_label(struct pdf *pdf, enum page_numbers numbers, const char *prefix, int first)
{
	ARENA_PUSH(pdf->arena, pdf->labels, pdf->label_count, pdf->label_capacity) =
		(struct label){pdf->page_count, numbers, copied(pdf->arena, prefix), first};
}

/* ---- forms ---- */

struct form *form_new(struct pdf *pdf, int width, int height)
{
	struct form *form = arena_alloc(pdf->arena, sizeof *form);
	form->object = store_reserve(pdf->store);
	form->width = width;
	form->height = height;
	form->canvas.inks = pdf->setup.inks;
	form->canvas.top = height;
	form->canvas.waves = &pdf->waves;
	pdf_add_drawing(pdf, form->object);
	return form;
}

struct canvas *form_canvas(struct form *form)
{
	return &form->canvas;
}

void form_finish(struct pdf *pdf, struct form *form)
{
	struct text entries = {0}, packed = {0};
	text_string(&entries, "/Type/XObject/Subtype/Form/BBox[0 0 ");
	put_length(&entries, form->width);
	text_char(&entries, ' ');
	put_length(&entries, form->height);
	text_string(&entries, "]/Resources ");
	put_reference(&entries, pdf->resources);
	deflate_text(pdf->deflater, text_view(&form->canvas.operators), &packed);
	store_stream(pdf->store, form->object, text_view(&entries), text_view(&packed), false);
	form->finished = true;
	text_free(&form->canvas.operators);
	text_free(&entries);
	text_free(&packed);
}

/* ---- the end ---- */

static void write_resources(struct pdf *pdf)
{
	struct text text = {0};
	text_string(&text, "/Font<<");
	pdf_fonts_write(pdf->fonts, pdf->store, pdf->deflater, &text);
	text_string(&text, ">>");
	if (pdf->setup.inks == INKS_CMYK) /* 8.6.6.4: paints on every plate that there is */
		text_string(&text, "/ColorSpace<</All[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]"
		                   "/C1[1 1 1 1]/N 1>>]>>");
	waves_write(&pdf->waves, pdf->store, pdf->deflater, &pdf->drawings);
	if (pdf->drawings.length) {
		text_string(&text, "/XObject<<");
		text_span(&text, text_view(&pdf->drawings));
		text_string(&text, ">>");
	}
	store_dictionary(pdf->store, pdf->resources, text_view(&text));
	text_free(&text);
}

/* The bookmark after `at` that is its sibling, or the first one at all; SIZE_MAX: none. */
static size_t sibling(const struct pdf *pdf, size_t at, int step)
{
	int level = pdf->bookmarks[at].level;
	for (size_t i = at + (size_t)step; i < pdf->bookmark_count; i += (size_t)step) {
		if (pdf->bookmarks[i].level == level)
			return i;
		if (pdf->bookmarks[i].level < level)
			break;
	}
	return SIZE_MAX;
}

static void put_entry(struct text *text, const char *key, unsigned number)
{
	text_string(text, key);
	put_reference(text, number);
}

/* First, Last and Count of the bookmarks from `start` that lie below `level`; shown closed, but the highest
 * open. */
static void put_children(const struct pdf *pdf, struct text *text, size_t start, int level)
{
	size_t first = SIZE_MAX, last = 0;
	int64_t count = 0;
	for (size_t i = start; i < pdf->bookmark_count && pdf->bookmarks[i].level > level; i++)
		if (pdf->bookmarks[i].level == level + 1) {
			first = first == SIZE_MAX ? i : first;
			last = i;
			count++;
		}
	if (first == SIZE_MAX)
		return;
	put_entry(text, "/First ", pdf->bookmarks[first].object);
	put_entry(text, "/Last ", pdf->bookmarks[last].object);
	text_string(text, "/Count ");
	text_number(text, level ? -count : count);
}

static void write_bookmarks(struct pdf *pdf, struct text *catalogue)
{
	if (!pdf->bookmark_count)
		return;
	struct text text = {0};
	unsigned parents[64] = {store_reserve(pdf->store)};
	for (size_t i = 0; i < pdf->bookmark_count; i++)
		pdf->bookmarks[i].object = store_reserve(pdf->store);
	text_string(&text, "/Type/Outlines");
	put_children(pdf, &text, 0, 0);
	store_dictionary(pdf->store, parents[0], text_view(&text));
	for (size_t i = 0; i < pdf->bookmark_count; i++) {
		const struct bookmark *bookmark = &pdf->bookmarks[i];
		size_t next = sibling(pdf, i, 1), before = sibling(pdf, i, -1);
		parents[bookmark->level % 64] = bookmark->object;
		text_clear(&text);
		text_string(&text, "/Title");
		put_text(&text, bookmark->title);
		put_entry(&text, "/Parent ", parents[(bookmark->level - 1) % 64]);
		if (before != SIZE_MAX)
			put_entry(&text, "/Prev ", pdf->bookmarks[before].object);
		if (next != SIZE_MAX)
			put_entry(&text, "/Next ", pdf->bookmarks[next].object);
		put_children(pdf, &text, i + 1, bookmark->level);
		text_string(&text, "/Dest");
		put_destination(&text, bookmark->target);
		store_dictionary(pdf->store, bookmark->object, text_view(&text));
	}
	put_entry(catalogue, "/PageMode/UseOutlines/Outlines ", parents[0]);
	text_free(&text);
}

static void put_labels(const struct pdf *pdf, struct text *catalogue)
{
	static const char *const styles[] = {
		[PAGES_DECIMAL] = "/S/D",
		[PAGES_ROMAN] = "/S/r",
		[PAGES_NONE] = "",
	};
	if (!pdf->label_count)
		return;
	text_string(catalogue, "/PageLabels<</Nums[");
	if (pdf->labels[0].page > 0)
		text_string(catalogue, "0<</S/D>>");
	for (size_t i = 0; i < pdf->label_count; i++) {
		const struct label *label = &pdf->labels[i];
		if (i + 1 < pdf->label_count && pdf->labels[i + 1].page == label->page)
			continue; /* said anew before any page */
		text_number(catalogue, (int64_t)label->page);
		text_string(catalogue, "<<");
		text_string(catalogue, styles[label->numbers]);
		if (label->prefix) {
			text_string(catalogue, "/P");
			put_text(catalogue, span_of(label->prefix));
		}
		if (label->numbers != PAGES_NONE && label->first > 1)
			text_format(catalogue, "/St %d", label->first);
		text_string(catalogue, ">>");
	}
	text_string(catalogue, "]>>");
}

static void write_catalogue(struct pdf *pdf, unsigned tree)
{
	static const char *const duplex[] = {
		[DUPLEX_NONE] = "",
		[DUPLEX_LONG_EDGE] = "/Duplex/DuplexFlipLongEdge",
		[DUPLEX_SHORT_EDGE] = "/Duplex/DuplexFlipShortEdge",
	};
	struct text text = {0};
	text_string(&text,
	            "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None");
	text_string(&text, language_is_rtl(pdf->setup.language) ? "/Direction/R2L" : ""); /* two pages side by side */
	text_string(&text, duplex[pdf->setup.duplex]);
	text_string(&text, ">>/Lang");
	put_text(&text, span_of(pdf->setup.language));
	put_entry(&text, "/StructTreeRoot ", tree);
	put_entry(&text, "/Metadata ", metadata_xmp(&pdf->setup, pdf->store));
	metadata_intents(&pdf->setup, pdf->store, pdf->deflater, &text);
	write_bookmarks(pdf, &text);
	put_labels(pdf, &text);
	store_catalogue(pdf->store, text_view(&text));
	text_free(&text);
}

void pdf_abandon(struct pdf *pdf)
{
	for (struct page *page = pdf->made; page; page = page->next) {
		text_free(&page->canvas.operators);
		text_free(&page->packed);
		free(page->marked.owners);
	}
	text_free(&pdf->drawings);
	tags_free(pdf->tags);
	if (!pdf->setup.like)
		typesetter_free(pdf->typesetter);
	store_free(pdf->store);
	deflater_free(pdf->deflater);
	arena_free(pdf->arena);
}

void pdf_finish(struct pdf *pdf, struct text *out)
{
	if (pdf->page_count == 0)
		BUG("a document without pages");
	for (const struct link *link = pdf->waiting; link; link = link->next)
		write_link(pdf, link);
	write_resources(pdf);
	unsigned tree = tags_write(pdf->tags);
	write_catalogue(pdf, tree);
	metadata_information(&pdf->setup, pdf->store);
	store_write(pdf->store, out);
	pdf_abandon(pdf);
}
