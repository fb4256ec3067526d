/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/hash.h"

static void assert_text(struct text *text, const char *expected)
{
	assert_non_null(text->data);
	assert_string_equal(text->data, expected);
	assert_int_equal(text->length, strlen(expected));
	assert_true(text->capacity > text->length);
	text_clear(text);
}

static void takes_all_kinds(void **state)
{
	(void)state;
	struct text text = {0};
	text_clear(&text);
	assert_null(text.data);
	text_add(&text, NULL, 0);
	assert_text(&text, "");
	text_string(&text, "wel");
	text_char(&text, 'k');
	text_span(&text, SPAN("om"));
	assert_text(&text, "welkom");
	text_format(&text, "%s %d%%", "korting", 15);
	assert_text(&text, "korting 15%");
	text_free(&text);
	assert_null(text.data);
}

static void writes_numbers(void **state)
{
	(void)state;
	struct text text = {0};
	text_number(&text, 0);
	assert_text(&text, "0");
	text_number(&text, -42);
	assert_text(&text, "-42");
	text_number(&text, INT64_MAX);
	assert_text(&text, "9223372036854775807");
	text_number(&text, INT64_MIN);
	assert_text(&text, "-9223372036854775808");
	text_free(&text);
}

/* Closed by a NUL after each byte, also where the room is just used up. */
static void grows_byte_by_byte(void **state)
{
	(void)state;
	struct text text = {0};
	for (size_t i = 0; i < 5000; i++) {
		text_char(&text, (char)('a' + i % 26));
		assert_int_equal(text.data[i + 1], '\0');
	}
	for (size_t i = 0; i < 5000; i++)
		assert_int_equal(text.data[i], 'a' + i % 26);
	text_free(&text);
}

static void lends_room(void **state)
{
	(void)state;
	struct text text = {0};
	char *room = text_room(&text, 1000);
	assert_string_equal(text.data, "");
	memset(room, 'x', 1000);
	room[1000] = '\0';
	text.length += 1000;
	text_char(&text, 'y');
	assert_int_equal(text.length, 1001);
	assert_string_equal(text.data + 999, "xy");
	text_free(&text);
}

static void moves_into_an_arena(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct text text = {0};
	text_string(&text, "blijft");
	struct span kept = text_keep(&text, arena);
	assert_null(text.data);
	assert_true(span_is(kept, "blijft"));
	assert_int_equal(kept.data[kept.length], '\0');
	arena_free(arena);
}

/* ---- spans ---- */

static void spans_compare_and_trim(void **state)
{
	(void)state;
	assert_true(span_compare(SPAN("aa"), SPAN("ab")) < 0);
	assert_true(span_compare(SPAN("a"), SPAN("ab")) < 0);
	assert_true(span_compare(SPAN("b"), SPAN("ab")) > 0);
	assert_int_equal(span_compare(SPAN("ab"), SPAN("ab")), 0);
	assert_int_equal(span_compare((struct span){NULL, 0}, SPAN("")), 0);
	assert_true(span_compare(SPAN("z"), SPAN("\xC3\xA9")) < 0); /* bytes, not letters */
	assert_true(span_equal((struct span){NULL, 0}, SPAN("")));
	assert_false(span_equal(SPAN("a"), SPAN("b")));
	assert_true(span_is(span_trim(SPAN(" \t\r\n twee woorden \n")), "twee woorden"));
	assert_int_equal(span_trim(SPAN(" \t ")).length, 0);
	assert_int_equal(span_trim((struct span){NULL, 0}).length, 0);
	assert_int_equal(span_of(NULL).length, 0);
}

/* ---- UTF-8 ---- */

static void code_points_go_there_and_back(void **state)
{
	(void)state;
	struct text text = {0};
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		text_clear(&text);
		text_codepoint(&text, c);
		const char *at = text.data;
		if (utf8_fault(text.data, text.length) || utf8_next(&at, text.data + text.length) != c ||
		    at != text.data + text.length)
			fail_msg("U+%04X", c);
	}
	text_free(&text);
}

