/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/report.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/stop.h"
#include "base/text.h"
#include "base/words.h"

/* A page of mistakes is enough to work on; a broken theme must not print a hundred thousand lines. Errors go first:
 * they are why nothing was made. */
enum { SHOWN_MOST = 200 };

struct problem {
	enum level level;
	const char *id;
	struct place place;
	const char *message, *help;
};

struct report {
	struct arena *arena;
	struct problem *problems;
	size_t count, capacity;
	size_t counts[LEVEL_ADVICE + 1];
	pthread_mutex_t lock;
};

struct report *report_new(void)
{
	struct arena *arena = arena_new();
	struct report *report = arena_alloc(arena, sizeof *report);
	report->arena = arena;
	pthread_mutex_init(&report->lock, NULL);
	return report;
}

void report_free(struct report *report)
{
	pthread_mutex_destroy(&report->lock);
	arena_free(report->arena);
}

void report_add(struct report *report, enum level level, const char *id, struct place place, const char *help,
                const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(report, level, id, place, help, format, arguments);
	va_end(arguments);
}

void report_list(struct report *report, enum level level, const char *id, struct place place, const char *help,
                 const char *format, va_list arguments)
{
	struct text message = {0};
	char room[1024];
	int length = vsnprintf(room, sizeof room, format, arguments);
	text_add(&message, room, length < (int)sizeof room ? (size_t)length : sizeof room - 1);
	/* A name cut off in the middle of a character must not spoil the terminal. */
	const char *fault = utf8_fault(message.data, message.length);
	if (fault)
		message.length = (size_t)(fault - message.data);

	pthread_mutex_lock(&report->lock);
	ARENA_PUSH(report->arena, report->problems, report->count, report->capacity) = (struct problem){
		.level = level,
		.id = id,
		.place = place,
		.message = arena_copy(report->arena, message.data, message.length),
		.help = help ? arena_string(report->arena, help) : NULL,
	};
	report->counts[level]++;
	pthread_mutex_unlock(&report->lock);
	text_free(&message);
}

/* ---- order ---- */

static int problem_compare(const void *first, const void *second)
{
	const struct problem *a = first, *b = second;
	if (a->place.source != b->place.source) {
		if (!a->place.source || !b->place.source)
			return a->place.source ? 1 : -1;
		int order = strcmp(a->place.source->path, b->place.source->path);
		if (order)
			return order;
	}
	uintptr_t x = (uintptr_t)a->place.at, y = (uintptr_t)b->place.at;
	if (x != y)
		return x < y ? -1 : 1;
	if (a->level != b->level)
		return a->level < b->level ? -1 : 1;
	int order = strcmp(a->id, b->id);
	return order ? order : strcmp(a->message, b->message);
}

/* Sort, and keep once what several outputs found at the same place. */
static void settle(struct report *report)
{
	if (report->count == 0)
		return;
	qsort(report->problems, report->count, sizeof *report->problems, problem_compare);
	size_t kept = 1;
	for (size_t i = 1; i < report->count; i++) {
		if (problem_compare(&report->problems[kept - 1], &report->problems[i]) == 0)
			report->counts[report->problems[i].level]--;
		else
			report->problems[kept++] = report->problems[i];
	}
	report->count = kept;
}

size_t report_count(const struct report *report, enum level level)
{
	return report->counts[level];
}

bool report_faulty(struct report *report, const struct source *source)
{
	bool faulty = false;
	pthread_mutex_lock(&report->lock);
	for (size_t i = 0; i < report->count && !faulty; i++)
		faulty = report->problems[i].level == LEVEL_ERROR && report->problems[i].place.source == source;
	pthread_mutex_unlock(&report->lock);
	return faulty;
}

/* ---- text ---- */

static const char *const colours[] = {"\033[1;31m", "\033[1;33m", "\033[1;36m"};
static const char *const level_keys[] = {"error", "warning", "advice"};

