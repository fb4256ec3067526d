#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A record gets another name: its file, its translations, its old address, and all that names it. Nothing else changes, to
# the byte; where it cannot be done, nothing changes at all. (tests/faults/rename.t: when the machine fails.)
. "$(dirname "$0")/tap.sh"

cd "$scratch" || exit 1
cp -R "$top/content" content
cp -R content before
rename() { "$meedoen" rename "$@" >said 2>&1; }
check() { "$meedoen" check --content content --themes "$top/themes" >checked 2>&1; }

# ---- one record of each kind of the sample, in all that names them ----

wrong='' kinds=''
for kind in $("$meedoen" dump --content content | sed -n 's|^\([a-z]*\)/.*|\1|p' | grep -v '^site$' | sort -u); do
	old=$("$meedoen" dump --content content | sed -n "s|^$kind/\\([a-z0-9-]*\\).*|\\1|p" | head -n 1)
	rename "$kind/$old" "nieuw-$kind" || wrong="$wrong $kind:$(cat said)"
	kinds="$kinds $kind"
	echo "s/nieuw-$kind/$old/g; /^eerdere_namen: \[$old\]\$/d; /^eerdere_namen: /s/, $old\]\$/]/" >>back.sed
done
is 'a record of each kind gets another name' "$wrong" ''
is 'of all kinds of the sample' "$(echo "$kinds" | wc -w)" "$(find before -mindepth 1 -type d ! -name bestanden | wc -l)"
is 'what has a page keeps its old address' "$(grep -l '^eerdere_namen: ' -r content | sed 's|content/\([a-z]*\)/.*|\1|' | LC_ALL=C sort | tr '\n' ' ')" \
	'bijeenkomsten evaluaties hoofdstukken informatiemarkten organisaties paginas samenvattingen terugkoppelingen themas werkvormen wijken '
check
passes 'check has nothing to say' test "$(wc -l <checked):$(grep -c 'The content is good' checked)" = 1:1

# Put back by hand, all is as it was: but for the fingerprints of texts in which a link changed.
find content before -name '*.*.*' -exec sed -i 's/^origineel: [0-9a-f]*$/origineel:/' {} +
find content -type f | while read -r file; do
	was=$(echo "$file" | sed -f back.sed)
	[ "$file" = "$was" ] || mv "$file" "$was"
done
find content -type f -exec sed -i -f back.sed {} +
same 'nothing else changed, to the byte' content before
rm -rf content before
cp -R "$top/content" content
cp -R content before

# ---- what is said, and what comes of it ----

env LANGUAGE=nl "$meedoen" rename wijk/waterrijk waterwijk >said 2>&1
holds 'each file is named: what is moved' said 'content/wijken/waterrijk.ar.yaml heet nu content/wijken/waterwijk.ar.yaml'
holds 'and what names it' said 'content/paginas/contact.md: de nieuwe naam op 1 plek'
holds 'and what is next' said 'Wie het oude adres heeft, komt straks op de nieuwe pagina.'
is 'and no other' "$(grep -c '^content/' said)" "$(diff -rq before content | grep -c '^Files\|^Only in before')"
"$meedoen" build --content content --themes "$top/themes" --output output >built 2>&1
is 'it builds' $? 0
lacks 'translations are still up to date' built 'has changed since this was translated'
for language in '' ar/ en/; do
	holds "${language:-nl/}: the old address leads to the new one" "output/site/${language}wijken/waterrijk.html" 'url=waterwijk.html'
done
holds 'a link in a text leads there at once' output/site/en/contact.html 'href="wijken/waterwijk.html"'

# ---- back again ----

rename wijk/waterwijk waterrijk
is 'a name of before' $? 0
is 'the oldest stays in front: calendars know it by that' "$(tail -n 1 content/wijken/waterrijk.yaml)" 'eerdere_namen: [waterrijk, waterwijk]'
cp output/site/wijken/waterwijk.ics calendar
"$meedoen" build --content content --themes "$top/themes" --output output >built 2>&1
is 'it builds' $? 0
lacks 'its own name is no fault' built former-name
same 'the calendar goes on' output/site/wijken/waterrijk.ics calendar
holds 'the name in between leads back' output/site/wijken/waterwijk.html 'url=waterrijk.html'
rename wijk/waterrijk waterwijk
is 'and once more' "$(tail -n 1 content/wijken/waterwijk.yaml)" 'eerdere_namen: [waterrijk]'
rename wijk/waterwijk derde && rename wijk/derde vierde && rename wijk/vierde derde
is 'a name in between gives way' "$(tail -n 1 content/wijken/derde.yaml)" 'eerdere_namen: [waterrijk, waterwijk, vierde]'
rm -rf content output
cp -R before content

