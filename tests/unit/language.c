/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/checker.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/text.h"
#include "base/words.h"
#include "language/form.h"
#include "model/markdown.h"

struct world {
	struct arena *arena;
	struct language *dutch, *other;
};

static struct source *source_of(struct world *world, const char *text)
{
	struct source *source = arena_alloc(world->arena, sizeof *source);
	source->path = "t";
	source->text = (struct span){arena_string(world->arena, text), strlen(text)};
	return source;
}

static struct checker *check(struct world *world, const struct language *language, const char *text, struct verdict *verdict)
{
	struct source *source = source_of(world, text);
	struct checker *checker = checker_new(world->arena, language, (struct checker_options){.resident = true}, source);
	prose_plain(source->text, checker_passages(checker));
	*verdict = checker_end(checker);
	return checker;
}

static const struct finding *found(const struct checker *checker, enum rule_number number)
{
	for (size_t i = 0; i < checker_count(checker); i++)
		if (checker_findings(checker)[i].rule == &rules[number])
			return &checker_findings(checker)[i];
	return NULL;
}

static int start(void **state)
{
	struct world *world = calloc(1, sizeof *world);
	world->arena = arena_new();
	world->dutch = language_load(world->arena, "generator", "nl");
	world->other = language_load(world->arena, "generator", "pl");
	markdown_prepare();
	*state = world;
	return 0;
}

static int finish(void **state)
{
	struct world *world = *state;
	arena_free(world->arena);
	free(world);
	return 0;
}

/* frogdata and wdutch are in the list of packages. Where their files have other names, the program goes on with fewer words. */
static void has_all_lists_of_words(void **state)
{
	struct world *world = *state;
	assert_non_null(world->dutch->lexicon);
	assert_int_equal(lexicon_sources(world->dutch->lexicon), LEXICON_COUNTS | LEXICON_RANKS | LEXICON_SPELLING);
}

/* ---- rules ---- */

static void each_rule_tells_bad_from_good(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	for (int i = 0; i < RULES; i++) {
		if (!rules[i].bad)
			continue;
		if (!found(check(world, world->dutch, rules[i].bad, &verdict), (enum rule_number)i))
			fail_msg("%s does not see: %s", rules[i].id, rules[i].bad);
		if (found(check(world, world->dutch, rules[i].good, &verdict), (enum rule_number)i))
			fail_msg("%s sees something in: %s", rules[i].id, rules[i].good);
		assert_ptr_equal(rule_named(span_of(rules[i].id)), &rules[i]);
	}
	assert_null(rule_named(SPAN("bestaat-niet")));
}

static void rules_without_words_run_for_every_language(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	assert_null(world->other->lexicon);
	for (int i = 0; i < RULES; i++)
		if (rules[i].bad && !rules[i].words)
			assert_non_null(found(check(world, world->other, rules[i].bad, &verdict), (enum rule_number)i));
	struct checker *checker = check(world, world->other, rules[RULE_HARD_WORD].bad, &verdict);
	assert_null(found(checker, RULE_HARD_WORD));
	assert_int_equal(verdict.level, LEVEL_SHORT);
}

static void a_repeat_is_told_once(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	struct checker *checker = check(world, world->dutch, "Indien u komt.\n\nKom niet indien het regent.\n", &verdict);
	const struct finding *finding = found(checker, RULE_HARD_WORD);
	assert_int_equal(finding->times, 2);
	assert_int_equal(finding->line, 1);
	assert_int_equal(finding->also[0], 3);
	struct text text = {0};
	finding_help(finding, &text);
	assert_non_null(strstr(text.data, "als"));
	text_free(&text);
}

static void forms_and_halves_count(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	static const char *const texts[] = {"Wij continueren dit.", "Hij continueert dit.", "Dit heeft hij gecontinueerd.", "Dat zijn efficiënte mensen."};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!found(check(world, world->dutch, texts[i], &verdict), RULE_HARD_WORD))
			fail_msg("nothing in: %s", texts[i]);
	assert_non_null(found(check(world, world->dutch, "U komt niet in aanmerking voor geld.", &verdict), RULE_PHRASE));
}

/* What the check offers for the words `said` of a text of one finding of this rule. */
struct offer {
	enum rule_number rule;
	const char *text, *said, *advice;
};

