/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/hash.h"

#include <string.h>

#include <sodium.h>

struct hash hash_of(const void *data, size_t length)
{
	struct hash hash;
	crypto_generichash(hash.bytes, sizeof hash.bytes, data, length, NULL, 0);
	return hash;
}

bool hash_equal(const struct hash *a, const struct hash *b)
{
	return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

void hash_write(const struct hash *hash, char hex[HASH_HEX + 1])
{
	sodium_bin2hex(hex, HASH_HEX + 1, hash->bytes, sizeof hash->bytes);
}

bool hash_read(struct hash *hash, const char *hex, size_t length)
{
	size_t got;
	return length == HASH_HEX && sodium_hex2bin(hash->bytes, sizeof hash->bytes, hex, length, NULL, &got, NULL) == 0 &&
	       got == sizeof hash->bytes;
}
