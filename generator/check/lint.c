/* SPDX-License-Identifier: EUPL-1.2 */
#include "check/lint.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/files.h"
#include "base/words.h"
#include "model/markdown.h"
#include "model/translation.h"

struct lint {
	const struct lint_options *options;
	struct arena *arena;
	struct report *report;
	const struct language *language; /* of all files, but for those whose name says another */
	const struct language *other;    /* what holds in any language */
	char **basis;            /* lines, sorted */
	size_t basis_count;
	struct text found, page, summaries;
	const char *hardest, *easiest; /* of the files so far */
	double most, least;
};

/* ---- reading ---- */

static struct span read_input(struct arena *arena, const char *path)
{
	struct span text = {0};
	if (strcmp(path, "-") != 0) {
		if (!file_read(arena, path, &text))
			stop_errno(path);
		return text;
	}
	struct text all = {0};
	for (ssize_t got;;) {
		char *room = text_room(&all, 1 << 16);
		got = read(STDIN_FILENO, room, 1 << 16);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			stop_errno(_("standard input"));
		all.length += (size_t)got;
		all.data[all.length] = '\0';
		if (got == 0)
			return text_keep(&all, arena);
	}
}

static bool ends_in(const char *path, const char *end)
{
	size_t length = strlen(path), tail = strlen(end);
	return length > tail && strcmp(path + length - tail, end) == 0;
}

/* Standard input has no name to go by: a heading, a link or front matter tells Markdown. */
static bool looks_marked(struct span text)
{
	if (text.length > MARKDOWN_LIMIT || !text.length)
		return false;
	return *text.data == '#' || memmem(text.data, text.length, "\n#", 2) || memmem(text.data, text.length, "](", 2) ||
	       memmem(text.data, text.length, "**", 2) || memmem(text.data, text.length, "<!--", 4);
}

/* The front matter between two lines of ---; what follows is the body. */
static struct span take_front(struct span *text)
{
	if (text->length < 4 || memcmp(text->data, "---\n", 4) != 0)
		return (struct span){text->data, 0};
	const char *end = memmem(text->data + 3, text->length - 3, "\n---\n", 5);
	if (!end)
		return (struct span){text->data, 0};
	struct span front = {text->data + 4, (size_t)(end + 1 - text->data) - 4};
	size_t taken = (size_t)(end + 5 - text->data);
	*text = (struct span){text->data + taken, text->length - taken};
	return front;
}

static void read_passages(struct lint *lint, struct checker *checker, const struct source *source)
{
	struct span body = source->text;
	const char *path = source->path;
	bool marked = ends_in(path, ".md") || ends_in(path, ".markdown") || (strcmp(path, "-") == 0 && looks_marked(body));
	if (ends_in(path, ".yaml") || ends_in(path, ".yml")) {
		prose_yaml(lint->arena, body, checker_passages(checker));
	} else if (!marked) {
		prose_plain(body, checker_passages(checker));
	} else {
		prose_yaml(lint->arena, take_front(&body), checker_passages(checker));
		const struct block *document = markdown_read(lint->arena, lint->arena, source, body, NULL);
		if (document->first)
			prose_blocks(lint->arena, document, checker_passages(checker));
		else /* over the limits of Markdown */
			prose_plain(body, checker_passages(checker));
	}
}

/* ---- the basis ---- */

static char *basis_line(struct arena *arena, const char *path, const struct finding *finding)
{
	return arena_format(arena, "%s\t%s\t%08x", path, finding->rule->id, finding->key);
}

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_basis(struct lint *lint)
{
	struct span text;
	size_t capacity = 0;
	if (!lint->options->basis)
		return;
	if (!file_read(lint->arena, lint->options->basis, &text))
		stop_errno(lint->options->basis);
	for (const char *at = text.data, *end = at + text.length; at < end;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop ? stop : end;
		if (*at != '#')
			ARENA_PUSH(lint->arena, lint->basis, lint->basis_count, capacity) = arena_copy(lint->arena, at, (size_t)(stop - at));
		at = stop + (stop < end);
	}
	if (lint->basis_count)
		qsort(lint->basis, lint->basis_count, sizeof *lint->basis, compare_lines);
}

static bool in_basis(const struct lint *lint, char *line)
{
	return lint->basis_count && bsearch(&line, lint->basis, lint->basis_count, sizeof *lint->basis, compare_lines);
}

static void write_basis(struct lint *lint)
{
	const char *path = lint->options->write_basis;
	if (!path)
		return;
	FILE *file = fopen(path, "w");
	bool good = file && fputs("# Findings that may stay: file, rule, fingerprint. Made by `meedoen lint --write-basis`.\n", file) >= 0;
	good = good && fwrite(lint->found.data ? lint->found.data : "", 1, lint->found.length, file) == lint->found.length;
	if (!file || fclose(file) != 0 || !good)
		stop_errno(path);
}

/* ---- telling ---- */

enum text_level lint_most(bool resident)
{
	return resident ? LEVEL_B1 : LEVEL_B2;
}

/* Of several texts: which to begin with. */
static void compare(struct lint *lint, const char *path, double difficulty)
{
	if (!lint->hardest || difficulty > lint->most) {
		lint->hardest = path;
		lint->most = difficulty;
	}
	if (!lint->easiest || difficulty < lint->least) {
		lint->easiest = path;
		lint->least = difficulty;
	}
}