static const char *level_word(enum level level)
{
	switch (level) {
	case LEVEL_ERROR: return _("error");
	case LEVEL_WARNING: return _("warning");
	case LEVEL_ADVICE: return _("advice");
	}
	return "";
}

/* The source line with a caret below. A long line is shown as a window around the caret. */
static void print_line(const struct location *location, FILE *stream)
{
	enum { WINDOW = 100, BEFORE = 60 };
	const char *at = location->line_text.data, *end = at + location->line_text.length;
	unsigned skip = location->column > WINDOW ? location->column - BEFORE : 1;
	fputs(skip > 1 ? "  ... " : "  ", stream);
	unsigned column = 1, shown = 0;
	while (at < end && shown < WINDOW) {
		const char *start = at;
		uint32_t c = utf8_next(&at, end);
		if (column++ < skip)
			continue;
		if (c < 0x20 || c == 0x7F || c == 0xFFFD)
			fputc(c == '\t' ? ' ' : '?', stream);
		else
			fwrite(start, 1, (size_t)(at - start), stream);
		shown++;
	}
	fprintf(stream, "%s\n%*s^\n", at < end ? " ..." : "",
	        (int)(location->column - skip + (skip > 1 ? 6 : 2)), "");
}

static void print_problem(const struct problem *problem, struct locator *locator, bool colour, FILE *stream)
{
	const struct source *source = problem->place.source;
	struct location location = {0};
	const char *on = colour ? colours[problem->level] : "", *off = colour ? "\033[0m" : "";
	if (source)
		fprintf(stream, "%s:", source->path);
	if (source && problem->place.at) {
		location = locator_find(locator, source, problem->place.at);
		fprintf(stream, "%u:%u:", location.line, location.column);
	}
	fprintf(stream, "%s%s%s:%s %s [%s]\n", source ? " " : "", on, level_word(problem->level), off,
	        problem->message, problem->id);
	if (location.line)
		print_line(&location, stream);
	if (problem->help)
		fprintf(stream, "  %s\n", problem->help);
}

static void print_problems(const struct report *report, bool colour, FILE *stream)
{
	size_t errors = report->counts[LEVEL_ERROR], warnings = report->counts[LEVEL_WARNING];
	size_t errors_left = errors < SHOWN_MOST ? errors : SHOWN_MOST, others_left = SHOWN_MOST - errors_left, shown = 0;
	struct locator locator = {0};
	for (size_t i = 0; i < report->count; i++) {
		size_t *left = report->problems[i].level == LEVEL_ERROR ? &errors_left : &others_left;
		if (*left == 0)
			continue;
		--*left;
		shown++;
		print_problem(&report->problems[i], &locator, colour, stream);
	}
	if (shown < report->count)
		fprintf(stream, _("... and %zu more.\n"), report->count - shown);
	if (errors + warnings == 0)
		return;
	fprintf(stream, ngettext("%zu error", "%zu errors", errors), errors);
	fputs(", ", stream);
	fprintf(stream, ngettext("%zu warning", "%zu warnings", warnings), warnings);
	fputc('\n', stream);
}

/* Standard error passes on each letter by itself, so it gets all of them at once. */
static void print_text(const struct report *report, bool colour, FILE *stream)
{
	char *text;
	size_t length;
	FILE *whole = open_memstream(&text, &length);
	if (!whole)
		stop_machine("%s", _("out of memory"));
	print_problems(report, colour, whole);
	if (fclose(whole) != 0)
		stop_machine("%s", _("out of memory"));
	fwrite(text, 1, length, stream);
	free(text);
}

/* ---- for programs ---- */

static json_t *problem_json(const struct problem *problem, struct locator *locator)
{
	json_t *object = json_pack("{s:s, s:s, s:s}", "level", level_keys[problem->level], "id", problem->id,
	                           "message", problem->message);
	if (problem->help)
		json_object_set_new(object, "help", json_string(problem->help));
	if (problem->place.source)
		json_object_set_new(object, "file", json_string(problem->place.source->path));
	if (problem->place.source && problem->place.at) {
		struct location location = locator_find(locator, problem->place.source, problem->place.at);
		json_object_set_new(object, "line", json_integer(location.line));
		json_object_set_new(object, "column", json_integer(location.column));
	}
	return object;
}

