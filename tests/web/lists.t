#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What stands in which list on which day: a meeting is to come until its day is over, a repeated one until its last;
# cancelled, moved and full ones say so; answers, flyers and evaluations follow the day as well.
. "$(dirname "$0")/../tap.sh"
need pdftotext

cp -R "$top/tests/sites/basis/content" "$scratch/content"
meetings=$scratch/content/bijeenkomsten
rm "$meetings"/*
sed -i /^bijeenkomst:/d "$scratch"/content/bonseries/*

# meeting ID DAY LINES...: one in Noord, with these lines more.
meeting() {
	id=$1 day=$2
	shift 2
	{
		sed -e 's/, voor: 2026-12-07//; /^datum:/d; /^status:/d; /^titel:/d; /^---$/d' "$top/tests/sites/basis/content/bijeenkomsten/samen-praten.md" |
			sed -n '/^[a-z_]*:/p; /^ /p' >"$scratch/fields"
		echo ---
		echo "titel: $id"
		echo "datum: $day"
		cat "$scratch/fields"
		printf '%s\n' "$@"
		echo ---
	} >"$meetings/$id.md"
}

meeting gewoon 2026-12-08 'status: gepland'
meeting vol 2026-12-08 'status: vol'
meeting weg 2026-12-09 'status: geannuleerd' 'statusreden: Er was geen zaal.' 'gewijzigd_op: 2026-12-01'
meeting later 2026-12-10 'status: verplaatst' 'was_op: 2026-12-03' 'gewijzigd_op: 2026-12-01'
meeting vaak 2026-12-01 'status: gepland' 'herhaling: { hoe_vaak: wekelijks, tot: 2026-12-15, behalve: [2026-12-08] }'
mkdir -p "$scratch/content/vraagantwoorden"
printf '%s\n' 'vraag: Mag ik iemand meenemen?' 'antwoord: Ja, dat mag.' 'datum: 2026-11-01' 'geldig_tot: 2026-12-08' >"$scratch/content/vraagantwoorden/meenemen.yaml"

# Chapters by their order, in which there is room between two; their names would give another one.
chapter() { # chapter ID ORDER
	sed "s/^titel: .*/titel: Stap $1/; s/^volgorde: .*/volgorde: $2/" "$top/tests/sites/basis/content/hoofdstukken/belang.md" >"$scratch/content/hoofdstukken/$1.md"
}
chapter zo-begint-u 10
chapter belang 20
chapter afsluiten 30
chapter later-pas 15
sed -i '2i concept: ja' "$scratch/content/hoofdstukken/later-pas.md"

# The links of the cards on a page, with what stands before them.
cards() {
	grep -oE 'meedoen-cover" href="[^"]*/(gewoon|vol|weg|later|vaak)\.html|meedoen-badge--warning">[^<]*' "$1" |
		sed 's/.*">//; s/.*\///; s/\.html//' | tr '\n' ' ' | sed 's/ $//'
}

day() { # day DATE COMING PAST
	"$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/output" --date "$1" >"$scratch/said" 2>&1
	is "$1: it builds" $? 0
	[ -f "$scratch/output/site/index.html" ] || { say <"$scratch/said"; finish; }
	is "$1: to come" "$(cards "$scratch/output/site/bijeenkomsten.html")" "$2"
	is "$1: over" "$(cards "$scratch/output/site/geweest.html")" "$3"
	is "$1: in the wijk" "$(cards "$scratch/output/site/wijken/noord.html")" "$2${2:+${3:+ }}$3"
	is "$1: about the subject" "$(cards "$scratch/output/site/themas/rondkomen.html")" "$2${2:+${3:+ }}$3"
	passes "$1: what machines read" "$top/tests/web/check_site.py" "$scratch/output/site"
}

# Whose flyers can be printed.
flyers() { grep -oE 'href="bijeenkomsten/[a-z]*\.html' "$scratch/output/site/drukwerk.html" | sed 's/.*\///; s/\.html//' | sort | tr '\n' ' '; }

day 2026-12-07 'gewoon Vol vol Gaat niet door weg Verplaatst later vaak' ''
is 'flyers the day before, none of what is full or cancelled' "$(flyers)" 'gewoon later vaak '
is 'steps are counted, whatever their order says' "$(grep -oE 'value="[0-9]+"|toolkit/[a-z-]*\.html">Stap' "$scratch/output/site/index.html" | sed 's/.*\///; s/\.html.*//' | paste -sd ' ')" \
	'value="1" zo-begint-u value="2" belang value="3" afsluiten'
holds 'on their pages too' "$scratch/output/site/toolkit/afsluiten.html" '>Hoofdstuk 3<'
pdftotext "$scratch/output/site/print/kaart-belang-a5.pdf" "$scratch/card.txt"
is 'and on paper' "$(head -n 1 "$scratch/card.txt")" '2 Stap belang'
holds 'the next time of a repeated one' "$scratch/output/site/bijeenkomsten.html" 'datetime="2026-12-15"'
passes 'one touch on a telephone is enough to sign up' grep -qE '<dd.*Bel.*: <a class="nl-link" href="tel:\+31[0-9]{9}">0[0-9]' "$scratch/output/site/bijeenkomsten/gewoon.html"
holds 'a moved one says from when' "$scratch/output/site/bijeenkomsten.html" 'donderdag 3 december 2026'
holds 'an answer while it counts' "$scratch/output/site/vragen-en-antwoorden.html" 'Ja, dat mag.'

