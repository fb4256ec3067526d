/* SPDX-License-Identifier: EUPL-1.2
 *
 * Sentences of a meeting for outputs that have no template: calendars, structured data.
 */
#ifndef MEEDOEN_WEB_MEETINGS_H
#define MEEDOEN_WEB_MEETINGS_H

#include "theme/scene.h"

/* A member of theme/phrase_members.h by name, "tijd_zin"; empty when it says nothing. */
struct span meeting_sentence(const struct record *meeting, const char *name, const struct scene *scene);

#endif
