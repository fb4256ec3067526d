/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/hard.h"

#include <string.h>

#include "language/apart.h"
#include "language/form.h"
#include "language/forms_file.h"

struct hard_words {
	struct arena *arena;
	const struct lexicon *lexicon;
	struct forms_file *forms; /* of the words that were read first; NULL: none */
	uint32_t stamp;
	struct hard_word *list;   /* by their numbers */
	size_t count, capacity;
	struct forms_key *slots;  /* keys of words that are not in the file; a power of two */
	size_t size, used;
};

enum { SLOTS_AT_FIRST = 1 << 8, ROW_MOST = 8, PAIR_MOST = 2 * FOLDED_MOST + 1 };

struct hard_words *hard_new(struct arena *arena, const struct lexicon *lexicon)
{
	struct hard_words *words = arena_alloc(arena, sizeof *words);
	*words = (struct hard_words){.arena = arena, .lexicon = lexicon, .slots = arena_array(arena, SLOTS_AT_FIRST, sizeof(struct forms_key)), .size = SLOTS_AT_FIRST};
	return words;
}

void hard_open_forms(struct hard_words *words, const char *path, const struct span *texts, size_t count)
{
	words->stamp = lexicon_stamp(words->lexicon);
	for (size_t i = 0; i < count; i++)
		words->stamp = fold_hash_more(words->stamp, texts[i].data, texts[i].length);
	words->forms = forms_open(words->arena, path, words->stamp);
}

bool hard_write_forms(const struct hard_words *words, FILE *file)
{
	uint8_t *particles = arena_array(words->arena, words->count, sizeof *particles);
	for (size_t i = 0; i < words->count; i++)
		particles[i] = (uint8_t)words->list[i].particle.length;
	return forms_write(&(struct forms){words->stamp, words->slots, words->size, particles, words->count}, file);
}

/* Are the forms of the word that was read last in the file? */
static bool is_in_file(const struct hard_words *words)
{
	return words->count <= forms_words(words->forms);
}

/* ---- the table ---- */

static struct forms_key *slot_of(const struct hard_words *words, struct span key)
{
	uint32_t hash = key_hash(key.data, key.length);
	size_t at = hash & (words->size - 1);
	while (words->slots[at].key.length && !(words->slots[at].hash == hash && span_equal(words->slots[at].key, key)))
		at = (at + 1) & (words->size - 1);
	return &words->slots[at];
}

static void grow(struct hard_words *words)
{
	struct forms_key *old = words->slots;
	size_t size = words->size;
	words->size *= 2;
	words->slots = arena_array(words->arena, words->size, sizeof *words->slots);
	for (size_t i = 0; i < size; i++)
		if (old[i].key.length)
			*slot_of(words, old[i].key) = old[i];
}

/* A new slot goes on from what the file has for its key. */
static struct forms_key *claim(struct hard_words *words, struct span key)
{
	if (words->used * 2 >= words->size)
		grow(words);
	struct forms_key *slot = slot_of(words, key);
	if (!slot->key.length) {
		*slot = (struct forms_key){key, key_hash(key.data, key.length), forms_look(words->forms, key)};
		words->used++;
	}
	return slot;
}

static uint64_t bit_of(struct span key)
{
	return word_bit(key_hash(key.data, key.length));
}

/* A form that came apart; "opneemt" as a form of "opnemen" has its particle. */
static bool is_apart(const struct hard_word *word, struct span key)
{
	struct span particle = word->particle;
	return particle.length && !span_equal(key, word->term) && !(key.length > particle.length && memcmp(key.data, particle.data, particle.length) == 0);
}

/* Links a key to the word that was read last. It stands first among those of its key, so that a municipality's own list wins
 * over ours. */
