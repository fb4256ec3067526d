/* SPDX-License-Identifier: EUPL-1.2
 *
 * A span: a piece of text that somebody else owns.
 *
 * Names, values and slices of source files travel as a pointer and a length, so nothing is copied to be
 * looked at. A span is borrowed: it lives as long as the arena or the source it points into. The bytes are
 * UTF-8 and are not closed by a NUL, unless the maker says so.
 */
#ifndef MEEDOEN_BASE_SPAN_H
#define MEEDOEN_BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct span {
	const char *data;
	size_t length;
};

/* A span over a string literal. */
#define SPAN(literal) ((struct span){(literal), sizeof(literal) - 1})

static inline struct span span_of(const char *string)
{
	return (struct span){string, string ? strlen(string) : 0};
}

/* The first letter decides nearly always: no length is counted. */
static inline bool span_is(struct span span, const char *string)
{
	if (span.length == 0 || *span.data != *string)
		return span.length == 0 && *string == '\0';
	size_t length = strlen(string);
	return span.length == length && memcmp(span.data, string, length) == 0;
}

static inline bool span_equal(struct span a, struct span b)
{
	return a.length == b.length && (a.length == 0 || (*a.data == *b.data && memcmp(a.data, b.data, a.length) == 0));
}

/* Byte order, the shorter first: for sorting names. */
int span_compare(struct span a, struct span b);

/* The span without ASCII white space at both ends. */
struct span span_trim(struct span span);

#endif
