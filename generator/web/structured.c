/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/structured.h"

#include <stdlib.h>

#include <jansson.h>

#include "language/phone.h"
#include "model/date.h"
#include "model/occurrence.h"
#include "model/zone.h"

/* ---- parts ---- */

static void set_text(json_t *object, const char *key, struct span text)
{
	if (text.length)
		json_object_set_new(object, key, json_stringn(text.data, text.length));
}

static void set_string(json_t *object, const char *key, const char *string)
{
	json_object_set_new(object, key, json_string(string));
}

static json_t *thing(const char *type)
{
	json_t *object = json_object();
	set_string(object, "@type", type);
	return object;
}

static void set_phone(json_t *object, struct span number)
{
	struct text link = {0};
	phone_link(number, &link);
	size_t scheme = strlen("tel:");
	if (link.length > scheme)
		set_text(object, "telephone", (struct span){link.data + scheme, link.length - scheme});
	text_free(&link);
}

static struct span group_text(const struct field *group, const struct value *values, const char *key)
{
	const struct value *value = group_value(group, values, key);
	return value->present ? value->text : SPAN("");
}

static json_t *address(struct span street, struct span postcode, struct span place)
{
	json_t *object = thing("PostalAddress");
	set_text(object, "streetAddress", street);
	set_text(object, "postalCode", postcode);
	set_text(object, "addressLocality", place);
	set_string(object, "addressCountry", "NL");
	return object;
}

static json_t *group_address(const struct field *group, const struct value *values)
{
	return address(group_text(group, values, "straat"), group_text(group, values, "postcode"), group_text(group, values, "plaats"));
}

static json_t *place_address(const struct record *place)
{
	return address(record_text(place, "straat"), record_text(place, "postcode"), record_text(place, "plaats"));
}

static json_t *place_of(const struct record *place)
{
	json_t *object = thing("Place");
	set_text(object, "name", record_title(place));
	json_object_set_new(object, "address", place_address(place));
	const struct value *access = record_value(place, "toegankelijk");
	if (access->present) {
		const struct field *group = field_named(place->kind->fields, SPAN("toegankelijk"))->group;
		json_t *feature = thing("LocationFeatureSpecification");
		set_string(feature, "name", "wheelchair accessible");
		json_object_set_new(feature, "value", json_boolean(span_is(group_text(group, access->group, "rolstoel"), "ja")));
		json_object_set_new(object, "amenityFeature", feature);
	}
	return object;
}

static const char *address_of(const struct scene *scene, const char *path)
{
	return page_address(scene, path).data;
}

static json_t *municipality(const struct scene *scene, bool whole)
{
	const struct record *site = scene->model->site;
	json_t *object = thing("GovernmentOrganization");
	set_text(object, "name", record_text(site, "gemeente"));
	set_string(object, "url", address_of(scene, ""));
	const struct value *contact = record_value(site, "contact");
	if (!whole || !contact->present)
		return object;
	const struct field *group = field_named(site->kind->fields, SPAN("contact"))->group;
	set_phone(object, group_text(group, contact->group, "tel"));
	set_text(object, "email", group_text(group, contact->group, "email"));
	const struct value *where = group_value(group, contact->group, "adres");
	if (where->present)
		json_object_set_new(object, "address", group_address(field_named(group, SPAN("adres"))->group, where->group));
	return object;
}

/* ---- a meeting ---- */

static void set_moment(json_t *object, const char *key, int32_t day, int minutes)
{
	struct text text = {0};
	zone_write(day, minutes, &text);
	set_text(object, key, text_view(&text));
	text_free(&text);
}

static void set_day(json_t *object, const char *key, int32_t day)
{
	struct text text = {0};
	date_write(day, &text);
	set_text(object, key, text_view(&text));
	text_free(&text);
}

