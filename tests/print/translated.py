#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""usage: translated.py CONTENT OUTPUT: one line for each thing that is wrong with a translated hand-out"""
import glob, os, re, subprocess, sys, unicodedata
import pikepdf
import yaml

content, output = sys.argv[1:]
LANGUAGES = {"ar", "en", "pl", "tr", "uk"}
# Papers by their path without the language, the folder of their records, and what of the translation stands on them.
PAPERS = [
    ("site/print/samenvatting-{}", "samenvattingen", ("titel", "samenvatting", "zin")),
    ("print/drukkerij/na-afloop/{}-samenvatting-a3", "samenvattingen", ("titel", "samenvatting", "zin")),
    ("site/print/terugkoppeling-{}", "terugkoppelingen", ("titel", "idee", "wat", "waarom", "wie", "wanneer")),
    ("site/print/evaluatie-{}", "evaluaties", ("titel", "vragen", "open_vraag")),
    ("site/print/antwoorden-{}", "antwoordbladen", ("titel",)),
    ("print/kantoor/kaarten/{}-wie-ben-ik-a6", "medewerkers", ("functie_b1", "wat_ik_doe")),
    ("print/kantoor/kaarten/{}-wie-ben-ik-a7", "medewerkers", ("functie_b1",)),
    ("site/print/kaarten-{}", "kaartensets", ("titel", "voor", "achter")),
    ("site/print/werkvorm-{}-tekenvel-a4", "werkvormen", ("vraag",)),
    ("site/print/werkvorm-{}-rolkaart", "werkvormen", ("titel", "rolkaart")),
    ("print/kantoor/werkvormen/{}-stroken", "werkvormen", ("woord", "vraag")),
]
DUTCH = {"deze", "niet", "voor", "naar", "hebt", "wordt", "zijn", "vragen", "hier", "waar", "onze", "elkaar", "goed", "vindt"}


def plain(text):
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")  # what turns the direction of the text
    return " ".join(re.sub(r"\W+", " ", text).split())


def copied(pdf):
    return plain(subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout)


def words_of(fields, keys):
    for key, value in fields.items():
        values = value if isinstance(value, list) else [value]
        for one in values:
            if isinstance(one, dict):
                yield from words_of(one, keys)
            elif key in keys:
                yield key, one


def translation(file):
    with open(file, encoding="utf-8") as opened:
        text = opened.read()
    return yaml.safe_load(text.split("---\n")[1] if file.endswith(".md") else text)["velden"]


def judge(pdf, language, source, keys):
    name = os.path.basename(pdf)
    text = copied(pdf)
    for key, words in words_of(translation(source), keys):
        if plain(words).replace(" ", "") not in text.replace(" ", ""):  # a reader of Arabic guesses at spaces
            yield f"{name}: {key} does not come back: {words}"
    left = DUTCH & set(text.lower().split()) - ({"hier"} if language == "pl" else set())
    if left:
        yield f"{name}: Dutch words: {' '.join(sorted(left))}"
    with pikepdf.open(pdf) as opened:
        root = opened.Root
        if "drukkerij" not in pdf and str(root.Lang) != language:
            yield f"{name}: said to be in {root.Lang}"
        if ("/Direction" in root.ViewerPreferences) != (language == "ar"):
            yield f"{name}: its pages are turned the wrong way"


for path, folder, keys in PAPERS:
    seen = set()
    for pdf in glob.glob(f"{output}/{path.format('*')}-??.pdf"):
        record, language = re.fullmatch(path.format("(.*)") + r"-(..)", pdf[len(output) + 1:-4]).groups()
        [source] = glob.glob(f"{content}/{folder}/{record}.{language}.*")
        seen.add(language)
        for fault in judge(pdf, language, source, keys):
            print(fault)
    if seen != LANGUAGES:
        print(f"{path}: only in {' '.join(sorted(seen))}")
