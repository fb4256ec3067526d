/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/typed.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/text.h"
#include "base/words.h"
#include "model/date.h"
#include "model/phone.h"
#include "model/typography.h"

__attribute__((format(printf, 5, 6)))
static void fault(struct typing *typing, const char *at, const char *id, const char *help, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	typing->faulty = true;
	report_list(typing->report, LEVEL_ERROR, id, (struct place){typing->source, at}, help, format, arguments);
	va_end(arguments);
}

/* What an editor typed, cut to a length that suits a message. */
static const char *shown(struct typing *typing, struct span text)
{
	enum { MOST = 60 };
	if (text.length <= MOST)
		return arena_copy(typing->arena, text.data, text.length);
	size_t length = MOST;
	while (length > 0 && ((unsigned char)text.data[length] & 0xC0) == 0x80)
		length--;
	return arena_format(typing->arena, "%.*s...", (int)length, text.data);
}

/* ---- numbers ---- */

/* Digits only, so that nothing like 0x10 or 1e3 is guessed at. */
static bool parse_digits(struct span text, int64_t *number)
{
	if (text.length == 0 || text.length > 12)
		return false;
	*number = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
		*number = *number * 10 + (text.data[i] - '0');
	}
	return true;
}

static bool type_number(struct typing *typing, const struct field *field, const struct node *node, struct value *value)
{
	if (!parse_digits(node->text, &value->number)) {
		fault(typing, node->at, "number", _("Write a whole number in digits."), _("`%s` is not a number"),
		      shown(typing, node->text));
		return false;
	}
	bool low = value->number < field->least, high = field->most && value->number > field->most;
	if (!field->list && (low || high)) {
		fault(typing, node->at, "number-range", NULL, _("`%s` must be from %d to %d"), field->key, field->least,
		      field->most);
		return false;
	}
	return true;
}

/* 10,00: a comma and two decimals. A bare 10 could be euros or cents. */
static bool type_amount(struct typing *typing, const struct node *node, struct value *value)
{
	struct span text = node->text;
	int64_t euros, cents;
	if (text.length > 3 && text.data[text.length - 3] == ',' &&
	    parse_digits((struct span){text.data, text.length - 3}, &euros) &&
	    parse_digits((struct span){text.data + text.length - 2, 2}, &cents) && euros <= 1000000) {
		value->number = euros * 100 + cents;
		return true;
	}
	fault(typing, node->at, "amount", _("Write the amount with a comma and two decimals: 10,00."),
	      _("`%s` is not an amount"), shown(typing, text));
	return false;
}

/* ---- dates and times ---- */

/* 8-12-2026, 8/12/2026 and 2026-12-8, as we write it; NULL for what else stands there. */
static const char *date_meant(struct typing *typing, const char *text)
{
	int first, second, third, end = 0;
	if (sscanf(text, "%4d%*1[-/. ]%2d%*1[-/. ]%4d%n", &first, &second, &third, &end) != 3 || text[end])
		return NULL;
	int year = first > 99 ? first : third, day = first > 99 ? third : first;
	int32_t days;
	const char *meant = arena_format(typing->arena, "%04d-%02d-%02d", year, second, day);
	return date_parse(span_of(meant), &days) == DATE_GOOD && year > 99 ? meant : NULL;
}

static bool type_date(struct typing *typing, const struct node *node, struct value *value)
{
	int32_t days;
	enum date_fault wrong = date_parse(node->text, &days);
	if (wrong == DATE_GOOD) {
		value->number = days;
		return true;
	}
	const char *text = shown(typing, node->text), *meant = date_meant(typing, text);
	if (wrong == DATE_FORM)
		fault(typing, node->at, "date", arena_format(typing->arena, _("Write year, month and day: %s."), meant ? meant : "2026-12-08"),
		      _("`%s` is not a date"), text);
	else
		fault(typing, node->at, "date", _("Check the day and the month."), _("`%s` is a day that does not exist"), text);
	return false;
}

static bool type_time(struct typing *typing, const struct node *node, struct value *value)
{
	int minutes;
	if (time_parse(node->text, &minutes)) {
		value->number = minutes;
		return true;
	}
	fault(typing, node->at, "time", _("Write hours and minutes in two digits each, with a colon: 09:30."), _("`%s` is not a time"),
	      shown(typing, node->text));
	return false;
}

