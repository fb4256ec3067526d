/* SPDX-License-Identifier: EUPL-1.2
 *
 * Serial numbers as somebody typed them over: on the command line, or one on a line of standard input (-).
 *
 * Each is looked at, and what is wrong is reported at its line: not a number, a typing error (the check digits find
 * it), not one of ours, twice in the list. The list holds the others, so that a command finds what else is in the way
 * in the same run.
 */
#ifndef MEEDOEN_BONNEN_NUMBERS_H
#define MEEDOEN_BONNEN_NUMBERS_H

#include "bonnen/office.h"

struct typed {
	const char *serial;           /* as it should be written */
	const struct record *series;
	struct place place;           /* where it was typed; nowhere for the command line */
};

struct numbers {
	const struct typed *list;
	size_t count;
};

struct numbers numbers_read(struct office *office, const char *const *words, size_t count);

#endif
