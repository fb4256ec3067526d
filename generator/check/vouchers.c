/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rewards and vouchers: what people were promised must be what they get.
 */
#include "base/words.h"
#include "check/check.h"
#include "model/date.h"
#include "model/serial.h"

static void check_reward(struct checking *checking, const struct record *reward)
{
	bool none = record_chose(reward, "soort", "geen"), voucher = record_chose(reward, "soort", "bon");
	const struct record *series = record_reference(reward, "bonserie");
	if (none && !record_value(reward, "reden")->present)
		check_fault(checking, LEVEL_ERROR, "reward", reward, "soort", _("Say in `reden` why people get nothing."),
		            _("no reward, and no reason"));
	if (voucher && !series)
		check_fault(checking, LEVEL_ERROR, "reward", reward, "soort", _("Name the series in `bonserie`."),
		            _("a voucher, but of which series?"));
	if (voucher && series && record_value(reward, "bedrag")->present && record_value(series, "waarde")->present &&
	    record_number(reward, "bedrag") != record_number(series, "waarde"))
		check_fault(checking, LEVEL_ERROR, "reward", reward, "bedrag", _("Make them the same."),
		            _("the amount differs from that of the vouchers of `%s`"), series->id);
}

/* A voucher counts for at least two years: since 1 January 2022 the rule for gift cards, kept here for all. */
static void check_validity(struct checking *checking, const struct record *series)
{
	int32_t issued = record_date(series, "uitgifte"), until = record_date(series, "geldig_tot");
	if (until <= issued)
		check_fault(checking, LEVEL_ERROR, "voucher-date", series, "geldig_tot", _("Check both dates."),
		            _("the vouchers run out before they are given"));
	else if (until < date_add_months(issued, 24) && !record_value(series, "korter_reden")->present)
		check_fault(checking, LEVEL_ERROR, "voucher-date", series, "geldig_tot",
		            _("Choose a later day, or say why in `korter_reden`."), _("the vouchers count for less than two years"));
	const struct record *meeting = record_reference(series, "bijeenkomst");
	if (meeting && record_date(meeting, "datum") > until)
		check_fault(checking, LEVEL_ERROR, "voucher-date", series, "geldig_tot", _("Choose a later day."),
		            _("the vouchers run out before the meeting"));
}

/* ---- serial numbers ---- */

static struct span prefix_of(const struct record *series)
{
	return record_in_group(series, "nummer", "prefix")->text;
}

static int64_t start_of(const struct record *series)
{
	return record_in_group(series, "nummer", "start")->number;
}

static void check_prefix(struct checking *checking, const struct record *series)
{
	struct span prefix = prefix_of(series);
	bool good = prefix.length >= 2 && prefix.length <= 4;
	for (size_t i = 0; i < prefix.length; i++)
		good = good && prefix.data[i] >= 'A' && prefix.data[i] <= 'Z' && !strchr("OIS", prefix.data[i]);
	if (!good)
		check_fault(checking, LEVEL_ERROR, "voucher-number", series, "nummer",
		            _("Two to four capitals; O, I and S look too much like 0, 1 and 5."), _("`%s` cannot start a number"),
		            prefix.data);
}

/* A number is given once: series of the same letters and year must not overlap. */
static void check_ranges(struct checking *checking, const struct record *series)
{
	const struct records *all = model_records(checking->model, "bonserie");
	int64_t first = start_of(series), last = first + record_number(series, "aantal") - 1;
	for (size_t i = 0; i < all->count && all->list[i] != series; i++) {
		const struct record *other = all->list[i];
		bool same = span_equal(prefix_of(other), prefix_of(series)) &&
		            date_year(record_date(other, "uitgifte")) == date_year(record_date(series, "uitgifte"));
		int64_t start = start_of(other), end = start + record_number(other, "aantal") - 1;
		if (same && first <= end && start <= last)
			check_fault(checking, LEVEL_ERROR, "voucher-number", series, "nummer",
			            _("Choose a higher `start` or another `prefix`."), _("the numbers overlap with those of `%s`"), other->id);
	}
	if (last > 999999)
		check_fault(checking, LEVEL_ERROR, "voucher-number", series, "aantal", _("Choose a lower `start`."),
		            _("the numbers do not fit in six digits"));
}

/* ---- vouchers printed anew ---- */

/* The series that a number is of; NULL when it is of none. */
static const struct record *series_of(const struct model *model, struct span serial)
{
	const struct records *all = model_records(model, "bonserie");
	for (size_t i = 0; i < all->count; i++) {
		const struct record *series = all->list[i];
		int64_t number = serial_number(serial), first = start_of(series);
		if (span_equal(serial_prefix(serial), prefix_of(series)) && number >= first && number < first + record_number(series, "aantal") &&
		    serial_year(serial) == date_year(record_date(series, "uitgifte")) % 100)
			return series;
	}
	return NULL;
}

/* Does the number stand before this place, in this list or in that of a series before this one? */
static bool stands_before(const struct model *model, const struct record *series, size_t place, struct span serial)
{
	const struct records *all = model_records(model, "bonserie");
	for (size_t i = 0; i < all->count; i++) {
		const struct value *olds = record_value(all->list[i], "herdruk");
		size_t count = all->list[i] == series ? place : olds->list.count;
		for (size_t n = 0; n < count; n++)
			if (span_equal(olds->list.items[n].text, serial))
				return true;
		if (all->list[i] == series)
			break;
	}
	return false;
}

static void check_reprint(struct checking *checking, const struct record *series, size_t place)
{
	const struct value *old = &record_value(series, "herdruk")->list.items[place];
	struct place at = value_place(series, old);
	const char *serial = old->text.data;
	const struct record *of = serial_good(old->text) ? series_of(checking->model, old->text) : NULL;
	if (!serial_good(old->text))
		report_add(checking->report, LEVEL_ERROR, "voucher-reprint", at, _("A number looks like this: BVK-26-000017-66."),
		           _("`%s` is no number of a voucher"), serial);
	else if (!of || of == series)
		report_add(checking->report, LEVEL_ERROR, "voucher-reprint", at, _("Name the number of a voucher that counts no longer."),
		           _("%s is in no other series"), serial);
	else if (stands_before(checking->model, series, place, old->text))
		report_add(checking->report, LEVEL_ERROR, "voucher-reprint", at, _("Take one out."), _("%s is in the list twice"), serial);
	else if (record_number(of, "waarde") != record_number(series, "waarde"))
		report_add(checking->report, LEVEL_ERROR, "voucher-reprint", at, _("What takes its place is worth as much."),
		           _("%s has another value"), serial);
}

/* A voucher printed anew takes the place of one other, which was made void: nobody gets two for one. */
static void check_reprints(struct checking *checking, const struct record *series)
{
	const struct value *olds = record_value(series, "herdruk");
	if (!olds->present)
		return;
	for (size_t i = 0; i < olds->list.count; i++)
		check_reprint(checking, series, i);
	if ((int64_t)olds->list.count != record_number(series, "aantal"))
		check_fault(checking, LEVEL_ERROR, "voucher-reprint", series, "aantal", _("Give each voucher in `herdruk` the number it takes the place of."),
		            _("there are %lld vouchers, and %zu numbers in `herdruk`"), (long long)record_number(series, "aantal"), olds->list.count);
}

const struct check voucher_checks[] = {
	{ "vergoeding", check_reward },
	{ "bonserie", check_validity },
	{ "bonserie", check_prefix },
	{ "bonserie", check_ranges },
	{ "bonserie", check_reprints },
	{ .kinds = NULL }
};
