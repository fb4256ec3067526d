/* SPDX-License-Identifier: EUPL-1.2
 *
 * The kinds of content and their fields. A new field is a new row here; nothing else has to know.
 */
#include "model/field_rows.h"

/* ---- groups that several kinds share ---- */

static const struct field address_fields[] = {
	{ "straat", FIXED, REQUIRED, RESIDENT, .help = "Straat en huisnummer." },
	{ "postcode", FIELD_POSTCODE, REQUIRED, RESIDENT, .help = "Vier cijfers, een spatie, twee hoofdletters: 1234 AB." },
	{ "plaats", FIXED, REQUIRED, RESIDENT, .help = "De plaatsnaam." },
	END
};

static const struct field opening_fields[] = {
	{ "dag", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag", .help = "De dag van de week, voluit." },
	{ "van", FIELD_TIME, REQUIRED, RESIDENT, .help = "Vanaf hoe laat het open is." },
	{ "tot", FIELD_TIME, REQUIRED, RESIDENT, .help = "Tot hoe laat het open is." },
	END
};

static const struct field cost_fields[] = {
	{ "bedrag", FIELD_AMOUNT, RESIDENT, .help = "Wat het kost, als het iets kost: 2,50." },
	{ "tekst", RESIDENT, .most = 15, .help = "Wat het kost, in gewone woorden. Bijvoorbeeld: Het is gratis." },
	END
};

/* ---- the site ---- */

static const struct field contact_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .help = "Wie de telefoon opneemt: de naam van het team." },
	{ "tel", FIELD_PHONE, REQUIRED, RESIDENT, .help = "Het nummer dat op alle flyers staat." },
	{ "email", FIELD_EMAIL, REQUIRED, RESIDENT, .help = "Het mailadres voor vragen." },
	{ "adres", FIELD_GROUP, REQUIRED, RESIDENT, .group = address_fields, .help = "Waar mensen u kunnen vinden." },
	END
};

static const struct field accessibility_fields[] = {
	{ "status", FIELD_CHOICE, REQUIRED, .choices = "A|B|C|D|E", .help = "De status uit het register van toegankelijkheidsverklaringen." },
	{ "verklaring_url", FIELD_URL, REQUIRED, .help = "Het adres van de verklaring in het register." },
	{ "datum", FIELD_DATE, REQUIRED, .help = "De dag van de verklaring: hooguit een jaar oud." },
	END
};

static const struct field origin_fields[] = {
	{ "titel", FIXED, REQUIRED, .help = "De titel van de bron." },
	{ "uitgever", FIXED, REQUIRED, .help = "Wie de bron uitgaf." },
	{ "datum", REQUIRED, .help = "Wanneer de bron verscheen, bijvoorbeeld: juli 2024." },
	{ "licentie", REQUIRED, .help = "Wat er met de tekst van deze site mag." },
	{ "url", FIELD_URL, .help = "Waar de bron te vinden is." },
	END
};

static const struct field level_fields[] = {
	{ "bewoners", FIELD_CHOICE, .choices = "A2|B1|B2|C1", .fallback = "B1", .help = "Het moeilijkste niveau dat goed is in teksten voor bewoners." },
	{ "ambtenaren", FIELD_CHOICE, .choices = "A2|B1|B2|C1", .fallback = "B2", .help = "Het moeilijkste niveau dat goed is in teksten voor collega's." },
	{ "meldingen", FIELD_CHOICE, .choices = "fouten|waarschuwingen|alles", .fallback = "waarschuwingen", .help = "Wat u over de taal te zien krijgt bij het maken van de site." },
	END
};

static const struct field site_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .local = true, .help = "De naam van de site, boven aan elke pagina." },
	{ "gemeente", REQUIRED, RESIDENT, .local = true, .help = "De naam van de gemeente, bijvoorbeeld: Gemeente Voorbeeldstad." },
	{ "omschrijving", REQUIRED, .most = 40, .help = "In een of twee zinnen: waar deze site voor is." },
	{ "basis_url", FIELD_URL, REQUIRED, .local = true, .help = "Het adres van de site, zonder schuine streep aan het eind." },
	{ "taal", FIELD_LANGUAGE, .fallback = "nl", .help = "De taal van de inhoud." },
	{ "talen", FIELD_LANGUAGE, LIST, .help = "Talen waarin vertalingen bestaan." },
	{ "aanspreekvorm", FIELD_CHOICE, REQUIRED, .choices = "u|je", .help = "Hoe u bewoners aanspreekt. Kies een vorm en houd die overal vol." },
	{ "taalniveau", FIELD_GROUP, .group = level_fields, .help = "Hoe moeilijk teksten mogen zijn." },
	{ "contact", FIELD_GROUP, REQUIRED, RESIDENT, .local = true, .group = contact_fields, .help = "Bij wie bewoners terechtkunnen. Het nummer komt op elke flyer." },
	{ "thema", FIXED, REQUIRED, .fallback = "basis", .help = "De map in themes/ met het uiterlijk van de site en het drukwerk." },
	{ "controlesom", FIELD_YES_NO, .fallback = "nee", .help = "Ja: elke pagina noemt de controlesom van de opmaak. De site werkt dan alleen op een webserver, niet uit een map." },
	{ "deelplaatjes", FIELD_YES_NO, .fallback = "nee", .help = "Ja: wie een bijeenkomst deelt, ziet een plaatje met dag, tijd en plek. Het maken kost per bijeenkomst een tiende seconde." },
	{ "tijdzone", FIXED, .fallback = "Europe/Amsterdam", .help = "De tijdzone van alle tijden." },
	{ "toegankelijkheid", FIELD_GROUP, REQUIRED, .local = true, .group = accessibility_fields, .help = "De verplichte toegankelijkheidsverklaring." },
	{ "security_contact", FIXED, REQUIRED, .local = true, .help = "Waar iemand een lek kan melden: een webadres of een mailadres." },
	{ "ingepakt", FIELD_YES_NO, .fallback = "ja", .help = "Ja: naast elke pagina staat een ingepakte versie (gzip en brotli) die de webserver meteen kan versturen." },
	{ "bron", FIELD_GROUP, REQUIRED, .group = origin_fields, .help = "Waar de toolkit vandaan komt." },
	END
};

