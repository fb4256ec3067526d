#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The paper for ways to talk, the cards for conversations and what people get after a meeting.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdftoppm pdfinfo
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
passes 'the sample is built' "$meedoen" build --quiet --content "$top/content" --themes "$top/themes" --output output
site=output/site/print office=output/print/kantoor shop=output/print/drukkerij

for file in "$site"/werkvorm-*.pdf "$site"/kaarten-*.pdf "$site"/samenvatting-*.pdf "$site"/evaluatie-*.pdf \
	"$site"/terugkoppeling-*.pdf "$site"/antwoorden-*.pdf "$shop"/werkvormen/*.pdf "$shop"/kaarten/*.pdf "$shop"/na-afloop/*.pdf; do
	passes "$file: the rules" "$here/pdfcheck.py" "$file"
done
for file in "$office"/werkvormen/*.pdf "$office"/kaarten/*.pdf "$office"/na-afloop/*.pdf; do
	passes "$file: the rules of an office" "$here/pdfcheck.py" --office "$file"
done

# words FILE [PAGE]: its words, on one line.
words() {
	pdftotext ${2:+-f "$2" -l "$2"} "$1" - | tr -s '\f\n' '  ' | sed 's/ $//'
}

# pages FILE
pages() {
	pdfinfo "$1" | sed -n 's/^Pages: *//p'
}

# ---- drawing ----

for paper in a4 a3; do
	is "$paper with icons has not one letter" "$(words "$site/werkvorm-tekenen-tekenvel-iconen-$paper.pdf")" ''
	is "$paper has the question and no more" "$(words "$site/werkvorm-tekenen-tekenvel-$paper.pdf")" 'Hoe ziet een goede dag in uw wijk eruit?'
done
is 'each sign is said aloud' "$(pdfinfo -struct "$site/werkvorm-tekenen-tekenvel-iconen-a4.pdf" | grep -c Figure)" 5
words "$site/werkvorm-tekenen-kaart.pdf" >card.txt
for said in '10 minuten' 'Wat ziet u op uw tekening?' 'Wat wilt u daarmee zeggen?' 'Wat maakt het lastig voor u?'; do
	holds "the card for who leads: $said" card.txt "$said"
done

# ---- glad-sad-mad ----

for paper in a3 a2; do
	poster=$shop/werkvormen/glad-sad-mad-vellen-$paper.pdf
	is "$paper: red, green, blue" "$("$here/methods.py" colours "$poster")" rgb
	is "$paper: the words" "$(for page in 1 2 3; do words "$poster" $page | cut -d' ' -f1; done | paste -sd ' ')" 'Boos Verdrietig Blij'
	is "$paper: a face each" "$(pdfinfo "$office/werkvormen/glad-sad-mad-vellen-$paper.pdf" | grep -c 'Tagged: *yes')" 1
done
differ=$("$here/methods.py" patterns "$shop/werkvormen/glad-sad-mad-vellen-a3.pdf" 134,40,150,75)
is "patterns are told apart in grey ($differ % of the dots differ)" "$([ "$differ" -ge 20 ] && echo yes)" yes
is 'where there is no pattern they are alike' "$("$here/methods.py" patterns "$shop/werkvormen/glad-sad-mad-vellen-a3.pdf" 34,230,200,75)" 0
is 'three posters of A3 over A4' "$(pages "$office/werkvormen/glad-sad-mad-vellen-a3.pdf")" 12
is 'three strips' "$(words "$office/werkvormen/glad-sad-mad-stroken.pdf" | grep -o 'Wat [a-z]* u [a-z]*?' | wc -l)" 3
is 'six notes, where they go and what is on them' \
	"$(words "$office/werkvormen/glad-sad-mad-briefjes.pdf" 1 | grep -o Plakrand | wc -l) $(words "$office/werkvormen/glad-sad-mad-briefjes.pdf" 2)" \
	'6 Boos Boos Verdrietig Verdrietig Blij Blij 10 cm'

# ---- the time line ----

is 'sheets of the roll join within 0.2 mm' "$("$here/methods.py" join "$site/werkvorm-tijdlijn-rol.pdf")" ''
is 'and in the office' "$("$here/methods.py" join "$office/werkvormen/tijdlijn-rol.pdf")" ''
for name in koppen rol; do
	is "$name: three parts" "$(for page in 1 2 3; do words "$office/werkvormen/tijdlijn-$name.pdf" $page | cut -d' ' -f1; done | paste -sd ' ')" 'Toen Nu Straks'
