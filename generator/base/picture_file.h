/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a file with a picture says of itself at its start. The name of a file is no proof: telephones give HEIC the
 * ending .jpg.
 */
#ifndef MEEDOEN_BASE_PICTURE_FILE_H
#define MEEDOEN_BASE_PICTURE_FILE_H

#include "base/span.h"

enum picture_form {
	PICTURE_OTHER,  /* what no page or paper shows: HEIC, a Word file */
	PICTURE_JPEG,   /* ITU-T T.81, with a size */
	PICTURE_PNG,    /* ISO 15948 */
	PICTURE_WEBP,   /* RFC 9649 */
	PICTURE_DRAWING /* SVG; whether it can be drawn is for print/svg.h */
};

enum picture_form picture_form(struct span bytes);

/* How meedoen-resize is asked for a picture in its own form: "jpg", "png", "webp". NULL: it is no photograph. */
const char *picture_photograph(struct span bytes);

struct picture_size {
	unsigned width, height; /* pixels, upright; 0: unknown */
};

/* Of a PNG by its IHDR, of a WebP by its first chunk, of a JPEG by its frame header and the way that the camera was held (Exif 2.3, 4.6.4,
 * Orientation), of a drawing by its viewBox. */
struct picture_size picture_size(struct span bytes);

#endif