static void holds(struct world *world, const struct offer *offer)
{
	struct verdict verdict;
	const struct finding *finding = found(check(world, world->dutch, offer->text, &verdict), offer->rule);
	if (!finding) {
		fail_msg("nothing in: %s", offer->text);
		return;
	}
	struct text help = {0};
	finding_help(finding, &help);
	bool right = span_is(finding->word, offer->said) && strstr(help.data, offer->advice);
	if (!right)
		fail_msg("\"%.*s\": %s in: %s", (int)finding->word.length, finding->word.data, help.data, offer->text);
	text_free(&help);
}

static void halves_of_a_verb_belong_together(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	static const struct offer offers[] = {
		{RULE_HARD_WORD, "De brief is op tijd aan te leveren.", "aan te leveren", "sturen"}, /* each half is common by itself */
		{RULE_HARD_WORD, "U hoeft de aanvraag niet in te dienen.", "in te dienen", "sturen"}, /* dienen stands in the list too */
		{RULE_HARD_WORD, "Hij legt het plan voor aan de raad.", "legt het plan voor", "laten zien"},
		{RULE_HARD_WORD, "Leg de regels vast in een brief.", "Leg de regels vast", "opschrijven"},
		/* more often nouns */
		{RULE_HARD_WORD, "Schakel op tijd een tolk in.", "Schakel op tijd een tolk in", "vragen"},
		{RULE_HARD_WORD, "De leider licht het plan toe.", "licht het plan toe", "uitleggen"},
		{RULE_HARD_WORD, "Wij delen u dit mee.", "delen u dit mee", "vertellen"},
		{RULE_HARD_WORD, "Stuur waar nodig bij.", "Stuur waar nodig bij", "veranderen"},
	};
	for (size_t i = 0; i < sizeof offers / sizeof *offers; i++)
		holds(world, &offers[i]);
	static const char *const silent[] = {
		"Lever uw pas in.", "Lever de pas voor 1 mei in.", "U krijgt een nieuwe pas en levert de oude pas in.", /* not inpassen */
		"Wij schrijven er een brief voor.", "Waar schrijven wij deze brief voor?", /* not voorschrijven */
		"Leg de bon voor in de kast.", "De delen komen mee.", "Rol het papier uit.", "Houd de bal vast en loop terug.", "Wij hebben een idee om mee te schrijven."};
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
		if (found(check(world, world->dutch, silent[i], &verdict), RULE_HARD_WORD))
			fail_msg("something in: %s", silent[i]);
}

static void advice_fits_the_sense(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	static const struct offer offers[] = {
		{RULE_HARD_WORD, "Wij willen een inclusieve buurt.", "inclusieve", "voor iedereen"},
		{RULE_HARD_WORD, "De prijs is inclusief koffie.", "inclusief", "met"},
		{RULE_HARD_WORD, "Dit is de uiterste datum.", "uiterste", "laatste"},
		{RULE_HARD_WORD, "Wij stemmen ons werk af op uw vraag.", "stemmen ons werk af", "passen bij"},
		{RULE_HARD_WORD, "Dat houdt in dat u geld krijgt.", "houdt in", "betekenen"},
		{RULE_HARD_WORD, "Wij werken voor derden.", "derden", "anderen"},
		{RULE_HARD_WORD, "U heeft niet voldaan aan de regels.", "voldaan", "gedaan wat moest"},
		{RULE_HARD_WORD, "U heeft de rekening voldaan.", "voldaan", "betaald"},
		{RULE_NOUN_VERB, "De avond vindt plaats op dinsdag.", "vindt plaats", "is"},
		{RULE_PHRASE, "Dat houdt verband met uw huis.", "verband met", "komen door"},
	};
	for (size_t i = 0; i < sizeof offers / sizeof *offers; i++)
		holds(world, &offers[i]);
	assert_null(found(check(world, world->dutch, "Iedereen vindt plaats aan een tafel.", &verdict), RULE_NOUN_VERB));
	assert_null(found(check(world, world->dutch, "Daar vindt u een plaats.", &verdict), RULE_NOUN_VERB));
	assert_null(found(check(world, world->dutch, "De maatschappelijk werker komt.", &verdict), RULE_HARD_WORD));
	assert_null(found(check(world, world->dutch, "Ik doe mijn uiterste best.", &verdict), RULE_HARD_WORD));
	assert_null(found(check(world, world->dutch, "Twee derden van de mensen kwam.", &verdict), RULE_HARD_WORD));
	assert_null(found(check(world, world->dutch, "Een brief is vereist. De tijd is verstreken.", &verdict), RULE_PASSIVE));
}

