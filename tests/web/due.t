#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The day on which the site stops being right (`output/volgende-bouw`, `meedoen actueel`): from one such day to the
# next, for the sample content, the pages of the last day before it are those of today, and on the day itself not.
. "$(dirname "$0")/../tap.sh"

build() { # build OUTPUT DATE
	"$meedoen" build --quiet --content "$top/content" --themes "$top/themes" --output "$scratch/$1" --date "$2" >"$scratch/said" 2>&1
}
current() { "$meedoen" actueel --output "$scratch/$1" --date "$2"; }

# The pages in one text, without the day of the build in their foot.
pages() {
	(cd "$scratch/$1/site" && find . -name '*.html' | sort | while read -r page; do
		echo "== $page"
		sed '/meedoen-footer__source/,/<\/div>/d' "$page" # it names the day of the build
	done) >"$scratch/$2"
}

before() { date -u -d "$1 -1 day" +%F; }

fails 'nothing is built yet' current now 2026-11-24
today=2026-11-24
for step in 1 2 3 4 5 6; do
	build now "$today"
	pages now these
	due=$(cat "$scratch/now/volgende-bouw")
	last=$(before "$due")
	passes "$step: from $today to $last it is current" current now "$last"
	fails "$step: on $due it is not" current now "$due"
	build later "$last"
	pages later those
	same "$step: the pages of $last are those of $today" "$scratch/those" "$scratch/these"
	build later "$due"
	pages later those
	fails "$step: those of $due are others" cmp -s "$scratch/those" "$scratch/these"
	passes "$step: built again it is current" current later "$due"
	today=$due
done

# A check of 28 February is a year old on 1 March, also in a leap year: then 29 February is the same day of the year.
cp -r "$top/content" "$scratch/content" && chmod -R u+w "$scratch/content"
sed -i 's/^gecontroleerd_op:.*/gecontroleerd_op: 2027-02-28/' "$scratch"/content/organisaties/*.yaml
due() { # due DATE: the day that is told on it
	"$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/leap" --date "$1" --only volgende-bouw \
		>"$scratch/said" 2>&1
	cat "$scratch/leap/volgende-bouw"
}
is 'a year after 28 February, the day before' "$(due 2028-02-28)" 2028-03-01
is 'and on 29 February' "$(due 2028-02-29)" 2028-03-01
finish
