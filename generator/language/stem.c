/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/stem.h"

#include <stdbool.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/stop.h"
#include "language/fold.h"

/* ---- folding ---- */

/* Of other scripts, and with accents. */
static bool in_word(uint32_t letter)
{
	return u_isalnum((UChar32)letter) || (U_GET_GC_MASK((UChar32)letter) & U_GC_M_MASK);
}

/* The letter in lower case and without its accents (Unicode NFKD without the marks). */
static void fold(uint32_t letter, struct text *word)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *decomposing = unorm2_getNFKDInstance(&status);
	UChar parts[32];
	int32_t length = U_SUCCESS(status) ? unorm2_getDecomposition(decomposing, u_tolower((UChar32)letter), parts, 32, &status) : 0;
	if (U_FAILURE(status))
		BUG("ICU does not decompose U+%04X: %s", (unsigned)letter, u_errorName(status));
	if (length < 0) {
		parts[0] = (UChar)u_tolower((UChar32)letter);
		if (letter > 0xffff) {
			text_codepoint(word, (uint32_t)u_tolower((UChar32)letter));
			return;
		}
		length = 1;
	}
	for (int32_t i = 0; i < length;) {
		UChar32 part;
		U16_NEXT(parts, i, length, part);
		if (!(U_GET_GC_MASK(part) & U_GC_M_MASK))
			text_codepoint(word, (uint32_t)u_tolower(part));
	}
}

/* Letters of other scripts and with accents, at `next`. False where the word ends: this is none. */
static bool take_letter(const char **next, const char *end, struct text *word, uint32_t *hash)
{
	uint32_t letter = utf8_next(next, end);
	size_t before = word->length;
	if (!in_word(letter))
		return false;
	fold(letter, word);
	*hash = fold_hash_more(*hash, word->data + before, word->length - before);
	return true;
}

/* Most words are of plain letters, with a blank behind: those go by with one look at each letter. */
bool word_next(const char **at, const char *end, struct text *word, uint32_t *hash)
{
	const char *next = *at;
	bool found = false;
	uint32_t so_far = FOLD_HASH_START;
	while (next < end) {
		if (fold_plain[(unsigned char)*next]) {
			char *room = text_room(word, (size_t)(end - next));
			const char *stop = fold_plain_run(next, end, room, &so_far);
			word->length += (size_t)(stop - next);
			room[stop - next] = '\0';
			next = stop;
			found = true;
		} else if ((unsigned char)*next < 0x80) {
			next++;
			if (found)
				break;
		} else if (take_letter(&next, end, word, &so_far)) {
			found = true;
		} else if (found) {
			break;
		}
	}
	*at = next;
	*hash = fold_hash_end(so_far);
	return found;
}

/* ---- Dutch ---- */

static bool vowel(char letter)
{
	return letter && strchr("aeiouy", letter);
}

static bool ends(const char *word, size_t length, const char *ending)
{
	size_t size = strlen(ending);
	return length >= size && memcmp(word + length - size, ending, size) == 0;
}

/* One ending less: -heden, -en, -e, -s behind a consonant. Short words keep what they have: "een", "huis". */
static size_t without_ending(char *word, size_t length)
{
	if (length > 6 && ends(word, length, "heden")) {
		word[length - 3] = 'i'; /* -heden is -heid in the plural */
		word[length - 2] = 'd';
		return length - 1;
	}
	if (length > 4 && ends(word, length, "en") && !vowel(word[length - 3]))
		return length - 2;
	if (length > 3 && ends(word, length, "e") && !vowel(word[length - 2]))
		return length - 1;
	if (length > 3 && ends(word, length, "s") && !vowel(word[length - 2]) && word[length - 2] != 's')
		return length - 1;
	return length;
}

/* "bonn" is bon, "huiz" is huis, "briev" is brief, "maan" is man: the spelling of the bare syllable. */
static size_t bare_spelling(char *word, size_t length)
{
	if (length > 2 && word[length - 1] == word[length - 2] && !vowel(word[length - 1]))
		length--;
	if (word[length - 1] == 'v')
		word[length - 1] = 'f';
	if (word[length - 1] == 'z')
		word[length - 1] = 's';
	if (length > 3 && !vowel(word[length - 1]) && word[length - 2] == word[length - 3] && strchr("aeou", word[length - 2])) {
		word[length - 2] = word[length - 1];
		length--;
	}
	return length;
}

/* What has other letters is no Dutch word. */
static bool plain(const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)word[i] >= 0x80)
			return false;
	return true;
}

size_t stem_dutch(char *word, size_t length)
{
	return length < 3 || !plain(word, length) ? length : bare_spelling(word, without_ending(word, length));
}
