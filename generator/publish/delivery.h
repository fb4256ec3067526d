/* SPDX-License-Identifier: EUPL-1.2
 *
 * `meedoen publish FOLDER`: the site to the folder of the web server, and back.
 *
 * The folder is a tree like output/ (publish/tree.h): the new version is written whole beside it, files that stayed the
 * same are links, and both change places at once. So no visitor meets half a site, and a run that is killed, a full disk
 * or a lost network leaves the old one. The version before stays beside, and `--back` brings it again.
 *
 * First is shown what is new, changed and gone, and what somebody changed on the server by hand. Then a person is asked;
 * where there is none, only --yes goes on.
 *
 * Only output/site goes out, and only as the build made it: every file is held against the manifest. A build of another
 * day than the site is right for is refused. What the web server needs in its folder (.htaccess, web.config) and was put
 * there by hand goes along from version to version.
 */
#ifndef MEEDOEN_PUBLISH_DELIVERY_H
#define MEEDOEN_PUBLISH_DELIVERY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/stop.h"

struct delivery_options {
	const char *content, *output; /* folders */
	const char *folder;           /* of the web server; it is made where only its last name is missing */
	int32_t today;                /* a day (model/date.h) */
	bool back, yes, quiet;
};

/* STATUS_GOOD too where nothing changed because nobody said yes. */
enum status delivery_run(const struct delivery_options *options);

#endif
