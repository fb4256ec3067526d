/* SPDX-License-Identifier: EUPL-1.2
 *
 * Fingerprints of contents, 128 bits. They tell whether bytes are the same as last time; they keep nobody out.
 */
#ifndef MEEDOEN_BASE_HASH_H
#define MEEDOEN_BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hash {
	uint8_t bytes[16];
};

enum { HASH_HEX = 32 }; /* characters of a hash written out */

/* For what one build compares with another: files, and what they are made from. XXH3 by libxxhash, faster than memory
 * is copied. `xxhsum -H2` prints the same. */
struct hash hash_of(const void *data, size_t length);
/* For what stands in somebody's content or on paper, and must be the same in ten years whatever we come to use above:
 * the first half of BLAKE2b (RFC 7693) with 256 bits, by libsodium, as `b2sum -l 256` prints. */
struct hash hash_lasting(const void *data, size_t length);
bool hash_equal(const struct hash *a, const struct hash *b);
/* Lower-case hexadecimal, closed by a NUL. */
void hash_write(const struct hash *hash, char hex[HASH_HEX + 1]);
bool hash_read(struct hash *hash, const char *hex, size_t length);

/* "sha384-" and the SHA-384 of the bytes in base64: what a page says of a file so that a browser refuses another
 * (W3C Subresource Integrity). */
enum { HASH_INTEGRITY = 72 };
void hash_integrity(const void *data, size_t length, char text[HASH_INTEGRITY]);

#endif
