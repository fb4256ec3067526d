/* SPDX-License-Identifier: EUPL-1.2
 *
 * The content of a municipality: records with typed values.
 *
 * A record has one value for each row of its kind's table (model/field.h), in the order of the rows. Values
 * are typed when they are read: dates are days since 1970-01-01, times minutes since midnight, amounts cents.
 * References point at records. Everything is read-only once loaded, so outputs can run in parallel.
 *
 * Code that needs a certain field asks for it by its Dutch key: record_date(meeting, "datum"). A key that the
 * kind does not have is our own bug and aborts.
 */
#ifndef MEEDOEN_MODEL_RECORD_H
#define MEEDOEN_MODEL_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/files.h"
#include "base/report.h"
#include "base/span.h"
#include "model/block.h"
#include "model/field.h"

struct record;

/* Which member holds the value follows from the field: `list` first, then its type. */
struct value {
	const char *at; /* place in the source; NULL: absent, or the fallback of the table */
	bool present;   /* false: all members are zero */
	bool original;  /* in a model of another language: a text that has no translation */
	union {
		struct span text;   /* TEXT, CHOICE, URL, EMAIL, PHONE, POSTCODE, LANGUAGE, FILE; closed by a NUL */
		int64_t number;     /* NUMBER; AMOUNT in cents; DATE in days; TIME in minutes; YES_NO as 0, 1 */
		struct {
			const struct value *items;
			size_t count;
		} list;
		const struct value *group;   /* one value a row of the group's table */
		const struct record *record; /* REFERENCE; NULL when the id was wrong: that was reported */
		const struct block *block;   /* MARKDOWN */
	};
};

struct record {
	const struct kind *kind;
	const char *id;
	size_t number;              /* among those of its kind: the same in the model of each language */
	const struct source *source;
	const struct value *values; /* one a row of kind->fields */
	const struct block *body;   /* NULL: none */
	const char *root;           /* where the pages of its language stand below site/: "", "ar/" */
	const struct translation *translation; /* NULL: it stands in the language of the site */
	bool body_original;         /* translated, but its body is not */
	bool stale;                 /* its translation, or that of a record it refers to, is behind the original */
	bool faulty;                /* has mistakes: not to be rendered */
	bool shown;                 /* to the public, today: no draft, within its dates, not internal, not out of date */
	struct hash made;           /* fingerprint of the record and all it refers to */
};

struct records {
	struct record **list; /* sorted by id */
	size_t count;
};

enum { KINDS_MOST = 64 };

struct model {
	struct folder folder;
	struct records of[KINDS_MOST]; /* by kind_number */
	const struct record *site;     /* NULL when it is missing: that was reported */
	const char *language;          /* BCP 47; NULL: that of the site */
	int32_t today;                 /* days since 1970-01-01 */
};

/* Type and connect what was read from the content folder. Mistakes go to the report; what is sound is there. */
struct model *model_load(struct arena *arena, struct folder folder, int32_t today, struct report *report);

const struct records *model_records(const struct model *model, const char *kind);
/* NULL when there is none. */
const struct record *model_find(const struct model *model, const struct kind *kind, struct span id);
/* The one that had this name before; NULL when there is none. */
const struct record *model_formerly(const struct model *model, const struct kind *kind, struct span name);
/* What a reference means: the record of one of the kinds "a|b" that has this name, else the one that had it before. */
const struct record *model_target(const struct model *model, const char *targets, struct span id);
/* Another record whose page has the address that `record` would have by this name; `formerly`: had it. */
const struct record *model_at_address(const struct model *model, const struct record *record, struct span name, bool formerly);
/* For "did you mean": the one that had this name before, else the one with a name near to it; NULL when there is none. */
const char *model_nearest(const struct model *model, const struct kind *kind, struct span id);
/* What somebody names on a command line: kind/id, the site by its kind alone, or a file by its path; else NULL. */
const struct record *model_named(const struct model *model, const char *name);
/* Can a record be called so? Small letters, digits and hyphens, 2 to 60 in all. */
bool record_id_fits(struct span id);
/* A file of content/bestanden; NULL when it is not there. */
const struct file *model_file(const struct model *model, struct span name);

/* ---- values by key; the fallback of each where the value is absent ---- */

const struct value *record_value(const struct record *record, const char *key);
/* `values` are those of a group; NULL, of a group that is absent: each is absent too. */
const struct value *group_value(const struct field *group, const struct value *values, const char *key);
const struct value *record_in_group(const struct record *record, const char *group, const char *key);
struct span record_text(const struct record *record, const char *key);   /* empty */
int64_t record_number(const struct record *record, const char *key);     /* 0 */
int32_t record_date(const struct record *record, const char *key);       /* NO_DATE */
int record_time(const struct record *record, const char *key);           /* NO_TIME */
bool record_yes(const struct record *record, const char *key);           /* false */
bool record_chose(const struct record *record, const char *key, const char *choice);
const struct record *record_reference(const struct record *record, const char *key); /* NULL */

enum { NO_DATE = INT32_MIN, NO_TIME = -1 };

/* What a record is called for people: the value of its kind's title. */
struct span record_title(const struct record *record);
/* Where its page stands below site/, "bijeenkomsten/x.html"; for a beeld its file. NULL when it has none. */
const char *record_path(struct arena *arena, const struct record *record);
/* The same by another name of it: a kind with a page. */
const char *record_path_named(struct arena *arena, const struct record *record, const char *name);
/* The names that its file had before, the oldest first: texts. Who has an address with such a name still gets there. The
 * oldest can be its name again. */
const struct value *record_former(const struct record *record);
bool record_had_name(const struct record *record, struct span name);
/* The first name that it had: what others keep of a record (calendars, feeds) goes by this. */
const char *record_first_name(const struct record *record);
/* Where a field stands, for messages: its value, else the record's start. */
struct place record_place(const struct record *record, const char *key);
struct place value_place(const struct record *record, const struct value *value);

/* The record as it is in this model: the same kind and id. */
const struct record *model_own(const struct model *model, const struct record *record);

/* For readers of content: the kind that a folder holds, or of a file that stands alone; the links of a body
 * that was read later. */
const struct kind *kind_of_file(struct span folder, struct span stem);
void record_connect_body(const struct model *model, struct record *record, const struct block *body, struct arena *arena,
                         struct report *report);

/* What record->shown says; for the loader. */
bool record_public(const struct record *record, int32_t today);

#endif
