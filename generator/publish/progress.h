/* SPDX-License-Identifier: EUPL-1.2
 *
 * How far a build is: a line that changes, for a person at a terminal who waits longer than half a second.
 * Nothing is shown to programs, and nothing stays behind. With --verbose, how long each part took.
 */
#ifndef MEEDOEN_PUBLISH_PROGRESS_H
#define MEEDOEN_PUBLISH_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
	bool shown;      /* somebody looks on */
	bool verbose;
	double start;    /* seconds, of the whole */
	double part;     /* when the part that runs now began */
	double next;     /* when the line is shown anew */
	size_t done, all;
};

struct progress progress_start(bool verbose, bool quiet);
/* A part is over: with --verbose, its name and how long it took. */
void progress_part(struct progress *progress, const char *name);
/* One more of `all` is done; any thread may say so. */
void progress_step(struct progress *progress);
/* Take the line away. */
void progress_end(struct progress *progress);

#endif
