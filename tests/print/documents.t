#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Long documents: the toolkit, its pages, contents and tags, and the rules of good pages; mistakes in their layouts.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo mutool qpdf
here=$(cd "$(dirname "$0")" && pwd)
words()
{
	grep '^ *"' | sed 's/^ *"//; s/" *$//' | tr -d ' \n'
}
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
	passes "$size: no line or item stands alone, no page ends with a heading" "$here/reading.py" "$book"
	is "$size: pages are called as they are numbered" "$(qpdf --json "$book" | python3 -c '
import json, sys
print(*[(label["index"], label["label"]["/S"], label["label"].get("/St", 1)) for label in json.load(sys.stdin)["pagelabels"]])')" \
		"(0, '/r', 1) (2, '/D', 3)"
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

# ---- from page to page ----

passes 'what goes on on the next page is one element: who tears it is found' "$here/break.py" book "$book" "$scratch"
passes 'method cards: no line stands alone' "$here/reading.py" output/site/print/kaart-*.pdf

# ---- a box that is no higher than its words ----

passes 'the text begins right below what is in short' /usr/bin/python3 - "$book" "$here" <<'PYTHON'
import pikepdf, sys
sys.path.insert(0, sys.argv[2])
from reading import Reading
MM = 72 / 25.4
reading = Reading(pikepdf.open(sys.argv[1]))
kids = reading.root.kids[0].kids
found = 0
for short, points, heading in zip(kids, kids[1:], kids[2:]):
    if short.text().strip() == "In het kort" and points.role == "L":
        gap = min(y for _, y, _ in points.ink()) - max(y for _, y, _ in heading.ink())
        assert 15 * MM < gap < 30 * MM, (heading.text(), gap / MM)  # 6 of the box, 10 between, the capitals
        found += 1
assert found == 8, found
PYTHON

# ---- the booklet: folded and stapled ----

is 'pages come in fours' "$(($(pdfinfo output/print/kantoor/toolkit-a5.pdf | sed -n 's/^Pages: *//p') % 2))" 0
is 'a print shop gets the blank pages as well' "$(($(pdfinfo output/print/drukkerij/toolkit-a5.pdf | sed -n 's/^Pages: *//p') % 4))" 0
pdftotext -f 1 -l 1 output/print/kantoor/toolkit-a5.pdf outside.txt
holds 'the colophon is the back cover, beside the front' outside.txt 'Over dit boekje'
holds 'on the first sheet' outside.txt 'Wil je weten wat bewoners nodig hebben'
is 'sheets are read in the order of the pages' "$(pdfinfo -struct-text output/print/kantoor/toolkit-a5.pdf | words | cksum)" \
	"$(pdfinfo -struct-text "$book" | words | cksum)"

# ---- links ----

passes 'links lead to chapters on the web, and are underlined words on paper' /usr/bin/python3 - output <<'PYTHON'
import pikepdf, sys
site = pikepdf.open(sys.argv[1] + "/site/print/toolkit-a5.pdf")
links = [(number, link) for number, page in enumerate(site.pages, 1) for link in page.obj.get("/Annots", [])]
contents = [link for number, link in links if number == 2]
assert len(contents) == 8, len(contents)
inside = [link for number, link in links if number > 2 and "/A" not in link or link.get("/A", {}).get("/S") == "/GoTo"]
outside = [str(link.A.URI) for _, link in links if link.get("/A", {}).get("/S") == "/URI"]
assert len(inside) >= 9, len(inside)
assert any(address.endswith("/bonnen-voor-winkels.html") for address in outside), outside
for paper in ("kantoor", "drukkerij"):
    pdf = pikepdf.open(f"{sys.argv[1]}/print/{paper}/toolkit-a5.pdf")
    assert not any("/Annots" in page.obj for page in pdf.pages), paper
PYTHON
holds 'the address stands behind words that do not say it' book.txt '/bonnen-voor-winkels.html'

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
