/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/progress.h"

#include <omp.h>
#include <stdio.h>
#include <unistd.h>

#include "base/words.h"

#define PATIENCE 0.5 /* seconds before anything is shown */
#define PAUSE 0.1    /* between two lines */

struct progress progress_start(bool verbose, bool quiet)
{
	double now = omp_get_wtime();
	return (struct progress){.shown = !quiet && isatty(STDERR_FILENO), .verbose = verbose, .start = now, .part = now,
	                         .next = now + PATIENCE};
}

void progress_part(struct progress *progress, const char *name)
{
	double now = omp_get_wtime();
	if (progress->verbose) {
		progress_end(progress);
		fprintf(stderr, "%-24s %5d ms\n", name, (int)((now - progress->part) * 1000));
	}
	progress->part = now;
}

void progress_step(struct progress *progress)
{
	size_t done;
	#pragma omp atomic capture
	done = ++progress->done;
	/* One thread writes the line; the others only count. */
	if (!progress->shown || omp_get_thread_num() != 0)
		return;
	double now = omp_get_wtime();
	if (now < progress->next)
		return;
	progress->next = now + PAUSE;
	fputc('\r', stderr);
	fprintf(stderr, _("%zu of %zu files"), done, progress->all);
	fflush(stderr);
}

void progress_end(struct progress *progress)
{
	if (progress->shown && progress->next > progress->start + PATIENCE)
		fputs("\r\033[K", stderr);
}
