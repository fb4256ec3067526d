/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/due.h"

#include <errno.h>
#include <stdio.h>

#include "base/words.h"
#include "model/date.h"
#include "model/occurrence.h"

struct due {
	const struct model *model;
	int32_t day;
};

static void note(struct due *due, int32_t day)
{
	if (day > due->model->today && day < due->day)
		due->day = day;
}

/* A record comes or goes: only where the view of that day differs. */
static void note_view(struct due *due, const struct record *record, int32_t day)
{
	if (day > due->model->today && day < due->day && record_public(record, day) != record->shown)
		due->day = day;
}

static bool is_date(const struct record *record, const char *key)
{
	const struct field *row = field_named(record->kind->fields, span_of(key));
	return row && row->type == FIELD_DATE && record_value(record, key)->present;
}

/* On this day it is more than so many months ago. The months are counted back from each day: from 28 and 29 February the
 * same day of a common year is reached. */
static int32_t more_than_ago(int32_t checked, int months)
{
	int32_t day = date_add_months(checked, months) + 1;
	return date_add_months(day, -months) > checked ? day : day + 1;
}

static void note_record(struct due *due, const struct record *record)
{
	static const char *const from[] = {"zichtbaar_vanaf"}, *const until[] = {"zichtbaar_tot", "geldig_tot"};
	enum { OLD = 12, TOO_OLD = 24 }; /* months after a check */
	for (size_t i = 0; i < sizeof from / sizeof *from; i++)
		if (is_date(record, from[i]))
			note_view(due, record, record_date(record, from[i]));
	for (size_t i = 0; i < sizeof until / sizeof *until; i++)
		if (is_date(record, until[i]))
			note_view(due, record, record_date(record, until[i]) + 1);
	if (strcmp(record->kind->name, "uitkeringsbericht") == 0) /* its paper says until when it is right */
		note(due, record_date(record, "geldig_tot") + 1);
	if (is_date(record, "gecontroleerd_op") && record->shown) {
		int32_t checked = record_date(record, "gecontroleerd_op");
		note(due, more_than_ago(checked, OLD));
		note(due, more_than_ago(checked, TOO_OLD));
	}
}

static void note_meeting(struct due *due, const struct record *meeting)
{
	const struct field *group = field_named(meeting->kind->fields, SPAN("publicatie"))->group;
	const struct value *shown = record_value(meeting, "publicatie");
	if (shown->present) {
		const struct value *from = group_value(group, shown->group, "vanaf"), *until = group_value(group, shown->group, "tot");
		if (from->present)
			note_view(due, meeting, (int32_t)from->number);
		if (until->present)
			note_view(due, meeting, (int32_t)until->number + 1);
	}
	if (meeting->shown)
		note(due, meeting_next_day(meeting, due->model->today) + 1);
}

/* What a key person agreed to begins and ends. */
static void note_person(struct due *due, const struct record *person)
{
	const struct value *from = record_in_group(person, "toestemming", "datum"), *until = record_in_group(person, "toestemming", "tot");
	if (from->present && until->present) {
		note(due, (int32_t)from->number);
		note(due, (int32_t)until->number + 1);
	}
}

int32_t due_day(const struct model *model)
{
	enum { SECURITY = 300 }; /* security.txt counts for 360 days (web/listing_scope.c) */
	struct due due = {model, model->today + SECURITY};
	for (size_t kind = 0; kinds[kind].name; kind++)
		for (size_t i = 0; i < model->of[kind].count; i++) {
			const struct record *record = model->of[kind].list[i];
			if (record->faulty)
				continue;
			note_record(&due, record);
			if (field_named(kinds[kind].fields, SPAN("publicatie")))
				note_meeting(&due, record);
			if (strcmp(kinds[kind].name, "sleutelpersoon") == 0)
				note_person(&due, record);
		}
	return due.day;
}

static void make_due(const struct output *output, struct making *making)
{
	date_write(due_day(output->maker), &making->bytes);
	text_char(&making->bytes, '\n');
}

void due_outputs(const struct model *model, struct outputs *outputs)
{
	outputs_add(outputs, (struct output){.path = DUE_NAME, .make = make_due, .maker = model});
}

enum status due_check(const char *output, int32_t today, bool quiet)
{
	char path[4096], line[16] = "";
	int32_t day;
	snprintf(path, sizeof path, "%s/%s", output, DUE_NAME);
	FILE *file = fopen(path, "r");
	bool there = file && fgets(line, sizeof line, file);
	if (file)
		fclose(file);
	else if (errno != ENOENT)
		stop_errno(path);
	if (!there || date_parse((struct span){line, strcspn(line, "\n")}, &day) != DATE_GOOD) {
		fprintf(stderr, _("%s has not been built yet: run `meedoen build`.\n"), output);
		return STATUS_PROBLEMS;
	}
	line[strcspn(line, "\n")] = '\0';
	if (today < day) {
		if (!quiet)
			fprintf(stderr, _("%s is up to date; build again on %s.\n"), output, line);
		return STATUS_GOOD;
	}
	fprintf(stderr, _("%s is out of date since %s: run `meedoen build`.\n"), output, line);
	return STATUS_PROBLEMS;
}
