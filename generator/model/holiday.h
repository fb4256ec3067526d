/* SPDX-License-Identifier: EUPL-1.2
 *
 * Dutch holidays, and the working days between them.
 *
 * Fixed: 1 January, King's Day (27 April, on a Sunday the day before), 5 May, 25 and 26 December. With Easter:
 * Good Friday, Easter Sunday and Monday, Ascension Day (39 days later), Whit Sunday and Monday (49 and 50). Easter
 * is that of the Gregorian calendar by the anonymous algorithm (J. Meeus, Astronomical Algorithms, chapter 8).
 */
#ifndef MEEDOEN_MODEL_HOLIDAY_H
#define MEEDOEN_MODEL_HOLIDAY_H

#include <stdbool.h>
#include <stdint.h>

int32_t easter_sunday(int year);
bool day_is_holiday(int32_t day);

/* The day itself when people work then, else the first one after it that is no weekend and no holiday. */
int32_t working_day_from(int32_t day);

#endif
