/* SPDX-License-Identifier: EUPL-1.2
 *
 * A Markdown body as HTML.
 *
 * The one place in the program that opens a tag; all other markup stands in templates. Elements carry the
 * class names of the NL Design System, so that a municipality's own component styles fit.
 */
#ifndef MEEDOEN_WEB_MARKUP_H
#define MEEDOEN_WEB_MARKUP_H

#include "theme/scene.h"

/* One that is not translated, in an edition in another language. */
void markup_original(const struct scene *scene, const struct block *body, struct text *html);

/* A sentence that the program made: what can be called, mailed or opened in it is a link; isolates become elements. */
void markup_sentence(const struct scene *scene, struct span sentence, struct text *html);

void markup_body(const struct scene *scene, const struct block *body, struct text *html);

#endif
