/* SPDX-License-Identifier: EUPL-1.2
 *
 * The variants of a layout: which files are made of it, and how its pages stand on sheets.
 */
#include "theme/layout_reading.h"

#include <string.h>

#include "base/words.h"

enum { A4_SHORT = MILLIMETRES(210000), A4_LONG = MILLIMETRES(297000), SLACK = 10 /* thousandths of a point */ };

static const char *const variant_names[VARIANTS] = {
	[VARIANT_WEB] = "web", [VARIANT_KANTOOR] = "kantoor", [VARIANT_DRUKKERIJ] = "drukkerij",
};

enum { OF_KANTOOR = 1u << VARIANT_KANTOOR, OF_DRUKKERIJ = 1u << VARIANT_DRUKKERIJ };

#define KEY(name, type_, member, where_, choices_) {name, type_, offsetof(struct variant, member), where_, choices_}

static const struct key_row variant_keys[] = {
	{ .key = "path" }, /* of any */
	KEY("up", KEY_COUNT, up, OF_KANTOOR, NULL),
	KEY("fold", KEY_FLAG, fold, OF_KANTOOR, NULL),
	KEY("tile", KEY_FLAG, tile, OF_KANTOOR, NULL),
	KEY("order", KEY_CHOICE, order, OF_KANTOOR, "row|stack"),
	KEY("duplex", KEY_CHOICE, duplex, OF_KANTOOR, "auto|none|long|short"),
	KEY("marks", KEY_CHOICE, marks, OF_KANTOOR, "cut|none"),
	KEY("run", KEY_NAME, run, OF_DRUKKERIJ, NULL),
	{ .key = NULL },
};

/* ---- on sheets of A4 ---- */

bool layout_beyond_a4(const struct layout *layout)
{
	int32_t low = layout->width < layout->height ? layout->width : layout->height;
	int32_t high = layout->width < layout->height ? layout->height : layout->width;
	return low > A4_SHORT + SLACK || high > A4_LONG + SLACK;
}

static struct sheet_grid grid_on(const struct layout *layout, int32_t width, int32_t height)
{
	struct sheet_grid grid = {.width = width, .height = height};
	grid.columns = (width + SLACK) / layout->width;
	grid.rows = (height + SLACK) / layout->height;
	return grid;
}

struct sheet_grid layout_sheet(const struct layout *layout)
{
	int up = layout->variants[VARIANT_KANTOOR].up;
	struct sheet_grid upright = grid_on(layout, A4_SHORT, A4_LONG), turned = grid_on(layout, A4_LONG, A4_SHORT);
	struct sheet_grid grid = turned.columns * turned.rows > upright.columns * upright.rows ? turned : upright;
	if (up && up < grid.columns * grid.rows) {
		grid.columns = up < grid.columns ? up : grid.columns;
		grid.rows = (up + grid.columns - 1) / grid.columns;
	}
	grid.left = (grid.width - grid.columns * layout->width) / 2;
	grid.top = (grid.height - grid.rows * layout->height) / 2;
	return grid;
}

/* ---- reading ---- */

static void check_sheet(struct layout_reading *reading, const struct node *node, const struct variant *variant)
{
	const struct layout *layout = reading->layout;
	const struct node *up = node_value(node, "up");
	struct sheet_grid grid = layout_sheet(layout);
	if (variant->tile && variant->fold)
		layout_fault(&reading->keys, node->at, "variant-sheet", NULL, _("`fold` and `tile` cannot both be true"));
	else if (variant->fold && (layout->width > A4_LONG / 2 || layout->height > A4_SHORT + SLACK))
		layout_fault(&reading->keys, node->at, "variant-sheet", _("Only A5 upright and smaller pages can be folded from A4."),
		             _("two of these pages do not stand side by side on A4"));
	else if (up && variant->up > grid.columns * grid.rows)
		layout_fault(&reading->keys, up->at, "variant-sheet", NULL, _("%d pages of this size do not fit on A4; %d do"),
		             variant->up, grid.columns * grid.rows);
}

/* How many are printed must be a number of every kind that the product is made for. */
static void check_run(struct layout_reading *reading, const struct node *run)
{
	for (size_t i = 0; i < reading->layout->kind_count; i++) {
		const struct kind *kind = reading->layout->kinds[i];
		const struct field *field = field_named(kind->fields, run->text);
		if (!field || field->type != FIELD_NUMBER)
			layout_fault(&reading->keys, run->at, "variant-run", NULL, _("`%s` has no number `%.*s`"), kind->name,
			             (int)run->text.length, run->text.data);
	}
}

/* Names that every system of a print shop takes. What Mustache fills in are ids, which are so by themselves. */
static void check_name(struct layout_reading *reading, const struct node *path)
{
	const char *at = memrchr(path->text.data, '/', path->text.length), *end = path->text.data + path->text.length;
	bool tag = false;
	for (at = at ? at + 1 : path->text.data; at < end; at++) {
		bool plain = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') || *at == '-';
		tag = tag || *at == '{';
		if (!tag && !plain && *at != '.') {
			layout_fault(&reading->keys, path->at, "variant-name", _("Letters, digits and hyphens."),
			             _("a print shop cannot take every sign in the name of a file"));
			return;
		}
		tag = tag && !(*at == '}' && at + 1 < end && at[1] != '}');
	}
}

static void read_variant(struct layout_reading *reading, const struct node *node, enum variant_kind kind)
{
	struct layout *layout = reading->layout;
	struct variant *variant = &layout->variants[kind];
	variant->at = node->at;
	variant->tile = kind == VARIANT_KANTOOR && layout_beyond_a4(layout);
	const struct node *path = node->type == NODE_MAP ? node_value(node, "path") : node;
	if (kind == VARIANT_DRUKKERIJ && path && path->type == NODE_SCALAR)
		check_name(reading, path);
	if (node->type == NODE_SCALAR) {
		read_text(reading, node, &variant->path);
		return;
	}
	if (!node_wanted(&reading->keys, node, NODE_MAP, variant_names[kind]))
		return;
	keys_read(&reading->keys, variant_keys, 1u << kind, node, variant, variant_names[kind]);
	if (path)
		read_text(reading, path, &variant->path);
	else
		layout_fault(&reading->keys, node->at, "missing-key", NULL, _("`%s` lacks the key `%s`"), variant_names[kind], "path");
	if (variant->run.length)
		check_run(reading, node_value(node, "run"));
	if (kind == VARIANT_KANTOOR && layout->width > 0 && layout->height > 0 && !layout_beyond_a4(layout))
		check_sheet(reading, node, variant);
}

void read_variants(struct layout_reading *reading, const struct node *map)
{
	if (!node_wanted(&reading->keys, map, NODE_MAP, "variants"))
		return;
	if (!map->first)
		layout_fault(&reading->keys, map->at, "variants", _("Choose from: web, kantoor, drukkerij."),
		             _("a layout makes at least one variant"));
	for (const struct node *node = map->first; node; node = node->next) {
		int kind = 0;
		while (kind < VARIANTS && !span_is(node->key, variant_names[kind]))
			kind++;
		if (kind < VARIANTS) {
			read_variant(reading, node, (enum variant_kind)kind);
			continue;
		}
		const char *nearest = nearest_name(node->key, variant_names, VARIANTS);
		layout_fault(&reading->keys, node->key_at, "unknown-variant",
		             nearest ? arena_format(reading->keys.arena, _("Did you mean `%s`?"), nearest)
		                     : _("Choose from: web, kantoor, drukkerij."),
		             _("there is no variant `%.*s`"), (int)node->key.length, node->key.data);
	}
}
