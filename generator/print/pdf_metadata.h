/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a PDF says of itself: title, language, maker, date, standards, colours.
 *
 * The same facts stand in the information dictionary (ISO 32000-1, 14.3.3) and in XMP (14.3.2; ISO 16684-1),
 * and PDF/A demands that they agree: both are written here from one pdf_setup.
 */
#ifndef MEEDOEN_PRINT_PDF_METADATA_H
#define MEEDOEN_PRINT_PDF_METADATA_H

#include "print/pdf_document.h"

/* The information dictionary. */
void metadata_information(const struct pdf_setup *setup, struct store *store);
/* The XMP stream; its number. */
unsigned metadata_xmp(const struct pdf_setup *setup, struct store *store);
/* Entries OutputIntents of the catalogue: sRGB for PDF/A, or the named print condition for PDF/X. */
void metadata_intents(const struct pdf_setup *setup, struct store *store, struct deflater *deflater,
                      struct text *catalogue);

/* An sRGB profile (ICC.1:2004, version 4; IEC 61966-2-1), made here so that none has to be shipped. */
void srgb_profile(struct text *out);

#endif
