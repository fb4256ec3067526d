/* SPDX-License-Identifier: EUPL-1.2
 *
 * Problems in content and theme, collected.
 *
 * Whoever finds a mistake reports it and goes on, so that an editor sees all of them in one run. They are
 * sorted by file and place and shown at the end: `file:line:col: error: message [id]`, the source line, a
 * caret, and one line of help in an editor's words. The same problem at the same place is kept once.
 *
 * Any thread may report. The report keeps copies of messages; places point into sources that must live as
 * long as the report.
 */
#ifndef MEEDOEN_BASE_REPORT_H
#define MEEDOEN_BASE_REPORT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/source.h"

enum level {
	LEVEL_ERROR,   /* nothing is written */
	LEVEL_WARNING, /* written, unless --strict */
	LEVEL_ADVICE   /* could be better */
};

enum report_format { REPORT_TEXT, REPORT_JSON, REPORT_SARIF };

struct report;

struct report *report_new(void);
void report_free(struct report *report);

/* id: a fixed word that can be looked up, such as "unknown-key". help: one sentence on what to do, may be
 * NULL; it is copied. Both texts already translated. */
void report_add(struct report *report, enum level level, const char *id, struct place place, const char *help,
                const char *format, ...) __attribute__((format(printf, 6, 7)));
/* The same, for functions that take a format of their own. */
void report_list(struct report *report, enum level level, const char *id, struct place place, const char *help,
                 const char *format, va_list arguments) __attribute__((format(printf, 6, 0)));

size_t report_count(const struct report *report, enum level level);
/* Was an error reported in this source? */
bool report_faulty(struct report *report, const struct source *source);
/* Sorted, all at once. With colour when the caller knows that a person looks on. */
void report_print(struct report *report, enum report_format format, bool colour, FILE *stream);

/* The name in the list that is nearest to the one given, for "did you mean"; NULL when none is near. */
const char *nearest_name(struct span name, const char *const *names, size_t count);

#endif
