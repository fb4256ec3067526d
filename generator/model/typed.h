/* SPDX-License-Identifier: EUPL-1.2
 *
 * From raw YAML to typed values, by the table of a kind.
 *
 * Every mistake an editor can make in a field is found here and nowhere else: unknown and missing keys, wrong
 * types, choices that do not exist, texts that are too long. A bad value is reported and stays absent; the
 * rest of the record is read on.
 */
#ifndef MEEDOEN_MODEL_TYPED_H
#define MEEDOEN_MODEL_TYPED_H

#include "base/arena.h"
#include "base/report.h"
#include "model/record.h"
#include "model/yaml.h"

struct typing {
	struct arena *arena;
	const struct source *source;
	struct report *report;
	bool faulty; /* set when a mistake was reported */
};

/* One value a row of `fields`. `what` names the whole for messages ("a bijeenkomst", "contact"). References
 * hold their id in `text` until model/load.c connects them. */
struct value *typed_fields(struct typing *typing, const struct field *fields, const struct node *map,
                           const char *what);

#endif
