/* SPDX-License-Identifier: EUPL-1.2
 *
 * The language of what people will read: every text of every record, at its place in the YAML or Markdown.
 *
 * A record is one document: its fields, then its body. What is written for residents is held to the level of the site
 * (B1, unless site.yaml says otherwise), what is written for officers to another (B2). Errors stop the build, warnings are
 * shown, advice is for `meedoen lint`. Names of people and places are not judged; the folder woorden/ adds
 * the words of one municipality.
 */
#include <omp.h>

#include "base/text.h"
#include "base/words.h"
#include "check/check.h"
#include "check/lint.h"

struct language_check {
	const struct model *model;
	struct report *report;
	struct language *language;
	enum text_level residents, officers; /* the hardest level that is good */
	enum level shown;                    /* the least grave findings that are shown */
	char address;                        /* 'u' or 'j' */
};

/* ---- settings ---- */

static enum text_level level_named(struct span name, enum text_level fallback)
{
	for (int level = LEVEL_A2; level <= LEVEL_C1; level++)
		if (span_is(name, level_name((enum text_level)level)))
			return (enum text_level)level;
	return fallback;
}

static void read_settings(struct language_check *check, const struct record *site)
{
	const struct field *field = field_named(site->kind->fields, SPAN("taalniveau"));
	const struct value *group = record_value(site, "taalniveau");
	check->residents = LEVEL_B1;
	check->officers = LEVEL_B2;
	check->shown = LEVEL_WARNING;
	check->address = record_chose(site, "aanspreekvorm", "je") ? 'j' : 'u';
	if (!group->present || !group->group)
		return;
	check->residents = level_named(group_value(field->group, group->group, "bewoners")->text, LEVEL_B1);
	check->officers = level_named(group_value(field->group, group->group, "ambtenaren")->text, LEVEL_B2);
	struct span shown = group_value(field->group, group->group, "meldingen")->text;
	check->shown = span_is(shown, "fouten") ? LEVEL_ERROR : span_is(shown, "alles") ? LEVEL_ADVICE : LEVEL_WARNING;
}

/* ---- names and own words ---- */

