/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/value_shapes.h"

#include "model/phone.h"
#include "theme/scene.h"
#include "theme/vocabulary.h"

struct item written_item(struct text *text, const struct scene *scene)
{
	return text_item(text_keep(text, scene->scratch));
}

/* ---- sides: a table for each type ---- */

struct side {
	const char *name;
	void (*write)(const struct value *value, const struct scene *scene, struct text *text);
};

static void date_iso(const struct value *value, const struct scene *scene, struct text *text)
{
	(void)scene;
	date_write((int32_t)value->number, text);
}

static void date_day(const struct value *value, const struct scene *scene, struct text *text)
{
	(void)scene;
	text_number(text, date_civil((int32_t)value->number).day);
}

static void date_weekday_name(const struct value *value, const struct scene *scene, struct text *text)
{
	phrases_weekday(scene->phrases, date_weekday((int32_t)value->number), text);
}

static void date_month_name(const struct value *value, const struct scene *scene, struct text *text)
{
	phrases_month(scene->phrases, date_civil((int32_t)value->number).month, text);
}

static void date_year_number(const struct value *value, const struct scene *scene, struct text *text)
{
	(void)scene;
	text_number(text, date_year((int32_t)value->number));
}

static void time_clock(const struct value *value, const struct scene *scene, struct text *text)
{
	phrases_clock(scene->phrases, (int)value->number, text);
}

static void time_iso(const struct value *value, const struct scene *scene, struct text *text)
{
	(void)scene;
	time_write((int)value->number, text);
}

static void amount_words(const struct value *value, const struct scene *scene, struct text *text)
{
	phrases_amount_words(scene->phrases, value->number, text);
}

static void amount_figures(const struct value *value, const struct scene *scene, struct text *text)
{
	phrases_amount_figures(scene->phrases, value->number, text);
}

static void phone_address(const struct value *value, const struct scene *scene, struct text *text)
{
	(void)scene;
	phone_link(value->text, text);
}

static void mail_address(const struct value *value, const struct scene *scene, struct text *text)
{
	(void)scene;
	text_string(text, "mailto:");
	text_span(text, value->text);
}

static void same_text(const struct value *value, const struct scene *scene, struct text *text)
{
	(void)scene;
	text_span(text, value->text);
}

/* As people read it out: without https:// in front and a stroke at the end. */
static void url_short(const struct value *value, const struct scene *scene, struct text *text)
{
	const char *start = strstr(value->text.data, "://");
	struct span rest = span_of(start ? start + 3 : value->text.data);
	if (rest.length && rest.data[rest.length - 1] == '/')
		rest.length--;
	bool rtl = scene->edition && scene->edition->rtl;
	text_string(text, rtl ? LEFT_TO_RIGHT : "");
	text_span(text, rest);
	text_string(text, rtl ? ISOLATE_END : "");
}

static const struct side date_sides[] = {
	{ "iso", date_iso }, { "dag", date_day }, { "weekdag", date_weekday_name }, { "maand", date_month_name },
	{ "jaar", date_year_number },
};
static const struct side time_sides[] = {{ "klok", time_clock }, { "iso", time_iso }};
static const struct side amount_sides[] = {{ "woorden", amount_words }, { "cijfers", amount_figures }};
static const struct side phone_sides[] = {{ "link", phone_address }};
static const struct side mail_sides[] = {{ "link", mail_address }};
static const struct side url_sides[] = {{ "link", same_text }, { "kort", url_short }};
static const struct side language_sides[] = {{ "code", same_text }};

#define MEMBERS(...) (const struct member[]){__VA_ARGS__}
#define TEXT_MEMBER(key) { .name = (key), .type = ITEM_TEXT, .same = true }

/* A shape whose members are the sides of a table. */
struct sided {
	struct shape shape; /* first: look_side gets a pointer to it */
	const struct side *sides;
};

static struct item look_side(const struct shape *shape, const void *object, size_t member, void *scene)
{
	struct text text = {0};
	((const struct sided *)shape)->sides[member].write(object, scene, &text);
	return written_item(&text, scene);
}

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define SIDED(title, table, ...)                                                                            \
	{ .shape = { .name = (title), .members = MEMBERS(__VA_ARGS__), .count = COUNT(table), .look = look_side }, \
	  .sides = (table) }

