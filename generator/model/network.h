/* SPDX-License-Identifier: EUPL-1.2
 *
 * What follows from the records of a network in the neighbourhood (kinds sleutelpersoon, gemeenschap, bezoek).
 *
 * These kinds are for officers. The one way from a key person to the site is person_agrees: it asks what the person
 * agreed to, and whether that still holds on the day.
 */
#ifndef MEEDOEN_MODEL_NETWORK_H
#define MEEDOEN_MODEL_NETWORK_H

#include "base/arena.h"
#include "model/record.h"

/* May anything of this person be public on a day: from `datum` to `tot` of `toestemming`, both included? */
bool person_is_public(const struct record *person, int32_t day);
/* May this part be: "naam", "tel", "foto", "plek"? */
bool person_agrees(const struct record *person, const char *part, int32_t day);

/* The day on which somebody calls or goes there again; NO_DATE: they did not speak yet. */
int32_t person_next_contact(const struct record *person);
/* Is the person of the community? Either of the two records says so. */
bool person_in_community(const struct record *person, const struct record *community);

/* The photograph of a person who does not agree to show it is not shown, wherever it is named. For the loader: once all
 * records have what `shown` says of themselves alone. */
void network_hide_photos(struct model *model);

/* ---- visits ---- */

/* Minutes that one time takes: `uren`, or from `begin` to `einde`. */
int visit_minutes(const struct record *visit);

/* Is the first day of a visit of this colleague to this wijk before that day? A visit that could not be read may be one. */
bool visited_before(const struct model *model, const struct record *colleague, const struct record *district, int32_t day);

#endif
