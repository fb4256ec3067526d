/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/scan.h"
#include "base/stop.h"
#include "base/text.h"
#include "base/words.h"

struct walk {
	struct arena *arena;
	struct report *report;
	struct file *files;
	size_t count, capacity;
};

static void fault(struct report *report, struct file *file, const char *help, const char *message)
{
	report_add(report, LEVEL_ERROR, "file", (struct place){&file->source, NULL}, help, "%s", message);
}

static struct file *add_file(struct walk *walk, const char *path, size_t base)
{
	struct file file = {.path = path, .name = path + base, .source = {.path = path}};
	ARENA_PUSH(walk->arena, walk->files, walk->count, walk->capacity) = file;
	return &walk->files[walk->count - 1];
}

/* A mistake at a name that is no readable file: it gets an entry without text, so it can be shown. The entry
 * is moved when the list grows, so the place keeps a copy of its own. */
static void refuse(struct walk *walk, const char *path, const char *help, const char *message)
{
	struct file *lasting = arena_alloc(walk->arena, sizeof *lasting);
	lasting->source.path = path;
	fault(walk->report, lasting, help, message);
}

static void walk_folder(struct walk *walk, int parent, const char *name, const char *path, size_t base, int depth);

static void walk_entry(struct walk *walk, int folder, const struct dirent *entry, const char *path, size_t base, int depth)
{
	struct stat status;
	unsigned char type = entry->d_type;
	if (type == DT_UNKNOWN && fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
		type = IFTODT(status.st_mode);
	if (type == DT_UNKNOWN)
		refuse(walk, path, NULL, strerror(errno));
	else if (type == DT_DIR)
		walk_folder(walk, folder, entry->d_name, path, base, depth + 1);
	else if (type == DT_REG)
		add_file(walk, path, base);
	else if (type == DT_LNK)
		refuse(walk, path, _("Put the file itself here: a link can point outside this folder."),
		       _("this is a link, not a file"));
	else
		refuse(walk, path, _("Only files and folders belong here."), _("this is not a file"));
}

/* Hidden files, what Windows puts in a folder that somebody looks into, and the copies that editors and Office leave behind. */
static bool passed_over(const char *name)
{
	char last = name[strlen(name) - 1];
	return name[0] == '.' || last == '~' || (name[0] == '#' && last == '#') || strncmp(name, "~$", 2) == 0 ||
	       strcasecmp(name, "Thumbs.db") == 0 || strcasecmp(name, "desktop.ini") == 0;
}

static void walk_folder(struct walk *walk, int parent, const char *name, const char *path, size_t base, int depth)
{
	if (depth > DEPTH_LIMIT) {
		refuse(walk, path, _("Move the folder up a few levels."), _("too many folders in folders"));
		return;
	}
	int descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (depth ? O_NOFOLLOW : 0));
	DIR *folder = descriptor < 0 ? NULL : fdopendir(descriptor);
	if (!folder) {
		refuse(walk, path, _("Check that the folder exists and that you may read it."), strerror(errno));
		if (descriptor >= 0)
			close(descriptor);
		return;
	}
	for (struct dirent *entry; (entry = readdir(folder));)
		if (!passed_over(entry->d_name)) {
			const char *below = arena_strings(walk->arena, path, "/", entry->d_name, NULL);
			walk_entry(walk, descriptor, entry, below, base, depth);
		}
	closedir(folder);
}

static int file_compare(const void *a, const void *b)
{
	return strcmp(((const struct file *)a)->name, ((const struct file *)b)->name);
}

static bool is_text(const char *name)
{
	static const char *const endings[] = {".yaml", ".md", ".mustache", ".css", ".svg", ".json", ".tsv", ".js"};
	const char *dot = strrchr(name, '.');
	for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
		if (strcmp(dot, endings[i]) == 0)
			return true;
	return false;
}

/* All bytes of an open file; false with errno. The size can change under us: read until the end. */
static bool read_all(struct arena *arena, int descriptor, size_t size, struct span *bytes)
{
	char *data = arena_alloc(arena, size + 1);
	size_t length = 0;
	while (length < size) {
		ssize_t got = read(descriptor, data + length, size - length);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		length += (size_t)got;
	}
	*bytes = (struct span){data, length};
	return true;
}

bool file_read(struct arena *arena, const char *path, struct span *bytes)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return false;
	struct stat status;
	bool good = fstat(descriptor, &status) == 0 && read_all(arena, descriptor, (size_t)status.st_size, bytes);
	int kept = errno;
	close(descriptor);
	errno = kept;
	return good;
}

