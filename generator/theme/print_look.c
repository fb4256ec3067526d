/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/print_look.h"

#include <math.h>
#include <string.h>

#include "base/words.h"
#include "theme/layout_keys.h"

/* ---- by name ---- */

const struct print_face *print_face_named(const struct print_look *look, struct span font, struct span weight)
{
	for (size_t i = 0; i < look->face_count; i++)
		if (span_is(font, look->faces[i]->font) && span_is(weight, look->faces[i]->weight))
			return look->faces[i];
	return NULL;
}

static struct print_colour *find_colour(const struct print_look *look, struct span name)
{
	for (size_t i = 0; i < look->colour_count; i++)
		if (span_is(name, look->colours[i]->name))
			return look->colours[i];
	return NULL;
}

const struct print_colour *print_colour_named(const struct print_look *look, struct span name)
{
	return find_colour(look, name);
}

static struct print_style *find_style(const struct print_look *look, struct span name)
{
	for (size_t i = 0; i < look->style_count; i++)
		if (span_is(name, look->styles[i]->name))
			return look->styles[i];
	return NULL;
}

const struct print_style *print_style_named(const struct print_look *look, struct span name)
{
	return find_style(look, name);
}

const struct print_icon *print_icon_named(const struct print_look *look, struct span name)
{
	for (size_t i = 0; i < look->icon_count; i++)
		if (span_is(name, look->icons[i].name))
			return &look->icons[i];
	return NULL;
}

/* ---- fonts ---- */

static struct print_face *new_face(const struct key_reading *reading, struct print_look *look, const char *font,
                                   const char *weight)
{
	const struct print_face *old = print_face_named(look, span_of(font), span_of(weight));
	struct print_face *face = old ? (struct print_face *)old : arena_alloc(reading->arena, sizeof *face);
	if (!old)
		ARENA_PUSH(reading->arena, look->faces, look->face_count, look->face_capacity) = face;
	*face = (struct print_face){.font = font, .weight = weight};
	return face;
}

/* A weight: one file, or a list of files of which the next ones help out. */
static void read_face(const struct key_reading *reading, struct print_look *look, const char *font,
                      const struct node *node)
{
	const struct node *files = node->type == NODE_LIST ? node->first : node;
	size_t count = node->type == NODE_LIST ? node->count : 1;
	if (count == 0) {
		layout_fault(reading, node->at, "font", NULL, _("`%s` names no font file"), node->key.data);
		return;
	}
	struct print_face *face = new_face(reading, look, font, node->key.data);
	face->place = (struct place){reading->source, node->at};
	face->paths = arena_array(reading->arena, count, sizeof *face->paths);
	for (; face->count < count; files = files->next)
		if (node_wanted(reading, files, NODE_SCALAR, node->key.data))
			face->paths[face->count++] = files->text.data;
		else
			count--;
}

static void read_fonts(const struct key_reading *reading, const struct node *fonts, struct print_look *look)
{
	for (const struct node *font = fonts->first; font; font = font->next)
		if (node_wanted(reading, font, NODE_MAP, font->key.data))
			for (const struct node *weight = font->first; weight; weight = weight->next)
				read_face(reading, look, font->key.data, weight);
}

/* ---- colours ---- */

static int hex_value(char c)
{
	const char *digits = "0123456789abcdef", *at = c ? strchr(digits, c | ('A' <= c && c <= 'F' ? 0x20 : 0)) : NULL;
	return at ? (int)(at - digits) : -1;
}

static bool read_rgb(struct span text, uint8_t rgb[3])
{
	if (text.length != 7 || text.data[0] != '#')
		return false;
	for (size_t i = 0; i < 3; i++) {
		int high = hex_value(text.data[1 + 2 * i]), low = hex_value(text.data[2 + 2 * i]);
		if (high < 0 || low < 0)
			return false;
		rgb[i] = (uint8_t)(high * 16 + low);
	}
	return true;
}

/* A design token by name. tokens.json is read as YAML, of which JSON is a part; the theme's own file comes
 * before its parent's. */
static const struct node *token_value(const struct key_reading *reading, const struct theme *theme, const char *name)
{
	for (size_t i = 0; i < theme->depth; i++) {
		const struct file *file = files_find(&theme->chain[i], "tokens.json");
		if (!file || !file->source.text.data)
			continue;
		const struct node *root = yaml_read(reading->arena, &file->source, file->source.text, reading->report);
		const struct node *value = node_value(node_value(root, name), "$value");
		if (value)
			return value;
	}
	return NULL;
}

