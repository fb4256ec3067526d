/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/roles.h"

static const struct {
	enum role role;
	const char *words; /* a space before and behind each */
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
};

unsigned roles_of(struct span key)
{
	char word[20];
	unsigned roles = 0;
	if (key.length == 0 || key.length > sizeof word - 3 || memchr(key.data, ' ', key.length))
		return 0;
	word[0] = ' ';
	memcpy(word + 1, key.data, key.length);
	memcpy(word + 1 + key.length, " ", 2);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		roles |= strstr(table[i].words, word) ? table[i].role : 0u;
	return roles;
}
