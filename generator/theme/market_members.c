/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/market_members.h"

#include <stdlib.h>

#include "language/order.h"
#include "model/phone.h"
#include "theme/vocabulary.h"

/* Who can help: somebody at a stand, a counter, an organisation. */
struct helper {
	int64_t number;        /* of a stand; 0: none */
	struct span name, what, phone, place, asked, icon;
	const struct record *record;
};

struct plan_row {
	const struct helper *squares;
	size_t count;
};

struct question {
	struct span text;
	const struct helper *helpers;
	size_t count, capacity;
};

static struct item text_of(struct span text)
{
	return (struct item){.type = text.length ? ITEM_TEXT : ITEM_NONE, .text = text};
}

static struct item list_of(const struct shape *shape, const void *object, size_t count)
{
	return (struct item){.type = ITEM_LIST, .shape = shape, .object = object, .count = count};
}

static struct span number_text(int64_t number, struct arena *scratch)
{
	return span_of(number ? arena_format(scratch, "%lld", (long long)number) : "");
}

/* ---- shapes ---- */

enum { HELPER_NUMBER, HELPER_NAME, HELPER_WHAT, HELPER_PHONE, HELPER_PLACE, HELPER_ASKED, HELPER_ICON };

static const struct member helper_members[] = {
	[HELPER_NUMBER] = { .name = "nummer", .type = ITEM_TEXT }, [HELPER_NAME] = { .name = "naam", .type = ITEM_TEXT },
	[HELPER_WHAT] = { .name = "wat", .type = ITEM_TEXT },      [HELPER_PHONE] = { .name = "tel", .type = ITEM_TEXT },
	[HELPER_PLACE] = { .name = "plek", .type = ITEM_TEXT },    [HELPER_ASKED] = { .name = "vragen", .type = ITEM_TEXT },
	[HELPER_ICON] = { .name = "icoon", .type = ITEM_TEXT }, /* only stands have one */
};

static struct item look_helper(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	const struct helper *helper = object;
	const struct span texts[] = {
		[HELPER_NUMBER] = number_text(helper->number, ((const struct scene *)context)->scratch),
		[HELPER_NAME] = helper->name,   [HELPER_WHAT] = helper->what,   [HELPER_PHONE] = helper->phone,
		[HELPER_PLACE] = helper->place, [HELPER_ASKED] = helper->asked, [HELPER_ICON] = helper->icon,
	};
	return text_of(texts[member]);
}

static struct item helper_element(const struct shape *shape, const void *object, size_t index, void *context)
{
	(void)context;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct helper *)object + index};
}

const struct shape helper_shape = {.name = "wie", .members = helper_members,
                                   .count = sizeof helper_members / sizeof *helper_members,
                                   .look = look_helper, .element = helper_element};

static struct item look_row(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	(void)member;
	(void)context;
	const struct plan_row *row = object;
	return list_of(&helper_shape, row->squares, row->count);
}

static struct item row_element(const struct shape *shape, const void *object, size_t index, void *context)
{
	(void)context;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct plan_row *)object + index};
}

static const struct member row_members[] = {{ .name = "vakken", .type = ITEM_LIST, .shape = &helper_shape }};

const struct shape plan_row_shape = {.name = "rij", .members = row_members, .count = 1, .look = look_row,
                                     .element = row_element};

static struct item look_question(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	(void)context;
	const struct question *question = object;
	return member == 0 ? text_of(question->text) : list_of(&helper_shape, question->helpers, question->count);
}

static struct item question_element(const struct shape *shape, const void *object, size_t index, void *context)
{
	(void)context;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct question *)object + index};
}

static const struct member question_members[] = {
	{ .name = "vraag", .type = ITEM_TEXT },
	{ .name = "wie", .type = ITEM_LIST, .shape = &helper_shape },
};

const struct shape question_shape = {.name = "vraag", .members = question_members, .count = 2, .look = look_question,
                                     .element = question_element};

static struct item look_card(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	(void)member;
	return text_item(span_of(arena_format(((const struct scene *)context)->scratch, "%03zu", *(const size_t *)object)));
}

/* The cards in the next language are numbered on: a number stands on one card and one stub. */
static size_t cards_before(const struct record *market, const struct scene *scene)
{
	size_t languages = scene->edition ? (size_t)(scene->edition - scene->edition->all) : 0;
	return languages * (size_t)record_number(market, "verwijskaarten");
}

