/* SPDX-License-Identifier: EUPL-1.2 */
#include "print/press.h"

#include <unistd.h>

#include "base/stop.h"
#include "base/words.h"

static const struct font *open_font(struct press *press, const char *path, struct place place)
{
	const char *why;
	const struct font *font = font_open(press->fonts, path, &why);
	if (!font && access(path, R_OK) != 0)
		stop_machine(_("the font %s is missing; install it (`make` does), or name another one in theme.yaml"), path);
	if (!font)
		report_add(press->report, LEVEL_ERROR, "font", place, NULL, _("the font %s cannot be used: it %s"), path, why);
	return font;
}

static int letter_depth(const struct font *font)
{
	int depth = 0;
	for (const char *letter = "gjpqy,"; *letter; letter++) {
		hb_codepoint_t glyph;
		hb_glyph_extents_t extents;
		if (!hb_font_get_nominal_glyph(font->shaper, (hb_codepoint_t)*letter, &glyph) ||
		    !hb_font_get_glyph_extents(font->shaper, glyph, &extents))
			continue;
		int bottom = -(extents.y_bearing + extents.height);
		depth = bottom > depth ? bottom : depth;
	}
	return depth ? depth : -font->descent;
}

static void open_faces(struct press *press)
{
	struct arena *arena = press->arena;
	const struct print_look *look = press->layouts->look;
	press->faces = arena_array(arena, look->face_count, sizeof *press->faces);
	for (size_t i = 0; i < look->face_count; i++) {
		const struct print_face *face = look->faces[i];
		const struct font **fonts = arena_array(arena, face->count, sizeof *fonts);
		struct typeface *opened = &press->faces[i].face;
		for (size_t n = 0; n < face->count; n++)
			if ((fonts[opened->count] = open_font(press, face->paths[n], face->place)))
				opened->count++;
		opened->fonts = fonts;
		if (opened->count)
			press->faces[i].depth = letter_depth(fonts[0]);
	}
}

/* One that cannot be read is left empty: papers are still laid out, for what else is wrong. */
static void read_icons(struct press *press)
{
	static const struct path nothing;
	struct arena *arena = press->arena;
	const struct print_look *look = press->layouts->look;
	press->icons = arena_array(arena, look->icon_count, sizeof *press->icons);
	for (size_t i = 0; i < look->icon_count; i++) {
		const struct print_icon *icon = &look->icons[i];
		press->icons[i] = arena_array(arena, icon->count, sizeof **press->icons);
		for (size_t n = 0; n < icon->count; n++) {
			const char *fault = icon->paths[n].data;
			const struct path *path = path_read(arena, icon->paths[n], &fault);
			press->icons[i][n] = path ? path : &nothing;
			if (!path)
				report_add(press->report, LEVEL_ERROR, "icon", (struct place){icon->source, fault},
				           _("Only path data as in SVG can be drawn."), _("this drawing cannot be read"));
		}
	}
}

struct press *press_new(struct arena *arena, const struct layouts *layouts, struct report *report)
{
	struct press *press = arena_alloc(arena, sizeof *press);
	*press = (struct press){.layouts = layouts, .arena = arena_part(arena), .report = report, .fonts = fonts_new()};
	return press;
}

void press_open(struct press *press)
{
	#pragma omp critical(press)
	if (!press->open) {
		open_faces(press);
		read_icons(press);
		press->open = true;
	}
}

void press_close(struct press *press)
{
	fonts_free(press->fonts);
}

const struct press_face *press_face(const struct press *press, const struct print_face *face)
{
	const struct print_look *look = press->layouts->look;
	for (size_t i = 0; i < look->face_count; i++)
		if (look->faces[i] == face)
			return &press->faces[i];
	BUG("the face %s %s was not opened", face->font, face->weight);
}

const struct path *const *press_icon(const struct press *press, const struct print_icon *icon)
{
	return press->icons[icon - press->layouts->look->icons];
}

struct colour press_colour(const struct print_colour *colour)
{
	return (struct colour){colour->rgb.red, colour->rgb.green, colour->rgb.blue,
	                       colour->cmyk[0], colour->cmyk[1], colour->cmyk[2], colour->cmyk[3]};
}
