/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/form.h"

#include <string.h>

#include "language/fold.h"

static struct entry find(const struct lexicon *lexicon, struct span key)
{
	return lexicon_find(lexicon, key.data, key.length);
}

static bool ends_in(struct span key, const char *end)
{
	return word_ends(key, end, strlen(end));
}

static bool starts_with(struct span key, const char *start)
{
	if (!key.length || *key.data != *start)
		return false;
	size_t length = strlen(start);
	return key.length > length && memcmp(key.data, start, length) == 0;
}

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c) != NULL;
}

/* ---- inflection ---- */

/* The stem as a word of its own: grot(e) -> groot, grov(e) -> grof, mann(en) -> man. Up to three spellings. */
static float stem_zipf(const struct lexicon *lexicon, struct span stem)
{
	char room[FOLDED_MOST + 1];
	size_t n = stem.length;
	if (n < 2 || n >= FOLDED_MOST)
		return 0;
	float best = find(lexicon, stem).zipf;
	memcpy(room, stem.data, n);
	char last = room[n - 1], before = room[n - 2];
	if (last == 'v' || last == 'z')
		room[n - 1] = last == 'v' ? 'f' : 's';
	if (last == before && !is_vowel(last)) {
		float single = lexicon_find(lexicon, room, n - 1).zipf;
		return single > best ? single : best;
	}
	if (n > 2 && is_vowel(before) && !is_vowel(room[n - 3]) && !is_vowel(last)) {
		room[n] = room[n - 1];
		room[n - 1] = before;
		n++;
	}
	float closed = lexicon_find(lexicon, room, n).zipf;
	return closed > best ? closed : best;
}

static void put_en(char *end)
{
	end[0] = 'e';
	end[1] = 'n';
}

/* The infinitive of a stem that stands closed: maak -> maken, pak -> pakken, geef -> geven, voer -> voeren. */
static float verb_zipf(const struct lexicon *lexicon, struct span stem)
{
	char room[FOLDED_MOST + 4];
	size_t n = stem.length;
	if (n < 2 || n > FOLDED_MOST)
		return 0;
	memcpy(room, stem.data, n);
	put_en(room + n);
	float best = lexicon_find(lexicon, room, n + 2).zipf;
	char last = room[n - 1];
	if (n > 2 && room[n - 2] == room[n - 3] && is_vowel(room[n - 2]) && !is_vowel(last)) {
		room[n - 2] = last == 'f' ? 'v' : last == 's' ? 'z' : last;
		put_en(room + n - 1);
		float open = lexicon_find(lexicon, room, n + 1).zipf;
		best = open > best ? open : best;
	} else if (!is_vowel(last)) {
		room[n] = last;
		put_en(room + n + 1);
		float doubled = lexicon_find(lexicon, room, n + 3).zipf;
		best = doubled > best ? doubled : best;
		room[n - 1] = last == 'f' ? 'v' : last == 's' ? 'z' : last;
		put_en(room + n);
		float soft = lexicon_find(lexicon, room, n + 2).zipf;
		best = soft > best ? soft : best;
	}
	return best;
}

static float higher(float a, float b)
{
	return a > b ? a : b;
}

/* The best of the words that this one may be a form of. Only forms: an ending that makes another word does not count. */
static float related_zipf(const struct lexicon *lexicon, struct span key)
{
	static const char *const endings[] = {"en", "e", "n", "s", "'s", "je", "tje", "jes", "tjes", "er", "ere", "st", "ste", "es", "heden"};
	float best = 0;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_in(key, endings[i])) {
			struct span stem = {key.data, key.length - strlen(endings[i])};
			best = higher(best, stem_zipf(lexicon, stem));
		}
	static const char *const verbal[] = {"t", "d", "te", "de", "ten", "den", "end", "ende", ""};
	for (size_t i = 0; i < sizeof verbal / sizeof *verbal; i++)
		if (ends_in(key, verbal[i])) {
			struct span stem = {key.data, key.length - strlen(verbal[i])};
			best = higher(best, verb_zipf(lexicon, stem));
			if (starts_with(stem, "ge") && *verbal[i])
				best = higher(best, verb_zipf(lexicon, (struct span){stem.data + 2, stem.length - 2}));
		}
	return best;
}

float form_inflected(const struct lexicon *lexicon, struct span key)
{
	return higher(find(lexicon, key).zipf, related_zipf(lexicon, key) - 0.45f);
}

/* ---- separable verbs ---- */

