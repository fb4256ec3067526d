/* SPDX-License-Identifier: EUPL-1.2
 *
 * Vouchers printed anew, in the place of those that were lost or spoilt.
 *
 * Two sheets of paper never have the same number: each new voucher gets a number of its own, past all others. They are a
 * series of their own, a file beside that of the old one with the same terms, and `herdruk` in it names the numbers that
 * they take the place of. So the sheets of the old series stay as they were printed, the new ones come out by themselves
 * with HERDRUK on them, and they are issued as any other.
 */
#ifndef MEEDOEN_BONNEN_REPRINT_H
#define MEEDOEN_BONNEN_REPRINT_H

#include "bonnen/numbers.h"

struct reprint; /* one file to be made */

struct reprints {
	const struct reprint *list;
	size_t count;
};

/* A number for each of the entries, in `reprint`, and the files that say so: one for each series. What is in the way is
 * reported. A voucher that the content already has a reprint of gets that one. */
struct reprints reprints_plan(struct office *office, const struct numbers *numbers, struct entry *entries);
/* Never over a file that is there. */
void reprints_write(const struct reprints *reprints);
void reprints_tell(const struct office *office, const struct reprints *reprints);

#endif
