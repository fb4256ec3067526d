/* SPDX-License-Identifier: EUPL-1.2 */
#include "theme/phrase_members.h"

#include "model/markdown.h"
#include "model/occurrence.h"
#include "theme/agreed_members.h"
#include "theme/around.h"
#include "theme/market_members.h"
#include "theme/money_members.h"
#include "theme/network_members.h"
#include "theme/occasion_members.h"
#include "theme/value_shapes.h"
#include "theme/vocabulary.h"
#include "theme/voucher_members.h"

#define MEETINGS "bijeenkomst|informatiemarkt"
#define BODIES "hoofdstuk|pagina|bijeenkomst|informatiemarkt|werkvorm"
#define NOTHING ((struct item){.type = ITEM_NONE})

/* A sentence that a phrase function did or did not write. */
static struct item said(bool written, struct text *text, const struct scene *scene)
{
	if (written)
		return written_item(text, scene);
	text_free(text);
	return NOTHING;
}

/* The texts of a list field, in the scratch arena. */
static struct span *list_spans(const struct value *list, const struct scene *scene)
{
	struct span *spans = arena_array(scene->scratch, list->list.count, sizeof *spans);
	for (size_t i = 0; i < list->list.count; i++)
		spans[i] = list->list.items[i].text;
	return spans;
}

static struct item spans_item(struct phrase_lines lines)
{
	return (struct item){.type = ITEM_LIST, .shape = &span_list_shape, .object = lines.items, .count = lines.count};
}

/* ---- every record ---- */

static struct item id_of(const struct record *record, const struct scene *scene)
{
	(void)scene;
	return text_item(span_of(record->id));
}

static struct item title_of(const struct record *record, const struct scene *scene)
{
	return title_item(record, scene);
}

static struct item path_of(const struct record *record, const struct scene *scene)
{
	struct text text = {0};
	scene->write_path(scene, record, &text);
	return written_item(&text, scene);
}

static struct item body_of(const struct record *record, const struct scene *scene)
{
	if (!record->body || !scene->write_body)
		return NOTHING;
	struct text text = {0};
	scene->write_body(scene, record, &text);
	return (struct item){.type = ITEM_MARKUP, .text = text_keep(&text, scene->scratch)};
}

static struct item picture_of(const struct record *record, const struct scene *scene)
{
	if (!scene->write_picture)
		return NOTHING;
	struct text text = {0};
	scene->write_picture(scene, record, &text);
	return (struct item){.type = ITEM_MARKUP, .text = text_keep(&text, scene->scratch)};
}

/* ---- the headings of a body, for "on this page" ---- */

struct heading {
	struct span title, anchor;
};

static struct item look_heading(const struct shape *shape, const void *object, size_t member, void *scene)
{
	(void)shape;
	(void)scene;
	const struct heading *heading = object;
	return text_item(member == 0 ? heading->title : heading->anchor);
}

static struct item heading_element(const struct shape *shape, const void *object, size_t index, void *scene)
{
	(void)scene;
	return (struct item){.type = ITEM_OBJECT, .shape = shape, .object = (const struct heading *)object + index};
}

static const struct member heading_members[] = {
	{ .name = "titel", .type = ITEM_TEXT },
	{ .name = "anker", .type = ITEM_TEXT },
};

static const struct shape headings_shape = {.name = "koppen", .members = heading_members, .count = 2,
                                     .look = look_heading, .element = heading_element};

static struct item headings_of(const struct record *record, const struct scene *scene)
{
	struct heading *headings = NULL;
	size_t count = 0, capacity = 0;
	for (const struct block *block = record->body ? record->body->first : NULL; block; block = block->next) {
		if (block->type != BLOCK_HEADING || block->level != 2)
			continue;
		struct text plain = {0};
		block_plain(block, &plain);
		ARENA_PUSH(scene->scratch, headings, count, capacity) =
			(struct heading){text_keep(&plain, scene->scratch), block->text};
	}
	return (struct item){.type = ITEM_LIST, .shape = &headings_shape, .object = headings, .count = count};
}

/* ---- meetings ---- */

static struct item span_between(int begin, int end, const struct scene *scene, enum clock clock)
{
	struct text text = {0};
	return said(phrases_span(scene->phrases, begin, end, clock, &text), &text, scene);
}

/* The hours go with the day: one that moved can have others. */
static struct item span_of_day(const struct record *meeting, const struct scene *scene, enum clock clock)
{
	struct occurrence next = meeting_next(meeting, scene->model->today);
	return span_between(next.begin, next.end, scene, clock);
}