# ---- as people write ----

# In the way of Windows: a mark in front, CR LF; quotes, remarks, lists of both forms, a link to itself.
sed -i 's/$/\r/; 1s/^/\xef\xbb\xbf/; s/^thema: .*/thema: "elkaar-ontmoeten" # zie de lijst\r/; s/^werkvormen: .*/werkvormen:\r\n- "praten-in-groepjes"   # eerst\r\n-   '\''tekenen'\''\r/; s/^status: /eerdere_namen:\r\n    - koken   # van de eerste flyer\r\nstatus: /' content/bijeenkomsten/koken-met-buren.md
printf 'Zie [hier boven](bijeenkomst:koken-met-buren#staat-u-op-de-lijst "Koken").\r\n' >>content/bijeenkomsten/koken-met-buren.md
cp content/bijeenkomsten/koken-met-buren.md written.md
rename content/bijeenkomsten/koken-met-buren.md samen-koken
sed 's/(bijeenkomst:koken-met-buren#/(bijeenkomst:samen-koken#/; s/^    - koken .*/&\n    - koken-met-buren\r/' written.md >expected.md
same 'marks, ends of lines and remarks stay' content/bijeenkomsten/samen-koken.md expected.md
rename thema/elkaar-ontmoeten ontmoeten
rename werkvorm/tekenen samen-tekenen
sed -i 's/"elkaar-ontmoeten"/"ontmoeten"/; s/'\''tekenen'\''/'\''samen-tekenen'\''/' expected.md
same 'quotes stay' content/bijeenkomsten/samen-koken.md expected.md

# Links in all their forms; what only looks like one is left alone.
cat >>content/paginas/over.md <<'END'

Schrijf `[Waterrijk](wijk:waterrijk)` voor een link, niet \[Waterrijk](wijk:waterrijk).

| [In een tabel](wijk:waterrijk) | [met titel](<wijk:waterrijk> "De wijk") |
| --- | --- |
| [zoals onder][w] | [nog eens][w] |

    [voorbeeld](wijk:waterrijk)

> [!TIP]
> Een tip over
> [de wijk](wijk:waterrijk) en [de andere](wijk:de-linden), en [weer](wijk:waterrijk).

[w]: wijk:waterrijk
END
sed 's/^| \[In.*/| [In een tabel](wijk:waterwijk) | [met titel](<wijk:waterwijk> "De wijk") |/
s/^> \[de wijk\].*/> [de wijk](wijk:waterwijk) en [de andere](wijk:de-linden), en [weer](wijk:waterwijk)./
s/^\[w\]: .*/[w]: wijk:waterwijk/' content/paginas/over.md >expected.md
rename wijk/waterrijk waterwijk
same 'links of every form, no example of one' content/paginas/over.md expected.md
holds 'they are counted' said 'content/paginas/over.md: the new name in 5 places'

# A translation in a language that the site does not show goes along; one that was stale stays stale.
sed -i 's/^talen: .*/talen: [en]/' content/site.yaml
sed -i 's/^origineel: .*/origineel: 0123456789ab/' content/paginas/contact.en.md
rename wijk/waterwijk laatste
passes 'a language that waits' test -e content/wijken/laatste.uk.yaml
holds 'also what links there' content/paginas/contact.uk.md '(wijk:laatste)'
holds 'a stale translation is not fresh by this' content/paginas/contact.en.md 'origineel: 0123456789ab'
check
lacks 'the other still fits' checked 'contact.uk.md'

# A former name that somebody still writes becomes the new one.
sed -i 's/^wijk: laatste/wijk: waterwijk/' content/locaties/buurthuis-het-anker.yaml
rename wijk/laatste allerlaatste
holds 'what goes by a former name' content/locaties/buurthuis-het-anker.yaml 'wijk: allerlaatste'

