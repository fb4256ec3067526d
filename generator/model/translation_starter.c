/* SPDX-License-Identifier: EUPL-1.2
 *
 * A file to start a translation from: the keys, with the original texts as comments.
 */
#include "model/translation.h"

static void start_text(struct span text, int depth, const char *key, struct text *out)
{
	text_format(out, "%*s# ", depth, "");
	for (size_t i = 0; i < text.length; i++)
		text_char(out, text.data[i] == '\n' ? ' ' : text.data[i]);
	text_format(out, "\n%*s%s\n", depth, "", key);
}

/* False when there is nothing to translate in it. */
static bool start_fields(struct arena *scratch, const struct field *fields, const struct value *values, int depth, struct text *out);

static void start_list(struct arena *scratch, const struct field *field, const struct value *value, int depth, struct text *out)
{
	for (size_t i = 0; i < value->list.count; i++) {
		const struct value *item = &value->list.items[i];
		struct text group = {0};
		if (field->type != FIELD_GROUP)
			start_text(item->text, depth, "-", out);
		else if (start_fields(scratch, field->group, item->group, depth + 2, &group))
			text_format(out, "%*s-\n%s", depth, "", group.data);
		else
			text_format(out, "%*s- {}\n", depth, "");
		text_free(&group);
	}
}

static bool start_fields(struct arena *scratch, const struct field *fields, const struct value *values, int depth, struct text *out)
{
	bool any = false;
	for (size_t i = 0; fields[i].key; i++) {
		if (!values[i].present || !values[i].at || !translation_words(&fields[i]))
			continue;
		const char *key = arena_format(scratch, "%s:", fields[i].key);
		struct text inner = {0};
		if (fields[i].list)
			start_list(scratch, &fields[i], &values[i], depth + 2, &inner);
		else if (fields[i].type == FIELD_GROUP)
			start_fields(scratch, fields[i].group, values[i].group, depth + 2, &inner);
		else
			start_text(values[i].text, depth, key, out);
		if (inner.length)
			text_format(out, "%*s%s\n%s", depth, "", key, inner.data);
		any = any || inner.length || (!fields[i].list && fields[i].type != FIELD_GROUP);
		text_free(&inner);
	}
	return any;
}

void translation_starter(const struct record *record, const char *language, struct text *text)
{
	char origin[ORIGIN_LENGTH + 1];
	translation_origin(record, origin);
	if (record->body)
		text_string(text, "---\n");
	text_format(text, "# Vertaling van %s/%s (%s). Laat dag, tijd en plaats weg: die komen uit het origineel.\n"
	            "origineel: %s\nnagekeken_door:\n  # Alleen de rol, bijvoorbeeld: tolk\n  rol:\n  datum:\nvelden:\n",
	            record->kind->name, record->id, language, origin);
	struct arena *scratch = arena_new();
	start_fields(scratch, record->kind->fields, record->values, 2, text);
	arena_free(scratch);
	if (record->body) {
		text_string(text, "---\n\n");
		text_span(text, translation_body(record));
		text_char(text, '\n');
	}
}
