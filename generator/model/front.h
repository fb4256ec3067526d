/* SPDX-License-Identifier: EUPL-1.2
 *
 * Front matter: YAML between two lines of three dashes, at the head of a Markdown file.
 */
#ifndef MEEDOEN_MODEL_FRONT_H
#define MEEDOEN_MODEL_FRONT_H

#include "base/span.h"

/* Without front matter all is body. */
void front_split(struct span text, struct span *front, struct span *body);

#endif
