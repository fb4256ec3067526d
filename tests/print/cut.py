#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Cuts, stacks, turns, folds and glues sheets, by where their words stand, and says what lies in the hand then.

    cut.py stack FILE COLUMNS ROWS LEFT TOP WIDTH HEIGHT   fronts of the stacked piles, in order, each with its back
    cut.py fold FILE                                       pages of the booklet, in order; "-" is blank
    cut.py tile FILE WORD                                  how far WORD moves from tile to tile, in mm

Sides alternate: a front, then its back. The back is seen after the sheet was turned over its left edge. Lengths are mm.
"""
import re
import subprocess
import sys

MM = 72 / 25.4
SAME = 0.2


def words(path):
    """For each page its size in mm, and (left, top, word) for each word."""
    run = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True, text=True)
    pages = []
    for line in run.stdout.splitlines():
        found = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line)
        if found:
            pages.append((float(found[1]) / MM, float(found[2]) / MM, []))
        found = re.search(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)".*>(.*)</word>', line)
        if found:
            pages[-1][2].append((float(found[1]) / MM, float(found[2]) / MM, found[3]))
    return pages


def inside(page, left, top, width, height):
    return " ".join(word for x, y, word in page[2] if left <= x < left + width and top <= y < top + height)


def stack(path, columns, rows, left, top, width, height):
    pages = words(path)
    for row in range(int(rows)):
        for column in range(int(columns)):
            x, y = float(left) + column * float(width), float(top) + row * float(height)
            for front, back in zip(pages[::2], pages[1::2]):
                behind = inside(back, front[0] - x - float(width), y, float(width), float(height))
                print(inside(front, x, y, float(width), float(height)) or "-", "|", behind or "-")


def fold(path):
    """Sheets lie in each other with the first one outside; a sheet's outer side comes first."""
    pages = words(path)
    halves = [(inside(page, 0, 0, page[0] / 2, page[1]) or "-", inside(page, page[0] / 2, 0, page[0] / 2, page[1]) or "-")
              for page in pages]
    outer, inner = halves[::2], halves[1::2]
    there = [words for o, i in zip(outer, inner) for words in (o[1], i[0])]
    back = [words for o, i in reversed(list(zip(outer, inner))) for words in (i[1], o[0])]
    print("\n".join(there + back))


def tile(path, word):
    places = [(x, y) for page in words(path) for x, y, found in page[2] if found == word]
    for before, after in zip(places, places[1:]):
        print(*(round(a - b, 1) + 0.0 for a, b in zip(after, before)))


if __name__ == "__main__":
    {"stack": stack, "fold": fold, "tile": tile}[sys.argv[1]](*sys.argv[2:])
