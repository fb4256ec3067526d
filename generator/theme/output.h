/* SPDX-License-Identifier: EUPL-1.2
 *
 * One file that a build makes: a page, a flyer, a style sheet.
 *
 * The web and print layers list their outputs; publish/build.c makes them, in parallel, and puts them in the
 * tree. An output makes itself from a read-only model with memory of its own, so the order in which they are
 * made never shows.
 */
#ifndef MEEDOEN_THEME_OUTPUT_H
#define MEEDOEN_THEME_OUTPUT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/report.h"
#include "base/text.h"

enum { OUTPUT_BESIDE = 3 };
struct sizes;
struct template_cache;

/* What making one output gets and gives. */
struct making {
	struct arena *scratch;
	struct report *report;
	struct text bytes; /* the file */
	struct text beside[OUTPUT_BESIDE]; /* and those made with it */
	/* How many bytes a file of this build has, by its path below output/; 0 when that is not known (yet). */
	unsigned long long (*size_of)(const struct sizes *sizes, const char *path);
	const struct sizes *sizes;
	struct template_cache *cache; /* theme/template.h: of the pages that this thread makes; NULL until the first */
	bool wide;         /* it looked at more than `from` covers */
};

struct output {
	const char *path; /* below output/: "site/bijeenkomsten/x.html" */
	const char *beside[OUTPUT_BESIDE]; /* further files that come of the same making; NULL: none */
	void (*make)(const struct output *output, struct making *making);
	const void *maker;   /* the layer's own context */
	const void *subject; /* what it is about: a record, a file */
	const struct source *source; /* the file it is about, for messages; NULL: none in particular */
	bool former;          /* at an address that its record had before (record_former) */
	const char *leads_to; /* a former page only leads to where it stands now, "site/x.html" */
	const void *row;     /* which row of the layer's table it stems from */
	struct hash from;    /* fingerprint of what it is made from, when `traced` */
	struct hash from_all; /* and of all that it could look at, if it turns out `wide`; zero: it is made anew every time then */
	bool traced;
	bool unseen;         /* no page shows it, and it takes long: `--shown` lets the one of before stand */
	bool finds;          /* making it can find mistakes: a text that does not fit on paper */
};

struct outputs {
	struct arena *arena;
	struct output *list;
	size_t count, capacity;
};

static inline struct output *outputs_add(struct outputs *outputs, struct output output)
{
	ARENA_PUSH(outputs->arena, outputs->list, outputs->count, outputs->capacity) = output;
	return &outputs->list[outputs->count - 1];
}

#endif
