/* SPDX-License-Identifier: EUPL-1.2
 *
 * Counting days: the year is taken to start in March, so that the leap day is its last day, and then every
 * month starts at a fixed place: (153 x month + 2) / 5 days after 1 March, month 0 being March. 400 years, an
 * era, always have 146097 days. (After the public-domain "chrono-Compatible Low-Level Date Algorithms" by
 * Howard Hinnant.)
 */
#include "model/date.h"

enum {
	DAYS_AN_ERA = 146097,
	YEARS_AN_ERA = 400,
	EPOCH = 719468 /* days from 0000-03-01 to 1970-01-01 */
};

/* Division that rounds down, also below zero. */
static int64_t floor_divide(int64_t number, int64_t by)
{
	return number / by - (number % by < 0);
}

int32_t date_of_civil(int year, int month, int day)
{
	int64_t march_year = (int64_t)year - (month <= 2);
	int64_t era = floor_divide(march_year, YEARS_AN_ERA);
	int64_t year_of_era = march_year - era * YEARS_AN_ERA;
	int64_t march_month = month > 2 ? month - 3 : month + 9;
	int64_t day_of_year = (153 * march_month + 2) / 5 + day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return (int32_t)(era * DAYS_AN_ERA + day_of_era - EPOCH);
}

struct civil date_civil(int32_t days)
{
	int64_t since_era_0 = (int64_t)days + EPOCH;
	int64_t era = floor_divide(since_era_0, DAYS_AN_ERA);
	int day_of_era = (int)(since_era_0 - era * DAYS_AN_ERA);
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int march_month = (5 * day_of_year + 2) / 153;
	int month = march_month < 10 ? march_month + 3 : march_month - 9;
	return (struct civil){
		.year = (int)(era * YEARS_AN_ERA) + year_of_era + (month <= 2),
		.month = month,
		.day = day_of_year - (153 * march_month + 2) / 5 + 1,
	};
}

int date_year(int32_t days)
{
	return date_civil(days).year;
}

enum weekday date_weekday(int32_t days)
{
	/* 1970-01-01 was a Thursday. */
	int64_t since_monday = (int64_t)days + THURSDAY;
	return (enum weekday)(since_monday - floor_divide(since_monday, DAYS_A_WEEK) * DAYS_A_WEEK);
}

bool year_is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int month_length(int year, int month)
{
	static const uint8_t lengths[MONTHS_A_YEAR] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return lengths[month - 1] + (month == 2 && year_is_leap(year));
}

int32_t date_add_months(int32_t days, int months)
{
	struct civil civil = date_civil(days);
	int64_t total = (int64_t)civil.year * MONTHS_A_YEAR + (civil.month - 1) + months;
	int year = (int)floor_divide(total, MONTHS_A_YEAR);
	int month = (int)(total - (int64_t)year * MONTHS_A_YEAR) + 1;
	int last = month_length(year, month);
	return date_of_civil(year, month, civil.day < last ? civil.day : last);
}

int32_t date_add_years(int32_t days, int years)
{
	return date_add_months(days, years * MONTHS_A_YEAR);
}

/* ---- texts ---- */

/* `form` shows a digit as 0; all else must be the same. */
static bool has_form(struct span text, const char *form)
{
	if (text.length != strlen(form))
		return false;
	for (size_t i = 0; i < text.length; i++) {
		bool digit = text.data[i] >= '0' && text.data[i] <= '9';
		if (form[i] == '0' ? !digit : text.data[i] != form[i])
			return false;
	}
	return true;
}

static int digits_at(const char *digits, size_t count)
{
	int number = 0;
	for (size_t i = 0; i < count; i++)
		number = number * 10 + (digits[i] - '0');
	return number;
}

enum date_fault date_parse(struct span text, int32_t *days)
{
	if (!has_form(text, "0000-00-00"))
		return DATE_FORM;
	int year = digits_at(text.data, 4), month = digits_at(text.data + 5, 2),
		day = digits_at(text.data + 8, 2);
	if (year == 0)
		return DATE_YEAR;
	if (month < 1 || month > MONTHS_A_YEAR)
		return DATE_MONTH;
	if (month == 2 && day == 29 && !year_is_leap(year))
		return DATE_LEAP_DAY;
	if (day < 1 || day > month_length(year, month))
		return DATE_DAY;
	*days = date_of_civil(year, month, day);
	return DATE_GOOD;
}

static void write_digits(struct text *text, int number, int count)
{
	char *at = text_room(text, (size_t)count);
	for (int i = count - 1; i >= 0; i--, number /= 10)
		at[i] = (char)('0' + number % 10);
	at[count] = '\0';
	text->length += (size_t)count;
}

void date_write(int32_t days, struct text *text)
{
	struct civil civil = date_civil(days);
	write_digits(text, civil.year, 4);
	text_char(text, '-');
	write_digits(text, civil.month, 2);
	text_char(text, '-');
	write_digits(text, civil.day, 2);
}

bool time_parse(struct span text, int *minutes)
{
	if (!has_form(text, "00:00"))
		return false;
	int hour = digits_at(text.data, 2), minute = digits_at(text.data + 3, 2);
	if (hour > 23 || minute > 59)
		return false;
	*minutes = hour * 60 + minute;
	return true;
}

void time_write(int minutes, struct text *text)
{
	write_digits(text, minutes / 60, 2);
	text_char(text, ':');
	write_digits(text, minutes % 60, 2);
}
