/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/checker.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include "base/files.h"
#include "base/text.h"
#include "base/words.h"
#include "language/checker_parts.h"
#include "language/roles.h"

/* ---- the language ---- */

static struct span read_list(struct arena *arena, const char *data, const char *name)
{
	struct span text = {0};
	return file_read(arena, arena_format(arena, "%s/language/data/%s", data, name), &text) ? text : (struct span){0};
}

static void read_lists(struct arena *arena, const char *data, struct hard_words *words)
{
	const struct span lists[] = {read_list(arena, data, "moeilijk.nl.tsv"), read_list(arena, data, "bekend.nl.txt"),
		read_list(arena, data, "uitleg.nl.tsv"), read_list(arena, data, "waardigheid.nl.tsv")};
	const char *installed = arena_format(arena, "%s/language/nl.forms", data), *made = arena_format(arena, "%s/../build/nl.forms", data);
	hard_open_forms(words, access(installed, R_OK) == 0 ? installed : made, lists, sizeof lists / sizeof *lists);
	hard_read(words, lists[0], false);
	hard_read_known(words, lists[1]);
	hard_read_needed(words, lists[2]);
	hard_read(words, lists[3], true);
}

struct language *language_load(struct arena *arena, const char *data, const char *code)
{
	struct language *language = arena_alloc(arena, sizeof *language);
	language->dutch = strncmp(code, "nl", 2) == 0;
	language->roles = roles_new(arena);
	if (!language->dutch)
		return language;
	language->lexicon = lexicon_open(arena, arena_format(arena, "%s/language/nl.lex", data));
	if (!language->lexicon) /* in the source tree */
		language->lexicon = lexicon_open(arena, arena_format(arena, "%s/../build/nl.lex", data));
	language->words = hard_new(arena, language->lexicon);
	if (language->lexicon) /* without it the forms of a hard word cannot be told from other words */
		read_lists(arena, data, language->words);
	return language;
}

/* ---- a document ---- */

struct checker *checker_new(struct arena *arena, const struct language *language, struct checker_options options,
                            const struct source *source)
{
	struct checker *checker = arena_alloc(arena, sizeof *checker);
	checker->arena = arena;
	checker->language = language;
	checker->options = options;
	checker->source = source;
	checker->end = source->text.data + source->text.length;
	checker->reader = options.reader ? options.reader : reader_new(arena);
	checker->line_at = source->text.data;
	checker->line = 1;
	checker->index_size = 64;
	checker->index = arena_array(arena, checker->index_size, sizeof *checker->index);
	switches_read(checker);
	return checker;
}

/* Lines are counted from the last place on, or back from it, so that the whole costs one walk; a step back is a sentence,
 * or once, for u and je, the text. */
static unsigned line_of(struct checker *checker, const char *at)
{
	for (const char *next = checker->line_at; next < at && (next = memchr(next, '\n', (size_t)(at - next))); next++)
		checker->line++;
	for (const char *last = checker->line_at; last > at; last--)
		checker->line -= last[-1] == '\n';
	checker->line_at = at;
	return checker->line;
}

static void grow_index(struct checker *checker)
{
	checker->index_size *= 2;
	checker->index = arena_array(checker->arena, checker->index_size, sizeof *checker->index);
	for (size_t i = 0; i < checker->count; i++) {
		size_t at = checker->findings[i].key & (checker->index_size - 1);
		while (checker->index[at])
			at = (at + 1) & (checker->index_size - 1);
		checker->index[at] = (uint32_t)i + 1;
	}
}

/* The finding of this rule and key, or a new one; NULL when there are too many. */
static struct finding *fold_finding(struct checker *checker, const struct rule *rule, struct span key)
{
	uint32_t hash = fold_hash(key.data, key.length); /* stands in basis files: not of the number of the rule, which changes with the table */
	size_t at = hash & (checker->index_size - 1);
	for (; checker->index[at]; at = (at + 1) & (checker->index_size - 1)) {
		struct finding *finding = &checker->findings[checker->index[at] - 1];
		if (finding->key == hash && finding->rule == rule)
			return finding;
	}
	if (checker->count == FINDINGS_MOST)
		return NULL;
	checker->index[at] = (uint32_t)checker->count + 1;
	ARENA_PUSH(checker->arena, checker->findings, checker->count, checker->capacity) = (struct finding){.rule = rule, .key = hash};
	struct finding *finding = &checker->findings[checker->count - 1];
	if (checker->count * 2 > checker->index_size)
		grow_index(checker);
	return finding;
}