/* aan-, uit-, voor-: such a word comes from a verb, it was not put together (uitoefening). */
static bool is_particle(struct span part)
{
	static const char *const particles[] = {"aan", "af", "bij", "door", "heen", "in", "mede", "mee", "mis", "na", "neer", "om", "onder", "op", "over",
		"rond", "samen", "tegen", "terug", "toe", "uit", "vast", "voor", "voort", "vooruit", "weer", "achter", "ver"};
	return is_one_of(part, particles, sizeof particles / sizeof *particles);
}

#define ZIPF_COMMON_FORM 4.3f

size_t form_prefix(struct span key)
{
	static const char *const prefixes[] = {"vooruit", "achter", "binnen", "bijeen", "tegen", "terug", "thuis", "onder", "samen", "klaar", "kwijt",
		"voort", "dicht", "rond", "vast", "voor", "stil", "leeg", "vrij", "deel", "langs", "heen", "door", "over", "neer", "mede", "open", "aan", "bij", "los", "mee", "mis", "toe", "uit", "weg", "weer", "af", "in", "na", "om", "op"};
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (starts_with(key, prefixes[i]) && key.length >= strlen(prefixes[i]) + 4)
			return strlen(prefixes[i]);
	return 0;
}

/* terugga, tegenzit: the shortest forms, which are too common to be another word behind a prefix by chance. */
static float short_separable_zipf(const struct lexicon *lexicon, struct span key)
{
	for (size_t at = key.length > 3 ? key.length - 3 : key.length; at < key.length - 1; at++) {
		struct entry entry = lexicon_find(lexicon, key.data + at, key.length - at);
		if (entry.classes & CLASS_FINITE && entry.zipf >= ZIPF_COMMON_FORM && is_particle((struct span){key.data, at}))
			return entry.zipf;
	}
	return 0;
}

static float separable_zipf(const struct lexicon *lexicon, struct span key)
{
	size_t prefix = form_prefix(key);
	if (!prefix)
		return short_separable_zipf(lexicon, key);
	struct span rest = {key.data + prefix, key.length - prefix};
	struct entry entry = find(lexicon, rest);
	float best = entry.classes & CLASS_VERB ? entry.zipf : 0;
	if (starts_with(rest, "ge")) /* doorgepakt */
		best = higher(best, entry.classes & CLASS_PARTICIPLE ? entry.zipf : 0);
	return best;
}

bool form_participle(const struct lexicon *lexicon, struct span key, struct entry entry)
{
	if (entry.zipf > 0 && entry.classes & 0x7F)
		return entry.classes & CLASS_PARTICIPLE;
	size_t prefix = form_prefix(key);
	if (prefix) {
		struct entry rest = lexicon_find(lexicon, key.data + prefix, key.length - prefix);
		if (rest.classes & CLASS_PARTICIPLE)
			return true;
	}
	/* by its shape: ge...d, ge...t, be...d, ver...d, ont...t, her...d, ...eerd */
	bool closed = ends_in(key, "d") || ends_in(key, "t");
	static const char *const starts[] = {"ge", "be", "ver", "ont", "her"};
	if (!closed || key.length < 6)
		return false;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (starts_with(key, starts[i])) {
			struct span stem = {key.data + strlen(starts[i]), key.length - strlen(starts[i]) - 1};
			struct span whole = {key.data, key.length - 1};
			if (verb_zipf(lexicon, i == 0 ? stem : whole) > 0)
				return true;
		}
	return ends_in(key, "eerd") && key.length > 7;
}

/* ---- compounds ---- */

enum { PART_LEAST = 3 };

static struct compound compound_of(size_t modifier, size_t head, float weakest, float last, unsigned parts)
{
	return (struct compound){weakest, last, (uint8_t)modifier, (uint8_t)head, (uint8_t)parts};
}

/* A noun that can be the last part. */
static float head_zipf(const struct lexicon *lexicon, struct span part)
{
	struct entry entry = find(lexicon, part);
	if (entry.zipf <= 0 || entry.classes & CLASS_NAME)
		return 0;
	if (entry.classes & CLASS_NOUN)
		return entry.zipf;
	return !(entry.classes & 0x7F) && part.length >= 5 ? entry.zipf : 0;
}

static bool only_suffix(struct span part)
{
	static const char *const suffixes[] = {"ing", "ingen", "heid", "heden", "lijk", "baar", "loos", "loosheid", "baarheid", "zaamheid", "achtigheid", "lijkheid", "schap", "sel", "teit", "atie", "isme", "ist", "aar", "aars", "erij", "rij",
		"nis", "dom", "tje", "tjes", "age", "iek", "ant", "ent", "eur", "ling", "lingen", "eren", "elen", "enen", "iet", "ieren", "ier", "iers", "ering", "ers",
		"elaar", "enaar", "ares", "zaam", "achtig", "ren", "len", "ten", "ken", "gen", "den", "pen", "sen", "nen", "men", "ven", "zen"};
	return is_one_of(part, suffixes, sizeof suffixes / sizeof *suffixes);
}

