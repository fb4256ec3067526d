/* SPDX-License-Identifier: EUPL-1.2
 *
 * Meetings and visits that are held again and again, and what a calendar has to know of meetings.
 */
#include "base/words.h"
#include "check/check.h"
#include "language/phrases.h"
#include "model/occurrence.h"

static bool is_planned(const struct occurrences *all, int64_t day)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->list[i].planned == day)
			return true;
	return false;
}

/* Hours that it moved to: one that is not given stays as it was. */
static void check_hours(struct checking *checking, const struct record *meeting, const struct field *group, const struct value *move)
{
	static const char *const keys[] = {"begin", "einde"};
	int hours[2];
	for (size_t i = 0; i < 2; i++) {
		const struct value *time = group_value(group, move->group, keys[i]);
		hours[i] = time->present ? (int)time->number : record_time(meeting, keys[i]);
		if (time->present && !time_can_be_said(hours[i]))
			report_add(checking->report, LEVEL_ERROR, "midnight", value_place(meeting, time), _("Write 23:59, or choose another time."),
			           "%s", _("midnight can belong to either day"));
	}
	if (hours[1] <= hours[0])
		report_add(checking->report, LEVEL_ERROR, "time-order", value_place(meeting, move), _("Give both `begin` and `einde` of that day."),
		           "%s", _("it ends before it begins"));
}

static void check_moves(struct checking *checking, const struct record *meeting, const struct occurrences *held)
{
	const struct field *rows = field_named(meeting->kind->fields, SPAN("herhaling"))->group;
	const struct field *group = field_named(rows, SPAN("verplaatst"))->group;
	const struct value *moves = meeting_repeat(meeting, "verplaatst");
	for (size_t i = 0; i < moves->list.count; i++) {
		check_hours(checking, meeting, group, &moves->list.items[i]);
		const struct value *from = group_value(group, moves->list.items[i].group, "van");
		if (!is_planned(held, from->number))
			report_add(checking->report, LEVEL_ERROR, "repeat-day", value_place(meeting, from),
			           _("Check the day of the week, and that it is not in `behalve`."), _("it would not have been on this day"));
	}
}

static void check_repeat(struct checking *checking, const struct record *meeting)
{
	if (!meeting_repeats(meeting))
		return;
	const struct value *until = meeting_repeat(meeting, "tot"), *except = meeting_repeat(meeting, "behalve");
	if (until->number < record_date(meeting, "datum")) {
		report_add(checking->report, LEVEL_ERROR, "date-order", value_place(meeting, until), _("Check both dates."),
		           _("it ends before the first time"));
		return;
	}
	struct occurrences all = meeting_planned(checking->scratch, meeting), held = meeting_occurrences(checking->scratch, meeting);
	for (size_t i = 0; i < except->list.count; i++)
		if (!is_planned(&all, except->list.items[i].number))
			report_add(checking->report, LEVEL_ERROR, "repeat-day", value_place(meeting, &except->list.items[i]),
			           _("Check the day of the week."), _("it would not have been on this day"));
	check_moves(checking, meeting, &held);
	if (held.count < 2)
		check_fault(checking, LEVEL_WARNING, "repeat-once", meeting, "herhaling", _("Leave `herhaling` out, or give a later day in `tot`."),
		            _("this is held no more than once"));
	if (all.count == OCCURRENCES_MOST)
		report_add(checking->report, LEVEL_ERROR, "repeat-long", value_place(meeting, until), _("Choose an earlier day in `tot`."),
		           _("this is held more often than %d times"), OCCURRENCES_MOST);
}

/* A calendar takes over a change only when something says that there was one. */
static void check_change(struct checking *checking, const struct record *meeting)
{
	bool changed = record_chose(meeting, "status", "verplaatst") || record_chose(meeting, "status", "geannuleerd");
	if (changed && !record_value(meeting, "gewijzigd_op")->present && record_date(meeting, "datum") >= checking->model->today)
		check_fault(checking, LEVEL_WARNING, "change-day", meeting, "status", _("Give the day of the change in `gewijzigd_op`."),
		            _("people who have this in their calendar will not hear of it"));
}

const struct check repetition_checks[] = {
	{ "bijeenkomst|informatiemarkt|bezoek", check_repeat },
	{ "bijeenkomst|informatiemarkt", check_change },
	{ .kinds = NULL }
};
