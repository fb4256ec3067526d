/* SPDX-License-Identifier: EUPL-1.2
 *
 * What tables of fields are written with, and those tables that stand in a file of their own beside kinds.c. Only
 * these files include it: everything else reads fields through model/field.h.
 */
#ifndef MEEDOEN_MODEL_FIELD_ROWS_H
#define MEEDOEN_MODEL_FIELD_ROWS_H

#include "model/field.h"

#define REQUIRED .required = true
#define FIXED .fixed = true
#define LIST .list = true
#define RESIDENT .audience = AUDIENCE_RESIDENT
#define OFFICER .audience = AUDIENCE_OFFICER
#define PRIVATE .audience = AUDIENCE_PRIVATE
#define END { .key = NULL }

/* Of each kind with a page: what was printed or sent with an address lasts longer than the name of a file. */
#define FORMER_NAMES { "eerdere_namen", FIXED, LIST, .most = 20, .help = "Hoe dit bestand eerder heette, de oudste naam eerst. Wie het oude adres opent, komt dan hier." }

/* talk_fields.c */
extern const struct field harvest_fields[], method_fields[], card_set_fields[], summary_fields[], evaluation_fields[];
extern const struct field feedback_fields[], answer_fields[], answer_sheet_fields[];

/* network_fields.c; `repeat_fields` of kinds.c, of a meeting, serves visits as well */
extern const struct field person_fields[], community_fields[], visit_fields[];
extern const struct field repeat_fields[];

/* money_fields.c */
extern const struct field rule_fields[], benefit_fields[], contract_fields[], budget_fields[];

#endif
