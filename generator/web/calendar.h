/* SPDX-License-Identifier: EUPL-1.2
 *
 * Calendars that a telephone or computer can read (iCalendar, RFC 5545): one of each meeting, one of each
 * wijk, one of all.
 *
 * Only this file knows libical. A meeting keeps its UID for ever; SEQUENCE and LAST-MODIFIED follow from its
 * `gewijzigd_op`, so a calendar takes over a change. A cancelled meeting stays in, as cancelled. A repeated
 * meeting is one event with a rule; what falls out is an EXDATE, what moves an event with a RECURRENCE-ID.
 * Times are those of the wall clock, with the rules of Europe/Amsterdam beside them. Nothing follows from the
 * clock of the machine.
 */
#ifndef MEEDOEN_WEB_CALENDAR_H
#define MEEDOEN_WEB_CALENDAR_H

#include "web/site.h"

void calendar_outputs(const struct web *web, struct outputs *outputs);

/* Where the calendar of a meeting or a wijk stands below site/: "bijeenkomsten/x.ics". NULL: that of all.
 * There is one for all languages. */
const char *calendar_path(struct arena *arena, const struct record *record);

#endif
