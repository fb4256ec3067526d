/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/manifest.h"

#include "scratch.h"

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

static void nothing_is_no_manifest(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	assert_false(manifest_read(arena, ".").found);
	assert_false(manifest_read(arena, "no/such/folder").found);
	write_text(".manifest", "");
	assert_false(manifest_read(arena, ".").found);
	write_text(".manifest", "meedoen tree 2\n");
	assert_false(manifest_read(arena, ".").found);
	write_text(".manifest", "meedoen tree 1\n");
	struct manifest read = manifest_read(arena, ".");
	assert_true(read.found && !read.whole && read.count == 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(the_manifest_reads_back),
		SCRATCH_TEST(nothing_is_no_manifest),
	};
	return cmocka_run_group_tests_name("manifest", tests, NULL, NULL);
}
