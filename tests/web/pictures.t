#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Photographs on the site: in the widths that screens need, in their own format and as WebP, without what a camera
# writes beside them; made once and kept; a file that is no picture is an error at its place.
. "$(dirname "$0")/../tap.sh"
need python3

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
	is 'one message, at its place' "$(grep -c ' error: ' said) $(grep -c '^content/beelden/straat.yaml:1:10: error: content/bestanden/straat.jpg is no JPEG, PNG, WebP or SVG, whatever its name says \[picture-form\]' said)" '1 1'
done
finish