static void put(struct hard_words *words, struct span key, uint32_t bits)
{
	const struct hard_word *word = &words->list[words->count - 1];
	struct forms_key *slot = claim(words, key);
	uint32_t link = (uint32_t)(words->count - 1) << LINK_NUMBER | bits;
	size_t count = links_count(slot->found.links);
	if (count && *slot->found.links == link)
		return; /* the form came out of two rules */
	uint32_t *links = arena_array(words->arena, count + 2, sizeof *links);
	links[0] = link;
	if (count)
		memcpy(links + 1, slot->found.links, count * sizeof *links);
	links[count + 1] = LINKS_END;
	slot->found.links = links;
	slot->found.wants |= bits & LINK_APART ? word->all : word->any ? word->any : ~(uint64_t)0;
}

static struct span fold(struct arena *arena, struct span span)
{
	char room[FOLDED_MOST];
	size_t length = fold_word(span, room);
	return (struct span){arena_copy(arena, room, length), length};
}

/* ---- adding ---- */

/* A form that is much more common than the word is most likely another word: vergadering, but not "wet" of "weten". What
 * explains a thing does not explain what people do: "een pas aanvragen" is no "aanvraag". */
static bool is_other_word(const struct hard_words *words, enum hard_kind kind, struct span form, struct span term)
{
	struct entry own = lexicon_find(words->lexicon, term.data, term.length), other = lexicon_find(words->lexicon, form.data, form.length);
	if (kind == HARD_NEEDED && entry_main(own) == CLASS_NOUN && entry_main(other) == CLASS_INFINITIVE)
		return true;
	return other.zipf > 4.2f && other.zipf > own.zipf + 1;
}

static void set_particle(struct hard_word *word, struct span particle)
{
	word->particle = particle;
	word->all = particle.length ? bit_of(particle) : 0;
}

static void add_word(struct hard_words *words, struct hard_word *word, struct span term)
{
	if (is_in_file(words)) {
		set_particle(word, (struct span){term.data, forms_particle(words->forms, words->count - 1)});
		return;
	}
	put(words, term, LINK_BASE);
	const struct span *forms = hard_forms(words->arena, words->lexicon, term);
	for (const struct span *form = forms + 1; form->length; form++)
		if (!span_equal(*form, term) && !is_other_word(words, (enum hard_kind)word->kind, *form, term))
			put(words, *form, 0);
	size_t prefix = form_prefix(term);
	if (!prefix || word->kind == HARD_ALLOWED)
		return;
	set_particle(word, (struct span){term.data, prefix});
	for (const struct span *half = hard_halves(words->arena, words->lexicon, term, prefix); half->length; half++)
		put(words, *half, is_apart(word, *half) ? LINK_APART : 0);
}

/* The key of fixed words: the first two, with a sign between that no word has. */
static struct span pair_of(struct span one, enum row_kind kind, struct span two, char room[static PAIR_MOST])
{
	memcpy(room, one.data, one.length);
	room[one.length] = kind == ROW_WITH_VERB ? '+' : ' ';
	memcpy(room + one.length + 1, two.data, two.length);
	return (struct span){room, one.length + 1 + two.length};
}

/* Splits fixed words; a verb among them may stand anywhere. */
static void add_phrase(struct hard_words *words, struct hard_word *word, struct span term)
{
	struct span row[ROW_MOST];
	size_t count = 0;
	for (const char *at = term.data, *end = at + term.length; at < end && count < ROW_MOST;) {
		const char *space = memchr(at, ' ', (size_t)(end - at)), *stop = space ? space : end;
		struct span part = {at, (size_t)(stop - at)};
		struct entry entry = lexicon_find(words->lexicon, part.data, part.length);
		bool verb = count > 0 && !word->verb && entry_main(entry) == CLASS_INFINITIVE && !span_is(row[count - 1], "te");
		verb |= count > 1 && !space && span_is(part, "zijn");
		if (verb)
			word->verb = hard_forms(words->arena, words->lexicon, part);
		else if (part.length)
			row[count++] = part;
		at = stop + 1;
	}
	if (count == 0)
		return;
	struct span *kept = arena_array(words->arena, count, sizeof *kept);
	memcpy(kept, row, count * sizeof *kept);
	word->row = kept;
	word->count = (uint8_t)count;
	for (size_t i = 0; i < count; i++)
		word->all |= bit_of(row[i]);
	for (const struct span *form = word->verb; form && form->length; form++)
		word->any |= bit_of(*form);
	if (is_in_file(words))
		return;
	if (count == 1) {
		put(words, row[0], 0);
		return;
	}
	char room[PAIR_MOST];
	enum row_kind kind = word->verb ? ROW_WITH_VERB : ROW_PLAIN;
	put(words, arena_span(words->arena, pair_of(row[0], kind, row[1], room)), 0);
	struct in_lists *found = &claim(words, row[0])->found;
	found->opens |= kind;
	found->seconds |= bit_of(row[1]);
	found->wants |= bit_of(row[1]);
	claim(words, row[1])->found.second |= kind;
}