/* ---- the toolkit ---- */

static const struct field chapter_fields[] = {
	{ "titel", REQUIRED, .help = "De titel van het hoofdstuk." },
	{ "volgorde", FIELD_NUMBER, REQUIRED, .least = 1, .most = 99, .help = "De plaats in het menu: 1 komt eerst." },
	{ "samenvatting", REQUIRED, .most = 40, .help = "Een of twee zinnen voor de lijst op de homepage." },
	{ "kort", LIST, .most = 6, .help = "De kern in losse punten, voor bovenaan de pagina." },
	{ "groep", FIELD_CHOICE, .choices = "kern|extra", .fallback = "kern", .help = "Hoort het bij de kern of bij de extra tips?" },
	{ "publiek", FIELD_CHOICE, .choices = "openbaar|intern", .fallback = "openbaar", .help = "Intern: alleen voor collega's, niet op de site." },
	{ "zichtbaar_vanaf", FIELD_DATE, .help = "Vanaf deze dag staat het op de site." },
	{ "zichtbaar_tot", FIELD_DATE, .help = "Na deze dag is het van de site af." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op de site." },
	{ "beeld", FIELD_REFERENCE, .target = "beeld", .help = "Een beeld boven aan de pagina." },
	{ "citaten", FIELD_REFERENCE, LIST, .target = "citaat", .help = "Wat mensen erover zeiden." },
	FORMER_NAMES,
	END
};

static const struct field page_fields[] = {
	{ "titel", REQUIRED, .help = "De titel van de pagina." },
	{ "samenvatting", REQUIRED, .most = 40, .help = "Een of twee zinnen: waar de pagina over gaat." },
	{ "voor_wie", FIELD_CHOICE, .choices = "ambtenaren|bewoners", .fallback = "ambtenaren", .help = "Voor wie de tekst is. Voor bewoners gelden strengere regels voor taal." },
	{ "menu", FIELD_CHOICE, .choices = "hoofd|voet|toolkit|geen", .fallback = "voet", .help = "In welk menu de pagina staat. Toolkit: op de pagina met de hoofdstukken." },
	{ "gegevens", FIELD_CHOICE, .choices = "geen|verklaring", .fallback = "geen", .help = "Verklaring: onder de tekst staat de toegankelijkheidsverklaring, uit de gegevens van de site." },
	{ "volgorde", FIELD_NUMBER, .least = 1, .most = 99999, .fallback = "50", .help = "De plaats in dat menu." },
	{ "gewijzigd_op", FIELD_DATE, .help = "Wanneer de tekst voor het laatst is nagekeken." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op de site." },
	FORMER_NAMES,
	END
};

static const struct field quote_fields[] = {
	{ "tekst", REQUIRED, .most = 60, .help = "Wat iemand zei, in eigen woorden naverteld." },
	{ "rol", REQUIRED, .help = "Wie het zei: alleen de rol, bijvoorbeeld: bewoner." },
	{ "toestemming", FIELD_DATE, PRIVATE, .help = "De dag waarop de spreker het goed vond." },
	END
};

static const struct field picture_fields[] = {
	{ "bestand", FIELD_FILE, REQUIRED, RESIDENT, .help = "De naam van een foto (JPEG, HEIC, PNG, WebP, AVIF) of tekening (SVG) in content/bestanden." },
	{ "alt", RESIDENT, .most = 30, .help = "Wat er te zien is, voor wie het beeld niet ziet. Laat weg bij een beeld dat alleen versiert." },
	{ "decoratief", FIELD_YES_NO, RESIDENT, .fallback = "nee", .help = "Ja: het beeld zegt niets dat niet in de tekst staat." },
	{ "bron", REQUIRED, .help = "Van wie het beeld is." },
	{ "licentie", REQUIRED, .help = "Wat er met het beeld mag." },
	{ "zwartwit_getest", FIELD_YES_NO, OFFICER, .fallback = "nee", .help = "Ja: het beeld is ook in zwart-wit te begrijpen." },
	{ "boodschap", REQUIRED, OFFICER, .most = 15, .help = "De ene boodschap van het beeld." },
	{ "dpi", FIELD_NUMBER, OFFICER, .least = 72, .most = 2400, .unit = "punten per inch", .help = "Hoe scherp het beeld is op de gedrukte maat." },
	END
};

/* ---- the neighbourhood ---- */

static const struct field district_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .help = "De naam van de wijk, zoals bewoners die noemen." },
	{ "kern", RESIDENT, .help = "Het dorp of stadsdeel waar de wijk bij hoort." },
	FORMER_NAMES,
	END
};

static const struct field theme_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .help = "Het onderwerp in een paar woorden, bijvoorbeeld: Rondkomen." },
	{ "uitleg", REQUIRED, RESIDENT, .most = 30, .help = "Een zin die vertelt wat erbij hoort." },
	FORMER_NAMES,
	END
};

