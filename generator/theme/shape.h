/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a template may name.
 *
 * A shape lists the members of a thing that templates can see: a page, a record, a date. It serves twice.
 * When a theme is loaded, every name in every template is looked up in the shapes, so an unknown name is an
 * error with a place. When a template is rendered, the same shapes fetch the values, so rendering cannot meet
 * an unknown name. What is not in a shape cannot be reached: that is how officer data stays out of the site.
 *
 * Items are borrowed: they live in the model or in the scratch arena of the scene.
 */
#ifndef MEEDOEN_THEME_SHAPE_H
#define MEEDOEN_THEME_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

enum item_type {
	ITEM_NONE,   /* absent: an empty text, a false section */
	ITEM_TEXT,   /* shown, escaped; as a section it is true unless empty */
	ITEM_MARKUP, /* shown as it is: Markdown bodies and drawings from the theme, nothing else */
	ITEM_FLAG,   /* yes or no: only for sections */
	ITEM_OBJECT, /* has members; as a section it becomes the context; its text may be shown */
	ITEM_LIST    /* a section is repeated for each element */
};

struct shape;

/* One value. A text or an object may have both a text ("8 december 2026") and members (its .iso). */
struct item {
	enum item_type type;
	bool flag;                 /* ITEM_FLAG */
	struct span text;          /* ITEM_TEXT, ITEM_MARKUP; for ITEM_OBJECT what {{name}} shows */
	const struct shape *shape; /* of the object, or of each element of the list; NULL: no members, and a
	                            * list without a shape has no elements either */
	const void *object;        /* handed to the shape */
	size_t count;              /* ITEM_LIST: elements */
	const char *language;      /* of the text, where it is not that of the output; NULL: it is */
};

/* A name that a shape knows: what it will be, so that it can be checked before anything is rendered. */
struct member {
	const char *name;
	enum item_type type;
	const struct shape *shape; /* of ITEM_OBJECT, of elements of ITEM_LIST, of an ITEM_TEXT with members */
	const char *choices;       /* "bon|geen": the values the text can have, so that {{>*name}} can be checked */
	bool same;                 /* for one object, what it shows is the same on every page of an edition that lies in one
	                            * folder, and so are those of its members that say so: it is fetched once */
};

struct shape {
	const char *name;             /* for messages: "bijeenkomst" */
	const struct member *members; /* sorted in no particular order; NULL: names are only known when rendering */
	size_t count;
	/* The number of a member; only called where `members` is NULL (test data in JSON). -1: no such name. */
	int (*find)(const struct shape *shape, const void *object, struct span name);
	/* The value of a member. `scene` is what the caller of template_render handed over. */
	struct item (*look)(const struct shape *shape, const void *object, size_t member, void *scene);
	/* Element `index` of a list of this shape, whose item had this `object`. */
	struct item (*element)(const struct shape *shape, const void *object, size_t index, void *scene);
};

#endif
