/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/structured.h"

#include "base/json.h"
#include "model/date.h"
#include "model/occurrence.h"
#include "model/phone.h"
#include "model/zone.h"

#define SCHEMA "https://schema.org/"

/* ---- parts ---- */

static void put_text(struct text *json, const char *key, struct span text)
{
	if (text.length)
		json_put_text(json, key, text);
}

/* `key`: NULL in an array. Close it with '}'. */
static void open_thing(struct text *json, const char *key, const char *type)
{
	json_put_open(json, key, '{');
	json_put_string(json, "@type", type);
}

static void put_phone(struct text *json, struct span number)
{
	struct text link = {0};
	phone_link(number, &link);
	size_t scheme = strlen("tel:");
	if (link.length > scheme)
		put_text(json, "telephone", (struct span){link.data + scheme, link.length - scheme});
	text_free(&link);
}

static struct span group_text(const struct field *group, const struct value *values, const char *key)
{
	const struct value *value = group_value(group, values, key);
	return value->present ? value->text : SPAN("");
}

static void put_address(struct text *json, struct span street, struct span postcode, struct span place)
{
	open_thing(json, "address", "PostalAddress");
	put_text(json, "streetAddress", street);
	put_text(json, "postalCode", postcode);
	put_text(json, "addressLocality", place);
	json_put_string(json, "addressCountry", "NL");
	json_put_close(json, '}');
}

static void put_group_address(struct text *json, const struct field *group, const struct value *values)
{
	put_address(json, group_text(group, values, "straat"), group_text(group, values, "postcode"), group_text(group, values, "plaats"));
}

/* The caller closes it. */
static void open_place(struct text *json, const char *key, const struct record *place)
{
	open_thing(json, key, "Place");
	put_text(json, "name", record_title(place));
	put_address(json, record_text(place, "straat"), record_text(place, "postcode"), record_text(place, "plaats"));
	const struct value *access = record_value(place, "toegankelijk");
	if (access->present) {
		const struct field *group = field_named(place->kind->fields, SPAN("toegankelijk"))->group;
		open_thing(json, "amenityFeature", "LocationFeatureSpecification");
		json_put_string(json, "name", "wheelchair accessible");
		json_put_bool(json, "value", span_is(group_text(group, access->group, "rolstoel"), "ja"));
		json_put_close(json, '}');
	}
}

static void put_url(struct text *json, const char *key, const struct scene *scene, const char *path)
{
	json_put_text(json, key, page_address(scene, path));
}

static void put_contact(struct text *json, const struct record *site)
{
	const struct value *contact = record_value(site, "contact");
	if (!contact->present)
		return;
	const struct field *group = field_named(site->kind->fields, SPAN("contact"))->group;
	put_phone(json, group_text(group, contact->group, "tel"));
	put_text(json, "email", group_text(group, contact->group, "email"));
	const struct value *where = group_value(group, contact->group, "adres");
	if (where->present)
		put_group_address(json, field_named(group, SPAN("adres"))->group, where->group);
}

static void put_municipality(struct text *json, const char *key, const struct scene *scene, bool whole)
{
	const struct record *site = scene->model->site;
	open_thing(json, key, "GovernmentOrganization");
	put_text(json, "name", record_text(site, "gemeente"));
	put_url(json, "url", scene, "");
	if (whole)
		put_contact(json, site);
	json_put_close(json, '}');
}

/* ---- a meeting ---- */

static void put_moment(struct text *json, const char *key, int32_t day, int minutes)
{
	json_put_open(json, key, '"');
	zone_write(day, minutes, json);
	json_put_close(json, '"');
}

static void put_day(struct text *json, const char *key, int32_t day)
{
	json_put_open(json, key, '"');
	date_write(day, json);
	json_put_close(json, '"');
}

/* schema.org EventStatusType; a full meeting goes on, only its places are gone. */
static void put_status(struct text *json, const struct record *meeting)
{
	bool off = record_chose(meeting, "status", "geannuleerd"), moved = record_chose(meeting, "status", "verplaatst");
	json_put_string(json, "eventStatus", off ? SCHEMA "EventCancelled" : moved ? SCHEMA "EventRescheduled" : SCHEMA "EventScheduled");
	int32_t was = record_date(meeting, "was_op");
	if (moved && was != NO_DATE)
		put_day(json, "previousStartDate", was);
	open_thing(json, "offers", "Offer");
	json_put_string(json, "price", "0");
	json_put_string(json, "priceCurrency", "EUR");
	bool full = record_chose(meeting, "status", "vol") || off;
	json_put_string(json, "availability", full ? SCHEMA "SoldOut" : SCHEMA "InStock");
	json_put_close(json, '}');
}

