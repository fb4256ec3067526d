#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A table of a layout: rows that are never cut, its head on every page, what stands below it on the last page only.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
cp -r "$top/content" content
round=$(ls content/uitdeelrondes/*.yaml | head -n 1)
python3 - "$round" <<'PYTHON'
import sys
text = open(sys.argv[1]).read()
places = "".join(f"  - straat: Proefstraat {n}, en een toelichting die zo lang is dat zij een tweede regel vult\n    aantal: 1\n"
                 for n in range(1, 31))
at = text.index("plekken:\n") + len("plekken:\n")
total = int(text.split("oplage: ")[1].split("\n")[0]) if "oplage: " in text else 0
text = text[:at] + places + text[at:]
open(sys.argv[1], "w").write(text.replace(f"oplage: {total}\n", f"oplage: {total + 30}\n"))
PYTHON
passes 'a round of more places than a page holds' "$meedoen" build --quiet --content content --themes "$top/themes" --output output
sheet=output/print/kantoor/uitdeelrondes/$(basename "$round" .yaml).pdf
passes 'the rules' "$here/pdfcheck.py" --office "$sheet"
pdftotext -layout "$sheet" sheet.txt
pages=$(pdfinfo "$sheet" | sed -n 's/^Pages: *//p')
is 'it goes on on more pages' "$([ "$pages" -gt 1 ] && echo yes)" yes
is 'each page has the head' "$(grep -c 'Waar .*Flyers .*Klaar' sheet.txt)" "$pages"
is 'what is under it stands on the last page only' "$(grep -c 'Samen  ' sheet.txt)" 1
is 'all places are there' "$(grep -c 'Proefstraat' sheet.txt)" 30
is 'no row is cut: where it begins, it ends' "$(tr '\f\n' '\n ' <sheet.txt | awk '{ if (gsub(/Proefstraat/, "") != gsub(/regel vult/, "")) print NR }')" ''
pdfinfo -struct-text "$sheet" >tree.txt
is 'it is one table' "$(grep -c '^ *Table' tree.txt)" 1
is 'with one head' "$(grep -c 'Scope /Column' tree.txt)" 3
is 'and one title' "$(grep -c '^ *H1' tree.txt)" 1
is 'a row is named by its first cell' "$(grep -c 'Scope /Row' tree.txt)" 34
log=$(ls output/print/kantoor/na-afloop/*-open-vragen.pdf | head -n 1)
pdfinfo -struct-text "$log" >tree.txt
is 'a form has its rows to write in' "$(grep -c '^ *TR' tree.txt)" 9

# ---- mistakes ----

cp -r "$top/themes" themes
sed -i 's/width: 148 }/width: 348 }/' themes/basis/print/vragenlog-a4.yaml
"$meedoen" build --quiet --content "$top/content" --themes themes --output wide >/dev/null 2>messages.txt
holds 'columns that are wider than the frame are told' messages.txt 'vragenlog-a4'
sed -i 's/width: 348 }/width: 148 }/; s/    style: head/    stijl: head/' themes/basis/print/vragenlog-a4.yaml
"$meedoen" check --content "$top/content" --themes themes >/dev/null 2>messages.txt
holds 'a table needs a style for its head' messages.txt 'lacks the key `style`'
finish
