#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Other scripts, with the Noto fonts (package fonts-noto-core): joined letters, text from right to left, telephone
# numbers that stay whole in it, fonts that stand in for one another.
. "$(dirname "$0")/../tap.sh"
need pdftotext qpdf mutool
here=$top/tests/print
cd "$scratch" || exit 1

passes 'a page of languages' "$BUILD/tests/pdf_demo" languages languages.pdf
passes 'qpdf finds no fault' qpdf --check languages.pdf
passes 'the rules of PDF/UA' "$here/pdfcheck.py" languages.pdf
pdftotext languages.pdf text.txt
holds 'Turkish' text.txt 'Türkçe: Mahalleniz hakkında konuşalım, İstanbul ılık ğüşöç.'
holds 'Ukrainian' text.txt 'Українська: Поговорімо про ваш район, їжа й кава.'
holds 'Polish' text.txt 'Polski: Zażółć gęślą jaźń.'
holds 'Tigrinya' text.txt 'ትግርኛ: ብዛዕባ ከባቢኹም ንዛረብ 14.00 (ሰዓት).'
holds 'Arabic in reading order' text.txt 'مرحبا بكم في الحي! اتصل على الرقم'
for address in 020-1234567 '020 123 45 67' info@voorbeeldstad.example www.voorbeeldstad.example/buurt; do
	holds "in Arabic, $address stays whole" text.txt "$address"
done
holds 'a hyphen where the line ends, and nowhere else' text.txt 'samenwerkingsovereenkomsten over schuldhulp'
mutool draw -q -F txt languages.pdf >other.txt 2>/dev/null
for line in 'Türkçe: Mahalleniz hakkında konuşalım, İstanbul ılık ğüşöç.' 'Українська: Поговорімо про ваш район, їжа й кава.' \
	'Polski: Zażółć gęślą jaźń.' 'ትግርኛ: ብዛዕባ ከባቢኹም ንዛረብ 14.00 (ሰዓት).'; do
	holds "another reader finds the same: ${line%%:*}" other.txt "$line"
done
is 'who reads aloud is told the language' "$(qpdf --qdf --object-streams=disable languages.pdf - |
	sed -n 's/^ *\/Lang (\(.*\))$/\1/p' | LC_ALL=C sort | paste -sd ' ')" 'ar nl pl ti tr uk'
finish
