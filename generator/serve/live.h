/* SPDX-License-Identifier: EUPL-1.2
 *
 * What `meedoen serve` adds to a page: the script that loads it again, and what is wrong with the content.
 */
#ifndef MEEDOEN_SERVE_LIVE_H
#define MEEDOEN_SERVE_LIVE_H

#include "base/text.h"

/* Addresses of what is added; nothing of the site starts with this. */
#define LIVE_PLACE "/.meedoen/"

/* The page with the script for this state, and with the problems when there are any ("": none). */
void live_page(struct span page, unsigned long state, struct span problems, struct text *out);
/* A page of its own, for when there is no site yet. */
void live_only(unsigned long state, struct span problems, struct text *out);
void live_script(const char *state, struct text *out);
struct span live_style(void);

/* Without the colours of a terminal (ECMA-48, SGR). */
void live_plain(struct span said, struct text *out);

#endif
