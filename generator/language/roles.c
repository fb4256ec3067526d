/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/roles.h"

#include <string.h>

#include "language/fold.h"

static const struct {
	enum role role;
	const char *words; /* with spaces between */
} table[] = {
	{ ROLE_WORDEN, " word worden wordt werd werden " },
	{ ROLE_ZIJN, " is zijn was waren ben bent geweest " },
	{ ROLE_AUXILIARY, " ben bent geweest had hadden heb hebben hebt heeft is kan kon konden kun kunnen kunt mag mocht mochten moest moesten moet moeten mogen wil"
	  " wilde wilden willen wilt word worden wordt werd werden geworden was waren zal zou zouden zul zullen zult zijn hoef hoeft hoeven blijkt lijkt schijnt " },
	{ ROLE_SUBORDINATES, " omdat zodat hoewel terwijl nadat voordat totdat opdat doordat indien tenzij mits zodra aangezien " },
	{ ROLE_MAY_SUBORDINATE, " dat als toen wanneer " },
	{ ROLE_RELATES, " die waar waarop waarin waarmee waarbij waardoor wie wat " },
	{ ROLE_DIVIDES, " omdat zodat hoewel terwijl nadat voordat totdat maar want dus indien tenzij als toen " },
	{ ROLE_DIVIDES_LATE, " die dat waar waarbij waarin wat en of " },
	{ ROLE_NO, " niet geen nooit " },
	{ ROLE_UNLESS, " tenzij " },
	{ ROLE_FINDS, " vindt vinden vond vonden " },
	{ ROLE_EMPTY, " plaatsvinden plaatsvindt plaatsgevonden plaatsvond plaatsvonden verrichten verricht verrichtte bewerkstelligen geschieden geschiedt " },
	{ ROLE_DAY, " ma di wo do vr za " },
	{ ROLE_U, " u uw uzelf " },
	{ ROLE_JE, " je jij jou jouw " },
	{ ROLE_MEN, " men " },
	{ ROLE_HAS, " heb hebt heeft hebben had hadden " },
	{ ROLE_BETWEEN, " zal zullen zou zouden kan kunnen kon konden moet moeten moest moesten mag mogen te is zijn hoeft hoeven dient dienen " },
	{ ROLE_VAN, " van " },
};

enum { PLACES = 512 }; /* a power of two, more than twice the words */

struct roles {
	struct {
		struct span word;
		unsigned roles;
	} at[PLACES];
};

static size_t place_of(const struct roles *roles, struct span key, uint32_t hash)
{
	size_t at = hash & (PLACES - 1);
	while (roles->at[at].word.length && !span_equal(roles->at[at].word, key))
		at = (at + 1) & (PLACES - 1);
	return at;
}

struct roles *roles_new(struct arena *arena)
{
	struct roles *roles = arena_alloc(arena, sizeof *roles);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		for (const char *at = table[i].words; *at; at += strcspn(at, " ")) {
			at += strspn(at, " ");
			struct span word = {at, strcspn(at, " ")};
			if (!word.length)
				break;
			size_t place = place_of(roles, word, key_hash(word.data, word.length));
			roles->at[place].word = word;
			roles->at[place].roles |= table[i].role;
		}
	return roles;
}

unsigned roles_of(const struct roles *roles, struct span key, uint32_t hash)
{
	return key.length ? roles->at[place_of(roles, key, hash)].roles : 0;
}
