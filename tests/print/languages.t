#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Paper in translation, read back: the words of the translation stand in it exactly and in order, numbers and
# addresses run as on the street sign, and no Dutch word is left but names. First flyers, then what residents get at a
# meeting and after it; what is read from the right is mirrored.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo python3
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
passes 'the sample is built' "$meedoen" build --quiet --content "$top/content" --themes "$top/themes" --output output
cat >judge.py <<'PYTHON'
"""usage: judge.py CONTENT PRINT: one line for each thing that is wrong with a translated flyer"""
import glob, os, re, subprocess, sys, unicodedata
import yaml

content, folder = sys.argv[1:]
# Words that are Dutch and something else too.
BOTH = {"euro", "april", "september", "november", "december", "warm", "lunch", "open", "fruit"}


def text_of(pdf):
    said = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    plain = "".join(c for c in said if unicodedata.category(c) != "Cf")  # what turns the direction of the text
    return " ".join(plain.split())


def words_of(text):
    return set(re.findall(r"\b[a-zäëïöü]{4,}\b", text))


def title_of(pdf):
    said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return re.search(r"^Title: +(.*)$", said, re.M)[1]


dutch = set()
for pdf in glob.glob(f"{folder}/flyer-*-a5.pdf"):
    dutch |= words_of(text_of(pdf)) - BOTH
seen = 0
for pdf in sorted(glob.glob(f"{folder}/flyer-*-a5-??.pdf")):
    name = os.path.basename(pdf)
    event, language = re.fullmatch(r"flyer-(.*)-a5-(..)\.pdf", name).groups()
    [source] = glob.glob(f"{content}/*/{event}.{language}.md")
    with open(source, encoding="utf-8") as file:
        fields = yaml.safe_load(file.read().split("---\n")[1])["velden"]
    text = text_of(pdf)
    seen += 1
    at = 0
    for key in ("titel", "waarover"):
        # An en dash, a curved quotation mark: typography may change a sign, not a letter.
        plain = lambda s: re.sub(r"\W+", " ", s).strip()
        found = plain(text).find(plain(fields[key]), at)
        if found < 0:
            print(f"{name}: {key} does not come back: {fields[key]}")
        at = max(found, 0)
    if not re.search(r"085 - 000 01 0\d", text):
        print(f"{name}: no telephone number in order")
    if not re.search(r"(Kastanjepad 12|Zeilmakersweg 8|Schipperskade 40|Lindeplein 3)\W", text):
        print(f"{name}: no address in order: {text}")
    left = words_of(text) & dutch
    if left:
        print(f"{name}: Dutch words: {' '.join(sorted(left))}")
    if fields["titel"] not in title_of(pdf) or language not in ("en",) and title_of(pdf).startswith("Flyer"):
        print(f"{name}: title {title_of(pdf)}")
if seen < 20:
    print(f"only {seen} flyers")
if len(dutch) < 50:
    print(f"only {len(dutch)} Dutch words")
PYTHON
python3 judge.py "$top/content" output/site/print >wrong 2>&1
same 'translated flyers say the translation and nothing in Dutch' wrong /dev/null

# ---- what residents get at a meeting and after it ----

"$here/translated.py" "$top/content" output >wrong 2>&1
same 'hand-outs say the translation, in the language that they name' wrong /dev/null

# from_left FILE WORD...: on its first page these words stand in this order, seen from the left.
from_left() {
	pdftotext -bbox -l 1 "$1" boxes.html
	shift
	python3 - "$@" <<'PYTHON'
import html, re, sys, unicodedata
bare = lambda word: "".join(c for c in word if unicodedata.category(c)[0] in "LN")
found = {}
for left, word in re.findall(r'xMin="([0-9.]+)".*?>(.*?)</word>', open("boxes.html", encoding="utf-8").read()):
    letters = bare(html.unescape(word))
    for form in letters, letters[::-1]:  # Arabic comes as it is seen, from the left
        found.setdefault(form, float(left))
places = [found[word] for word in sys.argv[1:]]
sys.exit(0 if places == sorted(set(places)) else f"they stand at {places}")
PYTHON
}

