/* SPDX-License-Identifier: EUPL-1.2
 *
 * Can the colours of a theme be read? Contrast as WCAG 2.2 defines it (relative luminance, contrast ratio):
 * 4.5:1 for text (1.4.3), 3:1 for the edges of what people use (1.4.11).
 */
#include <math.h>
#include <stdlib.h>

#include "base/words.h"
#include "check/check.h"

static const struct pair {
	const char *front, *back;
	int tenths; /* at least, times ten */
} pairs[] = {
	{ "basis-color-default-color-document", "basis-color-default-bg-document", 45 },
	{ "basis-color-default-color-document", "basis-color-default-bg-subtle", 45 },
	{ "basis-heading-color", "basis-color-default-bg-document", 45 },
	{ "basis-color-action-2-color-default", "basis-color-default-bg-document", 45 },
	{ "basis-color-action-2-color-default", "basis-color-default-bg-subtle", 45 },
	{ "basis-color-action-2-color-hover", "basis-color-default-bg-document", 45 },
	{ "basis-color-action-2-color-default", "basis-color-info-bg-default", 45 },
	{ "basis-color-action-1-inverse-color-default", "basis-color-action-1-inverse-bg-default", 45 },
	{ "basis-color-action-1-inverse-color-default", "basis-color-action-1-inverse-bg-hover", 45 },
	{ "utrecht-page-header-color", "utrecht-page-header-background-color", 45 },
	{ "utrecht-nav-bar-color", "utrecht-nav-bar-background-color", 45 },
	{ "utrecht-page-footer-color", "utrecht-page-footer-background-color", 45 },
	{ "basis-color-default-color-document", "basis-color-info-bg-default", 45 },
	{ "basis-color-default-color-document", "basis-color-warning-bg-default", 45 },
	{ "basis-focus-color", "basis-focus-background-color", 45 },
	{ "basis-focus-outline-color", "basis-color-default-bg-document", 30 },
	{ "basis-color-default-border-default", "basis-color-default-bg-document", 30 },
};

struct colours {
	const struct file *file;
	const struct node *tokens;
	struct report *report;
};

/* #rgb or #rrggbb to relative luminance; negative when it is no such colour. */
static double luminance(struct span text)
{
	if (text.length == 0 || text.data[0] != '#' || (text.length != 4 && text.length != 7))
		return -1;
	char *end;
	long bits = strtol(text.data + 1, &end, 16);
	if (end != text.data + text.length)
		return -1;
	static const double weights[] = {0.2126, 0.7152, 0.0722};
	double sum = 0;
	for (int i = 0; i < 3; i++) {
		long byte = text.length == 7 ? bits >> (16 - 8 * i) & 0xFF : (bits >> (8 - 4 * i) & 0xF) * 17;
		double part = (double)byte / 255;
		sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static const struct node *colour(const struct colours *colours, const char *name)
{
	return node_value(node_value(colours->tokens, name), "$value");
}

static void check_pair(const struct colours *colours, const struct pair *pair)
{
	const struct node *front = colour(colours, pair->front), *back = colour(colours, pair->back);
	if (!front || !back)
		return;
	double a = luminance(front->text), b = luminance(back->text);
	if (a < 0 || b < 0) {
		const struct node *wrong = a < 0 ? front : back;
		report_add(colours->report, LEVEL_ERROR, "colour", (struct place){&colours->file->source, wrong->at},
		           _("Write it as #rrggbb."), _("`%s` is not a colour"), wrong->text.data);
		return;
	}
	double ratio = (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
	int tenths = (int)(ratio * 10);
	if (tenths < pair->tenths)
		report_add(colours->report, LEVEL_ERROR, "contrast", (struct place){&colours->file->source, front->at},
		           _("Make one of the two darker or lighter."),
		           _("%s on %s has a contrast of %d.%d to 1; it must be at least %d.%d"), pair->front, pair->back,
		           tenths / 10, tenths % 10, pair->tenths / 10, pair->tenths % 10);
}

void check_theme(const struct theme *theme, struct report *report)
{
	struct colours colours = {.file = theme_file(theme, "tokens.json"), .report = report};
	if (!colours.file || !colours.file->source.text.data)
		return;
	struct arena *scratch = arena_new();
	struct report *elsewhere = report_new(); /* faults of the file itself are reported where it is used */
	colours.tokens = yaml_read(scratch, &colours.file->source, colours.file->source.text, elsewhere);
	for (size_t i = 0; colours.tokens && i < sizeof pairs / sizeof *pairs; i++)
		check_pair(&colours, &pairs[i]);
	report_free(elsewhere);
	arena_free(scratch);
}
