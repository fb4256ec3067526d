/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/voucher_members.h"

#include "model/date.h"
#include "model/serial.h"
#include "theme/value_shapes.h"

struct voucher {
	const struct record *series;
	int64_t number;
};

enum { MEMBER_SERIAL, MEMBER_NUMBER, MEMBER_REPRINT_OF };

static const struct member voucher_members[] = {
	[MEMBER_SERIAL] = { .name = "nummer", .type = ITEM_TEXT },
	[MEMBER_NUMBER] = { .name = "volgnummer", .type = ITEM_TEXT },
	[MEMBER_REPRINT_OF] = { .name = "herdruk_van", .type = ITEM_TEXT },
};

static struct span serial_of(const struct voucher *voucher, struct arena *scratch)
{
	char *serial = arena_alloc(scratch, SERIAL_SIZE);
	int year = date_year(record_date(voucher->series, "uitgifte"));
	size_t length = serial_write(serial, record_in_group(voucher->series, "nummer", "prefix")->text, year, voucher->number);
	return (struct span){serial, length};
}

/* The number whose place it takes, of a series that was printed anew; else empty. */
static struct span reprint_of(const struct voucher *voucher)
{
	const struct value *olds = record_value(voucher->series, "herdruk");
	int64_t place = voucher->number - record_in_group(voucher->series, "nummer", "start")->number;
	return olds->present && place < (int64_t)olds->list.count ? olds->list.items[place].text : (struct span){NULL, 0};
}

static struct item look_voucher(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	const struct voucher *voucher = object;
	struct arena *scratch = ((const struct scene *)context)->scratch;
	struct span text = {NULL, 0};
	switch (member) {
	case MEMBER_SERIAL: text = serial_of(voucher, scratch); break;
	case MEMBER_NUMBER: text = span_of(arena_format(scratch, "%lld", (long long)voucher->number)); break;
	case MEMBER_REPRINT_OF: text = reprint_of(voucher); break;
	}
	return (struct item){.type = text.length ? ITEM_TEXT : ITEM_NONE, .text = text};
}

static struct item voucher_element(const struct shape *shape, const void *object, size_t index, void *context)
{
	const struct record *series = object;
	struct voucher *voucher = arena_alloc(((const struct scene *)context)->scratch, sizeof *voucher);
	*voucher = (struct voucher){series, record_in_group(series, "nummer", "start")->number + (int64_t)index};
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = voucher};
}

const struct shape voucher_shape = {
	.name = "bon", .members = voucher_members, .count = sizeof voucher_members / sizeof *voucher_members,
	.look = look_voucher, .element = voucher_element,
};

struct item vouchers_item(const struct record *series, const struct scene *scene)
{
	(void)scene;
	const struct value *prefix = record_in_group(series, "nummer", "prefix"), *start = record_in_group(series, "nummer", "start");
	int64_t count = record_number(series, "aantal");
	if (record_date(series, "uitgifte") == NO_DATE || !serial_prefix_good(prefix->text) ||
	    start->number < 1 || start->number + count - 1 > SERIAL_LAST)
		count = 0;
	return (struct item){.type = ITEM_LIST, .shape = &voucher_shape, .object = series, .count = (size_t)count};
}

struct item excluded_item(const struct record *shop, const struct scene *scene)
{
	const struct value *goods = record_value(shop, "producten_uitgesloten");
	if (!goods->present)
		return (struct item){.type = ITEM_NONE};
	struct span *names = arena_array(scene->scratch, goods->list.count, sizeof *names);
	for (size_t i = 0; i < goods->list.count; i++)
		names[i] = goods->list.items[i].text;
	struct text text = {0};
	phrases_list(scene->phrases, names, goods->list.count, &text);
	return written_item(&text, scene);
}

/* ---- sentences of a series ---- */

struct item voucher_worth(const struct record *series, const struct scene *scene)
{
	struct text text = {0};
	phrases_voucher_worth(scene->phrases, record_number(series, "waarde"), &text);
	return written_item(&text, scene);
}

struct item voucher_until(const struct record *series, const struct scene *scene)
{
	struct text text = {0};
	phrases_voucher_until(scene->phrases, scene->form, record_date(series, "geldig_tot"), &text);
	return written_item(&text, scene);
}

struct item voucher_change(const struct record *series, const struct scene *scene)
{
	struct text text = {0};
	phrases_change(scene->phrases, scene->form, record_yes(series, "geld_terug"), &text);
	return written_item(&text, scene);
}

struct item voucher_shops(const struct record *series, const struct scene *scene)
{
	const struct value *shops = record_value(series, "winkels");
	struct span *names = arena_array(scene->scratch, shops->list.count, sizeof *names);
	for (size_t i = 0; i < shops->list.count; i++)
		names[i] = record_text(shops->list.items[i].record, "naam");
	struct text text = {0};
	phrases_list(scene->phrases, names, shops->list.count, &text);
	return written_item(&text, scene);
}
