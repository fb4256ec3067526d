/* SPDX-License-Identifier: EUPL-1.2
 *
 * The fields of a network in the neighbourhood: key persons, the communities they belong to, and visits. For colleagues
 * alone: rows of the tables in kinds.c. The tables are the list of what may be kept of a person: there is no key for a
 * citizen service number, a birth date, a benefit or a debt, and a key that is not here is an error.
 */
#include "model/field_rows.h"

/* What somebody agreed to. Only through this does anything of a key person reach the site (model/network.h). */
static const struct field consent_fields[] = {
	{ "datum", FIELD_DATE, REQUIRED, OFFICER, .help = "De dag waarop deze persoon het goed vond." },
	{ "tot", FIELD_DATE, REQUIRED, OFFICER, .help = "De laatste dag waarop het mag: hooguit een jaar later. Vraag het daarna opnieuw." },
	{ "openbaar", FIELD_CHOICE, LIST, REQUIRED, OFFICER, .choices = "naam|tel|foto|plek", .least = 1, .help = "Wat op de site mag. Wat hier niet staat, komt er niet op." },
	END
};

/* RESIDENT: written for residents, so in their language; the kind as a whole is for officers. */
const struct field person_fields[] = {
	{ "roepnaam", REQUIRED, OFFICER, .most = 2, .help = "Alleen de voornaam." },
	{ "rol", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "bewoner|welzijnswerker|anders", .help = "Is het een bewoner, of werkt deze persoon in de wijk?" },
	{ "wijk", FIELD_REFERENCE, REQUIRED, OFFICER, .target = "wijk", .help = "De wijk waar deze persoon de mensen kent." },
	{ "gemeenschappen", FIELD_REFERENCE, LIST, OFFICER, .target = "gemeenschap", .help = "De groepen waar deze persoon bij hoort." },
	{ "via", FIELD_REFERENCE, OFFICER, .target = "organisatie", .help = "De organisatie die u met elkaar in contact bracht." },
	{ "talen", FIELD_LANGUAGE, LIST, OFFICER, .help = "De talen die deze persoon spreekt." },
	{ "contactritme_dagen", FIELD_NUMBER, REQUIRED, OFFICER, .least = 7, .most = 366, .unit = "dagen", .help = "Om de hoeveel dagen u belt of langsgaat. Vier tot zes weken is voor de meeste mensen prettig." },
	{ "laatste_contact", FIELD_DATE, OFFICER, .help = "De dag waarop u elkaar het laatst sprak." },
	{ "tel", FIELD_PHONE, OFFICER, .help = "Het nummer van deze persoon." },
	{ "foto", FIELD_REFERENCE, OFFICER, .target = "beeld", .help = "Een foto van het gezicht." },
	{ "plek", RESIDENT, .most = 15, .help = "Waar en wanneer mensen deze persoon vinden: elke dinsdagochtend in het buurthuis." },
	{ "tekst_openbaar", RESIDENT, .most = 40, .help = "Waar deze persoon mensen mee helpt, in een of twee zinnen voor bewoners. Zonder toestemming komt het niet op de site." },
	{ "toestemming", FIELD_GROUP, OFFICER, .group = consent_fields, .help = "Wat deze persoon goed vindt. Zonder toestemming komt er niets op de site." },
	END
};

static const struct field search_fields[] = {
	{ "organisatie", FIELD_REFERENCE, REQUIRED, OFFICER, .target = "organisatie", .help = "Waar u het hebt gevraagd, bijvoorbeeld het buurtteam." },
	{ "datum", FIELD_DATE, REQUIRED, OFFICER, .help = "De dag waarop u het vroeg." },
	END
};

const struct field community_fields[] = {
	{ "omschrijving", REQUIRED, OFFICER, .most = 12, .help = "De groep in gewone woorden, zonder stempel: ouders bij de basisschool." },
	{ "wijk", FIELD_REFERENCE, REQUIRED, OFFICER, .target = "wijk", .help = "De wijk waar deze mensen wonen." },
	{ "sleutelpersonen", FIELD_REFERENCE, LIST, OFFICER, .target = "sleutelpersoon", .help = "Wie deze groep goed kent. Staat de groep al bij die persoon? Dan hoeft het hier niet." },
	{ "in_beeld", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "ja|deels|nee", .help = "Kent u deze groep, of nog niet?" },
	{ "gezocht_bij", FIELD_GROUP, LIST, OFFICER, .group = search_fields, .most = 40, .help = "Waar u hebt gevraagd wie deze groep kent, en wanneer." },
	END
};

static const struct field visit_done_fields[] = {
	{ "datum", FIELD_DATE, REQUIRED, OFFICER, .help = "De dag waarop u er was." },
	{ "notitie", OFFICER, .most = 60, .help = "Wat u hoorde en zag, zonder namen." },
	END
};

const struct field visit_fields[] = {
	{ "soort", FIELD_CHOICE, REQUIRED, OFFICER, .choices = "buurthuis|meelopen|aansluiten|nldoet|ronde", .help = "Werken in het buurthuis, meelopen met vrijwilligers, aansluiten bij wat er al is, een dag NLdoet, of een ronde langs alle buurthuizen." },
	{ "wijk", FIELD_REFERENCE, REQUIRED, OFFICER, .target = "wijk", .help = "De wijk waar u bent." },
	{ "locatie", FIELD_REFERENCE, OFFICER, .target = "locatie", .help = "De plek waar u bent." },
	{ "organisatie", FIELD_REFERENCE, OFFICER, .target = "organisatie", .help = "Met wie u meedoet, als dat een organisatie is." },
	{ "medewerker", FIELD_REFERENCE, REQUIRED, OFFICER, .target = "medewerker", .help = "Wie er gaat." },
	{ "datum", FIELD_DATE, REQUIRED, OFFICER, .help = "De dag. Bij een herhaling: de eerste dag." },
	{ "herhaling", FIELD_GROUP, OFFICER, .group = repeat_fields, .help = "Als het vaker is: hoe vaak, en tot wanneer." },
	{ "begin", FIELD_TIME, REQUIRED, OFFICER, .help = "Hoe laat u er bent." },
	{ "einde", FIELD_TIME, REQUIRED, OFFICER, .help = "Hoe laat u weer weggaat." },
	{ "uren", FIELD_NUMBER, OFFICER, .least = 1, .most = 24, .unit = "uur", .help = "Hoeveel uur u er elke keer voor vrijhoudt, met de reis. Laat weg als het de tijd van begin tot einde is." },
	{ "doel", REQUIRED, OFFICER, .most = 20, .help = "Wat u er gaat doen, of waarom." },
	{ "gedaan", FIELD_GROUP, LIST, OFFICER, .group = visit_done_fields, .most = 520, .help = "Na afloop: elke keer dat u er was." },
	END
};
