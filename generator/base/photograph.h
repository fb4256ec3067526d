/* SPDX-License-Identifier: EUPL-1.2
 *
 * Having a photograph made fit for a page or for paper, by meedoen-resize.
 */
#ifndef MEEDOEN_BASE_PHOTOGRAPH_H
#define MEEDOEN_BASE_PHOTOGRAPH_H

#include "base/arena.h"
#include "base/files.h"
#include "base/report.h"
#include "base/text.h"

/* Adds to `bytes` what meedoen-resize makes of it, at most so many dots wide; its formats stand there. STATUS_GOOD, or why it
 * cannot: for photograph_refuse. The scratch arena holds the path of that program. */
int photograph_make(struct arena *scratch, const struct file *file, unsigned width, const char *format, struct text *bytes);

/* Reports, at the place that asks for the photograph, that it cannot be read, and what to do. */
void photograph_refuse(struct report *report, struct place place, const struct file *file, int status);

#endif
