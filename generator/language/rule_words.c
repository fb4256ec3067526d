/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rules for words: what the lists know, then how common a word is, then its shape. A word is spoken about once.
 */
#include <string.h>

#include "language/checker_parts.h"
#include "language/form.h"
#include "language/roles.h"

/* From the first of `count` words to the end of the last. */
static struct span stretch(const struct sentence *sentence, size_t at, size_t count)
{
	const struct word *last = &sentence->words[at + count - 1];
	const char *start = sentence->words[at].text.data;
	return (struct span){start, (size_t)(last->text.data + last->text.length - start)};
}

/* ---- the lists ---- */

/* "Bezwaar is ..." or "bezwaar (...)" or "Dat betekent": the text explains it itself. */
static bool is_explained(const struct sentence *sentence, size_t at)
{
	const struct word *word = &sentence->words[at];
	const char *after = word->text.data + word->text.length;
	bool bracket = after + 1 < sentence->text.data + sentence->text.length && after[0] == ' ' && after[1] == '(';
	return bracket || (at + 1 < sentence->count && ONE_OF(sentence->words[at + 1].key, "is", "zijn", "betekent", "heet"));
}

/* From the first to the last word of the match: "stelt een plan op". */
static struct span stretch_of(const struct sentence *sentence, size_t at, const struct match *match)
{
	if (match->particle < at)
		return stretch(sentence, match->particle, at + 1 - match->particle);
	return stretch(sentence, at, match->particle > at ? match->particle + 1 - at : match->count);
}

static bool report_listed(struct checker *checker, struct sentence *sentence, size_t at, const struct match *match)
{
	static const enum rule_number numbers[] = {[HARD_WORD] = RULE_HARD_WORD, [HARD_PHRASE] = RULE_PHRASE, [HARD_SHORT] = RULE_SHORT,
		[HARD_DIGNITY] = RULE_DIGNITY, [HARD_NEEDED] = RULE_EXPLAIN};
	const struct hard_word *hard = match->word;
	bool known = hard->level <= HARD_B1 && hard->kind != HARD_ALLOWED;
	for (size_t i = at; i < at + match->count; i++) {
		sentence->words[i].said = !known;
		sentence->words[i].known = known;
	}
	sentence->words[match->particle].said = !known;
	if (known || hard->kind == HARD_ALLOWED || (hard->kind == HARD_NEEDED && is_explained(sentence, at)))
		return false;
	enum rule_number number = numbers[hard->kind];
	struct finding *finding = checker_report(checker, number, stretch_of(sentence, at, match), hard->term, sentence->words[at].quoted);
	if (finding->times <= 1) /* of the next ones the message tells the lines alone */
		finding->hard = hard;
	bool hardest = hard->level >= HARD_C1 && hard->kind != HARD_NEEDED && hard->kind != HARD_SHORT && !is_explained(sentence, at);
	checker->verdict.hardest_words += hardest && finding->times == 1 && !finding->quoted;
	return true;
}

/* A word of the list as a name, or a part of one: "Stichting Perspectief". A lone capital does not make one: "volgens de Verordening". */
static bool is_proper(const struct sentence *sentence, size_t at, size_t count, const struct hard_word *hard)
{
	const struct word *word = &sentence->words[at];
	if (!word->name || count > 1 || at == 0 || hard->kind == HARD_ALLOWED || hard->kind == HARD_SHORT)
		return false;
	bool beside = sentence->words[at - 1].capital || (at + 1 < sentence->count && sentence->words[at + 1].capital);
	return beside || word->capitals || !word->facts.entry.classes || word->facts.entry.classes & CLASS_NAME || !(sentence->words[at - 1].facts.entry.classes & CLASS_FUNCTION);
}

