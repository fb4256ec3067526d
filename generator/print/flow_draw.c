/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/flow.h"

#include "base/stop.h"
#include "print/hatch.h"
#include "print/motif.h"
#include "print/pattern.h"
#include "print/saving.h"

void decoration_open(const struct drawing *drawing)
{
	if (!drawing->artifact)
		artifact_open(drawing->tags, ARTIFACT_LAYOUT);
}

void decoration_close(const struct drawing *drawing)
{
	if (!drawing->artifact)
		artifact_close(drawing->tags);
}

/* The colour of a line. */
static struct colour ink_of(const struct drawing *drawing, const struct print_colour *colour)
{
	return drawing->saving ? saving_line(press_colour(colour), drawing->decoration) : press_colour(colour);
}

void draw_panel(const struct drawing *drawing, const struct panel *panel, struct box box)
{
	if (!panel->fill && !panel->border)
		return;
	struct colour fill = panel->fill ? press_colour(panel->fill) : COLOUR_WHITE;
	struct pen pen = {.width = panel->thick, .colour = panel->border ? ink_of(drawing, panel->border) : COLOUR_BLACK};
	bool outline = panel->border;
	if (drawing->saving && panel->fill) {
		outline = outline || saving_outlined(fill);
		fill = saving_fill(fill);
	}
	decoration_open(drawing);
	if (!outline && !panel->round)
		draw_box(drawing->canvas, box, fill);
	else
		draw_rounded(drawing->canvas, box, panel->round, panel->fill ? &fill : NULL, outline ? &pen : NULL);
	if (drawing->saving && panel->fill && panel->fill->hatch)
		hatch_draw(drawing->canvas, box, (enum print_hatch)panel->fill->hatch, saving_hatch());
	decoration_close(drawing);
}

/* ---- texts ---- */

static void draw_lines(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	for (size_t i = 0; i < placed->lines->count; i++)
		line_draw(drawing->canvas, &placed->lines->line[i], x, y + placed->first + (int)i * placed->leading);
}

/* The heading level that the layout asks for; one less deep where a heading in between was left out. */
static enum role text_role(const struct drawing *drawing, int role)
{
	if (role == TEXT_P)
		return ROLE_P;
	if (role == TEXT_CAPTION)
		return ROLE_CAPTION;
	int level = role - TEXT_H1, most = tags_heading(drawing->tags);
	return (enum role)(ROLE_H1 + (level < most ? level : most));
}

static void draw_text_element(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	enum role role = text_role(drawing, placed->element->role);
	bool tagged = !drawing->artifact && !drawing->paragraph;
	if (tagged)
		tag_open(drawing->tags, role, NULL);
	draw_lines(drawing, placed, x + placed->element->panel.padding[0], y);
	if (tagged)
		tag_close(drawing->tags, role);
}

/* ---- things ---- */

/* A figure where the layout says what it shows; else an artifact. */
static void figure_open(const struct drawing *drawing, const struct placed *placed, struct box box)
{
	if (placed->alt.length && !drawing->artifact)
		tag_open_figure(drawing->tags, placed->alt, drawing->canvas, box);
	else
		decoration_open(drawing);
}

static void figure_close(const struct drawing *drawing, const struct placed *placed)
{
	if (placed->alt.length && !drawing->artifact)
		tag_close(drawing->tags, ROLE_FIGURE);
	else
		decoration_close(drawing);
}

static void draw_icon(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	const struct element *element = placed->element;
	const struct path *const *paths = press_icon(drawing->press, placed->icon);
	int size = placed->width;
	/* Tabler's own line is 2 units of 24; a thickness in points counts in those units. */
	int width = element->thick ? (int)((int64_t)element->thick * 24000 / size) : 2000;
	struct pen pen = {.width = width, .colour = ink_of(drawing, element->colour), .round = true};
	figure_open(drawing, placed, (struct box){x, y, size, size});
	for (size_t i = 0; i < placed->icon->count; i++)
		draw_path(drawing->canvas, paths[i], x, y, 24, size, NULL, &pen);
	figure_close(drawing, placed);
}

static void draw_qr(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	int size = placed->element->size;
	if (!placed->code)
		return; /* too long: that was reported */
	figure_open(drawing, placed, (struct box){x, y, size, size});
	code_draw(drawing->canvas, placed->code, x, y, size, size, press_colour(placed->element->colour));
	figure_close(drawing, placed);
}

static void draw_picture(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	struct box clip = {x, y, placed->width, placed->height};
	struct box box = {x + placed->whole.x, y + placed->whole.y, placed->whole.width, placed->whole.height};
	if (drawing->saving && (drawing->decoration || !placed->alt.length))
		return; /* ornament is not worth the toner */
	figure_open(drawing, placed, clip);
	picture_draw(drawing->canvas, placed->picture, drawing->variant, box, clip);
	figure_close(drawing, placed);
}