static json_t *report_json(const struct report *report)
{
	json_t *list = json_array();
	struct locator locator = {0};
	for (size_t i = 0; i < report->count; i++)
		json_array_append_new(list, problem_json(&report->problems[i], &locator));
	return json_pack("{s:o, s:I, s:I}", "problems", list, "errors", (json_int_t)report->counts[LEVEL_ERROR],
	                 "warnings", (json_int_t)report->counts[LEVEL_WARNING]);
}

/* SARIF 2.1.0 (OASIS), 3.27: what code hosts show beside the lines of a change. */
static json_t *problem_sarif(const struct problem *problem, struct locator *locator)
{
	static const char *const levels[] = {"error", "warning", "note"};
	json_t *result = json_pack("{s:s, s:s, s:{s:s}}", "ruleId", problem->id, "level", levels[problem->level],
	                           "message", "text", problem->message);
	if (!problem->place.source)
		return result;
	json_t *physical = json_pack("{s:{s:s}}", "artifactLocation", "uri", problem->place.source->path);
	if (problem->place.at) {
		struct location location = locator_find(locator, problem->place.source, problem->place.at);
		json_object_set_new(physical, "region", json_pack("{s:I, s:I}", "startLine", (json_int_t)location.line,
		                                                  "startColumn", (json_int_t)location.column));
	}
	json_object_set_new(result, "locations", json_pack("[{s:o}]", "physicalLocation", physical));
	return result;
}

static json_t *report_sarif(const struct report *report)
{
	json_t *results = json_array();
	struct locator locator = {0};
	for (size_t i = 0; i < report->count; i++)
		json_array_append_new(results, problem_sarif(&report->problems[i], &locator));
	return json_pack("{s:s, s:s, s:[{s:{s:{s:s}}, s:s, s:o}]}", "version", "2.1.0", "$schema",
	                 "https://json.schemastore.org/sarif-2.1.0.json", "runs", "tool", "driver", "name", "meedoen",
	                 "columnKind", "unicodeCodePoints", "results", results);
}

void report_print(struct report *report, enum report_format format, bool colour, FILE *stream)
{
	settle(report);
	if (format == REPORT_TEXT) {
		print_text(report, colour, stream);
		return;
	}
	json_t *root = format == REPORT_JSON ? report_json(report) : report_sarif(report);
	json_dumpf(root, stream, JSON_INDENT(2));
	fputc('\n', stream);
	json_decref(root);
}

/* ---- did you mean ---- */

/* Edits (insert, delete, replace, swap neighbours) that turn one name into the other; names of up to 63
 * bytes. Optimal string alignment, three rows at a time. */
static size_t distance(struct span a, const char *b, size_t b_length)
{
	enum { MOST = 63 };
	size_t rows[3][MOST + 1];
	if (a.length > MOST || b_length > MOST)
		return MOST;
	for (size_t j = 0; j <= b_length; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.length; i++) {
		size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= b_length; j++) {
			size_t best = above[j - 1] + (a.data[i - 1] != b[j - 1]);
			if (above[j] + 1 < best)
				best = above[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			bool swapped = i > 1 && j > 1 && a.data[i - 1] == b[j - 2] && a.data[i - 2] == b[j - 1];
			if (swapped && before[j - 2] + 1 < best)
				best = before[j - 2] + 1;
			row[j] = best;
		}
	}
	return rows[a.length % 3][b_length];
}

const char *nearest_name(struct span name, const char *const *names, size_t count)
{
	const char *nearest = NULL;
	size_t best = name.length < 4 ? 2 : name.length / 3 + 2; /* from here on it is another word */
	for (size_t i = 0; i < count; i++) {
		size_t steps = distance(name, names[i], strlen(names[i]));
		if (steps < best) {
			best = steps;
			nearest = names[i];
		}
	}
	return nearest;
}
