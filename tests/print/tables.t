#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A table of a layout: rows that are never cut, its head on every page, what stands below it on the last page only.
# Footnotes of a body: numbers that lead to notes and back, on paper and on the web.
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
python3 - content/hoofdstukken/meekijken.md <<'PYTHON'
import sys
text = open(sys.argv[1]).read()
text = text.replace("](hoofdstuk:sleutelpersonen)", "](hoofdstuk:sleutelpersonen)[^een]", 1).rstrip()
open(sys.argv[1], "w").write(text + "[^twee] En nog eens.[^een]\n\n[^twee]: De tweede noot.\n[^een]: De eerste noot.\n")
PYTHON
printf '\n| | Maandag |\n|---|---|\n| Ochtend | |\n' >>content/paginas/over.md
# A market of 38 stands with numbers up to 400 on a plan of 20 by 20, and fourteen more questions for the social map.
python3 - <<'PYTHON'
import glob, re
market = glob.glob("content/informatiemarkten/*.md")
market = min((name for name in market if not re.search(r"\.[a-z]{2}\.md$", name)), key=len)
stand = open("content/stands/stand-geldloket.yaml").read()
names = ""
for n in range(371, 401):
    text = re.sub(r"nummer: \d+", f"nummer: {n}", stand)
    text = re.sub(r"kolom: \d+", f"kolom: {(n - 371) % 20 + 1}", re.sub(r"rij: \d+", f"rij: {5 + (n - 371) // 20}", text))
    open(f"content/stands/stand-x{n}.yaml", "w").write(text)
    names += f"  - stand-x{n}\n"
text = open(market).read()
text = re.sub(r"rijen: \d+", "rijen: 20", re.sub(r"kolommen: \d+", "kolommen: 20", text))
open(market, "w").write(text.replace("\nstands:\n", "\nstands:\n" + names, 1))
added = 0
for name in sorted(glob.glob("content/organisaties/*.yaml")):
    text = open(name).read()
    if re.search(r"\.[a-z]{2}\.yaml$", name) or "\nvragen:\n" not in text or added == 14:
        continue
    more = "".join(f"  - Ik heb een vraag over zaak {added + n}.\n" for n in range(2))
    open(name, "w").write(text.replace("\nvragen:\n", "\nvragen:\n" + more, 1))
    added += 2
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

# ---- a large market ----

market=output/print/kantoor/markt/markt-in-waterrijk
for sheet in plattegrond vraagwijzer routekaart; do
	passes "$sheet of many stands: the rules" "$here/pdfcheck.py" --office "$market-$sheet.pdf"
	pdftotext -layout "$market-$sheet.pdf" "$sheet.txt"
	is "$sheet: the last stand is there" "$(grep -c '400' $sheet.txt | sed 's/[1-9][0-9]*/yes/')" yes
done
is 'the plan and the list below it both have each number' \
	"$(for n in $(seq 371 400); do grep -ow $n plattegrond.txt | wc -l; done | sort -u)" 2
pdfinfo -struct-text "$market-plattegrond.pdf" >tree.txt
is 'the list of stands is one table over its pages' "$(grep -c '^ *Table' tree.txt) $(grep -c '^ *TR' tree.txt)" '1 38'
poster=output/site/print/sociale-kaart-a3.pdf
is 'more questions than a poster holds go on on a second sheet' "$(pdfinfo $poster | sed -n 's/^Pages: *//p')" 2
is 'each of them is there once' "$(pdftotext $poster - | grep -c 'vraag over zaak')" 14

# ---- footnotes ----

book=output/site/print/toolkit-a5.pdf
passes 'notes: the rules' "$here/pdfcheck.py" "$book" output/site/print/toolkit-a4.pdf
passes 'notes: the rules of the print shop' "$here/pdfcheck.py" output/print/drukkerij/toolkit-a5.pdf
pdftotext -layout "$book" book.txt
holds 'a number in the text' book.txt 'sleutelpersonen¹'
is 'the notes, in the order of their numbers' "$(grep -oE '[12] +De (eerste|tweede) noot' book.txt | tr -s ' ' | paste -sd ' ')" \
	'1 De eerste noot 2 De tweede noot'
passes 'each note has a name, its number leads back, and what refers to it leads there' /usr/bin/python3 - "$book" <<'PYTHON'
import pikepdf, sys
pdf = pikepdf.open(sys.argv[1])
found = {}
def walk(tag, inside):
    role = str(tag.get("/S", ""))
    found.setdefault(role, []).append(tag)
    if role == "/Link":
        found.setdefault("/Link in " + inside, []).append(tag)
    for kid in tag.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            walk(kid, role)
walk(pdf.Root.StructTreeRoot.K[0], "")
notes = found["/Note"]
assert len({str(note.ID) for note in notes}) == 2, notes
assert len(found["/Link in /Reference"]) == 8 + 3, len(found["/Link in /Reference"])  # the contents, and three numbers
assert len(found["/Link in /Lbl"]) == 2
pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
def target(link):
    for kid in link.K:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            place = kid.Obj.get("/Dest") or kid.Obj.A.D
            return pages[place[0].objgen], float(place[3])
def first_page(tag):
    page = tag.get("/Pg")
    return pages[page.objgen] if page is not None else next(first_page(kid) for kid in tag.K if isinstance(kid, pikepdf.Dictionary))
there = [target(link) for link in found["/Link in /Reference"][8:]]
assert there[0] == there[2] != there[1], there
assert [place[0] for place in there[:2]] == [first_page(note) for note in notes], there
PYTHON
page=output/site/toolkit/meekijken.html
is 'web: three numbers, two notes, two ways back' "$(grep -o 'doc-noteref' $page | wc -l) $(grep -o 'id="noot_[12]"' $page | wc -l) $(grep -o 'doc-backlink' $page | wc -l)" '3 2 2'
is 'web: a place to go back to, once each' "$(grep -o 'id="bij_noot_[12]"' $page | sort | uniq -c | tr -s ' \n' ' ')" ' 1 id="bij_noot_1" 1 id="bij_noot_2" '
is 'web: what has no words heads no column' "$(grep -oE '<t[hd] class="utrecht-table__[^>]*>[^<]*' output/site/over.html | sed 's/ class="[^"]*"//' | tr '\n' ' ')" \
	'<td> <th scope="col">Maandag <th scope="row">Ochtend <td> '

# ---- mistakes ----

cp -r "$top/themes" themes
sed -i 's/width: 148 }/width: 348 }/' themes/basis/print/vragenlog-a4.yaml
"$meedoen" build --quiet --content "$top/content" --themes themes --output wide >/dev/null 2>messages.txt
holds 'columns that are wider than the frame are told' messages.txt 'vragenlog-a4'
sed -i 's/width: 348 }/width: 148 }/; s/    style: head/    stijl: head/' themes/basis/print/vragenlog-a4.yaml
"$meedoen" check --content "$top/content" --themes themes >/dev/null 2>messages.txt
holds 'a table needs a style for its head' messages.txt 'lacks the key `style`'
finish
