#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The papers around a series of vouchers: their backs, the list of their numbers, and what each shop gets.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo qpdf
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
cp -r "$top/content" content

build() { # OUTPUT
	"$meedoen" build --quiet --content content --themes "$top/themes" --output "$1" --only 'print/kantoor/bonnen/*'
}
passes 'they are made' build output
papers=output/print/kantoor/bonnen/bon-samen-praten
for paper in achterkant uitgiftelijst nummers winkelbord kassa afrekenblad; do
	passes "$paper: the rules of PDF/UA" "$here/pdfcheck.py" "$papers-$paper.pdf"
	pdftotext -layout "$papers-$paper.pdf" "$paper.txt"
	lacks "$paper: with whom the agreement is, is for officers" "$paper.txt" 'bedrijfsleider'
done

# page PAPER NUMBER: its words, as one line.
page() {
	pdftotext -f "$2" -l "$2" "$papers-$1.pdf" - | tr -s ' \n\f' ' ' >page.txt
	echo >>page.txt
}

# ---- backs ----

# The first sheet with its back behind it, turned over its left edge and cut.
qpdf --empty --pages "$papers.pdf" 1 "$papers-achterkant.pdf" 1 -- sheet.pdf
"$here/cut.py" stack sheet.pdf 2 5 7 7 98 56.6 >cut.txt
is 'one page is the back of every sheet' "$(pdfinfo "$papers-achterkant.pdf" | awk '/^Pages:/ { print $2 }')" 1
is 'each of the ten vouchers has its own back, whole' "$(sed 's/.* | //; s/ 10 cm$//' cut.txt | sort | uniq -c | tr -s ' ')" \
	" 10 Hier koopt u iets met uw bon: Voor de winkel: kijk of de datum op de voorkant klopt. Zet hier uw stempel. • Buurtsuper De Korf, Lindeplein 7 • Bakkerij De Korst, Kastanjepad 2 • Groentehal Waterrijk, Ankerstraat 21 • Drogist De Druppel, Schipperskade 12 Stempel winkel: Datum:"

# ---- numbers ----

numbers() {
	pdftotext "$1" - | grep -o 'BVK-26-[0-9]*-[0-9]*'
}
numbers "$papers.pdf" | sort -u >given.txt
numbers "$papers-uitgiftelijst.pdf" >listed.txt
same 'the list has each number once, in order' listed.txt given.txt
numbers "$papers-nummers.pdf" >listed.txt
same 'so has that of a shop' listed.txt given.txt
is 'each of its pages says how many there are' "$(grep -c 'Uitgiftelijst: 60 bonnen van 10 euro' uitgiftelijst.txt)" \
	"$(pdfinfo "$papers-uitgiftelijst.pdf" | awk '/^Pages:/ { print $2 }')"
lacks 'there is no room for a name' uitgiftelijst.txt 'Naam'

# ---- shops ----

for paper in winkelbord kassa afrekenblad; do
	is "$paper: a page for each shop, in the order of the series" \
		"$(grep -oE 'Buurtsuper De Korf|Bakkerij De Korst|Groentehal Waterrijk|Drogist De Druppel' $paper.txt | paste -sd ,)" \
		'Buurtsuper De Korf,Bakkerij De Korst,Groentehal Waterrijk,Drogist De Druppel'
	is "$paper: four pages" "$(pdfinfo "$papers-$paper.pdf" | awk '/^Pages:/ { print $2 }')" 4
done
page winkelbord 1
holds 'the door says what cannot be bought' page.txt 'Niet met de bon: alcohol, tabak en loten.'
page kassa 1
holds 'so does the till' page.txt 'Niet met de bon: alcohol, tabak en loten.'
holds 'until when' page.txt 'Hij telt tot en met 31 december 2028.'
holds 'how numbers begin' page.txt 'Het begint met: BVK.'
holds 'no change' page.txt 'U hoeft niets terug te geven.'
holds 'a shop that is paid once a month' page.txt 'Elke maand rekenen wij af.'
page kassa 2
lacks 'a shop that sells all for a voucher' page.txt 'Niet met de bon'
holds 'a shop that is paid for each voucher' page.txt 'voor elke bon die u inlevert'
page afrekenblad 1
holds 'what a shop hands in says what a voucher is worth' page.txt 'keer 10 euro'

# ---- with change, without a stamp, and more shops than the back of a voucher has room for ----

sed -i 's/^geld_terug: .*/geld_terug: ja/; s/^stempelvak: .*/stempelvak: nee/' content/bonseries/bon-samen-praten.yaml
for number in 1 2 3 4 5; do
	sed "s/^naam: .*/naam: Winkel nummer $number/" content/winkels/bakkerij-de-korst.yaml >"content/winkels/winkel-$number.yaml"
	sed -i "s/^winkels: \[/&winkel-$number, /" content/bonseries/bon-samen-praten.yaml
done
passes 'nine shops' build output
page achterkant 1
lacks 'the back names none of them' page.txt 'Korf'
holds 'but the list that has all' page.txt 'Kijk op de lijst die u erbij kreeg.'
page kassa 6
holds 'change is given' page.txt 'Geef het verschil terug.'
lacks 'no stamp to look at' page.txt 'stempel van de gemeente'
is 'nine pages for doors' "$(pdfinfo "$papers-winkelbord.pdf" | awk '/^Pages:/ { print $2 }')" 9
# ---- printed anew ----

passes 'two are lost' "$meedoen" bonnen void BVK-26-000017-66 BVK-26-000018-63 --reason kwijt --reprint --content content
passes 'they are made, and those in their place' build later
pdftotext later/print/kantoor/bonnen/bon-samen-praten-herdruk.pdf - >anew.txt
is 'which say so' "$(grep -c 'HERDRUK$' anew.txt)" 2
is 'with numbers of their own' "$(numbers later/print/kantoor/bonnen/bon-samen-praten-herdruk.pdf | sort -u | paste -sd ,)" 'BVK-26-000061-31,BVK-26-000062-28'
is 'on the stub as well' "$(grep -c '^HERDRUK, 10 euro' anew.txt)" 2
passes 'the rules of PDF/UA' "$here/pdfcheck.py" later/print/kantoor/bonnen/bon-samen-praten-herdruk.pdf
passes 'the sheets of the series are what they were' cmp output/print/kantoor/bonnen/bon-samen-praten.pdf later/print/kantoor/bonnen/bon-samen-praten.pdf
finish
