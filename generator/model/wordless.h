/* SPDX-License-Identifier: EUPL-1.2
 *
 * What holds no words where a reader counts on them: a heading, a link, a note, a point of a list.
 *
 * Somebody who looks at the page hardly notices. Who has it read aloud goes from heading to heading and from link to
 * link, and hears nothing, or the address (WCAG 2.2, 2.4.4 and 2.4.6).
 */
#ifndef MEEDOEN_MODEL_WORDLESS_H
#define MEEDOEN_MODEL_WORDLESS_H

#include "base/report.h"
#include "base/source.h"
#include "model/block.h"

/* Reports each in a document of this source. */
void wordless_report(const struct block *document, const struct source *source, struct report *report);

#endif
