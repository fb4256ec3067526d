/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which files belong to a version of the site, and the fingerprint of each: a text as sha256sum(1) writes and checks it
 * ("sha256sum -c .sha256" in the folder), so that a web manager can hold a server against it without this program.
 */
#ifndef MEEDOEN_PUBLISH_SUMS_H
#define MEEDOEN_PUBLISH_SUMS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

#define SUMS_NAME ".sha256"

enum { SUM_HEX = 64 }; /* SHA-256 (FIPS 180-4), in hexadecimal */

struct sum {
	struct span hex;
	const char *path; /* below the folder of the list */
};

struct sums {
	const struct sum *list;
	size_t count;
};

/* A line for a file. */
void sums_add(struct text *text, const char *path, struct span bytes);
/* The lines of a list; in the arena. False when it is none. */
bool sums_read(struct arena *arena, struct span text, struct sums *sums);
/* Are these the bytes of that file? */
bool sum_fits(const struct sum *sum, struct span bytes);

#endif
