/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/create.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static int create(int folder, const char *path)
{
	return openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

static bool write_all(int file, const char *data, size_t length)
{
	while (length) {
		ssize_t done = write(file, data, length);
		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		data += done;
		length -= (size_t)done;
	}
	return true;
}

/* A network disk can tell only now that it is full. */
static bool finish(int file, bool good)
{
	int reason = errno;
	if (close(file) != 0 && good)
		return false;
	errno = reason;
	return good;
}

bool file_create(int folder, const char *path, struct span bytes, struct stat *status)
{
	int file = create(folder, path);
	if (file < 0)
		return false;
	return finish(file, write_all(file, bytes.data, bytes.length) && fstat(file, status) == 0);
}

static bool copy_all(int from, int to)
{
	char buffer[64 * 1024];
	for (;;) {
		ssize_t got = read(from, buffer, sizeof buffer);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0;
		if (!write_all(to, buffer, (size_t)got))
			return false;
	}
}

bool file_copy(int from, int to, const char *path, struct stat *status)
{
	int source = openat(from, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (source < 0)
		return false;
	int file = create(to, path);
	if (file < 0)
		return finish(source, false);
	bool good = copy_all(source, file) && fstat(source, status) == 0;
	if (good) {
		struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, status->st_mtim};
		good = futimens(file, times) == 0 && fstat(file, status) == 0;
	}
	return finish(source, finish(file, good));
}