static const struct field route_fields[] = {
	{ "lopen", REQUIRED, RESIDENT, .most = 30, .help = "Hoe u er lopend komt, vanaf een punt dat iedereen kent." },
	{ "bus", RESIDENT, .most = 30, .help = "Welke bus, en bij welke halte u uitstapt." },
	{ "parkeren", RESIDENT, .most = 30, .help = "Waar de auto en de fiets kunnen staan, en of dat geld kost." },
	END
};

static const struct field access_fields[] = {
	{ "rolstoel", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "ja|deels|nee", .help = "Kan iemand met een rolstoel naar binnen en rond?" },
	{ "toilet", FIELD_YES_NO, REQUIRED, RESIDENT, .help = "Is er een toilet voor rolstoelen?" },
	{ "lift", FIELD_YES_NO, RESIDENT, .help = "Is er een lift? Laat weg als alles gelijkvloers is." },
	{ "ringleiding", FIELD_YES_NO, RESIDENT, .help = "Is er een ringleiding voor mensen met een gehoorapparaat?" },
	END
};

static const struct field place_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .help = "De naam van de plek." },
	{ "soort", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "buurthuis|bibliotheek|school|kerk|moskee|voedselbank|winkel|buiten|gemeentehuis|anders", .help = "Wat voor plek het is." },
	{ "reden", OFFICER, .help = "Waarom toch het gemeentehuis: verplicht bij soort gemeentehuis." },
	{ "straat", FIXED, REQUIRED, RESIDENT, .help = "Straat en huisnummer." },
	{ "postcode", FIELD_POSTCODE, REQUIRED, RESIDENT, .help = "Vier cijfers, een spatie, twee hoofdletters: 1234 AB." },
	{ "plaats", FIXED, REQUIRED, RESIDENT, .help = "De plaatsnaam." },
	{ "wijk", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "wijk", .help = "De wijk waar de plek in ligt." },
	{ "route", FIELD_GROUP, REQUIRED, RESIDENT, .group = route_fields, .help = "Hoe mensen er komen." },
	{ "toegankelijk", FIELD_GROUP, REQUIRED, RESIDENT, .group = access_fields, .help = "Voor wie de plek geschikt is." },
	{ "foto", FIELD_REFERENCE, RESIDENT, .target = "beeld", .help = "Een foto van de voordeur." },
	{ "openingstijden", FIELD_GROUP, LIST, RESIDENT, .group = opening_fields, .help = "Wanneer de plek open is." },
	END
};

static const struct field organisation_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .help = "De naam van de organisatie." },
	{ "wat", REQUIRED, RESIDENT, .most = 25, .help = "Wat de organisatie voor bewoners doet, in gewone woorden." },
	{ "vragen", LIST, REQUIRED, RESIDENT, .least = 1, .most = 12, .help = "Vragen waarmee iemand hier terechtkan, in de ik-vorm: Ik heb schulden." },
	{ "locatie", FIELD_REFERENCE, RESIDENT, .target = "locatie", .help = "De plek waar de organisatie te vinden is." },
	{ "adres", FIELD_GROUP, RESIDENT, .group = address_fields, .help = "Het adres, als de plek niet bij de locaties staat." },
	{ "alleen_bellen", FIELD_YES_NO, RESIDENT, .help = "Is er geen plek waar mensen heen gaan? Dan is er geen adres nodig." },
	{ "tel", FIELD_PHONE, REQUIRED, RESIDENT, .help = "Het nummer voor bewoners." },
	{ "email", FIELD_EMAIL, RESIDENT, .help = "Het mailadres voor bewoners." },
	{ "website", FIELD_URL, RESIDENT, .help = "De website." },
	{ "openingstijden", FIELD_GROUP, LIST, RESIDENT, .group = opening_fields, .help = "Wanneer mensen kunnen langskomen of bellen. Alleen bij een afspraak: laat ze weg." },
	{ "dag_en_nacht", FIELD_YES_NO, RESIDENT, .help = "Is er altijd iemand, dag en nacht? Dan zijn er geen openingstijden nodig." },
	{ "kosten", FIELD_GROUP, REQUIRED, RESIDENT, .group = cost_fields, .also = "tekst", .help = "Wat het kost. Schrijf bijvoorbeeld: Het is gratis." },
	{ "afspraak_nodig", FIELD_YES_NO, REQUIRED, RESIDENT, .help = "Moet iemand eerst een afspraak maken?" },
	{ "talen", FIELD_LANGUAGE, LIST, RESIDENT, .help = "De talen die er gesproken worden." },
	{ "doelgroep", RESIDENT, .most = 20, .help = "Voor wie de organisatie er is." },
	{ "soort", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "uitvoering|vrijwilligers|gemeente|bewoners", .help = "Wat voor organisatie het is." },
	{ "zoekt_hulp", RESIDENT, .most = 25, .help = "Waar vrijwilligers mee kunnen helpen." },
	{ "gecontroleerd_op", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag waarop iemand deze gegevens heeft nagekeken." },
	FORMER_NAMES,
	END
};

