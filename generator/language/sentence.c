/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/sentence.h"

#include <string.h>

/* What a character is to the reader. */
enum shape { SHAPE_OTHER, SHAPE_SPACE, SHAPE_LETTER, SHAPE_DIGIT, SHAPE_STOP, SHAPE_OPEN, SHAPE_CLOSE, SHAPE_QUOTE, SHAPE_PAUSE,
	SHAPE_APOSTROPHE, SHAPE_SINGLE_OPEN };

/* Signs of U+2000 to U+207F by their last byte. */
static enum shape general_sign(unsigned char last)
{
	switch (last) {
	case 0x98: return SHAPE_SINGLE_OPEN;
	case 0x99: return SHAPE_APOSTROPHE;
	case 0x9C: case 0x9E: return SHAPE_OPEN;
	case 0x9D: return SHAPE_CLOSE;
	case 0x93: case 0x94: return SHAPE_PAUSE;
	case 0xA6: return SHAPE_STOP;
	case 0x82: case 0x83: case 0x89: case 0xAF: return SHAPE_SPACE;
	default: return SHAPE_OTHER;
	}
}

#define L SHAPE_LETTER
#define D SHAPE_DIGIT
#define LETTERS L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L
static const uint8_t ascii_shapes[128] = { /* SHAPE_OTHER is 0 */
	['\t'] = SHAPE_SPACE, ['\n'] = SHAPE_SPACE, ['\r'] = SHAPE_SPACE, [' '] = SHAPE_SPACE,
	['!'] = SHAPE_STOP, ['"'] = SHAPE_QUOTE, ['\''] = SHAPE_APOSTROPHE, ['('] = SHAPE_PAUSE, [')'] = SHAPE_PAUSE,
	[','] = SHAPE_PAUSE, ['.'] = SHAPE_STOP, ['0'] = D, D, D, D, D, D, D, D, D, D, [':'] = SHAPE_PAUSE, [';'] = SHAPE_PAUSE,
	['?'] = SHAPE_STOP, ['A'] = LETTERS, ['['] = SHAPE_PAUSE, [']'] = SHAPE_PAUSE, ['a'] = LETTERS};
#undef L
#undef D
#undef LETTERS

static enum shape wide_shape(const char *at, const char *end, size_t *length);

/* The shape of the character at `at`, and how many bytes it has. Bytes that are no UTF-8 are OTHER, one at a time. */
static inline enum shape shape_at(const char *at, const char *end, size_t *length)
{
	*length = 1;
	return (unsigned char)*at < 0x80 ? (enum shape)ascii_shapes[(unsigned char)*at] : wide_shape(at, end, length);
}

static enum shape wide_shape(const char *at, const char *end, size_t *length)
{
	unsigned char c = (unsigned char)*at;
	size_t size = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
	if (size == 0 || c > 0xF4 || (size_t)(end - at) < size)
		return SHAPE_OTHER;
	for (size_t i = 1; i < size; i++)
		if (((unsigned char)at[i] & 0xC0) != 0x80)
			return SHAPE_OTHER;
	*length = size;
	unsigned char last = (unsigned char)at[size - 1];
	if (c == 0xC2)
		return last == 0xA0 ? SHAPE_SPACE : last == 0xAB ? SHAPE_OPEN : last == 0xBB ? SHAPE_CLOSE : SHAPE_OTHER;
	if (c == 0xC3)
		return last == 0x97 || last == 0xB7 ? SHAPE_OTHER : SHAPE_LETTER;
	if (c == 0xE2)
		return (unsigned char)at[1] == 0x80 ? general_sign(last) : SHAPE_OTHER;
	return size == 4 ? SHAPE_OTHER : SHAPE_LETTER;
}

static bool is_letter_at(const char *at, const char *end)
{
	size_t length;
	return at < end && shape_at(at, end, &length) == SHAPE_LETTER;
}

static bool is_capital_at(const char *at, const char *end)
{
	if (at >= end)
		return false;
	unsigned char c = (unsigned char)*at;
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	return c == 0xC3 && at + 1 < end && (unsigned char)at[1] >= 0x80 && (unsigned char)at[1] <= 0x9E;
}

struct reader *reader_new(struct arena *arena)
{
	struct reader *reader = arena_alloc(arena, sizeof *reader);
	reader->arena = arena;
	return reader;
}

void reader_start(struct reader *reader, struct span passage)
{
	reader->at = passage.data;
	reader->end = passage.data + passage.length;
	reader->quote_open = false;
}

/* ---- words ---- */

/* Letters, with an apostrophe or a hyphen between letters: zo'n, foto's, e-mail. */
static const char *letters_end(const char *at, const char *end)
{
	size_t length;
	while (at < end) {
		enum shape shape = shape_at(at, end, &length);
		if (shape == SHAPE_LETTER) {
			at += length;
			continue;
		}
		bool joint = shape == SHAPE_APOSTROPHE || *at == '-';
		if (shape == SHAPE_DIGIT || (joint && is_letter_at(at + length, end)))
			at += length;
		else
			break;
	}
	return at;
}

