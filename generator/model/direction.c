/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/direction.h"

#include <stddef.h>
#include <string.h>

bool language_is_rtl(const char *language)
{
	static const char *const rtl[] = {"ar", "fa", "ur", "he", "yi", "ps", "sd", "ug", "dv", "ckb", "syr", "prs", "ary"};
	size_t length = strcspn(language, "-");
	for (size_t i = 0; i < sizeof rtl / sizeof *rtl; i++)
		if (strlen(rtl[i]) == length && memcmp(rtl[i], language, length) == 0)
			return true;
	return false;
}
