/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/span.h"

int span_compare(struct span a, struct span b)
{
	size_t shared = a.length < b.length ? a.length : b.length;
	int order = shared ? memcmp(a.data, b.data, shared) : 0;
	return order ? order : (a.length > b.length) - (a.length < b.length);
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

struct span span_trim(struct span span)
{
	while (span.length && is_space(span.data[0])) {
		span.data++;
		span.length--;
	}
	while (span.length && is_space(span.data[span.length - 1]))
		span.length--;
	return span;
}
