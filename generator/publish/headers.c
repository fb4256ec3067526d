/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/headers.h"

#include <stddef.h>

const struct header headers_of_answers[] = {
	{ "Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
	                             "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
	                             "frame-ancestors 'none'" },
	{ "Strict-Transport-Security", "max-age=31536000" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "X-Frame-Options", "DENY" },
	{ "Referrer-Policy", "same-origin" },
	{ "Permissions-Policy", "camera=(), geolocation=(), microphone=()" },
	{ "Cross-Origin-Opener-Policy", "same-origin" },
	{ .name = NULL }
};
