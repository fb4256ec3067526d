#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The three variants of a product: what stands on office sheets after cutting, turning, folding and gluing, and what a
# print shop gets. The layouts of theme/ are made for this; the flyer is that of themes/basis.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdftoppm pdfinfo qpdf gs mutool
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
mkdir themes plates broken
cp -r "$top/themes/basis" themes/basis
cp -r "$here/theme" themes/proef
cp -r "$top/content" content
sed -i 's/^thema: .*/thema: proef/' content/site.yaml
passes 'the products are made' "$meedoen" build --quiet --content content --themes themes --output output
event=samen-praten-over-geld
series=bon-samen-praten
office=output/print/kantoor
shop=output/print/drukkerij

# ---- every file by the rules of its kind ----

find "$office" -name '*.pdf' | LC_ALL=C sort >office.list
find "$shop" -name '*.pdf' | LC_ALL=C sort >shop.list
passes "$(wc -l <office.list) files for the office: what an office printer can do" xargs "$here/pdfcheck.py" --office <office.list
passes "$(wc -l <shop.list) files for the print shop: what a print shop asks" xargs "$here/pdfcheck.py" <shop.list
passes 'qpdf finds no fault in any' xargs -n 1 qpdf --check <shop.list
is 'names that every system takes' "$(sed 's|.*/||; s|\.pdf$||' shop.list | tr -d 'A-Za-z0-9\n-')" ''
is 'a ticket beside each' "$(find "$shop" -name '*.txt' | wc -l)" "$(wc -l <shop.list)"
grep -e "/$event" -e "-$series" shop.list >plates.list # one record for each kind of product
while read -r file; do
	rm -f plates/*
	passes "$file: the same four plates by Ghostscript and MuPDF" "$here/plates.py" "$file" plates
done <plates.list

# boxes FILE: the trimmed size, in tenths of a millimetre.
trimmed() {
	pdfinfo -box "$1" | awk '/TrimBox/ { printf "%.1f x %.1f\n", ($4 - $2) / 72 * 25.4, ($5 - $3) / 72 * 25.4 }'
}
is 'a flyer of A5' "$(trimmed "$shop/flyers/$event-a5.pdf")" '148.0 x 210.0'
is 'a card of 85 x 55 mm' "$(trimmed "$shop/kaart-$series.pdf")" '85.0 x 55.0'
is 'the print shop gets front and back' "$(pdfinfo "$shop/kaart-$series.pdf" | awk '/^Pages/ { print $2 }')" 2

# ---- one placing of the text ----

words() { pdftotext -f 1 -l 1 -raw "$1" - | tr -s ' \n\f' '\n\n\n' | grep . | LC_ALL=C sort; }
words "output/site/print/flyer-$event-a5.pdf" >web.words
words "$shop/flyers/$event-a5.pdf" >shop.words
same 'the print shop prints the words of the web' web.words shop.words
words "$office/flyers/$event-a5.pdf" | uniq >office.words
uniq web.words >once.words
same 'and so does the office' once.words office.words
is 'each word twice on a sheet of two' "$(words "$office/flyers/$event-a5.pdf" | wc -l)" "$(($(wc -l <web.words) * 2))"
pdfinfo -struct-text "$office/flyers/$event-a5.pdf" | grep -c '^ *"' >read.txt
is 'a flyer that stands twice on a sheet is read aloud once' "$(cat read.txt)" \
	"$(pdfinfo -struct-text "output/site/print/flyer-$event-a5.pdf" | grep -c '^ *"')"

# ---- cutting, turning, folding, gluing ----

"$here/cut.py" stack "$office/nummers-$series.pdf" 2 5 10 10 95 54 >stack.txt
is 'sixty cards, each in its pile' "$(grep -c Voor stack.txt)" 60
is 'piles on each other are in the order of their numbers' "$(sed 's/ |.*//' stack.txt)" "$(sed 's/ |.*//' stack.txt | LC_ALL=C sort)"
is 'behind each front lies the back with its number' "$(awk '$2 != $5' stack.txt)" ''
is 'ten cards with their backs' "$("$here/cut.py" stack "$office/kaart-$series.pdf" 2 5 20 11 85 55 | LC_ALL=C sort | uniq -c | tr -s ' ')" \
	' 10 Voorkant | Achterkant'
is 'the booklet is read in order, blank pages before its back cover' "$("$here/cut.py" fold "$office/boekje-$series.pdf" | paste -sd ,)" \
	'Pagina 1,Pagina 2,Pagina 3,Pagina 4,-,-,-,Pagina 5'
is 'what is on two tiles lies 190 mm further left on the second: they share 10 mm of 200' \
	"$("$here/cut.py" tile "$office/poster-$series.pdf" Naad)" '-190.0 0.0'
is 'and 270 mm higher on the one below: they share 10 mm of 280' \
	"$("$here/cut.py" tile "$office/poster-$series.pdf" Onder)" '0.0 -270.0'
pdftotext "$office/poster-$series.pdf" tiles.txt
for tile in 'rij 1, kolom 1' 'rij 1, kolom 2' 'rij 2, kolom 1' 'rij 2, kolom 2'; do holds "tile: $tile" tiles.txt "$tile"; done

edge() { qpdf --qdf --object-streams=disable "$1" - | grep -ao 'DuplexFlip[A-Za-z]*'; }
is 'upright sheets turn over their long edge' "$(edge "$office/kaart-$series.pdf")" DuplexFlipLongEdge
is 'booklets turn over the short one' "$(edge "$office/boekje-$series.pdf")" DuplexFlipShortEdge
is 'a flyer with one side says nothing of it' "$(edge "$office/flyers/$event-a5.pdf")" ''

