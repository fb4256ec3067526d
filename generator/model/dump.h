/* SPDX-License-Identifier: EUPL-1.2
 *
 * The model as text: what the program made of the content, for whoever wonders why.
 */
#ifndef MEEDOEN_MODEL_DUMP_H
#define MEEDOEN_MODEL_DUMP_H

#include "base/text.h"
#include "model/record.h"

/* One record with its typed values and the tree of its body. */
void dump_record(const struct record *record, struct text *text);

/* All records, by kind and id. */
void dump_model(const struct model *model, struct text *text);

#endif
