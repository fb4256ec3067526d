/* SPDX-License-Identifier: EUPL-1.2
 *
 * What stands in a published tree and what it was made from: two hidden files at its top.
 *
 * `.manifest` is the same, byte for byte, wherever and whenever the same input is built. The times that the
 * files got on this disk are of this disk only, so they stand apart, in `.times`. Both are texts; manifest.c
 * shows their form. Everything read is kept in the arena.
 *
 * The manifest ends with the hash of all its lines before, and `.times` names that hash. So a manifest that
 * was cut off or changed is known as such and is not trusted; with times that are another manifest's, every
 * file counts as touched. The manifest gets its name when it is whole: one without its end was damaged later, and is
 * no sign of a build that was broken off.
 */
#ifndef MEEDOEN_PUBLISH_MANIFEST_H
#define MEEDOEN_PUBLISH_MANIFEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "base/arena.h"
#include "base/hash.h"

#define MANIFEST_NAME ".manifest"
#define TIMES_NAME ".times"

struct tree_file {
	const char *path;     /* below the output folder: "site/index.html" */
	struct hash hash;     /* of its bytes */
	struct hash from;     /* of all that it was made from; zeros when it was not traced */
	bool traced;
	uint64_t size;        /* bytes */
	struct timespec time; /* last written */
	uint64_t inode;       /* 0: not looked at, not there, or not as it was written */
};

struct manifest {
	bool found; /* there is one, whole or damaged: a build of ours made this folder */
	bool whole; /* and it can be trusted */
	struct hash inputs;
	struct tree_file *files; /* sorted by path, byte order */
	size_t count;
};

/* The manifest of a folder. Without one, or with a damaged one, it has no files. A manifest that is there but
 * cannot be read ends the run. */
struct manifest manifest_read(struct arena *arena, const char *folder);

/* Sort by path. The same path twice is a bug of the caller, and so is a file where a folder has to be. */
void manifest_sort(struct manifest *manifest);

/* Both files into an open folder, new ones for those that are there; false with errno. */
bool manifest_write(const struct manifest *manifest, int folder);

/* Is it the name of one of both files, or of a manifest that is being written? */
bool manifest_is_own(const char *name);

/* The file of this path; NULL when there is none. */
struct tree_file *manifest_find(const struct manifest *manifest, const char *path);

/* Is there a file of this path, or are there files below it? */
bool manifest_holds(const struct manifest *manifest, const char *path);

#endif
