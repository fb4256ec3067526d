/* SPDX-License-Identifier: EUPL-1.2
 *
 * The fields of ways to talk and of what comes out of them: rows of the tables in kinds.c.
 */
#include "model/field_rows.h"

/* ---- ways to talk ---- */

static const struct field part_fields[] = {
	{ "kop", REQUIRED, RESIDENT, .most = 4, .help = "Het kopje: Politiek." },
	{ "vraag", RESIDENT, .most = 15, .help = "De vraag daarbij: Welke regels kwamen er?" },
	END
};

static const struct field card_fields[] = {
	{ "woord", REQUIRED, RESIDENT, .most = 4, .help = "Wat er groot op staat: Boos." },
	{ "kleur", FIELD_CHOICE, RESIDENT, .choices = "rood|groen|blauw|geel|wit", .fallback = "wit", .help = "De kleur van het vel of de kaart." },
	{ "gezicht", FIELD_CHOICE, RESIDENT, .choices = "boos|verdrietig|blij|geen", .fallback = "geen", .help = "Het gezicht dat erbij staat." },
	{ "vraag", RESIDENT, .most = 15, .help = "De vraag aan bewoners bij dit vel." },
	{ "icoon", RESIDENT, .help = "De naam van een icoon uit het thema, voor op de kaart." },
	{ "onder", FIELD_GROUP, LIST, RESIDENT, .group = part_fields, .also = "kop", .most = 4, .help = "Kopjes op het vel: Politiek, Wijk, Uw leven." },
	END
};

static const struct field group_size_fields[] = {
	{ "van", FIELD_NUMBER, REQUIRED, .least = 1, .most = 500, .unit = "mensen", .help = "De kleinste groep." },
	{ "tot", FIELD_NUMBER, REQUIRED, .least = 1, .most = 500, .unit = "mensen", .help = "De grootste groep." },
	END
};

