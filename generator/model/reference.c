/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/reference.h"

#include <stdlib.h>

#include <jansson.h>

#include "base/words.h"
#include "model/translation.h"

/* The type in an editor's words, with an example. */
static const struct {
	const char *name, *example;
} type_words[] = {
	[FIELD_TEXT] = { N_("text"), "" },
	[FIELD_MARKDOWN] = { N_("Markdown"), "" },
	[FIELD_NUMBER] = { N_("number"), "1" },
	[FIELD_AMOUNT] = { N_("amount, 10,00"), "10,00" },
	[FIELD_DATE] = { N_("date, 2026-12-08"), "2026-12-08" },
	[FIELD_TIME] = { N_("time, 14:30"), "14:30" },
	[FIELD_YES_NO] = { N_("ja or nee"), "" },
	[FIELD_CHOICE] = { N_("choice"), "" },
	[FIELD_REFERENCE] = { N_("id of"), "" },
	[FIELD_URL] = { N_("web address"), "https://www.gemeente.nl" },
	[FIELD_EMAIL] = { N_("mail address"), "" },
	[FIELD_PHONE] = { N_("telephone number"), "" },
	[FIELD_POSTCODE] = { N_("postcode, 1234 AB"), "1234 AB" },
	[FIELD_LANGUAGE] = { N_("language code"), "nl" },
	[FIELD_FILE] = { N_("file in content/bestanden"), "" },
	[FIELD_GROUP] = { N_("group"), "" },
};
_Static_assert(sizeof type_words / sizeof *type_words == FIELD_GROUP + 1, "a word for every type");

static const char *const audience_words[] = {
	[AUDIENCE_PUBLIC] = N_("public"),
	[AUDIENCE_RESIDENT] = N_("public, for residents"),
	[AUDIENCE_OFFICER] = N_("officers only"),
	[AUDIENCE_PRIVATE] = N_("private"),
};

/* "a|b|c" as "a, b, c". */
static void write_choices(struct text *text, const char *choices)
{
	struct span choice;
	for (size_t i = 0; (choice = choice_at(choices, i)).length; i++) {
		text_string(text, i ? ", " : "");
		text_span(text, choice);
	}
}

/* ---- the reference ---- */

static void write_limits(const struct field *field, struct text *text)
{
	if (field->list && field->most)
		text_format(text, _("; %d to %d items"), field->least, field->most);
	else if (field->type == FIELD_NUMBER && field->most)
		text_format(text, _("; %d to %d"), field->least, field->most);
	else if (field->type == FIELD_TEXT && field->most)
		text_format(text, _("; at most %d words"), field->most);
	if (field->unit)
		text_format(text, " (%s)", field->unit);
	if (field->fallback)
		text_format(text, _("; without it: %s"), field->fallback);
}

static void write_fields(const struct field *fields, int indent, struct text *text)
{
	for (const struct field *field = fields; field->key; field++) {
		text_format(text, "%*s%s%s: %s", indent, "", field->key, field->required ? "!" : "",
		            field->list ? _("list of ") : "");
		text_string(text, _(type_words[field->type].name));
		if (field->type == FIELD_CHOICE) {
			text_string(text, ": ");
			write_choices(text, field->choices);
		}
		if (field->type == FIELD_REFERENCE) {
			text_string(text, " ");
			write_choices(text, field->target);
		}
		write_limits(field, text);
		text_format(text, "  [%s]\n%*s%s\n", _(audience_words[field->audience]), indent + 4, "", field->help);
		if (field->type == FIELD_GROUP)
			write_fields(field->group, indent + 4, text);
	}
}

