/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/search.h"

#include <stdlib.h>

#include "base/json.h"
#include "language/fold.h"
#include "language/stem.h"
#include "web/listing.h"
#include "web/page.h"

enum {
	WHOLE_MOST = 500,   /* pages: with more of them, bodies are left out (search.h) */
	TABLE_LEAST = 1024, /* a power of two */
	COMMON_LEAST = 20,  /* pages: in fewer, no word is too common */
	LETTERS_LEAST = 2, LETTERS_MOST = 40
};

/* How much a word says about its page, by where it stands. */
enum weight { IN_BODY, IN_FIELD, IN_SUMMARY, IN_TITLE, WEIGHTS };

/* A word that was met, or a stem; many a word is its own stem. The stem of a word is worked out once. */
struct term {
	struct span text;
	uint32_t hash;
	struct term *stem; /* NULL: not met as a word yet. What is too short or too long to look for has the empty one */
	uint32_t *places;  /* of the stem: each is four times the number of the page, plus its weight there */
	size_t count, capacity;
};

struct words {
	struct arena *arena;
	struct term **table; /* open addressing; a power of two */
	size_t size, count;
	struct text word;
	bool dutch;
};

/* ---- the table of words ---- */

static inline struct term **slot_of(const struct words *words, struct span text, uint32_t hash)
{
	size_t slot = hash & (words->size - 1);
	while (words->table[slot] && !(words->table[slot]->hash == hash && span_equal(words->table[slot]->text, text)))
		slot = (slot + 1) & (words->size - 1);
	return &words->table[slot];
}

static void grow(struct words *words)
{
	struct term **before = words->table;
	size_t size = words->size;
	words->size = size ? 2 * size : TABLE_LEAST;
	words->table = arena_array(words->arena, words->size, sizeof *words->table);
	for (size_t i = 0; i < size; i++)
		if (before[i])
			*slot_of(words, before[i]->text, before[i]->hash) = before[i];
}

static inline struct term *term_of(struct words *words, struct span text, uint32_t hash)
{
	struct term **slot = slot_of(words, text, hash);
	if (*slot)
		return *slot;
	struct term *term = *slot = arena_alloc(words->arena, sizeof *term);
	*term = (struct term){.text = arena_span(words->arena, text), .hash = hash};
	if (2 * ++words->count >= words->size)
		grow(words);
	return term;
}

/* Of the word at hand, which is shortened. */
static struct term *stem_of(struct words *words)
{
	size_t length = words->dutch ? stem_dutch(words->word.data, words->word.length) : words->word.length;
	struct span stem = {words->word.data, length >= LETTERS_LEAST && length <= LETTERS_MOST ? length : 0};
	return term_of(words, stem, fold_hash(stem.data, stem.length));
}

/* Pages come in order, so a stem that is on this page already is the last of its places. */
static void add_place(struct words *words, struct term *stem, uint32_t page, enum weight weight)
{
	uint32_t place = WEIGHTS * page + weight, *last = stem->count ? &stem->places[stem->count - 1] : NULL;
	if (last && *last / WEIGHTS == page)
		*last = place > *last ? place : *last;
	else
		ARENA_PUSH(words->arena, stem->places, stem->count, stem->capacity) = place;
}

static void add_words(struct words *words, struct span text, uint32_t page, enum weight weight)
{
	const char *at = text.data, *end = at + text.length;
	uint32_t hash;
	for (; text.length && word_next(&at, end, &words->word, &hash); text_clear(&words->word)) {
		struct term *word = term_of(words, text_view(&words->word), hash);
		if (!word->stem)
			word->stem = stem_of(words);
		add_place(words, word->stem, page, weight);
	}
}

/* ---- what a page says ---- */

static void add_block(struct words *words, const struct block *block, uint32_t page)
{
	if (block->type == BLOCK_TEXT || block->type == BLOCK_MONO)
		add_words(words, block->text, page, IN_BODY);
	for (const struct block *child = block->first; child; child = child->next)
		add_block(words, child, page);
}

static void add_fields(struct words *words, const struct field *fields, const struct value *values, uint32_t page);

static void add_value(struct words *words, const struct field *field, const struct value *value, uint32_t page)
{
	if (field->type == FIELD_TEXT)
		add_words(words, value->text, page, field->list ? IN_SUMMARY : IN_FIELD); /* a list: the questions that it answers */
	else if (field->type == FIELD_GROUP)
		add_fields(words, field->group, value->group, page);
	else if (field->type == FIELD_REFERENCE && value->record && value->record->shown && value->record->kind->audience <= AUDIENCE_RESIDENT)
		add_words(words, record_title(value->record), page, IN_FIELD);
}

