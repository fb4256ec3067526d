/* SPDX-License-Identifier: EUPL-1.2
 *
 * .manifest                                     .times
 *   meedoen tree 1                                meedoen times 1
 *   inputs HASH                                   HASH, as in the last line of .manifest
 *   HASH FROM SIZE PATH    for each file          SECONDS NANOSECONDS    for each file, in the same order
 *   end HASH
 *
 * A hash is 64 hexadecimal digits; FROM is "-" for a file that was not traced. A path runs to the end of its
 * line. The hash at the end is of all bytes before that line.
 */
#include "publish/manifest.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "base/stop.h"
#include "base/text.h"
#include "publish/create.h"

#define MANIFEST_FIRST "meedoen tree 1\n"
#define TIMES_FIRST "meedoen times 1\n"

#define UNFINISHED_NAME ".manifest.new"

bool manifest_is_own(const char *name)
{
	return strcmp(name, MANIFEST_NAME) == 0 || strcmp(name, TIMES_NAME) == 0 || strcmp(name, UNFINISHED_NAME) == 0;
}

/* ---- finding ---- */

/* The first file whose path is not before the given one. */
static size_t place_of(const struct manifest *manifest, const char *path, size_t length)
{
	size_t low = 0, high = manifest->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strncmp(manifest->files[middle].path, path, length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct tree_file *manifest_find(const struct manifest *manifest, const char *path)
{
	size_t place = place_of(manifest, path, strlen(path) + 1);
	bool there = place < manifest->count && strcmp(manifest->files[place].path, path) == 0;
	return there ? &manifest->files[place] : NULL;
}

/* Are there files in the folder that is the first `length` bytes of `path`, up to and with its slash? */
static bool holds_below(const struct manifest *manifest, const char *path, size_t length)
{
	size_t place = place_of(manifest, path, length);
	return place < manifest->count && strncmp(manifest->files[place].path, path, length) == 0;
}

bool manifest_holds(const struct manifest *manifest, const char *path)
{
	if (manifest_find(manifest, path))
		return true;
	struct text folder = {0};
	text_string(&folder, path);
	text_char(&folder, '/');
	bool holds = holds_below(manifest, folder.data, folder.length);
	text_free(&folder);
	return holds;
}

/* ---- order ---- */

static int file_compare(const void *a, const void *b)
{
	return strcmp(((const struct tree_file *)a)->path, ((const struct tree_file *)b)->path);
}

void manifest_sort(struct manifest *manifest)
{
	if (manifest->count == 0)
		return;
	qsort(manifest->files, manifest->count, sizeof *manifest->files, file_compare);
	const char *path = manifest->files[0].path;
	for (size_t i = 1; i < manifest->count; i++) {
		const char *next = manifest->files[i].path;
		if (strcmp(path, next) == 0)
			BUG("%s is made twice", path);
		path = next;
	}
	struct text folder = {0};
	for (size_t i = 0; i < manifest->count; i++) {
		text_clear(&folder);
		text_string(&folder, manifest->files[i].path);
		text_char(&folder, '/');
		if (holds_below(manifest, folder.data, folder.length))
			BUG("%s is made as a file and as a folder", manifest->files[i].path);
	}
	text_free(&folder);
}

/* ---- reading ---- */

/* The bytes of a hidden file of the folder; false when it is not there. */
static bool read_hidden(struct arena *arena, const char *folder, const char *name, struct span *bytes)
{
	const char *path = arena_format(arena, "%s/%s", folder, name);
	if (file_read(arena, path, bytes))
		return true;
	if (errno != ENOENT && errno != ENOTDIR)
		stop_errno(path);
	return false;
}

/* Take a text off the front. */
static bool take(struct span *rest, const char *text)
{
	size_t length = strlen(text);
	if (rest->length < length || memcmp(rest->data, text, length) != 0)
		return false;
	rest->data += length;
	rest->length -= length;
	return true;
}

/* Take a piece off the front, and the character that ends it. */
static bool take_until(struct span *rest, char end, struct span *piece)
{
	const char *at = rest->length ? memchr(rest->data, end, rest->length) : NULL;
	if (!at)
		return false;
	*piece = (struct span){rest->data, (size_t)(at - rest->data)};
	rest->length -= piece->length + 1;
	rest->data = at + 1;
	return true;
}

static bool take_hash(struct span *rest, char end, struct hash *hash)
{
	struct span hex;
	return take_until(rest, end, &hex) && hash_read(hash, hex.data, hex.length);
}

static bool take_number(struct span *rest, char end, int64_t *number)
{
	struct span digits;
	if (!take_until(rest, end, &digits) || digits.length == 0)
		return false;
	char *stop;
	errno = 0;
	*number = strtoll(digits.data, &stop, 10);
	return errno == 0 && stop == digits.data + digits.length;
}

static bool take_file(struct arena *arena, struct span *rest, struct tree_file *file)
{
	int64_t size;
	if (!take_hash(rest, ' ', &file->hash))
		return false;
	file->traced = !take(rest, "- ");
	if (file->traced && !take_hash(rest, ' ', &file->from))
		return false;
	struct span path;
	if (!take_number(rest, ' ', &size) || size < 0 || !take_until(rest, '\n', &path) || path.length == 0)
		return false;
	file->size = (uint64_t)size;
	file->time.tv_nsec = -1; /* until read_times: a time that no file has */
	file->path = arena_copy(arena, path.data, path.length);
	return true;
}

/* The closing line is there and fits what stands before it; it is taken off. */
static bool closed(struct span *text, struct hash *end)
{
	size_t length = strlen("end \n") + HASH_HEX;
	if (text->length < length)
		return false;
	struct span last = {text->data + text->length - length, length};
	struct hash all = hash_of(text->data, text->length - length);
	if (!take(&last, "end ") || !take_hash(&last, '\n', end) || !hash_equal(end, &all))
		return false;
	text->length -= length;
	return true;
}

/* The times of its files, where they belong to this manifest; `end` is the hash in its last line. */
static void read_times(struct arena *arena, const char *folder, struct manifest *manifest,
                       const struct hash *end)
{
	struct span rest;
	struct hash of;
	if (!read_hidden(arena, folder, TIMES_NAME, &rest) || !take(&rest, TIMES_FIRST) ||
	    !take_hash(&rest, '\n', &of) || !hash_equal(&of, end))
		return;
	for (size_t i = 0; i < manifest->count; i++) {
		int64_t seconds, nanoseconds;
		if (!take_number(&rest, ' ', &seconds) || !take_number(&rest, '\n', &nanoseconds))
			return;
		manifest->files[i].time.tv_sec = (time_t)seconds;
		manifest->files[i].time.tv_nsec = (long)nanoseconds;
	}
}

struct manifest manifest_read(struct arena *arena, const char *folder)
{
	struct manifest manifest = {0};
	struct span rest;
	struct hash end;
	manifest.found = read_hidden(arena, folder, MANIFEST_NAME, &rest) && take(&rest, MANIFEST_FIRST);
	if (!manifest.found)
		return manifest;
	rest.data -= strlen(MANIFEST_FIRST);
	rest.length += strlen(MANIFEST_FIRST);
	struct manifest nothing = manifest;
	if (!closed(&rest, &end) || !take(&rest, MANIFEST_FIRST "inputs ") ||
	    !take_hash(&rest, '\n', &manifest.inputs))
		return nothing;
	size_t capacity = 0;
	while (rest.length) {
		struct tree_file file = {0};
		if (!take_file(arena, &rest, &file))
			return nothing;
		ARENA_PUSH(arena, manifest.files, manifest.count, capacity) = file;
	}
	manifest.whole = true;
	read_times(arena, folder, &manifest, &end);
	return manifest;
}

/* ---- writing ---- */

static void add_hash(struct text *text, const struct hash *hash)
{
	char hex[HASH_HEX + 1];
	hash_write(hash, hex);
	text_add(text, hex, HASH_HEX);
}

static void add_file(struct text *text, const struct tree_file *file)
{
	add_hash(text, &file->hash);
	text_char(text, ' ');
	if (file->traced)
		add_hash(text, &file->from);
	else
		text_char(text, '-');
	text_char(text, ' ');
	text_number(text, (int64_t)file->size);
	text_char(text, ' ');
	text_string(text, file->path);
	text_char(text, '\n');
}

static void add_time(struct text *text, const struct timespec *time)
{
	text_number(text, time->tv_sec);
	text_char(text, ' ');
	text_number(text, time->tv_nsec);
	text_char(text, '\n');
}

bool manifest_write(const struct manifest *manifest, int folder)
{
	struct text text = {0}, times = {0};
	text_string(&text, MANIFEST_FIRST "inputs ");
	add_hash(&text, &manifest->inputs);
	text_char(&text, '\n');
	for (size_t i = 0; i < manifest->count; i++)
		add_file(&text, &manifest->files[i]);
	struct hash end = hash_of(text.data, text.length);
	text_string(&text, "end ");
	add_hash(&text, &end);
	text_char(&text, '\n');

	text_string(&times, TIMES_FIRST);
	add_hash(&times, &end);
	text_char(&times, '\n');
	for (size_t i = 0; i < manifest->count; i++)
		add_time(&times, &manifest->files[i].time);

	struct stat status;
	unlinkat(folder, MANIFEST_NAME, 0);
	unlinkat(folder, TIMES_NAME, 0);
	unlinkat(folder, UNFINISHED_NAME, 0);
	bool good = file_create(folder, TIMES_NAME, text_view(&times), &status) &&
	            file_create(folder, UNFINISHED_NAME, text_view(&text), &status) &&
	            renameat(folder, UNFINISHED_NAME, folder, MANIFEST_NAME) == 0;
	int reason = errno;
	text_free(&text);
	text_free(&times);
	errno = reason;
	return good;
}
