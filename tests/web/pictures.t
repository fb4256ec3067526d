#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Photographs on the site: in the widths that screens need, as WebP and as their address says, without what a camera
# writes beside them; made once and kept; a file that is no picture is an error at its place.
. "$(dirname "$0")/../tap.sh"
need python3 convert

cp -R "$top/content" "$top/themes" "$scratch"
cd "$scratch" || exit 1
build() { "$meedoen" build -q >said 2>&1; }

# A picture of 2000 x 1200, then the same with a place in it as cameras write it (Exif 2.3: APP1, ImageDescription).
python3 - <<'PY'
import struct
width, height = 2000, 1200
row = bytes(b for x in range(width) for b in (x % 256, (x // 8) % 256, 120))
with open("photo.ppm", "wb") as file:
    file.write(b"P6 %d %d 255\n" % (width, height) + row * height)
PY
"$BUILD/meedoen-resize" photo.ppm 2000 jpg >plain.jpg || exit 1
python3 - <<'PY'
import struct
said = b"GEHEIMEPLEK 52.09 5.12\0"
tiff = b"II*\0" + struct.pack("<IHHHII", 8, 1, 0x010E, 2, len(said), 26) + struct.pack("<I", 0) + said
block = b"Exif\0\0" + tiff
plain = open("plain.jpg", "rb").read()
open("content/bestanden/straat.jpg", "wb").write(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + plain[2:])
PY
cat >content/beelden/straat.yaml <<'END'
bestand: straat.jpg
alt: Een straat met bomen en mensen.
bron: Eigen foto
licentie: EUPL-1.2
zwartwit_getest: ja
boodschap: Hier komen we langs.
END
sed -i '0,/^samenvatting:/s//beeld: straat\nsamenvatting:/' content/hoofdstukken/meekijken.md
build || say <said
page=output/site/toolkit/meekijken.html

size() { python3 -c '
import struct, sys
data = open(sys.argv[1], "rb").read()
if data[:4] == b"RIFF":
    at = data.find(b"VP8 ")
    print(*(value & 0x3fff for value in struct.unpack("<HH", data[at + 14:at + 18])))
else:
    at = 2
    while data[at + 1] not in (0xc0, 0xc1, 0xc2): at += 2 + struct.unpack(">H", data[at + 2:at + 4])[0]
    print(*reversed(struct.unpack(">HH", data[at + 5:at + 9])))
' "$1"; }
is 'as WebP for a telephone' "$(size output/site/beelden/straat-480.webp)" '480 288'
is 'for a tablet' "$(size output/site/beelden/straat-960.webp)" '960 576'
is 'for a large screen' "$(size output/site/beelden/straat-1600.webp)" '1600 960'
is 'and in its own format' "$(size output/site/beelden/straat.jpg)" '1600 960'
passes 'the photograph that was given has a place in it' grep -q GEHEIMEPLEK content/bestanden/straat.jpg
fails 'what is published has none' grep -r GEHEIMEPLEK output
passes 'the page offers the widths' grep -q 'srcset="../beelden/straat-480.webp 480w, ../beelden/straat-960.webp 960w, ../beelden/straat-1600.webp 1600w"' "$page"
passes 'with its size, its alternative, and loaded when it is needed' \
	grep -q 'src="../beelden/straat.jpg" alt="Een straat met bomen en mensen." width="2000" height="1200" loading="lazy"' "$page"

# A telephone that was held upright: the picture lies on its side, and the file says so (Exif 2.3, Orientation 6), with
# numbers that begin at either end. Pages have the size that it is seen in.
for order in II MM; do
	python3 - "$order" <<'PY'
import struct, sys
order = sys.argv[1].encode()
end = "<" if order == b"II" else ">"
tiff = order + struct.pack(end + "HI", 42, 8) + struct.pack(end + "H", 2)
tiff += struct.pack(end + "HHII", 0x010F, 2, 4, 0) + struct.pack(end + "HHIHH", 0x0112, 3, 1, 6, 0) + struct.pack(end + "I", 0)
block = b"Exif\0\0" + tiff
plain = open("plain.jpg", "rb").read()
open("content/bestanden/straat.jpg", "wb").write(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + plain[2:])
PY
	build || say <said
	is "$order: upright for a telephone" "$(size output/site/beelden/straat-480.webp)" '480 800'
	passes "$order: and its page says so" grep -q 'width="1200" height="2000"' "$page"
done

# A picture that was taken from a web page: WebP, with a colour profile around it and bare.
"$BUILD/meedoen-resize" photo.ppm 2000 webp >whole.webp || exit 1
python3 - <<'PY'
import struct
data = open("whole.webp", "rb").read()
at = data.find(b"VP8 ")
chunk = data[at:at + 8 + struct.unpack("<I", data[at + 4:at + 8])[0]]
open("bare.webp", "wb").write(b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk)
PY
for form in whole bare; do
	cp $form.webp content/bestanden/web.webp
	sed -i 's/^bestand: .*/bestand: web.webp/' content/beelden/straat.yaml
	build || say <said
	is "WebP, $form: for a telephone" "$(size output/site/beelden/web-480.webp)" '480 288'
	is "WebP, $form: and as it is" "$(size output/site/beelden/web.webp)" '1600 960'
	passes "WebP, $form: its page has the size" grep -q 'src="../beelden/web.webp" alt="Een straat met bomen en mensen." width="2000" height="1200"' "$page"
done

# The same, from a program that says that the camera was held upright: behind the picture, in a chunk of its own.
python3 - <<'PY'
import struct
data = open("whole.webp", "rb").read()
tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
at = data.find(b"VP8 ")
picture = data[at:at + 8 + struct.unpack("<I", data[at + 4:at + 8])[0]]
chunks = b"VP8X" + struct.pack("<I", 10) + b"\x08\0\0\0" + (1999).to_bytes(3, "little") + (1199).to_bytes(3, "little")
chunks += picture + b"EXIF" + struct.pack("<I", len(tiff)) + tiff
open("content/bestanden/web.webp", "wb").write(b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WEBP" + chunks)
PY
build || say <said
is 'WebP, turned: for a telephone' "$(size output/site/beelden/web-480.webp)" '480 800'
passes 'WebP, turned: its page has the size' grep -q 'src="../beelden/web.webp" alt="[^"]*" width="1200" height="2000"' "$page"

# Its name says JPEG, as web servers will: so it is made one.
cp whole.webp content/bestanden/web.jpg
sed -i 's/^bestand: .*/bestand: web.jpg/' content/beelden/straat.yaml
build || say <said
is 'WebP that is called .jpg is JPEG at that address' "$(head -c 3 output/site/beelden/web.jpg | od -An -tx1)" ' ff d8 ff'
# What is see-through is white there, and white is white, whether it says how its colours are meant or not.
convert -size 600x400 xc:none PNG32:content/bestanden/web.jpg
build || say <said
is 'PNG that is called .jpg is JPEG at that address' "$(head -c 3 output/site/beelden/web.jpg | od -An -tx1)" ' ff d8 ff'
is 'and white where it was see-through' "$(convert output/site/beelden/web.jpg -crop 1x1+9+9 -depth 8 rgb:- | od -An -tu1)" ' 255 255 255'
convert -size 600x400 'xc:#c03020' PNG24:red.png
"$BUILD/meedoen-resize" red.png 600 jpg >content/bestanden/web.jpg
build || say <said
passes 'a colour stays what it was' python3 -c '
import subprocess
dot = subprocess.run(["convert", "output/site/beelden/web.jpg", "-crop", "1x1+9+9", "-depth", "8", "rgb:-"], capture_output=True).stdout
assert all(abs(a - b) <= 2 for a, b in zip(dot, (0xc0, 0x30, 0x20))), tuple(dot)'

# As an iPhone makes them (HEIC), under their own name and as telephones pass them on; upright, and held upright.
dots() { # dots FILE: the colour of a dot high up and of one far down, each red or blue
	"$BUILD/meedoen-resize" "$1" 200 ppm | python3 -c '
import sys
_, width, height, _, dots = sys.stdin.buffer.read().split(None, 4)
width, height = int(width), int(height)
for y in (height // 8, height * 7 // 8):
    red, _, blue = dots[(y * width + width // 8) * 3:][:3]
    print("red" if red > 150 > blue else "blue" if blue > 150 > red else (red, blue))' | xargs
}
for name in straat.heic straat.HEIC straat.jpg; do
	rm -f content/bestanden/straat.*
	sed -i "s/^bestand: .*/bestand: $name/" content/beelden/straat.yaml
	"$top/tests/tools/heic.py" 0 >"content/bestanden/$name"
	build || say <said
	is "HEIC, $name: for a telephone" "$(size output/site/beelden/straat-480.webp)" '480 240'
	is "HEIC, $name: as JPEG for all others" "$(size output/site/beelden/straat.jpg)" '1600 800'
	passes "HEIC, $name: its page has the size" grep -q 'src="../beelden/straat.jpg" alt="[^"]*" width="2000" height="1000"' "$page"
	"$top/tests/tools/heic.py" 3 >"content/bestanden/$name"
	build || say <said
	is "HEIC, $name, turned: for a telephone" "$(size output/site/beelden/straat-480.webp)" '480 960'
	is "HEIC, $name, turned: as JPEG for all others" "$(size output/site/beelden/straat.jpg)" '1000 2000'
	is "HEIC, $name, turned: what was left is above" "$(dots output/site/beelden/straat.jpg)" 'red blue'
	passes "HEIC, $name, turned: its page has the size" grep -q 'src="../beelden/straat.jpg" alt="[^"]*" width="1000" height="2000"' "$page"
	is "HEIC, $name: nothing else of it is on the site" "$(cd output/site/beelden && echo straat*)" 'straat-1000.webp straat-480.webp straat-960.webp straat.jpg'
	passes "HEIC, $name: what was given has a place in it" grep -q GEHEIMEPLEK "content/bestanden/$name"
	fails "HEIC, $name: what is published has none" grep -r GEHEIMEPLEK output
done
rm content/bestanden/straat.jpg
"$top/tests/tools/heic.py" avif >content/bestanden/straat.avif
sed -i 's/^bestand: .*/bestand: straat.avif/' content/beelden/straat.yaml
build || say <said
is 'AVIF: for a telephone' "$(size output/site/beelden/straat-480.webp)" '480 480'
is 'AVIF: as JPEG for all others' "$(size output/site/beelden/straat.jpg)" '640 640'
rm content/bestanden/straat.avif

# On a machine where libvips comes without the part for HEIC, the picture says what to do. Such a machine draws no pages either.
"$top/tests/tools/heic.py" 0 >content/bestanden/straat.heic
sed -i 's/^bestand: .*/bestand: straat.heic/' content/beelden/straat.yaml
sed -i.as-it-was 's/^deelplaatjes: .*/deelplaatjes: nee/' content/site.yaml
VIPSHOME=/nowhere "$meedoen" build -q >said 2>&1
is 'HEIC that this machine cannot read is an error' $? 1
passes 'HEIC that this machine cannot read, at its place' \
	grep -q '^content/beelden/straat.yaml:1:10: error: this computer cannot read photographs of this kind (HEIC or AVIF) \[picture-reader\]' said
passes 'with what to do' grep -q '^  Save it again as JPEG. Or have libheif-plugin-libde265 installed' said
mv content/site.yaml.as-it-was content/site.yaml
head -c 1700 content/bestanden/straat.heic >cut.heic
mv cut.heic content/bestanden/straat.heic
build
is 'half a HEIC is an error' $? 1
passes 'half a HEIC, at its place' grep -q '^content/beelden/straat.yaml:1:10: error: this picture cannot be read \[picture-file\]' said
rm content/bestanden/straat.heic

cp plain.jpg content/bestanden/straat.jpg
sed -i 's/^bestand: .*/bestand: straat.jpg/' content/beelden/straat.yaml
build || say <said

kept=$(stat -c %i output/site/beelden/straat-480.webp)
sed -i 's/^naam: .*/naam: Andere naam/' content/wijken/waterrijk.yaml
build || say <said
is 'it is not made again for another change' "$(stat -c %i output/site/beelden/straat-480.webp)" "$kept"

cut=content/bestanden/straat.jpg
head -c 700 plain.jpg >"$cut"
build
is 'half a picture is an error' $? 1
passes 'at its place' grep -q '^content/beelden/straat.yaml:1:10: error: this picture cannot be read \[picture-file\]' said

# What is no picture for the web, whatever its name says: nothing of it comes on the site, where it was taken neither.
for start in 'RIFF\044\0\0\0WEBPVP9 ' '\0\0\0\044ftypheic' 'GIF89a' 'II*\0' 'BM' 'PK\003\004' '\377\330\377\331' ''; do
	printf "$start" >"$cut"
	[ -z "$start" ] || head -c 4000 /dev/zero >>"$cut"
	build
	is "status 1 ($start)" $? 1
	is 'one message, at its place' "$(grep -c ' error: ' said) $(grep -c '^content/beelden/straat.yaml:1:10: error: content/bestanden/straat.jpg is no JPEG, PNG, WebP, HEIC, AVIF or SVG, whatever its name says \[picture-form\]' said)" '1 1'
done
finish
