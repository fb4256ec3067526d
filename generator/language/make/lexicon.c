/* SPDX-License-Identifier: EUPL-1.2
 *
 * Makes the lexicon: lexicon-make OUT RANKS [COUNTS [SPELLING]]
 *
 * RANKS     words, the most common first (data/gewoon.nl.txt)
 * COUNTS    the tagger's word list of Debian's frogdata: "count word TAG:count TAG:count ..." with tags of the
 *           Corpus Gesproken Nederlands (van Eynde 2004); 11.1 million words were counted
 * SPELLING  words, one a line, of Debian's wdutch: with capitals for names
 *
 * A file that is not there is passed over, and the head of the lexicon says so.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "language/fold.h"
#include "language/lexicon.h"

enum { TABLE = 1 << 20, SPELLED_MOST = 20 /* bytes: longer ones are compounds of shorter ones */ };

struct row {
	char *word;
	uint8_t length;
	uint32_t rank;
	double counts[8]; /* by the number of the class */
	double prepositions, pronouns, plurals, names, all;
	bool spelled;
	uint8_t steps; /* of LEXICON_UNIT: how common it is */
};

struct table {
	struct row *rows;
	size_t count;
	double tokens;
};

static struct row *row_of(struct table *table, struct span word)
{
	char folded[FOLDED_MOST];
	size_t length = fold_word(word, folded);
	if (length == 0)
		return NULL;
	size_t at = key_hash(folded, length) & (TABLE - 1);
	while (table->rows[at].word && (table->rows[at].length != length || memcmp(table->rows[at].word, folded, length) != 0))
		at = (at + 1) & (TABLE - 1);
	struct row *row = &table->rows[at];
	if (row->word)
		return row;
	if (table->count > TABLE / 4 * 3 || !(row->word = malloc(length))) {
		fputs("lexicon-make: too many words\n", stderr);
		exit(1);
	}
	memcpy(row->word, folded, length);
	row->length = (uint8_t)length;
	table->count++;
	return row;
}

/* A word of letters, with hyphens and apostrophes inside. */
static bool is_word(struct span word)
{
	for (size_t i = 0; i < word.length; i++) {
		char c = word.data[i];
		bool joint = (c == '-' || c == '\'') && i > 0;
		if (!is_ascii_letter(c) && (unsigned char)c < 0x80 && !joint && !(c == '\'' && word.length > 1))
			return false;
	}
	return word.length > 0;
}

static bool starts(const char *tag, const char *start)
{
	return strncmp(tag, start, strlen(start)) == 0;
}

/* The number of the class for a tag; 7: none of them. */
static int tag_class(const char *tag)
{
	static const struct {
		const char *start;
		int number;
	} tags[] = {
		{ "N(", 0 }, { "WW(pv", 1 }, { "WW(inf", 2 }, { "WW(vd", 3 }, { "WW(od", 4 }, { "ADJ(", 4 },
		{ "BW", 5 }, { "VZ", 6 }, { "VG", 6 }, { "LID", 6 }, { "VNW", 6 }, { "TW", 6 }, { "TSW", 6 },
	};
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (starts(tag, tags[i].start))
			return tags[i].number;
	return 7;
}

static void add_tag(struct table *table, struct row *row, char *tag)
{
	char *colon = strrchr(tag, ':');
	if (!colon)
		return;
	double count = strtod(colon + 1, NULL);
	table->tokens += count;
	if (starts(tag, "SPEC(deeleigen")) {
		row->names += count;
		return;
	}
	row->all += count;
	if (strstr(tag, "dial") || strstr(tag, "vreemd"))
		return;
	row->counts[tag_class(tag)] += count;
	row->prepositions += starts(tag, "VZ") ? count : 0;
	row->pronouns += starts(tag, "VNW(pers") ? count : 0;
	row->plurals += starts(tag, "N(soort,mv") ? count : 0;
}

static char *next_part(char **rest)
{
	return strtok_r(NULL, " \n", rest);
}

static bool read_counts(struct table *table, const char *path)
{
	FILE *file = path ? fopen(path, "r") : NULL;
	if (!file)
		return false;
	char *line = NULL;
	size_t room = 0;
	while (getline(&line, &room, file) > 0) {
		char *rest, *count = strtok_r(line, " \n", &rest), *word = count ? next_part(&rest) : NULL;
		if (!word)
			continue;
		struct table nowhere = {0};
		struct row *row = is_word(span_of(word)) ? row_of(table, span_of(word)) : NULL, waste = {0};
		for (char *tag; (tag = next_part(&rest));)
			add_tag(row ? table : &nowhere, row ? row : &waste, tag);
		table->tokens += nowhere.tokens;
	}
	free(line);
	fclose(file);
	return true;
}

static bool read_words(struct table *table, const char *path, bool ranked)
{
	FILE *file = path ? fopen(path, "r") : NULL;
	if (!file)
		return false;
	char *line = NULL;
	size_t room = 0;
	uint32_t rank = 0;
	for (ssize_t length; (length = getline(&line, &room, file)) > 0;) {
		struct span word = span_trim((struct span){line, (size_t)length});
		if (word.length == 0 || *word.data == '#' || !is_word(word))
			continue;
		bool small = *word.data < 'A' || *word.data > 'Z';
		if (!ranked && (!small || word.length > SPELLED_MOST))
			continue;
		struct row *row = row_of(table, word);
		if (row && ranked && !row->rank)
			row->rank = ++rank;
		else if (row && !ranked)
			row->spelled = true;
	}
	free(line);
	fclose(file);
	return true;
}

