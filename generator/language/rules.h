/* SPDX-License-Identifier: EUPL-1.2
 *
 * The rules of the language check: a table.
 *
 * A row has an id that people write to switch the rule off, how grave a finding is, a limit where there is one, what is
 * said, why, and two texts: one that breaks the rule and one that does not. The tests go by those texts, so
 * a rule without them does not exist. The code of a rule stands in rule_words.c, rule_sentence.c or passive.c.
 *
 * In a message {word} is what was found, {number} a count.
 */
#ifndef MEEDOEN_LANGUAGE_RULES_H
#define MEEDOEN_LANGUAGE_RULES_H

#include <stdbool.h>

#include "base/report.h"

enum rule_number {
	RULE_DIGNITY, RULE_SENTENCE_TOO_LONG, RULE_SENTENCE_LONG, RULE_SENTENCE_LENGTH, RULE_HARD_WORD, RULE_PHRASE, RULE_SHORT,
	RULE_RARE, RULE_UNCOMMON, RULE_COMPOUND, RULE_EXPLAIN, RULE_PASSIVE, RULE_NOUN_VERB, RULE_NOUN_STYLE, RULE_SLASH,
	RULE_CLAUSES, RULE_MEN, RULE_RUN_UP, RULE_NEGATION, RULE_LETTERS, RULE_PARAGRAPH, RULE_ADDRESS, RULE_CAPITALS, RULE_DATE,
	RULE_DAYS, RULE_SWITCH, RULE_UNREAD, RULE_LEVEL, RULE_DENSE, RULES
};

struct rule {
	const char *id;
	enum level level;
	int limit;
	float weight;        /* of a finding, in the density that the gate looks at */
	bool words;          /* needs the lexicon or the lists of a language */
	const char *message; /* N_() */
	const char *why;     /* N_() */
	const char *bad, *good; /* texts for the tests; NULL: tested apart */
};

extern const struct rule rules[RULES];

/* NULL when there is no such rule. */
const struct rule *rule_named(struct span id);

#endif
