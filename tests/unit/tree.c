/* SPDX-License-Identifier: EUPL-1.2
 *
 * The published tree when the machine is well. What happens when it is not: tree_faults.c.
 */
#include "publish/tree.h"

#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/files.h"
#include "base/stop.h"
#include "base/text.h"
#include "publish/lock.h"
#include "publish/manifest.h"

/* ---- a folder of its own for each test, which is the working folder ---- */

static int enter_scratch(void **state)
{
	static char name[64]; /* one test at a time */
	strcpy(name, "/tmp/meedoen-tree-XXXXXX");
	*state = mkdtemp(name);
	return *state ? chdir(name) : -1;
}

static int leave_scratch(void **state)
{
	char command[128];
	snprintf(command, sizeof command, "cd / && rm -rf '%s'", (char *)*state);
	return chdir("/") || system(command);
}

static const char *read_text(struct arena *arena, const char *path)
{
	struct span bytes;
	return file_read(arena, path, &bytes) ? bytes.data : NULL;
}

static void write_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void assert_text(const char *path, const char *text)
{
	struct arena *arena = arena_new();
	const char *found = read_text(arena, path);
	if (!found)
		fail_msg("%s is not there", path);
	assert_string_equal(found, text);
	arena_free(arena);
}

static bool there(const char *path)
{
	struct stat status;
	return lstat(path, &status) == 0;
}

static struct stat status_of(const char *path)
{
	struct stat status;
	if (lstat(path, &status) != 0)
		fail_msg("%s is not there", path);
	return status;
}

/* ---- builds ---- */

struct file_made {
	const char *path, *text;
};

/* All files, closed by a NULL path, put into a new generation; `inputs` stands for what they are made from. */
static struct tree_counts build(const char *output, const char *inputs, const struct file_made *files)
{
	struct arena *arena = arena_new();
	struct tree *tree = tree_open(arena, output);
	assert_non_null(tree);
	for (; files->path; files++)
		tree_put(tree, files->path, span_of(files->text), NULL);
	struct hash hash = hash_of(inputs, strlen(inputs));
	struct tree_counts counts = tree_publish(tree, &hash);
	tree_close(tree); /* does no harm after tree_publish */
	arena_free(arena);
	return counts;
}

static bool current(const char *output, const char *inputs)
{
	struct arena *arena = arena_new();
	struct tree *tree = tree_open(arena, output);
	assert_non_null(tree);
	struct hash hash = hash_of(inputs, strlen(inputs));
	bool is = tree_current(tree, &hash);
	tree_close(tree);
	arena_free(arena);
	return is;
}

#define FILES(...) (const struct file_made[]){__VA_ARGS__, {0}}

static const struct file_made two_pages[] = {
	{"site/index.html", "home"}, {"site/wijken/noord.html", "north"}, {"print/flyer.pdf", "flyer"}, {0}};

