/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/theme_import.h"

#include <stdlib.h>

#include "base/words.h"
#include "theme/css_colour.h"
#include "theme/token_pairs.h"

static const char fallback_fonts[] = "'Meedoen Sans', Andika, Verdana, 'DejaVu Sans', sans-serif";
static const struct rgb white = {255, 255, 255};

struct imported {
	struct span value;              /* of fonts, weights, lengths */
	struct rgb colour, was;         /* of colours: as it will be; as it was before it was changed */
	const char *name;               /* under which it was found; NULL: it was not */
	bool known;
	const struct token_pair *cause; /* why it was changed; NULL: it was not */
};

struct importing {
	const struct css_values *values;
	const struct node *candidates;
	struct arena *arena;
	struct imported light[TOKENS], dark[TOKENS];
	bool has_dark;
	struct theme_import *made;
};

static size_t number_of(const char *name)
{
	return (size_t)token_number(span_of(name));
}

/* ---- values ---- */

/* The family of the house first, then the font that the site brings along, then what came after it. */
static struct span font_value(struct arena *arena, struct span found)
{
	char *plain = arena_copy(arena, found.data, found.length);
	for (char *at = plain; *at; at++)
		*at = *at == '"' ? '\'' : *at;
	char *comma = strchr(plain, ',');
	size_t first = comma ? (size_t)(comma - plain) : found.length;
	return span_of(arena_format(arena, "%.*s, 'Meedoen Sans'%s", (int)first, plain, comma ? comma : ", sans-serif"));
}

static bool take(struct importing *importing, size_t token, struct span found, struct rgb ground, struct imported *imported)
{
	enum token_type type = token_rows[token].type;
	found = span_trim(found);
	if (type == TOKEN_COLOUR)
		return css_colour_read(found, ground, &imported->colour);
	if (type == TOKEN_WEIGHT && (span_is(found, "bold") || span_is(found, "normal")))
		found = span_is(found, "bold") ? SPAN("700") : SPAN("400");
	imported->value = type == TOKEN_FONT && found.length ? font_value(importing->arena, found) : found;
	return token_fits(type, imported->value);
}

static void find_token(struct importing *importing, size_t token, bool dark, struct imported *set)
{
	const struct node *names = node_value(node_value(importing->candidates, token_rows[token].name), "names");
	struct rgb ground = dark ? (struct rgb){0, 0, 0} : white;
	for (const struct node *name = names ? names->first : NULL; name && !set[token].known; name = name->next)
		if (take(importing, token, css_resolve(importing->values, name->text, dark), ground, &set[token])) {
			set[token].known = true;
			set[token].name = name->text.data;
		}
}

/* Not black, white or grey. */
static bool is_coloured(struct rgb colour)
{
	enum { LEAST = 32 };
	int red = colour.red, green = colour.green, blue = colour.blue;
	return abs(red - green) >= LEAST || abs(green - blue) >= LEAST || abs(blue - red) >= LEAST;
}

static bool take_over(struct imported *set, size_t token, struct span name)
{
	int other = token_number(name);
	if (other < 0 || !set[other].known)
		return false;
	set[token].known = true;
	set[token].colour = set[other].colour;
	set[token].value = set[other].value;
	return true;
}

/* What it gets instead: a stated value, or that of another token. Of a list of tokens the first that was found and is
 * a colour of the house, else the last. */
static void default_token(struct importing *importing, size_t token, struct imported *set)
{
	const struct node *otherwise = node_value(node_value(importing->candidates, token_rows[token].name), "otherwise");
	const struct node *choice = otherwise && otherwise->type == NODE_LIST ? otherwise->first : otherwise;
	for (; choice && choice->next; choice = choice->next) {
		int other = token_number(choice->text);
		if (other >= 0 && set[other].name && is_coloured(set[other].colour))
			break;
	}
	if (!choice) {
		set[token].value = SPAN(fallback_fonts);
		set[token].known = true;
	} else if (token_number(choice->text) >= 0) {
		take_over(set, token, choice->text);
	} else {
		set[token].value = choice->text;
		set[token].known = token_rows[token].type != TOKEN_COLOUR || colour_read(choice->text, &set[token].colour);
	}
}

