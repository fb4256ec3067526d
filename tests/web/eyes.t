#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A page of each kind as people meet it, in both themes: in light and dark, narrow, with colours of their own, by
# keyboard. And the judge itself: it must see what is planted.
. "$(dirname "$0")/../tap.sh"
need chromium
here=$top/tests/web
. "$here/packages.sh"
cp -R "$top/content" "$scratch/content"
see() { node "$here/see.mjs" "$packages" "$@" >"$scratch/seen" 2>&1; }

site_with() { # site_with THEME: $site and $pages, a page of each kind; $some, four of them
	sed -i "s/^thema:.*/thema: $1/" "$scratch/content/site.yaml"
	passes "$1: builds" "$meedoen" build -q --content "$scratch/content" --themes "$top/themes" --output "$scratch/$1"
	site=$scratch/$1/site
	# all pages at the top but the one whose links are whole addresses, and the first of each folder
	pages=$(cd "$site" && find . -maxdepth 1 -name '*.html' ! -name 404.html | sort && for folder in */; do find "$folder" -maxdepth 1 -name '*.html' | sort | head -n 1; done)
	some="index.html bijeenkomsten.html $(printf '%s\n' "$pages" | grep -E '^(bijeenkomsten|toolkit)/')"
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
	looks_good 'voorbeeldstad: light, dark, forced' light,dark,forced $some
	site_with basis
	looks_good 'basis: narrow' narrow $pages
	looks_good 'basis: dark' dark $pages
	looks_good 'basis: light, forced, keyboard' light,forced,keyboard $some
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
finish
