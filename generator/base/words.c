/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/words.h"

#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

/* The locale of a machine that has no other: its texts are UTF-8, its messages English. */
static bool is_plain(const char *name)
{
	return name[0] == 'C' && (name[1] == '\0' || name[1] == '.');
}

/* A machine without the user's locale still has the translations: gettext then goes by LANGUAGE. In a locale by the name of
 * C or C.UTF-8 newer versions of it no longer do (glibc bug 16621). A name with a place in it is another, and where there is
 * no such file, setlocale takes the one without the place: that of C.UTF-8. */
static void choose_locale(void)
{
	if (!setlocale(LC_ALL, "") || is_plain(setlocale(LC_MESSAGES, NULL))) {
		static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
		const char *wanted = NULL;
		for (size_t i = 0; i < 3 && !(wanted && *wanted); i++)
			wanted = getenv(names[i]);
		setlocale(LC_MESSAGES, "C_NL.UTF-8");
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
