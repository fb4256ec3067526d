#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The picture that others show with a link to a meeting: of its own facts, in the colours of the theme, with words for
# who does not see it; made when the meeting changes and not else; only where the site asks for it.
. "$(dirname "$0")/../tap.sh"
need identify convert

cp -R "$top/content" "$top/themes" "$scratch"
cd "$scratch" || exit 1
build() { "$meedoen" build -q "$@" 2>said || say <said; }
build
site=output/site money=bijeenkomsten/samen-praten-over-geld
meta() { sed -n "s/^<meta property=\"$2\" content=\"\(.*\)\">\$/\1/p" "$site/$1.html"; }

is 'its address is whole' "$(meta $money og:image)" 'https://meedoen.voorbeeldstad.example/deel/samen-praten-over-geld.jpg'
is 'its kind and size are told' "$(meta $money og:image:type) $(meta $money og:image:width) $(meta $money og:image:height)" 'image/jpeg 1200 630'
is 'and are true' "$(identify -format '%m %wx%h' $site/deel/samen-praten-over-geld.jpg)" 'JPEG 1200x630'
is 'what it says stands in words' "$(meta $money og:image:alt)" \
	'Samen praten over geld. Op dinsdag 8 december 2026, van 2 uur tot 4 uur in de middag (14.00 tot 16.00 uur). Buurthuis De Lindeboom.'
is 'the page of an organisation has that of the site' "$(meta organisaties/taalhuis-de-linden og:image) $(meta organisaties/taalhuis-de-linden og:image:type)" \
	'https://meedoen.voorbeeldstad.example/deel.png image/png'
is 'and so has a translated page: the picture is in Dutch' "$(meta ar/$money og:image)" 'https://meedoen.voorbeeldstad.example/deel.png'
is 'and one of what was' "$(meta bijeenkomsten/spelen-in-waterrijk og:image)" 'https://meedoen.voorbeeldstad.example/deel.png'
is 'it is no paper to print' "$(grep -c 'deel/' $site/drukwerk.html $site/$money.html | tr '\n' ' ')" "$site/drukwerk.html:0 $site/$money.html:1 "

colour() { # colour FILE X,Y: near to which of the colours of the theme
	convert "$1" -format "%[fx:int(255*p{$2}.r+.5)] %[fx:int(255*p{$2}.g+.5)] %[fx:int(255*p{$2}.b+.5)]" info:
}
near() { # near NAME GOT RED GREEN BLUE: each within 6, since it is a JPEG
	# shellcheck disable=SC2086 # three numbers
	set -- "$1" $2 "$3" "$4" "$5"
	passes "$1 ($2 $3 $4)" awk -v a="$2" -v b="$3" -v c="$4" -v r="$5" -v g="$6" -v l="$7" 'BEGIN { exit !((a-r)^2 < 36 && (b-g)^2 < 36 && (c-l)^2 < 36) }'
}
token() { sed -n "/\"$1\"/s/.*\"#\(..\)\(..\)\(..\)\".*/0x\1 0x\2 0x\3/p" "themes/basis/tokens.json" | head -n 1; }
# shellcheck disable=SC2046,SC2086,SC2183 # three numbers
near 'the band has the colour of the menu' "$(colour $site/deel/samen-praten-over-geld.jpg 20,20)" $(printf '%d %d %d' $(token utrecht-nav-bar-background-color))
near 'the facts stand on white' "$(colour $site/deel/samen-praten-over-geld.jpg 1180,600)" 255 255 255

# Made once: another page, another meeting, and then this one.
inode() { stat -c %i "$site/deel/$1.jpg"; }
one=$(inode samen-praten-over-geld) other=$(inode veilig-over-straat)
sum=$(sha256sum <$site/deel/samen-praten-over-geld.jpg)
sed -i 's/^samenvatting: .*/samenvatting: Waar dit vandaan komt./' content/paginas/over.md
sed -i 's/^begin: .*/begin: "18:30"/' content/bijeenkomsten/veilig-over-straat.md
build
is 'the picture of a meeting that stays is the same file' "$(inode samen-praten-over-geld)" "$one"
passes 'that of a meeting that changed is new' test "$(inode veilig-over-straat)" != "$other"
build --output again
is 'the same meeting gives the same bytes' "$(sha256sum <again/site/deel/samen-praten-over-geld.jpg)" "$sum"

sed -i 's/^deelplaatjes: .*/deelplaatjes: nee/' content/site.yaml
build
is 'none where the site does not ask for it' "$(find output -path '*deel/*')" ''
is 'and the page names that of the site' "$(meta $money og:image)" 'https://meedoen.voorbeeldstad.example/deel.png'
finish
