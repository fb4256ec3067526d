/* SPDX-License-Identifier: EUPL-1.2
 *
 * The fields of what is agreed and kept about money: rows of the tables in kinds.c. What the law or the municipality
 * allows stands in records, with a source and the days between which it holds, and never in the program.
 */
#include "model/field_rows.h"

/* ---- what rules say ---- */

const struct field rule_fields[] = {
	{ "naam", REQUIRED, OFFICER, .most = 10, .help = "Hoe u het bedrag noemt: Giften bij een uitkering." },
	{ "regel", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "giften|vrijwilliger|cadeaubon", .help = "Bij welke regel het bedrag hoort." },
	{ "jaar", FIELD_NUMBER, REQUIRED, OFFICER, .least = 2000, .most = 2999, .help = "Het jaar waarvoor het bedrag is vastgesteld." },
	{ "waarde", FIELD_AMOUNT, REQUIRED, OFFICER, .help = "Het bedrag dat de bron noemt, met twee cijfers achter de komma: 10,00." },
	{ "per", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "uur|maand|jaar", .help = "Waar het bedrag voor telt: een uur, een maand of een jaar." },
	{ "geldig_van", FIELD_DATE, REQUIRED, OFFICER, .help = "De eerste dag waarop het bedrag geldt." },
	{ "geldig_tot", FIELD_DATE, REQUIRED, OFFICER, .help = "De laatste dag waarop het bedrag geldt. Daarna vraagt u het opnieuw na." },
	{ "bron_url", FIELD_URL, REQUIRED, OFFICER, .help = "Het adres van de pagina waar het bedrag staat." },
	{ "lokaal", FIELD_YES_NO, OFFICER, .fallback = "nee", .help = "Ja: het is een regel van uw eigen gemeente." },
	{ "bevestigd_door", OFFICER, .most = 10, .help = "Wie het bedrag heeft nagekeken: alleen de rol, bijvoorbeeld: team inkomen." },
	{ "bevestigd_op", FIELD_DATE, OFFICER, .help = "De dag waarop dat is gedaan. Zonder die dag staat er CONCEPT op het papier." },
	END
};

const struct field benefit_fields[] = {
	{ "titel", REQUIRED, RESIDENT, .most = 8, .help = "Hoe het blad heet, bijvoorbeeld: Uw bon en uw uitkering." },
	{ "voor", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "vergoeding", .help = "De vergoeding waar het blad over gaat." },
	{ "bedragen", FIELD_REFERENCE, LIST, REQUIRED, OFFICER, .target = "bedragen", .least = 1, .most = 8, .help = "De bedragen waaraan de vergoeding is getoetst. Van elk moet bekend zijn wie het heeft nagekeken." },
	{ "bekeken_op", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag waarop de gemeente naar deze vergoeding heeft gekeken." },
	{ "geldig_tot", FIELD_DATE, REQUIRED, RESIDENT, .help = "Tot en met welke dag het blad klopt: niet later dan de bedragen." },
	{ "contact", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "organisatie|loket", .help = "Wie bewoners kunnen bellen met een vraag over hun uitkering." },
	{ "tekst", RESIDENT, .most = 30, .help = "Wat de gemeente voor deze vergoeding heeft besloten, in gewone woorden. Schrijf niets op dat niet zeker is." },
	END
};

/* ---- what is agreed with somebody who helps for longer ---- */

static const struct field benefit_talk_fields[] = {
	{ "datum", FIELD_DATE, REQUIRED, OFFICER, .help = "De dag waarop het is besproken." },
	{ "door", REQUIRED, OFFICER, .most = 10, .help = "Wie het besprak: alleen de rol." },
	END
};

const struct field contract_fields[] = {
	{ "met", REQUIRED, OFFICER, .most = 10, .help = "Met wie de afspraak is: alleen de rol, bijvoorbeeld: Bewoner die meedenkt. Nooit een naam of een BSN." },
	{ "taken", LIST, REQUIRED, OFFICER, .least = 1, .most = 6, .help = "Wat iemand doet, in korte zinnen." },
	{ "uren", FIELD_NUMBER, REQUIRED, OFFICER, .least = 1, .most = 200, .unit = "uur", .help = "Hoeveel uur per maand, ongeveer." },
	{ "bedrag_per", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "uur|maand|keer", .help = "Waar het bedrag voor is: elk uur, elke maand of elke keer." },
	{ "keren", FIELD_NUMBER, OFFICER, .least = 1, .most = 31, .unit = "keer", .help = "Hoe vaak per maand: verplicht bij een bedrag per keer." },
	{ "bedrag", FIELD_AMOUNT, REQUIRED, OFFICER, .help = "Het bedrag, met twee cijfers achter de komma: 10,00." },
	{ "begin", FIELD_DATE, REQUIRED, OFFICER, .help = "De eerste dag van de afspraak." },
	{ "einde", FIELD_DATE, REQUIRED, OFFICER, .help = "De laatste dag van de afspraak." },
	{ "betaler", FIELD_REFERENCE, OFFICER, .target = "organisatie", .help = "De organisatie die betaalt. Laat weg als de gemeente zelf betaalt." },
	{ "bedragen", FIELD_REFERENCE, LIST, OFFICER, .target = "bedragen", .most = 8, .help = "De bedragen waaraan u de afspraak toetst. Wie er meer krijgt, kan last krijgen met een uitkering." },
	{ "uitkering_besproken", FIELD_GROUP, REQUIRED, OFFICER, .group = benefit_talk_fields, .help = "Wanneer en door wie is besproken wat het betekent voor een uitkering." },
	END
};

/* ---- what there is to spend ---- */

static const struct field post_fields[] = {
	{ "soort", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "bonnen|vergoeding|zaal|drukwerk|eten|uitdelen|tolk|anders", .help = "Waar het geld voor is." },
	{ "uitleg", OFFICER, .most = 10, .help = "Waar de post voor is, als de soort dat niet genoeg zegt." },
	{ "gepland", FIELD_AMOUNT, REQUIRED, OFFICER, .help = "Het bedrag dat u voor deze post opzij zet: 600,00." },
	{ "hoort_bij", FIELD_REFERENCE, OFFICER, .target = "bonserie|afspraak|uitdeelronde|bijeenkomst|informatiemarkt", .help = "De bonserie, de afspraak of de bijeenkomst waar de post bij hoort." },
	END
};

const struct field budget_fields[] = {
	{ "bron", REQUIRED, OFFICER, .most = 10, .help = "Waar het geld vandaan komt, bijvoorbeeld: Wijkbudget De Linden." },
	{ "jaar", FIELD_NUMBER, REQUIRED, OFFICER, .least = 2000, .most = 2999, .help = "Het jaar waarvoor het geld is." },
	{ "bedrag", FIELD_AMOUNT, REQUIRED, OFFICER, .help = "Hoeveel er is: 5000,00." },
	{ "posten", FIELD_GROUP, LIST, REQUIRED, OFFICER, .group = post_fields, .least = 1, .most = 40, .help = "Waar het geld heen gaat. Samen niet meer dan er is." },
	END
};
