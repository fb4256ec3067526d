/* SPDX-License-Identifier: EUPL-1.2
 *
 * Meetings and markets: times, status, reward, stands.
 */
#include "base/words.h"
#include "check/check.h"
#include "language/phrases.h"
#include "model/occurrence.h"

static void check_times(struct checking *checking, const struct record *meeting)
{
	int begin = record_time(meeting, "begin"), end = record_time(meeting, "einde");
	int doors = record_time(meeting, "inloop");
	if (begin != NO_TIME && end != NO_TIME && end <= begin)
		check_fault(checking, LEVEL_ERROR, "time-order", meeting, "einde", _("Look at `begin` and `einde` again."),
		            _("it ends before it begins"));
	if (doors != NO_TIME && begin != NO_TIME && doors > begin)
		check_fault(checking, LEVEL_ERROR, "time-order", meeting, "inloop", _("People walk in before the start."),
		            _("the doors open after the start"));
}

/* Midnight is yesterday to one reader and tomorrow to another: language/phrases.h has no words for
 * it. */
static void check_midnight(struct checking *checking, const struct record *meeting)
{
	static const char *const keys[] = {"inloop", "begin", "einde"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		int time = record_time(meeting, keys[i]);
		if (time != NO_TIME && !time_can_be_said(time))
			check_fault(checking, LEVEL_ERROR, "midnight", meeting, keys[i], _("Write 23:59, or choose another time."),
			            _("midnight can belong to either day"));
	}
}

static void check_status(struct checking *checking, const struct record *meeting)
{
	int32_t day = meeting_last_day(meeting), today = checking->model->today;
	bool held = record_chose(meeting, "status", "geweest");
	if (held && day > today)
		check_fault(checking, LEVEL_ERROR, "status-date", meeting, "status", _("Check the date, or choose `gepland`."),
		            _("`geweest`, but the day is still to come"));
	if (day < today && (record_chose(meeting, "status", "gepland") || record_chose(meeting, "status", "vol")))
		check_fault(checking, LEVEL_WARNING, "status-date", meeting, "status",
		            _("Choose `geweest` and write in `uitkomst` what happens with the stories."),
		            _("the day is over, but the status is not `geweest`"));
	if (record_chose(meeting, "status", "verplaatst") && record_date(meeting, "was_op") == NO_DATE)
		check_fault(checking, LEVEL_ERROR, "status-date", meeting, "status", _("Give the earlier day in `was_op`."),
		            _("moved, but from which day?"));
	if (record_chose(meeting, "status", "geannuleerd") && !record_value(meeting, "statusreden")->present)
		check_fault(checking, LEVEL_WARNING, "status-reason", meeting, "status",
		            _("Say why in `statusreden`: people may already have made plans."), _("cancelled without a reason"));
}

static void check_signup(struct checking *checking, const struct record *meeting)
{
	const struct field *row = field_named(meeting->kind->fields, SPAN("aanmelden"));
	const struct value *signup = record_value(meeting, "aanmelden");
	if (!signup->present)
		return;
	const struct value *how = group_value(row->group, signup->group, "hoe");
	const struct value *before = group_value(row->group, signup->group, "voor");
	if (how->present && span_is(how->text, "pagina") && !group_value(row->group, signup->group, "url")->present)
		check_fault(checking, LEVEL_ERROR, "signup", meeting, "aanmelden", _("Add `url` below `aanmelden`."),
		            _("people sign up on a page, but which one?"));
	if (before->present && before->number > record_date(meeting, "datum"))
		check_fault(checking, LEVEL_ERROR, "signup", meeting, "aanmelden", _("Check the date in `voor`."),
		            _("the last day to sign up is after the meeting"));
}

static void check_guests(struct checking *checking, const struct record *meeting)
{
	const struct field *row = field_named(meeting->kind->fields, SPAN("genodigden"));
	const struct value *guests = record_value(meeting, "genodigden");
	int64_t flyers = 0;
	for (size_t i = 0; i < guests->list.count; i++) {
		const struct value *guest = guests->list.items[i].group;
		flyers += group_value(row->group, guest, "flyers")->number;
		if (!group_value(row->group, guest, "organisatie")->present && !group_value(row->group, guest, "rol")->present)
			report_add(checking->report, LEVEL_ERROR, "guest", value_place(meeting, &guests->list.items[i]),
			           _("Give `organisatie` or `rol`."), _("a guest without a name"));
	}
	int64_t run = record_number(meeting, "oplage");
	if (run && flyers > run)
		check_fault(checking, LEVEL_ERROR, "guest-flyers", meeting, "oplage", _("Print more flyers, or give the guests fewer."),
		            _("the guests get %lld flyers, but %lld are printed"), (long long)flyers, (long long)run);
}