/* An infinitive is also what goes with wij and with more people. */
static void the_verb_of_many_ends_the_run_up(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	static const char *const silent[] = {"Wij kijken met u hoe u minder gas en stroom kunt gebruiken.", "De mensen uit de straat praten met u over wat u hier graag wilt."};
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
		if (found(check(world, world->dutch, silent[i], &verdict), RULE_RUN_UP))
			fail_msg("something in: %s", silent[i]);
}

static void known_words_are_silent(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	/* forms of a verb that came apart, compounds of known parts, names, derived words, stress marks */
	static const char *const texts[] = {"Als ik terugga, ben ik moe.", "U hoeft niet in te loggen.", "We bouwen vogelhuisjes.", "Noor is er dan.", "De wijk is af.",
		"Sommige vragen lossen we meteen op.", "Het d\xC3\xA0n is zo.", "De bon is niet te vervangen.", "Dit dient om te koken.", "Iemand komt naar u toe.", "Het is verlopen.", "Dat is nuttig.", "U rekent straks af. Wie afrekent, is klaar."};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct checker *checker = check(world, world->dutch, texts[i], &verdict);
		if (found(checker, RULE_RARE) || found(checker, RULE_HARD_WORD) || found(checker, RULE_PASSIVE))
			fail_msg("something in: %s", texts[i]);
	}
	/* words of daily life that are seldom counted, and their forms; only how common they are is no question */
	assert_null(found(check(world, world->dutch, "De komkommer lag naast het strijkijzer.", &verdict), RULE_UNCOMMON));
	assert_null(found(check(world, world->dutch, "Hij niesde en hoestte.", &verdict), RULE_UNCOMMON));
	assert_non_null(found(check(world, world->dutch, "Het schilderen van het huis kost tijd.", &verdict), RULE_NOUN_STYLE));
	assert_non_null(found(check(world, world->dutch, "U dient dit te betalen.", &verdict), RULE_HARD_WORD));
	assert_non_null(found(check(world, world->dutch, "Wij hebben dit ge\xC3\xABvalueerd.", &verdict), RULE_HARD_WORD));
	assert_non_null(found(check(world, world->dutch, "Zo staat het in de Begroting.", &verdict), RULE_EXPLAIN));
	assert_null(found(check(world, world->dutch, "Ik bel Stichting Begroting Nederland.", &verdict), RULE_EXPLAIN));
}

/* What letters of a municipality say, with advice that fits that sentence; and what only looks like it. */
static void letters_get_advice_that_fits(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	static const struct { const char *text; enum rule_number rule; const char *advice; } rows[] = {
		{"Hierbij doen wij u het formulier toekomen.", RULE_PHRASE, "sturen"}, /* not: recht hebben op */
		{"Het bedrag zal u toekomen.", RULE_HARD_WORD, "recht hebben op"},
		{"Men is van mening dat het te donker is.", RULE_PHRASE, "vinden"}, /* forms of zijn */
		{"U hoeft geen gebruik te maken van de bus.", RULE_PHRASE, "gebruiken"},
		{"U wordt geacht te komen.", RULE_PHRASE, "moeten"},
		{"U krijgt hulp van het maatschappelijk werk.", RULE_EXPLAIN, "Hier helpen ze u"}, /* not: voor de samenleving */
		{"Meedoen is op eigen risico.", RULE_PHRASE, "betaalt u zelf"}, /* not: that of the insurance */
		{"De betreffende afdeling belt u.", RULE_PHRASE, "die"}, /* not: over */
		{"Wij hopen dat alles naar behoren is.", RULE_PHRASE, "goed"}, /* not: moeten */
		{"De huur bedraagt 600 euro.", RULE_HARD_WORD, "is"},
		{"Wij geven dit niet aan derden.", RULE_HARD_WORD, "anderen"},
		{"Zij heeft de bon overhandigd.", RULE_HARD_WORD, "geven"}, /* no ge- */
		{"Wij hebben kennisgenomen van uw brief.", RULE_HARD_WORD, "gelezen"},
		{"U betaalt een borg.", RULE_EXPLAIN, "vooraf"},
		{"Borg de afspraken.", RULE_PHRASE, "zo blijft"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text help = {0};
		const struct finding *finding = found(check(world, world->dutch, rows[i].text, &verdict), rows[i].rule);
		if (!finding)
			fail_msg("nothing in: %s", rows[i].text);
		finding_help(finding, &help);
		if (!strstr(help.data, rows[i].advice))
			fail_msg("%s: %s", rows[i].text, help.data);
		text_free(&help);
	}
	static const char *const silent[] = {"Twee derden van de mensen kwam.", "De bedragen staan hier.", "Zij zijn van school.", "U mag uw eigen soep maken.",
		"Zet de plant eronder.", "Bel ons van tevoren.", "Wilt u een pas aanvragen?", "Zorg ook goed voor uzelf.", "Bewoners geven ons hun kennis."};
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
		struct checker *checker = check(world, world->dutch, silent[i], &verdict);
		if (found(checker, RULE_HARD_WORD) || found(checker, RULE_PHRASE) || found(checker, RULE_UNCOMMON) || found(checker, RULE_EXPLAIN) || found(checker, RULE_PASSIVE))
			fail_msg("something in: %s", silent[i]);
	}
	assert_null(found(check(world, world->dutch, "Er is een diploma vereist.", &verdict), RULE_PASSIVE));
}

