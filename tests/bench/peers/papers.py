#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The texts of one print task, in the forms that Typst, WeasyPrint and gLabels read.

usage: papers.py CONTENT FOLDER flyers|vouchers|document QRPATH

CONTENT is what content.py made. Typst reads FOLDER/data.json with the templates of paper/ beside this file;
WeasyPrint reads FOLDER/html; gLabels FOLDER/vouchers.csv. Every peer sets the same lines in the same font.
"""
import csv
import html
import json
import os
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
from records import read, records, write  # noqa: E402

TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "paper")
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
HEAD = '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{}</title><style>{}</style></head><body>'


def style(name):
    with open(os.path.join(TEMPLATES, name), encoding="utf-8") as file:
        return file.read()


# ---- flyers ----

def flyers(content):
    place = read(os.path.join(content, "locaties/buurthuis.yaml"))[0]
    for _, keys, _ in records(content, "bijeenkomsten"):
        if "genodigden" not in keys:
            continue  # the one of the smallest whole site
        date = keys["datum"]
        yield {"title": keys["titel"], "area": "Noord", "about": keys["waarover"],
               "facts": [f"Op {date.day} {MONTHS[date.month - 1]} {date.year} van {keys['begin']} tot {keys['einde']} uur",
                         f"{place['naam']}, {place['straat']} in {place['plaats']}", "Er is koffie en thee.", "Sam ontvangt u."],
               "call": "Wilt u komen? Bel Sam:", "phone": "085 - 000 01 01", "sender": "Gemeente Testdam"}


def flyer_html(flyer):
    facts = "".join(f"<p>{html.escape(fact)}</p>" for fact in flyer["facts"])
    return (HEAD.format(html.escape(flyer["title"]), style("flyer.css")) + f"<header><h1>{html.escape(flyer['title'])}</h1>"
            f"<p>{flyer['area']}</p></header><p class=about>{html.escape(flyer['about'])}</p><section>{facts}</section>"
            f"<p>{flyer['call']}</p><p class=phone>{flyer['phone']}</p><footer>{flyer['sender']}</footer></body></html>")


def make_flyers(content, folder, _):
    data = list(flyers(content))
    for number, flyer in enumerate(data):
        write(f"{folder}/html/{number}.html", flyer_html(flyer))
    return data


# ---- vouchers ----

def qr_paths(tool, texts):
    made = subprocess.run([tool], input="".join(f"{text}\n" for text in texts), capture_output=True, text=True, check=True)
    for line in made.stdout.splitlines():
        modules, path = line.split("\t")
        yield {"modules": int(modules), "path": path}


def voucher_html(voucher):
    lines = "".join(f"<p>{line}</p>" for line in voucher["lines"])
    return (f'<div><h2>BON</h2><b>{voucher["value"]}</b>{lines}<p class=maker>{voucher["maker"]} {voucher["code"]}</p>'
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {voucher["modules"]} {voucher["modules"]}" role="img"'
            f' aria-label="QR-code"><path d="{voucher["path"]}"/></svg><p class=stub>{voucher["code"]} Bon van 10 euro'
            " Datum Paraaf</p></div>")


def make_vouchers(content, folder, tool):
    series = read(os.path.join(content, "bonseries/proef.yaml"))[0]
    codes = [f"TD-26-{number:06d}-{number % 97:02d}" for number in range(1, series["aantal"] + 1)]
    same = {"value": "10 euro tien euro Stempel", "maker": "Gemeente Testdam",
            "lines": ["Geldig tot en met 31 december 2028", "bij Bakkerij De Oven.", "U hebt geen computer of code nodig.",
                      "U krijgt geen geld terug.", "Vragen? Bel 085 - 000 01 00"]}
    data = [{"code": code, **same, **path} for code, path in zip(codes, qr_paths(tool, codes))]
    sheets = ("<main>" + "".join(map(voucher_html, data[at:at + 10])) + "</main>" for at in range(0, len(data), 10))
    write(f"{folder}/html/0.html", HEAD.format("Bonnen", style("voucher.css")) + "".join(sheets) + "</body></html>")
    with open(f"{folder}/vouchers.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["code"])
        table.writerows([code] for code in codes)
    return data


# ---- a document ----

def blocks(body):
    """The Markdown that content.py writes, as (kind, what): headings, paragraphs, lists, tables, quotations."""
    for block in body.strip().split("\n\n"):
        lines = [re.sub(r"\*+", "", line) for line in block.split("\n")]
        if lines[0].startswith("#"):
            marks, text = lines[0].split(" ", 1)
            yield f"h{len(marks) + 1}", text
        elif re.match(r"(-|\d+\.) ", lines[0]):
            yield "ol" if lines[0][0].isdigit() else "ul", [line.split(" ", 1)[1] for line in lines]
        elif lines[0].startswith("|"):
            yield "table", [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]
        else:
            yield "quote" if lines[0].startswith("> ") else "p", lines[0].removeprefix("> ")


def chapters(content):
    for _, keys, body in sorted(records(content, "hoofdstukken"), key=lambda record: record[1]["volgorde"]):
        yield {"title": keys["titel"], "lead": keys["samenvatting"], "short": keys["kort"], "blocks": list(blocks(body))}


def block_html(kind, what, name):
    if kind in ("ul", "ol"):
        return f"<{kind}>" + "".join(f"<li>{item}</li>" for item in what) + f"</{kind}>"
    if kind == "table":
        head, *rows = what
        return ("<table><tr>" + "".join(f"<th>{cell}</th>" for cell in head) + "</tr>"
                + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>")
    if kind == "quote":
        return f"<blockquote>{what}</blockquote>"
    return f'<{kind} id="{name}">{what}</{kind}>'


def make_document(content, folder, _):
    data = list(chapters(content))
    contents = "".join(f'<li><a href="#k{number}">{chapter["title"]}</a></li>' for number, chapter in enumerate(data))
    parts = [HEAD.format("Toolkit", style("document.css")), "<header><h1>Meedoen in Testdam</h1></header><nav><h2>Inhoud</h2><ol>",
             contents, "</ol></nav>"]
    for number, chapter in enumerate(data):
        parts.append(f'<section><h2 id="k{number}">{chapter["title"]}</h2><p>{chapter["lead"]}</p>'
                     + block_html("ul", chapter["short"], ""))
        parts += [block_html(kind, what, f"k{number}-{at}") for at, (kind, what) in enumerate(chapter["blocks"])]
        parts.append("</section>")
    write(f"{folder}/html/0.html", "".join(parts) + "</body></html>")
    return data


def main():
    content, folder, task, tool = sys.argv[1:5]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    make = {"flyers": make_flyers, "vouchers": make_vouchers, "document": make_document}[task]
    write(f"{folder}/data.json", json.dumps(make(content, folder, tool), ensure_ascii=False))
    for name in os.listdir(TEMPLATES):
        if name.endswith(".typ"):
            shutil.copy(os.path.join(TEMPLATES, name), folder)


main()