static void put_schedule(struct text *json, const struct record *meeting)
{
	static const char *const days[] = {SCHEMA "Monday", SCHEMA "Tuesday", SCHEMA "Wednesday", SCHEMA "Thursday", SCHEMA "Friday", SCHEMA "Saturday", SCHEMA "Sunday"};
	int32_t first = record_date(meeting, "datum");
	struct span often = meeting_repeat(meeting, "hoe_vaak")->text;
	bool monthly = span_is(often, "maandelijks");
	open_thing(json, "eventSchedule", "Schedule");
	json_put_string(json, "repeatFrequency", monthly ? "P1M" : span_is(often, "tweewekelijks") ? "P2W" : "P1W");
	json_put_string(json, "byDay", days[date_weekday(first)]);
	if (monthly && weekday_of_month(first) > 0)
		json_put_number(json, "byMonthWeek", weekday_of_month(first));
	put_day(json, "startDate", first);
	put_day(json, "endDate", (int32_t)meeting_repeat(meeting, "tot")->number);
	json_put_string(json, "scheduleTimezone", ZONE_NAME);
	const struct value *except = meeting_repeat(meeting, "behalve");
	json_put_open(json, "exceptDate", '[');
	for (size_t i = 0; i < except->list.count; i++)
		put_day(json, NULL, (int32_t)except->list.items[i].number);
	json_put_close(json, ']');
	json_put_close(json, '}');
}

static void put_event(struct text *json, const struct page *page, const struct scene *scene)
{
	const struct record *meeting = page->record, *place = record_reference(meeting, "locatie");
	struct occurrence time = meeting_next(meeting, scene->model->today);
	open_thing(json, NULL, "Event");
	put_text(json, "name", record_title(meeting));
	put_text(json, "description", record_text(meeting, "waarover"));
	put_url(json, "url", scene, page->path);
	put_moment(json, "startDate", time.day, time.begin);
	put_moment(json, "endDate", time.day, time.end);
	if (record_time(meeting, "inloop") != NO_TIME && !time.other_time)
		put_moment(json, "doorTime", time.day, record_time(meeting, "inloop"));
	put_status(json, meeting);
	if (meeting_repeats(meeting))
		put_schedule(json, meeting);
	json_put_string(json, "eventAttendanceMode", SCHEMA "OfflineEventAttendanceMode");
	json_put_bool(json, "isAccessibleForFree", true);
	json_put_string(json, "inLanguage", scene->edition->language);
	if (place && place->shown) {
		open_place(json, "location", place);
		json_put_close(json, '}');
	}
	put_municipality(json, "organizer", scene, false);
	if (record_number(meeting, "max") > 0)
		json_put_number(json, "maximumAttendeeCapacity", record_number(meeting, "max"));
	json_put_close(json, '}');
}

/* ---- an organisation, the site, where the page stands ---- */

static void put_time(struct text *json, const char *key, const struct value *time)
{
	json_put_open(json, key, '"');
	time_write((int)time->number, json);
	json_put_close(json, '"');
}

