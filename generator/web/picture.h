/* SPDX-License-Identifier: EUPL-1.2
 *
 * Pictures on pages: an img element with its size, so that the page does not jump when it loads.
 */
#ifndef MEEDOEN_WEB_PICTURE_H
#define MEEDOEN_WEB_PICTURE_H

#include "theme/scene.h"

struct picture_size {
	unsigned width, height; /* pixels; 0: unknown */
};

/* From the file's own head: PNG (ISO 15948, IHDR), JPEG (ITU-T T.81, frame header), SVG (viewBox). */
struct picture_size picture_size(struct span bytes);

/* The element for a beeld. One that only decorates, or that is missing, gets an empty alternative. */
void picture_write(const struct scene *scene, const struct record *picture, struct text *html);

#endif
