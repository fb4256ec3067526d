#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What `make install` puts down works from anywhere, without the source tree: the program finds its themes,
# its language data and its translations beside itself. `make uninstall` leaves nothing behind.
. "$(dirname "$0")/tap.sh"
need mandoc

place=$scratch/place
build_name=$(basename "$BUILD")
if [ "$BUILD" = "$top/$build_name" ]; then place_build=$build_name; else place_build=$BUILD; fi
on_place() { # the flags of this build are kept, or make would compile everything again
	make -s -C "$top" "$1" BUILD="$place_build" DESTDIR="$place" PREFIX=/opt/meedoen \
		${sanitized:+CFLAGS="$(sed -n 's/.*\(-O1 -g -fno-omit.*recover=all\).*/\1/p' "$BUILD/flags")"}
}
passes 'make install' on_place install
share=$place/opt/meedoen/share
program=$place/opt/meedoen/bin/meedoen
for file in man/man1/meedoen.1 bash-completion/completions/meedoen meedoen/themes/basis/theme.yaml \
	locale/nl/LC_MESSAGES/meedoen.mo meedoen/language/nl.forms; do
	passes "share/$file is there" test -s "$share/$file"
done
passes 'language data is there' test -d "$share/meedoen/language/data"
"$program" lint "$top/content/hoofdstukken/bijeenkomst.md" >"$scratch/level" 2>&1
holds 'the installed program knows the words of Dutch' "$scratch/level" 'level B1'
passes 'the manual reads well' mandoc -T lint -W warning "$share/man/man1/meedoen.1"

mkdir "$scratch/elsewhere"
cp -R "$top/content" "$scratch/elsewhere/content"
cd "$scratch/elsewhere" || exit 1
passes 'the installed program builds' "$program" build -q
passes 'a page is there' test -s output/site/index.html
font=$(ls output/site/stijl/meedoen-sans-400.*.woff2)
passes 'its font is the one that was cut ahead' cmp "$font" "$share/meedoen/fonts/${font##*/}"
mv "$font" cut-ahead
rm -r output "$share/meedoen/fonts"
"$program" build -q
passes 'cut by the build itself it is the same' cmp cut-ahead "$font"
sed -i 's/^naam:/naamm:/' content/site.yaml
env LANGUAGE=nl "$program" check >messages 2>&1
is 'a mistake: status 1' $? 1
holds 'the message is Dutch' messages 'fout:'

# The forms of listed words were worked out ahead. Cut short, gone or of other lists, the program works them out itself.
forms=$share/meedoen/language/nl.forms list=$share/meedoen/language/data/moeilijk.nl.tsv
lint() { "$program" lint tekst.md >"$1" 2>&1; }
printf '%s\n\n' 'Wij implementeerden dit plan.' 'Hij stemt het plan met u af.' 'Komt u in aanmerking?' 'De blorpen zijn op.' >tekst.md
lint ahead
holds 'a form of a listed word is found' ahead 'implementeerden'
cp "$forms" whole
head -c 20000 whole >"$forms"
lint cut
passes 'from a file that was cut short: the same' cmp ahead cut
rm "$forms"
lint gone
passes 'without it: the same' cmp ahead gone
cp whole "$forms"
lacks 'a word that no list has' ahead '"blorpen" is hard'
printf 'blorp\tw\tC1\tding\n' >>"$list"
lint more
holds 'added to a list, its forms count at once' more '"blorpen" is hard'

rm "$share/meedoen/language/nl.lex"
"$program" check --content "$top/content" --themes "$top/themes" >without 2>&1
holds 'without its list of words it says so, once' without '0 errors, 1 warning'
holds 'with what to do' without 'the list of Dutch words is not there'

passes 'a new municipality begins' "$program" start -q ../begun
passes 'with the chapters' test -s ../begun/hoofdstukken/bijeenkomst.md

cd ../begun || exit 1
env LANGUAGE=nl timeout -s INT 30 "$program" serve --port 0 2>../served &
for _ in $(seq 100); do grep -q 127.0.0.1 ../served && break; sleep 0.2; done
kill "$!"
holds 'the installed program serves, in the language of the user' ../served 'De site: http://127.0.0.1:'
rm "$place/opt/meedoen/lib/meedoen/meedoen-serve"
"$program" serve --port 0 2>../served
is 'a program that has gone: status 3' $? 3
holds 'which one, and what to do' ../served 'meedoen-serve is missing; install the program again'

passes 'make uninstall' on_place uninstall
is 'nothing is left' "$(find "$place" -type f)" ''
finish
