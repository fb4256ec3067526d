/* SPDX-License-Identifier: EUPL-1.2
 *
 * All paper of a build: for each print layout of the theme a document of each record it is for.
 *
 * paper_open sets up the press and paper_outputs lists the documents; making one renders its texts, puts
 * them on pages and tags them. What does not fit is reported then, so these outputs are made before anything
 * is published.
 */
#ifndef MEEDOEN_PRINT_PAPER_H
#define MEEDOEN_PRINT_PAPER_H

#include "theme/layout.h"
#include "theme/output.h"
#include "theme/scene.h"
#include "theme/vocabulary.h"

struct paper;

/* Everything lives in the arena; close it when all documents are made. */
struct paper *paper_open(struct arena *arena, const struct edition *edition, struct report *report);
/* The same press for another language. Closed with the original. */
struct paper *paper_translated(struct arena *arena, const struct paper *original, const struct edition *edition);

void paper_close(struct paper *paper);

/* A scene for texts on paper: addresses in it are whole. */
struct scene paper_scene(const struct edition *edition, struct arena *scratch);

bool record_printed(const struct record *record);
void paper_outputs(const struct paper *paper, struct outputs *outputs);

#endif
