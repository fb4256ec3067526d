/* SPDX-License-Identifier: EUPL-1.2
 *
 * What can be printed from the site: the papers of a record, and the list of all of them.
 *
 * Who clicks on a link should know what comes: each paper says its format, and its size when it is made already
 * (papers are made before pages). Only documents with a path below site/ are shown. `in_talen` of a paper are the same
 * in the other languages, each under its own name.
 */
#ifndef MEEDOEN_WEB_PAPERS_H
#define MEEDOEN_WEB_PAPERS_H

#include "theme/made_shape.h"
#include "web/page.h"

/* Rows for the page scope: `drukwerk`, the papers of the page's record, and `alle_drukwerk`. */
const struct made_member *paper_members(struct arena *arena, struct scope_parts *parts);

#endif
