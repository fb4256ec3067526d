/* SPDX-License-Identifier: EUPL-1.2
 *
 * Measures the language check against texts and words that other people marked, and prints a table.
 *
 * usage: language_eval FOLDER [-v]. The folder holds tables with a head line, cells between tabs; what each holds
 * stands at its measure below. A table is found by the start of its name, so that any part of the data can be measured
 * (words_amsterdam.dev.tsv, words_amsterdam.test.tsv). The data is not part of the project: without it this says so.
 */
#include <dirent.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/files.h"
#include "base/text.h"
#include "language/checker_parts.h"
#include "language/form.h"

enum { CELLS = 20 };
struct eval {
	struct arena *arena, *scratch;
	const char *folder;
	const struct language *language;
	bool verbose;
	float less_common; /* for the curve; 0: as in the rules */
};

struct row {
	struct span cells[CELLS];
};

struct rows {
	struct row *list;
	size_t count, capacity;
};

/* ---- tables ---- */

static const char *find_table(const struct eval *eval, const char *start)
{
	DIR *folder = opendir(eval->folder);
	const char *found = NULL;
	for (struct dirent *entry; folder && (entry = readdir(folder));)
		if (strncmp(entry->d_name, start, strlen(start)) == 0 && strstr(entry->d_name, ".tsv"))
			found = arena_format(eval->arena, "%s/%s", eval->folder, entry->d_name);
	if (folder)
		closedir(folder);
	return found;
}

static struct rows read_table(const struct eval *eval, const char *start)
{
	struct rows rows = {0};
	struct span text;
	const char *path = find_table(eval, start);
	if (!path || !file_read(eval->arena, path, &text)) {
		printf("%-44s not measured: there is no %s*.tsv\n", start, start);
		return rows;
	}
	bool head = true;
	for (const char *at = text.data, *end = at + text.length; at < end;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop ? stop : end;
		struct row row = {0};
		for (size_t i = 0; i < CELLS && at <= stop; i++) {
			const char *tab = memchr(at, '\t', (size_t)(stop - at)), *cell = tab ? tab : stop;
			row.cells[i] = (struct span){at, (size_t)(cell - at)};
			at = cell + 1;
		}
		at = stop + 1;
		if (!head)
			ARENA_PUSH(eval->arena, rows.list, rows.count, rows.capacity) = row;
		head = false;
	}
	return rows;
}

static double number(struct span cell)
{
	char room[40];
	snprintf(room, sizeof room, "%.*s", (int)cell.length, cell.data);
	return strtod(room, NULL);
}

/* ---- checking a text ---- */

static struct checker *check(const struct eval *eval, struct span text, struct verdict *verdict)
{
	arena_reset(eval->scratch);
	struct source *source = arena_alloc(eval->scratch, sizeof *source);
	source->path = "";
	source->text = text;
	struct checker *checker = checker_new(eval->scratch, eval->language, (struct checker_options){.resident = true, .strict_quotes = true, .less_common = eval->less_common}, source);
	checker_passage(checker, &(struct passage){.text = text});
	*verdict = checker_end(checker);
	return checker;
}

static bool about_words(const struct finding *finding)
{
	enum rule_number number = (enum rule_number)(finding->rule - rules);
	return number == RULE_HARD_WORD || number == RULE_PHRASE || number == RULE_SHORT || number == RULE_RARE || number == RULE_UNCOMMON ||
	       number == RULE_COMPOUND || number == RULE_EXPLAIN || number == RULE_DIGNITY || number == RULE_LETTERS || number == RULE_NOUN_VERB;
}

static void tell(const char *measure, const char *target, const char *format, ...) __attribute__((format(printf, 3, 4)));
static void tell(const char *measure, const char *target, const char *format, ...)
{
	va_list arguments;
	printf("%-44s %-26s ", measure, target);
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	putchar('\n');
}

/* ---- the measures ---- */

