/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/apart.h"

#include <string.h>


enum { WORDS_BETWEEN = 14 }; /* a verb and its particle at the most */

/* ---- is this word a verb here? ---- */

/* Words behind which a noun follows. "Dat" and "die" do so too, but behind a noun they begin a clause. */
static bool is_article(struct span key)
{
	return ONE_OF(key, "de", "het", "een", "uw", "mijn", "jouw", "je", "haar", "hun", "ons", "onze", "deze", "die", "dit", "dat", "geen", "elke", "elk",
		"iedere", "ieder", "welke", "welk", "alle");
}

static bool is_subject(struct span key)
{
	return ONE_OF(key, "wij", "we", "ik", "hij", "zij", "ze", "u", "jij", "je", "jullie", "dat", "dit");
}

/* "De pas", "uw oude pas". */
static bool is_behind_article(const struct sentence *sentence, size_t at)
{
	if (at == 0 || sentence->words[at].comma)
		return false;
	const struct word *before = &sentence->words[at - 1];
	return is_article(before->key) || (at > 1 && entry_main(before->facts.entry) == CLASS_ADJECTIVE && is_article(sentence->words[at - 2].key));
}

/* A word that is more often a noun ("delen", "stem", "licht") is a verb beside its subject, before an article in the place of
 * one ("de leider licht de plannen toe"), and at the start of an order ("stem de tijden af"). */
static bool is_verb_in_place(const struct sentence *sentence, size_t at)
{
	struct span next = at + 1 < sentence->count ? sentence->words[at + 1].key : (struct span){0};
	bool subject = ONE_OF(next, "wij", "we", "ik", "hij", "u") || (at > 0 && !sentence->words[at].comma && is_subject(sentence->words[at - 1].key));
	if (subject || ONE_OF(next, "de", "het", "een", "deze", "uw", "onze"))
		return true;
	return at == 0 && next.length && !(entry_main(sentence->words[1].facts.entry) & CLASS_VERB) && !ONE_OF(next, "en", "of", "van");
}

static bool may_be_verb(const struct sentence *sentence, size_t at)
{
	struct entry entry = sentence->words[at].facts.entry;
	if (entry.classes & CLASS_NOUN && is_behind_article(sentence, at))
		return false;
	return entry_main(entry) != CLASS_NOUN || is_verb_in_place(sentence, at);
}

/* ---- is the particle its own? ---- */

/* "Zij komt naar u toe", "hij stapt van de stoep af": the particle belongs to the preposition before it. */
static bool is_around(struct span key, struct span particle)
{
	static const char *const pairs[][2] = {{"naar", "toe"}, {"tot", "toe"}, {"van", "af"}, {"van", "uit"}, {"om", "heen"}, {"op", "af"}, {"tegen", "aan"}};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (key.length && *key.data == *pairs[i][0] && span_is(key, pairs[i][0]) && span_is(particle, pairs[i][1]))
			return true;
	return false;
}

/* "Daar ... voor" is "daarvoor" that came apart; but "stuur waar nodig bij". */
static bool is_pointing(const struct sentence *sentence, size_t at)
{
	return ONE_OF(sentence->words[at].key, "er", "daar", "hier", "waar") &&
	       !(at + 1 < sentence->count && ONE_OF(sentence->words[at + 1].key, "nodig", "mogelijk"));
}

/* Did another word of its clause take the particle at `to`? */
static bool is_taken(const struct sentence *sentence, size_t at, size_t to)
{
	for (size_t i = at; i > 0 && !sentence->words[i].comma; i--)
		if (is_pointing(sentence, i - 1))
			return true;
	for (size_t i = at + 1; i < to; i++)
		if (is_pointing(sentence, i) || is_around(sentence->words[i].key, sentence->words[to].key))
			return true;
	return false;
}

/* Does its clause end behind the particle? A piece with a preposition may still follow: "legt het plan voor aan de raad". A particle
 * that is a preposition too may begin such a piece itself: "voor in de tuin", "van bij de kerk". */
static bool closes(const struct sentence *sentence, size_t at)
{
	if (at + 1 == sentence->count || sentence->words[at + 1].comma)
		return true;
	struct span particle = sentence->words[at].key, next = sentence->words[at + 1].key;
	if (ONE_OF(next, "en", "dat", "omdat", "als", "zodat"))
		return true;
	if (span_is(particle, "voor"))
		return span_is(next, "aan");
	if (ONE_OF(particle, "vast", "terug", "mee", "mede", "af", "toe", "neer", "samen", "deel", "weg"))
		return sentence->words[at + 1].facts.entry.classes & CLASS_PREPOSITION;
	return ONE_OF(particle, "in", "op", "aan", "uit", "bij", "over") && ONE_OF(next, "aan", "met", "van", "voor", "tijdens", "op", "bij");
}

/* "Om het plan voor te leggen". */
static bool is_before_te(const struct sentence *sentence, size_t at, struct span particle)
{
	return at > 1 && span_is(sentence->words[at - 1].key, "te") && span_equal(sentence->words[at - 2].key, particle) && !sentence->words[at - 1].comma;
}

size_t apart_particle(const struct sentence *sentence, size_t at, struct span particle)
{
	if (is_before_te(sentence, at, particle))
		return at - 2;
	if (!may_be_verb(sentence, at))
		return at;
	for (size_t i = at + 1; i < sentence->count && i < at + WORDS_BETWEEN; i++) {
		const struct word *next = &sentence->words[i];
		if (next->comma && i > at + 1)
			return at;
		if (span_equal(next->key, particle) && closes(sentence, i))
			return is_taken(sentence, at, i) ? at : i;
		if (next->facts.entry.classes & CLASS_FINITE && entry_main(next->facts.entry) & (CLASS_FINITE | CLASS_INFINITIVE))
			return at; /* "sommige vragen lossen we op": another verb took it */
	}
	return at;
}
