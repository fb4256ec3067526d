/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/money_members.h"

#include "model/date.h"
#include "model/money.h"
#include "theme/value_shapes.h"
#include "theme/vocabulary.h"

/* Below nothing with a minus sign: where more is spent than was planned. */
static struct span figures(int64_t cents, const struct scene *scene)
{
	struct text text = {0};
	text_string(&text, cents < 0 ? "\u2212" : "");
	phrases_amount_figures(scene->phrases, cents < 0 ? -cents : cents, &text);
	return text_keep(&text, scene->scratch);
}

static struct item sum_item(int64_t cents, const struct scene *scene)
{
	return text_item(figures(cents, scene));
}

static struct item number_item(int number, const struct scene *scene)
{
	return text_item(span_of(arena_format(scene->scratch, "%d", number)));
}

/* ---- amounts out of rules ---- */

struct item rule_is_confirmed(const struct record *rule, const struct scene *scene)
{
	(void)scene;
	return flag_item(rule_confirmed(rule));
}

struct item rule_is_over(const struct record *rule, const struct scene *scene)
{
	return flag_item(record_date(rule, "geldig_tot") < scene->model->today);
}

/* ---- agreements ---- */

struct pay_year {
	int year, months;
	int64_t cents;
};

enum { YEAR_NUMBER, YEAR_MONTHS, YEAR_SUM };

static const struct member pay_year_members[] = {
	[YEAR_NUMBER] = { .name = "jaar", .type = ITEM_TEXT },
	[YEAR_MONTHS] = { .name = "maanden", .type = ITEM_TEXT },
	[YEAR_SUM] = { .name = "bedrag", .type = ITEM_TEXT },
};

static struct item look_pay_year(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	const struct pay_year *year = object;
	if (member == YEAR_SUM)
		return sum_item(year->cents, context);
	return number_item(member == YEAR_NUMBER ? year->year : year->months, context);
}

static struct item pay_year_element(const struct shape *shape, const void *object, size_t index, void *context)
{
	(void)context;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct pay_year *)object + index};
}

const struct shape pay_year_shape = {
	.name = "jaar", .members = pay_year_members, .count = sizeof pay_year_members / sizeof *pay_year_members,
	.look = look_pay_year, .element = pay_year_element,
};

struct item agreement_month(const struct record *agreement, const struct scene *scene)
{
	struct pay pay = pay_of(agreement);
	return sum_item(pay_a_month(&pay), scene);
}

struct item agreement_all(const struct record *agreement, const struct scene *scene)
{
	struct pay pay = pay_of(agreement);
	return sum_item(pay_in_all(&pay), scene);
}

struct item agreement_years(const struct record *agreement, const struct scene *scene)
{
	struct pay pay = pay_of(agreement);
	int first = date_year(pay.begin), last = date_year(pay.end);
	size_t count = last < first ? 0 : (size_t)(last - first + 1);
	struct pay_year *years = arena_array(scene->scratch, count, sizeof *years);
	for (size_t i = 0; i < count; i++) {
		int year = first + (int)i;
		years[i] = (struct pay_year){year, pay_months_in(&pay, year), pay_in_year(&pay, year)};
	}
	return (struct item){.type = ITEM_LIST, .shape = &pay_year_shape, .object = years, .count = count};
}

struct item agreement_is_draft(const struct record *agreement, const struct scene *scene)
{
	(void)scene;
	const struct value *rules = record_value(agreement, "bedragen");
	bool draft = false;
	for (size_t i = 0; i < rules->list.count; i++)
		draft = draft || !rules->list.items[i].record || !rule_confirmed(rules->list.items[i].record);
	return flag_item(draft);
}

/* ---- budgets ---- */

/* A post with the words that tell it. */
struct budget_line {
	struct item kind;
	struct span note, name;
	struct post post;
};

enum { LINE_WHAT, LINE_BELONGS, LINE_PLANNED, LINE_COSTS, LINE_LEFT };

static const struct member line_members[] = {
	[LINE_WHAT] = { .name = "wat", .type = ITEM_TEXT },         [LINE_BELONGS] = { .name = "bij", .type = ITEM_TEXT },
	[LINE_PLANNED] = { .name = "gepland", .type = ITEM_TEXT },  [LINE_COSTS] = { .name = "kost", .type = ITEM_TEXT },
	[LINE_LEFT] = { .name = "over", .type = ITEM_TEXT },
};

static struct item look_line(const struct shape *shape, const void *object, size_t member, void *context)
{
	(void)shape;
	const struct budget_line *line = object;
	const struct item none = {.type = ITEM_NONE};
	switch (member) {
	case LINE_WHAT:    return line->note.length ? text_item(line->note) : line->kind;
	case LINE_BELONGS: return line->name.length ? text_item(line->name) : none;
	case LINE_PLANNED: return sum_item(line->post.planned, context);
	case LINE_COSTS:   return line->post.is_fixed ? sum_item(line->post.fixed, context) : none;
	default:           return line->post.is_fixed ? sum_item(line->post.planned - line->post.fixed, context) : none;
	}
}

static struct item line_element(const struct shape *shape, const void *object, size_t index, void *context)
{
	(void)context;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct budget_line *)object + index};
}

const struct shape post_shape = {
	.name = "post", .members = line_members, .count = sizeof line_members / sizeof *line_members,
	.look = look_line, .element = line_element,
};

static struct budget_line line_of(const struct record *budget, const struct value *post, const struct scene *scene)
{
	const struct field *fields = field_named(budget->kind->fields, SPAN("posten"))->group;
	const struct value *to = group_value(fields, post->group, "hoort_bij"), *kind = group_value(fields, post->group, "soort");
	const struct field *row = field_named(fields, SPAN("soort"));
	struct budget_line line = {.post = post_of(budget, post), .note = group_value(fields, post->group, "uitleg")->text};
	line.kind = value_item(row, value_shape(scene->scratch, row, scene->theme), kind, scene);
	if (to->present && to->record)
		line.name = record_title(to->record);
	return line;
}

struct item budget_lines(const struct record *budget, const struct scene *scene)
{
	const struct value *posts = record_value(budget, "posten");
	struct budget_line *lines = arena_array(scene->scratch, posts->list.count, sizeof *lines);
	for (size_t i = 0; i < posts->list.count; i++)
		lines[i] = line_of(budget, &posts->list.items[i], scene);
	return (struct item){.type = ITEM_LIST, .shape = &post_shape, .object = lines, .count = posts->list.count};
}

struct item budget_planned(const struct record *budget, const struct scene *scene)
{
	return sum_item(budget_sums(budget).planned, scene);
}

struct item budget_needed(const struct record *budget, const struct scene *scene)
{
	return sum_item(budget_sums(budget).needed, scene);
}

struct item budget_unplanned(const struct record *budget, const struct scene *scene)
{
	return sum_item(record_number(budget, "bedrag") - budget_sums(budget).planned, scene);
}

struct item budget_left(const struct record *budget, const struct scene *scene)
{
	return sum_item(record_number(budget, "bedrag") - budget_sums(budget).needed, scene);
}
