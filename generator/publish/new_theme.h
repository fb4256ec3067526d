/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen theme import`: reads style sheets, makes themes/NAME. Never over something that is there.
 */
#ifndef MEEDOEN_PUBLISH_NEW_THEME_H
#define MEEDOEN_PUBLISH_NEW_THEME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/stop.h"

struct new_theme {
	const char *themes;        /* the folder of all themes */
	const char *data;          /* the program's own data */
	const char *name;          /* NULL: what the style sheets call it */
	const char *const *sheets; /* paths of style sheets, in this order */
	size_t count;
	bool quiet;
};

enum status new_theme_import(const struct new_theme *wish);

#endif
