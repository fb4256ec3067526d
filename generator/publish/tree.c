/* SPDX-License-Identifier: EUPL-1.2
 *
 * How the tree beside comes to be.
 *
 * What is published is never changed, only linked from. So the one question about a file that lies beside is
 * whether it is the published one: the same inode. Then it is good, whatever happened to the run that left it
 * there. Any other file is removed before the first new one is written. That is why a killed run needs no
 * cleaning up, and why the tree beside needs no manifest to be trusted: it has one only from just before the
 * switch until the foreign files have been moved after it, so that the next run can finish that.
 *
 * What is published is looked at once, in tree_open: from then on tree->published is read-only and files are
 * put and kept from any thread. Hashing, writing and linking happen outside the lock, which only guards the
 * list of what was made.
 */
#include "publish/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/words.h"
#include "publish/create.h"
#include "publish/foreign.h"
#include "publish/generations.h"
#include "publish/lock.h"
#include "publish/manifest.h"

/* A name that lay in the tree beside when this build began to change it. */
struct listed {
	const char *path;
	bool folder;
};

struct tree {
	struct arena *arena; /* its own; guarded by the mutex once files are put */
	struct generations pair;
	int lock;            /* -1: let go */
	int published;       /* the folder, open; -1: there is none yet */
	int beside;          /* the same; -1: not changed yet */
	struct manifest old; /* of what is published */
	size_t standing;     /* its files that are there as they were written */
	struct listed *listed;
	size_t listed_count, listed_capacity;
	pthread_mutex_t mutex;
	struct manifest made; /* so far, in no order */
	size_t made_capacity, kept;
};

enum {
	MANY = 512, /* files, before looking at them is worth a second thread */
	TRIES = 8   /* to clear the way for a file; each takes away one thing that stands there */
};

/* ---- opening ---- */

static void close_folder(int *folder)
{
	if (*folder >= 0)
		close(*folder);
	*folder = -1;
}

