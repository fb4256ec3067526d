/* SPDX-License-Identifier: EUPL-1.2
 *
 * The published tree when the machine fails: killed, broken, full, closed to us, two builds at once.
 *
 * The calls that change a disk are defined here again, in front of the C library's. They count, so that a
 * build can be killed just before its first change, its second, to the last, and so that each change in turn
 * can fail. They can also play a file system without hard links, or without the exchange of two folders.
 * Nothing is really synced: no power is cut here.
 */
#undef _FORTIFY_SOURCE /* its openat is another function */
#include <dirent.h>
#include <errno.h>
#include <sched.h>
#include <stdatomic.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include "base/stop.h"
#include "base/text.h"
#include "publish/tree.h"
#include "scratch.h"

/* ---- the machine ---- */

enum fault { FAULT_NONE, FAULT_KILL, FAULT_ERROR };

static enum fault fault;
static int fault_at;             /* the change that breaks, from 1 */
static atomic_int changes;
static bool no_links, no_exchange;
static char history[4096];       /* a letter for each change: s syncfs, x exchange, f fsync, else c */
static size_t history_length;    /* written by tests with one thread only */

/* Does this change fail? */
static bool breaks(char letter)
{
	if (history_length < sizeof history - 1)
		history[history_length++] = letter;
	if (fault == FAULT_NONE || atomic_fetch_add(&changes, 1) + 1 != fault_at)
		return false;
	if (fault == FAULT_KILL)
		raise(SIGKILL);
	errno = EIO;
	return true;
}

int openat(int folder, const char *path, int flags, ...)
{
	va_list rest;
	va_start(rest, flags);
	mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
	va_end(rest);
	return flags & O_CREAT && breaks('c') ? -1 : (int)syscall(SYS_openat, folder, path, flags, mode);
}

/* What breaks has written the first half. */
ssize_t write(int file, const void *bytes, size_t count)
{
	if (file > STDERR_FILENO && fault != FAULT_NONE && changes + 1 == fault_at)
		syscall(SYS_write, file, bytes, count / 2);
	return file > STDERR_FILENO && breaks('c') ? -1 : syscall(SYS_write, file, bytes, count);
}

int mkdirat(int folder, const char *path, mode_t mode)
{
	return breaks('c') ? -1 : (int)syscall(SYS_mkdirat, folder, path, mode);
}

int unlinkat(int folder, const char *path, int flags)
{
	return breaks('c') ? -1 : (int)syscall(SYS_unlinkat, folder, path, flags);
}

int linkat(int from, const char *path, int to, const char *name, int flags)
{
	if (no_links)
		errno = EPERM;
	return no_links || breaks('c') ? -1 : (int)syscall(SYS_linkat, from, path, to, name, flags);
}

int renameat2(int from, const char *path, int to, const char *name, unsigned flags)
{
	if (no_exchange)
		errno = EINVAL;
	return no_exchange || breaks('x') ? -1 : (int)syscall(SYS_renameat2, from, path, to, name, flags);
}

int renameat(int from, const char *path, int to, const char *name)
{
	return breaks('c') ? -1 : (int)syscall(SYS_renameat2, from, path, to, name, 0);
}

int fchmod(int file, mode_t mode)
{
	return breaks('c') ? -1 : (int)syscall(SYS_fchmod, file, mode);
}

int syncfs(int file)
{
	(void)file;
	return breaks('s') ? -1 : 0;
}

int fsync(int file)
{
	(void)file;
	return breaks('f') ? -1 : 0;
}

/* ---- generations: 0 is nothing, each other has files of its own ---- */

enum { EXTRA = 40 }; /* files more, in a large generation */

typedef void visitor(void *data, const char *path, const char *text);

static void generation(int number, int extra, visitor *visit, void *data)
{
	char path[64], text[64];
	if (number == 0)
		return;
	snprintf(text, sizeof text, "home %d", number);
	snprintf(path, sizeof path, "site/only-%d/page.html", number);
	visit(data, number % 2 ? "print/odd" : "print/odd/or-even", "a file, then a folder");
	for (int i = 0; i < extra; i++) {
		char page[64];
		snprintf(page, sizeof page, "site/extra/%02d.html", i);
		visit(data, page, i % 2 ? text : "same");
	}
	visit(data, "site/index.html", text);
	visit(data, path, text);
	visit(data, "site/same.html", "the same in each");
	snprintf(path, sizeof path, "top-%d", number);
	visit(data, path, text);
}

static void put(void *tree, const char *path, const char *text)
{
	tree_put(tree, path, span_of(text), NULL);
}

