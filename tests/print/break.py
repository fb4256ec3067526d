#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Proves pdfcheck.py: breaks a good file in one way after another, and each must be found, with the words given
here. Speaks TAP.

    break.py GOOD.pdf FOLDER
"""
import os
import subprocess
import sys

import pikepdf

CHECK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pdfcheck.py")


def tags(pdf, role):
    found = []

    def walk(tag):
        if tag.get("/S") == "/" + role:
            found.append(tag)
        kids = tag.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid)
    walk(pdf.Root.StructTreeRoot.K[0])
    return found


def replace(pdf, old, new):
    stream = pdf.pages[0].Contents
    data = stream.read_bytes()
    assert old in data, old
    stream.write(data.replace(old, new, 1))


def swap_parents(pdf):
    owners = pdf.Root.StructTreeRoot.ParentTree.Kids[0].Nums[1]
    first, second = owners[0], owners[1]
    owners[0], owners[1] = second, first


def rename(pdf, old, new):
    tag = tags(pdf, old)[0]
    tag.S = pikepdf.Name("/" + new)


def font(pdf):
    return next(font for _, font in pdf.pages[0].Resources.Font.items())


def drop(holder, key):
    del holder[key]


MISTAKES = [
    ("heading level 3 after 1", lambda pdf: rename(pdf, "H2", "H3")),
    ("figure without alternative text", lambda pdf: drop(tags(pdf, "Figure")[0], "/Alt")),
    ("no language", lambda pdf: drop(pdf.Root, "/Lang")),
    ("no title", lambda pdf: drop(pdf.docinfo, "/Title")),
    ("not said to be tagged", lambda pdf: drop(pdf.Root, "/MarkInfo")),
    ("show the file name", lambda pdf: drop(pdf.Root, "/ViewerPreferences")),
    ("not said to be PDF/UA-1", lambda pdf: pdf.Root.Metadata.write(
        pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1", b"<pdfuaid:part>7"))),
    ("in no tag and no artifact", lambda pdf: replace(pdf, b"/Artifact<</Type/Layout>>BDC\n", b"/Loose BMC\n")),
    ("MCID 0 is used twice", lambda pdf: replace(pdf, b"<</MCID 1>>", b"<</MCID 0>>")),
    ("which no page has", lambda pdf: replace(pdf, b"<</MCID 1>>", b"<</MCID 0>>")),
    ("MCID 99 is in no tag", lambda pdf: replace(pdf, b"<</MCID 1>>", b"<</MCID 99>>")),
    ("is marked /P and stands in /H1", lambda pdf: replace(pdf, b"/H1<</MCID 0>>", b"/P<</MCID 0>>")),
    ("is not closed", lambda pdf: replace(pdf, b"EMC\n", b"")),
    ("leads MCID 0 to another tag", swap_parents),
    ("P does not lead back", lambda pdf: tags(pdf, "TD")[0].__setitem__("/P", tags(pdf, "H1")[0])),
    ("a link without Contents", lambda pdf: drop(pdf.pages[0].Annots[0], "/Contents")),
    ("annotation outside the structure", lambda pdf: drop(pdf.pages[0].Annots[0], "/StructParent")),
    ("a link without its annotation", lambda pdf: tags(pdf, "Link")[0].__setitem__("/K", pikepdf.Array([]))),
    ("TD in Table", lambda pdf: rename(pdf, "TR", "TD")),
    ("rows of different length", lambda pdf: tags(pdf, "TR")[1].K.__delitem__(1)),
    ("table head without scope", lambda pdf: drop(tags(pdf, "TH")[0], "/A")),
    ("list that does not say", lambda pdf: drop(tags(pdf, "L")[0], "/A")),
    ("unknown role Paragraph", lambda pdf: rename(pdf, "P", "Paragraph")),
    ("is not embedded", lambda pdf: drop(font(pdf).DescendantFonts[0].FontDescriptor, "/FontFile2")),
    ("what its glyphs mean", lambda pdf: drop(font(pdf), "/ToUnicode")),
    ("has no meaning in its font", lambda pdf: replace(pdf, b"[<00", b"[<FF")),
    ("tab order", lambda pdf: drop(pdf.pages[0].obj, "/Tabs")),
    ("TrimBox outside BleedBox", lambda pdf: pdf.pages[0].obj.__setitem__("/TrimBox", pikepdf.Array([-9, 0, 9, 9]))),
]


def main(good, folder):
    failed = 0
    for number, (words, mistake) in enumerate(MISTAKES, 1):
        path = os.path.join(folder, f"broken-{number}.pdf")
        with pikepdf.open(good) as pdf:
            mistake(pdf)
            pdf.save(path)
        run = subprocess.run([sys.executable, CHECK, path], capture_output=True, text=True)
        found = run.returncode == 1 and words in run.stdout
        failed += not found
        print(f"{'ok' if found else 'not ok'} {number} - a broken file: {words}")
        if not found:
            print("".join(f"# {line}\n" for line in (run.stdout + run.stderr).splitlines()), end="")
    print(f"1..{len(MISTAKES)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
