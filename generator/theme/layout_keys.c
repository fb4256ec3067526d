/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/layout_keys.h"

#include <stdarg.h>

#include "base/words.h"
#include "model/field.h"

void layout_fault(const struct key_reading *reading, const char *at, const char *id, const char *help,
                  const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report_list(reading->report, LEVEL_ERROR, id, (struct place){reading->source, at}, help, format, arguments);
	va_end(arguments);
}

void report_unknown(const struct key_reading *reading, const char *id, const struct node *node, const char *what,
                    const char *const *names, size_t count)
{
	const char *nearest = nearest_name(node->text, names, count);
	layout_fault(reading, node->at, id, nearest ? arena_format(reading->arena, _("Did you mean `%s`?"), nearest) : NULL,
	             _("there is no %s `%.*s`"), what, (int)node->text.length, node->text.data);
}

/* ---- values ---- */

bool read_thousandths(struct span text, int32_t *thousandths)
{
	const char *at = text.data, *end = text.data + text.length;
	bool below = at < end && *at == '-';
	int64_t value = 0;
	int decimals = -1;
	for (at += below; at < end; at++) {
		if (*at == '.' && decimals < 0 && at + 1 < end) {
			decimals = 0;
			continue;
		}
		if (*at < '0' || *at > '9' || decimals == 3 || value > 99999999)
			return false;
		value = value * 10 + (*at - '0');
		decimals += decimals >= 0;
	}
	if (text.length == (size_t)below)
		return false;
	for (decimals = decimals < 0 ? 0 : decimals; decimals < 3; decimals++)
		value *= 10;
	*thousandths = (int32_t)(below ? -value : value);
	return value <= 10000000; /* ten metres */
}

bool node_wanted(const struct key_reading *reading, const struct node *node, enum node_type type, const char *key)
{
	static const char *const wanted[] = {
		[NODE_SCALAR] = N_("one value"), [NODE_LIST] = N_("a list"), [NODE_MAP] = N_("a group of keys"),
	};
	if (node->type == type)
		return true;
	layout_fault(reading, node->at, "form", NULL, _("`%s` must be %s"), key, _(wanted[type]));
	return false;
}

static bool read_number(const struct key_reading *reading, const struct node *node, int32_t *thousandths)
{
	if (node->type == NODE_SCALAR && read_thousandths(node->text, thousandths))
		return true;
	layout_fault(reading, node->at, "number", _("Write digits, with a dot for decimals: 12.5."), _("this is not a number"));
	return false;
}

static bool read_mm(const struct key_reading *reading, const struct node *node, int32_t *length)
{
	int32_t thousandths;
	if (!read_number(reading, node, &thousandths))
		return false;
	*length = MILLIMETRES(thousandths);
	return true;
}

void read_lengths(const struct key_reading *reading, const struct node *list, size_t count, int32_t *lengths)
{
	if (list->type != NODE_LIST || list->count != count) {
		layout_fault(reading, list->at, "form", _("Write them between brackets: [12, 20, 124, 60]."),
		             _("`%s` must be a list of %zu lengths in millimetres"), list->key.data, count);
		return;
	}
	for (const struct node *node = list->first; node; node = node->next)
		read_mm(reading, node, lengths++);
}

static void read_pair(const struct key_reading *reading, const struct node *node, int32_t pair[2])
{
	if (node->type == NODE_LIST)
		read_lengths(reading, node, 2, pair);
	else if (read_mm(reading, node, &pair[0]))
		pair[1] = pair[0];
}

static void read_flag(const struct key_reading *reading, const struct node *node, bool *flag)
{
	bool yes = node->type == NODE_SCALAR && span_is(node->text, "true");
	if (!yes && !(node->type == NODE_SCALAR && span_is(node->text, "false")))
		layout_fault(reading, node->at, "yes-no", _("Write true or false."), _("`%s` must be true or false"), node->key.data);
	*flag = yes;
}

static void read_count(const struct key_reading *reading, const struct node *node, int *count)
{
	int32_t number;
	if (!read_number(reading, node, &number))
		return;
	if (number % 1000 || number < 1000 || number > 1000000)
		layout_fault(reading, node->at, "number-range", NULL, _("`%s` must be from %d to %d"), node->key.data, 1, 1000);
	else
		*count = number / 1000;
}

static void read_choice(const struct key_reading *reading, const struct node *node, const char *choices, int *number)
{
	const char *names[24];
	size_t count = 0;
	for (struct span name; count < 24 && (name = choice_at(choices, count)).length; count++) {
		if (span_equal(name, node->text)) {
			*number = (int)count;
			return;
		}
		names[count] = arena_copy(reading->arena, name.data, name.length);
	}
	report_unknown(reading, "choice", node, node->key.data, names, count);
}

