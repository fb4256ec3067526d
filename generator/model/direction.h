/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which way a language is written.
 */
#ifndef MEEDOEN_MODEL_DIRECTION_H
#define MEEDOEN_MODEL_DIRECTION_H

#include <stdbool.h>

/* From right to left? `language` is a BCP 47 tag: "ar", "fa-AF". */
bool language_is_rtl(const char *language);

#endif
