/* SPDX-License-Identifier: EUPL-1.2
 *
 * Telephone numbers, e-mail and web addresses within a sentence.
 *
 * Who writes "Bel 085 - 000 01 00 of mail team@gemeente.nl" wants the reader to do so: on a telephone, one touch is
 * enough. Found is only what can be nothing else. A number is one that phone_known knows, from its 0 or +; an account, an
 * amount, a date, a time or a postcode is none. A web address starts with http:// or https://. What ends a
 * sentence or closes a bracket is not part of an address.
 */
#ifndef MEEDOEN_LANGUAGE_CONTACT_H
#define MEEDOEN_LANGUAGE_CONTACT_H

#include "base/span.h"
#include "base/text.h"

enum contact_way { CONTACT_NONE, CONTACT_PHONE, CONTACT_MAIL, CONTACT_WEB };

struct contact {
	enum contact_way way;
	struct span text; /* as it stands in the sentence; points into it */
};

/* The first in the text, in one pass; CONTACT_NONE when there is none. `text` starts where a word may start. */
struct contact contact_find(struct span text);

/* The address for a link: tel:+31850000100 (RFC 3966), mailto:team@gemeente.nl (RFC 6068), or the web address. */
void contact_link(const struct contact *contact, struct text *link);

#endif
