/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/words.h"
#include "publish/create.h"

struct replacing {
	int folder;
	const char *shown; /* its path */
	struct arena *arena;
	const struct changes *changes;
};

/* "wijken/noord.yaml" waits at "wijken/.noord.yaml.new". */
static const char *waiting_name(const struct replacing *replacing, const struct change *change)
{
	const char *slash = strrchr(change->name, '/'), *base = slash ? slash + 1 : change->name;
	return arena_format(replacing->arena, "%.*s.%s.new", (int)(base - change->name), change->name, base);
}

static bool write_waiting(const struct replacing *replacing, const struct change *change)
{
	struct stat old, status;
	const char *name = waiting_name(replacing, change);
	unlinkat(replacing->folder, name, 0); /* of a run that was killed */
	return fstatat(replacing->folder, change->file->name, &old, 0) == 0 &&
	       file_create(replacing->folder, name, change->bytes, &status) &&
	       fchmodat(replacing->folder, name, old.st_mode & 07777, 0) == 0;
}

/* A name that is taken is left alone, also where the file system cannot see to that itself. */
static bool move_new(int folder, const char *from, const char *to)
{
	struct stat status;
	if (renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0)
		return true;
	if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
		return false;
	if (fstatat(folder, to, &status, AT_SYMLINK_NOFOLLOW) == 0)
		errno = EEXIST;
	return errno != EEXIST && errno == ENOENT && renameat(folder, from, folder, to) == 0;
}

static bool take_place(const struct replacing *replacing, const struct change *change)
{
	const char *waiting = waiting_name(replacing, change);
	return change->moved ? move_new(replacing->folder, waiting, change->name)
	                     : renameat(replacing->folder, waiting, replacing->folder, change->name) == 0;
}

/* ---- when the machine fails ---- */

/* `placed`: so many changes have taken their place. */
static bool fail(const struct replacing *replacing, const struct change *at, size_t placed)
{
	const struct changes *changes = replacing->changes;
	const char *folder = replacing->shown;
	bool changed = false;
	fprintf(stderr, "meedoen: %s/%s: %s\n", folder, at->name, strerror(errno));
	for (size_t i = 0; i < changes->count; i++) {
		const struct change *change = &changes->list[i];
		if (i >= placed)
			unlinkat(replacing->folder, waiting_name(replacing, change), 0);
		else if (!change->made)
			fprintf(stderr, changed ? "  %s/%s\n" : _("Written so far:\n  %s/%s\n"), folder, change->name);
		changed = changed || (i < placed && !change->made);
	}
	fputs(changed ? _("No text is lost. Put right what went wrong, and give the same command again: it goes on from here.\n")
	              : _("Nothing was changed.\n"), stderr);
	return false;
}

/* ---- all of them ---- */

static bool write_all(const struct replacing *replacing)
{
	const struct changes *changes = replacing->changes;
	size_t i = 0;
	for (; i < changes->count; i++)
		if (!changes->list[i].made && !write_waiting(replacing, &changes->list[i]))
			return fail(replacing, &changes->list[i], 0);
	if (syncfs(replacing->folder) != 0)
		return fail(replacing, &changes->list[0], 0);
	for (i = 0; i < changes->count; i++)
		if (!changes->list[i].made && !take_place(replacing, &changes->list[i]))
			return fail(replacing, &changes->list[i], i);
	while (i--) /* the record last: as long as it is there, the command can be given again */
		if (changes->list[i].moved && unlinkat(replacing->folder, changes->list[i].file->name, 0) != 0)
			return fail(replacing, &changes->list[i], changes->count);
	return true;
}

bool replace_files(const char *folder, const struct changes *changes)
{
	struct replacing replacing = {open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), folder, arena_new(), changes};
	if (replacing.folder < 0)
		stop_errno(folder);
	bool good = write_all(&replacing);
	close(replacing.folder);
	arena_free(replacing.arena);
	return good;
}
