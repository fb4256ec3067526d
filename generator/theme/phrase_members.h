/* SPDX-License-Identifier: EUPL-1.2
 *
 * Sentences that go with a kind: names for templates beside the fields.
 *
 * {{tijd_zin}} of a meeting is "van 2 uur tot 4 uur in de middag (14.00 tot 16.00 uur)". A row in the table
 * of phrase_members.c adds one: web and print can use it at once.
 */
#ifndef MEEDOEN_THEME_PHRASE_MEMBERS_H
#define MEEDOEN_THEME_PHRASE_MEMBERS_H

#include "theme/scene.h"
#include "theme/shape.h"

struct phrase_member {
	const char *kinds;   /* "bijeenkomst|informatiemarkt"; "*": every kind */
	const char *name;
	enum item_type type;
	struct item (*make)(const struct record *record, const struct scene *scene);
	const struct shape *shape; /* LIST: of its elements; without one the list holds records of the kind `about` */
	const char *about;         /* the kind whose records it tells of: who may not see that kind has no such name. NULL: none */
};

/* Closed by a row without a name. */
extern const struct phrase_member phrase_members[];

#endif
