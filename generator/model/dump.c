/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/dump.h"

#include "model/date.h"

static void dump_values(const struct field *fields, const struct value *values, int indent, struct text *text);

static void dump_one(const struct field *field, const struct value *value, int indent, struct text *text)
{
	switch (field->type) {
	case FIELD_NUMBER: text_number(text, value->number); break;
	case FIELD_AMOUNT: text_format(text, "%lld cent", (long long)value->number); break;
	case FIELD_DATE: date_write((int32_t)value->number, text); break;
	case FIELD_TIME: time_write((int)value->number, text); break;
	case FIELD_YES_NO: text_string(text, value->number ? "ja" : "nee"); break;
	case FIELD_REFERENCE:
		text_format(text, "-> %s/%s", value->record->kind->name, value->record->id);
		break;
	case FIELD_GROUP:
		text_char(text, '\n');
		dump_values(field->group, value->group, indent + 2, text);
		return;
	case FIELD_TEXT:
	case FIELD_MARKDOWN:
	case FIELD_CHOICE:
	case FIELD_URL:
	case FIELD_EMAIL:
	case FIELD_PHONE:
	case FIELD_POSTCODE:
	case FIELD_LANGUAGE:
	case FIELD_FILE: text_span(text, value->text); break;
	}
	text_char(text, '\n');
}

static void dump_values(const struct field *fields, const struct value *values, int indent, struct text *text)
{
	for (size_t i = 0; fields[i].key; i++) {
		if (!values[i].present)
			continue;
		text_format(text, "%*s%s: ", indent, "", fields[i].key);
		if (!fields[i].list) {
			dump_one(&fields[i], &values[i], indent, text);
			continue;
		}
		text_char(text, '\n');
		for (size_t n = 0; n < values[i].list.count; n++) {
			text_format(text, "%*s- ", indent + 2, "");
			dump_one(&fields[i], &values[i].list.items[n], indent + 4, text);
		}
	}
}

static const char *const block_names[] = {
	[BLOCK_DOCUMENT] = "document", [BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph",
	[BLOCK_LIST] = "list", [BLOCK_ITEM] = "item", [BLOCK_QUOTE] = "quote", [BLOCK_NOTE] = "note",
	[BLOCK_TABLE] = "table", [BLOCK_ROW] = "row", [BLOCK_CELL] = "cell", [BLOCK_CODE] = "code",
	[BLOCK_RULE] = "rule", [BLOCK_FOOTNOTE] = "footnote", [BLOCK_REFERENCE] = "reference",
	[BLOCK_TEXT] = "text", [BLOCK_STRONG] = "strong", [BLOCK_EMPHASIS] = "emphasis",
	[BLOCK_LINK] = "link", [BLOCK_IMAGE] = "image", [BLOCK_MONO] = "mono", [BLOCK_BREAK] = "break",
};
_Static_assert(sizeof block_names / sizeof *block_names == BLOCK_BREAK + 1, "a name for every type");

static void dump_block(const struct record *record, const struct block *block, int indent, struct text *text)
{
	struct location location = source_locate(record->source, block->at);
	text_format(text, "%*s%s %u:%u", indent, "", block_names[block->type], location.line, location.column);
	if (block->level)
		text_format(text, " %u", block->level);
	if (block->record)
		text_format(text, " -> %s/%s", block->record->kind->name, block->record->id);
	if (block->text.length) {
		text_string(text, " \"");
		text_span(text, block->text);
		text_char(text, '"');
	}
	text_char(text, '\n');
	for (const struct block *child = block->first; child; child = child->next)
		dump_block(record, child, indent + 2, text);
}

void dump_record(const struct record *record, struct text *text)
{
	text_format(text, "%s/%s  (%s)%s\n", record->kind->name, record->id, record->source->path,
	            record->faulty ? "  with mistakes" : "");
	dump_values(record->kind->fields, record->values, 2, text);
	if (record->body)
		dump_block(record, record->body, 2, text);
}

void dump_model(const struct model *model, struct text *text)
{
	for (size_t number = 0; kinds[number].name; number++)
		for (size_t i = 0; i < model->of[number].count; i++) {
			dump_record(model->of[number].list[i], text);
			text_char(text, '\n');
		}
}