/* ---- words from a list ---- */

static bool type_choice(struct typing *typing, const struct field *field, const char *choices,
                        const struct node *node, struct value *value)
{
	const char *names[24];
	size_t count = 0;
	for (struct span choice; count < 24 && (choice = choice_at(choices, count)).length; count++) {
		if (span_equal(choice, node->text)) {
			value->text = arena_span(typing->arena, node->text);
			return true;
		}
		names[count] = arena_copy(typing->arena, choice.data, choice.length);
	}
	struct text all = {0};
	for (size_t i = 0; i < count; i++)
		text_format(&all, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : _(" or "), names[i]);
	const char *nearest = nearest_name(node->text, names, count);
	const char *help = nearest ? arena_format(typing->arena, _("Did you mean `%s`? Choose from: %s."), nearest, all.data)
	                           : arena_format(typing->arena, _("Choose from: %s."), all.data);
	fault(typing, node->at, "choice", help, _("`%s` is no choice for `%s`"), shown(typing, node->text), field->key);
	text_free(&all);
	return false;
}

static bool type_yes_no(struct typing *typing, const struct field *field, const struct node *node, struct value *value)
{
	if (!type_choice(typing, field, "ja|nee", node, value))
		return false;
	bool yes = span_is(node->text, "ja");
	value->number = yes;
	return true;
}

/* ---- texts with a form ---- */

static bool is_alphanumeric(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static size_t digits_in(struct span text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.length; i++)
		count += text.data[i] >= '0' && text.data[i] <= '9';
	return count;
}

static bool has_white_space(struct span text)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.data[i] <= ' ')
			return true;
	return false;
}

static bool is_url(struct span text)
{
	size_t scheme = strncmp(text.data, "https://", 8) == 0 ? 8 : strncmp(text.data, "http://", 7) == 0 ? 7 : 0;
	return scheme && text.length > scheme && is_alphanumeric(text.data[scheme]) && !has_white_space(text) &&
	       !memchr(text.data, '"', text.length) && !memchr(text.data, '<', text.length);
}

static bool is_email(struct span text)
{
	const char *at = memchr(text.data, '@', text.length);
	if (!at || at == text.data || has_white_space(text) || memchr(text.data, '<', text.length))
		return false;
	struct span host = {at + 1, text.length - (size_t)(at + 1 - text.data)};
	const char *dot = memchr(host.data, '.', host.length);
	return dot && dot > host.data && dot + 1 < host.data + host.length && !memchr(host.data, '@', host.length);
}

static bool is_postcode(struct span text)
{
	return text.length == 7 && digits_in((struct span){text.data, 4}) == 4 && text.data[0] != '0' &&
	       text.data[4] == ' ' && text.data[5] >= 'A' && text.data[5] <= 'Z' && text.data[6] >= 'A' &&
	       text.data[6] <= 'Z';
}

/* BCP 47, the parts that occur: nl, ti, zh-Hant, pt-BR. */
static bool is_language(struct span text)
{
	size_t part = 0, parts = 1;
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] == '-' && part >= 2)
			part = 0, parts++;
		else if (is_alphanumeric(text.data[i]) && ++part <= 8)
			continue;
		else
			return false;
	}
	return part >= 2 && parts <= 3 && text.data[0] >= 'a';
}

static bool is_file_name(struct span text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!is_alphanumeric(text.data[i]) && !strchr("-_.", text.data[i]))
			return false;
	return text.length > 0 && text.data[0] != '.';
}

static const struct form {
	enum field_type type;
	bool (*good)(struct span text);
	const char *id, *what, *help;
} forms[] = {
	{ FIELD_URL, is_url, "url", N_("a web address"), N_("Start with https:// and leave no spaces.") },
	{ FIELD_EMAIL, is_email, "email", N_("a mail address"), N_("Write it like naam@gemeente.nl.") },
	{ FIELD_PHONE, phone_valid, "phone", N_("a Dutch telephone number"), N_("Count the digits: most numbers have ten.") },
	{ FIELD_POSTCODE, is_postcode, "postcode", N_("a postcode"), N_("Write four digits, a space and two capitals: 1234 AB.") },
	{ FIELD_LANGUAGE, is_language, "language", N_("a language code"), N_("Use the short code: nl, en, ar, tr, pl, uk.") },
	{ FIELD_FILE, is_file_name, "file-name", N_("a file name"), N_("Use letters, digits, hyphens and a dot; the file stands in content/bestanden.") },
};

