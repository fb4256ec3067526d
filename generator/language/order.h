/* SPDX-License-Identifier: EUPL-1.2
 *
 * The order in which a reader looks for a name.
 *
 * Bytes are no order for people: É comes behind Z, "Wijk 10" before "Wijk 2", and in Polish Ł behind everything. This
 * is the Unicode Collation Algorithm (Unicode Technical Standard 10) with what CLDR says of the language: in Dutch é
 * is an e, in Turkish ç a letter between c and d. Numbers within a name go by their value; what stands before the
 * first letter does not count, so that 't Anker is found at the T.
 */
#ifndef MEEDOEN_LANGUAGE_ORDER_H
#define MEEDOEN_LANGUAGE_ORDER_H

#include "base/arena.h"
#include "base/text.h"

struct order;

/* `language` is a BCP 47 tag; one that nobody knows has the order of the root. Close it with order_close. */
struct order *order_open(struct arena *arena, const char *language);
/* Below 0, 0, above 0, as strcmp. Threads may share an order. */
int order_compare(const struct order *order, struct span one, struct span other);
void order_close(struct order *order);

/* Adds the letter that a name stands under in a list from A to Z: E for Élan, # for what begins with a number. */
void order_letter(struct span name, struct text *letter);

#endif
