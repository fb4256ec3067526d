/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/agreed_members.h"

#include <stdlib.h>

#include "language/order.h"
#include "model/network.h"
#include "model/phone.h"
#include "theme/value_shapes.h"
#include "theme/vocabulary.h"

#define NOTHING ((struct item){.type = ITEM_NONE})

enum { AGREED_NAME, AGREED_PHONE, AGREED_CALL, AGREED_PHOTO, AGREED_PLACE, AGREED_TEXT };

static const struct {
	const char *part; /* of `openbaar`; NULL: goes with any of them */
	const char *key;  /* the field that must be there */
} parts[] = {
	[AGREED_NAME] = {"naam", "roepnaam"}, [AGREED_PHONE] = {"tel", "tel"},    [AGREED_CALL] = {"tel", "tel"},
	[AGREED_PHOTO] = {"foto", "foto"},    [AGREED_PLACE] = {"plek", "plek"}, [AGREED_TEXT] = {NULL, "tekst_openbaar"},
};

static const struct member agreed_members[] = {
	[AGREED_NAME] = { .name = "naam", .type = ITEM_TEXT },      [AGREED_PHONE] = { .name = "tel", .type = ITEM_TEXT },
	[AGREED_CALL] = { .name = "tel_link", .type = ITEM_TEXT },  [AGREED_PHOTO] = { .name = "foto", .type = ITEM_MARKUP },
	[AGREED_PLACE] = { .name = "plek", .type = ITEM_TEXT },     [AGREED_TEXT] = { .name = "tekst", .type = ITEM_TEXT },
};

static struct item photo_item(const struct record *photo, const struct scene *scene)
{
	if (!scene->write_picture || !photo->shown)
		return NOTHING;
	struct text text = {0};
	scene->write_picture(scene, photo, &text);
	return (struct item){.type = ITEM_MARKUP, .text = text_keep(&text, scene->scratch)};
}

/* A text may be in the language of the site only. */
static struct item words_item(const struct value *value, const struct scene *scene)
{
	struct item item = text_item(value->text);
	if (value->original && scene->edition)
		item.language = scene->edition->original->language;
	return item;
}

static struct item look_agreed(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	const struct scene *scene = context;
	const struct record *person = object;
	const struct value *value = record_value(person, parts[member].key);
	int32_t today = scene->model->today;
	bool agrees = parts[member].part ? person_agrees(person, parts[member].part, today) : person_is_public(person, today);
	if (!agrees || !value->present)
		return NOTHING;
	struct text text = {0};
	switch (member) {
	case AGREED_PHOTO:
		return photo_item(value->record, scene);
	case AGREED_CALL:
		phone_link(value->text, &text);
		return written_item(&text, scene);
	case AGREED_PHONE:
		phone_write(value->text, &text);
		return written_item(&text, scene);
	case AGREED_NAME: /* the same in every language */
		return text_item(value->text);
	default:
		return words_item(value, scene);
	}
}

static struct item agreed_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)scene;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = ((const struct record *const *)object)[index]};
}

const struct shape agreed_shape = {.name = "buurtgenoot", .members = agreed_members,
                                   .count = sizeof agreed_members / sizeof *agreed_members,
                                   .look = look_agreed, .element = agreed_element};

struct sorting {
	const struct order *order;
	int32_t today;
};

/* By what is shown: the place of somebody without a name tells nothing of it. */
static int by_shown_name(const void *first, const void *second, void *context)
{
	const struct sorting *sorting = context;
	const struct record *a = *(const struct record *const *)first, *b = *(const struct record *const *)second;
	bool named = person_agrees(a, "naam", sorting->today), other_named = person_agrees(b, "naam", sorting->today);
	if (named != other_named)
		return named ? -1 : 1;
	int way = named ? order_compare(sorting->order, record_text(a, "roepnaam"), record_text(b, "roepnaam")) : 0;
	return way ? way : span_compare(record_text(a, "tekst_openbaar"), record_text(b, "tekst_openbaar"));
}

struct item agreed_persons(const struct record *district, const struct scene *scene)
{
	const struct records *all = model_records(scene->model, "sleutelpersoon");
	scene_widen(scene);
	const struct record **found = arena_array(scene->scratch, all->count, sizeof *found);
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++)
		if (record_reference(all->list[i], "wijk") == district && person_is_public(all->list[i], scene->model->today))
			found[count++] = all->list[i];
	struct order *order = order_open(scene->scratch, scene->edition->language);
	if (count)
		qsort_r(found, count, sizeof *found, by_shown_name, &(struct sorting){order, scene->model->today});
	order_close(order);
	return (struct item){.type = ITEM_LIST, .shape = &agreed_shape, .object = found, .count = count};
}