/* True when it reported one. */
static bool check_lists(struct checker *checker, struct sentence *sentence)
{
	bool found = false;
	for (size_t i = 0; i < sentence->count; i++) {
		struct word *word = &sentence->words[i];
		if (!(word->facts.wants & sentence->bits) || word->said || word->kind == WORD_ADDRESS)
			continue;
		if (word->facts.uses & (USE_KNOWN | USE_ALLOWED) && !(word->facts.seconds & sentence->bits)) {
			word->known = word->facts.uses & USE_KNOWN;
			word->said = !word->known;
			continue;
		}
		struct match match = hard_find(checker->language->words, sentence, i);
		if (match.word && !is_proper(sentence, i, match.count, match.word))
			found |= report_listed(checker, sentence, i, &match);
	}
	return found;
}

/* t/m, p/m, c.q.: short forms with a slash are two words for the reader. */
static void check_slashes(struct checker *checker, struct sentence *sentence)
{
	for (size_t i = 1; i < sentence->count; i++) {
		if (!sentence->words[i].slashed || sentence->words[i].said || sentence->words[i].kind == WORD_NUMBER)
			continue;
		struct span both = stretch(sentence, i - 1, 2);
		bool letters = sentence->words[i - 1].text.length == 1 && sentence->words[i].text.length == 1;
		sentence->words[i - 1].said |= letters;
		sentence->words[i].said |= letters;
		char key[FOLDED_MOST];
		size_t length = fold_word(both, key);
		const struct hard_word *hard = letters && checker->language->words ?
			hard_first(checker->language->words, hard_look(checker->language->words, (struct span){key, length})) : NULL;
		bool short_form = letters && checker->language->dutch;
		checker_report(checker, short_form ? RULE_SHORT : RULE_SLASH, both, (struct span){key, length}, sentence->words[i].quoted)->hard = hard;
	}
}

/* ---- how common ---- */

/* The word behind the forms, so that "prakt" and "prakte" are one finding: its first letters do. */
static struct span fold_key_of(const struct word *word)
{
	size_t length = word->key.length > 7 ? word->key.length - 3 : word->key.length;
	return (struct span){word->key.data, length};
}

/* Steps of Zipf by which a word is easier (more) or harder (less) than it is common. A compound is read by its parts; a noun names
 * what the text is about and has seldom an easier twin; a verb says who does what: who makes a text plain puts verbs in, common or
 * not; a participle is read by its verb; words that join sentences and say when, how or how many are few, and each of them that
 * is not common belongs to offices ("aldaar"). Set by hand on words that people marked, a half of them at a time;
 * `make bench-language` prints what each threshold finds. */
static const struct { float compound, noun, verb, participle, joining; } steps = {0.6f, 0.4f, 0.3f, 0.2f, -0.6f};

/* How common the reader finds it; `EASY`: nothing to say about it. */
#define EASY 9.0f
#define PARTS_KNOWN 2.4f
#define STANDS_ALONE 3.0f /* so much less common that it is named beside a hard word */
static float reading_zipf(const struct facts *facts, size_t length, bool joining)
{
	if (facts->zipf <= 0 || length < 4)
		return EASY;
	unsigned main_class = entry_main(facts->entry);
	float zipf = facts->zipf + (facts->compound.parts > 1 ? steps.compound : 0);
	if (joining)
		return zipf + steps.joining;
	if (main_class & CLASS_VERB)
		return zipf + (main_class == CLASS_PARTICIPLE ? steps.participle : steps.verb);
	return zipf + (main_class == CLASS_NOUN || !main_class ? steps.noun : 0);
}

static void report_compound(struct checker *checker, const struct word *word)
{
	struct finding *finding = checker_report(checker, RULE_COMPOUND, word->text, fold_key_of(word), word->quoted);
	if (finding->times > 1)
		return;
	struct span key = word->key;
	size_t head = word->facts.compound.head;
	char *parts = arena_format(checker->arena, "%.*s + %.*s", (int)head, key.data, (int)(key.length - head), key.data + head);
	finding->other = span_of(parts);
}