static const struct sided date_shape = SIDED("datum", date_sides, TEXT_MEMBER("iso"), TEXT_MEMBER("dag"),
	TEXT_MEMBER("weekdag"), TEXT_MEMBER("maand"), TEXT_MEMBER("jaar"));
static const struct sided time_shape = SIDED("tijd", time_sides, TEXT_MEMBER("klok"), TEXT_MEMBER("iso"));
static const struct sided amount_shape = SIDED("bedrag", amount_sides, TEXT_MEMBER("woorden"), TEXT_MEMBER("cijfers"));
static const struct sided phone_shape = SIDED("tel", phone_sides, TEXT_MEMBER("link"));
static const struct sided mail_shape = SIDED("email", mail_sides, TEXT_MEMBER("link"));
static const struct sided url_shape = SIDED("url", url_sides, TEXT_MEMBER("link"), TEXT_MEMBER("kort"));
static const struct sided language_shape = SIDED("taal", language_sides, TEXT_MEMBER("code"));

const struct shape *value_shape_of(enum field_type type)
{
	switch (type) {
	case FIELD_DATE: return &date_shape.shape;
	case FIELD_TIME: return &time_shape.shape;
	case FIELD_AMOUNT: return &amount_shape.shape;
	case FIELD_PHONE: return &phone_shape.shape;
	case FIELD_EMAIL: return &mail_shape.shape;
	case FIELD_URL: return &url_shape.shape;
	case FIELD_LANGUAGE: return &language_shape.shape;
	case FIELD_TEXT:
	case FIELD_MARKDOWN:
	case FIELD_NUMBER:
	case FIELD_YES_NO:
	case FIELD_CHOICE:
	case FIELD_REFERENCE:
	case FIELD_POSTCODE:
	case FIELD_FILE:
	case FIELD_GROUP: break;
	}
	return NULL;
}

/* ---- choices: the label, the word itself, and a yes or no for each ---- */

struct chosen {
	struct shape shape; /* first */
	const struct field *field;
	const char *const *labels; /* one a choice */
};

static struct item look_choice(const struct shape *shape, const void *object, size_t member, void *scene)
{
	(void)scene;
	const struct value *value = object;
	if (member == 0)
		return text_item(value->text);
	return flag_item(span_is(value->text, shape->members[member].name));
}

/* "keuzes: status: vol: Vol" in the strings of the theme; else the word with spaces. */
static const char *label_of(struct arena *arena, const struct theme *theme, const struct field *field, struct span choice)
{
	const struct node *labels = node_value(theme_string(theme, "keuzes"), field->key);
	const struct node *label = node_value(labels, arena_copy(arena, choice.data, choice.length));
	if (label && label->type == NODE_SCALAR)
		return label->text.data;
	char *plain = arena_copy(arena, choice.data, choice.length);
	for (char *c = plain; *c; c++)
		if (*c == '_')
			*c = ' ';
	return plain;
}

static const struct shape *choice_shape(struct arena *arena, const struct field *field, const struct theme *theme)
{
	size_t count = 0;
	while (choice_at(field->choices, count).length)
		count++;
	struct chosen *chosen = arena_alloc(arena, sizeof *chosen);
	struct member *members = arena_array(arena, count + 1, sizeof *members);
	const char **labels = arena_array(arena, count, sizeof *labels);
	members[0] = (struct member){.name = "waarde", .type = ITEM_TEXT, .choices = field->choices};
	for (size_t i = 0; i < count; i++) {
		struct span choice = choice_at(field->choices, i);
		members[i + 1] = (struct member){.name = arena_copy(arena, choice.data, choice.length), .type = ITEM_FLAG};
		labels[i] = label_of(arena, theme, field, choice);
	}
	chosen->field = field;
	chosen->labels = labels;
	chosen->shape = (struct shape){.name = field->key, .members = members, .count = count + 1, .look = look_choice};
	return &chosen->shape;
}

struct span choice_in_words(const struct theme *theme, const char *key, struct span choice)
{
	const struct node *label = node_value(node_value(theme_string(theme, "keuzes"), key), choice.data);
	return label && label->type == NODE_SCALAR ? label->text : choice;
}

static struct span choice_label(const struct shape *shape, const struct value *value, const struct scene *scene)
{
	const struct chosen *chosen = (const struct chosen *)shape;
	struct span label = choice_in_words(scene->theme, chosen->field->key, value->text);
	if (label.data != value->text.data)
		return label;
	for (size_t i = 1; i < shape->count; i++)
		if (span_is(value->text, shape->members[i].name))
			return span_of(chosen->labels[i - 1]);
	return value->text;
}

