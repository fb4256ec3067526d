#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""A tagged PDF as it is read: each element with its words, and where on which page they stand.

    reading.py FILE...    rules of good pages in documents, one line for each fault; status 1 when there is one

No line of a paragraph or list item, and no item of a list, stands alone at the head or the foot of a page (no widows, no
orphans); no page ends with a heading. `torn` is for pdfcheck.py: an element that goes on on the next page is one element, not two.
"""
import re
import sys

import pikepdf

END = tuple(".!?:;…)”’\"»|>。؟።")


def meanings(font):
    """Code to text, as /ToUnicode has it."""
    if "/ToUnicode" not in font:
        return {}
    table = font["/ToUnicode"].read_bytes().decode("ascii", "replace")
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be", "replace")
            for code, text in re.findall(r"<([0-9A-F]{4})><((?:[0-9A-F]{4})+)>\n", table)}


def times(a, b):
    return [a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]]


class Element:
    def __init__(self, role, attributes):
        self.role = role
        self.attributes = attributes
        self.kids = []   # elements
        self.own = []    # (page, height, text) of its own ink
        self.order = []  # both, as they are read

    def ink(self):
        for thing in self.order:
            if isinstance(thing, Element):
                yield from thing.ink()
            else:
                yield thing

    def text(self):
        return "".join(text for _, _, text in self.ink())

    def first_page(self):
        return next((page for page, _, _ in self.ink()), None)

    def last_page(self):
        return max((page for page, _, _ in self.ink()), default=None)

    def all(self):
        yield self
        for kid in self.kids:
            yield from kid.all()


class Reading:
    def __init__(self, pdf):
        self.pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.marks = {}
        self.fonts = {}
        for number, page in enumerate(pdf.pages, 1):
            self.read_page(number, page)
        tree = pdf.Root.get("/StructTreeRoot")
        self.root = Element("Root", {})
        if tree is not None:
            self.read_tags(tree, self.root, None)

    def read_page(self, number, page):
        ctm, stack, line, marks, font = [1, 0, 0, 1, 0, 0], [], [1, 0, 0, 1, 0, 0], [], None
        fonts = page.obj.get("/Resources", {}).get("/Font", {})
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "q":
                stack.append(ctm)
            elif name == "Q":
                ctm = stack.pop()
            elif name == "cm":
                ctm = times([float(x) for x in operands], ctm)
            elif name == "BT":
                line = [1, 0, 0, 1, 0, 0]
            elif name == "Td":
                line = times([1, 0, 0, 1, float(operands[0]), float(operands[1])], line)
            elif name == "Tm":
                line = [float(x) for x in operands]
            elif name == "Tf":
                font = fonts.get(str(operands[0]))
            elif name in ("BDC", "BMC"):
                known = len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
                marks.append(int(operands[1]["/MCID"]) if known else None)
            elif name == "EMC" and marks:
                marks.pop()
            elif name in ("TJ", "Tj") and font is not None:
                owner = next((mark for mark in reversed(marks) if mark is not None), None)
                if owner is not None:
                    at = times(line, ctm)
                    self.marks.setdefault((number, owner), []).append((number, round(at[5], 1), self.words(font, operands[0])))

    def words(self, font, operand):
        known = self.fonts.get(font.objgen)
        if known is None:
            known = self.fonts[font.objgen] = meanings(font)
        text = ""
        for part in operand if isinstance(operand, pikepdf.Array) else [operand]:
            if isinstance(part, pikepdf.String):
                data = bytes(part)
                text += "".join(known.get(data[at] << 8 | data[at + 1], "?") for at in range(0, len(data) - 1, 2))
        return text

    def read_tags(self, tag, element, page):
        page = tag.get("/Pg", page)
        kids = tag.get("/K", pikepdf.Array([]))
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                where = page if isinstance(kid, int) else kid.get("/Pg", page)
                number = self.pages.get(where.objgen) if where is not None else None
                mcid = int(kid) if isinstance(kid, int) else int(kid["/MCID"])
                for ink in self.marks.get((number, mcid), []):
                    element.own.append(ink)
                    element.order.append(ink)
            elif kid.get("/Type") != "/OBJR":
                attributes = kid.get("/A", {})
                inner = Element(str(kid.get("/S", ""))[1:], attributes if isinstance(attributes, pikepdf.Dictionary) else {})
                element.kids.append(inner)
                element.order.append(inner)
                self.read_tags(kid, inner, page)

    # ---- rules ----

    def torn(self):
        """Two elements of which the second is the rest of the first, on the next page."""
        for parent in self.root.all():
            for one, other in zip(parent.kids, parent.kids[1:]):
                if one.role != other.role or not one.last_page() or not other.first_page():
                    continue
                # of a list, the last item may go on itself
                before = one.first_page() if one.role == "L" else one.last_page()
                if before < other.first_page() and is_rest(one, other):
                    yield f"page {other.first_page()}", \
                        f"{one.role} goes on as another {one.role}: “{other.text()[:40].strip()}”"

    def alone(self):
        """Lines that stand alone, and headings at the foot of a page."""
        last = {}
        for element in self.root.all():
            if element.role == "L":
                pages = [page for item in element.kids for page in {page for page, _, _ in item.ink()}]
                for page in set(pages):
                    if len(set(pages)) > 1 and pages.count(page) < 2:
                        yield f"page {page}", f"one item of a list stands alone: “{element.text()[:40]}”"
            for page, _, _ in element.own:
                last[page] = element
            if element.role not in ("P", "LBody"):
                continue
            lines = {}
            for page, height, _ in element.ink():
                lines.setdefault(page, set()).add(height)
            if len(lines) > 1:
                for page, heights in lines.items():
                    if len(heights) < 2:
                        yield f"page {page}", f"one line of a {element.role} stands alone: “{element.text()[:40]}”"
        for page, element in last.items():
            if re.fullmatch("H[1-6]", element.role) and page != max(last):
                yield f"page {page}", f"the page ends with the heading “{element.text()[:40]}”"


def head_of(table):
    row = table.kids[0] if table.kids else None
    heads = row and all(cell.role == "TH" and cell.attributes.get("/Scope") == "/Column" for cell in row.kids)
    return [cell.text() for cell in row.kids] if heads else None


def is_rest(one, other):
    if one.role == "P":
        before, behind = one.text().strip(), other.text().strip()
        return bool(before and behind) and not before.endswith(END) and behind[0].islower()
    if one.role == "L":
        first = next((kid.text().strip() for item in other.kids[:1] for kid in item.kids if kid.role == "Lbl"), "")
        last = next((kid.text().strip() for item in one.kids[-1:] for kid in item.kids if kid.role == "Lbl"), "")
        numbers = [int(label[:-1]) for label in (last, first) if re.fullmatch(r"\d+\.", label)]
        if len(numbers) == 2:
            return numbers[1] == numbers[0] + 1
        return first == last and one.attributes.get("/ListNumbering") == other.attributes.get("/ListNumbering")
    if one.role == "LI":
        return not any(kid.role == "Lbl" for kid in other.kids) and any(kid.role == "Lbl" for kid in one.kids)
    if one.role == "Table":
        same = one.kids and other.kids and len(one.kids[0].kids) == len(other.kids[0].kids)
        return bool(same) and head_of(other) in (None, head_of(one))
    return one.role == "BlockQuote"


def main(paths):
    bad = False
    for path in paths:
        with pikepdf.open(path) as pdf:
            for place, what in Reading(pdf).alone():
                print(f"{path}: {place}: {what}")
                bad = True
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
