/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rules for sentences: length, who does it, what hangs on what.
 */
#include <string.h>

#include "language/checker_parts.h"
#include "language/roles.h"

static struct span stretch(const struct sentence *sentence, size_t from, size_t to)
{
	if (from > to) {
		size_t swap = from;
		from = to;
		to = swap;
	}
	const struct word *last = &sentence->words[to];
	const char *start = sentence->words[from].text.data;
	return (struct span){start, (size_t)(last->text.data + last->text.length - start)};
}

static bool ends_in(struct span word, const char *end)
{
	size_t length = strlen(end);
	return word.length > length && memcmp(word.data + word.length - length, end, length) == 0;
}

/* A sentence is known by its start: the same one twice is one finding. */
static struct span sentence_key(const struct sentence *sentence)
{
	return (struct span){sentence->text.data, sentence->text.length < 80 ? sentence->text.length : 80};
}

static bool is_quoted(const struct sentence *sentence)
{
	return sentence->words[0].quoted && sentence->words[sentence->count - 1].quoted;
}

static void check_length(struct checker *checker, const struct sentence *sentence)
{
	static const enum rule_number numbers[] = {RULE_SENTENCE_TOO_LONG, RULE_SENTENCE_LONG, RULE_SENTENCE_LENGTH};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (sentence->count > (size_t)rules[numbers[i]].limit) {
			struct finding *finding = checker_report(checker, numbers[i], sentence->words[0].text, sentence_key(sentence), is_quoted(sentence));
			finding->number = (unsigned)sentence->count;
			return;
		}
}

static void check_passive(struct checker *checker, const struct sentence *sentence)
{
	struct passive found[16];
	size_t count = passive_find(sentence, found, 16);
	for (size_t i = 0; i < count; i++) {
		const struct word *participle = &sentence->words[found[i].participle];
		struct span both = stretch(sentence, found[i].helper, found[i].participle);
		struct finding *finding = checker_report(checker, RULE_PASSIVE, both, sentence_key(sentence), participle->quoted);
		finding->hard = NULL;
	}
}

/* Words that begin a part that cannot stand alone. */
static bool subordinates(const struct sentence *sentence, size_t i)
{
	const struct word *word = &sentence->words[i];
	if (!(word->facts.roles & (ROLE_SUBORDINATES | ROLE_MAY_SUBORDINATE | ROLE_RELATES)))
		return false;
	if (word->facts.roles & ROLE_SUBORDINATES)
		return true;
	bool begins = i == 0 || word->comma;
	if (word->facts.roles & ROLE_MAY_SUBORDINATE)
		return begins || entry_main(sentence->words[i - 1].facts.entry) & (CLASS_VERB | CLASS_ADVERB);
	return i > 0 && word->facts.roles & ROLE_RELATES &&
	       (begins || entry_main(sentence->words[i - 1].facts.entry) == CLASS_NOUN);
}

static void check_clauses(struct checker *checker, const struct sentence *sentence)
{
	unsigned count = 0;
	for (size_t i = 0; i < sentence->count; i++)
		count += subordinates(sentence, i);
	if (count >= (unsigned)rules[RULE_CLAUSES].limit)
		checker_report(checker, RULE_CLAUSES, sentence->words[0].text, sentence_key(sentence), is_quoted(sentence))->number = count;
}

/* "Vindt ... plaats", where the place is no thing that somebody finds: "vindt een plaats", "vindt plaats voor twee mensen". */
static bool takes_place(const struct sentence *sentence, size_t finds, size_t at)
{
	if (!span_is(sentence->words[at].key, "plaats") || ONE_OF(sentence->words[at - 1].key, "een", "de", "uw", "je", "geen", "haar", "zijn"))
		return false;
	if (at + 1 == sentence->count || sentence->words[at + 1].comma)
		return true;
	const struct word *next = &sentence->words[at + 1];
	if (at == finds + 1)
		return ONE_OF(next->key, "op", "in", "van", "om", "bij", "tijdens", "tussen", "vanaf", "met", "door", "via") || next->facts.roles & ROLE_SUBORDINATES;
	return at > finds + 2 || !(entry_main(next->facts.entry) & (CLASS_NOUN | CLASS_FUNCTION));
}

/* "De bijeenkomst vindt plaats op dinsdag" says no more than "is". */
static const struct hard_word is_there = {.instead = {"is|is er", 8}, .count = 1};

/* vindt ... plaats, verrichten, een besluit nemen. */
static void check_noun_verb(struct checker *checker, const struct sentence *sentence)
{
	bool place = false;
	size_t finds = 0;
	for (size_t i = 0; i < sentence->count; i++) {
		const struct word *word = &sentence->words[i];
		if (word->said)
			continue;
		bool far = place && takes_place(sentence, finds, i), whole = word->facts.roles & ROLE_EMPTY;
		if (word->facts.roles & ROLE_FINDS)
			place = true, finds = i;
		if (whole)
			checker_report(checker, RULE_NOUN_VERB, word->text, word->key, word->quoted);
		else if (far)
			checker_report(checker, RULE_NOUN_VERB, stretch(sentence, finds, i), SPAN("plaatsvinden"), word->quoted)->hard = &is_there;
	}
}

