/* SPDX-License-Identifier: EUPL-1.2
 *
 * Former names of records: each is an address that leads to the page of today, so nothing else can stand there.
 */
#include "base/words.h"
#include "check/check.h"

static void check_name(struct checking *checking, const struct record *record, const struct value *value)
{
	struct place place = value_place(record, value);
	struct span name = value->text;
	const struct record *other = span_is(name, record->id) ? record : model_at_address(checking->model, record, name, false);
	if (!record_id_fits(name))
		report_add(checking->report, LEVEL_ERROR, "former-name", place, _("Write the name of the file as it was, without what stands behind the dot."),
		           _("no file can have been called `%s`"), name.data);
	else if (other)
		report_add(checking->report, LEVEL_ERROR, "former-name", place, _("Leave it out: that page stands at this address."),
		           _("`%s` is the name of %s today"), name.data, other->source->path);
	else if ((other = model_at_address(checking->model, record, name, true)))
		report_add(checking->report, LEVEL_ERROR, "former-name", place, _("An address leads to one page: leave the name out in one of the two files."),
		           _("`%s` is a former name of %s as well"), name.data, other->source->path);
}

static void check_former(struct checking *checking, const struct record *record)
{
	const struct value *former = record_former(record), *names = former->list.items;
	/* A record that got back its very first name keeps it there: calendars and feeds know it by that. */
	size_t again = former->list.count > 1 && span_is(names[0].text, record->id);
	for (size_t i = again; i < former->list.count; i++) {
		check_name(checking, record, &names[i]);
		for (size_t before = 0; before < i; before++)
			if (span_equal(names[before].text, names[i].text))
				report_add(checking->report, LEVEL_ERROR, "former-name", value_place(record, &names[i]), _("Leave one of them out."),
				           _("`%s` stands there twice"), names[i].text.data);
	}
}

const struct check name_checks[] = {
	{ "hoofdstuk|pagina|thema|wijk|organisatie|bijeenkomst|informatiemarkt|werkvorm|samenvatting|evaluatie|terugkoppeling", check_former },
	{ .kinds = NULL }
};
