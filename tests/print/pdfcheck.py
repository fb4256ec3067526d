#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks PDFs against what a machine can see of PDF/UA-1 (ISO 14289-1), files for a print shop against PDF/X-1a
(ISO 15930-4), and sheets for an office printer against what such a printer can do. It reads with pikepdf and shares no
code with what wrote the file.

    pdfcheck.py [--office] FILE...     one line for each fault, "file: place: what"; status 1 when there is one

Beyond what known validators do, it follows the structure tree both ways: each piece of marked content is in
exactly one tag, and the parent tree leads back to that very tag. What goes on on the next page (a paragraph, a list, a
table, a quotation) is one element with marks on both pages.
"""
import re
import sys

import pikepdf

from presscheck import Press
from reading import Reading

INK = set("f F f* B B* b b* S s sh Do Tj TJ ' \" EI".split())
TEXT = {"Tj", "TJ", "'", '"'}
RGB = {"rg", "RG"}
HEADINGS = {f"H{n}": n for n in range(1, 7)}
ROLES = set(HEADINGS) | set(
    "Document Part Sect Div BlockQuote Caption TOC TOCI P L LI Lbl LBody Table TR TH TD "
    "Span Reference Note Link Figure".split())
# what may stand in what; None: anything that is not listed as needing a parent of its own
PARENTS = {"LI": {"L"}, "Lbl": {"LI", "Note", "TOCI"}, "LBody": {"LI"}, "TR": {"Table"}, "TH": {"TR"},
           "TD": {"TR"}, "TOCI": {"TOC"}}
CHILDREN = {"L": {"LI", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "Caption"}, "TR": {"TH", "TD"},
            "TOC": {"TOCI", "TOC", "Caption"}}


def key_of(thing):
    return thing.objgen


def text_of(thing):
    return str(thing).strip() if thing is not None else ""


HIGHEST = {"PDF/X-1a:2003": "1.4", "PDF/X-4": "1.6"}  # the version of PDF that a norm for print shops allows
X4_METADATA = ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"]


class File:
    def __init__(self, path, office=False):
        self.path = path
        self.office = office
        self.faults = []
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.norm = self.said_norm()
        self.shop = self.norm is not None
        self.marks = {}        # (page, mcid) -> where it was opened
        self.meanings = {}     # font -> codes with a meaning
        self.in_tree = {}      # (page, mcid) -> tag
        self.by_page = {}      # page -> mcid -> tag
        self.annotations = {}  # annotation -> tag
        self.ids = set()
        self.heading = 0

    def said_norm(self):
        """What a file for a print shop says that it is: PDF/X-1a in its information, PDF/X-4 in its metadata."""
        said = self.pdf.docinfo.get("/GTS_PDFXVersion")
        if said is None and "/Metadata" in self.root:
            said = self.pdf.open_metadata().get("{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion")
        return None if said is None else str(said)

    def fault(self, place, what):
        self.faults.append(f"{self.path}: {place}: {what}")

    def check(self):
        self.check_document()
        for number, page in enumerate(self.pdf.pages, 1):
            self.check_page(number, page)
            Press(self, number, page, self.office).check()
        tree = self.root.get("/StructTreeRoot")
        if tree is None:
            self.fault("document", "no structure tree")
            return
        self.walk(tree, tree, "", [])
        self.check_marks()
        self.check_parents(tree)
        if len(self.pdf.pages) > 1:
            for place, what in Reading(self.pdf).torn():
                self.fault(place, what)

    # ---- the document as a whole ----

    def check_document(self):
        root = self.root
        if not root.get("/MarkInfo", {}).get("/Marked", False):
            self.fault("document", "not said to be tagged")
        if not text_of(root.get("/Lang")):
            self.fault("document", "no language")
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            self.fault("document", "the window would show the file name, not the title")
        if not text_of(self.pdf.docinfo.get("/Title")):
            self.fault("document", "no title")
        if "/ID" not in self.pdf.trailer:
            self.fault("document", "no ID in the trailer")
        self.check_metadata()
        if self.shop:
            self.check_shop()
        if self.office and root.get("/ViewerPreferences", {}).get("/PrintScaling") != "/None":
            self.fault("document", "an office sheet that a printer may scale")

    def check_metadata(self):
        if "/Metadata" not in self.root:
            self.fault("document", "no metadata")
            return
        data = self.pdf.open_metadata()
        if data.get("dc:title") != text_of(self.pdf.docinfo.get("/Title")):
            self.fault("metadata", "dc:title is not the title")
        if not self.shop and data.get("{http://www.aiim.org/pdfua/ns/id/}part") != "1":
            self.fault("metadata", "not said to be PDF/UA-1")
        if not self.shop and "/OutputIntents" not in self.root:
            self.fault("document", "said to be PDF/A without an output intent")

    def check_shop(self):
        if self.norm not in HIGHEST:
            self.fault("document", f"{self.norm} is no norm for a print shop that is known here")
        elif self.pdf.pdf_version > HIGHEST[self.norm]:
            self.fault("document", f"PDF {self.pdf.pdf_version} for a print shop; {HIGHEST[self.norm]} is the highest")
        if self.norm == "PDF/X-4":
            self.check_x4()
        intents = self.root.get("/OutputIntents", [])
        conditions = [intent for intent in intents if intent.get("/S") == "/GTS_PDFX"]
        if not conditions:
            self.fault("document", "no print condition")
        for condition in conditions:
            if not text_of(condition.get("/OutputConditionIdentifier")):
                self.fault("document", "a print condition without a name")
            if "/DestOutputProfile" not in condition and not text_of(condition.get("/RegistryName")):
                self.fault("document", "a print condition that is neither registered nor included")
        for key in ("/Trapped", "/CreationDate", "/ModDate"):
            if key not in self.pdf.docinfo:
                self.fault("document", f"no {key[1:]}")

    def check_x4(self):
        """ISO 15930-7: the condition is a profile in the file, and the metadata name the document."""
        if "/GTS_PDFXVersion" in self.pdf.docinfo:
            self.fault("document", "two norms at once: PDF/X-4 stands in the metadata alone")
        data = self.pdf.open_metadata()
        for key in X4_METADATA:
            if not data.get(key):
                self.fault("metadata", f"no {key}")
        for intent in self.root.get("/OutputIntents", []):
            if intent.get("/S") == "/GTS_PDFX":
                self.check_profile(intent.get("/DestOutputProfile"))

    def check_profile(self, profile):
        if profile is None:
            self.fault("document", "PDF/X-4 without the profile of its print condition")
            return
        data = profile.read_bytes()
        if data[12:16] != b"prtr" or data[16:20] != b"CMYK" or data[36:40] != b"acsp" or len(data) != int.from_bytes(data[:4], "big"):
            self.fault("document", "the profile of the print condition is not one of a press with four inks")
        if profile.get("/N") != 4:
            self.fault("document", "the profile of the print condition has not four parts")

    # ---- pages ----

    def check_page(self, number, page):
        place = f"page {number}"
        obj = page.obj
        if obj.get("/Tabs") != "/S":
            self.fault(place, "tab order is not that of the structure")
        if "/StructParents" not in obj:
            self.fault(place, "no StructParents")
        self.check_boxes(place, obj)
        self.check_contents(place, obj, obj, obj.get("/Resources", {}), False)
        for annotation in obj.get("/Annots", []):
            self.check_annotation(place, annotation)

    def check_boxes(self, place, page):
        def box(name):
            return [float(side) for side in page[name]]
        if "/TrimBox" not in page:
            if self.shop:
                self.fault(place, "no TrimBox")
            return
        inner, outer = box("/TrimBox"), box("/MediaBox")
        middle = box("/BleedBox") if "/BleedBox" in page else outer
        for a, b, name in ((inner, middle, "TrimBox outside BleedBox"), (middle, outer, "BleedBox outside MediaBox")):
            if a[0] < b[0] or a[1] < b[1] or a[2] > b[2] or a[3] > b[3]:
                self.fault(place, name)

    def check_contents(self, place, page, stream, resources, inside):
        """Every piece of ink lies in a tag or in an artifact, and those do not nest."""
        stack, font = [], None
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name in ("BDC", "BMC"):
                kind = self.open_mark(place, page, operands, inside, stack)
                stack.append(kind)
            elif name == "EMC":
                if not stack:
                    self.fault(place, "EMC without a beginning")
                else:
                    stack.pop()
            elif name == "Tf":
                font = resources.get("/Font", {}).get(str(operands[0]))
                self.check_font(place, str(operands[0]), font)
            elif name in RGB and self.shop:
                self.fault(place, "RGB ink in a file for a print shop")
            if name in INK and not inside and not any(stack):
                self.fault(place, f"ink ({name}) in no tag and no artifact")
            if name in TEXT and font is not None:
                self.check_codes(place, font, operands)
            if name == "Do":
                self.check_drawing(place, page, resources, str(operands[0]))
        if stack:
            self.fault(place, "a marked piece is not closed")

    def open_mark(self, place, page, operands, inside, stack):
        tag = str(operands[0])
        if tag == "/Artifact":
            if any(stack) or inside:
                self.fault(place, "an artifact inside a tag or artifact")
            return "artifact"
        if len(operands) < 2 or "/MCID" not in operands[1]:
            return None
        if any(stack) or inside:
            self.fault(place, f"marked content {tag} inside a tag or artifact")
        key = (key_of(page), int(operands[1]["/MCID"]))
        if key in self.marks:
            self.fault(place, f"MCID {key[1]} is used twice")
        self.marks[key] = (place, tag)
        return "tag"

    def check_drawing(self, place, page, resources, name):
        drawing = resources.get("/XObject", {}).get(name)
        if drawing is None:
            self.fault(place, f"no drawing {name}")
        elif drawing.get("/Subtype") == "/Form":
            self.check_contents(f"{place}, form {name}", page, drawing, drawing.get("/Resources", resources), True)
        elif self.shop and drawing.get("/ColorSpace") == "/DeviceRGB":
            self.fault(place, "an RGB image in a file for a print shop")
        elif "/SMask" in drawing and self.shop:
            self.fault(place, "transparency in a file for a print shop")

    def check_annotation(self, place, annotation):
        if self.shop:
            self.fault(place, "an annotation in a file for a print shop")
        if not text_of(annotation.get("/Contents")):
            self.fault(place, "a link without Contents")
        if "/StructParent" not in annotation:
            self.fault(place, "an annotation outside the structure")
        if not int(annotation.get("/F", 0)) & 4:
            self.fault(place, "an annotation that is not printed")
        self.annotations.setdefault(key_of(annotation), None)

    # ---- fonts ----

    def check_font(self, place, name, font):
        if font is None:
            self.fault(place, f"no font {name}")
            return
        if key_of(font) in self.meanings:
            return
        self.meanings[key_of(font)] = set()
        below = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
        if "/FontFile2" not in below.get("/FontDescriptor", {}):
            self.fault(place, f"font {name} is not embedded")
        if "/ToUnicode" not in font:
            self.fault(place, f"font {name} does not say what its glyphs mean")
            return
        table = font["/ToUnicode"].read_bytes().decode("ascii")
        for code, meaning in re.findall(r"<([0-9A-F]{4})><([0-9A-F]*)>\n", table):
            if meaning in ("", "0000", "FEFF", "FFFE"):
                self.fault(place, f"font {name}: code {code} means nothing")
            self.meanings[key_of(font)].add(int(code, 16))

    def check_codes(self, place, font, operands):
        known = self.meanings.get(key_of(font), set())
        parts = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
        for part in parts:
            if not isinstance(part, pikepdf.String):
                continue
            data = bytes(part)
            for at in range(0, len(data) - 1, 2):
                code = data[at] << 8 | data[at + 1]
                if code not in known:
                    self.fault(place, f"code {code:04X} has no meaning in its font")

    # ---- the structure tree ----

    def walk(self, tag, parent, outer, path):
        kids = tag.get("/K", pikepdf.Array([]))
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        role = str(tag.get("/S", ""))[1:]
        place = "/".join(path) or "tree"
        if outer or path:
            self.check_tag(tag, parent, role, outer, place)
        content = False
        for kid in kids:
            if isinstance(kid, int):
                self.claim(place, tag, tag.get("/Pg"), int(kid))
                content = True
            elif kid.get("/Type") == "/MCR":
                self.claim(place, tag, kid.get("/Pg", tag.get("/Pg")), int(kid["/MCID"]))
                content = True
            elif kid.get("/Type") == "/OBJR":
                self.claim_annotation(place, tag, kid["/Obj"])
            else:
                name = str(kid.get("/S", ""))[1:]
                if role in CHILDREN and name not in CHILDREN[role]:
                    self.fault(place, f"{name} in {role}")
                self.walk(kid, tag, role, path + [name])
        if content and role in CHILDREN:
            self.fault(place, f"content straight in {role}")
        if role == "Table":
            self.check_table(tag, place)

    def check_tag(self, tag, parent, role, outer, place):
        if role not in ROLES:
            self.fault(place, f"unknown role {role}")
        if key_of(tag["/P"]) != key_of(parent):
            self.fault(place, "P does not lead back to the parent")
        if role in PARENTS and outer not in PARENTS[role]:
            self.fault(place, f"{role} in {outer}")
        if role in HEADINGS:
            if HEADINGS[role] > self.heading + 1:
                self.fault(place, f"heading level {HEADINGS[role]} after {self.heading}")
            self.heading = HEADINGS[role]
        if role == "Figure" and not text_of(tag.get("/Alt")):
            self.fault(place, "a figure without alternative text")
        if role == "TH" and "/Scope" not in self.attributes(tag):
            self.fault(place, "a table head without scope")
        if role == "L" and "/ListNumbering" not in self.attributes(tag):
            self.fault(place, "a list that does not say how it is numbered")
        if role == "Note":
            if not text_of(tag.get("/ID")) or text_of(tag["/ID"]) in self.ids:
                self.fault(place, "a note without a name of its own")
            self.ids.add(text_of(tag.get("/ID")))
        if role == "Link" and not any(not isinstance(kid, int) and kid.get("/Type") == "/OBJR"
                                      for kid in tag.get("/K", [])) and not self.shop:
            self.fault(place, "a link without its annotation")

    @staticmethod
    def attributes(tag):
        found = tag.get("/A", {})
        return found if isinstance(found, pikepdf.Dictionary) else {}

    def check_table(self, table, place):
        rows = []
        for row in table.get("/K", []):
            if row.get("/S") != "/TR":
                continue
            rows.append([self.attributes(cell) for cell in row.get("/K", [])])
        cells = sum(int(a.get("/ColSpan", 1)) * int(a.get("/RowSpan", 1)) for row in rows for a in row)
        wide = sum(int(a.get("/ColSpan", 1)) for a in rows[0]) if rows else 0
        if cells != wide * len(rows):
            self.fault(place, "rows of different length")

    def claim(self, place, tag, page, mcid):
        if page is None:
            self.fault(place, f"MCID {mcid} on no page")
            return
        key = (key_of(page), mcid)
        if key in self.in_tree:
            self.fault(place, f"MCID {mcid} is in two tags")
        self.in_tree[key] = tag

    def claim_annotation(self, place, tag, annotation):
        key = key_of(annotation)
        if key not in self.annotations:
            self.fault(place, "refers to an annotation that is on no page")
        elif self.annotations[key] is not None:
            self.fault(place, "an annotation in two tags")
        self.annotations[key] = tag
        if tag.get("/S") != "/Link":
            self.fault(place, "an annotation outside a Link")

    def check_marks(self):
        for key, (place, tag) in self.marks.items():
            if key not in self.in_tree:
                self.fault(place, f"MCID {key[1]} is in no tag")
            elif self.in_tree[key].get("/S") != tag:
                self.fault(place, f"MCID {key[1]} is marked {tag} and stands in {self.in_tree[key].get('/S')}")
        for key, tag in self.in_tree.items():
            if key not in self.marks:
                self.fault("tree", f"{tag.get('/S')} refers to MCID {key[1]}, which no page has")
        for key, tag in self.annotations.items():
            if tag is None:
                self.fault("tree", f"annotation {key[0]} is in no tag")

    # ---- the way back ----

    def numbers(self, node, found):
        for kid in node.get("/Kids", []):
            low, high = kid["/Limits"]
            before = len(found)
            self.numbers(kid, found)
            keys = sorted(found)[before:]
            if keys and (keys[0] != int(low) or keys[-1] != int(high)):
                self.fault("parent tree", f"limits {low} {high} are not those of its keys")
        pairs = list(node.get("/Nums", []))
        for at in range(0, len(pairs), 2):
            found[int(pairs[at])] = pairs[at + 1]
        return found

    def check_parents(self, tree):
        table = self.numbers(tree["/ParentTree"], {})
        for number, page in enumerate(self.pdf.pages, 1):
            owners = table.get(int(page.obj.get("/StructParents", -1)))
            if owners is None:
                self.fault(f"page {number}", "not in the parent tree")
                continue
            for mcid, tag in self.tags_on(page).items():
                if mcid >= len(owners) or key_of(owners[mcid]) != key_of(tag):
                    self.fault(f"page {number}", f"the parent tree leads MCID {mcid} to another tag")
            for annotation in page.obj.get("/Annots", []):
                owner, tag = table.get(int(annotation.get("/StructParent", -1))), \
                    self.annotations.get(key_of(annotation))
                if owner is None or tag is None or key_of(owner) != key_of(tag):
                    self.fault(f"page {number}", "the parent tree leads an annotation to another tag")

    def tags_on(self, page):
        if not self.by_page:
            for (where, mcid), tag in self.in_tree.items():
                self.by_page.setdefault(where, {})[mcid] = tag
        return self.by_page.get(key_of(page.obj), {})


def main(arguments):
    bad, office = False, "--office" in arguments
    for path in arguments:
        if path == "--office":
            continue
        file = File(path, office)
        file.check()
        for fault in file.faults:
            print(fault)
        bad |= bool(file.faults)
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print(__doc__.strip(), file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1:]))
