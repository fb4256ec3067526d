/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/print_profile.h"

#include "base/files.h"
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

/* The header of an ICC profile (ICC.1:2010, 7.2). */
enum { ICC_HEADER = 128, ICC_VERSION = 8, ICC_CLASS = 12, ICC_SPACE = 16, ICC_SIGNATURE = 36 };

static bool says(struct span icc, size_t at, const char *four)
{
	return memcmp(icc.data + at, four, 4) == 0;
}

/* What a press prints with: an output profile for four inks (ISO 15930-7, 6.2.2), all of it. */
static bool is_press_profile(struct span icc)
{
	const unsigned char *size = (const unsigned char *)icc.data;
	return icc.length > ICC_HEADER && says(icc, ICC_SIGNATURE, "acsp") && says(icc, ICC_CLASS, "prtr") &&
	       says(icc, ICC_SPACE, "CMYK") && icc.data[ICC_VERSION] <= 4 &&
	       ((size_t)size[0] << 24 | (size_t)size[1] << 16 | (size_t)size[2] << 8 | size[3]) == icc.length;
}

static void read_icc(struct print_profile *profile, const struct model *model, const struct record *record, struct report *report)
{
	struct span name = record_text(record, "icc");
	const struct file *file = name.length ? model_file(model, name) : NULL;
	if (!name.length && profile->x4)
		report_add(report, LEVEL_ERROR, "icc-missing", record_place(record, "norm"),
		           _("Ask the print shop for its ICC profile, put it in content/bestanden and name it in `icc`, or leave out `norm`."),
		           _("PDF/X-4 holds the ICC profile of the print condition, and there is none"));
	if (!file) /* a name without a file was reported when the record was read */
		return;
	struct span icc = file->source.text;
	if (icc.data && is_press_profile(icc))
		profile->icc = icc;
	else
		report_add(report, LEVEL_ERROR, "icc-wrong", record_place(record, "icc"),
		           _("Ask the print shop for the ICC profile of its print condition."),
		           _("%s is no ICC profile of a press with four inks"), name.data);
}

static void read_shop(struct print_profile *profile, const struct model *model, const struct record *record, struct report *report)
{
	profile->x4 = record_chose(record, "norm", "x4");
	read_icc(profile, model, record, report);
	profile->x4 = profile->x4 && profile->icc.length; /* that was told; what follows is checked all the same */
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
			read_shop(&profile, model, record, report);
		else
			read_office(&profile, record);
		*known = record;
	}
	return profile;
}
