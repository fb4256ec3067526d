/* SPDX-License-Identifier: EUPL-1.2
 *
 * From the clock on the wall in the Netherlands to the time of the world.
 *
 * The offset follows the rule of the European Union (Directive 2000/84/EC, articles 2 and 3): summer time from
 * the last Sunday of March to the last Sunday of October, both at 01:00 UTC. Of the hour that is skipped in
 * March the clock before the change counts, of the hour that comes twice in October the first (RFC 5545,
 * 3.3.5). No tables of the machine are asked, so the answer is the same everywhere.
 */
#ifndef MEEDOEN_MODEL_ZONE_H
#define MEEDOEN_MODEL_ZONE_H

#include <stdint.h>

#include "base/text.h"

/* The one zone that is known. */
#define ZONE_NAME "Europe/Amsterdam"

/* Minutes that the wall clock is ahead of UTC: 60 or 120. */
int zone_offset(int32_t day, int minutes);

/* ISO 8601 with the offset: "2026-12-08T14:00:00+01:00". */
void zone_write(int32_t day, int minutes, struct text *text);

/* The same moment in UTC. */
void zone_to_utc(int32_t *day, int *minutes);

#endif
