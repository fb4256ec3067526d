/* SPDX-License-Identifier: EUPL-1.2
 *
 * Lists every field that may never be published, from the field tables: kind, folder ("-" for the one record
 * of a kind without a folder), path of keys, and what it holds: text, date, phone or other. For tests/privacy.t.
 */
#include <stdio.h>

#include "model/field.h"

static const char *holds(const struct field *field)
{
	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_MARKDOWN: return field->list ? "texts" : "text";
	case FIELD_DATE: return field->list ? "dates" : "date";
	case FIELD_PHONE: return "phone";
	case FIELD_GROUP: return "group";
	case FIELD_NUMBER:
	case FIELD_AMOUNT:
	case FIELD_TIME:
	case FIELD_YES_NO:
	case FIELD_CHOICE:
	case FIELD_REFERENCE:
	case FIELD_URL:
	case FIELD_EMAIL:
	case FIELD_POSTCODE:
	case FIELD_LANGUAGE:
	case FIELD_FILE: break;
	}
	return "other";
}

/* A field is as closed as the strictest of the groups it stands in. */
static void list_fields(const struct kind *kind, const struct field *fields, const char *above, enum audience strictest)
{
	for (const struct field *field = fields; field->key; field++) {
		char path[256];
		snprintf(path, sizeof path, "%s%s%s", above, *above ? "." : "", field->key);
		enum audience audience = field->audience > strictest ? field->audience : strictest;
		if (field->type == FIELD_GROUP)
			list_fields(kind, field->group, path, audience);
		else if (audience >= AUDIENCE_OFFICER)
			printf("%s %s %s %s\n", kind->name, kind->folder ? kind->folder : "-", path, holds(field));
	}
}

int main(void)
{
	for (const struct kind *kind = kinds; kind->name; kind++)
		list_fields(kind, kind->fields, "", kind->audience);
	return 0;
}