day 2026-12-08 'gewoon Vol vol Gaat niet door weg Verplaatst later vaak' ''
holds 'an answer on its last day' "$scratch/output/site/vragen-en-antwoorden.html" 'Ja, dat mag.'

day 2026-12-09 'Gaat niet door weg Verplaatst later vaak' 'Vol vol gewoon'
promised() { # the rows of a page that promise something
	grep -oE 'key">(Wat krijgt u\?|Eten en drinken|Wie ontmoet u\?|Aanmelden|Kinderen)<|id="deel_zo-komt-u-er"' "$scratch/output/site/bijeenkomsten/$1.html" | tr -d '>"' | cut -c 4- | paste -sd ' '
}
is 'what is to come promises' "$(promised later)" 'Wat krijgt u?< Eten en drinken< Wie ontmoet u?< Aanmelden< Kinderen< deel_zo-komt-u-er'
is 'what is over promises nothing' "$(promised gewoon)" ''
is 'nor what does not go on' "$(promised weg)" ''
holds 'but when it was' "$scratch/output/site/bijeenkomsten/gewoon.html" '<strong>dinsdag 8 december 2026</strong>'
is 'flyers the day after' "$(flyers)" 'later vaak '
lacks 'an answer that ran out is gone' "$scratch/output/site/vragen-en-antwoorden.html" 'Ja, dat mag.'

day 2026-12-15 'vaak' 'Verplaatst later Gaat niet door weg Vol vol gewoon'
day 2026-12-16 '' 'vaak Verplaatst later Gaat niet door weg Vol vol gewoon'
is 'no flyers' "$(flyers)" ''

# A time that moved to another hour: everywhere the hours are those of that day, and the doors are not said to open then.
meeting avond 2026-12-03 'status: gepland' 'herhaling: { hoe_vaak: wekelijks, tot: 2026-12-24, verplaatst: [{ van: 2026-12-10, naar: 2026-12-11, begin: "19:00", einde: "20:30" }] }' 'inloop: "13:45"'
evening=$scratch/output/site/bijeenkomsten/avond.html
facts() { sed -n '/deel_feiten/,/<\/section>/p' "$evening" | grep -oE '[0-9]{2}[.:][0-9]{2}' | sort -u | paste -sd ' '; }
"$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/output" --date 2026-12-01 >"$scratch/said" 2>&1
is 'before it: the hours of always' "$(facts)" '14.00 14:00 16.00'
holds 'and the doors' "$evening" 'De deur is open'
is 'and in the list of days, the other hours once' "$(sed -n '/deel_keren/,/<\/section>/p' "$evening" | grep -oE '[0-9]{2}\.[0-9]{2}' | paste -sd ' ')" '19.00 20.30'
"$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/output" --date 2026-12-04 >"$scratch/said" 2>&1
is 'then it is next: its own hours' "$(facts)" '19.00 19:00 20.30'
lacks 'and no doors' "$evening" 'De deur is open'
is 'meetings come first, by day' "$(grep -oE 'href="(bijeenkomsten|toolkit)/[a-z-]*\.html' "$scratch/output/site/drukwerk.html" | sed 's/.*\///; s/\.html//' | paste -sd ' ')" \
	'gewoon later avond vaak zo-begint-u belang afsluiten'
holds 'on the card in the list' "$scratch/output/site/bijeenkomsten.html" '19.00 tot 20.30'
pdftotext "$scratch/output/site/print/flyer-avond-a5.pdf" "$scratch/flyer.txt"
holds 'on the flyer' "$scratch/flyer.txt" '19.00'
lacks 'not those of always' "$scratch/flyer.txt" '14.00'
lacks 'nor that it is so each time' "$scratch/flyer.txt" 'Elke week'

# Where nobody gets anything, the page says as little of it as the flyer.
printf 'naam: geen bon\nsoort: geen\nreden: Het is een open huis.\n' >"$scratch/content/vergoedingen/geen.yaml"
sed -i 's/^vergoeding: .*/vergoeding: geen/' "$meetings/avond.md"
"$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/output" --date 2026-12-04 >"$scratch/said" 2>&1
is 'nothing to get: no row' "$(promised avond)" 'Eten en drinken< Wie ontmoet u?< Aanmelden< Kinderen< deel_zo-komt-u-er'
lacks 'nor half a sentence' "$evening" 'geen bon'

for number in 4 5 6 7 8 9 10; do chapter "stap-$number" "$((30 + number))"; done
passes 'of ten chapters there are cards too' "$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/output" --date 2026-12-04
holds 'the page of a cancelled one stays' "$scratch/output/site/bijeenkomsten/weg.html" 'Er was geen zaal.'
finish