/* Digits, with . , : - / between digits; an ending such as 10e, 2e. */
static const char *number_end(const char *at, const char *end)
{
	while (at < end && (is_digit(*at) || (at + 1 < end && strchr(".,:-/", *at) && *at && is_digit(at[1]))))
		at++;
	return letters_end(at, end);
}

/* To the next space, without the marks behind it. The first byte is part of the address. */
static const char *visible_end(const char *at, const char *end)
{
	while (at < end && (unsigned char)*at > ' ')
		at++;
	while (strchr(".,;:!?)\"'", at[-1]) && at[-1])
		at--;
	return at;
}

/* m.b.t. and d.w.z.: single letters, each with a dot. NULL when it is not that. */
static const char *dotted_end(const char *at, const char *end)
{
	const char *start = at;
	while (at + 1 < end && at[1] == '.' && is_ascii_letter(*at))
		at += 2;
	return at - start >= 4 && !is_letter_at(at, end) ? at : NULL;
}

/* Abbreviations of one word, before whose dot no sentence ends. By their first letters: nearly every sentence ends in some word. */
static bool is_short(struct span key)
{
	enum { LETTERS_MOST = 4 }; /* of the longest of them */
	static const char *const names[] = {['a'] = " aug art ", ['b'] = " bijv blz bv ", ['c'] = " ca ", ['d'] = " dec dhr dr drs ", ['e'] = " etc enz evt excl ",
		['f'] = " feb fig ", ['i'] = " incl ing ir ", ['j'] = " jan jl ", ['m'] = " max mevr min mr mw ", ['n'] = " nl nov nr nrs ", ['o'] = " okt ",
		['p'] = " pag pct prof ", ['r'] = " resp ", ['s'] = " sept sr st ", ['t'] = " tel ", ['v'] = " vgl ", ['z'] = " zgn "};
	unsigned char first = key.length ? (unsigned char)*key.data : 0;
	if (key.length > LETTERS_MOST || first >= sizeof names / sizeof *names || !names[first])
		return false;
	char word[LETTERS_MOST + 3] = " ";
	memcpy(word + 1, key.data, key.length);
	word[key.length + 1] = ' ';
	return strstr(names[first], word) != NULL;
}

static bool is_address(const char *at, const char *end, const char *stop)
{
	if (stop >= end)
		return false;
	if (*stop == '@' || (end - stop > 3 && memcmp(stop, "://", 3) == 0))
		return true;
	if (*stop != '.' || !is_letter_at(stop + 1, end))
		return false;
	/* voorbeeldstad.nl, www.x.nl: small letters on both sides of the dot, and a short ending */
	const char *after = letters_end(stop + 1, end);
	return after - stop >= 3 && !is_capital_at(stop + 1, end) && stop - at >= 2;
}

static bool all_capitals(struct span text)
{
	size_t letters = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] >= 'a' && text.data[i] <= 'z')
			return false;
		if ((unsigned char)text.data[i] >= 0x80 && !is_capital_at(text.data + i, text.data + text.length) &&
		    ((unsigned char)text.data[i] & 0xC0) != 0x80)
			return false;
		letters += text.data[i] >= 'A' && text.data[i] <= 'Z';
	}
	return letters >= 2;
}

/* The highest bit of each byte that is no small letter or digit of ASCII. Behind the first of those it may be wrong. */
static inline uint64_t others_in(uint64_t group)
{
	const uint64_t each = 0x0101010101010101u;
	uint64_t letters = (group + (0x80 - 'a') * each) & ~(group + (0x7F - 'z') * each);
	uint64_t digits = (group + (0x80 - '0') * each) & ~(group + (0x7F - '9') * each);
	return (~(letters | digits) | group) & 0x80 * each;
}

/* The plain letters and digits at `at`, eight at a time: nearly always a whole word, and its own key. A key with room for
 * FOLDED_MOST bytes and a group is for a word with capitals: it is written there in small letters. Where they end. */
static inline const char *plain_end(struct word *word, const char *at, const char *end, char *key)
{
	const char *most = end - at > FOLDED_MOST ? at + FOLDED_MOST : end, *stop = at;
	uint64_t hash = 0, others = 0;
	while (!others && stop < most) {
		uint64_t group = key_group(stop, (size_t)(most - stop));
		if (key) {
			group |= (group & 0x4040404040404040u) >> 1; /* @ to _ become ` to DEL: A to Z are a to z */
			uint64_t written = htole64(group);
			memcpy(key + (stop - at), &written, sizeof written);
		}
		others = others_in(group);
		unsigned bits = others ? (unsigned)__builtin_ctzll(others) & ~7u : 64;
		if (bits)
			hash = key_hash_more(hash, group & UINT64_MAX >> (64 - bits));
		stop += bits / 8;
	}
	word->hash = (uint32_t)hash;
	word->key = (struct span){key ? key : at, (size_t)(stop - at)};
	return stop;
}