static void add_short(struct hard_words *words, struct span key)
{
	if (is_in_file(words))
		return;
	put(words, key, 0);
	struct span bare = {key.data, key.length - 1};
	if (key.length > 1 && key.data[key.length - 1] == '.' && !memchr(bare.data, '.', bare.length))
		put(words, bare, 0); /* the reader keeps "dhr" as the key of "dhr." */
}

void hard_add(struct hard_words *words, enum hard_kind kind, unsigned level, struct span term, struct span instead, struct span guard)
{
	struct span key = fold(words->arena, term);
	if (!key.length)
		return;
	ARENA_PUSH(words->arena, words->list, words->count, words->capacity) =
		(struct hard_word){.term = term, .instead = instead, .guard = guard, .kind = (uint8_t)kind, .level = (uint8_t)level, .count = 1};
	struct hard_word *word = &words->list[words->count - 1];
	if (memchr(key.data, ' ', key.length))
		add_phrase(words, word, key);
	else if (kind == HARD_SHORT)
		add_short(words, key);
	else
		add_word(words, word, key);
}

/* ---- lists ---- */

static struct span next_cell(struct span *line)
{
	const char *tab = line->length ? memchr(line->data, '\t', line->length) : NULL;
	struct span cell = {line->data, tab ? (size_t)(tab - line->data) : line->length};
	size_t taken = cell.length + (tab != NULL);
	line->data += taken;
	line->length -= taken;
	return span_trim(cell);
}

/* The next line that is no comment; false at the end. */
static bool next_line(struct span *text, struct span *line)
{
	while (text->length) {
		const char *end = memchr(text->data, '\n', text->length);
		*line = (struct span){text->data, end ? (size_t)(end - text->data) : text->length};
		text->data += line->length + (end != NULL);
		text->length -= line->length + (end != NULL);
		if (line->length && *line->data != '#')
			return true;
	}
	return false;
}

static unsigned level_number(struct span level)
{
	return span_is(level, "C1") ? HARD_C1 : span_is(level, "B1") ? HARD_B1 : HARD_B2;
}

void hard_read(struct hard_words *words, struct span text, bool dignity)
{
	for (struct span line; next_line(&text, &line);) {
		struct span term = next_cell(&line), kind = next_cell(&line), level = next_cell(&line);
		struct span instead = next_cell(&line), guard = next_cell(&line);
		if (dignity && kind.length > 1) { /* a short list: word and alternatives */
			instead = kind;
			level = SPAN("C1");
		}
		enum hard_kind which = dignity ? HARD_DIGNITY : span_is(kind, "p") ? HARD_PHRASE : span_is(kind, "a") ? HARD_SHORT : HARD_WORD;
		hard_add(words, which, level_number(level), term, instead, guard);
	}
}

void hard_read_needed(struct hard_words *words, struct span text)
{
	for (struct span line; next_line(&text, &line);) {
		struct span term = next_cell(&line), meaning = next_cell(&line);
		hard_add(words, HARD_NEEDED, HARD_B2, term, meaning, (struct span){0});
	}
}

