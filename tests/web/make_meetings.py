#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Forty meetings that are held again and again, and when that is, worked out apart from the program.

usage: make_meetings.py LIKE FOLDER

Writes FOLDER/rNN.md, each with the fields of the meeting LIKE, and FOLDER/../expected: for each meeting its times as
tests/web/calendars.mjs prints them. The days are found by going through the calendar one day at a time, the hours by
the zone tables of the system, so neither the rule nor the clock is the one of the program."""
import calendar
import datetime
import pathlib
import sys
import zoneinfo

ZONE = zoneinfo.ZoneInfo("Europe/Amsterdam")
DAY = datetime.timedelta(days=1)
# Both changes of the clock (29 March and 25 October 2026) lie in these; the 29th to 31st are fifth weekdays.
STARTS = ("2026-01-05", "2026-01-29", "2026-02-28", "2026-03-01", "2026-03-22", "2026-03-31", "2026-08-30", "2026-09-01",
          "2026-10-11", "2026-12-25")
# The hour from 02:00 on is skipped once a year and comes twice once a year: there readers of calendars differ.
HOURS = (("14:00", "16:00"), ("00:30", "01:30"), ("03:00", "04:30"), ("19:00", "23:30"))
OFTEN = ("wekelijks", "tweewekelijks", "maandelijks", "maandelijks")


def place_in_month(day):
    last = calendar.monthrange(day.year, day.month)[1]
    return {(day.day - 1) // 7 + 1, -1 if day.day + 7 > last else 0}


def planned(first, until, often):
    number = (first.day - 1) // 7 + 1
    wanted = -1 if number == 5 else number
    day = first
    while day <= until:
        weeks = (day - first).days // 7
        if day.weekday() == first.weekday() and (
                often == "wekelijks" or (often == "tweewekelijks" and weeks % 2 == 0) or
                (often == "maandelijks" and wanted in place_in_month(day))):
            yield day
        day += DAY


def moment(day, clock):
    hour, minute = map(int, clock.split(":"))
    local = datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)
    return local.astimezone(datetime.timezone.utc)


def main():
    like, folder = pathlib.Path(sys.argv[1]).read_text(), pathlib.Path(sys.argv[2])
    fields = like.split("---\n")[1].replace(", voor: 2026-12-07", "")
    fields = "".join(line for line in fields.splitlines(True) if not line.startswith(("titel:", "datum:", "begin:", "einde:")))
    expected = []
    for number in range(40):
        first = datetime.date.fromisoformat(STARTS[number % len(STARTS)])
        until = first + datetime.timedelta(days=200 + 31 * (number % 7))
        often = OFTEN[number // 10]
        begin, end = HOURS[(number + number // 10) % len(HOURS)]
        days = list(planned(first, until, often))
        out = days[2:3] + days[4:5] if number % 2 else []
        moved = {days[3]: days[3] + 2 * DAY} if number % 3 == 0 else {}
        text = f'titel: r{number:02}\ndatum: {first}\nbegin: "{begin}"\neinde: "{end}"\nherhaling:\n  hoe_vaak: {often}\n  tot: {until}\n'
        text += f"  behalve: [{', '.join(map(str, out))}]\n" if out else ""
        text += "".join(f"  verplaatst: [{{ van: {one}, naar: {to} }}]\n" for one, to in moved.items())
        (folder / f"r{number:02}.md").write_text(f"---\n{text}{fields}---\n\nTekst.\n")
        times = []
        for day in days:
            if day in out:
                continue
            there = moved.get(day, day)
            start, stop = moment(there, begin), moment(there, end)
            times.append(f"{start:%Y-%m-%dT%H:%M:%S}.000Z {(stop - start).seconds // 60} CONFIRMED r{number:02}")
        expected.append("\n".join(sorted(times)))
    (folder.parent / "expected").write_text("\n".join(expected) + "\n")


main()