struct span file_map(const char *path)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return (struct span){0};
	struct stat status;
	void *map = MAP_FAILED;
	if (fstat(descriptor, &status) == 0 && status.st_size > 0)
		map = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
	close(descriptor);
	return map == MAP_FAILED ? (struct span){0} : (struct span){map, (size_t)status.st_size};
}

/* Where two versions of a text stand that git could not join (gitattributes(5), conflict-marker-size); NULL: nowhere. */
static const char *conflict_in(struct span text)
{
	static const struct scan_set signs = {"<>", 0};
	const char *end = text.data + text.length;
	for (const char *at = text.data; (at = scan_for(&signs, at, end)) < end; at++)
		if ((at == text.data || at[-1] == '\n') && end - at >= 8 && (memcmp(at, "<<<<<<< ", 8) == 0 || memcmp(at, ">>>>>>> ", 8) == 0))
			return at;
	return NULL;
}

/* A text that is none is left out; the message keeps a copy of the source to show its place. */
static void leave_out(struct arena *arena, struct source *source, const char *at, const char *id, const char *help,
                      const char *message, struct report *report)
{
	struct source *shown = arena_alloc(arena, sizeof *shown);
	*shown = *source;
	report_add(report, LEVEL_ERROR, id, (struct place){shown, at}, help, "%s", message);
	source->text = (struct span){0};
}

static void check_text(struct arena *arena, struct file *file, struct report *report)
{
	struct source *source = &file->source;
	const char *at = utf8_fault(source->text.data, source->text.length);
	if (at && *at == '\0') {
		leave_out(arena, source, at, "nul-byte", _("The file is damaged or is not a text. Make it anew."), _("there is a NUL byte in the text"), report);
		return;
	}
	if (at) {
		leave_out(arena, source, at, "utf-8", _("Save the file as UTF-8 in your editor."), _("this is not UTF-8"), report);
		return;
	}
	if ((at = text_control(source->text))) { /* Word leaves them in what is copied out of it */
		leave_out(arena, source, at, "control", _("It is shown as a question mark here. Remove it, and type the words around it anew."),
		          arena_format(arena, _("there is an invisible sign here (U+%04X)"), (unsigned)*at), report);
		return;
	}
	if ((at = conflict_in(source->text))) {
		leave_out(arena, source, at, "conflict",
		          _("Two people changed this. Keep what is right, and remove the lines with <<<<<<<, ======= and >>>>>>>."),
		          _("two versions of this text stand here, one below the other"), report);
		return;
	}
	/* Windows editors put a mark in front; it is no part of the text. */
	if (source->text.length >= 3 && memcmp(source->text.data, "\xEF\xBB\xBF", 3) == 0) {
		source->text.data += 3;
		source->text.length -= 3;
	}
}

static void read_file(struct arena *arena, struct file *file, struct report *report)
{
	int descriptor = open(file->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	struct stat status;
	file->binary = !is_text(file->name);
	int limit = file->binary ? FILE_LIMIT : TEXT_LIMIT;
	if (descriptor < 0 || fstat(descriptor, &status) != 0) {
		fault(report, file, _("Check that you may read the file."), strerror(errno));
	} else if (status.st_size > (off_t)limit << 20) {
		report_add(report, LEVEL_ERROR, "file", (struct place){&file->source, NULL}, _("Split it, or make the image smaller."),
		           _("the file is larger than %d MB"), limit);
	} else if (!read_all(arena, descriptor, (size_t)status.st_size, &file->source.text)) {
		fault(report, file, NULL, strerror(errno));
	} else {
		file->source.hash = hash_of(file->source.text.data, file->source.text.length);
		if (!file->binary)
			check_text(arena, file, report);
	}
	if (descriptor >= 0)
		close(descriptor);
}

struct folder files_read(struct arena *arena, const char *path, struct report *report)
{
	struct walk walk = {.arena = arena, .report = report};
	walk_folder(&walk, AT_FDCWD, path, arena_string(arena, path), strlen(path) + 1, 0);
	if (walk.count)
		qsort(walk.files, walk.count, sizeof *walk.files, file_compare);
	#pragma omp parallel
	{
		struct arena *own;
		#pragma omp critical(files_arena)
		own = arena_part(arena);
		#pragma omp for schedule(dynamic, 32)
		for (size_t i = 0; i < walk.count; i++) {
			walk.files[i].source.number = (uint32_t)i;
			read_file(own, &walk.files[i], report);
		}
	}
	return (struct folder){arena_string(arena, path), walk.files, walk.count};
}

const struct file *files_find(const struct folder *folder, const char *name)
{
	struct file key = {.name = name};
	if (folder->count == 0)
		return NULL;
	return bsearch(&key, folder->files, folder->count, sizeof *folder->files, file_compare);
}

bool path_within(const char *path, const char *folder)
{
	size_t length = strlen(folder);
	return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}
