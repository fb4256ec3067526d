/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen lint`: the language check of any text, from files or standard input.
 *
 * Markdown goes through the block tree, YAML by its lines, everything else is plain text. Findings come as messages with
 * places, as JSON, as SARIF, or as a page in which the text is marked. A basis is a file with the findings of today: with
 * it only new ones count.
 */
#ifndef MEEDOEN_CHECK_LINT_H
#define MEEDOEN_CHECK_LINT_H

#include "base/report.h"
#include "base/stop.h"
#include "base/text.h"
#include "language/checker.h"

struct lint_options {
	const char *const *files; /* "-": standard input */
	size_t count;
	const char *data;         /* the program's own data */
	const char *language;     /* "nl"; NULL: as the name of the file says (koffie.ar.md), else Dutch */
	const char *basis;        /* findings that may stay; NULL: none */
	const char *write_basis;  /* where to write those of today; NULL: nowhere */
	enum report_format format;
	bool html;
	bool officer;             /* for officers: B2, and warnings are advice */
	bool strict;              /* warnings fail too */
	bool colour, quiet;
};

/* Findings go to standard output. STATUS_PROBLEMS when a text has an error or is too hard. */
enum status lint_run(const struct lint_options *options);

/* One line about a document: "flyer.md: niveau B1 (schatting), ...". */
void lint_summary(const char *path, const struct language *language, const struct verdict *verdict, struct text *text);
/* The level that readers are promised. */
enum text_level lint_most(bool resident);

/* The page: lint_page.c. `last` closes it. */
void lint_page_start(struct text *page, const char *language);
void lint_page_document(struct text *page, const struct source *source, const struct checker *checker, struct span summary);
void lint_page_end(struct text *page);

#endif
