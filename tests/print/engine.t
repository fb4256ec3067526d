#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What print/ writes, read back by other programs: qpdf, poppler, MuPDF, zbar, and pdfcheck.py by pikepdf.
. "$(dirname "$0")/../tap.sh"
here=$top/tests/print
demo=$BUILD/tests/pdf_demo
cd "$scratch" || exit 1

for inks in rgb grey cmyk; do passes "a page in $inks" "$demo" page "page-$inks.pdf" "$inks"; done
passes 'a book' "$demo" book book.pdf
passes 'sheets of vouchers' "$demo" vouchers vouchers.pdf 70 1

for file in page-rgb page-grey page-cmyk book vouchers; do
	passes "$file: qpdf finds no fault" qpdf --check "$file.pdf"
	passes "$file: the rules of PDF/UA and PDF/X" "$here/pdfcheck.py" "$file.pdf"
	passes "$file: MuPDF draws it" mutool draw -q -F ppm -o /dev/null "$file.pdf" 1
	is "$file: poppler has no complaint" "$(pdftotext "$file.pdf" - 2>&1 >/dev/null)" ''
	is "$file: fonts are embedded, cut down, and have a meaning" \
		"$(pdffonts "$file.pdf" | sed 1,2d | awk '{ print $(NF-4), $(NF-3), $(NF-2) }' | sort -u)" 'yes yes yes'
done

# ---- words ----

pdftotext page-rgb.pdf page.txt
holds 'letters with signs' page.txt 'Ideeën, vóór én na de koffie.'
holds 'ligatures are letters again' page.txt 'Wijkregisseur Zoë: officiële fluitist.'
is 'the same words in each kind of ink' "$(pdftotext page-cmyk.pdf - | cksum)" "$(cksum <page.txt)"
# Newer versions of poppler show the text in place of a picture as well, and a NUL behind it that the file has not.
pdfinfo -struct-text page-rgb.pdf | tr -d '\0' | sed 's/BBox .*/BBox/; s/^ *"" *$//; s/Object [0-9]* 0/Object/; s/^\( *Figure\) \[".*"\]:/\1:/' >tree.txt
same 'the structure, as read aloud' tree.txt "$here/page.tree"

# ---- colours and boxes ----

is 'office: grey only' "$(qpdf --qdf --object-streams=disable page-grey.pdf - | grep -ac ' \(rg\|RG\|k\|K\)$')" 0
is 'print shop: four inks only' "$(qpdf --qdf page-cmyk.pdf - | grep -ac ' \(rg\|RG\|g\|G\)$')" 0
pdfinfo -box page-cmyk.pdf >boxes.txt
holds 'A5 when trimmed' boxes.txt 'TrimBox:            28.35    28.35   447.87   623.62'
holds '3 mm of bleed' boxes.txt 'BleedBox:           19.84    19.84   456.38   632.13'
holds '10 mm around' boxes.txt 'MediaBox:            0.00     0.00   476.22   651.97'
holds 'a kind the shop knows' boxes.txt 'PDF/X-1a:2003'

# ---- going to places ----

is 'contents and bookmarks lead to their pages' "$(mutool show book.pdf outline | sed 's/[^#]*#/#/; s/&.*//' | tr '\n' ' ')" \
	'#page=2 #page=4 #page=6 '
is 'pages have their own numbers' "$(qpdf --json book.pdf | python3 -c '
import json, sys
print(*[label["label"].get("/S", "") for label in json.load(sys.stdin)["pagelabels"]])')" '/r /D'

# ---- codes ----

pdftoppm -r 300 -gray -png page-rgb.pdf page
zbarimg -q --raw page-1.png 2>/dev/null | LC_ALL=C sort >codes.txt
holds 'the QR code is read' codes.txt 'https://www.voorbeeldstad.example/meedoen'
holds 'the bars are read' codes.txt '8712345678906'
pdftoppm -r 300 -f 2 -l 2 -gray -png vouchers.pdf sheet
is 'ten vouchers, ten codes' "$(zbarimg -q --raw sheet-02.png 2>/dev/null | LC_ALL=C sort | paste -sd ' ')" \
	"$(for i in 0 1 2 3 4 5 6 7 8 9; do echo "https://bon.example/BW-26-00000$i"; done | paste -sd ' ')"

# ---- the same bytes ----

mkdir again
LC_ALL=C TZ=Asia/Tokyo passes 'a page once more, elsewhere' "$demo" page again/page-rgb.pdf rgb
same 'the same bytes' page-rgb.pdf again/page-rgb.pdf
passes 'vouchers with two threads' "$demo" vouchers again/vouchers.pdf 70 2
same 'the same bytes with two threads' vouchers.pdf again/vouchers.pdf

# ---- the checker itself ----

passes 'what pdfcheck.py must find, it finds' "$here/break.py" tags page-rgb.pdf "$scratch"
finish
