/* SPDX-License-Identifier: EUPL-1.2
 *
 * The two generations of a tree as folders beside each other, and how they change places.
 *
 *   DIR/NAME         what is published
 *   DIR/.NAME.next   the generation before; the next build changes it into the one to come
 *   DIR/.NAME.old    only while the two change places on a file system that cannot do it in one step
 *   DIR/.NAME.lock   while a build runs (publish/lock.h)
 *
 * In one step: renameat2 with RENAME_EXCHANGE (ext4, xfs, btrfs, tmpfs, overlayfs and others, not NFS; see
 * rename(2)). Elsewhere with three renames: NAME to .old, .next to NAME, .old to .next. There is no NAME
 * between the first and the second; generations_repair finishes what a killed run left there.
 */
#ifndef MEEDOEN_PUBLISH_GENERATIONS_H
#define MEEDOEN_PUBLISH_GENERATIONS_H

#include <stdbool.h>

#include "base/arena.h"

struct generations {
	int parent;                           /* DIR, open */
	const char *name, *next, *old, *lock; /* in DIR */
	const char *published, *beside;       /* whole paths of NAME and .NAME.next */
	const char *shown;                    /* the path of NAME as it was given: for messages */
};

/* Where the path leads to, links resolved; all in the arena. Without the parent folder the run ends. */
struct generations generations_of(struct arena *arena, const char *path);

/* Finish a change of places that was broken off. To be called by who holds the lock. */
void generations_repair(struct arena *arena, const struct generations *pair);

/* Let them change places; without a NAME, .NAME.next becomes it. The run ends when the machine cannot, with
 * NAME as it was. */
void generations_switch(const struct generations *pair);

#endif