static void one_word_stands_out(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	assert_non_null(found(check(world, world->dutch, "Dat is een curieus verhaal.", &verdict), RULE_UNCOMMON));
	/* beside a hard word, a word that is only a little less common is not named */
	assert_non_null(found(check(world, world->dutch, "Dat is geheimzinnig.", &verdict), RULE_UNCOMMON));
	struct checker *checker = check(world, world->dutch, "Indien dat geheimzinnig is, kom ik.", &verdict);
	assert_non_null(found(checker, RULE_HARD_WORD));
	assert_null(found(checker, RULE_UNCOMMON));
	/* a verb that is as common needs no other */
	assert_null(found(check(world, world->dutch, "Wij buigen niet.", &verdict), RULE_UNCOMMON));
}

static void words_that_join_are_named_each(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	static const char *const said[] = {"Indien hij alsnog komt, blijf ik.", "Indien wij bijeen komen, blijf ik."};
	/* a word that points and a preposition; the particle of a verb */
	static const char *const silent[] = {"Indien hij eronder ligt, blijf ik.", "Indien u belooft om bijeen te komen, blijf ik."};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (!found(check(world, world->dutch, said[i], &verdict), RULE_UNCOMMON))
			fail_msg("nothing in: %s", said[i]);
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
		if (found(check(world, world->dutch, silent[i], &verdict), RULE_UNCOMMON))
			fail_msg("something in: %s", silent[i]);
	assert_true(form_number_noun(world->dutch->lexicon, SPAN("achttal")));
	assert_false(form_number_noun(world->dutch->lexicon, SPAN("kristal")));
	assert_false(form_number_noun(world->dutch->lexicon, SPAN("aantal")));
}

static void a_name_may_begin_small(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	static const char *const texts[] = {"Wij wonen in \xE2\x80\x99s-Hertogenbosch en praten.", "Wij wonen in 's-Gravenhage en praten.", "De oud-Rotterdammer komt."};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		assert_null(found(check(world, world->dutch, texts[i], &verdict), RULE_RARE));
		assert_int_equal(verdict.quoted_words, 0);
		assert_int_equal(verdict.measures.names, 1);
	}
}

static void quotes_weigh_less(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	struct checker *checker = check(world, world->dutch, "Hij zei: \xE2\x80\x98Indien u komt, krijgt u soep.\xE2\x80\x99", &verdict);
	assert_int_equal(found(checker, RULE_HARD_WORD)->level, LEVEL_ADVICE);
	assert_true(verdict.quoted_words >= 5);
}

/* ---- sentences and words ---- */

static size_t sentences(struct world *world, const char *text)
{
	struct verdict verdict;
	check(world, world->dutch, text, &verdict);
	return verdict.measures.sentences;
}

