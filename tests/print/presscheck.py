# SPDX-License-Identifier: EUPL-1.2
"""The part of pdfcheck.py that looks at what will lie on paper: boxes, inks, type, pictures, and where there is ink.

A file for a print shop is known by what it says of itself (PDF/X); a file for an office printer must be named as such,
since it is an ordinary PDF. Where ink lies is seen on a rendering by poppler.
"""
import subprocess
from collections import Counter

import pikepdf

MM = 72 / 25.4
EXACT = 0.1 * MM
BLEED = 3 * MM
MARGIN = 5 * MM
INK_MOST = 260
DOTS_LEAST = 300
SIZES = {"A7": (74, 105), "A6": (105, 148), "A5": (148, 210), "A4": (210, 297), "A3": (297, 420), "A2": (420, 594)}
FILL, STROKE = {"f", "F", "f*", "B", "B*", "b", "b*"}, {"S", "s", "B", "B*", "b", "b*"}
SHOW = {"Tj", "TJ", "'", '"'}
DARK_MOST, INK_SHARE = 0.20, 0.20
RENDERED = 72  # dots an inch: a dot is 0.35 mm


def times(a, b):
    return [a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]]


class Picture:
    """A page as dots of grey, 0 black to 255 white."""

    def __init__(self, path, number):
        run = subprocess.run(["pdftoppm", "-r", str(RENDERED), "-gray", "-f", str(number), "-l", str(number), path],
                             capture_output=True, check=True)
        magic, width, height, _, rest = self.head(run.stdout)
        assert magic == b"P5"
        self.width, self.height, self.dots = width, height, rest

    @staticmethod
    def head(data):
        parts = data.split(None, 4)
        length = int(parts[1]) * int(parts[2])
        return parts[0], int(parts[1]), int(parts[2]), parts[3], data[len(data) - length:]

    def at(self, x, y):
        return self.dots[min(max(int(y), 0), self.height - 1) * self.width + min(max(int(x), 0), self.width - 1)]