static const struct field staff_fields[] = {
	{ "roepnaam", REQUIRED, RESIDENT, .help = "De voornaam, zoals op het naamkaartje." },
	{ "functie_b1", REQUIRED, RESIDENT, .most = 12, .help = "Het werk in een hele zin, met een punt: Ik luister naar bewoners." },
	{ "wat_ik_doe", REQUIRED, RESIDENT, .most = 30, .help = "Een of twee zinnen in de ik-vorm." },
	{ "tel", FIELD_PHONE, REQUIRED, RESIDENT, .help = "Het nummer waarop bewoners kunnen bellen." },
	{ "foto", FIELD_REFERENCE, RESIDENT, .target = "beeld", .help = "Een foto van het gezicht." },
	{ "dagen_in_wijk", FIELD_CHOICE, LIST, RESIDENT, .choices = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag", .help = "De dagen waarop deze collega in de wijk is." },
	END
};

/* ---- meetings ---- */

static const struct field food_fields[] = {
	{ "soort", FIELD_CHOICE, RESIDENT, .choices = "niets|koffie_thee|lunch|avondeten|anders", .fallback = "anders", .help = "Wat er te eten en te drinken is." },
	{ "tekst", RESIDENT, .most = 15, .help = "Wat er is, in gewone woorden: Er is soep met brood." },
	END
};

static const struct field signup_fields[] = {
	{ "hoe", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "niet_nodig|tel|email|pagina", .help = "Hoe mensen zich aanmelden." },
	{ "tel", FIELD_PHONE, RESIDENT, .help = "Het nummer, als dat een ander is dan dat van het contact." },
	{ "email", FIELD_EMAIL, RESIDENT, .help = "Het mailadres, als dat een ander is dan dat van het contact." },
	{ "url", FIELD_URL, RESIDENT, .help = "De pagina met het formulier." },
	{ "voor", FIELD_DATE, RESIDENT, .help = "Aanmelden kan tot deze dag." },
	END
};

static const struct field guest_fields[] = {
	{ "organisatie", FIELD_REFERENCE, RESIDENT, .target = "organisatie", .help = "De organisatie die komt." },
	{ "rol", RESIDENT, .most = 12, .help = "Wat deze gast doet: de wijkverpleegkundige." },
	{ "flyers", FIELD_NUMBER, OFFICER, .least = 1, .most = 1000, .unit = "flyers", .help = "Hoeveel flyers deze gast krijgt om zelf te geven aan mensen die hij kent." },
	END
};

static const struct field publication_fields[] = {
	{ "vanaf", FIELD_DATE, .help = "Vanaf deze dag staat het op de site." },
	{ "tot", FIELD_DATE, .help = "Na deze dag is het van de site af." },
	END
};

static const struct field move_fields[] = {
	{ "van", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag waarop het zou zijn." },
	{ "naar", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag waarop het nu is." },
	{ "begin", FIELD_TIME, RESIDENT, .help = "Hoe laat het dan begint, als dat anders is." },
	{ "einde", FIELD_TIME, RESIDENT, .help = "Hoe laat het dan klaar is, als dat anders is." },
	END
};

const struct field repeat_fields[] = {
	{ "hoe_vaak", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "wekelijks|tweewekelijks|maandelijks", .help = "Hoe vaak, op dezelfde dag van de week als `datum`. Maandelijks: de zoveelste van de maand." },
	{ "tot", FIELD_DATE, REQUIRED, RESIDENT, .help = "De laatste dag waarop het nog kan zijn." },
	{ "behalve", FIELD_DATE, LIST, RESIDENT, .most = 60, .help = "Dagen waarop het niet doorgaat, bijvoorbeeld in een vakantie." },
	{ "verplaatst", FIELD_GROUP, LIST, RESIDENT, .group = move_fields, .most = 60, .help = "Keren die op een andere dag zijn." },
	END
};

/* A meeting; an information market is a meeting with stands. */
#define MEETING_FIELDS                                                                                          \
	{ "titel", REQUIRED, RESIDENT, .most = 6, .help = "De titel in hooguit 6 woorden." },                         \
	{ "waarover", REQUIRED, RESIDENT, .most = 40, .help = "In een of twee zinnen: waar het over gaat." },         \
	{ "thema", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "thema", .help = "Het onderwerp uit de lijst." },   \
	{ "wijk", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "wijk", .help = "De wijk waar het voor is." },       \
	{ "locatie", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "locatie", .help = "De plek. Liefst dichtbij en bekend." }, \
	{ "datum", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag, als 2026-12-08. Bij een herhaling: de eerste dag." }, \
	{ "herhaling", FIELD_GROUP, RESIDENT, .group = repeat_fields, .help = "Als het vaker is: hoe vaak, en tot wanneer." }, \
	{ "inloop", FIELD_TIME, RESIDENT, .help = "Vanaf hoe laat mensen binnen kunnen lopen." },                     \
	{ "begin", FIELD_TIME, REQUIRED, RESIDENT, .help = "Hoe laat het begint." },                                  \
	{ "einde", FIELD_TIME, REQUIRED, RESIDENT, .help = "Hoe laat het klaar is." },                                \
	{ "voor_wie", REQUIRED, RESIDENT, .most = 20, .help = "Voor wie het is, zonder mensen een stempel te geven." }, \
	{ "eten_drinken", FIELD_GROUP, REQUIRED, RESIDENT, .group = food_fields, .also = "soort", .help = "Wat er te eten en te drinken is." }, \
	{ "vergoeding", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "vergoeding", .help = "Wat mensen krijgen. Ook geen vergoeding is een keuze met een reden." }, \
	{ "medewerker", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "medewerker", .help = "Wie bewoners ontvangt." }, \
	{ "genodigden", FIELD_GROUP, LIST, RESIDENT, .group = guest_fields, .help = "Wie er nog meer is om mensen te helpen." }, \
	{ "werkvormen", FIELD_REFERENCE, LIST, .target = "werkvorm", .help = "Hoe u het gesprek voert: tekenen, een tijdlijn." }, \
	{ "aanmelden", FIELD_GROUP, REQUIRED, RESIDENT, .group = signup_fields, .also = "hoe", .help = "Of en hoe mensen zich aanmelden." }, \
	{ "kinderen_welkom", FIELD_YES_NO, REQUIRED, RESIDENT, .help = "Kunnen kinderen mee?" },                      \
	{ "tolk", FIELD_LANGUAGE, LIST, RESIDENT, .help = "Talen waarin iemand kan vertalen." },                      \
	{ "status", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "concept|gepland|vol|verplaatst|geannuleerd|geweest", .help = "Hoe het ermee staat." }, \
	{ "was_op", FIELD_DATE, RESIDENT, .help = "De eerdere dag, als het is verplaatst." },                         \
	{ "statusreden", RESIDENT, .most = 25, .help = "Waarom het niet doorgaat of is verplaatst." },                \
	{ "gewijzigd_op", FIELD_DATE, .help = "De dag van de laatste wijziging die bewoners moeten weten." },         \
	{ "max", FIELD_NUMBER, RESIDENT, .least = 1, .most = 5000, .unit = "mensen", .help = "Voor hoeveel mensen er plek is." }, \
	{ "publicatie", FIELD_GROUP, .group = publication_fields, .help = "Wanneer het op de site staat." },          \
	{ "uitkomst", FIELD_TEXT, RESIDENT, .most = 60, .help = "Na afloop: wat er met de verhalen van bewoners gebeurt." }, \
	{ "oplage", FIELD_NUMBER, OFFICER, .least = 1, .most = 100000, .unit = "stuks", .help = "Hoeveel flyers de drukkerij maakt." }, \
	{ "notitie", OFFICER, .help = "Voor collega's: komt nooit op de site of een flyer." }

static const struct field meeting_fields[] = {
	MEETING_FIELDS,
	FORMER_NAMES,
	END
};

static const struct field plan_fields[] = {
	{ "kolommen", FIELD_NUMBER, REQUIRED, RESIDENT, .least = 1, .most = 20, .help = "Hoeveel vakken de zaal breed is." },
	{ "rijen", FIELD_NUMBER, REQUIRED, RESIDENT, .least = 1, .most = 20, .help = "Hoeveel vakken de zaal diep is." },
	{ "ingang", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "onder|boven|links|rechts", .help = "Aan welke kant mensen binnenkomen." },
	END
};

static const struct field market_fields[] = {
	MEETING_FIELDS,
	{ "doel_samen", REQUIRED, RESIDENT, .most = 25, .help = "Het doel dat alle organisaties op de markt delen." },
	{ "plattegrond", FIELD_GROUP, REQUIRED, RESIDENT, .group = plan_fields, .help = "De zaal in vakken." },
	{ "stands", FIELD_REFERENCE, LIST, REQUIRED, RESIDENT, .target = "stand", .least = 1, .help = "De stands op de markt." },
	{ "loketten", FIELD_REFERENCE, LIST, RESIDENT, .target = "loket", .help = "Loketten voor vragen die op de markt zelf geen antwoord krijgen." },
	{ "verwijskaarten", FIELD_NUMBER, OFFICER, .least = 0, .most = 2000, .fallback = "40", .unit = "kaarten", .help = "Hoeveel kaarten met een nummer er zijn om mensen door te sturen." },
	FORMER_NAMES,
	END
};

static const struct field round_place_fields[] = {
	{ "straat", OFFICER, .help = "De straat, met de huisnummers als het een stuk is." },
	{ "locatie", FIELD_REFERENCE, OFFICER, .target = "locatie", .help = "Of een plek uit de lijst: het buurthuis." },
	{ "aantal", FIELD_NUMBER, REQUIRED, OFFICER, .least = 1, .most = 100000, .unit = "flyers", .help = "Hoeveel flyers hier heen gaan." },
	END
};

static const struct field round_count_fields[] = {
	{ "uitgedeeld", FIELD_NUMBER, REQUIRED, OFFICER, .least = 0, .most = 100000, .unit = "flyers", .help = "Hoeveel er echt zijn uitgedeeld." },
	{ "rest", FIELD_NUMBER, REQUIRED, OFFICER, .least = 0, .most = 100000, .unit = "flyers", .help = "Hoeveel er over zijn." },
	END
};

static const struct field round_fields[] = {
	{ "bijeenkomst", FIELD_REFERENCE, REQUIRED, OFFICER, .target = "bijeenkomst|informatiemarkt", .help = "Waarvoor u uitnodigt." },
	{ "wie", REQUIRED, OFFICER, .most = 12, .help = "Wie de flyers uitdeelt: alleen de rol, bijvoorbeeld: een bewoner en Noor." },
	{ "datum", FIELD_DATE, REQUIRED, OFFICER, .help = "De dag van de ronde." },
	{ "openingszin", REQUIRED, OFFICER, .most = 20, .help = "Wat u zegt als de deur opengaat." },
	{ "plekken", FIELD_GROUP, LIST, REQUIRED, OFFICER, .group = round_place_fields, .least = 1, .most = 80, .help = "Waar de flyers heen gaan, in de volgorde van de route." },
	{ "oplage", FIELD_NUMBER, REQUIRED, OFFICER, .least = 1, .most = 100000, .unit = "flyers", .help = "Hoeveel flyers er gedrukt zijn voor deze ronde." },
	{ "reserve", FIELD_NUMBER, OFFICER, .least = 0, .most = 100000, .fallback = "0", .unit = "flyers", .help = "Hoeveel u er bij u houdt voor wie u tegenkomt." },
	{ "geteld", FIELD_GROUP, OFFICER, .group = round_count_fields, .help = "Na afloop: hoeveel er zijn uitgedeeld en over zijn." },
	END
};

static const struct field counter_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .most = 8, .help = "De naam van het loket." },
	{ "waarvoor", REQUIRED, RESIDENT, .most = 20, .help = "Waar mensen er terechtkunnen, in gewone woorden." },
	{ "vragen", LIST, RESIDENT, .help = "Vragen waarmee iemand hier terechtkan, in de ik-vorm." },
	{ "locatie", FIELD_REFERENCE, RESIDENT, .target = "locatie", .help = "De plek waar het loket is." },
	{ "tel", FIELD_PHONE, REQUIRED, RESIDENT, .help = "Het nummer voor bewoners." },
	{ "openingstijden", FIELD_GROUP, LIST, REQUIRED, RESIDENT, .group = opening_fields, .help = "Wanneer het loket open is." },
	{ "meenemen", LIST, RESIDENT, .most = 6, .help = "Wat mensen meenemen: uw paspoort, de brief." },
	END
};

static const struct field square_fields[] = {
	{ "kolom", FIELD_NUMBER, REQUIRED, RESIDENT, .least = 1, .most = 20, .help = "Het vak van links naar rechts." },
	{ "rij", FIELD_NUMBER, REQUIRED, RESIDENT, .least = 1, .most = 20, .help = "Het vak van boven naar onder." },
	END
};

static const struct field stand_fields[] = {
	{ "nummer", FIELD_NUMBER, REQUIRED, RESIDENT, .least = 1, .most = 400, .help = "Het nummer op het bord." },
	{ "organisatie", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "organisatie", .help = "Wie er staat." },
	{ "wat", REQUIRED, RESIDENT, .most = 20, .help = "Waar mensen bij deze stand terechtkunnen." },
	{ "vragen", LIST, RESIDENT, .most = 8, .help = "Vragen die hier een antwoord krijgen, in de ik-vorm." },
	{ "brengt_mee", LIST, OFFICER, .most = 10, .help = "Wat de organisatie meebrengt." },
	{ "stroom_nodig", FIELD_YES_NO, OFFICER, .fallback = "nee", .help = "Is er stroom nodig?" },
	{ "vak", FIELD_GROUP, REQUIRED, RESIDENT, .group = square_fields, .help = "De plek op de plattegrond." },
	{ "icoon", FIXED, RESIDENT, .help = "De naam van een icoon uit het thema." },
	{ "bemensing", OFFICER, .help = "Wie er staat en wanneer: voor de voorbereiding." },
	END
};

/* ---- print ---- */

static const struct field profile_fields[] = {
	{ "naam", REQUIRED, .help = "De naam van de printer of de drukkerij." },
	{ "soort", FIELD_CHOICE, REQUIRED, .choices = "kantoor|drukkerij", .help = "Waar dit profiel voor is: de printer op kantoor of de drukkerij. Hooguit een van elk." },
	{ "kleur", FIELD_CHOICE, .choices = "grijs|kleur", .fallback = "grijs", .help = "Kantoor: drukt de printer in grijs of in kleur?" },
	{ "duplex", FIELD_CHOICE, .choices = "vanzelf|lang|kort", .fallback = "vanzelf", .help = "Kantoor: over welke rand de printer het blad keert. Bij vanzelf past het blad zich aan." },
	{ "conditie", .fallback = "FOGRA39", .help = "Drukkerij: de drukconditie, bijvoorbeeld FOGRA39 of FOGRA51. Vraag het de drukkerij." },
	{ "norm", FIELD_CHOICE, .choices = "x1a|x4", .fallback = "x1a", .help = "Drukkerij: x1a is PDF/X-1a:2003, dat elke drukkerij aanneemt. x4 is PDF/X-4: alleen als de drukkerij dat vraagt." },
	{ "icc", FIELD_FILE, .help = "Drukkerij: het ICC-bestand van de drukconditie, in content/bestanden. Verplicht bij norm x4. De drukkerij heeft het voor u." },
	{ "max_inkt", FIELD_NUMBER, .least = 200, .most = 400, .unit = "procent", .fallback = "260", .help = "Drukkerij: hoeveel inkt er hooguit op elkaar ligt." },
	{ "snijtekens", FIELD_YES_NO, .fallback = "ja", .help = "Drukkerij: lijntjes waar het vel wordt gesneden." },
	END
};

/* ---- fair pay and vouchers ---- */

static const struct field reward_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .most = 12, .help = "Wat mensen krijgen, in gewone woorden: een bon van 10 euro." },
	{ "soort", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "geen|bon|kadokaart|afspraak", .help = "De vorm van de vergoeding." },
	{ "bedrag", FIELD_AMOUNT, RESIDENT, .help = "De waarde per persoon: 10,00." },
	{ "reden", OFFICER, .help = "Waarom er geen vergoeding is: verplicht bij soort geen." },
	{ "bonserie", FIELD_REFERENCE, RESIDENT, .target = "bonserie", .help = "De bonnen die worden uitgedeeld: verplicht bij soort bon." },
	{ "betaler", FIELD_REFERENCE, OFFICER, .target = "organisatie", .help = "De organisatie die betaalt." },
	END
};

