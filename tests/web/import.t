#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A theme out of style sheets: every way to write a value, what is said about it, nothing overwritten; and the token
# packages of municipalities, each of which must give a theme that builds. The packages are installed for this test
# alone (tests/web/package.json); they are not ours to hand out.
. "$(dirname "$0")/../tap.sh"
need npm node
here=$top/tests/web

cp -R "$top/themes" "$scratch/themes"
import() { "$meedoen" theme import --themes "$scratch/themes" "$@"; }

# All that can stand in a style sheet, in one that is made up.
import "$here/import/huisstijl.css" >"$scratch/told" 2>&1
is 'a style sheet: exit status' $? 0
sed -i "s|$scratch/||" "$scratch/told"
golden() {
	[ -z "${ACCEPT:-}" ] || cp "$2" "$3"
	same "$1" "$2" "$3"
}
golden 'what it says' "$scratch/told" "$here/import/told"
golden 'the tokens' "$scratch/themes/verzonnen/tokens.json" "$here/import/tokens.json"
golden 'the settings' "$scratch/themes/verzonnen/theme.yaml" "$here/import/theme.yaml"
cp -R "$scratch/themes/verzonnen" "$scratch/kept"
import "$here/import/huisstijl.css" >"$scratch/told" 2>&1
is 'never over a theme that is there: exit status' $? 1
holds 'and it says so' "$scratch/told" 'there is a theme of that name already'
same 'what was there is as it was' "$scratch/themes/verzonnen" "$scratch/kept"
import --name ../elders "$here/import/huisstijl.css" >"$scratch/told" 2>&1
is 'a name that is no name: exit status' $? 1
passes 'nothing was made of it' test ! -e "$scratch/elders"
echo 'p { color: red }' >"$scratch/plain.css"
import --name kaal "$scratch/plain.css" >"$scratch/told" 2>&1
is 'a style sheet without tokens: exit status' $? 1
passes 'no theme was made' test ! -e "$scratch/themes/kaal"
import >"$scratch/told" 2>&1
is 'no style sheet: exit status' $? 2

# What looks like a comment in quotes is none; quotes in a comment are none.
cat >"$scratch/quotes.css" <<'END'
/* it's a theme */
@font-face { font-family: Eigen; src: url("https://voorbeeldstad.example/*.woff2"); }
.eigen-theme { --utrecht-link-color: #0b5394; /* "the last */ --utrecht-heading-color: #0b5394; }
END
import --name quotes "$scratch/quotes.css" >"$scratch/told" 2>&1
is 'a style sheet with quotes: exit status' $? 0
holds 'all its tokens' "$scratch/told" 'Found 2 of the 28'

# Style sheets that are made to hurt.
node -e 'console.log(":root{".repeat(100000) + "--utrecht-link-color: #0b5394;")' >"$scratch/deep.css"
import --name diep "$scratch/deep.css" >"$scratch/told" 2>&1
is 'rules 100,000 deep: exit status' $? 0
holds 'their token is found' "$scratch/themes/diep/tokens.json" '#0b5394'
node -e '
const links = Array.from({ length: 31 }, (_, i) => `--a${i}: var(--a${i + 1}, var(--a${i + 1}, var(--a${i + 1})));`);
console.log(`:root{--utrecht-link-color: var(--a0);--utrecht-link-hover-color: #0b5394;${links.join("")}}`);
' >"$scratch/links.css"
timeout 20 "$meedoen" theme import --themes "$scratch/themes" --name keten "$scratch/links.css" >"$scratch/told" 2>&1
is 'links that each have two ways to the next: exit status' $? 0

# Those of municipalities.
. "$here/packages.sh"
small_content "$scratch/content"

# municipality NAME LEAST-FOUND FILE...: the theme holds as many of its own tokens, and builds site and print.
municipality() {
	name=$1 least=$2
	shift 2
	# shellcheck disable=SC2068 # paths without spaces
	(cd "$packages/node_modules" && import --name "$name" $@) >"$scratch/told" 2>&1
	is "$name: exit status" $? 0
	found=$(sed -n 's/^Found \([0-9]*\) of.*/\1/p' "$scratch/told")
	passes "$name: at least $least tokens found ($found)" test "${found:-0}" -ge "$least"
	passes "$name: the tokens are JSON" node -e 'JSON.parse(require("fs").readFileSync(process.argv[1]))' "$scratch/themes/$name/tokens.json"
	sed -i '/^thema:/d' "$scratch/content/site.yaml"
	echo "thema: $name" >>"$scratch/content/site.yaml"
	passes "$name: builds" "$meedoen" build -q --content "$scratch/content" --themes "$scratch/themes" --output "$scratch/$name"
	page=$(cd "$scratch/$name/site" && ls bijeenkomsten/*.html | head -n 1)
	node "$here/see.mjs" "$packages" "$scratch/$name/site" light,dark index.html "$page" >"$scratch/seen" 2>&1
	same "$name: can be read, in light and in dark" "$scratch/seen" /dev/null
	passes "$name: has a flyer" test -s "$scratch/$name/site/print/flyer-samen-praten-a5.pdf"
}
municipality voorbeeld 28 @nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css
municipality utrecht 23 @utrecht/design-tokens/dist/index.css
municipality denhaag 18 @gemeente-denhaag/design-tokens-common/dist/theme/index.css \
	@gemeente-denhaag/design-tokens-components/dist/theme/index.css
municipality rotterdam 15 @nl-design-system-unstable/rotterdam-design-tokens/dist/design-tokens.css
municipality amsterdam 15 @amsterdam/design-system-tokens/dist/index.theme.css
municipality nijmegen 19 @gemeentenijmegen/design-tokens/dist/root.css
holds 'Nijmegen: what was changed is said' "$scratch/told" 'basis-color-info-bg-default: #d7e9fb became'
finish
