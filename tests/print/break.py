#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Proves pdfcheck.py: breaks a good file in one way after another, and each must be found, with the words given
here. Speaks TAP.

    break.py tags|shop|x4|office|book GOOD.pdf FOLDER

`tags` wants a page with everything on it, `shop` a flyer for a print shop, `x4` one as PDF/X-4, `office` a sheet of A4, `book` a document
in which a paragraph, a list and a table go on on the next page.
"""
import os
import sys

import pikepdf

from pdfcheck import File


def tags(pdf, role):
    found = []

    def walk(tag):
        if tag.get("/S") == "/" + role:
            found.append(tag)
        kids = tag.get("/K", pikepdf.Array([]))
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


TAGS = [
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
    ("has no meaning in its font", lambda pdf: replace(pdf, b"[(\0", b"[(\xFF")),
    ("tab order", lambda pdf: drop(pdf.pages[0].obj, "/Tabs")),
    ("TrimBox outside BleedBox", lambda pdf: pdf.pages[0].obj.__setitem__("/TrimBox", pikepdf.Array([-9, 0, 9, 9]))),
]

# ---- files for a print shop ----

def page(pdf):
    return pdf.pages[0].obj


def grow(name, left, top=0):
    """Move the left and the top side of a box outwards, in points."""
    def mistake(pdf):
        box = [float(side) for side in page(pdf)[name]]
        page(pdf)[name] = pikepdf.Array([box[0] - left, box[1], box[2], box[3] + top])
    return mistake


def append(words):
    """Ink behind all else, in an artifact."""
    def mistake(pdf):
        stream = page(pdf).Contents
        stream.write(stream.read_bytes() + b"/Artifact<</Type/Layout>>BDC\n" + words + b"\nEMC\n")
    return mistake


def in_text(old, new):
    """Change the first ink that text is set in."""
    def mistake(pdf):
        stream = page(pdf).Contents
        data = stream.read_bytes()
        at = data.index(old, data.index(b"BDC"))
        stream.write(data[:at] + new + data[at + len(old):])
    return mistake


def state(**entries):
    def mistake(pdf):
        page(pdf).Resources["/ExtGState"] = pikepdf.Dictionary({"/GS0": pikepdf.Dictionary(
            {f"/{key}": value for key, value in entries.items()})})
    return mistake


def picture(space, dots, **entries):
    """A picture of so many dots, an inch wide, in the middle of the page."""
    def mistake(pdf):
        parts = {"/DeviceRGB": 3, "/DeviceCMYK": 4, "/DeviceGray": 1}[space]
        image = pdf.make_stream(bytes(dots * dots * parts), {
            "/Type": pikepdf.Name("/XObject"), "/Subtype": pikepdf.Name("/Image"), "/Width": dots, "/Height": dots,
            "/BitsPerComponent": 8, "/ColorSpace": pikepdf.Name(space)})
        for key, value in entries.items():
            image[f"/{key}"] = value
        if "/XObject" not in page(pdf).Resources:
            page(pdf).Resources["/XObject"] = pikepdf.Dictionary()
        page(pdf).Resources.XObject["/Broken"] = image
        append(b"q 72 0 0 72 200 300 cm /Broken Do Q")(pdf)
    return mistake


def add_link(pdf):
    page(pdf)["/Annots"] = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(
        {"/Type": pikepdf.Name("/Annot"), "/Subtype": pikepdf.Name("/Link"), "/Rect": pikepdf.Array([9, 9, 99, 99])}))]))


def intent(pdf):
    return pdf.Root.OutputIntents[0]


def wrong_all(pdf):
    page(pdf).Resources.ColorSpace.All = pikepdf.Array([pikepdf.Name("/Separation"), pikepdf.Name("/Gold"),
                                                        pikepdf.Name("/DeviceCMYK"), page(pdf).Resources.ColorSpace.All[3]])


SHOP = [
    ("no TrimBox", lambda pdf: drop(page(pdf), "/TrimBox")),
    ("the bleed is not 3 mm", grow("/BleedBox", 0.4)),
    ("TrimBox outside BleedBox", grow("/TrimBox", 20)),
    ("trimmed to nearly A5", grow("/TrimBox", 0.5)),
    ("no room for crop marks", lambda pdf: page(pdf).__setitem__("/MediaBox", page(pdf).BleedBox)),
    ("RGB ink", append(b"1 0 0 rg 0 0 0 0 re f")),
    ("neither CMYK nor grey in a file", append(b"/DeviceRGB cs 1 0 0 sc 200 300 9 9 re f")),
    ("300 % ink", append(b"1 1 1 0 k 200 300 9 9 re f")),
    ("270 % ink", append(b"1 1 .7 0 K 200 300 9 9 re S")),
    ("black text in more than one ink", in_text(b"0 0 0 1 k", b".5 .4 .4 1 k")),
    ("neither CMYK nor grey in a file", wrong_all),
    ("a picture that is neither CMYK nor grey", picture("/DeviceRGB", 300)),
    ("a picture of 299 dots an inch", picture("/DeviceCMYK", 299)),
    ("a picture with transparency", picture("/DeviceGray", 300, SMaskInData=1)),
    ("transparency (/GS0)", state(ca=0.5)),
    ("transparency (/GS0)", state(CA=0.5)),
    ("transparency (/GS0)", state(BM=pikepdf.Name("/Multiply"))),
    ("a transparency group", lambda pdf: page(pdf).__setitem__(
        "/Group", pikepdf.Dictionary({"/S": pikepdf.Name("/Transparency")}))),
    ("an annotation in a file for a print shop", add_link),
    ("no print condition", lambda pdf: drop(pdf.Root, "/OutputIntents")),
    ("a print condition without a name", lambda pdf: drop(intent(pdf), "/OutputConditionIdentifier")),
    ("neither registered nor included", lambda pdf: drop(intent(pdf), "/RegistryName")),
    ("no Trapped", lambda pdf: drop(pdf.docinfo, "/Trapped")),
    ("no CreationDate", lambda pdf: drop(pdf.docinfo, "/CreationDate")),
    ("not into the bleed", append(b"0 0 0 0 k 0 0 27 700 re f")),
    ("within 3 mm of the cut", lambda pdf: replace(pdf, b" Td\n", b" Td\n-999 0 Td\n32 0 Td\n942 0 Td\n")),
    ("type of 4.0 points", lambda pdf: replace(pdf, b" 14 Tf", b" 4 Tf")),
    ("text in an artifact", lambda pdf: replace(pdf, b"/P<</MCID 1>>BDC", b"/Artifact<</Type/Layout>>BDC")),
    ("is not embedded", lambda pdf: drop(font(pdf).DescendantFonts[0].FontDescriptor, "/FontFile2")),
    ("what its glyphs mean", lambda pdf: drop(font(pdf), "/ToUnicode")),
]

def in_metadata(old, new):
    def mistake(pdf):
        data = pdf.Root.Metadata.read_bytes()
        assert old in data, old
        pdf.Root.Metadata.write(data.replace(old, new))
    return mistake


def in_profile(at, new):
    def mistake(pdf):
        profile = intent(pdf).DestOutputProfile
        data = profile.read_bytes()
        profile.write(data[:at] + new + data[at + len(new):])
    return mistake


LIVE = {"no TrimBox", "RGB ink", "300 % ink", "black text in more than one ink", "a picture that is neither CMYK nor grey",
        "an annotation in a file for a print shop", "no print condition", "a print condition without a name", "no Trapped",
        "no CreationDate", "not into the bleed", "is not embedded"}
X4 = [row for row in SHOP if row[0] in LIVE] + [
    ("without the profile of its print condition", lambda pdf: drop(intent(pdf), "/DestOutputProfile")),
    ("not one of a press with four inks", in_profile(16, b"RGB ")),
    ("not one of a press with four inks", in_profile(12, b"mntr")),
    ("not one of a press with four inks", in_profile(36, b"none")),
    ("not one of a press with four inks", in_profile(0, b"\0\0\0\0")),
    ("has not four parts", lambda pdf: intent(pdf).DestOutputProfile.__setitem__("/N", 3)),
    ("two norms at once", lambda pdf: pdf.docinfo.__setitem__("/GTS_PDFXVersion", "PDF/X-4")),
    ("PDF/X-9 is no norm", in_metadata(b">PDF/X-4<", b">PDF/X-9<")),
    ("no xmpMM:DocumentID", in_metadata(b"xmpMM:DocumentID", b"xmpMM:Other")),
    ("no xmpMM:VersionID", in_metadata(b"xmpMM:VersionID", b"xmpMM:Other")),
    ("no xmpMM:RenditionClass", in_metadata(b"xmpMM:RenditionClass", b"xmpMM:Other")),
    ("no xmp:MetadataDate", in_metadata(b"xmp:MetadataDate", b"xmp:Other")),
    ("PDF 1.7 for a print shop", lambda pdf: "1.7"),
]
SHOWN_THROUGH = [state(ca=0.5), state(BM=pikepdf.Name("/Multiply")), lambda pdf: page(pdf).__setitem__(
    "/Group", pikepdf.Dictionary({"/S": pikepdf.Name("/Transparency"), "/CS": pikepdf.Name("/DeviceCMYK")}))]

OFFICE = [
    ("an office sheet that is not A4", grow("/MediaBox", 0, 5)),
    ("a printer may scale", lambda pdf: drop(pdf.Root.ViewerPreferences, "/PrintScaling")),
    ("colour on a sheet", append(b"1 0 0 rg 200 300 9 9 re f")),
    ("within 5 mm of the edge", append(b"0 g 10 300 9 9 re f")),
    ("within 5 mm of the edge", append(b"0 g 300 2 9 9 re f")),
    ("of the sheet is dark", append(b"0 g 20 20 500 400 re f")),
    ("of the sheet is ink", append(b".6 g 20 20 800 500 re f")),
    ("type of 4.0 points", lambda pdf: replace(pdf, b" 14 Tf", b" 4 Tf")),
]

# ---- documents ----

def pages_in(pdf, tag, page=None):
    """The pages on which a tag has its ink, in order."""
    page = tag.get("/Pg", page)
    for kid in tag.get("/K", []):
        if isinstance(kid, int):
            yield page.objgen
        elif kid.get("/Type") == "/MCR":
            yield kid.get("/Pg", page).objgen
        elif kid.get("/Type") != "/OBJR":
            yield from pages_in(pdf, kid, page)


def tear(role):
    """Elements that go on on the next page become two: what a program makes that tags each page by itself."""
    def mistake(pdf):
        torn = 0
        for tag in tags(pdf, role):
            kids = list(tag.K)
            where = [next(pages_in(pdf, pikepdf.Dictionary(K=pikepdf.Array([kid]), Pg=tag.get("/Pg", pdf.pages[0].obj))))
                     for kid in kids]
            at = next((at for at, page in enumerate(where) if page != where[0]), None)
            if at is None:
                continue
            rest = pikepdf.Dictionary({key: value for key, value in tag.items()})
            rest.K = pikepdf.Array(kids[at:])
            tag.K = pikepdf.Array(kids[:at])
            family = list(tag.P.K)
            place = next(n for n, kid in enumerate(family) if not isinstance(kid, int) and kid.objgen == tag.objgen)
            family.insert(place + 1, pdf.make_indirect(rest))
            tag.P.K = pikepdf.Array(family)
            torn += 1
        assert torn, f"no {role} goes on on the next page"
    return mistake


BOOK = [
    ("P goes on as another P", tear("P")),
    ("L goes on as another L", tear("L")),
    ("Table goes on as another Table", tear("Table")),
]

KINDS = {"tags": TAGS, "shop": SHOP, "x4": X4, "office": OFFICE, "book": BOOK}


def faults(path, office):
    file = File(path, office)
    file.check()
    return file.faults


def main(kind, good, folder):
    office, failed = kind == "office", 0

    def tell(number, what, passed, found):
        nonlocal failed
        failed += not passed
        print(f"{'ok' if passed else 'not ok'} {number} - {kind}: {what}")
        if not passed:
            print("".join(f"# {line}\n" for line in found), end="")
    found = faults(good, office)
    tell(1, "the file is good before it is broken", not found, found)
    for number, (words, mistake) in enumerate(KINDS[kind], 2):
        path = os.path.join(folder, f"broken-{kind}-{number}.pdf")
        with pikepdf.open(good) as pdf:
            version = mistake(pdf)
            pdf.save(path, force_version=version if isinstance(version, str) else pdf.pdf_version)
        found = faults(path, office)
        tell(number, words, any(words in line for line in found), found)
    number = len(KINDS[kind]) + 1
    for mistake in SHOWN_THROUGH if kind == "x4" else []:
        number += 1
        path = os.path.join(folder, f"live-{number}.pdf")
        with pikepdf.open(good) as pdf:
            mistake(pdf)
            pdf.save(path, force_version=pdf.pdf_version)
        found = faults(path, office)
        tell(number, "what shows through may stay", not found, found)
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
