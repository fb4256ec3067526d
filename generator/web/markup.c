/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/markup.h"

#include "language/contact.h"
#include "theme/template.h"
#include "web/picture.h"

struct writing {
	const struct scene *scene;
	struct text *html;
	bool head;        /* in the first row of a table */
	bool ordered;     /* the list around has numbers */
	bool original;    /* the text is in the language of the site, on a page in another one */
	bool unlinked;    /* within a heading or a link, where no other link may stand */
	bool row_start;   /* the next cell is the first of its row: it names the row */
	unsigned number;  /* of notes and tables, for ids */
	unsigned noted;   /* footnotes that were referred to so far */
};

static void escaped(struct writing *writing, struct span text)
{
	template_escape(writing->html, text, ESCAPE_HTML);
}

/* A string of the theme; empty when it has none. */
static struct span word(const struct writing *writing, const char *key)
{
	const struct node *node = theme_string(writing->scene->theme, key);
	return node ? node->text : (struct span){0};
}

static void literal(struct writing *writing, const char *markup)
{
	text_string(writing->html, markup);
}

/* What can be called, mailed or opened is a link of its own. */
static void write_text(struct writing *writing, struct span text)
{
	struct contact contact = {0};
	struct text link = {0};
	while (!writing->unlinked && (contact = contact_find(text)).way != CONTACT_NONE) {
		const char *after = contact.text.data + contact.text.length;
		text_clear(&link);
		contact_link(&contact, &link);
		escaped(writing, (struct span){text.data, (size_t)(contact.text.data - text.data)});
		literal(writing, "<a class=\"nl-link\" href=\"");
		escaped(writing, text_view(&link));
		literal(writing, "\">");
		escaped(writing, contact.text);
		literal(writing, "</a>");
		text = (struct span){after, (size_t)(text.data + text.length - after)};
	}
	escaped(writing, text);
	text_free(&link);
}

static void write_block(struct writing *writing, const struct block *block);

static void write_children(struct writing *writing, const struct block *block)
{
	for (const struct block *child = block->first; child; child = child->next)
		write_block(writing, child);
}

static void write_unlinked(struct writing *writing, const struct block *block)
{
	bool before = writing->unlinked;
	writing->unlinked = true;
	write_children(writing, block);
	writing->unlinked = before;
}

/* An element around the children. The markup is fixed; nothing from content is in `open`. */
static void wrap(struct writing *writing, const struct block *block, const char *open, const char *close)
{
	literal(writing, open);
	write_children(writing, block);
	literal(writing, close);
}

static void write_heading(struct writing *writing, const struct block *block)
{
	/* Nearly all bodies have several: a format takes ten times as long. */
	literal(writing, "<h");
	text_number(writing->html, block->level);
	literal(writing, " class=\"nl-heading nl-heading--level-");
	text_number(writing->html, block->level);
	literal(writing, "\" id=\"");
	escaped(writing, block->text);
	literal(writing, "\">");
	write_unlinked(writing, block);
	literal(writing, "</h");
	text_number(writing->html, block->level);
	literal(writing, ">\n");
}

static bool has_tasks(const struct block *list)
{
	return list->first && list->first->task != TASK_NONE;
}

static void write_list(struct writing *writing, const struct block *list)
{
	bool around = writing->ordered;
	writing->ordered = list->ordered;
	literal(writing, list->ordered ? "<ol class=\"utrecht-ordered-list" : "<ul class=\"utrecht-unordered-list");
	if (!list->ordered && has_tasks(list))
		literal(writing, " meedoen-tasks");
	if (list->ordered && list->level != 1)
		text_format(writing->html, "\" start=\"%u", list->level);
	wrap(writing, list, "\">\n", list->ordered ? "</ol>\n" : "</ul>\n");
	writing->ordered = around;
}

/* A task is a box to tick on paper, so it is drawn, not an input that does nothing. */
static void write_item(struct writing *writing, const struct block *item)
{
	literal(writing, writing->ordered ? "<li class=\"utrecht-ordered-list__item" : "<li class=\"utrecht-unordered-list__item");
	if (item->task != TASK_NONE)
		literal(writing, item->task == TASK_DONE ? " meedoen-task meedoen-task--done" : " meedoen-task");
	literal(writing, "\">");
	write_children(writing, item);
	literal(writing, "</li>\n");
}

