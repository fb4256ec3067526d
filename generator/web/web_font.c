/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/web_font.h"

#include <stdarg.h>

#include "base/files.h"
#include "base/run.h"
#include "base/stop.h"
#include "base/words.h"
#include "model/slug.h"
#include "theme/tokens.h"
#include "web/font_cut.h"

/* ---- scripts: what letters, for which languages; the first is for all. The others bring digits and signs along, so
 * that their pages need no second font ---- */

static const struct script {
	const char *name, *languages;
	struct font_range ranges[20];
} scripts[] = {
	{ "latin", NULL, {{0x20, 0x7E}, {0xA0, 0x17F}, {0x218, 0x21B}, {0x2010, 0x2027}, {0x202F, 0x203A}, {0x20AC, 0x20AC},
	                  {0x2122, 0x2122}, {0x2190, 0x2193}, {0x2212, 0x2212}, {0x2713, 0x2713}} },
	{ "cyrillic", "uk|ru|bg|be|sr|mk", {{0x20, 0x7E}, {0xA0, 0xA0}, {0xAB, 0xAB}, {0xBB, 0xBB}, {0x301, 0x301}, {0x400, 0x45F},
	                  {0x490, 0x491}, {0x2010, 0x2026}, {0x20AC, 0x20AC}, {0x2116, 0x2116}} },
	{ "arabic", "ar|fa|prs", {{0x20, 0x7E}, {0xA0, 0xA0}, {0xAB, 0xAB}, {0xBB, 0xBB}, {0x60C, 0x60C}, {0x61B, 0x61F},
	                  {0x621, 0x655}, {0x660, 0x66C}, {0x670, 0x670}, {0x67E, 0x67E}, {0x686, 0x686},
	                  {0x698, 0x698}, {0x6A9, 0x6A9}, {0x6AF, 0x6AF}, {0x6CC, 0x6CC}, {0x6F0, 0x6F9}, {0x200C, 0x200F}} },
	{ "ethiopic", "ti|am", {{0x20, 0x7E}, {0xA0, 0xA0}, {0x1200, 0x139F}} },
};

enum { SCRIPTS = sizeof scripts / sizeof *scripts, WEIGHTS = 2 };

static const struct weight {
	const char *key, *style;
	int number;
} weights[WEIGHTS] = {
	{ "regular", "Regular", 400 },
	{ "bold", "Bold", 700 },
};

struct web_font {
	const struct script *script;
	const struct weight *weight;
	const char *family; /* as the style sheet calls it */
	struct span whole, copyright;
	const char *path;   /* below site/ */
	struct hash from;
};

struct web_fonts {
	struct arena *arena;
	const struct theme *theme;
	struct web_font *list;
	size_t count, capacity;
};

static bool in_choices(struct span word, const char *choices)
{
	for (const char *at = choices; at; at = strchr(at, '|') ? strchr(at, '|') + 1 : NULL)
		if (word.length == strcspn(at, "|") && strncmp(at, word.data, word.length) == 0)
			return true;
	return false;
}

static const struct script *script_of(struct span language)
{
	for (size_t i = 1; i < SCRIPTS; i++)
		if (in_choices(language, scripts[i].languages))
			return &scripts[i];
	return &scripts[0];
}

/* Does the site have pages in this script? */
static bool needed(const struct record *site, const struct script *script)
{
	if (!site || !script->languages || script_of(record_text(site, "taal")) == script)
		return true;
	const struct value *languages = record_value(site, "talen");
	for (size_t i = 0; i < languages->list.count; i++)
		if (script_of(languages->list.items[i].text) == script)
			return true;
	return false;
}

/* ---- what the theme says ---- */

struct font_reading {
	struct web_fonts *fonts;
	const struct source *source;
	const struct folder *folder;
	struct report *report;
};

__attribute__((format(printf, 4, 5)))
static void fault(const struct font_reading *reading, const char *at, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(reading->report, LEVEL_ERROR, "font", (struct place){reading->source, at}, help, format, arguments);
	va_end(arguments);
}

static bool says_script(const struct node *entry, const char *name)
{
	const struct node *list = node_value(entry, "scripts");
	for (const struct node *word = list && list->type == NODE_LIST ? list->first : NULL; word; word = word->next)
		if (word->type == NODE_SCALAR && span_is(word->text, name))
			return true;
	return false;
}

/* A font of the machine, or one that lies in the theme. */
static bool read_whole(const struct font_reading *reading, const struct node *path, struct span *bytes)
{
	const struct file *own = path->text.data[0] == '/' ? NULL : files_find(reading->folder, path->text.data);
	if (own) {
		*bytes = own->source.text;
		return bytes->data || file_read(reading->fonts->arena, own->path, bytes);
	}
	if (path->text.data[0] == '/' && file_read(reading->fonts->arena, path->text.data, bytes))
		return true;
	if (path->text.data[0] == '/')
		stop_machine(_("the font %s is missing; install it (`make` does), or name another one in theme.yaml"), path->text.data);
	fault(reading, path->at, _("A path that does not start with / is a file in the folder of the theme."),
	      _("the theme has no font `%s`"), path->text.data);
	return false;
}