static const struct field serial_fields[] = {
	{ "prefix", FIXED, REQUIRED, RESIDENT, .help = "Twee tot vier hoofdletters voor het nummer, zonder O, I en S." },
	{ "start", FIELD_NUMBER, REQUIRED, RESIDENT, .least = 1, .most = 999999, .help = "Het eerste volgnummer." },
	END
};

static const struct field voucher_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .most = 8, .help = "Hoe de bon heet voor bewoners." },
	{ "soort", FIELD_CHOICE, REQUIRED, .choices = "eigen|drager", .help = "Eigen bon van de gemeente, of een kaart om een gekochte kadokaart." },
	{ "waarde", FIELD_AMOUNT, REQUIRED, RESIDENT, .help = "Wat een bon waard is: 10,00." },
	{ "aantal", FIELD_NUMBER, REQUIRED, OFFICER, .least = 1, .most = 100000, .unit = "bonnen", .help = "Hoeveel bonnen er zijn." },
	{ "uitgifte", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag waarop de bonnen worden uitgedeeld." },
	{ "geldig_tot", FIELD_DATE, REQUIRED, RESIDENT, .help = "De laatste dag waarop de bon telt: ten minste 2 jaar na de uitgifte." },
	{ "korter_reden", OFFICER, .help = "Waarom de bon korter dan 2 jaar telt." },
	{ "winkels", FIELD_REFERENCE, LIST, REQUIRED, RESIDENT, .target = "winkel", .least = 1, .most = 24, .help = "De winkels die de bon aannemen." },
	{ "uitgever", REQUIRED, RESIDENT, .help = "Wie de bon uitgeeft en betaalt." },
	{ "nummer", FIELD_GROUP, REQUIRED, RESIDENT, .group = serial_fields, .help = "Hoe de bonnen zijn genummerd." },
	{ "herdruk", FIXED, LIST, OFFICER, .most = 1000, .help = "Alleen voor bonnen die opnieuw zijn gedrukt: de nummers waar ze voor in de plaats komen, een voor elke bon. Zie meedoen bonnen void --reprint." },
	{ "controle", FIELD_CHOICE, OFFICER, .choices = "mod97", .fallback = "mod97", .help = "Hoe een winkel een tikfout in het nummer merkt." },
	{ "bijeenkomst", FIELD_REFERENCE, OFFICER, .target = "bijeenkomst|informatiemarkt", .help = "Waar de bonnen worden uitgedeeld." },
	{ "stempelvak", FIELD_YES_NO, RESIDENT, .fallback = "ja", .help = "Een vak voor de stempel van de gemeente." },
	{ "qr", FIELD_YES_NO, RESIDENT, .fallback = "nee", .help = "Een QR-code met het nummer, voor de winkel." },
	{ "geld_terug", FIELD_YES_NO, RESIDENT, .fallback = "nee", .help = "Krijgt iemand geld terug als hij minder koopt?" },
	{ "btw", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "enkelvoudig|meervoudig|nvt", .help = "Het soort bon voor de btw." },
	{ "kostenplaats", OFFICER, .help = "De kostenplaats in de boeken." },
	END
};

