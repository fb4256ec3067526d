/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/css.h"

#include <string.h>

#include "base/text.h"

enum {
	NESTED_MOST = 16, /* rules in rules; those in it say what it says */
	LINKS_MOST = 32,  /* var() behind var(): more is a circle */
	STEPS_MOST = 10000, /* for one value, with all its fallbacks */
	VALUE_LONGEST = 4096
};

/* ---- reading ---- */

/* What a rule says of the declarations in it, the outer rules included. */
enum setting { SETTING_LIGHT, SETTING_DARK, SETTING_ELSEWHERE };

struct css_reading {
	struct css_values *values;
	enum setting settings[NESTED_MOST];
	size_t depth;
};

/* Behind a text in quotes that starts here. */
static const char *behind_string(const char *at, const char *end)
{
	char quote = *at++;
	while (at < end && *at != quote)
		at += *at == '\\' && at + 1 < end ? 2 : 1;
	return at < end ? at + 1 : end;
}

/* Comments become spaces, so that nothing else needs to know of them. What looks like one in quotes is none. */
static char *without_comments(struct arena *arena, struct span css)
{
	char *text = arena_copy(arena, css.data, css.length);
	const char *end = text + css.length;
	for (const char *at = text, *close; at < end; at = close) {
		bool quote = *at == '"' || *at == '\'', comment = end - at > 1 && at[0] == '/' && at[1] == '*';
		close = quote ? behind_string(at, end) : at + 1;
		if (!comment)
			continue;
		close = memmem(at + 2, (size_t)(end - at - 2), "*/", 2);
		close = close ? close + 2 : end;
		memset(text + (at - text), ' ', (size_t)(close - at));
	}
	return text;
}

static bool contains(struct span text, const char *word)
{
	return memmem(text.data, text.length, word, strlen(word)) != NULL;
}

static bool starts(struct span text, const char *word)
{
	return text.length >= strlen(word) && memcmp(text.data, word, strlen(word)) == 0;
}

static void note_theme(struct css_values *values, struct span selector)
{
	static const char ending[] = "-theme";
	const char *end = memmem(selector.data, selector.length, ending, sizeof ending - 1), *start = end;
	while (start && start > selector.data && start[-1] != '.' && start[-1] != ' ' && start[-1] != ',')
		start--;
	if (start && start < end && start > selector.data && start[-1] == '.' && values->theme.length == 0)
		values->theme = (struct span){start, (size_t)(end - start)};
}

/* What the rule at hand says; outside of all, that it is for everybody. */
static enum setting setting_here(const struct css_reading *reading)
{
	size_t depth = reading->depth < NESTED_MOST ? reading->depth : NESTED_MOST;
	return depth ? reading->settings[depth - 1] : SETTING_LIGHT;
}

static void open_rule(struct css_reading *reading, struct span prelude)
{
	enum setting setting = setting_here(reading);
	prelude = span_trim(prelude);
	if (contains(prelude, "dark"))
		setting = setting == SETTING_ELSEWHERE ? setting : SETTING_DARK;
	else if (starts(prelude, "@") && !starts(prelude, "@layer") && !starts(prelude, "@supports"))
		setting = SETTING_ELSEWHERE;
	note_theme(reading->values, prelude);
	if (reading->depth < NESTED_MOST)
		reading->settings[reading->depth] = setting;
	reading->depth++;
}

static void add_declaration(struct css_reading *reading, struct span text)
{
	text = span_trim(text);
	const char *colon = starts(text, "--") ? memchr(text.data, ':', text.length) : NULL;
	enum setting setting = setting_here(reading);
	if (!colon || setting == SETTING_ELSEWHERE)
		return;
	struct css_values *values = reading->values;
	struct span name = span_trim((struct span){text.data + 2, (size_t)(colon - text.data) - 2});
	struct span value = span_trim((struct span){colon + 1, (size_t)(text.data + text.length - colon) - 1});
	const char *important = memmem(value.data, value.length, "!important", 10);
	if (important)
		value = span_trim((struct span){value.data, (size_t)(important - value.data)});
	ARENA_PUSH(values->arena, values->list, values->count, values->capacity) =
		(struct css_value){name, value, setting == SETTING_DARK};
}

void css_read(struct css_values *values, struct span css)
{
	struct css_reading reading = {.values = values};
	const char *at = without_comments(values->arena, css), *end = at + css.length, *start = at;
	for (int brackets = 0; at < end;) {
		struct span part = {start, (size_t)(at - start)};
		if (*at == '"' || *at == '\'') {
			at = behind_string(at, end);
			continue;
		}
		if (*at == '(' || *at == ')') {
			brackets += *at == '(' ? 1 : brackets > 0 ? -1 : 0;
		} else if (brackets == 0 && strchr("{};", *at)) {
			if (*at == '{')
				open_rule(&reading, part);
			else
				add_declaration(&reading, part);
			if (*at == '}' && reading.depth)
				reading.depth--;
			start = at + 1;
		}
		at++;
	}
}

/* ---- following links ---- */

static const struct css_value *find(const struct css_values *values, struct span name, bool dark)
{
	const struct css_value *light = NULL;
	for (size_t i = values->count; i-- > 0;)
		if (span_equal(values->list[i].name, name)) {
			if (values->list[i].dark == dark)
				return &values->list[i];
			light = light || values->list[i].dark ? light : &values->list[i];
		}
	return light;
}

/* The bracket that closes the one before `at`. */
static const char *closing(const char *at, const char *end)
{
	for (int depth = 1; at < end; at++) {
		depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
		if (depth == 0)
			return at;
	}
	return NULL;
}

struct following {
	const struct css_values *values;
	bool dark;
	int steps;
	struct text text;
};

static bool follow(struct following *following, struct span value, int links);

/* var(--name) or var(--name, fallback), between its brackets. */
static bool follow_link(struct following *following, struct span inner, int links)
{
	const char *comma = memchr(inner.data, ',', inner.length);
	struct span name = span_trim((struct span){inner.data, comma ? (size_t)(comma - inner.data) : inner.length});
	const struct css_value *found = NULL;
	size_t length = following->text.length;
	if (name.length > 2)
		found = find(following->values, (struct span){name.data + 2, name.length - 2}, following->dark);
	if (found && follow(following, found->value, links + 1))
		return true;
	if (!comma)
		return false;
	following->text.length = length;
	return follow(following, (struct span){comma + 1, (size_t)(inner.data + inner.length - comma) - 1}, links + 1);
}

static bool follow(struct following *following, struct span value, int links)
{
	value = span_trim(value);
	if (links > LINKS_MOST || ++following->steps > STEPS_MOST || following->text.length > VALUE_LONGEST || value.length == 0)
		return false;
	for (const char *at = value.data, *end = at + value.length; at < end;) {
		const char *link = memmem(at, (size_t)(end - at), "var(", 4), *close = link ? closing(link + 4, end) : NULL;
		text_add(&following->text, at, (size_t)((close ? link : end) - at));
		if (!close)
			return link == NULL;
		if (!follow_link(following, (struct span){link + 4, (size_t)(close - link) - 4}, links))
			return false;
		at = close + 1;
	}
	return true;
}

struct span css_resolve(const struct css_values *values, struct span name, bool dark)
{
	const struct css_value *value = find(values, name, dark);
	struct following following = {.values = values, .dark = dark};
	if (value && follow(&following, value->value, 0))
		return text_keep(&following.text, values->arena);
	text_free(&following.text);
	return (struct span){"", 0};
}
