/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/tokens.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/words.h"

const struct token_row token_rows[TOKENS] = {
	{ "basis-text-font-family-default", TOKEN_FONT },
	{ "basis-heading-font-family", TOKEN_FONT },
	{ "basis-heading-font-weight", TOKEN_WEIGHT },
	{ "basis-heading-color", TOKEN_COLOUR },
	{ "basis-border-radius-md", TOKEN_LENGTH },
	{ "basis-color-default-bg-document", TOKEN_COLOUR },
	{ "basis-color-default-bg-subtle", TOKEN_COLOUR },
	{ "basis-color-default-border-default", TOKEN_COLOUR },
	{ "basis-color-default-border-subtle", TOKEN_COLOUR },
	{ "basis-color-default-color-document", TOKEN_COLOUR },
	{ "basis-color-action-1-inverse-bg-default", TOKEN_COLOUR },
	{ "basis-color-action-1-inverse-bg-hover", TOKEN_COLOUR },
	{ "basis-color-action-1-inverse-color-default", TOKEN_COLOUR },
	{ "basis-color-action-2-color-default", TOKEN_COLOUR },
	{ "basis-color-action-2-color-hover", TOKEN_COLOUR },
	{ "utrecht-page-header-background-color", TOKEN_COLOUR },
	{ "utrecht-page-header-color", TOKEN_COLOUR },
	{ "utrecht-nav-bar-background-color", TOKEN_COLOUR },
	{ "utrecht-nav-bar-color", TOKEN_COLOUR },
	{ "utrecht-page-footer-background-color", TOKEN_COLOUR },
	{ "utrecht-page-footer-color", TOKEN_COLOUR },
	{ "basis-color-info-bg-default", TOKEN_COLOUR },
	{ "basis-color-info-border-default", TOKEN_COLOUR },
	{ "basis-color-warning-bg-default", TOKEN_COLOUR },
	{ "basis-color-warning-border-default", TOKEN_COLOUR },
	{ "basis-focus-background-color", TOKEN_COLOUR },
	{ "basis-focus-color", TOKEN_COLOUR },
	{ "basis-focus-outline-color", TOKEN_COLOUR },
};

static const struct {
	const char *name; /* $type, as the format calls it */
	const char *help;
} types[] = {
	[TOKEN_COLOUR] = { "color", N_("Write a colour as \"#17324d\".") },
	[TOKEN_FONT] = { "fontFamily", N_("Write names of fonts with commas between them, like \"Verdana, sans-serif\".") },
	[TOKEN_WEIGHT] = { "fontWeight", N_("Write a whole number from 1 to 1000: 400 is regular, 700 is bold.") },
	[TOKEN_LENGTH] = { "dimension", N_("Write 0, or a number with rem or px behind it, like \"0.5rem\".") },
};

/* ---- one value ---- */

int token_number(struct span name)
{
	for (int i = 0; i < TOKENS; i++)
		if (span_is(name, token_rows[i].name))
			return i;
	return -1;
}

static bool is_length(struct span value)
{
	size_t digits = 0;
	while (digits < value.length && value.data[digits] != 'r' && value.data[digits] != 'p' && value.data[digits] != 'e')
		if (!strchr("0123456789.", value.data[digits++]))
			return false;
	struct span unit = {value.data + digits, value.length - digits};
	return digits && (span_is(unit, "rem") || span_is(unit, "px") || span_is(unit, "em") || (unit.length == 0 && span_is(value, "0")));
}

static bool is_weight(struct span value)
{
	int number = 0;
	for (size_t i = 0; i < value.length && i < 5; i++) {
		if (value.data[i] < '0' || value.data[i] > '9')
			return false;
		number = number * 10 + value.data[i] - '0';
	}
	return 1 <= number && number <= 1000;
}

/* Names of fonts cannot end the rule that they will stand in. */
static bool is_font(struct span value)
{
	for (size_t i = 0; i < value.length; i++)
		if ((unsigned char)value.data[i] < ' ' || strchr(";{}<>\\@()", value.data[i]))
			return false;
	return value.length > 0;
}