static const struct field agreement_fields[] = {
	{ "datum", FIELD_DATE, REQUIRED, OFFICER, .help = "De dag van de afspraak." },
	{ "contact", REQUIRED, PRIVATE, .help = "Met wie de afspraak is gemaakt." },
	END
};

static const struct field shop_fields[] = {
	{ "naam", REQUIRED, RESIDENT, .help = "De naam op de gevel." },
	{ "adres", FIELD_GROUP, REQUIRED, RESIDENT, .group = address_fields, .help = "Waar de winkel is." },
	{ "wat", RESIDENT, .most = 8, .help = "Wat er te koop is: groente en fruit." },
	{ "afspraak", FIELD_GROUP, REQUIRED, OFFICER, .group = agreement_fields, .help = "De afspraak met de winkel." },
	{ "verrekening", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "per_bon|maand|vooraf", .help = "Hoe de winkel zijn geld krijgt." },
	{ "wisselgeld", FIELD_YES_NO, REQUIRED, RESIDENT, .help = "Geeft de winkel geld terug?" },
	{ "producten_uitgesloten", LIST, RESIDENT, .help = "Wat niet met de bon te koop is: alcohol, tabak." },
	END
};

/* ---- words ---- */

static const struct field word_fields[] = {
	{ "woord", REQUIRED, OFFICER, .most = 8, .help = "Het woord, of een paar vaste woorden." },
	{ "soort", FIELD_CHOICE, OFFICER, .choices = "moeilijk|nodig|naam", .fallback = "moeilijk", .help = "Moeilijk: schrijf iets anders. Nodig: leg het uit. Naam: altijd goed." },
	{ "beter", LIST, OFFICER, .help = "Wat u beter kunt schrijven: een of meer woorden." },
	{ "uitleg", OFFICER, .most = 30, .help = "Wat het betekent, in een gewone zin." },
	END
};

