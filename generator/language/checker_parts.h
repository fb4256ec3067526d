/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the rules share with the checker: the state of a document, and the way to report.
 */
#ifndef MEEDOEN_LANGUAGE_CHECKER_PARTS_H
#define MEEDOEN_LANGUAGE_CHECKER_PARTS_H

#include "language/checker.h"

enum { FINDINGS_MOST = 20000, RULES_MOST = 32 };

/* Where a rule is switched off: stretches of the source, in order and apart. */
struct switched {
	struct stretch {
		const char *from, *to;
	} *list;
	size_t count, capacity;
};

enum { ALL_RULES = RULES };

struct checker {
	struct arena *arena;
	const struct language *language;
	struct checker_options options;
	const struct source *source;
	const char *end;
	struct reader *reader;
	const struct passage *passage;
	struct finding *findings;
	size_t count, capacity;
	uint32_t *index;          /* hash of a finding to its number + 1 */
	size_t index_size;
	struct switched switched[RULES + 1]; /* by the number of the rule; the last one for all rules */
	const char *next_end;     /* of the paragraph that a switch was last for */
	struct walked walked;     /* in the passage, up to the sentence at hand */
	const char *sentence;     /* its start */
	const char *line_at;      /* a place on line `line` */
	unsigned line;
	struct verdict verdict;
	double weight;
	struct { struct span word; const char *at; unsigned line, count; } address[2]; /* u, je */
};

/* A finding at a word or words of the passage at hand. `hard` and `number` may be 0. Folded by rule and `key`. */
struct finding *checker_report(struct checker *checker, enum rule_number rule, struct span at, struct span key, bool quoted);

/* Where `at` of the passage at hand stands in the source. */
const char *checker_place(struct checker *checker, const char *at);

void know_words(const struct checker *checker, struct sentence *sentence);
void rule_words(struct checker *checker, struct sentence *sentence);
/* How common a reader finds a word at the least, wherever it stands; of the facts it asks entry, zipf and compound. */
float rule_reading(const struct lexicon *lexicon, struct span key, const struct facts *facts);
void rule_sentence(struct checker *checker, struct sentence *sentence);
/* Pairs of worden or zijn and a participle: the number of the helping verb and of the participle, each. */
struct passive {
	size_t helper, participle;
};
size_t passive_find(const struct sentence *sentence, struct passive *found, size_t most);
/* Can a word with this key be such a participle? */
bool passive_participle(const struct lexicon *lexicon, struct span key, struct entry entry);

void switches_read(struct checker *checker);
bool switches_silence(const struct checker *checker, const struct rule *rule, const char *at);

#endif