static void sentences_end_where_people_end_them(void **state)
{
	struct world *world = *state;
	assert_int_equal(sentences(world, "Bel dhr. Jansen van nr. 5. Hij is thuis."), 2);
	assert_int_equal(sentences(world, "Ga naar voorbeeldstad.nl en kijk. Dat is alles!"), 2);
	assert_int_equal(sentences(world, "Het kost 7.50 euro. 10 mensen komen."), 2);
	assert_int_equal(sentences(world, "Zij zei: \"Kom maar.\" En hij kwam."), 2);
	assert_int_equal(sentences(world, "Komt u ook? Neem dan soep, brood, enz. mee."), 2);
}

static void times_and_apostrophes_are_words(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	struct checker *checker = check(world, world->dutch, "Het is van 14.00-16.00 uur. De visie\xE2\x80\x99s zijn zo\xE2\x80\x99n succes.", &verdict);
	assert_null(found(checker, RULE_DATE));
	assert_int_equal(verdict.measures.words, 10);
	assert_int_equal(found(checker, RULE_HARD_WORD)->times, 1); /* visie */
}

/* ---- places and switches ---- */

static struct checker *check_markdown(struct world *world, const char *text, const struct source **source)
{
	struct source *made = source_of(world, text);
	struct checker *checker = checker_new(world->arena, world->dutch, (struct checker_options){.resident = true}, made);
	prose_blocks(world->arena, markdown_read(world->arena, world->arena, made, made->text, NULL), checker_passages(checker));
	checker_end(checker);
	*source = made;
	return checker;
}

static void places_hold_through_markup(void **state)
{
	struct world *world = *state;
	const struct source *source;
	struct checker *checker = check_markdown(world, "# Kop\n\nZij's &amp; **hij** zegt \"dit\" en\nook *indien* het regent.\n", &source);
	const struct finding *finding = found(checker, RULE_HARD_WORD);
	assert_non_null(finding);
	struct location location = source_locate(source, finding->at);
	assert_int_equal(location.line, 4);
	assert_int_equal(location.column, 6);
}

static void yaml_has_places_too(void **state)
{
	struct world *world = *state;
	struct source *source = source_of(world, "naam: x\ntekst: \"Kom indien u wilt\"\n");
	struct checker *checker = checker_new(world->arena, world->dutch, (struct checker_options){.resident = true}, source);
	prose_yaml(world->arena, source->text, checker_passages(checker));
	struct location location = source_locate(source, found(checker, RULE_HARD_WORD)->at);
	assert_int_equal(location.line, 2);
	assert_int_equal(location.column, 13);
}

static void switches_work_and_want_a_reason(void **state)
{
	struct world *world = *state;
	const struct source *source;
	struct checker *checker = check_markdown(world, "<!-- b1: uit woord-moeilijk: zo heet het -->\n\nIndien het kan.\n", &source);
	assert_null(found(checker, RULE_HARD_WORD));
	checker = check_markdown(world, "<!-- b1: uit woord-moeilijk: zo heet het -->\n\nIndien.\n\n<!-- b1: aan -->\n\nTevens.\n", &source);
	assert_string_equal(arena_copy(world->arena, found(checker, RULE_HARD_WORD)->word.data, 6), "Tevens");
	checker = check_markdown(world, "<!-- b1: uit-volgende *: een citaat -->\n\nIndien het kan.\n\nTevens.\n", &source);
	assert_string_equal(arena_copy(world->arena, found(checker, RULE_HARD_WORD)->word.data, 6), "Tevens");
	checker = check_markdown(world, "<!-- b1: uit woord-moeilijk -->\n\nIndien het kan.\n", &source);
	assert_non_null(found(checker, RULE_SWITCH));
	assert_non_null(found(checker, RULE_HARD_WORD));
}

/* ---- levels ---- */

static bool near(double a, double b, double within)
{
	return fabs(a - b) < within;
}

/* LiNT-II by hand: 100 - (-4.20782 + 86.418645 - 8.122075 - 7.61034 + 8.0006155). Flesch-Douma: Onze Taal 1977. */
static void formulas_are_those_of_the_papers(void **state)
{
	(void)state;
	assert_true(near(level_lint(5, 5, 3, 0.5), 25.5209745, 1e-9));
	assert_true(near(level_lint(0, 20, 9, 0), 100, 1e-9));
	assert_true(near(level_lint(9, 0, 0, 1), 0, 1e-9));
	assert_true(level_lint(4, 5, 3, 0.5) > level_lint(5, 5, 3, 0.5)); /* rarer words are harder */
	assert_true(level_lint(5, 9, 3, 0.5) > level_lint(5, 5, 3, 0.5)); /* longer ways are harder */
	assert_true(near(level_flesch_douma(5, 200), 48.2, 0.05));
	assert_true(near(level_leesindex(10, 150), 75, 1e-9));
	assert_int_equal(level_of(33.9), LEVEL_A2);
	assert_int_equal(level_of(34), LEVEL_B1);
	assert_int_equal(level_of(46), LEVEL_B2);
	assert_int_equal(level_of(58), LEVEL_C1);
}

