/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/holiday.h"

#include <stddef.h>

#include "model/date.h"

/* The names of the steps are those of the source. */
int32_t easter_sunday(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
	int sum = h + l - 7 * m + 114;
	return date_of_civil(year, sum / 31, sum % 31 + 1);
}

bool day_is_holiday(int32_t day)
{
	static const int from_easter[] = {-2, 0, 1, 39, 49, 50};
	static const struct {
		int month, day;
	} fixed[] = {{1, 1}, {5, 5}, {12, 25}, {12, 26}};
	int year = date_year(day);
	int32_t kings_day = date_of_civil(year, 4, 27);
	if (day == (date_weekday(kings_day) == SUNDAY ? kings_day - 1 : kings_day))
		return true;
	for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
		if (day == date_of_civil(year, fixed[i].month, fixed[i].day))
			return true;
	for (size_t i = 0; i < sizeof from_easter / sizeof *from_easter; i++)
		if (day == easter_sunday(year) + from_easter[i])
			return true;
	return false;
}

int32_t working_day_from(int32_t day)
{
	while (date_weekday(day) >= SATURDAY || day_is_holiday(day))
		day++;
	return day;
}