static void fill_set(struct importing *importing, bool dark, struct imported *set)
{
	for (size_t i = 0; i < TOKENS; i++)
		find_token(importing, i, dark, set);
	for (int round = 0; round < TOKENS; round++) /* a token may wait for one further down */
		for (size_t i = 0; i < TOKENS; i++)
			if (!set[i].known)
				default_token(importing, i, set);
	for (size_t i = 0; i < TOKENS; i++)
		set[i].was = set[i].colour;
}

/* A dark set is one whose ground is dark, and other than in light. */
static bool is_dark(const struct importing *importing)
{
	size_t ground = number_of("basis-color-default-bg-document");
	struct rgb colour = importing->dark[ground].colour, black = {0, 0, 0};
	return colour_contrast(colour, white) > colour_contrast(importing->light[ground].colour, white) &&
	       colour_contrast(colour, white) > colour_contrast(colour, black);
}

/* ---- colours that can be read ---- */

/* What was not found gives way to what was; else the pair says which. */
static bool front_moves(const struct imported *front, const struct imported *back, const struct token_pair *pair)
{
	if (!front->name != !back->name)
		return !front->name;
	return pair->moves == MOVES_FRONT;
}

static bool repair_pair(const struct token_pair *pair, struct imported *set)
{
	struct imported *front = &set[number_of(pair->front)], *back = &set[number_of(pair->back)];
	if (colour_contrast(front->colour, back->colour) >= pair->least)
		return false;
	bool ground = strcmp(pair->back, "basis-color-default-bg-document") == 0;
	bool first = ground || front_moves(front, back, pair);
	struct imported *moved = first ? front : back, *other = first ? back : front;
	struct rgb nearest;
	if (!colour_nearest(moved->colour, other->colour, pair->least, &nearest)) {
		moved = first ? back : front;
		other = first ? front : back;
		colour_nearest(moved->colour, other->colour, pair->least, &nearest);
	}
	moved->colour = nearest;
	moved->cause = pair;
	return true;
}

/* One change may undo another; a few rounds settle it. */
static void repair(struct imported *set)
{
	enum { ROUNDS = 12 };
	bool changed = true;
	for (int round = 0; changed && round < ROUNDS; round++) {
		changed = false;
		for (const struct token_pair *pair = token_pairs; pair->front; pair++)
			changed |= repair_pair(pair, set);
	}
}

/* ---- print: what residents read on paper needs 7:1 ---- */

enum { PAPER = 700, DRAWING = 300 };

static void put_colour(struct text *text, const char *name, struct rgb colour, const char *why)
{
	char hex[COLOUR_TEXT];
	colour_write(colour, hex);
	text_format(text, "    %s: { rgb: \"%s\" } # %s\n", name, hex, why);
}

/* A pale ground that black text can be read on. */
static struct rgb pale(const struct importing *importing, const char *token, struct rgb ink, struct text *text, const char *name)
{
	struct rgb colour = importing->light[number_of(token)].colour, nearest = colour;
	if (colour_contrast(colour, ink) < PAPER && colour_nearest(colour, ink, PAPER, &nearest))
		put_colour(text, name, nearest, "a little paler than on the site, so that text on it can be read");
	return nearest;
}

/* The ground of bands with white text, and the colour of large text on white and on the pale grounds: the first of the
 * house colours that is dark enough, else the first that shows on white, made dark enough; grey when there is none. */
static struct rgb band(const struct importing *importing, struct rgb palest, struct text *text)
{
	static const char *const tokens[] = {"utrecht-nav-bar-background-color", "utrecht-page-footer-background-color",
		"basis-color-action-1-inverse-bg-default", "basis-heading-color", "basis-color-action-2-color-default"};
	enum { COUNT = sizeof tokens / sizeof *tokens };
	struct rgb nearest = importing->light[number_of("basis-color-default-color-document")].colour;
	for (size_t i = 0; i < COUNT; i++) {
		struct rgb colour = importing->light[number_of(tokens[i])].colour;
		if (!is_coloured(colour) || colour_contrast(colour, palest) < PAPER)
			continue;
		if (i)
			text_format(text, "    navy: { token: %s }\n", tokens[i]);
		return colour;
	}
	for (size_t i = 0; i < COUNT; i++)
		if (is_coloured(importing->light[number_of(tokens[i])].colour) &&
		    colour_contrast(importing->light[number_of(tokens[i])].colour, white) >= DRAWING) {
			nearest = importing->light[number_of(tokens[i])].colour;
			break;
		}
	colour_nearest(nearest, palest, PAPER, &nearest);
	put_colour(text, "navy", nearest, "darker than on the site: paper for residents needs a contrast of 7 to 1");
	return nearest;
}

