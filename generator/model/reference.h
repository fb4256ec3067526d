/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the field tables say, for people and for editors: the reference, the JSON schema, a starter file.
 */
#ifndef MEEDOEN_MODEL_REFERENCE_H
#define MEEDOEN_MODEL_REFERENCE_H

#include "base/files.h"
#include "base/text.h"
#include "model/field.h"

/* Every key of a kind with its type, limits and one sentence; all kinds where `kind` is NULL. */
void reference_write(const struct kind *kind, struct text *text);

/* JSON Schema (draft 2020-12) of one kind, or of all under $defs where `kind` is NULL: a YAML language server
 * completes and checks with it while somebody types. */
void reference_schema(const struct kind *kind, struct text *text);

/* A commented file to start from, with every required key; where an id is wanted, those that are there. */
void reference_starter(const struct kind *kind, const struct folder *content, struct text *text);

#endif
