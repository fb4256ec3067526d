/* SPDX-License-Identifier: EUPL-1.2
 *
 * When content last changed, by what the content itself says: for feeds, calendars and the sitemap. Never by
 * the clock, so that a build of the same content gives the same bytes.
 */
#ifndef MEEDOEN_WEB_CHANGED_H
#define MEEDOEN_WEB_CHANGED_H

#include "model/record.h"

/* The day that the record itself names (gewijzigd_op, gecontroleerd_op, the date of a report), not after today;
 * NO_DATE when it names none. */
int32_t record_dated(const struct record *record, int32_t today);

/* A day for what must have one. A meeting that names none counts as new four weeks before it is held, or as many
 * times four weeks as it takes to be in the past; all else from the day of the accessibility statement's rule on,
 * 2020-09-23, which is before any content. */
int32_t record_changed(const struct record *record, int32_t today);

#endif