static void hard_texts_are_harder(void **state)
{
	struct world *world = *state;
	struct verdict easy, hard;
	check(world, world->dutch, "Kom naar het buurthuis. Wij praten over geld. U krijgt koffie en soep. Neem uw buren mee. Het is gratis. "
		"U hoeft niets te doen. Wij luisteren naar u. Wij helpen u graag. Bel ons als u niet kunt komen. Tot dinsdag in het buurthuis. Wij zijn er al om twee uur.", &easy);
	check(world, world->dutch, "Teneinde de maatschappelijke participatie te bevorderen worden belanghebbenden geconsulteerd omtrent de beleidsvoornemens. "
		"De implementatie van de interventies geschiedt conform de vigerende verordening. Desalniettemin resteert een aanzienlijke discrepantie. "
		"De evaluatie van de uitvoeringspraktijk prevaleert. De betrokken actoren dienen voornoemde documentatie tijdig te retourneren. Nadere specificatie van de randvoorwaarden is noodzakelijk. Derhalve wordt de besluitvorming geprolongeerd.", &hard);
	assert_true(easy.score < 46);
	assert_true(easy.level == LEVEL_A2 || easy.level == LEVEL_B1);
	assert_true(hard.score > 58);
	assert_int_equal(hard.level, LEVEL_C1);
	assert_true(hard.density > easy.density + 10);
}