/* When the doors open, on that day; who moved the hours did not say. */
static int doors_time(const struct record *meeting, const struct scene *scene)
{
	return meeting_next(meeting, scene->model->today).other_time ? NO_TIME : record_time(meeting, "inloop");
}

/* Is that day an exception, so that its hours are not those of each time? */
static struct item has_other_time(const struct record *meeting, const struct scene *scene)
{
	return flag_item(meeting_next(meeting, scene->model->today).other_time);
}

static struct item hours_of(const struct record *meeting, const struct scene *scene)
{
	return span_of_day(meeting, scene, CLOCK_ADDED);
}

static struct item hours_in_words_of(const struct record *meeting, const struct scene *scene)
{
	return span_of_day(meeting, scene, CLOCK_LEFT_OUT);
}

/* An evaluation may leave its hours open. */
static struct item return_hours_of(const struct record *evaluation, const struct scene *scene)
{
	int begin = record_time(evaluation, "begin"), end = record_time(evaluation, "einde");
	return begin != NO_TIME && end != NO_TIME ? span_between(begin, end, scene, CLOCK_ADDED) : NOTHING;
}

static struct item on_day_of(const struct record *meeting, const struct scene *scene)
{
	struct text text = {0};
	phrases_on_date(scene->phrases, meeting_next_day(meeting, scene->model->today), &text);
	return written_item(&text, scene);
}

static struct item doors_clock_of(const struct record *meeting, const struct scene *scene)
{
	struct text text = {0};
	int doors = doors_time(meeting, scene);
	if (doors != NO_TIME)
		phrases_door_clock(scene->phrases, doors, &text);
	return said(doors != NO_TIME, &text, scene);
}

static struct item hosted_of(const struct record *colleague, const struct scene *scene)
{
	struct text text = {0};
	phrases_hosted(scene->phrases, scene->form, record_text(colleague, "roepnaam"), &text);
	return written_item(&text, scene);
}

/* Elke eerste dinsdag van de maand. Tot en met dinsdag 1 juni 2027. */
static struct item repeat_of(const struct record *meeting, const struct scene *scene)
{
	static const char *const names[] = {[REPEAT_WEEKLY] = "wekelijks", [REPEAT_FORTNIGHTLY] = "tweewekelijks",
	                                    [REPEAT_MONTHLY] = "maandelijks"};
	const struct value *often = record_in_group(meeting, "herhaling", "hoe_vaak"), *until = record_in_group(meeting, "herhaling", "tot");
	struct text text = {0};
	for (size_t i = 0; often->present && i < sizeof names / sizeof *names; i++)
		if (span_is(often->text, names[i]))
			phrases_repeat(scene->phrases, (enum repeat)i, record_date(meeting, "datum"), &text);
	if (until->present) {
		text_char(&text, ' ');
		phrases_repeat_until(scene->phrases, (int32_t)until->number, &text);
	}
	return said(text.length > 0, &text, scene);
}

static struct item doors_of(const struct record *meeting, const struct scene *scene)
{
	struct text text = {0};
	int doors = doors_time(meeting, scene);
	return said(doors != NO_TIME && phrases_door_open(scene->phrases, doors, &text), &text, scene);
}

/* What the editor wrote, else the sentence for the choice. */
static struct item food_of(const struct record *meeting, const struct scene *scene)
{
	static const char *const names[] = {[FOOD_NOTHING] = "niets", [FOOD_COFFEE_TEA] = "koffie_thee",
	                                    [FOOD_LUNCH] = "lunch", [FOOD_DINNER] = "avondeten"};
	const struct value *own = record_in_group(meeting, "eten_drinken", "tekst"), *choice = record_in_group(meeting, "eten_drinken", "soort");
	if (own->present)
		return text_item(own->text);
	for (size_t i = 0; choice->present && i < sizeof names / sizeof *names; i++)
		if (span_is(choice->text, names[i])) {
			struct text text = {0};
			phrases_food(scene->phrases, (enum food)i, &text);
			return written_item(&text, scene);
		}
	return NOTHING;
}

static struct item reward_of(const struct record *meeting, const struct scene *scene)
{
	const struct record *reward = record_reference(meeting, "vergoeding");
	if (!reward || record_chose(reward, "soort", "geen"))
		return NOTHING;
	struct text text = {0};
	phrases_reward(scene->phrases, scene->form, record_text(reward, "naam"), &text);
	return written_item(&text, scene);
}