/* ---- names of the theme ---- */

static const char **name_list(const struct key_reading *reading, size_t count)
{
	return arena_array(reading->arena, count, sizeof(const char *));
}

static void read_colour(const struct key_reading *reading, const struct node *node, const struct print_colour **colour)
{
	const struct print_look *look = reading->look;
	if ((*colour = print_colour_named(look, node->text)))
		return;
	const char **names = name_list(reading, look->colour_count);
	for (size_t i = 0; i < look->colour_count; i++)
		names[i] = look->colours[i]->name;
	report_unknown(reading, "unknown-colour", node, _("colour"), names, look->colour_count);
}

static void read_style(const struct key_reading *reading, const struct node *node, const struct print_style **style)
{
	const struct print_look *look = reading->look, *own = reading->own;
	if (own && (*style = print_style_named(own, node->text)))
		return;
	if ((*style = print_style_named(look, node->text)))
		return;
	size_t count = 0;
	const char **names = name_list(reading, look->style_count + (own ? own->style_count : 0));
	for (size_t i = 0; i < look->style_count; i++)
		names[count++] = look->styles[i]->name;
	for (size_t i = 0; own && i < own->style_count; i++)
		names[count++] = own->styles[i]->name;
	report_unknown(reading, "unknown-style", node, _("text style"), names, count);
}

static void read_icon(const struct key_reading *reading, const struct node *node, const struct print_icon **icon)
{
	const struct print_look *look = reading->look;
	bool chosen = memmem(node->text.data, node->text.length, "{{", 2); /* by a field: known when it is printed */
	if (chosen || (*icon = print_icon_named(look, node->text)))
		return;
	const char **names = name_list(reading, look->icon_count);
	for (size_t i = 0; i < look->icon_count; i++)
		names[i] = look->icons[i].name;
	report_unknown(reading, "unknown-icon", node, _("icon"), names, look->icon_count);
}

/* ---- the mapping ---- */

static const struct key_row *row_for(const struct key_row *rows, unsigned where, struct span key)
{
	for (const struct key_row *row = rows; row->key; row++)
		if ((!row->where || row->where & where) && span_is(key, row->key))
			return row;
	return NULL;
}

static void unknown_key(const struct key_reading *reading, const struct key_row *rows, unsigned where,
                        const struct node *node, const char *what)
{
	const char *names[64];
	size_t count = 0;
	for (const struct key_row *row = rows; row->key && count < 64; row++)
		if (!row->where || row->where & where)
			names[count++] = row->key;
	const char *nearest = nearest_name(node->key, names, count);
	layout_fault(reading, node->key_at, "unknown-key",
	             nearest ? arena_format(reading->arena, _("Did you mean `%s`?"), nearest) : NULL,
	             _("`%s` has no key `%.*s`"), what, (int)node->key.length, node->key.data);
}

static void read_key(const struct key_reading *reading, const struct key_row *row, const struct node *node, void *place)
{
	bool plain = row->type != KEY_OWN && row->type != KEY_PAIR_MM && row->type != KEY_AREA;
	if (plain && !node_wanted(reading, node, NODE_SCALAR, row->key))
		return;
	switch (row->type) {
	case KEY_OWN:     break;
	case KEY_FLAG:    read_flag(reading, node, place); break;
	case KEY_COUNT:   read_count(reading, node, place); break;
	case KEY_MM:      read_mm(reading, node, place); break;
	case KEY_POINTS:  read_number(reading, node, place); break;
	case KEY_PAIR_MM: read_pair(reading, node, place); break;
	case KEY_AREA:    read_lengths(reading, node, 4, place); break;
	case KEY_CHOICE:  read_choice(reading, node, row->choices, place); break;
	case KEY_NAME:    *(struct span *)place = node->text; break;
	case KEY_COLOUR:  read_colour(reading, node, place); break;
	case KEY_STYLE:   read_style(reading, node, place); break;
	case KEY_ICON:    read_icon(reading, node, place); break;
	}
}

void keys_read(const struct key_reading *reading, const struct key_row *rows, unsigned where,
               const struct node *map, void *target, const char *what)
{
	for (const struct node *node = map->first; node; node = node->next) {
		const struct key_row *row = row_for(rows, where, node->key);
		if (row)
			read_key(reading, row, node, (char *)target + row->offset);
		else
			unknown_key(reading, rows, where, node, what);
	}
}