void hard_read_known(struct hard_words *words, struct span text)
{
	for (struct span line; next_line(&text, &line);)
		for (const char *at = line.data, *end = at + line.length; at < end;) {
			const char *space = memchr(at, ' ', (size_t)(end - at)), *stop = space ? space : end;
			hard_add(words, HARD_WORD, HARD_B1, (struct span){at, (size_t)(stop - at)}, (struct span){0}, (struct span){0});
			at = stop + 1;
		}
}

/* ---- finding ---- */

static bool has_form(const struct span *forms, struct span key)
{
	for (; forms->length; forms++)
		if (span_equal(*forms, key))
			return true;
	return false;
}

static bool has_verb(const struct hard_word *word, const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++)
		if (word->any & word_bit(sentence->words[i].hash) && has_form(word->verb, sentence->words[i].key))
			return true;
	return false;
}

static bool is_word(const struct sentence *sentence, size_t i, struct span key)
{
	return i < sentence->count && span_equal(sentence->words[i].key, key);
}

/* The row from `at`, perhaps with its verb between: how many words it covers, or 0. */
static size_t match_row(const struct hard_word *word, const struct sentence *sentence, size_t at)
{
	size_t i = at;
	for (unsigned n = 0; n < word->count; n++, i++) {
		bool here = is_word(sentence, i, word->row[n]);
		size_t between = here || !n || !word->verb ? 0 : 1 + is_word(sentence, i, SPAN("te")); /* "gebruik te maken van" */
		bool behind_verb = between && is_word(sentence, i + between, word->row[n]) && has_form(word->verb, sentence->words[i + between - 1].key);
		if (!here && !behind_verb)
			return 0;
		i += between;
		if (n && sentence->words[i].comma)
			return 0;
	}
	return word->verb && !has_verb(word, sentence) ? 0 : i - at;
}

static bool follows(const struct sentence *sentence, size_t from, struct span key)
{
	for (size_t i = from; i < sentence->count; i++)
		if (span_equal(sentence->words[i].key, key))
			return true;
	return false;
}

/* All conditions: +before -notbefore <notafter ~later n v a. */
static bool guard_allows(const struct hard_word *word, const struct sentence *sentence, size_t at, size_t count)
{
	if (!word->guard.length)
		return true;
	const struct span none = {0};
	struct span next = at + count < sentence->count ? sentence->words[at + count].key : none;
	struct span before = at > 0 ? sentence->words[at - 1].key : none;
	unsigned main_class = entry_main(sentence->words[at].facts.entry);
	unsigned wanted = 0;
	bool plus = false, plus_met = false;
	for (struct span rest = word->guard; rest.length;) {
		const char *space = memchr(rest.data, ' ', rest.length);
		struct span part = {rest.data, space ? (size_t)(space - rest.data) : rest.length};
		struct span name = {part.data + 1, part.length ? part.length - 1 : 0};
		if (part.length == 1)
			wanted |= *part.data == 'n' ? CLASS_NOUN : *part.data == 'v' ? CLASS_VERB : *part.data == 'a' ? CLASS_ADJECTIVE | CLASS_ADVERB : 0u;
		else if (part.length && *part.data == '+')
			plus = true, plus_met |= span_equal(next, name);
		else if (part.length && *part.data == '-' && span_equal(next, name))
			return false;
		else if (part.length && *part.data == '<' && span_equal(before, name))
			return false;
		else if (part.length && *part.data == '~' && !follows(sentence, at + count, name))
			return false;
		size_t taken = part.length + (space != NULL);
		rest = (struct span){rest.data + taken, rest.length - taken};
	}
	return (!plus || plus_met) && (!wanted || !main_class || wanted & main_class);
}

struct in_lists hard_look(const struct hard_words *words, struct span key)
{
	if (!key.length)
		return (struct in_lists){0};
	const struct forms_key *slot = slot_of(words, key);
	return slot->key.length ? slot->found : forms_look(words->forms, key);
}

