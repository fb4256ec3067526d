#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Paper about money, made from the sample content: what residents found.txt about their benefit, and the three sheets for
# colleagues. What they say where nobody confirmed an amount: tests/sites/money-draft.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo qpdf python3
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
cp -R "$top/content" content

# build: the papers about money only.
build() {
	"$meedoen" build --quiet --date 2026-11-24 --content content --themes "$top/themes" --output output \
		--only "$1" >said 2>&1 || { say <said; false; }
}
passes 'paper for residents, for the site' build 'site/print/uitkering-*'
passes 'and for the office printer' build 'print/kantoor/uitkering/*'
passes 'sheets for colleagues' build 'print/kantoor/geld/*'
find output -name '*.pdf' | sort >files
is 'one message for each reward' "$(grep -c '^output/site/print/uitkering-' files)" 3
is 'a sheet to decide on each of them, a budget, an agreement' "$(grep -c '^output/print/kantoor/geld/' files)" 5
while read -r file; do
	passes "$(basename "$file"): the rules of PDF/UA and of print" "$here/pdfcheck.py" "$file"
done <files

# words FILE: all of it, on one line.
words() { pdftotext "$1" - | tr -s '\n\f ' ' '; echo; }

message=output/site/print/uitkering-bon-10-euro-a5.pdf
words "$message" >found.txt
is 'the message is A5, on one page' "$(pdfinfo "$message" | awk '/^Pages/ { print $2 } /^Page size/ { printf "%.0f x %.0f", $3, $5 }' | paste -sd ' ')" '1 420 x 595'
holds 'what you get' found.txt 'een bon van 10 euro'
holds 'what the municipality decided, and when' found.txt 'Wij keken ernaar op maandag 2 november 2026.'
holds 'until when it is right' found.txt 'Dit klopt tot en met zondag 31 december 2028.'
holds 'whom to call first' found.txt 'Bel eerst. Geldloket Voorbeeldstad: 085 - 000 02 01'
lacks 'not who confirmed it, which is for colleagues' found.txt 'team inkomen'
lacks 'nor the figures of the rules' found.txt '900'
is 'a leaf of text that says nothing promises nothing' "$(sed -i '/^tekst:/d' content/uitkeringsberichten/bon-10-euro.yaml; build 'site/print/uitkering-*'; words "$message" | grep -c 'hangt af van uw uitkering')" 1

# As long as the fields allow.
cp -R content kept
sed -i '/^bekeken_op:/i tekst: De gemeente telt deze bon niet mee als geld dat u verdient. Uw uitkering van de gemeente blijft gelijk. U hoeft deze bon niet te melden als u minder krijgt.' content/uitkeringsberichten/bon-10-euro.yaml
sed -i 's/^naam: .*/naam: Wat iemand mag krijgen als vrijwilliger bij een grote organisatie/' content/bedragen/*.yaml
for number in 1 2 3 4 5 6 7 8 9; do cp content/bedragen/giften.yaml content/bedragen/giften-$number.yaml; done
sed -i '/^  - Vertellen/i \  - Een keer in de maand koffie schenken voor wie er nieuw is.\n  - Samen door de wijk lopen.\n  - Buren uitnodigen.' content/afspraken/*.yaml
for number in $(seq 34); do printf '  - soort: eten\n    uitleg: Soep en brood voor avond %s\n    gepland: 0,01\n' "$number"; done >>content/budgetten/meedoen-2027.yaml
passes 'the longest text for residents' build 'site/print/uitkering-*'
passes 'many amounts, tasks and posts' build 'print/kantoor/geld/*'
is 'all posts are there, over two pages' "$(pdftotext output/print/kantoor/geld/meedoen-2027-begroting.pdf - | grep -c '^Soep en brood')" 34
words output/print/kantoor/geld/meedoen-2027-begroting.pdf >found.txt
holds 'and the sum' found.txt 'Gepland, alles samen 3.137,84'
rm -r content && mv kept content

# Nobody confirmed: no paper for residents, and why.
sed -i '/^bevestigd_op:/d' content/bedragen/giften.yaml
fails 'an amount that nobody confirmed stops the build' build 'site/print/uitkering-*'
holds 'and says why' said '`giften`, which nobody confirmed'
cp "$top/content/bedragen/giften.yaml" content/bedragen
sed -i 's/^geldig_tot: .*/geldig_tot: 2026-11-23/' content/bedragen/giften.yaml
fails 'so does one that ran out yesterday' build 'site/print/uitkering-*'
holds 'and says since when' said '`giften`, which ran out on 2026-11-23'

cp -R "$top/content/." content
passes 'all is as it was' build 'print/kantoor/geld/*'
words output/print/kantoor/geld/meedoen-2027-begroting.pdf >found.txt
holds 'the budget: what there is, planned, free' found.txt 'Er is 3.500,00 Gepland 3.137,50 Nog vrij 362,50'
words output/print/kantoor/geld/meedenken-de-linden-afspraak.pdf >found.txt
holds 'the agreement: what it comes to' found.txt 'Per maand 100,00 In 2027 (12 maanden) 1.200,00 Samen 1.200,00'
for sheet in bon-10-euro-beslisblad meedenken-de-linden-afspraak; do
	words output/print/kantoor/geld/$sheet.pdf >found.txt
	holds "$sheet: no citizen service number" found.txt 'geen BSN op dit blad'
done
finish
