/* SPDX-License-Identifier: EUPL-1.2
 *
 * Fair pay: amounts hold on the day on which they are used and somebody confirmed them, nobody loses a benefit by what
 * was never looked at, and no more is promised than there is. The figures of law are those of the records; none is known
 * here.
 */
#include "base/words.h"
#include "check/check.h"
#include "model/date.h"
#include "model/money.h"
#include "model/occurrence.h"

/* As it stands in the content: 1250,00. */
static const char *amount(struct checking *checking, int64_t cents)
{
	return arena_format(checking->scratch, "%lld,%02lld", (long long)(cents / 100), (long long)(cents % 100));
}

static const char *written_day(struct checking *checking, int32_t day)
{
	struct text text = {0};
	date_write(day, &text);
	return text_keep(&text, checking->scratch).data;
}

static bool is_off(const struct record *meeting)
{
	return record_chose(meeting, "status", "geannuleerd");
}

static bool pays(const struct record *meeting)
{
	const struct record *reward = record_reference(meeting, "vergoeding");
	return reward && !reward->faulty && !record_chose(reward, "soort", "geen");
}

/* ---- amounts out of rules ---- */

static void check_rule(struct checking *checking, const struct record *rule)
{
	int32_t from = record_date(rule, "geldig_van"), until = record_date(rule, "geldig_tot"), confirmed = record_date(rule, "bevestigd_op");
	int64_t year = record_number(rule, "jaar");
	if (until < from)
		check_fault(checking, LEVEL_ERROR, "date-order", rule, "geldig_tot", _("Check both dates."), _("it ends before it begins"));
	else if (year < date_year(from) || year > date_year(until))
		check_fault(checking, LEVEL_ERROR, "rule-year", rule, "jaar", _("Check `jaar`, `geldig_van` and `geldig_tot`."),
		            _("the amount holds on no day of %lld"), (long long)year);
	if (!rule_confirmed(rule))
		check_fault(checking, LEVEL_WARNING, "rule-unconfirmed", rule, "naam",
		            _("Ask who knows the rule, and write their role in `bevestigd_door` and the day in `bevestigd_op`."),
		            _("nobody confirmed this amount, so papers that name it say CONCEPT"));
	else if (confirmed > checking->model->today)
		check_fault(checking, LEVEL_ERROR, "rule-unconfirmed", rule, "bevestigd_op", _("Check the date."),
		            _("confirmed on a day that is still to come"));
}

static bool all_sound(const struct value *rules)
{
	for (size_t i = 0; i < rules->list.count; i++)
		if (!rules->list.items[i].record || rules->list.items[i].record->faulty)
			return false;
	return true;
}

/* Each rule that is named must have an amount on each of the days. */
static void check_days(struct checking *checking, const struct record *record, int32_t first, int32_t last)
{
	const struct value *rules = record_value(record, "bedragen");
	for (size_t i = 0; i < rules->list.count && all_sound(rules); i++) {
		struct span rule = record_text(rules->list.items[i].record, "regel");
		bool said = false;
		for (size_t n = 0; n < i; n++)
			said = said || span_equal(rule, record_text(rules->list.items[n].record, "regel"));
		int32_t gap = said ? NO_DATE : rules_gap(rules, rule, first, last);
		if (gap != NO_DATE)
			report_add(checking->report, LEVEL_ERROR, "rule-date", value_place(record, &rules->list.items[i]),
			           _("Look up the amount of that day, make a file of it in bedragen, and name it here as well."),
			           _("no amount of `%s` holds on %s"), rule.data, written_day(checking, gap));
	}
}

/* ---- what a reward means for a benefit ---- */

static void check_confirmed(struct checking *checking, const struct record *message)
{
	const struct value *rules = record_value(message, "bedragen");
	for (size_t i = 0; i < rules->list.count; i++) {
		const struct value *item = &rules->list.items[i];
		if (!item->record || item->record->faulty)
			continue;
		if (!rule_confirmed(item->record))
			report_add(checking->report, LEVEL_ERROR, "benefit-unconfirmed", value_place(message, item),
			           _("Have it confirmed first: print the decision sheet of the reward for that."),
			           _("residents get no paper about `%s`, which nobody confirmed"), item->record->id);
		if (record_date(item->record, "geldig_tot") < checking->model->today)
			report_add(checking->report, LEVEL_ERROR, "benefit-expired", value_place(message, item),
			           _("Name the amount that holds now, or remove this file."),
			           _("residents get no paper about `%s`, which ran out on %s"), item->record->id,
			           written_day(checking, record_date(item->record, "geldig_tot")));
	}
}

