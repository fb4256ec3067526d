#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A file gets another name, and so its page another address. Who has the old one, from a flyer, a calendar or a feed,
# still gets there; and whoever gave it the name is told how. (tests/servers.t: what real servers answer.)
. "$(dirname "$0")/../tap.sh"
need python3

cp -R "$top/content" "$scratch/content"
cd "$scratch" || exit 1
build() { "$meedoen" build --content content --themes "$top/themes" --output output >said 2>&1; }
rename() { # rename FOLDER OLD NEW
	for file in "content/$1/$2".*; do
		ending=${file#"content/$1/$2".}
		mv "$file" "content/$1/$3.$ending"
	done
}
names() { sed -i "2i eerdere_namen: [$2]" "content/$1"; }
passes 'the sample site is built' build
uid() { grep -h '^UID' "output/site/$1" | sort -u; }
before=$(uid bijeenkomsten/koken-met-buren.ics)
grep -o '<id>[^<]*koken-met-buren[^<]*' output/site/agenda.xml >feed.before

# What is said of a page that is gone.
rename bijeenkomsten koken-met-buren samen-koken
passes 'a file gets another name' build
holds 'its page is missed' said 'site/bijeenkomsten/koken-met-buren.html is no longer there. Does its file have another name now? Then write in content/bijeenkomsten/samen-koken.md:'
holds 'with what to write' said '    eerdere_namen: [koken-met-buren]'
holds 'and what does it for you' said 'Next time, `meedoen rename` does that for you, also in what refers to it.'
is 'once, not in each language' "$(grep -c 'no longer there' said)" 1
fails 'a calendar would have it as another meeting' test "$(uid bijeenkomsten/samen-koken.ics)" = "$before"

names bijeenkomsten/samen-koken.md 'koken-met-buren, koken'
passes 'it is built with its former names' build
lacks 'nothing is missed' said 'no longer there'
for language in '' ar/ en/; do
	holds "${language:-nl/}: the old address leads to the new one" "output/site/${language}bijeenkomsten/koken-met-buren.html" '<meta http-equiv="refresh" content="0; url=samen-koken.html">'
	holds "${language:-nl/}: so does the other" "output/site/${language}bijeenkomsten/koken.html" '<meta http-equiv="refresh" content="0; url=samen-koken.html">'
done
holds 'in the language of the reader' output/site/en/bijeenkomsten/koken.html '<h1 class="nl-heading nl-heading--level-1">This page has moved</h1>'
same 'the calendar of old goes on' output/site/bijeenkomsten/koken-met-buren.ics output/site/bijeenkomsten/samen-koken.ics
is 'it is the same meeting' "$(uid bijeenkomsten/samen-koken.ics)" "$before"
grep -o '<id>[^<]*koken[^<]*' output/site/agenda.xml >feed.after
same 'also in the feed' feed.after feed.before
holds 'which leads to where it is now' output/site/agenda.xml '/bijeenkomsten/samen-koken.html"/>'
lacks 'a former address is on no map of the site' output/site/sitemap.xml 'koken-met-buren'
lacks 'nor in what is searched' output/site/alle-paginas.html 'koken-met-buren'
passes 'all that machines read is right' "$top/tests/web/check_site.py" output/site

# broken EXPRESSION: the reader of whole sites must complain.
broken() {
	cp output/site/bijeenkomsten/koken.html kept
	sed -i "$1" output/site/bijeenkomsten/koken.html
	fails "found: a former address with $1" "$top/tests/web/check_site.py" output/site
	cp kept output/site/bijeenkomsten/koken.html
}
broken 's/url=samen-koken/url=samenkoken/'
broken 's/content="0; /content="5; /'
broken 's/url=samen-koken/url=koffie-in-het-anker/'

# A second name later on: what it was called first counts.
rename bijeenkomsten samen-koken kookavond
sed -i '2s/.*/eerdere_namen: [koken-met-buren, koken, samen-koken]/' content/bijeenkomsten/kookavond.md
passes 'once more another name' build
is 'still the same meeting' "$(uid bijeenkomsten/kookavond.ics)" "$before"
holds 'straight to where it is now' output/site/bijeenkomsten/koken.html 'url=kookavond.html'

# A wijk has a calendar that people take into theirs; a page stands at the top.
rename wijken waterrijk waterwijk
names wijken/waterwijk.yaml waterrijk
rename paginas over over-ons
names paginas/over-ons.md over
passes 'a wijk and a page get another name' build
lacks 'nothing is missed of those' said 'no longer there'
same 'the calendar of the wijk goes on' output/site/wijken/waterrijk.ics output/site/wijken/waterwijk.ics
holds 'at the top of the site' output/site/over.html 'url=over-ons.html'
passes 'all that is right too' "$top/tests/web/check_site.py" output/site

# What refers to a former name goes on, and says what is better.
holds 'a link to the wijk by its old name' said 'content/paginas/contact.md:25:14: warning: `waterrijk` is called `waterwijk` now [reference-former]'
holds 'leads to the new page' output/site/contact.html '<a class="nl-link" href="wijken/waterwijk.html">Waterrijk</a>'
passes 'so do fields' grep -q 'content/bijeenkomsten/koffie-in-het-anker.md:[0-9:]* warning: `waterrijk` is called `waterwijk` now' said
holds 'the meeting is still in that wijk' output/site/wijken/waterwijk.html '../bijeenkomsten/koffie-in-het-anker.html'

# A record that is hidden is not gone; one that was deleted is, and several at once are counted.
sed -i 's/^status: .*/status: concept/' content/bijeenkomsten/koffie-in-het-anker.md
passes 'a meeting becomes a draft' build
lacks 'it is not missed' said 'no longer there'
rm content/evaluaties/* content/terugkoppelingen/* content/samenvattingen/*
rename werkvormen tekenen samen-tekenen
names werkvormen/samen-tekenen.md teken
sed -i 's/werkvorm:tekenen/werkvorm:samen-tekenen/; s/\[tekenen\]/[samen-tekenen]/' content/*/*.md
passes 'much is deleted' build
is 'of many pages five are named' "$(grep -c 'no longer there' said)" 5
holds 'the sixth is counted' said 'And 1 page more is gone.'
holds 'nobody knows which file it is now' said 'Then write in that file:'

# A theme that stands alone must lead on too: without that page nothing is made, and the message says what is easier.
mkdir themes && cp -R "$top/themes/basis" themes/alleen && rm themes/alleen/web/verhuisd.mustache
sed -i 's/^thema: .*/thema: alleen/' content/site.yaml
"$meedoen" build --content content --themes themes --output alone >said 2>&1
is 'a theme without a page that leads on' $? 1
holds 'is told, at its place' said 'themes/alleen/theme.yaml: error: the theme has no web/verhuisd.mustache [theme]'
holds 'with what to do' said 'Write `parent: basis` in theme.yaml'
sed -i '1i parent: basis' themes/alleen/theme.yaml
cp -R "$top/themes/basis" themes/
passes 'with a parent it has it' "$meedoen" build --quiet --content content --themes themes --output alone
finish
