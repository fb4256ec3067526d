/* SPDX-License-Identifier: EUPL-1.2
 *
 * Can the colours of a theme be read, in light and in dark? The pairs stand in theme/token_pairs.c. What print
 * needs (7:1 for residents) is looked at where a layout puts text on a ground: theme/layout_check.c.
 */
#include "base/words.h"
#include "check/check.h"
#include "theme/token_pairs.h"

static void check_set(const struct token *set, bool dark, struct report *report)
{
	for (const struct token_pair *pair = token_pairs; pair->front; pair++) {
		const struct token *front = &set[token_number(span_of(pair->front))], *back = &set[token_number(span_of(pair->back))];
		if (!front->value.data || !back->value.data)
			continue; /* reported when they were read */
		int contrast = colour_contrast(front->colour, back->colour);
		if (contrast < pair->least)
			report_add(report, LEVEL_ERROR, "contrast", front->place, _("Make one of the two darker or lighter."),
			           dark ? _("on a dark screen %s (%s) on %s (%s) has a contrast of %d.%d to 1; it must be at least %d.%d")
			                : _("%s (%s) on %s (%s) has a contrast of %d.%d to 1; it must be at least %d.%d"),
			           pair->front, front->value.data, pair->back, back->value.data, contrast / 100, contrast / 10 % 10,
			           pair->least / 100, pair->least / 10 % 10);
	}
}

void check_theme(const struct theme *theme, struct report *report)
{
	check_set(theme->tokens->light, false, report);
	if (theme->tokens->has_dark)
		check_set(theme->tokens->dark, true, report);
}
