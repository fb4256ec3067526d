#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The paper around a meeting and a market, made from the sample content: the kit, each product read back, and the
# badge of generator/README.md, which proves that a product is a layout file.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo qpdf python3
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1

# kit ID: into kits/ID.
kit() {
	"$meedoen" kit "$1" "kits/$1" --quiet --content "$top/content" --themes "$top/themes" --output output
}
money=samen-praten-over-geld
market=markt-in-waterrijk
passes 'the kit of a meeting' kit $money
passes 'the kit of a market' kit $market
passes 'the kit of what is off' kit een-plan-voor-de-buurt
passes 'the kit of what is moved' kit veilig-over-straat
passes 'the kit of what is full' kit koken-met-buren

# ---- the kit holds what the layouts say ----

# layouts ID: the names of the files in a kit, in the language of the site.
layouts() {
	find "kits/$1" -name '*.pdf' ! -name '*-[a-z][a-z].pdf' | sed 's|.*/||' | sort -u | paste -sd ' '
}
is 'a meeting: the paper for before and on the day, and what hangs on it: who receives, vouchers, help' "$(layouts $money)" \
	'beslisblad-a4-bon-10-euro.pdf bon-achterkant-a4-bon-samen-praten.pdf bonnen-a4-bon-samen-praten.pdf bureaubord-a4-noor.pdf flyer-a4-gevouwen.pdf flyer-a4.pdf flyer-a5.pdf flyer-a6.pdf gesprekskaart-a7-eerlijk-antwoord.pdf gespreksleider-a5-tekenen.pdf klaarzetten-a4.pdf naamkaart-noor.pdf pijlen-a4.pdf poster-a2.pdf poster-a3.pdf programma-a4.pdf sociale-kaart-a3-site.pdf sociale-kaart-a4-gevouwen-site.pdf sociale-kaart-a6-site.pdf tekenvel-a3-tekenen.pdf tekenvel-a4-tekenen.pdf tekenvel-iconen-a3-tekenen.pdf tekenvel-iconen-a4-tekenen.pdf uitdeelronde-a4-geld-kastanjebuurt.pdf uitgiftelijst-a4-bon-samen-praten.pdf uitkeringsbericht-a5-bon-10-euro.pdf uitnodiging-a4.pdf vragenlog-a4.pdf welkom-a4.pdf wie-ben-ik-a6-noor.pdf wie-ben-ik-a7-noor.pdf wie-is-er-a5.pdf winkel-afrekenblad-a4-bon-samen-praten.pdf winkel-kassa-a4-bon-samen-praten.pdf winkel-nummers-a4-bon-samen-praten.pdf winkel-poster-a4-bon-samen-praten.pdf winkels-a5-bon-samen-praten.pdf zakkaart-a7-zes-tips.pdf'
for name in plattegrond-a4 standbord-a4 routekaart-a5 vraagwijzer-a4 verwijskaart; do
	passes "a market has its own: $name" test -s kits/$market/2-op-de-dag/$name.pdf
done
is 'what is off has no flyer and no welcome, but a poster and a slip' \
	"$(layouts een-plan-voor-de-buurt | tr ' ' '\n' | grep -E '^(flyer|poster|welkom|pijlen|programma|gewijzigd)' | paste -sd ' ')" \
	'gewijzigd-a4.pdf gewijzigd-a6.pdf'
