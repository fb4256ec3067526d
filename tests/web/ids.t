#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Each place on a page has a name of its own, whatever the headings of a text are and however people write down a
# question. Meetings that are called the same are told apart. The home page shows no more questions than one can choose from.
. "$(dirname "$0")/../tap.sh"
need python3

build() { # build CONTENT [THEMES]
	"$meedoen" build --quiet --content "$1" --themes "${2:-$top/themes}" --output output --date 2026-11-24 >said 2>&1
}
cd "$scratch" || exit

# ---- headings with the names that the page itself uses ----

cp -R "$top/content" texts
passes 'the sample site' build texts
names=$(grep -rhoE ' id="(deel|bij|noot)_[^"]*"' output/site --include='*.html' | sed 's/.*="deel_//; s/.*="//; s/"//; s/[-_]/ /g' | sort -u)
find texts -name '*.md' ! -name '*.??.md' | while read -r text; do
	printf '%s\n' "$names" | sed 's/.*/\n## &\n\nJa.\n/' >>"$text"
done
passes 'the same with headings of these names under each text' build texts
passes 'a heading gets its name' grep -q '<h2[^>]* id="inhoud"' output/site/toolkit/belang-van-meedoen.html
passes 'and no name is there twice' "$top/tests/web/check_site.py" output/site

# ---- questions ----

# organisation CONTENT ID QUESTION...
organisation() {
	content=$1 id=$2
	shift 2
	{
		sed "/^vragen:/d; s/^naam:.*/naam: $id/" "$top/tests/sites/basis/content/organisaties/loket.yaml"
		echo vragen:
		printf '  - %s\n' "$@"
	} >"$content/organisaties/$id.yaml"
}