bool token_fits(enum token_type type, struct span value)
{
	struct rgb colour;
	switch (type) {
	case TOKEN_COLOUR: return colour_read(value, &colour);
	case TOKEN_FONT: return is_font(value);
	case TOKEN_WEIGHT: return is_weight(value);
	case TOKEN_LENGTH: return is_length(value);
	}
	return false;
}

/* ---- one file ---- */

struct token_file {
	const struct source *source;
	size_t depth;
	struct report *report;
};

__attribute__((format(printf, 5, 6)))
static void fault(const struct token_file *file, const char *at, const char *id, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(file->report, LEVEL_ERROR, id, (struct place){file->source, at}, help, format, arguments);
	va_end(arguments);
}

static void read_token(const struct token_file *file, const struct node *node, struct token *set)
{
	int number = token_number(node->key);
	if (number < 0) {
		const char *names[TOKENS];
		for (size_t i = 0; i < TOKENS; i++)
			names[i] = token_rows[i].name;
		const char *nearest = nearest_name(node->key, names, TOKENS);
		char help[128];
		snprintf(help, sizeof help, _("Did you mean `%s`?"), nearest ? nearest : "");
		fault(file, node->key_at, "unknown-token", nearest ? help : NULL, _("there is no design token `%s`"), node->key.data);
		return;
	}
	enum token_type type = token_rows[number].type;
	const struct node *value = node_value(node, "$value"), *typed = node_value(node, "$type");
	if (typed && (typed->type != NODE_SCALAR || !span_is(typed->text, types[type].name)))
		fault(file, typed->at, "token", NULL, _("the `$type` of this token must be %s"), types[type].name);
	if (!value || value->type != NODE_SCALAR || !token_fits(type, value->text)) {
		fault(file, value ? value->at : node->at, "token", _(types[type].help), _("the value of `%s` cannot be used"),
		      node->key.data);
		return;
	}
	set[number] = (struct token){.value = value->text, .depth = file->depth, .place = {file->source, value->at}};
	if (type == TOKEN_COLOUR)
		colour_read(value->text, &set[number].colour);
}

static void read_set(const struct token_file *file, const struct node *map, struct token *set)
{
	for (const struct node *node = map->first; node; node = node->next)
		if (node->key.data[0] != '$' && !span_is(node->key, "dark"))
			read_token(file, node, set);
}

static bool has_colours(const struct node *map)
{
	for (const struct node *node = map->first; node; node = node->next) {
		int number = token_number(node->key);
		if (number >= 0 && token_rows[number].type == TOKEN_COLOUR)
			return true;
	}
	return false;
}

/* tokens.json is read as YAML, of which JSON is a part. False when it cannot be read at all. */
static bool read_file(struct arena *arena, const struct file *json, struct token_file *file, struct tokens *tokens)
{
	const struct node *root = json->source.text.data ? yaml_read(arena, &json->source, json->source.text, file->report) : NULL;
	if (!root)
		return false;
	file->source = &json->source;
	if (root->type != NODE_MAP) {
		fault(file, root->at, "form", NULL, _("`%s` must be %s"), "tokens.json", _("a group of keys"));
		return false;
	}
	read_set(file, root, tokens->light);
	const struct node *dark = node_value(root, "dark");
	if (!dark && !has_colours(root))
		return true;
	memset(tokens->dark, 0, sizeof tokens->dark);
	tokens->has_dark = dark != NULL;
	if (dark)
		read_set(file, dark, tokens->dark);
	return true;
}

const struct tokens *tokens_load(struct arena *arena, const struct theme *theme, struct report *report)
{
	struct tokens *tokens = arena_alloc(arena, sizeof *tokens);
	for (size_t i = theme->depth; i-- > 0;) { /* parents first: what the theme itself says, wins */
		const struct file *json = files_find(&theme->chain[i], "tokens.json");
		struct token_file file = {.depth = i, .report = report};
		if (json && !read_file(arena, json, &file, tokens))
			return NULL;
	}
	struct lacking lacking = {0};
	for (size_t i = 0; i < TOKENS; i++) {
		if (!tokens->light[i].value.data)
			lacking_add(&lacking, token_rows[i].name);
		if (!tokens->dark[i].value.data)
			tokens->dark[i] = tokens->light[i];
	}
	lacking_tell(&lacking, theme, "token", report);
	return tokens;
}