static void draw_rule_element(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	const struct element *element = placed->element;
	struct pen pen = {.width = element->thick, .colour = ink_of(drawing, element->colour), .dash = element->dash, .gap = element->dash};
	int half = element->thick / 2;
	decoration_open(drawing);
	if (element->upright)
		draw_rule(drawing->canvas, x + half, y, x + half, y + placed->height, &pen);
	else
		draw_rule(drawing->canvas, x, y + half, x + placed->width, y + half, &pen);
	decoration_close(drawing);
}

static void draw_pattern(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	struct box box = {x, y, placed->width, placed->height};
	decoration_open(drawing);
	pattern_draw(drawing->canvas, box, placed->seed, placed->element->thick, ink_of(drawing, placed->element->colour));
	decoration_close(drawing);
}

static void draw_motif(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	const struct element *element = placed->element;
	struct box box = {x, y, placed->width, placed->height};
	decoration_open(drawing);
	motif_draw(drawing->canvas, drawing->arena, box, (enum motif)element->motif, element->step, element->thick,
	           drawing->saving ? saving_line(press_colour(element->colour), false) : press_colour(element->colour));
	decoration_close(drawing);
}

/* ---- what groups ---- */

static void draw_children(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	for (const struct placed *child = placed->children; child; child = child->next)
		flow_draw(drawing, child, x + child->x, y + child->y);
}

/* Of what is only ink, as the second copy on a sheet is, no part has a role. */
static void part_open(const struct drawing *drawing, enum role role)
{
	if (!drawing->artifact)
		tag_open(drawing->tags, role, NULL);
}

static void part_close(const struct drawing *drawing, enum role role)
{
	if (!drawing->artifact)
		tag_close(drawing->tags, role);
}

static void draw_item(const struct drawing *drawing, const struct placed *item, int x, int y)
{
	const struct placed *text = item;
	while (!text->lines && text->children)
		text = text->children;
	part_open(drawing, ROLE_LI);
	if (item->bullet) {
		part_open(drawing, ROLE_LBL);
		line_draw(drawing->canvas, &item->bullet->line[0], x, y + item->y + text->first);
		part_close(drawing, ROLE_LBL);
	}
	part_open(drawing, ROLE_LBODY);
	flow_draw(drawing, item, x + item->x, y + item->y);
	part_close(drawing, ROLE_LBODY);
	part_close(drawing, ROLE_LI);
}

static void draw_list(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	if (!drawing->artifact)
		tag_open_list(drawing->tags, NUMBERING_DISC);
	for (const struct placed *item = placed->children; item; item = item->next)
		draw_item(drawing, item, x, y);
	part_close(drawing, ROLE_L);
}

static void draw_group(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	static const enum role roles[] = {
		[GROUP_SECT] = ROLE_SECT, [GROUP_DIV] = ROLE_DIV, [GROUP_PART] = ROLE_PART, [GROUP_BLOCKQUOTE] = ROLE_BLOCKQUOTE,
		[GROUP_P] = ROLE_P,
	};
	const struct element *element = placed->element;
	bool tagged = element->role != GROUP_NONE && !drawing->artifact;
	struct drawing inner = *drawing;
	inner.paragraph = drawing->paragraph || element->role == GROUP_P;
	if (element->type == ELEMENT_LIST) {
		draw_list(drawing, placed, x, y);
		return;
	}
	if (tagged)
		tag_open(drawing->tags, roles[element->role], NULL);
	draw_children(&inner, placed, x, y);
	if (tagged)
		tag_close(drawing->tags, roles[element->role]);
}

/* ---- any element ---- */

static void draw_contents(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	switch (placed->element->type) {
	case ELEMENT_TEXT:    draw_text_element(drawing, placed, x, y); return;
	case ELEMENT_ICON:    draw_icon(drawing, placed, x, y); return;
	case ELEMENT_QR:      draw_qr(drawing, placed, x, y); return;
	case ELEMENT_RULE:    draw_rule_element(drawing, placed, x, y); return;
	case ELEMENT_PATTERN: draw_pattern(drawing, placed, x, y); return;
	case ELEMENT_PICTURE: draw_picture(drawing, placed, x, y); return;
	case ELEMENT_MOTIF:   draw_motif(drawing, placed, x, y); return;
	case ELEMENT_STACK:
	case ELEMENT_ROW:
	case ELEMENT_LIST:    draw_group(drawing, placed, x, y); return;
	case ELEMENT_BOX:     return; /* it is its panel */
	case ELEMENT_BODY:
	case ELEMENT_TABLE:
	case ELEMENT_CONTENTS:
	case ELEMENT_GRID:    break;
	}
	BUG("a grid is no part of a flow");
}

void flow_draw(const struct drawing *drawing, const struct placed *placed, int x, int y)
{
	const struct element *element = placed->element;
	struct drawing inner = *drawing;
	bool decoration = element->artifact && !drawing->artifact;
	if (decoration)
		artifact_open(drawing->tags, ARTIFACT_LAYOUT);
	inner.artifact = drawing->artifact || decoration;
	inner.decoration = drawing->decoration || element->artifact;
	draw_panel(&inner, &element->panel, (struct box){x, y, placed->width, placed->height});
	draw_contents(&inner, placed, x, y);
	if (decoration)
		artifact_close(drawing->tags);
}