/* What a child process ended with: its status, or minus the signal. Its messages go to the file "messages". */
static int ending(void (*run)(void))
{
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		int messages = open("messages", O_WRONLY | O_CREAT | O_TRUNC, 0666);
		if (dup2(messages, STDERR_FILENO) < 0)
			_exit(99);
		signal(SIGABRT, SIG_DFL); /* cmocka catches it */
		run();
		_exit(0);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static void assert_message(const char *part)
{
	struct arena *arena = arena_new();
	const char *text = read_text(arena, "messages");
	assert_non_null(text);
	if (!strstr(text, part))
		fail_msg("no \"%s\" in: %s", part, text);
	arena_free(arena);
}

/* ---- generations ---- */

static void makes_a_first_tree(void **state)
{
	(void)state;
	struct tree_counts counts = build("output", "a", two_pages);
	assert_int_equal(counts.files, 3);
	assert_int_equal(counts.written, 3);
	assert_int_equal(counts.kept + counts.removed, 0);
	assert_int_equal(counts.bytes, 14);
	assert_text("output/site/index.html", "home");
	assert_text("output/site/wijken/noord.html", "north");
	assert_text("output/print/flyer.pdf", "flyer");
	assert_true(there("output/.manifest"));
	assert_false(there(".output.next"));
	assert_false(there(".output.lock"));
}

static void knows_when_nothing_changed(void **state)
{
	(void)state;
	assert_false(current("output", "a"));
	build("output", "a", two_pages);
	assert_true(current("output", "a"));
	assert_false(current("output", "b"));
	build("output", "b", two_pages);
	assert_true(current("output", "b"));
	assert_false(there(".output.lock"));
}

static void sees_what_was_touched(void **state)
{
	(void)state;
	build("output", "a", two_pages);
	write_text("output/site/index.html", "HOME"); /* the same size */
	assert_false(current("output", "a"));
	assert_int_equal(build("output", "a", two_pages).written, 1);
	assert_text("output/site/index.html", "home");
	assert_true(current("output", "a"));
	assert_int_equal(unlink("output/site/index.html"), 0);
	assert_false(current("output", "a"));
	assert_int_equal(symlink("../print/flyer.pdf", "output/site/index.html"), 0);
	assert_false(current("output", "a"));
	assert_int_equal(build("output", "a", two_pages).kept, 2);
	assert_text("output/site/index.html", "home");
}

static void keeps_what_is_the_same(void **state)
{
	(void)state;
	build("output", "a", two_pages);
	struct stat before = status_of("output/print/flyer.pdf");
	for (int i = 0; i < 3; i++) {
		struct tree_counts counts = build("output", i % 2 ? "a" : "b",
		                                  FILES({"site/index.html", i % 2 ? "home" : "new"},
		                                        {"site/wijken/noord.html", "north"}, {"print/flyer.pdf", "flyer"}));
		assert_int_equal(counts.written, 1);
		assert_int_equal(counts.kept, 2);
		struct stat after = status_of("output/print/flyer.pdf");
		assert_int_equal(after.st_ino, before.st_ino);
		assert_memory_equal(&after.st_mtim, &before.st_mtim, sizeof after.st_mtim);
	}
}

/* Somebody who reads the old page goes on reading the old page. */
static void never_writes_into_a_file(void **state)
{
	(void)state;
	build("output", "a", two_pages);
	build("output", "b", two_pages); /* now all files have a second name beside */
	FILE *reader = fopen("output/site/index.html", "r");
	assert_non_null(reader);
	build("output", "c", FILES({"site/index.html", "new"}));
	build("output", "d", FILES({"site/index.html", "newer"}));
	char text[16] = "";
	assert_non_null(fgets(text, sizeof text, reader));
	assert_string_equal(text, "home");
	fclose(reader);
}

/* A browser asks whether the page is newer than its copy: a time must never go back. */
static void times_only_go_on(void **state)
{
	(void)state;
	build("output", "a", FILES({"page", "one"}));
	usleep(20000);
	build("output", "b", FILES({"page", "two"}));
	struct timespec before = status_of("output/page").st_mtim;
	usleep(20000);
	build("output", "a", FILES({"page", "one"}));
	struct timespec after = status_of("output/page").st_mtim;
	assert_true(after.tv_sec > before.tv_sec || (after.tv_sec == before.tv_sec && after.tv_nsec > before.tv_nsec));
}

static void removes_what_is_not_made(void **state)
{
	(void)state;
	build("output", "a", FILES({"a/b/c/deep", "1"}, {"a/near", "2"}, {"other", "3"}));
	build("output", "b", FILES({"a/b/c/deep", "1"}, {"a/near", "2"}, {"other", "3"}));
	write_text("output/a/b/dropped-by-somebody", "x");
	for (int i = 0; i < 3; i++) {
		struct tree_counts counts = build("output", "c", FILES({"a/near", "2"}));
		assert_int_equal(counts.removed, i == 0 ? 2 : 0);
		assert_true(there("output/a/near"));
		assert_false(there("output/a/b"));
		assert_false(there("output/other"));
	}
}

static void a_file_becomes_a_folder_and_back(void **state)
{
	(void)state;
	for (int i = 0; i < 6; i++) {
		bool folders = i / 2 % 2; /* two of each: the tree beside is of two builds ago */
		if (folders)
			build("output", "a", FILES({"x/y/1", "1"}, {"x/y/2", "2"}, {"x/z/3", "3"}));
		else
			build("output", "a", FILES({"x", "file"}));
		assert_text(folders ? "output/x/y/2" : "output/x", folders ? "2" : "file");
	}
}

static void an_empty_tree_is_a_tree(void **state)
{
	(void)state;
	build("output", "a", two_pages);
	assert_int_equal(build("output", "b", &(struct file_made){0}).removed, 3);
	assert_true(current("output", "b"));
	assert_false(there("output/site"));
}

/* ---- what a file was made from ---- */

static void keeps_without_bytes(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct hash from = hash_of("origin", 6), found;
	struct tree *tree = tree_open(arena, "output");
	assert_false(tree_origin(tree, "traced", &found));
	tree_put(tree, "traced", SPAN("1"), &from);
	tree_put(tree, "untraced", SPAN("2"), NULL);
	tree_put(tree, "touched", SPAN("3"), &from);
	tree_publish(tree, &from);
	for (int i = 0; i < 3; i++) {
		write_text("output/touched", "other");
		tree = tree_open(arena, "output");
		assert_true(tree_origin(tree, "traced", &found));
		assert_true(hash_equal(&found, &from));
		assert_true(tree_origin(tree, "untraced", &found));
		assert_false(hash_equal(&found, &from));
		assert_false(tree_origin(tree, "touched", &found));
		assert_false(tree_origin(tree, "none", &found));
		tree_keep(tree, "traced");
		tree_keep(tree, "untraced");
		tree_put(tree, "touched", SPAN("3"), &from);
		struct tree_counts counts = tree_publish(tree, &from);
		assert_int_equal(counts.kept, 2);
		assert_int_equal(counts.written, 1);
		assert_text("output/traced", "1");
		assert_text("output/touched", "3");
	}
	arena_free(arena);
}

static void giving_up_changes_nothing(void **state)
{
	(void)state;
	build("output", "a", two_pages);
	struct arena *arena = arena_new();
	struct tree *tree = tree_open(arena, "output");
	tree_put(tree, "site/index.html", SPAN("half a build"), NULL);
	tree_close(tree);
	tree_close(tree);
	arena_free(arena);
	assert_text("output/site/index.html", "home");
	assert_true(current("output", "a"));
	build("output", "b", two_pages);
	assert_text("output/site/index.html", "home");
}

/* ---- the same bytes ---- */

struct share {
	struct tree *tree;
	int first;
};

enum { MANY_FILES = 600, PUTTERS = 4 };

static void *put_share(void *data)
{
	const struct share *share = data;
	for (int i = share->first; i < MANY_FILES; i += PUTTERS) {
		char path[64], text[64];
		snprintf(path, sizeof path, "site/%d/%d/page-%d.html", i % 7, i % 11, i);
		snprintf(text, sizeof text, "text of %d", i);
		struct hash from = hash_of(path, strlen(path));
		tree_put(share->tree, path, span_of(text), i % 2 ? &from : NULL);
	}
	return NULL;
}

static void build_with_threads(const char *output)
{
	struct arena *arena = arena_new();
	struct tree *tree = tree_open(arena, output);
	pthread_t threads[PUTTERS];
	struct share shares[PUTTERS];
	for (int i = 0; i < PUTTERS; i++) {
		shares[i] = (struct share){tree, i};
		assert_int_equal(pthread_create(&threads[i], NULL, put_share, &shares[i]), 0);
	}
	for (int i = 0; i < PUTTERS; i++)
		pthread_join(threads[i], NULL);
	struct hash inputs = hash_of("x", 1);
	assert_int_equal(tree_publish(tree, &inputs).files, MANY_FILES);
	arena_free(arena);
}

static void any_order_gives_the_same_bytes(void **state)
{
	(void)state;
	assert_int_equal(mkdir("elsewhere", 0777), 0);
	build_with_threads("output");
	build_with_threads("elsewhere/other");
	build_with_threads("elsewhere/other");
	assert_int_equal(system("diff -r --exclude=.times output elsewhere/other"), 0);
	assert_true(current("output", "x"));
	struct arena *arena = arena_new();
	assert_null(strstr(read_text(arena, "output/.manifest"), "/tmp"));
	arena_free(arena);
}

/* ---- the manifest ---- */

static void a_damaged_manifest_is_not_trusted(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	build("output", "a", two_pages);
	assert_int_equal(mkdir("output/notes", 0777), 0);
	struct span whole;
	assert_true(file_read(arena, "output/.manifest", &whole));
	whole = arena_span(arena, whole);
	for (size_t at = strlen("meedoen tree 1\n"); at < whole.length; at += 17) {
		for (int cut = 0; cut < 2; cut++) {
			char *damaged = arena_copy(arena, whole.data, whole.length);
			damaged[at] = (char)(cut ? '\0' : damaged[at] ^ 1);
			write_text("output/.manifest", damaged);
			assert_false(current("output", "a"));
		}
	}
	struct tree_counts counts = build("output", "a", two_pages);
	assert_int_equal(counts.written, 3);
	assert_true(there("output/notes"));
	assert_true(current("output", "a"));
	arena_free(arena);
}

static void set_time(const char *path, struct timespec time)
{
	struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, time};
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void times_of_another_manifest_do_not_count(void **state)
{
	(void)state;
	build("output", "a", two_pages);
	struct timespec time = status_of("output/site/index.html").st_mtim;
	write_text("output/site/index.html", "another length");
	set_time("output/site/index.html", time);
	assert_false(current("output", "a"));

	build("output", "a", two_pages);
	assert_int_equal(rename("output/.times", "times"), 0);
	assert_false(current("output", "a"));
	static const char *const files[] = {"output/print/flyer.pdf", "output/site/index.html",
	                                    "output/site/wijken/noord.html"};
	for (size_t i = 0; i < 3; i++)
		set_time(files[i], (struct timespec){0});
	assert_false(current("output", "a"));

	build("output", "a", two_pages);
	assert_int_equal(system("cp output/.times times"), 0);
	assert_true(current("output", "a"));
	build("output", "b", two_pages);
	assert_true(current("output", "b"));
	assert_int_equal(rename("times", "output/.times"), 0);
	assert_false(current("output", "b"));
}

static void the_manifest_reads_back(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct tree_file files[] = {
		{.path = "b c/\xC3\xA9", .size = 1, .time = {-1, 5}, .hash = hash_of("b", 1)},
		{.path = "a", .size = UINT32_MAX + (uint64_t)7, .time = {1, 999999999}, .traced = true,
		 .hash = hash_of("a", 1), .from = hash_of("f", 1)},
	};
	struct manifest made = {.files = files, .count = 2, .inputs = hash_of("i", 1)};
	manifest_sort(&made);
	int folder = open(".", O_RDONLY | O_DIRECTORY);
	assert_true(manifest_write(&made, folder));
	assert_true(manifest_write(&made, folder));
	close(folder);
	struct manifest read = manifest_read(arena, ".");
	assert_true(read.found && read.whole && read.count == 2);
	assert_true(hash_equal(&read.inputs, &made.inputs));
	for (size_t i = 0; i < 2; i++) {
		assert_string_equal(read.files[i].path, made.files[i].path);
		assert_int_equal(read.files[i].size, made.files[i].size);
		assert_int_equal(read.files[i].traced, made.files[i].traced);
		assert_memory_equal(&read.files[i].time, &made.files[i].time, sizeof made.files[i].time);
		assert_true(hash_equal(&read.files[i].hash, &made.files[i].hash));
		assert_true(hash_equal(&read.files[i].from, &made.files[i].from));
	}
	assert_string_equal(manifest_find(&read, "a")->path, "a");
	assert_null(manifest_find(&read, "b c"));
	assert_true(manifest_holds(&read, "b c"));
	assert_false(manifest_holds(&read, "b"));
	arena_free(arena);
}

/* ---- what is not ours ---- */

static void carries_over_what_is_not_ours(void **state)
{
	(void)state;
	assert_int_equal(mkdir("output", 0750), 0);
	write_text("output/.gitignore", "*\n");
	assert_int_equal(mkdir("output/.git", 0777), 0);
	write_text("output/.git/HEAD", "main");
	for (int i = 0; i < 4; i++) {
		build("output", i % 2 ? "a" : "b", two_pages);
		assert_text("output/.gitignore", "*\n");
		assert_text("output/.git/HEAD", "main");
		assert_text("output/site/index.html", "home");
		assert_false(there(".output.next/.git"));
		assert_false(there(".output.next/.gitignore"));
		assert_int_equal(status_of("output").st_mode & 07777, 0750);
	}
	write_text("output/note", "mine");
	build("output", "c", two_pages);
	assert_text("output/note", "mine");
	assert_int_equal(unlink("output/note"), 0);
	assert_int_equal(unlink("output/.gitignore"), 0);
	build("output", "d", two_pages);
	build("output", "e", two_pages);
	assert_false(there("output/note"));
	assert_false(there("output/.gitignore"));
}

static void build_two_pages(void)
{
	build("output", "z", two_pages);
}

static void refuses_what_is_not_ours(void **state)
{
	(void)state;
	assert_int_equal(mkdir("output", 0777), 0);
	write_text("output/thesis.doc", "years of work");
	assert_int_equal(ending(build_two_pages), STATUS_MACHINE);
	assert_message("output is not empty");
	assert_text("output/thesis.doc", "years of work");
	assert_false(there(".output.next"));
	assert_false(there("output/.manifest"));
	write_text("output/.manifest", "of another program\n");
	assert_int_equal(ending(build_two_pages), STATUS_MACHINE);

	assert_int_equal(system("rm -r output"), 0);
	write_text("output", "a file");
	assert_int_equal(ending(build_two_pages), STATUS_MACHINE);
	assert_message("output: Not a directory");
	assert_text("output", "a file");
}

static void refuses_a_name_that_is_taken(void **state)
{
	(void)state;
	build("output", "a", FILES({"print/flyer.pdf", "flyer"}));
	assert_int_equal(mkdir("output/site", 0777), 0);
	write_text("output/site/mine", "mine");
	assert_int_equal(ending(build_two_pages), STATUS_MACHINE);
	assert_message("output/site stands where");
	assert_text("output/site/mine", "mine");
	assert_true(current("output", "a"));
}

/* Somebody replaced a folder that was made by a link: nothing may be written where it leads. */
static void never_follows_a_link(void **state)
{
	(void)state;
	assert_int_equal(mkdir("elsewhere", 0777), 0);
	build("output", "a", two_pages);
	build("output", "b", two_pages);
	assert_int_equal(system("rm -r output/site && ln -s ../elsewhere output/site"), 0);
	for (int i = 0; i < 3; i++) {
		build("output", "c", two_pages);
		assert_text("output/site/index.html", "home");
		assert_true(S_ISDIR(status_of("output/site").st_mode));
	}
	assert_int_equal(rmdir("elsewhere"), 0); /* still empty */
}

static void the_output_itself_may_be_a_link(void **state)
{
	(void)state;
	assert_int_equal(mkdir("disk", 0777), 0);
	assert_int_equal(mkdir("disk/real", 0777), 0);
	assert_int_equal(symlink("disk/real", "output"), 0);
	build("output", "a", two_pages);
	build("output/", "b", two_pages);
	assert_true(S_ISLNK(status_of("output").st_mode));
	assert_text("disk/real/site/index.html", "home");
	assert_true(there("disk/.real.next"));
	assert_false(there(".output.next"));
}

/* ---- one at a time ---- */

static void open_output(void)
{
	if (tree_open(arena_new(), "output"))
		_exit(1);
}

static void the_second_says_so_and_stops(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct tree *first = tree_open(arena, "output");
	assert_non_null(first);
	assert_int_equal(ending(open_output), 0);
	assert_message("another build is writing output");
	tree_put(first, "page", SPAN("1"), NULL);
	struct hash inputs = {0};
	tree_publish(first, &inputs);
	struct tree *second = tree_open(arena, "output");
	assert_non_null(second);
	tree_close(second);
	arena_free(arena);
}

static void a_lock_left_behind_is_nobodys(void **state)
{
	(void)state;
	write_text(".output.lock", "");
	build("output", "a", two_pages);
	assert_false(there(".output.lock"));
}

/* Many take and drop at the same time: there must never be two inside. */
static void the_lock_holds_under_a_crowd(void **state)
{
	(void)state;
	atomic_int *inside = mmap(NULL, sizeof *inside, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
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

/* ---- our own mistakes ---- */

static const char *bad_path;

static void put_bad_path(void)
{
	build("output", "a", FILES({bad_path, "x"}));
}

static void put_twice(void)
{
	build("output", "a", FILES({"a", "1"}, {"b", "2"}, {"a", "3"}));
}

static void put_file_and_folder(void)
{
	build("output", "a", FILES({"a/b", "1"}, {"a", "2"}, {"a-b", "3"}));
}

static void bad_paths_are_bugs(void **state)
{
	(void)state;
	const char *const bad[] = {"", "/etc/motd", "../x", "a/../b", "a//b", "a/", "./a", "a\nb", ".manifest", ".times"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		bad_path = bad[i];
		if (ending(put_bad_path) != -SIGABRT)
			fail_msg("\"%s\" was let through", bad_path);
		assert_false(there("output"));
	}
	assert_int_equal(ending(put_twice), -SIGABRT);
	assert_message("a is made twice");
	assert_int_equal(ending(put_file_and_folder), -SIGABRT);
	assert_message("a file and");
	build("output", "a", FILES({"site/.well-known/security.txt", "ok"}, {"...", "ok"}, {"a..b/..c", "ok"}));
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, enter_scratch, leave_scratch)
	const struct CMUnitTest tests[] = {
		TEST(makes_a_first_tree),
		TEST(knows_when_nothing_changed),
		TEST(sees_what_was_touched),
		TEST(keeps_what_is_the_same),
		TEST(never_writes_into_a_file),
		TEST(times_only_go_on),
		TEST(removes_what_is_not_made),
		TEST(a_file_becomes_a_folder_and_back),
		TEST(an_empty_tree_is_a_tree),
		TEST(keeps_without_bytes),
		TEST(giving_up_changes_nothing),
		TEST(any_order_gives_the_same_bytes),
		TEST(a_damaged_manifest_is_not_trusted),
		TEST(times_of_another_manifest_do_not_count),
		TEST(the_manifest_reads_back),
		TEST(carries_over_what_is_not_ours),
		TEST(refuses_what_is_not_ours),
		TEST(refuses_a_name_that_is_taken),
		TEST(never_follows_a_link),
		TEST(the_output_itself_may_be_a_link),
		TEST(the_second_says_so_and_stops),
		TEST(a_lock_left_behind_is_nobodys),
		TEST(the_lock_holds_under_a_crowd),
		TEST(bad_paths_are_bugs),
	};
	return cmocka_run_group_tests_name("tree", tests, NULL, NULL);
}
