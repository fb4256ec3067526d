/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/print_look.h"

#include <string.h>

#include "base/words.h"
#include "theme/layout_keys.h"
#include "theme/tokens.h"

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
	face->font = font;
	face->weight = weight;
	return face;
}

/* A font of the machine, or one that lies in the theme that names it. */
static const char *font_path(const struct key_reading *reading, const char *path)
{
	const char *slash = strrchr(reading->source->path, '/');
	if (*path == '/' || !slash)
		return path;
	return arena_format(reading->arena, "%.*s/%s", (int)(slash - reading->source->path), reading->source->path, path);
}

/* A weight: one file, or a list of files of which the next ones help out. What a theme names comes before what its
 * parent named, which still helps out: a municipality's own font has no Arabic. */
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
	const char **parents = face->paths;
	size_t parent_count = face->count;
	face->place = (struct place){reading->source, node->at};
	face->paths = arena_array(reading->arena, count + parent_count, sizeof *face->paths);
	face->count = 0;
	for (; count; files = files->next, count--)
		if (node_wanted(reading, files, NODE_SCALAR, node->key.data))
			face->paths[face->count++] = font_path(reading, files->text.data);
	for (size_t i = 0; i < parent_count; i++)
		face->paths[face->count++] = parents[i];
}

static void read_fonts(const struct key_reading *reading, const struct node *fonts, struct print_look *look)
{
	for (const struct node *font = fonts->first; font; font = font->next)
		if (node_wanted(reading, font, NODE_MAP, font->key.data))
			for (const struct node *weight = font->first; weight; weight = weight->next)
				read_face(reading, look, font->key.data, weight);
}

/* ---- colours ---- */

struct colour_read {
	const struct key_reading *reading;
	const struct theme *theme;
	size_t depth;      /* which theme of the chain writes this colour */
	size_t from;       /* the nearest theme that decides its value on screen */
};

/* The value of a design token; false when that was reported. */
static bool token_colour(struct colour_read *read, const struct node *name, struct rgb *colour)
{
	int number = name->type == NODE_SCALAR ? token_number(name->text) : -1;
	const struct token *token = number >= 0 && read->theme->tokens ? &read->theme->tokens->light[number] : NULL;
	if (!token || !token->value.data) {
		layout_fault(read->reading, name->at, "unknown-token", _("The tokens stand in tokens.json."),
		             _("there is no design token `%s`"), name->type == NODE_SCALAR ? name->text.data : "");
		return false;
	}
	if (token_rows[number].type != TOKEN_COLOUR) {
		layout_fault(read->reading, name->at, "colour", NULL, _("the design token `%s` is no colour like #17324d"),
		             name->text.data);
		return false;
	}
	*colour = token->colour;
	read->from = token->depth < read->from ? token->depth : read->from;
	return true;
}

/* Some per cent of another token in it. */
static void mix_colour(struct colour_read *read, const struct node *mix, struct rgb *colour)
{
	const struct node *name = mix->type == NODE_LIST ? mix->first : NULL, *share = name ? name->next : NULL;
	int32_t thousandths;
	struct rgb other;
	if (!share || share->next || share->type != NODE_SCALAR || !read_thousandths(share->text, &thousandths) ||
	    thousandths < 0 || thousandths > 100000)
		layout_fault(read->reading, mix->at, "colour", _("A design token and how much of it, like [basis-focus-color, 20]."),
		             _("`mix` must be a list of a design token and a number from 0 to 100"));
	else if (token_colour(read, name, &other))
		*colour = colour_mix(*colour, other, thousandths / 1000);
}

static void read_screen_colour(struct colour_read *read, const struct node *map, struct print_colour *colour)
{
	const struct node *token = node_value(map, "token"), *value = node_value(map, "rgb"), *mix = node_value(map, "mix");
	read->from = token ? SIZE_MAX : read->depth;
	if (token) {
		if (!token_colour(read, token, &colour->rgb))
			return;
	} else if (!value || value->type != NODE_SCALAR || !colour_read(value->text, &colour->rgb)) {
		layout_fault(read->reading, value ? value->at : map->at, "colour", _("Write `token: name`, or `rgb: \"#17324d\"`."),
		             _("this is no colour"));
	}
	if (mix)
		mix_colour(read, mix, &colour->rgb);
}

/* The inks as they are written; false when there are none. */
static bool read_inks(const struct key_reading *reading, const struct node *inks, uint8_t cmyk[4])
{
	int32_t parts[4];
	size_t count = 0;
	for (const struct node *ink = inks->type == NODE_LIST ? inks->first : NULL; ink && count < 5; ink = ink->next, count++)
		if (count == 4 || ink->type != NODE_SCALAR || !read_thousandths(ink->text, &parts[count]) || parts[count] < 0 ||
		    parts[count] > 100000 || parts[count] % 1000)
			break;
	if (count != 4 || inks->count != 4) {
		layout_fault(reading, inks->at, "colour", _("Cyan, magenta, yellow, black in per cent: [95, 70, 35, 35]."),
		             _("`cmyk` must be a list of four numbers from 0 to 100"));
		return false;
	}
	for (size_t i = 0; i < 4; i++)
		cmyk[i] = (uint8_t)(parts[i] / 1000);
	return true;
}

/* Inks that are written out belong to the colour that their writer saw: a theme below that changes the token has
 * them computed. `cmyk: black` is black ink alone, whatever the token says: for text. */
static void fill_inks(const struct colour_read *read, const struct node *map, struct print_colour *colour)
{
	const struct node *inks = node_value(map, "cmyk");
	uint8_t written[4] = {0, 0, 0, 100};
	bool black = inks && inks->type == NODE_SCALAR && span_is(inks->text, "black");
	bool holds = inks && (black || (read_inks(read->reading, inks, written) && read->from >= read->depth));
	colour_inks(colour->rgb, colour->cmyk);
	if (holds)
		memcpy(colour->cmyk, written, sizeof written);
}

static const struct key_row colour_keys[] = {
	{ .key = "token", .type = KEY_OWN },
	{ .key = "rgb", .type = KEY_OWN },
	{ .key = "mix", .type = KEY_OWN },
	{ .key = "cmyk", .type = KEY_OWN },
	{ "hatch", KEY_CHOICE, offsetof(struct print_colour, hatch), 0, "none|rising|falling|level|upright|cross|dots" },
	{ .key = NULL },
};

static void read_colours(const struct key_reading *reading, const struct theme *theme, size_t depth,
                         const struct node *colours, struct print_look *look)
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
		struct colour_read read = {reading, theme, depth, 0};
		read_screen_colour(&read, map, colour);
		fill_inks(&read, map, colour);
	}
}

int print_contrast(const struct print_colour *one, const struct print_colour *other)
{
	return colour_contrast(one->rgb, other->rgb);
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
			read_colours(&reading, theme, i, part, look);
		if ((part = part_named(&reading, print, "styles")))
			print_styles_read(&reading, part, look);
	}
	for (const struct file *file = NULL; (file = theme_next(theme, "icons/", ".svg", file ? file->name : NULL));)
		if (file->source.text.data)
			read_icon(arena, file, look, report);
	return look;
}