static void write_print(const struct importing *importing, struct text *text)
{
	struct rgb ink = importing->light[number_of("basis-color-default-color-document")].colour;
	if (colour_contrast(ink, white) < PAPER) {
		colour_nearest(ink, white, PAPER, &ink);
		put_colour(text, "ink", ink, "darker than on the site: paper for residents needs a contrast of 7 to 1");
	}
	struct rgb mint = pale(importing, "basis-color-info-bg-default", ink, text, "mint");
	struct rgb sand = pale(importing, "basis-color-default-bg-subtle", ink, text, "sand");
	struct rgb palest = colour_contrast(mint, white) > colour_contrast(sand, white) ? mint : sand, found = {0, 0, 0};
	size_t bar = number_of("utrecht-nav-bar-background-color");
	struct rgb navy = band(importing, palest, text), teal = importing->light[number_of("basis-color-action-1-inverse-bg-default")].colour;
	if (memcmp(&navy, &importing->light[bar].colour, sizeof navy) != 0)
		put_colour(text, "night", colour_mix(navy, white, 10), "drawings on navy");
	if (colour_contrast(teal, mint) < DRAWING && colour_nearest(teal, mint, DRAWING, &found))
		put_colour(text, "teal", found, "darker than on the site, so that drawings show on paper");
	struct rgb focus = importing->light[number_of("basis-focus-background-color")].colour, sun = focus;
	if (!colour_nearest(focus, ink, PAPER, &sun) || colour_contrast(sun, navy) < DRAWING)
		sun = white;
	if (memcmp(&sun, &focus, sizeof sun) != 0)
		put_colour(text, "sun", sun, "paler than on the site, so that text on it can be read and it shows on navy");
}

/* ---- writing ---- */

static void write_token(const struct importing *importing, const struct imported *set, size_t token, const char *indent)
{
	static const char *const types[] = {[TOKEN_COLOUR] = "color", [TOKEN_FONT] = "fontFamily", [TOKEN_WEIGHT] = "fontWeight",
	                                    [TOKEN_LENGTH] = "dimension"};
	enum token_type type = token_rows[token].type;
	char hex[COLOUR_TEXT];
	colour_write(set[token].colour, hex);
	struct span value = type == TOKEN_COLOUR ? span_of(hex) : set[token].value;
	const char *quote = type == TOKEN_WEIGHT ? "" : "\"";
	text_format(&importing->made->tokens, "%s\"%s\": {\"$type\": \"%s\", \"$value\": %s%.*s%s}", indent, token_rows[token].name,
	            types[type], quote, (int)value.length, value.data, quote);
}

static void write_tokens(const struct importing *importing)
{
	struct text *text = &importing->made->tokens;
	text_string(text, "{\n");
	for (size_t i = 0; i < TOKENS; i++) {
		write_token(importing, importing->light, i, "  ");
		text_string(text, i + 1 < TOKENS ? ",\n" : "");
	}
	if (importing->has_dark) {
		const char *between = ",\n\n  \"dark\": {\n";
		for (size_t i = 0; i < TOKENS; i++)
			if (token_rows[i].type == TOKEN_COLOUR) {
				text_string(text, between);
				write_token(importing, importing->dark, i, "    ");
				between = ",\n";
			}
		text_string(text, "\n  }");
	}
	text_string(text, "\n}\n");
}

