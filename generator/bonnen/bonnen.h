/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen bonnen`: vouchers go out, come back from a shop, or count no longer, and the register knows which.
 *
 * The content says which series there are and what a voucher is worth; the register (bonnen/register.h) says what became
 * of each number. A command does all that it was asked or nothing, and tells everything that is in the way at once.
 */
#ifndef MEEDOEN_BONNEN_BONNEN_H
#define MEEDOEN_BONNEN_BONNEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/report.h"
#include "base/stop.h"

struct bonnen_options {
	const char *content, *output, *data; /* folders; `data` is the program's own */
	const char *file;                    /* the register; NULL: bonregister.sqlite beside the content */
	int32_t today;                       /* the day that is written down */
	const char *const *words;            /* "redeem", then its numbers */
	size_t count;
	const char *shop, *reason;           /* NULL: not said */
	int32_t from, until;                 /* of a report; NO_DATE: open */
	bool reprint, csv, strict, quiet, colour;
	enum report_format format;           /* of messages */
};

/* Good; STATUS_PROBLEMS when something was in the way, and the register is as it was; STATUS_USAGE, with a message. */
enum status bonnen_run(const struct bonnen_options *options);

#endif