/* Where to sign up: the meeting's own number or address, else that of the site. */
static struct span signup_contact(const struct record *meeting, const struct scene *scene, const char *key)
{
	const struct value *own = record_in_group(meeting, "aanmelden", key);
	if (own->present)
		return own->text;
	bool shared = strcmp(key, "url") != 0;
	return shared ? record_in_group(scene->model->site, "contact", key)->text : SPAN("");
}

static struct item signup_of(const struct record *meeting, const struct scene *scene)
{
	static const struct {
		const char *name, *key;
	} ways[] = {[SIGNUP_NOT_NEEDED] = {"niet_nodig", NULL}, [SIGNUP_PHONE] = {"tel", "tel"},
	            [SIGNUP_MAIL] = {"email", "email"}, [SIGNUP_PAGE] = {"pagina", "url"}};
	const struct value *how = record_in_group(meeting, "aanmelden", "hoe"), *before = record_in_group(meeting, "aanmelden", "voor");
	struct text text = {0};
	for (size_t i = 0; how->present && i < sizeof ways / sizeof *ways; i++)
		if (span_is(how->text, ways[i].name))
			phrases_signup(scene->phrases, scene->form, (enum signup)i,
			               ways[i].key ? signup_contact(meeting, scene, ways[i].key) : SPAN(""),
			               before->present ? (int32_t)before->number : DATE_NONE, &text);
	return said(text.length > 0, &text, scene);
}

/* The same, so that one touch is enough on a telephone. */
static struct item signup_link_of(const struct record *meeting, const struct scene *scene)
{
	struct item sentence = signup_of(meeting, scene);
	if (sentence.type == ITEM_NONE || !scene->write_sentence)
		return NOTHING;
	struct text text = {0};
	scene->write_sentence(scene, sentence.text, &text);
	return (struct item){.type = ITEM_MARKUP, .text = text_keep(&text, scene->scratch)};
}

static struct item children_of(const struct record *meeting, const struct scene *scene)
{
	struct text text = {0};
	phrases_children(scene->phrases, scene->form, record_yes(meeting, "kinderen_welkom"), &text);
	return written_item(&text, scene);
}

static struct item interpreter_of(const struct record *meeting, const struct scene *scene)
{
	const struct value *tags = record_value(meeting, "tolk");
	struct text text = {0};
	return said(phrases_interpreter(scene->phrases, scene->form, list_spans(tags, scene), tags->list.count, &text), &text, scene);
}

static struct item room_of(const struct record *meeting, const struct scene *scene)
{
	struct text text = {0};
	int64_t most = record_number(meeting, "max");
	if (most > 0)
		phrases_room(scene->phrases, scene->form, most, &text);
	return said(most > 0, &text, scene);
}

static struct item came_of(const struct record *summary, const struct scene *scene)
{
	struct text text = {0};
	int64_t people = record_number(summary, "aanwezig_aantal");
	if (people > 0)
		phrases_came(scene->phrases, scene->form, people, &text);
	return said(people > 0, &text, scene);
}

static bool is_over(const struct record *meeting, const struct scene *scene)
{
	return meeting_last_day(meeting) < scene->model->today || record_chose(meeting, "status", "geweest");
}

static struct item status_of(const struct record *meeting, const struct scene *scene)
{
	enum happening status = is_over(meeting, scene) ? HAPPENING_PAST : HAPPENING_PLANNED;
	if (record_chose(meeting, "status", "geannuleerd"))
		status = HAPPENING_CANCELLED;
	else if (status == HAPPENING_PLANNED && record_chose(meeting, "status", "vol"))
		status = HAPPENING_FULL;
	else if (status == HAPPENING_PLANNED && record_chose(meeting, "status", "verplaatst"))
		status = HAPPENING_MOVED;
	struct text text = {0};
	return said(phrases_status(scene->phrases, scene->form, status, record_date(meeting, "was_op"),
	                           record_date(meeting, "datum"), &text), &text, scene);
}

static struct item coming(const struct record *meeting, const struct scene *scene)
{
	return flag_item(!is_over(meeting, scene));
}

static struct item over(const struct record *meeting, const struct scene *scene)
{
	return flag_item(is_over(meeting, scene));
}

static struct item goes_on(const struct record *meeting, const struct scene *scene)
{
	return flag_item(!is_over(meeting, scene) && !record_chose(meeting, "status", "geannuleerd"));
}

static struct item is_market(const struct record *meeting, const struct scene *scene)
{
	(void)scene;
	return flag_item(strcmp(meeting->kind->name, "informatiemarkt") == 0);
}

