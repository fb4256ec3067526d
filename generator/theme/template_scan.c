/* SPDX-License-Identifier: EUPL-1.2
 *
 * From text to tokens, and what the specification says about lines.
 *
 * A tag that shows nothing itself (section, comment, partial, block ...) and is the only thing on its line
 * takes that line away. Parents and blocks do so together: {{<kaart}}{{$titel}} may share a line.
 *
 * Blocks move: their content is written in one template and shown in another. So the white space that all
 * lines of a block start with, its margin, is taken off where the block is written, and the margin of the
 * block that is filled in is put on where it is shown.
 */
#include "theme/template_internal.h"

#include <stdarg.h>

#include "base/words.h"

void tag_fault(const struct parsing *parsing, const char *id, const char *at, const char *help,
	       const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(parsing->report, LEVEL_ERROR, id, template_place(parsing->template, at), help, format, arguments);
	va_end(arguments);
}

static bool is_gap(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool is_blank(struct span text)
{
	return span_trim(text).length == 0;
}

struct span shared_start(struct span a, struct span b)
{
	size_t i = 0;
	while (i < a.length && i < b.length && a.data[i] == b.data[i])
		i++;
	return (struct span){a.data, i};
}

/* ---- tokens ---- */

struct scan {
	struct parsing *parsing;
	const char *at, *end;
	struct span open, close; /* the delimiters */
	uint32_t line;
};

static struct token *add_token(struct scan *scan, enum token_kind kind, const char *at, struct span text)
{
	struct parsing *parsing = scan->parsing;
	ARENA_PUSH(parsing->scratch, parsing->tokens, parsing->count, parsing->capacity) =
		(struct token){.kind = kind, .at = at, .text = text, .line = scan->line};
	return &parsing->tokens[parsing->count - 1];
}

/* Text up to `end`, a token for each line. */
static void add_text(struct scan *scan, const char *end)
{
	while (scan->at < end) {
		const char *newline = memchr(scan->at, '\n', (size_t)(end - scan->at));
		const char *stop = newline ? newline + 1 : end;
		add_token(scan, TOKEN_TEXT, scan->at, (struct span){scan->at, (size_t)(stop - scan->at)});
		scan->at = stop;
		scan->line += newline != NULL;
	}
}

static const char *find(const struct scan *scan, const char *from, struct span sought)
{
	return memmem(from, (size_t)(scan->end - from), sought.data, sought.length);
}

/* Two new delimiters with a gap between them, neither holding "=". */
static bool set_delimiters(struct scan *scan, struct span content)
{
	content = span_trim(content);
	size_t first = 0, second;
	while (first < content.length && !is_gap(content.data[first]))
		first++;
	second = first;
	while (second < content.length && is_gap(content.data[second]))
		second++;
	struct span open = {content.data, first}, close = {content.data + second, content.length - second};
	if (!open.length || !close.length || memchr(content.data, '=', content.length))
		return false;
	for (size_t i = 0; i < close.length; i++)
		if (is_gap(close.data[i]))
			return false;
	scan->open = open;
	scan->close = close;
	return true;
}

/* What closes a tag with this sign: "=}}" after "{{=", "}}}" after "{{{". */
static const char *find_close(const struct scan *scan, const char *from, char sign, size_t *length)
{
	char mark = sign == '{' ? '}' : sign == '=' ? '=' : '\0';
	*length = scan->close.length + (mark != '\0');
	const char *at = from;
	while (at < scan->end && (at = find(scan, at, scan->close))) {
		if (!mark)
			return at;
		if (at > from && at[-1] == mark)
			return at - 1;
		at++;
	}
	return NULL;
}

static bool is_sign(char byte)
{
	return byte != '\0' && strchr("{&#^></$!=", byte);
}

/* No tag closes here. In a theme only the rest of the line is lost, so that other faults are found too. */
static void unclosed(struct scan *scan, const char *start)
{
	tag_fault(scan->parsing, "template-syntax", start,
		  scan->parsing->set->strict ? _("Close the tag on the line where it opens.") : NULL,
		  _("a tag opens with %.*s and is never closed"), (int)scan->open.length, scan->open.data);
	const char *newline = memchr(start, '\n', (size_t)(scan->end - start));
	scan->at = newline && scan->parsing->set->strict ? newline : scan->end;
	add_token(scan, TOKEN_SILENT, start, (struct span){start, 0});
}

static void add_tag(struct scan *scan, char sign, const char *start, struct span content)
{
	struct span name = span_trim(content);
	enum token_kind kind = sign == '\0' ? TOKEN_VALUE : sign == '{' ? TOKEN_RAW : (enum token_kind)sign;
	if (sign == '=') {
		kind = TOKEN_SILENT;
		if (!set_delimiters(scan, content))
			tag_fault(scan->parsing, "template-syntax", start,
				  _("Write for example {{=<% %>=}}."),
				  _("two delimiters with a space between them belong here"));
	} else if (sign != '!' && name.length == 0) {
		kind = TOKEN_SILENT;
		tag_fault(scan->parsing, "template-syntax", start, NULL, _("this tag has no name"));
	}
	add_token(scan, kind, start, name);
}

static void scan_tag(struct scan *scan)
{
	const char *start = scan->at, *at = start + scan->open.length;
	char sign = '\0';
	while (at < scan->end && is_gap(*at))
		at++;
	if (at < scan->end && is_sign(*at))
		sign = *at++;
	size_t length;
	const char *close = find_close(scan, at, sign, &length);
	bool one_line = scan->parsing->set->strict && sign != '!';
	if (!close || (one_line && memchr(start, '\n', (size_t)(close - start)))) {
		unclosed(scan, start);
		return;
	}
	scan->at = close + length;
	add_tag(scan, sign, start, (struct span){at, (size_t)(close - at)});
}

void scan_tokens(struct parsing *parsing)
{
	struct span text = parsing->template->text;
	if (text.length == 0)
		return;
	struct scan scan = {parsing, text.data, text.data + text.length, SPAN("{{"), SPAN("}}"), 0};
	for (const char *tag; scan.at < scan.end && (tag = find(&scan, scan.at, scan.open));) {
		add_text(&scan, tag);
		scan_tag(&scan);
	}
	add_text(&scan, scan.end);
}

/* ---- lines ---- */

static bool inherits(const struct parsing *parsing, const struct token *token)
{
	if (token->kind == TOKEN_CLOSE)
		token = &parsing->tokens[token->partner];
	return token->kind == TOKEN_PARENT || token->kind == TOKEN_BLOCK;
}

/* Does a line with several tags and no text fall away? Only when they are parents and blocks; and a block
 * that opens and closes among others is there for what it shows. */
static bool several_alone(const struct parsing *parsing, const struct line *line, size_t tags)
{
	for (size_t i = line->first; i < line->end; i++) {
		const struct token *token = &parsing->tokens[i];
		if (token->kind == TOKEN_TEXT)
			continue;
		bool closed = token->kind == TOKEN_BLOCK && token->partner < line->end;
		bool pair = tags == 2 && token->partner > i;
		if (!inherits(parsing, token) || (closed && !pair))
			return false;
	}
	return true;
}

static void judge_line(const struct parsing *parsing, struct line *line)
{
	const struct token *first = &parsing->tokens[line->first];
	bool empty = true, shows = false;
	size_t tags = 0;
	for (size_t i = line->first; i < line->end; i++) {
		const struct token *token = &parsing->tokens[i];
		if (token->kind == TOKEN_TEXT) {
			empty = empty && is_blank(token->text);
		} else {
			tags++;
			shows = shows || token->kind == TOKEN_VALUE || token->kind == TOKEN_RAW;
		}
	}
	line->blank = empty && tags == 0;
	line->alone = empty && !shows && (tags == 1 || (tags > 1 && several_alone(parsing, line, tags)));
	if (first->kind != TOKEN_TEXT)
		return;
	size_t length = 0;
	while (length < first->text.length &&
	       (first->text.data[length] == ' ' || first->text.data[length] == '\t'))
		length++;
	line->margin = (struct span){first->text.data, length};
}

/* Does the line show something where it starts? One that falls away does only for what it includes. */
static bool has_margin(const struct parsing *parsing, const struct line *line)
{
	size_t i = line->first;
	if (line->alone && parsing->tokens[i].kind == TOKEN_TEXT)
		i++;
	enum token_kind kind = parsing->tokens[i].kind;
	return line->alone ? kind == TOKEN_PARTIAL || kind == TOKEN_PARENT || kind == TOKEN_BLOCK
			   : !line->blank;
}

static struct span block_margin(const struct parsing *parsing, const struct token *block)
{
	const struct line *own = &parsing->lines[block->line];
	uint32_t last = block->partner < parsing->count ? parsing->tokens[block->partner].line
							: (uint32_t)parsing->line_count - 1;
	struct span margin = own->margin;
	bool found = !own->alone;
	for (uint32_t i = block->line + 1; i <= last; i++) {
		const struct line *line = &parsing->lines[i];
		if (!has_margin(parsing, line))
			continue;
		margin = found ? shared_start(margin, line->margin) : line->margin;
		found = true;
	}
	return margin;
}

void scan_lines(struct parsing *parsing)
{
	for (uint32_t i = 0; i < parsing->count; i++) {
		if (i == 0 || parsing->tokens[i].line != parsing->tokens[i - 1].line)
			ARENA_PUSH(parsing->scratch, parsing->lines, parsing->line_count,
				   parsing->line_capacity) = (struct line){.first = i, .margin = {"", 0}};
		parsing->lines[parsing->line_count - 1].end = i + 1;
	}
	for (size_t i = 0; i < parsing->line_count; i++)
		judge_line(parsing, &parsing->lines[i]);
	for (size_t i = 0; i < parsing->count; i++)
		if (parsing->tokens[i].kind == TOKEN_BLOCK)
			parsing->tokens[i].margin = block_margin(parsing, &parsing->tokens[i]);
}
