/* SPDX-License-Identifier: EUPL-1.2
 *
 * The forms of a word of a list. Spelling rules of the Taalunie's Leidraad: an open syllable has one vowel letter,
 * a closed one two (maken, maakt); v and z become f and s at the end; a short vowel doubles the consonant
 * behind it (pakken, pakt). A form too many does no harm unless it is another word: the reader of the list
 * leaves out forms that are much more common than the word itself.
 */
#include <string.h>

#include "language/form.h"
#include "language/hard.h"

enum { FORMS_MOST = 64 };

struct forms {
	struct arena *arena;
	struct span list[FORMS_MOST + 1];
	size_t count;
};

static void add(struct forms *forms, const char *before, struct span stem, const char *after)
{
	if (forms->count == FORMS_MOST || stem.length > FOLDED_MOST)
		return;
	const struct span parts[] = {span_of(before), stem, span_of(after)};
	char *form = arena_alloc(forms->arena, parts[0].length + stem.length + parts[2].length + 1);
	size_t length = 0;
	for (int i = 0; i < 3; length += parts[i++].length)
		memcpy(form + length, parts[i].data, parts[i].length);
	forms->list[forms->count++] = (struct span){form, length};
}

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c) != NULL;
}

static bool ends_in(struct span word, const char *end)
{
	size_t length = strlen(end);
	return word.length > length && memcmp(word.data + word.length - length, end, length) == 0;
}

static struct span cut(struct span word, size_t bytes)
{
	return (struct span){word.data, word.length - bytes};
}

static bool starts_with(struct span word, const char *start)
{
	size_t length = strlen(start);
	return word.length > length + 2 && memcmp(word.data, start, length) == 0;
}

/* A copy with room for two letters more. */
static char *copy_with_room(struct arena *arena, struct span word)
{
	char *room = arena_alloc(arena, word.length + 3);
	memcpy(room, word.data, word.length);
	return room;
}

/* ---- verbs ---- */

/* Verbs whose past is not made by rule; those with a prefix follow the verb behind it. */
static const char *const strong[] = {
	"bieden bied biedt bood boden geboden", "binden bind bindt bond bonden gebonden", "blijken blijk blijkt bleek bleken gebleken",
	"blijven blijf blijft bleef bleven gebleven", "breken breek breekt brak braken gebroken", "brengen breng brengt bracht brachten gebracht",
	"denken denk denkt dacht dachten gedacht", "doen doe doet deed deden gedaan", "dragen draag draagt droeg droegen gedragen",
	"dringen dring dringt drong drongen gedrongen", "gaan ga gaat ging gingen gegaan", "geven geef geeft gaf gaven gegeven",
	"grijpen grijp grijpt greep grepen gegrepen", "hangen hang hangt hing hingen gehangen", "hebben heb hebt heeft had hadden gehad",
	"helpen help helpt hielp hielpen geholpen", "houden houd houdt hou hield hielden gehouden", "kiezen kies kiest koos kozen gekozen",
	"kijken kijk kijkt keek keken gekeken", "komen kom komt kwam kwamen gekomen", "krijgen krijg krijgt kreeg kregen gekregen",
	"laten laat liet lieten gelaten", "lezen lees leest las lazen gelezen", "liggen lig ligt lag lagen gelegen",
	"lopen loop loopt liep liepen gelopen", "meten meet mat maten gemeten", "nemen neem neemt nam namen genomen", "rijzen rijs rijst rees rezen gerezen",
	"roepen roep roept riep riepen geroepen", "scheiden scheid scheidt scheidde scheidden gescheiden", "schieten schiet schoot schoten geschoten",
	"schrijven schrijf schrijft schreef schreven geschreven", "schuiven schuif schuift schoof schoven geschoven", "slaan sla slaat sloeg sloegen geslagen",
	"sluiten sluit sloot sloten gesloten", "snijden snijd snijdt sneed sneden gesneden", "spreken spreek spreekt sprak spraken gesproken",
	"staan sta staat stond stonden gestaan", "stijgen stijg stijgt steeg stegen gestegen", "treden treed treedt trad traden getreden",
	"treffen tref treft trof troffen getroffen", "trekken trek trekt trok trokken getrokken", "vallen val valt viel vielen gevallen",
	"vangen vang vangt ving vingen gevangen", "varen vaar vaart voer voeren gevaren", "vinden vind vindt vond vonden gevonden", "vragen vraag vraagt vroeg vroegen gevraagd",
	"werven werf werft wierf wierven geworven", "wegen weeg weegt woog wogen gewogen", "wijken wijk wijkt week weken geweken",
	"wijzen wijs wijst wees wezen gewezen", "winnen win wint won wonnen gewonnen", "worden word wordt werd werden geworden",
	"zeggen zeg zegt zei zeiden gezegd", "zenden zend zendt zond zonden gezonden", "zetten zet zette zetten gezet", "zien zie ziet zag zagen gezien",
	"zijn ben bent is was waren geweest", "zoeken zoek zoekt zocht zochten gezocht", "kopen koop koopt kocht kochten gekocht",
	"weten weet wist wisten geweten", "ontvangen ontvang ontvangt ontving ontvingen", "leggen leg legt legde legden gelegd",
};