/* Of who is there day and night the day begins and ends at midnight, which schema.org writes as 00:00 and 23:59. */
static void put_opening(struct text *json, const char *key, const struct record *record)
{
	static const char *const names[][2] = {{"maandag", SCHEMA "Monday"}, {"dinsdag", SCHEMA "Tuesday"}, {"woensdag", SCHEMA "Wednesday"}, {"donderdag", SCHEMA "Thursday"}, {"vrijdag", SCHEMA "Friday"}, {"zaterdag", SCHEMA "Saturday"}, {"zondag", SCHEMA "Sunday"}};
	const struct field *group = field_named(record->kind->fields, SPAN("openingstijden"))->group;
	const struct value *hours = record_value(record, "openingstijden");
	bool always = record_yes(record, "dag_en_nacht");
	if (!always && !hours->list.count)
		return;
	json_put_open(json, key, '[');
	for (size_t day = 0; always && day < sizeof names / sizeof *names; day++) {
		open_thing(json, NULL, "OpeningHoursSpecification");
		json_put_string(json, "dayOfWeek", names[day][1]);
		json_put_string(json, "opens", "00:00");
		json_put_string(json, "closes", "23:59");
		json_put_close(json, '}');
	}
	for (size_t i = 0; !always && i < hours->list.count; i++) {
		const struct value *values = hours->list.items[i].group;
		open_thing(json, NULL, "OpeningHoursSpecification");
		for (size_t day = 0; day < sizeof names / sizeof *names; day++)
			if (span_is(group_text(group, values, "dag"), names[day][0]))
				json_put_string(json, "dayOfWeek", names[day][1]);
		put_time(json, "opens", group_value(group, values, "van"));
		put_time(json, "closes", group_value(group, values, "tot"));
		json_put_close(json, '}');
	}
	json_put_close(json, ']');
}

/* The hours are those of the place; where people only call, those of the telephone. */
static void put_reach(struct text *json, const struct record *organisation)
{
	const struct record *place = record_reference(organisation, "locatie");
	const struct value *own = record_value(organisation, "adres");
	if (record_yes(organisation, "alleen_bellen")) {
		open_thing(json, "contactPoint", "ContactPoint");
		put_phone(json, record_text(organisation, "tel"));
		put_opening(json, "hoursAvailable", organisation);
		json_put_close(json, '}');
		return;
	}
	if (place && place->shown)
		open_place(json, "location", place);
	else
		open_thing(json, "location", "Place");
	if (!place && own->present)
		put_group_address(json, field_named(organisation->kind->fields, SPAN("adres"))->group, own->group);
	put_opening(json, "openingHoursSpecification", organisation);
	json_put_close(json, '}');
}

static void put_organisation(struct text *json, const struct page *page, const struct scene *scene)
{
	const struct record *organisation = page->record;
	open_thing(json, NULL, record_chose(organisation, "soort", "gemeente") ? "GovernmentOrganization" : "Organization");
	put_text(json, "name", record_title(organisation));
	put_text(json, "description", record_text(organisation, "wat"));
	put_text(json, "url", record_text(organisation, "website"));
	put_url(json, "mainEntityOfPage", scene, page->path);
	put_phone(json, record_text(organisation, "tel"));
	put_text(json, "email", record_text(organisation, "email"));
	put_reach(json, organisation);
	json_put_close(json, '}');
}

static void put_site(struct text *json, const struct scene *scene)
{
	const struct record *site = scene->model->site;
	open_thing(json, NULL, "WebSite");
	put_text(json, "name", record_text(site, "naam"));
	put_text(json, "description", record_text(site, "omschrijving"));
	put_url(json, "url", scene, "");
	json_put_string(json, "inLanguage", scene->edition->language);
	put_municipality(json, "publisher", scene, true);
	json_put_close(json, '}');
}

static void put_crumbs(struct text *json, const struct page *page, const struct scene *scene)
{
	open_thing(json, NULL, "BreadcrumbList");
	json_put_open(json, "itemListElement", '[');
	for (size_t i = 0; i < page->crumb_count; i++) {
		open_thing(json, NULL, "ListItem");
		json_put_number(json, "position", (int64_t)i + 1);
		put_text(json, "name", page->crumbs[i].title);
		put_url(json, "item", scene, page->crumbs[i].path);
		json_put_close(json, '}');
	}
	json_put_close(json, ']');
	json_put_close(json, '}');
}

/* ---- the whole ---- */

void structured_write(const struct page *page, const struct scene *scene, struct text *json)
{
	const char *kind = page->record ? page->record->kind->name : "";
	json_put_open(json, NULL, '{');
	json_put_string(json, "@context", "https://schema.org");
	json_put_open(json, "@graph", '[');
	if (page->record && is_meeting(page->record))
		put_event(json, page, scene);
	else if (strcmp(kind, "organisatie") == 0)
		put_organisation(json, page, scene);
	if (page->crumb_count > 1)
		put_crumbs(json, page, scene);
	else
		put_site(json, scene);
	json_put_close(json, ']');
	json_put_close(json, '}');
}
