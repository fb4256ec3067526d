#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Flyers in translation, read back: the words of the translation stand in them exactly and in order, numbers and
# addresses run as on the street sign, and no Dutch word is left but names.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo python3
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
finish
