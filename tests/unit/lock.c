/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/lock.h"

#include <errno.h>
#include <sched.h>
#include <stdatomic.h>
#include <sys/mman.h>

#include "scratch.h"

static void one_holds_it(void **state)
{
	(void)state;
	int folder = open(".", O_RDONLY | O_DIRECTORY);
	int lock = lock_take(folder, "lock");
	assert_true(lock >= 0);
	assert_int_equal(lock_take(folder, "lock"), -1);
	assert_int_equal(errno, EWOULDBLOCK);
	lock_drop(lock, folder, "lock");
	assert_false(there("lock"));
	lock = lock_take(folder, "lock");
	assert_true(lock >= 0);
	lock_drop(lock, folder, "lock");
	close(folder);
}

static void take_and_die(void)
{
	if (lock_take(AT_FDCWD, "lock") >= 0)
		raise(SIGKILL);
}

static void the_dead_hold_nothing(void **state)
{
	(void)state;
	assert_int_equal(ending(take_and_die), -SIGKILL);
	assert_true(there("lock"));
	int lock = lock_take(AT_FDCWD, "lock");
	assert_true(lock >= 0);
	lock_drop(lock, AT_FDCWD, "lock");
}

static void a_link_is_not_followed(void **state)
{
	(void)state;
	assert_int_equal(symlink("elsewhere", "lock"), 0);
	assert_int_equal(lock_take(AT_FDCWD, "lock"), -1);
	assert_int_equal(errno, ELOOP);
	assert_false(there("elsewhere"));
}

/* Many take and drop at the same time: there must never be two inside. */
static void the_lock_holds_under_a_crowd(void **state)
{
	(void)state;
	const int flags = MAP_SHARED | MAP_ANONYMOUS;
	atomic_int *inside = mmap(NULL, sizeof *inside, PROT_READ | PROT_WRITE, flags, -1, 0);
	assert_true(inside != MAP_FAILED);
	fflush(NULL);
	enum { CROWD = 4 };
	pid_t children[CROWD];
	for (int i = 0; i < CROWD; i++) {
		children[i] = fork();
		if (children[i] != 0)
			continue;
		int folder = open(".", O_RDONLY | O_DIRECTORY);
		for (int taken = 0; taken < 400;) {
			int lock = lock_take(folder, "lock");
			if (lock < 0) {
				sched_yield();
				continue;
			}
			if (atomic_fetch_add(inside, 1) != 0)
				_exit(1);
			taken++;
			sched_yield();
			atomic_fetch_sub(inside, 1);
			lock_drop(lock, folder, "lock");
		}
		_exit(0);
	}
	for (int i = 0; i < CROWD; i++) {
		int status;
		waitpid(children[i], &status, 0);
		assert_int_equal(status, 0);
	}
	munmap(inside, sizeof *inside);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(one_holds_it),
		SCRATCH_TEST(the_dead_hold_nothing),
		SCRATCH_TEST(a_link_is_not_followed),
		SCRATCH_TEST(the_lock_holds_under_a_crowd),
	};
	return cmocka_run_group_tests_name("lock", tests, NULL, NULL);
}