/* The same of a word that starts with a capital. */
static const char *capital_end(struct reader *reader, struct word *word, const char *at, const char *end)
{
	const char *stop = plain_end(word, at, end, reader->keys + reader->keys_used);
	reader->keys_used += word->key.length;
	return stop;
}

/* The key of a word with other signs in it. */
static void fold_key(struct reader *reader, struct word *word)
{
	char *key = reader->keys + reader->keys_used;
	size_t length = fold_word(word->text, key);
	word->key = (struct span){key, length};
	word->hash = key_hash(key, length);
	reader->keys_used += length;
}

/* The end of a word of other signs than those up to `plain`, or before another mark than a space; and of which kind it is. */
static const char *find_end(struct word *word, const char *at, const char *plain, const char *end)
{
	const char *dotted = dotted_end(at, end);
	if (dotted) {
		word->kind = WORD_SHORT;
		return dotted;
	}
	const char *stop = letters_end(plain, end);
	if (!is_address(at, end, stop))
		return stop;
	word->kind = WORD_ADDRESS;
	return visible_end(stop, end);
}

/* s-Hertogenbosch, oud-Rotterdammer: a name with something small before it. */
static bool holds_name(struct span text)
{
	const char *hyphen = memchr(text.data, '-', text.length);
	return hyphen && is_capital_at(hyphen + 1, text.data + text.length);
}

/* The rest of a word that is more than its plain letters, or may be. */
static void read_rest(struct reader *reader, struct word *word, const char *plain)
{
	const char *at = word->text.data, *end = reader->end;
	const char *stop = word->kind == WORD_NUMBER ? number_end(at, end) : find_end(word, at, plain, end);
	word->text.length = (size_t)(stop - at);
	if (stop != plain) {
		fold_key(reader, word);
		word->capital = word->capital || holds_name(word->text);
	}
	word->capitals = word->capital && word->kind == WORD_PLAIN && all_capitals(word->text);
	if (word->kind == WORD_PLAIN && stop < end && *stop == '.' && is_short(word->key)) {
		word->kind = WORD_SHORT;
		word->text.length++;
	}
}

/* The word that starts at reader->at with a letter or digit. */
static void read_word(struct reader *reader, struct word *word, enum shape shape)
{
	const char *at = reader->at, *end = reader->end;
	word->kind = WORD_PLAIN;
	word->name = word->finite = word->said = word->known = word->slashed = word->capitals = false;
	word->quoted = reader->quote_open;
	word->capital = is_capital_at(at, end);
	const char *plain = word->capital ? capital_end(reader, word, at, end) : plain_end(word, at, end, NULL);
	word->text = (struct span){at, (size_t)(plain - at)};
	if (shape == SHAPE_DIGIT)
		word->kind = WORD_NUMBER;
	if (shape == SHAPE_DIGIT || plain >= end || *plain != ' ') /* nearly always the word is whole, and no address */
		read_rest(reader, word, plain);
	else if (word->capital)
		word->capitals = all_capitals(word->text);
	/* asked for when the sentence is whole; on its way to the processor until then */
	__builtin_prefetch(&reader->sets[word->hash & (KNOWN_SETS - 1)]);
	reader->at = at + word->text.length;
}

/* ---- sentences ---- */

/* Behind a stop: does the next sentence begin? */
static bool begins(const char *at, const char *end)
{
	size_t length;
	while (at < end) {
		enum shape shape = shape_at(at, end, &length);
		if (shape != SHAPE_CLOSE && shape != SHAPE_QUOTE && shape != SHAPE_APOSTROPHE && *at != ')' && shape != SHAPE_STOP)
			break;
		at += length;
	}
	if (at >= end)
		return true;
	if (shape_at(at, end, &length) != SHAPE_SPACE)
		return false;
	while (at < end && shape_at(at, end, &length) == SHAPE_SPACE)
		at += length;
	if (at >= end || is_capital_at(at, end))
		return true;
	enum shape shape = shape_at(at, end, &length);
	return shape == SHAPE_DIGIT || shape == SHAPE_QUOTE || shape == SHAPE_OPEN || shape == SHAPE_SINGLE_OPEN || shape == SHAPE_APOSTROPHE ||
	       *at == '(' || *at == '[' || *at == '*' || *at == '-' || (unsigned char)*at >= 0xC4;
}

