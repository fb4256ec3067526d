/* SPDX-License-Identifier: EUPL-1.2
 *
 * Settings for the web server, in output/server: nginx, Apache and IIS, with the security headers that a
 * government site must send, the types of all files, and how the packed twins are served.
 *
 * The texts stand in generator/server; {adres}, {pad} and {headers} are filled in. The headers are one table, so
 * the servers cannot differ. A page of ours uses only files of the site itself and has no script or style
 * inside it, so the content policy can be as strict as there is (W3C CSP 3; the baseline of internet.nl).
 */
#ifndef MEEDOEN_PUBLISH_SERVER_H
#define MEEDOEN_PUBLISH_SERVER_H

#include "base/files.h"
#include "model/record.h"
#include "theme/output.h"

struct header {
	const char *name, *value;
};
/* What goes with every answer; the last has no name. */
extern const struct header server_headers[];

/* `texts` are the files of generator/server; `site` is the record with the address. Both outlive the outputs. */
void server_outputs(const struct folder *texts, const struct record *site, struct outputs *outputs);

#endif