is 'the list of contents names every file, and no other' \
	"$(grep -o 'href="[^"]*"' kits/$money/inhoud.html | sed 's/href="//; s/"//' | sort)" \
	"$(cd kits/$money && find . -name '*.pdf' | sed 's|^\./||' | sort)"
is 'flyers in the languages there are: the pocket flyer' \
	"$(cd kits/$money/1-vooraf && ls flyer-a6-*.pdf | paste -sd ' ')" \
	"$(cd "$top/content/bijeenkomsten" && ls $money.*.md | sed "s/^$money\.\(.*\)\.md/flyer-a6-\1.pdf/" | paste -sd ' ')"
holds 'and says how many' kits/$money/inhoud.html '100, om uit te delen'
is 'each paper in another language says which: a line for each file' \
	"$(grep -oE 'in het (Arabisch|Engels|Oekraïens|Pools|Turks)<' kits/$money/inhoud.html | wc -l)" \
	"$(find kits/$money -name '*-[a-z][a-z].pdf' ! -name 'sociale-kaart-a?-site.pdf' | wc -l)"
touch kits/$money/1-vooraf/eigen.pdf
echo 1-vooraf/verdwenen.pdf >>kits/$money/.inhoud
touch kits/$money/1-vooraf/verdwenen.pdf
kit $money
is 'made again: what is no longer in it goes, a file of somebody else stays' \
	"$(cd kits/$money/1-vooraf && echo eigen.pdf verdwenen.pdf | xargs ls 2>/dev/null)" eigen.pdf
rm kits/$money/1-vooraf/eigen.pdf
fails 'no such meeting' "$meedoen" kit nergens --content "$top/content" --themes "$top/themes" --output output

# ---- every file ----

find kits -name '*.pdf' | sort >files.txt
broken=$(xargs -n 1 -P 4 sh -c '"$0" "$1" >/dev/null 2>&1 || echo "$1"' "$here/pdfcheck.py" <files.txt)
is 'the rules of PDF/UA and of print hold in every file' "$broken" ''

# text FILE: all words, on one line.
text() {
	pdftotext "$1" - | tr -s '\n\f ' ' '
}

# in_order FILE TEXT...: they are read aloud in this order.
in_order() {
	pdfinfo -struct-text "$1" | grep '^ *"' | sed 's/^ *"//; s/"$//' >read.txt
	shift
	python3 - "$@" <<'PYTHON'
import sys
text, at = " ".join(open("read.txt", encoding="utf-8").read().split()), 0
for words in sys.argv[1:]:
    found = text.find(words, at)
    if found < 0:
        sys.exit(f"not found, or not in its place: {words}")
    at = found + len(words)
PYTHON
}

# smallest FILE: the smallest type in it, in points.
smallest() {
	qpdf --qdf --object-streams=disable "$1" - | LC_ALL=C grep -ao '/F[0-9]* [0-9.]* Tf' | awk '{ print $2 }' | sort -n | head -n 1
}

# trim FILE: of the first page, in whole millimetres.
trim() {
	pdfinfo -box "$1" | awk '/^TrimBox/ { printf "%.0f x %.0f\n", ($4 - $2) / 72 * 25.4, ($5 - $3) / 72 * 25.4 }'
}

# ---- flyers and posters ----

for product in flyer-a6:'105 x 148' flyer-a5:'148 x 210' flyer-a4:'210 x 297' poster-a3:'297 x 420' poster-a2:'420 x 594'; do
	name=${product%%:*}
	file=kits/$money/1-vooraf/drukkerij/$name.pdf
	is "$name: its size" "$(trim "$file")" "${product#*:}"
	passes "$name: when, where, what you get, whom to call, sender" in_order "$file" 'Samen praten over geld' \
		'dinsdag 8 december 2026' '14.00 tot 16.00 uur' 'Buurthuis De Lindeboom' 'soep met brood' 'bon van 10 euro' \
		'Bel Noor' '085 - 000 01 01' 'Gemeente Voorbeeldstad'
	is "$name: no type under 12 points" "$(smallest "$file" | awk '{ print ($1 >= 12) }')" 1
done
for product in a6:60 a5:90 a4:150; do
	is "flyer-${product%%:*}: at most ${product#*:} words" \
		"$(text kits/$money/1-vooraf/drukkerij/flyer-${product%%:*}.pdf | wc -w | awk -v most="${product#*:}" '{ print ($1 <= most) }')" 1
done
folder=kits/$money/1-vooraf/drukkerij/flyer-a4-gevouwen.pdf
is 'the folder: four pages of A5' "$(pdfinfo "$folder" | awk '/^Pages/ { print $2 }') $(trim "$folder")" '4 148 x 210'
passes 'the folder: cover, when and where, what you get, how to reach us' in_order "$folder" 'Samen praten over geld' \
	'Wanneer en waar' 'dinsdag 8 december 2026' 'Lopen' 'Wat krijgt u?' 'bon van 10 euro' 'Iedereen is welkom' '085 - 000 01 01'

# The pocket flyer holds sixty words. Before it says more, it says the time once only: four words less.
words=$(text kits/$money/1-vooraf/drukkerij/flyer-a6.pdf | wc -w)
more_words() { # more_words NUMBER
	rm -rf content && cp -r "$top/content" content
	more=$(awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf " en" }')
	sed -i "s/^naam: .*/&$more/" content/locaties/buurthuis-de-lindeboom.yaml
	"$meedoen" check --content content --themes "$top/themes" >said.txt 2>&1
}
passes 'a word over the ceiling is made up for' more_words $((60 - words + 1))
fails 'five are not' more_words $((60 - words + 5))
holds 'that is an error that names the flyer' said.txt "1 word too many on flyer-a6, made of bijeenkomst/$money: at most 60 on a side"

passes 'off: what is the matter comes first' in_order kits/een-plan-voor-de-buurt/1-vooraf/gewijzigd-a4.pdf \
	'Gaat niet door' 'Een plan voor de buurt' 'De zaal is die avond niet vrij' '2 december 2026' '085 - 000 01 03'
passes 'moved: the new day' in_order kits/veilig-over-straat/1-vooraf/gewijzigd-a4.pdf 'Verplaatst' 'Veilig over straat' \
	'Nieuwe dag: donderdag 17 december 2026' 'Bibliotheek De Linden'
passes 'full' in_order kits/koken-met-buren/1-vooraf/gewijzigd-a4.pdf 'Vol' 'Koken en eten met buren'

# ---- signs and cards ----

for name in welkom-a4 pijlen-a4; do
	# the office's mark of 10 cm has small figures of its own, outside what is read
	is "$name: A4 on its side" "$(pdfinfo kits/$money/2-op-de-dag/$name.pdf | awk '/^Page size/ { printf "%.0f x %.0f", $3, $5 }')" '842 x 595'
	is "$name: nothing that is read is under 72 points" \
		"$(sed -n '/^styles:/,/^$/p' "$top/themes/basis/print/$name.yaml" | grep -o 'size: [0-9]*' | awk '{ print $2 }' | sort -n | head -n 1)" 72
done
is 'arrows: straight on, left, right' "$(pdfinfo -struct-text kits/$money/2-op-de-dag/pijlen-a4.pdf | grep -c Figure)" 3
is 'the card for a wallet is A7' "$(trim kits/$money/1-vooraf/drukkerij/wie-ben-ik-a7-noor.pdf)" '74 x 105'
is 'the other A6' "$(trim kits/$money/1-vooraf/drukkerij/wie-ben-ik-a6-noor.pdf)" '105 x 148'
passes 'who, what, when, telephone' in_order kits/$money/1-vooraf/drukkerij/wie-ben-ik-a6-noor.pdf 'Ik ben Noor' \
	'Ik luister naar bewoners' 'dinsdag en donderdag' '085 - 000 01 01' 'Gemeente Voorbeeldstad'

# ---- from door to door ----

passes 'the round: what for, when and who, what to say, each place with its number, and the sum' in_order \
	kits/$money/1-vooraf/uitdeelronde-a4-geld-kastanjebuurt.pdf 'Samen praten over geld' '26 november 2026' 'Dag, ik ben Noor' \
	'Kastanjepad 1 tot en met 39' 20 'Lindeplein, alle deuren' 30 'Buurthuis De Lindeboom, Kastanjepad 12' 20 15 15 100
is 'it is only for colleagues: nothing of it on the site' "$(grep -rlaF 'Mag ik u dit geven' output/site)" ''

# ---- the letters to who is asked to help ----

is 'a letter for each guest' "$(pdftotext kits/$money/1-vooraf/uitnodiging-a4.pdf - | grep -c '^Voor ')" "$(sed -n '/^genodigden:/,/^[a-z]*: *[^ ]/p' "$top/content/bijeenkomsten/$money.md" | grep -c '^  - ')"
passes 'the guests in order; who gets flyers is told how many' in_order kits/$money/1-vooraf/uitnodiging-a4.pdf \
	'Voor Geldloket Voorbeeldstad' '8 december 2026' 'Buurthuis De Lindeboom' 'Schrijf geen namen op' '085 - 000 01 01' \
	'Voor Buurtteam De Linden' '20 flyers zitten hierbij' 'Voor een bewoner die veel mensen' '40 flyers zitten hierbij'
is 'a guest without flyers reads nothing of them' "$(pdftotext -l 1 kits/$money/1-vooraf/uitnodiging-a4.pdf - | grep -c flyers)" 0

# ---- ready on the day ----

passes 'what stands ready: the room, the food of this meeting, the vouchers, who does what' in_order \
	kits/$money/2-op-de-dag/klaarzetten-a4.pdf 'Samen praten over geld' '8 december 2026, Buurthuis De Lindeboom' 'De plek' '1.30 uur' \
	'Eten en drinken' 'Er is koffie, thee, fruit en soep met brood' 30 'De bonnen' 'Wie doet wat?' 'Vertalen'
is 'no vouchers in the bag where none are given' "$(pdftotext kits/$market/2-op-de-dag/klaarzetten-a4.pdf - | grep -c 'De bonnen')" 0
passes 'who is here: who receives, then the guests' in_order kits/$money/2-op-de-dag/wie-is-er-a5.pdf 'Noor ontvangt u' \
	'Geldloket Voorbeeldstad' 'Buurtteam De Linden' 'een bewoner die veel mensen in de wijk kent'

# ---- the market ----

day=kits/$market/2-op-de-dag
stands=$(find "$top/content/stands" -name '*.yaml' ! -name '*.*.yaml' | sort) # without the translations
pdfinfo -struct-text $day/plattegrond-a4.pdf | grep '^ *"' | sed 's/^ *"//; s/"$//' | tr -s '\n ' ' ' >plan-words.txt
is 'the plan: each stand in the drawing and in the list' \
	"$(for file in $stands; do
		name=$(sed -n 's/^naam: //p' "$top/content/organisaties/$(sed -n 's/^organisatie: //p' "$file").yaml")
		grep -o "$(sed -n 's/^nummer: //p' "$file") $name" plan-words.txt | wc -l
	done | sort -u)" 2
is 'a sign for each stand' "$(pdfinfo $day/standbord-a4.pdf | awk '/^Pages/ { print $2 }')" \
	"$(printf '%s\n' "$stands" | wc -l)"
sheets=kits/$market/1-vooraf/standuitleg-a4.pdf
is 'a sheet of instructions for each stand, with the goal of all' "$(pdftotext $sheets - | tr -s '\n' ' ' | grep -o 'Ons doel samen Iedereen gaat naar huis met een antwoord' | wc -l)" \
	"$(printf '%s\n' "$stands" | wc -l)"
passes 'it says which questions come, what to bring and who stands there' in_order $sheets 'Geldloket Voorbeeldstad' \
	'Ik heb schulden.' 'Ik kom niet rond.' 'U brengt mee' '2 laptops' 'stroom' '2 mensen, de hele dag' 'Buurtteam Waterrijk'
is 'what a stand brings is only for colleagues' "$(grep -rlaF '2 laptops' output/site)" ''
map=kits/$market/2-op-de-dag/sociale-kaart-a6-site.pdf
is 'the map of A6: four cards on a sheet, the rest of the list on their backs' \
	"$(pdfinfo $map | awk '/^Pages/ { print $2 }') $(pdftotext -l 1 $map - | grep -c '085 - 000 02 0') $(pdftotext -f 2 $map - | grep -c 'Woonstichting Het Dak')" '2 20 4'
text $day/vraagwijzer-a4.pdf >questions.txt
lost=$(sed -n 's/^  - \([A-Z].*\.\)$/\1/p' $stands "$top"/content/loketten/*.yaml | sort -u |
	while read -r question; do grep -qF "$question" questions.txt || echo "$question"; done)
is 'every question stands on the sheet of who receives people' "$lost" ''
is 'a counter has its number to call' "$(grep -c 'Wijkloket Waterrijk 085 - 000 01 21' questions.txt)" 1
is 'referral cards: the number on the card is that on the stub' \
	"$(pdftotext $day/verwijskaart.pdf - | grep -oE '^0[0-9]{2}$' | sort | uniq -c | awk '{ print $1 }' | sort -u)" 2
is 'forty of them' "$(pdftotext $day/verwijskaart.pdf - | grep -oE '^0[0-9]{2}$' | sort -u | wc -l)" 40

# ---- the social map ----

for name in sociale-kaart-a3 sociale-kaart-a4-gevouwen; do
	text $day/drukkerij/$name-site.pdf >map.txt
	lost=$(sed -n 's/^tel: *//p' "$top"/content/organisaties/*.yaml |
		while read -r number; do grep -qF "$(echo "$number" | sed 's/^085 /085 - /')" map.txt || echo "$number"; done)
	is "$name: the number of every organisation" "$lost" ''
done
is 'the map on the wall is one sheet of A3' "$(pdfinfo $day/drukkerij/sociale-kaart-a3-site.pdf | awk '/^Pages/ { print $2 }') $(trim $day/drukkerij/sociale-kaart-a3-site.pdf)" '1 297 x 420'
is 'the folded one four pages of A5' "$(pdfinfo $day/drukkerij/sociale-kaart-a4-gevouwen-site.pdf | awk '/^Pages/ { print $2 }')" 4

# ---- a product is a layout file: the badge of the guide ----

cp -r "$top/themes" themes
sed -n '/^# A badge of/,/^```$/p' "$top/generator/README.md" | sed '$d' >badge.yaml
is 'the example has at most 30 lines' "$(wc -l <badge.yaml | awk '{ print ($1 > 10 && $1 <= 30) }')" 1

# badge [SED]: build with the example, changed by a sed script.
badge() {
	sed "${1:-}" badge.yaml >themes/basis/print/badge.yaml
	"$meedoen" build --quiet --content "$top/content" --themes themes --output with-badge \
		--only 'print/kantoor/badges/*' 2>said.txt
}
passes 'the badge of the guide is made' badge
passes 'it says who, and from where' in_order with-badge/print/kantoor/badges/noor.pdf 'Noor' 'Vraag mij gerust iets' 'Gemeente Voorbeeldstad'
passes 'and holds to the rules' "$here/pdfcheck.py" with-badge/print/kantoor/badges/noor.pdf
passes 'with a layout comes its place in the kit' "$meedoen" kit $money kits/badge --quiet --content "$top/content" --themes themes --output with-badge
passes 'there' test -s kits/badge/2-op-de-dag/badge-noor.pdf

# mistake NAME SED ID WORDS: the build stops, and says so at the line of the layout that holds the words.
mistake() {
	if badge "$2"; then bad "$1"; else
		line=$(grep -nF "$4" themes/basis/print/badge.yaml | head -n 1 | cut -d: -f1)
		if grep -qE "^themes/basis/print/badge.yaml:$line:[0-9]+: error: .*\[$3\]$" said.txt; then good "$1"; else
			bad "$1"
			say <said.txt
		fi
	fi
}
mistake 'an unknown style' 's/style: body/style: bodi/' unknown-style 'style: bodi'
mistake 'a frame off the paper' 's/area: \[7, 5, 72, 20\]/area: [27, 5, 72, 20]/' frame-off 'name: name'
mistake 'frames over each other' 's/area: \[7, 27, 72, 10\]/area: [7, 20, 72, 17]/' frame-overlap 'name: ask'
mistake 'a name that is not there' 's/"{{roepnaam}}", style/"{{roepnam}}", style/' template-name 'roepnam}}", style'
mistake 'what is for colleagues, for residents' 's/^for: medewerker /for: uitdeelronde/' kind-private 'A badge of'
mistake 'an icon that is not there' 's/icon: message-circle/icon: message-cirkel/' unknown-icon 'message-cirkel'
sed -i 's/ d="M/&}/' themes/basis/icons/message-circle.svg
fails 'an icon that cannot be read' badge
holds 'is told at its place, and the papers with it are looked at' said.txt 'error: this drawing cannot be read [icon]'
cp "$top/themes/basis/icons/message-circle.svg" themes/basis/icons/
mistake 'a moment that is not there' 's/moment: day/moment: dag/' choice 'moment: dag'
finish