/* word, hard or simple */
static void count_words(const struct eval *eval, const struct rows *rows, double *hit, double *false_hit, double *missed)
{
	*hit = *false_hit = *missed = 0;
	for (size_t i = 0; i < rows->count; i++) {
		struct verdict verdict;
		struct checker *checker = check(eval, rows->list[i].cells[0], &verdict);
		bool flagged = false, hard = span_is(rows->list[i].cells[1], "hard");
		for (size_t n = 0; n < checker_count(checker); n++)
			flagged |= about_words(&checker_findings(checker)[n]);
		*hit += hard && flagged;
		*false_hit += !hard && flagged;
		*missed += hard && !flagged;
		if (eval->verbose && hard != flagged && !eval->less_common)
			printf("  %s %.*s\n", hard ? "missed" : "false", (int)rows->list[i].cells[0].length, rows->list[i].cells[0].data);
	}
}

static void measure_words(const struct eval *eval)
{
	struct rows rows = read_table(eval, "words_amsterdam");
	double hit, false_hit, missed;
	count_words(eval, &rows, &hit, &false_hit, &missed);
	if (rows.count)
		tell("hard and simple words", "F1 0.80", "F1 %.3f (precision %.3f, recall %.3f; %zu words)", 2 * hit / (2 * hit + false_hit + missed),
			hit / (hit + false_hit), hit / (hit + missed), rows.count);
}

/* Is one of the words offered among those that people gave? */
static bool fits(struct span offered, struct span accepted)
{
	for (struct span rest = offered; rest.length;) {
		const char *bar = memchr(rest.data, '|', rest.length);
		size_t length = bar ? (size_t)(bar - rest.data) : rest.length;
		if (memmem(accepted.data, accepted.length, rest.data, length))
			return true;
		rest = (struct span){rest.data + length + (bar != NULL), rest.length - length - (bar != NULL)};
	}
	return false;
}

struct lexsub {
	double found, other, words, offered, fits;
};

/* sentence, hard word, accepted words with a bar */
static struct lexsub count_lexsub(const struct eval *eval, const struct rows *rows)
{
	struct lexsub sum = {0};
	for (size_t i = 0; i < rows->count; i++) {
		struct verdict verdict;
		struct span target = rows->list[i].cells[1], sentence = rows->list[i].cells[0];
		struct checker *checker = check(eval, sentence, &verdict);
		const char *at = memmem(sentence.data, sentence.length, target.data, target.length);
		bool hit = false;
		sum.words += (double)verdict.measures.words;
		for (size_t n = 0; n < checker_count(checker); n++) {
			const struct finding *finding = &checker_findings(checker)[n];
			if (!about_words(finding))
				continue;
			bool this_one = at && finding->at < at + target.length && at < finding->at + finding->length;
			hit |= this_one;
			sum.other += !this_one;
			if (!this_one || !finding->hard || !finding->hard->instead.length)
				continue;
			sum.offered++;
			sum.fits += fits(finding->hard->instead, rows->list[i].cells[2]);
		}
		sum.found += hit;
		if (eval->verbose && !hit && !eval->less_common)
			printf("  not found %.*s\n", (int)target.length, target.data);
	}
	return sum;
}

static void measure_lexsub(const struct eval *eval)
{
	struct rows rows = read_table(eval, "lexsub_amsterdam");
	struct lexsub sum = count_lexsub(eval, &rows);
	if (!rows.count)
		return;
	tell("hard word in its sentence", "0.85 found, <= 8 others", "%.3f found, %.1f others in 100 words (%zu)", sum.found / (double)rows.count, sum.other * 100 / sum.words, rows.count);
	tell("alternative is one that people gave", "0.60", "%.3f (of %.0f)", sum.offered ? sum.fits / sum.offered : 0, sum.offered);
}

/* What another threshold between silence and advice would find (the limit of the rule woord-minder-bekend, in tenths of Zipf). */
static void measure_curve(struct eval eval)
{
	struct rows words = read_table(&eval, "words_amsterdam"), sentences = read_table(&eval, "lexsub_amsterdam");
	for (int tenths = 24; tenths <= 44 && words.count && sentences.count; tenths += 4) {
		double hit, false_hit, missed;
		eval.less_common = (float)tenths / 10;
		count_words(&eval, &words, &hit, &false_hit, &missed);
		struct lexsub sum = count_lexsub(&eval, &sentences);
		char name[60];
		snprintf(name, sizeof name, "  less common below %.1f%s", tenths / 10.0, tenths == rules[RULE_UNCOMMON].limit ? ", as now" : "");
		tell(name, "-", "%.3f found, %.1f others; words F1 %.3f", sum.found / (double)sentences.count, sum.other * 100 / sum.words, 2 * hit / (2 * hit + false_hit + missed));
	}
}