static void write_settings(const struct importing *importing, const char *name)
{
	struct text *text = &importing->made->settings, colours = {0};
	text_format(text, "# Made by `meedoen theme import`. The colours, fonts and corners stand in tokens.json; all else is the parent's.\n"
	                  "name: %s\nparent: basis\n", name);
	write_print(importing, &colours);
	if (colours.length) {
		text_string(text, "\nprint:\n  colours:\n");
		text_span(text, text_view(&colours));
	}
	text_free(&colours);
}

/* ---- telling ---- */

static void tell_value(struct text *told, const struct imported *imported, size_t token)
{
	char hex[COLOUR_TEXT];
	colour_write(imported->was, hex);
	if (token_rows[token].type == TOKEN_COLOUR)
		text_format(told, "  %-44s %s", token_rows[token].name, hex);
	else
		text_format(told, "  %-44s %.*s", token_rows[token].name, (int)imported->value.length, imported->value.data);
}

static void tell_found(const struct importing *importing, bool found)
{
	struct text *told = &importing->made->told;
	for (size_t i = 0; i < TOKENS; i++) {
		const struct imported *imported = &importing->light[i];
		if (!imported->name == found)
			continue;
		tell_value(told, imported, i);
		if (found)
			text_format(told, "  <- --%s", imported->name);
		text_char(told, '\n');
	}
}

static bool any_changed(const struct imported *set)
{
	for (size_t i = 0; i < TOKENS; i++)
		if (set[i].cause)
			return true;
	return false;
}

static void tell_changed(struct text *told, const struct imported *set)
{
	for (size_t i = 0; i < TOKENS; i++) {
		const struct token_pair *cause = set[i].cause;
		if (!cause)
			continue;
		bool front = strcmp(cause->front, token_rows[i].name) == 0;
		const char *other = front ? cause->back : cause->front;
		struct rgb beside = set[number_of(other)].colour;
		int contrast = colour_contrast(set[i].was, beside);
		char was[COLOUR_TEXT], is[COLOUR_TEXT], hex[COLOUR_TEXT];
		colour_write(set[i].was, was);
		colour_write(set[i].colour, is);
		colour_write(beside, hex);
		text_format(told, _("  %s: %s became %s. With %s (%s) the contrast was %d.%d to 1; at least %d.%d is needed.\n"),
		            token_rows[i].name, was, is, other, hex, contrast / 100, contrast / 10 % 10, cause->least / 100,
		            cause->least / 10 % 10);
	}
}

static void tell(const struct importing *importing)
{
	struct text *told = &importing->made->told;
	text_format(told, _("Found %zu of the %d design tokens:\n"), importing->made->found, TOKENS);
	tell_found(importing, true);
	if (importing->made->found < TOKENS) {
		text_string(told, _("Not found; these have a value of ours:\n"));
		tell_found(importing, false);
	}
	if (any_changed(importing->light)) {
		text_string(told, _("Changed, because people cannot read these colours beside each other:\n"));
		tell_changed(told, importing->light);
	}
	if (importing->has_dark)
		text_string(told, _("There are colours for dark screens too.\n"));
	if (importing->has_dark && any_changed(importing->dark)) {
		text_string(told, _("Changed for dark screens:\n"));
		tell_changed(told, importing->dark);
	}
	const char *colours = strstr(importing->made->settings.data, "  colours:\n");
	if (colours)
		text_format(told, _("Print has colours of its own, in theme.yaml:\n%s"), colours + strlen("  colours:\n"));
	if (importing->light[number_of("basis-text-font-family-default")].name)
		text_string(told, _("The font of the house is not brought along. May you show it on the site? Put it in the theme and name it in `fonts`.\n"));
}

void theme_import(const struct css_values *values, const struct node *candidates, const char *name,
                  struct theme_import *import)
{
	struct importing *importing = arena_alloc(values->arena, sizeof *importing);
	*importing = (struct importing){.values = values, .candidates = candidates, .arena = values->arena, .made = import};
	*import = (struct theme_import){.found = 0};
	fill_set(importing, false, importing->light);
	fill_set(importing, true, importing->dark);
	importing->has_dark = is_dark(importing);
	repair(importing->light);
	repair(importing->dark);
	for (size_t i = 0; i < TOKENS; i++)
		import->found += importing->light[i].name != NULL;
	write_tokens(importing);
	write_settings(importing, name);
	tell(importing);
}
