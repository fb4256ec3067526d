/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/sums.h"

#include <string.h>

#include <sodium.h>

enum { BETWEEN = 2 }; /* blanks between a sum and its path */

static void write_sum(struct span bytes, char hex[SUM_HEX + 1])
{
	unsigned char sum[crypto_hash_sha256_BYTES];
	crypto_hash_sha256(sum, (const unsigned char *)bytes.data, bytes.length);
	sodium_bin2hex(hex, SUM_HEX + 1, sum, sizeof sum);
}

void sums_add(struct text *text, const char *path, struct span bytes)
{
	char hex[SUM_HEX + 1];
	write_sum(bytes, hex);
	text_add(text, hex, SUM_HEX);
	text_string(text, "  ");
	text_string(text, path);
	text_char(text, '\n');
}

/* A list that somebody wrote may not lead out of its folder. */
static bool is_below(struct span path)
{
	for (size_t at = 0; at <= path.length;) {
		const char *name = path.data + at, *slash = at < path.length ? memchr(name, '/', path.length - at) : NULL;
		size_t length = slash ? (size_t)(slash - name) : path.length - at;
		if (length == 0 || (length <= 2 && memcmp(name, "..", length) == 0))
			return false;
		at += length + 1;
	}
	return true;
}

bool sums_read(struct arena *arena, struct span text, struct sums *sums)
{
	struct sum *list = NULL;
	size_t count = 0, capacity = 0;
	for (const char *at = text.data, *end = at + text.length; at < end;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		if (!stop || stop - at <= SUM_HEX + BETWEEN || memcmp(at + SUM_HEX, "  ", BETWEEN) != 0)
			return false;
		struct span hex = {at, SUM_HEX}, path = {at + SUM_HEX + BETWEEN, (size_t)(stop - at - SUM_HEX - BETWEEN)};
		if (!is_below(path))
			return false;
		ARENA_PUSH(arena, list, count, capacity) = (struct sum){hex, arena_copy(arena, path.data, path.length)};
		at = stop + 1;
	}
	*sums = (struct sums){list, count};
	return count > 0;
}

bool sum_fits(const struct sum *sum, struct span bytes)
{
	char hex[SUM_HEX + 1];
	write_sum(bytes, hex);
	return memcmp(hex, sum->hex.data, SUM_HEX) == 0;
}
