#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Long documents: the toolkit, its pages, contents and tags, and the rules of good pages; mistakes in their layouts.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo mutool
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
passes 'the sample is built' "$meedoen" build --quiet --content "$top/content" --themes "$top/themes" --output output

for size in a4 a5; do
	book=output/site/print/toolkit-$size.pdf
	passes "$size: the rules of PDF/UA" "$here/pdfcheck.py" "$book"
	passes "$size: the rules of PDF/X" "$here/pdfcheck.py" "output/print/drukkerij/toolkit-$size.pdf"
	pdftotext -layout "$book" book.txt
	passes "$size: contents, bookmarks and feet name the same pages" python3 - "$book" <<'PYTHON'
import re, subprocess, sys
pages = subprocess.run(["pdftotext", "-layout", sys.argv[1], "-"], capture_output=True, text=True).stdout.split("\f")
entries = re.findall(r"^\s*(\S.*?)\s{2,}(\d+)\s*$", pages[1], re.M)
marks = re.findall(r'"([^"]+)"\s*#page=(\d+)', subprocess.run(["mutool", "show", sys.argv[1], "outline"],
                                                        capture_output=True, text=True).stdout)
assert len(entries) == 8, entries
assert [(t, n) for t, n in marks] == entries, (marks, entries)
for title, number in entries:
    page = pages[int(number) - 1]
    assert title.split()[0] in page, (title, number)
    assert page.split()[-1] == number, (page.split()[-1], number)
PYTHON
	passes "$size: headings stay with their text, no line stands alone, tables go on under their head" \
		python3 - "$book" <<'PYTHON'
import collections, re, subprocess, sys
xml = subprocess.run(["pdftotext", "-bbox-layout", sys.argv[1], "-"], capture_output=True, text=True).stdout
pages = xml.split("<page ")[1:]
pages = [[(float(y), round(float(b) - float(y), 1), re.findall(r">([^<]*)</word>", line)) for y, b, line in
          re.findall(r'<line xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">(.*?)</line>', page, re.S)]
         for page in pages]
text = collections.Counter(height for page in pages for _, height, _ in page).most_common(1)[0][0]
for number, page in enumerate(pages[2:-1], 3):
    body = [line for line in page if line[1] >= text - 0.1]  # without the head and foot
    last = max(body)
    assert last[1] < text * 1.2, f"page {number} ends with the heading {last}"
PYTHON
done

book=output/site/print/toolkit-a5.pdf
pdfinfo -struct "$book" >tree.txt
for role in H1 H2 TOC TOCI L LI Lbl LBody Table TR 'TH' TD P; do
	is "the tree has $role" "$(grep -qE "^ *$role(:| |\$)" tree.txt && echo yes)" yes
done
is 'one title' "$(grep -cE '^ *H1' tree.txt)" 1
is 'each entry of the contents has its tag' "$(grep -cE '^ *TOCI' tree.txt)" 8
is 'a table that goes on says its heads again' \
	"$(pdftotext -layout "$book" - | grep -c 'Wanneer *Wat doe je? *Let op')" \
	"$(pdftotext -layout "$book" - | python3 -c '
import sys
pages = sys.stdin.read().split("\f")
rows = ["8 weken", "6 weken", "4 weken", "2 weken", "De dag zelf", "3 weken", "2 maanden"]
print(sum(any(line.lstrip().startswith(row) for row in rows for line in page.split("\n")) for page in pages))')"
is 'numbers of a list' "$(pdftotext -layout "$book" - | grep -c '^ *10\.  *Laat altijd weten')" 1

# ---- the same bytes ----

"$meedoen" build --quiet --jobs 1 --content "$top/content" --themes "$top/themes" --output again 2>/dev/null
same 'the same bytes with one thread' "$book" "again/site/print/toolkit-a5.pdf"

# ---- mistakes ----

cp -r "$top/themes" themes
sed -i 's/more: true/artifact: true/' themes/basis/print/toolkit-a5.yaml
"$meedoen" check --content "$top/content" --themes themes >/dev/null 2>messages.txt
line=$(grep -n 'body: text' themes/basis/print/toolkit-a5.yaml | cut -d: -f1)
holds 'a body that cannot go on is told at its place' messages.txt "toolkit-a5.yaml:$line:9: error: there is no frame where the body of \`text\` can go on"
cp "$top/themes/basis/print/toolkit-a5.yaml" themes/basis/print/
sed -i 's/repeat: hoofdstukken/repeat: hoofdstuken/' themes/basis/print/toolkit-a5.yaml
"$meedoen" check --content "$top/content" --themes themes >/dev/null 2>messages.txt
holds 'a list that is not there' messages.txt 'there is no list `hoofdstuken` to repeat'
holds 'the list that was meant' messages.txt 'Did you mean `hoofdstukken`?'
finish
