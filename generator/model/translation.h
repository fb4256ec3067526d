/* SPDX-License-Identifier: EUPL-1.2
 *
 * The content in other languages.
 *
 * A translation lies beside its original: samen-praten.ar.md (or .yaml) holds the translated fields, who looked
 * them over, and the fingerprint of the original texts at that time:
 *
 *     origineel: 4f1c22a07b9e
 *     nagekeken_door: { rol: tolk, datum: 2026-11-20 }
 *     velden:
 *       titel: ...
 *
 * Facts are never translated (days, times, addresses, numbers): they come from the original, so an edition in
 * another language cannot say another day. When the words of the original change, the fingerprint no longer
 * fits: the translation is stale. That is a warning, the page says so, and paper is not made from it. What the original
 * no longer has is then passed over, and a list that became longer or shorter stays in the original language: nobody has to
 * wait for a translator to publish a change.
 *
 * model_in_language gives a whole model of its own, so that everything that reads a model works for every
 * language. Its records know where their page stands (record->root), and each text that has no translation
 * knows it (value->original).
 */
#ifndef MEEDOEN_MODEL_TRANSLATION_H
#define MEEDOEN_MODEL_TRANSLATION_H

#include "base/text.h"
#include "model/record.h"
#include "model/yaml.h"

enum { ORIGIN_LENGTH = 12 }; /* hexadecimal digits of the fingerprint */

struct translation {
	const struct kind *kind;
	const char *id, *language;
	const struct source *source;
	const struct record *original;
	const struct value *values;  /* of the original, with the translated texts in their place */
	const struct block *body;    /* NULL: not translated */
	const struct value *checked; /* nagekeken_door: rol, datum */
	bool stale;                  /* the original has changed since */
};

/* Sorted by kind, id, language; those with mistakes are left out. */
struct translations {
	struct translation **list;
	size_t count;
};

/* "samen-praten.ar.md": is this the name of a translation? */
bool translation_named(const char *base);
/* The language in such a name, "ar"; empty when it is another name, and when no language is called so ("brief.v2.md"). */
struct span translation_language(const char *base);

/* Read and check all translations of the content folder. Mistakes go to the report. */
struct translations translations_load(struct arena *arena, const struct model *model, struct report *report);

/* Is it a translation in a language that the site does not show? It is passed over. */
bool translation_waits(const struct model *model, const struct file *file);

/* The whole content as it is in this language. The original stays as it is; it must live as long. */
struct model *model_in_language(struct arena *arena, const struct model *original,
                                const struct translations *translations, const char *language);

/* The fingerprint of the texts of a record that can be translated. */
void translation_origin(const struct record *record, char origin[ORIGIN_LENGTH + 1]);

/* Two or three small letters (ISO 639), as in the name of a file: samen-praten.ar.md. */
bool translation_code(struct span language);

/* Does the field hold words, which can be translated? */
bool translation_words(const struct field *field);
/* What stands below the fields, as it was typed. */
struct span translation_body(const struct record *record);

/* A file to start a translation from: the keys, with the original texts as comments. */
void translation_starter(const struct record *record, const char *language, struct text *text);

#endif
