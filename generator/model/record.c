/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/record.h"

#include "base/picture_file.h"
#include "base/stop.h"
#include "model/date.h"

const struct value *group_value(const struct field *group, const struct value *values, const char *key)
{
	static const struct value absent;
	for (size_t i = 0; group[i].key; i++)
		if (strcmp(group[i].key, key) == 0)
			return values ? &values[i] : &absent;
	BUG("no field `%s` in this group", key);
}

const struct value *record_value(const struct record *record, const char *key)
{
	const struct field *fields = record->kind->fields;
	for (size_t i = 0; fields[i].key; i++)
		if (*fields[i].key == *key && strcmp(fields[i].key, key) == 0)
			return &record->values[i];
	BUG("no field `%s` in a %s", key, record->kind->name);
}

const struct value *record_in_group(const struct record *record, const char *group, const char *key)
{
	const struct field *row = field_named(record->kind->fields, span_of(group));
	return group_value(row->group, record_value(record, group)->group, key);
}

struct span record_text(const struct record *record, const char *key)
{
	const struct value *value = record_value(record, key);
	return value->present ? value->text : (struct span){"", 0};
}

int64_t record_number(const struct record *record, const char *key)
{
	return record_value(record, key)->number;
}

int32_t record_date(const struct record *record, const char *key)
{
	const struct value *value = record_value(record, key);
	return value->present ? (int32_t)value->number : NO_DATE;
}

int record_time(const struct record *record, const char *key)
{
	const struct value *value = record_value(record, key);
	return value->present ? (int)value->number : NO_TIME;
}

bool record_yes(const struct record *record, const char *key)
{
	return record_value(record, key)->number != 0;
}

bool record_chose(const struct record *record, const char *key, const char *choice)
{
	return span_is(record_text(record, key), choice);
}

const struct record *record_reference(const struct record *record, const char *key)
{
	return record_value(record, key)->record;
}

struct span record_title(const struct record *record)
{
	struct span title = record_text(record, record->kind->title);
	return title.length ? title : span_of(record->id);
}

const char *record_path(struct arena *arena, const struct record *record)
{
	if (strcmp(record->kind->name, "beeld") == 0)
		return arena_strings(arena, "beelden/", picture_web_name(arena, record_text(record, "bestand")), NULL);
	return record->kind->page ? record_path_named(arena, record, record->id) : NULL;
}

const char *record_path_named(struct arena *arena, const struct record *record, const char *name)
{
	return arena_strings(arena, record->root, record->kind->page, name, ".html", NULL);
}

const struct value *record_former(const struct record *record)
{
	static const struct value none;
	return record->kind->page ? record_value(record, "eerdere_namen") : &none;
}

bool record_had_name(const struct record *record, struct span name)
{
	const struct value *former = record_former(record);
	for (size_t i = 0; i < former->list.count; i++)
		if (span_equal(former->list.items[i].text, name))
			return true;
	return false;
}

const char *record_first_name(const struct record *record)
{
	const struct value *former = record_former(record);
	return former->list.count ? former->list.items[0].text.data : record->id;
}

const struct record *model_own(const struct model *model, const struct record *record)
{
	return model->of[kind_number(record->kind)].list[record->number];
}

struct place value_place(const struct record *record, const struct value *value)
{
	return (struct place){record->source, value->at ? value->at : record->source->text.data};
}

struct place record_place(const struct record *record, const char *key)
{
	return value_place(record, record_value(record, key));
}

/* ---- what is shown ---- */

static bool within(int32_t today, int32_t from, int32_t until)
{
	return (from == NO_DATE || today >= from) && (until == NO_DATE || today <= until);
}

static int32_t group_date(const struct record *record, const char *group_key, const char *key)
{
	const struct value *value = record_in_group(record, group_key, key);
	return value->present ? (int32_t)value->number : NO_DATE;
}

bool record_public(const struct record *record, int32_t today)
{
	const struct field *fields = record->kind->fields;
	if (record->kind->audience > AUDIENCE_RESIDENT)
		return false;
	if (field_named(fields, SPAN("concept")) && record_yes(record, "concept"))
		return false;
	if (field_named(fields, SPAN("publiek")) && record_chose(record, "publiek", "intern"))
		return false;
	if (field_named(fields, SPAN("status")) && record_chose(record, "status", "concept"))
		return false;
	if (field_named(fields, SPAN("zichtbaar_vanaf")) &&
	    !within(today, record_date(record, "zichtbaar_vanaf"), record_date(record, "zichtbaar_tot")))
		return false;
	if (field_named(fields, SPAN("publicatie")) &&
	    !within(today, group_date(record, "publicatie", "vanaf"), group_date(record, "publicatie", "tot")))
		return false;
	/* Facts that nobody checked in two years send people to closed doors. */
	if (field_named(fields, SPAN("gecontroleerd_op")) &&
	    record_date(record, "gecontroleerd_op") < date_add_months(today, -24))
		return false;
	/* An answer that ran out is worse than none. A voucher that ran out stays: people still hold it. */
	if (strcmp(record->kind->name, "vraagantwoord") == 0 && !within(today, NO_DATE, record_date(record, "geldig_tot")))
		return false;
	return true;
}