# ---- without colour ----

for y in 200 700 1200 1700; do # four areas of 160 x 30 mm, at 10 dots a millimetre
	pdftoppm -r 254 -gray -x 250 -y "$((y + 50))" -W 1600 -H 300 "$office/emoties-$series.pdf" "area-$y"
done
is 'what differs in colour differs in grey: three hatches and a plain tint' "$(cksum area-*.pgm | cut -d' ' -f1 | LC_ALL=C sort -u | wc -l)" 4

# ---- ten centimetres, and the ticket ----

is 'ten centimetres on a sheet, as drawn' "$(qpdf --qdf --object-streams=disable "$office/kaart-$series.pdf" - | LC_ALL=C awk '
	/ m$/ { x = $1; y = $2 }
	/ l$/ { if ($2 == y && $1 - x > 283.4 && $1 - x < 283.5) found++ }
	END { print found + 0 }')" 2
cat >ticket.expected <<'TEXT'
Opdracht: Flyer: Samen praten over geld
Opdrachtgever: Gemeente Voorbeeldstad
Bestand: samen-praten-over-geld-a5.pdf
Formaat: A5, 148 x 210 mm, staand
Pagina's: 1
Bedrukking: eenzijdig, 4/0
Afloop: 3 mm rondom; met snijtekens
Kleuren: cyaan, magenta, geel en zwart (CMYK); zwarte tekst alleen in zwart
Inktbedekking hooguit: 260 %
Oplage: 500
Drukconditie: FOGRA39, PDF/X-1a:2003
Vragen: Team Meedoen, 085 000 01 00, meedoen@voorbeeldstad.example
TEXT
same 'the ticket for the print shop' "$shop/flyers/$event-a5.txt" ticket.expected

# ---- printers that are not the usual ----

cat >content/drukprofielen/kantoor.yaml <<'YAML'
naam: Printer in kleur
soort: kantoor
kleur: kleur
duplex: kort
YAML
cat >content/drukprofielen/drukkerij.yaml <<'YAML'
naam: Een andere drukkerij
soort: drukkerij
conditie: FOGRA51
snijtekens: nee
YAML
passes 'the same for other printers' "$meedoen" build --quiet --content content --themes themes --output other
is 'a printer that knows the short edge' "$(edge "other/print/kantoor/kaart-$series.pdf")" DuplexFlipShortEdge
is 'tints in colour' "$(qpdf --qdf --object-streams=disable "other/print/kantoor/kaart-$series.pdf" - | grep -ac ' rg$' | sed 's/^[1-9].*/some/')" some
holds 'another condition on the ticket' "other/print/drukkerij/flyers/$event-a5.txt" 'FOGRA51'
holds 'and no crop marks' "other/print/drukkerij/flyers/$event-a5.txt" 'zonder snijtekens'
is 'nor in the file' "$(qpdf --qdf "other/print/drukkerij/flyers/$event-a5.pdf" - | grep -c '/All CS')" 0

# ---- PDF/X-4 ----

printf 'naam: Modern\nsoort: drukkerij\nnorm: x4\n' >content/drukprofielen/drukkerij.yaml
fails 'PDF/X-4 without a profile' "$meedoen" check --content content --themes themes
holds 'is told where it says so' .out 'drukkerij.yaml:3:7: error: PDF/X-4 holds the ICC profile'
echo 'icc: pers.icc' >>content/drukprofielen/drukkerij.yaml
head -c 4000 /dev/zero >content/bestanden/pers.icc
fails 'a file that is no profile' "$meedoen" check --content content --themes themes
holds 'is told' .out 'drukkerij.yaml:4:6: error: pers.icc is no ICC profile of a press'
cp /usr/share/color/icc/ghostscript/default_rgb.icc content/bestanden/pers.icc
fails 'nor is one of a screen' "$meedoen" check --content content --themes themes
cp /usr/share/color/icc/ghostscript/default_cmyk.icc content/bestanden/pers.icc
passes 'the same as PDF/X-4' "$meedoen" build --quiet --content content --themes themes --output modern
flyer="modern/print/drukkerij/flyers/$event-a5.pdf"
passes 'files as PDF/X-4' find modern/print/drukkerij -name '*.pdf' -exec "$here/pdfcheck.py" {} +
passes 'qpdf finds no fault' qpdf --check "$flyer"
is 'PDF 1.6' "$(head -c 8 "$flyer")" '%PDF-1.6'
holds 'and the ticket says so' "modern/print/drukkerij/flyers/$event-a5.txt" 'FOGRA39, PDF/X-4'
rm -f plates/*
passes 'the same four plates by Ghostscript and MuPDF' "$here/plates.py" "$flyer" plates
passes 'what pdfcheck.py must find in PDF/X-4, it finds' "$here/break.py" x4 "$flyer" broken
printf 'naam: Zuinig\nsoort: drukkerij\nmax_inkt: 240\n' >content/drukprofielen/drukkerij.yaml
fails 'a colour with more ink than the print shop allows' "$meedoen" check --content content --themes themes
holds 'is named' .out 'colour `navy` takes 247 % ink'

# ---- the checker itself ----

passes 'what pdfcheck.py must find in files for a print shop, it finds' "$here/break.py" shop "$shop/flyers/$event-a5.pdf" broken
passes 'and on office sheets' "$here/break.py" office "$office/flyers/$event-a5.pdf" broken
finish