/* All days that it is held from today on must lie within what the paper says. */
static void check_held(struct checking *checking, const struct record *message, const struct record *meeting)
{
	struct occurrences held = meeting_occurrences(checking->scratch, meeting);
	int32_t until = record_date(message, "geldig_tot");
	for (size_t i = 0; i < held.count; i++)
		if (held.list[i].day >= checking->model->today && held.list[i].day > until) {
			check_fault(checking, LEVEL_ERROR, "benefit-date", message, "geldig_tot",
			            _("Look again at what holds on that day, and give a later day."),
			            _("`%s` is held on %s, when this paper is no longer right"), meeting->id,
			            written_day(checking, held.list[i].day));
			return;
		}
}

static void check_meetings(struct checking *checking, const struct record *message)
{
	static const char *const meetings[] = {"bijeenkomst", "informatiemarkt"};
	const struct record *reward = record_reference(message, "voor");
	for (size_t kind = 0; kind < sizeof meetings / sizeof *meetings; kind++) {
		const struct records *all = model_records(checking->model, meetings[kind]);
		for (size_t i = 0; i < all->count; i++)
			if (!all->list[i]->faulty && !is_off(all->list[i]) && record_reference(all->list[i], "vergoeding") == reward)
				check_held(checking, message, all->list[i]);
	}
}

static void check_message(struct checking *checking, const struct record *message)
{
	const struct record *reward = record_reference(message, "voor"), *contact = record_reference(message, "contact");
	int32_t today = checking->model->today, until = record_date(message, "geldig_tot");
	if (reward && record_chose(reward, "soort", "geen"))
		check_fault(checking, LEVEL_ERROR, "benefit", message, "voor", _("Name the reward that people get, or remove this file."),
		            _("with `%s` people get nothing"), reward->id);
	if (contact && !contact->shown)
		check_fault(checking, LEVEL_ERROR, "benefit", message, "contact", _("Name who can be called, or check the details of this one."),
		            _("`%s` is not on the site today, so residents get no number"), contact->id);
	if (record_date(message, "bekeken_op") > today)
		check_fault(checking, LEVEL_ERROR, "benefit", message, "bekeken_op", _("Check the date."), _("this day is still to come"));
	check_confirmed(checking, message);
	if (until < today)
		check_fault(checking, LEVEL_ERROR, "benefit-expired", message, "geldig_tot",
		            _("Look again at what holds now, then give a later day; or remove this file."),
		            _("this paper ran out on %s"), written_day(checking, until));
	else
		check_days(checking, message, today, until);
	check_meetings(checking, message);
}

/* Who keeps nothing about benefits is not asked for it; the toolkit tells them why it matters. */
static bool looks_at_benefits(const struct model *model)
{
	return model_records(model, "bedragen")->count || model_records(model, "uitkeringsbericht")->count;
}

static void check_told(struct checking *checking, const struct record *meeting)
{
	if (!looks_at_benefits(checking->model) || !pays(meeting) || is_off(meeting) || meeting_last_day(meeting) < checking->model->today)
		return;
	const struct record *reward = record_reference(meeting, "vergoeding");
	const struct records *messages = model_records(checking->model, "uitkeringsbericht");
	for (size_t i = 0; i < messages->count; i++)
		if (messages->list[i]->faulty || record_reference(messages->list[i], "voor") == reward) /* one that cannot be read may be it */
			return;
	check_fault(checking, LEVEL_WARNING, "benefit-missing", meeting, "vergoeding",
	            _("Find out, and make a file in uitkeringsberichten for this reward."),
	            _("who has a benefit is not told what `%s` means for it"), reward->id);
}

/* ---- agreements ---- */

static const char *limit_help(void)
{
	return _("Look with somebody who knows benefits what that means, before the first day.");
}

/* Each year of the calendar in which it runs and the amount holds. */
static void check_years(struct checking *checking, const struct record *agreement, const struct record *rule, const struct pay *pay)
{
	int32_t from = record_date(rule, "geldig_van"), until = record_date(rule, "geldig_tot");
	int first = date_year(from > pay->begin ? from : pay->begin), last = date_year(until < pay->end ? until : pay->end);
	int64_t most = record_number(rule, "waarde");
	for (int year = first; year <= last; year++)
		if (pay_in_year(pay, year) > most)
			check_fault(checking, LEVEL_WARNING, "agreement-limit", agreement, "bedrag", limit_help(),
			            _("this comes to %s in %d, more than the %s of `%s`"), amount(checking, pay_in_year(pay, year)), year,
			            amount(checking, most), rule->id);
}

