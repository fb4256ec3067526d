#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Content that is made to hurt, or broken beyond reading: a clear message at the file, status 1, within a
# second of work, nothing written, never a crash.
. "$(dirname "$0")/tap.sh"
need python3
seconds=${sanitized:+20}
seconds=${seconds:-1}

small_content "$scratch/basis"
# try NAME FILE [TEXT]: check the basis plus what was put in $scratch/content.
try() {
	(
		# shellcheck disable=SC3045 # dash has it
		ulimit -t "$seconds" # of processor time, so that a busy machine does not fail the test
		cd "$scratch" && exec "$meedoen" build --themes "$top/themes" --output output
	) >"$scratch/said" 2>&1
	is "$1: status 1" $? 1
	holds "$1: the message names the file" "$scratch/said" "$2"
	[ -z "${3:-}" ] || holds "$1: it says what" "$scratch/said" "$3"
	passes "$1: the message is short" test "$(wc -c <"$scratch/said")" -lt 20000
	passes "$1: nothing was written" test ! -e "$scratch/output/site"
	fresh
}
fresh() {
	rm -rf "$scratch/content" "$scratch/output" "$scratch"/.output.*
	cp -R "$scratch/basis" "$scratch/content"
}
fresh
wijken=$scratch/content/wijken paginas=$scratch/content/paginas

python3 - >"$wijken/bom.yaml" <<'END'
print('naam: &a0 [x, x, x, x, x, x, x, x, x]')
for i in range(1, 30):
    print(f'k{i}: &a{i} [' + ', '.join([f'*a{i - 1}'] * 9) + ']')
END
try 'alias bomb' wijken/bom.yaml

python3 -c 'print("naam: " + "[" * 10000 + "]" * 10000)' >"$wijken/diep.yaml"
try 'lists 10,000 deep' wijken/diep.yaml
python3 -c 'for i in range(10000): print(" " * i + "k:")' >"$wijken/trap.yaml"
try 'keys 10,000 deep' wijken/trap.yaml
python3 - >"$paginas/citaat.md" <<'END'
print('---\ntitel: Diep\nsamenvatting: Heel diep.\n---\n\n' + '> ' * 10000 + 'einde')
END
try 'quotations 10,000 deep' paginas/citaat.md
python3 - >"$paginas/nadruk.md" <<'END'
print('---\ntitel: Diep\nsamenvatting: Heel diep.\n---\n\n' + '*a **a ' * 10000 + 'b' + '** *' * 10000)
END
try 'emphasis 10,000 deep' paginas/nadruk.md
python3 - >"$paginas/haken.md" <<'END'
print('---\ntitel: Diep\nsamenvatting: Heel diep.\n---\n\n' + '[' * 50000 + 'a' + '](x)' * 50000)
END
try 'brackets 50,000 deep' paginas/haken.md

yes 'een regel tekst' | head -c 100000000 >"$paginas/groot.md"
try 'a file of 100 MB' paginas/groot.md
printf 'naam: Noord \377\376 Oost\n' >"$wijken/bytes.yaml"
try 'invalid UTF-8' wijken/bytes.yaml:1 UTF-8
printf 'naam: Noord\n# \300\257\n' >"$wijken/lang.yaml"
try 'overlong UTF-8' wijken/lang.yaml:2 UTF-8
printf 'naam: No\000ord\n' >"$wijken/nul.yaml"
try 'a NUL byte' wijken/nul.yaml:1
printf -- '---\ntitel: Nul\nsamenvatting: Nul.\n---\n\nTekst \000 tekst.\n' >"$paginas/nul.md"
try 'a NUL byte in Markdown' paginas/nul.md:6
printf ' \n\n' >"$wijken/leeg.yaml"
try 'an empty file' wijken/leeg.yaml:1:1 'this file is empty'
is 'in one message' "$(grep -c ' error: ' "$scratch/said")" 1
printf 'titel: Los\nsamenvatting: Zonder strepen.\n\nTekst.\n' >"$paginas/los.md"
try 'fields without dashes' paginas/los.md:1:1 'two lines of ---'
is 'in one message too' "$(grep -c ' error: ' "$scratch/said")" 1
printf 'naam: Noord\n<<<<<<< HEAD\nkern: Dorp\n=======\nkern: Stad\n>>>>>>> origin/main\n' >"$wijken/samen.yaml"
try 'a merge that was not finished' wijken/samen.yaml:2:1 'two versions of this text'
printf -- '---\ntitel: Half\nsamenvatting: Half samengevoegd.\n---\n\nTekst.\n>>>>>>> origin/main\n' >"$paginas/half.md"
try 'half of one, in Markdown' paginas/half.md:7:1 'two versions of this text'
printf 'naam: %s\n' "$(head -c 2000000 /dev/zero | tr '\0' x)" >"$wijken/woord.yaml"
try 'one word of 2 MB' wijken/woord.yaml:1
python3 -c 'for i in range(200000): print(f"k{i}: x")' >"$wijken/sleutels.yaml"
try '200,000 unknown keys' wijken/sleutels.yaml

echo 'naam: Geheim' >"$scratch/geheim.yaml"
ln -s ../../geheim.yaml "$wijken/uit.yaml"
try 'a symbolic link out of the content' wijken/uit.yaml
ln -s /etc "$scratch/content/etc"
try 'a symbolic link to a folder elsewhere' content/etc
ln -s lus.yaml "$wijken/lus.yaml"
try 'a symbolic link to itself' wijken/lus.yaml
mkfifo "$wijken/pijp.yaml"
try 'a pipe' wijken/pijp.yaml
mkdir "$wijken/map.yaml"
echo 'x' >"$wijken/map.yaml/x.yaml"
try 'a folder with the name of a file' wijken/map.yaml
: >"$wijken/leeg.yaml"
try 'an empty file' wijken/leeg.yaml
printf -- '---\ntitel: Zonder eind\n' >"$paginas/open.md"
try 'front matter without an end' paginas/open.md

# More warnings than are shown: the error is among those that are.
for number in $(seq 100 350); do
	printf -- '---\ntitel: Koffie\nsamenvatting: Er is tevens koffie.\nvoor_wie: bewoners\nmenu: geen\n---\n\nKom langs.\n' >"$paginas/blad-$number.md"
done
printf -- '---\ntitel: Koffie\nsamenvatting: Komt u ook? Neem je buren mee.\nvoor_wie: bewoners\nmenu: geen\n---\n\nKom langs.\n' >"$paginas/zuid.md"
"$meedoen" check --content "$scratch/content" --themes "$top/themes" >"$scratch/said" 2>&1
holds 'the error is shown' "$scratch/said" 'paginas/zuid.md:3'
holds 'and how many are not' "$scratch/said" '... and '
is 'as many as fit' "$(grep -c ': warning: \|: error: ' "$scratch/said")" 200
# A font for paper that has gone ends the build that prints, and no other.
fresh
cp -R "$top/themes" "$scratch/themes"
sed -i '/^print:/,$ s|andika/Andika-Regular.ttf|andika/Gone.ttf|' "$scratch/themes/basis/theme.yaml"
with_themes() { (cd "$scratch" && "$meedoen" build --themes themes --output output) >"$scratch/said" 2>&1; }
with_themes
is 'a font has gone: status 3' $? 3
holds 'a font has gone: which, and what to do' "$scratch/said" 'andika/Gone.ttf is missing; install it'
rm -rf "$scratch/themes/basis/print"/*
with_themes
is 'without papers nobody asks for it' $? 0
finish
