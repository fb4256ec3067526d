/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/style.h"

#include "base/words.h"
#include "theme/tokens.h"

/* ---- without needless space ---- */

/* Behind these no space counts; before the first five neither. Space before a colon does: `a :focus`. */
static bool is_joint(char c, bool before)
{
	return memchr("{};,>:", c, before ? 5 : 6) != NULL;
}

/* A text in quotes, as it is; returns the byte behind it. */
static const char *copy_string(const char *at, const char *end, struct text *text)
{
	const char *start = at++;
	while (at < end && *at != *start)
		at += *at == '\\' && at + 1 < end ? 2 : 1;
	at = at < end ? at + 1 : end;
	text_add(text, start, (size_t)(at - start));
	return at;
}

void style_squeeze(struct span css, struct text *text)
{
	bool space = false;
	for (const char *at = css.data, *end = at + css.length; at < end;) {
		if (*at == '/' && at + 1 < end && at[1] == '*') {
			const char *close = memmem(at + 2, (size_t)(end - at - 2), "*/", 2);
			at = close ? close + 2 : end;
			continue;
		}
		if (strchr(" \t\r\n", *at)) {
			space = true;
			at++;
			continue;
		}
		char last = text->length ? text->data[text->length - 1] : ';';
		if (*at == '}' && last == ';')
			text->length--;
		else if (space && !is_joint(last, false) && !is_joint(*at, true))
			text_char(text, ' ');
		space = false;
		if (*at == '"' || *at == '\'')
			at = copy_string(at, end, text);
		else
			text_char(text, *at++);
	}
}

/* ---- tokens ---- */

static void write_light(const struct tokens *tokens, struct text *text)
{
	text_string(text, ":root{");
	for (size_t i = 0; i < TOKENS; i++)
		text_format(text, "--%s:%.*s;", token_rows[i].name, (int)tokens->light[i].value.length, tokens->light[i].value.data);
	text_string(text, "}");
}

/* On screen only: paper is white. */
static void write_dark(const struct tokens *tokens, struct text *text)
{
	text_string(text, "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;");
	for (size_t i = 0; i < TOKENS; i++)
		if (!span_equal(tokens->dark[i].value, tokens->light[i].value))
			text_format(text, "--%s:%.*s;", token_rows[i].name, (int)tokens->dark[i].value.length, tokens->dark[i].value.data);
	text_string(text, "}}");
}

void style_fill(const struct theme *theme, struct span drawing, struct text *text)
{
	static const char opening[] = "var(--";
	const char *at = drawing.data, *end = at + drawing.length, *link;
	while ((link = memmem(at, (size_t)(end - at), opening, sizeof opening - 1))) {
		const char *name = link + sizeof opening - 1, *close = memchr(name, ')', (size_t)(end - name));
		int number = close ? token_number((struct span){name, (size_t)(close - name)}) : -1;
		const char *next = number < 0 ? name : close + 1;
		text_add(text, at, (size_t)((number < 0 ? next : link) - at));
		if (number >= 0)
			text_span(text, theme->tokens->light[number].value);
		at = next;
	}
	text_add(text, at, (size_t)(end - at));
}

/* ---- the whole ---- */

static void add_sheet(const struct theme *theme, const struct node *name, const struct source *source, struct text *text,
                      struct report *report)
{
	const struct file *file = name->type == NODE_SCALAR ? theme_file(theme, name->text.data) : NULL;
	if (file && file->source.text.data)
		text_span(text, file->source.text);
	else
		report_add(report, LEVEL_ERROR, "theme", (struct place){source, name->at}, NULL,
		           _("the theme has no such style sheet"));
}

const struct style *style_make(struct arena *arena, const struct theme *theme, const struct web_fonts *fonts, struct report *report)
{
	struct style *style = arena_alloc(arena, sizeof *style);
	struct text written = {0}, sheet = {0};
	web_fonts_style(fonts, &written);
	write_light(theme->tokens, &written);
	web_fonts_languages(fonts, &written);
	if (theme->tokens->has_dark)
		write_dark(theme->tokens, &written);
	const struct source *source = NULL;
	const struct node *sheets = theme_setting(theme, "styles", &source);
	for (const struct node *name = sheets ? sheets->first : NULL; name; name = name->next)
		add_sheet(theme, name, source, &written, report);
	style_squeeze(text_view(&written), &sheet);
	text_char(&sheet, '\n');
	text_free(&written);
	style->sheet = text_keep(&sheet, arena);
	char hex[HASH_HEX + 1];
	struct hash hash = hash_of(style->sheet.data, style->sheet.length);
	hash_write(&hash, hex);
	style->path = arena_format(arena, "stijl/site.%.8s.css", hex);
	hash_integrity(style->sheet.data, style->sheet.length, style->integrity);
	return style;
}
