#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Pictures on paper: drawings as shapes and photographs as dots, in a layout and in a text; what they say to who cannot
# see them, their colours in each variant, and mistakes at their place.
. "$(dirname "$0")/../tap.sh"
need pdftotext pdfinfo pdfimages qpdf python3
here=$(cd "$(dirname "$0")" && pwd)
cd "$scratch" || exit 1
cp -r "$top/content" content
cp -r "$top/themes" themes

build() # OUTPUT
{
	"$meedoen" build --quiet --content content --themes themes --output "$1" 2>messages.txt
}

# A photograph: colours that run from side to side, half of it see-through.
python3 - <<'PYTHON'
import struct, zlib
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
width, height = 1350, 900
rows = b"".join(b"\0" + b"".join(bytes((255 * x // width, 80, 255 * y // height, 0 if x < 135 else 255))
                                 for x in range(width)) for y in range(height))
open("content/bestanden/kleuren.png", "wb").write(
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)) +
    chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
PYTHON
cat >content/beelden/kleuren.yaml <<'YAML'
bestand: kleuren.png
alt: Kleuren die in elkaar overlopen.
bron: Gemaakt voor een test
licentie: EUPL-1.2
boodschap: Kleuren.
YAML
cp content/bestanden/kraam-op-de-markt.svg content/bestanden/sier.svg
cat >content/beelden/sier.yaml <<'YAML'
bestand: sier.svg
decoratief: ja
bron: Gemaakt voor een test
licentie: EUPL-1.2
boodschap: Versiering.
YAML
printf '\n![](beeld:buren-om-de-tafel)\n\nZo zit u bij elkaar.\n\n![](beeld:sier)\n' >>content/hoofdstukken/informatiemarkt.md

# ---- a card with the picture of its chapter ----

cat >themes/basis/print/beeldkaart.yaml <<'YAML'
for: [hoofdstuk]
title: "Beeld: {{titel}}"
variants:
  web: "site/print/beeld-{{id}}.pdf"
  kantoor: "print/kantoor/beeld-{{id}}.pdf"
  drukkerij: "print/drukkerij/beeld-{{id}}.pdf"
when: "{{#beeld}}ja{{/beeld}}"
audience: officer
paper: A6
safe: 4
frames:
  - { name: title, area: [8, 60, 89, 28], text: "{{titel}}", style: strong, role: H1 }
  - { name: picture, area: [8, 8, 60, 40], picture: beeld }
  - { name: help, area: [8, 90, 89, 16], text: "☎ 12 ✂ ꬶ እንኳዕ مرحبا", style: strong }
  - { name: cut, area: [-3, 110, 111, 41], picture: beeld, fit: cover, height: 41, artifact: true }
YAML
sed -i 's/^beeld: .*/beeld: kleuren/' content/hoofdstukken/belang-van-meedoen.md
passes 'drawings and a photograph are printed' build output
for card in bijeenkomst belang-van-meedoen; do
	for file in "output/site/print/beeld-$card.pdf" "output/print/drukkerij/beeld-$card.pdf" output/print/drukkerij/toolkit-a4.pdf; do
		passes "the rules hold: ${file#output/}" "$here/pdfcheck.py" "$file"
	done
	passes "the rules hold at the office: $card" "$here/pdfcheck.py" --office "output/print/kantoor/beeld-$card.pdf"
done

alts() # FILE
{
	qpdf --qdf --object-streams=disable "$1" - | python3 -c '
import re, sys
data = sys.stdin.buffer.read()
for alt in re.findall(rb"/Alt (\([^)]*\)|<[0-9a-f]*>)", data):
    print(bytes.fromhex(alt[1:-1].decode()).decode("utf-16") if alt[:1] == b"<" else alt[1:-1].decode())'
}
is 'what the drawing says, once: the ornament is silent' "$(alts output/site/print/beeld-bijeenkomst.pdf)" \
	'Vijf buren zitten en staan rond een tafel met koffie, soep en papier. Een van hen tekent.'
is 'what the photograph says' "$(alts output/site/print/beeld-belang-van-meedoen.pdf)" 'Kleuren die in elkaar overlopen.'
is 'a picture in a text says it too, and what decorates says nothing' \
	"$(alts output/site/print/toolkit-a5.pdf | grep -c 'Vijf buren')" 1

pdftotext output/site/print/beeld-bijeenkomst.pdf words.txt
for word in ☎ ✂ ꬶ እንኳዕ مرحبا; do
	holds "a font helps where the first one lacks a character: $word" words.txt "$word"
done

is 'a drawing has no dots' "$(pdfimages -list output/site/print/beeld-bijeenkomst.pdf | tail -n +3 | wc -l)" 0
colours() # FILE
{
	pdfimages -list "$1" | awk 'NR > 2 { print $6 }' | LC_ALL=C sort -u
}
is 'a photograph on the site is RGB' "$(colours output/site/print/beeld-belang-van-meedoen.pdf)" rgb
is 'at the office it is grey' "$(colours output/print/kantoor/beeld-belang-van-meedoen.pdf)" gray
is 'at the print shop it is in four inks' "$(colours output/print/drukkerij/beeld-belang-van-meedoen.pdf)" cmyk
passes 'colours and places are those of the picture' python3 - <<'PYTHON'
import subprocess
def dot(path, x, y):  # in millimetres
    data = subprocess.run(["pdftoppm", "-r", "72", path], capture_output=True).stdout
    _, size, _, rest = data.split(b"\n", 3)
    width = int(size.split()[0])
    at = (round(y / 25.4 * 72) * width + round(x / 25.4 * 72)) * 3
    return tuple(rest[at:at + 3])
def near(a, b):
    assert all(abs(x - y) <= 12 for x, y in zip(a, b)), (a, b)
photo = "output/site/print/beeld-belang-van-meedoen.pdf"
near(dot(photo, 10, 20), (255, 255, 255))        # see-through is white
near(dot(photo, 8 + 30, 8 + 20), (127, 80, 127))  # the middle
drawing = "output/site/print/beeld-bijeenkomst.pdf"
scale = 60 / 600
near(dot(drawing, 8 + 300 * scale, 8 + 50 * scale), (0xd9, 0x67, 0x2b))  # the lamp
near(dot(drawing, 8 + 20 * scale, 8 + 370 * scale), (0xe9, 0xd8, 0xba))  # the floor
near(dot(drawing, 8 + 70, 8 + 20), (255, 255, 255))                      # nothing beside it
PYTHON

"$meedoen" build --quiet --jobs 1 --content content --themes themes --output again 2>/dev/null
for file in site/print/beeld-belang-van-meedoen.pdf print/drukkerij/beeld-belang-van-meedoen.pdf site/print/toolkit-a5.pdf; do
	same "the same bytes with one thread: $file" "output/$file" "again/$file"
done

# ---- the same with a photograph of a telephone that was held upright: HEIC, red above and blue below ----

"$top/tests/tools/heic.py" 3 >content/bestanden/telefoon.heic
cp content/beelden/kleuren.yaml kleuren.yaml
sed -i 's/^bestand: .*/bestand: telefoon.heic/' content/beelden/kleuren.yaml
sed -i.as-it-was -e '/^  drukkerij: /d' -e 's/\[8, 8, 60, 40\]/[8, 8, 20, 40]/' themes/basis/print/beeldkaart.yaml
passes 'a photograph of a telephone is printed' build telephone
is 'upright, with the dots that it has, as JPEG' \
	"$(pdfimages -list telephone/site/print/beeld-belang-van-meedoen.pdf | awk 'NR > 2 { print $4 / $5, $6, $9 }' | sort -u)" '0.5 rgb jpeg'
passes 'its colours stand where they were' python3 - <<'PYTHON'
import subprocess
data = subprocess.run(["pdftoppm", "-r", "72", "telephone/site/print/beeld-belang-van-meedoen.pdf"], capture_output=True).stdout
_, size, _, rest = data.split(b"\n", 3)
width = int(size.split()[0])
def dot(x, y):  # in millimetres
    at = (round(y / 25.4 * 72) * width + round(x / 25.4 * 72)) * 3
    return tuple(rest[at:at + 3])
above, below = dot(8 + 10, 8 + 8), dot(8 + 10, 8 + 32)
assert above[0] > 150 > above[2] and below[2] > 150 > below[0], (above, below)
PYTHON
fails 'where it was taken is in no paper' grep -rl GEHEIMEPLEK telephone
mv kleuren.yaml content/beelden/kleuren.yaml
mv themes/basis/print/beeldkaart.yaml.as-it-was themes/basis/print/beeldkaart.yaml

# ---- mistakes ----

"$BUILD/meedoen-resize" content/bestanden/kleuren.png 900 png >small.png
mv small.png content/bestanden/kleuren.png
fails 'a coarse photograph is refused' build wrong
holds 'too coarse for the print shop, at its record' messages.txt 'content/beelden/kleuren.yaml:1:10: error: content/bestanden/kleuren.png of beeld/kleuren is 900 x 600 dots'
holds 'dots per inch' messages.txt 'a print shop needs 300'

rm themes/basis/print/beeldkaart.yaml
refused() # WHAT LINE PLACE-AND-MESSAGE
{
	printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400">\n<g>\n%s\n</g>\n</svg>\n' "$2" >content/bestanden/buren-om-de-tafel.svg
	fails "$1 is refused" build wrong
	holds "$1, at its place" messages.txt "content/bestanden/buren-om-de-tafel.svg:$3"
}
refused 'a text in a drawing' '<text x="3">hallo</text>' '3:2: error: paper cannot show <text> of a drawing'
refused 'something see-through' '<rect width="9" height="9" opacity="0.5"/>' '3:37: error: paper cannot show `0.5` of a drawing'
refused 'a gradient' '<rect width="9" height="9" fill="url(#a)"/>' '3:34: error: paper cannot show `url(#a)` of a drawing'
refused 'a style sheet' '<rect width="9" height="9" style="fill:red"/>' '3:28: error: paper cannot show the attribute `style`'
refused 'a shape that is none' '<path d="M 0 0 L 3"/>' '3:2: error: the shape of this <path> cannot be read'
refused 'a tag that stays open' '<g>' '5:2: error: this is no SVG'
finish
