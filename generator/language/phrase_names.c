/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/phrase_names.h"

#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

enum { NAME_MOST = 128 };

static bool add_name(const UChar *name, int32_t length, UErrorCode status, struct text *text)
{
	char bytes[4 * NAME_MOST];
	int32_t written = 0;
	if (U_FAILURE(status) || length <= 0 || length >= NAME_MOST)
		return false;
	u_strToUTF8(bytes, sizeof bytes, &written, name, length, &status);
	if (U_SUCCESS(status))
		text_add(text, bytes, (size_t)written);
	return U_SUCCESS(status);
}

/* ICU falls back on English or the machine's own language where it does not know one. */
static bool is_known(const char *language, UErrorCode status)
{
	return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING && *language;
}

static bool read_symbols(struct arena *arena, const char *language, UDateFormatSymbolType type, int first, int count,
                         struct span *names)
{
	UErrorCode status = U_ZERO_ERROR;
	UDateFormat *format = udat_open(UDAT_NONE, UDAT_NONE, language, NULL, 0, NULL, 0, &status);
	bool good = is_known(language, status);
	for (int i = 0; i < count && good; i++) {
		UChar name[NAME_MOST];
		UErrorCode found = U_ZERO_ERROR;
		/* Sunday is 1, and comes last here. */
		int number = first ? (i + 1) % count + first : i;
		int32_t length = udat_getSymbols(format, type, number, name, NAME_MOST, &found);
		struct text text = {0};
		good = add_name(name, length, found, &text);
		names[i] = text_keep(&text, arena);
	}
	if (format)
		udat_close(format);
	return good;
}

bool names_of_weekdays(struct arena *arena, const char *language, struct span names[DAYS_A_WEEK])
{
	return read_symbols(arena, language, UDAT_WEEKDAYS, 1, DAYS_A_WEEK, names);
}

bool names_of_months(struct arena *arena, const char *language, struct span names[MONTHS_A_YEAR])
{
	return read_symbols(arena, language, UDAT_MONTHS, 0, MONTHS_A_YEAR, names);
}

bool name_of_language(const char *language, struct span tag, struct text *text)
{
	UChar name[NAME_MOST];
	char code[32];
	UErrorCode status = U_ZERO_ERROR;
	if (tag.length >= sizeof code)
		return false;
	memcpy(code, tag.data, tag.length);
	code[tag.length] = '\0';
	int32_t length = uloc_getDisplayLanguage(code, language, name, NAME_MOST, &status);
	return is_known(language, status) && add_name(name, length, status, text);
}

bool number_in_words(const char *language, int number, struct text *text)
{
	UChar words[NAME_MOST];
	UErrorCode status = U_ZERO_ERROR;
	UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, language, NULL, &status);
	bool good = U_SUCCESS(status); /* the rules of every language stand in the root */
	int32_t length = good ? unum_format(format, number, words, NAME_MOST, NULL, &status) : 0;
	good = good && add_name(words, length, status, text);
	if (format)
		unum_close(format);
	return good;
}
