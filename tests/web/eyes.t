#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A page of each kind as people meet it, in the second theme: in light and dark, narrow, with colours of their own, by
# keyboard; every page of the first is looked at in every.t. And the judge itself: it must see what is planted. Judges the pages, not the program.
. "$(dirname "$0")/../tap.sh"
need chromium
here=$top/tests/web
. "$here/packages.sh"
cp -R "$top/content" "$scratch/content"
see() { node "$here/see.mjs" "$packages" "$@" >"$scratch/seen" 2>&1; }

site_with() { # site_with THEME: $site and $pages, a page of each kind
	sed -i "s/^thema:.*/thema: $1/" "$scratch/content/site.yaml"
	passes "$1: builds" "$meedoen" build -q --content "$scratch/content" --themes "$top/themes" --output "$scratch/$1"
	site=$scratch/$1/site
	# all pages at the top but the one whose links are whole addresses, and the first of each folder
	pages=$(cd "$site" && find . -maxdepth 1 -name '*.html' ! -name 404.html | sort && for folder in */; do find "$folder" -maxdepth 1 -name '*.html' | sort | head -n 1; done)
}
looks_good() { # looks_good NAME MODES PAGE...
	title=$1
	shift
	see "$site" "$@"
	same "$title" "$scratch/seen" /dev/null
}
# shellcheck disable=SC2086 # lists of pages
{
	site_with voorbeeldstad
	looks_good 'voorbeeldstad' light,dark,narrow,forced,keyboard $pages
	site_with basis # all of its pages: every.t
}

# Planted: pale text, a button without an edge, a small target, something too wide, a focus that does not show.
site=$scratch/basis/site
sed 's|</head>|<style>.nl-paragraph { color: #999 } .nl-button { border: 0; min-block-size: 0; padding: 0 } h1 { min-width: 400px } :focus-visible { outline: 0 !important }</style></head>|' \
	"$site/index.html" >"$site/kapot.html"
see "$site" light,narrow,forced,keyboard kapot.html
holds 'it sees pale text' "$scratch/seen" 'light: color-contrast:'
holds 'it sees what sticks out' "$scratch/seen" 'narrow: it is '
holds 'it sees a small button' "$scratch/seen" 'pixels, not 44'
holds 'it sees a button without an edge' "$scratch/seen" 'forced: the button'
holds 'it sees that the focus does not show' "$scratch/seen" 'does not show that it has the focus'

# Planted: Dutch in an English part, letters in pixels, a height that cuts off, an order of its own, another host.
sed 's|</head>|<style>main p { font-size: 16px; block-size: 1lh; overflow: hidden } main a { position: relative; z-index: -1 }</style></head>|
	s|<h1|<p lang="en">Dit is een zin die niet past bij wat wij hier willen zeggen, want hij is van een andere taal en veel te lang voor een enkele regel op een scherm</p><img src="https://elders.example/x.png" alt=""><a href="index.html" tabindex="3">eerst</a>&|' \
	"$site/index.html" >"$site/kapot.html"
see "$site" light,spacing,large,keyboard kapot.html
holds 'it sees the wrong language' "$scratch/seen" 'is Dutch, but its language is en'
holds 'it sees letters that do not grow' "$scratch/seen" 'pixels only'
holds 'it sees what is cut off' "$scratch/seen" 'spacing: "Dit is'
holds 'it sees an order of its own' "$scratch/seen" 'not the order of the page'
holds 'it sees that another host is asked' "$scratch/seen" 'asks for https://elders.example/x.png'
finish