const struct kind kinds[] = {
	{ "site", NULL, .shared = true, .title = "naam", .fields = site_fields, .help = "De gegevens van de site en de gemeente." },
	{ "hoofdstuk", "hoofdstukken", .shared = true, .body = true, .page = "toolkit/", .title = "titel", .fields = chapter_fields, .help = "Een hoofdstuk van de toolkit." },
	{ "pagina", "paginas", .shared = true, .body = true, .page = "", .title = "titel", .fields = page_fields, .help = "Een losse pagina, zoals Over deze toolkit." },
	{ "citaat", "citaten", .shared = true, .title = "rol", .fields = quote_fields, .help = "Wat iemand zei, met alleen de rol erbij." },
	{ "beeld", "beelden", RESIDENT, .shared = true, .title = "alt", .fields = picture_fields, .help = "Een foto of tekening, met bron en licentie." },
	{ "thema", "themas", RESIDENT, .shared = true, .page = "themas/", .title = "naam", .fields = theme_fields, .help = "Een onderwerp van bijeenkomsten: de lijst waaruit u kiest." },
	{ "wijk", "wijken", RESIDENT, .page = "wijken/", .title = "naam", .fields = district_fields, .help = "Een wijk of buurt." },
	{ "locatie", "locaties", RESIDENT, .title = "naam", .fields = place_fields, .help = "Een plek waar mensen bij elkaar komen." },
	{ "organisatie", "organisaties", RESIDENT, .page = "organisaties/", .title = "naam", .fields = organisation_fields, .help = "Een organisatie op de sociale kaart." },
	{ "medewerker", "medewerkers", RESIDENT, .title = "roepnaam", .fields = staff_fields, .help = "Een collega die bewoners ontmoeten." },
	{ "bijeenkomst", "bijeenkomsten", RESIDENT, .body = true, .page = "bijeenkomsten/", .title = "titel", .fields = meeting_fields, .help = "Een bijeenkomst in de wijk." },
	{ "informatiemarkt", "informatiemarkten", RESIDENT, .body = true, .page = "bijeenkomsten/", .title = "titel", .fields = market_fields, .help = "Een markt met stands van organisaties." },
	{ "stand", "stands", RESIDENT, .title = "wat", .fields = stand_fields, .help = "Een stand op een informatiemarkt." },
	{ "uitdeelronde", "uitdeelrondes", OFFICER, .title = "wie", .fields = round_fields, .help = "Wie waar hoeveel flyers uitdeelt, en wat die zegt." },
	{ "loket", "loketten", RESIDENT, .title = "naam", .fields = counter_fields, .help = "Een loket waar mensen met hun vraag heen kunnen." },
	{ "werkvorm", "werkvormen", .shared = true, .body = true, .page = "werkvormen/", .staff = true, .title = "titel", .fields = method_fields, .help = "Een manier om met een groep te praten, met vraag en stappen." },
	{ "kaartenset", "kaartensets", .shared = true, .title = "titel", .fields = card_set_fields, .help = "Kaarten voor een gesprek: vragen, tips of het begin van een antwoord." },
	{ "oogst", "oogsten", OFFICER, .title = "titel", .fields = harvest_fields, .help = "Wat mensen op een bijeenkomst schreven, zeiden of tekenden. Alleen voor collega's." },
	{ "samenvatting", "samenvattingen", RESIDENT, .page = "resultaten/", .title = "titel", .fields = summary_fields, .help = "Wat u op een bijeenkomst hoorde, in drie tot zeven punten." },
	{ "evaluatie", "evaluaties", RESIDENT, .page = "evaluaties/", .title = "titel", .fields = evaluation_fields, .help = "Drie weken later terug: wat vonden mensen ervan?" },
	{ "terugkoppeling", "terugkoppelingen", RESIDENT, .page = "terugkoppelingen/", .title = "titel", .fields = feedback_fields, .help = "Wat is er met de ideeën van bewoners gebeurd?" },
	{ "vraagantwoord", "vraagantwoorden", RESIDENT, .title = "vraag", .fields = answer_fields, .help = "Een vraag van bewoners met het antwoord." },
	{ "antwoordblad", "antwoordbladen", RESIDENT, .title = "titel", .fields = answer_sheet_fields, .help = "Een blad met vragen en antwoorden, om uit te delen." },
	{ "vergoeding", "vergoedingen", RESIDENT, .title = "naam", .fields = reward_fields, .help = "Wat mensen krijgen voor hun tijd en inbreng." },
	{ "bonserie", "bonseries", RESIDENT, .title = "naam", .fields = voucher_fields, .help = "Een serie bonnen met nummers." },
	{ "winkel", "winkels", RESIDENT, .title = "naam", .fields = shop_fields, .help = "Een winkel die de bonnen aanneemt." },
	{ "sleutelpersoon", "sleutelpersonen", OFFICER, .title = "roepnaam", .fields = person_fields, .help = "Iemand bij wie de buurt aanklopt. Voor collega's: op de site komt alleen wat deze persoon goed vindt." },
	{ "gemeenschap", "gemeenschappen", OFFICER, .title = "omschrijving", .fields = community_fields, .help = "Een groep mensen in een wijk, en of u die al kent." },
	{ "bezoek", "bezoeken", OFFICER, .title = "doel", .fields = visit_fields, .help = "Een bezoek aan de wijk: u werkt er, helpt mee of sluit aan." },
	{ "bedragen", "bedragen", OFFICER, .title = "naam", .fields = rule_fields, .help = "Een bedrag uit een regel, met de bron en de dagen waarop het geldt." },
	{ "uitkeringsbericht", "uitkeringsberichten", RESIDENT, .title = "titel", .fields = benefit_fields, .help = "Wat een vergoeding betekent voor wie een uitkering heeft: een blad voor bewoners." },
	{ "afspraak", "afspraken", OFFICER, .title = "met", .fields = contract_fields, .help = "Een afspraak met iemand die langer meewerkt: taken, uren en geld. Zonder naam." },
	{ "budget", "budgetten", OFFICER, .title = "bron", .fields = budget_fields, .help = "Het geld voor een jaar, en waar het heen gaat." },
	{ "drukprofiel", "drukprofielen", OFFICER, .shared = true, .title = "naam", .fields = profile_fields, .help = "Hoe uw printer of uw drukkerij drukt. Zonder drukprofiel geldt wat gewoon is." },
	{ "woord", "woorden", OFFICER, .shared = true, .title = "woord", .fields = word_fields, .help = "Een moeilijk woord of een naam van uw gemeente, voor het nakijken van de taal." },
	{ .name = NULL }
};
