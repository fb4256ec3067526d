/* SPDX-License-Identifier: EUPL-1.2
 *
 * The published tree when the machine is well. What happens when it is not: tree_faults.c.
 */
#include "publish/tree.h"

#include <pthread.h>

#include "base/stop.h"
#include "scratch.h"

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

/* A new generation of these files, closed by a NULL path; `inputs` stands for what they are made from. */
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
		const struct file_made *files = FILES({"site/index.html", i % 2 ? "home" : "new"},
		                                      {"site/wijken/noord.html", "north"},
		                                      {"print/flyer.pdf", "flyer"});
		struct tree_counts counts = build("output", i % 2 ? "a" : "b", files);
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
	assert_true(after.tv_sec > before.tv_sec ||
	            (after.tv_sec == before.tv_sec && after.tv_nsec > before.tv_nsec));
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
	assert_int_not_equal(system("grep -q tmp output/.manifest"), 0);
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
	assert_true(has_message("output is not empty"));
	assert_text("output/thesis.doc", "years of work");
	assert_false(there(".output.next"));
	assert_false(there("output/.manifest"));
	write_text("output/.manifest", "of another program\n");
	assert_int_equal(ending(build_two_pages), STATUS_MACHINE);

	assert_int_equal(system("rm -r output"), 0);
	write_text("output", "a file");
	assert_int_equal(ending(build_two_pages), STATUS_MACHINE);
	assert_true(has_message("output: Not a directory"));
	assert_text("output", "a file");
}

static void refuses_a_name_that_is_taken(void **state)
{
	(void)state;
	build("output", "a", FILES({"print/flyer.pdf", "flyer"}));
	assert_int_equal(mkdir("output/site", 0777), 0);
	write_text("output/site/mine", "mine");
	assert_int_equal(ending(build_two_pages), STATUS_MACHINE);
	assert_true(has_message("output/site stands where"));
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
	assert_true(has_message("another build is writing output"));
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
	const char *const bad[] = {"", "/etc/motd", "../x", "a/../b", "a//b", "a/", "./a", "a\nb",
	                           ".manifest", ".times"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		bad_path = bad[i];
		if (ending(put_bad_path) != -SIGABRT)
			fail_msg("\"%s\" was let through", bad_path);
		assert_false(there("output"));
	}
	assert_int_equal(ending(put_twice), -SIGABRT);
	assert_true(has_message("a is made twice"));
	assert_int_equal(ending(put_file_and_folder), -SIGABRT);
	assert_true(has_message("a file and"));
	build("output", "a", FILES({"site/.well-known/security.txt", ""}, {"...", ""}, {"a..b/..c", ""}));
	assert_text("output/a..b/..c", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(makes_a_first_tree),
		SCRATCH_TEST(knows_when_nothing_changed),
		SCRATCH_TEST(sees_what_was_touched),
		SCRATCH_TEST(keeps_what_is_the_same),
		SCRATCH_TEST(never_writes_into_a_file),
		SCRATCH_TEST(times_only_go_on),
		SCRATCH_TEST(removes_what_is_not_made),
		SCRATCH_TEST(a_file_becomes_a_folder_and_back),
		SCRATCH_TEST(an_empty_tree_is_a_tree),
		SCRATCH_TEST(keeps_without_bytes),
		SCRATCH_TEST(giving_up_changes_nothing),
		SCRATCH_TEST(any_order_gives_the_same_bytes),
		SCRATCH_TEST(a_damaged_manifest_is_not_trusted),
		SCRATCH_TEST(times_of_another_manifest_do_not_count),
		SCRATCH_TEST(carries_over_what_is_not_ours),
		SCRATCH_TEST(refuses_what_is_not_ours),
		SCRATCH_TEST(refuses_a_name_that_is_taken),
		SCRATCH_TEST(never_follows_a_link),
		SCRATCH_TEST(the_output_itself_may_be_a_link),
		SCRATCH_TEST(the_second_says_so_and_stops),
		SCRATCH_TEST(a_lock_left_behind_is_nobodys),
		SCRATCH_TEST(bad_paths_are_bugs),
	};
	return cmocka_run_group_tests_name("tree", tests, NULL, NULL);
}
