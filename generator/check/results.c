/* SPDX-License-Identifier: EUPL-1.2
 *
 * Ways to talk, and what comes out of a meeting: a summary, a visit three weeks later, what happened with each
 * idea, answers. Whoever asks people for their story owes them the end of it, with the reason where it is no.
 */
#include "base/words.h"
#include "check/check.h"
#include "model/date.h"
#include "model/occurrence.h"

/* ---- about a meeting that was held ---- */

static void check_day(struct checking *checking, const struct record *result)
{
	const struct record *meeting = record_reference(result, "bijeenkomst");
	int32_t day = record_date(result, "datum");
	if (meeting && !meeting->faulty && day != NO_DATE && day < record_date(meeting, "datum"))
		check_fault(checking, LEVEL_ERROR, "result-date", result, "datum", _("Check both dates."),
		            _("this day is before `%s` was held"), meeting->id);
	else if (day != NO_DATE && day > checking->model->today && strcmp(result->kind->name, "oogst") == 0)
		check_fault(checking, LEVEL_ERROR, "result-date", result, "datum", _("Write the day on which you wrote this down."),
		            _("this day is still to come"));
}

static void check_shown(struct checking *checking, const struct record *result)
{
	const struct record *meeting = record_reference(result, "bijeenkomst");
	if (meeting && !meeting->shown && result->shown)
		check_fault(checking, LEVEL_WARNING, "result-hidden", result, "bijeenkomst", _("Show the meeting, or make this a `concept`."),
		            _("`%s` is not on the site today, so nobody sees what this is about"), meeting->id);
}

static void check_points(struct checking *checking, const struct record *summary)
{
	const struct field *group = field_named(summary->kind->fields, SPAN("punten"))->group;
	const struct value *points = record_value(summary, "punten");
	for (size_t i = 0; i < points->list.count; i++) {
		const struct value *point = points->list.items[i].group;
		if (!group_value(group, point, "beeld")->present && !group_value(group, point, "icoon")->present)
			report_add(checking->report, LEVEL_WARNING, "point-picture", value_place(summary, &points->list.items[i]),
			           _("Give `beeld` or `icoon`: not everybody reads easily."), _("a point without a picture"));
	}
}

/* Two weeks is too soon to have done anything, after five people have forgotten. */
static void check_return(struct checking *checking, const struct record *evaluation)
{
	enum { SOONEST = 14, LATEST = 35 };
	const struct record *meeting = record_reference(evaluation, "bijeenkomst");
	int32_t own = record_date(evaluation, "datum");
	if (!meeting || meeting->faulty || own == NO_DATE)
		return;
	int32_t later = own - meeting_last_day(meeting);
	if (later < SOONEST || later > LATEST)
		check_fault(checking, LEVEL_WARNING, "evaluation-day", evaluation, "datum",
		            _("Come back after about three weeks: leave `datum` out, and the day follows by itself."),
		            _("this is %d days after the meeting"), (int)later);
	int begin = record_time(evaluation, "begin"), end = record_time(evaluation, "einde");
	if (begin != NO_TIME && end != NO_TIME && end <= begin)
		check_fault(checking, LEVEL_ERROR, "time-order", evaluation, "einde", _("Look at `begin` and `einde` again."),
		            _("it ends before it begins"));
}

static void check_ideas(struct checking *checking, const struct record *feedback)
{
	const struct field *group = field_named(feedback->kind->fields, SPAN("ideeen"))->group;
	const struct value *ideas = record_value(feedback, "ideeen");
	for (size_t i = 0; i < ideas->list.count; i++) {
		const struct value *idea = ideas->list.items[i].group, *status = group_value(group, idea, "status");
		if (status->present && !span_is(status->text, "ja") && !group_value(group, idea, "waarom")->present)
			report_add(checking->report, LEVEL_ERROR, "idea-reason", value_place(feedback, status),
			           _("Say in `waarom` why, in words that do not put the blame on residents."),
			           _("`%s` without the reason"), status->text.data);
	}
	int32_t next = record_date(feedback, "volgende_datum");
	if (next != NO_DATE && next <= record_date(feedback, "datum"))
		check_fault(checking, LEVEL_ERROR, "date-order", feedback, "volgende_datum", _("Check both dates."),
		            _("the next message would be before this one"));
	else if (next != NO_DATE && next < checking->model->today)
		check_fault(checking, LEVEL_WARNING, "feedback-late", feedback, "volgende_datum",
		            _("Tell residents how it goes, then give a new day."), _("you promised a message on this day"));
}

/* ---- answers ---- */

static void check_answer(struct checking *checking, const struct record *answer)
{
	enum { LONG = 60 };
	int32_t until = record_date(answer, "geldig_tot"), today = checking->model->today;
	if (until != NO_DATE && until < today)
		check_fault(checking, LEVEL_WARNING, "answer-expired", answer, "geldig_tot", _("Check the answer, then give a new day."),
		            _("this answer ran out: it is not shown"));
	else if (!record_value(answer, "antwoord")->present && record_date(answer, "datum") < today - LONG)
		check_fault(checking, LEVEL_WARNING, "answer-open", answer, "vraag", _("Look for the answer, or tell people who does."),
		            _("this question waits for more than %d days"), LONG);
}

