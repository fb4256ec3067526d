#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The paper products of themes/basis, made from the sample content and read back by other programs.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdftoppm pdfinfo pdffonts qpdf zbarimg
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
passes 'the sample is built' "$meedoen" build --quiet --content "$top/content" --themes "$top/themes" --output output

flyer=output/site/print/flyer-samen-praten-over-geld-a5.pdf
vouchers=output/print/kantoor/bonnen/bon-samen-praten.pdf

for file in "$flyer" "$vouchers"; do
	name=$(basename "$file")
	passes "$name: the rules of PDF/UA" "$here/pdfcheck.py" "$file"
	passes "$name: qpdf finds no fault" qpdf --check "$file"
	is "$name: fonts are embedded, cut down, and have a meaning" \
		"$(pdffonts "$file" | sed 1,2d | awk '{ print $(NF-4), $(NF-3), $(NF-2) }' | sort -u)" 'yes yes yes'
	pdfinfo "$file" >info.txt
	holds "$name: tagged" info.txt 'Tagged:          yes'
done

# sizes FILE: the sizes of type in it, in points, the smallest first.
sizes() {
	qpdf --qdf --object-streams=disable "$1" - | LC_ALL=C grep -ao '/F[0-9]* [0-9.]* Tf' | awk '{ print $2 }' | sort -nu | paste -sd ' '
}

# in_order FILE TEXT...: the texts stand in the file in this order.
in_order() {
	python3 - "$@" <<'PYTHON'
import sys
text, at = " ".join(open(sys.argv[1], encoding="utf-8").read().split()), 0
for words in sys.argv[2:]:
    found = text.find(words, at)
    if found < 0:
        sys.exit(f"not found, or not in its place: {words}")
    at = found + len(words)
PYTHON
}

# ---- the flyer ----

pdfinfo "$flyer" >info-flyer.txt
holds 'the flyer is A5, on one page' info-flyer.txt '419.53 x 595.28 pts'
pdfinfo -struct-text "$flyer" | grep '^ *"' | sed 's/^ *"//; s/"$//' >read.txt
passes 'facts are read in the order in which people need them' in_order read.txt 'Samen praten over geld' \
	'dinsdag 8 december 2026' '14.00 tot 16.00 uur' 'Buurthuis De Lindeboom' 'Kastanjepad 12' 'soep met brood' \
	'bon van 10 euro' 'Noor' '085 - 000 01 01' 'Gemeente Voorbeeldstad'
pdfinfo -struct "$flyer" >struct.txt
is 'one heading' "$(grep -c 'H[1-6]' struct.txt)" 1
is 'no type under 12 points, text from 14' "$(sizes "$flyer" | cut -d' ' -f1-2)" '12 14'
is 'at most 90 words' "$([ "$(pdftotext "$flyer" - | wc -w)" -le 90 ] && echo yes)" yes
# In each language there is the same rule; which languages there are is for the content to say.
is 'no flyer for what is cancelled, full or over' \
	"$(cd output/site/print && find flyer-* | sed -E 's/-a5(-[a-z]+)?\.pdf$//; s/\.[a-z]*$//' | sort -u | paste -sd ' ')" \
	'flyer-koffie-in-het-anker flyer-markt-in-waterrijk flyer-praten-over-uw-huis flyer-samen-praten-over-geld flyer-veilig-over-straat'

# ---- the vouchers ----

is 'vouchers are never on the site' "$(find output/site -name '*bon*.pdf' ! -name 'uitkering-*')" ''
holds 'sixty vouchers on six sheets of A4' info.txt 'Pages:           6'
pdfinfo -struct-text -f 1 -l 1 "$vouchers" | grep '^ *"' | sed 's/^ *"//; s/"$//' >read.txt
passes 'the face says all a resident must know, then the stub' in_order read.txt 'BON' '10 euro' 'tien euro' \
	'Geldig tot en met 31 december 2028' 'Buurtsuper De Korf' 'Drogist De Druppel' 'U hebt geen computer of code nodig.' \
	'U krijgt geen geld terug.' '085 - 000 01 00' 'Gemeente Voorbeeldstad' 'BVK-26-000001-17' 'BVK-26-000001-17' \
	'Bon van 10 euro' 'Datum' 'Paraaf' 'BVK-26-000007-96'
is 'each number stands on the face and on the stub' \
	"$(pdftotext "$vouchers" - | grep -o 'BVK-26-[0-9]*-[0-9]*' | sort | uniq -c | awk '{ print $1 }' | sort -u)" 2
is 'sixty numbers' "$(pdftotext "$vouchers" - | grep -o 'BVK-26-[0-9]*-[0-9]*' | sort -u | wc -l)" 60
is 'type of 9 for the shop, 12 and more for residents; 6 for the length of the mark on the sheet' \
	"$(sizes "$vouchers" | cut -d' ' -f1-3)" '6 9 12'

# Each code, cut out as a till would see it: the third row of the left column on each sheet.
for page in 1 2 3 4 5 6; do
	pdftoppm -r 300 -f $page -l $page -gray -x 960 -y 1700 -W 300 -H 310 -png "$vouchers" code
	zbarimg -q --raw "code-$page.png" 2>/dev/null
done >codes.txt
is 'the code says the number and no more' "$(paste -sd ' ' codes.txt)" \
	'BVK-26-000025-42 BVK-26-000026-39 BVK-26-000027-36 BVK-26-000028-33 BVK-26-000029-30 BVK-26-000030-27'
is 'a series without codes has none' "$(pdfinfo -struct output/print/kantoor/bonnen/bon-praten-over-wonen.pdf | grep -c Figure)" 0

# ---- a long series: sheets are made eight at a time, and the last of these is alone ----

cp -r "$top/tests/sites/basis/content" long
sed -i 's/^aantal: .*/aantal: 85/' long/bonseries/proef.yaml
passes 'eighty-five vouchers' "$meedoen" build --quiet --content long --themes "$top/themes" --output series --date 2026-11-24 \
	--only 'print/kantoor/bonnen/*'
long=series/print/kantoor/bonnen/proef.pdf
is 'on nine sheets' "$(pdfinfo "$long" | awk '/^Pages:/ { print $2 }')" 9
is 'they are read in the order of the sheets' "$(pdfinfo -struct-text "$long" | grep -o 'TD-26-[0-9]*-[0-9]*')" \
	"$(pdftotext -raw "$long" - | grep -o 'TD-26-[0-9]*-[0-9]*')"
is 'each number twice' "$(pdftotext "$long" - | grep -o 'TD-26-[0-9]*-[0-9]*' | sort | uniq -c | awk '$1 == 2' | wc -l)" 85
passes 'the tags of a long series are whole' "$here/pdfcheck.py" "$long"
finish
