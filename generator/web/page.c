/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/page.h"

#include <stdio.h>

#include "base/stop.h"
#include "base/words.h"
#include "web/calendar.h"
#include "web/markup.h"
#include "web/picture.h"
#include "web/scope.h"
#include "web/search.h"
#include "web/style.h"

const struct page_row page_rows[] = {
	{ "home", .path = "index.html", .title = "home", .summary = "home_omschrijving", .translated = true },
	{ "toolkit", .path = "toolkit.html", .title = "toolkit", .summary = "toolkit_omschrijving" },
	{ "hoofdstuk", .kind = "hoofdstuk", .above = "toolkit" },
	{ "pagina", .kind = "pagina" },
	{ "bijeenkomsten", .path = "bijeenkomsten.html", .title = "bijeenkomsten", .summary = "bijeenkomsten_omschrijving", .translated = true },
	{ "geweest", .path = "geweest.html", .title = "geweest", .summary = "geweest_omschrijving", .above = "bijeenkomsten", .translated = true },
	{ "bijeenkomst", .kind = "bijeenkomst", .above = "bijeenkomsten" },
	{ "informatiemarkt", .kind = "informatiemarkt", .above = "bijeenkomsten" },
	{ "organisaties", .path = "organisaties.html", .title = "organisaties", .summary = "organisaties_omschrijving", .translated = true },
	{ "organisaties-op-naam", .path = "organisaties-op-naam.html", .title = "organisaties_op_naam", .summary = "organisaties_omschrijving", .above = "organisaties", .translated = true },
	{ "organisatie", .kind = "organisatie", .above = "organisaties" },
	{ "organisaties-per-wijk", .path = "organisaties-per-wijk.html", .title = "organisaties_per_wijk", .summary = "organisaties_omschrijving", .above = "organisaties", .translated = true },
	{ "wijk", .kind = "wijk", .above = "bijeenkomsten" },
	{ "thema", .kind = "thema", .above = "bijeenkomsten" },
	{ "werkvormen", .path = "werkvormen.html", .title = "werkvormen", .summary = "werkvormen_omschrijving", .above = "toolkit" },
	{ "werkvorm", .kind = "werkvorm", .above = "werkvormen" },
	{ "resultaten", .path = "resultaten.html", .title = "resultaten", .summary = "resultaten_omschrijving", .translated = true },
	{ "samenvatting", .kind = "samenvatting", .above = "resultaten" },
	{ "terugkoppeling", .kind = "terugkoppeling", .above = "resultaten" },
	{ "evaluatie", .kind = "evaluatie", .above = "resultaten" },
	{ "vragen-en-antwoorden", .path = "vragen-en-antwoorden.html", .title = "vragen_en_antwoorden", .summary = "vragen_en_antwoorden_omschrijving", .translated = true },
	{ "drukwerk", .path = "drukwerk.html", .title = "drukwerk", .summary = "drukwerk_omschrijving" },
	{ "zoeken", .path = "zoeken.html", .title = "zoeken", .summary = "zoeken_omschrijving", .translated = true },
	{ "alle-paginas", .path = "alle-paginas.html", .title = "alle_paginas", .summary = "alle_paginas_omschrijving" },
	{ "nieuws.xml", .path = "nieuws.xml", .title = "nieuws", .summary = "nieuws_omschrijving", .hidden = true },
	{ "agenda.xml", .path = "agenda.xml", .title = "agenda", .summary = "bijeenkomsten_omschrijving", .hidden = true },
	{ "sitemap.xml", .path = "sitemap.xml", .title = "alle_paginas", .summary = "alle_paginas_omschrijving", .hidden = true },
	{ "robots.txt", .path = "robots.txt", .title = "alle_paginas", .summary = "alle_paginas_omschrijving", .hidden = true },
	{ "security.txt", .path = ".well-known/security.txt", .title = "contact", .summary = "contact", .hidden = true },
	{ "404", .path = "404.html", .title = "niet_gevonden", .summary = "niet_gevonden", .hidden = true },
	{ .template = NULL }
};

