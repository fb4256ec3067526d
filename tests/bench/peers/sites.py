#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The content of one site, in the forms that Hugo, Eleventy and Jekyll read.

usage: sites.py CONTENT FOLDER

CONTENT is what content.py made. FOLDER/hugo, FOLDER/eleventy and FOLDER/jekyll get the templates from site/
beside this file, every page and meeting as Markdown with the same text, and the organisations as data.
"""
import json
import os
import re
import shutil
import sys

sys.dont_write_bytecode = True
from records import records, write  # noqa: E402

TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "site")
# Where each of them looks for the records of a collection, for data, and for files to copy.
PLACES = {"hugo": ("content/{}", "data", "static"), "eleventy": ("content/{}", "_data", "static"),
          "jekyll": ("_{}", "_data", ".")}


def document(keys, body):
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items())
    body = re.sub(r"\]\(pagina:([a-z0-9-]+)\)", r"](/paginas/\1/)", body)
    return f"---\n{lines}---\n\n{body}"


def pages(content):
    for name, keys, body in records(content, "paginas"):
        yield name, document({"title": keys["titel"], "description": keys.get("samenvatting", "")}, body)


def meetings(content, places):
    for name, keys, body in records(content, "bijeenkomsten"):
        place = places[keys["locatie"]]
        guests = keys.get("genodigden") or [{"organisatie": "loket"}]
        yield name, document({
            "title": keys["titel"], "description": keys["waarover"], "date": f"{keys['datum']}T00:00:00Z",
            "day": str(keys["datum"]), "start": f"{keys['datum']}T{keys['begin']}:00",
            "end": f"{keys['datum']}T{keys['einde']}:00", "who": keys["voor_wie"], "place": place["naam"],
            "street": place["straat"], "city": place["plaats"], "organisation": guests[0]["organisatie"],
            "children": keys["kinderen_welkom"],
        }, body)


def organisations(content):
    """JSON is YAML too, and all three read it."""
    return json.dumps({name: {"name": keys["naam"], "what": keys["wat"], "phone": keys["tel"]}
                       for name, keys, _ in records(content, "organisaties")}, ensure_ascii=False, indent=1)


def main():
    content, folder = sys.argv[1:3]
    places = {name: keys for name, keys, _ in records(content, "locaties")}
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    for collection, of_it in (("paginas", pages(content)), ("bijeenkomsten", meetings(content, places))):
        for name, text in of_it:
            for peer, (place, _, _) in PLACES.items():
                write(f"{folder}/{peer}/{place.format(collection)}/{name}.md", text)
    data = organisations(content)
    for peer, (_, place, static) in PLACES.items():
        write(f"{folder}/{peer}/{place}/organisations.json", data)
        os.makedirs(f"{folder}/{peer}/{static}", exist_ok=True)
        shutil.copy(f"{folder}/style.css", f"{folder}/{peer}/{static}/style.css")
    write(f"{folder}/eleventy/content/paginas/paginas.json", '{ "layout": "pagina.njk", "section": "paginas" }\n')
    write(f"{folder}/eleventy/content/bijeenkomsten/bijeenkomsten.json",
          '{ "layout": "bijeenkomst.njk", "section": "bijeenkomsten" }\n')


main()
