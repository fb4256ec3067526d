/* SPDX-License-Identifier: EUPL-1.2
 *
 * Former names of records: each is an address that leads to the page of today, so nothing else can stand there.
 */
#include "base/words.h"
#include "check/check.h"

/* The record of a kind whose pages stand in the same folder that has this name, or had it; not `record` itself. */
static const struct record *other_with(const struct model *model, const struct record *record, struct span name, bool formerly)
{
	for (const struct kind *kind = kinds; kind->name; kind++) {
		const struct records *records = &model->of[kind_number(kind)];
		for (size_t i = 0; kind->page && strcmp(kind->page, record->kind->page) == 0 && i < records->count; i++) {
			const struct record *other = records->list[i];
			if (other != record && (formerly ? record_had_name(other, name) : span_is(name, other->id)))
				return other;
		}
	}
	return NULL;
}

static void check_name(struct checking *checking, const struct record *record, const struct value *value)
{
	struct place place = value_place(record, value);
	struct span name = value->text;
	const struct record *other = span_is(name, record->id) ? record : other_with(checking->model, record, name, false);
	if (!record_id_fits(name))
		report_add(checking->report, LEVEL_ERROR, "former-name", place, _("Write the name of the file as it was, without what stands behind the dot."),
		           _("no file can have been called `%s`"), name.data);
	else if (other)
		report_add(checking->report, LEVEL_ERROR, "former-name", place, _("Leave it out: that page stands at this address."),
		           _("`%s` is the name of %s today"), name.data, other->source->path);
	else if ((other = other_with(checking->model, record, name, true)))
		report_add(checking->report, LEVEL_ERROR, "former-name", place, _("An address leads to one page: leave the name out in one of the two files."),
		           _("`%s` is a former name of %s as well"), name.data, other->source->path);
}

static void check_former(struct checking *checking, const struct record *record)
{
	const struct value *former = record_former(record), *names = former->list.items;
	for (size_t i = 0; i < former->list.count; i++) {
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