/* "in te loggen": the verb is "inloggen", and that is in a list as one that all know. */
static bool is_known_apart(const struct checker *checker, const struct sentence *sentence, size_t at)
{
	char whole[FOLDED_MOST];
	const struct word *word = &sentence->words[at];
	if (at < 2 || !checker->language->words || !span_is(sentence->words[at - 1].key, "te"))
		return false;
	struct span particle = sentence->words[at - 2].key;
	size_t length = particle.length + word->key.length;
	if (particle.length == 0 || length > sizeof whole)
		return false;
	memcpy(whole, particle.data, particle.length);
	memcpy(whole + particle.length, word->key.data, word->key.length);
	struct span key = {whole, length};
	const struct hard_word *listed = hard_first(checker->language->words, hard_look(checker->language->words, key));
	return (listed && listed->level <= HARD_B1) || lexicon_find(checker->language->lexicon, whole, length).zipf >= (float)rules[RULE_RARE].limit / 10;
}

/* A compound of known parts is hard only by its length. */
static bool has_known_parts(const struct word *word)
{
	return word->facts.compound.head && word->facts.compound.weakest >= PARTS_KNOWN;
}

static bool is_long(const struct word *word)
{
	return word->facts.compound.parts > 2 || word->key.length >= (size_t)rules[RULE_COMPOUND].limit;
}

static void report_advice(struct checker *checker, const struct word *word)
{
	if (has_known_parts(word))
		report_compound(checker, word);
	else
		checker_report(checker, RULE_UNCOMMON, word->text, fold_key_of(word), word->quoted);
}

/* A word that joins, or says when, how or how many. The particle of "uiteen te gaan" belongs to its verb. */
static bool is_joining(const struct lexicon *lexicon, struct span key, struct entry entry, bool before_te)
{
	if (!(entry_main(entry) & (CLASS_FUNCTION | CLASS_ADVERB)))
		return form_number_noun(lexicon, key);
	return !before_te && !form_pointing(lexicon, key);
}

float rule_reading(const struct lexicon *lexicon, struct span key, const struct facts *facts)
{
	return reading_zipf(facts, key.length, is_joining(lexicon, key, facts->entry, false));
}

/* Rare words, each; words that join, each, for they carry no sense of their own and always have an easy twin; and where a sentence
 * has no hard word, the one that stands out: less common or long, and the least common of them. */
static void check_common(struct checker *checker, const struct sentence *sentence, bool found)
{
	float rare = (float)rules[RULE_RARE].limit / 10, limit = checker->options.less_common;
	limit = limit > 0 ? limit : (float)rules[RULE_UNCOMMON].limit / 10;
	float least = limit;
	const struct word *stands_out = NULL;
	if (sentence->reading >= limit) /* nearly always */
		return;
	for (size_t i = 0; i < sentence->count; i++) {
		const struct word *word = &sentence->words[i];
		if (word->facts.reading >= limit)
			continue;
		if (word->kind != WORD_PLAIN || word->said || word->known || word->name || word->facts.zipf >= ZIPF_RATHER_KNOWN + 1)
			continue;
		bool before_te = i + 1 < sentence->count && span_is(sentence->words[i + 1].key, "te");
		bool joining = is_joining(checker->language->lexicon, word->key, word->facts.entry, before_te);
		float zipf = reading_zipf(&word->facts, word->key.length, joining);
		bool easy_parts = has_known_parts(word);
		if (zipf >= limit || (easy_parts && !is_long(word)) || is_known_apart(checker, sentence, i))
			continue;
		if (zipf < rare && word->facts.zipf < rare && !easy_parts) { /* a step down makes no word rare */
			checker_report(checker, RULE_RARE, word->text, fold_key_of(word), word->quoted);
			found = true;
		} else if (joining) {
			report_advice(checker, word);
			found = true;
		} else if (zipf < least) {
			least = zipf;
			stands_out = word;
		}
	}
	if (stands_out && (!found || least < STANDS_ALONE))
		report_advice(checker, stands_out);
}