/* A stop at `at` behind the words so far: is it the end? */
static bool ends(const struct reader *reader, const struct sentence *sentence, const char *at)
{
	if (!begins(at + 1, reader->end))
		return false;
	if (*at != '.' || sentence->count == 0)
		return true;
	const struct word *last = &sentence->words[sentence->count - 1];
	if (last->text.data + last->text.length != at)
		return true;
	bool initial = last->kind == WORD_PLAIN && last->text.length == 1 && last->capital;
	bool numbered = last->kind == WORD_NUMBER && sentence->count == 1 && last->text.length <= 3;
	bool last_of_all = at + 1 >= reader->end;
	return last_of_all || !(initial || numbered);
}

/* A short form such as "enz." takes its dot; it can still be the last of the sentence. */
static bool short_ends(const struct reader *reader, const struct word *word)
{
	static const char *const closing[] = {"enz", "etc", "e.d.", "o.i.d.", "a.u.b.", "s.v.p."};
	if (!begins(reader->at, reader->end))
		return false;
	for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
		if (span_is(word->key, closing[i]))
			return true;
	return reader->at >= reader->end;
}

/* A single mark at `at` before a word: a quotation, or the apostrophe of 's middags and 's-Gravenhage? */
static bool opens_quote(const struct reader *reader, const char *at)
{
	const char *after = reader->at, *end = reader->end;
	bool before = at[0] == '\'' || (unsigned char)at[2] == 0x98;
	bool joined = end - after > 2 && (after[1] == ' ' || (after[1] == '-' && is_capital_at(after + 2, end)));
	return before && is_letter_at(after, end) && !joined;
}

/* What stood between a word and the one before. */
struct marks {
	bool comma, slashed;
};

/* Passes the marks between words. True when the sentence ended. */
static bool pass_mark(struct reader *reader, struct sentence *sentence, enum shape shape, size_t length, struct marks *marks)
{
	const char *at = reader->at;
	reader->at += length;
	switch (shape) {
	case SHAPE_OPEN:
		reader->quote_open = true;
		break;
	case SHAPE_CLOSE:
		reader->quote_open = false;
		break;
	case SHAPE_QUOTE:
		reader->quote_open = !reader->quote_open;
		break;
	case SHAPE_SINGLE_OPEN:
	case SHAPE_APOSTROPHE:
		reader->quote_open = !reader->quote_open && opens_quote(reader, at);
		break;
	case SHAPE_PAUSE:
		marks->comma = true;
		break;
	case SHAPE_STOP:
		if (sentence->count && ends(reader, sentence, at)) {
			sentence->closed = true;
			return true;
		}
		break;
	case SHAPE_OTHER:
		if (*at == '/')
			marks->slashed = true;
		break;
	case SHAPE_SPACE: case SHAPE_LETTER: case SHAPE_DIGIT:
		break;
	}
	return false;
}

/* Closing marks belong to the sentence that they close. */
static void pass_closing(struct reader *reader)
{
	size_t length;
	while (reader->at < reader->end) {
		enum shape shape = shape_at(reader->at, reader->end, &length);
		if (shape == SHAPE_CLOSE || shape == SHAPE_QUOTE || shape == SHAPE_APOSTROPHE)
			reader->quote_open = false;
		else if (shape != SHAPE_STOP && *reader->at != ')')
			return;
		reader->at += length;
	}
}

bool reader_next(struct reader *reader, struct sentence *sentence)
{
	*sentence = (struct sentence){.words = reader->words};
	reader->keys_used = 0;
	struct marks marks = {0};
	bool ended = false;
	while (reader->at < reader->end && !ended) {
		size_t length;
		if (*reader->at == ' ') { /* what stands between words, nearly always */
			reader->at++;
			continue;
		}
		enum shape shape = shape_at(reader->at, reader->end, &length);
		if (shape != SHAPE_LETTER && shape != SHAPE_DIGIT) {
			ended = pass_mark(reader, sentence, shape, length, &marks);
			continue;
		}
		if (sentence->count == WORDS_MOST) {
			sentence->cut = true;
			break;
		}
		struct word *word = &reader->words[sentence->count++];
		read_word(reader, word, shape);
		word->comma = marks.comma;
		if (marks.slashed && sentence->count > 1 && word->text.data[-1] == '/')
			word->slashed = sentence->slashed = true;
		sentence->bits |= word_bit(word->hash);
		sentence->capitals |= word->capitals;
		sentence->numbers += word->kind == WORD_NUMBER;
		sentence->quoted |= word->quoted;
		marks = (struct marks){0};
		ended = word->kind == WORD_SHORT && short_ends(reader, word);
	}
	if (ended)
		pass_closing(reader);
	if (sentence->count == 0)
		return false;
	const char *start = sentence->words[0].text.data;
	sentence->text = (struct span){start, (size_t)(reader->at - start)};
	while (sentence->text.length && (unsigned char)start[sentence->text.length - 1] <= ' ')
		sentence->text.length--;
	return true;
}