/* ---- paths ---- */

/* A path from one place to another: so many steps up, and then `rest`. */
struct route {
	size_t steps;
	const char *rest;
};

static struct route route_between(const char *from, const char *to)
{
	/* Past the folders that both share. */
	size_t shared = 0, steps = 0;
	for (size_t i = 0; from[i] && from[i] == to[i]; i++)
		if (from[i] == '/')
			shared = i + 1;
	for (const char *p = from + shared; (p = strchr(p, '/')); p++)
		steps++;
	return (struct route){steps, to + shared};
}

void page_relative(const char *from, const char *to, struct text *text)
{
	struct route route = route_between(from, to);
	while (route.steps--)
		text_string(text, "../");
	text_string(text, route.rest);
}

struct item page_link_item(const struct scene *scene, const char *to)
{
	static const char up[] = "../";
	struct route route = route_between(scene->here, to);
	size_t before = route.steps * (sizeof up - 1), length = strlen(route.rest);
	char *path = arena_array(scene->scratch, before + length + 1, 1);
	for (size_t i = 0; i < before; i += sizeof up - 1)
		memcpy(path + i, up, sizeof up - 1);
	memcpy(path + before, route.rest, length);
	return text_item((struct span){path, before + length});
}

static void write_path(const struct scene *scene, const struct record *record, struct text *text)
{
	const char *path = record_path(scene->scratch, model_own(scene->model, record));
	if (path)
		page_relative(scene->here, path, text);
	else
		text_string(text, "#");
}

static void write_body(const struct scene *scene, const struct record *record, struct text *text)
{
	if (record->body && record->body_original)
		markup_original(scene, record->body, text);
	else if (record->body)
		markup_body(scene, record->body, text);
}

/* ---- where it stands ---- */

bool page_exists(const struct edition *edition, const struct page_row *row, const struct record *record)
{
	if (edition == edition->original)
		return true;
	if (!row->kind)
		return row->translated;
	return record && !record->kind->staff && model_own(edition->model, record)->translation;
}

const char *page_path(const struct edition *edition, const struct page_row *row, const struct record *record,
                      struct arena *arena)
{
	if (row->kind)
		return record_path(arena, model_own(edition->model, record));
	return arena_strings(arena, row->translated ? edition->root : "", row->path, NULL);
}

struct span page_address(const struct scene *scene, const char *path)
{
	static const char index[] = "index.html";
	size_t length = strlen(path), tail = sizeof index - 1;
	bool home = length >= tail && strcmp(path + length - tail, index) == 0 && (length == tail || path[length - tail - 1] == '/');
	const char *folder = home ? arena_copy(scene->scratch, path, length - tail) : path;
	return span_of(arena_strings(scene->scratch, record_text(scene->model->site, "basis_url").data, "/", folder, NULL));
}

/* ---- one page ---- */

struct span page_title(const struct web *web, const struct page_row *row, const struct record *record)
{
	if (record)
		return record_title(record);
	const struct node *title = row->title ? theme_string(web->edition->theme, row->title) : NULL;
	return title ? title->text : SPAN("");
}

const char *page_title_language(const struct edition *edition, const struct record *record)
{
	return record && record_value(record, record->kind->title)->original ? edition->original->language : NULL;
}

const struct page_row *page_row_named(const char *template)
{
	for (const struct page_row *row = page_rows; row->template; row++)
		if (strcmp(row->template, template) == 0)
			return row;
	BUG("no page `%s`", template);
}

