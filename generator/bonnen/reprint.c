/* SPDX-License-Identifier: EUPL-1.2
 *
 * The file of the new series is the text of the old one with another `aantal` and `start`, and its own `herdruk`: what
 * the editor wrote, comments too, stays as it was written.
 */
#include "bonnen/reprint.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "base/words.h"

struct reprint {
	const char *id, *path;
	struct span text;
};

struct planning {
	struct office *office;
	const struct numbers *numbers;
	struct entry *entries;
	struct reprint *list;
	size_t count, capacity;
};

/* ---- the text of a file ---- */

/* The text up to this value, then the number in its place. `at` moves on. */
static void put_number(const struct value *value, int64_t number, const char **at, struct text *text)
{
	const char *end = value->at;
	while (!isdigit((unsigned char)*end)) /* it may stand between quotes */
		end++;
	text_add(text, *at, (size_t)(end - *at));
	text_number(text, number);
	while (isdigit((unsigned char)*end))
		end++;
	*at = end;
}

/* The rest, line by line, without the list of an earlier reprint. */
static void put_rest(const char *at, const char *end, struct text *text)
{
	bool leave = false;
	while (at < end) {
		const char *line_end = memchr(at, '\n', (size_t)(end - at));
		line_end = line_end ? line_end + 1 : end;
		bool key = *at != ' ' && *at != '-' && *at != '\n' && *at != '\r';
		leave = key ? strncmp(at, "herdruk:", 8) == 0 : leave;
		if (!leave)
			text_add(text, at, (size_t)(line_end - at));
		at = line_end;
	}
	if (text->length && text->data[text->length - 1] != '\n')
		text_char(text, '\n');
}

static struct span file_text(const struct record *series, int64_t first, const char *olds, int64_t count, struct arena *arena)
{
	const struct value *many = record_value(series, "aantal"), *start = record_in_group(series, "nummer", "start");
	const char *at = series->source->text.data, *end = at + series->source->text.length;
	struct text head = {0}, text = {0};
	bool many_first = many->at < start->at;
	put_number(many_first ? many : start, many_first ? count : first, &at, &head);
	put_number(many_first ? start : many, many_first ? first : count, &at, &head);
	text_add(&head, at, (size_t)(end - at));
	put_rest(head.data, head.data + head.length, &text);
	text_format(&text, "herdruk: [%s]\n", olds);
	text_free(&head);
	return text_keep(&text, arena);
}

/* ---- the plan ---- */

static void refuse(struct office *office, const char *help, const char *message)
{
	report_add(office->report, LEVEL_ERROR, "voucher-reprint", (struct place){NULL, NULL}, help, "%s", message);
}

/* bon-samen-praten-herdruk, then bon-samen-praten-herdruk-2; of a reprint as well. */
static const char *free_id(const struct office *office, const struct record *series)
{
	const struct kind *kind = series->kind;
	const char *before = record_value(series, "herdruk")->present ? strstr(series->id, "-herdruk") : NULL;
	int length = before ? (int)(before - series->id) : (int)strlen(series->id);
	for (int number = 1;; number++) {
		const char *behind = number == 1 ? "" : arena_format(office->arena, "-%d", number);
		const char *id = arena_format(office->arena, "%.*s-herdruk%s", length, series->id, behind);
		const char *path = arena_format(office->arena, "%s/%s/%s.yaml", office->options->content, kind->folder, id);
		if (!model_find(office->model, kind, span_of(id)) && access(path, F_OK) != 0)
			return id;
	}
}

/* Of the same letters and year, and not before `next`? Then `next` is the one behind it. */
static void pass(int64_t *next, const char *own, const char *reprint)
{
	size_t letters = strlen(own) - strlen("000017-66");
	if (reprint && strncmp(reprint, own, letters) == 0 && serial_number(span_of(reprint)) >= *next)
		*next = serial_number(span_of(reprint)) + 1;
}

/* Past all that the content has, and past those that were promised to others. */
static int64_t next_free(const struct planning *planning, const struct record *series)
{
	struct entries all = register_entries(planning->office->book);
	const char *own = series_serial(series, series_first(series), planning->office->arena);
	int64_t next = series_next(planning->office->model, series);
	for (size_t i = 0; i < all.count; i++)
		pass(&next, own, all.list[i].reprint);
	for (size_t i = 0; i < planning->numbers->count; i++)
		pass(&next, own, planning->entries[i].reprint);
	return next;
}

static void plan_series(struct planning *planning, const struct record *series)
{
	struct office *office = planning->office;
	int64_t first = next_free(planning, series), next = first;
	const char *olds = "", *id = free_id(office, series);
	for (size_t i = 0; i < planning->numbers->count; i++) {
		struct entry *entry = &planning->entries[i];
		if (planning->numbers->list[i].series != series || entry->reprint)
			continue;
		if (next > SERIAL_LAST) {
			refuse(office, _("Make a new series."), arena_format(office->arena, _("`%s` has no number left"), series->id));
			return;
		}
		entry->reprint = series_serial(series, next, office->arena);
		olds = arena_strings(office->arena, olds, next == first ? "" : ", ", entry->serial, NULL);
		next++;
	}
	if (next == first)
		return;
	if (!record_id_fits(span_of(id)))
		refuse(office, _("Give the file of the series a shorter name."), arena_format(office->arena, _("`%s` is too long for a name"), id));
	const char *path = arena_format(office->arena, "%s/%s/%s.yaml", office->options->content, series->kind->folder, id);
	struct span text = file_text(series, first, olds, next - first, office->arena);
	ARENA_PUSH(office->arena, planning->list, planning->count, planning->capacity) = (struct reprint){id, path, text};
}

struct reprints reprints_plan(struct office *office, const struct numbers *numbers, struct entry *entries)
{
	struct planning planning = {.office = office, .numbers = numbers, .entries = entries};
	const struct records *series = model_records(office->model, "bonserie");
	for (size_t i = 0; i < numbers->count; i++)
		entries[i].reprint = series_reprint(office->model, entries[i].serial, office->arena);
	for (size_t i = 0; i < series->count; i++)
		plan_series(&planning, series->list[i]);
	return (struct reprints){planning.list, planning.count};
}

void reprints_write(const struct reprints *reprints)
{
	for (size_t i = 0; i < reprints->count; i++) {
		const struct reprint *reprint = &reprints->list[i];
		FILE *file = fopen(reprint->path, "wx");
		if (!file)
			stop_errno(reprint->path);
		bool good = fwrite(reprint->text.data, 1, reprint->text.length, file) == reprint->text.length;
		if (fclose(file) != 0 || !good) {
			int reason = errno;
			unlink(reprint->path);
			errno = reason;
			stop_errno(reprint->path);
		}
	}
}

void reprints_tell(const struct office *office, const struct reprints *reprints)
{
	for (size_t i = 0; i < reprints->count; i++) {
		const char *id = reprints->list[i].id;
		printf(_("Made %s. Build, print %s/print/kantoor/bonnen/%s.pdf, and give them out: meedoen bonnen issue %s\n"), reprints->list[i].path,
		       office->options->output, id, id);
	}
}
