/* SPDX-License-Identifier: EUPL-1.2
 *
 * Settings for the web server, in output/server: nginx, Apache and IIS, with the security headers that a
 * government site must send, the types of all files, and how the packed twins are served.
 *
 * The texts stand in generator/server; {adres}, {pad}, {headers} (publish/headers.h) and
 * {verhuisd} (pages with another address by now, output->leads_to) are filled in.
 */
#ifndef MEEDOEN_PUBLISH_SERVER_H
#define MEEDOEN_PUBLISH_SERVER_H

#include "base/files.h"
#include "model/record.h"
#include "theme/output.h"

/* `texts` are the files of generator/server; `site` is the record with the address. Both outlive the outputs, which
 * are read when the settings are made. */
void server_outputs(const struct folder *texts, const struct record *site, struct outputs *outputs);

#endif
