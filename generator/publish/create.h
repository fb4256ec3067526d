/* SPDX-License-Identifier: EUPL-1.2
 *
 * Writing files that are not there yet.
 *
 * A file is always made anew, never written into: its old bytes can be a hard link that is published. Both
 * functions take the path from an open folder, and are false with errno when the machine fails: the bytes
 * are not all there then, and what is there is not to be trusted. EEXIST: something stands there already;
 * ENOENT: its folder is not there.
 */
#ifndef MEEDOEN_PUBLISH_CREATE_H
#define MEEDOEN_PUBLISH_CREATE_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/span.h"

/* `status`: of the file when its last byte was written. */
bool file_create(int folder, const char *path, struct span bytes, struct stat *status);

/* The file of the same path in another folder, with its time. */
bool file_copy(int from, int to, const char *path, struct stat *status);

#endif