# ---- what cannot be done ----

rm -rf content
cp -R before content
sed -i 's/^status: vol/eerdere_namen: [kookclub]\n&/' content/bijeenkomsten/koken-met-buren.md
cp content/wijken/de-linden.ar.yaml content/wijken/verdwaald.ar.yaml
rm -rf before
cp -R content before
# refused STATUS MESSAGE ARGUMENTS...
refused() {
	status=$1 message=$2
	shift 2
	rename "$@"
	is "refused: $*" "$?" "$status"
	holds '... it says why' said "$message"
	same '... no byte changed' content before
}
refused 1 'de-linden.yaml: error: there is a file with the name `de-linden` already' wijk/waterrijk de-linden
holds '... once' said '1 error, 0 warnings'
refused 1 'koken-met-buren.md: error: `kookclub` is a former name of this file' bijeenkomst/koffie-in-het-anker kookclub
refused 1 'koken-met-buren.md: error: the page of this file has the address with `koken-met-buren`' informatiemarkt/markt-in-waterrijk koken-met-buren
refused 1 'koken-met-buren.md: error: `kookclub` is a former name of this file' informatiemarkt/markt-in-waterrijk kookclub
refused 1 'verdwaald.ar.yaml: error: there is a file with the name `verdwaald` already' wijk/waterrijk verdwaald
refused 1 'the site has a page of its own at the address with `zoeken`' pagina/over zoeken
refused 2 '`Water Rijk` cannot be an id' wijk/waterrijk 'Water Rijk'
refused 2 '`../ergens` cannot be an id' wijk/waterrijk ../ergens
refused 2 '`waterrijk` is its name already' wijk/waterrijk waterrijk
refused 2 'there is no record `wijk/nergens`' wijk/nergens ergens
refused 2 'there is only one site: it keeps its name' site ergens
refused 2 'rename wants a record and its new name' wijk/waterrijk

# spoilt FILE SED MESSAGE: a file that cannot be read, or that holds the name in a form that cannot be changed.
spoilt() {
	sed -i "$2" "content/$1"
	cp "content/$1" "before/$1"
	refused 1 "content/$1:$3" wijk/waterrijk waterwijk
	holds '... and that all is as it was' said 'Nothing was changed.'
	cp "$top/content/$1" "content/$1"
	cp "$top/content/$1" "before/$1"
}
spoilt locaties/lindeplein.yaml 's/^naam: /naam: "/' '1:'
spoilt paginas/over.md '1d' ' error: the fields of this file cannot be read'
spoilt paginas/contact.pl.md 's/^origineel:/<<<<<<< wij\n&/' ''
spoilt locaties/buurthuis-het-anker.yaml 's/^wijk: .*/wijk: "water\\x72ijk"/' '6:7: error: the name of a wijk stands here in a form that cannot be changed'
spoilt paginas/contact.md 's/(wijk:waterrijk)/(wijk:water\&#114;ijk)/' '25:14: error: the name of a wijk stands here'
spoilt wijken/waterrijk.yaml '$aeerdere_namen: waterrand' '3:16: error: `eerdere_namen` must be a list'
# What the program only sees when it reads the content as it would be: one name more than the list may have.
spoilt wijken/waterrijk.yaml "\$aeerdere_namen: [$(seq -s ', ' 101 120)]" ' error: with the name `waterwijk` the content would not be right any more'
holds '... with the reason' said '`eerdere_namen` has 21 items'

mv content/bijeenkomsten/koken-met-buren.md content/locaties/
mv before/bijeenkomsten/koken-met-buren.md before/locaties/
refused 1 'koken-met-buren.md: error: this file lies in the wrong folder' bijeenkomst/koken-met-buren samen-koken
mv content/locaties/koken-met-buren.md content/bijeenkomsten/

# What is wrong elsewhere but can be read is no reason to wait.
sed -i '/^naam:/d' content/locaties/lindeplein.yaml
rm content/wijken/verdwaald.ar.yaml
rename wijk/waterrijk waterwijk
is 'a mistake in another file' "$?" 0
finish