static void counts_syllables(void **state)
{
	(void)state;
	static const struct { const char *word; unsigned count; } words[] = {{"huis", 1}, {"buurthuis", 2}, {"gemeente", 3}, {"koeien", 2}, {"zeeën", 2}, {"politie", 3},
		{"nieuw", 1}, {"bureau", 2}, {"station", 2}, {"royaal", 2}, {"geëindigd", 3}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (syllables(span_of(words[i].word)) != words[i].count)
			fail_msg("%s: %u", words[i].word, syllables(span_of(words[i].word)));
}

static void splits_compounds_at_the_head(void **state)
{
	struct world *world = *state;
	static const char *const words[][2] = {{"buurthuissleutel", "sleutel"}, {"wijkcentrum", "centrum"}, {"geldloket", "loket"}, {"tv-programma", "programma"}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct compound compound = form_compound(world->dutch->lexicon, span_of(words[i][0]));
		assert_string_equal(words[i][0] + compound.head, words[i][1]);
	}
	assert_int_equal(form_compound(world->dutch->lexicon, SPAN("verwarring")).head, 0);
	assert_int_equal(form_compound(world->dutch->lexicon, SPAN("uitoefening")).head, 0);
}

/* ---- what it says itself ---- */

static void messages_are_plain_themselves(void **state)
{
	struct world *world = *state;
	setenv("LANGUAGE", "nl", 1);
	words_choose(world->arena, "generator");
	assert_string_not_equal(gettext(rules[RULE_MEN].why), rules[RULE_MEN].why);
	for (int i = 0; i < RULES; i++) {
		struct verdict verdict;
		struct checker *checker = check(world, world->dutch, gettext(rules[i].why), &verdict);
		for (size_t n = 0; n < checker_count(checker); n++) {
			const struct finding *finding = &checker_findings(checker)[n];
			bool example = finding->quoted || i == RULE_SWITCH || i == RULE_ADDRESS; /* "u" and "je" are what it is about */
			if (finding->level < LEVEL_ADVICE && !example)
				fail_msg("%s in: %s", finding->rule->id, gettext(rules[i].why));
		}
	}
	unsetenv("LANGUAGE");
}

/* ---- any input ---- */

/* Short and plain sentences, but two words of the hardest level: no text for B1. One may be a slip. */
static void the_hardest_words_cap_the_level(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	const char *plain = "Wij lopen elke dag naar het huis van Piet en Sam. Daar drinken wij samen koffie met de buren. Wij praten over het eten "
		"en over het weer. De kinderen spelen in de tuin met een bal. Wij gaan om vijf uur weer naar huis. Morgen komen wij weer terug naar Piet. ";
	check(world, world->dutch, plain, &verdict);
	assert_true(verdict.level >= LEVEL_A2 && verdict.level <= LEVEL_B1);
	check(world, world->dutch, arena_format(world->arena, "%sDerhalve drinken wij koffie.", plain), &verdict);
	assert_true(verdict.level >= LEVEL_A2 && verdict.level <= LEVEL_B1);
	check(world, world->dutch, arena_format(world->arena, "%sDerhalve drinken wij koffie. Wij eten soep alvorens wij gaan.", plain), &verdict);
	assert_int_equal(verdict.level, LEVEL_B2);
	assert_true(verdict.capped);
}

static void takes_any_bytes(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	char bytes[4096];
	uint32_t seed = 1;
	for (int round = 0; round < 300; round++) {
		size_t length = seed % sizeof bytes;
		for (size_t i = 0; i < length; i++) {
			seed = seed * 1664525 + 1013904223;
			/* pieces of words, marks and raw bytes */
			static const char likely[] = "aeiounstrd .,!?'\"-/\n\xE2\x80\x98\xC3\xAB@:";
			bytes[i] = seed >> 30 ? likely[(seed >> 16) % (sizeof likely - 1)] : (char)(seed >> 20);
			bytes[i] = bytes[i] ? bytes[i] : ' ';
		}
		struct source source = {.path = "t", .text = {bytes, length}};
		struct checker *checker = checker_new(world->arena, world->dutch, (struct checker_options){.resident = true}, &source);
		prose_plain(source.text, checker_passages(checker));
		prose_yaml(world->arena, source.text, checker_passages(checker));
		if (round % 10 == 0)
			prose_blocks(world->arena, markdown_read(world->arena, world->arena, &source, source.text, NULL), checker_passages(checker));
		verdict = checker_end(checker);
		for (size_t i = 0; i < checker_count(checker); i++) {
			const struct finding *finding = &checker_findings(checker)[i];
			assert_true(finding->at >= bytes && finding->at <= bytes + length);
		}
	}
	assert_true(verdict.measures.words < sizeof bytes);
}

static void a_text_without_an_end_is_cut(void **state)
{
	struct world *world = *state;
	struct verdict verdict;
	struct text text = {0};
	for (int i = 0; i < 50000; i++)
		text_string(&text, "woord zonder einde ");
	check(world, world->dutch, text.data, &verdict);
	assert_int_equal(verdict.measures.words, 150000);
	assert_int_equal(verdict.measures.longest, WORDS_MOST);
	text_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(has_all_lists_of_words), cmocka_unit_test(each_rule_tells_bad_from_good), cmocka_unit_test(rules_without_words_run_for_every_language),
		cmocka_unit_test(a_repeat_is_told_once), cmocka_unit_test(forms_and_halves_count),
		cmocka_unit_test(halves_of_a_verb_belong_together), cmocka_unit_test(advice_fits_the_sense), cmocka_unit_test(the_verb_of_many_ends_the_run_up),
		cmocka_unit_test(known_words_are_silent), cmocka_unit_test(letters_get_advice_that_fits), cmocka_unit_test(one_word_stands_out), cmocka_unit_test(words_that_join_are_named_each), cmocka_unit_test(a_name_may_begin_small), cmocka_unit_test(quotes_weigh_less),
		cmocka_unit_test(sentences_end_where_people_end_them), cmocka_unit_test(times_and_apostrophes_are_words),
		cmocka_unit_test(places_hold_through_markup), cmocka_unit_test(yaml_has_places_too), cmocka_unit_test(switches_work_and_want_a_reason),
		cmocka_unit_test(formulas_are_those_of_the_papers), cmocka_unit_test(hard_texts_are_harder), cmocka_unit_test(counts_syllables),
		cmocka_unit_test(splits_compounds_at_the_head), cmocka_unit_test(messages_are_plain_themselves), cmocka_unit_test(takes_any_bytes), cmocka_unit_test(the_hardest_words_cap_the_level),
		cmocka_unit_test(a_text_without_an_end_is_cut),
	};
	return cmocka_run_group_tests(tests, start, finish);
}