static double difficulty_of(const struct eval *eval, struct span text)
{
	struct verdict verdict;
	check(eval, text, &verdict);
	return verdict.difficulty;
}

/* document, complex sentence, simple sentence */
static void measure_pairs(const struct eval *eval)
{
	struct rows rows = read_table(eval, "pairs_amsterdam");
	double right = 0, ties = 0;
	size_t documents = 0, documents_right = 0;
	double sums[2] = {0};
	for (size_t i = 0; i < rows.count; i++) {
		double a = difficulty_of(eval, rows.list[i].cells[1]), b = difficulty_of(eval, rows.list[i].cells[2]);
		right += a > b ? 1 : a < b ? 0 : 0.5;
		ties += fabs(a - b) < 1e-9;
		sums[0] += a;
		sums[1] += b;
		if (i + 1 == rows.count || !span_equal(rows.list[i].cells[0], rows.list[i + 1].cells[0])) {
			documents++;
			documents_right += sums[0] > sums[1];
			sums[0] = sums[1] = 0;
		}
	}
	if (rows.count) {
		tell("pairs: the original is the harder one", "0.85", "%.3f of those that differ (%.3f with %.0f ties as half; %zu)",
			(right - ties / 2) / ((double)rows.count - ties), right / (double)rows.count, ties, rows.count);
		tell("documents of those pairs", "all", "%zu of %zu", documents_right, documents);
	}
}

/* original, simple version */
static void measure_silver(const struct eval *eval)
{
	struct rows rows = read_table(eval, "silver_wiki");
	double right = 0;
	for (size_t i = 0; i < rows.count; i++)
		right += difficulty_of(eval, rows.list[i].cells[0]) > difficulty_of(eval, rows.list[i].cells[1]);
	if (rows.count)
		tell("encyclopedia and simple version", "-", "%.3f right (%zu)", right / (double)rows.count, rows.count);
}

struct pairs {
	double n, x, y, xx, yy, xy, error;
};

static void add_pair(struct pairs *pairs, double x, double y)
{
	pairs->n++;
	pairs->x += x;
	pairs->y += y;
	pairs->xx += x * x;
	pairs->yy += y * y;
	pairs->xy += x * y;
	pairs->error += fabs(x - y);
}

static double correlation(const struct pairs *p)
{
	return (p->n * p->xy - p->x * p->y) / sqrt((p->n * p->xx - p->x * p->x) * (p->n * p->yy - p->y * p->y));
}

static int lint_level(double score)
{
	return score < 34 ? 1 : score < 46 ? 2 : score < 58 ? 3 : 4;
}

/* doc, sentence, score, level, freq, sdl, content words for each clause, concrete */
static void measure_lint(const struct eval *eval)
{
	struct rows rows = read_table(eval, "lint2_sentences");
	struct pairs pairs = {0};
	struct { double sum, gold, n; } documents[10] = {{0}};
	double worst = 0;
	for (size_t i = 0; i < rows.count; i++) {
		const struct span *cells = rows.list[i].cells;
		struct verdict verdict;
		if (cells[2].length == 0 || span_is(cells[2], "None"))
			continue;
		check(eval, cells[1], &verdict);
		double gold = number(cells[2]);
		add_pair(&pairs, verdict.score, gold);
		double exact = cells[7].length ? level_lint(number(cells[4]), number(cells[5]), number(cells[6]), number(cells[7])) : gold;
		worst = fabs(exact - gold) > worst ? fabs(exact - gold) : worst;
		size_t document = (size_t)number(cells[0]) % 10;
		documents[document].sum += verdict.score;
		documents[document].gold += gold;
		documents[document].n++;
		if (eval->verbose)
			printf("  %5.1f %5.1f %.*s\n", gold, verdict.score, (int)cells[1].length, cells[1].data);
	}
	size_t right = 0, all = 0;
	for (size_t i = 0; i < 10; i++) {
		if (!documents[i].n)
			continue;
		double score = documents[i].sum / documents[i].n, gold = documents[i].gold / documents[i].n;
		all++;
		right += lint_level(score) == lint_level(gold);
		if (eval->verbose)
			printf("  document %zu: %.1f, published %.1f\n", i, score, gold);
	}
	if (rows.count) {
		tell("score against published LiNT-II", "r 0.92", "r %.3f, mean error %.1f (%.0f sentences)", correlation(&pairs), pairs.error / pairs.n, pairs.n);
		tell("documents at the right level", "all", "%zu of %zu (means of their sentences)", right, all);
		tell("LiNT-II formula on given features", "1e-9", "largest difference %.1e", worst);
	}
}