/* A date and time without a zone (HTML, 2.3.5.6 "Local dates and times"): the clock on the wall there. */
static struct item moment(int32_t day, int minutes, const struct scene *scene)
{
	struct text text = {0};
	date_write(day, &text);
	text_char(&text, 'T');
	time_write(minutes, &text);
	return written_item(&text, scene);
}

static struct item start_moment(const struct record *meeting, const struct scene *scene)
{
	struct occurrence next = meeting_next(meeting, scene->model->today);
	return moment(next.day, next.begin, scene);
}

static struct item end_moment(const struct record *meeting, const struct scene *scene)
{
	struct occurrence next = meeting_next(meeting, scene->model->today);
	return moment(next.day, next.end, scene);
}

/* ---- places, organisations, people ---- */

static struct item address_of(const struct record *place, const struct scene *scene)
{
	struct text text = {0};
	phrases_address(scene->phrases, record_text(place, "straat"), record_text(place, "plaats"), &text);
	return written_item(&text, scene);
}

static enum answer answer_of(const struct value *value, bool yes_no)
{
	if (!value->present)
		return ANSWER_UNKNOWN;
	if (yes_no)
		return value->number ? ANSWER_YES : ANSWER_NO;
	return span_is(value->text, "ja") ? ANSWER_YES : span_is(value->text, "deels") ? ANSWER_PARTLY : ANSWER_NO;
}

static struct item access_of(const struct record *place, const struct scene *scene)
{
	struct access access = {
		.wheelchair = answer_of(record_in_group(place, "toegankelijk", "rolstoel"), false),
		.toilet = answer_of(record_in_group(place, "toegankelijk", "toilet"), true),
		.lift = answer_of(record_in_group(place, "toegankelijk", "lift"), true),
		.loop = answer_of(record_in_group(place, "toegankelijk", "ringleiding"), true),
	};
	return spans_item(phrases_access(scene->phrases, scene->form, &access, scene->scratch));
}

static enum weekday weekday_named(struct span name)
{
	static const char *const names[] = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
	size_t day = 0;
	while (day < SUNDAY && !span_is(name, names[day]))
		day++;
	return (enum weekday)day;
}

/* Its page is in the language of the site, not in that of the reader. */
static struct item is_untranslated(const struct record *record, const struct scene *scene)
{
	const struct edition *edition = scene->edition;
	bool translated = !record->kind->staff && model_own(edition->model, record)->translation;
	return flag_item(edition != edition->original && !translated);
}

static struct item opening_of(const struct record *record, const struct scene *scene)
{
	const struct field *row = field_named(record->kind->fields, SPAN("openingstijden"));
	const struct value *hours = record_value(record, "openingstijden");
	struct opening *openings = arena_array(scene->scratch, hours->list.count, sizeof *openings);
	for (size_t i = 0; i < hours->list.count; i++) {
		const struct value *group = hours->list.items[i].group;
		openings[i] = (struct opening){weekday_named(group_value(row->group, group, "dag")->text),
		                               (int)group_value(row->group, group, "van")->number,
		                               (int)group_value(row->group, group, "tot")->number};
	}
	struct phrase_lines lines = phrases_opening(scene->phrases, openings, hours->list.count, scene->scratch);
	struct span *sentences = arena_array(scene->scratch, lines.count, sizeof *sentences);
	for (size_t i = 0; i < lines.count; i++) {
		struct text sentence = {0};
		text_span(&sentence, lines.items[i]);
		phrases_sentence(&sentence, 0);
		sentences[i] = text_keep(&sentence, scene->scratch);
	}
	return spans_item((struct phrase_lines){sentences, lines.count});
}

static struct item cost_of(const struct record *organisation, const struct scene *scene)
{
	const struct value *own = record_in_group(organisation, "kosten", "tekst"), *amount = record_in_group(organisation, "kosten", "bedrag");
	if (own->present) {
		struct item item = text_item(own->text);
		if (own->original && scene->edition)
			item.language = scene->edition->original->language;
		return item;
	}
	if (!amount->present)
		return NOTHING;
	struct text text = {0};
	phrases_price(scene->phrases, scene->form, amount->number, &text);
	return written_item(&text, scene);
}

static struct item appointment_of(const struct record *organisation, const struct scene *scene)
{
	struct text text = {0};
	phrases_appointment(scene->phrases, scene->form, record_yes(organisation, "afspraak_nodig"), &text);
	return written_item(&text, scene);
}

