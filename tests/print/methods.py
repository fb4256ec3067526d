#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""What the eye sees of the paper for ways to talk.

    methods.py colours FILE          one letter for each page: r, g or b, what most of its coloured dots are
    methods.py patterns FILE BOX     how unlike the pages are in grey within BOX (mm: x,y,width,height from the corner
                                     of the file), in per cent of the dots, the two that are most alike
    methods.py join FILE             faults in sheets that make a roll; silent when they join within 0.2 mm
"""
import subprocess
import sys

import pikepdf

MM = 72 / 25.4
DPI = 24


def pages(path, *options):
    """Each page as (width, height, bytes of its dots)."""
    data = subprocess.run(["pdftoppm", "-r", str(DPI), *options, path], check=True, capture_output=True).stdout
    while data:
        head = data.split(b"\n", 3)
        width, height = (int(number) for number in head[1].split())
        size = width * height * (3 if head[0] == b"P6" else 1)
        start = sum(len(line) + 1 for line in head[:3])
        yield width, height, data[start:start + size]
        data = data[start + size:]


def main_colour(dots):
    count = {"r": 0, "g": 0, "b": 0}
    for at in range(0, len(dots), 3):
        dot = dots[at:at + 3]
        if max(dot) - min(dot) > 50:
            count["rgb"[dot.index(max(dot))]] += 1
    most = max(count, key=count.get)
    return most if count[most] * 6 > len(dots) else "-"  # at least half of the page


def least_unlike(path, box):
    x, y, wide, high = (round(number / 25.4 * DPI) for number in box)
    cut = []
    for width, _, dots in pages(path, "-gray"):
        rows = [dots[row * width + x:row * width + x + wide] for row in range(y, y + high)]
        part = b"".join(rows)
        middle = (min(part) + max(part)) / 2
        cut.append([dot > middle for dot in part])
    pairs = [(a, b) for a in range(len(cut)) for b in range(a)]
    return min(100 * sum(p != q for p, q in zip(cut[a], cut[b])) // len(cut[a]) for a, b in pairs)


def lines_of(page):
    """Straight strokes: (width, x1, y1, x2, y2, dashed), in millimetres."""
    found, thick, dashed, start, end, stack = [], 0, False, None, None, []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "q":
            stack.append((thick, dashed))
        elif name == "Q":
            thick, dashed = stack.pop()
        elif name == "w":
            thick = float(operands[0])
        elif name == "d":
            dashed = len(operands[0]) > 0
        elif name == "m":
            start = [float(number) / MM for number in operands]
        elif name == "l":
            end = [float(number) / MM for number in operands]
        elif name == "S" and start and end:
            found.append((thick, *start, *end, dashed))
            start = end = None
    return found


def near(a, b):
    return abs(a - b) <= 0.2


def join(path):
    heights, first_last = [], []
    with pikepdf.open(path) as file:
        for number, page in enumerate(file.pages, 1):
            lines = lines_of(page)
            flat = [line for line in lines if near(line[2], line[4]) and abs(line[3] - line[1]) > 250]
            upright = [line for line in lines if near(line[1], line[3]) and abs(line[2] - line[4]) > 150]
            cut = [line[1] for line in upright if line[5]]
            edge = [line[1] for line in upright if not line[5]]
            ticks = sorted(line[1] for line in lines if near(line[1], line[3]) and 5 < abs(line[2] - line[4]) < 20)
            if len(flat) != 1 or len(cut) != 1 or len(edge) != 1:
                print(f"page {number}: {len(flat)} lines of time, {len(cut)} to cut, {len(edge)} to join")
                continue
            left, right = min(flat[0][1], flat[0][3]), max(flat[0][1], flat[0][3])
            if left > cut[0] or right < edge[0]:
                print(f"page {number}: the line does not run over both edges")
            heights.append(flat[0][2])
            length = edge[0] - cut[0]
            steps = [b - a for a, b in zip(ticks, ticks[1:])] + [ticks[0] + length - ticks[-1]]
            if not all(near(step, length / len(ticks)) for step in steps):
                print(f"page {number}: the marks do not go on over the edge")
            first_last.append((cut[0], edge[0]))
    if not heights or not all(near(height, heights[0]) for height in heights):
        print(f"lines at different heights: {heights}")
    if not all(near(a, first_last[0][0]) and near(b, first_last[0][1]) for a, b in first_last):
        print(f"edges at different places: {first_last}")


def main(task, path, *rest):
    if task == "colours":
        print("".join(main_colour(dots) for _, _, dots in pages(path)))
    elif task == "patterns":
        print(least_unlike(path, [float(number) for number in rest[0].split(",")]))
    else:
        join(path)


main(*sys.argv[1:])
