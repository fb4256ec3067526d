#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What is for officers or private never gets into the public tree. The content is the sample content with a
# marker in every text, date and telephone number that the field tables keep from the public (tests/tools/private_fields.c
# lists them); no file of output/site holds one, as bytes, in the streams of a PDF, or in the text that a
# reader of the PDF gets.
. "$(dirname "$0")/tap.sh"
need python3 qpdf pdftotext

cp -R "$top/content" "$scratch/content"
"$BUILD/tests/private_fields" >"$scratch/fields" || exit 1
put_markers() { "$top/tests/tools/put_markers.py" "$scratch/content" <"$scratch/fields" >"$scratch/marked"; }
passes 'markers are put in' put_markers
passes "in many fields ($(wc -l <"$scratch/marked"))" test "$(wc -l <"$scratch/marked")" -ge 10
holds 'those of key persons, their telephone numbers too' "$scratch/marked" 'sleutelpersoon tel'
holds 'and notes of visits' "$scratch/marked" 'bezoek gedaan.notitie'
"$meedoen" build --content "$scratch/content" --themes "$top/themes" --output "$scratch/output" >"$scratch/said" 2>&1
is 'it builds' $? 0
[ -d "$scratch/output/site" ] || { say <"$scratch/said"; finish; }
"$meedoen" dump --content "$scratch/content" >"$scratch/dumped" 2>&1
holds 'the program did read them' "$scratch/dumped" MERKTEKEN

# Every PDF with its streams open, and its text.
find "$scratch/output/site" -name '*.pdf' | while read -r pdf; do
	qpdf --qdf --object-streams=disable "$pdf" "$pdf.open"
	pdftotext "$pdf" "$pdf.text"
done
is 'no marker in output/site' "$(grep -rlaF MERKTEKEN "$scratch/output/site")" ''
is 'nor in UTF-16, as PDF strings have it' \
	"$(grep -rlaP 'M\x00E\x00R\x00K\x00T\x00E\x00K|4D00450052004B00540045' "$scratch/output/site")" ''
is 'nor the date that stands for private dates' \
	"$(grep -rlaE '2003-02-27|20030227|27 (februari|feb) 2003|27-0?2-2003' "$scratch/output/site")" ''
is 'nor the telephone number that stands for private ones' \
	"$(grep -rlaE '0[ -]*8[ -]*5[ -]*0[ -]*0[ -]*0[ -]*9[ -]*9[ -]*8[ -]*7|3185000 *99 *87' "$scratch/output/site")" ''
is 'nor in a file name' "$(find "$scratch/output/site" -iname '*merkteken*')" ''
is 'nothing in output/site refers to output/office' \
	"$(grep -rlE '(href|src)="[^"]*office/' "$scratch/output/site")" ''
finish
