/* SPDX-License-Identifier: EUPL-1.2
 *
 * From tokens to pieces: find the partner of every tag that opens or closes, then build the tree.
 */
#include "theme/template_internal.h"

#include "base/words.h"

/* ---- partners ---- */

struct open_tags {
	uint32_t tokens[NESTING_MOST];
	size_t count;
};

static bool opens(enum token_kind kind)
{
	return kind == TOKEN_SECTION || kind == TOKEN_INVERTED || kind == TOKEN_PARENT || kind == TOKEN_BLOCK;
}

/* "*naam" and "* naam" are the same dynamic name. */
static bool same_name(struct span a, struct span b)
{
	if (a.length && b.length && *a.data == '*' && *b.data == '*') {
		a = span_trim((struct span){a.data + 1, a.length - 1});
		b = span_trim((struct span){b.data + 1, b.length - 1});
	}
	return span_equal(a, b);
}

/* The element ends at token `end`, though nothing closes it there. */
static void end_early(struct parsing *parsing, uint32_t open, uint32_t end)
{
	struct token *token = &parsing->tokens[open];
	token->partner = end;
	tag_fault(parsing, "template-syntax", token->at, NULL, _("`%c%.*s` is never closed"),
		  (char)token->kind, (int)token->text.length, token->text.data);
}

static void open_tag(struct parsing *parsing, struct open_tags *open, uint32_t i)
{
	struct token *token = &parsing->tokens[i];
	if (open->count == NESTING_MOST) {
		tag_fault(parsing, "template-syntax", token->at,
			  _("Put a part of it in a template of its own."),
			  _("more than %d sections and blocks in each other"), NESTING_MOST);
		token->kind = TOKEN_SILENT;
		return;
	}
	open->tokens[open->count++] = i;
}

static void close_tag(struct parsing *parsing, struct open_tags *open, uint32_t i)
{
	struct token *token = &parsing->tokens[i];
	size_t at = open->count;
	while (at > 0 && !same_name(parsing->tokens[open->tokens[at - 1]].text, token->text))
		at--;
	if (at == 0) {
		const struct token *due =
			open->count ? &parsing->tokens[open->tokens[open->count - 1]] : NULL;
		if (due)
			tag_fault(parsing, "template-syntax", token->at, NULL,
				  _("`/%.*s` stands where `/%.*s` is due"), (int)token->text.length,
				  token->text.data, (int)due->text.length, due->text.data);
		else
			tag_fault(parsing, "template-syntax", token->at, NULL, _("`/%.*s` closes nothing"),
				  (int)token->text.length, token->text.data);
		token->kind = TOKEN_SILENT;
		return;
	}
	while (open->count > at)
		end_early(parsing, open->tokens[--open->count], i);
	uint32_t opened = open->tokens[--open->count];
	parsing->tokens[opened].partner = i;
	token->partner = opened;
}

static void find_partners(struct parsing *parsing)
{
	struct open_tags open = {.count = 0};
	for (uint32_t i = 0; i < parsing->count; i++)
		if (opens(parsing->tokens[i].kind))
			open_tag(parsing, &open, i);
		else if (parsing->tokens[i].kind == TOKEN_CLOSE)
			close_tag(parsing, &open, i);
	while (open.count)
		end_early(parsing, open.tokens[--open.count], (uint32_t)parsing->count);
}

/* ---- pieces ---- */

/* A body under way. Text is gathered until something else comes, so it is one piece. */
struct body {
	struct parsing *parsing;
	struct piece **end;
	struct text text;
	struct span margin; /* taken off its lines */
	bool margin_only;   /* the last thing was a margin, with nothing behind it yet */
};

static struct piece *build(struct parsing *parsing, size_t from, size_t to, struct span margin);

static void add_piece(struct body *body, struct piece piece)
{
	struct piece *added = arena_alloc(body->parsing->set->arena, sizeof *added);
	*added = piece;
	*body->end = added;
	body->end = &added->next;
	body->margin_only = false;
}

static void end_text(struct body *body)
{
	if (!body->text.length)
		return;
	add_piece(body,
		  (struct piece){.kind = PIECE_TEXT,
				 .text = arena_span(body->parsing->set->arena, text_view(&body->text))});
	text_clear(&body->text);
}