static bool may_be_called(const struct font_reading *reading, const struct node *path, struct span whole, const char *family,
                          struct font_rights *rights)
{
	*rights = (struct font_rights){{"", 0}, NULL};
	if (!font_rights(reading->fonts->arena, whole, family, rights))
		fault(reading, path->at, NULL, _("%s is no font that can be read"), path->text.data);
	else if (rights->reserved)
		fault(reading, path->at, _("Give `family` another name: a font that is cut down is a changed font."),
		      _("the licence of this font reserves the name `%s`"), rights->reserved);
	else
		return true;
	return false;
}

/* Not of the program: a reader who comes back after an update of it has the font still. */
static struct hash fingerprint(const struct web_font *font)
{
	struct text all = {0};
	struct hash whole = hash_of(font->whole.data, font->whole.length);
	text_format(&all, "%d %s %s %d\n", FONT_CUT_VERSION, font->family, font->script->name, font->weight->number);
	text_add(&all, (const char *)font->script->ranges, sizeof font->script->ranges);
	text_add(&all, (const char *)whole.bytes, sizeof whole.bytes);
	struct hash hash = hash_of(all.data, all.length);
	text_free(&all);
	return hash;
}

static void name_file(struct web_fonts *fonts, struct web_font *font)
{
	struct text slug = {0};
	char hex[HASH_HEX + 1];
	slug_write(span_of(font->family), &slug);
	hash_write(&font->from, hex);
	font->path = arena_format(fonts->arena, "stijl/%s-%d.%.8s.woff2", slug.data, font->weight->number, hex);
	text_free(&slug);
}

static void read_font(const struct font_reading *reading, const struct node *entry, const struct script *script)
{
	struct web_fonts *fonts = reading->fonts;
	const struct node *family = node_value(entry, "family");
	if (!family || family->type != NODE_SCALAR || !token_fits(TOKEN_FONT, family->text) || memchr(family->text.data, '"', family->text.length)) {
		fault(reading, entry->at, NULL, _("a font of the site must have a `family`, `scripts`, a `regular` and a `bold`"));
		return;
	}
	for (size_t i = 0; i < WEIGHTS; i++) {
		const struct node *path = node_value(entry, weights[i].key);
		struct web_font font = {.script = script, .weight = &weights[i]};
		struct font_rights rights;
		if (!path || path->type != NODE_SCALAR || path->text.length == 0) {
			fault(reading, entry->at, NULL, _("a font of the site must have a `family`, `scripts`, a `regular` and a `bold`"));
			return;
		}
		font.family = script->languages ? arena_format(fonts->arena, "%s %s", family->text.data, script->name) : family->text.data;
		if (!read_whole(reading, path, &font.whole) || !may_be_called(reading, path, font.whole, font.family, &rights))
			return;
		font.copyright = rights.copyright;
		font.from = fingerprint(&font);
		name_file(fonts, &font);
		ARENA_PUSH(fonts->arena, fonts->list, fonts->count, fonts->capacity) = font;
	}
}

/* The nearest theme with a font for the script; a Latin one that no token names is not used. */
static void find_font(struct web_fonts *fonts, const struct script *script, struct report *report)
{
	const struct theme *theme = fonts->theme;
	for (size_t i = 0; i < theme->depth; i++) {
		const struct node *list = node_value(theme->settings[i], "fonts");
		struct font_reading reading = {fonts, &files_find(&theme->chain[i], "theme.yaml")->source, &theme->chain[i], report};
		for (const struct node *entry = list && list->type == NODE_LIST ? list->first : NULL; entry; entry = entry->next)
			if (says_script(entry, script->name)) {
				read_font(&reading, entry, script);
				return;
			}
	}
}

/* ---- what the site gets ---- */

/* Does the token name this family among its fonts? */
static bool names_family(const struct theme *theme, const char *token, const char *family)
{
	struct span value = theme->tokens->light[token_number(span_of(token))].value;
	return value.data && memmem(value.data, value.length, family, strlen(family));
}

static const char text_token[] = "basis-text-font-family-default", heading_token[] = "basis-heading-font-family";

static bool used(const struct web_fonts *fonts, const struct web_font *font)
{
	return font->script->languages || names_family(fonts->theme, text_token, font->family) ||
	       names_family(fonts->theme, heading_token, font->family);
}