/* het invullen van, de verbetering van: but not things one can point at. */
static void check_noun_style(struct checker *checker, const struct sentence *sentence)
{
	for (size_t i = 0; i + 2 < sentence->count; i++) {
		const struct word *article = &sentence->words[i], *noun = &sentence->words[i + 1];
		if (!(sentence->words[i + 2].facts.roles & ROLE_VAN) || noun->said || noun->name || noun->key.length < 6)
			continue;
		unsigned classes = noun->facts.entry.classes;
		bool infinitive = span_is(article->key, "het") && ends_in(noun->key, "en") && entry_main(noun->facts.entry) == CLASS_INFINITIVE;
		bool action = span_is(article->key, "de") && ends_in(noun->key, "ing") && !(classes & CLASS_COMMON);
		if (infinitive || action)
			checker_report(checker, RULE_NOUN_STYLE, stretch(sentence, i, i + 2), noun->key, noun->quoted);
	}
}

static void check_men(struct checker *checker, const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++)
		if (sentence->words[i].facts.roles & ROLE_MEN && !sentence->words[i].capitals)
			checker_report(checker, RULE_MEN, sentence->words[i].text, SPAN("men"), sentence->words[i].quoted);
}

/* "Wij kijken met u": what looks like an infinitive is the verb of the sentence where no other verb came before it. */
static bool is_first_verb(const struct sentence *sentence, size_t i)
{
	const struct word *word = &sentence->words[i];
	if (word->finite || word->facts.roles & ROLE_AUXILIARY)
		return true;
	return i > 0 && entry_main(word->facts.entry) == CLASS_INFINITIVE && !ONE_OF(sentence->words[i - 1].key, "te", "het", "een");
}

static void check_run_up(struct checker *checker, const struct sentence *sentence)
{
	size_t i = 0;
	if (sentence->count <= (size_t)rules[RULE_RUN_UP].limit)
		return;
	while (i < sentence->count && !is_first_verb(sentence, i)) {
		if (i && (sentence->words[i].comma || subordinates(sentence, i)))
			return;
		i++;
	}
	if (i < sentence->count && i >= (size_t)rules[RULE_RUN_UP].limit)
		checker_report(checker, RULE_RUN_UP, sentence->words[0].text, sentence_key(sentence), is_quoted(sentence))->number = (unsigned)i;
}

/* Close together, so that the reader has to turn one of them round: niet on..., niet zonder, geen ... zonder, tenzij ... niet. */
static void check_negation(struct checker *checker, const struct sentence *sentence)
{
	for (size_t i = 0; i + 1 < sentence->count; i++) {
		struct span next = sentence->words[i + 1].key;
		bool negation = sentence->words[i].facts.roles & ROLE_NO;
		bool turned = negation && next.length > 5 && memcmp(next.data, "on", 2) == 0 && sentence->words[i + 1].facts.entry.classes & CLASS_ADJECTIVE &&
			!ONE_OF(next, "onder", "ongeveer", "onlangs", "ondanks", "onze");
		bool without = negation && span_is(next, "zonder");
		size_t to = i + 1;
		if (sentence->words[i].facts.roles & ROLE_UNLESS)
			for (size_t n = i + 1; n < sentence->count && n < i + 9; n++)
				if (ONE_OF(sentence->words[n].key, "niet", "geen"))
					turned = true, to = n;
		if (turned || without)
			checker_report(checker, RULE_NEGATION, stretch(sentence, i, to), sentence_key(sentence), sentence->words[i].quoted);
	}
}

void rule_sentence(struct checker *checker, struct sentence *sentence)
{
	check_length(checker, sentence);
	if (!checker->language->dutch)
		return;
	if (sentence->roles & ROLE_MEN)
		check_men(checker, sentence);
	if (sentence->roles & (ROLE_NO | ROLE_UNLESS))
		check_negation(checker, sentence);
	if (sentence->roles & (ROLE_SUBORDINATES | ROLE_MAY_SUBORDINATE | ROLE_RELATES))
		check_clauses(checker, sentence);
	if (sentence->roles & (ROLE_FINDS | ROLE_EMPTY))
		check_noun_verb(checker, sentence);
	if (!checker->language->lexicon || checker->passage->kind == PASSAGE_HEADING)
		return;
	check_run_up(checker, sentence);
	if (sentence->roles & (ROLE_WORDEN | ROLE_ZIJN) && sentence->uses & USE_PARTICIPLE)
		check_passive(checker, sentence);
	if (sentence->roles & ROLE_VAN)
		check_noun_style(checker, sentence);
}
