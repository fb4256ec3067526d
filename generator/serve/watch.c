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

enum { QUIET = 20, PATIENCE = 300, AWAY = 500 }; /* milliseconds */

struct watch {
	struct arena *arena;
	const char *const *folders;
	size_t count;
	int descriptor;
	bool *away; /* of each folder: it was not there when last looked */
};

static void add_folder(struct watch *watch, const char *path, int depth)
{
	const uint32_t changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_MOVE_SELF;
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
	for (size_t i = 0; i < watch->count; i++) {
		watch->away[i] = access(watch->folders[i], F_OK) != 0;
		add_folder(watch, watch->folders[i], 0);
	}
	arena_reset(watch->arena);
}

static bool any_away(const struct watch *watch)
{
	bool any = false;
	for (size_t i = 0; i < watch->count; i++)
		any = any || watch->away[i];
	return any;
}

static bool any_back(const struct watch *watch)
{
	bool any = false;
	for (size_t i = 0; i < watch->count; i++)
		any = any || (watch->away[i] && access(watch->folders[i], F_OK) == 0);
	return any;
}

struct watch *watch_new(const char *const *folders, size_t count)
{
	struct watch *watch = calloc(1, sizeof *watch);
	bool *away = calloc(count, sizeof *away);
	if (!watch || !away)
		stop_machine("%s", _("out of memory"));
	*watch = (struct watch){arena_new(), folders, count, inotify_init1(IN_CLOEXEC), away};
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
		folders |= (event->mask & (IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED | IN_MOVE_SELF)) != 0;
		at += (ssize_t)sizeof *event + event->len;
	}
	if (folders)
		add_all(watch);
	return changed;
}

/* False: nothing has happened for so many milliseconds. */
static bool wait_for_change(struct watch *watch, struct pollfd *more, int most)
{
	for (;;) {
		bool away = any_away(watch);
		int ready = poll(more, 1, away && (most < 0 || most > AWAY) ? AWAY : most);
		if (ready == 0 && any_back(watch)) {
			add_all(watch);
			return true;
		}
		if (ready == 0 && (!away || most >= 0))
			return false;
		if (ready != 0 && take_events(watch))
			return true;
	}
}

bool watch_wait(struct watch *watch, int most)
{
	struct pollfd more = {.fd = watch->descriptor, .events = POLLIN};
	if (!wait_for_change(watch, &more, most))
		return false;
	for (int waited = 0; waited < PATIENCE && poll(&more, 1, QUIET) > 0; waited += QUIET)
		take_events(watch);
	return true;
}

void watch_free(struct watch *watch)
{
	close(watch->descriptor);
	arena_free(watch->arena);
	free(watch->away);
	free(watch);
}
