/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words of standard input, folded and stemmed as search does it, one a line: to hold against the script of
 * the search page.
 */
#include <stdio.h>

#include "language/stem.h"

int main(void)
{
	struct text all = {0}, word = {0};
	for (int byte; (byte = getchar()) != EOF;)
		text_char(&all, (char)byte);
	const char *at = all.data, *end = at + all.length;
	uint32_t hash;
	while (all.length && word_next(&at, end, &word, &hash)) {
		word.length = stem_dutch(word.data, word.length);
		printf("%.*s\n", (int)word.length, word.data);
		text_clear(&word);
	}
	text_free(&all);
	text_free(&word);
	return 0;
}
