#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What nobody can say shorter fits on paper: names of municipalities, streets, places, people, organisations and shops
# as long as they are, and as many organisations and shops as there are.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfimages python3

cd "$scratch" || exit
cp -R "$top/content" sample
find sample '(' -name '*.??.md' -o -name '*.??.yaml' ')' -exec rm {} +
sed -i 's/^talen:.*/talen: [nl]/' sample/site.yaml

# fits NAME EDIT WHERE...: the sample after this edit of sed, in these files and folders. In `all` all edits are made.
cp -R sample all
fits() {
	name=$1 edit=$2
	shift 2
	rm -rf content && cp -R sample content
	for tree in content all; do
		(cd $tree && find "$@" -type f -exec sed -i -E "$edit" {} +)
	done
	fails "$name: it is another text" diff -rq sample content
	passes "$name: all of it fits" build
}
build() {
	"$meedoen" build --quiet --content content --themes "$top/themes" --output output --date 2026-11-24 >said 2>&1 || { say <said; false; }
}
says() { # says NAME SHEET TEXT
	pdftotext -layout "output/print/kantoor/$2" words
	holds "$1" words "$3"
}

fits 'a municipality' 's/Gemeente Voorbeeldstad/Gemeente Hardinxveld-Giessendam/' site.yaml bonseries
fits 'an address' 's/^( *straat: ).*/\1Burgemeester van Tuyllstraat 123/; s/^( *plaats: ).*/\1Hardinxveld-Giessendam/' site.yaml winkels organisaties
fits 'a first name' 's/^roepnaam: .*/roepnaam: Marie-Antoinette/' medewerkers
fits 'an organisation' 's/^naam: /naam: Stichting Maatschappelijk Werk /' organisaties
says 'they stand below the plan' markt/markt-in-waterrijk-plattegrond.pdf 'Stichting Maatschappelijk Werk Buurtteam Waterrijk'
fits 'a word in its name' 's/^naam: /naam: Schuldhulpverleningsmaatjes /' organisaties
fits 'a shop' 's/^naam: (.*)/naam: Supermarkt \1 aan het plein/' winkels
says 'the voucher names a list' bonnen/bon-samen-praten.pdf 'bij de winkels op de lijst die u krijgt'
says 'which has them' bonnen/bon-samen-praten-winkels.pdf 'Supermarkt Drogist De Druppel aan het plein'

fits 'a group in a wijk' 's/^omschrijving: .*/omschrijving: Ouderen die alleen wonen aan het plein en bijna niemand kennen/' gemeenschappen
fits 'where a key person is' 's/^plek: .*/plek: Elke dinsdagochtend en elke donderdagmiddag aan de grote tafel in Buurthuis De Lindeboom/; s/^talen: .*/talen: [nl, ar, tr, pl, uk, so, ti]/' sleutelpersonen
fits 'what a visit is for' 's/^doel: .*/doel: Aan de koffietafel werken, horen wat er speelt en vragen bij wie mensen hier aankloppen als er een brief komt/' bezoeken
says 'it stands on the sheet' wijken/de-linden-bezoekrooster.pdf 'aankloppen als er een'

sed -i 's/^waarover: .*/waarover: Kom praten over de buurt./' all/bijeenkomsten/*
rm -rf content && mv all content
passes 'all of these at once' build

# ---- many ----

rm -rf content && cp -R sample content
for number in 01 02 03 04 05 06 07 08 09 10 11 12; do
	sed "s/^naam: .*/naam: Huis van de buurt $number/" sample/organisaties/taalhuis-de-linden.yaml >"content/organisaties/huis-$number.yaml"
	sed "s/^naam: .*/naam: Winkel $number/" sample/winkels/bakkerij-de-korst.yaml >"content/winkels/winkel-$number.yaml"
	sed -i "s/^winkels: \[/&winkel-$number, /" content/bonseries/bon-samen-praten.yaml
	sed "s/^roepnaam: .*/roepnaam: Buur $number/" sample/sleutelpersonen/samira.yaml >"content/sleutelpersonen/buur-$number.yaml"
	sed "s/^omschrijving: .*/omschrijving: Mensen uit blok $number/" sample/gemeenschappen/jongeren-bij-de-witte-brug.yaml >"content/gemeenschappen/blok-$number.yaml"
	sed -i "s/^genodigden:/&\n  - { rol: gast van huis $number }/" content/informatiemarkten/markt-in-waterrijk.md
done
passes 'many organisations answer one question, many shops take one voucher, many guests come, many people are known' build
for sheet in sociale-kaart/sociale-kaart-a3 sociale-kaart/sociale-kaart-a4-gevouwen sociale-kaart/sociale-kaart-a6; do
	is "all stand on $sheet" "$(pdftotext "output/print/drukkerij/$sheet.pdf" - | grep -oE 'Huis van de buurt [0-9]+' | sort -u | wc -l)" 12
done
is 'all guests stand on who is here' "$(pdftotext output/print/kantoor/borden/markt-in-waterrijk-wie-is-er.pdf - | grep -oE 'gast van huis [0-9]+' | sort -u | wc -l)" 12
is 'all shops stand on the list' "$(pdftotext output/print/kantoor/bonnen/bon-samen-praten-winkels.pdf - | grep -oE 'Winkel [0-9]+' | sort -u | wc -l)" 12

is 'all key persons stand on the sheet of a wijk' "$(pdftotext output/print/kantoor/wijken/waterrijk-contactblad.pdf - | grep -oE 'Buur [0-9]+' | sort -u | wc -l)" 12
is 'and all groups' "$(pdftotext output/print/kantoor/wijken/waterrijk-buurtoverzicht.pdf - | grep -oE 'blok [0-9]+' | sort -u | wc -l)" 12

# A list holds what its field allows: seven points of a summary, with an icon each or with a photograph of a telephone that
# was held upright, in a chapter as well.
points() { # points LINE: seven of these in the summary
	rm -rf content && cp -R sample content
	awk -v line="$1" '/^punten:/ { print; for (i = 1; i <= 7; i++) print "  - zin: Het veld is nat. Na regen kan niemand er voetballen.\n    " line; skip = 1; next }
		/^[a-z]/ { skip = 0 } !skip' sample/samenvattingen/spelen-in-waterrijk.yaml >content/samenvattingen/spelen-in-waterrijk.yaml
}
points 'icoon: bulb'
passes 'seven points with an icon' build
is 'all stand on the wall' "$(pdftotext output/print/drukkerij/na-afloop/spelen-in-waterrijk-samenvatting-a3.pdf - | grep -c 'Na regen')" 7
points 'beeld: staand'
python3 -c 'import sys; sys.stdout.buffer.write(b"P6 1200 1800 255\n" + bytes(range(240)) * 27000)' >staand.ppm
"$BUILD/meedoen-resize" staand.ppm 1200 jpg >content/bestanden/staand.jpg
sed 's/^bestand: .*/bestand: staand.jpg/' sample/beelden/buren-om-de-tafel.yaml >content/beelden/staand.yaml
sed -i 's/^beeld: .*/beeld: staand/' content/hoofdstukken/*
passes 'seven points and the chapters with an upright photograph' build
is 'as many pictures on the wall' "$(pdfimages -list output/print/drukkerij/na-afloop/spelen-in-waterrijk-samenvatting-a3.pdf | grep -c ' image ')" 7
finish