static bool only_prefix(struct span part)
{
	static const char *const prefixes[] = {"ver", "ont", "her", "wan", "aarts", "des", "mis", "pro", "con", "com", "per", "sub", "int", "ent", "ant", "anti"};
	return is_one_of(part, prefixes, sizeof prefixes / sizeof *prefixes);
}

/* What stands before the head: a word, with or without a link. `used` becomes its length without the link. */
static float modifier_zipf(const struct lexicon *lexicon, struct span part, size_t *used)
{
	static const char *const links[] = {"", "s", "en", "e", "n", "-", "er"};
	float best = 0;
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		size_t link = strlen(links[i]);
		if (part.length < link + PART_LEAST || (link && !ends_in(part, links[i])))
			continue;
		struct span word = {part.data, part.length - link};
		struct entry entry = find(lexicon, word);
		float zipf = entry.zipf;
		bool noun = entry.classes & (CLASS_NAME | CLASS_NOUN | CLASS_ADJECTIVE | CLASS_FINITE | CLASS_PREPOSITION | CLASS_ADVERB);
		if (zipf > 0 && !noun && !(word.length >= 4 && !(entry.classes & 0x7F)))
			zipf = 0;
		if (only_prefix(word))
			zipf = 0;
		if (link && !(entry.classes & CLASS_NOUN) && !(link == 1 && entry.classes & CLASS_SPELLED))
			zipf = 0;
		zipf -= link ? 0.2f : 0;
		if (zipf > best) {
			best = zipf;
			*used = word.length;
		}
	}
	return best;
}

/* How sure the split is: how common its parts are, and how long the shorter one is. */
static float split_score(float first, float last, size_t used, size_t head)
{
	float shortest = (float)(head < used ? head : used);
	return (first + last) / 2 + 0.45f * (shortest < 6 ? shortest : 6);
}

#define FORMAL_BELOW 4.0f
#define FORMAL_COST 0.6f
#define DESCEND 1.45f
#define HEAD_BEHIND_FORM 2.0f
static const float split_least = 3.8f;

static bool can_split(struct span key, size_t at)
{
	struct span head = {key.data + at, key.length - at}, front = {key.data, at};
	/* verwar + ring: a verb with -ing, its last letter doubled */
	bool doubled = head.length >= 4 && *head.data == front.data[at - 1] && (memcmp(head.data + 1, "ing", 3) == 0 || memcmp(head.data + 1, "er", 2) == 0);
	return !doubled && *head.data != '-' && ((unsigned char)*head.data & 0xC0) != 0x80 && !only_suffix(head) && !is_particle(front);
}

/* Into two words that are both known. */
static struct compound split_in_two(const struct lexicon *lexicon, struct span key)
{
	struct compound best = {0};
	float best_score = split_least;
	for (size_t at = PART_LEAST; at + PART_LEAST <= key.length; at++) {
		struct span head = {key.data + at, key.length - at};
		float last = head_zipf(lexicon, head);
		if (last <= 0 || !can_split(key, at))
			continue;
		size_t used = 0;
		float first = modifier_zipf(lexicon, (struct span){key.data, at}, &used);
		float score = first > 0 ? split_score(first, last, used, head.length) : 0;
		if (score > best_score) {
			best_score = score;
			best = compound_of(used, at, first < last ? first : last, last, 2);
		}
	}
	return best;
}

/* The rarest of the parts between hyphens; short ones (tv, zij) are known where the lexicon has them. */
static float hyphen_zipf(const struct lexicon *lexicon, struct span key)
{
	float best = find(lexicon, key).zipf, parts = 9;
	for (size_t from = 0; from <= key.length;) {
		const char *hyphen = from < key.length ? memchr(key.data + from, '-', key.length - from) : NULL;
		size_t stop = hyphen ? (size_t)(hyphen - key.data) : key.length;
		float part = find(lexicon, (struct span){key.data + from, stop - from}).zipf;
		parts = part < parts ? part : parts;
		from = stop + 1;
	}
	return higher(best, parts);
}