static void fill_crumbs(struct page *page)
{
	enum { STEPS_MOST = 4 };
	const struct web *web = page->web;
	struct entry *crumbs = arena_array(page->making->scratch, STEPS_MOST, sizeof *crumbs);
	size_t count = 0;
	const struct page_row *home = &page_rows[0];
	struct arena *scratch = page->making->scratch;
	crumbs[count++] = (struct entry){page_title(web, home, NULL), page_path(web->edition, home, NULL, scratch)};
	const struct page_row *above[STEPS_MOST];
	size_t steps = 0;
	for (const char *name = page->row->above; name && steps < STEPS_MOST - 2; name = above[steps++]->above)
		above[steps] = page_row_named(name);
	while (steps--)
		crumbs[count++] = (struct entry){page_title(web, above[steps], NULL), page_path(web->edition, above[steps], NULL, scratch)};
	if (page->row != home)
		crumbs[count++] = (struct entry){
			page_title(web, page->row, page->record), page->path, .language = page_title_language(web->edition, page->record)};
	page->crumbs = crumbs;
	page->crumb_count = count;
}

static const char *below_site(const char *path)
{
	return path + strlen("site/");
}

static void render_page(const struct output *output, const char *path, const char *name, struct making *making)
{
	const struct web *web = output->maker;
	struct span shared_picture = {0};
	struct page page = {.web = web, .row = output->row, .record = output->subject, .making = making, .shared_picture = &shared_picture,
	                    .path = below_site(path)};
	struct scene scene = scene_of(web->edition, making->scratch);
	scene.wide = &making->wide;
	scene.here = below_site(output->path);
	scene.write_path = write_path;
	scene.write_body = write_body;
	scene.write_sentence = markup_sentence;
	scene.write_picture = picture_write;
	fill_crumbs(&page);
	const struct template *template = template_named(web->edition->theme->templates, span_of(name));
	struct item stack[2] = {{.type = ITEM_OBJECT, .shape = web->scope, .object = &page}};
	if (page.record)
		stack[1] = record_item(web->edition->vocabulary, page.record);
	const char *slash = strrchr(scene.here, '/');
	struct span folder = {scene.here, slash ? (size_t)(slash - scene.here) : 0};
	if (!making->cache)
		making->cache = template_cache_new(making->scratch);
	template_cache_turn(making->cache, web->edition->theme->templates, web->edition, folder);
	template_render_cached(web->edition->theme->templates, template, stack, page.record ? 2 : 1, &scene, making->cache, &making->bytes);
}

static void make_page(const struct output *output, struct making *making)
{
	const struct page_row *row = output->row;
	render_page(output, output->path, row->template, making);
}

/* Where a page stood before: it says where it stands now, and a browser goes on by itself. */
static const char moved_template[] = "verhuisd";

static void make_moved(const struct output *output, struct making *making)
{
	render_page(output, output->leads_to, moved_template, making);
}

/* ---- other files ---- */

static void make_style(const struct output *output, struct making *making)
{
	const struct web *web = output->maker;
	text_span(&making->bytes, web->style->sheet);
}

static void make_icon(const struct output *output, struct making *making)
{
	const struct web *web = output->maker;
	const struct file *file = output->subject;
	style_fill(web->edition->theme, file->source.text, &making->bytes);
}

/* ---- the list ---- */

/* Its record with all that it refers to, and in which languages there is this page: each names the others. */
static struct hash made_from(const struct web *web, const struct page_row *row, const struct record *record)
{
	const struct edition *edition = web->edition;
	struct hash parts[2] = {web->common, record->made};
	struct text all = {0};
	text_add(&all, (const char *)parts, sizeof parts);
	for (size_t i = 0; i < edition->count; i++)
		text_char(&all, page_exists(&edition->all[i], row, record) ? 'y' : 'n');
	struct hash hash = hash_of(all.data, all.length);
	text_free(&all);
	return hash;
}

static struct output page_output(const struct web *web, struct arena *arena, const struct page_row *row,
                                 const struct record *record)
{
	const char *path = page_path(web->edition, row, record, arena);
	struct output output = {.path = arena_strings(arena, "site/", path, NULL), .make = make_page, .maker = web,
	                        .subject = record, .row = row, .traced = record != NULL};
	if (record) {
		output.from = made_from(web, row, record);
		output.source = record->source;
	}
	return output;
}