static struct item card_element(const struct shape *shape, const void *object, size_t index, void *context)
{
	size_t *number = arena_alloc(((const struct scene *)context)->scratch, sizeof *number);
	*number = cards_before(object, context) + index + 1;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = number};
}

static const struct member card_members[] = {{ .name = "nummer", .type = ITEM_TEXT }};

const struct shape card_shape = {.name = "verwijskaart", .members = card_members, .count = 1, .look = look_card,
                                 .element = card_element};

/* ---- helpers ---- */

/* A telephone number runs from left to right in every language. */
static struct helper helper_of(const struct record *record, const struct scene *scene)
{
	bool rtl = scene->edition && scene->edition->rtl;
	struct text phone = {0};
	text_string(&phone, rtl ? LEFT_TO_RIGHT : "");
	phone_write(record_text(record, "tel"), &phone);
	text_string(&phone, rtl ? ISOLATE_END : "");
	struct helper helper = {.name = record_text(record, "naam"), .record = record};
	helper.phone = text_keep(&phone, scene->scratch);
	return helper;
}

static struct helper stand_helper(const struct record *stand)
{
	const struct record *organisation = record_reference(stand, "organisatie");
	return (struct helper){.number = record_number(stand, "nummer"), .what = record_text(stand, "wat"), .record = stand,
	                       .icon = record_text(stand, "icoon"),
	                       .name = organisation ? record_text(organisation, "naam") : SPAN("")};
}

static int by_number(const void *first, const void *second)
{
	const struct helper *a = first, *b = second;
	return (a->number > b->number) - (a->number < b->number);
}

static struct helper *stands_by_number(const struct record *market, const struct scene *scene, size_t *count)
{
	const struct value *stands = record_value(market, "stands");
	struct helper *helpers = arena_array(scene->scratch, stands->list.count, sizeof *helpers);
	*count = 0;
	for (size_t i = 0; i < stands->list.count; i++)
		if (stands->list.items[i].record)
			helpers[(*count)++] = stand_helper(stands->list.items[i].record);
	if (*count)
		qsort(helpers, *count, sizeof *helpers, by_number);
	return helpers;
}

struct item stand_list(const struct record *market, const struct scene *scene)
{
	size_t count;
	const struct helper *helpers = stands_by_number(market, scene, &count);
	return list_of(&helper_shape, helpers, count);
}

/* ---- the plan ---- */

/* Names of who stands there fit in up to four squares beside each other, in three rows. */
struct item plan_roomy(const struct record *market, const struct scene *scene)
{
	(void)scene;
	bool roomy = record_in_group(market, "plattegrond", "kolommen")->number <= 4 && record_in_group(market, "plattegrond", "rijen")->number <= 3;
	return (struct item){.type = ITEM_FLAG, .flag = roomy};
}

struct item plan_rows(const struct record *market, const struct scene *scene)
{
	size_t columns = (size_t)record_in_group(market, "plattegrond", "kolommen")->number, count;
	size_t rows = (size_t)record_in_group(market, "plattegrond", "rijen")->number;
	struct plan_row *plan = arena_array(scene->scratch, rows, sizeof *plan);
	struct helper *squares = arena_array(scene->scratch, rows * columns, sizeof *squares);
	const struct helper *stands = stands_by_number(market, scene, &count);
	for (size_t i = 0; i < rows; i++)
		plan[i] = (struct plan_row){squares + i * columns, columns};
	for (size_t i = 0; i < count; i++) {
		size_t column = (size_t)record_in_group(stands[i].record, "vak", "kolom")->number, row = (size_t)record_in_group(stands[i].record, "vak", "rij")->number;
		if (column >= 1 && column <= columns && row >= 1 && row <= rows)
			squares[(row - 1) * columns + column - 1] = stands[i];
	}
	return list_of(&plan_row_shape, plan, rows);
}

/* ---- questions ---- */

struct asking {
	struct arena *arena;
	struct question *list;
	size_t count, capacity;
};

