/* SPDX-License-Identifier: EUPL-1.2
 *
 * The language check of one document: passages in, findings and a verdict out.
 *
 * Each passage is read sentence by sentence, each sentence goes past the rules (rules.h), and what they find is kept once a
 * document: the second "laagdrempelig" only adds its line to the first. Words in quotations and passages that
 * a switch covers are passed over or counted apart.
 *
 *   <!-- b1: uit woord-moeilijk: zo heet de wet -->   from here on, this rule is silent (a * for all rules)
 *   <!-- b1: aan -->                                  all rules speak again
 *   <!-- b1: uit-volgende zin-lang: een citaat -->    for the next paragraph only
 *
 * In YAML the same stands behind a #. A switch without a reason is a finding itself.
 *
 * A checker belongs to one thread; the language is shared and read-only.
 */
#ifndef MEEDOEN_LANGUAGE_CHECKER_H
#define MEEDOEN_LANGUAGE_CHECKER_H

#include "base/arena.h"
#include "base/source.h"
#include "language/hard.h"
#include "language/level.h"
#include "language/prose.h"
#include "language/rules.h"

struct language {
	const struct lexicon *lexicon;    /* NULL: no check of words */
	struct hard_words *words;
	const struct roles *roles;
	bool dutch;                       /* false: only rules that need no words of a language */
};

/* What the program knows of a language ("nl"), from its data folder. Lists of a municipality can be added to `words`. */
struct language *language_load(struct arena *arena, const char *data, const char *code);

struct finding {
	const struct rule *rule;
	enum level level;
	const char *at;              /* in the source */
	size_t length;               /* bytes there that it is about, as good as they can be told */
	struct span word;            /* as it stands */
	const struct hard_word *hard;
	struct span other;           /* a second word of the message */
	unsigned number;
	unsigned line;
	unsigned also[4];            /* lines where it comes again */
	unsigned times;              /* in all */
	bool quoted;
	uint32_t key;                /* for folding and for the basis */
};

struct verdict {
	enum text_level level;
	double score;                /* LiNT, estimated */
	double density;              /* weighted findings in 100 words */
	double difficulty;           /* to set texts side by side: level_difficulty() */
	bool capped;                 /* the level is that of its hardest part, not of the score */
	size_t hardest_words;        /* of level C1 by the lists, not explained, each counted once */
	struct measures measures;
	size_t counts[LEVEL_ADVICE + 1];
	size_t quoted_words, silenced;
};

struct checker_options {
	bool resident;               /* false: for officers; warnings are notes there */
	char address;                /* 'u', 'j', 0: whichever the text uses, '-': both are good */
	struct reader *reader;       /* to use again for the next document; NULL: one of its own */
	bool strict_quotes;          /* rules hold for quotations as well */
	float less_common;           /* below this Zipf value a word is one that "not everybody knows"; 0: the limit of the rule */
};

/* What the verdict says against the whole text: its level is above `most`, or it is for residents and has too many
 * findings. False: nothing. */
bool verdict_finding(const struct verdict *verdict, enum text_level most, bool resident, struct finding *finding);

struct checker;

struct checker *checker_new(struct arena *arena, const struct language *language, struct checker_options options,
                            const struct source *source);
void checker_passage(struct checker *checker, const struct passage *passage);
struct passages checker_passages(struct checker *checker);
struct verdict checker_end(struct checker *checker);

size_t checker_count(const struct checker *checker);
const struct finding *checker_findings(const struct checker *checker);

/* The message and the advice of a finding, translated. */
struct text;
void finding_message(const struct finding *finding, struct text *text);
void finding_help(const struct finding *finding, struct text *text);
/* Adds both to the report, at the place of the finding. */
void finding_report(const struct finding *finding, const struct source *source, struct report *report);

#endif