/* file, sentence, words, passives, ... */
static void measure_tscan(const struct eval *eval)
{
	struct rows rows = read_table(eval, "tscan_sentences");
	double hits = 0, found = 0, gold = 0, same = 0, tokens = 0, gold_tokens = 0;
	for (size_t i = 0; i < rows.count; i++) {
		const struct span *cells = rows.list[i].cells;
		struct verdict verdict;
		struct checker *checker = check(eval, cells[1], &verdict);
		double passives = 0, want = number(cells[3]);
		for (size_t n = 0; n < checker_count(checker); n++)
			if (checker_findings(checker)[n].rule == &rules[RULE_PASSIVE])
				passives += checker_findings(checker)[n].times;
		hits += passives < want ? passives : want;
		found += passives;
		gold += want;
		same += (double)verdict.measures.words == number(cells[2]);
		tokens += fabs((double)verdict.measures.words - number(cells[2]));
		gold_tokens += number(cells[2]);
		if (eval->verbose && passives != want)
			printf("  passives %.0f, here %.0f: %.*s\n", want, passives, (int)cells[1].length, cells[1].data);
		if (eval->verbose && (double)verdict.measures.words != number(cells[2]))
			printf("  words %.0f, here %zu: %.*s\n", number(cells[2]), verdict.measures.words, (int)cells[1].length, cells[1].data);
	}
	if (rows.count) {
		tell("passives against T-Scan", "P 0.95, R 0.80", "P %.3f, R %.3f (%.0f)", found ? hits / found : 0, gold ? hits / gold : 0, gold);
		tell("words counted as T-Scan", "0.995", "%.4f of the words, %.3f of the sentences", 1 - tokens / gold_tokens, same / (double)rows.count);
	}
}

/* noun, head, modifier */
static void measure_compounds(const struct eval *eval)
{
	struct rows rows = read_table(eval, "compounds_lint2");
	double gold = 0, right = 0, wrong = 0, nested = 0, unsplit = 0, simple = 0, simple_split = 0;
	for (size_t i = 0; i < rows.count; i++) {
		struct span word = rows.list[i].cells[0], head = rows.list[i].cells[1];
		struct compound compound = form_compound(eval->language->lexicon, word);
		struct span ours = {word.data + compound.head, word.length - compound.head};
		if (!head.length) {
			simple++;
			simple_split += compound.head != 0;
			if (eval->verbose && compound.head)
				printf("  split %.*s: %.*s\n", (int)word.length, word.data, (int)ours.length, ours.data);
			continue;
		}
		gold++;
		/* the table may give the singular: cijfer of verliescijfers */
		size_t same = 0;
		while (same < ours.length && same < head.length && ours.data[same] == head.data[same])
			same++;
		bool good = compound.head && (span_equal(ours, head) || (same + 2 >= head.length && ours.length <= same + 3 && same > 2));
		right += good;
		unsplit += !compound.head;
		bool inside = ours.length > head.length ? memmem(ours.data, ours.length, head.data, head.length - 2) != NULL
			: memmem(head.data, head.length, ours.data, ours.length) != NULL;
		nested += compound.head && !good && inside;
		wrong += compound.head && !good && !inside;
		if (eval->verbose && !good)
			printf("  head %.*s of %.*s, here %.*s\n", (int)head.length, head.data, (int)word.length, word.data, compound.head ? (int)ours.length : 1, compound.head ? ours.data : "-");
	}
	if (rows.count)
		tell("head of a compound", "0.92, wrong < 0.01", "%.3f, wrong %.4f, one part more or less %.3f, left whole %.3f (%.0f); simple nouns split %.3f (%.0f)", right / gold, wrong / gold, nested / gold,
			unsplit / gold, gold, simple ? simple_split / simple : 0, simple);
}

