/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/calendar.h"

#include <stdlib.h>

#include <libical/ical.h>

#include "model/date.h"
#include "model/occurrence.h"
#include "model/zone.h"
#include "web/changed.h"
#include "web/listing.h"
#include "web/meetings.h"
#include "web/page.h"

/* What is the same in every calendar, so libical has no work with it. Between these stands its name. */
static const char calendar_head[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//meedoen//meedoen//NL\r\nCALSCALE:GREGORIAN\r\n";

/* Summer time as it is now, said of all years from 1970 on: no meeting here is older than the rule. */
static const char calendar_zone[] =
	"X-WR-TIMEZONE:" ZONE_NAME "\r\nBEGIN:VTIMEZONE\r\nTZID:" ZONE_NAME "\r\n"
	"BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
	"TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n"
	"BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
	"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\n"
	"END:VTIMEZONE\r\n";

/* All calendars of a site. What they say of a meeting is the same in its own, in that of its wijk and in that of all
 * meetings, so the first that asks has it made for the others. */
struct calendars {
	const struct web *web;
	struct arena *arena;             /* for one at a time: calendar_events */
	struct span *events[KINDS_MOST]; /* by the number of the kind and that of the meeting */
};

/* The events of a meeting being written. */
struct writing {
	const struct web *web;
	struct scene *scene;
	icalcomponent *events;
};

/* ---- values ---- */

static icaltimetype moment(int32_t day, int minutes)
{
	struct civil civil = date_civil(day);
	icaltimetype time = icaltime_null_time();
	time.year = civil.year;
	time.month = civil.month;
	time.day = civil.day;
	time.hour = minutes / 60;
	time.minute = minutes % 60;
	return time;
}

/* "20261208T130000Z" for rules; libical writes the rest by itself. */
static icaltimetype moment_utc(int32_t day, int minutes)
{
	zone_to_utc(&day, &minutes);
	icaltimetype time = moment(day, minutes);
	time.zone = icaltimezone_get_utc_timezone();
	return time;
}

/* Times of the wall clock say which clock. */
static void add_local(icalcomponent *event, icalproperty *property)
{
	icalproperty_add_parameter(property, icalparameter_new_tzid(ZONE_NAME));
	icalcomponent_add_property(event, property);
}

/* ---- the texts of an event ---- */

static const char *place_text(const struct record *meeting, struct arena *scratch)
{
	const struct record *place = record_reference(meeting, "locatie");
	if (!place)
		return "";
	return arena_strings(scratch, record_text(place, "naam").data, ", ", record_text(place, "straat").data, ", ",
	                     record_text(place, "postcode").data, " ", record_text(place, "plaats").data, NULL);
}

/* What the page says in whole sentences, a line each. */
static const char *description(const struct writing *writing, const struct record *meeting)
{
	static const char *const sentences[] = {"status_zin", "eten_zin", "vergoeding_zin", "aanmelden_zin", "kinderen_zin", "tolk_zin"};
	struct text text = {0};
	text_span(&text, record_text(meeting, "waarover"));
	for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
		struct span sentence = meeting_sentence(meeting, sentences[i], writing->scene);
		if (!sentence.length)
			continue;
		text_char(&text, '\n');
		size_t start = text.length;
		text_span(&text, sentence);
		phrases_sentence(&text, start);
	}
	return text_keep(&text, writing->scene->scratch).data;
}

static const char *host_of(const struct writing *writing)
{
	struct span base = record_text(writing->web->edition->model->site, "basis_url");
	const char *start = strstr(base.data, "://");
	start = start ? start + 3 : base.data;
	return arena_copy(writing->scene->scratch, start, strcspn(start, "/:"));
}

static const char *address_of(const struct writing *writing, const struct record *record)
{
	struct arena *scratch = writing->scene->scratch;
	return arena_strings(scratch, record_text(writing->web->edition->model->site, "basis_url").data, "/",
	                     record_path(scratch, record), NULL);
}

/* ---- events ---- */

