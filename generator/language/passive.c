/* SPDX-License-Identifier: EUPL-1.2
 *
 * The passive without a parser: a form of worden with a participle in the same clause ("wordt gebeld"), and of zijn
 * with one where the verb has its own past with hebben ("is gebeld"; not "is gekomen").
 *
 * The participle stands at the end of its clause, before or behind the helping verb; a clause ends at a comma, at a
 * word that begins another, and before the next finite verb.
 */
#include <string.h>

#include "language/checker_parts.h"
#include "language/form.h"
#include "language/roles.h"

static bool ends_in(struct span word, const char *end)
{
	size_t length = strlen(end);
	return word.length >= length && memcmp(word.data + word.length - length, end, length) == 0;
}

/* Participles of verbs that make their past with zijn, with any prefix: opgestaan, meegegaan, toegenomen. */
static bool takes_zijn(struct span key)
{
	static const char *const ends[] = {"gegaan", "gekomen", "gebleven", "gebeurd", "geworden", "geweest", "gestopt", "begonnen", "gevallen", "gelukt",
		"gestorven", "overleden", "geboren", "vertrokken", "verhuisd", "veranderd", "verdwenen", "gegroeid", "gedaald", "gestegen", "gelopen",
		"gereisd", "gestaan", "geslaagd", "geschrokken", "gegroeid", "toegenomen", "afgenomen", "ontstaan", "vergeten", "verschenen", "geraakt",
		"gebleken", "gevaren", "gevlogen", "gereden", "gevolgd", "gestart", "geëindigd", "bekend", "verplicht", "bereid", "getrouwd", "gescheiden",
		"gewend", "geïnteresseerd", "overtuigd", "tevreden", "gezond", "verliefd", "verbaasd", "gemotiveerd", "betrokken", "bedoeld", "gelegen", "bereikt",
		"gewoond", "geschikt", "beperkt", "verstand", "verband", "gelijk", "bezet", "gesloten", "voldaan", "afgelopen", "ontwaakt", "gezakt", "ontsnapt",
		"verbonden", "verschoven", "verwant", "gericht", "gebaseerd", "gekleed", "gehuwd", "gezegd", "gebrand", "gehecht", "verrast", "teleurgesteld", "benieuwd",
		"opgewonden", "vergaan", "bewaard", "verslaafd", "bevriend", "getogen", "geneigd", "verdiept", "verdeeld", "gespannen", "ontspannen", "gevestigd", "gehandicapt", "begaafd", "verlopen",
		"vereist", "verstreken", "gelimiteerd", "gestremd"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (ends_in(key, ends[i]))
			return true;
	return false;
}

bool passive_participle(const struct lexicon *lexicon, struct span key, struct entry entry)
{
	if (key.length < 4 || ends_in(key, "e") || entry_main(entry) & (CLASS_FUNCTION | CLASS_ADVERB))
		return false;
	return form_participle(lexicon, key, entry);
}

static bool is_participle(const struct sentence *sentence, size_t i)
{
	const struct word *word = &sentence->words[i];
	if (!(word->facts.uses & USE_PARTICIPLE))
		return false;
	bool infinitive = i > 0 && span_is(sentence->words[i - 1].key, "te") && word->facts.entry.classes & CLASS_INFINITIVE; /* niet te vervangen */
	if (infinitive)
		return false;
	/* "het besluit", "een verzoek": a noun behind an article */
	bool article = i > 0 && ONE_OF(sentence->words[i - 1].key, "het", "een", "de", "dit", "dat", "zijn", "mijn", "uw", "hun", "haar", "geen");
	return !(article && (word->facts.entry.classes & CLASS_NOUN || (i + 1 < sentence->count && entry_main(sentence->words[i + 1].facts.entry) == CLASS_NOUN)));
}

/* A word that begins another clause than that of the word before it. */
static bool divides(const struct sentence *sentence, size_t i)
{
	const struct word *word = &sentence->words[i];
	return word->facts.roles & ROLE_DIVIDES ||
	       (word->comma && word->facts.roles & ROLE_DIVIDES_LATE);
}

/* "dat hij gemaakt heeft": it goes with that verb. */
static bool behind_has(const struct sentence *sentence, size_t participle)
{
	return participle + 1 < sentence->count && ONE_OF(sentence->words[participle + 1].key, "heeft", "hebben", "had", "hebt", "heb");
}

/* The participle that goes with the helper at `at`: just before it ("gebeld zal worden"), else later in its clause. */
static size_t partner(const struct sentence *sentence, size_t at, const bool *taken)
{
	size_t none = sentence->count, i = at;
	while (i > 0 && at - i < 4 && !sentence->words[i].comma && (i == at || sentence->words[i].facts.roles & ROLE_BETWEEN)) {
		i--;
		if (!taken[i] && is_participle(sentence, i))
			return i;
	}
	bool verb_seen = false;
	for (i = at + 1; i < sentence->count && i < at + 32; i++) {
		if (divides(sentence, i) || sentence->words[i].facts.roles & ROLE_WORDEN)
			return none;
		if (sentence->words[i].facts.roles & ROLE_HAS && !(i + 1 < sentence->count && sentence->words[i + 1].comma))
			return none; /* its participle goes with another verb: is kort en ik heb hem uitgedeeld */
		if (!verb_seen && !taken[i] && is_participle(sentence, i) && !behind_has(sentence, i))
			return i;
		if (entry_main(sentence->words[i].facts.entry) == CLASS_FINITE && !(sentence->words[i].facts.roles & ROLE_BETWEEN) && sentence->words[i].facts.entry.zipf > 3.5f)
			verb_seen = sentence->words[i].comma || verb_seen;
	}
	return none;
}

/* With zijn it is sure where the participle closes the clause, close to the helper or behind "door". */
static bool is_sure(const struct sentence *sentence, size_t helper, size_t participle)
{
	size_t from = helper < participle ? helper : participle, to = helper < participle ? participle : helper;
	for (size_t i = from + 1; i < to; i++)
		if (sentence->words[i].facts.roles & ROLE_MAY_SUBORDINATE)
			return false;
	for (size_t i = from + 1; i < to; i++)
		if (span_is(sentence->words[i].key, "door") || sentence->words[i].comma)
			return span_is(sentence->words[i].key, "door");
	bool closes = to + 1 == sentence->count || sentence->words[to + 1].comma || ONE_OF(sentence->words[to + 1].key, "door", "en", "om", "in", "op", "voor");
	return closes && to - from < 9 && !ONE_OF(sentence->words[to + (to + 1 < sentence->count)].key, "gebleven", "geweest");
}

size_t passive_find(const struct sentence *sentence, struct passive *found, size_t most)
{
	bool taken[WORDS_MOST];
	size_t count = 0;
	memset(taken, 0, sentence->count * sizeof *taken);
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < sentence->count && count < most; i++) {
			struct span key = sentence->words[i].key;
			if (!(sentence->words[i].facts.roles & (pass == 0 ? ROLE_WORDEN : ROLE_ZIJN)))
				continue;
			bool possessive = pass == 1 && span_is(key, "zijn") && i + 1 < sentence->count &&
				entry_main(sentence->words[i + 1].facts.entry) & (CLASS_NOUN | CLASS_ADJECTIVE);
			size_t other = possessive ? sentence->count : partner(sentence, i, taken);
			if (pass == 1 && other < sentence->count && !is_sure(sentence, i, other))
				continue;
			if (other == sentence->count || (pass == 1 && (takes_zijn(sentence->words[other].key) ||
			                                               entry_main(sentence->words[other].facts.entry) == CLASS_ADJECTIVE)))
				continue;
			taken[other] = true;
			found[count++] = (struct passive){i, other};
		}
	return count;
}
