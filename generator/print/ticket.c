/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/ticket.h"

#include <string.h>

struct ticket {
	const struct document *document;
	const struct record *record;
	const struct print_job *job;
	const struct printed *printed;
};

static struct span word(const struct ticket *ticket, const char *key)
{
	const struct node *node = theme_string(ticket->job->scene->theme, key);
	return node ? node->text : span_of(key);
}

/* ---- what stands behind each word ---- */

static void put_title(const struct ticket *ticket, struct text *text)
{
	text_span(text, ticket->document->title);
}

static void put_client(const struct ticket *ticket, struct text *text)
{
	text_span(text, record_text(ticket->job->scene->model->site, "gemeente"));
}

static void put_file(const struct ticket *ticket, struct text *text)
{
	struct span path = ticket->document->paths[VARIANT_DRUKKERIJ];
	const char *slash = memrchr(path.data, '/', path.length);
	size_t skip = slash ? (size_t)(slash + 1 - path.data) : 0;
	text_add(text, path.data + skip, path.length - skip);
}

/* Tenths of a millimetre, no decimal where there is none. */
static void put_millimetres(struct text *text, int32_t length)
{
	int tenths = (int)(((int64_t)length * 127 + 18000) / 36000);
	text_format(text, tenths % 10 ? "%d,%d" : "%d", tenths / 10, tenths % 10);
}

static void put_size(const struct ticket *ticket, struct text *text)
{
	const struct layout *layout = ticket->document->layout;
	if (layout->format[0] == 'A')
		text_format(text, "%s, ", layout->format);
	put_millimetres(text, layout->width);
	text_string(text, " x ");
	put_millimetres(text, layout->height);
	text_string(text, " mm, ");
	text_span(text, word(ticket, layout->width > layout->height ? "druk_liggend" : "druk_staand"));
}

static void put_pages(const struct ticket *ticket, struct text *text)
{
	text_number(text, (int64_t)ticket->printed->sides[VARIANT_DRUKKERIJ]);
}

static void put_sides(const struct ticket *ticket, struct text *text)
{
	size_t pages = ticket->printed->pages;
	text_span(text, word(ticket, pages == 1 ? "druk_eenzijdig" : ticket->printed->faces == 2 ? "druk_tweezijdig" : "druk_los"));
}

static void put_bleed(const struct ticket *ticket, struct text *text)
{
	text_span(text, word(ticket, "druk_afloop_rondom"));
	text_string(text, "; ");
	text_span(text, word(ticket, ticket->document->layout->all->profile.crop_marks ? "druk_met_snijtekens" : "druk_zonder_snijtekens"));
}

static void put_colours(const struct ticket *ticket, struct text *text)
{
	text_span(text, word(ticket, "druk_cmyk"));
}

static void put_ink(const struct ticket *ticket, struct text *text)
{
	text_number(text, ticket->document->layout->all->profile.ink_limit);
	text_string(text, " %");
}

static void put_run(const struct ticket *ticket, struct text *text)
{
	struct span field = ticket->document->layout->variants[VARIANT_DRUKKERIJ].run;
	int64_t run = field.length ? record_number(ticket->record, field.data) : 0;
	if (run)
		text_number(text, run);
	else
		text_span(text, word(ticket, "druk_oplage_open"));
}

static void put_profile(const struct ticket *ticket, struct text *text)
{
	text_string(text, ticket->document->layout->all->profile.condition);
	text_string(text, ticket->document->layout->all->profile.x4 ? ", PDF/X-4" : ", PDF/X-1a:2003");
}

static void put_contact(const struct ticket *ticket, struct text *text)
{
	static const char *const keys[] = {"naam", "tel", "email"};
	const struct record *site = ticket->job->scene->model->site;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		if (i)
			text_string(text, ", ");
		text_span(text, record_in_group(site, "contact", keys[i])->text);
	}
}

static const struct row {
	const char *key; /* of the word in strings/ */
	void (*put)(const struct ticket *ticket, struct text *text);
} rows[] = {
	{ "druk_opdracht", put_title },   { "druk_gever", put_client },   { "druk_bestand", put_file },
	{ "druk_formaat", put_size },     { "druk_paginas", put_pages },  { "druk_zijden", put_sides },
	{ "druk_afloop", put_bleed },     { "druk_kleuren", put_colours }, { "druk_inkt", put_ink },
	{ "druk_oplage", put_run },       { "druk_profiel", put_profile }, { "druk_vragen", put_contact },
};

void ticket_write(const struct document *document, const struct record *record, const struct print_job *job,
                  const struct printed *printed, struct text *text)
{
	const struct ticket ticket = {document, record, job, printed};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		text_span(text, word(&ticket, rows[i].key));
		text_string(text, ": ");
		rows[i].put(&ticket, text);
		text_char(text, '\n');
	}
}