/* Where the fault is, wherever the text starts in memory and however much stands around it. */
static void assert_fault(const char *bad, size_t length, size_t offset)
{
	char room[64];
	for (size_t before = 0; before < 20; before++)
		for (size_t after = 0; after < 20; after += 19) {
			memset(room, 'a', sizeof room);
			memcpy(room + before, bad, length);
			const char *fault = utf8_fault(room, before + length + after);
			if (fault != room + before + offset)
				fail_msg("fault at %td, not at %zu", fault ? fault - room : -1,
					 before + offset);
		}
}

#define ASSERT_FAULT(bad, offset) assert_fault((bad), sizeof(bad) - 1, (offset))

static void finds_what_is_no_utf8(void **state)
{
	(void)state;
	assert_null(utf8_fault("", 0));
	assert_null(utf8_fault(NULL, 0));
	assert_null(utf8_fault("Caf\xC3\xA9, 15 \xE2\x82\xAC, \xF0\x9F\x98\x80 en meer", 26));
	ASSERT_FAULT("\0", 0);
	ASSERT_FAULT("\x80", 0);
	ASSERT_FAULT("\xC3", 0); /* cut off, or followed by a letter */
	ASSERT_FAULT("\xE2\x82", 0);
	ASSERT_FAULT("\xF0\x9F\x98", 0);
	ASSERT_FAULT("\xC0\xAF", 0); /* longer than needed: RFC 3629, 10 */
	ASSERT_FAULT("\xE0\x80\xAF", 0);
	ASSERT_FAULT("\xF0\x80\x80\xAF", 0);
	ASSERT_FAULT("\xED\xA0\x80", 0);     /* surrogate */
	ASSERT_FAULT("\xF4\x90\x80\x80", 0); /* above U+10FFFF */
	ASSERT_FAULT("\xFF", 0);
	ASSERT_FAULT("\xC3\xA9\xE9", 2);
}

static void reads_past_what_is_no_utf8(void **state)
{
	(void)state;
	const char bad[] = "a\xE2\x82z\xC3\xA9", *at = bad, *end = bad + sizeof bad - 1;
	const uint32_t expected[] = {'a', 0xFFFD, 0xFFFD, 'z', 0xE9};
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(utf8_next(&at, end), expected[i]);
	assert_ptr_equal(at, end);
	at = end - 1; /* a sequence is not read past the end */
	assert_int_equal(utf8_next(&at, end), 0xFFFD);
	at = end - 2;
	assert_int_equal(utf8_next(&at, end - 1), 0xFFFD);
}

/* ---- fingerprints ---- */

/* From `printf abc | xxhsum -H2` and `printf abc | b2sum -l 256`. */
static void hashes_as_xxhsum_and_b2sum_do(void **state)
{
	(void)state;
	struct hash hash = hash_lasting("abc", 3), read;
	char hex[HASH_HEX + 1];
	hash_write(&hash, hex);
	assert_string_equal(hex, "bddd813c634239723171ef3fee98579b");
	hash = hash_of("abc", 3);
	hash_write(&hash, hex);
	assert_string_equal(hex, "06b05ab6733a618578af5f94892f3950");
	assert_true(hash_read(&read, hex, HASH_HEX));
	assert_true(hash_equal(&hash, &read));
	assert_false(hash_read(&read, hex, HASH_HEX - 1));
	hex[5] = 'x';
	assert_false(hash_read(&read, hex, HASH_HEX));
	struct hash empty = hash_of(NULL, 0);
	assert_false(hash_equal(&hash, &empty));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_all_kinds),
		cmocka_unit_test(writes_numbers),
		cmocka_unit_test(grows_byte_by_byte),
		cmocka_unit_test(lends_room),
		cmocka_unit_test(moves_into_an_arena),
		cmocka_unit_test(spans_compare_and_trim),
		cmocka_unit_test(code_points_go_there_and_back),
		cmocka_unit_test(finds_what_is_no_utf8),
		cmocka_unit_test(reads_past_what_is_no_utf8),
		cmocka_unit_test(hashes_as_xxhsum_and_b2sum_do),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
