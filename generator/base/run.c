/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/run.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/words.h"

enum { PIECE = 16384 };

static void read_all(int descriptor, struct text *text)
{
	for (;;) {
		char *room = text_room(text, PIECE);
		ssize_t length = read(descriptor, room, PIECE);
		if (length < 0 && errno == EINTR)
			continue;
		if (length <= 0)
			break;
		text->length += (size_t)length;
	}
	text->data[text->length] = '\0';
}

static int run(const char *path, const char *const *arguments, int input, enum run_takes takes, struct text *said)
{
	int ends[2], status;
	if (pipe2(ends, O_CLOEXEC) != 0)
		stop_errno("pipe");
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], takes == TAKE_OUTPUT ? STDOUT_FILENO : STDERR_FILENO);
	if (input >= 0)
		posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	pid_t child;
	int fault = posix_spawn(&child, path, &actions, NULL, (char *const *)(uintptr_t)arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	close(ends[1]);
	if (fault) {
		errno = fault;
		stop_errno(path);
	}
	read_all(ends[0], said);
	close(ends[0]);
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			stop_errno(path);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int program_run(const char *path, const char *const *arguments, enum run_takes takes, struct text *said)
{
	return run(path, arguments, -1, takes, said);
}

/* From a file in memory: with a pipe both sides could wait for each other. */
int program_feed(const char *path, const char *const *arguments, struct span input, enum run_takes takes, struct text *said)
{
	int file = memfd_create("input", MFD_CLOEXEC);
	if (file < 0)
		stop_errno("memfd_create");
	for (size_t done = 0; done < input.length;) {
		ssize_t length = write(file, input.data + done, input.length - done);
		if (length < 0 && errno != EINTR)
			stop_errno("memfd_create");
		done += length > 0 ? (size_t)length : 0;
	}
	if (lseek(file, 0, SEEK_SET) != 0)
		stop_errno("memfd_create");
	int status = run(path, arguments, file, takes, said);
	close(file);
	return status;
}

const char *program_path(struct arena *arena)
{
	char path[4096];
	ssize_t length = readlink("/proc/self/exe", path, sizeof path);
	if (length < 0)
		stop_errno("/proc/self/exe");
	return arena_copy(arena, path, (size_t)length);
}

const char *program_folder(struct arena *arena)
{
	const char *path = program_path(arena);
	return arena_copy(arena, path, (size_t)(strrchr(path, '/') - path));
}

const char *program_beside(struct arena *arena, const char *name)
{
	static const char *const places[] = {"", "../lib/meedoen/"};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		const char *beside = arena_format(arena, "%s/%s%s", program_folder(arena), places[i], name);
		if (access(beside, X_OK) == 0)
			return beside;
	}
	stop_machine(_("%s is missing; install the program again"), name);
}
