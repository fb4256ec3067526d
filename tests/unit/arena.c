/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/stop.h"

static void gives_zeroed_aligned_room(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	for (size_t size = 0; size < 300; size++) {
		unsigned char *room = arena_alloc(arena, size);
		assert_int_equal((uintptr_t)room % alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(room[i], 0);
		memset(room, 0xFF, size);
	}
	arena_free(arena);
}

/* Requests larger than a block, and many of them, stay where they are and keep what was written. */
static void keeps_what_it_gave(void **state)
{
	(void)state;
	enum { COUNT = 400 };
	struct arena *arena = arena_new();
	size_t *kept[COUNT];
	for (size_t i = 0; i < COUNT; i++) {
		size_t length = i % 50 == 49 ? 700000 : 1 + i * 3;
		kept[i] = arena_array(arena, length, sizeof *kept[i]);
		kept[i][0] = kept[i][length - 1] = i;
	}
	for (size_t i = 0; i < COUNT; i++)
		assert_int_equal(kept[i][0], i);
	arena_free(arena);
}

static void is_zeroed_again_after_a_reset(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	for (size_t round = 0; round < 20; round++) {
		for (size_t size = 1; size < 200000; size = size * 3 + round) {
			unsigned char *room = arena_alloc(arena, size);
			for (size_t i = 0; i < size; i++)
				if (room[i])
					fail_msg("byte %zu of %zu in round %zu", i, size, round);
			memset(room, 0xFF, size);
		}
		arena_reset(arena);
	}
	arena_free(arena);
}

/* Fills an arena and looks whether it was zero before; later, whether somebody else wrote in it. Returns the bytes that are wrong. */
static size_t fill(struct arena *arena, unsigned char mark, size_t most)
{
	unsigned char *rooms[20] = {0};
	size_t wrong = 0, sizes[20], count = 0;
	for (size_t size = 1; size < most && count < 20; size = size * 3 + mark % 16, count++) {
		sizes[count] = size;
		rooms[count] = arena_alloc(arena, size);
		for (size_t i = 0; i < size; i++)
			wrong += rooms[count][i] != 0;
		memset(rooms[count], mark, size);
	}
	for (size_t n = 0; n < count; n++)
		for (size_t i = 0; i < sizes[n]; i++)
			wrong += rooms[n][i] != mark;
	return wrong;
}

/* What an arena gave back, the next one gets, in any thread: zeroed, and never two at once. */
static void gives_what_others_gave_back(void **state)
{
	(void)state;
	size_t wrong = 0;
	#pragma omp parallel for num_threads(4) reduction(+ : wrong) schedule(dynamic)
	for (int round = 0; round < 200; round++) {
		struct arena *arena = arena_new(), *other = arena_new();
		wrong += fill(arena, (unsigned char)(1 + round), round % 9 ? 60000 : 3000000);
		wrong += fill(other, (unsigned char)(1 + round), 9000);
		arena_free(arena);
		wrong += fill(other, (unsigned char)(1 + round), 900000);
		arena_free(other);
	}
	assert_int_equal(wrong, 0);
}

static void copies_close_with_nul(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	assert_string_equal(arena_copy(arena, "buurthuis", 5), "buurt");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	assert_string_equal(arena_string(arena, "koffie"), "koffie");
	assert_string_equal(arena_format(arena, "%s-%03d", "bon", 7), "bon-007");
	struct span span = arena_span(arena, (struct span){"a\0b", 3});
	assert_int_equal(span.length, 3);
	assert_memory_equal(span.data, "a\0b", 4);
	arena_free(arena);
}

static void arrays_grow(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	int *list = NULL;
	size_t count = 0, capacity = 0;
	for (int i = 0; i < 1000; i++)
		ARENA_PUSH(arena, list, count, capacity) = i * i;
	assert_int_equal(count, 1000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(list[i], i * i);
	arena_free(arena);
}

static void parts_go_with_the_whole(void **state)
{
	(void)state;
	struct arena *whole = arena_new();
	struct arena *part = arena_part(whole), *deeper = arena_part(part);
	assert_string_equal(arena_string(part, "deel"), "deel");
	assert_string_equal(arena_string(deeper, "dieper"), "dieper");
	arena_reset(whole);
	assert_string_equal(arena_string(part, "nog"), "nog");
	arena_free(whole); /* the leak checker of the sanitizer build watches */
}

/* The status with which a request ends the run. */
static int status_of(size_t count, size_t size)
{
	pid_t child = fork();
	if (child == 0) {
		if (!freopen("/dev/null", "w", stderr))
			_exit(99);
		struct arena *arena = arena_new();
		arena_array(arena, count, size);
		_exit(0);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void too_much_ends_the_run(void **state)
{
	(void)state;
	assert_int_equal(status_of(10, 10), 0);
	assert_int_equal(status_of(SIZE_MAX / 2, 3), STATUS_MACHINE);
	assert_int_equal(status_of(SIZE_MAX, 1), STATUS_MACHINE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_zeroed_aligned_room),
		cmocka_unit_test(keeps_what_it_gave),
		cmocka_unit_test(is_zeroed_again_after_a_reset),
		cmocka_unit_test(gives_what_others_gave_back),
		cmocka_unit_test(copies_close_with_nul),
		cmocka_unit_test(arrays_grow),
		cmocka_unit_test(parts_go_with_the_whole),
		cmocka_unit_test(too_much_ends_the_run),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
