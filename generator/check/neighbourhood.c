/* SPDX-License-Identifier: EUPL-1.2
 *
 * Places, organisations, pictures and the site: facts that go out of date or do not belong together.
 */
#include "base/picture_file.h"
#include "base/words.h"
#include "check/check.h"
#include "language/phrases.h"
#include "model/date.h"
#include "model/zone.h"

/* Meet people where they live; the town hall only with a reason. */
static void check_town_hall(struct checking *checking, const struct record *place)
{
	if (record_chose(place, "soort", "gemeentehuis") && !record_value(place, "reden")->present)
		check_fault(checking, LEVEL_ERROR, "town-hall", place, "soort",
		            _("Choose a place in the neighbourhood, or say in `reden` why it must be here."),
		            _("a meeting in the town hall needs a reason"));
}

static void check_opening(struct checking *checking, const struct record *record)
{
	const struct field *row = field_named(record->kind->fields, SPAN("openingstijden"));
	const struct value *hours = record_value(record, "openingstijden");
	for (size_t i = 0; i < hours->list.count; i++) {
		const struct value *group = hours->list.items[i].group;
		const struct value *from = group_value(row->group, group, "van"), *until = group_value(row->group, group, "tot");
		if (from->present && until->present && until->number <= from->number)
			report_add(checking->report, LEVEL_ERROR, "time-order", value_place(record, until), _("Look at `van` and `tot` again."),
			           _("it closes before it opens"));
		else if (from->present && until->present && !span_can_be_said((int)from->number, (int)until->number))
			report_add(checking->report, LEVEL_ERROR, "midnight", value_place(record, from), _("Write 00:01 or 23:59."),
			           _("midnight can belong to either day"));
	}
}

/* Where people go and when, or that there is no such place or time; and not both. */
static void check_reach(struct checking *checking, const struct record *organisation)
{
	bool place = record_value(organisation, "locatie")->present || record_value(organisation, "adres")->present;
	bool hours = record_value(organisation, "openingstijden")->list.count;
	bool called = record_yes(organisation, "alleen_bellen"), always = record_yes(organisation, "dag_en_nacht");
	if (!place && !called)
		check_fault(checking, LEVEL_ERROR, "address", organisation, "naam", _("Give `locatie` or `adres`, or `alleen_bellen: ja`."),
		            _("where can people find this organisation?"));
	if (place && called)
		check_fault(checking, LEVEL_ERROR, "address", organisation, "alleen_bellen", _("Leave out the one that is not so."),
		            _("people can only call, but there is a place too"));
	if (!hours && !always && !record_yes(organisation, "afspraak_nodig"))
		check_fault(checking, LEVEL_ERROR, "opening", organisation, "naam", _("Give `openingstijden`, or `dag_en_nacht: ja`, or `afspraak_nodig: ja`."),
		            _("when can people go there?"));
	if (hours && always)
		check_fault(checking, LEVEL_ERROR, "opening", organisation, "dag_en_nacht", _("Leave out the one that is not so."),
		            _("somebody is there day and night, but there are hours too"));
}

static void check_organisation(struct checking *checking, const struct record *organisation)
{
	int32_t checked = record_date(organisation, "gecontroleerd_op"), today = checking->model->today;
	if (checked > today)
		check_fault(checking, LEVEL_ERROR, "checked-date", organisation, "gecontroleerd_op", _("Check the year."),
		            _("this day is still to come"));
	else if (checked < date_add_months(today, -24))
		check_fault(checking, LEVEL_WARNING, "checked-date", organisation, "gecontroleerd_op",
		            _("Call the organisation, then change the date."), _("checked more than two years ago: it is not shown"));
	else if (checked < date_add_months(today, -12))
		check_fault(checking, LEVEL_WARNING, "checked-date", organisation, "gecontroleerd_op",
		            _("Call the organisation, then change the date."), _("checked more than a year ago"));
}

static void check_picture(struct checking *checking, const struct record *picture)
{
	const struct file *file = model_file(checking->model, record_text(picture, "bestand"));
	if (file && file->source.text.data && picture_form(file->source.text) == PICTURE_OTHER)
		check_fault(checking, LEVEL_ERROR, "picture-form", picture, "bestand",
		            _("Open it in a program for pictures and save it again as JPEG or PNG."),
		            _("%s is no JPEG, PNG, WebP, HEIC, AVIF or SVG, whatever its name says"), file->path);
	bool decorative = record_yes(picture, "decoratief");
	if (!decorative && !record_value(picture, "alt")->present)
		check_fault(checking, LEVEL_ERROR, "image-alt", picture, "bestand",
		            _("Tell in `alt` what there is to see, or choose `decoratief: ja`."), _("a picture without a description"));
}

static void check_dates(struct checking *checking, const struct record *chapter)
{
	int32_t from = record_date(chapter, "zichtbaar_vanaf"), until = record_date(chapter, "zichtbaar_tot");
	if (from != NO_DATE && until != NO_DATE && until < from)
		check_fault(checking, LEVEL_ERROR, "date-order", chapter, "zichtbaar_tot", _("Check both dates."),
		            _("it disappears before it appears"));
}

/* A statement on accessibility is renewed at least once a year (Besluit digitale toegankelijkheid overheid). */
static void check_statement(struct checking *checking, const struct record *site)
{
	const struct value *date = record_in_group(site, "toegankelijkheid", "datum");
	if (date->present && date->number < date_add_months(checking->model->today, -12))
		report_add(checking->report, LEVEL_WARNING, "statement-date", value_place(site, date),
		           _("Renew the statement, then change the date."), _("the accessibility statement is more than a year old"));
}

static void check_site(struct checking *checking, const struct record *site)
{
	struct span contact = record_text(site, "security_contact");
	bool address = strncmp(contact.data, "mailto:", 7) == 0 || strncmp(contact.data, "https://", 8) == 0 || strncmp(contact.data, "tel:", 4) == 0;
	if (!address)
		check_fault(checking, LEVEL_ERROR, "security-contact", site, "security_contact",
		            _("Write mailto: before a mail address, or give an address with https://."),
		            _("security.txt wants an address (RFC 9116)"));
	if (!span_is(record_text(site, "tijdzone"), ZONE_NAME))
		check_fault(checking, LEVEL_ERROR, "time-zone", site, "tijdzone", _("Leave it out: it is Europe/Amsterdam then."), _("calendars only know %s"), ZONE_NAME);
}

const struct check neighbourhood_checks[] = {
	{ "locatie", check_town_hall },
	{ "locatie|organisatie", check_opening },
	{ "organisatie", check_reach },
	{ "organisatie", check_organisation },
	{ "beeld", check_picture },
	{ "hoofdstuk", check_dates },
	{ "site", check_statement },
	{ "site", check_site },
	{ .kinds = NULL }
};