small_content words
organisation words huis-a 'Ik ben mijn Werk kwijt'
organisation words huis-b 'Ik ben mijn werk kwijt.' 'Ik ben mijn werk kwijt'
organisation words huis-c 'Ik ben mijn werk kwijt.'
passes 'a question in three ways' build words
passes 'it has one place' "$top/tests/web/check_site.py" output/site
is 'it stands there as most wrote it' "$(grep -oiE '>Ik ben mijn werk kwijt[^<]*' output/site/organisaties.html | sort -u)" '>Ik ben mijn werk kwijt.'
is 'with each organisation once' \
	"$(sed -n '/<h2[^>]*id="ik-ben-mijn-werk-kwijt"/,/<\/section>/p' output/site/organisaties.html | grep -oE 'href="organisaties/[^"]*' | sed 's/.*\///' | tr '\n' ' ')" \
	'huis-a.html huis-b.html huis-c.html '

questions() { grep -oE '<li><a class="nl-link" href="organisaties\.html#[^"]*' output/site/index.html | sed 's/.*#//'; }
small_content many
organisation many huis-a 'Ik zoek huis 1.' 'Ik zoek huis 2.' 'Ik zoek huis 3.' 'Ik zoek huis 4.' 'Ik zoek huis 5.' 'Ik zoek huis 6.' \
	'Ik zoek huis 7.' 'Ik zoek huis 8.' 'Ik zoek huis 9.' 'Mijn zusje is ziek.' 'Zijn er hier lessen?'
organisation many huis-b 'Ik wil kleding 1.' 'Ik wil kleding 2.' 'Ik wil kleding 3.' 'Ik wil kleding 4.' 'Ik wil kleding 5.' 'Ik wil kleding 6.' \
	'Ik wil kleding 7.' 'Ik wil kleding 8.' 'Ik wil kleding 9.' 'Ik wil kleding 10.' 'Ik wil kleding 11.' 'Ik wil kleding 12.'
passes '24 questions' build many
is 'all of them stand on the home page' "$(questions | wc -l)" 24
lacks 'and nothing leads to more' output/site/index.html 'Alle vragen'
organisation many huis-c 'Zijn er hier lessen?' 'Ja, maar waar?'
passes 'one more, and one that two can answer' build many
is '24 stand there, that one too, in the order of the alphabet' "$(questions | wc -l) $(questions | sed -n '1p;23p;24p' | tr '\n' ' ')" \
	'24 ik-heb-schulden ja-maar-waar zijn-er-hier-lessen '
holds 'and a way to all' output/site/index.html '<a class="nl-link" href="organisaties.html">Alle vragen</a>'
is 'which are more' "$(grep -c '<section class="meedoen-question"' output/site/organisaties.html)" 25

# ---- organisations that are always there, or nowhere ----

small_content help
organisation help altijd 'Ik voel me niet veilig.'
organisation help afspraak 'Ik voel me alleen.'
sed -i '/^openingstijden/,/^[a-z]/{/^openingstijden\|^  - /d}' help/organisaties/altijd.yaml help/organisaties/afspraak.yaml
fails 'somebody must be there some time' build help
holds 'and it says so' said 'when can people go there? [opening]'
printf 'dag_en_nacht: ja\nalleen_bellen: ja\n' >>help/organisaties/altijd.yaml
sed -i '/^locatie:/d' help/organisaties/altijd.yaml
sed -i 's/^afspraak_nodig:.*/afspraak_nodig: ja/' help/organisaties/afspraak.yaml
passes 'day and night, and by appointment' build help
passes 'nothing stands below nothing' "$top/tests/web/check_site.py" output/site
holds 'day and night' output/site/organisaties/altijd.html 'Dag en nacht.'
holds 'there is no way to it' output/site/organisaties/altijd.html 'U kunt hier niet langskomen.'
holds 'machines read when one can call' output/site/organisaties/altijd.html '"hoursAvailable":[{"@type":"OpeningHoursSpecification","dayOfWeek":"https://schema.org/Monday","opens":"00:00","closes":"23:59"}'
lacks 'by appointment there are no hours' output/site/organisaties/afspraak.html '>Open<'
printf 'locatie: buurthuis\nopeningstijden: [{ dag: maandag, van: 09:00, tot: 12:00 }]\n' >>help/organisaties/altijd.yaml
fails 'one thing or the other' build help
holds 'a place that one only calls' said 'people can only call, but there is a place too [address]'
holds 'hours of who is always there' said 'somebody is there day and night, but there are hours too [opening]'

# ---- meetings with one name ----

small_content same
for day in 2027-01-14 2026-12-17; do
	sed "s/^datum:.*/datum: $day/; s/, voor: 2026-12-07//" same/bijeenkomsten/samen-praten.md >"same/bijeenkomsten/op-$day.md"
done
passes 'three meetings that are called the same' build same
for page in alle-paginas zoeken; do
	is "each has its day, and they lie in that order: $page" "$(grep -oE 'Samen praten over geld[^<]*' "output/site/$page.html" | paste -sd '|')" \
		'Samen praten over geld (dinsdag 8 december 2026)|Samen praten over geld (donderdag 17 december 2026)|Samen praten over geld (donderdag 14 januari 2027)'
done
passes 'each page has a title of its own' "$top/tests/web/check_site.py" output/site
holds 'what is found too' output/site/zoeklijst.js '"Samen praten over geld (donderdag 14 januari 2027)"'
holds 'the feed says when and where' output/site/agenda.xml \
	'<summary>Op donderdag 14 januari 2027, van 2 uur tot 4 uur in de middag (14.00 tot 16.00 uur). Het Buurthuis, in Noord. Alles'

# ---- a theme that uses names of headings ----

cp -R "$top/content" named
sed -i 's/^thema:.*/thema: eigen/' named/site.yaml
cp -R "$top/themes" themes
mkdir -p themes/eigen/web/delen
printf 'name: Eigen\nparent: basis\n' >themes/eigen/theme.yaml
sed 's/id="deel_kies-wijk"/id="kies-wijk"/' "$top/themes/basis/web/delen/agenda-keuze.mustache" >themes/eigen/web/delen/agenda-keuze.mustache
passes 'a theme of its own' build named themes
line=$(grep -n 'id="kies-wijk"' themes/eigen/web/delen/agenda-keuze.mustache | cut -d: -f1)
holds 'is told which name a heading can have too, and where' said "themes/eigen/web/delen/agenda-keuze.mustache:$line:"
holds 'in so many words' said 'a heading of a text can have the id `kies-wijk` too [theme-id]'
is 'and of no other, as those of its parent are good' "$(grep -c 'theme-id' said)" 1

finish
