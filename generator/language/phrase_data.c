/* SPDX-License-Identifier: EUPL-1.2
 *
 * Reading the sentences of a language. Everything a translator can get wrong is found here: what is missing,
 * what is unknown, slots that do not belong, plural forms that the language needs. All mistakes in one run.
 */
#include "language/phrase_data.h"

#include <stdarg.h>

#include <unicode/upluralrules.h>

#include "base/stop.h"
#include "base/words.h"
#include "language/phrase_names.h"
#include "model/direction.h"
#include "model/yaml.h"

static const char *const slot_names[SLOTS] = {
	[SLOT_DAY] = "day", [SLOT_YEAR] = "year", [SLOT_HOUR] = "hour", [SLOT_MINUTES] = "minutes",
	[SLOT_COUNT] = "count", [SLOT_WORDS] = "words", [SLOT_FIGURES] = "figures",
	[SLOT_WEEKDAY] = "weekday", [SLOT_FIRST_WEEKDAY] = "first_weekday", [SLOT_LAST_WEEKDAY] = "last_weekday", [SLOT_MONTH] = "month",
	[SLOT_PART] = "part", [SLOT_END_PART] = "end_part", [SLOT_START] = "start", [SLOT_END] = "end",
	[SLOT_CLOCK] = "clock", [SLOT_END_CLOCK] = "end_clock", [SLOT_TIME] = "time",
	[SLOT_DATE] = "date", [SLOT_OLD_DATE] = "old_date",
	[SLOT_AMOUNT] = "amount", [SLOT_EUROS] = "euros", [SLOT_CENTS] = "cents",
	[SLOT_ORDINAL] = "ordinal", [SLOT_WEEKDAYS] = "weekdays",
	[SLOT_NAME] = "name", [SLOT_STREET] = "street", [SLOT_TOWN] = "town", [SLOT_EMAIL] = "email",
	[SLOT_URL] = "url", [SLOT_PHONE] = "phone",
	[SLOT_NAMES] = "names", [SLOT_LANGUAGES] = "languages", [SLOT_ANY_LANGUAGE] = "any_language",
	[SLOT_HOURS] = "hours",
};

/* The slots that each sentence has. All must be there; those behind the bar may be left out in a language
 * that says times by the clock of 24 hours. */
