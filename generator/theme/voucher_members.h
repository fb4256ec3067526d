/* SPDX-License-Identifier: EUPL-1.2
 *
 * The vouchers of a series, as print layouts name them: {{#bonnen}}{{nummer}}{{/bonnen}}.
 *
 * A series (bonserie) says how many vouchers there are and where their numbers start. Each voucher has
 * `nummer`, its whole serial number (model/serial.h), and `volgnummer`, its place in the series without zeros
 * in front. One that was printed anew has `herdruk_van`, the number whose place it takes. They are made when they are looked
 * at, in the scratch arena of the scene, so a series of a hundred thousand costs nothing until it is printed.
 */
#ifndef MEEDOEN_THEME_VOUCHER_MEMBERS_H
#define MEEDOEN_THEME_VOUCHER_MEMBERS_H

#include "theme/scene.h"
#include "theme/shape.h"

/* Of one voucher. */
extern const struct shape voucher_shape;

/* The list `bonnen` of a bonserie. Empty where the prefix or the range cannot make serial numbers: a check of
 * the series reports that. */
struct item vouchers_item(const struct record *series, const struct scene *scene);

/* Sentences of a bonserie: what a voucher is worth, until when, whether money comes back, and where. */
struct item voucher_worth(const struct record *series, const struct scene *scene);
struct item voucher_until(const struct record *series, const struct scene *scene);
struct item voucher_change(const struct record *series, const struct scene *scene);
struct item voucher_shops(const struct record *series, const struct scene *scene);

/* The text `producten_uitgesloten_zin` of a winkel, what it does not sell for a voucher: "alcohol, tabak en loten". */
struct item excluded_item(const struct record *shop, const struct scene *scene);

#endif
