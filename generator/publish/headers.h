/* SPDX-License-Identifier: EUPL-1.2
 *
 * The security headers of every answer, of all web servers and of `meedoen serve`: one table, so that they cannot differ.
 *
 * A page of ours uses only files of the site itself and has no script or style inside it, so the content policy can be
 * as strict as there is (W3C CSP 3; the baseline of internet.nl).
 */
#ifndef MEEDOEN_PUBLISH_HEADERS_H
#define MEEDOEN_PUBLISH_HEADERS_H

struct header {
	const char *name, *value;
};

extern const struct header headers_of_answers[]; /* the last has no name */

#endif