static void read_screen_colour(const struct key_reading *reading, const struct theme *theme, const struct node *map,
                               struct print_colour *colour)
{
	const struct node *token = node_value(map, "token"), *value = node_value(map, "rgb");
	if (token && token->type == NODE_SCALAR) {
		value = token_value(reading, theme, token->text.data);
		if (!value)
			layout_fault(reading, token->at, "unknown-token", _("The tokens stand in tokens.json."),
			             _("there is no design token `%s`"), token->text.data);
		else if (value->type != NODE_SCALAR || !read_rgb(value->text, colour->rgb))
			layout_fault(reading, token->at, "colour", NULL, _("the design token `%s` is no colour like #17324d"),
			             token->text.data);
	} else if (!value || value->type != NODE_SCALAR || !read_rgb(value->text, colour->rgb)) {
		layout_fault(reading, value ? value->at : map->at, "colour", _("Write `token: name`, or `rgb: \"#17324d\"`."),
		             _("this is no colour"));
	}
}

static void read_inks(const struct key_reading *reading, const struct node *inks, struct print_colour *colour)
{
	int32_t parts[4];
	size_t count = 0;
	for (const struct node *ink = inks->type == NODE_LIST ? inks->first : NULL; ink && count < 5; ink = ink->next, count++)
		if (count == 4 || ink->type != NODE_SCALAR || !read_thousandths(ink->text, &parts[count]) || parts[count] < 0 ||
		    parts[count] > 100000 || parts[count] % 1000)
			break;
	colour->inked = count == 4 && inks->count == 4;
	if (!colour->inked)
		layout_fault(reading, inks->at, "colour", _("Cyan, magenta, yellow, black in per cent: [95, 70, 35, 35]."),
		             _("`cmyk` must be a list of four numbers from 0 to 100"));
	for (size_t i = 0; colour->inked && i < 4; i++)
		colour->cmyk[i] = (uint8_t)(parts[i] / 1000);
}

static const struct key_row colour_keys[] = {
	{ .key = "token", .type = KEY_OWN },
	{ .key = "rgb", .type = KEY_OWN },
	{ .key = "cmyk", .type = KEY_OWN },
	{ .key = NULL },
};

static void read_colours(const struct key_reading *reading, const struct theme *theme, const struct node *colours,
                         struct print_look *look)
{
	for (const struct node *map = colours->first; map; map = map->next) {
		if (!node_wanted(reading, map, NODE_MAP, map->key.data))
			continue;
		struct print_colour *colour = find_colour(look, map->key);
		if (!colour)
			ARENA_PUSH(reading->arena, look->colours, look->colour_count, look->colour_capacity) = colour =
				arena_alloc(reading->arena, sizeof *colour);
		*colour = (struct print_colour){.name = map->key.data, .place = {reading->source, map->at}};
		keys_read(reading, colour_keys, 0, map, colour, map->key.data);
		read_screen_colour(reading, theme, map, colour);
		const struct node *inks = node_value(map, "cmyk");
		if (inks)
			read_inks(reading, inks, colour);
	}
}

static double linear(uint8_t part)
{
	double x = part / 255.0;
	return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4);
}

static double luminance(const struct print_colour *colour)
{
	return 0.2126 * linear(colour->rgb[0]) + 0.7152 * linear(colour->rgb[1]) + 0.0722 * linear(colour->rgb[2]);
}

int print_contrast(const struct print_colour *one, const struct print_colour *other)
{
	double light = luminance(one), dark = luminance(other);
	if (light < dark) {
		double swap = light;
		light = dark;
		dark = swap;
	}
	return (int)((light + 0.05) / (dark + 0.05) * 100);
}

/* ---- styles ---- */

struct style_read {
	struct print_style style;
	struct span font, weight;
};

static const struct key_row style_keys[] = {
	{ .key = "base", .type = KEY_OWN },
	{ "font", KEY_NAME, offsetof(struct style_read, font), 0, NULL },
	{ "weight", KEY_NAME, offsetof(struct style_read, weight), 0, NULL },
	{ "size", KEY_POINTS, offsetof(struct style_read, style.size), 0, NULL },
	{ "leading", KEY_POINTS, offsetof(struct style_read, style.leading), 0, NULL },
	{ "colour", KEY_COLOUR, offsetof(struct style_read, style.colour), 0, NULL },
	{ "use", KEY_CHOICE, offsetof(struct style_read, style.use), 0, "text|small|staff" },
	{ "align", KEY_CHOICE, offsetof(struct style_read, style.align), 0, "left|centre|right" },
	{ .key = NULL },
};

static void find_face(const struct key_reading *reading, const struct node *map, struct style_read *read)
{
	read->style.face = print_face_named(reading->look, read->font, read->weight);
	if (!read->style.face)
		layout_fault(reading, map->at, "unknown-font", _("The fonts stand in theme.yaml, print, fonts."),
		             _("the text style `%s` has no font: there is no `%.*s` with weight `%.*s`"), map->key.data,
		             (int)read->font.length, read->font.data, (int)read->weight.length, read->weight.data);
}

static bool whole_style(const struct key_reading *reading, const struct node *map, const struct print_style *style)
{
	if (style->face && style->size > 0 && style->leading > 0 && style->colour)
		return true;
	if (style->face)
		layout_fault(reading, map->at, "style", _("Or base it on another style, with `base`."),
		             _("the text style `%s` must have a size, a leading and a colour"), map->key.data);
	return false;
}

