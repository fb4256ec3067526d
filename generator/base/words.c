/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/words.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A machine without the user's locale still has the translations: gettext then goes by LANGUAGE, which it heeds in
 * C.UTF-8. */
static void choose_locale(void)
{
	if (!setlocale(LC_ALL, "") || strcmp(setlocale(LC_MESSAGES, NULL), "C") == 0) {
		static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
		const char *wanted = NULL;
		for (size_t i = 0; i < 3 && !(wanted && *wanted); i++)
			wanted = getenv(names[i]);
		setlocale(LC_MESSAGES, "C.UTF-8");
		setlocale(LC_CTYPE, "C.UTF-8");
		if (wanted && *wanted && !getenv("LANGUAGE"))
			setenv("LANGUAGE", wanted, 1);
	}
	setlocale(LC_NUMERIC, "C");
}

void words_choose(struct arena *arena, const char *data)
{
	choose_locale();
	const char *installed = arena_format(arena, "%s/../locale", data), *built = arena_format(arena, "%s/../build/locale", data);
	bindtextdomain("meedoen", access(installed, R_OK) == 0 ? installed : built);
	bind_textdomain_codeset("meedoen", "UTF-8");
	textdomain("meedoen");
}