const struct hard_word *hard_first(const struct hard_words *words, struct in_lists found)
{
	return found.links ? &words->list[*found.links >> LINK_NUMBER] : NULL;
}

/* Is this the word of the key, whatever else stands in the sentence? Not where it may be half of another: "dienen", "in te dienen". */
static bool is_plain(const struct hard_words *words, const uint32_t *links)
{
	const struct hard_word *word = &words->list[*links >> LINK_NUMBER];
	for (const uint32_t *link = links; *link != LINKS_END; link++)
		if (*link & LINK_APART)
			return false;
	return !word->row && !word->guard.length && (*links & LINK_BASE || links[1] == LINKS_END);
}

const struct hard_word *hard_surely(const struct hard_words *words, struct in_lists found)
{
	return found.links && is_plain(words, found.links) ? hard_first(words, found) : NULL;
}

/* What fixed words have that begin with these two. */
static const uint32_t *first_of_two(const struct hard_words *words, struct span one, struct span two, enum row_kind kind)
{
	char room[PAIR_MOST];
	return hard_look(words, pair_of(one, kind, two, room)).links;
}

/* The word that a link leads to, where it is there: with 0 words it is not. */
static struct match match_link(const struct hard_words *words, uint32_t link, const struct sentence *sentence, size_t at)
{
	const struct hard_word *word = &words->list[link >> LINK_NUMBER];
	struct match match = {.word = word, .count = 1, .particle = at, .base = link & LINK_BASE || word->verb}; /* "doen toekomen" says more than "toekomen" */
	if (!word->row && !(link & LINK_APART))
		return match;
	if (word->all & ~sentence->bits || (word->any && !(word->any & sentence->bits))) { /* nearly always */
		match.count = 0;
	} else if (link & LINK_APART) {
		match.particle = apart_particle(sentence, at, word->particle);
		match.count = match.particle != at;
	} else {
		match.count = match_row(word, sentence, at);
	}
	return match;
}

/* A verb that came apart covers its particle too. */
static size_t reach_of(const struct match *match, size_t at)
{
	return match->count + (match->particle != at);
}

/* The best is the longest; of those as long, the word itself before a form of another. */
static void match_links(const struct hard_words *words, const uint32_t *links, const struct sentence *sentence, size_t at, struct match *best)
{
	for (; links && *links != LINKS_END; links++) {
		struct match match = match_link(words, *links, sentence, at);
		size_t reach = reach_of(&match, at), most = best->word ? reach_of(best, at) : 0;
		bool better = match.count && (reach > most || (reach == most && match.base && !best->base));
		if (better && guard_allows(match.word, sentence, at, match.count))
			*best = match;
	}
}

struct match hard_find(const struct hard_words *words, const struct sentence *sentence, size_t at)
{
	static const struct { size_t ahead; enum row_kind kind; } rows[] = {
		{1, ROW_PLAIN}, {1, ROW_WITH_VERB}, {2, ROW_WITH_VERB}, {3, ROW_WITH_VERB} /* the verb comes between, with te */ };
	struct match best = {0};
	const struct word *word = &sentence->words[at];
	for (size_t i = 0; word->facts.seconds & sentence->bits && i < sizeof rows / sizeof *rows && at + rows[i].ahead < sentence->count; i++) {
		const struct word *next = word + rows[i].ahead;
		if (word->facts.opens & next->facts.second & rows[i].kind && word->facts.seconds & word_bit(next->hash))
			match_links(words, first_of_two(words, word->key, next->key, rows[i].kind), sentence, at, &best);
	}
	const uint32_t *listed = word->facts.listed; /* covers one word, so fixed words come before it */
	if (!best.word && listed && is_plain(words, listed))
		best = (struct match){.word = &words->list[*listed >> LINK_NUMBER], .count = 1, .particle = at};
	else if (!best.word)
		match_links(words, listed, sentence, at, &best);
	return best;
}
