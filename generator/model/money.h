/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is agreed and planned, added up to the cent: vouchers, agreements with people who help for longer, and budgets.
 *
 * All amounts are in cents. Checks and papers ask here, so that both give the same sums. Which amounts are allowed is
 * never known here: that stands in records of kind `bedragen`. Nothing allocates or fails; what is absent counts as
 * nothing.
 */
#ifndef MEEDOEN_MODEL_MONEY_H
#define MEEDOEN_MODEL_MONEY_H

#include "model/record.h"

/* ---- an agreement (afspraak) ---- */

enum pay_per { PAY_PER_HOUR, PAY_PER_MONTH, PAY_PER_TIME };

struct pay {
	int64_t cents;       /* for each `per` */
	enum pay_per per;
	int64_t hours, times; /* in a month */
	int32_t begin, end;  /* days, both included */
};

struct pay pay_of(const struct record *agreement);

/* Of a whole month. */
int64_t pay_a_month(const struct pay *pay);
/* The months of the calendar in which it runs, a part of one as well. */
int pay_months(const struct pay *pay);
int pay_months_in(const struct pay *pay, int year);
int64_t pay_in_year(const struct pay *pay, int year);
int64_t pay_in_all(const struct pay *pay);

/* ---- vouchers (bonserie) ---- */

int64_t series_total(const struct record *series);

/* ---- an amount out of a rule (bedragen) ---- */

/* Does it say by whom and when it was confirmed? */
bool rule_confirmed(const struct record *rule);
bool rule_holds(const struct record *rule, int32_t day);
/* The first day from `first` to `last` on which none of the listed amounts of the same rule holds; NO_DATE when each
 * day has one. `rules`: a list of references to bedragen. */
int32_t rules_gap(const struct value *rules, struct span rule, int32_t first, int32_t last);

/* ---- a budget ---- */

struct post {
	int64_t planned;
	int64_t fixed;  /* what its vouchers or its agreement cost in the year of the budget */
	bool is_fixed;  /* it belongs to such */
};

struct post post_of(const struct record *budget, const struct value *post);

struct budget_sums {
	int64_t planned;
	int64_t needed; /* what is fixed, and of other posts what is planned */
};

struct budget_sums budget_sums(const struct record *budget);

#endif