/* False when another build has the lock. */
static bool build(int number, int extra)
{
	struct arena *arena = arena_new();
	struct tree *tree = tree_open(arena, "output");
	if (tree) {
		generation(number, extra, put, tree);
		struct hash inputs = hash_of(&number, sizeof number);
		tree_publish(tree, &inputs);
	}
	arena_free(arena);
	return tree != NULL;
}

static void add_line(void *text, const char *path, const char *contents)
{
	text_format(text, "%s: %s\n", path, contents);
}

static int no_dots(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && strcmp(entry->d_name, "notes") != 0;
}

/* The same lines from the disk. Names with a dot in front and the notes are not looked at. */
static void add_folder(struct text *text, const char *folder)
{
	struct dirent **names;
	int count = scandir(folder, &names, no_dots, alphasort);
	for (int i = 0; i < count; i++) {
		struct arena *arena = arena_new();
		const char *path = arena_format(arena, "%s/%s", folder, names[i]->d_name);
		struct span bytes;
		if (names[i]->d_type == DT_DIR)
			add_folder(text, path);
		else
			add_line(text, path + strlen("output/"),
			         file_read(arena, path, &bytes) ? bytes.data : "unreadable");
		free(names[i]);
		arena_free(arena);
	}
	if (count >= 0)
		free(names);
}

/* Is what is published this generation, no file more or less? */
static bool stands(int number, int extra)
{
	struct text found = {0}, expected = {0};
	text_string(&found, "");
	text_string(&expected, "");
	add_folder(&found, "output");
	generation(number, extra, add_line, &expected);
	bool same = span_equal(text_view(&found), text_view(&expected));
	text_free(&found);
	text_free(&expected);
	return same;
}

/* ---- each change in turn ---- */

enum { STATUS_NO_FAULT = 77, CHANGES_MOST = 400 };

/* Build in another process, which breaks at a change; its status, or minus the signal that ended it. */
static int build_breaking(int number, int extra, enum fault how, int at)
{
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		catch_messages();
		fault = how;
		fault_at = at;
		bool built = build(number, extra);
		_exit(!built ? 98 : fault_at && changes < fault_at ? STATUS_NO_FAULT : STATUS_GOOD);
	}
	return wait_for(child);
}

/* `before` builds stand there, and a .gitignore and a folder of notes that no build made. */
static void prepare(int before)
{
	assert_int_equal(system("rm -rf output .output.*"), 0);
	assert_int_equal(mkdir("output", 0777), 0);
	write_text("output/.gitignore", "*\n");
	for (int i = 1; i <= before; i++)
		assert_true(build(i, 0));
	assert_int_equal(mkdir(before ? "output/notes" : "output/.notes", 0777), 0);
	write_text(before ? "output/notes/mine" : "output/.notes/mine", "mine");
}

static void assert_all_there(int before, int at)
{
	if (!there("output/.gitignore") || !there(before ? "output/notes/mine" : "output/.notes/mine"))
		fail_msg("change %d: what is not ours was lost", at);
}

/* Only a build that was killed between two renames may leave nothing; the next finishes what it was about. */
static void assert_repaired(int number, enum fault how, int at)
{
	if (!no_exchange || how != FAULT_KILL)
		fail_msg("change %d: nothing stands there", at);
	struct arena *arena = arena_new();
	tree_close(tree_open(arena, "output"));
	arena_free(arena);
	assert_true(stands(number, 0));
}

/* Break at every change of a build; after each, the old or the new tree must stand there whole, and the next
 * build must go well. */
static void break_everywhere(int before, enum fault how)
{
	for (int at = 1;; at++) {
		assert_true(at < CHANGES_MOST);
		prepare(before);
		int status = build_breaking(before + 1, 0, how, at);
		if (status == STATUS_NO_FAULT)
			break;
		if (how == FAULT_KILL)
			assert_int_equal(status, -SIGKILL);
		else if (status != STATUS_GOOD && status != STATUS_MACHINE)
			fail_msg("change %d: status %d", at, status);
		if (status == STATUS_MACHINE && !has_message("Input/output error"))
			fail_msg("change %d failed without a message", at);
		if (!there("output"))
			assert_repaired(before + 1, how, at);
		if (!stands(before, 0) && !stands(before + 1, 0))
			fail_msg("change %d: the tree is not whole", at);
		if (!no_links && !no_exchange && !there("output/.gitignore"))
			fail_msg("change %d: no .gitignore", at);
		assert_true(build(before + 2, 0));
		if (!stands(before + 2, 0))
			fail_msg("change %d: the build after it is wrong", at);
		assert_all_there(before, at);
		assert_true(build(before + 3, 0));
		assert_true(stands(before + 3, 0));
		assert_all_there(before, at);
		assert_false(there(".output.old"));
		assert_false(there(".output.lock"));
	}
}

