#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The packed twins of the site: there for every text, the same bytes when unpacked, and packed again only when
# the text changed.
. "$(dirname "$0")/tap.sh"
need gzip brotli

cp -R "$top/content" "$top/themes" "$scratch"
cd "$scratch" || exit 1
build() { "$meedoen" build -q 2>"$scratch/said" || say <"$scratch/said"; }
build

texts=$(find output/site -type f -regextype posix-extended -regex '.*\.(html|css|js|svg|xml|json|ics|txt)')
passes 'there are pages' test -n "$texts"
wrong=
for text in $texts; do
	gzip -dc "$text.gz" | cmp -s - "$text" || wrong="$wrong $text.gz"
	brotli -dc "$text.br" | cmp -s - "$text" || wrong="$wrong $text.br"
done
is 'each text has twins that hold its bytes' "$wrong" ''
is 'what is packed already has none' "$(find output -name '*.pdf.*' -o -name '*.png.*' -o -name '*.woff2.*')" ''
is 'nothing outside the site has one' "$(find output -path output/site -prune -o -name '*.gz' -print -o -name '*.br' -print)" ''

inode() { stat -c %i "$1"; }
page=output/site/organisaties/taalhuis-de-linden.html
other=$(find output/site/organisaties -name '*.html' ! -path "$page" | sort | head -n 1)
before=$(inode "$page.br") kept=$(inode "$other.br")
sed -i 's/^wat: .*/wat: Hier oefent u de taal met andere bewoners./' content/organisaties/taalhuis-de-linden.yaml
build
passes 'a page that changed has a new twin' test "$before" != "$(inode "$page.br")"
is 'the twin of another page is the same file' "$(inode "$other.br")" "$kept"

rm "$other.gz"
build
passes 'a twin that was taken away comes back' test -f "$other.gz"

sed -i 's/^thema: .*/&\ningepakt: nee/' content/site.yaml
build
is 'without, when the site says so' "$(find output -name '*.gz' -o -name '*.br')" ''
finish