void lint_summary(const char *path, const struct language *language, const struct verdict *verdict, struct text *text)
{
	const struct measures *measures = &verdict->measures;
	text_format(text, "%s: ", path);
	if (verdict->level)
		text_format(text, _("level %s (estimate), LiNT %.0f"), level_name(verdict->level), verdict->score);
	else if (!language->lexicon)
		text_string(text, _("no level: there is no check of words for this language here"));
	else
		text_string(text, _("too short for a level"));
	if (verdict->capped && verdict->level > LEVEL_B1)
		text_string(text, verdict->hardest_words > 1 ? _(" because of the hardest words") : _(" because of the long sentences"));
	text_format(text, ngettext(", %zu sentence", ", %zu sentences", measures->sentences), measures->sentences);
	text_format(text, ngettext(", the longest has %zu word", ", the longest has %zu words", measures->longest), measures->longest);
	text_format(text, ngettext(", %zu error", ", %zu errors", verdict->counts[LEVEL_ERROR]), verdict->counts[LEVEL_ERROR]);
	text_format(text, ngettext(", %zu warning", ", %zu warnings", verdict->counts[LEVEL_WARNING]), verdict->counts[LEVEL_WARNING]);
	if (verdict->quoted_words)
		text_format(text, ngettext(", %zu word in quotes", ", %zu words in quotes", verdict->quoted_words), verdict->quoted_words);
	if (verdict->silenced)
		text_format(text, _(", %zu switched off"), verdict->silenced);
	if (language->lexicon && !(lexicon_sources(language->lexicon) & LEXICON_COUNTS))
		text_string(text, _(" (with the small list of words: frogdata is not installed)"));
	text_char(text, '\n');
}

/* What is not in the basis is told; all of today goes into a new one. */
static void tell_finding(struct lint *lint, const struct source *source, const struct finding *finding)
{
	char *line = basis_line(lint->arena, source->path, finding);
	text_format(&lint->found, "%s\n", line);
	if (!in_basis(lint, line))
		finding_report(finding, source, lint->report);
}

static void tell_document(struct lint *lint, const struct source *source, struct checker *checker, const struct language *language)
{
	bool resident = !lint->options->officer;
	struct verdict verdict = checker_end(checker);
	struct finding whole;
	for (size_t i = 0; i < checker_count(checker); i++)
		tell_finding(lint, source, &checker_findings(checker)[i]);
	if (verdict_finding(&verdict, lint_most(resident), resident, &whole))
		tell_finding(lint, source, &whole);
	struct text summary = {0};
	lint_summary(source->path, language, &verdict, &summary);
	text_span(&lint->summaries, text_view(&summary));
	if (lint->options->html)
		lint_page_document(&lint->page, source, checker, text_view(&summary));
	else if (lint->options->format != REPORT_TEXT)
		report_add(lint->report, LEVEL_ADVICE, "document", (struct place){source, NULL}, NULL, "%s", summary.data);
	text_free(&summary);
	if (language->lexicon)
		compare(lint, source->path, verdict.difficulty);
}

/* "koffie.ar.md" is Arabic, unless the command says what the language is. */
static const struct language *language_of(struct lint *lint, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct span language = translation_language(slash ? slash + 1 : path);
	if (lint->options->language || !language.length || span_is(language, "nl"))
		return lint->language;
	if (!lint->other)
		lint->other = language_load(lint->arena, lint->options->data, "und"); /* BCP 47: undetermined */
	return lint->other;
}

static void check_file(struct lint *lint, const char *path)
{
	struct source *source = arena_alloc(lint->arena, sizeof *source);
	source->path = path;
	source->text = read_input(lint->arena, path);
	struct checker_options options = {.resident = !lint->options->officer};
	const struct language *language = language_of(lint, path);
	struct checker *checker = checker_new(lint->arena, language, options, source);
	const char *fault = utf8_fault(source->text.data, source->text.length);
	if (fault)
		report_add(lint->report, LEVEL_WARNING, rules[RULE_UNREAD].id, (struct place){source, fault}, _(rules[RULE_UNREAD].why), "%s",
		           _("here is a sign that is not UTF-8; the rest is read"));
	read_passages(lint, checker, source);
	tell_document(lint, source, checker, language);
}

static void finish(struct lint *lint)
{
	const struct lint_options *options = lint->options;
	if (options->html) {
		lint_page_end(&lint->page);
		fwrite(lint->page.data, 1, lint->page.length, stdout);
	} else {
		report_print(lint->report, options->format, options->colour, stdout);
		if (options->format == REPORT_TEXT && !options->quiet && lint->summaries.length)
			fwrite(lint->summaries.data, 1, lint->summaries.length, stdout);
		if (options->format == REPORT_TEXT && !options->quiet && lint->least < lint->most)
			printf(_("The hardest to read is %s, the easiest %s.\n"), lint->hardest, lint->easiest);
	}
	if (fflush(stdout) != 0)
		stop_errno(_("standard output"));
	write_basis(lint);
	text_free(&lint->page);
	text_free(&lint->found);
	text_free(&lint->summaries);
}

enum status lint_run(const struct lint_options *options)
{
	struct lint lint = {.options = options, .arena = arena_new(), .report = report_new()};
	markdown_prepare();
	lint.language = language_load(lint.arena, options->data, options->language ? options->language : "nl");
	read_basis(&lint);
	if (options->html)
		lint_page_start(&lint.page, options->language ? options->language : "nl");
	for (size_t i = 0; i < options->count; i++)
		check_file(&lint, options->files[i]);
	finish(&lint);
	bool good = report_count(lint.report, LEVEL_ERROR) == 0 && !(options->strict && report_count(lint.report, LEVEL_WARNING));
	report_free(lint.report);
	arena_free(lint.arena);
	return good ? STATUS_GOOD : STATUS_PROBLEMS;
}