static enum level level_here(const struct checker *checker, const struct rule *rule, bool quoted)
{
	if (quoted && !checker->options.strict_quotes && rule != &rules[RULE_DIGNITY])
		return LEVEL_ADVICE;
	if (!checker->options.resident && rule->level < LEVEL_ADVICE && rule != &rules[RULE_SWITCH] && rule != &rules[RULE_UNREAD])
		return rule->level == LEVEL_ERROR && rule == &rules[RULE_SENTENCE_TOO_LONG] ? LEVEL_WARNING : LEVEL_ADVICE;
	return rule->level;
}

const char *checker_place(struct checker *checker, const char *at)
{
	passage_walk(checker->passage, &checker->walked, checker->sentence, checker->end);
	return passage_place(checker->passage, &checker->walked, at, checker->end);
}

struct finding *checker_report(struct checker *checker, enum rule_number number, struct span at, struct span key, bool quoted)
{
	static struct finding nowhere;
	const struct rule *rule = &rules[number];
	const char *place = checker_place(checker, at.data);
	if (switches_silence(checker, rule, place)) {
		checker->verdict.silenced++;
		return &nowhere;
	}
	if (!quoted)
		checker->weight += (double)rule->weight;
	struct finding *finding = fold_finding(checker, rule, key);
	if (!finding)
		return &nowhere;
	unsigned line = line_of(checker, place);
	if (finding->times++ == 0) {
		finding->at = place;
		finding->length = at.length;
		finding->word = checker->passage->pieces ? arena_span(checker->arena, at) : at;
		finding->line = line;
		finding->quoted = quoted;
		finding->level = level_here(checker, rule, quoted);
	} else if (finding->times <= sizeof finding->also / sizeof *finding->also + 1) {
		finding->also[finding->times - 2] = line;
		finding->level = finding->quoted && !quoted ? level_here(checker, rule, false) : finding->level;
	}
	return finding;
}

void checker_passage(struct checker *checker, const struct passage *passage)
{
	struct sentence sentence;
	unsigned sentences = 0;
	struct span first = {0};
	checker->passage = passage;
	checker->walked = (struct walked){0};
	checker->sentence = NULL;
	reader_start(checker->reader, passage->text);
	while (reader_next(checker->reader, &sentence)) {
		for (size_t i = 0; i < sentence.count && passage->kind == PASSAGE_QUOTE; i++)
			sentence.quoted = sentence.words[i].quoted = true;
		checker->sentence = sentence.text.data;
		know_words(checker, &sentence);
		struct features features = level_features(&sentence);
		rule_words(checker, &sentence);
		rule_sentence(checker, &sentence);
		for (size_t i = 0; i < sentence.count && sentence.quoted; i++)
			checker->verdict.quoted_words += sentence.words[i].quoted;
		if (passage->kind != PASSAGE_HEADING && !(sentence.words[0].quoted && !checker->options.strict_quotes))
			level_add(&checker->verdict.measures, &sentence, &features);
		if (sentences++ == 0)
			first = sentence.words[0].text;
	}
	if (passage->kind == PASSAGE_PARAGRAPH && sentences > (unsigned)rules[RULE_PARAGRAPH].limit)
		checker_report(checker, RULE_PARAGRAPH, first, (struct span){passage->text.data, passage->text.length < 60 ? passage->text.length : 60}, false)->number = sentences;
}

static void take_passage(void *taker, const struct passage *passage)
{
	checker_passage(taker, passage);
}

struct passages checker_passages(struct checker *checker)
{
	return (struct passages){take_passage, checker};
}

/* u and je in one text: reported at the one that is not asked for, or is used less. */
static void check_address(struct checker *checker)
{
	unsigned u = checker->address[0].count, je = checker->address[1].count;
	char wanted = checker->options.address;
	if (wanted == '-')
		return;
	int wrong = wanted == 'u' ? 1 : wanted == 'j' ? 0 : u >= je ? 1 : 0;
	if (!checker->address[wrong].count || (!wanted && !checker->address[!wrong].count))
		return;
	struct passage here = {.text = checker->address[wrong].word}; /* no pieces: the place is in the source already */
	checker->passage = &here;
	struct span word = {checker->address[wrong].at, checker->address[wrong].word.length};
	struct finding *finding = checker_report(checker, RULE_ADDRESS, word, SPAN("aanspreken"), false);
	finding->word = checker->address[wrong].word;
	finding->other = wrong ? SPAN("u") : SPAN("je");
}

