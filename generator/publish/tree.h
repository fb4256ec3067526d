/* SPDX-License-Identifier: EUPL-1.2
 *
 * The published tree: a whole new generation beside the old one, switched in one system call.
 *
 * `output/` is what is published. Beside it stands `.output.next`, the generation before: it is brought up to
 * date while nobody looks, then the two change places (renameat2 with RENAME_EXCHANGE; where a file system
 * lacks that, renames that the next run completes if it finds them half done). So a build costs what changed,
 * and at every moment the old or the new tree stands there whole: also when the run is killed, the disk is
 * full or the power goes. Whoever removes `.output.next` loses nothing: the next build makes all links anew.
 *
 * A file whose bytes are the same as in the published tree is a hard link to it (a copy with the same time
 * where there are no links): its time stays, and a copy to a server stays small. A file that nobody made this
 * time is gone. Files and folders at the top of `output/` that no build made (its .gitignore) are carried
 * over. A folder that no build made is refused when there is more in it than names with a dot in front.
 *
 * The manifest, `output/.manifest`, is a text: what the tree was made from, then a line for each file with
 * its hash, size and what it was made from. It is the same bytes wherever the same input is built; the times
 * of the files on this disk stand apart, in `output/.times`. They are written last. A tree without a whole
 * manifest, or a file without its size and time, is not trusted and is made again.
 */
#ifndef MEEDOEN_PUBLISH_TREE_H
#define MEEDOEN_PUBLISH_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/span.h"

struct tree;

struct tree_counts {
	size_t written, kept, removed; /* files, against the tree that was published before */
	size_t files;                  /* in the new tree */
	unsigned long long bytes;
};

/* Take the lock, finish what a killed run left half done, read the manifest, look at the files. When another
 * build holds the lock: a message on standard error and NULL. Machine problems end the run. `path` is the
 * output folder, or a link to it; its parent must exist. */
struct tree *tree_open(struct arena *arena, const char *path);

/* Does the published tree stem from these inputs, and does it stand as it was written (each file there, with
 * the size and time that the manifest says)? Then there is nothing to do. */
bool tree_current(struct tree *tree, const struct hash *inputs);

/* What a file of the published tree was made from (tree_put's `from`; zeros for NULL); false when it is not
 * there as it was written. */
bool tree_origin(struct tree *tree, const char *path, struct hash *from);

/* How many bytes it has; 0 when it is not there as it was written. */
unsigned long long tree_size(struct tree *tree, const char *path);

/* From the first of these on, the tree beside is being changed. They may be called from any thread. */

/* The bytes of a file, "site/index.html". `from`: a fingerprint of all it was made from, or NULL. A path that
 * is absolute, has "." or ".." or a line break in it, or is put twice, is a bug and ends in one. */
void tree_put(struct tree *tree, const char *path, struct span bytes, const struct hash *from);
/* Keep a file of the published tree as it is; it must be in there (tree_origin said so). */
void tree_keep(struct tree *tree, const char *path);

/* Remove what was not put or kept, write the manifest, sync, switch, release the lock. Ends the run when the
 * machine fails; the published tree is then as it was, or is the new one if it failed after the switch. */
struct tree_counts tree_publish(struct tree *tree, const struct hash *inputs);

/* After tree_publish: a file that stood in the tree before and no longer does, the first from `*at` on, which goes past it;
 * NULL when there are no more. */
const char *tree_gone(const struct tree *tree, size_t *at);
/* Did the tree have this file before? */
bool tree_had(const struct tree *tree, const char *path);

/* Give it up: release the lock, the published tree stays as it was. After tree_publish it does nothing. */
void tree_close(struct tree *tree);

#endif
