/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the variants of a layout ask of its frames and colours: colour runs on into the bleed, inks can dry, black text
 * is one plate, and nothing that matters lies where an office printer cannot print.
 */
#include "theme/layout_check.h"

#include <stdarg.h>

#include "base/words.h"

enum {
	BLEED = MILLIMETRES(3000), SLACK = 10 /* thousandths of a point: what rounding of millimetres can differ */,
	BLACK = 70,  /* no part of a colour above it: people see black */
	HUE = 40     /* and no more between its parts */
};

struct looking {
	const struct layout *layout;
	struct report *report;
	bool *told;  /* for each colour of the look: a mistake was reported */
};

__attribute__((format(printf, 5, 6)))
static void fault(const struct looking *looking, struct place place, const char *id, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(looking->report, LEVEL_ERROR, id, place, help, format, arguments);
	va_end(arguments);
}

static struct place place_in(const struct looking *looking, const char *at)
{
	return (struct place){looking->layout->source, at};
}

/* ---- bleed ---- */

/* Ends at the edge or a bit over it, so that a cut a bit off leaves a white line. */
static bool falls_short(int32_t over)
{
	return over >= -SLACK && over < BLEED - SLACK;
}

static void check_bleed(const struct looking *looking, const struct frame *frame, const int32_t *area)
{
	bool picture = frame->content && frame->content->type == ELEMENT_PICTURE;
	bool ink = frame->panel.fill || frame->panel.border || frame->artifact || picture;
	if (ink && (falls_short(-area[0]) || falls_short(-area[1]) || falls_short(area[0] + area[2] - looking->layout->width) ||
	            falls_short(area[1] + area[3] - looking->layout->height)))
		fault(looking, place_in(looking, frame->at), "frame-bleed",
		      _("Let it reach 3 mm over the edge, or keep it away from the edge: sheets are never cut quite straight."),
		      _("frame `%.*s` touches the edge of the paper without bleed, and goes to a print shop"), (int)frame->name.length,
		      frame->name.data);
}

/* ---- inks ---- */

/* Is this the first mistake in the colour? */
static bool tell(const struct looking *looking, const struct print_colour *colour)
{
	const struct print_look *look = looking->layout->all->look;
	for (size_t i = 0; i < look->colour_count; i++)
		if (look->colours[i] == colour && !looking->told[i])
			return looking->told[i] = true;
	return false;
}

static void check_ink(const struct looking *looking, const struct print_colour *colour)
{
	if (!colour)
		return;
	int sum = colour->cmyk[0] + colour->cmyk[1] + colour->cmyk[2] + colour->cmyk[3];
	int limit = looking->layout->all->profile.ink_limit;
	if (sum > limit && tell(looking, colour))
		fault(looking, colour->place, "ink-limit", _("Make `cmyk` lighter: more ink than this does not dry in time."),
		      _("colour `%s` takes %d %% ink; layout `%s` goes to a print shop that allows %d %%"), colour->name, sum,
		      looking->layout->name, limit);
}

static bool seems_black(struct rgb colour)
{
	int high = colour.red > colour.green ? colour.red : colour.green, low = colour.red < colour.green ? colour.red : colour.green;
	high = colour.blue > high ? colour.blue : high;
	low = colour.blue < low ? colour.blue : low;
	return high <= BLACK && high - low <= HUE;
}

static void check_black(const struct looking *looking, const struct print_colour *colour)
{
	if (!colour || !seems_black(colour->rgb) || !(colour->cmyk[0] || colour->cmyk[1] || colour->cmyk[2]))
		return;
	if (tell(looking, colour))
		fault(looking, colour->place, "ink-black", _("Write `cmyk: black`."),
		      _("black text in `%s` is printed with more inks than black, and would have coloured edges"), colour->name);
}

static void check_panel(const struct looking *looking, const struct panel *panel)
{
	check_ink(looking, panel->fill);
	check_ink(looking, panel->border);
}

