/* SPDX-License-Identifier: EUPL-1.2
 *
 * Pictures on pages: an img element with its size, so that the page does not jump when it loads.
 *
 * A photograph (JPEG, PNG, WebP, HEIF) is made anew in the widths that screens need: as WebP, and for browsers without
 * that once as its address says: .png, .webp, or else JPEG (foto.jpg for foto.heic). Making it anew also leaves out what a
 * camera writes beside the picture: the place, the time, the owner. Drawings (SVG) are shown as they are.
 */
#ifndef MEEDOEN_WEB_PICTURE_H
#define MEEDOEN_WEB_PICTURE_H

#include "theme/output.h"
#include "theme/scene.h"

/* The element for a beeld. One that only decorates, or that is missing, gets an empty alternative. */
void picture_write(const struct scene *scene, const struct record *picture, struct text *html);

/* The files of all pictures of a model, below site/beelden. */
void picture_outputs(const struct model *model, struct outputs *outputs);

/* Makes an output that is a file as it is: its subject is the struct file. */
void make_copy(const struct output *output, struct making *making);

#endif
