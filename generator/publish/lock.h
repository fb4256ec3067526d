/* SPDX-License-Identifier: EUPL-1.2
 *
 * One build at a time: an advisory lock on a file beside the output folder.
 *
 * The lock (flock) belongs to the open file, so the kernel drops it when the run ends, however it ends. A
 * lock file that a killed run left behind is nobody's, and the next run takes it.
 */
#ifndef MEEDOEN_PUBLISH_LOCK_H
#define MEEDOEN_PUBLISH_LOCK_H

/* The lock, to be given to lock_drop. -1 with errno EWOULDBLOCK when another holds it, with another errno
 * when the file cannot be made. `folder` is an open folder, `name` the lock file in it. */
int lock_take(int folder, const char *name);

/* Remove the file, then let go. */
void lock_drop(int lock, int folder, const char *name);

#endif
