/* SPDX-License-Identifier: EUPL-1.2
 *
 * HEIF: what telephones make of a photograph (HEIC), and its sister AVIF. A file is boxes in boxes (ISO/IEC 14496-12, 4.2), and
 * holds pictures, tiles of pictures, and what cameras write; one of them is the primary item (ISO/IEC 23008-12).
 */
#ifndef MEEDOEN_BASE_HEIF_H
#define MEEDOEN_BASE_HEIF_H

#include "base/picture_file.h"

/* Of the primary item, as it is seen: cut to its frame and turned upright. 0 where this is no such file, or does not say it. */
struct picture_size heif_size(struct span bytes);

#endif
