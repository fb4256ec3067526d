#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A photograph as telephones make it (HEIC, ISO/IEC 23008-12): tiles, a way to turn them, and what a camera writes beside it.

usage: heic.py QUARTERS >photo.heic     2000 x 1000 dots, red left and blue right, to be turned so many quarters to the left
       heic.py avif >photo.avif         640 x 640 dots of red, as AVIF

What it writes says GEHEIMEPLEK in its Exif, and there, as telephones do, that it lies on its side (Orientation 6): who shows the
picture turns it as its `irot` says and passes that over. The tiles are squares of one colour, made with heif-enc of libheif.
"""
import base64
import struct
import sys

DECODER = base64.b64decode(
    "AQNwAAAAAAAAAAAAWvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAWroCQCEAAQAsQgEBA3AAAAMAkAAAAwAAAwBaoAQCAIBZbqSSmubgQEDAgAAA"
    "AwCAAAADAIQiAAEAB0QBwXKwYkA=")
RED = base64.b64decode(
    "AAAAdSgBr1EF81ikpRD5DpJf//CB//2JSQ97VzGxkj8D9cb5eAXQHOKAALKApdh34AkwO0UIAAADAaWTAmw8AAADAAADAH7AhwAAAwAAAwAAChgAAAMAAAMAAAi4"
    "AAADAAADAADSgAAAAwAAAwAEjAAAAwAAAwAMmA==")
BLUE = base64.b64decode(
    "AAAAdSgBr1EF81ikpRD5DpJf//U+vI+t0//nLoxsZI/A/XG+XgF0BzigACygpdh34AkwO0UIAAADAaWTAmw8AAADAAADAH7AhwAAAwAAAwAAChgAAAMAAAMAAAi4"
    "AAADAAADAADSgAAAAwAAAwAEjAAAAwAAAwAMmA==")
AVIF = base64.b64decode(
    "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA"
    "Imlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAASgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xy"
    "bmNseAACAAIABoAAAAAMYXYxQ4EEDAAAAAAUaXNwZQAAAAAAAAKAAAACgAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAAFJtZGF0"
    "EgAKChkmZ/n/ggQEDQgyOhJgBBBBAQD0yezlGbXPLJDE1itYfrTg6IKUHPTr9kV+8tRnHXbgFTe8BrhfjUWCNtKxFjO/8KJ3FlA=")
TILE, WIDTH, HEIGHT = 512, 2000, 1000
TILES = [RED, RED, BLUE, BLUE] * 2  # in two rows, the edges cut


def box(kind, *parts):
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + kind + body


def full(kind, version, flags, *parts):
    return box(kind, struct.pack(">I", version << 24 | flags), *parts)


def exif():
    said = b"GEHEIMEPLEK 52.09 5.12\0"
    entries = struct.pack(">HHII", 0x010E, 2, len(said), 38) + struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    return struct.pack(">I", 6) + b"Exif\0\0" + b"MM\0*" + struct.pack(">IH", 8, 2) + entries + struct.pack(">I", 0) + said


def heic(quarters):
    tiles = range(1, len(TILES) + 1)
    whole, notes = len(tiles) + 1, len(tiles) + 2
    grid = struct.pack(">4B2H", 0, 0, 1, 3, WIDTH, HEIGHT)  # 2 rows of 4, less one each
    items = [(b"hvc1", tile) for tile in TILES] + [(b"grid", grid), (b"Exif", exif())]
    kind = box(b"ftyp", b"heic", struct.pack(">I", 0), b"mif1", b"heic")

    def meta(at):
        places = b""
        for number, (_, data) in enumerate(items, 1):
            places += struct.pack(">3H2I", number, 0, 1, at, len(data))
            at += len(data)
        names = b"".join(full(b"infe", 2, number < whole, struct.pack(">2H", number, 0), name, b"\0")
                         for number, (name, _) in enumerate(items, 1))
        properties = box(b"ipco", box(b"hvcC", DECODER), full(b"ispe", 0, 0, struct.pack(">2I", TILE, TILE)),
                         full(b"ispe", 0, 0, struct.pack(">2I", WIDTH, HEIGHT)), box(b"irot", bytes([quarters])))
        owners = full(b"ipma", 0, 0, struct.pack(">I", whole), *(struct.pack(">HBBB", tile, 2, 0x81, 2) for tile in tiles),
                      struct.pack(">HBBB", whole, 2, 3, 0x84))
        return full(b"meta", 0, 0, full(b"hdlr", 0, 0, bytes(4), b"pict", bytes(13)), full(b"pitm", 0, 0, struct.pack(">H", whole)),
                    full(b"iloc", 0, 0, struct.pack(">BBH", 0x44, 0, len(items)), places),
                    full(b"iinf", 0, 0, struct.pack(">H", len(items)), names),
                    full(b"iref", 0, 0, box(b"dimg", struct.pack(">2H", whole, len(tiles)), *(struct.pack(">H", tile) for tile in tiles)),
                         box(b"cdsc", struct.pack(">3H", notes, 1, whole))),
                    box(b"iprp", properties, owners))

    head = len(kind) + len(meta(0)) + 8
    return kind + meta(head) + box(b"mdat", *(data for _, data in items))


sys.stdout.buffer.write(AVIF if sys.argv[1] == "avif" else heic(int(sys.argv[1])))
