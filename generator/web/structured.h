/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a page is about, for search engines: schema.org in JSON-LD.
 *
 * A meeting is an Event at a Place, an organisation an Organization, each page but the home page has a
 * BreadcrumbList; the home page tells who keeps the site. It is data in a script element that no browser runs,
 * so a strict Content-Security-Policy lets it stand.
 */
#ifndef MEEDOEN_WEB_STRUCTURED_H
#define MEEDOEN_WEB_STRUCTURED_H

#include "web/page.h"

/* Onto an empty text; it may stand in a script element (base/json.h). */
void structured_write(const struct page *page, const struct scene *scene, struct text *json);

#endif
