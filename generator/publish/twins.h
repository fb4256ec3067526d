/* SPDX-License-Identifier: EUPL-1.2
 *
 * Packed twins: beside each text of the site its bytes as gzip (x.html.gz) and brotli (x.html.br), so that the
 * server sends the small one and packs nothing itself (nginx `gzip_static`, Apache and IIS by a rewrite: see
 * generator/server). Pictures, fonts and PDFs are packed already and have none.
 *
 * A twin is traced to the bytes it holds: a page that is made again with the same bytes keeps its twins, so an
 * update packs only what changed. Any thread may call; each brings its own packer.
 * Formats: RFC 1952 (gzip, without name and time) and RFC 7932 (brotli).
 */
#ifndef MEEDOEN_PUBLISH_TWINS_H
#define MEEDOEN_PUBLISH_TWINS_H

#include "publish/tree.h"

struct packer;

struct packer *packer_new(void);
void packer_free(struct packer *packer);

/* Does a file of this path have twins? */
bool twins_wanted(const char *path);
/* Are both there as they were written? */
bool twins_stand(struct tree *tree, const char *path);
void twins_put(struct tree *tree, const char *path, struct span bytes, struct packer *packer);
void twins_keep(struct tree *tree, const char *path);

#endif
