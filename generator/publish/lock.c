/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Is the file that was locked still the one with this name? The holder before us may have removed it between
 * our opening and our locking: then a third run can lock a new file of that name, and both would go on. */
static bool still_there(int lock, int folder, const char *name)
{
	struct stat ours, named;
	return fstat(lock, &ours) == 0 && fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
	       ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

int lock_take(int folder, const char *name)
{
	for (;;) {
		int lock = openat(folder, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
		if (lock < 0)
			return -1;
		if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
			int reason = errno;
			close(lock);
			errno = reason;
			return -1;
		}
		if (still_there(lock, folder, name))
			return lock;
		close(lock);
	}
}

void lock_drop(int lock, int folder, const char *name)
{
	unlinkat(folder, name, 0);
	close(lock);
}
