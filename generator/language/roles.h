/* SPDX-License-Identifier: EUPL-1.2
 *
 * The small words that rules go by: forms of worden and zijn, words that begin a clause, u and je. One table, looked
 * up once for each word of a text (know.c), so that a rule asks for a bit and compares no letters.
 */
#ifndef MEEDOEN_LANGUAGE_ROLES_H
#define MEEDOEN_LANGUAGE_ROLES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"

enum role {
	ROLE_WORDEN = 1 << 0,
	ROLE_ZIJN = 1 << 1,
	ROLE_AUXILIARY = 1 << 2,        /* a verb that only helps another */
	ROLE_SUBORDINATES = 1 << 3,     /* omdat, zodat: always begins a clause that cannot stand alone */
	ROLE_MAY_SUBORDINATE = 1 << 4,  /* dat, als: where it stands first */
	ROLE_RELATES = 1 << 5,          /* die, waarin: behind a noun */
	ROLE_DIVIDES = 1 << 6,          /* begins another clause, for the passive */
	ROLE_DIVIDES_LATE = 1 << 7,     /* the same, behind a comma */
	ROLE_NO = 1 << 8,
	ROLE_UNLESS = 1 << 9,
	ROLE_FINDS = 1 << 10,           /* vindt ... plaats */
	ROLE_EMPTY = 1 << 11,           /* verrichten, geschieden */
	ROLE_DAY = 1 << 12,             /* ma, di */
	ROLE_U = 1 << 13,
	ROLE_JE = 1 << 14,
	ROLE_MEN = 1 << 15,
	ROLE_HAS = 1 << 16,             /* forms of hebben */
	ROLE_BETWEEN = 1 << 17,         /* may stand between a participle and its helper: gebeld zal worden */
	ROLE_VAN = 1 << 18
};

struct roles;

/* The table by its words. */
struct roles *roles_new(struct arena *arena);
/* The roles of a folded word, as bits. `hash`: of the word (fold.h). */
unsigned roles_of(const struct roles *roles, struct span key, uint32_t hash);

#endif
