/* SPDX-License-Identifier: EUPL-1.2
 *
 * JSON (RFC 8259) written straight into a text: for what every page holds. A tree of values is for what is read
 * by people and made once; those files use jansson.
 *
 * Start with an empty text. Commas come by themselves. `key` is NULL in an array and for the outermost value;
 * keys are plain names that need no escaping, texts are UTF-8. What comes out may stand in a script element of
 * HTML: a "<" is written as \u003c, so that it opens no comment and ends no script.
 */
#ifndef MEEDOEN_BASE_JSON_H
#define MEEDOEN_BASE_JSON_H

#include <stdbool.h>

#include "base/text.h"

/* An object '{', an array '[', or a text '"' of which the caller adds the letters himself, none of them special.
 * Close it with '}', ']' or '"'. */
void json_put_open(struct text *json, const char *key, char opening);
void json_put_close(struct text *json, char closing);

void json_put_text(struct text *json, const char *key, struct span text);
void json_put_string(struct text *json, const char *key, const char *string);
void json_put_number(struct text *json, const char *key, int64_t number);
void json_put_bool(struct text *json, const char *key, bool yes);

#endif