static bool type_form(struct typing *typing, const struct field *field, const struct node *node, struct value *value)
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		if (forms[i].type != field->type)
			continue;
		if (!forms[i].good(node->text)) {
			fault(typing, node->at, forms[i].id, _(forms[i].help), _("`%s` is not %s"), shown(typing, node->text),
			      _(forms[i].what));
			return false;
		}
	}
	value->text = arena_span(typing->arena, node->text);
	return true;
}

/* ---- plain text ---- */

static int count_words(struct span text)
{
	int words = 0;
	bool inside = false;
	for (size_t i = 0; i < text.length; i++) {
		bool space = text.data[i] == ' ' || text.data[i] == '\n';
		words += !space && !inside;
		inside = !space;
	}
	return words;
}

static bool type_text(struct typing *typing, const struct field *field, const struct node *node, struct value *value)
{
	enum { BYTES = 4000 }; /* a page of text: what is longer is no field but a mistake */
	struct span text = span_trim(node->text);
	if (text.length > BYTES) {
		fault(typing, node->at, "text-long", _("Put long texts below the dashes of a .md file."),
		      _("`%s` has %zu characters; at most %d fit"), field->key, text.length, BYTES);
		return false;
	}
	int words = field->most && !field->list ? count_words(text) : 0;
	if (words > field->most && !field->list) {
		fault(typing, node->at, "text-long", _("Say it shorter."), _("`%s` has %d words; at most %d fit"), field->key,
		      words, field->most);
		return false;
	}
	if (node->remark)
		report_add(typing->report, LEVEL_WARNING, "remark", (struct place){typing->source, node->remark},
		           _("Put the whole text in double quotes if it belongs to it; a remark goes on a line of its own."),
		           _("nobody sees what stands behind this #"));
	value->text = typography_set(typing->arena, arena_span(typing->arena, text), 0);
	return true;
}

/* ---- one value ---- */

static bool is_empty(const struct node *node)
{
	return node->type == NODE_SCALAR && !node->quoted && node->text.length == 0;
}

static bool type_scalar(struct typing *typing, const struct field *field, const struct node *node, struct value *value)
{
	switch (field->type) {
	case FIELD_TEXT: return type_text(typing, field, node, value);
	case FIELD_NUMBER: return type_number(typing, field, node, value);
	case FIELD_AMOUNT: return type_amount(typing, node, value);
	case FIELD_DATE: return type_date(typing, node, value);
	case FIELD_TIME: return type_time(typing, node, value);
	case FIELD_YES_NO: return type_yes_no(typing, field, node, value);
	case FIELD_CHOICE: return type_choice(typing, field, field->choices, node, value);
	case FIELD_REFERENCE: value->text = arena_span(typing->arena, node->text); return true;
	case FIELD_URL:
	case FIELD_EMAIL:
	case FIELD_PHONE:
	case FIELD_POSTCODE:
	case FIELD_LANGUAGE:
	case FIELD_FILE: return type_form(typing, field, node, value);
	case FIELD_MARKDOWN:
	case FIELD_GROUP: break;
	}
	return false;
}

/* A plain value that stands for a group: it fills the key that `also` names. */
static bool type_short_group(struct typing *typing, const struct field *field, const struct node *node,
                             struct value *value)
{
	struct node inner = *node, map = {.type = NODE_MAP, .at = node->at, .first = &inner, .count = 1};
	inner.key = span_of(field->also);
	inner.key_at = node->at;
	inner.next = NULL;
	value->group = typed_fields(typing, field->group, &map, field->key);
	return true;
}

static const char *form_wanted(const struct field *field, bool list)
{
	if (list)
		return _("a list: lines that start with a dash");
	return field->type == FIELD_GROUP ? _("a group: keys on the lines below, moved two spaces in") : _("one value");
}