static const struct pattern_row {
	const char *key, *slots;
} pattern_rows[PATTERNS] = {
	[PATTERN_DATE] = {"date", "weekday day month year"},
	[PATTERN_CLOCK] = {"clock", "hour minutes"},
	[PATTERN_HOUR] = {"hour", "hour"},
	[PATTERN_HOUR_MINUTES] = {"hour_minutes", "hour minutes"},
	[PATTERN_TIME] = {"time", "start | part"},
	[PATTERN_TIME_CLOCK] = {"time_clock", "start | part clock"},
	[PATTERN_SPAN] = {"span", "start end | part"},
	[PATTERN_SPAN_CLOCK] = {"span_clock", "start end | part clock end_clock"},
	[PATTERN_SPAN_PARTS] = {"span_parts", "start end | part end_part"},
	[PATTERN_SPAN_PARTS_CLOCK] = {"span_parts_clock", "start end | part end_part clock end_clock"},
	[PATTERN_AMOUNT] = {"amount", "count"},
	[PATTERN_AMOUNT_DECIMALS] = {"amount_decimals", "figures"},
	[PATTERN_AMOUNT_CENTS] = {"amount_cents", "count"},
	[PATTERN_EUROS_WORDS] = {"euros_words", "words"},
	[PATTERN_CENTS_WORDS] = {"cents_words", "words"},
	[PATTERN_AMOUNT_WORDS] = {"amount_words", "euros cents"},
	[PATTERN_FREE] = {"free", ""},
	[PATTERN_PRICE] = {"price", "amount"},
	[PATTERN_ADDRESS] = {"address", "street town"},
	[PATTERN_PLACE] = {"place", "name street town"},
	[PATTERN_ROOM] = {"room", "count"},
	[PATTERN_CAME] = {"came", "count"},
	[PATTERN_SIGNUP_NONE] = {"signup_none", ""},
	[PATTERN_CALL] = {"call", "phone"},
	[PATTERN_CALL_BEFORE] = {"call_before", "phone date"},
	[PATTERN_MAIL] = {"mail", "email"},
	[PATTERN_MAIL_BEFORE] = {"mail_before", "email date"},
	[PATTERN_PAGE] = {"page", "url"},
	[PATTERN_PAGE_BEFORE] = {"page_before", "url date"},
	[PATTERN_DOOR_OPEN] = {"door_open", "time"},
	[PATTERN_VOUCHER_WORTH] = {"voucher_worth", "amount"},
	[PATTERN_VOUCHER_UNTIL] = {"voucher_until", "date"},
	[PATTERN_VOUCHER_SHOPS] = {"voucher_shops", "names"},
	[PATTERN_CHANGE_YES] = {"change_yes", ""},
	[PATTERN_CHANGE_NO] = {"change_no", ""},
	[PATTERN_REWARD] = {"reward", "name"},
	[PATTERN_CHILDREN_YES] = {"children_yes", ""},
	[PATTERN_CHILDREN_NO] = {"children_no", ""},
	[PATTERN_FOOD_NOTHING] = {"food_nothing", ""},
	[PATTERN_FOOD_COFFEE_TEA] = {"food_coffee_tea", ""},
	[PATTERN_FOOD_LUNCH] = {"food_lunch", ""},
	[PATTERN_FOOD_DINNER] = {"food_dinner", ""},
	[PATTERN_INTERPRETER] = {"interpreter", "any_language"},
	[PATTERN_LANGUAGES] = {"languages", "languages"},
	[PATTERN_APPOINTMENT_YES] = {"appointment_yes", ""},
	[PATTERN_APPOINTMENT_NO] = {"appointment_no", ""},
	[PATTERN_CHECKED] = {"checked", "date"},
	[PATTERN_OPENING_RUN] = {"opening_run", "first_weekday last_weekday hours"},
	[PATTERN_OPENING_DAYS] = {"opening_days", "weekdays hours"},
	[PATTERN_OPENING_DAILY] = {"opening_daily", "hours"},
	[PATTERN_PRESENT_RUN] = {"present_run", "first_weekday last_weekday"},
	[PATTERN_PRESENT_DAYS] = {"present_days", "weekdays"},
	[PATTERN_PRESENT_DAILY] = {"present_daily", ""},
	[PATTERN_WHEELCHAIR_YES] = {"wheelchair_yes", ""},
	[PATTERN_WHEELCHAIR_PARTLY] = {"wheelchair_partly", ""},
	[PATTERN_WHEELCHAIR_NO] = {"wheelchair_no", ""},
	[PATTERN_TOILET_YES] = {"toilet_yes", ""},
	[PATTERN_TOILET_NO] = {"toilet_no", ""},
	[PATTERN_LIFT_YES] = {"lift_yes", ""},
	[PATTERN_LIFT_NO] = {"lift_no", ""},
	[PATTERN_LOOP_YES] = {"loop_yes", ""},
	[PATTERN_LOOP_NO] = {"loop_no", ""},
	[PATTERN_FULL] = {"full", ""},
	[PATTERN_MOVED] = {"moved", "date"},
	[PATTERN_MOVED_FROM] = {"moved_from", "date old_date"},
	[PATTERN_CANCELLED] = {"cancelled", ""},
	[PATTERN_PAST] = {"past", ""},
	[PATTERN_REPEAT_WEEKLY] = {"repeat_weekly", "weekday"},
	[PATTERN_REPEAT_FORTNIGHTLY] = {"repeat_fortnightly", "weekday"},
	[PATTERN_REPEAT_MONTHLY] = {"repeat_monthly", "ordinal weekday"},
	[PATTERN_REPEAT_UNTIL] = {"repeat_until", "date"},
	[PATTERN_DOOR_CLOCK] = {"door_clock", "clock"},
	[PATTERN_ON_DATE] = {"on_date", "date"},
	[PATTERN_HOSTED] = {"hosted", "name"},
};

