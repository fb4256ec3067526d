#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What of a key person gets onto the site: the parts that the person agreed to, from the first to the last day of that, and
# nothing else. Each person has every field, with words of their own in each; all files of output/site are looked at.
. "$(dirname "$0")/tap.sh"
need pdftotext

small_content "$scratch/content"
cd "$scratch/content" || exit 1
mkdir sleutelpersonen gemeenschappen bestanden beelden
echo 'naam: Oost' >wijken/oost.yaml
printf 'omschrijving: GROEP-MERK\nwijk: noord\nin_beeld: ja\n' >gemeenschappen/groep.yaml

# person NAME NUMBER FROM UNTIL PART...: without a day, without consent. A telephone number can hold no words.
person() {
	name=$1 number=$2 from=$3 until=$4
	shift 4
	echo '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9v9z"/></svg>' >"bestanden/foto-$name.svg"
	printf 'bestand: foto-%s.svg\nalt: Een gezicht.\nbron: De test\nlicentie: EUPL-1.2\nboodschap: Zo ziet iemand eruit.\n' "$name" >"beelden/beeld-$name.yaml"
	cat >"sleutelpersonen/$name.yaml" <<YAML
roepnaam: Naam$name
rol: bewoner
wijk: noord
gemeenschappen: [groep]
talen: [so]
contactritme_dagen: 333
laatste_contact: 2026-11-01
tel: 085 000 77 $number
foto: beeld-$name
plek: Bij de Plek$name
tekst_openbaar: Ik help u graag met Tekst$name
YAML
	[ -z "$from" ] || printf 'toestemming:\n  datum: %s\n  tot: %s\n  openbaar: [%s]\n' "$from" "$until" "$(echo "$*" | tr ' ' ,)" >>"sleutelpersonen/$name.yaml"
}
person aap 11 2026-06-01 2026-11-24 naam
person beer 12 2026-11-24 2027-06-01 tel
person cavia 13 2026-06-01 2027-06-01 foto
person duif 14 2026-06-01 2027-06-01 plek
person egel 15 2026-06-01 2027-06-01 naam tel foto plek
person fret 16 '' ''
person geit 17 2026-01-01 2026-11-23 naam tel foto plek
person haas 18 2026-11-27 2027-06-01 naam tel foto plek

build() { "$meedoen" build --quiet --content "$scratch/content" --themes "$top/themes" --output "$scratch/output" --date "$1" >"$scratch/said" 2>&1; }

# shown: which of the words stand in the site, in files or in the names of files; those that a person has are on one line.
shown() {
	find "$scratch/output/site" -name '*.pdf' | while read -r pdf; do pdftotext "$pdf" "$pdf.text"; done
	for name in aap beer cavia duif egel fret geit haas; do
		number=$(sed -n 's/^tel: //p' "sleutelpersonen/$name.yaml" | tr -d ' ')
		found=
		for part in "Naam$name" "Plek$name" "Tekst$name"; do
			! grep -rqaF "$part" "$scratch/output/site" || found="$found ${part%"$name"}"
		done
		! grep -rqaE "$(echo "$number" | sed 's/./&[ -]*/g')" "$scratch/output/site" || found="$found tel"
		! { find "$scratch/output/site" -name "*foto-$name*" | grep -q . || grep -rqaF "foto-$name" "$scratch/output/site"; } || found="$found foto"
		echo "$name:$found"
	done
}

passes 'it builds' build 2026-11-24
[ -d "$scratch/output/site" ] || { say <"$scratch/said"; finish; }
shown >"$scratch/shown"
is 'to each what they agreed to, on the first day and on the last; before and after nothing' "$(paste -sd ';' "$scratch/shown")" \
	'aap: Naam Tekst;beer: Tekst tel;cavia: Tekst foto;duif: Plek Tekst;egel: Naam Plek Tekst tel foto;fret:;geit:;haas:'
is 'on the page of their own wijk, and nowhere else but in pictures' \
	"$(cd "$scratch/output/site" && grep -rlaE 'Tekst(aap|egel)|Naamegel' . | paste -sd ' ')" ./wijken/noord.html
is 'no other fact of them: language, rhythm, last contact, role, group' \
	"$(grep -rlaE 'Somali|GROEP-MERK|laatste_contact|2026-11-01|1 november 2026' "$scratch/output/site")" ''
lacks 'somebody without a name is not called by the name of the wijk' "$scratch/output/site/wijken/noord.html" 'level-3">Noord'
is 'but somebody from the neighbourhood' "$(grep -c 'Iemand uit uw buurt' "$scratch/output/site/wijken/noord.html")" 3
lacks 'a wijk without them says nothing of it' "$scratch/output/site/wijken/oost.html" 'Wie kan u helpen in de buurt'
is 'the site is due on the day after' "$(cat "$scratch/output/volgende-bouw")" 2026-11-25

passes 'built again on that day' build 2026-11-25
shown >"$scratch/shown"
is 'who agreed until yesterday has gone' "$(grep -E 'aap|haas' "$scratch/shown" | paste -sd ';')" 'aap:;haas:'
is 'and it is due when the next one comes' "$(cat "$scratch/output/volgende-bouw")" 2026-11-27
passes 'on that day' build 2026-11-27
shown >"$scratch/shown"
is 'who is there then' "$(grep -E 'aap|haas' "$scratch/shown" | paste -sd ';')" 'aap:;haas: Naam Plek Tekst tel foto'

# A template cannot reach what the public may not see.
cp -R "$top/themes" "$scratch/themes"
for reach in sleutelpersonen gemeenschappen bezoeken; do
	sed "s/{{>delen\/buurtgenoten}}/{{#$reach}}x{{\/$reach}}/" "$top/themes/basis/web/wijk.mustache" >"$scratch/themes/basis/web/wijk.mustache"
	fails "a page cannot name $reach" "$meedoen" check --content "$scratch/content" --themes "$scratch/themes"
	holds 'for there they do not exist' "$scratch/.out" "$reach"
done
sed "s/{{tekst}}/{{rol}}{{toestemming.tot}}/" "$top/themes/basis/web/delen/buurtgenoten.mustache" >"$scratch/themes/basis/web/delen/buurtgenoten.mustache"
cp "$top/themes/basis/web/wijk.mustache" "$scratch/themes/basis/web/wijk.mustache"
fails 'nor another field of a person' "$meedoen" check --content "$scratch/content" --themes "$scratch/themes"
finish
