/* SPDX-License-Identifier: EUPL-1.2
 *
 * What officers' papers name of a network in the neighbourhood, beside the fields. What everybody may know of it is
 * theme/agreed_members.h.
 *
 *   of a wijk            sleutelpersonen, gemeenschappen, niet_in_beeld: records, by name
 *                        bezoeken: those of the coming three months, by day: `datum`, `tijd`, `wie`, `waar`, `soort`, `doel`,
 *                        `uren`
 *                        uren_gepland, uren_gedaan: of all visits in this quarter of the year, which is from uren_van to
 *                        uren_tot, two days
 *   of a sleutelpersoon  gemeenschappen_lijst, talen_lijst; volgende_contact, te_laat
 *                        mag_op_site: is there consent today?
 *   of a gemeenschap     personen_lijst; laatste_contact, with any of them
 *   of a bezoek          buurthuizen: of its wijk; dag: the next one
 *
 * Lists are made when they are asked for, in the scratch arena of the scene.
 */
#ifndef MEEDOEN_THEME_NETWORK_MEMBERS_H
#define MEEDOEN_THEME_NETWORK_MEMBERS_H

#include "theme/scene.h"
#include "theme/shape.h"

extern const struct shape visit_shape;

struct item district_persons(const struct record *district, const struct scene *scene);
struct item district_communities(const struct record *district, const struct scene *scene);
struct item district_unseen(const struct record *district, const struct scene *scene);

struct item person_communities(const struct record *person, const struct scene *scene);
struct item person_languages(const struct record *person, const struct scene *scene);
struct item person_next(const struct record *person, const struct scene *scene);
struct item person_overdue(const struct record *person, const struct scene *scene);
struct item person_agreed(const struct record *person, const struct scene *scene);

struct item community_persons(const struct record *community, const struct scene *scene);
struct item community_last(const struct record *community, const struct scene *scene);

struct item district_visits(const struct record *district, const struct scene *scene);
struct item hours_from(const struct record *district, const struct scene *scene);
struct item hours_until(const struct record *district, const struct scene *scene);
struct item hours_planned(const struct record *district, const struct scene *scene);
struct item hours_done(const struct record *district, const struct scene *scene);
struct item visit_houses(const struct record *visit, const struct scene *scene);

#endif
