/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen serve`: the site on this machine while somebody works on it.
 *
 * It builds, shows the site at http://127.0.0.1:PORT/, watches content and themes, builds again after every save
 * and lets the browser load the page again. A mistake is shown on the page and in the terminal; the last good site
 * stays up. Each build is a run of the program of its own, so nothing that goes wrong in one ends the server.
 *
 * Pages get the headers that the web server will send (publish/server.h), so a page that breaks the content
 * policy breaks here too. Only this machine is answered, and only when it asks for this machine by name: a page
 * of another site cannot read along. The script that reloads is in what is served, never in output/.
 */
#ifndef MEEDOEN_PUBLISH_SERVE_H
#define MEEDOEN_PUBLISH_SERVE_H

#include "publish/build.h"

struct serve_options {
	struct build_options build;
	const char *date; /* as given; NULL: the clock, at each build */
	int port;         /* 0: one that is free */
};

/* Until it is interrupted. Status 3 when the port cannot be had. */
_Noreturn void serve_run(const struct serve_options *options);

#endif