/* What a text may hold (model/markdown.h). The names of kinds are those of content. */
static const struct {
	const char *typed, *gives;
} marks[] = {
	{ "## Kop", N_("a heading; ### is one below it") },
	{ "**vet** *schuin*", N_("bold and slanted, for a word or two") },
	{ "- punt", N_("a list; 1. makes a list with numbers, - [ ] one with boxes to tick") },
	{ "[woorden](pagina:contact)", N_("a link: the kind and the id, with #anchor for a heading; or https://") },
	{ "![](beeld:id)", N_("a picture, with the text that stands in its record") },
	{ "> [!TIP]", N_("a box around the lines with > below it; also NOTE and IMPORTANT") },
	{ "> woorden", N_("what somebody said") },
	{ "| Dag | Plaats |", N_("a table; |---|---| stands below the first line") },
	{ "woord[^1]", N_("a note: it stands at the end, on a line that starts with [^1]:") },
};

static void write_marks(struct text *text)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		text_format(text, "      %-27s %s\n", marks[i].typed, _(marks[i].gives));
	text_format(text, "      %s\n", _("Telephone numbers, mail addresses and web addresses become links by themselves."));
}

static void write_kind(const struct kind *kind, struct text *text)
{
	if (kind->folder)
		text_format(text, "%s  content/%s/ID.%s\n", kind->name, kind->folder, kind->body ? "md" : "yaml");
	else
		text_format(text, "%s  content/%s.yaml\n", kind->name, kind->name);
	text_format(text, "  %s\n\n", kind->help);
	write_fields(kind->fields, 2, text);
	if (kind->body)
		text_format(text, "  %s\n", _("Below the second line of dashes: the text, in Markdown."));
}

void reference_write(const struct kind *kind, struct text *text)
{
	if (kind) {
		write_kind(kind, text);
		if (kind->body)
			write_marks(text);
		return;
	}
	text_string(text, _("A key with ! must be there.\n\n"));
	for (const struct kind *each = kinds; each->name; each++) {
		write_kind(each, text);
		text_char(text, '\n');
	}
	text_format(text, "%s\n", _("What a text in Markdown may hold:"));
	write_marks(text);
}

/* ---- JSON schema ---- */

static json_t *fields_schema(const struct field *fields);

static json_t *choices_schema(const char *choices)
{
	json_t *list = json_array();
	struct span choice;
	for (size_t i = 0; (choice = choice_at(choices, i)).length; i++)
		json_array_append_new(list, json_stringn(choice.data, choice.length));
	return json_pack("{s:o}", "enum", list);
}

static json_t *pattern_schema(const char *pattern)
{
	return json_pack("{s:[s,s], s:s}", "type", "string", "number", "pattern", pattern);
}

