/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/phone.h"

enum { DIGITS_MOST = 20, ABROAD_LEAST = 9, ABROAD_MOST = 15 };

static const char between[] = " -()./\u00A0\u2060"; /* the last two as the program writes them in a sentence */

struct digits {
	char at[DIGITS_MOST + 1]; /* as dialled in the country: 0301234567; of another country, all of them */
	size_t count;
	bool abroad;
	bool other; /* holds what no number holds, or too much of it */
};

static bool starts(const struct digits *digits, const char *prefix)
{
	return strncmp(digits->at, prefix, strlen(prefix)) == 0;
}

/* Put a 0 in place of the country code of `code` digits. People also write +31 (0)30: that 0 goes. */
static void go_national(struct digits *digits, size_t code)
{
	if (digits->at[code] == '0')
		code++;
	memmove(digits->at + 1, digits->at + code, digits->count - code + 1);
	digits->at[0] = '0';
	digits->count -= code - 1;
}

static struct digits read_digits(struct span number)
{
	struct digits digits = {0};
	bool plus = number.length > 0 && number.data[0] == '+';
	for (size_t i = 0; i < number.length; i++) {
		char c = number.data[i];
		if (c >= '0' && c <= '9' && digits.count < DIGITS_MOST)
			digits.at[digits.count++] = c;
		else if (c == '\0' || (!strchr(between, c) && !(i == 0 && plus)))
			digits.other = true;
	}
	if (plus && starts(&digits, "31"))
		go_national(&digits, 2);
	else if (!plus && starts(&digits, "0031"))
		go_national(&digits, 4);
	else
		digits.abroad = plus;
	return digits;
}

/* Service numbers: 0800 (free) and 0900, 0906, 0909 (paid). */
static bool is_service(const struct digits *digits)
{
	static const char *const services[] = {"0800", "0900", "0906", "0909"};
	for (size_t i = 0; i < sizeof services / sizeof *services; i++)
		if (starts(digits, services[i]))
			return digits->count == 8 || digits->count == 11;
	return false;
}

/* Municipalities: 14 and the area code of the place, 14 030. */
static bool is_municipal(const struct digits *digits)
{
	return starts(digits, "140") && (digits->count == 5 || digits->count == 6);
}

/* Of a place, a mobile telephone or a company. */
static bool is_ordinary(const struct digits *digits)
{
	return digits->count == 10 && digits->at[0] == '0' && digits->at[1] != '0';
}

bool phone_known(struct span number)
{
	struct digits digits = read_digits(span_trim(number));
	if (digits.other || digits.abroad)
		return !digits.other && digits.count >= ABROAD_LEAST && digits.count <= ABROAD_MOST;
	return is_service(&digits) || is_ordinary(&digits) || is_municipal(&digits);
}

/* For help at once: 112, 113 and 144, and 116 with three more (116 111 for children), which are the same in all of Europe. */
static bool is_short(const struct digits *digits)
{
	static const char *const numbers[] = {"112", "113", "144"};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (strcmp(digits->at, numbers[i]) == 0)
			return true;
	return starts(digits, "116") && digits->count == 6;
}

bool phone_valid(struct span number)
{
	struct digits digits = read_digits(span_trim(number));
	return phone_known(number) || (!digits.other && !digits.abroad && is_short(&digits));
}

/* How many digits stand in front of the hyphen: three in the area codes named here, four in all others. */
static size_t area_length(const struct digits *digits)
{
	static const char short_areas[] = "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 "
	                                  "058 070 071 072 073 074 075 076 077 078 079 "
	                                  /* of no place: companies, internet, personal numbers */
	                                  "082 084 085 087 088 091";
	if (starts(digits, "06"))
		return 2;
	return memmem(short_areas, sizeof short_areas - 1, digits->at, 3) ? 3 : 4;
}

/* Groups of two; an odd count starts with one of three; four stay together behind a service code. */
static void write_groups(const char *at, size_t count, bool together, struct text *text)
{
	if (together) {
		text_add(text, at, count);
		return;
	}
	for (size_t done = 0; done < count;) {
		size_t group = done == 0 && count % 2 ? 3 : 2;
		if (done > 0)
			text_char(text, ' ');
		text_add(text, at + done, group);
		done += group;
	}
}

void phone_write(struct span number, struct text *text)
{
	number = span_trim(number);
	struct digits digits = read_digits(number);
	bool service = is_service(&digits), ordinary = is_ordinary(&digits);
	if (digits.other || digits.abroad || (!service && !ordinary && !is_municipal(&digits))) {
		text_span(text, number);
		return;
	}
	if (!service && !ordinary) {
		text_add(text, digits.at, 2);
		text_char(text, ' ');
		text_add(text, digits.at + 2, digits.count - 2);
		return;
	}
	size_t area = service ? 4 : area_length(&digits);
	text_add(text, digits.at, area);
	text_string(text, " - ");
	write_groups(digits.at + area, digits.count - area, service && digits.count == 8, text);
}

void phone_link(struct span number, struct text *text)
{
	struct digits digits = read_digits(span_trim(number));
	text_string(text, "tel:");
	if (digits.abroad) {
		text_char(text, '+');
		text_add(text, digits.at, digits.count);
	} else if (digits.count == 10 && digits.at[0] == '0') {
		text_string(text, "+31");
		text_add(text, digits.at + 1, digits.count - 1);
	} else {
		text_add(text, digits.at, digits.count);
	}
}
