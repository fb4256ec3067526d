#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What people type that is not quite there: the answer says what would be right, and nothing is made of it.
. "$(dirname "$0")/tap.sh"

cd "$scratch" || exit 1
cp -r "$top/tests/sites/translations/content" own && chmod -R u+w own
run() {
	command=$1
	shift
	env LANGUAGE=nl "$meedoen" "$command" --content own --themes "$top/themes" --date 2026-11-24 "$@" >said 2>&1
}
refused() { # the words, then the command: status 2, nothing made
	words=$1
	shift
	run "$@"
	is "$*: status 2" $?:"$(ls)" "2:$there"
	holds 'and why' said "$words"
}

: >said
there=$(ls)
refused 'is build bedoeld?' buld
refused 'is --strict bedoeld?' build --strickt
refused 'achter --only hoort een waarde' build --only
refused 'achter --only hoort een waarde' build --only --quiet
refused 'is geen dag zoals' build --date morgen
refused 'is geen dag zoals' build --date 2026-02-30
refused 'is een woord te veel' build alles
refused "er is geen bestand \`print/nergens*\`" build --only 'print/nergens*'
refused "'print/kantoor/*'" build --only 'out/site/index.html'
refused "er is geen bijeenkomst of markt \`samen-prate\`" kit samen-prate
refused 'is samen-praten bedoeld?' kit samen-prate
refused 'er is geen bijeenkomst of markt' kit own/paginas/over.md

env LANGUAGE=nl "$meedoen" check --content nergens --themes "$top/themes" >said 2>&1
is 'content that is not there: status 1' $? 1
is 'is one mistake' "$(grep -c 'fout:' said)" 1

# As a shell completes it.
run build -q --output out/ --only 'out/site/index.html'
is 'a path below the folder of output' $?:"$(cd out && find . -type f ! -name '.*' | sort | tr '\n' ' ')" '0:./site/index.html ./site/index.html.br ./site/index.html.gz '
rm -r out
run kit own/bijeenkomsten/samen-praten.md
is 'a meeting by its file' $?:"$(ls kit)" 0:samen-praten
rm -r kit
run kit bijeenkomst/samen-praten
is 'or by kind and id' $?:"$(ls kit)" 0:samen-praten

# What is up to date has no mistakes; warnings it can have.
rm -rf output
warned() { grep -c '\[translation-stale\]' said; }
run build
is 'a build with warnings' $?:"$(warned)" 0:2
run build
is 'the same again: nothing to do' $?:"$(cat said)" '0:Er is niets veranderd; output is bij.'
run build --strict
is 'which --strict does not let pass' $?:"$(warned)" 1:2
rm -r output

# The server is not for people: it says what is.
"$BUILD/meedoen-serve" 8000 site >said 2>&1
is 'meedoen-serve by itself' $? 2
holds 'it says how to start it' said 'start it with `meedoen serve`'

finish
