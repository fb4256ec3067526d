/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a file with a picture says of itself at its start. The name of a file is no proof: telephones give HEIC the
 * ending .jpg.
 */
#ifndef MEEDOEN_BASE_PICTURE_FILE_H
#define MEEDOEN_BASE_PICTURE_FILE_H

#include "base/arena.h"
#include "base/span.h"

enum picture_form {
	PICTURE_OTHER,  /* what no page or paper shows: a film, a Word file */
	PICTURE_JPEG,   /* ITU-T T.81, with a size */
	PICTURE_PNG,    /* ISO 15948 */
	PICTURE_WEBP,   /* RFC 9649 */
	PICTURE_HEIF,   /* ISO/IEC 23008-12: HEIC, which telephones make, and AVIF */
	PICTURE_DRAWING /* SVG; whether it can be drawn is for print/svg.h */
};

enum picture_form picture_form(struct span bytes);

/* Made of dots: meedoen-resize makes it anew for pages and paper. */
bool picture_is_photograph(struct span bytes);

/* What it is called on a website, where few browsers show HEIF: foto.jpg for foto.heic or FOTO.HEIC; any other name is kept. */
const char *picture_web_name(struct arena *arena, struct span name);

struct picture_size {
	unsigned width, height; /* pixels, upright; 0: unknown */
};

/* Of a drawing by its viewBox, of the others by their heads and the way that the camera was held: Orientation (Exif 2.3, 4.6.4) or
 * what stands for it in HEIF (heif.h). */
struct picture_size picture_size(struct span bytes);

#endif
