/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is left of the sample municipality, which is invented. A municipality begins with the sample's texts
 * (`meedoen start`); nobody may ring a number or write to an address that does not exist. What stands in site.yaml is the
 * site's own, so the sample itself is free of mistakes.
 */
#include "base/words.h"
#include "check/check.h"
#include "model/translation.h"

enum { SPELLINGS = 2 };

/* Facts in the ways that the sample writes them; the first is what messages show. */
static const struct fact {
	const char *spellings[SPELLINGS];
} facts[] = {
	{ { "Voorbeeldstad", "voorbeeldstad.example" } },
	{ { "085 - 000 01", "085 000 01" } },
};

static const char *find(const struct fact *fact, struct span text)
{
	const char *found = NULL;
	for (size_t i = 0; i < SPELLINGS && !found; i++)
		found = memmem(text.data, text.length, fact->spellings[i], strlen(fact->spellings[i]));
	return found;
}

static void check_fact(const struct fact *fact, const struct model *model, const struct file *file, struct report *report)
{
	const char *at = file->binary || !file->source.text.data ? NULL : find(fact, file->source.text);
	if (at && !translation_waits(model, file))
		report_add(report, LEVEL_ERROR, "sample", (struct place){&file->source, at},
		           _("Write what is so in your municipality, or take the sentence out."),
		           _("this is still of the sample: %s"), fact->spellings[0]);
}

void check_sample(const struct model *model, struct report *report)
{
	for (size_t i = 0; model->site->source->text.data && i < sizeof facts / sizeof *facts; i++) {
		if (find(&facts[i], model->site->source->text))
			continue;
		#pragma omp parallel for schedule(dynamic, 32)
		for (size_t n = 0; n < model->folder.count; n++)
			check_fact(&facts[i], model, &model->folder.files[n], report);
	}
}
