/* SPDX-License-Identifier: EUPL-1.2
 *
 * What everybody may know of key persons: the one way from them to the site.
 *
 * The kind sleutelpersoon is for officers, so in the public view it does not exist. A wijk has `buurtgenoten` there: those
 * of its key persons who agree to be named today (model/network.h), each with
 *
 *   naam, tel, tel_link, foto, plek   only where the person agrees to that part
 *   tekst                             what they help with, written for residents
 *
 * Other fields of a person have no name here.
 */
#ifndef MEEDOEN_THEME_AGREED_MEMBERS_H
#define MEEDOEN_THEME_AGREED_MEMBERS_H

#include "theme/scene.h"
#include "theme/shape.h"

extern const struct shape agreed_shape;

/* By name; who does not agree to their name comes last. */
struct item agreed_persons(const struct record *district, const struct scene *scene);

#endif