static const char *const form_names[FORMS] = {[FORM_POLITE] = "polite", [FORM_FAMILIAR] = "familiar"};
static const char *const plural_names[PLURALS] = {"zero", "one", "two", "few", "many", "other"};

struct reader {
	struct arena *arena;
	const struct source *source;
	struct report *report;
	struct phrases *phrases;
	bool faulty;
};

__attribute__((format(printf, 4, 5)))
static void fault(struct reader *reader, const char *at, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	reader->faulty = true;
	report_list(reader->report, LEVEL_ERROR, "phrases", (struct place){reader->source, at}, help, format, arguments);
	va_end(arguments);
}

/* ---- plain parts of the file ---- */

/* The value of a key of this type; NULL when it is missing or of another type: reported. */
static const struct node *part(struct reader *reader, const struct node *map, const char *key,
                               enum node_type type)
{
	const struct node *node = node_value(map, key);
	if (!node)
		fault(reader, map->at, NULL, _("`%s` is missing"), key);
	else if (node->type != type) {
		fault(reader, node->at, NULL, _("`%s` has the wrong form"), key);
		return NULL;
	}
	return node;
}

static void refuse_others(struct reader *reader, const struct node *map, const char *const *names,
                          size_t count)
{
	for (const struct node *node = map->first; node; node = node->next) {
		bool known = false;
		for (size_t i = 0; i < count && !known; i++)
			known = span_is(node->key, names[i]);
		if (known)
			continue;
		const char *nearest = nearest_name(node->key, names, count);
		fault(reader, node->key_at,
		      nearest ? arena_format(reader->arena, _("Did you mean `%s`?"), nearest) : NULL,
		      _("`%s` is not known here"), node->key.data);
	}
}

static struct span text_part(struct reader *reader, const struct node *map, const char *key)
{
	const struct node *node = part(reader, map, key, NODE_SCALAR);
	return node ? node->text : SPAN("");
}

/* A list of exactly so many names. */
static void read_names(struct reader *reader, const struct node *map, const char *key, struct span *names,
                       size_t count)
{
	const struct node *list = part(reader, map, key, NODE_LIST);
	if (!list)
		return;
	size_t found = 0;
	for (const struct node *node = list->first; node; node = node->next) {
		if (node->type != NODE_SCALAR || node->text.length == 0)
			fault(reader, node->at, NULL, _("this is no name"));
		else if (found < count)
			names[found] = node->text;
		found++;
	}
	if (found != count)
		fault(reader, list->at, NULL, _("`%s` has %zu names; it needs %zu"), key, found, count);
}

static void read_ordinals(struct reader *reader, const struct node *root)
{
	struct phrases *phrases = reader->phrases;
	read_names(reader, root, "ordinals", phrases->ordinals[0], ORDINALS);
	if (!node_value(root, "ordinals_feminine"))
		return;
	read_names(reader, root, "ordinals_feminine", phrases->ordinals[1], ORDINALS);
	const struct node *days = part(reader, root, "feminine_weekdays", NODE_LIST);
	for (const struct node *node = days ? days->first : NULL; node; node = node->next)
		if (node->text.length == 1 && node->text.data[0] >= '1' && node->text.data[0] <= '7')
			phrases->feminine_days |= 1u << (node->text.data[0] - '1');
		else
			fault(reader, node->at, NULL, _("write the number of a day, from 1 (Monday) to 7"));
}