static void add_fields(struct words *words, const struct field *fields, const struct value *values, uint32_t page)
{
	for (size_t i = 0; fields[i].key; i++) {
		if (!values[i].present || fields[i].audience > AUDIENCE_RESIDENT)
			continue;
		if (!fields[i].list)
			add_value(words, &fields[i], &values[i], page);
		for (size_t n = 0; fields[i].list && n < values[i].list.count; n++)
			add_value(words, &fields[i], &values[i].list.items[n], page);
	}
}

static void add_page(struct words *words, const struct listed *listed, uint32_t page, bool whole)
{
	const struct record *record = listed->record;
	add_words(words, listed->title, page, IN_TITLE);
	add_words(words, listed->summary, page, IN_SUMMARY);
	if (record)
		add_fields(words, record->kind->fields, record->values, page);
	if (record && record->body && whole)
		add_block(words, record->body, page);
}

/* ---- the file ---- */

const char *search_page(struct arena *arena, const struct edition *edition)
{
	return arena_format(arena, "%szoeken.html", edition->root);
}

/* Title, place and summary of each. Where they stand is told from the search page of this language, which lies beside the list. */
static void put_pages(const struct web *web, struct arena *scratch, struct text *json)
{
	const struct listing *listing = web->listing;
	const char *here = search_page(scratch, web->edition);
	struct text path = {0};
	json_put_open(json, "paginas", '[');
	for (size_t i = 0; i < listing->index_count; i++) {
		const struct listed *listed = &listing->index[i];
		text_clear(&path);
		page_relative(here, listed->path, &path);
		json_put_open(json, NULL, '[');
		json_put_text(json, NULL, listed->title);
		json_put_text(json, NULL, text_view(&path));
		json_put_text(json, NULL, listed->summary);
		json_put_close(json, ']');
	}
	json_put_close(json, ']');
	text_free(&path);
}

static int by_word(const void *first, const void *second)
{
	const struct term *const *one = first, *const *two = second;
	return span_compare((*one)->text, (*two)->text);
}

static void put_words(struct words *words, size_t pages, struct text *json)
{
	struct term **list = arena_array(words->arena, words->count, sizeof *list);
	size_t count = 0;
	for (size_t i = 0; i < words->size; i++) {
		struct term *term = words->table[i];
		if (term && term->text.length && term->count && (pages < COMMON_LEAST || 2 * term->count <= pages))
			list[count++] = term;
	}
	if (count)
		qsort(list, count, sizeof *list, by_word);
	json_put_open(json, "woorden", '{');
	for (size_t i = 0; i < count; i++) {
		json_put_open(json, list[i]->text.data, '[');
		for (size_t n = 0; n < list[i]->count; n++)
			json_put_number(json, NULL, list[i]->places[n]);
		json_put_close(json, ']');
	}
	json_put_close(json, '}');
}

static void make_list(const struct output *output, struct making *making)
{
	const struct web *web = output->maker;
	const struct listing *listing = web->listing;
	struct span language = span_of(web->edition->language);
	struct words words = {.arena = making->scratch, .dutch = span_is(language, "nl")};
	grow(&words);
	for (size_t i = 0; i < listing->index_count; i++)
		add_page(&words, &listing->index[i], (uint32_t)i, listing->index_count <= WHOLE_MOST);
	struct text *json = &making->bytes;
	text_string(json, "const zoeklijst = {");
	json_put_text(json, "taal", language);
	put_pages(web, making->scratch, json);
	put_words(&words, listing->index_count, json);
	text_string(json, "};\n");
	text_free(&words.word);
}

static void make_script(const struct output *output, struct making *making)
{
	const struct file *script = output->subject;
	text_span(&making->bytes, script->source.text);
}

static const struct file *script_file(const struct theme *theme)
{
	return theme_file(theme, "web/zoeken.js");
}

const char *search_script(struct arena *arena, const struct theme *theme)
{
	char hex[HASH_HEX + 1];
	const struct file *script = script_file(theme);
	if (!script)
		return "";
	hash_write(&script->source.hash, hex);
	return arena_format(arena, "stijl/zoeken.%.8s.js", hex);
}

void search_outputs(const struct web *web, struct outputs *outputs)
{
	const struct file *script = script_file(web->edition->theme);
	if (!script)
		return; /* a theme without search */
	if (web->edition == web->edition->original)
		outputs_add(outputs, (struct output){.path = arena_format(outputs->arena, "site/%s", search_script(outputs->arena, web->edition->theme)),
		                                     .make = make_script, .subject = script, .from = script->source.hash, .traced = true});
	outputs_add(outputs, (struct output){.path = arena_format(outputs->arena, "site/%szoeklijst.js", web->edition->root), .make = make_list, .maker = web});
}
