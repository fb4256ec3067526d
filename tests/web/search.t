#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Search: the script and the program stem words alike, word forms and typing errors find what is meant, nothing that
# is not public is in the list, and the list stays small.
. "$(dirname "$0")/../tap.sh"
need node

"$meedoen" build -q --content "$top/content" --themes "$top/themes" --output "$scratch/output" 2>"$scratch/said" || say <"$scratch/said"
list=$scratch/output/site/zoeklijst.js
script=$top/themes/basis/web/zoeken.js
passes 'there is a list' test -s "$list"
passes 'it is under 100 kB' test "$(wc -c <"$list")" -lt 100000
pages=$(find "$scratch/output/site" -maxdepth 3 -name '*.html' | grep -cv '/site/\(en\|ar\|tr\|pl\|uk\)/')
each=$(($(gzip -9c <"$list" | wc -c) / pages))
echo "# $each bytes for each page, packed"
passes 'so packed, 500 pages stay near 100 kB' test "$each" -gt 50 -a $((each * 500)) -lt 110000

# Every word of the content, and words chosen for their endings.
find "$top/content" -name '*.md' -exec cat {} + >"$scratch/words"
echo 'huizen huis brieven brief bonnen bon maan manen mogelijkheden mogelijkheid reünie CAFÉS één zee zeeën ideeën
vrijwilligers vrijwilliger geld gelden de een en glas glazen straten straat Łódź İstanbul ﬁets 2026' >>"$scratch/words"
"$BUILD/tests/stems" <"$scratch/words" >"$scratch/ours"
node -e '
const { vouw, stam } = require(process.argv[1]);
const tekst = require("fs").readFileSync(process.argv[2], "utf8");
for (const woord of tekst.match(/[\p{L}\p{N}\p{M}]+/gu) || []) console.log(stam(vouw(woord), "nl"));
' "$script" "$scratch/words" >"$scratch/theirs"
passes 'there are thousands of them' test "$(wc -l <"$scratch/ours")" -gt 3000
same 'the script stems as the program does' "$scratch/theirs" "$scratch/ours"

# finds QUESTION TITLE: among the first five.
finds() {
	found=$(node -e '
const fs = require("fs");
const lijst = new Function(fs.readFileSync(process.argv[1], "utf8") + "; return zoeklijst")();
const { zoek } = require(process.argv[2]);
for (const [titel] of zoek(lijst, process.argv[3]).slice(0, 5)) console.log(titel);
' "$list" "$script" "$1")
	if printf '%s\n' "$found" | grep -qxF "$2"; then good "\"$1\" finds $2"; else
		bad "\"$1\" finds $2"
		echo "$found" | say
	fi
}
finds 'voedselbank' 'Voedselbank Waterrijk'
finds 'schuld' 'Geldloket Voorbeeldstad'
finds 'Ik heb schulden' 'Geldloket Voorbeeldstad'
finds 'shculden' 'Geldloket Voorbeeldstad'
finds 'huizen' 'Praten over uw huis'
finds 'taalhius' 'Taalhuis De Linden'
finds 'WINKELS bon' 'Bonnen voor winkels'
finds 'lind' 'Buurtteam De Linden'
is 'nonsense finds nothing' "$(finds xyzzyqwert nothing | grep -c '^# ..')" 0

# Each language has a list of its own pages, told from its own search page.
for language in en ar tr pl uk; do
	passes "$language: a page to search" test -s "$scratch/output/site/$language/zoeken.html"
	list=$scratch/output/site/$language/zoeklijst.js
	is "$language: every page of the list is there, and in that language" "$(node -e '
const fs = require("fs"), [, list, folder] = process.argv;
const lijst = new Function(fs.readFileSync(list, "utf8") + "; return zoeklijst")();
const wrong = lijst.paginas.filter(([, pad]) => pad.startsWith("..") || !fs.existsSync(folder + "/" + pad.split("#")[0]));
console.log(lijst.taal, lijst.paginas.length > 10, wrong.join());
' "$list" "$scratch/output/site/$language")" "$language true "
done
list=$scratch/output/site/uk/zoeklijst.js
finds 'гроші' 'Разом говоримо про гроші'
finds 'житло' 'Розмова про житло'
list=$scratch/output/site/ar/zoeklijst.js
finds 'المال' 'نتحدث معا عن المال'
list=$scratch/output/site/en/zoeklijst.js
finds 'safe' 'Safe in the street'
is 'and not in Dutch' "$(finds veilig nothing | grep -c '^# ..')" 0

mkdir -p "$scratch/site/content"
cp -R "$top/content/." "$scratch/site/content"
cp -R "$top/themes" "$scratch/site"
file=$(ls "$scratch"/site/content/bijeenkomsten/*.md | head -n 1)
sed -i '0,/^status:/s//notitie: Geheimwoordxq staat hier.\nstatus:/' "$file"
(cd "$scratch/site" && "$meedoen" build -q)
fails 'what is for officers is not in it' grep -q geheimwoordxq "$scratch/site/output/site/zoeklijst.js"
passes 'it was built' test -s "$scratch/site/output/site/zoeklijst.js"

# many PAGES: a site whose last page says "dromedaris" in its body and "kameel" in its title.
many() {
	rm -rf "$scratch/many"
	python3 "$top/tests/bench/content.py" site "$1" "$scratch/many/content"
	file=$(ls "$scratch"/many/content/paginas/*.md | tail -n 1)
	sed -i 's/^titel: .*/titel: Kameel/' "$file"
	printf '\nDromedaris.\n' >>"$file"
	(cd "$scratch/many" && "$meedoen" build -q --themes "$top/themes" --only 'site/*zoek*' 2>/dev/null)
	list=$scratch/many/output/site/zoeklijst.js
	echo "# $(tr ']' '\n' <"$list" | grep -c '","') pages"
}
many 250
passes 'bodies are searched' grep -q '"dromedaris":' "$list"
many 400
fails 'but not of more than 500 pages' grep -q '"dromedaris":' "$list"
passes 'of those, titles are' grep -q '"kamel":' "$list"
finish
