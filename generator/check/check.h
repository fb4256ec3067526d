/* SPDX-License-Identifier: EUPL-1.2
 *
 * Checks that look at whole records, or at several together: a table.
 *
 * The loader already found what is wrong with a single value. Here stands what makes sense only together: a
 * meeting that ends before it begins, a voucher that runs out too soon, two stands on one square. A row in
 * planning.c or vouchers.c adds a check; it writes nothing but messages.
 */
#ifndef MEEDOEN_CHECK_CHECK_H
#define MEEDOEN_CHECK_CHECK_H

#include "base/report.h"
#include "model/record.h"
#include "theme/output.h"
#include "theme/theme.h"

struct checking {
	const struct model *model;
	struct report *report;
	struct arena *scratch;
};

struct check {
	const char *kinds; /* "bijeenkomst|informatiemarkt" */
	void (*run)(struct checking *checking, const struct record *record);
};

/* The tables, each closed by a row without kinds. */
extern const struct check planning_checks[], voucher_checks[], neighbourhood_checks[], link_checks[], result_checks[], privacy_checks[], repetition_checks[];
extern const struct check name_checks[], network_checks[], money_checks[];

/* Run every check over every sound record of its kinds. */
void check_model(const struct model *model, struct report *report);

/* Nothing of the sample municipality in the texts of another one; once a file. */
void check_sample(const struct model *model, struct report *report);

/* The language of all that people read: check/language.c. The theme may be NULL. `data`: the program's own data. */
void check_language(const struct model *model, const struct theme *theme, const char *data, struct report *report);

/* What of a person stands in the text, translated: "a mail address"; NULL when nothing was found. */
const char *check_personal(struct span text);

/* Contrast of the theme's colours: check/contrast.c. */
void check_theme(const struct theme *theme, struct report *report);

/* Two outputs must not have the same path. */
void check_outputs(const struct outputs *outputs, struct report *report);

/* A message at a field of a record. `help` is translated already. */
void check_fault(struct checking *checking, enum level level, const char *id, const struct record *record,
                 const char *key, const char *help, const char *format, ...)
	__attribute__((format(printf, 7, 8)));

#endif
