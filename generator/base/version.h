/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which program this is: what a tree was made by is part of what it was made from.
 */
#ifndef MEEDOEN_BASE_VERSION_H
#define MEEDOEN_BASE_VERSION_H

extern const char program_version[]; /* "0.1" */
extern const char program_source[];  /* fingerprint of the program's source text, the same on every machine */

#endif