/* schema.org EventStatusType; a full meeting goes on, only its places are gone. */
static void set_status(json_t *event, const struct record *meeting)
{
	bool off = record_chose(meeting, "status", "geannuleerd"), moved = record_chose(meeting, "status", "verplaatst");
	const char *status = off ? "EventCancelled" : moved ? "EventRescheduled" : "EventScheduled";
	json_object_set_new(event, "eventStatus", json_sprintf("https://schema.org/%s", status));
	int32_t was = record_date(meeting, "was_op");
	if (moved && was != NO_DATE)
		set_day(event, "previousStartDate", was);
	json_t *offer = thing("Offer");
	set_string(offer, "price", "0");
	set_string(offer, "priceCurrency", "EUR");
	bool full = record_chose(meeting, "status", "vol") || off;
	json_object_set_new(offer, "availability", json_sprintf("https://schema.org/%s", full ? "SoldOut" : "InStock"));
	json_object_set_new(event, "offers", offer);
}

static void set_schedule(json_t *event, const struct record *meeting)
{
	static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
	int32_t first = record_date(meeting, "datum");
	struct span often = meeting_repeat(meeting, "hoe_vaak")->text;
	bool monthly = span_is(often, "maandelijks");
	json_t *schedule = thing("Schedule");
	set_string(schedule, "repeatFrequency", monthly ? "P1M" : span_is(often, "tweewekelijks") ? "P2W" : "P1W");
	json_object_set_new(schedule, "byDay", json_sprintf("https://schema.org/%s", days[date_weekday(first)]));
	if (monthly && weekday_of_month(first) > 0)
		json_object_set_new(schedule, "byMonthWeek", json_integer(weekday_of_month(first)));
	set_day(schedule, "startDate", first);
	set_day(schedule, "endDate", (int32_t)meeting_repeat(meeting, "tot")->number);
	set_string(schedule, "scheduleTimezone", ZONE_NAME);
	const struct value *except = meeting_repeat(meeting, "behalve");
	json_t *dates = json_array();
	for (size_t i = 0; i < except->list.count; i++) {
		struct text text = {0};
		date_write((int32_t)except->list.items[i].number, &text);
		json_array_append_new(dates, json_stringn(text.data, text.length));
		text_free(&text);
	}
	json_object_set_new(schedule, "exceptDate", dates);
	json_object_set_new(event, "eventSchedule", schedule);
}

/* The time of the next day that it is held. */
static struct occurrence next_time(const struct record *meeting, const struct scene *scene)
{
	int32_t day = meeting_next_day(meeting, scene->model->today);
	struct occurrences all = meeting_occurrences(scene->scratch, meeting);
	for (size_t i = 0; i < all.count; i++)
		if (all.list[i].day == day)
			return all.list[i];
	return (struct occurrence){day, day, record_time(meeting, "begin"), record_time(meeting, "einde")};
}

