/* SPDX-License-Identifier: EUPL-1.2
 *
 * Telephone numbers as Dutch people write and read them out.
 *
 * A number comes in as an editor typed it ("0301234567", "+31 30 123 45 67", "030-1234567") and goes out
 * grouped: area code, a hyphen between spaces, then groups of two and three. Which part is the area code
 * follows from the numbering plan (Nummerplan telefoon- en ISDN-diensten): 2 digits for mobile, 3 or 4
 * elsewhere. A number of no known form is written as it was typed: never lose a digit.
 */
#ifndef MEEDOEN_MODEL_PHONE_H
#define MEEDOEN_MODEL_PHONE_H

#include <stdbool.h>

#include "base/span.h"
#include "base/text.h"

/* 030 - 123 45 67, 0348 - 12 34 56, 06 - 12 34 56 78, 0900 - 1234, 14 030, 112, +32 2 123 45 67 */
void phone_write(struct span number, struct text *text);

/* Has it a form of the numbering plan, or is it one of another country: + and nine to fifteen digits (ITU-T E.164, 6)? */
bool phone_known(struct span number);

/* That, or a short one: 112, 113, 144, 116 111. In a text those are figures as well: "112 mensen". */
bool phone_valid(struct span number);

/* The address of a link (RFC 3966): tel:+31301234567. Numbers that only work inside the country (0800, 0900,
 * 14 with an area code, 112) keep their own digits: tel:14030. */
void phone_link(struct span number, struct text *text);

#endif
