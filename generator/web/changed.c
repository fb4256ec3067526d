/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/changed.h"

#include "model/date.h"
#include "model/occurrence.h"

static int32_t date_at(const struct record *record, const char *key)
{
	const struct field *row = field_named(record->kind->fields, span_of(key));
	return row && row->type == FIELD_DATE ? record_date(record, key) : NO_DATE;
}

int32_t record_dated(const struct record *record, int32_t today)
{
	int32_t day = date_at(record, "gewijzigd_op");
	if (day == NO_DATE)
		day = date_at(record, "gecontroleerd_op");
	bool report = field_named(record->kind->fields, SPAN("datum")) && !field_named(record->kind->fields, SPAN("begin"));
	if (day == NO_DATE && report)
		day = date_at(record, "datum");
	return day > today ? NO_DATE : day;
}

int32_t record_changed(const struct record *record, int32_t today)
{
	enum { FOUR_WEEKS = 28 };
	int32_t day = record_dated(record, today);
	if (day != NO_DATE)
		return day;
	if (!is_meeting(record))
		return date_of_civil(2020, 9, 23);
	day = record_date(record, "datum") - FOUR_WEEKS;
	return day <= today ? day : day - (day - today + FOUR_WEEKS - 1) / FOUR_WEEKS * FOUR_WEEKS;
}