done
words "$site/werkvorm-tijdlijn-oogst.pdf" >harvest.txt
for said in Politiek 'De wijk' 'Uw leven' 'Wat zit tegen' 'Wat gaat goed' Oplossingen 'Welke regels kwamen er?'; do
	holds "the capture sheet asks: $said" harvest.txt "$said"
done

# ---- cards ----

# quarter FILE PAGE X Y: the words in a quarter of A4 on its side.
quarter() {
	pdftotext -f "$2" -l "$2" -x "$3" -y "$4" -W 420 -H 297 "$1" - | tr -s '\f\n' '  '
}
cards=$office/kaarten/open-vragen.pdf
is 'four cards on a sheet, with backs' "$(pages "$cards")" 4
quarter "$cards" 1 0 0 >front.txt
quarter "$cards" 2 421 0 >back.txt
holds 'a front stands left' front.txt 'Wat ging er deze week goed?'
holds 'and its back right' back.txt 'wie of wat hielp daarbij?'
# The same set in each size of card.
for paper in A5 A7; do
	cp -R "$top/content" "content-$paper"
	sed -i "s/formaat: A6/formaat: $paper/" "content-$paper/kaartensets/open-vragen.yaml"
	passes "cards of $paper" "$meedoen" build --quiet --only '*/kaarten*open-vragen.pdf' --content "content-$paper" --themes "$top/themes" --output "output-$paper"
	passes "cards of $paper: the rules" "$here/pdfcheck.py" "output-$paper/site/print/kaarten-open-vragen.pdf"
	is "eight cards of $paper, front and back" "$(pages "output-$paper/site/print/kaarten-open-vragen.pdf")" 16
done
words "$site/kaarten-zes-tips.pdf" 2 >pocket.txt
for said in 'Dit kan ik niet doen, want' 'Wat ik wel kan doen, is' 'Ik laat het u weten op'; do
	holds "the card for the pocket: $said" pocket.txt "$said"
done
is 'six tips' "$(pdfinfo -struct "$site/kaarten-zes-tips.pdf" | grep -c '^ *P (block)')" 10
holds 'A7' "$(pdfinfo "$site/kaarten-zes-tips.pdf" >info.txt; echo info.txt)" '209.76 x 297.64 pts'

# ---- after a meeting ----

sheet=$site/evaluatie-wandelen-door-de-linden.pdf
words "$sheet" >sheet.txt
is 'the evaluation is one A4' "$(pages "$sheet")" 1
is 'each question has three faces with their words' \
	"$(grep -o 'Ja, goed' sheet.txt | wc -l) $(grep -o 'Een beetje' sheet.txt | wc -l) $(grep -o 'Niet goed' sheet.txt | wc -l)" '4 4 4'
holds 'and there is one with room to write' sheet.txt 'Wie had er ook bij moeten zijn?'
words "$office/na-afloop/wandelen-door-de-linden-professionals.pdf" >helpers.txt
holds 'who helps residents gets other questions' helpers.txt 'Wie zagen wij niet?'
words "$office/na-afloop/spelen-in-waterrijk-voorlezen.pdf" >aloud.txt
holds 'what is read aloud' aloud.txt 'De jongste tekenaar was vier jaar.'
holds 'with the points' aloud.txt 'Kinderen willen iets om in te klimmen.'
find output/site -name '*.pdf' -exec pdftotext {} - ';' | tr -s '\f\n' '  ' >public.txt
is 'what is for colleagues is nowhere on the site' "$(grep -c -e 'De jongste tekenaar' -e 'Wie zagen wij niet' -e 'Mijn rollator' public.txt)" 0
words "$site/terugkoppeling-spelen-in-waterrijk.pdf" >ideas.txt
for said in 'Ja, dat doen we' 'Voor een deel' 'Nog niet' 'Nee, dat doen we niet' 'Hoog licht schijnt'; do
	holds "what happened with ideas: $said" ideas.txt "$said"
done
words "$site/antwoorden-uw-vragen.pdf" >answers.txt
holds 'answers say what is not known yet' answers.txt 'Dat weten wij nog niet.'
words "$office/na-afloop/wandelen-door-de-linden-oogst.pdf" >brought.txt
holds 'what people brought, for colleagues' brought.txt 'Mijn rollator blijft haken.'
words "$office/na-afloop/samen-praten-over-geld-open-vragen.pdf" >log.txt
holds 'a log of what nobody could answer' log.txt 'Wie zoekt het uit'
is 'pictures are figures that say what is seen' "$(pdfinfo -struct "$site/samenvatting-spelen-in-waterrijk.pdf" | grep -c Figure)" 2
is 'a summary says its points' "$(words "$site/samenvatting-spelen-in-waterrijk.pdf" | grep -c 'Ouders willen kunnen zitten en hun kind zien.')" 1
finish
