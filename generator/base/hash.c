/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/hash.h"

#include <string.h>

#include <sodium.h>
#include <xxhash.h>

struct hash hash_of(const void *data, size_t length)
{
	struct hash hash;
	XXH128_canonical_t sum;
	XXH128_canonicalFromHash(&sum, XXH3_128bits(data, length));
	memcpy(hash.bytes, sum.digest, sizeof hash.bytes);
	return hash;
}

struct hash hash_lasting(const void *data, size_t length)
{
	struct hash hash;
	uint8_t sum[crypto_generichash_BYTES];
	crypto_generichash(sum, sizeof sum, data, length, NULL, 0);
	memcpy(hash.bytes, sum, sizeof hash.bytes);
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

/* SHA-384 is SHA-512 that starts from other numbers and is cut off (FIPS 180-4, 6.5; the numbers: 5.3.4). */
void hash_integrity(const void *data, size_t length, char text[HASH_INTEGRITY])
{
	static const uint64_t start[8] = {
		0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
		0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
	};
	enum { SHA384 = 48 };
	crypto_hash_sha512_state state;
	uint8_t sum[crypto_hash_sha512_BYTES];
	crypto_hash_sha512_init(&state);
	memcpy(state.state, start, sizeof start);
	crypto_hash_sha512_update(&state, data, length);
	crypto_hash_sha512_final(&state, sum);
	static const char prefix[] = "sha384-"; /* sodium_bin2base64 closes it */
	const size_t before = sizeof prefix - 1;
	memcpy(text, prefix, sizeof prefix);
	sodium_bin2base64(text + before, HASH_INTEGRITY - before, sum, SHA384, sodium_base64_VARIANT_ORIGINAL);
}
