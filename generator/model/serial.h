/* SPDX-License-Identifier: EUPL-1.2
 *
 * Serial numbers of vouchers: BVK-26-000017-66.
 *
 * A prefix (the series), the year of issue, the number in the series, and two check digits. A shop types the
 * number over; one wrong character, or two neighbours swapped, is then always found. The check digits are
 * those of ISO 7064, MOD 97-10, over prefix, year and number, where a letter counts as its place in the
 * alphabet plus nine (A = 10 ... Z = 35), as in ISO 13616 for bank accounts.
 *
 * The functions are pure: the same series gives the same numbers for ever, so a reprint is the same sheet.
 */
#ifndef MEEDOEN_MODEL_SERIAL_H
#define MEEDOEN_MODEL_SERIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/span.h"

enum {
	SERIAL_PREFIX_LEAST = 2,
	SERIAL_PREFIX_MOST = 4,
	SERIAL_LAST = 999999, /* the highest number in a series */
	SERIAL_SIZE = SERIAL_PREFIX_MOST + 14 /* with dashes and the closing NUL */
};

/* Two to four capitals. O, I and S are left out: they are read as 0, 1 and 5. */
bool serial_prefix_good(struct span prefix);

/* Write a serial number, closed by a NUL; returns its length. The prefix is good, `year` has four digits,
 * and `number` is 1 to SERIAL_LAST: anything else is our own bug. */
size_t serial_write(char out[SERIAL_SIZE], struct span prefix, int year, int64_t number);

/* Is this a serial number with the right check digits? */
bool serial_good(struct span serial);

/* A number as somebody typed it over: small letters, other dashes or spaces or none, O for 0, I or L for 1, S for 5. Written as it
 * should be; false when it has not the form of a number. Its check digits may still be wrong: ask serial_good. */
bool serial_read(struct span typed, char out[SERIAL_SIZE]);

/* The number in the series, and the year from 0 to 99: of a serial number that is good. */
int64_t serial_number(struct span serial);
int serial_year(struct span serial);
struct span serial_prefix(struct span serial);

#endif