static void read_day_parts(struct reader *reader, const struct node *root)
{
	static const char *const keys[] = {"from", "words"};
	struct phrases *phrases = reader->phrases;
	if (!node_value(root, "day_parts"))
		return;
	const struct node *list = part(reader, root, "day_parts", NODE_LIST);
	for (const struct node *node = list ? list->first : NULL; node; node = node->next) {
		if (node->type != NODE_MAP || phrases->day_part_count == DAY_PARTS_MOST) {
			fault(reader, node->at, NULL, _("a part of the day needs `from` and `words`; at most %d fit"),
			      DAY_PARTS_MOST);
			return;
		}
		refuse_others(reader, node, keys, sizeof keys / sizeof *keys);
		struct day_part read = {.words = text_part(reader, node, "words")};
		int before = phrases->day_part_count ? phrases->day_parts[phrases->day_part_count - 1].from : -1;
		if (!time_parse(text_part(reader, node, "from"), &read.from) || read.from <= before ||
		    (before < 0 && read.from > 0))
			fault(reader, node->at, _("Start with 00:00 and go up; write times like 06:00."),
			      _("`from` is not right"));
		phrases->day_parts[phrases->day_part_count++] = read;
	}
}

static void read_lists(struct reader *reader, const struct node *root)
{
	static const char *const keys[] = {"between", "and", "or"};
	const struct node *lists = part(reader, root, "lists", NODE_MAP);
	if (!lists)
		return;
	refuse_others(reader, lists, keys, sizeof keys / sizeof *keys);
	reader->phrases->between = text_part(reader, lists, "between");
	reader->phrases->and = text_part(reader, lists, "and");
	reader->phrases->or = text_part(reader, lists, "or");
}

static bool read_number(struct span text, int64_t *number)
{
	enum { DIGITS_MOST = 9 };
	*number = 0;
	if (text.length == 0 || text.length > DIGITS_MOST)
		return false;
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
		*number = *number * 10 + (text.data[i] - '0');
	}
	return true;
}

static void read_figures(struct reader *reader, const struct node *root)
{
	static const char *const keys[] = {"decimal", "thousands", "grouped_from"};
	const struct node *figures = part(reader, root, "figures", NODE_MAP);
	if (!figures)
		return;
	refuse_others(reader, figures, keys, sizeof keys / sizeof *keys);
	reader->phrases->decimal = text_part(reader, figures, "decimal");
	reader->phrases->thousands = text_part(reader, figures, "thousands");
	if (!read_number(text_part(reader, figures, "grouped_from"), &reader->phrases->grouped_from))
		fault(reader, figures->at, NULL, _("`%s` is not a number"), "grouped_from");
}

static void read_languages(struct reader *reader, const struct node *root)
{
	struct phrases *phrases = reader->phrases;
	if (!node_value(root, "languages"))
		return; /* ICU has them */
	const struct node *map = part(reader, root, "languages", NODE_MAP);
	if (!map)
		return;
	phrases->languages = arena_array(reader->arena, map->count, sizeof *phrases->languages);
	for (const struct node *node = map->first; node; node = node->next) {
		if (node->type != NODE_SCALAR || node->text.length == 0)
			fault(reader, node->at, NULL, _("this is no name"));
		else
			phrases->languages[phrases->language_count++] = (struct language_name){node->key, node->text};
	}
}

/* ---- numbers in words ---- */

/* Brackets in pairs, and in braces only {rest} and {times}: phrase_spell relies on it. Below ten neither can
 * stand, so spelling always comes to an end. */
static bool is_good_rule(struct span words, int base)
{
	bool inside = false;
	for (size_t i = 0; i < words.length; i++) {
		struct span rest = {words.data + i, words.length - i};
		char c = rest.data[0];
		if (c == '[' || c == ']') {
			if (inside == (c == '['))
				return false;
			inside = !inside;
		} else if (c == '{') {
			size_t length = strncmp(rest.data, "{rest}", 6) == 0    ? 6
			                : strncmp(rest.data, "{times}", 7) == 0 ? 7
			                                                        : 0;
			if (length == 0 || base < 10)
				return false;
			i += length - 1;
		} else if (c == '}')
			return false;
	}
	return !inside && words.length > 0;
}

