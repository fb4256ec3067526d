#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Every page of the sample site, in all its languages: Nu HTML checker, html-validate, axe, HTML CodeSniffer, and what
# those do not see (see.mjs). The other theme has the same pages but for the names of style sheet and fonts and the
# sizes of files (looks.t), so there only what a style sheet changes is looked at (eyes.t). Judges the pages, not the program.
. "$(dirname "$0")/../tap.sh"
need chromium java
here=$top/tests/web
. "$here/packages.sh"
nu() { # nu FILE...: one start for all files
	java -Xss4m -jar "$packages/node_modules/vnu-jar/build/dist/vnu.jar" --format gnu --stdout --exit-zero-always --also-check-css --also-check-svg "$@"
}

cp -R "$top/content" "$scratch/content"
for theme in basis voorbeeldstad; do
	sed -i "s/^thema:.*/thema: $theme/" "$scratch/content/site.yaml"
	passes "$theme: builds" "$meedoen" build -q --content "$scratch/content" --themes "$top/themes" --output "$scratch/$theme"
done
site=$scratch/basis/site
# A browser leaves a former address at once, so that only those that read files see it.
(cd "$site" && find . -name '*.html' -exec grep -L 'http-equiv="refresh"' {} + | sort) >"$scratch/pages"
passes "there are pages ($(wc -l <"$scratch/pages"))" test "$(wc -l <"$scratch/pages")" -gt 100

nu --skip-non-html "$site" >"$scratch/nu" 2>&1
same 'Nu HTML checker: pages' "$scratch/nu" /dev/null
find "$site" "$scratch/voorbeeldstad/site/stijl" -name '*.css' -o -name '*.svg' >"$scratch/others"
tr '\n' '\0' <"$scratch/others" | xargs -0 java -Xss4m -jar "$packages/node_modules/vnu-jar/build/dist/vnu.jar" \
	--format gnu --stdout --exit-zero-always --also-check-css --also-check-svg >"$scratch/nu" 2>&1
same "Nu HTML checker: style sheets and drawings ($(wc -l <"$scratch/others"))" "$scratch/nu" /dev/null
node "$here/validate.mjs" "$packages" "$site" >"$scratch/said" 2>&1
same 'html-validate' "$scratch/said" /dev/null
node "$here/see.mjs" "$packages" "$site" light,dark,narrow,spacing,large,forced,keyboard - <"$scratch/pages" >"$scratch/said" 2>&1
same 'axe, HTML CodeSniffer, and what they do not see' "$scratch/said" /dev/null
is 'only the pages to search have scripts' "$(grep -rlE '<script src' --include='*.html' "$site" | grep -v '/zoeken\.html$')" ''
node "$here/ask.mjs" "$packages" "$site" >"$scratch/said" 2>&1
same 'searching by keyboard, and without a script' "$scratch/said" /dev/null

# The judges themselves must see what is planted.
mkdir "$scratch/planted"
cat >"$scratch/planted/index.html" <<'END'
<!DOCTYPE html>
<html lang="nl"><head><title>Kapot</title></head>
<body><main><h1>Kapot</h1><p id="a">Een</p><p id="a">Twee <img src="x.png"></p><b><p>Drie</p></b></main></body></html>
END
nu "$scratch/planted/index.html" >"$scratch/nu"
holds 'Nu HTML checker sees an error' "$scratch/nu" 'Duplicate ID'
node "$here/validate.mjs" "$packages" "$scratch/planted" >"$scratch/said" 2>&1
holds 'html-validate sees an error' "$scratch/said" 'no-dup-id'
finish