/* By the hour: what the hours of a month come to by that rate. */
static void check_month(struct checking *checking, const struct record *agreement, const struct record *rule, const struct pay *pay)
{
	int64_t most = record_number(rule, "waarde") * (record_chose(rule, "per", "uur") ? pay->hours : 1);
	if (pay_a_month(pay) > most)
		check_fault(checking, LEVEL_WARNING, "agreement-limit", agreement, "bedrag", limit_help(),
		            _("this comes to %s a month, more than the %s of `%s`"), amount(checking, pay_a_month(pay)),
		            amount(checking, most), rule->id);
}

static void check_limit(struct checking *checking, const struct record *agreement, const struct record *rule, const struct pay *pay)
{
	if (record_chose(rule, "per", "jaar"))
		check_years(checking, agreement, rule, pay);
	else
		check_month(checking, agreement, rule, pay);
}

static void check_limits(struct checking *checking, const struct record *agreement, const struct pay *pay)
{
	const struct value *rules = record_value(agreement, "bedragen");
	for (size_t i = 0; i < rules->list.count && all_sound(rules); i++)
		check_limit(checking, agreement, rules->list.items[i].record, pay);
	if (!rules->list.count && model_records(checking->model, "bedragen")->count)
		check_fault(checking, LEVEL_WARNING, "agreement-limit", agreement, "bedrag", _("Name in `bedragen` what it must stay under."),
		            _("this is held against no amount"));
}

static void check_agreement(struct checking *checking, const struct record *agreement)
{
	struct pay pay = pay_of(agreement);
	if (pay.per == PAY_PER_TIME && !record_value(agreement, "keren")->present) {
		check_fault(checking, LEVEL_ERROR, "agreement", agreement, "bedrag_per", _("Say in `keren` how often in a month."),
		            _("an amount for each time, but how often is that?"));
		return;
	}
	if (pay.end < pay.begin) {
		check_fault(checking, LEVEL_ERROR, "date-order", agreement, "einde", _("Check both dates."), _("it ends before it begins"));
		return;
	}
	const struct value *talk = record_in_group(agreement, "uitkering_besproken", "datum");
	if (talk->present && talk->number > pay.begin)
		report_add(checking->report, LEVEL_WARNING, "agreement", value_place(agreement, talk),
		           _("Talk about it before somebody begins."), _("the benefit is talked about after the first day"));
	check_days(checking, agreement, pay.begin, pay.end);
	check_limits(checking, agreement, &pay);
}

/* ---- budgets ---- */

static const struct record *belongs_to(const struct record *budget, const struct value *post)
{
	const struct value *to = group_value(field_named(budget->kind->fields, SPAN("posten"))->group, post->group, "hoort_bij");
	return to->present ? to->record : NULL;
}

static void check_posts(struct checking *checking, const struct record *budget, const struct value *posts)
{
	for (size_t i = 0; i < posts->list.count; i++) {
		struct post post = post_of(budget, &posts->list.items[i]);
		const struct record *to = belongs_to(budget, &posts->list.items[i]);
		struct place place = value_place(budget, &posts->list.items[i]);
		for (size_t n = 0; n < i && post.is_fixed && to; n++)
			if (belongs_to(budget, &posts->list.items[n]) == to)
				report_add(checking->report, LEVEL_ERROR, "budget-twice", place, _("Make one post of them."),
				           _("`%s` is in two posts, so it counts twice"), to->id);
		if (post.is_fixed && to && post.fixed > post.planned)
			report_add(checking->report, LEVEL_WARNING, "budget-post", place, _("Plan more for this post, or make it cost less."),
			           _("`%s` costs %s, %s more than is planned for it"), to->id, amount(checking, post.fixed),
			           amount(checking, post.fixed - post.planned));
	}
}

static void check_budget(struct checking *checking, const struct record *budget)
{
	struct budget_sums sums = budget_sums(budget);
	int64_t there_is = record_number(budget, "bedrag");
	check_posts(checking, budget, record_value(budget, "posten"));
	if (sums.planned > there_is)
		check_fault(checking, LEVEL_ERROR, "budget-over", budget, "bedrag", _("Plan less, or find more money."),
		            _("the posts come to %s, %s more than there is"), amount(checking, sums.planned),
		            amount(checking, sums.planned - there_is));
	if (sums.needed > there_is)
		check_fault(checking, LEVEL_ERROR, "budget-over", budget, "bedrag", _("Give fewer vouchers, agree on less, or find more money."),
		            _("vouchers, agreements and the other posts come to %s, %s more than there is"), amount(checking, sums.needed),
		            amount(checking, sums.needed - there_is));
}

const struct check money_checks[] = {
	{ "bedragen", check_rule },
	{ "uitkeringsbericht", check_message },
	{ "bijeenkomst|informatiemarkt", check_told },
	{ "afspraak", check_agreement },
	{ "budget", check_budget },
	{ .kinds = NULL }
};
