/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/contact.h"

#include <ctype.h>

#include "base/scan.h"
#include "model/phone.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Of a name or an address; also the first byte and those after it of a letter that is not ASCII. */
static bool is_wordly(char c)
{
	return isalnum((unsigned char)c) || (c & 0x80);
}

/* ---- telephone numbers ---- */

enum { DIGITS_MOST = 15, BETWEEN_MOST = 5 };

/* The length of a sign that may stand between two digits of a number; 0: it is none. */
static size_t between_length(const char *at)
{
	static const char *const wide[] = {"\u00A0", "\u2060"}; /* with these the program itself keeps a number on one line */
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (strncmp(at, wide[i], strlen(wide[i])) == 0)
			return strlen(wide[i]);
	return *at && strchr(" -()", *at) ? 1 : 0;
}

/* How far to the next digit of the same number: nothing, a space, a hyphen with or without spaces, a bracket. 0 when
 * none follows. */
static size_t to_next_digit(struct span text, size_t at)
{
	size_t gap = 0, step = 1;
	for (int signs = 0; step && signs < BETWEEN_MOST && at + gap < text.length; signs++, gap += step) {
		if (is_digit(text.data[at + gap]))
			return gap + 1;
		step = between_length(text.data + at + gap);
	}
	return 0;
}

/* The length of the number that starts here; 0 when there is none. The longest that is whole: behind it may stand
 * another figure ("085 000 01 00 1000 AA"), but no digit right at it. */
static size_t phone_length(struct span text, size_t start)
{
	size_t at = start + (text.data[start] != '0'), length = 0, hyphens = 0;
	for (size_t count = 0, step; count < DIGITS_MOST && (step = to_next_digit(text, at)); count++, at += step) {
		hyphens += memchr(text.data + at, '-', step) != NULL;
		if (hyphens > 1 || (count == 0 && step > 1)) /* a date has two */
			break;
		size_t end = at + step;
		bool ends = end == text.length || (!is_wordly(text.data[end]) && text.data[end] != ':');
		if (ends && phone_known((struct span){text.data + start, end - start}))
			length = end - start;
	}
	return length;
}

/* Four capitals before it are the bank of an account: "NL00 BANK 0123 4567 89". */
static bool behind_bank(struct span text, size_t start)
{
	size_t letters = 0;
	while (start > 0 && text.data[start - 1] == ' ')
		start--;
	while (letters < start && text.data[start - 1 - letters] >= 'A' && text.data[start - 1 - letters] <= 'Z')
		letters++;
	return letters == 4;
}

static bool may_start_phone(struct span text, size_t at)
{
	char c = text.data[at], before = at > 0 ? text.data[at - 1] : ' ';
	if (c != '0' && c != '+' && !(c == '(' && at + 1 < text.length && text.data[at + 1] == '0'))
		return false;
	return !isalnum((unsigned char)before) && !strchr("+.,-/", before) && !behind_bank(text, at);
}

/* ---- addresses ---- */

/* The address ends before what ends a sentence or closes what was opened outside of it. */
static size_t without_closing(const char *address, size_t length)
{
	size_t opened = 0, closed = 0;
	for (size_t i = 0; i < length; i++) {
		opened += address[i] == '(';
		closed += address[i] == ')';
	}
	for (; length > 0; length--) {
		bool extra = address[length - 1] == ')' && closed > opened;
		if (!extra && !strchr(".,:;!?'\"", address[length - 1]))
			break;
		closed -= extra;
	}
	return length;
}

/* `at` is the colon of its scheme. The whole address, or an empty span. */
static struct span web_around(struct span text, size_t at)
{
	size_t scheme = at >= 5 && strncasecmp(text.data + at - 5, "https", 5) == 0 ? 5 : 4;
	if (at < scheme || strncasecmp(text.data + at - scheme, "https", scheme) != 0 || (at > scheme && is_wordly(text.data[at - scheme - 1])))
		return (struct span){0};
	const char *address = text.data + at - scheme;
	size_t room = text.length - (at - scheme), length = scheme + 3;
	if (room <= length || strncmp(text.data + at, "://", 3) != 0 || !is_wordly(address[length]))
		return (struct span){0};
	while (length < room && (unsigned char)address[length] > ' ' && !strchr("<>\"`", address[length]))
		length++;
	return (struct span){address, without_closing(address, length)};
}

/* What may stand in the two halves of an e-mail address here is what people's addresses have: RFC 5322 allows more. */
static bool in_mail(char c)
{
	return isalnum((unsigned char)c) || (c && strchr(".-_+", c));
}

/* `at` is the sign in its middle. The address from its first letter on, or an empty span. */
static struct span mail_around(struct span text, size_t at)
{
	size_t from = at, to = at + 1;
	while (from > 0 && in_mail(text.data[from - 1]))
		from--;
	while (to < text.length && in_mail(text.data[to]))
		to++;
	while (from < at && !isalnum((unsigned char)text.data[from]))
		from++;
	while (to > at + 1 && !isalnum((unsigned char)text.data[to - 1]))
		to--;
	bool dot = memchr(text.data + at, '.', to - at) != NULL;
	bool alone = (from == 0 || !(text.data[from - 1] & 0x80)) && (to == text.length || !(text.data[to] & 0x80));
	return from < at && dot && alone && isalnum((unsigned char)text.data[at + 1]) ? (struct span){text.data + from, to - from}
	                                                                                : (struct span){0};
}

static struct contact contact_at(struct span text, size_t at)
{
	switch (text.data[at]) {
	case '@': return (struct contact){CONTACT_MAIL, mail_around(text, at)};
	case ':': return (struct contact){CONTACT_WEB, web_around(text, at)};
	default: return (struct contact){CONTACT_PHONE, {text.data + at, may_start_phone(text, at) ? phone_length(text, at) : 0}};
	}
}

/* Bytes at which to look closer. */
static const struct scan_set tells = {.bytes = {'@', ':', '0', '+', '('}};

struct contact contact_find(struct span text)
{
	const char *end = text.data + text.length;
	for (const char *at = text.data; (at = scan_for(&tells, at, end)) < end; at++) {
		struct contact contact = contact_at(text, (size_t)(at - text.data));
		if (contact.text.length)
			return contact;
	}
	return (struct contact){CONTACT_NONE, {0}};
}

void contact_link(const struct contact *contact, struct text *link)
{
	if (contact->way == CONTACT_PHONE) {
		phone_link(contact->text, link);
		return;
	}
	if (contact->way == CONTACT_MAIL)
		text_string(link, "mailto:");
	text_span(link, contact->text);
}
