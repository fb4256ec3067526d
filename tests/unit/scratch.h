/* SPDX-License-Identifier: EUPL-1.2
 *
 * A scratch folder for each test, which is the working folder while the test runs, and what tests of files
 * share: writing and reading a text, running something that ends its process.
 *
 * For cmocka: SCRATCH_TEST(function) in the table of tests. One test runs at a time.
 */
#ifndef MEEDOEN_TESTS_SCRATCH_H
#define MEEDOEN_TESTS_SCRATCH_H

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/files.h"

static char scratch[64];
static char messages[96]; /* a file: what a child process wrote to standard error */

static inline int enter_scratch(void **state)
{
	strcpy(scratch, "/tmp/meedoen-test-XXXXXX");
	*state = mkdtemp(scratch);
	if (!*state || chdir(scratch) != 0)
		return -1;
	snprintf(messages, sizeof messages, "%s/messages", scratch);
	int file = open(messages, O_WRONLY | O_CREAT, 0666);
	return file < 0 ? -1 : close(file);
}

static inline int leave_scratch(void **state)
{
	(void)state;
	char command[128];
	snprintf(command, sizeof command, "cd / && rm -rf '%s'", scratch);
	return chdir("/") || system(command);
}

#define SCRATCH_TEST(function) cmocka_unit_test_setup_teardown(function, enter_scratch, leave_scratch)

static inline bool there(const char *path)
{
	struct stat status;
	return lstat(path, &status) == 0;
}

static inline void write_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static inline void assert_text(const char *path, const char *text)
{
	struct arena *arena = arena_new();
	struct span found;
	if (!file_read(arena, path, &found))
		fail_msg("%s is not there", path);
	assert_string_equal(found.data, text);
	arena_free(arena);
}

/* In a child process: what it says on standard error goes to the file. */
static inline void catch_messages(void)
{
	int file = open(messages, O_WRONLY | O_TRUNC);
	if (dup2(file, STDERR_FILENO) < 0)
		_exit(99);
	signal(SIGABRT, SIG_DFL); /* cmocka catches it */
}

static inline bool has_message(const char *part)
{
	struct arena *arena = arena_new();
	struct span text;
	bool found = file_read(arena, messages, &text) && strstr(text.data, part);
	arena_free(arena);
	return found;
}

/* What a child process ends with: its status, or minus the signal. */
static inline int wait_for(pid_t child)
{
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/* Run it in a child process. */
static inline int ending(void (*run)(void))
{
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		catch_messages();
		run();
		_exit(0);
	}
	return wait_for(child);
}

#endif
