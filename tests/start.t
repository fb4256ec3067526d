#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A new municipality: from `meedoen start` to its first site. What is to be filled in is asked for, nothing invented gets
# published, and a site without meetings or organisations says so instead of showing empty places.
. "$(dirname "$0")/tap.sh"

cd "$scratch" || exit 1
check() { env LANGUAGE=nl "$meedoen" check --content own --themes "$top/themes" --date 2026-11-24 >said 2>&1; }
count() { grep -c "$1" said; }

passes 'start' "$meedoen" start -q own
passes 'the chapters came along' test -s own/hoofdstukken/sleutelpersonen.md
passes 'and pictures' test -s own/bestanden/buren-om-de-tafel.svg
passes 'and translations' test -s own/paginas/privacy.tr.md
is 'what is of one municipality did not' "$(ls -d own/bijeenkomsten own/organisaties own/medewerkers own/wijken own/bonseries 2>/dev/null)" ''
fails 'not over what is there' "$meedoen" start own
passes 'an empty folder is good' sh -c "mkdir empty && '$meedoen' start -q empty"
fails 'nor over the folder one stands in' sh -c "cd empty && '$meedoen' start ."

check
is 'mistakes: status 1' $? 1
is 'each empty key is named' "$(count '^own/site.yaml.*is nog leeg')" 13

sed -i 's/^naam:/& Meedoen in Testdam/; s/^gemeente:/& Gemeente Testdam/; s,^basis_url:,& https://meedoen.testdam.example,
	s/^  naam:/& Team Testdam/; s/^  tel:/& 010 000 00 01/; s/^  email:/& team@testdam.example/; s/^    straat:/& Dorpsplein 1/
	s/^    postcode:/& 1234 AB/; s/^    plaats:/& Testdam/; s/^  status:/& B/; s/^  datum:$/& 2026-10-01/
	s,^  verklaring_url:,& https://www.testdam.example/verklaring,; s/^security_contact:/& mailto:veilig@testdam.example/' own/site.yaml
check
is 'nothing of site.yaml is left' "$(count '^own/site.yaml.*fout')" 0
is 'a telephone number of the sample, in each text that has one' "$(count 'nog van het voorbeeld: 085')" \
	"$(grep -lr '085 - 000 01' own/paginas --exclude='*.??.md' | wc -l)"
is 'its name as well' "$(count 'nog van het voorbeeld: Voorbeeldstad')" "$(grep -lri 'voorbeeldstad' own --exclude='*.??.*' | wc -l)"
is 'and its wijken' "$(count 'er is geen wijk')" 2

# With all languages there is more to put right than an editor can read; so it begins with one.
holds 'one language to begin with, and which others there are' own/site.yaml 'talen: [] # [en, ar, tr, pl, uk]'
cp own/site.yaml one
sed -i 's/^talen: \[\] #/talen:/' own/site.yaml
check
passes 'each other language asks for as much' [ "$(count '^own/.*\.uk\..*fout')" -ge 5 ]
mv one own/site.yaml
check
is 'of a language that is not shown nothing is asked' "$(count '^own/.*\.uk\..*fout')" 0
sed -i 's/085 - 000 01 00/010 - 000 00 01/; s/voorbeeldstad/testdam/; s/Stadhuislaan 1 in Voorbeeldstad/Dorpsplein 1 in Testdam/; /(wijk:/d' own/paginas/*.md
sed -i '/^## Over Voorbeeldstad/,$d' own/paginas/over.md
check
is 'nor is it told that there are others: nobody asked for them' "$(count 'vertalingen')" 0
passes 'a wijk of its own' sh -c "mkdir own/wijken && printf 'naam: Noord\nalt: Een wijk.\n' >own/wijken/noord.yaml && '$meedoen' translate --content own wijk/noord tr"
check
is 'its own translation that is not shown is told' "$(count 'laat de vertalingen in tr niet zien')" 1
rm -r own/wijken
rm own/*.ar.* own/*.en.* own/*.pl.* own/*.tr.* own/*.uk.* own/*/*.ar.* own/*/*.en.* own/*/*.pl.* own/*/*.tr.* own/*/*.uk.*
passes 'the first site' "$meedoen" build -q --strict --content own --themes "$top/themes" --output output --date 2026-11-24
passes 'each link is right' python3 "$top/tests/web/check_site.py" output/site
holds 'no meetings: it says so' output/site/bijeenkomsten.html 'Er zijn nu geen bijeenkomsten.'
is 'nothing came out of any yet: it says so once, below no heading' \
	"$(sed -n '/<main/,/<\/main/p' output/site/resultaten.html | grep -o 'staat nog niets\|<h2' | paste -sd ' ')" 'staat nog niets'
lacks 'no help yet: no empty place on the home page' output/site/index.html 'id="deel_hulp"'
lacks 'nor where one looks for it' output/site/organisaties.html 'id="deel_kies-uw-vraag"'
is 'and no empty social map' "$(find output -name 'sociale-kaart*')" ''
is 'nothing of the sample is published' "$(grep -rliE 'voorbeeldstad|085 - 000 01' output/site --include='*.html' --include='*.ics' --include='*.xml')" ''

# A file to start from, of each kind: all that is wrong with it is that nothing stands in it yet.
"$meedoen" fields | sed -n 's,^\([a-z]*\)  content/[a-z]*/.*,\1,p' >kinds
while read -r kind; do "$meedoen" new -q "$kind" proef --content fresh || echo "$kind"; done <kinds >refused
"$meedoen" new -q site --content fresh || echo site >>refused
is 'each kind has one' "$(cat refused)" ''
env LANGUAGE=nl "$meedoen" check --content fresh --themes "$top/themes" --format json --date 2026-11-24 >said 2>&1
is 'and what it lacks is asked for' "$(grep -o '"id": *"[a-z-]*"' said | sort -u)" '"id": "empty-key"'
"$meedoen" new bijeenkomst twee --content fresh 2>said
is 'what comes next is a command for that folder' "$(cat said)" 'Made fresh/bijeenkomsten/twee.md. Fill it in, then run `meedoen check --content fresh`.'
(mkdir usual && cd usual && "$meedoen" new wijk noord 2>../said)
is 'which needs no name where all do without' "$(cat said)" 'Made content/wijken/noord.yaml. Fill it in, then run `meedoen check`.'
holds 'it names the ids that are there' fresh/bijeenkomsten/twee.md '# proef'
is 'and no day that nobody chose' "$(sed -n 's/^datum: *//p' fresh/bijeenkomsten/twee.md)" ''
holds 'it shows how a group is written that may be left out' fresh/bijeenkomsten/twee.md '# Bijvoorbeeld: { hoe_vaak: wekelijks, tot: 2026-12-08 }'
"$meedoen" new -q locatie plek --content fresh
holds 'and a list of them' fresh/locaties/plek.yaml '# Bijvoorbeeld: [{ dag: maandag, van: 14:30, tot: 14:30 }]'
fails 'a name that cannot be an id' "$meedoen" new wijk x --content fresh
finish
