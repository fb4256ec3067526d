/* SPDX-License-Identifier: EUPL-1.2
 *
 * Raster pictures in a document.
 *
 * Each is kept once and drawn as often as wanted (draw_image). Pictures are decoded elsewhere; only a JPEG
 * goes in as it is, since PDF keeps those unchanged (DCTDecode). A document holds only colours of its own
 * inks, so that no RGB reaches a print shop.
 */
#ifndef MEEDOEN_PRINT_PDF_IMAGE_H
#define MEEDOEN_PRINT_PDF_IMAGE_H

#include "print/pdf_document.h"

/* Samples are 8 bits: `components` is 1 (grey), 3 (RGB) or 4 (CMYK, 255 is full ink), rows from the top, no
 * padding. There is no alpha: lay the picture on white first. BUG for colours that are not the document's. */
struct image *image_new(struct pdf *pdf, int width, int height, int components, const uint8_t *samples);

/* The bytes of a JPEG file; its header is read. NULL when it is none of 8 bits that every viewer knows, or
 * has colours that this document may not hold. */
struct image *image_jpeg(struct pdf *pdf, struct span bytes);

#endif
