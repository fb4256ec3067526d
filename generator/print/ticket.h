/* SPDX-License-Identifier: EUPL-1.2
 *
 * The job ticket: what a print shop wants to know, as a page of plain text beside the file it prints.
 *
 * Size, pages, sides, bleed, colours, run, profile, and whom to call, in the words that print shops use. The words stand
 * in strings/ of the theme.
 */
#ifndef MEEDOEN_PRINT_TICKET_H
#define MEEDOEN_PRINT_TICKET_H

#include "print/sheet.h"

/* Added to `text`. `document` is the file for the print shop, and `printed` how it came out. */
void ticket_write(const struct document *document, const struct record *record, const struct print_job *job,
                  const struct printed *printed, struct text *text);

#endif