/* ---- ways to talk ---- */

/* The colours of glad-sad-mad are those of the toolkit: whoever knows it finds the right sheet. */
static void check_colours(struct checking *checking, const struct record *method)
{
	static const char *const pairs[][2] = {{"boos", "rood"}, {"verdrietig", "groen"}, {"blij", "blauw"}};
	if (!record_chose(method, "soort", "gladsadmad") || record_yes(method, "afwijkend"))
		return;
	const struct field *group = field_named(method->kind->fields, SPAN("kaarten"))->group;
	const struct value *cards = record_value(method, "kaarten");
	for (size_t i = 0; i < cards->list.count; i++) {
		const struct value *face = group_value(group, cards->list.items[i].group, "gezicht");
		const struct value *colour = group_value(group, cards->list.items[i].group, "kleur");
		for (size_t n = 0; n < sizeof pairs / sizeof *pairs; n++)
			if (span_is(face->text, pairs[n][0]) && !span_is(colour->text, pairs[n][1]))
				report_add(checking->report, LEVEL_ERROR, "method-colour", value_place(method, &cards->list.items[i]),
				           _("Choose that colour, or say `afwijkend: ja`."), _("%s is %s in this way to talk"), pairs[n][0], pairs[n][1]);
	}
}

/* A poster for each feeling; then, now and later on a time line. */
static void check_cards(struct checking *checking, const struct record *method)
{
	const struct value *cards = record_value(method, "kaarten");
	bool three = record_chose(method, "soort", "gladsadmad") || record_chose(method, "soort", "tijdlijn");
	if (three && cards->list.count != 3 && !record_yes(method, "afwijkend"))
		check_fault(checking, LEVEL_ERROR, "method-cards", method, cards->present ? "kaarten" : "soort",
		            _("Give three `kaarten`, or say `afwijkend: ja`."), _("this way to talk has three sheets, not %zu"), cards->list.count);
}

static void check_length(struct checking *checking, const struct record *method)
{
	if (record_value(method, "duur")->present && record_number(method, "duur") < record_number(method, "minuten"))
		check_fault(checking, LEVEL_ERROR, "method-time", method, "duur", _("`duur` is the task and the talk after it."),
		            _("all together takes less time than the task alone"));
}

/* ---- meetings that nothing came out of: one message, of what is due first ---- */

static bool refers(const struct checking *checking, const char *kind, const struct record *meeting)
{
	const struct records *records = model_records(checking->model, kind);
	for (size_t i = 0; i < records->count; i++)
		if (record_reference(records->list[i], "bijeenkomst") == meeting)
			return true;
	return false;
}

static void check_owed(struct checking *checking, const struct record *meeting)
{
	static const struct {
		const char *kind;
		int days;
	} owed[] = {{"samenvatting", 21}, {"evaluatie", 35}, {"terugkoppeling", 60}};
	int passed = checking->model->today - meeting_last_day(meeting);
	if (!record_chose(meeting, "status", "geweest") || record_value(meeting, "uitkomst")->present)
		return;
	for (size_t i = 0; i < sizeof owed / sizeof *owed; i++)
		if (passed > owed[i].days && !refers(checking, owed[i].kind, meeting)) {
			check_fault(checking, LEVEL_WARNING, "result-owed", meeting, "datum",
			            _("Make one with `meedoen new`, or say in `uitkomst` what came out of it, also when nothing happens."),
			            _("it was %d days ago, and there is no %s of it"), passed, owed[i].kind);
			return;
		}
}

/* A meeting where only the municipality talks is none. */
static void check_method(struct checking *checking, const struct record *meeting)
{
	bool coming = meeting_last_day(meeting) >= checking->model->today;
	if (coming && model_records(checking->model, "werkvorm")->count && record_chose(meeting, "status", "gepland") &&
	    !record_value(meeting, "werkvormen")->list.count)
		check_fault(checking, LEVEL_WARNING, "method-missing", meeting, "status", _("Name one in `werkvormen`."),
		            _("how will residents have their say?"));
}

const struct check result_checks[] = {
	{ "oogst|samenvatting|terugkoppeling", check_day },
	{ "samenvatting|terugkoppeling", check_shown },
	{ "samenvatting", check_points },
	{ "evaluatie", check_return },
	{ "terugkoppeling", check_ideas },
	{ "vraagantwoord", check_answer },
	{ "werkvorm", check_colours },
	{ "werkvorm", check_cards },
	{ "werkvorm", check_length },
	{ "bijeenkomst|informatiemarkt", check_owed },
	{ "bijeenkomst", check_method },
	{ .kinds = NULL }
};