/* Behind a hyphen stands the head, whatever the first part is (tv-programma). */
static struct compound split_at_hyphen(const struct lexicon *lexicon, struct span key)
{
	for (size_t at = key.length - 1; at > 1; at--)
		if (key.data[at - 1] == '-' && key.length - at >= PART_LEAST) {
			float last = find(lexicon, (struct span){key.data + at, key.length - at}).zipf;
			float first = hyphen_zipf(lexicon, (struct span){key.data, at - 1});
			return last > 0 ? compound_of(at - 1, at, first < last ? first : last, last, 2) : (struct compound){0};
		}
	return (struct compound){0};
}

static struct compound split(const struct lexicon *lexicon, struct span key, int depth);

/* The front is a compound itself, or a name or foreign word before a common noun. */
static struct compound split_behind(const struct lexicon *lexicon, struct span key, int depth)
{
	struct compound best = {0};
	float best_score = split_least;
	for (size_t at = 6; at + PART_LEAST <= key.length; at++) {
		struct span head = {key.data + at, key.length - at}, front = {key.data, at};
		float last = head_zipf(lexicon, head);
		if (last <= 0 || !can_split(key, at))
			continue;
		bool linked = ends_in(front, "s");
		struct compound inner = split(lexicon, (struct span){front.data, front.length - linked}, depth + 1);
		if (!inner.head && linked)
			inner = split(lexicon, front, depth + 1);
		float score = inner.head ? split_score(inner.weakest - 0.5f, last, front.length, head.length) : 0;
		if (score > best_score) {
			best_score = score;
			best = compound_of(front.length, at, inner.weakest < last ? inner.weakest : last, last, inner.parts + 1u);
		}
	}
	return best;
}

/* Parts that are no word but stand before one: medebewoner, neuropsycholoog. */
static struct compound split_behind_form(const struct lexicon *lexicon, struct span key)
{
	static const char *const forms[] = {"mede", "zij", "anti", "neuro", "psycho", "socio", "multi", "mini", "super", "mega", "micro", "macro", "hersen", "massa", "oer"};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		size_t at = strlen(forms[i]);
		if (key.length < at + 4 || !starts_with(key, forms[i]))
			continue;
		struct span head = {key.data + at, key.length - at};
		float last = only_suffix(head) ? 0 : head_zipf(lexicon, head);
		if (last >= HEAD_BEHIND_FORM)
			return compound_of(at, at, last, last, 2);
	}
	return (struct compound){0};
}

static struct compound split(const struct lexicon *lexicon, struct span key, int depth)
{
	struct compound best = {0};
	if (key.length < 2 * PART_LEAST + 1)
		return best;
	if (memchr(key.data, '-', key.length))
		return split_at_hyphen(lexicon, key);
	best = split_in_two(lexicon, key);
	if (!best.head)
		best = split_behind_form(lexicon, key);
	if (!best.head && depth < 2)
		best = split_behind(lexicon, key, depth);
	/* transportbedrijf is no word of its own: its head is bedrijf */
	struct span head = {key.data + best.head, key.length - best.head};
	if (best.head && depth < 2 && head.length > 7 && best.last < DESCEND) {
		struct compound inner = split_in_two(lexicon, head);
		if (inner.head && inner.last > best.last + 0.5f)
			best = compound_of((size_t)best.head + inner.modifier, (size_t)best.head + inner.head, inner.weakest < best.weakest ? inner.weakest : best.weakest, inner.last, 3);
	}
	return best;
}

struct compound form_compound(const struct lexicon *lexicon, struct span key)
{
	return split(lexicon, key, 0);
}

/* ---- derivation ---- */

/* eronder, hierachter: how common the preposition is; 0: it does not point. */
static float pointing_zipf(const struct lexicon *lexicon, struct span key)
{
	static const char *const fronts[] = {"hier", "daar", "waar", "er"};
	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++) {
		size_t length = strlen(fronts[i]);
		struct entry entry = starts_with(key, fronts[i]) ? lexicon_find(lexicon, key.data + length, key.length - length) : (struct entry){0};
		if (entry.classes & CLASS_PREPOSITION)
			return entry.zipf;
	}
	return 0;
}

