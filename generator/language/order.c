/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/order.h"

#include <unicode/uchar.h>
#include <unicode/ucol.h>

#include "base/stop.h"
#include "model/slug.h"

struct order {
	UCollator *collator;
};

struct order *order_open(struct arena *arena, const char *language)
{
	struct order *order = arena_alloc(arena, sizeof *order);
	UErrorCode status = U_ZERO_ERROR;
	order->collator = ucol_open(language, &status);
	if (U_SUCCESS(status))
		ucol_setAttribute(order->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
	if (U_FAILURE(status))
		stop_machine("ICU: %s", u_errorName(status));
	return order;
}

/* From its first letter or digit on; all of it when there is none. */
static struct span named(struct span name)
{
	const char *end = name.data + name.length;
	for (const char *at = name.data, *next = at; at < end; at = next)
		if (u_isalnum((UChar32)utf8_next(&next, end)))
			return (struct span){at, (size_t)(end - at)};
	return name;
}

int order_compare(const struct order *order, struct span one, struct span other)
{
	UErrorCode status = U_ZERO_ERROR;
	one = named(one);
	other = named(other);
	return ucol_strcollUTF8(order->collator, one.data, (int32_t)one.length, other.data, (int32_t)other.length, &status);
}

void order_close(struct order *order)
{
	ucol_close(order->collator);
}

void order_letter(struct span name, struct text *letter)
{
	struct text slug = {0};
	slug_write(name, &slug);
	const char *at = slug.data;
	UChar32 first = u_toupper((UChar32)utf8_next(&at, slug.data + slug.length));
	if (u_isalpha(first))
		text_codepoint(letter, (uint32_t)first);
	else
		text_char(letter, '#');
	text_free(&slug);
}
