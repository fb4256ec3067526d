/* SPDX-License-Identifier: EUPL-1.2
 *
 * The register of vouchers: which number is out, came back from which shop, or counts no longer.
 *
 * One SQLite file, the only place that knows. It holds no person: a number, its state, days, a shop, a reason. A
 * voucher that was never out has no line. With the first line of a series its terms are written down too: what was
 * promised on paper, and may not change any more (bonnen/series.h holds the content against them).
 *
 * All of a command is one transaction, on the disk when register_commit returns: a journal beside the file while it
 * is written, none after. Two commands at once wait for each other. A file that is damaged, of another program or of a
 * newer meedoen, and a disk that is full or may not be written, end the run with status 3; what was in the register is
 * still in it.
 *
 * What is read is copied to the arena that the register was opened with.
 */
#ifndef MEEDOEN_BONNEN_REGISTER_H
#define MEEDOEN_BONNEN_REGISTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct voucher_register; /* `register` is a word of C itself */

/* One voucher. Days are NO_DATE where it did not come so far. */
struct entry {
	const char *serial, *series;
	int32_t issued;
	int32_t redeemed;
	const char *shop;   /* with `redeemed`: where; else NULL */
	int32_t voided;
	const char *reason; /* with `voided`: why; else NULL */
	const char *reprint; /* the number that took its place; NULL: none */
};

struct entries {
	const struct entry *list; /* by serial number */
	size_t count;
};

/* What was promised with a series when its first voucher went out. */
struct terms {
	const char *series, *prefix;
	int year;
	int64_t start;
	int64_t worth;     /* cents */
	int32_t until;
	const char *shops; /* their ids, sorted, a space between */
};

struct terms_list {
	const struct terms *list; /* by id */
	size_t count;
};

/* Open the register. Where there is none it is made, or, without `make`, the answer is NULL. */
struct voucher_register *register_open(struct arena *arena, const char *path, bool make);
void register_close(struct voucher_register *book);

/* Between these two nobody else writes. What was not committed is gone with register_close. */
void register_begin(struct voucher_register *book);
void register_commit(struct voucher_register *book);

/* False, and an entry with nothing in it, for a voucher that has no line. */
bool register_find(struct voucher_register *book, const char *serial, struct entry *entry);
struct entries register_entries(struct voucher_register *book);
struct terms_list register_terms(struct voucher_register *book);

/* Write down the terms of a series; those that are there already stay. Before its vouchers. */
void register_keep_terms(struct voucher_register *book, const struct terms *terms);
/* Add a voucher, or take the place of its line. */
void register_write(struct voucher_register *book, const struct entry *entry);

/* Take its line out; with the last one of a series its terms, so that the series may be changed again. */
void register_erase(struct voucher_register *book, const struct entry *entry);

/* What is wrong inside the file, in the words of SQLite; NULL when it is whole. */
const char *register_damage(struct voucher_register *book);

#endif