static const char *note_key(uint32_t note)
{
	switch ((enum note)note) {
	case NOTE_TIP: return "tip";
	case NOTE_NOTE: return "let_op";
	case NOTE_IMPORTANT: return "belangrijk";
	}
	return "tip";
}

static void write_note(struct writing *writing, const struct block *note)
{
	text_format(writing->html, "<div class=\"utrecht-spotlight-section utrecht-spotlight-section--%s\" role=\"note\">\n"
	            "<p class=\"meedoen-note-title\">", note->level == NOTE_IMPORTANT ? "warning" : "info");
	escaped(writing, word(writing, note_key(note->level)));
	literal(writing, "</p>\n");
	write_children(writing, note);
	literal(writing, "</div>\n");
}

/* A table may be wider than a telephone: the box around it scrolls, and the keyboard reaches the box. */
static void write_table(struct writing *writing, const struct block *table)
{
	literal(writing, "<div class=\"utrecht-table-container\" role=\"region\" tabindex=\"0\" aria-label=\"");
	escaped(writing, word(writing, "tabel"));
	text_format(writing->html, " %u\">\n<table class=\"utrecht-table\">\n", ++writing->number);
	bool in_body = false;
	for (const struct block *row = table->first; row; row = row->next) {
		if (!row->head && !in_body)
			literal(writing, "<tbody>\n");
		in_body = in_body || !row->head;
		if (row->head)
			literal(writing, "<thead>\n");
		writing->head = row->head;
		writing->row_start = true;
		wrap(writing, row, "<tr>", "</tr>\n");
		if (row->head)
			literal(writing, "</thead>\n");
	}
	literal(writing, in_body ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n");
}

/* A cell without words names nothing: that of a corner, mostly. */
static void write_cell(struct writing *writing, const struct block *cell)
{
	bool names = cell->first && (writing->head || writing->row_start);
	literal(writing, names ? "<th" : "<td");
	literal(writing, writing->head ? " class=\"utrecht-table__header-cell\"" : " class=\"utrecht-table__cell\"");
	if (names)
		literal(writing, writing->head ? " scope=\"col\">" : " scope=\"row\">");
	else
		literal(writing, ">");
	writing->row_start = false;
	write_children(writing, cell);
	literal(writing, names ? "</th>" : "</td>");
}

/* A page that is not there in the reader's language: the link says so. */
static void write_language(struct writing *writing, const struct record *record)
{
	const struct edition *edition = writing->scene->edition;
	if (writing->original || edition == edition->original || strcmp(model_own(edition->model, record)->root, edition->root) == 0)
		return;
	literal(writing, " (");
	escaped(writing, word(writing, "in_het_nederlands"));
	literal(writing, ")");
}

static void write_link(struct writing *writing, const struct block *link)
{
	literal(writing, "<a class=\"nl-link\" href=\"");
	if (link->record) {
		struct text path = {0};
		writing->scene->write_path(writing->scene, link->record, &path);
		escaped(writing, text_view(&path));
		text_free(&path);
		if (link->text.length)
			literal(writing, "#");
	}
	escaped(writing, link->text);
	literal(writing, "\">");
	write_unlinked(writing, link);
	if (link->record)
		write_language(writing, link->record);
	literal(writing, "</a>");
}

/* A note is reached by its number, and from there the way back is a link in words. */
static void write_reference(struct writing *writing, const struct block *reference)
{
	literal(writing, "<sup class=\"meedoen-reference\"><a class=\"nl-link\" role=\"doc-noteref\"");
	if (reference->level > writing->noted) /* the way back is to the first place */
		text_format(writing->html, " id=\"bij_noot_%u\"", writing->noted = reference->level);
	text_format(writing->html, " href=\"#noot_%u\" aria-label=\"", reference->level);
	escaped(writing, word(writing, "noot"));
	text_format(writing->html, " %u\">%u</a></sup>", reference->level, reference->level);
}

static void write_footnote(struct writing *writing, const struct block *note)
{
	if (note->level == 1) {
		literal(writing, "<section class=\"meedoen-notes\" role=\"doc-endnotes\" aria-label=\"");
		escaped(writing, word(writing, "noten"));
		literal(writing, "\">\n<ol class=\"utrecht-ordered-list\">\n");
	}
	text_format(writing->html, "<li class=\"utrecht-ordered-list__item\" id=\"noot_%u\">\n", note->level);
	write_children(writing, note);
	text_format(writing->html, "<p class=\"nl-paragraph\"><a class=\"nl-link\" role=\"doc-backlink\" href=\"#bij_noot_%u\">", note->level);
	escaped(writing, word(writing, "terug_bij_noot"));
	text_format(writing->html, " %u</a></p>\n</li>\n", note->level);
	if (!note->next)
		literal(writing, "</ol>\n</section>\n");
}

static void write_paragraph(struct writing *writing, const struct block *block)
{
	/* A picture on a line of its own is a figure of its own. */
	const struct block *only = block->first && !block->first->next ? block->first : NULL;
	if (only && only->type == BLOCK_IMAGE)
		write_block(writing, only);
	else if (block->tight)
		write_children(writing, block);
	else
		wrap(writing, block, "<p class=\"nl-paragraph\">", "</p>\n");
}

static void write_block(struct writing *writing, const struct block *block)
{
	switch (block->type) {
	case BLOCK_DOCUMENT: write_children(writing, block); break;
	case BLOCK_HEADING: write_heading(writing, block); break;
	case BLOCK_PARAGRAPH: write_paragraph(writing, block); break;
	case BLOCK_LIST: write_list(writing, block); break;
	case BLOCK_ITEM: write_item(writing, block); break;
	case BLOCK_QUOTE: wrap(writing, block, "<blockquote class=\"utrecht-blockquote\">\n", "</blockquote>\n"); break;
	case BLOCK_NOTE: write_note(writing, block); break;
	case BLOCK_TABLE: write_table(writing, block); break;
	case BLOCK_ROW: write_children(writing, block); break;
	case BLOCK_CELL: write_cell(writing, block); break;
	case BLOCK_CODE:
		literal(writing, "<pre class=\"nl-code\" tabindex=\"0\"><code>");
		escaped(writing, block->text);
		literal(writing, "</code></pre>\n");
		break;
	case BLOCK_RULE: literal(writing, "<hr class=\"utrecht-separator\">\n"); break;
	case BLOCK_TEXT: write_text(writing, block->text); break;
	case BLOCK_STRONG: wrap(writing, block, "<strong>", "</strong>"); break;
	case BLOCK_EMPHASIS: wrap(writing, block, "<em>", "</em>"); break;
	case BLOCK_LINK: write_link(writing, block); break;
	case BLOCK_IMAGE: picture_write(writing->scene, block->record, writing->html); break;
	case BLOCK_MONO:
		literal(writing, "<code class=\"nl-code\">");
		escaped(writing, block->text);
		literal(writing, "</code>");
		break;
	case BLOCK_FOOTNOTE: write_footnote(writing, block); break;
	case BLOCK_REFERENCE: write_reference(writing, block); break;
	case BLOCK_BREAK: literal(writing, "<br>\n"); break;
	}
}

void markup_sentence(const struct scene *scene, struct span sentence, struct text *html)
{
	struct writing writing = {.scene = scene, .html = html};
	const char *run = sentence.data, *end = run + sentence.length;
	for (const char *at = run; at < end; at++) {
		const char *element = template_isolate((struct span){at, (size_t)(end - at)});
		if (!element)
			continue;
		write_text(&writing, (struct span){run, (size_t)(at - run)});
		literal(&writing, element);
		run = at + 3;
		at = run - 1;
	}
	write_text(&writing, (struct span){run, (size_t)(end - run)});
}

void markup_body(const struct scene *scene, const struct block *body, struct text *html)
{
	struct writing writing = {.scene = scene, .html = html};
	write_block(&writing, body);
}

void markup_original(const struct scene *scene, const struct block *body, struct text *html)
{
	text_format(html, "<div lang=\"%s\" dir=\"%s\">\n", scene->edition->original->language,
	            scene->edition->original->rtl ? "rtl" : "ltr");
	struct writing writing = {.scene = scene, .html = html, .original = true};
	write_block(&writing, body);
	text_string(html, "</div>\n");
}