static void read_style(const struct key_reading *reading, const struct node *map, struct print_look *look)
{
	struct style_read read = {.style = {0}, .font = {"", 0}, .weight = SPAN("regular")};
	const struct node *base = node_value(map, "base");
	if (base) {
		const struct print_style *style = print_style_named(look, base->text);
		style = style ? style : print_style_named(reading->look, base->text);
		if (!style) {
			layout_fault(reading, base->at, "unknown-style", NULL, _("there is no text style `%.*s` above this one"),
			             (int)base->text.length, base->text.data);
			return;
		}
		read.style = *style;
		read.font = span_of(style->face->font);
		read.weight = span_of(style->face->weight);
	}
	read.style.name = map->key.data;
	read.style.place = (struct place){reading->source, map->at};
	keys_read(reading, style_keys, 0, map, &read, map->key.data);
	find_face(reading, map, &read);
	if (!whole_style(reading, map, &read.style))
		return;
	struct print_style *style = find_style(look, map->key);
	if (!style)
		ARENA_PUSH(reading->arena, look->styles, look->style_count, look->style_capacity) = style =
			arena_alloc(reading->arena, sizeof *style);
	*style = read.style;
}

void print_styles_read(const struct key_reading *reading, const struct node *styles, struct print_look *look)
{
	for (const struct node *map = styles->first; map; map = map->next)
		if (node_wanted(reading, map, NODE_MAP, map->key.data))
			read_style(reading, map, look);
}

/* ---- icons ---- */

/* The value of an attribute in a tag, <path d="...">; empty when it is not there. */
static struct span attribute(struct span tag, const char *opening)
{
	const char *at = memmem(tag.data, tag.length, opening, strlen(opening));
	if (!at)
		return (struct span){"", 0};
	at += strlen(opening);
	const char *close = memchr(at, '"', (size_t)(tag.data + tag.length - at));
	return (struct span){at, close ? (size_t)(close - at) : 0};
}

static void read_icon(struct arena *arena, const struct file *file, struct print_look *look, struct report *report)
{
	static const char prefix[] = "icons/", ending[] = ".svg";
	size_t length = strlen(file->name) - (sizeof prefix - 1) - (sizeof ending - 1);
	struct print_icon icon = {.name = arena_copy(arena, file->name + sizeof prefix - 1, length), .source = &file->source};
	struct span text = file->source.text, *paths = NULL;
	size_t capacity = 0;
	for (const char *at = text.data, *end = text.data + text.length; (at = memmem(at, (size_t)(end - at), "<path ", 6));) {
		const char *close = memchr(at, '>', (size_t)(end - at));
		struct span tag = {at, (size_t)((close ? close : end) - at)};
		if (!span_is(attribute(tag, " stroke=\""), "none") && attribute(tag, " d=\"").length)
			ARENA_PUSH(arena, paths, icon.count, capacity) = attribute(tag, " d=\"");
		at += tag.length;
	}
	icon.paths = paths;
	if (!memmem(text.data, text.length, "viewBox=\"0 0 24 24\"", 19) || icon.count == 0)
		report_add(report, LEVEL_ERROR, "icon", (struct place){&file->source, NULL},
		           _("Use an outline icon of Tabler, or draw one like it."),
		           _("an icon must be made of paths in viewBox=\"0 0 24 24\""));
	else
		ARENA_PUSH(arena, look->icons, look->icon_count, look->icon_capacity) = icon;
}

/* ---- the whole ---- */

static const struct key_row print_keys[] = {
	{ .key = "fonts", .type = KEY_OWN },
	{ .key = "colours", .type = KEY_OWN },
	{ .key = "styles", .type = KEY_OWN },
	{ .key = NULL },
};

static const struct node *part_named(const struct key_reading *reading, const struct node *print, const char *key)
{
	const struct node *part = node_value(print, key);
	return part && node_wanted(reading, part, NODE_MAP, key) ? part : NULL;
}

struct print_look *print_look_load(struct arena *arena, const struct theme *theme, struct report *report)
{
	struct print_look *look = arena_alloc(arena, sizeof *look);
	for (size_t i = theme->depth; i-- > 0;) { /* parents first: what the theme itself says, wins */
		const struct node *print = node_value(theme->settings[i], "print"), *part;
		struct key_reading reading = {arena, report, &files_find(&theme->chain[i], "theme.yaml")->source, look, NULL};
		if (!print || !node_wanted(&reading, print, NODE_MAP, "print"))
			continue;
		keys_read(&reading, print_keys, 0, print, look, "print");
		if ((part = part_named(&reading, print, "fonts")))
			read_fonts(&reading, part, look);
		if ((part = part_named(&reading, print, "colours")))
			read_colours(&reading, theme, part, look);
		if ((part = part_named(&reading, print, "styles")))
			print_styles_read(&reading, part, look);
	}
	for (const struct file *file = NULL; (file = theme_next(theme, "icons/", ".svg", file ? file->name : NULL));)
		if (file->source.text.data)
			read_icon(arena, file, look, report);
	return look;
}
