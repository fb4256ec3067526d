#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The papers for who goes into a wijk, made from the sample content: whom to call, which groups are known, who goes when, and
# a round past the houses of the neighbourhood. Only for colleagues, and only where there is something to show.
. "$(dirname "$0")/../tap.sh"
need pdfinfo pdftotext python3
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
cp -R "$top/content" content
find content '(' -name '*.??.md' -o -name '*.??.yaml' ')' -exec rm {} +
sed -i 's/^talen:.*/talen: [nl]/' content/site.yaml

build() { "$meedoen" build --quiet --strict --content content --themes "$top/themes" --output output --date "${1:-2026-11-24}" --only 'print/kantoor/wijken/*' >said.txt 2>&1 || { cat said.txt; false; }; }
papers() { (cd output/print/kantoor/wijken 2>/dev/null && ls ./*.pdf | sed 's|^\./||; s/\.pdf$//' | paste -sd ' '); }

# read_aloud NAME: the words of a paper in the order in which they are read aloud, on one line.
read_aloud() { pdfinfo -struct-text "output/print/kantoor/wijken/$1.pdf" | grep '^ *"' | sed 's/^ *"//; s/"$//' | paste -sd ' ' | tr -s ' '; }

passes 'the papers of the sample' build
is 'three for each wijk, and one for each round' "$(papers)" \
	'bram-langs-de-buurthuizen-bezoekronde de-linden-bezoekrooster de-linden-buurtoverzicht de-linden-contactblad waterrijk-bezoekrooster waterrijk-buurtoverzicht waterrijk-contactblad'
for paper in $(papers); do
	passes "$paper: the rules of PDF/UA and of print hold" "$here/pdfcheck.py" "output/print/kantoor/wijken/$paper.pdf"
done

read_aloud de-linden-contactblad >words.txt
for words in 'Joop Bewoner, spreekt Nederlands 085 - 000 03 01' 'Ouderen die alleen wonen aan het Lindeplein' \
	'Laatst: 17 november 2026 Volgende keer: 29 december 2026 Op de site tot en met 14 september 2027'; do
	holds "whom to call: $words" words.txt "$words"
done
lacks 'the day is not over yet' words.txt 'Die dag is voorbij'
lacks 'nobody of another wijk' words.txt Samira
read_aloud waterrijk-contactblad >words.txt
holds 'who did not agree is there for colleagues' words.txt 'Ans Welzijnswerker'
holds 'with what that means' words.txt 'Volgende keer: 17 december 2026 Niet op de site'

read_aloud waterrijk-buurtoverzicht >words.txt
holds 'a group that nobody knows: where it was asked' words.txt 'Jongeren bij de Witte Brug Nee, nog niet nog niemand nog niet Jeugdhuis De Golf, 12 november 2026'
holds 'one that is known: through whom, and when they spoke' words.txt 'Ouders bij Basisschool De Vlieger Ja Samira 12 november 2026'
holds 'and what to do' words.txt 'Een groep die wij niet kennen'

# Of the quarter: Noor six times 2,5 hours (29 December falls out) and Wim twice 1,5; four and one of those are done. Yasmina
# three times 4 and Bram 2,5; two of hers are done.
read_aloud de-linden-bezoekrooster >words.txt
holds 'visits by day' words.txt 'donderdag 10 december 2026 19.30 - 21.00 uur Wim Bewonersgroep Lindeplein Aansluiten bij wat er al is Meepraten over het plein 1,5 dinsdag 15 december 2026'
lacks 'not the day that falls out' words.txt '29 december'
lacks 'nor those before today' words.txt '17 november'
holds 'hours of this quarter' words.txt 'Van oktober tot en met december: 11,5 van de 18 uur gedaan.'
read_aloud waterrijk-bezoekrooster >words.txt
holds 'and of another wijk' words.txt 'Van oktober tot en met december: 8 van de 14,5 uur gedaan.'
holds 'a round is at each house' words.txt 'Bram Buurthuis Het Anker Ronde langs de buurthuizen'

sed 's/^naam: .*/naam: Huis De Tweede/' content/locaties/buurthuis-het-anker.yaml >content/locaties/tweede.yaml
passes 'with another house in the wijk' build
read_aloud bram-langs-de-buurthuizen-bezoekronde >words.txt
holds 'the round goes there too' words.txt 'Huis De Tweede Schipperskade 40'
holds 'and says when each is open' words.txt 'Buurthuis Het Anker Schipperskade 40 Op maandag, dinsdag en vrijdag van 9 uur'
lacks 'not to one of another wijk' words.txt 'De Lindeboom'

sed -i 's/^laatste_contact: .*/laatste_contact: 2026-10-01/' content/sleutelpersonen/joop.yaml
fails 'who waits too long is a warning' build
holds 'with the day' said.txt 'again by 2026-11-12 [contact-late]'
"$meedoen" build --quiet --content content --themes "$top/themes" --output output --date 2026-11-24 --only 'print/kantoor/wijken/*' >said.txt 2>&1
read_aloud de-linden-contactblad >words.txt
holds 'the paper says so' words.txt 'Volgende keer: 12 november 2026 Die dag is voorbij.'
is 'nothing of it is on the site' "$(grep -rlaE 'contactblad|buurtoverzicht|bezoekr' output/site 2>/dev/null)" ''

rm -r content/sleutelpersonen content/gemeenschappen content/bezoeken output
fails 'who keeps none of it has no papers of it' build
holds 'there is no such file' said.txt 'no file is called'
finish
