/* SPDX-License-Identifier: EUPL-1.2 */
#include "model/zone.h"

#include "model/date.h"

enum { WINTER = 60, SUMMER = 120, CHANGE = 60 /* 01:00 UTC */ };

static int32_t last_sunday(int year, int month)
{
	int32_t last = date_of_civil(year, month, month_length(year, month));
	return last - (date_weekday(last) + 1) % DAYS_A_WEEK;
}

int zone_offset(int32_t day, int minutes)
{
	int year = date_year(day);
	int32_t spring = last_sunday(year, 3), autumn = last_sunday(year, 10);
	/* By the wall: in spring the hour after 02:00 is skipped, in autumn summer time lasts until 03:00. */
	bool begun = day > spring || (day == spring && minutes >= CHANGE + SUMMER);
	bool ended = day > autumn || (day == autumn && minutes >= CHANGE + SUMMER);
	return begun && !ended ? SUMMER : WINTER;
}

void zone_write(int32_t day, int minutes, struct text *text)
{
	date_write(day, text);
	text_char(text, 'T');
	time_write(minutes, text);
	text_string(text, ":00+");
	time_write(zone_offset(day, minutes), text);
}

void zone_to_utc(int32_t *day, int *minutes)
{
	*minutes -= zone_offset(*day, *minutes);
	if (*minutes < 0) {
		*minutes += MINUTES_A_DAY;
		(*day)--;
	}
}
