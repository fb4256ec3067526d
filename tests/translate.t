#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A translation to start from: made beside its original, good once it is filled in, never over one that is there.
. "$(dirname "$0")/tap.sh"

cd "$scratch" || exit 1
cp -r "$top/tests/sites/translations/content" own && chmod -R u+w own
translate() { env LANGUAGE=nl "$meedoen" translate "$@" --content own >said 2>&1; }
check() { env LANGUAGE=nl "$meedoen" check --content own --themes "$top/themes" --date 2026-11-24 >said 2>&1; }

translate pagina/over pl
is 'made' $? 0
holds 'the Dutch words stand in it, for who translates' own/paginas/over.pl.md '  # Over deze site'
holds 'and what comes next, there' said '`meedoen check --content own`'
check
holds 'what is empty is asked for' said '`rol` is nog leeg'
before=$(sed -n 's/^origineel: //p' own/paginas/over.pl.md)
echo '# more' >>own/paginas/over.pl.md
translate pagina/over pl
is 'one that is there' $? 0
holds 'keeps what stands in it' own/paginas/over.pl.md '# more'
holds 'and its fingerprint is told' said "origineel: $before"

translate own/paginas/over.md uk
passes 'by the path of its file' test -s own/paginas/over.uk.md
translate site uk
passes 'the site by its kind alone' test -s own/site.uk.yaml

translate pagina/nergens pl
is 'what is not there: status 2' $? 2
holds 'says how' said 'schrijf soort/id, of de plek'
for language in Engels EN x ../x 'pl ' xx fa; do
	translate pagina/over "$language"
	is "no language: $language" $?:"$(grep -c 'is geen taal' said)" 2:1
done
holds 'and which there are' said 'kies uit ar (Arabisch), en (Engels), pl (Pools)'
translate pagina/over nl
is 'not into its own language' $?:"$(grep -c 'de taal van het origineel' said)" 2:1
is 'and nothing else was made' "$(cd own && find . -name 'over.*' -o -name 'site.*' | sort | tr '\n' ' ')" \
	'./paginas/over.md ./paginas/over.pl.md ./paginas/over.uk.md ./site.uk.yaml ./site.yaml '

# Original and translation in the wrong folder: one message, not one for each of the two, nor for what refers to them.
mkdir moved && cp -R "$top/tests/sites/translations/content" moved/own
(cd moved/own && mv bijeenkomsten/samen-praten.* wijken/)
(cd moved && LANGUAGE=en "$meedoen" check --content own --themes "$top/themes" --date 2026-11-24 >../said 2>&1)
is 'what lies in the wrong folder is read all the same' "$(grep ': error: ' said)" \
	'own/wijken/samen-praten.md: error: by its keys this file belongs in the folder bijeenkomsten [file-place]'
finish