static void check_shape(struct checker *checker, const struct sentence *sentence, size_t at)
{
	const struct word *word = &sentence->words[at];
	if (word->capitals && word->text.length >= 2 && word->text.length <= 5) {
		bool shouting = at > 0 ? sentence->words[at - 1].capitals : at + 1 < sentence->count && sentence->words[at + 1].capitals;
		if (!shouting && word->facts.zipf < 5)
			checker_report(checker, RULE_LETTERS, word->text, word->key, word->quoted);
	}
	if (checker->language->dutch && word->facts.roles & ROLE_DAY && at + 1 < sentence->count) {
		struct span next = sentence->words[at + 1].key;
		bool range = sentence->words[at + 1].facts.roles & ROLE_DAY || ONE_OF(next, "t", "tot");
		if (range)
			checker_report(checker, RULE_DAYS, word->text, word->key, word->quoted);
	}
}

static void check_capitals(struct checker *checker, const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count;) {
		size_t count = 0, letters = 0;
		while (i + count < sentence->count && sentence->words[i + count].capitals)
			letters += sentence->words[i + count++].text.length;
		if (count >= 2 && letters > 6)
			checker_report(checker, RULE_CAPITALS, stretch(sentence, i, count), sentence->words[i].key, sentence->words[i].quoted);
		i += count ? count : 1;
	}
}

/* 8-12-2026, 08/12/26: two joints of the same kind, and numbers that can be a day and a month. */
static bool is_date(struct span text)
{
	unsigned parts[3] = {0}, part = 0;
	char joint = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (is_digit(text.data[i])) {
			parts[part] = parts[part] * 10 + (unsigned)(text.data[i] - '0');
			if (parts[part] > 9999)
				return false;
			continue;
		}
		if (part == 2 || (joint && joint != text.data[i]) || !strchr("-/.", text.data[i]))
			return false;
		joint = text.data[i];
		part++;
	}
	return part == 2 && parts[0] >= 1 && parts[0] <= 31 && parts[1] >= 1 && parts[1] <= 12;
}

static void check_dates(struct checker *checker, const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++)
		if (sentence->words[i].kind == WORD_NUMBER && is_date(sentence->words[i].text))
			checker_report(checker, RULE_DATE, sentence->words[i].text, sentence->words[i].key, sentence->words[i].quoted);
}

/* ---- who is spoken to ---- */

static void note_address(struct checker *checker, const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count && sentence->roles & (ROLE_U | ROLE_JE); i++) {
		const struct word *word = &sentence->words[i];
		if (word->quoted || !(word->facts.roles & (ROLE_U | ROLE_JE)))
			continue;
		int which = word->facts.roles & ROLE_U && !word->capitals && (word->text.length > 1 || *word->text.data == 'u' || i == 0) ? 0
			: word->facts.roles & ROLE_JE ? 1 : -1;
		if (which < 0)
			continue;
		if (checker->address[which].count++ == 0) {
			checker->address[which].word = arena_span(checker->arena, word->text);
			checker->address[which].at = checker_place(checker, word->text.data);
		}
	}
}

void rule_words(struct checker *checker, struct sentence *sentence)
{
	bool found = false;
	if (sentence->slashed)
		check_slashes(checker, sentence);
	if (sentence->capitals)
		check_capitals(checker, sentence);
	if (sentence->numbers)
		check_dates(checker, sentence);
	if (checker->language->dutch) {
		found = check_lists(checker, sentence);
		note_address(checker, sentence);
	}
	if (checker->language->lexicon)
		check_common(checker, sentence, found);
	for (size_t i = 0; i < sentence->count && (sentence->capitals || sentence->roles & ROLE_DAY); i++)
		if (sentence->words[i].kind == WORD_PLAIN && !sentence->words[i].said && !sentence->words[i].known)
			check_shape(checker, sentence, i);
}
