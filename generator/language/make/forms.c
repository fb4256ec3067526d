/* SPDX-License-Identifier: EUPL-1.2
 *
 * Works out the forms of the words of our lists: forms-make OUT GENERATOR
 *
 * The lists are read as the program reads them (language/hard.h), out of the folder of its sources.
 */
#include <stdio.h>

#include "language/checker.h"

int main(int count, char **arguments)
{
	if (count != 3) {
		fputs("usage: forms-make OUT GENERATOR\n", stderr);
		return 2;
	}
	remove(arguments[1]); /* or the old one would be read */
	struct arena *arena = arena_new();
	const struct language *language = language_load(arena, arguments[2], "nl");
	FILE *file = fopen(arguments[1], "wb");
	bool good = file && language->lexicon && hard_write_forms(language->words, file);
	if (file)
		good &= fclose(file) == 0;
	if (!good)
		perror(arguments[1]);
	arena_free(arena);
	return good ? 0 : 3;
}