struct web_fonts *web_fonts_load(struct arena *arena, const struct theme *theme, const struct record *site,
                                 struct report *report)
{
	struct web_fonts *fonts = arena_alloc(arena, sizeof *fonts);
	fonts->arena = arena;
	fonts->theme = theme;
	for (size_t i = 0; i < SCRIPTS; i++)
		if (needed(site, &scripts[i]))
			find_font(fonts, &scripts[i], report);
	size_t kept = 0;
	for (size_t i = 0; i < fonts->count; i++)
		if (used(fonts, &fonts->list[i]))
			fonts->list[kept++] = fonts->list[i];
	fonts->count = kept;
	return fonts;
}

static void write_face(const struct web_font *font, struct text *text)
{
	text_format(text, "@font-face{font-family:\"%s\";font-weight:%d;font-display:swap;src:url(%s)format(\"woff2\");unicode-range:",
	            font->family, font->weight->number, strrchr(font->path, '/') + 1);
	for (const struct font_range *range = font->script->ranges; range->last; range++) {
		text_format(text, range == font->script->ranges ? "U+%X" : ",U+%X", (unsigned)range->first);
		if (range->last != range->first)
			text_format(text, "-%X", (unsigned)range->last);
	}
	text_string(text, "}");
}

/* Pages of the script's languages ask for its font alone; what it lacks, the reader's own machine has. */
static void write_languages(const struct web_font *font, struct text *text)
{
	static const char *const tokens[] = {text_token, heading_token};
	for (const char *at = font->script->languages; *at; at += strspn(at, "|")) {
		size_t length = strcspn(at, "|");
		text_format(text, at == font->script->languages ? ":root:lang(%.*s)" : ",:root:lang(%.*s)", (int)length, at);
		at += length;
	}
	text_string(text, "{");
	for (size_t i = 0; i < 2; i++)
		text_format(text, "--%s:\"%s\",Verdana,Tahoma,sans-serif;", tokens[i], font->family);
	text_string(text, "}");
}

void web_fonts_style(const struct web_fonts *fonts, struct text *text)
{
	for (size_t i = 0; i < fonts->count; i++)
		write_face(&fonts->list[i], text);
}

void web_fonts_languages(const struct web_fonts *fonts, struct text *text)
{
	for (size_t i = 0; i < fonts->count; i++)
		if (fonts->list[i].script->languages && fonts->list[i].weight == &weights[0])
			write_languages(&fonts->list[i], text);
}

const char *web_fonts_regular(const struct web_fonts *fonts, struct span language)
{
	const struct script *script = script_of(language);
	for (size_t i = 0; i < fonts->count; i++)
		if (fonts->list[i].script == script && fonts->list[i].weight == &weights[0])
			return fonts->list[i].path;
	return NULL;
}

/* Is it cut already (make/fonts.c)? In build/ of the source tree, or with the data of an installed program. */
static bool take_kept(const struct web_font *font, struct making *making)
{
	static const char *const places[] = {"../build/fonts", "../share/meedoen/fonts"};
	struct span bytes;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (file_read(making->scratch, arena_format(making->scratch, "%s/%s%s", program_folder(making->scratch), places[i],
		                                            strrchr(font->path, '/')), &bytes)) {
			text_span(&making->bytes, bytes);
			return true;
		}
	return false;
}

static void make_font(const struct output *output, struct making *making)
{
	const struct web_font *font = output->subject;
	if (take_kept(font, making))
		return;
	struct font_wish wish = {font->whole, font->family, font->weight->style, font->script->ranges};
	if (!font_cut(&wish, &making->bytes))
		stop_machine(_("the font %s is damaged: it cannot be cut down"), font->family);
}

/* The licence lies beside the fonts, under who holds the copyright of each (SIL Open Font License, 2). */
static void make_licence(const struct output *output, struct making *making)
{
	const struct web_fonts *fonts = output->maker;
	const struct file *licence = output->subject;
	for (size_t i = 0; i < fonts->count; i++)
		text_format(&making->bytes, "%s %s: %.*s\n", fonts->list[i].family, fonts->list[i].weight->style,
		            (int)fonts->list[i].copyright.length, fonts->list[i].copyright.data);
	text_char(&making->bytes, '\n');
	text_span(&making->bytes, licence->source.text);
}

void web_fonts_outputs(const struct web_fonts *fonts, struct outputs *outputs)
{
	for (size_t i = 0; i < fonts->count; i++) {
		const struct web_font *font = &fonts->list[i];
		outputs_add(outputs, (struct output){.path = arena_format(outputs->arena, "site/%s", font->path), .make = make_font,
		                                     .maker = fonts, .subject = font, .from = font->from, .traced = true});
	}
	const struct file *licence = theme_file(fonts->theme, "fonts/OFL.txt");
	if (fonts->count && licence)
		outputs_add(outputs, (struct output){.path = "site/stijl/OFL.txt", .make = make_licence, .maker = fonts, .subject = licence});
}
