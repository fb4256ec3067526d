/* SPDX-License-Identifier: EUPL-1.2
 *
 * The days of a meeting, as templates name them.
 *
 *   {{dag}} {{dag.iso}} ...   the next time that it is held, else the last (a meeting, an evaluation)
 *   {{#keren}} ... {{/keren}} of a meeting that repeats, the times still to come: {{datum}} {{iso}} {{tijd_zin}},
 *                             and {{was}}, the day it is moved from
 *
 * A date from here has the sides of a date field: .iso .dag .weekdag .maand .jaar.
 */
#ifndef MEEDOEN_THEME_OCCASION_MEMBERS_H
#define MEEDOEN_THEME_OCCASION_MEMBERS_H

#include "theme/scene.h"
#include "theme/shape.h"

extern const struct shape day_shape, times_shape;

/* A calendar day that no field holds. */
struct item day_item(int32_t day, const struct scene *scene);

struct item next_day_item(const struct record *meeting, const struct scene *scene);
struct item times_item(const struct record *meeting, const struct scene *scene);
/* The day of an evaluation: its own, else three weeks after the meeting, on a working day. */
struct item return_day_item(const struct record *evaluation, const struct scene *scene);
int32_t evaluation_day(const struct record *evaluation);

#endif