static json_t *event_of(const struct page *page, const struct scene *scene)
{
	const struct record *meeting = page->record, *place = record_reference(meeting, "locatie");
	struct occurrence time = next_time(meeting, scene);
	json_t *event = thing("Event");
	set_text(event, "name", record_title(meeting));
	set_text(event, "description", record_text(meeting, "waarover"));
	set_string(event, "url", address_of(scene, page->path));
	set_moment(event, "startDate", time.day, time.begin);
	set_moment(event, "endDate", time.day, time.end);
	if (record_time(meeting, "inloop") != NO_TIME)
		set_moment(event, "doorTime", time.day, record_time(meeting, "inloop"));
	set_status(event, meeting);
	if (meeting_repeats(meeting))
		set_schedule(event, meeting);
	set_string(event, "eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
	json_object_set_new(event, "isAccessibleForFree", json_true());
	set_string(event, "inLanguage", scene->edition->language);
	if (place && place->shown)
		json_object_set_new(event, "location", place_of(place));
	json_object_set_new(event, "organizer", municipality(scene, false));
	if (record_number(meeting, "max") > 0)
		json_object_set_new(event, "maximumAttendeeCapacity", json_integer(record_number(meeting, "max")));
	return event;
}

/* ---- an organisation, the site, where the page stands ---- */

static json_t *opening_of(const struct record *record)
{
	static const char *const names[][2] = {{"maandag", "Monday"}, {"dinsdag", "Tuesday"}, {"woensdag", "Wednesday"}, {"donderdag", "Thursday"}, {"vrijdag", "Friday"}, {"zaterdag", "Saturday"}, {"zondag", "Sunday"}};
	const struct field *group = field_named(record->kind->fields, SPAN("openingstijden"))->group;
	const struct value *hours = record_value(record, "openingstijden");
	json_t *list = json_array();
	for (size_t i = 0; i < hours->list.count; i++) {
		const struct value *values = hours->list.items[i].group;
		json_t *open = thing("OpeningHoursSpecification");
		for (size_t day = 0; day < sizeof names / sizeof *names; day++)
			if (span_is(group_text(group, values, "dag"), names[day][0]))
				json_object_set_new(open, "dayOfWeek", json_sprintf("https://schema.org/%s", names[day][1]));
		struct text from = {0}, until = {0};
		time_write((int)group_value(group, values, "van")->number, &from);
		time_write((int)group_value(group, values, "tot")->number, &until);
		set_text(open, "opens", text_view(&from));
		set_text(open, "closes", text_view(&until));
		text_free(&from);
		text_free(&until);
		json_array_append_new(list, open);
	}
	return list;
}

static json_t *organisation_of(const struct page *page, const struct scene *scene)
{
	const struct record *organisation = page->record, *place = record_reference(organisation, "locatie");
	const struct value *own = record_value(organisation, "adres");
	json_t *object = thing(record_chose(organisation, "soort", "gemeente") ? "GovernmentOrganization" : "Organization");
	set_text(object, "name", record_title(organisation));
	set_text(object, "description", record_text(organisation, "wat"));
	set_text(object, "url", record_text(organisation, "website"));
	set_string(object, "mainEntityOfPage", address_of(scene, page->path));
	set_phone(object, record_text(organisation, "tel"));
	set_text(object, "email", record_text(organisation, "email"));
	json_t *where = place && place->shown ? place_of(place) : thing("Place");
	if (!place && own->present)
		json_object_set_new(where, "address", group_address(field_named(organisation->kind->fields, SPAN("adres"))->group, own->group));
	json_object_set_new(where, "openingHoursSpecification", opening_of(organisation));
	json_object_set_new(object, "location", where);
	return object;
}

static json_t *site_of(const struct scene *scene)
{
	json_t *site = thing("WebSite");
	set_text(site, "name", record_text(scene->model->site, "naam"));
	set_text(site, "description", record_text(scene->model->site, "omschrijving"));
	set_string(site, "url", address_of(scene, ""));
	set_string(site, "inLanguage", scene->edition->language);
	json_object_set_new(site, "publisher", municipality(scene, true));
	return site;
}

static json_t *crumbs_of(const struct page *page, const struct scene *scene)
{
	json_t *list = thing("BreadcrumbList"), *items = json_array();
	for (size_t i = 0; i < page->crumb_count; i++) {
		json_t *item = thing("ListItem");
		json_object_set_new(item, "position", json_integer((json_int_t)i + 1));
		set_text(item, "name", page->crumbs[i].title);
		set_string(item, "item", address_of(scene, page->crumbs[i].path));
		json_array_append_new(items, item);
	}
	json_object_set_new(list, "itemListElement", items);
	return list;
}

/* ---- the whole ---- */

/* In a script element no "<" may open a comment or end it: in JSON it only stands in texts. */
static void write_safe(const char *json, struct text *text)
{
	const char *at = json;
	for (const char *open; (open = strchr(at, '<')); at = open + 1) {
		text_add(text, at, (size_t)(open - at));
		text_string(text, "\\u003c");
	}
	text_string(text, at);
}

void structured_write(const struct page *page, const struct scene *scene, struct text *json)
{
	json_t *graph = json_array(), *whole = json_object();
	const char *kind = page->record ? page->record->kind->name : "";
	if (strcmp(kind, "bijeenkomst") == 0 || strcmp(kind, "informatiemarkt") == 0)
		json_array_append_new(graph, event_of(page, scene));
	else if (strcmp(kind, "organisatie") == 0)
		json_array_append_new(graph, organisation_of(page, scene));
	if (page->crumb_count > 1)
		json_array_append_new(graph, crumbs_of(page, scene));
	else
		json_array_append_new(graph, site_of(scene));
	set_string(whole, "@context", "https://schema.org");
	json_object_set_new(whole, "@graph", graph);
	char *written = json_dumps(whole, JSON_COMPACT);
	write_safe(written, json);
	free(written);
	json_decref(whole);
}