static void survives_kill_at_every_change(void **state)
{
	(void)state;
	for (int before = 0; before <= 2; before++)
		break_everywhere(before, FAULT_KILL);
}

static void survives_an_error_at_every_change(void **state)
{
	(void)state;
	for (int before = 0; before <= 2; before++)
		break_everywhere(before, FAULT_ERROR);
}

static void needs_no_exchange(void **state)
{
	(void)state;
	no_exchange = true;
	break_everywhere(0, FAULT_KILL);
	break_everywhere(2, FAULT_KILL);
	break_everywhere(2, FAULT_ERROR);
}

static void needs_no_links(void **state)
{
	(void)state;
	no_links = true;
	break_everywhere(0, FAULT_KILL);
	break_everywhere(2, FAULT_KILL);
	break_everywhere(2, FAULT_ERROR);
	/* What is the same is copied with its time, and counts as kept. */
	struct stat before, after;
	assert_int_equal(stat("output/site/same.html", &before), 0);
	assert_true(build(1, 0));
	assert_int_equal(stat("output/site/same.html", &after), 0);
	assert_int_not_equal(before.st_ino, after.st_ino);
	assert_memory_equal(&before.st_mtim, &after.st_mtim, sizeof after.st_mtim);
}

/* Killed between two renames, and then somebody made the folder again: nobody's files are thrown away. */
static void does_not_choose_between_two(void **state)
{
	(void)state;
	prepare(2);
	assert_int_equal(rename("output", ".output.old"), 0);
	prepare(0);
	assert_int_equal(system("rm -rf .output.next && mkdir .output.next .output.old"), 0);
	assert_int_equal(build_breaking(3, 0, FAULT_NONE, 0), STATUS_MACHINE);
	assert_true(has_message("Keep the one you want"));
	assert_true(there("output/.gitignore"));
	assert_true(there(".output.old"));
}

/* Power can go too. All files are on the disk before the switch, nothing is written in between, and then the
 * switch itself is brought to the disk, before anything of the old generation is touched. */
static void syncs_before_it_switches(void **state)
{
	(void)state;
	for (int number = 1; number <= 4; number++) {
		memset(history, 0, sizeof history);
		history_length = 0;
		assert_true(build(number, 0));
		const char *synced = strchr(history, 's');
		assert_non_null(synced);
		if (strncmp(synced, number == 1 ? "scf" : "sxf", 3) != 0)
			fail_msg("build %d: %s", number, history);
	}
}

/* ---- at any moment ---- */

static void survives_kills_at_random(void **state)
{
	(void)state;
	assert_true(build(1, EXTRA));
	unsigned seed = 7;
	for (int round = 0; round < 40; round++) {
		fflush(NULL);
		pid_t child = fork();
		if (child == 0)
			for (int number = 1;; number = number % 5 + 1)
				build(number, EXTRA);
		usleep((useconds_t)(rand_r(&seed) % 12000));
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, NULL, 0), child);
		bool whole = false;
		for (int number = 1; number <= 5; number++)
			whole |= stands(number, EXTRA);
		assert_true(whole);
	}
	assert_true(build(3, EXTRA));
	assert_true(stands(3, EXTRA));
}

static void two_at_once_do_no_harm(void **state)
{
	(void)state;
	enum { BUILDERS = 4, BUILDS = 10 };
	fflush(NULL);
	for (int i = 0; i < BUILDERS; i++)
		if (fork() == 0) {
			catch_messages();
			for (int built = 0; built < BUILDS; sched_yield())
				built += build(1 + (built + i) % 5, EXTRA);
			_exit(0);
		}
	int status, together = 0;
	while (wait(&status) > 0)
		together |= status;
	assert_int_equal(together, 0);
	bool whole = false;
	for (int number = 1; number <= 5; number++)
		whole |= stands(number, EXTRA);
	assert_true(whole);
	assert_false(there(".output.lock"));
}

/* ---- no room, no rights ---- */

static void build_large(void)
{
	struct arena *arena = arena_new();
	struct tree *tree = tree_open(arena, "output");
	size_t size = 400 * 1000;
	char *bytes = memset(arena_alloc(arena, size), 'x', size);
	tree_put(tree, "site/index.html", SPAN("new"), NULL);
	tree_put(tree, "site/large.html", (struct span){bytes, size}, NULL);
	struct hash inputs = {0};
	tree_publish(tree, &inputs);
}

