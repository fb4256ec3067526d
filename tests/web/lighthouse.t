#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Lighthouse on a page of each main kind. Judges the pages, not the program.
. "$(dirname "$0")/../tap.sh"
need chromium
here=$top/tests/web
. "$here/packages.sh"
passes 'it builds' "$meedoen" build -q --content "$top/content" --themes "$top/themes" --output "$scratch/output"
look() { node "$here/lighthouse.mjs" "$packages" "$scratch/output" "$@" >"$scratch/said" 2>&1; }
meeting=$(cd "$scratch/output/site" && find bijeenkomsten -name '*.html' | sort | head -n 1)
look index.html "$meeting" organisaties.html zoeken.html ar/index.html
same 'accessibility and best practices 100, performance 95 or more' "$scratch/said" /dev/null

# It must see what is planted.
echo '<!DOCTYPE html><html><head><title>Kapot</title></head><body><main><h1>Kapot</h1><img src="x.png"></main></body></html>' >"$scratch/output/site/kapot.html"
look kapot.html
holds 'it sees a picture without a text' "$scratch/said" 'image-alt'
finish
