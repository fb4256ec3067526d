/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/field.h"

const struct kind *kind_named(struct span name)
{
	for (const struct kind *kind = kinds; kind->name; kind++)
		if (span_is(name, kind->name))
			return kind;
	return NULL;
}

size_t kind_number(const struct kind *kind)
{
	return (size_t)(kind - kinds);
}

const struct field *field_named(const struct field *fields, struct span key)
{
	for (const struct field *field = fields; field->key; field++)
		if (span_is(key, field->key))
			return field;
	return NULL;
}

size_t field_count(const struct field *fields)
{
	size_t count = 0;
	while (fields[count].key)
		count++;
	return count;
}

struct span choice_at(const char *choices, size_t number)
{
	const char *at = choices;
	for (; number > 0 && at; number--)
		if ((at = strchr(at, '|')))
			at++;
	if (!at)
		return (struct span){"", 0};
	const char *bar = strchr(at, '|');
	return (struct span){at, bar ? (size_t)(bar - at) : strlen(at)};
}
