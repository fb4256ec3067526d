/* SPDX-License-Identifier: EUPL-1.2
 *
 * Files to start from: `meedoen new` and `meedoen translate`. Never over a file that is there already.
 *
 * What was made, and what to do next, is said on standard error. A machine that fails ends the run.
 */
#ifndef MEEDOEN_PUBLISH_STARTER_H
#define MEEDOEN_PUBLISH_STARTER_H

#include "model/record.h"

struct starting {
	const char *content; /* the folder, as somebody named it */
	bool named;          /* with --content: what to do next has it too */
	bool quiet;
};

/* `id` is not looked at for a kind of one record ("site.yaml"). */
void starter_record(const struct starting *starting, const struct kind *kind, const char *id);

/* Beside its original: samen-praten.ar.md. When it is there already, its new fingerprint is told. */
void starter_translation(const struct starting *starting, const struct record *record, const char *language);

/* The languages that the program has words in but `own`, each with its name in that: "ar (Arabisch), en (Engels)". `data`: the
 * program's own folder. */
const char *starter_languages(struct arena *arena, const char *data, const char *own);
bool starter_speaks(struct arena *arena, const char *data, const char *language);

#endif