/* ---- lists of plain values ---- */

struct listed {
	struct shape shape; /* first */
	const struct field *field;
	const struct shape *sides;
};

static struct item listed_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	const struct listed *listed = (const struct listed *)shape;
	return value_item(listed->field, listed->sides, (const struct value *)object + index, scene);
}

static struct item look_listed(const struct shape *shape, const void *object, size_t member, void *scene)
{
	const struct listed *listed = (const struct listed *)shape;
	return listed->sides->look(listed->sides, object, member, scene);
}

static const struct shape *list_shape(struct arena *arena, const struct field *field, const struct shape *sides)
{
	struct listed *listed = arena_alloc(arena, sizeof *listed);
	static const struct member none[1];
	listed->field = field;
	listed->sides = sides;
	listed->shape = (struct shape){.name = field->key, .members = sides ? sides->members : none,
	                               .count = sides ? sides->count : 0, .look = look_listed, .element = listed_element};
	return &listed->shape;
}

static struct item span_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)shape;
	(void)scene;
	return text_item(((const struct span *)object)[index]);
}

static const struct member no_members[1];
const struct shape span_list_shape = {.name = "zinnen", .members = no_members, .element = span_element};

const struct shape *value_shape(struct arena *arena, const struct field *field, const struct theme *theme)
{
	const struct shape *sides =
		field->type == FIELD_CHOICE ? choice_shape(arena, field, theme) : value_shape_of(field->type);
	return field->list ? list_shape(arena, field, sides) : sides;
}

/* ---- a value shows itself ---- */

static void write_value(const struct field *field, const struct value *value, const struct scene *scene, struct text *text)
{
	switch (field->type) {
	case FIELD_DATE: phrases_date(scene->phrases, (int32_t)value->number, text); break;
	case FIELD_TIME: phrases_time(scene->phrases, (int)value->number, CLOCK_LEFT_OUT, text); break;
	case FIELD_AMOUNT: phrases_amount(scene->phrases, value->number, text); break;
	case FIELD_NUMBER: text_number(text, value->number); break;
	case FIELD_PHONE: phone_write(value->text, text); break;
	case FIELD_LANGUAGE: phrases_language(scene->phrases, value->text, text); break;
	case FIELD_TEXT:
	case FIELD_MARKDOWN:
	case FIELD_YES_NO:
	case FIELD_CHOICE:
	case FIELD_REFERENCE:
	case FIELD_URL:
	case FIELD_EMAIL:
	case FIELD_POSTCODE:
	case FIELD_FILE:
	case FIELD_GROUP: text_span(text, value->text); break;
	}
}

/* What keeps its own order, from left to right, in a text that runs the other way. */
static bool is_code(enum field_type type)
{
	return type == FIELD_PHONE || type == FIELD_EMAIL || type == FIELD_URL || type == FIELD_POSTCODE;
}

static struct span isolated(struct span text, const struct scene *scene)
{
	struct text kept = {0};
	text_format(&kept, LEFT_TO_RIGHT "%s" ISOLATE_END, text.data);
	return text_keep(&kept, scene->scratch);
}

struct item value_item(const struct field *field, const struct shape *shape, const struct value *value,
                       const struct scene *scene)
{
	struct item item = {.type = ITEM_TEXT, .shape = shape, .object = value};
	if (value->original && scene->edition)
		item.language = scene->edition->original->language;
	switch (field->type) {
	case FIELD_CHOICE:
		item.text = choice_label(shape, value, scene);
		break;
	case FIELD_DATE:
	case FIELD_TIME:
	case FIELD_AMOUNT:
	case FIELD_NUMBER:
	case FIELD_PHONE:
	case FIELD_LANGUAGE: {
		struct text text = {0};
		write_value(field, value, scene, &text);
		item.text = text_keep(&text, scene->scratch);
		break;
	}
	case FIELD_TEXT:
	case FIELD_MARKDOWN:
	case FIELD_YES_NO:
	case FIELD_REFERENCE:
	case FIELD_URL:
	case FIELD_EMAIL:
	case FIELD_POSTCODE:
	case FIELD_FILE:
	case FIELD_GROUP:
		item.text = value->text;
		break;
	}
	if (scene->edition && scene->edition->rtl && is_code(field->type))
		item.text = isolated(item.text, scene);
	return item;
}