static void read_number_rules(struct reader *reader, const struct node *root)
{
	struct phrases *phrases = reader->phrases;
	struct text test = {0};
	bool spelled = number_in_words(reader->phrases->language, 1, &test);
	text_free(&test);
	if (!node_value(root, "numbers") && spelled)
		return; /* ICU does it */
	const struct node *map = part(reader, root, "numbers", NODE_MAP);
	if (!map)
		return;
	phrases->number_rules = arena_array(reader->arena, map->count, sizeof *phrases->number_rules);
	int64_t before = -1, base;
	for (const struct node *node = map->first; node; node = node->next) {
		if (!read_number(node->key, &base) || base <= before || base > SPELLED_MOST ||
		    (before < 0 && base != 0)) {
			fault(reader, node->key_at, _("Start with 0 and go up."), _("`%s` is out of order"),
			      node->key.data);
			return;
		}
		before = base;
		int divisor = 1;
		while (divisor <= base / 10)
			divisor *= 10;
		if (node->type != NODE_SCALAR || !is_good_rule(node->text, (int)base))
			fault(reader, node->at, _("Use words, {rest}, {times} and one pair of [brackets] at a time."),
			      _("this is no rule for a number"));
		phrases->number_rules[phrases->number_rule_count++] =
			(struct number_rule){.base = (int)base, .divisor = divisor, .words = node->text};
	}
	if (before < 0)
		fault(reader, map->at, NULL, _("`%s` is missing"), "0");
}

/* ---- patterns ---- */

static uint64_t bit(enum slot slot)
{
	return UINT64_C(1) << slot;
}

static enum slot slot_named(struct span name)
{
	for (enum slot slot = SLOT_NONE + 1; slot < SLOTS; slot++)
		if (span_is(name, slot_names[slot]))
			return slot;
	return SLOT_NONE;
}

/* The slots that the row allows; those that it needs in *needed. */
static uint64_t row_slots(const struct reader *reader, const struct pattern_row *row, uint64_t *needed)
{
	uint64_t all = 0;
	bool behind_bar = false;
	*needed = 0;
	for (const char *at = row->slots; *at; at += strspn(at, " ")) {
		struct span name = {at, strcspn(at, " ")};
		at += name.length;
		if (span_is(name, "|")) {
			behind_bar = true;
			continue;
		}
		enum slot slot = slot_named(name);
		if (slot == SLOT_NONE)
			BUG("row `%s` names a slot that does not exist", row->key);
		all |= bit(slot);
		if (!behind_bar || reader->phrases->day_part_count > 0)
			*needed |= bit(slot);
	}
	return all;
}

/* Where the text has come `offset` bytes far; the start of the value where it is not written there byte for
 * byte, as with escapes. */
static const char *place_in(const struct reader *reader, const struct node *node, size_t offset)
{
	const char *end = reader->source->text.data + reader->source->text.length;
	const char *start = node->at + (node->at < end && (*node->at == '"' || *node->at == '\''));
	bool same = offset < (size_t)(end - start) && memcmp(start, node->text.data, offset) == 0;
	return same ? start + offset : node->at;
}

static void report_missing(struct reader *reader, const struct node *node, uint64_t missing)
{
	for (enum slot slot = SLOT_NONE + 1; slot < SLOTS; slot++)
		if (missing & bit(slot))
			fault(reader, node->at, NULL, _("{%s} is missing in this sentence"), slot_names[slot]);
}

static void refuse_slot(struct reader *reader, const struct pattern_row *row, const struct node *node,
                        const char *open, struct span name)
{
	enum { SHOWN_MOST = 60 };
	const char *help = *row->slots ? arena_format(reader->arena, _("This sentence has: %s."), row->slots)
	                               : _("This sentence has nothing to fill in.");
	fault(reader, place_in(reader, node, (size_t)(open - node->text.data)), help,
	      _("{%.*s} does not belong in this sentence"),
	      (int)(name.length < SHOWN_MOST ? name.length : SHOWN_MOST), name.data);
}