ideas=output/site/print/terugkoppeling-spelen-in-waterrijk
passes 'the status of an idea stands left of it' from_left $ideas.pdf Ja klimtoestel
passes 'and right of it in Arabic' from_left $ideas-ar.pdf للتسلق نعم
stand=output/print/kantoor/markt/markt-in-waterrijk
for language in '' -ar; do
	passes "the room does not turn with the language: plan$language" from_left $stand-plattegrond$language.pdf Geldloket Buurtteam Rechtshuis Huurdershulp
done
leaflet=output/print/kantoor/flyers/samen-praten-over-geld-a4-gevouwen
passes 'a leaflet opens at the right of its cover' from_left $leaflet-uk.pdf Запрошуємо Разом
passes 'in Arabic at the left' from_left $leaflet-ar.pdf نتحدث الجميع
pdftotext $leaflet-ar.pdf leaflet.txt
passes 'a name in Arabic stays whole at the end of a sentence' grep -q 'De Linden' leaflet.txt
is 'telephone numbers of the social map run from left to right' \
	"$(pdftotext output/site/print/sociale-kaart-a6-ar.pdf - | grep -c '085 - 000 02 [01][0-9]')" 12
cp -R "$top/themes" themes
cat >themes/basis/print/punten.yaml <<'YAML'
for: bijeenkomst
title: "{{titel}}"
variants: { web: "site/print/punten-{{id}}.pdf" }
audience: resident
languages: all
paper: A5
safe: 8
words: 40
frames:
  - { name: all, area: [10, 10, 128, 180], stack: [ { list: [ { text: "{{titel}}", style: small } ] } ] }
YAML
passes 'a layout with a list' "$meedoen" build --quiet --content "$top/content" --themes themes --output list --only 'site/print/punten-*'
point= # what is left of it where only letters count
passes 'the point of a list stands left of its text' from_left list/site/print/punten-samen-praten-over-geld.pdf "$point" Samen
passes 'and right of it in Arabic' from_left list/site/print/punten-samen-praten-over-geld-ar.pdf المال "$point"
numbers=$(for pdf in $stand-verwijskaarten*.pdf; do pdftotext "$pdf" - | grep -E '^[^0-9]*[0-9]{3}[^0-9]*$' | grep -oE '[0-9]+'; done | sort | uniq -c)
is 'each number stands on one card and its stub, whatever the language' \
	"$(echo "$numbers" | awk '{ print $1 }' | sort -u) $(echo "$numbers" | wc -l)" '2 240'

# ---- where they are found ----

missed=$(for page in output/site/??/resultaten/*.html output/site/??/terugkoppelingen/*.html output/site/??/evaluaties/*.html; do
	language=${page#output/site/}
	grep -qE "href=\"\.\./\.\./print/[a-z-]*-${language%%/*}\.pdf\"" "$page" || echo "$page"
done)
is 'a page leads to the paper in its own language' "$missed" ''
papers=$(ls output/site/print/*-[a-z][a-z].pdf | sed 's|.*/||' | grep -E '^(samenvatting|terugkoppeling|evaluatie|antwoorden|kaarten|sociale-kaart)' |
	while read -r name; do grep -qF "href=\"print/$name\"" output/site/drukwerk.html || echo "$name"; done)
is 'the page of all papers leads to those in every language' "$papers" ''
is 'a way to talk has its page for colleagues in one language' "$(find output/site/?? -path '*werkvormen*')" ''

# What is stale is not printed: the social map shows all organisations.
cp -r "$top/content" content
sed -i 's/Ik heb schulden\./Ik heb veel schulden./' content/organisaties/geldloket-voorbeeldstad.yaml
passes 'an organisation changed' "$meedoen" build --quiet --content content --themes "$top/themes" --output changed --only 'site/print/sociale-kaart*'
is 'then the social map is printed in Dutch only' "$(ls changed/site/print)" "$(printf 'sociale-kaart-a3.pdf\nsociale-kaart-a5.pdf\nsociale-kaart-a6.pdf')"
broken=$(for pdf in output/site/print/terugkoppeling-*-ar.pdf output/site/print/kaarten-open-vragen-ar.pdf $stand-*-ar.pdf $leaflet-ar.pdf; do
	"$here/pdfcheck.py" "$pdf" >/dev/null 2>&1 || echo "$pdf"
done)
is 'the rules of PDF/UA and of print hold for what is mirrored' "$broken" ''
finish
