#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Lighthouse on a page of each type, in each language and theme of the sample site, given as its settings for nginx say.
# axe and three more look at every page (every.t); what is only here is how fast a page is and how well it behaves.
# Judges the pages, not the program.
. "$(dirname "$0")/../tap.sh"
need chromium
here=$top/tests/web
. "$here/packages.sh"
look() { node "$here/lighthouse.mjs" "$packages" "$1" >"$scratch/said"; }

cp -R "$top/content" "$scratch/content"
for theme in basis voorbeeldstad; do
	sed -i "s/^thema:.*/thema: $theme/" "$scratch/content/site.yaml"
	passes "$theme: builds" "$meedoen" build -q --content "$scratch/content" --themes "$top/themes" --output "$scratch/$theme"
	# Those at the top of each language, one of the loose pages, and the first of each folder. That for wrong addresses is never asked for.
	loose=$(cd "$top/content/paginas" && printf '%s ' *.md)
	(cd "$scratch/$theme/site" && find . -name '*.html' ! -name 404.html | sed 's|^\./||' | sort |
		awk -F/ -v loose="$loose" '{ folder = $0; sub(/[^\/]*$/, "", folder); name = $NF; sub(/html$/, "md", name); top = NF == 1 || $1 ~ /^[a-z][a-z]$/ && NF == 2 }
			top && index(" " loose, " " name " ") { folder = folder "loose"; top = 0 }
			top || !seen[folder]++') >"$scratch/pages"
	passes "$theme: a page of each type ($(wc -l <"$scratch/pages"))" test "$(wc -l <"$scratch/pages")" -gt 40
	look "$scratch/$theme" <"$scratch/pages"
	is "$theme: the judge came to its end" $? 0
	same "$theme: accessibility and best practices 100, performance 95 or more" "$scratch/said" /dev/null
done

# It must see what is planted: a picture without a text, a script of another host.
cat >"$scratch/basis/site/kapot.html" <<'END'
<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Kapot</title><script src="https://elders.example/x.js"></script></head>
<body><main><h1>Kapot</h1><img src="x.png"></main></body></html>
END
echo kapot.html | look "$scratch/basis"
holds 'it sees a picture without a text' "$scratch/said" 'image-alt'
holds 'it sees what is asked elsewhere' "$scratch/said" 'errors-in-console'
finish
