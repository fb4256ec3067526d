/* SPDX-License-Identifier: EUPL-1.2
 *
 * What residents said is told without who said it: no mail address, telephone number, citizen service number or
 * name of a person in results and answers. Of those only what the public may see is looked at; of what colleagues keep about
 * people in a wijk and of an agreement with somebody, every text: a number or a family name has no place there, or a field of
 * its own.
 */
#include <ctype.h>

#include "base/words.h"
#include "check/check.h"
#include "language/contact.h"

enum { DIGITS_MOST = 24 };

/* The test of eleven of a citizen service number (burgerservicenummer): weights 9 to 2 and -1. */
static bool is_service_number(const char *digits, size_t count)
{
	if (count != 9)
		return false;
	int sum = 0;
	for (int i = 0; i < 9; i++)
		sum += (digits[i] - '0') * (i < 8 ? 9 - i : -1);
	return sum % 11 == 0 && sum != 0;
}

/* A number as people write it, of the numbering plan. Web addresses are no matter here. */
static bool has_phone(struct span text)
{
	for (struct contact contact; (contact = contact_find(text)).way != CONTACT_NONE;) {
		if (contact.way == CONTACT_PHONE)
			return true;
		const char *behind = contact.text.data + contact.text.length;
		text = (struct span){behind, text.length - (size_t)(behind - text.data)};
	}
	return false;
}

/* Of no plan, but as long as one. */
static bool is_phone(const char *digits, size_t count, bool plus)
{
	return (count == 10 && digits[0] == '0') || (plus && count >= 9);
}

/* The length of a day such as 8-12-2026, which is no part of a number; 0 when there is none. */
static size_t day_length(struct span text, size_t start)
{
	size_t at = start;
	for (int part = 0; part < 3; part++) {
		size_t first = at, least = part < 2 ? 1 : 4, most = part < 2 ? 2 : 4;
		while (at < text.length && isdigit((unsigned char)text.data[at]))
			at++;
		if (at - first < least || at - first > most || (part < 2 && (at == text.length || text.data[at++] != '-')))
			return 0;
	}
	return at - start;
}

/* The digits from `at` on, past single spaces, hyphens and points between them. */
static size_t read_digits(struct span text, size_t *at, char digits[DIGITS_MOST])
{
	size_t count = 0;
	while (*at < text.length) {
		char byte = text.data[*at];
		bool between = strchr(" -.", byte) && *at + 1 < text.length && isdigit((unsigned char)text.data[*at + 1]);
		if (!isdigit((unsigned char)byte) && !between)
			break;
		if (!between && count < DIGITS_MOST)
			digits[count++] = byte;
		(*at)++;
	}
	return count;
}

static const char *find_number(struct span text)
{
	if (has_phone(text))
		return _("a telephone number");
	for (size_t at = 0; at < text.length; at++) {
		char digits[DIGITS_MOST];
		if (!isdigit((unsigned char)text.data[at]))
			continue;
		size_t day = day_length(text, at);
		if (day) {
			at += day;
			continue;
		}
		bool plus = at && text.data[at - 1] == '+';
		size_t count = read_digits(text, &at, digits);
		if (is_phone(digits, count, plus))
			return _("a telephone number");
		if (is_service_number(digits, count))
			return _("what looks like a citizen service number");
	}
	return NULL;
}

static bool has_mail(struct span text)
{
	for (size_t i = 1; i + 1 < text.length; i++)
		if (text.data[i] == '@' && isalnum((unsigned char)text.data[i - 1]) && isalnum((unsigned char)text.data[i + 1]))
			return true;
	return false;
}

/* "mevrouw Jansen": a title with a name behind it. */
static bool has_person(struct span text)
{
	static const char *const titles[] = {"mevrouw ", "meneer ", "mevr. ", "mw. ", "dhr. ", "de heer "};
	for (size_t at = 0; at < text.length; at++)
		for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
			size_t length = strlen(titles[i]);
			if (at + length < text.length && (at == 0 || !isalpha((unsigned char)text.data[at - 1])) &&
			    strncasecmp(text.data + at, titles[i], length) == 0 && isupper((unsigned char)text.data[at + length]))
				return true;
		}
	return false;
}

const char *check_personal(struct span text)
{
	return has_mail(text) ? _("a mail address") : has_person(text) ? _("the name of a person") : find_number(text);
}

/* `most`: who else may read what is looked at. */
static void check_text(struct checking *checking, const struct record *record, const struct value *value, enum audience most)
{
	bool residents = most == AUDIENCE_RESIDENT;
	const char *found = check_personal(value->text);
	if (found)
		report_add(checking->report, LEVEL_ERROR, "privacy", value_place(record, value),
		           residents ? _("Take it out. Name an organisation in `organisatie`, or a role.") : _("Take it out: a role is enough."),
		           _("here is %s"), found);
}

static void check_fields(struct checking *checking, const struct record *record, const struct field *fields, const struct value *values,
                         enum audience most)
{
	for (size_t i = 0; fields[i].key; i++) {
		const struct value *items = fields[i].list ? values[i].list.items : &values[i];
		size_t count = fields[i].list ? values[i].list.count : values[i].present;
		if (fields[i].audience > most)
			continue;
		for (size_t n = 0; n < count; n++)
			if (fields[i].type == FIELD_TEXT)
				check_text(checking, record, &items[n], most);
			else if (fields[i].type == FIELD_GROUP)
				check_fields(checking, record, fields[i].group, items[n].group, most);
	}
}

static void check_privacy(struct checking *checking, const struct record *record)
{
	check_fields(checking, record, record->kind->fields, record->values, AUDIENCE_RESIDENT);
}

static void check_register(struct checking *checking, const struct record *record)
{
	check_fields(checking, record, record->kind->fields, record->values, AUDIENCE_PRIVATE);
}

const struct check privacy_checks[] = {
	{ "oogst|samenvatting|evaluatie|terugkoppeling|vraagantwoord|citaat", check_privacy },
	{ "sleutelpersoon|gemeenschap|bezoek|afspraak", check_register },
	{ .kinds = NULL }
};