static icalcomponent *new_event(const struct writing *writing, const struct record *meeting, const struct occurrence *time)
{
	struct arena *scratch = writing->scene->scratch;
	const struct model *model = writing->web->edition->model;
	const struct record *theme = record_reference(meeting, "thema");
	int32_t own = record_date(meeting, "gewijzigd_op"), changed = record_changed(meeting, model->today);
	icalcomponent *event = icalcomponent_new_vevent();
	const char *uid = arena_strings(scratch, record_first_name(meeting), ".", meeting->kind->name, "@", host_of(writing), NULL);
	icalcomponent_add_property(event, icalproperty_new_uid(uid));
	icalcomponent_add_property(event, icalproperty_new_dtstamp(moment_utc(changed, 12 * 60)));
	/* Days since 2000: it only has to grow with each change. */
	int sequence = own != NO_DATE && own > date_of_civil(2000, 1, 1) ? (int)(own - date_of_civil(2000, 1, 1)) : 0;
	icalcomponent_add_property(event, icalproperty_new_sequence(sequence));
	if (own != NO_DATE)
		icalcomponent_add_property(event, icalproperty_new_lastmodified(moment_utc(own, 12 * 60)));
	add_local(event, icalproperty_new_dtstart(moment(time->day, time->begin)));
	add_local(event, icalproperty_new_dtend(moment(time->day, time->end)));
	icalcomponent_add_property(event, icalproperty_new_summary(record_title(meeting).data));
	icalcomponent_add_property(event, icalproperty_new_description(description(writing, meeting)));
	icalcomponent_add_property(event, icalproperty_new_location(place_text(meeting, scratch)));
	icalcomponent_add_property(event, icalproperty_new_url(address_of(writing, meeting)));
	bool off = record_chose(meeting, "status", "geannuleerd");
	icalcomponent_add_property(event, icalproperty_new_status(off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
	if (theme)
		icalcomponent_add_property(event, icalproperty_new_categories(record_title(theme).data));
	return event;
}

static void add_rule(icalcomponent *event, const struct record *meeting)
{
	static const char *const days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
	char rule[96], until[32];
	int32_t first = record_date(meeting, "datum"), last = (int32_t)meeting_repeat(meeting, "tot")->number;
	int32_t day = last;
	int minutes = record_time(meeting, "begin");
	zone_to_utc(&day, &minutes);
	struct civil civil = date_civil(day);
	snprintf(until, sizeof until, "%04d%02d%02dT%02d%02d00Z", civil.year, civil.month, civil.day, minutes / 60, minutes % 60);
	struct span often = meeting_repeat(meeting, "hoe_vaak")->text;
	const char *weekday = days[date_weekday(first)];
	if (span_is(often, "maandelijks"))
		snprintf(rule, sizeof rule, "FREQ=MONTHLY;BYDAY=%d%s;UNTIL=%s", weekday_of_month(first), weekday, until);
	else
		snprintf(rule, sizeof rule, "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s;UNTIL=%s", span_is(often, "tweewekelijks") ? 2 : 1, weekday, until);
	icalcomponent_add_property(event, icalproperty_new_rrule(icalrecurrencetype_from_string(rule)));
	const struct value *except = meeting_repeat(meeting, "behalve");
	for (size_t i = 0; i < except->list.count; i++)
		add_local(event, icalproperty_new_exdate(moment((int32_t)except->list.items[i].number, record_time(meeting, "begin"))));
}

/* Each time that is on another day or hour than the rule says. */
static void add_moves(const struct writing *writing, const struct record *meeting)
{
	struct occurrences times = meeting_occurrences(writing->scene->scratch, meeting);
	int begin = record_time(meeting, "begin");
	for (size_t i = 0; i < times.count; i++) {
		const struct occurrence *time = &times.list[i];
		if (time->day == time->planned && !time->other_time)
			continue;
		icalcomponent *event = new_event(writing, meeting, time);
		add_local(event, icalproperty_new_recurrenceid(moment(time->planned, begin)));
		icalcomponent_add_component(writing->events, event);
	}
}

static void add_meeting(const struct writing *writing, const struct record *meeting)
{
	int32_t day = record_date(meeting, "datum");
	struct occurrence first = {day, day, record_time(meeting, "begin"), record_time(meeting, "einde"), false};
	icalcomponent *event = new_event(writing, meeting, &first);
	icalcomponent_add_component(writing->events, event);
	if (!meeting_repeats(meeting))
		return;
	add_rule(event, meeting);
	add_moves(writing, meeting);
}

/* ---- lines ---- */

static bool continues(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/* One content line, in parts of at most 75 octets without its end, no letter cut in two (RFC 5545, 3.1). */
static void fold_line(struct span line, struct text *output)
{
	enum { MOST = 75 };
	for (size_t at = 0, room = MOST; at < line.length; room = MOST - 1) {
		size_t length = line.length - at < room ? line.length - at : room;
		while (at + length < line.length && length > 1 && continues(line.data[at + length]))
			length--;
		if (at)
			text_string(output, "\r\n ");
		text_add(output, line.data + at, length);
		at += length;
	}
	text_string(output, "\r\n");
}

/* What libical wrote, which is freed. It folds some lines just before their end and then leaves half of it (libical 3):
 * fold them all anew. */
static void fold(char *written, struct text *output)
{
	struct text line = {0};
	const char *end = written + strlen(written);
	for (const char *at = written, *stop; at < end; at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop ? stop : end;
		size_t length = (size_t)(stop - at);
		while (length && at[length - 1] == '\r')
			length--;
		text_add(&line, at, length);
		if (stop + 1 < end && stop[1] == ' ') {
			stop++;
		} else if (line.length) {
			fold_line(text_view(&line), output);
			text_clear(&line);
		}
	}
	text_free(&line);
	free(written);
}

/* The events of a meeting, as they stand in a calendar. */
static void write_events(const struct web *web, struct scene *scene, const struct record *meeting, struct text *output)
{
	struct writing writing = {web, scene, icalcomponent_new(ICAL_XROOT_COMPONENT)};
	add_meeting(&writing, meeting);
	for (icalcomponent *event = icalcomponent_get_first_component(writing.events, ICAL_VEVENT_COMPONENT); event;
	     event = icalcomponent_get_next_component(writing.events, ICAL_VEVENT_COMPONENT))
		fold(icalcomponent_as_ical_string_r(event), output);
	icalcomponent_free(writing.events);
}

static struct span events_of(const struct calendars *calendars, struct scene *scene, const struct record *meeting)
{
	struct span *kept = &calendars->events[kind_number(meeting->kind)][meeting->number], events;
	#pragma omp critical(calendar_events)
	events = *kept;
	if (events.data)
		return events;
	struct text text = {0};
	write_events(calendars->web, scene, meeting, &text);
	#pragma omp critical(calendar_events)
	events = *kept = text_keep(&text, calendars->arena);
	return events;
}

/* ---- calendars ---- */

static void write_name(const char *name, struct text *output)
{
	icalproperty *property = icalproperty_new_x(name);
	icalproperty_set_x_name(property, "X-WR-CALNAME");
	fold(icalproperty_as_ical_string_r(property), output);
	icalproperty_free(property);
}

static void make_calendar(const struct output *output, struct making *making)
{
	const struct calendars *calendars = output->maker;
	const struct web *web = calendars->web;
	const struct record_list *agenda = &web->listing->agenda;
	const struct record *subject = output->subject;
	struct scene scene = scene_of(web->edition, making->scratch);
	struct text *text = &making->bytes;
	bool one = subject && strcmp(subject->kind->name, "wijk") != 0;
	const char *site = record_text(web->edition->model->site, "naam").data;
	text_string(text, calendar_head);
	write_name(subject ? arena_strings(making->scratch, site, ": ", record_title(subject).data, NULL) : site, text);
	text_string(text, calendar_zone);
	for (size_t i = 0; !one && i < agenda->count; i++)
		if (!subject || record_reference(agenda->list[i], "wijk") == subject)
			text_span(text, events_of(calendars, &scene, agenda->list[i]));
	if (one)
		text_span(text, events_of(calendars, &scene, subject));
	text_string(text, "END:VCALENDAR\r\n");
}

const char *calendar_path(struct arena *arena, const struct record *record)
{
	if (!record)
		return "bijeenkomsten.ics";
	return arena_strings(arena, record->kind->page, record->id, ".ics", NULL);
}

static struct output calendar_output(const struct calendars *calendars, struct arena *arena, const struct record *record, bool traced)
{
	struct output output = {.path = arena_strings(arena, "site/", calendar_path(arena, record), NULL),
	                        .make = make_calendar, .maker = calendars, .subject = record, .traced = traced};
	if (traced) {
		struct hash parts[2] = {calendars->web->common, record->made};
		output.from = hash_of(parts, sizeof parts);
	}
	if (record)
		output.source = record->source;
	return output;
}

/* Also under its former names: an agenda that fetches it goes on doing so. */
static void add_calendar(const struct calendars *calendars, struct outputs *outputs, const struct record *record, bool traced)
{
	struct output output = calendar_output(calendars, outputs->arena, record, traced);
	outputs_add(outputs, output);
	const struct value *former = record_former(record);
	output.former = true;
	for (size_t i = 0; i < former->list.count; i++) {
		if (span_is(former->list.items[i].text, record->id))
			continue;
		output.path = arena_strings(outputs->arena, "site/", record->kind->page, former->list.items[i].text.data, ".ics", NULL);
		outputs_add(outputs, output);
	}
}

void calendar_outputs(const struct web *web, struct outputs *outputs)
{
	static const char *const meetings[] = {"bijeenkomst", "informatiemarkt"};
	struct calendars *calendars = arena_alloc(outputs->arena, sizeof *calendars);
	*calendars = (struct calendars){.web = web, .arena = arena_part(outputs->arena)};
	for (size_t kind = 0; kind < sizeof meetings / sizeof *meetings; kind++) {
		const struct records *records = model_records(web->edition->model, meetings[kind]);
		calendars->events[kind_number(kind_named(span_of(meetings[kind])))] = arena_array(outputs->arena, records->count, sizeof(struct span));
		for (size_t i = 0; i < records->count; i++)
			if (records->list[i]->shown && !records->list[i]->faulty)
				add_calendar(calendars, outputs, records->list[i], true);
	}
	for (size_t i = 0; i < web->districts.count; i++)
		add_calendar(calendars, outputs, web->districts.list[i], false);
	outputs_add(outputs, calendar_output(calendars, outputs->arena, NULL, false));
}
