/* SPDX-License-Identifier: EUPL-1.2
 *
 * A text that was read, and places in it.
 *
 * A place is a pointer into the text. Line and column are found only when a message is shown: counting them
 * for every value of ten thousand files would cost more than reading the files.
 */
#ifndef MEEDOEN_BASE_SOURCE_H
#define MEEDOEN_BASE_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/hash.h"
#include "base/span.h"

struct source {
	const char *path;  /* as shown in messages: "content/wijken/noord.yaml" */
	struct span text;  /* the bytes; closed by a NUL */
	struct hash hash;  /* of the bytes */
	uint32_t number;   /* place among the inputs of this run: inputs are sorted by path */
};

struct place {
	const struct source *source; /* NULL: about no file in particular */
	const char *at;              /* in source->text; NULL: about the file as a whole */
};

struct location {
	unsigned line, column;  /* from 1; the column counts characters (code points), a tab is one */
	struct span line_text;  /* the whole line, without its end */
};

struct location source_locate(const struct source *source, const char *at);

/* The same for many places: it counts from the one before, so that places in order cost one walk. Zero to start with. */
struct locator {
	const struct source *source;
	const char *at;
	struct location location;
};
struct location locator_find(struct locator *locator, const struct source *source, const char *at);

#endif