static struct span without_start(struct span text, struct span start)
{
	size_t length = shared_start(text, start).length;
	return (struct span){text.data + length, text.length - length};
}

static void build_text(struct body *body, size_t i)
{
	const struct token *token = &body->parsing->tokens[i];
	const struct line *line = &body->parsing->lines[token->line];
	if (line->alone)
		return;
	struct span text = i == line->first ? without_start(token->text, body->margin) : token->text;
	text_span(&body->text, text);
	body->margin_only = text.length == 0;
}

/* In a theme a name, or a part of a dotted one, holds no white space, braces or quotes. */
static bool well_spelled(const struct parsing *parsing, const struct token *token, struct span name)
{
	bool good = name.length > 0 || !parsing->set->strict;
	for (size_t i = 0; i < name.length && parsing->set->strict; i++)
		good = good && (unsigned char)name.data[i] > ' ' && !strchr("{}<>\"'=", name.data[i]);
	if (!good)
		tag_fault(parsing, "template-syntax", token->at, NULL, _("`%.*s` is not a name"),
			  (int)token->text.length, token->text.data);
	return good;
}

/* These return false for a name that cannot be one, which was reported. */
static bool read_path(const struct parsing *parsing, const struct token *token, struct span name,
		      struct piece *piece)
{
	if (span_is(name, "."))
		return true;
	size_t count = 1;
	for (size_t i = 0; i < name.length; i++)
		count += name.data[i] == '.';
	piece->path = arena_array(parsing->set->arena, count, sizeof *piece->path);
	for (const char *at = name.data, *end = at + name.length; piece->path_length < count;) {
		const char *dot = memchr(at, '.', (size_t)(end - at));
		struct span part = {at, (size_t)((dot ? dot : end) - at)};
		if (!well_spelled(parsing, token, part))
			return false;
		piece->path[piece->path_length++] = word_named(parsing->set, part);
		at = dot ? dot + 1 : end;
	}
	return true;
}

/* The name of a template, or after an asterisk the path to a value that is the name. */
static bool read_template_name(const struct parsing *parsing, const struct token *token, struct piece *piece)
{
	struct span name = token->text;
	piece->dynamic = name.data[0] == '*';
	if (piece->dynamic)
		return read_path(parsing, token, span_trim((struct span){name.data + 1, name.length - 1}),
				 piece);
	piece->word = word_named(parsing->set, name);
	return well_spelled(parsing, token, name);
}

static void build_value(struct body *body, const struct token *token)
{
	struct piece piece = {.kind = PIECE_VALUE, .raw = token->kind == TOKEN_RAW, .at = token->at};
	if (piece.raw && body->parsing->set->strict)
		tag_fault(body->parsing, "template-raw", token->at,
			  _("Write {{name}}: what is markup is shown as markup without it."),
			  _("themes cannot switch off escaping"));
	if (!read_path(body->parsing, token, token->text, &piece))
		return;
	end_text(body);
	add_piece(body, piece);
}

static void build_section(struct body *body, size_t i)
{
	const struct token *token = &body->parsing->tokens[i];
	struct piece piece = {.at = token->at};
	struct span name = token->text;
	piece.kind = token->kind == TOKEN_SECTION ? PIECE_SECTION : PIECE_INVERTED;
	piece.once = token->kind == TOKEN_SECTION && name.length > 1 && name.data[name.length - 1] == '?';
	name.length -= piece.once;
	if (!read_path(body->parsing, token, span_trim(name), &piece))
		return;
	piece.body = build(body->parsing, i + 1, token->partner, body->margin);
	end_text(body);
	add_piece(body, piece);
}

static void build_block(struct body *body, size_t i)
{
	struct parsing *parsing = body->parsing;
	const struct token *token = &parsing->tokens[i];
	const struct line *line = &parsing->lines[token->line];
	struct piece piece = {
		.kind = PIECE_BLOCK, .at = token->at, .text = without_start(token->margin, body->margin)};
	const struct token *close = token->partner < parsing->count ? &parsing->tokens[token->partner] : NULL;
	if (line->alone && close && parsing->lines[close->line].alone) {
		const struct token *last = &parsing->tokens[parsing->lines[close->line].end - 1];
		struct span end = last->kind == TOKEN_TEXT ? last->text : (struct span){"", 0};
		if (end.length && end.data[end.length - 1] == '\n')
			piece.newline = end.length > 1 && end.data[end.length - 2] == '\r' ? SPAN("\r\n")
											   : SPAN("\n");
	}
	if (!well_spelled(parsing, token, token->text))
		return;
	piece.word = word_named(parsing->set, token->text);
	piece.text = arena_span(parsing->set->arena, piece.text);
	piece.body = build(parsing, i + 1, token->partner, token->margin);
	end_text(body);
	add_piece(body, piece);
}

