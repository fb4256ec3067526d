/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen rename`: a record gets another name, and all that goes with it.
 */
#ifndef MEEDOEN_PUBLISH_RENAME_H
#define MEEDOEN_PUBLISH_RENAME_H

#include "base/stop.h"
#include "model/record.h"

struct renaming {
	const struct model *model;
	const struct record *record;
	const char *name;     /* that it gets: record_id_fits */
	struct report *files, /* what was said when the files were read, and what will be said here */
		*before;      /* what was said of the model */
	bool colour, quiet;
};

/* Says on standard error what was changed, file by file, or why nothing was. */
enum status rename_run(const struct renaming *renaming);

#endif
