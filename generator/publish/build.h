/* SPDX-License-Identifier: EUPL-1.2
 *
 * A build: content and theme in, a new published tree out, or messages and nothing changed.
 *
 * One direction: read all inputs; stop if the tree already stems from them; load and check; list the outputs;
 * make them in parallel; switch. `check` does the same and writes nothing.
 */
#ifndef MEEDOEN_PUBLISH_BUILD_H
#define MEEDOEN_PUBLISH_BUILD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/report.h"
#include "base/stop.h"

struct build_options {
	const char *content, *themes, *output; /* folders */
	const char *data;    /* folder of the program's own data: language/ */
	const char *kit;     /* id of a meeting: all that it needs goes to one folder; NULL: no kit */
	const char *kit_folder; /* where; NULL: kit/ID */
	const char *only;    /* glob over output paths: make just these, keep the others; NULL: all */
	bool shown;          /* what no page shows may be of an earlier build; the next one without it makes that */
	int32_t today;       /* days since 1970-01-01 */
	int jobs;            /* threads; 0: as many as there are processors */
	bool strict;         /* warnings stop the build too */
	bool write;          /* false: check only */
	bool quiet, verbose, colour;
	enum report_format format;
};

/* Messages go to standard error, JSON and SARIF to standard output. */
enum status build_run(const struct build_options *options);

#endif