/* Both lists, each on the scale of Zipf; a word that only one of them knows counts for less. The line for ranks was fitted on the
 * counts of the same words. */
static double zipf(const struct table *table, const struct row *row)
{
	const double unseen = 2.6, spelled = 1.4;
	double counted = row->all > 0 && table->tokens > 0 ? log10(row->all / table->tokens * 1e9) : 0;
	double ranked = row->rank ? 8.15 - 1.19 * log10(row->rank + 8.0) : 0;
	if (counted > 0 && ranked > 0)
		return (counted + ranked) / 2;
	if (counted > 0)
		return counted > unseen ? (counted + unseen) / 2 : counted;
	return ranked > 0 ? ranked - (table->tokens > 0 ? 0.5 : 0) : spelled;
}

static uint16_t classes(const struct row *row)
{
	unsigned bits = 0, best = 0;
	double sum = 0;
	for (unsigned i = 0; i < 7; i++) {
		sum += row->counts[i];
		if (row->counts[i] > row->counts[best])
			best = i;
	}
	for (unsigned i = 0; i < 7; i++)
		if (row->counts[i] > sum * 0.04)
			bits |= 1u << i;
	bits |= row->names > row->all * 1.5 && row->names > 1 ? CLASS_NAME : 0u;
	bits |= row->plurals > sum * 0.3 ? CLASS_PLURAL : 0u;
	bits |= row->rank ? CLASS_COMMON : 0u;
	bits |= row->spelled ? CLASS_SPELLED : 0u;
	bits |= row->prepositions > sum * 0.3 ? CLASS_PREPOSITION : 0u;
	bits |= row->pronouns > sum * 0.3 ? CLASS_PRONOUN : 0u;
	return (uint16_t)(bits | best << CLASS_MAIN);
}

static int row_compare(const void *first, const void *second)
{
	const struct row *a = first, *b = second;
	if (a->steps != b->steps)
		return a->steps < b->steps ? 1 : -1;
	return span_compare((struct span){a->word, a->length}, (struct span){b->word, b->length});
}

/* The most common first: they are found first, and what a text asks for stands in few pages of the file. Words that are as
 * common stand in their own order, so that the same input gives the same bytes. */
static bool write_lexicon(struct table *table, uint32_t sources, FILE *file)
{
	const double names_least = 5; /* "Noor" at the start of a sentence is a name, though it is no other word */
	size_t count = 0;
	for (size_t i = 0; i < TABLE; i++)
		if (table->rows[i].word && (table->rows[i].all > 0 || table->rows[i].rank || table->rows[i].spelled || table->rows[i].names >= names_least))
			table->rows[count++] = table->rows[i];
	for (size_t i = 0; i < count; i++) {
		double steps = round(zipf(table, &table->rows[i]) * LEXICON_UNIT);
		table->rows[i].steps = (uint8_t)(steps < 1 ? 1 : steps > 255 ? 255 : steps);
	}
	qsort(table->rows, count, sizeof *table->rows, row_compare);
	struct lexicon_head head = {LEXICON_MAGIC, sources, 1, (uint32_t)count, 4};
	while (head.slots < count * 3 / 2)
		head.slots *= 2;
	uint32_t *slots = calloc(head.slots, sizeof *slots);
	unsigned char *pool = calloc(count + 1, FOLDED_MOST + 8);
	if (!slots || !pool) {
		free(slots);
		free(pool);
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		const struct row *row = &table->rows[i];
		uint32_t hash = key_hash(row->word, row->length), at = hash & (head.slots - 1);
		while (slots[at])
			at = (at + 1) & (head.slots - 1);
		slots[at] = (hash & ~(uint32_t)SLOT_OFFSET) | head.pool / 4;
		uint16_t bits = classes(row);
		unsigned char *word = pool + head.pool;
		memcpy(word, &bits, sizeof bits);
		word[2] = row->steps;
		word[3] = row->length;
		memcpy(word + 4, row->word, row->length);
		head.pool += (4u + row->length + 3u) / 4 * 4;
	}
	bool good = head.pool / 4 <= SLOT_OFFSET && fwrite(&head, sizeof head, 1, file) == 1 &&
	            fwrite(slots, sizeof *slots, head.slots, file) == head.slots && fwrite(pool, 1, head.pool, file) == head.pool;
	free(slots);
	free(pool);
	return good;
}

int main(int count, char **arguments)
{
	if (count < 3) {
		fputs("usage: lexicon-make OUT RANKS [COUNTS [SPELLING]]\n", stderr);
		return 2;
	}
	struct table table = {.rows = calloc(TABLE, sizeof(struct row))};
	FILE *file = fopen(arguments[1], "wb");
	if (!table.rows || !file) {
		perror(arguments[1]);
		free(table.rows);
		return 3;
	}
	uint32_t sources = read_words(&table, arguments[2], true) ? LEXICON_RANKS : 0;
	sources |= read_counts(&table, count > 3 ? arguments[3] : NULL) ? LEXICON_COUNTS : 0;
	sources |= read_words(&table, count > 4 ? arguments[4] : NULL, false) ? LEXICON_SPELLING : 0;
	bool good = write_lexicon(&table, sources, file);
	if (fclose(file) != 0 || !good) {
		perror(arguments[1]);
		return 3;
	}
	return 0;
}
