#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The four plates of a file for a print shop, as Ghostscript and MuPDF make them, each on its own.

    plates.py FILE FOLDER     how much of the sheet each plate covers by either; status 1 when they do not agree,
                              when crop marks are missing on a plate, or when ink is anywhere above the limit
"""
import os
import subprocess
import sys

NAMES = ["Cyan", "Magenta", "Yellow", "Black"]
DPI, LIMIT = 72, 260


def tiff_plates(path, folder):
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{DPI}", "-dFirstPage=1", "-dLastPage=1",
                    "-dTextAlphaBits=1", "-dGraphicsAlphaBits=1", "-sCompression=none",
                    f"-sOutputFile={folder}/p%d.tif", path], check=True)
    made = sorted(name for name in os.listdir(folder) if name.startswith("p1("))
    if made != sorted(f"p1({name}).tif" for name in NAMES):
        sys.exit(f"plates that are not those of four inks: {made}")
    return [tiff(os.path.join(folder, f"p1({name}).tif")) for name in NAMES]


def tiff(path):
    """Width, height and dots (255 is full ink) of an uncompressed grey TIFF of 8 bits."""
    data = open(path, "rb").read()
    order = "little" if data[:2] == b"II" else "big"

    def number(at, size):
        return int.from_bytes(data[at:at + size], order)
    at, tags = number(4, 4), {}
    for entry in range(number(at, 2)):
        place = at + 2 + 12 * entry
        size = {1: 1, 3: 2, 4: 4}.get(number(place + 2, 2), 4)
        count, value = number(place + 4, 4), place + 8
        value = number(value, 4) if size * count > 4 else value
        tags[number(place, 2)] = [number(value + size * n, size) for n in range(count)]
    dots = b"".join(data[start:start + length] for start, length in zip(tags[273], tags[279]))
    white_is_zero = tags[262][0] == 0
    return tags[256][0], tags[257][0], dots if white_is_zero else bytes(255 - dot for dot in dots)


def mupdf_plates(path, folder):
    """The same from MuPDF, as four channels side by side."""
    out = os.path.join(folder, "m.pam")
    subprocess.run(["mutool", "draw", "-q", "-r", str(DPI), "-c", "cmyk", "-A", "0", "-F", "pam", "-o", out, path, "1"], check=True)
    data = open(out, "rb").read()
    head, dots = data.split(b"ENDHDR\n", 1)
    sizes = dict(line.split(b" ", 1) for line in head.splitlines()[1:] if b" " in line)
    width, height = int(sizes[b"WIDTH"]), int(sizes[b"HEIGHT"])
    depth = int(sizes[b"DEPTH"])
    return [(width, height, dots[ink::depth]) for ink in range(4)]


def main(path, folder):
    bad = []
    plates, other = tiff_plates(path, folder), mupdf_plates(path, folder)
    for name, (width, height, dots), (_, _, again) in zip(NAMES, plates, other):
        first, second = sum(dots) / (2.55 * len(dots)), sum(again) / (2.55 * len(again))
        print(f"{name} {first:.1f} {second:.1f}")
        if abs(first - second) > 0.7:
            bad.append(f"{name}: Ghostscript covers {first:.1f} %, MuPDF {second:.1f} %")
        if max(dots[:width * 8]) < 128:
            bad.append(f"{name}: no crop marks at the top")
    width, height, _ = plates[0]
    slug = 12 * DPI // 25  # outside the bleed there are marks in all inks
    rows = [[dots[y * width + slug:(y + 1) * width - slug] for _, _, dots in plates] for y in range(slug, height - slug)]
    most = max(max(map(sum, zip(*row))) for row in rows) / 2.55
    print(f"most {most:.0f}")
    if most > LIMIT + 1:
        bad.append(f"{most:.0f} % ink somewhere")
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
