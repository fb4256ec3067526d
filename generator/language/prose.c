/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/prose.h"

#include <string.h>

#include "base/text.h"
#include "language/fold.h"

/* ---- places ---- */

static const char *character_end(const char *at, const char *end)
{
	at++;
	while (at < end && ((unsigned char)*at & 0xC0) == 0x80)
		at++;
	return at;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Is this sign of the source gone from the text? Marks of Markdown and YAML before what they mark. */
static bool is_mark(const char *source, const char *text)
{
	return strchr("\\\"'*_`[>|-~", *source) && *source && *source != *text && (unsigned char)*text < 0x80;
}

enum { WALK = 8 }; /* bytes that are compared at once */

/* Walks source and text side by side, up to `stop` in the text. */
static const char *walk(const char *source, const char *end, const char *text, const char *stop)
{
	while (text < stop && source < end) {
		if (stop - text >= WALK && end - source >= WALK && memcmp(source, text, WALK) == 0) { /* nearly always: the text as it stands */
			source += WALK;
			text += WALK;
		} else if (*source == *text) {
			source++;
			text++;
		} else if (is_blank(*text) && is_blank(*source)) {
			while (source < end && is_blank(*source))
				source++;
			text++;
		} else if (*source == '&' && memchr(source, ';', (size_t)(end - source) < 10 ? (size_t)(end - source) : 10)) {
			source = (const char *)memchr(source, ';', (size_t)(end - source)) + 1;
			text = character_end(text, stop);
		} else if (is_blank(*source) || is_mark(source, text)) {
			source++;
		} else { /* a sign that was set otherwise: quotes, dots */
			source = character_end(source, end);
			text = character_end(text, stop);
		}
	}
	return source;
}

void passage_walk(const struct passage *passage, struct walked *walked, const char *to, const char *end)
{
	if (!passage->pieces || !to)
		return;
	size_t offset = (size_t)(to - passage->text.data);
	if (!walked->at || offset < walked->offset)
		*walked = (struct walked){0, passage->pieces[0].from, passage->pieces[0].at};
	while (walked->piece + 1 < passage->piece_count && passage->pieces[walked->piece + 1].from <= offset) {
		const struct piece *next = &passage->pieces[++walked->piece];
		walked->offset = next->from;
		walked->at = next->at;
	}
	walked->at = walk(walked->at, end, passage->text.data + walked->offset, to);
	walked->offset = offset;
}

const char *passage_place(const struct passage *passage, const struct walked *walked, const char *at, const char *end)
{
	if (!passage->pieces)
		return at;
	struct walked here = *walked;
	passage_walk(passage, &here, at, end);
	const char *source = here.at;
	while (source < end && is_mark(source, at))
		source++;
	return source < end ? source : end;
}

/* ---- putting together ---- */

struct making_passage {
	struct arena *scratch;
	struct text text;
	struct piece *pieces;
	size_t count, capacity;
	struct passages to;
};

static void add_piece(struct making_passage *making, struct span text, const char *at)
{
	ARENA_PUSH(making->scratch, making->pieces, making->count, making->capacity) = (struct piece){making->text.length, at};
	text_span(&making->text, text);
}

static void hand_over(struct making_passage *making, enum passage_kind kind)
{
	struct span text = span_trim(text_view(&making->text));
	if (text.length) {
		struct passage passage = {kind, text_view(&making->text), making->pieces, making->count};
		making->to.take(making->to.taker, &passage);
	}
	making->count = 0;
	text_clear(&making->text);
}

/* ---- blocks ---- */

static void add_inlines(struct making_passage *making, const struct block *block)
{
	for (const struct block *child = block->first; child; child = child->next) {
		if (child->type == BLOCK_TEXT)
			add_piece(making, child->text, child->at);
		else if (child->type == BLOCK_BREAK)
			add_piece(making, SPAN("\n"), child->at);
		else if (child->type != BLOCK_MONO) /* `code` is not for readers of sentences */
			add_inlines(making, child);
	}
}

static bool holds_inlines(const struct block *block)
{
	return block->type == BLOCK_PARAGRAPH || block->type == BLOCK_HEADING || block->type == BLOCK_CELL;
}

static void walk_blocks(struct making_passage *making, const struct block *block, enum passage_kind kind)
{
	if (block->type == BLOCK_HEADING)
		kind = PASSAGE_HEADING;
	else if (block->type == BLOCK_ITEM)
		kind = PASSAGE_ITEM;
	else if (block->type == BLOCK_CELL)
		kind = PASSAGE_CELL;
	else if (block->type == BLOCK_QUOTE)
		kind = PASSAGE_QUOTE;
	if (holds_inlines(block)) {
		add_inlines(making, block);
		hand_over(making, kind);
		return;
	}
	for (const struct block *child = block->first; child; child = child->next)
		walk_blocks(making, child, kind);
}

void prose_blocks(struct arena *scratch, const struct block *document, struct passages to)
{
	struct making_passage making = {.scratch = scratch, .to = to};
	walk_blocks(&making, document, PASSAGE_PARAGRAPH);
	text_free(&making.text);
}

/* ---- plain text ---- */

static const char *line_end(const char *at, const char *end)
{
	const char *stop = memchr(at, '\n', (size_t)(end - at));
	return stop ? stop : end;
}

/* What starts an item of a list: "- ", "* ", "• ", "3. ", "a) "; its length with the space, or 0. */
static size_t item_mark(struct span line)
{
	size_t i = 0;
	while (i < line.length && is_digit(line.data[i]))
		i++;
	if (i > 0 && i < 4 && i + 1 < line.length && (line.data[i] == '.' || line.data[i] == ')') && is_blank(line.data[i + 1]))
		return i + 2;
	if (line.length > 2 && strchr("-*+", line.data[0]) && is_blank(line.data[1]))
		return 2;
	if (line.length > 4 && memcmp(line.data, "\xE2\x80\xA2", 3) == 0)
		return 3;
	return 0;
}

static bool closes(struct span line)
{
	return line.length && strchr(".!?:;,", line.data[line.length - 1]) != NULL;
}

/* A short line without an end, before one that starts anew: a heading, an address, a signature. */
static bool stands_alone(struct span line, struct span next)
{
	bool capital = next.length && ((*next.data >= 'A' && *next.data <= 'Z') || is_digit(*next.data));
	return line.length < 50 && !closes(line) && capital;
}

static void hand_plain(struct passages to, const char *start, const char *end, enum passage_kind kind)
{
	struct passage passage = {kind, span_trim((struct span){start, (size_t)(end - start)}), NULL, 0};
	if (passage.text.length == 0)
		return;
	bool one_line = !memchr(passage.text.data, '\n', passage.text.length);
	if (kind == PASSAGE_PARAGRAPH && one_line && passage.text.length < 80 && !closes(passage.text))
		passage.kind = PASSAGE_HEADING;
	to.take(to.taker, &passage);
}

void prose_plain(struct span text, struct passages to)
{
	const char *end = text.data + text.length, *start = text.data;
	enum passage_kind kind = PASSAGE_PARAGRAPH;
	struct span before = {0};
	for (const char *at = text.data; at < end;) {
		const char *stop = line_end(at, end);
		struct span line = span_trim((struct span){at, (size_t)(stop - at)});
		size_t mark = item_mark(line);
		if (line.length == 0 || mark || stands_alone(before, line)) {
			hand_plain(to, start, at, kind);
			start = line.length ? line.data + mark : stop;
			kind = mark ? PASSAGE_ITEM : PASSAGE_PARAGRAPH;
		}
		before = line;
		at = stop + (stop < end);
	}
	if (start < end)
		hand_plain(to, start, end, kind);
}

/* ---- YAML ---- */

/* Behind "key: " and "- "; the whole line where it goes on from the one before. */
static struct span yaml_value(struct span line, bool *fresh)
{
	struct span value = line;
	*fresh = false;
	while (value.length > 1 && value.data[0] == '-' && is_blank(value.data[1])) {
		value = span_trim((struct span){value.data + 2, value.length - 2});
		*fresh = true;
	}
	size_t key = 0;
	while (key < value.length && (is_ascii_letter(value.data[key]) || is_digit(value.data[key]) || value.data[key] == '_' || value.data[key] == '-'))
		key++;
	if (key && key < value.length && value.data[key] == ':' && (key + 1 == value.length || is_blank(value.data[key + 1]))) {
		value = span_trim((struct span){value.data + key + 1, value.length - key - 1});
		*fresh = true;
	}
	return value;
}

/* Words for people have a space between them; ids, dates, addresses have not. */
static bool is_prose(struct span value)
{
	return memchr(value.data, ' ', value.length) && *value.data != '{' && *value.data != '[' && *value.data != '&';
}

void prose_yaml(struct arena *scratch, struct span text, struct passages to)
{
	struct making_passage making = {.scratch = scratch, .to = to};
	const char *end = text.data + text.length;
	for (const char *at = text.data; at < end;) {
		const char *stop = line_end(at, end);
		struct span line = span_trim((struct span){at, (size_t)(stop - at)});
		at = stop + (stop < end);
		if (line.length == 0 || *line.data == '#' || span_is(line, "---"))
			continue;
		bool fresh;
		struct span value = yaml_value(line, &fresh);
		if (fresh)
			hand_over(&making, PASSAGE_CELL);
		while (value.length && strchr("\"'>|", *value.data)) /* quotes and block marks */
			value = (struct span){value.data + 1, value.length - 1};
		if (!value.length || (fresh && !is_prose(value)))
			continue;
		if (making.text.length)
			text_char(&making.text, ' ');
		add_piece(&making, value, value.data);
	}
	hand_over(&making, PASSAGE_CELL);
	text_free(&making.text);
}
