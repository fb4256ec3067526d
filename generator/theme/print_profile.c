/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/print_profile.h"

#include "base/words.h"
#include "theme/colour.h"

struct print_profile print_profile_usual(void)
{
	return (struct print_profile){.condition = "FOGRA39", .ink_limit = INK_MOST, .crop_marks = true};
}

static void read_office(struct print_profile *profile, const struct record *record)
{
	struct span turn = record_text(record, "duplex");
	profile->colour = span_is(record_text(record, "kleur"), "kleur");
	profile->turn = span_is(turn, "lang") ? PROFILE_TURN_LONG : span_is(turn, "kort") ? PROFILE_TURN_SHORT : PROFILE_TURN_ANY;
}

static void read_shop(struct print_profile *profile, const struct record *record)
{
	profile->condition = record_text(record, "conditie").data;
	profile->ink_limit = (int)record_number(record, "max_inkt");
	profile->crop_marks = record_yes(record, "snijtekens");
}

struct print_profile print_profile_of(const struct model *model, struct report *report)
{
	struct print_profile profile = print_profile_usual();
	const struct records *records = model_records(model, "drukprofiel");
	const struct record *office = NULL, *shop = NULL;
	for (size_t i = 0; i < records->count; i++) {
		const struct record *record = records->list[i];
		bool is_shop = span_is(record_text(record, "soort"), "drukkerij");
		const struct record **known = is_shop ? &shop : &office;
		if (record->faulty)
			continue;
		if (*known)
			report_add(report, LEVEL_ERROR, "profile-twice", record_place(record, "soort"), _("Remove one of the two."),
			           _("`%s` is a profile for the same printer as `%s`"), record->id, (*known)->id);
		else if (is_shop)
			read_shop(&profile, record);
		else
			read_office(&profile, record);
		*known = record;
	}
	return profile;
}
