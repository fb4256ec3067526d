/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen serve`: the site on this machine while somebody works on it.
 *
 * The server is a program of its own, meedoen-serve (generator/serve): the libraries of a web server would take a third
 * of the start of each build. This program becomes that one, and is run by it for each build, so nothing that goes wrong
 * in a build ends the server.
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
