#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# After one change in a record of each kind the tree over what stands is the same as one that is made anew: no page and
# no paper keeps what was, whether it refers to the record, is referred to, or lists all there are.
. "$(dirname "$0")/tap.sh"

cd "$scratch" || exit
cp -R "$top/content" content
find content '(' -name '*.??.md' -o -name '*.??.yaml' ')' -exec rm {} +
sed -i 's/^talen:.*/talen: [nl]/; $a ingepakt: nee' content/site.yaml
cp -R "$top/themes" themes

# A municipality's own layout of a meeting, which lists what no meeting refers to.
cat >themes/basis/print/hulp-a4.yaml <<'YAML'
for: bijeenkomst
title: "{{titel}}"
variants: { kantoor: "print/kantoor/hulp/{{id}}.pdf" }
audience: officer
paper: A4
safe: 10
frames:
  - { name: title, area: [20, 20, 170, 20], text: "{{titel}}", style: title, role: H1 }
  - { name: all, area: [20, 50, 170, 200], text: "{{#organisaties}}{{naam}}. {{/organisaties}}", style: body }
YAML

build() { # build OUTPUT
	"$meedoen" build --quiet --content content --themes themes --output "$1" --date 2026-11-24 >said 2>&1 || { say <said; false; }
}
same_as_new() { # same_as_new NAME
	rm -rf new
	build output && build new && diff -rq --exclude=.times new output >differ
	is "$1" "$?" 0 || say <differ
}

passes 'the sample site in one language' build output
cp -R output before
for folder in content/*/; do
	kind=$(basename "$folder")
	file=$(find "$folder" -maxdepth 1 -name '*.md' -o -maxdepth 1 -name '*.yaml' | sort | head -n 1)
	[ -n "$file" ] || continue
	cp "$file" kept
	sed -i -E '0,/^(titel|naam|vraag|tekst|alt|roepnaam|openingszin|boodschap|wat|woord|omschrijving|doel|met|bron): /s/^((titel|naam|vraag|tekst|alt|roepnaam|openingszin|boodschap|wat|woord|omschrijving|doel|met|bron): *"?)/\1X/' "$file"
	fails "$kind: it is another text" cmp -s "$file" kept
	same_as_new "$kind: a change is everywhere"
	cp kept "$file"
done

sed 's/^naam:.*/naam: Hulp in huis/; /^vragen:/,/^[a-z]/{/^  - /d}; s/^vragen:/vragen: [Wie helpt mij?]/' content/organisaties/taalhuis-de-linden.yaml >content/organisaties/hulp-in-huis.yaml
same_as_new 'an organisation more'
changed() { [ -f "before/$1" ] && [ -f "output/$1" ] && ! cmp -s "before/$1" "output/$1"; }
passes 'it is on the wall' changed print/kantoor/sociale-kaart/sociale-kaart-a3.pdf
passes 'and where a layout lists all' changed print/kantoor/hulp/samen-praten-over-geld.pdf
rm content/organisaties/hulp-in-huis.yaml
same_as_new 'an organisation less'
finish