static void add_record_page(const struct web *web, struct outputs *outputs, const struct page_row *row, const struct record *record)
{
	struct output output = page_output(web, outputs->arena, row, record);
	outputs_add(outputs, output);
	const struct value *former = record_former(record);
	output.former = true;
	output.make = make_moved;
	output.leads_to = output.path;
	for (size_t i = 0; i < former->list.count; i++) {
		if (span_is(former->list.items[i].text, record->id))
			continue;
		output.path = arena_strings(outputs->arena, "site/", record_path_named(outputs->arena, record, former->list.items[i].text.data), NULL);
		outputs_add(outputs, output);
	}
}

static void add_pages(const struct web *web, struct outputs *outputs, const struct page_row *row)
{
	if (!template_named(web->edition->theme->templates, span_of(row->template)))
		return; /* reported when the theme was checked */
	if (!row->kind && page_exists(web->edition, row, NULL))
		outputs_add(outputs, page_output(web, outputs->arena, row, NULL));
	if (!row->kind)
		return;
	const struct records *records = model_records(web->edition->model, row->kind);
	for (size_t i = 0; i < records->count; i++)
		if (records->list[i]->shown && !records->list[i]->faulty && page_exists(web->edition, row, records->list[i]))
			add_record_page(web, outputs, row, records->list[i]);
}

static void add_copies(const struct web *web, struct outputs *outputs)
{
	picture_outputs(web->edition->model, outputs);
	const struct file *icon = theme_file(web->edition->theme, "web/favicon.svg");
	if (icon)
		outputs_add(outputs, (struct output){.path = "site/favicon.svg", .make = make_icon, .maker = web,
		                                     .subject = icon, .from = web->edition->theme->hash, .traced = true});
	/* What others show with a link to the site (Open Graph). */
	const struct file *shared = theme_file(web->edition->theme, "web/deel.png");
	if (shared)
		outputs_add(outputs, (struct output){.path = "site/deel.png", .make = make_copy, .maker = web, .subject = shared,
		                                     .from = shared->source.hash, .traced = true});
	outputs_add(outputs, (struct output){.path = arena_format(outputs->arena, "site/%s", web->style->path),
	                                     .make = make_style, .maker = web});
}

/* `kind`: of the record that the page is about; NULL: none, or any. False: the theme lacks it. */
static bool check_template(const struct web *web, const char *name, const char *kind, struct report *report)
{
	const struct template *template = template_named(web->edition->theme->templates, span_of(name));
	if (!template)
		return false;
	const struct shape *stack[2] = {web->scope, kind ? vocabulary_kind(web->edition->vocabulary, kind_named(span_of(kind))) : NULL};
	template_check(web->edition->theme->templates, template, stack, kind ? 2 : 1, report);
	return true;
}

/* Those of the pages, and the one that leads on from a former address. */
static void check_templates(const struct web *web, struct report *report)
{
	struct lacking lacking = {0};
	for (const struct page_row *row = page_rows;; row++) {
		const char *name = row->template ? row->template : moved_template;
		if (!check_template(web, name, row->kind, report))
			lacking_add(&lacking, arena_format(web->arena, "web/%s.mustache", name));
		if (!row->template)
			break;
	}
	lacking_tell(&lacking, web->edition->theme, "theme", report);
}

void web_outputs(const struct web *web, struct outputs *outputs, struct report *report)
{
	check_templates(web, report);
	template_share(web->edition->theme->templates, web->scope);
	web_fonts_outputs(web->fonts, outputs); /* fonts and the list for searching first: they take longest */
	search_outputs(web, outputs);
	for (const struct page_row *row = page_rows; row->template; row++)
		add_pages(web, outputs, row);
	add_copies(web, outputs);
	calendar_outputs(web, outputs);
}

void web_outputs_translated(const struct web *web, struct outputs *outputs)
{
	search_outputs(web, outputs);
	for (const struct page_row *row = page_rows; row->template; row++)
		add_pages(web, outputs, row);
}
