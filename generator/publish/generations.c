/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/generations.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/words.h"
#include "publish/manifest.h"

/* ---- where they are ---- */

/* The path without links and dots; what does not exist yet can only be its last name. */
static const char *resolve(struct arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	if (!real && errno == ENOENT) {
		size_t length = strlen(path);
		while (length > 1 && path[length - 1] == '/')
			length--;
		size_t start = length;
		while (start > 0 && path[start - 1] != '/')
			start--;
		const char *parent = start ? arena_copy(arena, path, start) : ".";
		const char *name = arena_copy(arena, path + start, length - start);
		real = realpath(parent, NULL);
		if (!real)
			stop_errno(parent);
		const char *joined = arena_format(arena, "%s/%s", strcmp(real, "/") == 0 ? "" : real, name);
		free(real);
		return joined;
	}
	if (!real)
		stop_errno(path);
	const char *resolved = arena_string(arena, real);
	free(real);
	return resolved;
}

struct generations generations_of(struct arena *arena, const char *path)
{
	const char *published = resolve(arena, path);
	const char *name = strrchr(published, '/') + 1;
	if (*name == '\0')
		stop_machine(_("%s cannot be the output folder"), path);
	size_t length = (size_t)(name - published);
	const char *parent = arena_copy(arena, published, length);
	struct generations pair = {
		.parent = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
		.name = name,
		.next = arena_format(arena, ".%s.next", name),
		.old = arena_format(arena, ".%s.old", name),
		.lock = arena_format(arena, ".%s.lock", name),
		.published = published,
		.beside = arena_format(arena, "%s.%s.next", parent, name),
		.shown = arena_string(arena, path),
	};
	if (pair.parent < 0)
		stop_errno(parent);
	return pair;
}

static bool there(const struct generations *pair, const char *name)
{
	struct stat status;
	if (fstatat(pair->parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0)
		return true;
	if (errno != ENOENT)
		stop_errno(name);
	return false;
}

/* ---- changing places ---- */

static bool move(const struct generations *pair, const char *from, const char *to)
{
	return renameat(pair->parent, from, pair->parent, to) == 0;
}

static _Noreturn void stop_switch(const struct generations *pair)
{
	stop_machine(_("the new files are ready in %s, but cannot take the place of %s: %s"), pair->beside,
	             pair->shown, strerror(errno));
}

/* File systems have different ways to say that they cannot do it. */
static bool exchange_is_missing(int reason)
{
	return reason == EINVAL || reason == ENOSYS || reason == EOPNOTSUPP || reason == EXDEV ||
	       reason == EBUSY;
}

static void switch_in_steps(const struct generations *pair)
{
	if (!move(pair, pair->name, pair->old))
		stop_switch(pair);
	if (!move(pair, pair->next, pair->name)) {
		int reason = errno;
		move(pair, pair->old, pair->name);
		errno = reason;
		stop_switch(pair);
	}
	/* From here on the new tree is published: what fails is for generations_repair. */
	move(pair, pair->old, pair->next);
}

void generations_switch(const struct generations *pair)
{
	if (!there(pair, pair->name)) {
		if (!move(pair, pair->next, pair->name))
			stop_switch(pair);
	} else if (renameat2(pair->parent, pair->next, pair->parent, pair->name, RENAME_EXCHANGE) != 0) {
		if (!exchange_is_missing(errno))
			stop_switch(pair);
		switch_in_steps(pair);
	}
	/* The names themselves on the disk. A file system that cannot sync a folder says EINVAL. */
	if (fsync(pair->parent) != 0 && errno != EINVAL)
		stop_errno(pair->shown);
}

void generations_repair(struct arena *arena, const struct generations *pair)
{
	if (!there(pair, pair->old))
		return;
	if (!there(pair, pair->name)) {
		/* After the first rename. The next generation was complete before that; if something happened
		 * to it since, the old one goes back. */
		bool whole = manifest_read(arena, pair->beside).whole;
		if (!move(pair, whole ? pair->next : pair->old, pair->name))
			stop_errno(pair->shown);
	}
	if (!there(pair, pair->old))
		return;
	if (there(pair, pair->next))
		stop_machine(_("%s was left by a build that was broken off, and %s was made again since. "
		               "Keep the one you want and remove the other."), pair->old, pair->shown);
	if (!move(pair, pair->old, pair->next))
		stop_errno(pair->old);
}
