#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The same input gives the same bytes: in another folder, another time zone, another locale, with more or
# fewer threads, with the files of the content in another order on disk, and at another moment.
. "$(dirname "$0")/tap.sh"
day=2026-11-24
unset SOURCE_DATE_EPOCH

# All but output/.times, which holds when each file was written here.
same_tree() {
	if diff -r --exclude=.times "$3" "$2" >"$scratch/.diff" 2>&1; then good "$1"; else bad "$1"; say <"$scratch/.diff"; fi
}

first=$scratch/first
"$meedoen" build -q --content "$top/content" --themes "$top/themes" --output "$first" --date $day --jobs 1 \
	2>"$scratch/said" || say <"$scratch/said"
passes 'the sample site builds' test -f "$first/site/index.html"
cp -R "$first" "$scratch/kept"

mkdir -p "$scratch/a much/deeper folder"
cd "$scratch/a much/deeper folder" || exit 1
mkdir content
(cd "$top/content" && find . -type f | sort -r) | while read -r file; do
	mkdir -p "content/$(dirname "$file")" && cp "$top/content/$file" "content/$file"
done
cp -R "$top/themes" themes
touch -d 2001-02-03 content/site.yaml
passes 'it builds elsewhere' \
	env TZ=Pacific/Kiritimati LC_ALL=C LANGUAGE=nl "$meedoen" build -q --date $day --jobs 4
same_tree 'the bytes are the same' output "$first"

# The day from the environment, as packagers give it.
passes 'it builds for SOURCE_DATE_EPOCH' env SOURCE_DATE_EPOCH=1795521600 "$meedoen" build -q --output again
same_tree 'the bytes are the same' again "$first"

# Nothing changed: nothing is written. One thing changed and changed back: the first tree again.
cd "$scratch" || exit 1
build() {
	"$meedoen" build -q --content "$scratch/a much/deeper folder/content" --themes "$top/themes" --output kept --date $day
}
passes 'it builds over what is there' build
passes 'and again' build
same_tree 'the bytes are the same' kept "$first"
sed -i 's/^naam: .*/naam: Heel iets anders/' "$scratch/a much/deeper folder/content/site.yaml"
passes 'a change builds' build
fails 'and shows' diff -r -q --exclude=.times kept "$first"
cp "$top/content/site.yaml" "$scratch/a much/deeper folder/content/site.yaml"
passes 'it builds when the change is taken back' build
same_tree 'the first bytes are there again' kept "$first"
finish
