#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A file of the content that cannot be read: a message at that file and no other, status 1, nothing is written.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

small_content "$scratch/content"
"$meedoen" build -q --content "$scratch/content" --themes "$themes" --output "$scratch/output" || exit 1
cp -a "$scratch/output" "$scratch/old"
broken FAULT_UNREADABLE=site.yaml -- build --content "$scratch/content" --output "$scratch/output" 2>"$scratch/said"
is 'status 1' $? 1
holds 'it says which file' "$scratch/said" 'content/site.yaml'
holds 'and why' "$scratch/said" 'Permission denied'
same 'nothing was written' "$scratch/output" "$scratch/old"

# A file that was saved in the letters of long ago is one mistake: all that refers to it is right. Two of each kind (one
# with sanitizers); what the language check says without the words of a municipality is right too.
cp -R "$top/content" "$scratch/sample"
find "$scratch/sample" -regex '.*\.[a-z][a-z]\.[a-z]+' -delete
sed -i 's/^talen: .*/talen: []/' "$scratch/sample/site.yaml"
cp -R "$scratch/sample" "$scratch/whole"
most=2
[ -z "$sanitized" ] || most=1
(cd "$scratch/sample" && find . -name '*.yaml' -o -name '*.md') | grep -v /woorden/ | sort | awk -F/ -v most="$most" 'seen[$2]++ < most' >"$scratch/files"
passes "there are some of each kind ($(wc -l <"$scratch/files"))" test "$(wc -l <"$scratch/files")" -gt 25
while read -r file; do
	printf 'naam: Caf\351\n' >"$scratch/sample/$file"
	"$meedoen" check --content "$scratch/sample" --themes "$themes" >"$scratch/said" 2>&1
	cp "$scratch/whole/$file" "$scratch/sample/$file"
	[ "$(tail -n 1 "$scratch/said")" = '1 error, 0 warnings' ] && grep -qF "${file#./}:1:10: error: this is not UTF-8" "$scratch/said" && continue
	echo "$file" && cat "$scratch/said"
done <"$scratch/files" >"$scratch/more"
same 'one message each' "$scratch/more" /dev/null

# What systems and editors leave in a folder is no content; a photograph may be as large as a camera makes it.
cp -R "$scratch/whole" "$scratch/left"
for name in .DS_Store Thumbs.db thumbs.db Desktop.ini '~$koffie.docx' '#koffie.md#' 'koffie.md~' .koffie.md.swp; do
	echo x >"$scratch/left/bijeenkomsten/$name"
done
head -c 20000000 /dev/zero >"$scratch/left/bestanden/groot.jpg"
passes 'what is left behind is passed over' "$meedoen" check --content "$scratch/left" --themes "$themes"
head -c 40000000 /dev/zero >"$scratch/left/bestanden/groot.jpg"
fails 'a file of 40 MB is not taken' "$meedoen" check --content "$scratch/left" --themes "$themes"
holds 'and it says what is too large' "$scratch/.out" 'bestanden/groot.jpg: error: the file is larger than 32 MB'
finish