static void check_frame_inks(const struct looking *looking, const struct frame *frame);

static void check_element_inks(const struct looking *looking, const struct element *element)
{
	check_panel(looking, &element->panel);
	check_ink(looking, element->colour);
	if (element->style) {
		check_ink(looking, element->style->colour);
		check_black(looking, element->style->colour);
	}
	for (const struct element *child = element->first; child; child = child->next)
		check_element_inks(looking, child);
	for (const struct frame *cell = element->cells; cell; cell = cell->next)
		check_frame_inks(looking, cell);
}

static void check_frame_inks(const struct looking *looking, const struct frame *frame)
{
	check_panel(looking, &frame->panel);
	if (frame->content)
		check_element_inks(looking, frame->content);
}

/* ---- what an office printer leaves white ---- */

static void check_margin(const struct looking *looking, const struct frame *frame, const int32_t *area)
{
	const struct layout *layout = looking->layout;
	struct sheet_grid grid = layout_sheet(layout);
	bool out = grid.left + area[0] < OFFICE_MARGIN - SLACK || grid.top + area[1] < OFFICE_MARGIN - SLACK ||
	           grid.left + layout->width - area[0] - area[2] < OFFICE_MARGIN - SLACK ||
	           grid.top + layout->height - area[1] - area[3] < OFFICE_MARGIN - SLACK;
	if (out && frame->content && !frame->artifact && frame->content->type != ELEMENT_PICTURE)
		fault(looking, place_in(looking, frame->at), "frame-margin", _("An office printer leaves 5 mm white: move it in."),
		      _("frame `%.*s` lies partly where the office cannot print"), (int)frame->name.length, frame->name.data);
}

/* Where a frame stands, or the frames of a grid in its first and in its last cell. */
static void check_where(const struct looking *looking, const struct frame *frame, int32_t right, int32_t down,
                        void (*check)(const struct looking *looking, const struct frame *frame, const int32_t *area))
{
	const struct element *grid = frame->content && frame->content->type == ELEMENT_GRID ? frame->content : NULL;
	const int32_t area[4] = {frame->area[0] + right, frame->area[1] + down, frame->area[2], frame->area[3]};
	if (!grid)
		check(looking, frame, area);
	for (const struct frame *cell = grid ? grid->cells : NULL; cell; cell = cell->next) {
		check_where(looking, cell, area[0], area[1], check);
		if (grid->columns * grid->rows > 1)
			check_where(looking, cell, area[0] + (grid->columns - 1) * (grid->cell[0] + grid->gap[0]),
			            area[1] + (grid->rows - 1) * (grid->cell[1] + grid->gap[1]), check);
	}
}

/* Papers for officers can show what no resident may see. */
static void check_private(const struct looking *looking)
{
	static const char site[] = "site/";
	for (int kind = VARIANT_KANTOOR; kind < VARIANTS && layout_private(looking->layout); kind++) {
		const struct layout_text *path = &looking->layout->variants[kind].path;
		if (path->words.length > sizeof site - 1 && memcmp(path->words.data, site, sizeof site - 1) == 0)
			fault(looking, place_in(looking, path->at), "layout-public", _("Put it below `print/`, or give it a variant `web`."),
			      _("a paper for officers would be on the site"));
	}
}

void layout_variants_check(const struct layout *layout, struct report *report, bool *told)
{
	const struct looking looking = {layout, report, told};
	const struct variant *office = &layout->variants[VARIANT_KANTOOR];
	check_private(&looking);
	bool shop = layout->variants[VARIANT_DRUKKERIJ].at, margin = office->at && !office->tile && !layout_beyond_a4(layout);
	for (const struct side *side = layout->sides; side; side = side->next)
		for (const struct frame *frame = side->frames; frame; frame = frame->next) {
			if (shop) {
				check_where(&looking, frame, 0, 0, check_bleed);
				check_frame_inks(&looking, frame);
			}
			if (margin)
				check_where(&looking, frame, 0, 0, check_margin);
		}
}