static void open_published(struct tree *tree)
{
	const struct generations *pair = &tree->pair;
	struct stat status, around;
	tree->published = openat(pair->parent, pair->name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (tree->published < 0 && errno == ENOENT)
		return;
	if (tree->published < 0 || fstat(tree->published, &status) != 0 || fstat(pair->parent, &around) != 0)
		stop_errno(pair->shown);
	if (status.st_dev != around.st_dev)
		stop_machine(_("%s is a disk of its own, which cannot be replaced at once. Choose a folder "
		               "in it."), pair->shown);
	tree->old = manifest_read(tree->arena, pair->published);
	if (!tree->old.found && !foreign_is_hidden(pair->shown, tree->published))
		stop_machine(_("%s is not empty, and nothing in it says that a build made it. Choose another "
		               "folder, or empty this one."), pair->shown);
}

/* The last step of a build. The manifest goes when all is done: while it is there, something may be left. */
static void move_foreign(struct tree *tree, int beside, int published, const struct manifest *before)
{
	foreign_move(tree->pair.beside, beside, published, before);
	unlinkat(beside, TIMES_NAME, 0);
	unlinkat(beside, MANIFEST_NAME, 0);
}

/* A run can have been killed between its switch and the end of the moves after it. */
static void finish_moves(struct tree *tree)
{
	const struct generations *pair = &tree->pair;
	int beside = openat(pair->parent, pair->next, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (beside < 0)
		return;
	struct manifest before = manifest_read(tree->arena, pair->beside);
	if (before.found && tree->published >= 0)
		move_foreign(tree, beside, tree->published, &before);
	close(beside);
}

static bool as_written(int folder, struct tree_file *file)
{
	struct stat status;
	if (fstatat(folder, file->path, &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode) ||
	    (uint64_t)status.st_size != file->size || status.st_mtim.tv_sec != file->time.tv_sec ||
	    status.st_mtim.tv_nsec != file->time.tv_nsec)
		return false;
	file->inode = status.st_ino;
	return true;
}

static void look_at_published(struct tree *tree)
{
	size_t standing = 0;
	#pragma omp parallel for schedule(static) reduction(+ : standing) if (tree->old.count >= MANY)
	for (size_t i = 0; i < tree->old.count; i++)
		standing += as_written(tree->published, &tree->old.files[i]);
	tree->standing = standing;
}

struct tree *tree_open(struct arena *arena, const char *path)
{
	struct arena *own = arena_part(arena);
	struct tree *tree = arena_alloc(own, sizeof *tree);
	tree->arena = own;
	tree->beside = -1;
	tree->pair = generations_of(own, path);
	tree->lock = lock_take(tree->pair.parent, tree->pair.lock);
	if (tree->lock < 0 && errno == EWOULDBLOCK) {
		fprintf(stderr, _("meedoen: another build is writing %s; try again when it is done\n"), path);
		close(tree->pair.parent);
		return NULL;
	}
	if (tree->lock < 0)
		stop_machine(_("cannot write beside %s: %s"), path, strerror(errno));
	pthread_mutex_init(&tree->mutex, NULL);
	generations_repair(own, &tree->pair);
	open_published(tree);
	finish_moves(tree);
	look_at_published(tree);
	return tree;
}

void tree_close(struct tree *tree)
{
	if (tree->lock < 0)
		return;
	close_folder(&tree->published);
	close_folder(&tree->beside);
	lock_drop(tree->lock, tree->pair.parent, tree->pair.lock);
	tree->lock = -1;
	close_folder(&tree->pair.parent);
	pthread_mutex_destroy(&tree->mutex);
}

bool tree_current(struct tree *tree, const struct hash *inputs)
{
	return tree->old.whole && hash_equal(&tree->old.inputs, inputs) && tree->standing == tree->old.count;
}

/* The published file of this path, as it was written; else NULL. */
static const struct tree_file *find_standing(const struct tree *tree, const char *path)
{
	const struct tree_file *file = manifest_find(&tree->old, path);
	return file && file->inode ? file : NULL;
}

bool tree_origin(struct tree *tree, const char *path, struct hash *from)
{
	const struct tree_file *file = find_standing(tree, path);
	if (file)
		*from = file->from;
	return file != NULL;
}

unsigned long long tree_size(struct tree *tree, const char *path)
{
	const struct tree_file *file = find_standing(tree, path);
	return file ? file->size : 0;
}

/* ---- changing the tree beside ---- */

static _Noreturn void stop_at(const struct tree *tree, const char *path)
{
	stop_machine(_("cannot write %s/%s: %s; %s is as it was"), tree->pair.beside, path, strerror(errno),
	             tree->pair.shown);
}

static void list_folder(struct tree *tree, int parent, const char *name, const char *prefix);

static void list_entry(struct tree *tree, int folder, const struct dirent *entry, const char *prefix)
{
	const char *path = arena_format(tree->arena, "%s%s", prefix, entry->d_name);
	struct stat status;
	if (entry->d_type == DT_UNKNOWN && fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
		stop_at(tree, path);
	unsigned char type = entry->d_type == DT_UNKNOWN ? IFTODT(status.st_mode) : entry->d_type;
	const struct tree_file *old = type == DT_REG ? find_standing(tree, path) : NULL;
	if (type == DT_DIR) {
		list_folder(tree, folder, entry->d_name, arena_format(tree->arena, "%s/", path));
	} else if (!old || old->inode != entry->d_ino) {
		if (unlinkat(folder, entry->d_name, 0) != 0)
			stop_at(tree, path);
		return;
	}
	struct listed listed = {path, type == DT_DIR};
	ARENA_PUSH(tree->arena, tree->listed, tree->listed_count, tree->listed_capacity) = listed;
}

/* What is there, each folder after what is in it. Only what is published can be of use; all else is removed
 * at once. It takes room that this build may need, and a symbolic link would lead us elsewhere. */
static void list_folder(struct tree *tree, int parent, const char *name, const char *prefix)
{
	int descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *folder = descriptor < 0 ? NULL : fdopendir(descriptor);
	if (!folder)
		stop_at(tree, prefix);
	for (struct dirent *entry; (entry = readdir(folder));)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			list_entry(tree, descriptor, entry, prefix);
	closedir(folder);
}

/* It will stand in the place of the other: with its rights, and with its group where we may give that. */
static void dress_beside(struct tree *tree)
{
	struct stat other, own;
	if (fstat(tree->published, &other) != 0 || fstat(tree->beside, &own) != 0)
		stop_at(tree, "");
	if (other.st_dev != own.st_dev)
		stop_machine(_("%s is on another disk; remove it"), tree->pair.beside);
	if (other.st_gid != own.st_gid && fchown(tree->beside, (uid_t)-1, other.st_gid) != 0 &&
	    errno != EPERM && errno != EINVAL)
		stop_at(tree, "");
	if (other.st_mode != own.st_mode && fchmod(tree->beside, other.st_mode & 07777) != 0)
		stop_at(tree, "");
}

static void open_beside(struct tree *tree)
{
	const struct generations *pair = &tree->pair;
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	tree->beside = openat(pair->parent, pair->next, flags);
	if (tree->beside < 0 && (errno == ENOTDIR || errno == ELOOP))
		unlinkat(pair->parent, pair->next, 0);
	if (tree->beside < 0 && mkdirat(pair->parent, pair->next, 0777) == 0)
		tree->beside = openat(pair->parent, pair->next, flags);
	if (tree->beside < 0)
		stop_at(tree, "");
	if (tree->published >= 0)
		dress_beside(tree);
	list_folder(tree, tree->beside, ".", "");
}

static void begin(struct tree *tree)
{
	pthread_mutex_lock(&tree->mutex);
	if (tree->beside < 0)
		open_beside(tree);
	pthread_mutex_unlock(&tree->mutex);
}

/* The folder that the file of this path lies in, and those around it. */
static bool make_folder(struct tree *tree, const char *path, size_t length)
{
	while (length > 0 && path[length - 1] != '/')
		length--;
	char folder[PATH_MAX];
	if (length == 0 || length >= sizeof folder)
		return length == 0;
	memcpy(folder, path, length);
	folder[--length] = '\0';
	if (mkdirat(tree->beside, folder, 0777) == 0 || errno == EEXIST)
		return true;
	return errno == ENOENT && make_folder(tree, folder, length) &&
	       (mkdirat(tree->beside, folder, 0777) == 0 || errno == EEXIST);
}

/* A folder of an earlier generation, where a file has to be now. */
static bool remove_folder(struct tree *tree, const char *path)
{
	size_t length = strlen(path);
	bool gone = false;
	for (size_t i = 0; i < tree->listed_count; i++) {
		const struct listed *listed = &tree->listed[i];
		if (strncmp(listed->path, path, length) != 0 ||
		    (listed->path[length] != '/' && listed->path[length] != '\0'))
			continue;
		gone = unlinkat(tree->beside, listed->path, listed->folder ? AT_REMOVEDIR : 0) == 0;
		if (!gone && errno != ENOTEMPTY && errno != EISDIR)
			return false;
	}
	if (!gone)
		BUG("%s is made as a file and as a folder", path);
	return true;
}

/* A file of an earlier generation, where a folder has to be now. Another thread can have been first, so
 * nothing to remove is no fault. */
static bool remove_file_above(struct tree *tree, const char *path)
{
	char above[PATH_MAX];
	for (size_t i = 0; i < sizeof above && path[i]; i++) {
		above[i] = path[i] == '/' ? '\0' : path[i];
		if (path[i] == '/')
			unlinkat(tree->beside, above, 0);
		above[i] = path[i];
	}
	return true;
}

/* After a failed attempt to make the file of this path: make its folder, or remove what stands in its place.
 * False: it failed for another reason, or this did; errno says which. */
static bool clear_way(struct tree *tree, const char *path)
{
	switch (errno) {
	case ENOENT:
		return make_folder(tree, path, strlen(path));
	case ENOTDIR:
		return remove_file_above(tree, path);
	case EEXIST:
		return unlinkat(tree->beside, path, 0) == 0 || (errno == EISDIR && remove_folder(tree, path));
	default:
		return false;
	}
}

static void write_new(struct tree *tree, struct tree_file *file, struct span bytes)
{
	struct stat status;
	for (int i = 0; i < TRIES; i++) {
		if (file_create(tree->beside, file->path, bytes, &status)) {
			file->time = status.st_mtim;
			return;
		}
		if (!clear_way(tree, file->path))
			break;
	}
	stop_at(tree, file->path);
}

/* Is the published file the one that lies beside? */
static bool is_beside(const struct tree *tree, const struct tree_file *old)
{
	struct stat status;
	return fstatat(tree->beside, old->path, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
	       status.st_ino == old->inode;
}

/* A link, or where the file system has none or does not let us, a copy with the same time. */
static bool link_or_copy(struct tree *tree, const struct tree_file *old, struct tree_file *file)
{
	if (linkat(tree->published, old->path, tree->beside, old->path, 0) == 0)
		return true;
	struct stat status;
	if (errno == ENOENT || errno == ENOTDIR || errno == EEXIST ||
	    !file_copy(tree->published, tree->beside, old->path, &status))
		return false;
	file->time = status.st_mtim;
	return true;
}

/* Take the published file into the tree beside. False with errno. */
static bool take_over(struct tree *tree, const struct tree_file *old, struct tree_file *file)
{
	file->time = old->time;
	if (is_beside(tree, old))
		return true;
	for (int i = 0; i < TRIES; i++) {
		if (link_or_copy(tree, old, file))
			return true;
		if (!clear_way(tree, old->path))
			break;
	}
	return false;
}

static void record(struct tree *tree, const struct tree_file *file, bool kept)
{
	pthread_mutex_lock(&tree->mutex);
	struct tree_file lasting = *file;
	lasting.path = arena_string(tree->arena, file->path);
	ARENA_PUSH(tree->arena, tree->made.files, tree->made.count, tree->made_capacity) = lasting;
	tree->kept += kept;
	pthread_mutex_unlock(&tree->mutex);
}

/* Paths come from the program: a wrong one is a bug of ours, never something to be written. */
static void check_path(const char *path)
{
	if (manifest_is_own(path) || strchr(path, '\n'))
		BUG("%s cannot be in a tree", path);
	for (const char *name = path;; name++) {
		size_t length = strcspn(name, "/");
		if (length == 0 || (length <= 2 && strncmp(name, "..", length) == 0))
			BUG("\"%s\" is no path in a tree", path);
		name += length;
		if (*name == '\0')
			return;
	}
}

void tree_put(struct tree *tree, const char *path, struct span bytes, const struct hash *from)
{
	check_path(path);
	begin(tree);
	struct tree_file file = {.path = path, .size = bytes.length, .traced = from != NULL};
	file.hash = hash_of(bytes.data, bytes.length);
	if (from)
		file.from = *from;
	const struct tree_file *old = find_standing(tree, path);
	bool kept = old && hash_equal(&old->hash, &file.hash) && take_over(tree, old, &file);
	if (!kept)
		write_new(tree, &file, bytes);
	record(tree, &file, kept);
}

void tree_keep(struct tree *tree, const char *path)
{
	begin(tree);
	const struct tree_file *old = find_standing(tree, path);
	if (!old)
		BUG("%s cannot be kept: it is not in the published tree", path);
	struct tree_file file = *old;
	if (!take_over(tree, old, &file))
		stop_at(tree, path);
	record(tree, &file, true);
}

/* ---- publishing ---- */

static void remove_unused(struct tree *tree)
{
	for (size_t i = 0; i < tree->listed_count; i++) {
		const struct listed *listed = &tree->listed[i];
		if (manifest_holds(&tree->made, listed->path))
			continue;
		/* What was a file can be a folder by now, or the other way round, or gone. */
		bool removed = unlinkat(tree->beside, listed->path, listed->folder ? AT_REMOVEDIR : 0) == 0;
		if (!removed && errno != ENOENT && errno != ENOTDIR && errno != EISDIR)
			stop_at(tree, listed->path);
	}
}

/* Before the very first switch over a folder that was there already, with a .gitignore in it: say that it is
 * ours and holds no files, so that what is not moved yet when the run is killed is known as not ours. */
static void claim(struct tree *tree)
{
	if (!manifest_write(&(struct manifest){0}, tree->published))
		stop_machine(_("cannot write %s/%s: %s"), tree->pair.shown, MANIFEST_NAME, strerror(errno));
}

static struct tree_counts count(const struct tree *tree)
{
	struct tree_counts counts = {.kept = tree->kept, .files = tree->made.count};
	counts.written = counts.files - counts.kept;
	for (size_t i = 0; i < counts.files; i++)
		counts.bytes += tree->made.files[i].size;
	for (size_t i = 0; i < tree->old.count; i++)
		counts.removed += !manifest_find(&tree->made, tree->old.files[i].path);
	return counts;
}

struct tree_counts tree_publish(struct tree *tree, const struct hash *inputs)
{
	begin(tree);
	tree->made.inputs = *inputs;
	manifest_sort(&tree->made);
	remove_unused(tree);
	if (tree->published >= 0) {
		foreign_link(tree->pair.shown, tree->published, tree->beside, &tree->old, &tree->made);
		if (!tree->old.found)
			claim(tree);
	}
	if (!manifest_write(&tree->made, tree->beside))
		stop_at(tree, MANIFEST_NAME);
	if (syncfs(tree->beside) != 0)
		stop_at(tree, "");
	generations_switch(&tree->pair);
	if (tree->published >= 0) /* it stands beside now, and the other is published */
		move_foreign(tree, tree->published, tree->beside, &tree->old);
	struct tree_counts counts = count(tree);
	tree_close(tree);
	return counts;
}

const char *tree_gone(const struct tree *tree, size_t *at)
{
	while (*at < tree->old.count) {
		const char *path = tree->old.files[(*at)++].path;
		if (!manifest_find(&tree->made, path))
			return path;
	}
	return NULL;
}

bool tree_had(const struct tree *tree, const char *path)
{
	return manifest_find(&tree->old, path) != NULL;
}
