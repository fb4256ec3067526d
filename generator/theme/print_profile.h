/* SPDX-License-Identifier: EUPL-1.2
 *
 * How this office and this print shop print: the records of kind drukprofiel, with defaults that stand without them.
 */
#ifndef MEEDOEN_THEME_PRINT_PROFILE_H
#define MEEDOEN_THEME_PRINT_PROFILE_H

#include <stdbool.h>

#include "model/record.h"

enum profile_turn { PROFILE_TURN_ANY, PROFILE_TURN_LONG, PROFILE_TURN_SHORT };

struct print_profile {
	/* the office */
	bool colour;               /* else grey */
	enum profile_turn turn;    /* the edge over which the printer turns sheets */
	/* the print shop */
	const char *condition;     /* by its registered name: FOGRA39 */
	bool x4;                   /* PDF/X-4; else PDF/X-1a */
	struct span icc;           /* the ICC profile of the condition; X-4 must have it, X-1a has the name alone */
	int ink_limit;             /* per cent of all inks together */
	bool crop_marks;
};

/* Two profiles for the same printer are reported, and an ICC profile that is missing or of no use. */
struct print_profile print_profile_of(const struct model *model, struct report *report);

/* What stands without any record. */
struct print_profile print_profile_usual(void);

#endif