/* Text to pieces: each a literal and the slot behind it. `counted`: a plural form that is for few numbers. */
static const struct pattern *compile(struct reader *reader, const struct pattern_row *row,
                                     const struct node *node, bool counted)
{
	uint64_t needed, allowed = row_slots(reader, row, &needed), found = 0;
	struct pattern *pattern = arena_alloc(reader->arena, sizeof *pattern);
	struct piece *pieces = NULL;
	size_t capacity = 0;
	const char *at = node->text.data, *end = at + node->text.length;
	if (node->type != NODE_SCALAR || node->text.length == 0) {
		fault(reader, node->at, NULL, _("a sentence belongs here"));
		return NULL;
	}
	while (at < end) {
		const char *open = memchr(at, '{', (size_t)(end - at));
		struct piece piece = {.literal = {at, (size_t)((open ? open : end) - at)}};
		at = end;
		if (open) {
			const char *close = memchr(open, '}', (size_t)(end - open));
			struct span name = {open + 1, (size_t)((close ? close : end) - open - 1)};
			piece.slot = slot_named(name);
			if (!close || !(allowed & bit(piece.slot))) {
				refuse_slot(reader, row, node, open, name);
				return NULL;
			}
			at = close + 1;
		}
		found |= bit(piece.slot);
		ARENA_PUSH(reader->arena, pieces, pattern->count, capacity) = piece;
	}
	/* "één plek" needs no figure. */
	report_missing(reader, node, needed & ~found & ~(counted ? bit(SLOT_COUNT) | bit(SLOT_WORDS) : 0));
	pattern->pieces = pieces;
	return pattern;
}

static bool has_count(const struct pattern_row *row)
{
	return strstr(row->slots, "count") || strstr(row->slots, "words");
}

/* One sentence, or one for each plural of the language. */
static void read_plurals(struct reader *reader, const struct pattern_row *row, const struct node *node,
                         const struct pattern **plurals)
{
	if (node->type != NODE_MAP) {
		const struct pattern *pattern = compile(reader, row, node, false);
		for (enum plural plural = PLURAL_ZERO; plural < PLURALS; plural++)
			plurals[plural] = pattern;
		return;
	}
	if (!has_count(row)) {
		fault(reader, node->at, NULL, _("`%s` has no number, so no plural"), row->key);
		return;
	}
	refuse_others(reader, node, plural_names, PLURALS);
	const struct node *other = part(reader, node, "other", NODE_SCALAR);
	plurals[PLURAL_OTHER] = other ? compile(reader, row, other, false) : NULL;
	for (enum plural plural = PLURAL_ZERO; plural < PLURAL_OTHER; plural++) {
		const struct node *form = node_value(node, plural_names[plural]);
		plurals[plural] = form ? compile(reader, row, form, true) : plurals[PLURAL_OTHER];
		bool used = memchr(reader->phrases->plurals, plural, PLURAL_ROUND);
		if (!form && used)
			fault(reader, node->at, NULL, _("this language needs `%s` here"), plural_names[plural]);
	}
}

static void read_pattern(struct reader *reader, enum pattern_name name, const struct node *map)
{
	const struct pattern_row *row = &pattern_rows[name];
	const struct node *node = node_value(map, row->key);
	if (!node) {
		fault(reader, map->at, NULL, _("the sentence `%s` is missing"), row->key);
		return;
	}
	bool by_form = node->type == NODE_MAP && node_value(node, form_names[FORM_POLITE]);
	if (by_form)
		refuse_others(reader, node, form_names, FORMS);
	for (int form = FORM_POLITE; form < FORMS; form++) {
		const struct node *sentence = by_form ? node_value(node, form_names[form]) : node;
		if (!sentence)
			fault(reader, node->at, NULL, _("`%s` is missing"), form_names[form]);
		else if (form > FORM_POLITE && !by_form)
			memcpy(reader->phrases->patterns[name][form], reader->phrases->patterns[name][FORM_POLITE],
			       sizeof reader->phrases->patterns[name][form]);
		else
			read_plurals(reader, row, sentence, reader->phrases->patterns[name][form]);
	}
}

static void read_patterns(struct reader *reader, const struct node *root)
{
	const char *keys[PATTERNS];
	const struct node *map = part(reader, root, "phrases", NODE_MAP);
	if (!map)
		return;
	for (enum pattern_name name = 0; name < PATTERNS; name++)
		keys[name] = pattern_rows[name].key;
	refuse_others(reader, map, keys, PATTERNS);
	for (enum pattern_name name = 0; name < PATTERNS; name++)
		read_pattern(reader, name, map);
}