static void ask(struct asking *asking, struct span text, const struct helper *helper)
{
	size_t i = 0;
	while (i < asking->count && !span_equal(asking->list[i].text, text))
		i++;
	if (i == asking->count)
		ARENA_PUSH(asking->arena, asking->list, asking->count, asking->capacity) = (struct question){.text = text};
	struct question *question = &asking->list[i];
	struct helper *helpers = (struct helper *)question->helpers;
	ARENA_PUSH(asking->arena, helpers, question->count, question->capacity) = *helper;
	question->helpers = helpers;
}

static void ask_all(struct asking *asking, const struct helper *helper)
{
	const struct value *questions = record_value(helper->record, "vragen");
	for (size_t i = 0; i < questions->list.count; i++)
		ask(asking, questions->list.items[i].text, helper);
}

static int by_text(const void *first, const void *second, void *order)
{
	const struct question *a = first, *b = second;
	int way = order_compare(order, a->text, b->text);
	return way ? way : span_compare(a->text, b->text);
}

static struct item asked(const struct asking *asking, const struct scene *scene)
{
	struct order *order = order_open(scene->scratch, scene->edition->language);
	if (asking->count)
		qsort_r(asking->list, asking->count, sizeof *asking->list, by_text, order);
	order_close(order);
	return list_of(&question_shape, asking->list, asking->count);
}

struct item market_questions(const struct record *market, const struct scene *scene)
{
	struct asking asking = {.arena = scene->scratch};
	size_t count;
	const struct helper *stands = stands_by_number(market, scene, &count);
	const struct value *counters = record_value(market, "loketten");
	for (size_t i = 0; i < count; i++)
		ask_all(&asking, &stands[i]);
	for (size_t i = 0; i < counters->list.count; i++) {
		const struct record *counter = counters->list.items[i].record;
		const struct helper helper = counter ? helper_of(counter, scene) : (struct helper){0};
		if (counter)
			ask_all(&asking, &helper);
	}
	return asked(&asking, scene);
}

struct item referral_cards(const struct record *market, const struct scene *scene)
{
	(void)scene;
	return list_of(&card_shape, market, (size_t)record_number(market, "verwijskaarten"));
}

/* ---- the help in a municipality ---- */

struct item site_questions(const struct record *site, const struct scene *scene)
{
	(void)site;
	const struct records *all = model_records(scene->model, "organisatie");
	scene_widen(scene);
	struct asking asking = {.arena = scene->scratch};
	for (size_t i = 0; i < all->count; i++) {
		const struct helper helper = helper_of(all->list[i], scene);
		if (all->list[i]->shown)
			ask_all(&asking, &helper);
	}
	return asked(&asking, scene);
}

static struct span place_of(const struct record *organisation, const struct scene *scene)
{
	const struct record *place = record_reference(organisation, "locatie");
	struct text text = {0};
	if (place) {
		text_span(&text, record_text(place, "naam"));
		text_string(&text, ", ");
		text_span(&text, record_text(place, "straat"));
	} else {
		text_span(&text, record_in_group(organisation, "adres", "straat")->text);
	}
	return text_keep(&text, scene->scratch);
}

static struct span joined_questions(const struct record *organisation, const struct scene *scene)
{
	const struct value *questions = record_value(organisation, "vragen");
	struct text text = {0};
	for (size_t i = 0; i < questions->list.count; i++) {
		if (i)
			text_char(&text, ' ');
		text_span(&text, questions->list.items[i].text);
	}
	return text_keep(&text, scene->scratch);
}

static int by_name(const void *first, const void *second, void *order)
{
	const struct helper *a = first, *b = second;
	int way = order_compare(order, a->name, b->name);
	return way ? way : strcmp(a->record->id, b->record->id);
}

struct item site_helpers(const struct record *site, const struct scene *scene)
{
	(void)site;
	const struct records *all = model_records(scene->model, "organisatie");
	scene_widen(scene);
	struct helper *helpers = arena_array(scene->scratch, all->count, sizeof *helpers);
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++) {
		if (!all->list[i]->shown)
			continue;
		struct helper *helper = &helpers[count++];
		*helper = helper_of(all->list[i], scene);
		helper->what = record_text(all->list[i], "wat");
		helper->place = place_of(all->list[i], scene);
		helper->asked = joined_questions(all->list[i], scene);
	}
	struct order *order = order_open(scene->scratch, scene->edition->language);
	if (count)
		qsort_r(helpers, count, sizeof *helpers, by_name, order);
	order_close(order);
	return list_of(&helper_shape, helpers, count);
}
