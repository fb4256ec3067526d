/* SPDX-License-Identifier: EUPL-1.2
 *
 * Reading what people put in folders.
 *
 * Nothing is followed out of a folder, nothing that is not a regular file is opened, nothing larger than a
 * limit is read, and every fault is reported at its file, so that one bad file never hides the next mistake.
 */
#ifndef MEEDOEN_BASE_FILES_H
#define MEEDOEN_BASE_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/report.h"
#include "base/source.h"

enum {
	TEXT_LIMIT = 8,               /* MB of one text file: a chapter of 8 MB is no chapter */
	FILE_LIMIT = 32,              /* MB of another: a photograph as the camera made it */
	DEPTH_LIMIT = 16              /* folders in folders */
};

struct file {
	const char *path;     /* folder given + "/" + name: what messages show */
	const char *name;     /* path below the folder: "wijken/noord.yaml" */
	struct source source; /* text is NULL where the file could not be read; that was reported */
	bool binary;          /* an image or another file that is no text: hashed, and may be any bytes */
};

struct folder {
	const char *path;
	struct file *files; /* sorted by name, byte order */
	size_t count;
};

/* All files below the folder, read and hashed in parallel. Text files (.yaml .md .mustache .css .svg .json)
 * are checked for UTF-8 and for a merge that was not finished. What systems and editors leave behind is passed over:
 * names that start with a dot or end in ~, Thumbs.db. A missing folder is an error. */
struct folder files_read(struct arena *arena, const char *path, struct report *report);
const struct file *files_find(const struct folder *folder, const char *name);

/* One file, whole, of any kind, closed by a NUL; false when it is not there or cannot be read (errno says why). */
bool file_read(struct arena *arena, const char *path, struct span *bytes);
/* A file of which little will be looked at: its bytes stay where they are, for the rest of the run. Empty when it is not
 * there, is empty, or cannot be read. For files that the program made: one that is cut short meanwhile ends the run. */
struct span file_map(const char *path);

/* Is it that folder, or something in it? Of paths that realpath(3) gave. */
bool path_within(const char *path, const char *folder);

#endif