/* Keys whose value is a name or a code: not a text to judge. */
static bool is_name_key(const char *key)
{
	static const char *const keys[] = {"naam", "roepnaam", "gemeente", "straat", "plaats", "uitgever", "icoon", "bron", "licentie", "prefix", "maker",
		"tijdzone", "security_contact", "thema", "groep", "kostenplaats", "contact", "rol", "woord", "beter", "zaal"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (*key == *keys[i] && strcmp(key, keys[i]) == 0)
			return true;
	return false;
}

/* The name as a whole, and each of its words that starts with a capital. */
static void allow_name(struct hard_words *words, struct span name)
{
	hard_add(words, HARD_ALLOWED, HARD_B1, name, (struct span){0}, (struct span){0});
	for (size_t i = 0; i < name.length;) {
		size_t from = i;
		while (i < name.length && name.data[i] != ' ')
			i++;
		if (i > from + 2 && name.data[from] >= 'A' && name.data[from] <= 'Z')
			hard_add(words, HARD_ALLOWED, HARD_B1, (struct span){name.data + from, i - from}, (struct span){0}, (struct span){0});
		i++;
	}
}

static void allow_names(struct hard_words *words, const struct field *fields, const struct value *values)
{
	for (size_t i = 0; fields[i].key; i++) {
		const struct value *value = &values[i];
		if (fields[i].list || !value->present)
			continue;
		if (fields[i].type == FIELD_GROUP)
			allow_names(words, fields[i].group, value->group);
		else if (fields[i].type == FIELD_TEXT && (strcmp(fields[i].key, "naam") == 0 || strcmp(fields[i].key, "roepnaam") == 0 ||
		         strcmp(fields[i].key, "gemeente") == 0 || strcmp(fields[i].key, "plaats") == 0 || strcmp(fields[i].key, "straat") == 0))
			allow_name(words, value->text);
	}
}

/* content/woorden: a hard word with better ones, one that is explained, or a name. */
static void add_own_word(struct arena *arena, struct hard_words *words, const struct record *record)
{
	struct span word = record_text(record, "woord"), meaning = record_text(record, "uitleg");
	const struct value *better = record_value(record, "beter");
	struct text instead = {0};
	for (size_t i = 0; better->present && i < better->list.count; i++) {
		text_string(&instead, i ? "|" : "");
		text_span(&instead, better->list.items[i].text);
	}
	struct span alternatives = text_keep(&instead, arena);
	if (record_chose(record, "soort", "naam"))
		hard_add(words, HARD_ALLOWED, HARD_B1, word, (struct span){0}, (struct span){0});
	else if (record_chose(record, "soort", "nodig"))
		hard_add(words, HARD_NEEDED, HARD_B2, word, meaning, (struct span){0});
	else
		hard_add(words, memchr(word.data, ' ', word.length) ? HARD_PHRASE : HARD_WORD, HARD_B2, word, alternatives, (struct span){0});
}

static void add_own_words(struct language_check *check, struct arena *arena)
{
	for (const struct kind *kind = kinds; kind->name; kind++) {
		const struct records *records = &check->model->of[kind_number(kind)];
		for (size_t i = 0; i < records->count; i++)
			if (!records->list[i]->faulty)
				allow_names(check->language->words, kind->fields, records->list[i]->values);
	}
	if (check->model->site)
		allow_names(check->language->words, check->model->site->kind->fields, check->model->site->values);
	const struct records *own = model_records(check->model, "woord");
	for (size_t i = 0; i < own->count; i++)
		if (!own->list[i]->faulty)
			add_own_word(arena, check->language->words, own->list[i]);
}

/* ---- one record ---- */

struct reading {
	struct arena *scratch;
	struct checker *checker;
	enum audience audience; /* of the texts that are wanted now */
};

static bool is_wanted(const struct reading *reading, const struct field *field, enum audience above)
{
	enum audience audience = field->audience > above ? field->audience : above;
	return audience == reading->audience;
}

static void read_value(struct reading *reading, const struct field *field, const struct value *value)
{
	if (!value->present || !value->at)
		return;
	if (field->type == FIELD_MARKDOWN) {
		prose_blocks(reading->scratch, value->block, checker_passages(reading->checker));
		return;
	}
	struct piece piece = {0, value->at};
	struct passage passage = {PASSAGE_CELL, value->text, &piece, 1};
	checker_passage(reading->checker, &passage);
}

static void read_fields(struct reading *reading, const struct field *fields, const struct value *values, enum audience above)
{
	for (size_t i = 0; fields[i].key; i++) {
		const struct field *field = &fields[i];
		const struct value *value = &values[i];
		bool text = field->type == FIELD_TEXT || field->type == FIELD_MARKDOWN;
		if (!value->present || !(text || field->type == FIELD_GROUP) || is_name_key(field->key))
			continue;
		size_t count = field->list ? value->list.count : 1;
		for (size_t n = 0; n < count; n++) {
			const struct value *one = field->list ? &value->list.items[n] : value;
			if (field->type == FIELD_GROUP)
				read_fields(reading, field->group, one->group, field->audience > above ? field->audience : above);
			else if (is_wanted(reading, field, above))
				read_value(reading, field, one);
		}
	}
}

static struct verdict tell_findings(const struct language_check *check, const struct source *source, struct checker *checker)
{
	struct verdict verdict = checker_end(checker);
	for (size_t i = 0; i < checker_count(checker); i++)
		if (checker_findings(checker)[i].level <= check->shown)
			finding_report(&checker_findings(checker)[i], source, check->report);
	return verdict;
}

static void tell(const struct language_check *check, const struct record *record, struct checker *checker, bool resident)
{
	struct verdict verdict = tell_findings(check, record->source, checker);
	struct finding whole;
	if (verdict_finding(&verdict, resident ? check->residents : check->officers, resident, &whole))
		finding_report(&whole, record->source, check->report);
}

static bool body_for_residents(const struct record *record)
{
	if (strcmp(record->kind->name, "pagina") == 0)
		return record_chose(record, "voor_wie", "bewoners");
	return record->kind->audience == AUDIENCE_RESIDENT;
}

/* All that one audience reads of the record: a document of its own. */
static void check_record(const struct language_check *check, const struct record *record, struct arena *scratch, struct reader *reader, bool resident)
{
	bool page = strcmp(record->kind->name, "pagina") == 0 || strcmp(record->kind->name, "hoofdstuk") == 0;
	if (page && body_for_residents(record) != resident)
		return;
	struct checker_options options = {.resident = resident, .address = resident ? check->address : '-', .reader = reader};
	struct checker *checker = checker_new(scratch, check->language, options, record->source);
	struct reading reading = {scratch, checker, !page && resident ? AUDIENCE_RESIDENT : AUDIENCE_PUBLIC};
	read_fields(&reading, record->kind->fields, record->values, AUDIENCE_PUBLIC);
	if (record->body && body_for_residents(record) == resident)
		prose_blocks(scratch, record->body, checker_passages(checker));
	tell(check, record, checker, resident);
	arena_reset(scratch);
}

/* Of a kind for officers, residents come to read what its table keeps for them: the words of a key person. */
static bool has_texts_for_people(const struct kind *kind)
{
	bool read = kind->audience <= AUDIENCE_RESIDENT;
	for (const struct field *field = kind->fields; field->key && !read; field++)
		read = field->audience == AUDIENCE_RESIDENT;
	return read && strcmp(kind->name, "woord") != 0 && strcmp(kind->name, "vertaling") != 0 && strcmp(kind->name, "citaat") != 0;
}

/* The words of the interface stand beside each other in one file, for residents and officers both: no document with a level.
 * Only errors are shown here: editors cannot change a theme, and its maker has `meedoen lint strings/nl.yaml`. */
static void check_strings(const struct language_check *of_records, const struct theme *theme, struct arena *scratch, struct reader *reader)
{
	struct language_check errors = *of_records, *check = &errors;
	struct checker_options options = {.resident = true, .address = '-', .reader = reader};
	check->shown = LEVEL_ERROR;
	struct checker *checker = checker_new(scratch, check->language, options, theme->strings_source);
	prose_yaml(scratch, theme->strings_source->text, checker_passages(checker));
	tell_findings(check, theme->strings_source, checker);
	arena_reset(scratch);
}

void check_language(const struct model *model, const struct theme *theme, const char *data, struct report *report)
{
	struct arena *arena = arena_new();
	struct language_check check = {.model = model, .report = report};
	check.language = language_load(arena, data, record_text(model->site, "taal").data);
	read_settings(&check, model->site);
	if (check.language->lexicon)
		add_own_words(&check, arena);
	else if (check.language->dutch)
		report_add(report, LEVEL_WARNING, "woordenlijst", (struct place){model->site->source, NULL}, _("Install the program again; `make` makes that list."),
		           _("the list of Dutch words is not there: no text is checked for hard words, and none gets a level"));
	#pragma omp parallel
	{
		struct arena *scratch = arena_new(), *kept = arena_new();
		struct reader *reader = reader_new(kept);
		#pragma omp single nowait
		if (theme && theme->strings_source)
			check_strings(&check, theme, scratch, reader);
		for (const struct kind *kind = kinds; kind->name; kind++) {
			const struct records *records = &model->of[kind_number(kind)];
			if (!has_texts_for_people(kind))
				continue;
			#pragma omp for schedule(dynamic, 4) nowait
			for (size_t i = 0; i < records->count; i++)
				for (int resident = 0; resident < 2 && !records->list[i]->faulty; resident++)
					check_record(&check, records->list[i], scratch, reader, resident);
		}
		arena_free(kept);
		arena_free(scratch);
	}
	arena_free(arena);
}
