/* SPDX-License-Identifier: EUPL-1.2
 *
 * What print layouts name of an information market and of the help in a municipality, beside the fields.
 *
 *   ruim        the plan has room for names in its squares; else for numbers only
 *   zaal        the plan, row by row: each row has `vakken`, each square `nummer` and `naam` of who stands there,
 *               or neither
 *   standlijst  the stands by number, with `nummer`, `naam` and `wat`: says in words what the plan draws
 *   vraagwijzer each question once, with `wie`: the stands and counters that answer it, each with `nummer` (empty
 *               for a counter) and `naam`
 *   kaarten     numbered cards to send somebody on with: `nummer`
 *   hulpwijzer  of the site: each question of all organisations, with `wie`: `naam` and `tel`
 *   sociale_kaart  of the site: the organisations by name, with `naam`, `tel`, `plek` and `vragen` in one sentence
 *
 * Lists are made when they are asked for, in the scratch arena of the scene.
 */
#ifndef MEEDOEN_THEME_MARKET_MEMBERS_H
#define MEEDOEN_THEME_MARKET_MEMBERS_H

#include "theme/scene.h"
#include "theme/shape.h"

extern const struct shape plan_row_shape, helper_shape, question_shape, card_shape;

struct item plan_roomy(const struct record *market, const struct scene *scene);
struct item plan_rows(const struct record *market, const struct scene *scene);
struct item stand_list(const struct record *market, const struct scene *scene);
struct item market_questions(const struct record *market, const struct scene *scene);
struct item referral_cards(const struct record *market, const struct scene *scene);
struct item site_questions(const struct record *site, const struct scene *scene);
struct item site_helpers(const struct record *site, const struct scene *scene);

#endif
