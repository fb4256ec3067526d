/* SPDX-License-Identifier: EUPL-1.2
 *
 * Where in a text does something stand that asks for a closer look?
 *
 * Most sentences hold nothing to escape, to link or to set otherwise: all of their bytes are looked at, and nothing is
 * found. So they are looked at sixteen at a time, which processors do in one step (vector types of GCC and Clang).
 */
#ifndef MEEDOEN_BASE_SCAN_H
#define MEEDOEN_BASE_SCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* What to look for. A constant, so that the compiler knows it. */
struct scan_set {
	char bytes[5];       /* where there are fewer, a NUL is found too */
	unsigned char below; /* all bytes below it too; 0: none */
};

enum { SCAN_STEP = 16 };
typedef unsigned char scan_bytes __attribute__((vector_size(SCAN_STEP)));

static inline bool scan_step(const struct scan_set *set, const char *at)
{
	scan_bytes text;
	memcpy(&text, at, sizeof text);
#define IS(i) (text == (unsigned char)set->bytes[i])
	text = (scan_bytes)(IS(0) | IS(1) | IS(2) | IS(3) | IS(4) | (text < set->below));
#undef IS
	uint64_t halves[2];
	memcpy(halves, &text, sizeof halves);
	return halves[0] | halves[1];
}

static inline bool scan_byte(const struct scan_set *set, char byte)
{
#define IS(i) (byte == set->bytes[i])
	return IS(0) || IS(1) || IS(2) || IS(3) || IS(4) || (unsigned char)byte < set->below;
#undef IS
}

/* The first byte from `at` on that is one of the set; `end` when there is none. */
static inline const char *scan_for(const struct scan_set *set, const char *at, const char *end)
{
	if (end - at >= SCAN_STEP) {
		while (end - at >= SCAN_STEP && !scan_step(set, at))
			at += SCAN_STEP;
		if (end - at < SCAN_STEP && !scan_step(set, end - SCAN_STEP)) /* the rest, with some of what was before it */
			return end;
	}
	while (at < end && !scan_byte(set, *at))
		at++;
	return at;
}

#endif
