/* SPDX-License-Identifier: EUPL-1.2
 *
 * Syllables of Dutch words: groups of vowels, where a diaeresis opens a new one (officiële), two-letter sounds are
 * one (ui, oei), and loan words keep some of their own ways (service, e-mail).
 */
#include <string.h>

#include "language/level.h"

struct letters {
	char at[FOLDED_MOST + 2]; /* plain letters; a capital vowel: it starts a group of its own */
	size_t count;
};

static bool is_vowel(char c)
{
	switch (c) {
	case 'a': case 'e': case 'i': case 'o': case 'u': case 'y': case 'A': case 'E': case 'I': case 'O': case 'U': return true;
	default: return false;
	}
}

/* Accents off; a vowel with a diaeresis becomes a capital. */
static struct letters spell(struct span key)
{
	static const char accents[] = "aaaaaaaceeeeiiiidnooooo/ouuuuypy";
	struct letters letters = {.count = 0};
	for (size_t i = 0; i < key.length && letters.count < FOLDED_MOST; i++) {
		unsigned char c = (unsigned char)key.data[i], next = i + 1 < key.length ? (unsigned char)key.data[i + 1] : 0;
		if (c == 0xC3 && next >= 0xA0 && next <= 0xBF) {
			char plain = accents[next - 0xA0];
			bool opens = next == 0xA4 || next == 0xAB || next == 0xAF || next == 0xB6 || next == 0xBC;
			letters.at[letters.count++] = opens && is_vowel(plain) ? (char)(plain - 32) : plain;
			i++;
		} else {
			letters.at[letters.count++] = (char)c;
		}
	}
	return letters;
}

/* How many letters, from here, make one vowel sound. */
static size_t sound(const char *at, size_t left)
{
	static const char *const sounds[] = {"aai", "ooi", "oei", "eeuw", "ieuw", "eau", "oeu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "ou", "au",
		"ai", "oi", "uy", "ey", "ay", "oy"};
	if (left < 2 || !is_vowel(at[1]))
		return left > 1 && at[1] == 'j' && *at == 'i' ? 2 : 1;
	for (size_t i = 0; i < sizeof sounds / sizeof *sounds; i++) {
		if (sounds[i][0] != at[0] || sounds[i][1] != at[1])
			continue;
		size_t length = strlen(sounds[i]);
		if (length <= left && memcmp(at, sounds[i], length) == 0)
			return length;
	}
	return 1;
}

static bool ends_in(const struct letters *letters, const char *end)
{
	size_t length = strlen(end);
	return letters->count >= length && memcmp(letters->at + letters->count - length, end, length) == 0;
}

/* The e that English and French words end in and nobody hears. */
static bool silent_end(const struct letters *letters)
{
	static const char *const ends[] = {"ice", "ace", "ase", "ike", "ite", "ine", "one", "ime", "ide", "ife", "ile", "ame", "ake", "ate", "ave", "ite", "ure", "ware",
		"oste", "ites", "ines", "imes", "ames", "aces", "ices", "ates", "ikes", "iles", "cue", "gue", "que", "ogue", "eague", "tage", "age", "oice", "ence", "ance", "uite",
		"ease", "ouse", "ype", "yle", "ove", "oute", "ette", "ize", "ole", "ube", "nce"};
	if (letters->at[letters->count - 1] != 'e' && letters->at[letters->count - 1] != 's')
		return false;
	static const char *const spoken[] = {"bijlage", "lage", "dage", "kalme", "vrage", "klage", "stage", "garage", "etage", "bagage", "massage", "percentage",
		"aangename", "name", "same", "late", "maate", "gezame", "latere"};
	for (size_t i = 0; i < sizeof spoken / sizeof *spoken; i++)
		if (ends_in(letters, spoken[i]))
			return false;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (ends_in(letters, ends[i]))
			return true;
	return false;
}

static bool is_at(const struct letters *letters, size_t i, const char *what)
{
	if (letters->at[i] != *what)
		return false;
	size_t length = strlen(what);
	return letters->count - i >= length && memcmp(letters->at + i, what, length) == 0;
}

static bool ea_is_one(const struct letters *letters, size_t i)
{
	static const char *const ends[] = {"eam", "eak", "each", "eader", "eap", "eas", "ean", "eat"};
	if (i > 0 && letters->at[i - 1] == 'h' && is_at(letters, i, "eat"))
		return false; /* theater */
	for (size_t n = 0; n < sizeof ends / sizeof *ends; n++)
		if (is_at(letters, i, ends[n]) && !is_at(letters, i, "eaa"))
			return true;
	return false;
}

/* The letters of the vowel sound at i. Behind t, s, c and x an i before a vowel is no sound of its own: station,
 * pensioen, Laotiaan; elsewhere it is: piano. */
static size_t sound_length(const struct letters *letters, size_t i)
{
	const char *at = letters->at + i;
	size_t left = letters->count - i;
	if (is_at(letters, i, "eij") || is_at(letters, i, "oeing") || is_at(letters, i, "geui"))
		return *at == 'o' ? 2 : 1;
	if (is_at(letters, i, "ieu"))
		return 3;
	if (is_at(letters, i, "oa") || (is_at(letters, i, "ea") && ea_is_one(letters, i)))
		return is_at(letters, i, "oa") && !is_at(letters, i, "oad") && !is_at(letters, i, "oac") ? 1 : 2;
	if (is_at(letters, i, "Ei") || is_at(letters, i, "Eu") || is_at(letters, i, "Ie"))
		return 2; /* geëindigd */
	bool soft = i > 0 && strchr("tscx", letters->at[i - 1]);
	if (*at == 'i' && soft && left > 1 && strchr("oaEu", at[1]))
		return 1 + sound(at + 1, left - 1);
	if (*at == 'i' && left > 1 && strchr("oau", at[1]))
		return 1;
	return sound(at, left);
}

unsigned syllables(struct span key)
{
	struct letters letters = spell(key);
	unsigned count = 0;
	for (size_t i = 0; i < letters.count;) {
		if (!is_vowel(letters.at[i])) {
			i++;
			continue;
		}
		if (letters.at[i] == 'u' && i > 0 && letters.at[i - 1] == 'q') {
			i++;
			continue;
		}
		if (letters.at[i] == 'y' && i + 1 < letters.count && is_vowel(letters.at[i + 1]) && (i == 0 || is_vowel(letters.at[i - 1]))) {
			i++; /* a consonant: yoghurt, royaal */
			continue;
		}
		count++;
		i += sound_length(&letters, i);
	}
	if (count > 1 && silent_end(&letters))
		count--;
	return count ? count : key.length > 0;
}
