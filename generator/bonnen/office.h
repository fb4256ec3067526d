/* SPDX-License-Identifier: EUPL-1.2
 *
 * What every command on vouchers works with: the content, the register, and the report of what is in the way.
 *
 * All of it lives as long as the run. A command reports with report_add, asks office_refused, and only then writes.
 */
#ifndef MEEDOEN_BONNEN_OFFICE_H
#define MEEDOEN_BONNEN_OFFICE_H

#include "bonnen/bonnen.h"
#include "bonnen/register.h"
#include "bonnen/series.h"
#include "language/phrases.h"

struct office {
	const struct bonnen_options *options;
	struct arena *arena;
	const char *path;               /* of the register */
	struct model *model;
	struct report *report;
	struct voucher_register *book;
	const struct phrases *phrases;  /* of the language of messages */
	const char *const *words;       /* those behind the name of the command */
	size_t count;
};

/* What became of a voucher, today. */
enum state { STATE_DRAWER, STATE_ISSUED, STATE_EXPIRED, STATE_REDEEMED, STATE_VOID, STATES };
enum state state_of(const struct entry *entry, const struct record *series, int32_t today);

/* Read the content and open the register; where there is none it is made, if the command says so. Anything but STATUS_GOOD:
 * that was told. To be closed in any case. */
enum status office_open(struct office *office, bool make);
/* Shows the report. */
void office_close(struct office *office);

/* Was something reported that stops the command? */
bool office_refused(const struct office *office);

/* For messages, in the arena: dinsdag 8 december 2026; 10 euro. */
const char *office_day(const struct office *office, int32_t day);
const char *office_amount(const struct office *office, int64_t cents);
const char *office_shop(const struct office *office, const char *id); /* what the shop is called */

const struct record *office_named(const struct office *office, const char *kind, const char *id); /* reports one that is not there */

/* The commands: bonnen/issue.c and so on. */
enum status bonnen_issue(struct office *office);
enum status bonnen_redeem(struct office *office);
enum status bonnen_void(struct office *office);
enum status bonnen_undo(struct office *office);
enum status bonnen_check(struct office *office);
enum status bonnen_report(struct office *office);

#endif
