/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the lexicon, the lists, its forms and the sentence say of each word. The answers for a word are kept in a table
 * that does not grow beyond a size, so that the common words of a text cost one comparison.
 */
#include <string.h>

#include "language/checker_parts.h"
#include "language/form.h"
#include "language/roles.h"

static struct facts look_up(const struct language *language, struct span key, uint32_t hash)
{
	struct facts facts = {.entry = lexicon_find(language->lexicon, key.data, key.length), .syllables = (uint8_t)syllables(key),
		.roles = roles_of(language->roles, key, hash)};
	unsigned uses = level_uses(key, &facts);
	if (language->lexicon) {
		facts.zipf = form_zipf(language->lexicon, key, facts.entry, &facts.compound);
		/* the value of a compound is that of its head, the word that carries the sense */
		facts.content = facts.compound.head && facts.compound.last > facts.zipf ? facts.compound.last : facts.zipf;
		facts.reading = rule_reading(language->lexicon, key, &facts);
		uses |= passive_participle(language->lexicon, key, facts.entry) ? USE_PARTICIPLE : 0u;
	}
	if (language->words) {
		struct in_lists found = hard_look(language->words, key);
		facts.listed = found.links;
		facts.wants = found.wants;
		facts.seconds = found.seconds;
		facts.opens = found.opens;
		facts.second = found.second;
		const struct hard_word *word = hard_surely(language->words, found);
		if (word && word->kind == HARD_ALLOWED)
			uses |= USE_ALLOWED;
		else if (word && word->level <= HARD_B1)
			uses |= USE_KNOWN;
	}
	facts.uses = (uint8_t)uses;
	return facts;
}

/* Of what is no plain word, the lexicon and the rules for words say nothing. */
static void take_sense(struct facts *facts)
{
	facts->entry = (struct entry){0};
	facts->compound = (struct compound){0};
	facts->zipf = facts->content = 0;
	facts->uses = 0;
}

/* The place for a new word among the ways of its set: one that is free, else the first that was not met again. */
static size_t free_way(bool *again)
{
	for (size_t way = 0; way < KNOWN_WAYS; way++) {
		if (!again[way])
			return way;
		again[way] = false;
	}
	return 0;
}

static struct known *known_at(const struct reader *reader, unsigned at)
{
	return &reader->known[(at - 1) / KNOWN_PART][(at - 1) % KNOWN_PART];
}

static uint16_t known_place(struct reader *reader)
{
	if (reader->known_count % KNOWN_PART == 0)
		reader->known[reader->known_count / KNOWN_PART] = arena_array(reader->arena, KNOWN_PART, sizeof(struct known));
	return (uint16_t)++reader->known_count;
}

/* Looks a word up that is not in the table, and puts it there. */
static void learn(const struct checker *checker, struct word *word, struct known_set *set)
{
	struct reader *reader = checker->reader;
	word->facts = look_up(checker->language, word->key, word->hash);
	if (word->key.length > KNOWN_LETTERS || word->key.length == 0)
		return;
	size_t way = free_way(set->again);
	if (set->at[way] == 0)
		set->at[way] = known_place(reader);
	struct known *known = known_at(reader, set->at[way]);
	memcpy(known->key, word->key.data, word->key.length);
	known->length = (uint8_t)word->key.length;
	known->facts = word->facts;
	set->hash[way] = word->hash;
}

static void know(const struct checker *checker, struct word *word)
{
	struct reader *reader = checker->reader;
	struct known_set *set = &reader->sets[word->hash & (KNOWN_SETS - 1)];
	for (size_t way = 0; way < KNOWN_WAYS; way++) {
		if (set->hash[way] != word->hash || set->at[way] == 0)
			continue;
		const struct known *known = known_at(reader, set->at[way]);
		if (known->length != word->key.length || memcmp(known->key, word->key.data, known->length) != 0)
			continue;
		set->again[way] = true;
		word->facts = known->facts;
		return;
	}
	learn(checker, word, set);
}

static bool is_street(struct span key)
{
	static const char *const ends[] = {"straat", "laan", "weg", "plein", "pad", "kade", "gracht", "dijk", "singel", "hof", "steeg", "park"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (word_ends(key, ends[i], strlen(ends[i])))
			return true;
	return false;
}

#define ZIPF_MOST 10.0f
#define ZIPF_OF_STREETS 2.0f
#define ZIPF_OF_FIRST_NAMES 2.8f

/* "Noor helpt u": one thing that can be counted has an article before it, so this is a name. */
static bool is_bare_subject(const struct sentence *sentence, size_t i)
{
	const struct word *word = &sentence->words[i];
	if (word->facts.entry.zipf >= ZIPF_OF_FIRST_NAMES || word->facts.entry.classes & (CLASS_PLURAL | CLASS_VERB) || i + 1 >= sentence->count)
		return false;
	struct entry next = sentence->words[i + 1].facts.entry;
	return entry_main(word->facts.entry) == CLASS_NOUN && word->key.length < 8 && next.zipf >= 4 && entry_main(next) == CLASS_FINITE;
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
	bool small = word->facts.entry.zipf >= 5 && (entry_main(word->facts.entry) & (CLASS_FUNCTION | CLASS_FINITE | CLASS_ADVERB));
	if (!first)
		return !small;
	if (word->facts.entry.zipf < ZIPF_OF_STREETS && is_street(word->key))
		return true;
	if (word->facts.entry.zipf > 0)
		return word->facts.entry.classes & CLASS_NAME || is_bare_subject(sentence, i);
	return word->key.length <= 3 || (form_inflected(lexicon, word->key) <= 0 && !form_compound(lexicon, word->key).head);
}

/* A name counts for no level, and nobody asks how common it is. */
static void make_name(struct sentence *sentence, struct word *word)
{
	word->name = true;
	word->facts.zipf = 0;
	unsigned verb = word->facts.uses & (USE_FINITE | USE_MAYBE_FINITE) ? USE_MAYBE_FINITE : 0;
	word->facts.uses = (uint8_t)(verb | (word->facts.uses & USE_ALLOWED));
	sentence->names++;
}

void know_words(const struct checker *checker, struct sentence *sentence)
{
	const struct word *end = sentence->words + sentence->count;
	unsigned roles = 0, uses = 0;
	float reading = ZIPF_MOST;
	for (struct word *word = sentence->words; word < end; word++) {
		know(checker, word);
		roles |= word->facts.roles;
		uses |= word->facts.uses;
		reading = word->facts.reading < reading ? word->facts.reading : reading;
		if (word->kind != WORD_PLAIN)
			take_sense(&word->facts);
	}
	sentence->roles = roles;
	sentence->uses = uses;
	sentence->reading = reading;
	for (struct word *word = sentence->words; word < end; word++) /* asks the word behind it */
		if (word->capital && word->kind == WORD_PLAIN && is_name(checker->language->lexicon, sentence, (size_t)(word - sentence->words)))
			make_name(sentence, word);
}