/* word, syllables */
static void measure_syllables(const struct eval *eval)
{
	struct rows rows = read_table(eval, "syllables_yoast");
	double right = 0;
	for (size_t i = 0; i < rows.count; i++) {
		unsigned ours = syllables(rows.list[i].cells[0]), gold = (unsigned)number(rows.list[i].cells[1]);
		right += ours == gold;
		if (eval->verbose && ours != gold)
			printf("  %.*s: %u, here %u\n", (int)rows.list[i].cells[0].length, rows.list[i].cells[0].data, gold, ours);
	}
	if (rows.count)
		tell("syllables, hard cases", "0.90", "%.3f (%zu)", right / (double)rows.count, rows.count);
	tell("Flesch-Douma, 5 words and 200 syllables", "48.2", "%.1f", level_flesch_douma(5, 200));
}

static double seconds_since(struct timespec start)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)(now.tv_sec - start.tv_sec) + (double)(now.tv_nsec - start.tv_nsec) / 1e9;
}

/* Checks `text` over and over, `times` after each other as one document, with all rules. */
static double check_many(const struct eval *eval, struct span text, size_t times, size_t *bytes)
{
	struct text all = {0};
	struct timespec start;
	for (size_t i = 0; i < times; i++)
		text_span(&all, text);
	arena_reset(eval->scratch);
	struct source source = {.path = "", .text = text_view(&all)};
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
	struct checker *checker = checker_new(eval->scratch, eval->language, (struct checker_options){.resident = true}, &source);
	prose_plain(source.text, checker_passages(checker));
	checker_end(checker);
	*bytes = all.length;
	text_free(&all);
	return seconds_since(start);
}

/* Text in a second on one core: the pairs over and over, the best of some runs since others use the machine too; a
 * text of 100 MB; and how long the start takes. */
static void measure_speed(const struct eval *eval)
{
	enum { TIMES = 60, LARGE = 100000000, RUNS = 5 };
	struct timespec start;
	struct span text;
	size_t bytes;
	double best = 1e9, first = 1e9;
	const char *path = find_table(eval, "pairs_amsterdam");
	if (!path || !file_read(eval->arena, path, &text) || !text.length)
		return;
	for (int i = 0; i < RUNS; i++) {
		double seconds = check_many(eval, text, TIMES, &bytes);
		best = seconds < best ? seconds : best;
	}
	tell("text checked, one core, all rules", "20 MB/s", "%.1f MB/s", (double)bytes / 1e6 / best);
	double seconds = check_many(eval, text, LARGE / text.length + 1, &bytes);
	tell("a text of 100 MB", "in line", "%.1f s, %.1f MB/s", seconds, (double)bytes / 1e6 / seconds);
	for (int i = 0; i < RUNS; i++) {
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
		language_load(eval->scratch, "generator", "nl");
		double load = seconds_since(start);
		first = load < first ? load : first;
	}
	tell("start: lexicon and lists", "25 ms", "%.1f ms", first * 1e3);
}

int main(int count, char **arguments)
{
	struct eval eval = {.arena = arena_new(), .scratch = arena_new(), .folder = count > 1 ? arguments[1] : "", .verbose = count > 2};
	DIR *folder = opendir(eval.folder);
	if (!folder) {
		printf("Not measured: there is no folder %s with marked texts. It is no part of the project; see `make help`.\n", eval.folder);
		return 0;
	}
	closedir(folder);
	eval.language = language_load(eval.arena, "generator", "nl");
	tell("measure", "to reach", "reached");
	measure_words(&eval);
	measure_lexsub(&eval);
	measure_curve(eval);
	measure_pairs(&eval);
	measure_silver(&eval);
	measure_lint(&eval);
	measure_tscan(&eval);
	measure_compounds(&eval);
	measure_syllables(&eval);
	measure_speed(&eval);
	arena_free(eval.scratch);
	arena_free(eval.arena);
	return 0;
}