static void never_shown(const struct parsing *parsing, const struct token *token)
{
	size_t gap = token->kind == TOKEN_TEXT ? (size_t)(span_trim(token->text).data - token->text.data) : 0;
	tag_fault(parsing, "template-syntax", token->at + gap,
		  _("Put it in a block: {{$name}} ... {{/name}}."),
		  _("this is never shown: in a parent only blocks count"));
}

/* In a parent only blocks count. The specification ignores all else; in a theme it would be a mistake. */
static struct piece *build_fillings(struct parsing *parsing, size_t from, size_t to)
{
	struct piece *first = NULL;
	struct body body = {.parsing = parsing, .end = &first};
	for (size_t i = from; i < to; i++) {
		const struct token *token = &parsing->tokens[i];
		if (token->kind == TOKEN_BLOCK)
			build_block(&body, i);
		else if (parsing->set->strict && token->kind != TOKEN_SILENT && token->kind != TOKEN_CLOSE &&
			 !(token->kind == TOKEN_TEXT && is_blank(token->text)))
			never_shown(parsing, token);
		if (opens(token->kind))
			i = token->partner - (token->partner == to);
	}
	text_free(&body.text);
	return first;
}

static void build_inclusion(struct body *body, size_t i)
{
	struct parsing *parsing = body->parsing;
	const struct token *token = &parsing->tokens[i];
	const struct line *line = &parsing->lines[token->line];
	struct piece piece = {.at = token->at, .alone = line->alone};
	piece.kind = token->kind == TOKEN_PARENT ? PIECE_PARENT : PIECE_PARTIAL;
	if (line->alone)
		piece.text = arena_span(parsing->set->arena, without_start(line->margin, body->margin));
	if (!read_template_name(parsing, token, &piece))
		return;
	if (piece.kind == PIECE_PARENT)
		piece.body = build_fillings(parsing, i + 1, token->partner);
	end_text(body);
	add_piece(body, piece);
}

/* The pieces of the tokens from..to. */
static struct piece *build(struct parsing *parsing, size_t from, size_t to, struct span margin)
{
	struct piece *first = NULL;
	struct body body = {.parsing = parsing, .end = &first, .margin = margin};
	for (size_t i = from; i < to; i++) {
		const struct token *token = &parsing->tokens[i];
		switch (token->kind) {
		case TOKEN_TEXT: build_text(&body, i); break;
		case TOKEN_VALUE:
		case TOKEN_RAW: build_value(&body, token); break;
		case TOKEN_SECTION:
		case TOKEN_INVERTED: build_section(&body, i); break;
		case TOKEN_BLOCK: build_block(&body, i); break;
		case TOKEN_PARTIAL:
		case TOKEN_PARENT: build_inclusion(&body, i); break;
		case TOKEN_CLOSE:
		case TOKEN_SILENT: break;
		}
		/* An element that is never closed ends before the tag that closes what it stands in. */
		if (opens(token->kind))
			i = token->partner - (token->partner == to);
	}
	bool margin_only = body.margin_only;
	end_text(&body);
	/* What follows the closing tag stands on this line, so the line has to be begun in here. */
	if (margin_only)
		add_piece(&body, (struct piece){.kind = PIECE_TEXT, .text = {"", 0}});
	text_free(&body.text);
	return first;
}

void template_parse(struct template_set *set, struct template *template, struct report *report)
{
	struct parsing parsing = {.set = set, .template = template, .report = report, .scratch = arena_new()};
	scan_tokens(&parsing);
	find_partners(&parsing);
	scan_lines(&parsing);
	template->body = build(&parsing, 0, parsing.count, (struct span){0});
	arena_free(parsing.scratch);
}
