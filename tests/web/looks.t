#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# How it looks is data: another theme changes site and print together and no line of HTML. And it is light: one style
# sheet, fonts cut to the letters of a page's language, nothing from elsewhere, nothing that a strict server refuses.
. "$(dirname "$0")/../tap.sh"
need node chromium pdftoppm pdffonts pdftotext
here=$top/tests/web
cp -R "$top/content" "$scratch/content"
cp -R "$top/themes" "$scratch/themes"
build() { # build OUTPUT [SITE.YAML-LINE]
	cp "$top/content/site.yaml" "$scratch/content/site.yaml"
	[ $# = 1 ] || { sed -i "/^${2%%:*}:/d" "$scratch/content/site.yaml" && echo "$2" >>"$scratch/content/site.yaml"; }
	"$meedoen" build -q --content "$scratch/content" --themes "$scratch/themes" --output "$scratch/$1"
}
passes 'the sample site builds' build basis
passes 'with the other theme too' build stad 'thema: voorbeeldstad'

# ---- another theme: other colours on the site and on paper, the same HTML ----
pages() { # every page, without the names of style sheet and fonts and the sizes of PDFs
	(cd "$scratch/$1/site" && find . -name '*.html' | sort | while read -r page; do
		echo "== $page"
		sed 's|stijl/[a-z0-9.-]*|stijl/*|; s|, [0-9]*[^0-9a-z]*kB)|, * kB)|' "$page"
	done) >"$scratch/$1.pages"
}
pages basis
pages stad
same 'no HTML changes but the names of style sheet and font' "$scratch/stad.pages" "$scratch/basis.pages"
fails 'the style sheet does' cmp -s "$scratch"/basis/site/stijl/site.*.css "$scratch"/stad/site/stijl/site.*.css
corner() { # the colour at the top left corner of a PDF, as hex
	pdftoppm -r 20 -f 1 -l 1 -singlefile "$1" "$scratch/corner" && node -e '
		const b = require("fs").readFileSync(process.argv[1]);
		const start = /^P6\s+\d+\s+\d+\s+\d+\s/.exec(b.toString("latin1", 0, 40))[0].length;
		console.log("#" + b.toString("hex", start, start + 3));' "$scratch/corner.ppm"
}
token() { # token THEME NAME: its value in light
	node -e 'const t = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(t[process.argv[2]].$value)' \
		"$top/themes/$1/tokens.json" "$2"
}
flyer=$(cd "$scratch/basis/site/print" && find . -name 'flyer-*-a5.pdf' | sort | head -n 1)
for theme in basis:basis stad:voorbeeldstad; do
	bar=$(token "${theme#*:}" utrecht-nav-bar-background-color)
	is "${theme#*:}: the band of the flyer has the colour of the menu" "$(corner "$scratch/${theme%%:*}/site/print/$flyer")" "$bar"
	holds "${theme#*:}: and so has the site" "$(ls "$scratch/${theme%%:*}"/site/stijl/site.*.css)" "--utrecht-nav-bar-background-color:$bar;"
done
holds 'a dark screen has colours of its own' "$(ls "$scratch"/stad/site/stijl/site.*.css)" '@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;'
holds 'and the page says so' "$scratch/stad/site/index.html" '<meta name="color-scheme" content="light dark">'

# A theme of a few light colours has no dark set, whatever its parent has.
mkdir "$scratch/themes/licht"
printf 'name: Licht\nparent: basis\n' >"$scratch/themes/licht/theme.yaml"
echo '{"basis-heading-color": {"$type": "color", "$value": "#003300"}}' >"$scratch/themes/licht/tokens.json"
passes 'a theme of one colour builds' build licht 'thema: licht'
lacks 'it has no dark set' "$(ls "$scratch"/licht/site/stijl/site.*.css)" 'prefers-color-scheme'
lacks 'and its pages do not say so' "$scratch/licht/site/index.html" 'color-scheme'

# What cannot be read stops the build, in light and in dark, with the pair and both values.
echo '{"basis-heading-color": {"$type": "color", "$value": "#999999"}}' >"$scratch/themes/licht/tokens.json"
"$meedoen" check --content "$scratch/content" --themes "$scratch/themes" 2>"$scratch/said"
is 'pale headings stop it' $? 1
holds 'light: both values are named' "$scratch/said" \
	'basis-heading-color (#999999) on basis-color-default-bg-document (#ffffff) has a contrast of 2.8 to 1; it must be at least 4.5'
echo '{"basis-heading-color": {"$value": "#003300"}, "dark": {"basis-color-default-bg-document": {"$value": "#222222"}}}' \
	>"$scratch/themes/licht/tokens.json"
"$meedoen" check --content "$scratch/content" --themes "$scratch/themes" 2>"$scratch/said"
holds 'dark: both values are named' "$scratch/said" 'on a dark screen basis-heading-color (#003300) on basis-color-default-bg-document (#222222)'

# A comma too few is one mistake: nothing is said about the colours that could not be read.
for text in '{"basis-heading-color": {"$value": "#003300"} "basis-focus-color": {"$value": "#000000"}}' '"#003300"'; do
	echo "$text" >"$scratch/themes/licht/tokens.json"
	"$meedoen" check --content "$scratch/content" --themes "$scratch/themes" 2>"$scratch/said"
	is "tokens that cannot be read: $text" $? 1
	holds 'the message has their place' "$scratch/said" 'themes/licht/tokens.json:1:'
	holds 'and there is one' "$scratch/said" '1 error, 0 warnings'
done
rm "$scratch/themes/licht/tokens.json"

# ---- what a browser fetches ----
style=$(ls "$scratch"/basis/site/stijl/site.*.css)
sed -E 's/@font-face\{[^}]*\}//g; s/:root\{[^}]*\}//g' "$style" >"$scratch/own.css"
passes 'our own style sheet is under 5 kB compressed' test "$(gzip -9c "$scratch/own.css" | wc -c)" -lt 5000
passes 'with tokens and fonts under 6 kB' test "$(gzip -9c "$style" | wc -c)" -lt 6000
is 'there is one style sheet' "$(find "$scratch/basis/site" -name '*.css' | wc -l)" 1
lacks 'it fetches nothing from elsewhere' "$style" '//'
grep -rlE '<style|<[^>]* (style|on[a-z]+)=|<script(>| src=.https?:)' "$scratch/basis/site" --include='*.html' >"$scratch/inline"
same 'no page has style or script in it' "$scratch/inline" /dev/null
cat >"$scratch/judge.js" <<'JUDGE'
// One line for each thing that is wrong with the visits on standard input.
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
for (const { page, fetched, console: said, failed } of lines) {
	const all = fetched.filter((f) => !/\.(png|jpe?g|webp|avif)$/.test(f.name) && !/^beelden\//.test(f.name));
	const sum = (list) => list.reduce((total, f) => total + f.bytes, 0);
	const later = all.filter((f) => /\.html$/.test(f.name));
	if (failed) console.log(page, failed);
	if (all.length < 3) console.log(page, 'fetched only', JSON.stringify(all));
	if (sum(all) >= 60000) console.log(page, 'first visit', sum(all), 'bytes', JSON.stringify(all));
	if (sum(later) >= 15000) console.log(page, 'next visit', sum(later), 'bytes');
	for (const f of all) if (f.missing) console.log(page, 'not there:', f.name);
	for (const line of said) console.log(page, line);
	const wrong = all.filter((f) => /\.woff2$/.test(f.name) && (process.argv[2] ? !RegExp(process.argv[2]).test(f.name) : true));
	for (const f of wrong) console.log(page, 'needless font', f.name);
	if (process.argv[3] && !all.some((f) => RegExp(process.argv[3]).test(f.name))) console.log(page, 'lacks font', process.argv[3]);
}
JUDGE
visits() { # visits NAME ALLOWED-FONTS WANTED-FONT OUTPUT PAGE...
	title=$1 allowed=$2 wanted=$3 output=$4
	shift 4
	node "$here/visit.js" "$scratch/$output/site" "$@" >"$scratch/visits"
	node "$scratch/judge.js" "$allowed" "$wanted" <"$scratch/visits" >"$scratch/wrong" 2>&1
	same "$title" "$scratch/wrong" /dev/null
}
meeting=bijeenkomsten/$(cd "$scratch/basis/site/bijeenkomsten" && find . -name '*.html' | sort | head -n 1 | cut -c 3-)
visits 'pages are under 60 kB at first, 15 kB after, and strict' 'sans-[47]00' 'sans-400' basis \
	index.html toolkit.html organisaties.html "$meeting"
heavy() { # heavy FOLDER: its heaviest page
	(cd "$scratch/basis/site" && find "$1" -name '*.html.gz' -printf '%s %p\n' | sort -rn | sed -n '1s/^[0-9]* //; 1s/^\.\///; 1s/\.gz$//p')
}
passes 'no page is more than 15 kB' test "$(stat -c %s "$scratch/basis/site/$(heavy .).gz")" -lt 15000
visits 'nor is the heaviest page, with all that comes along, more than 60 kB' . '' basis "$(heavy .)" zoeken.html "$(heavy ar)" "$(heavy uk)" "$(heavy pl)"
passes 'nor the pictures of a page for links, each, 200 kB' test -z "$(find "$scratch/basis/site/deel" -size +200k)"
visits 'with the other theme too' 'noto-sans-display-[47]00' 'noto-sans-display-400' stad index.html "$meeting"

# ---- fonts: a script only where a page is written in it ----
sed 's|</main>|<p lang="ar">العربية</p><p lang="uk">Українська</p></main>|' "$scratch/basis/site/index.html" >"$scratch/basis/site/namen.html"
visits 'names of languages bring no fonts along' 'sans-[47]00' 'sans-400' basis namen.html
visits 'a Ukrainian page gets Cyrillic alone' 'sans-cyrillic-[47]00' 'sans-cyrillic-400' basis uk/index.html
visits 'an Arabic page gets Arabic alone' 'naskh-arabic-[47]00' 'naskh-arabic-400' basis ar/index.html
holds 'the licence lies beside the fonts' "$scratch/basis/site/stijl/OFL.txt" 'SIL OPEN FONT LICENSE Version 1.1'
holds 'under who holds the copyright' "$scratch/basis/site/stijl/OFL.txt" 'with Reserved Font Names "Andika" and "SIL"'
cat >>"$scratch/themes/licht/theme.yaml" <<'THEME'
fonts:
  - family: Mijn Andika
    scripts: [latin]
    regular: /usr/share/fonts/truetype/andika/Andika-Regular.ttf
    bold: /usr/share/fonts/truetype/andika/Andika-Bold.ttf
THEME
"$meedoen" check --content "$scratch/content" --themes "$scratch/themes" >/dev/null 2>&1
build licht 'thema: licht' 2>"$scratch/said"
holds 'a reserved name is refused' "$scratch/said" 'the licence of this font reserves the name `Andika`'

# A theme with fonts of its own, on the site and on paper.
mkdir "$scratch/themes/licht/fonts"
cp /usr/share/fonts/truetype/noto/NotoSansDisplay-Regular.ttf "$scratch/themes/licht/fonts/gewoon.ttf"
cp /usr/share/fonts/truetype/noto/NotoSansDisplay-Bold.ttf "$scratch/themes/licht/fonts/vet.ttf"
cat >"$scratch/themes/licht/theme.yaml" <<'THEME'
name: Licht
parent: basis
fonts:
  - { family: Huis Sans, scripts: [latin], regular: fonts/gewoon.ttf, bold: fonts/vet.ttf }
print:
  fonts:
    text: { regular: fonts/gewoon.ttf, bold: fonts/vet.ttf }
THEME
echo '{"basis-text-font-family-default": {"$value": "Huis Sans, sans-serif"}}' >"$scratch/themes/licht/tokens.json"
passes 'a theme with its own fonts builds' build licht 'thema: licht'
passes 'its font is on the site' ls "$scratch"/licht/site/stijl/huis-sans-400.*.woff2
fails 'and no font that it does not name' ls "$scratch"/licht/site/stijl/meedoen-sans-400.*.woff2
pdffonts "$scratch/licht/site/print/$flyer" >"$scratch/fonts"
holds 'and on paper' "$scratch/fonts" 'NotoSansDisplay'
lacks 'where no other is' "$scratch/fonts" 'Andika'

# The mark in the tab of the browser has the colours of the theme.
holds 'the icon: basis' "$scratch/basis/site/favicon.svg" "fill=\"$(token basis utrecht-nav-bar-background-color)\""
holds 'the icon: voorbeeldstad' "$scratch/stad/site/favicon.svg" "fill=\"$(token voorbeeldstad utrecht-nav-bar-background-color)\""

# ---- printed from the browser: no menus, what is folded is open, addresses beside links ----
page=$scratch/basis/site/papier.html
sed 's|</main>|<details><summary>Meer</summary><p>Dit was dichtgevouwen.</p></details><p><a href="https://elders.example/weg">elders</a></p></main>|' \
	"$scratch/basis/site/organisaties-op-naam.html" >"$page"
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" --no-pdf-header-footer \
	--print-to-pdf="$scratch/papier.pdf" "file://$page" >/dev/null 2>&1
pdftotext -layout "$scratch/papier.pdf" "$scratch/papier"
holds 'on paper: the page' "$scratch/papier" 'Geldloket Voorbeeldstad'
holds 'on paper: what was folded' "$scratch/papier" 'Dit was dichtgevouwen.'
holds 'on paper: where a link goes' "$scratch/papier" '(https://elders.example/weg)'
lacks 'on paper: no menu' "$scratch/papier" 'Hoe werkt een bijeenkomst?'
lacks 'on paper: no breadcrumb, no way to the contents' "$scratch/papier" 'Ga naar'

# ---- a checksum of the style, for a site that is only ever on a server ----
passes 'a site with a checksum builds' build som 'controlesom: ja'
style=$(cd "$scratch/som/site" && ls stijl/site.*.css)
sum=$(node -e 'console.log(require("crypto").createHash("sha384").update(require("fs").readFileSync(process.argv[1])).digest("base64"))' "$scratch/som/site/$style")
holds 'it is the SHA-384 of the sheet' "$scratch/som/site/index.html" "integrity=\"sha384-$sum\""
visits 'a browser agrees' 'sans-[47]00' 'sans-400' som index.html
lacks 'a site that can be opened from a folder has none' "$scratch/basis/site/index.html" 'integrity='
finish
