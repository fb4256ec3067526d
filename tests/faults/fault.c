/* SPDX-License-Identifier: EUPL-1.2
 *
 * A machine that fails when asked to: loaded before the C library (LD_PRELOAD), it stands in front of the
 * calls that change a disk, counts them, and breaks one.
 *
 *   FAULT_AT=N         the N-th call that changes something, from 1; without it nothing breaks
 *   FAULT=kill         the process is killed just before that call, as by kill -9 or a power cut
 *   FAULT=full         from that call on the disk is full: what needs room fails with ENOSPC
 *   FAULT=gone         from that call on the disk is gone: everything fails with EIO
 *   FAULT=wait         that call waits until the file FAULT_GO exists; FAULT_WAITS is made first
 *   FAULT_COUNT=FILE   the number of calls is written there at the end
 *   FAULT_UNREADABLE=X files with X in their path cannot be opened (root may open all: a test could not ask)
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long calls;

#define REAL(function) (__extension__(__typeof__(&(function)))dlsym(RTLD_NEXT, #function))

static void touch(const char *path)
{
	int file = path ? REAL(open)(path, O_WRONLY | O_CREAT, 0666) : -1;
	if (file >= 0)
		close(file);
}

/* Does this call fail? May not return at all. `room`: the call needs room on the disk. */
static bool breaks(bool room)
{
	const char *at = getenv("FAULT_AT"), *fault = getenv("FAULT");
	long call = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
	if (!at || !fault || call < atol(at))
		return false;
	if (strcmp(fault, "kill") == 0)
		kill(getpid(), SIGKILL);
	if (strcmp(fault, "wait") == 0 && call == atol(at)) {
		const char *go = getenv("FAULT_GO");
		touch(getenv("FAULT_WAITS"));
		for (int tenths = 0; go && tenths < 300 && access(go, F_OK) != 0; tenths++)
			usleep(100000);
	}
	bool gone = strcmp(fault, "gone") == 0;
	if (!gone && (strcmp(fault, "full") != 0 || !room))
		return false;
	errno = gone ? EIO : ENOSPC;
	return true;
}

__attribute__((destructor)) static void report_count(void)
{
	const char *path = getenv("FAULT_COUNT");
	int file = path ? REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;
	char line[32];
	int length = snprintf(line, sizeof line, "%ld\n", calls);
	if (file >= 0 && REAL(write)(file, line, (size_t)length) == length)
		close(file);
}

static bool unreadable(const char *path)
{
	const char *part = getenv("FAULT_UNREADABLE");
	if (!part || !strstr(path, part))
		return false;
	errno = EACCES;
	return true;
}

static mode_t mode_of(int flags, va_list rest)
{
	return flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? (mode_t)va_arg(rest, int) : 0;
}

static bool stays_shut(const char *path, int flags)
{
	return unreadable(path) || ((flags & O_CREAT) && breaks(true));
}

int open(const char *path, int flags, ...)
{
	va_list rest;
	va_start(rest, flags);
	mode_t mode = mode_of(flags, rest);
	va_end(rest);
	if (stays_shut(path, flags))
		return -1;
	return REAL(open)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
	va_list rest;
	va_start(rest, flags);
	mode_t mode = mode_of(flags, rest);
	va_end(rest);
	if (stays_shut(path, flags))
		return -1;
	return REAL(openat)(folder, path, flags, mode);
}

/* As SQLite calls it. */
int open64(const char *path, int flags, ...)
{
	va_list rest;
	va_start(rest, flags);
	mode_t mode = mode_of(flags, rest);
	va_end(rest);
	if (stays_shut(path, flags))
		return -1;
	return REAL(open64)(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t count)
{
	return file > 2 && breaks(true) ? -1 : REAL(write)(file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
	return breaks(true) ? -1 : REAL(pwrite64)(file, bytes, count, offset);
}

int ftruncate64(int file, off64_t length)
{
	breaks(false);
	return REAL(ftruncate64)(file, length);
}

int mkdir(const char *path, mode_t mode)
{
	return breaks(true) ? -1 : REAL(mkdir)(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode)
{
	return breaks(true) ? -1 : REAL(mkdirat)(folder, path, mode);
}

int link(const char *from, const char *to)
{
	return breaks(true) ? -1 : REAL(link)(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
	return breaks(true) ? -1 : REAL(linkat)(from_folder, from, to_folder, to, flags);
}

int unlink(const char *path)
{
	return breaks(false) ? -1 : REAL(unlink)(path);
}

int unlinkat(int folder, const char *path, int flags)
{
	return breaks(false) ? -1 : REAL(unlinkat)(folder, path, flags);
}

int rmdir(const char *path)
{
	return breaks(false) ? -1 : REAL(rmdir)(path);
}

int rename(const char *from, const char *to)
{
	return breaks(false) ? -1 : REAL(rename)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
	return breaks(false) ? -1 : REAL(renameat)(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
	return breaks(false) ? -1 : REAL(renameat2)(from_folder, from, to_folder, to, flags);
}

int fsync(int file)
{
	return breaks(true) ? -1 : REAL(fsync)(file);
}

int fdatasync(int file)
{
	return breaks(true) ? -1 : REAL(fdatasync)(file);
}
