/* SPDX-License-Identifier: EUPL-1.2
 *
 * The description of every kind of record: the one table that all else follows.
 *
 * A kind (bijeenkomst, locatie, ...) is a table of fields. From it come loading and typing, every message
 * about a field, what templates may name, what may never be published, `meedoen fields`, the JSON schema for
 * editors and the starter file of `meedoen new`. Adding a field is adding a row to model/kinds.c.
 *
 * Content speaks Dutch, so keys, choices and help are Dutch; the code's own words are English.
 */
#ifndef MEEDOEN_MODEL_FIELD_H
#define MEEDOEN_MODEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

enum field_type {
	FIELD_TEXT,      /* plain text, no Markdown */
	FIELD_MARKDOWN,  /* Markdown subset of model/markdown.h */
	FIELD_NUMBER,    /* a whole number */
	FIELD_AMOUNT,    /* "10,00": euros with a comma and two decimals, kept in cents */
	FIELD_DATE,      /* 2026-12-08: a calendar day */
	FIELD_TIME,      /* 18:30: wall-clock time in the site's zone */
	FIELD_YES_NO,    /* ja, nee */
	FIELD_CHOICE,    /* one of `choices` */
	FIELD_REFERENCE, /* the id of a record of kind `target` */
	FIELD_URL,       /* http, https */
	FIELD_EMAIL,
	FIELD_PHONE,     /* Dutch number: 10 digits, 14 + area code, 0800/0900, +31 */
	FIELD_POSTCODE,  /* 1234 AB */
	FIELD_LANGUAGE,  /* BCP 47 tag: nl, ar, zh-Hant */
	FIELD_FILE,      /* name of a file in content/bestanden */
	FIELD_GROUP      /* a mapping with the fields of `group` */
};

/* Who may see it. The public view of a record holds the first two only (model/view.h). */
enum audience {
	AUDIENCE_PUBLIC,   /* everybody; written for officers */
	AUDIENCE_RESIDENT, /* everybody; written for residents: plain-language rules apply in full, in a kind for officers too */
	AUDIENCE_OFFICER,  /* the officer's own papers; never in the public output */
	AUDIENCE_PRIVATE   /* registers of persons; never printed without a reason */
};

/* One row. Zero means: plain text, optional, public, no limits. */
struct field {
	const char *key;            /* Dutch, as in the YAML */
	enum field_type type;
	enum audience audience;
	bool required;
	bool fixed;                 /* TEXT: the same in every language: a street, a code */
	bool local;                 /* of the site: of one municipality; another one begins with it empty (`meedoen start`) */
	bool list;                  /* a sequence of values of this type */
	const char *choices;        /* FIELD_CHOICE: "gepland|vol|geweest" */
	const char *target;         /* FIELD_REFERENCE: kind names, "bijeenkomst|informatiemarkt" */
	const struct field *group;  /* FIELD_GROUP: rows, closed by one without a key */
	const char *fallback;       /* the value where the key is absent, as it would stand in the YAML */
	const char *also;           /* group field: a plain value may stand for the group; it fills this key */
	int least, most;            /* NUMBER: the value; TEXT: words (most); list: items. 0: no limit */
	const char *unit;           /* "dagen", "mensen", "meter": for the reference and for messages */
	const char *help;           /* one Dutch sentence for editors */
};

enum { FIELDS_MOST = 48 }; /* rows in one table */

struct kind {
	const char *name;            /* "bijeenkomst" */
	const char *folder;          /* "bijeenkomsten"; NULL where one file holds the only record ("site.yaml") */
	enum audience audience;      /* of the kind as a whole; a field can only be stricter */
	bool shared;                 /* any municipality begins with these of the sample; what is not is of Voorbeeldstad alone */
	bool body;                   /* a .md file with a Markdown body */
	const char *page;            /* each public record has a page in this folder of the site, "" its root; NULL: none */
	bool staff;                  /* that page is for colleagues: in the language of the site only, paper may be in others */
	const char *title;           /* the key whose value names a record to people */
	const struct field *fields;  /* rows, closed by one without a key */
	const char *help;            /* what it is for, one Dutch sentence */
};

/* All kinds, in the order of the reference; closed by one without a name. */
extern const struct kind kinds[];

const struct kind *kind_named(struct span name);
size_t kind_number(const struct kind *kind);
/* The row, or NULL. */
const struct field *field_named(const struct field *fields, struct span key);
size_t field_count(const struct field *fields);

/* The n-th of a choice list such as "gepland|vol"; empty past the end. */
struct span choice_at(const char *choices, size_t number);

#endif