/* A word made of another by rule is understood from it: her-ontwikkelen, aanlever-ing, uitstoot-vrij. */
static float derived_zipf(const struct lexicon *lexicon, struct span key)
{
	static const char *const before[] = {"her", "mede", "niet-", "on"}, *const behind[] = {"vrij", "vrije", "loos", "loze", "vol", "volle", "heid", "heden"};
	float best = 0;
	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (starts_with(key, before[i]) && key.length >= strlen(before[i]) + 5) {
			struct span rest = {key.data + strlen(before[i]), key.length - strlen(before[i])};
			struct entry entry = find(lexicon, rest);
			bool fits = i < 3 ? entry.classes & (CLASS_VERB | CLASS_NOUN) : entry.classes & (CLASS_ADJECTIVE | CLASS_PARTICIPLE);
			best = fits ? higher(best, entry.zipf) : best;
		}
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
		if (ends_in(key, behind[i]) && key.length >= strlen(behind[i]) + 4) {
			struct span stem = {key.data, key.length - strlen(behind[i])};
			struct entry entry = find(lexicon, stem);
			best = entry.classes & (CLASS_NOUN | CLASS_ADJECTIVE) ? higher(best, entry.zipf) : best;
		}
	bool plural = ends_in(key, "ingen");
	if ((plural || ends_in(key, "ing")) && key.length >= 8) {
		struct span stem = {key.data, key.length - (plural ? 5 : 3)};
		float verb = verb_zipf(lexicon, stem);
		size_t prefix = form_prefix(stem);
		if (prefix)
			verb = higher(verb, verb_zipf(lexicon, (struct span){stem.data + prefix, stem.length - prefix}) - 0.5f);
		best = higher(best, verb);
	}
	return best;
}

bool form_pointing(const struct lexicon *lexicon, struct span key)
{
	return pointing_zipf(lexicon, key) > 0;
}

bool form_number_noun(const struct lexicon *lexicon, struct span key)
{
	if (!ends_in(key, "tal"))
		return false;
	struct entry number = lexicon_find(lexicon, key.data, key.length - 3);
	return entry_main(number) == CLASS_FUNCTION && !(number.classes & (CLASS_PREPOSITION | CLASS_PRONOUN));
}

/* ---- endings ---- */

/* Words of offices and papers: Latin endings, and those that make one long word of a few. They are read less than they are counted. */
static bool is_formal(struct span key, struct entry entry)
{
	static const char *const endings[] = {"teit", "teiten", "atie", "aties", "eren", "eert", "eerd", "eerde", "eerden", "antie", "entie", "enties", "ieel", "iële",
		"ueel", "uele", "ief", "ieve", "matig", "matige", "gewijs", "tal", "zakelijk", "zakelijke", "ntueel", "ering", "ificatie", "itie", "ctie", "cties", "tief", "tieve",
		"werkelijk", "werkelijke", "iseren", "air", "aire"};
	static const char *const of_nouns[] = {"ant", "ante", "ent", "ente"}; /* of verbs they are the end of a stem: afrekent, plant */

	for (size_t i = 0; key.length > 7 && i < sizeof endings / sizeof *endings; i++)
		if (ends_in(key, endings[i]))
			return true;
	for (size_t i = 0; key.length > 7 && !(entry.classes & CLASS_FINITE) && i < sizeof of_nouns / sizeof *of_nouns; i++)
		if (ends_in(key, of_nouns[i]))
			return true;
	return false;
}

/* ---- the whole ---- */

/* The best of the word, its forms and the verb behind a prefix; 0 when none is known. */
static float whole_zipf(const struct lexicon *lexicon, struct span key, struct entry entry)
{
	char plain[FOLDED_MOST];
	size_t length = key.length;
	float zipf = entry.zipf;
	if (zipf >= ZIPF_RATHER_KNOWN || length == 0 || length > FOLDED_MOST)
		return zipf;
	memcpy(plain, key.data, length);
	if (fold_stress(plain, &length))
		zipf = higher(zipf, lexicon_find(lexicon, plain, length).zipf);
	zipf = higher(zipf, related_zipf(lexicon, key) - 0.45f);
	return zipf >= ZIPF_RATHER_KNOWN ? zipf : higher(zipf, separable_zipf(lexicon, key) - 1.0f);
}

float form_zipf(const struct lexicon *lexicon, struct span key, struct entry entry, struct compound *compound)
{
	const float unknown = 1.4f;
	float whole = whole_zipf(lexicon, key, entry);
	*compound = whole < FORMAL_BELOW ? form_compound(lexicon, key) : (struct compound){0};
	float zipf = whole < 3.5f ? higher(whole, compound->weakest - 0.9f) : whole;
	if (zipf < 3.5f)
		zipf = higher(zipf, derived_zipf(lexicon, key) - 0.4f);
	zipf = higher(zipf, pointing_zipf(lexicon, key) - 0.4f);
	zipf = higher(zipf, unknown);
	if (zipf < FORMAL_BELOW && is_formal(key, entry))
		zipf -= FORMAL_COST;
	if (zipf >= ZIPF_RATHER_KNOWN)
		*compound = (struct compound){0};
	return zipf;
}
