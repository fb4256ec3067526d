/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/money.h"

#include "model/date.h"

/* ---- agreements ---- */

struct pay pay_of(const struct record *agreement)
{
	enum pay_per per = record_chose(agreement, "bedrag_per", "uur")     ? PAY_PER_HOUR
	                   : record_chose(agreement, "bedrag_per", "maand") ? PAY_PER_MONTH
	                                                                    : PAY_PER_TIME;
	return (struct pay){.cents = record_number(agreement, "bedrag"), .per = per,
	                    .hours = record_number(agreement, "uren"), .times = record_number(agreement, "keren"),
	                    .begin = record_date(agreement, "begin"), .end = record_date(agreement, "einde")};
}

int64_t pay_a_month(const struct pay *pay)
{
	switch (pay->per) {
	case PAY_PER_HOUR:  return pay->cents * pay->hours;
	case PAY_PER_MONTH: return pay->cents;
	case PAY_PER_TIME:  return pay->cents * pay->times;
	}
	return 0;
}

static int month_number(int32_t day)
{
	struct civil civil = date_civil(day);
	return civil.year * MONTHS_A_YEAR + civil.month - 1;
}

static int months_between(int first, int last)
{
	return last < first ? 0 : last - first + 1;
}

static bool has_days(const struct pay *pay)
{
	return pay->begin != NO_DATE && pay->end != NO_DATE && pay->begin <= pay->end;
}

int pay_months(const struct pay *pay)
{
	return has_days(pay) ? months_between(month_number(pay->begin), month_number(pay->end)) : 0;
}

int pay_months_in(const struct pay *pay, int year)
{
	if (!has_days(pay))
		return 0;
	int first = month_number(pay->begin), last = month_number(pay->end);
	int january = year * MONTHS_A_YEAR, december = january + MONTHS_A_YEAR - 1;
	return months_between(first > january ? first : january, last < december ? last : december);
}

int64_t pay_in_year(const struct pay *pay, int year)
{
	return pay_a_month(pay) * pay_months_in(pay, year);
}

int64_t pay_in_all(const struct pay *pay)
{
	return pay_a_month(pay) * pay_months(pay);
}

/* ---- vouchers ---- */

int64_t series_total(const struct record *series)
{
	return record_number(series, "waarde") * record_number(series, "aantal");
}

/* ---- rules ---- */

bool rule_confirmed(const struct record *rule)
{
	return record_value(rule, "bevestigd_door")->present && record_value(rule, "bevestigd_op")->present;
}

bool rule_holds(const struct record *rule, int32_t day)
{
	return record_date(rule, "geldig_van") <= day && day <= record_date(rule, "geldig_tot");
}

int32_t rules_gap(const struct value *rules, struct span rule, int32_t first, int32_t last)
{
	int32_t day = first;
	for (bool found = true; found && day <= last;) {
		found = false;
		for (size_t i = 0; i < rules->list.count; i++) {
			const struct record *one = rules->list.items[i].record;
			if (one && span_equal(record_text(one, "regel"), rule) && rule_holds(one, day)) {
				day = record_date(one, "geldig_tot") + 1;
				found = true;
			}
		}
	}
	return day <= last ? day : NO_DATE;
}

/* ---- budgets ---- */

struct post post_of(const struct record *budget, const struct value *post)
{
	const struct field *fields = field_named(budget->kind->fields, SPAN("posten"))->group;
	const struct value *belongs = group_value(fields, post->group, "hoort_bij");
	struct post found = {.planned = group_value(fields, post->group, "gepland")->number};
	const struct record *to = belongs->present ? belongs->record : NULL;
	if (to && strcmp(to->kind->name, "bonserie") == 0) {
		found.fixed = series_total(to);
		found.is_fixed = true;
	} else if (to && strcmp(to->kind->name, "afspraak") == 0) {
		struct pay pay = pay_of(to);
		found.fixed = pay_in_year(&pay, (int)record_number(budget, "jaar"));
		found.is_fixed = true;
	}
	return found;
}

struct budget_sums budget_sums(const struct record *budget)
{
	const struct value *posts = record_value(budget, "posten");
	struct budget_sums sums = {0};
	for (size_t i = 0; i < posts->list.count; i++) {
		struct post post = post_of(budget, &posts->list.items[i]);
		sums.planned += post.planned;
		sums.needed += post.is_fixed ? post.fixed : post.planned;
	}
	return sums;
}