static struct item languages_of(const struct record *organisation, const struct scene *scene)
{
	const struct value *tags = record_value(organisation, "talen");
	struct text text = {0};
	return said(phrases_spoken(scene->phrases, list_spans(tags, scene), tags->list.count, &text), &text, scene);
}

static struct item checked_of(const struct record *organisation, const struct scene *scene)
{
	struct text text = {0};
	phrases_checked(scene->phrases, record_date(organisation, "gecontroleerd_op"), &text);
	return written_item(&text, scene);
}

static struct item is_old(const struct record *organisation, const struct scene *scene)
{
	return flag_item(record_date(organisation, "gecontroleerd_op") < date_add_months(scene->model->today, -12));
}

static struct item days_of(const struct record *colleague, const struct scene *scene)
{
	const struct value *days = record_value(colleague, "dagen_in_wijk");
	unsigned bits = 0;
	for (size_t i = 0; i < days->list.count; i++)
		bits |= 1u << weekday_named(days->list.items[i].text);
	struct text text = {0};
	return said(phrases_present(scene->phrases, bits, &text), &text, scene);
}

const struct phrase_member phrase_members[] = {
	{ "*", "id", ITEM_TEXT, id_of },
	{ "*", "heet", ITEM_TEXT, title_of },
	{ "*", "pad", ITEM_TEXT, path_of },
	{ BODIES, "inhoud", ITEM_MARKUP, body_of },
	{ BODIES, "koppen", ITEM_LIST, headings_of, &headings_shape },
	{ "hoofdstuk", "nummer", ITEM_TEXT, around_number },
	{ "beeld", "plaatje", ITEM_MARKUP, picture_of },
	{ MEETINGS, "dag", ITEM_TEXT, next_day_item, &day_shape },
	{ MEETINGS, "keren", ITEM_LIST, times_item, &times_shape },
	{ "evaluatie", "dag", ITEM_TEXT, return_day_item, &day_shape },
	{ MEETINGS, "tijd_zin", ITEM_TEXT, hours_of },
	{ MEETINGS, "tijd_kort_zin", ITEM_TEXT, hours_in_words_of },
	{ MEETINGS, "inloop_kort_zin", ITEM_TEXT, doors_clock_of },
	{ MEETINGS, "dag_zin", ITEM_TEXT, on_day_of },
	{ MEETINGS, "herhaling_zin", ITEM_TEXT, repeat_of },
	{ MEETINGS, "andere_tijd", ITEM_FLAG, has_other_time },
	{ MEETINGS, "inloop_zin", ITEM_TEXT, doors_of },
	{ MEETINGS, "eten_zin", ITEM_TEXT, food_of },
	{ MEETINGS, "vergoeding_zin", ITEM_TEXT, reward_of },
	{ MEETINGS, "aanmelden_zin", ITEM_TEXT, signup_of },
	{ MEETINGS, "aanmelden_link", ITEM_MARKUP, signup_link_of },
	{ MEETINGS, "kinderen_zin", ITEM_TEXT, children_of },
	{ MEETINGS, "tolk_zin", ITEM_TEXT, interpreter_of },
	{ MEETINGS, "plekken_zin", ITEM_TEXT, room_of },
	{ "samenvatting", "aanwezig_zin", ITEM_TEXT, came_of },
	{ MEETINGS, "status_zin", ITEM_TEXT, status_of },
	{ MEETINGS, "komend", ITEM_FLAG, coming },
	{ MEETINGS, "voorbij", ITEM_FLAG, over },
	{ MEETINGS, "gaat_door", ITEM_FLAG, goes_on },
	{ MEETINGS, "markt", ITEM_FLAG, is_market },
	{ MEETINGS, "begin_iso", ITEM_TEXT, start_moment },
	{ MEETINGS, "einde_iso", ITEM_TEXT, end_moment },
	{ "evaluatie", "tijd_zin", ITEM_TEXT, return_hours_of },
	{ "informatiemarkt", "ruim", ITEM_FLAG, plan_roomy },
	{ "informatiemarkt", "zaal", ITEM_LIST, plan_rows, &plan_row_shape },
	{ "informatiemarkt", "standlijst", ITEM_LIST, stand_list, &helper_shape },
	{ "informatiemarkt", "vraagwijzer", ITEM_LIST, market_questions, &question_shape },
	{ "informatiemarkt", "kaarten", ITEM_LIST, referral_cards, &card_shape },
	{ "site", "hulpwijzer", ITEM_LIST, site_questions, &question_shape },
	{ "site", "sociale_kaart", ITEM_LIST, site_helpers, &helper_shape },
	{ MEETINGS "|samenvatting|evaluatie|terugkoppeling|vraagantwoord|organisatie|wijk|thema", "onvertaald", ITEM_FLAG, is_untranslated },
	{ "locatie", "adres_zin", ITEM_TEXT, address_of },
	{ "locatie", "toegang_zinnen", ITEM_LIST, access_of, &span_list_shape },
	{ "locatie|organisatie|loket", "open_zinnen", ITEM_LIST, opening_of, &span_list_shape },
	{ "organisatie", "kosten_zin", ITEM_TEXT, cost_of },
	{ "organisatie", "afspraak_zin", ITEM_TEXT, appointment_of },
	{ "organisatie", "talen_zin", ITEM_TEXT, languages_of },
	{ "organisatie", "controle_zin", ITEM_TEXT, checked_of },
	{ "organisatie", "oud", ITEM_FLAG, is_old },
	{ "medewerker", "dagen_zin", ITEM_TEXT, days_of },
	{ "medewerker", "ontvangt_zin", ITEM_TEXT, hosted_of },
	{ "bonserie", "waarde_zin", ITEM_TEXT, voucher_worth },
	{ "bonserie", "geldig_zin", ITEM_TEXT, voucher_until },
	{ "bonserie", "terug_zin", ITEM_TEXT, voucher_change },
	{ "bonserie", "winkels_zin", ITEM_TEXT, voucher_shops },
	{ "bonserie", "bonnen", ITEM_LIST, vouchers_item, &voucher_shape },
	{ "wijk", "buurtgenoten", ITEM_LIST, agreed_persons, &agreed_shape },
	{ "wijk", "sleutelpersonen", ITEM_LIST, district_persons, .about = "sleutelpersoon" },
	{ "wijk", "gemeenschappen", ITEM_LIST, district_communities, .about = "gemeenschap" },
	{ "wijk", "niet_in_beeld", ITEM_LIST, district_unseen, .about = "gemeenschap" },
	{ "wijk", "bezoeken", ITEM_LIST, district_visits, &visit_shape, .about = "bezoek" },
	{ "wijk", "uren_van", ITEM_TEXT, hours_from, &day_shape, .about = "bezoek" },
	{ "wijk", "uren_tot", ITEM_TEXT, hours_until, &day_shape, .about = "bezoek" },
	{ "wijk", "uren_gepland", ITEM_TEXT, hours_planned, .about = "bezoek" },
	{ "wijk", "uren_gedaan", ITEM_TEXT, hours_done, .about = "bezoek" },
	{ "sleutelpersoon", "gemeenschappen_lijst", ITEM_TEXT, person_communities },
	{ "sleutelpersoon", "talen_lijst", ITEM_TEXT, person_languages },
	{ "sleutelpersoon", "volgende_contact", ITEM_TEXT, person_next, &day_shape },
	{ "sleutelpersoon", "te_laat", ITEM_FLAG, person_overdue },
	{ "sleutelpersoon", "mag_op_site", ITEM_FLAG, person_agreed },
	{ "gemeenschap", "personen_lijst", ITEM_TEXT, community_persons },
	{ "gemeenschap", "laatste_contact", ITEM_TEXT, community_last, &day_shape },
	{ "bezoek", "dag", ITEM_TEXT, next_day_item, &day_shape },
	{ "bezoek", "buurthuizen", ITEM_LIST, visit_houses, .about = "locatie" },
	{ "winkel", "producten_uitgesloten_zin", ITEM_TEXT, excluded_item },
	{ "bedragen", "bevestigd", ITEM_FLAG, rule_is_confirmed },
	{ "bedragen", "verlopen", ITEM_FLAG, rule_is_over },
	{ "afspraak", "maand_bedrag", ITEM_TEXT, agreement_month },
	{ "afspraak", "samen_bedrag", ITEM_TEXT, agreement_all },
	{ "afspraak", "jaren", ITEM_LIST, agreement_years, &pay_year_shape },
	{ "afspraak", "concept", ITEM_FLAG, agreement_is_draft },
	{ "budget", "regels", ITEM_LIST, budget_lines, &post_shape },
	{ "budget", "samen_gepland", ITEM_TEXT, budget_planned },
	{ "budget", "samen_nodig", ITEM_TEXT, budget_needed },
	{ "budget", "te_verdelen", ITEM_TEXT, budget_unplanned },
	{ "budget", "over_samen", ITEM_TEXT, budget_left },
	{ .name = NULL }
};