/* be-, ver-, ...: no ge- in the participle. */
static bool is_joined(struct span verb)
{
	static const char *const starts[] = {"be", "ver", "ont", "her", "ge", "er"};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (starts_with(verb, starts[i]))
			return true;
	return false;
}

/* over-, onder-, ...: overhandigd has no ge- in its participle, and overgemaakt has: the stress is not in the letters. */
static bool may_be_joined(struct span verb)
{
	static const char *const starts[] = {"over", "onder", "door", "voor", "weer", "om", "mis", "vol", "aan"};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (starts_with(verb, starts[i]))
			return true;
	return false;
}

/* The strong verb that the infinitive is, or has behind a prefix: NULL when none. */
static const char *strong_row(struct span verb, size_t *prefix)
{
	static const char *const starts[] = {"", "be", "ver", "ont", "her", "ge", "er", "onder", "over", "voor", "door", "weer", "vol"};
	for (size_t s = 0; s < sizeof starts / sizeof *starts; s++) {
		size_t skip = strlen(starts[s]);
		if (verb.length <= skip || memcmp(verb.data, starts[s], skip) != 0)
			continue;
		for (size_t i = 0; i < sizeof strong / sizeof *strong; i++) {
			if (*strong[i] != verb.data[skip])
				continue;
			size_t length = strcspn(strong[i], " ");
			if (verb.length == skip + length && memcmp(verb.data + skip, strong[i], length) == 0) {
				*prefix = skip;
				return strong[i];
			}
		}
	}
	return NULL;
}

static void add_strong(struct forms *forms, struct span verb, const char *row, size_t prefix)
{
	char *start = arena_copy(forms->arena, verb.data, prefix);
	for (const char *at = row; *at;) {
		size_t length = strcspn(at, " ");
		struct span form = {at, length};
		bool participle = length > 4 && memcmp(at, "ge", 2) == 0 && at[length] == '\0';
		if (prefix && participle)
			form = (struct span){at + 2, length - 2};
		add(forms, start, form, "");
		if (at[length] == '\0') /* ondervonden problemen, gekozen: as an adjective */
			add(forms, start, form, "e");
		at += length + (at[length] == ' ');
	}
}

/* maken -> maak, pakken -> pak, geven -> geef, handelen -> handel. */
static struct span verb_stem(struct arena *arena, struct span verb)
{
	if (!ends_in(verb, "en"))
		return cut(verb, 1); /* gaan: strong, but zien-like words end here too */
	struct span stem = cut(verb, 2);
	char *room = copy_with_room(arena, stem);
	size_t n = stem.length;
	char last = room[n - 1], before = n > 1 ? room[n - 2] : 0, second = n > 2 ? room[n - 3] : 0;
	bool open = is_vowel(before) && !is_vowel(second) && !is_vowel(last);
	bool weak = n > 4 && before == 'e' && strchr("lnm", last) && !(n > 3 && strchr("aeiou", second));
	if (n > 4 && before == 'i' && last == 'g')
		weak = true; /* verdedigen */
	if (last == before && !is_vowel(last)) {
		n--;
	} else if (open && !weak) {
		room[n] = last;
		room[n - 1] = before;
		n++;
	}
	if (room[n - 1] == 'v' || room[n - 1] == 'z')
		room[n - 1] = room[n - 1] == 'v' ? 'f' : 's';
	return (struct span){room, n};
}

/* t kofschip, by the letter of the infinitive. */
static bool is_hard_ending(struct span verb)
{
	char letter = verb.length > 3 ? verb.data[verb.length - 3] : 0;
	return letter && (strchr("tkfspx", letter) || (letter == 'h' && verb.data[verb.length - 4] == 'c'));
}

static void add_weak(struct forms *forms, struct span verb, struct span stem);

static void add_verb(struct forms *forms, struct span verb)
{
	size_t prefix = 0;
	const char *row = strong_row(verb, &prefix);
	add(forms, "", verb, "d");
	add(forms, "", verb, "de");
	if (row) {
		add_strong(forms, verb, row, prefix);
		return;
	}
	add_weak(forms, verb, verb_stem(forms->arena, verb));
	if (ends_in(verb, "eren")) { /* continueert, but verandert: the stress is not in the letters */
		const char *open = arena_format(forms->arena, "%.*ser", (int)verb.length - 3, verb.data);
		add_weak(forms, verb, cut(verb, 2));
		add_weak(forms, verb, span_of(open));
	}
}

/* Behind ge-: geïnformeerd, geëvalueerd, geüpload; but geijkt, geuit. */
static struct span open_syllable(struct arena *arena, struct span stem)
{
	const char *letters = "eiu", *marked[] = {"\xC3\xAB", "\xC3\xAF", "\xC3\xBC"};
	char first = stem.length > 1 ? *stem.data : 0, second = first ? stem.data[1] : 0;
	const char *at = first ? strchr(letters, first) : NULL;
	if (!at || (first == 'i' && second == 'j') || (first == 'u' && second == 'i'))
		return stem;
	return span_of(arena_format(arena, "%s%.*s", marked[at - letters], (int)stem.length - 1, stem.data + 1));
}

