/* SPDX-License-Identifier: EUPL-1.2
 *
 * The questions that residents come with ("Ik heb schulden."), as the organisations wrote them down, each with all
 * organisations that can answer it.
 *
 * Two that differ in a capital or a full stop are one question: they would have the same place on the page. It gets
 * the words that most of them use.
 */
#ifndef MEEDOEN_WEB_QUESTIONS_H
#define MEEDOEN_WEB_QUESTIONS_H

#include "base/arena.h"
#include "language/order.h"
#include "model/record.h"

struct record_list;

struct question {
	struct span text, anchor;
	bool original;    /* not translated: in the language of the site */
	struct record **organisations;
	size_t count;
};

struct questions {
	struct question *list;
	size_t count;
};

/* In alphabetical order, in the arena. `organisations` are in the order in which a question shows them. */
struct questions questions_of(struct arena *arena, const struct record_list *organisations, struct order *order);

/* Those that the most organisations can answer, at most so many: for the home page, where a hundred are too many to
 * choose from. In the same order. */
struct questions questions_most_asked(struct arena *arena, const struct questions *questions, size_t most);

#endif
