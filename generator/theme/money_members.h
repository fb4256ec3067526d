/* SPDX-License-Identifier: EUPL-1.2
 *
 * The sums that papers for colleagues name of amounts, agreements and budgets, beside the fields. All of these kinds are
 * for colleagues only, so nothing here is ever in a public shape.
 *
 *   bedragen   `bevestigd`, `verlopen`: yes or no
 *   afspraak   `maand_bedrag` and `samen_bedrag`; `jaren`: each year of the calendar with `jaar`, `maanden` and `bedrag`;
 *              `concept`: some amount that it is held against was never confirmed
 *   budget     `regels`: each post with `wat`, `bij` (the name of what it belongs to), `gepland`, `kost` and `over`, the
 *              last two for vouchers and agreements only; and of all posts `samen_gepland`, `samen_nodig` (what vouchers
 *              and agreements cost, and what is planned for the rest), `te_verdelen` (not planned yet) and `over_samen`
 *
 * Amounts are figures for columns: 1.250,00.
 */
#ifndef MEEDOEN_THEME_MONEY_MEMBERS_H
#define MEEDOEN_THEME_MONEY_MEMBERS_H

#include "theme/scene.h"
#include "theme/shape.h"

extern const struct shape pay_year_shape, post_shape;

struct item rule_is_confirmed(const struct record *rule, const struct scene *scene);
struct item rule_is_over(const struct record *rule, const struct scene *scene);
struct item agreement_month(const struct record *agreement, const struct scene *scene);
struct item agreement_all(const struct record *agreement, const struct scene *scene);
struct item agreement_years(const struct record *agreement, const struct scene *scene);
struct item agreement_is_draft(const struct record *agreement, const struct scene *scene);
struct item budget_lines(const struct record *budget, const struct scene *scene);
struct item budget_planned(const struct record *budget, const struct scene *scene);
struct item budget_needed(const struct record *budget, const struct scene *scene);
struct item budget_unplanned(const struct record *budget, const struct scene *scene);
struct item budget_left(const struct record *budget, const struct scene *scene);

#endif
