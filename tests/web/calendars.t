#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Calendars as ical.js reads them, which is not ours: forty repeated meetings with days that fall out and move, over
# both changes of the clock, each at the right instant; cancelled and moved meetings of the sample site.
. "$(dirname "$0")/../tap.sh"
need python3
. "$top/tests/web/packages.sh"

read_calendars() { node "$web/calendars.mjs" "$packages/node_modules/ical.js/dist/ical.js" "$@"; }

cp -R "$top/tests/sites/basis/content" "$scratch/content"
rm "$scratch/content/bijeenkomsten"/*
sed -i '/^bijeenkomst:/d' "$scratch/content/bonseries"/*
sed -i 's/^gecontroleerd_op: .*/gecontroleerd_op: 2025-12-01/' "$scratch/content/organisaties"/*
passes 'forty repeated meetings' "$web/make_meetings.py" "$top/tests/sites/basis/content/bijeenkomsten/samen-praten.md" \
	"$scratch/content/bijeenkomsten"
mv "$scratch/content/expected" "$scratch/expected"
passes 'they are built' "$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" \
	--output "$scratch/output" --date 2025-12-15 --only 'site/*.ics'
read_calendars "$scratch/output/site/bijeenkomsten"/*.ics >"$scratch/got" 2>&1
same 'each takes place when it should' "$scratch/got" "$scratch/expected"
passes "that is many times ($(wc -l <"$scratch/expected"))" test "$(wc -l <"$scratch/expected")" -gt 500
read_calendars "$scratch/output/site/wijken/noord.ics" >"$scratch/wijk" 2>&1
sort "$scratch/expected" >"$scratch/sorted"
same 'the calendar of the wijk has all of them' "$scratch/wijk" "$scratch/sorted"

passes 'the sample site is built' "$meedoen" build --quiet --content "$top/content" --themes "$top/themes" \
	--output "$scratch/sample" --date 2026-11-24 --only 'site/*.ics'
read_calendars "$scratch/sample/site/bijeenkomsten.ics" >"$scratch/agenda" 2>&1
holds 'in winter 14.00 hours is 13.00 UTC' "$scratch/agenda" '2026-12-08T13:00:00.000Z 120 CONFIRMED Samen praten over geld'
holds 'in summer it is two hours' "$scratch/agenda" '2027-05-20T08:00:00.000Z 90 CONFIRMED Koffie in Het Anker'
holds 'cancelled' "$scratch/agenda" 'CANCELLED Een plan voor de buurt'
holds 'moved to Friday' "$scratch/agenda" '2027-02-26T09:00:00.000Z 90 CONFIRMED Koffie in Het Anker'
lacks 'not on the Thursday' "$scratch/agenda" '2027-02-25'
lacks 'nor on New Year'\''s Eve' "$scratch/agenda" '2026-12-31'
finish
