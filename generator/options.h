/* SPDX-License-Identifier: EUPL-1.2
 *
 * The command line behind a command: a table of options, the same for all commands, and the words beside them.
 */
#ifndef MEEDOEN_OPTIONS_H
#define MEEDOEN_OPTIONS_H

#include "publish/build.h"

/* What was typed, for the command that runs. */
struct call {
	struct build_options build;
	const char *date;
	int port;
	bool schema, colour_set, colour_never, html, officer;
	const char *name, *language, *basis, *write_basis;
	const char *shop, *reason, *ledger, *from, *until; /* bonnen */
	bool reprint, csv;
	bool back, yes;         /* publish */
	bool files;             /* lint: - is a file, and html a form */
	bool vouchers;          /* bonnen: - is a file, and csv a form */
	const char **arguments; /* room for as many as the command line has */
	int count;
};

/* Into `call`, which has room for them. At most `most` words beside the options; what is wrong ends the run. */
void options_read(struct call *call, int most, int count, char **arguments);
/* A line for each option. */
void options_print(void);

/* "meedoen: ..." on standard error, and where to find help; ends the run with STATUS_USAGE. */
_Noreturn void usage(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