static void add_weak(struct forms *forms, struct span verb, struct span stem)
{
	bool hard = is_hard_ending(verb);
	const char *end = hard ? "t" : "d", *ge = is_joined(verb) ? "" : "ge";
	bool ends_so = stem.length && stem.data[stem.length - 1] == *end; /* gezet, gemeld */
	add(forms, "", stem, "");
	add(forms, "", stem, "t");
	add(forms, "", stem, hard ? "te" : "de");
	add(forms, "", stem, hard ? "ten" : "den");
	struct span joined = *ge ? open_syllable(forms->arena, stem) : stem; /* with its trema */
	add(forms, ge, joined, ends_so ? "" : end);
	add(forms, ge, joined, ends_so ? "e" : hard ? "te" : "de");
	if (may_be_joined(verb))
		add(forms, "", stem, end);
}

/* ---- nouns and adjectives ---- */

/* efficiënt -> efficiënte, formeel -> formele, stug -> stugge, actief -> actieve. */
static void add_bending(struct forms *forms, struct span word, const char *ending)
{
	char *room = copy_with_room(forms->arena, word);
	size_t n = word.length;
	char last = room[n - 1], before = n > 1 ? room[n - 2] : 0, second = n > 2 ? room[n - 3] : 0;
	if (is_vowel(last))
		return;
	if (before == second && is_vowel(before)) {
		room[n - 2] = last;
		n--;
	} else if (is_vowel(before) && !is_vowel(second) && (unsigned char)second < 0x80) {
		size_t vowels = 0;
		for (size_t i = 0; i < n; i++)
			vowels += is_vowel(room[i]) && (i == 0 || !is_vowel(room[i - 1]));
		if (vowels == 1 || strchr("kpt", last))
			room[n++] = last;
	}
	if (n == word.length - 1 || (second && is_vowel(second) && before != second))
		room[n - 1] = last == 'f' ? 'v' : last == 's' && before != 'u' ? 'z' : last;
	add(forms, "", (struct span){room, n}, ending);
	add(forms, "", word, ending);
}

static void add_noun(struct forms *forms, struct span word)
{
	static const char *const plurals[][2] = {{"heid", "heden"}, {"um", "a"}, {"us", "i"}, {"ie", "ieën"}, {"man", "mannen"}};
	for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++)
		if (ends_in(word, plurals[i][0]))
			add(forms, "", cut(word, strlen(plurals[i][0])), plurals[i][1]);
	add(forms, "", word, "s");
	add(forms, "", word, "'s");
	add(forms, "", word, "n");
}

static void add_forms(struct forms *forms, const struct lexicon *lexicon, struct span term)
{
	struct entry entry = lexicon_find(lexicon, term.data, term.length);
	bool verb = ends_in(term, "en") && (entry.classes & CLASS_INFINITIVE || ends_in(term, "eren") || !(entry.classes & 0x7F));
	verb |= (ends_in(term, "n") && entry_main(entry) == CLASS_INFINITIVE) || span_is(term, "zijn"); /* more often "his" */
	add(forms, "", term, "");
	if (verb)
		add_verb(forms, term);
	if (!verb || entry.classes & CLASS_NOUN) {
		add_bending(forms, term, "e");
		add_bending(forms, term, "en");
		add_noun(forms, term);
	}
}

static const struct span *keep(struct forms *forms)
{
	struct span *list = arena_array(forms->arena, forms->count + 1, sizeof *list);
	memcpy(list, forms->list, forms->count * sizeof *list);
	return list;
}

const struct span *hard_forms(struct arena *arena, const struct lexicon *lexicon, struct span term)
{
	struct forms forms = {.arena = arena};
	add_forms(&forms, lexicon, term);
	size_t prefix = form_prefix(term);
	struct span rest = {term.data + prefix, term.length - prefix};
	struct entry entry = lexicon_find(lexicon, rest.data, rest.length);
	if (prefix && entry.classes & CLASS_INFINITIVE) { /* meenemen: meegenomen, mee te nemen */
		struct forms halves = {.arena = arena};
		add_verb(&halves, rest);
		char *start = arena_copy(arena, term.data, prefix);
		for (size_t i = 0; i < halves.count; i++)
			add(&forms, start, halves.list[i], "");
		add(&forms, arena_format(arena, "%ste", start), rest, "");
	}
	return keep(&forms);
}

const struct span *hard_halves(struct arena *arena, const struct lexicon *lexicon, struct span term, size_t prefix)
{
	struct forms forms = {.arena = arena};
	struct span rest = {term.data + prefix, term.length - prefix};
	struct entry entry = lexicon_find(lexicon, rest.data, rest.length);
	if (prefix && entry.classes & CLASS_INFINITIVE) {
		add(&forms, "", rest, "");
		add_verb(&forms, rest);
	}
	return keep(&forms);
}