static bool type_one(struct typing *typing, const struct field *field, const struct node *node, struct value *value)
{
	value->at = node->at;
	if (is_empty(node)) {
		fault(typing, node->at, "empty-key", field->help, _("`%s` is still empty"), field->key);
		return false;
	}
	enum node_type wanted = field->type == FIELD_GROUP ? NODE_MAP : NODE_SCALAR;
	if (node->type == NODE_SCALAR && wanted == NODE_MAP && field->also)
		return type_short_group(typing, field, node, value);
	if (node->type != wanted) {
		fault(typing, node->at, "form", NULL, _("`%s` must be %s"), field->key, form_wanted(field, false));
		return false;
	}
	if (wanted == NODE_SCALAR)
		return type_scalar(typing, field, node, value);
	value->group = typed_fields(typing, field->group, node, field->key);
	return true;
}

static bool type_list(struct typing *typing, const struct field *field, const struct node *node, struct value *value)
{
	value->at = node->at;
	if (node->type != NODE_LIST) {
		fault(typing, node->at, "form", NULL, _("`%s` must be %s"), field->key, form_wanted(field, true));
		return false;
	}
	int count = (int)node->count;
	if (count < field->least || (field->most && count > field->most)) {
		const char *help = count < field->least ? _("Add some.") : _("Choose the most important ones.");
		fault(typing, node->at, "list-length", help, _("`%s` has %d items; it must be from %d to %d"), field->key,
		      count, field->least, field->most ? field->most : 999);
	}
	struct value *items = arena_array(typing->arena, node->count, sizeof *items);
	size_t kept = 0;
	for (const struct node *item = node->first; item; item = item->next)
		if (type_one(typing, field, item, &items[kept]))
			items[kept++].present = true;
		else
			items[kept] = (struct value){0};
	value->list.items = items;
	value->list.count = kept;
	return true;
}

/* ---- the keys of a mapping ---- */

/* What a municipality may not keep of people here: data that are nobody's business, or that the law protects more. */
static bool is_denied(struct span key)
{
	static const char *const denied[] = {"bsn", "burgerservicenummer", "geboortedatum", "geboren", "leeftijd", "uitkering", "schuld",
		"schulden", "inkomen", "ziekte", "diagnose", "geloof", "achternaam"};
	for (size_t i = 0; i < sizeof denied / sizeof *denied; i++)
		if (span_is(key, denied[i]))
			return true;
	return false;
}

static void unknown_key(struct typing *typing, const struct field *fields, const struct node *node, const char *what)
{
	const char *names[FIELDS_MOST];
	size_t count = 0;
	for (; fields[count].key && count < FIELDS_MOST; count++)
		names[count] = fields[count].key;
	const char *nearest = nearest_name(node->key, names, count);
	const char *help = is_denied(node->key) ? _("Take it out: this is nothing to keep of people here.")
	                   : nearest           ? arena_format(typing->arena, _("Did you mean `%s`?"), nearest)
	                                       : _("See `meedoen fields` for the keys that exist.");
	fault(typing, node->key_at, "unknown-key", help, _("`%s` has no key `%s`"), what, shown(typing, node->key));
}

static void type_field(struct typing *typing, const struct field *field, const struct node *map,
                       struct value *value, const char *what)
{
	const struct node *node = node_value(map, field->key);
	if (node && !is_empty(node)) {
		bool good = (field->list ? type_list : type_one)(typing, field, node, value);
		value->present = good;
		if (!good)
			*value = (struct value){.at = node->at};
	} else if (field->fallback) {
		struct node given = {.type = NODE_SCALAR, .text = span_of(field->fallback)};
		value->present = type_scalar(typing, field, &given, value);
		value->at = NULL;
	} else if (field->required && node) {
		fault(typing, node->key_at, "empty-key", field->help, _("`%s` is still empty"), field->key);
	} else if (field->required) {
		fault(typing, map->at, "missing-key", field->help, _("`%s` lacks the key `%s`"), what, field->key);
	}
}

struct value *typed_fields(struct typing *typing, const struct field *fields, const struct node *map,
                           const char *what)
{
	struct value *values = arena_array(typing->arena, field_count(fields), sizeof *values);
	for (const struct node *node = map->first; node; node = node->next)
		if (!field_named(fields, node->key))
			unknown_key(typing, fields, node, what);
	for (size_t i = 0; fields[i].key; i++)
		type_field(typing, &fields[i], map, &values[i], what);
	return values;
}