/* ---- stands on a market ---- */

static int64_t square(const struct record *stand, const char *key)
{
	return record_in_group(stand, "vak", key)->number;
}

static void check_stand(struct checking *checking, const struct record *market, const struct value *stands, size_t number,
                        int64_t columns, int64_t rows)
{
	const struct record *stand = stands->list.items[number].record;
	struct place place = value_place(market, &stands->list.items[number]);
	if (square(stand, "kolom") > columns || square(stand, "rij") > rows)
		report_add(checking->report, LEVEL_ERROR, "stand-place", record_place(stand, "vak"),
		           _("Choose another square, or make the plan larger."), _("the stand is outside the plan of %s"), market->id);
	for (size_t i = 0; i < number; i++) {
		const struct record *other = stands->list.items[i].record;
		if (other == stand) {
			report_add(checking->report, LEVEL_ERROR, "stand-twice", place, _("Remove one of the two."),
			           _("the stand `%s` is on the list twice"), stand->id);
			return;
		}
		if (stand->faulty || other->faulty)
			continue;
		if (square(other, "kolom") == square(stand, "kolom") && square(other, "rij") == square(stand, "rij"))
			report_add(checking->report, LEVEL_ERROR, "stand-place", record_place(stand, "vak"), _("Choose another square."),
			           _("the stand `%s` is on the same square"), other->id);
		else if (record_number(other, "nummer") == record_number(stand, "nummer"))
			report_add(checking->report, LEVEL_ERROR, "stand-number", record_place(stand, "nummer"),
			           _("Give each stand its own number."), _("the stand `%s` has the same number"), other->id);
	}
}

/* ---- flyers from door to door ---- */

static void check_round_places(struct checking *checking, const struct record *round)
{
	const struct field *row = field_named(round->kind->fields, SPAN("plekken"));
	const struct value *places = record_value(round, "plekken");
	int64_t sum = record_number(round, "reserve"), run = record_number(round, "oplage");
	for (size_t i = 0; i < places->list.count; i++) {
		const struct value *place = places->list.items[i].group;
		sum += group_value(row->group, place, "aantal")->number;
		if (group_value(row->group, place, "straat")->present == group_value(row->group, place, "locatie")->present)
			report_add(checking->report, LEVEL_ERROR, "round-place", value_place(round, &places->list.items[i]),
			           _("Give `straat` or `locatie`, not both."), _("where do these flyers go?"));
	}
	if (sum != run)
		check_fault(checking, LEVEL_ERROR, "round-sum", round, "oplage",
		            _("Change the places, `reserve` or `oplage`: together the places and the reserve are the print run."),
		            _("the places and the reserve are %lld flyers, but %lld are printed"), (long long)sum, (long long)run);
}

static void check_round_count(struct checking *checking, const struct record *round)
{
	const struct field *row = field_named(round->kind->fields, SPAN("geteld"));
	const struct value *counted = record_value(round, "geteld");
	if (!counted->present)
		return;
	int64_t all = group_value(row->group, counted->group, "uitgedeeld")->number + group_value(row->group, counted->group, "rest")->number;
	if (all != record_number(round, "oplage"))
		check_fault(checking, LEVEL_WARNING, "round-sum", round, "geteld", _("Count again, or change `oplage`."),
		            _("handed out and left over are not the print run"));
}

/* Who receives people points them to a stand by their question. */
static void check_questions(struct checking *checking, const struct record *stand)
{
	if (record_value(stand, "vragen")->list.count == 0)
		check_fault(checking, LEVEL_WARNING, "stand-questions", stand, "wat", _("Add `vragen`: what people say when they need this stand."),
		            _("no question leads to this stand"));
}

static void check_stands(struct checking *checking, const struct record *market)
{
	const struct field *row = field_named(market->kind->fields, SPAN("plattegrond"));
	const struct value *plan = record_value(market, "plattegrond"), *stands = record_value(market, "stands");
	if (!plan->present)
		return;
	int64_t columns = group_value(row->group, plan->group, "kolommen")->number;
	int64_t rows = group_value(row->group, plan->group, "rijen")->number;
	for (size_t i = 0; i < stands->list.count; i++)
		check_stand(checking, market, stands, i, columns, rows);
}

#define MEETINGS "bijeenkomst|informatiemarkt"

const struct check planning_checks[] = {
	{ MEETINGS, check_times },
	{ MEETINGS, check_midnight },
	{ MEETINGS, check_status },
	{ MEETINGS, check_signup },
	{ MEETINGS, check_guests },
	{ "informatiemarkt", check_stands },
	{ "stand", check_questions },
	{ "uitdeelronde", check_round_places },
	{ "uitdeelronde", check_round_count },
	{ .kinds = NULL }
};
