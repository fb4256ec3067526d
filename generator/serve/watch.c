/* SPDX-License-Identifier: EUPL-1.2 */
#include "serve/watch.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/files.h"
#include "base/stop.h"
#include "base/words.h"

enum { QUIET = 20, PATIENCE = 300 }; /* milliseconds */

struct watch {
	struct arena *arena;
	const char *const *folders;
	size_t count;
	int descriptor;
};

static void add_folder(struct watch *watch, const char *path, int depth)
{
	const uint32_t changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
	if (inotify_add_watch(watch->descriptor, path, changes | IN_ONLYDIR) < 0) {
		if (errno == ENOSPC)
			stop_machine(_("too many folders to watch; raise fs.inotify.max_user_watches"));
		return; /* gone already, or not to be read: the build says so */
	}
	DIR *folder = depth < DEPTH_LIMIT ? opendir(path) : NULL;
	if (!folder)
		return;
	for (struct dirent *entry; (entry = readdir(folder));)
		if (entry->d_name[0] != '.' && (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN))
			add_folder(watch, arena_format(watch->arena, "%s/%s", path, entry->d_name), depth + 1);
	closedir(folder);
}

/* Watching a folder twice is watching it once, so all are added again when a new one may have come. */
static void add_all(struct watch *watch)
{
	for (size_t i = 0; i < watch->count; i++)
		add_folder(watch, watch->folders[i], 0);
	arena_reset(watch->arena);
}

struct watch *watch_new(const char *const *folders, size_t count)
{
	struct watch *watch = calloc(1, sizeof *watch);
	if (!watch)
		stop_machine("%s", _("out of memory"));
	*watch = (struct watch){arena_new(), folders, count, inotify_init1(IN_CLOEXEC)};
	if (watch->descriptor < 0)
		stop_errno("inotify");
	add_all(watch);
	return watch;
}

/* Files that editors make for themselves are no change: hidden ones, and copies with a ~. */
static bool counts(const struct inotify_event *event)
{
	return event->len == 0 || (event->name[0] != '.' && event->name[strlen(event->name) - 1] != '~');
}

/* Read what has happened; is any of it a change? */
static bool take_events(struct watch *watch)
{
	char room[16384] __attribute__((aligned(__alignof__(struct inotify_event))));
	ssize_t length = read(watch->descriptor, room, sizeof room);
	if (length < 0 && errno != EINTR)
		stop_errno("inotify");
	bool changed = false, folders = false;
	for (ssize_t at = 0; at < length;) {
		const struct inotify_event *event = (const struct inotify_event *)(room + at);
		changed |= counts(event);
		folders |= (event->mask & (IN_ISDIR | IN_Q_OVERFLOW)) != 0;
		at += (ssize_t)sizeof *event + event->len;
	}
	if (folders)
		add_all(watch);
	return changed;
}

bool watch_wait(struct watch *watch, int most)
{
	struct pollfd more = {.fd = watch->descriptor, .events = POLLIN};
	do {
		if (poll(&more, 1, most) == 0)
			return false;
	} while (!take_events(watch));
	for (int waited = 0; waited < PATIENCE && poll(&more, 1, QUIET) > 0; waited += QUIET)
		take_events(watch);
	return true;
}

void watch_free(struct watch *watch)
{
	close(watch->descriptor);
	arena_free(watch->arena);
	free(watch);
}