class Press:
    """One page of one file. `fault` takes what is wrong."""

    def __init__(self, file, number, page, office):
        self.path, self.number, self.page = file.path, number, page
        self.shop, self.office = file.shop, office
        self.flat = file.shop and file.norm != "PDF/X-4"  # nothing shows through
        self.fault = lambda what: file.fault(f"page {number}", what)
        self.said = set()

    def say(self, what):
        if what not in self.said:
            self.said.add(what)
            self.fault(what)

    def check(self):
        if self.shop:
            self.check_shop_boxes()
        if self.flat:
            self.check_transparency(self.page.obj.get("/Resources", {}))
        if self.office:
            self.check_office_paper()
        start = {"ctm": [1, 0, 0, 1, 0, 0], "fill": ("g", [0]), "stroke": ("G", [0]), "size": 0}
        self.walk(self.page.obj, self.page.obj.get("/Resources", {}), start, False)
        if self.shop:
            if "/TrimBox" in self.page.obj and "/BleedBox" in self.page.obj:
                self.check_bleed()
                self.check_words(self.box("/TrimBox"), 3 * MM)
        if self.office:
            self.check_office_ink()

    # ---- boxes ----

    def box(self, name):
        return [float(side) for side in self.page.obj[name]]

    def check_shop_boxes(self):
        if "/TrimBox" not in self.page.obj or "/BleedBox" not in self.page.obj:
            self.say("no TrimBox and BleedBox")
            return
        trim, bleed, media = self.box("/TrimBox"), self.box("/BleedBox"), self.box("/MediaBox")
        around = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
        if any(abs(side - BLEED) > EXACT for side in around):
            self.say("the bleed is not 3 mm on all sides")
        if not (media[0] < bleed[0] and media[1] < bleed[1] and media[2] > bleed[2] and media[3] > bleed[3]):
            self.say("no room for crop marks around the bleed")
        self.check_size(trim)

    def check_size(self, box):
        """What is nearly a paper of ISO 216 must be it."""
        low, high = sorted([box[2] - box[0], box[3] - box[1]])
        for name, (short, long) in SIZES.items():
            off = max(abs(low - short * MM), abs(high - long * MM))
            if EXACT < off < 3 * MM:
                self.say(f"trimmed to nearly {name}, off by {off / MM:.1f} mm")

    def check_office_paper(self):
        box = self.box("/MediaBox")
        low, high = sorted([box[2] - box[0], box[3] - box[1]])
        if abs(low - 210 * MM) > EXACT or abs(high - 297 * MM) > EXACT:
            self.say("an office sheet that is not A4")

    # ---- what the page is made of ----

    def check_transparency(self, resources):
        for name, state in resources.get("/ExtGState", {}).items():
            mode = state.get("/BM", pikepdf.Name("/Normal"))
            if float(state.get("/ca", 1)) < 1 or float(state.get("/CA", 1)) < 1 or mode not in ("/Normal", "/Compatible") \
                    or state.get("/SMask", pikepdf.Name("/None")) != "/None":
                self.say(f"transparency ({name}) in a file for a print shop")
        if self.page.obj.get("/Group", {}).get("/S") == "/Transparency":
            self.say("a transparency group in a file for a print shop")

    def walk(self, stream, resources, state, artifact):
        saved, marks = [], []
        state = dict(state)
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name == "q":
                saved.append(dict(state))
            elif name == "Q":
                state = saved.pop() if saved else state
            elif name == "cm":
                state["ctm"] = times([float(n) for n in operands], state["ctm"])
            elif name in ("BDC", "BMC"):
                marks.append(self.kind_of_mark(operands))
            elif name == "EMC" and marks:
                marks.pop()
            elif name == "Tf":
                state["size"] = float(operands[1])
            elif name in ("g", "rg", "k", "cs", "sc", "scn"):
                self.set_ink(state, "fill", name, operands, resources)
            elif name in ("G", "RG", "K", "CS", "SC", "SCN"):
                self.set_ink(state, "stroke", name.lower(), operands, resources)
            elif name == "gs" and self.flat:
                self.check_transparency(resources)
            elif name in SHOW:
                self.check_show(state, artifact or (marks and marks[-1]))
            elif name in ("sh", "BI"):
                self.say(f"{name}: inks that cannot be judged")
            elif name == "Do":
                self.check_drawing(resources, str(operands[0]), state, artifact or (marks and marks[-1]))
            if name in FILL:
                self.check_ink(state["fill"])
            if name in STROKE:
                self.check_ink(state["stroke"])

    @staticmethod
    def kind_of_mark(operands):
        if str(operands[0]) != "/Artifact":
            return None
        kind = operands[1].get("/Type", "") if len(operands) > 1 else ""
        return str(kind)[1:] or "Artifact"

    def set_ink(self, state, which, name, operands, resources):
        numbers = [float(n) for n in operands if not isinstance(n, (pikepdf.Name, str))]
        if name == "cs":
            space = resources.get("/ColorSpace", {}).get(str(operands[0]), operands[0])
            state[which + " space"] = space
            state[which] = ("cs", [])
        elif name in ("sc", "scn"):
            space = state.get(which + " space")
            plain = isinstance(space, pikepdf.Array) and space[0] == "/Separation" and space[1] == "/All"
            state[which] = ("all" if plain else "other", numbers)
        else:
            state[which] = (name, numbers)

    def check_ink(self, ink):
        kind, parts = ink
        if self.shop and kind not in ("g", "k", "all"):
            self.say("ink that is neither CMYK nor grey in a file for a print shop")
        if self.shop and kind == "k" and sum(parts) * 100 > INK_MOST + 0.5:
            self.say(f"{sum(parts) * 100:.0f} % ink; {INK_MOST} % is the most")
        if self.office and kind != "g":
            self.say("colour on a sheet for an office printer")

    def check_show(self, state, artifact):
        kind, parts = state["fill"]
        self.check_ink(state["fill"])
        if self.shop and kind == "k" and any(parts[:3]) and all((1 - part) * (1 - parts[3]) < 0.25 for part in parts[:3]):
            self.say("black text in more than one ink")
        scale = abs(state["ctm"][0] * state["ctm"][3] - state["ctm"][1] * state["ctm"][2]) ** 0.5
        size = state["size"] * scale
        if (self.shop or self.office) and size < 8.99 and artifact not in ("Page", "Pagination"):
            self.say(f"type of {size:.1f} points")
        if artifact in ("Layout", "Artifact"):
            self.say("text in an artifact: nobody hears it")

    def check_drawing(self, resources, name, state, artifact):
        drawing = resources.get("/XObject", {}).get(name)
        if drawing is None:
            return
        if drawing.get("/Subtype") == "/Form":
            if self.flat and "/Group" in drawing:
                self.say("a transparency group in a file for a print shop")
            inner = dict(state)
            if "/Matrix" in drawing:
                inner["ctm"] = times([float(n) for n in drawing["/Matrix"]], state["ctm"])
            self.walk(drawing, drawing.get("/Resources", resources), inner, artifact or False)
            return
        space = drawing.get("/ColorSpace")
        if isinstance(space, pikepdf.Array) and space[0] == "/Indexed":
            space = space[1]
        if self.shop and space not in ("/DeviceCMYK", "/DeviceGray"):
            self.say("a picture that is neither CMYK nor grey in a file for a print shop")
        if self.flat and ("/SMask" in drawing or "/SMaskInData" in drawing):
            self.say("a picture with transparency in a file for a print shop")
        if self.shop:
            wide = (state["ctm"][0] ** 2 + state["ctm"][1] ** 2) ** 0.5
            dots = int(drawing["/Width"]) / (wide / 72) if wide else 0
            if dots < DOTS_LEAST - 0.5:
                self.say(f"a picture of {dots:.0f} dots an inch; {DOTS_LEAST} is the least")

    # ---- where there is ink ----

    def check_bleed(self):
        """What comes to the cut goes on to the end of the bleed."""
        picture, media = Picture(self.path, self.number), self.box("/MediaBox")
        trim = self.box("/TrimBox")
        dot = RENDERED / 72

        def grey(x, y):
            return picture.at((x - media[0]) * dot, (media[3] - y) * dot)
        inside, outside = 1.5, BLEED - 1.5
        bad = 0
        for y in range(int(trim[1]) + 3, int(trim[3]) - 3):
            bad += grey(trim[0] + inside, y) < 250 <= grey(trim[0] - outside, y)
            bad += grey(trim[2] - inside, y) < 250 <= grey(trim[2] + outside, y)
        for x in range(int(trim[0]) + 3, int(trim[2]) - 3):
            bad += grey(x, trim[1] + inside) < 250 <= grey(x, trim[1] - outside)
            bad += grey(x, trim[3] - inside) < 250 <= grey(x, trim[3] + outside)
        if bad > 4:
            self.say(f"colour comes to the cut but not into the bleed, over {bad / MM:.0f} mm")

    def check_words(self, trim, safe):
        """Words keep off the cut."""
        media = self.box("/MediaBox")
        run = subprocess.run(["pdftotext", "-bbox", "-f", str(self.number), "-l", str(self.number), self.path, "-"],
                             capture_output=True, check=True, text=True)
        for line in run.stdout.splitlines():
            if "<word " not in line:
                continue
            left, right = (float(line.split(f'{key}="')[1].split('"')[0]) + media[0] for key in ("xMin", "xMax"))
            if left < trim[0] + safe or right > trim[2] - safe:
                self.say(f"a word lies within {safe / MM:.0f} mm of the cut: {line.split('>')[1].split('<')[0]}")

    def check_office_ink(self):
        picture = Picture(self.path, self.number)
        edge = int(MARGIN * RENDERED / 72)
        seen = False
        for y in range(picture.height):
            row = picture.dots[y * picture.width:(y + 1) * picture.width]
            if y < edge or y >= picture.height - edge:
                seen = seen or min(row) < 245
            else:
                seen = seen or min(row[:edge]) < 245 or min(row[-edge:]) < 245
        counts = Counter(picture.dots)
        dark = sum(count for dot, count in counts.items() if dot < 128)
        ink = sum((255 - dot) * count for dot, count in counts.items())
        whole = picture.width * picture.height
        if seen:
            self.say("ink within 5 mm of the edge, where an office printer has none")
        if dark / whole > DARK_MOST:
            self.say(f"{100 * dark / whole:.0f} % of the sheet is dark; {100 * DARK_MOST:.0f} % is the most")
        if ink / (255 * whole) > INK_SHARE:
            self.say(f"{ink / (2.55 * whole):.0f} % of the sheet is ink; {100 * INK_SHARE:.0f} % is the most")
