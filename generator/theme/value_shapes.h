/* SPDX-License-Identifier: EUPL-1.2
 *
 * How a typed value shows itself, and its other sides: {{datum}} and {{datum.iso}}.
 */
#ifndef MEEDOEN_THEME_VALUE_SHAPES_H
#define MEEDOEN_THEME_VALUE_SHAPES_H

#include "model/record.h"
#include "theme/shape.h"
#include "theme/theme.h"

struct scene;

/* The shape with the sides of a value of this field; made in the arena where it depends on the field (a
 * choice has a side for each choice). NULL where a value has no other sides. */
const struct shape *value_shape(struct arena *arena, const struct field *field, const struct theme *theme);

/* The fixed shape of a type without choices, such as FIELD_DATE. */
const struct shape *value_shape_of(enum field_type type);

/* A present value as templates see it. `shape` is the one that value_shape made for the field. */
struct item value_item(const struct field *field, const struct shape *shape, const struct value *value,
                       const struct scene *scene);

/* The label of a choice in the words of the theme: `keuzes: soort: vol`; without one the choice as it is. */
struct span choice_in_words(const struct theme *theme, const char *key, struct span choice);

/* Lists of texts made by phrases: the object is an array of struct span. */
extern const struct shape span_list_shape;

/* A text that a function writes, in the scratch arena of the scene. */
struct item written_item(struct text *text, const struct scene *scene);

#endif
