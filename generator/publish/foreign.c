/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/foreign.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/words.h"

static DIR *open_top(int folder, const char *path)
{
	int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *top = again < 0 ? NULL : fdopendir(again);
	if (!top)
		stop_errno(path);
	return top;
}

/* The next name that is not one of the tree's own; NULL at the end. */
static const char *next_foreign(DIR *top, const struct manifest *old)
{
	for (struct dirent *entry; (entry = readdir(top));) {
		const char *name = entry->d_name;
		if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 && !manifest_is_own(name) && !manifest_holds(old, name))
			return name;
	}
	return NULL;
}

bool foreign_is_hidden(const char *path, int folder)
{
	DIR *top = open_top(folder, path);
	bool hidden = true;
	for (const char *name; hidden && (name = next_foreign(top, &(struct manifest){0}));)
		hidden = name[0] == '.';
	closedir(top);
	return hidden;
}

void foreign_link(const char *path, int published, int beside, const struct manifest *old,
                  const struct manifest *new)
{
	DIR *top = open_top(published, path);
	bool damaged = old->found && !old->whole; /* then a name that is made now was made before */
	for (const char *name; (name = next_foreign(top, old));) {
		bool taken = manifest_holds(new, name);
		if (taken && !damaged)
			stop_machine(_("%s/%s stands where the build puts its own files, and no build made "
			               "it. Move it away."), path, name);
		if (!taken && linkat(published, name, beside, name, 0) != 0)
			continue; /* it is moved after the switch */
	}
	closedir(top);
}

static bool is_there(int folder, const char *name, struct stat *status)
{
	return fstatat(folder, name, status, AT_SYMLINK_NOFOLLOW) == 0;
}

void foreign_move(const char *path, int beside, int published, const struct manifest *old)
{
	DIR *top = open_top(beside, path);
	bool moved = false;
	for (const char *name; (name = next_foreign(top, old));) {
		struct stat status;
		if (!is_there(published, name, &status)) {
			if (renameat(beside, name, published, name) != 0)
				stop_machine(_("cannot move %s/%s back to the new files: %s"), path, name,
				             strerror(errno));
			moved = true;
		} else if (!S_ISDIR(status.st_mode)) {
			unlinkat(beside, name, 0);
		}
	}
	closedir(top);
	/* The manifest that tells them apart is removed after this: not before the moves are on the disk. */
	if (moved && (fsync(published) != 0 || fsync(beside) != 0) && errno != EINVAL)
		stop_errno(path);
}