static json_t *type_schema(const struct field *field)
{
	switch (field->type) {
	case FIELD_NUMBER: {
		json_t *number = json_pack("{s:s, s:i}", "type", "integer", "minimum", field->list ? 0 : field->least);
		if (field->most && !field->list)
			json_object_set_new(number, "maximum", json_integer(field->most));
		return number;
	}
	case FIELD_AMOUNT: return pattern_schema("^[0-9]+,[0-9]{2}$");
	case FIELD_DATE: return pattern_schema("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
	case FIELD_TIME: return pattern_schema("^[0-9]{2}:[0-9]{2}$");
	case FIELD_YES_NO: return choices_schema("ja|nee");
	case FIELD_CHOICE: return choices_schema(field->choices);
	case FIELD_POSTCODE: return pattern_schema("^[1-9][0-9]{3} [A-Z]{2}$");
	case FIELD_URL: return pattern_schema("^https?://");
	case FIELD_EMAIL: return pattern_schema("^[^@ ]+@[^@ ]+\\.[^@ ]+$");
	case FIELD_REFERENCE: return pattern_schema("^[a-z0-9-]+$");
	case FIELD_GROUP: {
		json_t *group = fields_schema(field->group);
		return field->also ? json_pack("{s:[o,{s:s}]}", "anyOf", group, "type", "string") : group;
	}
	case FIELD_TEXT:
	case FIELD_MARKDOWN:
	case FIELD_PHONE:
	case FIELD_LANGUAGE:
	case FIELD_FILE: break;
	}
	return json_pack("{s:[s,s]}", "type", "string", "number");
}

static json_t *field_schema(const struct field *field)
{
	json_t *schema = type_schema(field);
	if (field->list) {
		schema = json_pack("{s:s, s:o}", "type", "array", "items", schema);
		if (field->least)
			json_object_set_new(schema, "minItems", json_integer(field->least));
		if (field->most)
			json_object_set_new(schema, "maxItems", json_integer(field->most));
	}
	json_object_set_new(schema, "description", json_string(field->help));
	if (field->fallback)
		json_object_set_new(schema, "default", json_string(field->fallback));
	return schema;
}

static json_t *fields_schema(const struct field *fields)
{
	json_t *properties = json_object(), *required = json_array();
	for (const struct field *field = fields; field->key; field++) {
		json_object_set_new(properties, field->key, field_schema(field));
		if (field->required && !field->fallback)
			json_array_append_new(required, json_string(field->key));
	}
	return json_pack("{s:s, s:o, s:o, s:b}", "type", "object", "properties", properties, "required", required,
	                 "additionalProperties", 0);
}

static json_t *kind_schema(const struct kind *kind)
{
	json_t *schema = fields_schema(kind->fields);
	json_object_set_new(schema, "title", json_string(kind->name));
	json_object_set_new(schema, "description", json_string(kind->help));
	return schema;
}

void reference_schema(const struct kind *kind, struct text *text)
{
	json_t *root;
	if (kind) {
		root = kind_schema(kind);
	} else {
		json_t *all = json_object();
		for (const struct kind *each = kinds; each->name; each++)
			json_object_set_new(all, each->name, kind_schema(each));
		root = json_pack("{s:o}", "$defs", all);
	}
	json_object_set_new(root, "$schema", json_string("https://json-schema.org/draft/2020-12/schema"));
	char *dumped = json_dumps(root, JSON_INDENT(2));
	text_string(text, dumped);
	text_char(text, '\n');
	free(dumped);
	json_decref(root);
}

/* ---- a file to start from ---- */

enum { IDS_MOST = 24 }; /* more is no list that one reads */

/* The id in "wijken/noord.yaml"; empty when it is no record of this kind. */
static struct span id_of(const struct kind *kind, const char *name)
{
	size_t folder = kind->folder ? strlen(kind->folder) : 0;
	if (!folder || strncmp(name, kind->folder, folder) != 0 || name[folder] != '/' || translation_named(name + folder + 1))
		return (struct span){0};
	const char *id = name + folder + 1, *dot = strrchr(id, '.');
	return (struct span){id, dot && !strchr(id, '/') ? (size_t)(dot - id) : 0};
}

/* In Dutch, as all that stands in the file. */
static void write_ids(const struct field *field, const struct folder *content, struct text *text)
{
	size_t count = 0;
	struct span target;
	for (size_t i = 0; (target = choice_at(field->target, i)).length; i++)
		for (size_t n = 0; n < content->count; n++) {
			struct span id = id_of(kind_named(target), content->files[n].name);
			if (!id.length || ++count > IDS_MOST)
				continue;
			text_string(text, count > 1 ? ", " : "");
			text_span(text, id);
		}
	if (count == 0) {
		text_string(text, "Er is nog geen ");
		write_choices(text, field->target);
		text_char(text, '.');
	} else if (count > IDS_MOST) {
		text_format(text, " en nog %zu", count - IDS_MOST);
	}
}

static void write_example(const struct field *field, const struct folder *content, struct text *text);

/* A group in braces, with what it must have; with all it can have where nothing must be there. */
static void write_group_example(const struct field *group, const struct folder *content, struct text *text)
{
	bool must = false, more = false;
	for (const struct field *part = group; part->key; part++)
		must = must || part->required;
	for (const struct field *part = group; part->key; part++)
		if (part->required || !must) {
			text_format(text, "%s%s: ", more ? ", " : "{ ", part->key);
			write_example(part, content, text);
			more = true;
		}
	text_string(text, " }");
}

/* The first id that there is of what it refers to; empty: none. */
static struct span first_id(const struct field *field, const struct folder *content)
{
	struct span target, id = {0};
	for (size_t i = 0; !id.length && (target = choice_at(field->target, i)).length; i++)
		for (size_t n = 0; n < content->count && !id.length; n++)
			id = id_of(kind_named(target), content->files[n].name);
	return id;
}

/* How one would write it: the first that may be chosen, else an example of its type. */
static void write_example(const struct field *field, const struct folder *content, struct text *text)
{
	const char *example = type_words[field->type].example;
	struct span value = span_of(field->type == FIELD_YES_NO ? "ja" : *example ? example : "...");
	if (field->type == FIELD_CHOICE)
		value = choice_at(field->choices, 0);
	if (field->type == FIELD_REFERENCE && first_id(field, content).length)
		value = first_id(field, content);
	text_string(text, field->list ? "[" : "");
	if (field->type == FIELD_GROUP)
		write_group_example(field->group, content, text);
	else
		text_span(text, value);
	text_string(text, field->list ? "]" : "");
}

/* What may be written there, in the words of the file. A group that is required stands there itself. */
static void write_hint(const struct field *field, const struct folder *content, int indent, struct text *text)
{
	const char *choices = field->type == FIELD_CHOICE ? field->choices : field->type == FIELD_YES_NO ? "ja|nee" : NULL;
	bool one_of = choices || field->type == FIELD_REFERENCE, open = field->type == FIELD_GROUP && !field->required;
	if (one_of) {
		text_format(text, "%*s# ", indent, "");
		if (choices)
			write_choices(text, choices);
		else
			write_ids(field, content, text);
		text_char(text, '\n');
	}
	if (open || (field->list && !field->required) || (!one_of && *type_words[field->type].example)) {
		text_format(text, "%*s# Bijvoorbeeld: ", indent, "");
		write_example(field, content, text);
		text_char(text, '\n');
	}
}

static void start_fields(const struct field *fields, const struct folder *content, int indent, struct text *text);

/* Nothing stands ready that nobody chose: what is left empty is a mistake, a wrong day is not. */
static void start_value(const struct field *field, const struct folder *content, int indent, struct text *text)
{
	if (field->type == FIELD_GROUP && !field->list) {
		text_char(text, '\n');
		start_fields(field->group, content, indent + 2, text);
	} else if (field->list) {
		text_char(text, '\n');
		for (int i = 0; i == 0 || i < field->least; i++) {
			text_format(text, "%*s-\n", indent + 2, "");
			if (field->type == FIELD_GROUP)
				start_fields(field->group, content, indent + 4, text);
		}
	} else {
		text_format(text, "%s%s\n", field->fallback ? " " : "", field->fallback ? field->fallback : "");
	}
}

/* Required keys stand ready to be filled in; the others are comments, to be taken out of them. */
static void start_fields(const struct field *fields, const struct folder *content, int indent, struct text *text)
{
	for (const struct field *field = fields; field->key; field++) {
		text_format(text, "%*s# %s\n", indent, "", field->help);
		write_hint(field, content, indent, text);
		if (field->required) {
			text_format(text, "%*s%s:", indent, "", field->key);
			start_value(field, content, indent, text);
		} else {
			text_format(text, "%*s# %s:\n", indent, "", field->key);
		}
	}
}

void reference_starter(const struct kind *kind, const struct folder *content, struct text *text)
{
	if (kind->body)
		text_string(text, "---\n");
	text_format(text, "# %s\n", kind->help);
	start_fields(kind->fields, content, 0, text);
	if (kind->body)
		text_string(text, "---\n\n");
}
