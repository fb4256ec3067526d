/* SPDX-License-Identifier: EUPL-1.2
 *
 * What templates may name of records: the public view.
 *
 * For each kind a shape is made from its field table, with only the fields that an audience may see, and the
 * phrases that go with the kind (theme/phrase_members.h). A template is checked and rendered against these
 * shapes, so a private field is not merely forbidden to it: it does not exist there.
 *
 * A value shows itself in plain words: {{datum}} is "dinsdag 8 december 2026". Its other sides are members:
 *   date      .iso .dag .weekdag .maand .jaar      time   .klok .iso
 *   amount    .woorden .cijfers                    phone  .link       email  .link       url  .link .kort
 *   choice    .waarde and one yes or no for each choice: {{#status.vol}}
 *   reference all members of the record; shown, its title
 * Every record has `id`, `heet` (its title) and `pad`; one with a body has `inhoud` and `koppen`.
 */
#ifndef MEEDOEN_THEME_VOCABULARY_H
#define MEEDOEN_THEME_VOCABULARY_H

#include "base/arena.h"
#include "model/record.h"
#include "theme/shape.h"
#include "theme/theme.h"

struct vocabulary;

/* `most`: the strictest audience that may be shown: AUDIENCE_RESIDENT for everything public,
 * AUDIENCE_OFFICER for the officer's own papers. */
struct vocabulary *vocabulary_new(struct arena *arena, enum audience most, const struct theme *theme);

/* The shape of the records of a kind; NULL when the whole kind is out of reach. */
const struct shape *vocabulary_kind(const struct vocabulary *vocabulary, const struct kind *kind);

/* The words of the interface, {{t.ga_naar_inhoud}}: members are the keys of strings/<lang>.yaml. */
const struct shape *vocabulary_strings(const struct vocabulary *vocabulary);

/* A record, or a list of records (an array of pointers), as templates see them. In the public view a record that
 * is not shown today is absent, wherever something refers to it: no template can link to a page that is not there. */
struct item record_item(const struct vocabulary *vocabulary, const struct record *record);
struct scene;
/* What a record is called; the item knows when that is in another language than the output. */
struct item title_item(const struct record *record, const struct scene *scene);
struct item records_item(const struct vocabulary *vocabulary, const struct kind *kind,
                         struct record *const *records, size_t count);
struct item text_item(struct span text);
struct item flag_item(bool flag);

#endif