/* Run it in another process after preparations; its status. */
static int run_apart(bool (*before)(void), void (*run)(void))
{
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		catch_messages();
		if (!before())
			_exit(STATUS_NO_FAULT);
		run();
		_exit(0);
	}
	return wait_for(child);
}

static bool limit_files(void)
{
	signal(SIGXFSZ, SIG_IGN);
	return setrlimit(RLIMIT_FSIZE, &(struct rlimit){100 * 1000, 100 * 1000}) == 0;
}

static void a_file_that_cannot_grow(void **state)
{
	(void)state;
	assert_true(build(1, 0));
	assert_int_equal(run_apart(limit_files, build_large), STATUS_MACHINE);
	assert_true(has_message(".output.next/site/large.html: File too large"));
	assert_true(stands(1, 0));
	assert_true(build(2, 0));
	assert_true(stands(2, 0));
}

/* Root of a world of its own is this user outside (user_namespaces(7)). */
static void write_map(const char *path, unsigned id)
{
	char map[32];
	snprintf(map, sizeof map, "0 %u 1", id);
	write_text(path, map);
}

/* May this process mount, in a world of its own? */
static bool may_mount(void)
{
	if (unshare(CLONE_NEWNS) == 0)
		return true;
	unsigned user = geteuid(), group = getegid();
	if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
		return false;
	write_text("/proc/self/setgroups", "deny");
	write_map("/proc/self/uid_map", user);
	write_map("/proc/self/gid_map", group);
	return true;
}

/* A disk of 300 kB that only this process and its children see. */
static bool mount_small_disk(void)
{
	return may_mount() && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
	       mkdir("disk", 0777) == 0 && mount("none", "disk", "tmpfs", 0, "size=300k") == 0 &&
	       chdir("disk") == 0;
}

static bool always(void)
{
	return true;
}

static void fill_disk(void)
{
	build(1, 0);
	if (run_apart(always, build_large) != STATUS_MACHINE)
		_exit(10);
	if (!has_message("/disk/.output.next/site/large.html: No space left on device; output is as it was"))
		_exit(11);
	if (!stands(1, 0) || !build(2, 0) || !stands(2, 0))
		_exit(12);
}

/* Only root may mount a small disk. Elsewhere this says so aloud, and the test above and tests/faults/full.t, which
 * fail every call that needs room, stand for it. */
static void a_disk_that_is_full(void **state)
{
	(void)state;
	int status = run_apart(mount_small_disk, fill_disk);
	if (status == STATUS_NO_FAULT) {
		print_message("# no small disk could be mounted here: see tests/faults/full.t\n");
		return;
	}
	assert_int_equal(status, 0);
}

/* Root may write everywhere: become nobody. */
static bool lose_rights(void)
{
	return geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
}

static void build_second(void)
{
	build(2, 0);
}

static void a_folder_that_cannot_be_written(void **state)
{
	assert_true(build(1, 0));
	assert_int_equal(chmod(*state, 0555), 0);
	assert_int_equal(run_apart(lose_rights, build_second), STATUS_MACHINE);
	assert_true(has_message("cannot write beside output: Permission denied"));
	assert_int_equal(chmod(*state, 0755), 0);
	assert_true(stands(1, 0));
}

/* Linux lets no user link to files of another (fs.protected_hardlinks): then they are copied. */
static void files_of_another_user(void **state)
{
	assert_true(build(1, 0));
	assert_int_equal(chmod(*state, 0777), 0);
	assert_int_equal(run_apart(lose_rights, build_second), 0);
	assert_true(stands(2, 0));
}

static int make_well(void **state)
{
	no_links = no_exchange = false;
	return enter_scratch(state);
}

int main(void)
{
#define FAULT_TEST(function) cmocka_unit_test_setup_teardown(function, make_well, leave_scratch)
	const struct CMUnitTest tests[] = {
		FAULT_TEST(survives_kill_at_every_change),
		FAULT_TEST(survives_an_error_at_every_change),
		FAULT_TEST(needs_no_exchange),
		FAULT_TEST(needs_no_links),
		FAULT_TEST(does_not_choose_between_two),
		FAULT_TEST(syncs_before_it_switches),
		FAULT_TEST(survives_kills_at_random),
		FAULT_TEST(two_at_once_do_no_harm),
		FAULT_TEST(a_file_that_cannot_grow),
		FAULT_TEST(a_disk_that_is_full),
		FAULT_TEST(a_folder_that_cannot_be_written),
		FAULT_TEST(files_of_another_user),
	};
	return cmocka_run_group_tests_name("tree_faults", tests, NULL, NULL);
}