/* ---- plural categories, from ICU ---- */

static enum plural plural_named(const UChar *keyword)
{
	for (enum plural plural = PLURAL_ZERO; plural < PLURALS; plural++) {
		const char *name = plural_names[plural];
		size_t i = 0;
		while (name[i] && keyword[i] == (UChar)name[i])
			i++;
		if (!name[i] && !keyword[i])
			return plural;
	}
	return PLURAL_OTHER;
}

/* Asked once, so that nothing depends on ICU when sentences are made. A language ICU does not know has
 * `other`. */
static void fill_plural_table(struct phrases *phrases, const char *language)
{
	UErrorCode status = U_ZERO_ERROR;
	UPluralRules *rules = uplrules_open(language, &status);
	for (int count = 0; count < PLURAL_ROUND; count++) {
		UChar keyword[16];
		UErrorCode selected = status;
		uplrules_select(rules, count, keyword, sizeof keyword / sizeof *keyword, &selected);
		phrases->plurals[count] = (uint8_t)(U_SUCCESS(selected) ? plural_named(keyword) : PLURAL_OTHER);
	}
	uplrules_close(rules);
}

/* ---- the file ---- */

const struct phrases *phrases_read(struct arena *arena, const struct source *source, const char *language,
                                   struct report *report)
{
	static const char *const keys[] = {"weekdays", "months", "day_parts", "lists", "figures", "ordinals", "ordinals_feminine",
	                                   "feminine_weekdays", "weekdays_in_run", "numbers", "languages", "phrases"};
	_Static_assert(SLOTS <= 64, "a set of slots is a uint64_t");
	struct phrases *phrases = arena_alloc(arena, sizeof *phrases);
	struct reader reader = {.arena = arena, .source = source, .report = report, .phrases = phrases};
	const struct node *root = yaml_read(arena, source, source->text, report);
	if (!root)
		return NULL;
	if (root->type != NODE_MAP) {
		fault(&reader, root->at, NULL, _("this holds no phrases"));
		return NULL;
	}
	fill_plural_table(phrases, language);
	refuse_others(&reader, root, keys, sizeof keys / sizeof *keys);
	phrases->language = arena_copy(arena, language, strlen(language));
	phrases->rtl = language_is_rtl(language);
	phrases->hash = source->hash;
	if (node_value(root, "weekdays") || !names_of_weekdays(arena, language, phrases->weekdays))
		read_names(&reader, root, "weekdays", phrases->weekdays, DAYS_A_WEEK);
	memcpy(phrases->weekdays_in_run, phrases->weekdays, sizeof phrases->weekdays);
	if (node_value(root, "weekdays_in_run"))
		read_names(&reader, root, "weekdays_in_run", phrases->weekdays_in_run, DAYS_A_WEEK);
	if (node_value(root, "months") || !names_of_months(arena, language, phrases->months))
		read_names(&reader, root, "months", phrases->months, MONTHS_A_YEAR);
	read_ordinals(&reader, root);
	read_day_parts(&reader, root);
	read_lists(&reader, root);
	read_figures(&reader, root);
	read_number_rules(&reader, root);
	read_languages(&reader, root);
	read_patterns(&reader, root);
	return reader.faulty ? NULL : phrases;
}

const struct phrases *phrases_load(struct arena *arena, const struct folder *folder, const char *language,
                                   struct place place, struct report *report)
{
	const struct file *file = files_find(folder, arena_format(arena, "%s.yaml", language));
	if (file && file->source.text.data)
		return phrases_read(arena, &file->source, language, report);
	if (!file)
		report_add(report, LEVEL_ERROR, "phrases", place,
		           _("Choose another `taal`, or add the file: generator/language/data/nl.yaml shows how."),
		           _("there are no phrases in the language `%s`: language/data/%s.yaml is not there"), language,
		           language);
	return NULL;
}
