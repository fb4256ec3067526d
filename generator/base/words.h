/* SPDX-License-Identifier: EUPL-1.2
 *
 * Messages to editors in their own language: English in the source, translations in generator/po.
 * _() translates where it stands; N_() marks a text in a table, to be translated when it is shown.
 */
#ifndef MEEDOEN_BASE_WORDS_H
#define MEEDOEN_BASE_WORDS_H

#include <libintl.h>

#include "base/arena.h"

#define _(message) gettext(message)
#define N_(message) (message)

/* Once, at the start: the user's language. `data` is the folder of the program's own data; the translations stand beside it. */
void words_choose(struct arena *arena, const char *data);

#endif
