/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/network.h"

/* ---- key persons ---- */

bool person_is_public(const struct record *person, int32_t day)
{
	const struct value *from = record_in_group(person, "toestemming", "datum"), *until = record_in_group(person, "toestemming", "tot");
	return !person->faulty && from->present && until->present && from->number <= day && day <= until->number;
}

bool person_agrees(const struct record *person, const char *part, int32_t day)
{
	const struct value *agreed = record_in_group(person, "toestemming", "openbaar");
	for (size_t i = 0; person_is_public(person, day) && i < agreed->list.count; i++)
		if (span_is(agreed->list.items[i].text, part))
			return true;
	return false;
}

int32_t person_next_contact(const struct record *person)
{
	int32_t last = record_date(person, "laatste_contact");
	return last == NO_DATE ? NO_DATE : last + (int32_t)record_number(person, "contactritme_dagen");
}

static bool refers(const struct record *record, const char *key, const struct record *target)
{
	const struct value *list = record_value(record, key);
	for (size_t i = 0; i < list->list.count; i++)
		if (list->list.items[i].record == target)
			return true;
	return false;
}

bool person_in_community(const struct record *person, const struct record *community)
{
	return refers(person, "gemeenschappen", community) || refers(community, "sleutelpersonen", person);
}

void network_hide_photos(struct model *model)
{
	const struct records *persons = model_records(model, "sleutelpersoon");
	for (size_t i = 0; i < persons->count; i++) {
		const struct record *photo = record_reference(persons->list[i], "foto");
		if (photo && !person_agrees(persons->list[i], "foto", model->today))
			model->of[kind_number(photo->kind)].list[photo->number]->shown = false;
	}
}

/* ---- visits ---- */

int visit_minutes(const struct record *visit)
{
	enum { HOUR = 60 };
	int64_t hours = record_number(visit, "uren");
	return hours ? (int)hours * HOUR : record_time(visit, "einde") - record_time(visit, "begin");
}

bool visited_before(const struct model *model, const struct record *colleague, const struct record *district, int32_t day)
{
	const struct records *visits = model_records(model, "bezoek");
	for (size_t i = 0; i < visits->count; i++)
		if (visits->list[i]->faulty || (record_reference(visits->list[i], "medewerker") == colleague &&
		    record_reference(visits->list[i], "wijk") == district && record_date(visits->list[i], "datum") < day))
			return true;
	return false;
}