static void decide_level(struct checker *checker)
{
	struct verdict *verdict = &checker->verdict;
	const struct measures *measures = &verdict->measures;
	verdict->score = level_score(measures);
	verdict->density = measures->words ? checker->weight * 100 / (double)measures->words : 0;
	verdict->difficulty = level_difficulty(measures, verdict->density);
	if (measures->sentences < 5 || measures->words < 50 || !checker->language->lexicon)
		return;
	enum text_level level = level_of(verdict->score), cap = LEVEL_A2;
	if (measures->longest > 15)
		cap = LEVEL_B1;
	if (measures->longest > 25 || measures->over_20 * 10 > measures->sentences)
		cap = LEVEL_B2;
	if (verdict->hardest_words > 1)
		cap = LEVEL_B2; /* B1 has no words of C1 that are not explained; one can be a slip of the list */
	verdict->capped = cap > level;
	verdict->level = verdict->capped ? cap : level;
}

bool verdict_finding(const struct verdict *verdict, enum text_level most, bool resident, struct finding *finding)
{
	bool hard = verdict->level > most;
	bool dense = !hard && resident && verdict->level != LEVEL_SHORT && verdict->density > rules[RULE_DENSE].limit;
	const struct rule *rule = &rules[hard ? RULE_LEVEL : RULE_DENSE];
	*finding = (struct finding){
		.rule = rule,
		.level = rule->level,
		.word = span_of(level_name(verdict->level)),
		.number = (unsigned)(hard ? round(verdict->score) : ceil(verdict->density)),
		.times = 1,
	};
	return hard || dense;
}

struct verdict checker_end(struct checker *checker)
{
	check_address(checker);
	for (size_t i = 0; i < checker->count; i++)
		checker->verdict.counts[checker->findings[i].level]++;
	decide_level(checker);
	return checker->verdict;
}

size_t checker_count(const struct checker *checker)
{
	return checker->count;
}

const struct finding *checker_findings(const struct checker *checker)
{
	return checker->findings;
}

/* ---- messages ---- */

static void add_parts(const struct finding *finding, struct text *text)
{
	text_span(text, finding->word);
	if (finding->other.length) {
		text_clear(text);
		text_span(text, finding->other);
	}
}

static void fill(const char *message, const struct finding *finding, struct text *text)
{
	for (const char *at = message; *at;) {
		if (strncmp(at, "{word}", 6) == 0) {
			struct span word = finding->word;
			bool cut = word.length > 60;
			for (size_t i = 0; i < (cut ? 60 : word.length); i++)
				text_char(text, word.data[i] == '\n' ? ' ' : word.data[i]);
			at += 6;
		} else if (strncmp(at, "{other}", 7) == 0) {
			text_span(text, finding->other);
			at += 7;
		} else if (strncmp(at, "{parts}", 7) == 0) {
			struct text parts = {0};
			add_parts(finding, &parts);
			text_span(text, text_view(&parts));
			text_free(&parts);
			at += 7;
		} else if (strncmp(at, "{number}", 8) == 0) {
			text_number(text, finding->number);
			at += 8;
		} else {
			text_char(text, *at++);
		}
	}
}

void finding_message(const struct finding *finding, struct text *text)
{
	fill(_(finding->rule->message), finding, text);
	if (finding->times < 2)
		return;
	text_string(text, _(" (also on line "));
	size_t most = sizeof finding->also / sizeof *finding->also;
	for (size_t i = 0; i + 1 < finding->times && i < most; i++)
		text_format(text, "%s%u", i ? ", " : "", finding->also[i]);
	if (finding->times - 1 > most)
		text_format(text, _(" and %u more"), finding->times - 1 - (unsigned)most);
	text_char(text, ')');
}

/* "Probeer: a | b." where there is a better word, else why. */
void finding_help(const struct finding *finding, struct text *text)
{
	const struct hard_word *hard = finding->hard;
	if (hard && hard->instead.length && hard->kind == HARD_NEEDED) {
		text_string(text, _("For example: "));
		text_span(text, hard->instead);
		return;
	}
	if (!hard || !hard->instead.length) {
		text_string(text, _(finding->rule->why));
		return;
	}
	text_string(text, _("Try: "));
	for (size_t i = 0; i < hard->instead.length; i++) {
		if (hard->instead.data[i] == '|')
			text_string(text, " | ");
		else
			text_char(text, hard->instead.data[i]);
	}
	text_char(text, '.');
}

void finding_report(const struct finding *finding, const struct source *source, struct report *report)
{
	struct text message = {0}, help = {0};
	finding_message(finding, &message);
	finding_help(finding, &help);
	report_add(report, finding->level, finding->rule->id, (struct place){source, finding->at}, help.data, "%s", message.data);
	text_free(&message);
	text_free(&help);
}
