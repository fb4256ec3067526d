/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen start`: the content of a new municipality.
 *
 * What any municipality begins with (the kinds that are `shared`, model/field.h) is copied from the sample, with its
 * translations and pictures. site.yaml comes without what is of one municipality: each empty key is a mistake that the
 * next build names. What else is left of the sample is found by check/sample.c.
 */
#ifndef MEEDOEN_PUBLISH_NEW_CONTENT_H
#define MEEDOEN_PUBLISH_NEW_CONTENT_H

#include <stdbool.h>

#include "base/stop.h"

/* `folder` must not be there yet, or be empty: nothing is written over. */
enum status new_content_start(const char *sample, const char *folder, bool quiet);

#endif
