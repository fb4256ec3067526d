/* SPDX-License-Identifier: EUPL-1.2
 *
 * Series of vouchers as the content tells them, beside what the register knows of them.
 *
 * A series may be changed freely until its first voucher is out. From then on paper says what it is worth, where and
 * how long, so that stays: series_keep holds the content against the terms in the register. More vouchers may be made
 * (`aantal`), less only as far as none of them is out.
 *
 * A series here is a bonserie without mistakes: bonnen/office.c stops where there are any.
 */
#ifndef MEEDOEN_BONNEN_SERIES_H
#define MEEDOEN_BONNEN_SERIES_H

#include "bonnen/register.h"
#include "model/record.h"
#include "model/serial.h"

/* The numbers of its first and last voucher. */
int64_t series_first(const struct record *series);
int64_t series_last(const struct record *series);

/* The serial number of one of its vouchers, in the arena. */
const char *series_serial(const struct record *series, int64_t number, struct arena *arena);
/* The series that a good serial number is of; NULL when it is of none. */
const struct record *series_of(const struct model *model, struct span serial);

bool series_takes(const struct record *series, const struct record *shop);

/* Vouchers printed anew: the number that takes the place of this one, and the number whose place this one takes. NULL where the
 * content does not say so. */
const char *series_reprint(const struct model *model, const char *old, struct arena *arena);
const char *series_reprinted(const struct record *series, int64_t number);

/* The first number behind all of its letters and year. */
int64_t series_next(const struct model *model, const struct record *series);

struct terms series_terms(const struct record *series, struct arena *arena);

/* Report, at the keys that broke them, the terms that no longer hold. A series with mistakes of its own is passed over. */
void series_keep(const struct model *model, struct terms_list terms, struct entries entries, struct report *report,
                 struct arena *arena);

#endif
