/* SPDX-License-Identifier: EUPL-1.2
 *
 * Names and numbers in words from CLDR, as ICU has them: what a data file leaves out.
 *
 * `language` is a BCP 47 tag. A language that CLDR does not have gives false, never the English name.
 */
#ifndef MEEDOEN_LANGUAGE_PHRASE_NAMES_H
#define MEEDOEN_LANGUAGE_PHRASE_NAMES_H

#include "base/arena.h"
#include "base/text.h"
#include "model/date.h"

/* Mondays first; months as they stand behind a day (in Polish and Ukrainian the genitive). */
bool names_of_weekdays(struct arena *arena, const char *language, struct span names[DAYS_A_WEEK]);
bool names_of_months(struct arena *arena, const char *language, struct span names[MONTHS_A_YEAR]);

/* What the language `tag` is called. */
bool name_of_language(const char *language, struct span tag, struct text *text);

/* 25: twenty-five. */
bool number_in_words(const char *language, int number, struct text *text);

#endif