const struct field method_fields[] = {
	{ "titel", REQUIRED, .most = 6, .help = "De naam van de werkvorm." },
	{ "soort", FIELD_CHOICE, REQUIRED, .choices = "tekenen|gladsadmad|tijdlijn|gesprek", .help = "Wat voor werkvorm het is." },
	{ "volgorde", FIELD_NUMBER, .least = 1, .most = 99, .fallback = "50", .help = "De plaats in de lijst: 1 komt eerst." },
	{ "samenvatting", REQUIRED, .most = 40, .help = "In een of twee zinnen: wat je doet en wanneer het past." },
	{ "onderwerp", REQUIRED, .most = 12, .help = "Waar het gesprek over gaat." },
	{ "vraag", REQUIRED, RESIDENT, .most = 15, .help = "De vraag aan bewoners: kort, in gewone woorden." },
	{ "minuten", FIELD_NUMBER, .least = 1, .most = 240, .fallback = "10", .unit = "minuten", .help = "Hoe lang de opdracht duurt, voor op de klok." },
	{ "duur", FIELD_NUMBER, .least = 5, .most = 480, .unit = "minuten", .help = "Hoe lang alles samen duurt, met het gesprek erna." },
	{ "groep", FIELD_GROUP, .group = group_size_fields, .help = "Voor hoeveel mensen het werkt." },
	{ "gespreksvragen", LIST, RESIDENT, .most = 5, .help = "Vragen voor het gesprek na de opdracht." },
	{ "nodig", LIST, .most = 8, .help = "Wat er klaar moet liggen." },
	{ "rolkaart", LIST, RESIDENT, .most = 6, .help = "Wat een bewoner doet die het gesprek leidt, stap voor stap." },
	{ "kaartensets", FIELD_REFERENCE, LIST, .target = "kaartenset", .help = "Kaarten die erbij horen." },
	{ "formaat", FIELD_CHOICE, .choices = "A4|A3|A2", .fallback = "A4", .help = "De maat van het vel waarop mensen werken." },
	{ "icoon", RESIDENT, .help = "De naam van een icoon uit het thema bij de vraag, voor wie weinig Nederlands leest." },
	{ "kaarten", FIELD_GROUP, LIST, .group = card_fields, .most = 12, .help = "De vellen of kaarten die u ophangt." },
	{ "afwijkend", FIELD_YES_NO, .fallback = "nee", .help = "Ja: de kleuren bij glad-sad-mad zijn met opzet anders." },
	{ "beeld", FIELD_REFERENCE, .target = "beeld", .help = "Een beeld boven aan de pagina." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op de site." },
	FORMER_NAMES,
	END
};

static const struct field talk_card_fields[] = {
	{ "voor", REQUIRED, RESIDENT, .most = 20, .help = "Wat er op de voorkant staat: een open vraag, een tip, het begin van een antwoord." },
	{ "achter", RESIDENT, .most = 30, .help = "Wat er op de achterkant staat: hoe je doorvraagt, een voorbeeld." },
	{ "icoon", RESIDENT, .fallback = "message-2", .help = "De naam van een icoon uit het thema." },
	END
};

const struct field card_set_fields[] = {
	{ "titel", REQUIRED, RESIDENT, .most = 6, .help = "De naam van de set." },
	{ "soort", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "gesprek|antwoord|zakkaart", .help = "Losse kaarten met vragen, losse kaarten met een begin van een antwoord, of alles op een kaart voor in de zak." },
	{ "formaat", FIELD_CHOICE, RESIDENT, .choices = "A7|A6|A5", .fallback = "A6", .help = "De maat van een kaart." },
	{ "kaarten", FIELD_GROUP, LIST, REQUIRED, RESIDENT, .group = talk_card_fields, .least = 1, .most = 40, .help = "De kaarten, elk met een voorkant en een achterkant." },
	{ "zinnen_kop", RESIDENT, .most = 8, .help = "Zakkaart: wat er boven de zinnen op de achterkant staat." },
	{ "zinnen", LIST, RESIDENT, .most = 4, .help = "Zakkaart: zinnen om mee te beginnen, voor op de achterkant." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op papier." },
	END
};

/* ---- what comes out of it ---- */

static const struct field harvest_point_fields[] = {
	{ "tekst", REQUIRED, .most = 25, .help = "Wat iemand schreef, zei of tekende, in zijn eigen woorden. Geen namen." },
	{ "soort", FIELD_CHOICE, REQUIRED, .choices = "boos|verdrietig|blij|verleden|heden|toekomst|tekening|gesprek", .help = "Bij welk vel of welk deel het hoort." },
	{ "aantal", FIELD_NUMBER, .least = 1, .most = 5000, .unit = "keer", .help = "Hoe vaak u dit las of hoorde." },
	END
};

const struct field harvest_fields[] = {
	{ "titel", REQUIRED, .most = 10, .help = "De titel: Oogst van samen praten over geld." },
	{ "bijeenkomst", FIELD_REFERENCE, REQUIRED, .target = "bijeenkomst|informatiemarkt", .help = "Waar het gezegd is." },
	{ "werkvorm", FIELD_REFERENCE, REQUIRED, .target = "werkvorm", .help = "Hoe het gesprek ging." },
	{ "datum", FIELD_DATE, REQUIRED, .help = "De dag waarop u dit opschreef." },
	{ "punten", FIELD_GROUP, LIST, REQUIRED, .group = harvest_point_fields, .least = 1, .most = 200, .help = "Wat mensen brachten, een voor een." },
	END
};

static const struct field point_fields[] = {
	{ "zin", REQUIRED, RESIDENT, .most = 15, .help = "Wat u hoorde, in een zin van hooguit 15 woorden. Geen namen." },
	{ "beeld", FIELD_REFERENCE, RESIDENT, .target = "beeld", .help = "Een beeld bij deze zin." },
	{ "icoon", FIXED, RESIDENT, .help = "De naam van een icoon uit het thema, voor op papier als er geen beeld is." },
	END
};

const struct field summary_fields[] = {
	{ "titel", REQUIRED, RESIDENT, .most = 10, .help = "De titel: Dit hoorden wij over geld." },
	{ "bijeenkomst", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "bijeenkomst|informatiemarkt", .help = "Waar het over gaat." },
	{ "datum", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag waarop deze samenvatting op de site kwam." },
	{ "samenvatting", REQUIRED, RESIDENT, .most = 40, .help = "In een of twee zinnen: wat eruit kwam." },
	{ "punten", FIELD_GROUP, LIST, REQUIRED, RESIDENT, .group = point_fields, .least = 3, .most = 7, .help = "Drie tot zeven punten, elk met een beeld of een icoon." },
	{ "aanwezig_aantal", FIELD_NUMBER, RESIDENT, .least = 1, .most = 5000, .unit = "mensen", .help = "Hoeveel mensen er waren." },
	{ "voorleestekst", OFFICER, .most = 300, .help = "Hoe u het voorleest aan de groep." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op de site." },
	FORMER_NAMES,
	END
};

const struct field evaluation_fields[] = {
	{ "titel", REQUIRED, RESIDENT, .most = 10, .help = "De titel: Wij komen terug over geld." },
	{ "bijeenkomst", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "bijeenkomst|informatiemarkt", .help = "Waar u op terugkijkt." },
	{ "datum", FIELD_DATE, RESIDENT, .help = "De dag waarop u terugkomt. Zonder dag: drie weken later, niet in het weekend of op een feestdag." },
	{ "begin", FIELD_TIME, RESIDENT, .help = "Hoe laat het begint." },
	{ "einde", FIELD_TIME, RESIDENT, .help = "Hoe laat het klaar is." },
	{ "samenvatting", REQUIRED, RESIDENT, .most = 40, .help = "In een of twee zinnen: wat u gaat doen." },
	{ "vragen", LIST, REQUIRED, RESIDENT, .least = 1, .most = 5, .help = "Hooguit vijf korte vragen aan bewoners. Op papier kiezen mensen een gezicht: ja, een beetje, nee." },
	{ "open_vraag", RESIDENT, .most = 15, .help = "Een vraag waarop mensen zelf iets schrijven of tekenen." },
	{ "vragen_professionals", LIST, OFFICER, .most = 8, .help = "Vragen aan sleutelpersonen en hulpverleners." },
	{ "vergoeding", FIELD_REFERENCE, RESIDENT, .target = "vergoeding", .help = "Wat mensen krijgen als ze weer meedoen." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op de site." },
	FORMER_NAMES,
	END
};

static const struct field idea_fields[] = {
	{ "idee", REQUIRED, RESIDENT, .most = 25, .help = "Het idee, zoals bewoners het zeiden." },
	{ "status", FIELD_CHOICE, REQUIRED, RESIDENT, .choices = "ja|deels|nog_niet|nee", .help = "Doen we het?" },
	{ "wat", REQUIRED, RESIDENT, .most = 40, .help = "Wat er nu gebeurt." },
	{ "waarom", RESIDENT, .most = 40, .help = "Waarom niet, nog niet of niet helemaal: dan verplicht." },
	{ "wanneer", RESIDENT, .most = 12, .help = "Wanneer het klaar is: voor de zomer." },
	{ "wie", REQUIRED, RESIDENT, .most = 12, .help = "Wie het doet: de rol of het team, geen naam." },
	END
};

const struct field feedback_fields[] = {
	{ "titel", REQUIRED, RESIDENT, .most = 12, .help = "De titel: Wat is er met uw idee gebeurd?" },
	{ "bijeenkomst", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "bijeenkomst|informatiemarkt", .help = "Waar de ideeën vandaan komen." },
	{ "datum", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag van dit bericht." },
	{ "volgende_datum", FIELD_DATE, RESIDENT, .help = "Wanneer u weer vertelt hoe het gaat." },
	{ "samenvatting", REQUIRED, RESIDENT, .most = 40, .help = "In een of twee zinnen: hoe het ermee staat." },
	{ "ideeen", FIELD_GROUP, LIST, REQUIRED, RESIDENT, .group = idea_fields, .least = 1, .most = 20, .help = "De ideeën, elk met wat ermee gebeurt." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op de site." },
	FORMER_NAMES,
	END
};

const struct field answer_fields[] = {
	{ "vraag", REQUIRED, RESIDENT, .most = 25, .help = "De vraag, zoals bewoners die stellen." },
	{ "antwoord", RESIDENT, .most = 120, .help = "Het antwoord in gewone woorden. Laat weg zolang u het niet weet." },
	{ "organisatie", FIELD_REFERENCE, RESIDENT, .target = "organisatie", .help = "Wie hierbij helpt." },
	{ "thema", FIELD_REFERENCE, RESIDENT, .target = "thema", .help = "Het onderwerp van de vraag." },
	{ "bijeenkomst", FIELD_REFERENCE, RESIDENT, .target = "bijeenkomst|informatiemarkt", .help = "Waar de vraag gesteld is." },
	{ "bron", OFFICER, .help = "Waar het antwoord vandaan komt." },
	{ "datum", FIELD_DATE, REQUIRED, RESIDENT, .help = "De dag waarop het antwoord is nagekeken." },
	{ "geldig_tot", FIELD_DATE, .help = "Na deze dag is het antwoord van de site af." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op de site." },
	END
};

const struct field answer_sheet_fields[] = {
	{ "titel", REQUIRED, RESIDENT, .most = 10, .help = "De titel: Uw vragen over geld." },
	{ "bijeenkomst", FIELD_REFERENCE, RESIDENT, .target = "bijeenkomst|informatiemarkt", .help = "Waar de vragen gesteld zijn." },
	{ "medewerker", FIELD_REFERENCE, REQUIRED, RESIDENT, .target = "medewerker", .help = "Wie mensen kunnen bellen." },
	{ "antwoorden", FIELD_REFERENCE, LIST, REQUIRED, RESIDENT, .target = "vraagantwoord", .least = 1, .most = 40, .help = "De vragen die op het blad staan, in deze volgorde." },
	{ "concept", FIELD_YES_NO, .fallback = "nee", .help = "Ja: nog niet op papier." },
	END
};
