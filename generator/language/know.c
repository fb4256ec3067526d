/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the lexicon, the lists, its forms and the sentence say of each word. The answers for a word are kept in a table of
 * a fixed size, so that the common words of a text cost one comparison.
 */
#include <string.h>

#include "language/checker_parts.h"
#include "language/form.h"
#include "language/roles.h"

static struct known look_up(const struct language *language, struct span key)
{
	struct known known = {.entry = lexicon_find(language->lexicon, key.data, key.length), .syllables = (uint8_t)syllables(key), .roles = (uint16_t)roles_of(key)};
	if (language->lexicon) {
		known.zipf = form_zipf(language->lexicon, key, known.entry);
		if (known.zipf < ZIPF_RATHER_KNOWN && key.length >= 7)
			known.compound = form_compound(language->lexicon, key);
		/* the value of a compound is that of its head, the word that carries the sense */
		known.content = known.compound.head && known.compound.last > known.zipf ? known.compound.last : known.zipf;
	}
	known.abstract = level_abstract(key);
	known.listed = language->words ? hard_first(language->words, key) : NULL;
	known.opens_row = language->words && hard_opens_row(language->words, key);
	return known;
}

static const struct known *know(const struct checker *checker, struct span key, struct known *room)
{
	if (key.length > KNOWN_LETTERS || key.length == 0) {
		*room = look_up(checker->language, key);
		return room;
	}
	struct known *kept = &checker->reader->known[fold_hash(key.data, key.length) & (KNOWN_WORDS - 1)];
	if (kept->length != key.length || memcmp(kept->key, key.data, key.length) != 0) {
		*kept = look_up(checker->language, key);
		memcpy(kept->key, key.data, key.length);
		kept->length = (uint8_t)key.length;
	}
	return kept;
}

static bool is_street(struct span key)
{
	static const char *const ends[] = {"straat", "laan", "weg", "plein", "pad", "kade", "gracht", "dijk", "singel", "hof", "steeg", "park"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (word_ends(key, ends[i], strlen(ends[i])))
			return true;
	return false;
}

/* A capital where the sentence does not ask for one; at its start, a word that nobody knows. */
static bool is_name(const struct lexicon *lexicon, const struct sentence *sentence, size_t i)
{
	const struct word *word = &sentence->words[i];
	if (!word->capital)
		return false;
	const char *hyphen = memchr(word->text.data, '-', word->text.length);
	if (hyphen && hyphen[1] >= 'A' && hyphen[1] <= 'Z') /* Dorp-Noord */
		return true;
	bool first = i == 0 || (word->quoted && !sentence->words[i - 1].quoted) || (word->comma && i == 1);
	bool small = word->entry.zipf >= 5 && (entry_main(word->entry) & (CLASS_FUNCTION | CLASS_FINITE | CLASS_ADVERB));
	if (!first)
		return !small;
	if (word->entry.zipf > 0)
		return word->entry.classes & CLASS_NAME;
	if (is_street(word->key))
		return true;
	return word->key.length <= 3 || (form_inflected(lexicon, word->key) <= 0 && !form_compound(lexicon, word->key).head);
}

void know_words(const struct checker *checker, struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct word *word = &sentence->words[i];
		struct known room;
		const struct known *known = know(checker, word->key, &room);
		word->listed = known->listed;
		word->opens_row = known->opens_row;
		word->syllables = known->syllables;
		word->roles = known->roles;
		if (word->kind != WORD_PLAIN)
			continue;
		word->entry = known->entry;
		word->abstract = known->abstract;
		word->name = is_name(checker->language->lexicon, sentence, i);
		word->zipf = word->name ? 0 : known->zipf;
		word->content = known->content;
		word->compound = known->compound;
	}
}
