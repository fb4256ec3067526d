#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What programs read: links and anchors of every page, JSON-LD, feeds, sitemap, security.txt, calendars. The sample
# site is read back whole (tests/web/check_site.py says what is looked at), today and a year later, when all its
# meetings are over. The reader is tried on faults of our own making first: one that finds nothing proves nothing.
. "$(dirname "$0")/../tap.sh"
need python3

check() { "$top/tests/web/check_site.py" "$1"; }

build() { # build OUTPUT DATE
	"$meedoen" build --quiet --content "$top/content" --themes "$top/themes" --output "$1" --date "$2" >"$scratch/said" 2>&1
}

passes 'the sample site is built' build "$scratch/today" 2026-11-24
passes 'all that machines read in it is right' check "$scratch/today/site"
passes 'and built for a year later' build "$scratch/later" 2027-11-24
passes 'all is right then too' check "$scratch/later/site"
passes 'the calendar of all has what was cancelled' grep -q '^STATUS:CANCELLED' "$scratch/today/site/bijeenkomsten.ics"
passes 'a change counts up' grep -q '^SEQUENCE:[1-9]' "$scratch/today/site/bijeenkomsten/veilig-over-straat.ics"

# broken NAME FILE EXPRESSION: after this edit the reader must complain.
broken() {
	cp "$scratch/today/site/$2" "$scratch/kept"
	sed -i "$3" "$scratch/today/site/$2"
	if cmp -s "$scratch/kept" "$scratch/today/site/$2"; then bad "$1: the edit changed nothing"; fi
	fails "found: $1" check "$scratch/today/site"
	cp "$scratch/kept" "$scratch/today/site/$2"
}

broken 'a link to nothing' index.html 's/href="toolkit.html"/href="tolkit.html"/'
broken 'an anchor to nothing' organisaties.html 's/id="deel_kies-uw-vraag"/id="kies"/; s/href="#ik-/href="#iks-/'
broken 'a list of nothing' alle-paginas.html '0,/<ul /s//<ul class="leeg"><\/ul><ul /'
broken 'a heading of nothing' index.html 's/\(<h1[^>]*>\)[^<]*/\1/'
broken 'a version in another language than it says' en/index.html 's/<html lang="en"/<html lang="nl"/'
broken 'a version that does not name the others' ar/contact.html '/hreflang="en"/d'
broken 'a sitemap that leaves a version out' sitemap.xml 's,<xhtml:link rel="alternate" hreflang="tr"[^>]*/privacy.html"/>,,'
broken 'Dutch in another language' pl/hoe-werkt-het.html 's,<h1,<p><bdi lang="nl">Dit is nog niet vertaald</bdi></p>&,'
broken 'a link to a page in Dutch that does not say so' tr/bijeenkomsten/wandelen-door-de-linden.html 's/ (Hollandaca)//'
broken 'a link to Dutch while the page is there in English' en/index.html 's,href="organisaties.html",href="../organisaties.html",'
broken 'JSON-LD that does not parse' index.html 's/"@graph":/"@graph"/'
broken 'an Event without its start' bijeenkomsten/samen-praten-over-geld.html 's/"startDate"/"start"/'
broken 'a style in a page' over.html 's/<main /<main style="color:red" /'
broken 'a feed that is not well-formed' nieuws.xml 's,</entry>,,'
broken 'a page in the sitemap that is not there' sitemap.xml 's/toolkit.html/tolkit.html/'
broken 'security.txt without Expires' .well-known/security.txt '/^Expires/d'
broken 'a calendar with bare line ends' bijeenkomsten.ics 's/\r$//'
sed 's,voorbeeldstad.example/over.html,voorbeeldstad.example/alone.html,' "$scratch/today/site/over.html" >"$scratch/today/site/alone.html"
check "$scratch/today/site" >"$scratch/found"
holds 'found: a page that no page links to' "$scratch/found" 'alone.html: no page links to it'

# What can be called or mailed in a sentence is a link, and looks as it was written.
holds 'a telephone number in a text' "$scratch/today/site/contact.html" 'Meedoen: <a class="nl-link" href="tel:+31850000100">085 - 000 01 00</a>.'
holds 'a mail address in a text' "$scratch/today/site/ar/contact.html" '<a class="nl-link" href="mailto:meedoen@voorbeeldstad.example">meedoen@voorbeeldstad.example</a>.'

# Where not all is translated, each link to what is Dutch says so.
cp -R "$top/content" "$scratch/content"
for kind in bijeenkomsten evaluaties informatiemarkten organisaties samenvattingen terugkoppelingen themas vraagantwoorden wijken; do rm "$scratch/content/$kind"/*.en.*; done
little() { "$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/little" --date 2026-11-24; }
passes 'a site with little in English is built' little
check "$scratch/little/site" >"$scratch/found"
lacks 'each link to a page in Dutch says so' "$scratch/found" 'does not say so'
holds 'on the card of a meeting too' "$scratch/little/site/en/bijeenkomsten.html" '</bdi> (in Dutch)</a></h3>'

# A translation that comes later is named by the versions that were there.
cp "$top"/content/informatiemarkten/*.en.* "$scratch/content/informatiemarkten"
passes 'built again with one more translation' little
check "$scratch/little/site" >"$scratch/found"
lacks 'all versions name the new one' "$scratch/found" 'other versions'
lacks 'and its links say what is Dutch' "$scratch/found" 'does not say so'
finish
