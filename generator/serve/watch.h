/* SPDX-License-Identifier: EUPL-1.2
 *
 * Waiting until somebody changes a file: inotify(7) on folders and all folders below them, also those that are
 * made later. One save of an editor is several changes (a new file, a rename); they count as one once it has
 * been quiet for a moment.
 */
#ifndef MEEDOEN_SERVE_WATCH_H
#define MEEDOEN_SERVE_WATCH_H

#include <stdbool.h>
#include <stddef.h>

struct watch;

/* Machine problems (no more watches to be had) end the run. A folder that is not there, or not any more, is
 * looked for twice a second: nothing tells when it comes. */
struct watch *watch_new(const char *const *folders, size_t count);
enum { WATCH_FOREVER = -1 };
/* Returns true after a change, when it has been quiet for 20 ms (at most 300 ms later); false when none came in so many
 * milliseconds, or in half a second while a folder is not there. */
bool watch_wait(struct watch *watch, int most);
void watch_free(struct watch *watch);

#endif
