/* SPDX-License-Identifier: EUPL-1.2
 *
 * Messages to editors in their own language: English in the source, translations in generator/po.
 * _() translates where it stands; N_() marks a text in a table, to be translated when it is shown.
 */
#ifndef MEEDOEN_BASE_WORDS_H
#define MEEDOEN_BASE_WORDS_H

#include <libintl.h>

#define _(message) gettext(message)
#define N_(message) (message)

#endif
