/* SPDX-License-Identifier: EUPL-1.2
 *
 * The network in the neighbourhood: contact that is kept up, consent that holds, groups that nobody looks for yet, and
 * meetings in a wijk where the host was never before.
 */
#include "base/words.h"
#include "check/check.h"
#include "model/date.h"
#include "model/network.h"
#include "model/occurrence.h"

/* 2026-12-08, as the files have it. */
static const char *day_text(struct checking *checking, int32_t day)
{
	struct text text = {0};
	date_write(day, &text);
	return text_keep(&text, checking->scratch).data;
}

/* ---- key persons ---- */

static void check_contact(struct checking *checking, const struct record *person)
{
	int32_t last = record_date(person, "laatste_contact"), next = person_next_contact(person), today = checking->model->today;
	if (last > today)
		check_fault(checking, LEVEL_ERROR, "contact-day", person, "laatste_contact", _("Check the year."), _("this day is still to come"));
	else if (next != NO_DATE && next < today)
		check_fault(checking, LEVEL_WARNING, "contact-late", person, "laatste_contact",
		            _("Call or go there, and change the date. Or choose another `contactritme_dagen`."),
		            _("you would speak to each other again by %s"), day_text(checking, next));
}

/* The law has no longest time for consent, but wants personal data kept no longer than needed, and consent that can be
 * proven and withdrawn (General Data Protection Regulation, articles 5(1)(e) and 7). Asking each year is our choice: who
 * agreed to a telephone number on a site may think otherwise by then. */
static void check_consent_days(struct checking *checking, const struct record *person)
{
	enum { CONSENT_MONTHS = 12 };
	const struct value *from = record_in_group(person, "toestemming", "datum"), *until = record_in_group(person, "toestemming", "tot");
	if (!from->present || !until->present)
		return;
	int32_t first = (int32_t)from->number, last = (int32_t)until->number;
	if (last < first)
		report_add(checking->report, LEVEL_ERROR, "date-order", value_place(person, until), _("Check both dates."),
		           _("it ends before it begins"));
	else if (last < checking->model->today)
		report_add(checking->report, LEVEL_WARNING, "consent-over", value_place(person, until),
		           _("Ask again and change both dates, or take `toestemming` out."),
		           _("consent ended: nothing of this person is on the site"));
	else if (last > date_add_months(first, CONSENT_MONTHS))
		report_add(checking->report, LEVEL_WARNING, "consent-long", value_place(person, until),
		           _("Choose an earlier day in `tot`, and ask again then."), _("consent for more than a year"));
}

/* Is the part agreed to, and there? */
static bool offers(const struct record *person, const struct value *agreed, const char *part)
{
	for (size_t i = 0; i < agreed->list.count; i++)
		if (span_is(agreed->list.items[i].text, part))
			return record_value(person, part)->present;
	return false;
}

static void check_consent_parts(struct checking *checking, const struct record *person)
{
	static const char *const parts[] = {"tel", "foto", "plek"}; /* a name is always there */
	const struct value *agreed = record_in_group(person, "toestemming", "openbaar");
	if (!agreed->present)
		return;
	for (size_t i = 0; i < agreed->list.count; i++)
		for (size_t n = 0; n < sizeof parts / sizeof *parts; n++)
			if (span_is(agreed->list.items[i].text, parts[n]) && !record_value(person, parts[n])->present)
				report_add(checking->report, LEVEL_WARNING, "consent-empty", value_place(person, &agreed->list.items[i]),
				           _("Fill it in, or take it out of `openbaar`."), _("this may be on the site, but there is no `%s`"), parts[n]);
	if (!offers(person, agreed, "tel") && !offers(person, agreed, "plek"))
		report_add(checking->report, LEVEL_WARNING, "consent-reach", value_place(person, agreed),
		           _("Ask whether `tel` or `plek` may be on the site too."), _("people read of somebody whom they cannot find"));
}

/* ---- communities ---- */

static void check_search(struct checking *checking, const struct record *community)
{
	if (record_chose(community, "in_beeld", "nee") && !record_value(community, "gezocht_bij")->list.count)
		check_fault(checking, LEVEL_WARNING, "community-search", community, "in_beeld",
		            _("Ask an organisation who knows these people, and write it in `gezocht_bij`."),
		            _("nobody knows this group, and nobody looks for it yet"));
}

/* ---- visits ---- */

static void check_visit(struct checking *checking, const struct record *visit)
{
	bool place = record_value(visit, "locatie")->present || record_value(visit, "organisatie")->present;
	if (record_time(visit, "einde") <= record_time(visit, "begin"))
		check_fault(checking, LEVEL_ERROR, "time-order", visit, "einde", _("Look at `begin` and `einde` again."),
		            _("it ends before it begins"));
	if (!place && !record_chose(visit, "soort", "ronde"))
		check_fault(checking, LEVEL_ERROR, "visit-place", visit, "soort", _("Give `locatie` or `organisatie`."), _("a visit, but where?"));
}

static void check_done(struct checking *checking, const struct record *visit)
{
	const struct field *row = field_named(visit->kind->fields, SPAN("gedaan"));
	const struct value *done = record_value(visit, "gedaan");
	for (size_t i = 0; i < done->list.count; i++) {
		const struct value *day = group_value(row->group, done->list.items[i].group, "datum");
		if (day->number > checking->model->today)
			report_add(checking->report, LEVEL_ERROR, "visit-done", value_place(visit, day), _("Check the year."),
			           _("this day is still to come"));
	}
}

/* Know people before you question them. Only where visits are kept at all: who keeps none would hear it of each meeting. */
static void check_known(struct checking *checking, const struct record *meeting)
{
	const struct record *colleague = record_reference(meeting, "medewerker"), *district = record_reference(meeting, "wijk");
	bool over = meeting_last_day(meeting) < checking->model->today || record_chose(meeting, "status", "geweest");
	if (!model_records(checking->model, "bezoek")->count || over || record_chose(meeting, "status", "geannuleerd"))
		return;
	if (colleague && district && !visited_before(checking->model, colleague, district, record_date(meeting, "datum")))
		check_fault(checking, LEVEL_WARNING, "no-visit", meeting, "medewerker",
		            _("Plan a visit before this day in content/bezoeken, so that people know this colleague."),
		            _("`%s` has not been in `%s` before this meeting"), colleague->id, district->id);
}

const struct check network_checks[] = {
	{ "sleutelpersoon", check_contact },
	{ "sleutelpersoon", check_consent_days },
	{ "sleutelpersoon", check_consent_parts },
	{ "gemeenschap", check_search },
	{ "bezoek", check_visit },
	{ "bezoek", check_done },
	{ "bijeenkomst|informatiemarkt", check_known },
	{ .kinds = NULL }
};
